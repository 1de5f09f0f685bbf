"""Options that several commands have: `--mine` shows only the user's work, `--known-at` an earlier state."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any

import click

from tracker.cli.params.types import AS_OF
from tracker.errors import BadInputError
from tracker.locale import gettext


def add_mine_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--mine`, which selects the user's own work by setting `person`, `unit` or `by` of the command.

    Raises BadInputError if that option was typed too, or if the program does not know who the user is.
    """

    @click.option(
        "--mine",
        is_flag=True,
        help="Only your own work. To say who you are: tracker config set --person NAME.",
    )
    @wraps(function)
    def run_with_own_work(*words: Any, mine: bool, **typed: Any) -> Any:  # noqa: ANN401  what the command takes
        if mine:
            own = click.get_current_context().find_root().obj.find_own_work()
            names = {"by": own.person or own.unit} if "by" in typed else own._asdict()
            for name, value in names.items():
                if value is not None and typed[name] is not None:
                    raise BadInputError(
                        gettext("--mine and --{option} cannot be combined").format(option=name),
                        gettext("keep only one of the two"),
                    )
                typed[name] = typed[name] if value is None else value
        return function(*words, **typed)

    return run_with_own_work


def add_known_at_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--known-at DATE`: the command ignores everything that was recorded after that day."""

    def store_known_at(ctx: click.Context, _param: click.Parameter, day: date | None) -> None:
        if day is not None:
            ctx.find_root().obj.known_at = day

    option = click.option(
        "--known-at", type=AS_OF, metavar="DATE", is_eager=True, expose_value=False, callback=store_known_at,
        help="Show what the register contained at the end of this day, without anything that was entered "
             "later.",
    )  # fmt: skip
    return option(function)
