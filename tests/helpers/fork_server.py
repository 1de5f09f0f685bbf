"""Start `tracker` commands in processes of their own, without a new interpreter for each.

A new interpreter imports the whole program for every command: half a second of CPU. Here one process
imports it and builds its tables once, and forks itself for each command, which takes a tenth of that. The
child gets its own arguments, surroundings, folder, streams and terminal, as a started program does. It can be
killed or traced.
Start `python -m tracker` instead where the start itself is tested: encodings, imports, broken pipes.

This module is both ends: tests import `start`, and the server runs this file.
"""

from __future__ import annotations

import atexit
import fcntl
import functools
import gc
import importlib
import json
import os
import pkgutil
import resource
import select
import signal
import socket
import sqlite3
import subprocess
import sys
import termios
import threading
import time
from pathlib import Path

HEADER = 8
STREAMS = 5
"""Files handed over with a request: stdin, stdout, stderr, where to report the end, what to wait for."""


class Command:
    """A forked command. Its methods are those of subprocess.Popen of the same names."""

    def __init__(self, pid, ending, go):
        self.pid, self._ending, self._go = pid, ending, go
        self.returncode = None

    def go(self):
        """Let a command begin that was started with `held=True`."""
        os.close(self._go)
        self._go = None

    def poll(self):
        return self._look(0)

    def wait(self, timeout=None):
        """Return the exit code; a negative one is the number of the signal that ended it."""
        if self._look(timeout) is None:
            raise subprocess.TimeoutExpired("tracker", timeout)
        return self.returncode

    def _look(self, timeout):
        if self.returncode is None and select.select([self._ending], [], [], timeout)[0]:
            self.returncode = int(os.read(self._ending, 16) or 255)
            os.close(self._ending)
        return self.returncode

    def send_signal(self, number):
        if self.poll() is None:
            os.kill(self.pid, number)

    def kill(self):
        self.send_signal(signal.SIGKILL)

    def wait_until_asleep(self):
        """Wait until the process is blocked: after it has asked a question, in the read of the answer."""
        stat = Path(f"/proc/{self.pid}/stat")
        while self.poll() is None and stat.read_text().rpartition(")")[2].split()[0] != "S":
            time.sleep(0.001)

    def wait_until_it_used(self, seconds):
        """Wait until the process has used so many seconds of processor time, however long that takes."""
        stat, ticks = Path(f"/proc/{self.pid}/stat"), os.sysconf("SC_CLK_TCK")
        while self.poll() is None and int(stat.read_text().rpartition(")")[2].split()[11]) < seconds * ticks:
            time.sleep(0.01)


def start(
    words,
    *,
    streams,
    environment=None,
    folder=None,
    terminal=False,
    held=False,
    most_bytes=None,
):
    """Start `tracker` with these words and return it.

    `streams` are the descriptors of stdin, stdout and stderr; `terminal` makes the first of them its
    controlling terminal. With `held` it begins when `go` is called. `most_bytes` limits the size of the files
    that it writes.
    """
    ended, ending = os.pipe()
    waits, go = os.pipe()
    request = {
        "words": list(words),
        "environment": dict(os.environ if environment is None else environment),
        "folder": str(folder or Path.cwd()),
        "terminal": terminal,
        "held": held,
        "most_bytes": most_bytes,
    }
    try:
        pid = int(_server().ask(json.dumps(request).encode(), [*streams, ending, waits]))
    finally:
        os.close(ending)
        os.close(waits)
    command = Command(pid, ended, go)
    if not held:
        command.go()
    return command


class _Server:
    """The process that forks."""

    def __init__(self):
        ours, theirs = socket.socketpair()
        paths = [str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH", "")]
        self.socket = ours
        self.lock = threading.Lock()
        self.process = subprocess.Popen(
            [sys.executable, __file__, str(theirs.fileno())],
            pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, paths)), "PYTHONUTF8": "1"},
        )  # fmt: skip
        theirs.close()

    def ask(self, request, descriptors):
        with self.lock:  # threads of one test may ask at once
            socket.send_fds(self.socket, [len(request).to_bytes(HEADER, "big")], descriptors)
            self.socket.sendall(request)
            answer = self.socket.recv(16)
        if not answer:
            raise RuntimeError("the process that forks has ended")
        return answer

    def end(self):
        self.socket.close()
        self.process.wait()


