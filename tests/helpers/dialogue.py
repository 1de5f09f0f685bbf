"""Run a `tracker` command in the test's own process and type the answers to its questions beforehand."""

from __future__ import annotations

from typing import NamedTuple
from unittest.mock import patch

import click
from click.testing import CliRunner
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from tracker.cli.main import main
from tracker.cli.terminal import prompts

ENTER, CTRL_C, CTRL_D, BACKSPACE = "\r", "\x03", "\x04", "\x7f"
LEFT, DOWN = "\x1b[D", "\x1b[B"


class Dialogue(NamedTuple):
    """What came of a command: its exit code, what it printed, and the questions that it asked."""

    exit_code: int
    stdout: str
    stderr: str
    questions: list[str]


def hold_dialogue(location, words, keys):
    """Run a command while a person types these keys; `ENTER` ends an answer.

    If the command asks more than the keys answer, it meets the end of the input, as by Ctrl-D.
    """
    questions = []
    read = prompts._read_from_editor

    def note_question(session, prompt):
        questions.append(prompt)
        click.echo(prompt, err=True)
        return read(session, prompt)

    with (
        create_pipe_input() as typed,
        create_app_session(input=typed, output=DummyOutput()),
        patch("prompt_toolkit.output.create_output", lambda **_: DummyOutput()),
        patch.object(prompts, "is_terminal", lambda: True),
        patch.object(prompts, "_read_from_editor", note_question),
    ):
        typed.send_text("".join(keys) + "\x04")
        result = CliRunner().invoke(main, ["--db", location.address, *words])
    return Dialogue(result.exit_code, result.stdout, result.stderr, questions)


def run_with_answers(location, words, answers):
    """Run a command and answer its questions: pairs of (words of the question, answer).

    Return the exit code, the text of stdout, and the text shown on the terminal.
    """
    keys = [typed if typed in (CTRL_C, CTRL_D) else typed + ENTER for _, typed in answers]
    dialogue = hold_dialogue(location, words, keys)
    for (question, _), shown in zip(answers, dialogue.questions, strict=False):
        assert question in shown
    assert len(dialogue.questions) >= len(answers), dialogue
    return dialogue.exit_code, dialogue.stdout, dialogue.stderr


class Script:
    """A command and what a person does at its questions; it runs at the end.

    It is written down as with a `helpers.terminal.Terminal`: words that must be shown, in this order, and the
    answers.
    """

    def __init__(self, location, *words):
        self._location, self._words = location, words
        self._expected, self._keys = [], []

    def wait_for(self, words):
        """Expect these words after those that were expected before."""
        self._expected.append(words)

    def answer(self, pairs):
        """Expect the words of each pair, and answer with its text."""
        for question, typed in pairs:
            self.wait_for(question)
            self._keys.append(typed if typed in (CTRL_C, CTRL_D) else typed + ENTER)

    def end(self):
        """Run the command; return its exit code and all that it showed."""
        done = hold_dialogue(self._location, self._words, self._keys)
        shown, place = done.stderr + done.stdout, 0
        for words in self._expected:
            found = shown.find(words, place)
            assert found >= 0, f"{words} is not in {shown[place:]}"
            place = found + len(words)
        return done.exit_code, shown
