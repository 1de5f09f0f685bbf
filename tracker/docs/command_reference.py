"""Generate the command table of each README from the help of the commands: one row per command.

`python -m tracker.docs.command_reference` renews the tables; a test compares them with the commands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click

from tracker.cli.main import main
from tracker.cli.params.translated_help import find_first_sentence, translate_command
from tracker.locale import gettext, use_language

READMES = {"en": Path("README.md"), "zh-Hans": Path("tracker/locale/zh_Hans/README.md")}
"""The README of each language that has one."""
_MARKED = re.compile(r"(<!-- commands -->\n).*?(<!-- end of commands -->\n)", re.DOTALL)


def make_table() -> str:
    """Return the Markdown table of all commands in the order of `tracker --help`.

    It is in the language of the program.
    """
    rows = [
        f"| `{_format_usage(words, command)}` | {_extract_first_sentence(command)} |"
        for words, command in list_commands(main)
    ]
    headings = gettext("command"), gettext("what it does")
    return "\n".join([f"| {' | '.join(headings)} |", "|---|---|", *rows]) + "\n"


def replace_table(markdown: str) -> str:
    """Return the text of a README with a new table of commands between the two HTML comments around it."""
    return _MARKED.sub(lambda marks: f"{marks[1]}{make_table()}{marks[2]}", markdown)


def list_commands(
    group: click.Group, words: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Yield each visible command of a group with the words that call it, such as ("commitment", "list")."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from list_commands(command, (*words, name))
        elif command is not None and not command.hidden:
            yield (*words, name), command


def _format_usage(words: tuple[str, ...], command: click.Command) -> str:
    """Return the words that call a command and the names of its arguments, escaped for a Markdown table."""
    context = click.Context(command)
    values = [
        parameter.make_metavar(context)
        for parameter in translate_command(command).params
        if isinstance(parameter, click.Argument)
    ]
    return " ".join([*words, *values]).replace("|", "\\|")


def _extract_first_sentence(command: click.Command) -> str:
    return find_first_sentence(translate_command(command).help or "").replace("|", "\\|")


def _renew_tables() -> None:
    for language, path in READMES.items():
        use_language(language)
        path.write_text(replace_table(path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    _renew_tables()
