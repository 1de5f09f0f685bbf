"""Run every command in a language, and find what it prints that is not in that language."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from gettext import bindtextdomain
from pathlib import Path

import click
import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from helpers.command_walk import COMMANDS, WORDS
from helpers.databases import copy_for_module, make_runner
from tracker import locale
from tracker.cli.main import main
from tracker.docs import catalogs, command_reference
from tracker.store.reader import open_reader

SHEET = "企业,承诺事项,表态日期,类型,承诺力度\n甲公司,建厂,2024-05-06,建设类,有意向\n乙公司,,x,y,z\n"
WITHOUT_SUCCESS = {"browse", "completion"}
"""Commands that go on until they are ended, or that print a program for the shell."""
PSEUDO = "xx"
HAN = re.compile(r"[\u3400-\u9fff\u3002\u3008-\u300f\uff01-\uff65]+")
"""Chinese characters and punctuation; 、 separates names in views, 【】 mark what a search found."""
_WRAPPED = re.compile(r"⟦[^⟦⟧]*⟧")
_WORDS = re.compile(r"[A-Za-z][a-z]+(?:[,;:]? [A-Za-z]?[a-z]+)+")
"""Two or more English words in a row."""
_EXAMPLE = re.compile(
    r"\btracker .*|--[a-z-]+(?:[ =]\S+)?|\b[A-Z_]{2,}\b|pip install|\S*[_/.@\\]\S*|\"[^\"]*\"|\{[^{}]*\}"
    r"|\w+ = |^\[\w+\]"
)
"""What stands as it is in every language: commands, options, columns, files, placeholders, lines of TOML."""


def list_calls() -> Iterator[tuple[str, list[str]]]:
    """Yield (command, arguments): of every command its help, one success, and three errors."""
    for words, command in command_reference.list_commands(main):
        name = " ".join(words)
        yield name, [*words, "--help-all"]
        yield name, [*words, "--nothing"]
        if isinstance(command, click.Group):
            yield name, [*words]
            yield name, [*words, "nothing"]
        else:
            yield name, [*words, *(["x?"] * (len(command.params) + 1))]
            if name not in WITHOUT_SUCCESS:
                yield name, [*words]
                yield name, [*words, *WORDS.get(name, [])]
            yield from (
                (name, [*words, *WORDS.get(name, []), *wrong]) for wrong in _list_wrong_values(command)
            )


def _list_wrong_values(command: click.Command) -> Iterator[list[str]]:
    """Yield two options of a command with a value that none of them takes."""
    options = [one for one in command.params if isinstance(one, click.Option) and not one.is_flag]
    wrong = [[one.opts[0], "x?"] for one in options if not isinstance(one.type, click.types.StringParamType)]
    yield from wrong[:2]


@contextmanager
def speak_pseudo_language(folder: Path) -> Iterator[None]:
    """Add a language whose every message is its English one in double brackets."""
    catalog = Catalog(locale="en")
    for message in catalogs.extract_messages():
        if message.id and not isinstance(message.id, str):
            catalog.add(message.id, tuple(f"⟦{text}⟧" for text in message.id), context=message.context)
        elif message.id:
            catalog.add(message.id, _wrap_message(message.id), context=message.context)
    path = folder / PSEUDO / "LC_MESSAGES" / "messages.mo"
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        write_mo(file, catalog)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(locale, "CATALOGS", folder)
        bindtextdomain("messages", str(folder))
        try:
            yield
        finally:
            bindtextdomain("messages", str(catalogs.CATALOGS))


def _wrap_message(text: str) -> str:
    """Return a message in double brackets; a text of powers and units is read by the program."""
    return text if re.match(r"\d+ trillion", text) else f"⟦{text}⟧"


def crawl(template, folder: Path, languages: tuple[str, ...]) -> Iterator[tuple[str, list[str], str]]:
    """Yield (command, arguments, what it printed) for every call, each on a database of its own.

    The languages take turns: every command, which has four calls and more, speaks each of them.
    """
    for number, (name, words) in enumerate(list_calls()):
        desk = folder / str(number)
        desk.mkdir()
        with pytest.MonkeyPatch.context() as patch, copy_for_module(template, desk) as location:
            patch.chdir(desk)
            patch.setenv("TRACKER_LANG", languages[number % len(languages)])
            (desk / "sheet.csv").write_text(SHEET, encoding="utf-8")
            run = make_runner(location)
            if name == "db restore":
                run("db", "backup", "usb")
            done = run(*words)
            assert isinstance(done.exception, SystemExit | None), (words, done.exception)
            yield name, words, done.stdout + done.stderr


_NO_DATA = ("codes", "data_dictionary", "char_folds")


def read_data(location) -> str:
    """Return every text of the register, of the sheet, and that calls type; labels are no data."""
    with open_reader(location) as reader:
        tables = [
            row["name"]
            for row in reader.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
            if not row["name"].startswith(("sqlite_", "search_")) and row["name"] not in _NO_DATA
        ]
        texts = [
            str(value)
            for table in tables
            for row in reader.rows(f"SELECT * FROM {table}")
            for value in row.values()
            if isinstance(value, str)
        ]
    typed = [word for words in WORDS.values() for word in words]
    return "\n".join([*texts, *typed, *COMMANDS, SHEET, "王芳"])


def wrap_labels(location) -> None:
    """Put the English labels of all codes into double brackets: they stand in the database."""
    with sqlite3.connect(location.address) as connection:
        connection.execute("UPDATE codes SET label_en = '⟦' || label_en || '⟧'")
    connection.close()


def find_han(printed: str, data: str) -> list[str]:
    """Return the lines of an English output with Chinese that is no data; an example to type is data."""
    lines, is_continued = [], False
    for line in printed.splitlines():
        rest = "" if is_continued else re.sub(r"\btracker .*", "", line)
        is_continued = line.endswith("\\") and (is_continued or "tracker " in line)
        if any(run not in data for run in HAN.findall(rest)):
            lines.append(line.strip())
    return lines


def find_english(printed: str, known: str) -> list[str]:
    """Return the lines in another language that have several English words in a row which are not known."""
    bare = printed
    while bare != (fewer := _WRAPPED.sub(" ¦ ", bare)):
        bare = fewer
    lines = []
    for line in bare.splitlines():
        rest = _EXAMPLE.sub(" ¦ ", line)
        if any(words.lower() not in known for words in _WORDS.findall(rest)):
            lines.append(line.strip())
    return lines


def fold(text: str) -> str:
    """Return a text in small letters and full width as half width."""
    return unicodedata.normalize("NFKC", text).lower()
