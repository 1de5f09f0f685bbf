"""Test that no command sends a control or bidirectional character to a terminal, wherever it comes from.

Rows that another program wrote hold such characters in every text, and so does every argument and option in
turn. JSON and CSV hold the same texts as the database.
"""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing, suppress

import click
import pytest

from helpers.command_walk import COMMANDS, WORDS
from helpers.databases import copy_for_module, make_runner
from helpers.paths import ROOT
from tracker.cli.main import main
from tracker.store.tables import metadata
from tracker.values.visible_text import escape_controls, show_controls

pytestmark = [pytest.mark.any_engine, pytest.mark.slow]

EVIL = "\x1b]52;c;aGk=\x07\x9b31m\x7f\r\u202e\u2066"
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
CODES = (
    "key",
    "code",
    "kind",
    "ref",
    "version",
    "body",
    "table_name",
    "field",
    "column_name",
    "before",
    "figures",
)
"""Columns by which rows and columns are found; the text of a source must equal its digest."""


@pytest.fixture(scope="module")
def evil_location(seeded_template, tmp_path_factory):
    """A copy in which another program has put control characters behind every text that people type."""
    with copy_for_module(seeded_template, tmp_path_factory.mktemp("evil")) as location:
        with pytest.MonkeyPatch.context() as surroundings:
            surroundings.setenv("TRACKER_TODAY", "2024-07-01")
            surroundings.setenv("TRACKER_USER", "王芳")
            run = make_runner(location)
            done = run("followup", "add", "2024-004", "电话", "--next-action", "回访", "--next-on", "1w")
            assert done.exit_code == 0, done.output
            assert run("receipt", "add", "2024-004", "10万元", "--on", "2024-06-20").exit_code == 0
        with closing(sqlite3.connect(location.address, isolation_level=None)) as connection:
            put_controls_into_rows(connection)
        yield location


def put_controls_into_rows(connection):
    """Append EVIL to the texts of every table; leave those alone that a constraint protects."""
    connection.execute("PRAGMA foreign_keys = OFF")
    triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        connection.execute(f'DROP TRIGGER "{name}"')
    for table in metadata.sorted_tables:
        for column in table.columns:
            if column.info.get("is_typed") and column.name not in CODES and table.name != "codes":
                with suppress(sqlite3.IntegrityError):
                    connection.execute(f"UPDATE {table.name} SET {column.name} = {column.name} || ?", (EVIL,))
    for _, sql in triggers:
        connection.execute(sql)


@pytest.fixture
def run_evil(evil_location, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "400")  # wide enough for a table to show a text on one line
    cell = EVIL.replace(";", ",")  # so that the comma is taken for the separator
    (tmp_path / "sheet.csv").write_text(
        f'企业,承诺事项,表态日期,"x{cell}"\n"甲{cell}","乙{cell}","丙{cell}",丁\n', encoding="utf-8"
    )
    return make_runner(evil_location)


def require_visible(done, *words):
    printed = done.stdout + done.stderr
    assert isinstance(done.exception, SystemExit | None), (words, done.exception)
    assert not OBEYED.search(printed), (words, printed)
    assert "Traceback" not in printed, (words, printed)
    assert not re.search(r"\[U\+001B\]\[\d*m", printed), (words, "our own bold is shown", printed)
    return printed


