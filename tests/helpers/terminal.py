"""A `tracker` process at a pseudo-terminal, and a person who answers its questions."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
import time

import pytest

from helpers.paths import ROOT

SECONDS = 20
CTRL_C, CTRL_D = object(), "\x04"


class Conversation:
    """A `tracker` process whose stdin and stderr are a terminal."""

    def __init__(self, location, words):
        self.master, self.slave = pty.openpty()  # ours stays open: when the last closes, unread text is lost
        self.shown = ""
        environment = os.environ | {"PYTHONPATH": str(ROOT), "TERM": "dumb"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tracker", "--db", location.address, *words],
            stdin=self.slave, stdout=subprocess.PIPE, stderr=self.slave,
            env=environment, start_new_session=True,
        )  # fmt: skip

    def wait_for(self, question):
        """Read until the question stands on the screen."""
        start, until = len(self.shown), time.monotonic() + SECONDS
        while question not in self.shown[start:] or not self.shown.endswith(": "):
            assert time.monotonic() < until, f"'{question}' was not asked: {self.shown!r}"
            if not self._read():
                pytest.fail(f"'{question}' was not asked: {self.shown!r}")

    def answer(self, text):
        """Type a line, or leave."""
        if text is CTRL_C:
            time.sleep(0.2)  # a signal before the read that waits for the answer is not seen
            self.process.send_signal(signal.SIGINT)
        else:
            os.write(self.master, text.encode() if text == CTRL_D else f"{text}\n".encode())

    def end(self, seconds=SECONDS):
        """Return the exit code, stdout and what stood on the terminal; end a process that still asks."""
        try:
            printed, _ = self.process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            self.process.kill()
            printed, _ = self.process.communicate()
        while self._read():
            pass
        os.close(self.slave)
        os.close(self.master)
        return self.process.returncode, printed.decode(), self.shown.replace("\r\n", "\n")

    def _read(self):
        """Read what stands there; return whether more may come."""
        if not select.select([self.master], [], [], 0.1)[0]:
            return self.process.poll() is None
        self.shown += os.read(self.master, 4096).decode(errors="replace")
        return True


def talk(location, words, answers):
    """Run a command and answer its questions: pairs of a part of the question and what is typed."""
    conversation = Conversation(location, words)
    try:
        for question, text in answers:
            conversation.wait_for(question)
            conversation.answer(text)
    except BaseException:
        conversation.end(seconds=0)
        raise
    return conversation.end()
