"""A `tracker` command at a pseudo-terminal, and a person who answers its questions."""

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

    def __init__(self, location, *words, columns=60, term="xterm", stdout_apart=False, **surroundings):
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
        self._file = tempfile.TemporaryFile() if stdout_apart else None  # noqa: SIM115  read when all is printed
        environment = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
        self.command = start(
            ["--db", location.address, *words],
            streams=[slave, self._file.fileno() if self._file else slave, slave],
            environment=environment | {"TERM": term, **surroundings}, terminal=True,
        )  # fmt: skip
        os.close(slave)
        self.screen = fdspawn(master, encoding="utf-8", timeout=SECONDS)
        self.screen.delaybeforesend = None
        self.raw = ""

    def see(self, words):
        """Wait until words stand on the screen."""
        self.screen.expect_exact(words)
        self.raw += self.screen.before + self.screen.after

    def type(self, text):
        """Type a line, or leave."""
        if text == CTRL_C:
            self.command.wait_until_asleep()  # Python does not see a signal between its look and the read
        self.screen.send(text if text in (CTRL_C, CTRL_D) else f"{text}\r")

    def answer(self, pairs):
        """Wait for each question and answer it; None only waits."""
        for question, typed in pairs:
            self.see(question)
            if typed is not None:
                self.type(typed)

    def end(self):
        """Return the exit code and what stood on the screen, without what moves the cursor."""
        self.screen.expect(pexpect.EOF)
        self.raw += self.screen.before
        self.screen.close()
        return self.command.wait(SECONDS), ESCAPES.sub("", self.raw)

    @property
    def printed(self):
        """What was written to stdout when that is a file."""
        self._file.seek(0)
        return self._file.read().decode()


def talk(location, words, answers):
    """Run a command whose stdout is a file; answer its questions: pairs of a part of one and what is typed.

    Return the exit code, what was printed, and what stood on the terminal.
    """
    terminal = Terminal(location, *words, term="dumb", stdout_apart=True, COLUMNS=os.environ["COLUMNS"])
    for question, text in answers:
        terminal.see(question)
        terminal.see(": ")
        terminal.type(text)
    code, shown = terminal.end()
    return code, terminal.printed, shown