def test_no_row_of_another_program_reaches_the_terminal(run_evil):
    """Run every command that prints rows, in one test, because most of them write."""
    printed = {"": require_visible(run_evil())}
    for name, command in COMMANDS.items():
        if name != "browse":
            words = [*name.split(), *WORDS.get(name, [])]
            printed[name] = require_visible(run_evil(*words), *words)
            if {"--json", "--csv"} <= {flag for option in command.params for flag in option.opts}:
                printed[f"{name} --json"] = run_evil(*words, "--json").stdout
                assert not OBEYED.search(printed[f"{name} --json"]), words
    for name in (
        "commitment list", "commitment show", "company show", "rep list", "followup list", "receipt list",
        "event list", "source show", "due", "today", "search", "history", "check", "sql", "import",
        "commitment edit", "followup add", "commitment why",
    ):  # fmt: skip
        assert re.search(r"\[U\+001B\]\]52.c.aGk=\[U\+0007\]", printed[name]), (name, printed[name])
    (row,) = [row for row in json.loads(printed["company list --json"]) if row["company_id"] == 1]
    assert row["name"].endswith(EVIL)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_no_completion_reaches_the_terminal(evil_location, monkeypatch, capsys, shell):
    monkeypatch.setattr("sys.argv", ["tracker", "tracker", "company", "show", ""])
    if shell == "fish":
        monkeypatch.setattr("sys.argv", ["tracker", "tracker", "company", "show "])
    monkeypatch.setenv("_TRACKER_COMPLETE", f"{shell}_complete")
    monkeypatch.setenv("TRACKER_DB", evil_location.address)
    with pytest.raises(SystemExit):
        main(prog_name="tracker")
    printed = capsys.readouterr().out
    assert not OBEYED.search(printed)
    assert shell != "zsh" or "[U+001B]" in printed


def list_typed_places():
    """Yield, for each command, its arguments, and each of its options whose values no other command takes."""
    seen = set()
    for name, command in COMMANDS.items():
        for parameter in command.params:
            if isinstance(parameter, click.Argument) or not parameter.is_flag:
                kind = (type(parameter), parameter.name, type(parameter.type))
                if kind not in seen:
                    seen.add(kind)
                    yield name, parameter


@pytest.mark.parametrize("start", range(4))
def test_no_typed_text_is_echoed_to_the_terminal(run_evil, start):
    places = list(list_typed_places())
    assert len(places) > 100
    for name, parameter in places[start::4]:
        words = [*name.split(), *WORDS.get(name, [])]
        if isinstance(parameter, click.Argument):
            words[len(name.split()) :] = [f"x{EVIL}"]
        else:
            words += [parameter.opts[0], f"x{EVIL}"]
        require_visible(run_evil(*words), *words)


@pytest.mark.parametrize(
    "words",
    [
        [EVIL], ["commitment", EVIL], ["commitment", "list", f"--{EVIL}"], ["--db", f"{EVIL}.db", "due"],
        ["--db", f"{EVIL}://x", "due"], ["--as", EVIL, "company", "add", "甲", "--kind", "company"],
        ["sql", f"select {EVIL}"], ["commitment", "list", "--company", f"清大{EVIL}"],
    ],
)  # fmt: skip
def test_no_mistyped_word_is_echoed_to_the_terminal(run_evil, words):
    done = run_evil(*words)
    assert done.exit_code > 0
    require_visible(done, *words)


@pytest.mark.parametrize("text", ["青岛\n第二行\t列", "a\u200db", "𠀀\U000e0100", "", "ﷺ"])
def test_ordinary_characters_are_shown_as_they_are(text):
    assert show_controls(text) == text


def test_characters_that_a_terminal_obeys_are_shown_by_number():
    assert show_controls("a\x1b[31m\r\x9b\u202e\u2028") == "a[U+001B][31m[U+000D][U+009B][U+202E][U+2028]"
    assert json.loads(escape_controls(json.dumps(EVIL, ensure_ascii=False))) == EVIL


def test_commands_print_through_the_one_function():
    """Only the modules that draw may call click's functions, which print what they get."""
    allowed = {"wrap.py", "draw.py", "list_pages.py", "tables.py", "confirm.py"}
    allowed |= {"app.py"}  # it stands beneath the terminal, and prints a day only
    for file in (ROOT / "tracker" / "cli").rglob("*.py"):
        if file.name not in allowed:
            calls = re.findall(r"click\.(?:secho|echo|prompt|confirm)\(|\bprint\(", file.read_text("utf-8"))
            assert not calls, file
