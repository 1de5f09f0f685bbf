"""Options that turn typed text into domain values before a command runs; bad text dies here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from tracker.errors import BadInputError, TrackerError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from tracker.read.completion import Choice
    from tracker.store.reader import Reader


class FromRegister(click.ParamType[Any]):
    """Something the register knows: the Tab key offers it by its beginning."""

    def offers(self, reader: Reader, typed: str) -> list[Choice]:
        """Return what `typed` may be the beginning of."""
        raise NotImplementedError

    def shell_complete(
        self,
        ctx: click.Context,
        param: click.Parameter,  # noqa: ARG002  click's signature
        incomplete: str,
    ) -> list[CompletionItem[str]]:
        """Return what may complete the word; nothing when there is no database to ask."""
        from click.shell_completion import CompletionItem

        from tracker.store.location import locate
        from tracker.store.reader import reading

        try:
            with reading(locate(ctx.find_root().params.get("db"))) as reader:
                return [CompletionItem(**choice._asdict()) for choice in self.offers(reader, incomplete)]
        except TrackerError:
            return []


class Parsed(click.ParamType[Any]):
    """Text read by a value module, as 'dates.parse', that is imported when there is something to read.

    `known` lists words worth offering when Tab is pressed.
    """

    def __init__(self, name: str, parse: str, known: Callable[[], Iterable[str]] = tuple) -> None:
        self.name = name
        self._module, _, self._function = parse.partition(".")
        self._known = known

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002  click's signature
        param: click.Parameter,  # noqa: ARG002
        incomplete: str,
    ) -> list[CompletionItem[str]]:
        """Offer the known words that begin so."""
        from click.shell_completion import CompletionItem

        return [CompletionItem(word) for word in self._known() if word.startswith(incomplete)]

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Return the domain value, or fail with what is wrong and what to write instead."""
        if not isinstance(value, str):
            return value
        try:
            return self._parse(value)
        except BadInputError as error:
            self.fail(f"{error}; {error.hint}", param, ctx)

    def _parse(self, typed: str) -> Any:  # noqa: ANN401
        return getattr(import_module(f"tracker.values.{self._module}"), self._function)(typed)


class AsOf(Parsed):
    """A day to look at the register from; of a month, a quarter or a year its last."""

    def _parse(self, typed: str) -> date:
        day: date = super()._parse(typed).day
        return day


class Printed(Parsed):
    """A value together with its text as typed."""

    def _parse(self, typed: str) -> tuple[Any, str]:
        return super()._parse(typed), typed.strip()


