"""Help texts as the command line prints them."""

from __future__ import annotations

import shlex

from click.testing import CliRunner

from tracker.cli.main import main

WIDTH = 80


def read_help(words):
    shown = CliRunner().invoke(
        main, [*words, "--help"], prog_name="tracker", terminal_width=WIDTH, max_content_width=WIDTH
    )
    assert shown.exit_code == 0, shown.output
    return shown.stdout


def read_examples(words):
    """Return the example commands of a help text, continued lines joined."""
    lines = read_help(words).replace("\\\n", " ").splitlines()
    return [shlex.split(line)[1:] for line in lines if line.startswith("    tracker ")]
