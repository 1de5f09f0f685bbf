"""The fields of a noun as options: the same for adding and for editing, where `--clear` empties one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import click

from tracker.errors import BadInputError


class Field(NamedTuple):
    """One field of a noun: its option, the type that reads it, and what it means."""

    option: str
    type: Any
    help: str
    multiple: bool = False


Fields = Mapping[str, Field]
Command = Callable[..., Any]


def with_fields(fields: Fields) -> Callable[[Command], Command]:
    """Add an option for each field; the command gets each by its name, None where it was not typed."""

    def decorate(function: Command) -> Command:
        for name, field in reversed(list(fields.items())):
            option = click.option(
                field.option, name, type=field.type, help=field.help, multiple=field.multiple
            )
            function = option(function)
        return function

    return decorate


def with_edits(fields: Fields) -> Callable[[Command], Command]:
    """Add an option for each field, and `--clear FIELD` for emptying one; see `edited`."""

    def decorate(function: Command) -> Command:
        names = [field.option.removeprefix("--") for field in fields.values() if not field.multiple]
        clear = click.option(
            "--clear", multiple=True, type=click.Choice(names), metavar="FIELD", help="Empty this field."
        )
        return with_fields(fields)(clear(function))

    return decorate


def edited(fields: Fields, typed: Mapping[str, Any], clear: tuple[str, ...]) -> dict[str, Any]:
    """Return the fields that were typed, and None for those to be emptied.

    Raises BadInputError when there are none, or when one is both typed and emptied.
    """
    given = {name: value for name, value in typed.items() if value not in (None, ())}
    for name, field in fields.items():
        option = field.option.removeprefix("--")
        if option in clear:
            if name in given:
                raise BadInputError(f"--{option} is both given and cleared", "keep one of the two")
            given[name] = None
    if not given:
        raise BadInputError("nothing to change was given", "add the option that should change; see --help")
    return given
