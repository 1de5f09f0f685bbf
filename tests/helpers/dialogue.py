"""Run a `tracker` command in the test's own process and type the answers to its questions beforehand."""

from __future__ import annotations

from typing import NamedTuple
from unittest.mock import patch

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
    read = prompts._read

    def note_question(session, prompt):
        questions.append(prompt)
        return read(session, prompt)

    with (
        create_pipe_input() as typed,
        create_app_session(input=typed, output=DummyOutput()),
        patch("prompt_toolkit.output.create_output", lambda **_: DummyOutput()),
        patch.object(prompts, "is_terminal", lambda: True),
        patch.object(prompts, "_read", note_question),
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
    asked = dialogue.questions[: len(answers)]
    for (question, _), shown in zip(answers, asked, strict=True):
        assert question in shown
    return dialogue.exit_code, dialogue.stdout, "".join([*dialogue.questions, dialogue.stderr])
