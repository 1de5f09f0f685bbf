"""Generate the command table of README.md from the help of the commands: one row per command.

`python -m tracker.docs.command_reference` renews the table; a test compares it with the commands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click

from tracker.cli.main import main

README = Path("README.md")
_MARKED = re.compile(r"(<!-- commands -->\n).*?(<!-- end of commands -->\n)", re.DOTALL)


def make_table() -> str:
    """Return the Markdown table of all commands in the order of `tracker --help`."""
    rows = [
        f"| `{_format_usage(words, command)}` | {_extract_first_sentence(command)} |"
        for words, command in list_commands(main)
    ]
    return "\n".join(["| command | what it does |", "|---|---|", *rows]) + "\n"


def replace_table(markdown: str) -> str:
    """Return the README's text with a fresh table between the two HTML comments that mark its place."""
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
        for parameter in command.params
        if isinstance(parameter, click.Argument)
    ]
    return " ".join([*words, *values]).replace("|", "\\|")


def _extract_first_sentence(command: click.Command) -> str:
    paragraph = " ".join((command.help or "").split("\n\n")[0].split())
    return re.split(r"(?<=[.;]) ", paragraph)[0].rstrip(".;").replace("|", "\\|")


if __name__ == "__main__":
    README.write_text(replace_table(README.read_text(encoding="utf-8")), encoding="utf-8")
