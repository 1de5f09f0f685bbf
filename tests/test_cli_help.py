"""What `--help` says, kept as plain text; every example in it is a command that is understood."""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from conftest import own_copy, run_on

from tracker.cli import main

SNAPSHOTS = Path(__file__).parent / "snapshots"
RENEW = "TRACKER_RENEW"
WIDTH = 80


def require_same(name, text):
    """Compare a text with its snapshot, or renew the snapshot when TRACKER_RENEW is set."""
    file = SNAPSHOTS / name
    if os.environ.get(RENEW):
        file.write_text(text, encoding="utf-8")
    kept = file.read_text(encoding="utf-8") if file.exists() else ""
    assert text == kept, (
        f"{file.name} differs. If what is said is meant: {RENEW}=1 pytest tests, then read the git diff"
    )


def commands(group, words=()):
    """Yield the words of every command, the program itself first."""
    yield words
    if isinstance(group, click.Group):
        context = click.Context(group)
        for name in group.list_commands(context):
            yield from commands(group.get_command(context, name), (*words, name))


COMMANDS = list(commands(main))


def help_of(words):
    shown = CliRunner().invoke(
        main, [*words, "--help"], prog_name="tracker", terminal_width=WIDTH, max_content_width=WIDTH
    )
    assert shown.exit_code == 0, shown.output
    return shown.stdout


def examples(words):
    """Return the example commands of a help text, continued lines joined."""
    lines = help_of(words).replace("\\\n", " ").splitlines()
    return [shlex.split(line)[1:] for line in lines if line.startswith("    tracker ")]


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_help_says_what_it_said(words):
    name = "-".join(("cli-help", *words)) + ".txt"
    require_same(name, help_of(words))


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_help_fits_the_width_and_shows_no_markup(words):
    shown = help_of(words)
    assert max(map(len, shown.splitlines())) <= WIDTH
    assert "\\b" not in shown


def test_no_snapshot_is_left_of_a_command_that_is_gone():
    known = {"-".join(("cli-help", *words)) + ".txt" for words in COMMANDS}
    assert {file.name for file in SNAPSHOTS.glob("cli-help*.txt")} == known


def test_the_short_and_the_long_option_say_the_same():
    assert CliRunner().invoke(main, ["-h"]).stdout == CliRunner().invoke(main, ["--help"]).stdout


def test_the_list_of_commands_says_what_each_command_says_of_itself():
    listed = help_of(())
    for words in COMMANDS:
        if len(words) == 1:
            assert re.search(rf"^  {words[0]} +\S", listed, re.MULTILINE)


WITH_EXAMPLES = [
    (),
    ("init",),
    ("commitment", "list"),
    ("commitment", "show"),
    ("company", "list"),
    ("company", "show"),
    ("followup", "list"),
    ("followup", "add"),
    ("followup", "correct"),
    ("followup", "void"),
    ("receipt", "add"),
    ("source", "attach"),
    ("export",),
]


@pytest.fixture(scope="module")
def place(seeded_template, tmp_path_factory):
    with own_copy(seeded_template, tmp_path_factory.mktemp("examples")) as location:
        yield location


@pytest.mark.parametrize("words", WITH_EXAMPLES, ids=" ".join)
def test_every_example_is_on_a_line_of_its_own_and_works(words, place, tmp_path, monkeypatch):
    shown, run = examples(words), run_on(place)
    assert shown
    monkeypatch.chdir(tmp_path)
    Path("data").mkdir()
    Path("article.txt").write_text("另一篇文章", encoding="utf-8")
    known = run("followup", "add", "2024-002", "--on", "今天", "--note", "电话联系").stdout.split()[2]
    for example in shown:
        done = run(*(known if word == "12" else word for word in example))
        assert done.exit_code == (8 if "attach" in example else 0), (example, done.output)


def test_the_version_is_that_of_the_package():
    from tracker import __version__

    shown = CliRunner().invoke(main, ["--version"], prog_name="tracker").stdout
    assert shown == f"tracker, version {__version__}\n"
