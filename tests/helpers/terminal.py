"""Run a `tracker` command at a pseudo-terminal and answer its questions as a person would."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import struct
import tempfile
import termios

import pexpect
from pexpect.fdpexpect import fdspawn

from helpers.fork_server import start

CTRL_C, CTRL_D = "\x03", "\x04"
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\r")
SECONDS = 120
"""How long to wait for a text: a busy machine takes its time, and only a failure waits that long."""


class Terminal:
    """A `tracker` command in a terminal of some width.

    With `stdout_apart` its stdout is a file, as in `tracker … > file`; stdin and stderr are the terminal.
    """

    def __init__(
        self, location, *words, columns=60, rows=40, term="xterm", stdout_apart=False, **surroundings
    ):
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self._file = tempfile.TemporaryFile() if stdout_apart else None  # noqa: SIM115  read when all is printed
        sizes = ("COLUMNS", "LINES")  # pytest in several processes sets LINES, and programs believe it
        environment = {name: value for name, value in os.environ.items() if name not in sizes}
        self.command = start(
            ["--db", location.address, *words],
            streams=[slave, self._file.fileno() if self._file else slave, slave],
            environment=environment | {"TERM": term, **surroundings}, terminal=True,
        )  # fmt: skip
        os.close(slave)
        self.screen = fdspawn(master, encoding="utf-8", timeout=SECONDS)
        self.screen.delaybeforesend = None
        self.raw = ""

    def wait_for(self, words):
        """Wait until the command has printed these words."""
        self.screen.expect_exact(words)
        self.raw += self.screen.before + self.screen.after

    def type(self, text):
        """Type a line and Enter, or press CTRL_C or CTRL_D."""
        if text == CTRL_C:
            self.command.wait_until_asleep()  # Python does not see a signal between its look and the read
        self.screen.send(text if text in (CTRL_C, CTRL_D) else f"{text}\r")

    def answer(self, pairs):
        """Answer questions in order: pairs of (words of the question, answer). None only waits."""
        for question, typed in pairs:
            self.wait_for(question)
            if typed is not None:
                self.type(typed)

    def end(self):
        """Wait for the end of the command; return its exit code and its output without escape codes."""
        self.screen.expect(pexpect.EOF)
        self.raw += self.screen.before
        self.screen.close()
        return self.command.wait(SECONDS), ESCAPES.sub("", self.raw)

    @property
    def printed(self):
        """The text that was written to stdout, when stdout is a file."""
        self._file.seek(0)
        return self._file.read().decode()
