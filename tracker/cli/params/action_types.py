"""The types of options that name an open action of the commitment on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from tracker import read, values
from tracker.cli.params.types import FUTURE_DAY, NUMBER, RegisterType
from tracker.errors import TrackerError

if TYPE_CHECKING:
    from tracker.read.completion import Suggestion
    from tracker.store.reader import Reader


TYPED_WORDS = "tracker.typed_words"
"""The key of `Context.meta` under which a command keeps its typed arguments."""


def _suggest_open_actions(ctx: click.Context, reader: Reader, typed: str, mark: str = "") -> list[Suggestion]:
    """Return the numbers of the open actions of the commitment typed on the command line.

    `mark` is added to each number, such as `=` where a day must follow.
    """
    for word in ctx.meta.get(TYPED_WORDS, ()):
        try:
            ref = read.lookup.find_commitment(reader, word)
        except TrackerError:
            continue
        open_actions = read.actions.list_open_actions(reader, values.dates.today(), refs=[ref])
        numbers = {f"{action.action_id}{mark}": f"{action.due_on} {action.what}" for action in open_actions}
        return [
            read.completion.Suggestion(number, help_text, number, continues=True)
            for number, help_text in numbers.items()
            if number.startswith(typed)
        ]
    return []


class MovedAction(RegisterType):
    """The type of `--move`: the new day of an action, such as `2w`, or `12=2w` for action 12."""

    name = "[action=]day"

    def suggest_in_context(self, ctx: click.Context, reader: Reader, typed: str) -> list[Suggestion]:
        """Return the numbers of the open actions if there are several; days are not suggested."""
        suggestions = _suggest_open_actions(ctx, reader, typed, "=")
        return suggestions if len(suggestions) > 1 or typed else []

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Return (number of the action, new day); the number is 0 if none was typed."""
        if not isinstance(value, str):
            return value
        number, equals, day = value.replace("＝", "=").rpartition("=")
        action = NUMBER.convert(number, param, ctx) if equals else 0
        return action, FUTURE_DAY.convert(day, param, ctx)


class OpenAction(RegisterType):
    """The type of `--done` and `--drop`: the number of an open action, or '' for the only open action."""

    name = "action"

    def suggest_in_context(self, ctx: click.Context, reader: Reader, typed: str) -> list[Suggestion]:
        """Return the numbers of the open actions of the commitment typed on the command line."""
        return _suggest_open_actions(ctx, reader, typed)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Return the number of the action; 0 if none was typed."""
        return 0 if value == "" else NUMBER.convert(value, param, ctx)


OPEN_ACTION = OpenAction()
MOVED_ACTION = MovedAction()
