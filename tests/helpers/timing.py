"""Compare the speed of a command with that of another program, which is called the peer."""

from __future__ import annotations

import resource
import shlex
import subprocess
import sys

RUNS = 9
ROUNDS = 5
PYTHON = sys.executable
TRACKER = (PYTHON, "-c", "from tracker.cli.main import main; main(prog_name='tracker')")
WITHOUT_PANDAS = "import sys; sys.modules['pandas'] = sys.modules['numpy'] = None"
PEER = (PYTHON, "-c", f"{WITHOUT_PANDAS}; from sqlite_utils.cli import cli; cli()")


AT_A_TERMINAL = "(terminal)"


def measure_seconds(command, *, at_a_terminal=False):
    """Run a command and return the seconds of processor time it took, which other work hardly changes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    if at_a_terminal:
        command = ["script", "--quiet", "--return", "--command", shlex.join(command), "/dev/null"]
    done = subprocess.run(command, capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.returncode == 0, done.stderr.decode()
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def require_ratio(most, name, ours, peer):
    """Fail when ours takes more than `most` times as long as the peer, in each of five rounds.

    A round that other work on the machine disturbed says nothing; a slow program is slow in all of them.
    """
    ratios = []
    while len(ratios) < ROUNDS and min(ratios, default=most + 1) > most:
        ratios.append(measure_ratio(name, ours, peer))
    assert min(ratios) <= most, ratios


def measure_ratio(name, ours, peer):
    """Run both in turn, each a function of the number of the run; return the ratio of their fastest runs.

    The fastest run is the one that other work on the machine disturbed least.
    """
    for command in (ours, peer):
        measure_seconds(command(0))
    turns = [(measure_seconds(ours(run)), measure_seconds(peer(run))) for run in range(1, RUNS + 1)]
    mine, other = (min(times) for times in zip(*turns, strict=True))
    print(f"\n{name}: {mine * 1000:.0f} ms / {other * 1000:.0f} ms = {mine / other:.2f}")
    return mine / other


def repeat_command(*command):
    return lambda _run: command