@functools.cache
def _server():
    """Start the server of this test process; it ends when this process does."""
    server = _Server()
    atexit.register(server.end)
    return server


def _serve(connection):
    """Fork a child for each request and report how it ended; return the request in the child."""
    woken, wakes = os.pipe()
    for end in (woken, wakes):
        os.set_blocking(end, False)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C on pytest is for pytest
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(wakes)
    endings = {}
    while True:
        readable = select.select([connection, woken], [], [])[0]
        if woken in readable:
            os.read(woken, 1024)
            for pid in list(endings):
                done, status = os.waitpid(pid, os.WNOHANG)
                if done:
                    os.write(endings[pid], str(os.waitstatus_to_exitcode(status)).encode())
                    os.close(endings.pop(pid))
        if connection not in readable:
            continue
        header, descriptors, _, _ = socket.recv_fds(connection, HEADER, STREAMS)
        if not header:
            sys.exit()
        request = json.loads(connection.recv(int.from_bytes(header, "big"), socket.MSG_WAITALL))
        pid = os.fork()
        if not pid:
            signal.set_wakeup_fd(-1)
            return request, descriptors
        connection.sendall(str(pid).encode())
        ending = descriptors.pop(3)
        endings[pid] = ending
        for descriptor in descriptors:
            os.close(descriptor)


def _become(request, descriptors):
    """Give this process what a started program has of its own."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.setsid()
    os.read(descriptors[4], 1)  # until the test lets it begin
    for number, descriptor in enumerate(descriptors[:3]):
        os.dup2(descriptor, number)
    if request["terminal"]:
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    os.closerange(3, 256)
    os.chdir(request["folder"])
    os.environ.clear()
    os.environ.update(request["environment"])
    time.tzset()
    sys.argv = ["tracker", *request["words"]]
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        errors = "backslashreplace" if name == "stderr" else "strict"
        stream = open(  # noqa: SIM115  it lives as long as the process
            number, "r" if number == 0 else "w", encoding="utf-8", errors=errors, closefd=False,
            buffering=1 if name == "stderr" or os.isatty(number) else -1,
        )  # fmt: skip
        setattr(sys, name, stream)
        setattr(sys, f"__{name}__", stream)
    if request["most_bytes"] is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (request["most_bytes"], request["most_bytes"]))


def _run(request):
    """Run the command; return its exit code."""
    from tracker.cli.main import main

    code = 1
    try:
        code = main(prog_name="tracker")
    except SystemExit as ended:
        code = ended.code
    except BaseException:  # noqa: BLE001  what the interpreter does with it
        sys.excepthook(*sys.exc_info())
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    return code if isinstance(code, int) else int(code is not None)


def _import_everything():
    """Import the program and what its commands load when they run."""
    import tracker

    for module in pkgutil.walk_packages(tracker.__path__, "tracker."):
        if not module.name.endswith("__main__") and "._" not in module.name:
            importlib.import_module(module.name)
    for library in (
        "sqlalchemy.dialects.sqlite",
        "alembic.command",
        "openpyxl",
        "rich.table",
        "prompt_toolkit.shortcuts",
    ):
        importlib.import_module(library)


def _build_tables():
    """Build what a command builds when it first needs it: folded characters, pinyin, texts of the seeds."""
    from tracker.store import dictionary
    from tracker.values import text

    text.build_fold_table = functools.cache(text.build_fold_table)
    text.build_fold_table()
    text.make_pinyin_key("青岛")
    dictionary.map_chinese_view_names()
    dictionary.get_seed_label("text", "yes")


if __name__ == "__main__":
    _import_everything()
    _build_tables()
    sqlite3.enable_callback_tracebacks(False)  # datasette switches it on, which only `tracker browse` imports
    gc.collect()
    gc.freeze()  # a collection in a child would copy every page
    asked, handed = _serve(socket.socket(fileno=int(sys.argv[1])))
    _become(asked, handed)
    os._exit(_run(asked))