class Number(click.types.IntParamType):
    """A whole number from 1 on that both engines can hold."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:  # noqa: ANN401
        """Return the number."""
        number: int = super().convert(value, param, ctx)
        if not 1 <= number < 2**63:
            self.fail(f"{value} is out of range; the first is 1", param, ctx)
        return number


class Code(FromRegister):
    """A code of one of several closed lists, by kind, or its label in any of the three scripts."""

    def __init__(self, **lists: type[StrEnum]) -> None:
        self._lists = lists
        self.name = next(iter(lists)).replace("_", " ")

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002  click's signature
        """Name the list in the usage line."""
        return self.name.upper()

    def offers(self, reader: Reader, typed: str) -> list[Choice]:
        """Return the codes with their labels; a label when one was begun."""
        from tracker.read import completion

        return completion.of_codes(reader, self._lists, typed)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Return the code; labels are looked up in the database."""
        for codes in self._lists.values():
            if value in set(codes):
                return codes(value)
        app = (ctx or click.get_current_context()).find_root().obj
        return self._of_label(app, value, param, ctx)

    def _of_label(
        self,
        app: Any,  # noqa: ANN401  App, whose module imports this one
        value: str,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> StrEnum:
        from tracker.read import lookup
        from tracker.store.reader import reading

        value = TEXT.convert(value, param, ctx)
        with reading(app.location) as reader:
            for kind, codes in self._lists.items():
                found = lookup.code_of_label(reader, kind, value)
                if found is not None:
                    return codes(found)
            known = dict.fromkeys(
                word for kind in self._lists for word in lookup.codes_with_labels(reader, kind)
            )
        return self.fail(f"'{value}' is not a {self.name}; known: {', '.join(known)}", param, ctx)


class Named(FromRegister):
    """Something in the register, by any name people have for it; `find` is a function of `read.lookup`."""

    def __init__(self, name: str, find: str) -> None:
        self.name = name
        self._find = find

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Return its id (a commitment's reference). Raises NotFoundError or AmbiguousError."""
        if not isinstance(value, str):
            return value
        from tracker.read import lookup
        from tracker.store.reader import reading

        app = (ctx or click.get_current_context()).find_root().obj
        typed = TEXT.convert(value, param, ctx)
        with reading(app.location) as reader:
            return getattr(lookup, self._find)(reader, typed)

    def offers(self, reader: Reader, typed: str) -> list[Choice]:
        """Return the things whose name or reference begins so, or else holds what was typed."""
        from tracker.read import completion

        return completion.of(reader, self._find, typed)


class AsTyped(Named):
    """Free text that is often a name already in the register: a colleague, a unit."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Return the name as typed."""
        return NAME.convert(value, param, ctx)


class IssuedReport(click.ParamType[Any]):
    """An issued report: a period, and the number of a revision after a colon when it is not the newest."""

    name = "period"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Return it as `report.issued.Issued`. Raises NotFoundError."""
        if not isinstance(value, str):
            return value
        from tracker.report.issued import store
        from tracker.store.reader import reading

        period, colon, revision = value.replace("：", ":").partition(":")
        if colon and not revision.isdecimal():
            self.fail(f"'{value}' does not say which revision; write 2024Q2:1", param, ctx)
        read = PERIOD.convert(period, param, ctx)
        app = (ctx or click.get_current_context()).find_root().obj
        with reading(app.location) as reader:
            return store.find(reader, str(read), int(revision) if colon else None)


def _days() -> list[str]:
    return ["今天", "昨天"]


def _periods() -> list[str]:
    """Return this quarter, the three before it and this year, the likeliest first."""
    from tracker.values import dates

    day = dates.today()
    quarters = [divmod(day.year * 4 + (day.month - 1) // 3 - back, 4) for back in range(4)]
    return [*(f"{year}Q{quarter + 1}" for year, quarter in quarters), str(day.year)]


NUMBER = Number()

TEXT = Parsed("text", "text.plain")
TITLE = Parsed("title", "text.title")
NAME = Parsed("name", "text.name")
KEY = Parsed("key", "text.key")
CODE = Parsed("code", "text.code")
INDUSTRY = Parsed("code", "text.industry")
LANGUAGE = Parsed("tag", "text.language")
PHONE = Parsed("phone", "text.phone")
EMAIL = Parsed("e-mail", "text.email")
USCC = Parsed("credit code", "credit_code.parse")
DATE = Parsed("date", "dates.parse", _days)
DAY = Parsed("day", "dates.parse_day", _days)
AHEAD = Parsed("day", "dates.parse_ahead", lambda: ["今天", "1w", "2w", "1m"])
SPAN = Parsed("time", "dates.parse_span", lambda: ["7d", "14d", "1m"])
MOMENT = Parsed("date", "dates.parse_moment", _days)
AS_OF = AsOf("date", "dates.parse", lambda: [*_days(), *_periods()])
MONEY = Parsed("amount", "money.parse")
MONEY_AS_TYPED = Printed("amount", "money.parse")
PERIOD = Parsed("period", "periods.parse", _periods)

ISSUED = IssuedReport()
COMPANY = Named("company", "company")
PERSON = Named("person", "person")
SECTOR = Named("sector", "sector")
EVENT = Named("event", "event")
SOURCE = Named("source", "source")
COMMITMENT = Named("ref", "commitment")
WHO = AsTyped("name", "actor")
UNIT = AsTyped("name", "unit")
TOTAL = Named("total", "announced_total")
