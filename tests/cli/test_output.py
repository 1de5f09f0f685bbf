"""Test output to a closed pipe, to a terminal without Chinese or colour, and to a narrow window."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from contextlib import suppress

import pytest

from helpers.databases import copy_for_module, make_runner
from helpers.paths import ROOT

pytestmark = [pytest.mark.any_engine, pytest.mark.slow]

READS = (
    "", "--help", "commitment list", "commitment list --json", "commitment list --csv",
    "commitment show 2024-004", "company list", "followup list", "source list --csv", "due",
)  # fmt: skip


@pytest.fixture(scope="module")
def shared_database(seeded_template, tmp_path_factory):
    with copy_for_module(seeded_template, tmp_path_factory.mktemp("pipes")) as location:
        yield location


def start_command(shared_database, line, stdout, **surroundings):
    """Start a command in a process of its own, with stdout to this descriptor."""
    return subprocess.Popen(
        [sys.executable, "-m", "tracker", "--db", shared_database.address, *line.split()],
        stdout=stdout,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | surroundings,
    )


@pytest.mark.parametrize("line", READS)
def test_a_closed_pipe_is_no_error(shared_database, line):
    reading, writing = os.pipe()
    os.close(reading)
    process = start_command(shared_database, line, writing)
    os.close(writing)
    _, said = process.communicate()
    assert said == b""
    assert process.returncode == 1


def test_a_pipe_closed_after_one_line_is_no_error(shared_database):
    process = start_command(shared_database, "commitment show 2024-004 --json", subprocess.PIPE)
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.wait()
    process.stderr.close()


def test_a_write_to_a_closed_pipe_is_still_stored(shared_database):
    reading, writing = os.pipe()
    os.close(reading)
    process = start_command(shared_database, "followup add 2024-001 --on 今天 --note 无人读", writing)
    os.close(writing)
    process.communicate()
    assert "无人读" in make_runner(shared_database)("followup", "list", "2024-001", "--json").stdout


NO_CHINESE = {
    "LANG=C": {"LANG": "C", "LC_ALL": "C"},
    "ascii": {"PYTHONIOENCODING": "ascii"},
    "latin-1": {"PYTHONIOENCODING": "latin-1"},
    "no coercion": {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
}


EVERY_OUTPUT_IN_ASCII = [("ascii", line) for line in READS]
ONE_OUTPUT_IN_THE_OTHERS = [(name, "commitment list") for name in NO_CHINESE if name != "ascii"]


@pytest.mark.parametrize(("encoding", "line"), [*ONE_OUTPUT_IN_THE_OTHERS, *EVERY_OUTPUT_IN_ASCII])
def test_output_in_an_encoding_without_chinese_does_not_crash(shared_database, line, encoding):
    process = start_command(shared_database, line, subprocess.PIPE, **NO_CHINESE[encoding])
    printed, said = process.communicate()
    assert process.returncode == 0, said
    assert b"Traceback" not in said
    assert printed


def test_characters_outside_the_encoding_are_escaped(shared_database):
    printed, _ = start_command(
        shared_database, "sector list --csv", subprocess.PIPE, PYTHONIOENCODING="ascii"
    ).communicate()
    assert "农业科技".encode("ascii", "backslashreplace") in printed


def test_output_is_written_in_a_chinese_encoding(shared_database):
    printed, _ = start_command(
        shared_database, "sector list --csv", subprocess.PIPE, PYTHONIOENCODING="gb18030"
    ).communicate()
    assert "农业科技".encode("gb18030") in printed


def print_on_terminal(shared_database, line, **surroundings):
    """Return what a command prints on a terminal of 60 columns."""
    master, slave = pty.openpty()
    process = start_command(
        shared_database, line, slave, **{"TERM": "xterm", "COLUMNS": "60", **surroundings}
    )
    os.close(slave)
    printed = b""
    with suppress(OSError):  # the end of a terminal, which comes after all that was printed
        while part := os.read(master, 4096):
            printed += part
    process.communicate()
    os.close(master)
    return printed.decode()


@pytest.mark.parametrize("line", ["commitment list", "commitment show 2024-004"])
def test_the_variable_no_color_turns_colours_off(shared_database, line):
    coloured = print_on_terminal(shared_database, line)
    assert "\x1b[1m" in coloured
    plain = print_on_terminal(shared_database, line, NO_COLOR="1")
    assert not re.search(r"\x1b\[[\d;]*(3\d|9\d)", plain)
