"""The command reference of the README, one line a command, written from the commands' own help.

`python -m tracker.docs.command_reference` renews it between its two marks; a test holds it to the commands.
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
    """Return a Markdown table of every command, a noun's together, in the order of the help."""
    rows = [
        f"| `{_format_usage(words, command)}` | {_first_sentence(command)} |"
        for words, command in list_commands(main)
    ]
    return "\n".join(["| command | what it does |", "|---|---|", *rows]) + "\n"


def replace_table(markdown: str) -> str:
    """Return the text with the table between its marks."""
    return _MARKED.sub(lambda marks: f"{marks[1]}{make_table()}{marks[2]}", markdown)


def list_commands(
    group: click.Group, words: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Yield every command that does something, with the words that call it."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from list_commands(command, (*words, name))
        elif command is not None and not command.hidden:
            yield (*words, name), command


def _format_usage(words: tuple[str, ...], command: click.Command) -> str:
    context = click.Context(command)
    values = [
        parameter.make_metavar(context)
        for parameter in command.params
        if isinstance(parameter, click.Argument)
    ]
    return " ".join([*words, *values]).replace("|", "\\|")


def _first_sentence(command: click.Command) -> str:
    paragraph = " ".join((command.help or "").split("\n\n")[0].split())
    return re.split(r"(?<=[.;]) ", paragraph)[0].rstrip(".;").replace("|", "\\|")


if __name__ == "__main__":
    README.write_text(replace_table(README.read_text(encoding="utf-8")), encoding="utf-8")
