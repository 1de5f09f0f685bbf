"""Options that turn typed text into domain values before a command runs; bad text dies here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import click

from tracker.codes import MeasureKind, ParticipantRole, PartyRole
from tracker.errors import BadInputError, NotFoundError, TrackerError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from tracker.choices import Choice
    from tracker.dates import PartialDate, Span
    from tracker.money import Money
    from tracker.periods import Period
    from tracker.pledges import Measure, Party, Voice
    from tracker.reader import Reader


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

        from tracker.location import locate
        from tracker.reader import reading

        try:
            with reading(locate(ctx.find_root().params.get("db"))) as reader:
                return [CompletionItem(**choice._asdict()) for choice in self.offers(reader, incomplete)]
        except TrackerError:
            return []


class Parsed(click.ParamType[Any]):
    """Text read by one of the value modules; `known` lists words worth offering when Tab is pressed."""

    def __init__(
        self, name: str, parse: Callable[[str], Any], known: Callable[[], Iterable[str]] = tuple
    ) -> None:
        self.name = name
        self._parse = parse
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
        from tracker import choices

        return choices.of_codes(reader, self._lists, typed)

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
        from tracker import names
        from tracker.reader import reading

        value = TEXT.convert(value, param, ctx)
        with reading(app.location) as reader:
            for kind, codes in self._lists.items():
                found = names.code_of_label(reader, kind, value)
                if found is not None:
                    return codes(found)
            known = dict.fromkeys(
                word for kind in self._lists for word in names.codes_with_labels(reader, kind)
            )
        return self.fail(f"'{value}' is not a {self.name}; known: {', '.join(known)}", param, ctx)


class Paired(FromRegister):
    """Two values with a colon or an equals sign between them; the second may be left out."""

    def __init__(
        self,
        name: str,
        mark: str,
        make: Callable[..., Any],
        first: FromRegister,
        second: click.ParamType[Any],
    ) -> None:
        self.name = name
        self._mark, self._make = mark, make
        self._first, self._second = first, second

    def offers(self, reader: Reader, typed: str) -> list[Choice]:
        """Return what the first value may be."""
        return [] if re.search(f"[{self._mark}]", typed) else self._first.offers(reader, typed)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Return what `make` makes of the values."""
        if not isinstance(value, str):
            return value
        first, *rest = re.split(f"[{self._mark}]", value, maxsplit=1)
        second = [self._second.convert(text, param, ctx) for text in rest]
        try:
            return self._make(self._found(first, second, param, ctx), *second)
        except BadInputError as error:
            return self.fail(f"{error}; {error.hint}", param, ctx)

    def _found(
        self,
        first: str,
        second: list[Any],  # noqa: ARG002  for types that look the first up by it
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Any:  # noqa: ANN401
        return self._first.convert(first, param, ctx)


class Voiced(Paired):
    """A person and perhaps a title, which tells namesakes apart."""

    def _found(
        self, first: str, second: list[Any], param: click.Parameter | None, ctx: click.Context | None
    ) -> Any:  # noqa: ANN401
        from tracker import names, text
        from tracker.reader import reading

        if not second:
            return self._first.convert(first, param, ctx)
        app = (ctx or click.get_current_context()).find_root().obj
        with reading(app.location) as reader:
            return names.holder(reader, text.plain(first), second[0])


class Either(click.ParamType[Any]):
    """A value of the first type that can read it; what the last one says is what is wrong."""

    def __init__(self, *types: click.ParamType[Any]) -> None:
        self.name = types[-1].name
        self._types = types

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Return what the first of the types makes of it."""
        for one in self._types[:-1]:
            try:
                return one.convert(value, param, ctx)
            except click.UsageError:
                continue
        return self._types[-1].convert(value, param, ctx)


class Organisation(FromRegister):
    """An organisation of the register, else the words for one that is not in it."""

    name = "name"

    def offers(self, reader: Reader, typed: str) -> list[Choice]:
        """Return the organisations that may be meant."""
        return COMPANY.offers(reader, typed)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Return its id, or the words. Raises AmbiguousError."""
        try:
            return COMPANY.convert(value, param, ctx)
        except NotFoundError:
            return TEXT.convert(value, param, ctx)


class Named(FromRegister):
    """Something in the register, by any name people have for it; `find` is a function of `tracker.names`."""

    def __init__(self, name: str, find: str) -> None:
        self.name = name
        self._find = find

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Return its id (a commitment's reference). Raises NotFoundError or AmbiguousError."""
        if not isinstance(value, str):
            return value
        from tracker import names
        from tracker.reader import reading

        app = (ctx or click.get_current_context()).find_root().obj
        typed = TEXT.convert(value, param, ctx)
        with reading(app.location) as reader:
            return getattr(names, self._find)(reader, typed)

    def offers(self, reader: Reader, typed: str) -> list[Choice]:
        """Return the things whose name or reference begins so, or else holds what was typed."""
        from tracker import choices

        return choices.of(reader, self._find, typed)


class Words(Named):
    """Free text that is often a name already in the register: a colleague, a unit."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Return the text as typed."""
        return TEXT.convert(value, param, ctx)


def _date(typed: str) -> PartialDate:
    from tracker import dates

    return dates.parse(typed)


def _day(typed: str) -> date:
    from tracker import dates

    return dates.parse_day(typed)


def _ahead(typed: str) -> date:
    from tracker import dates

    return dates.parse_ahead(typed)


def _span(typed: str) -> Span:
    from tracker import dates

    return dates.parse_span(typed)


def _moment(typed: str) -> str:
    from tracker import dates

    return dates.parse_moment(typed)


def _amount(typed: str) -> Money:
    from tracker import money

    return money.parse(typed)


def _period(typed: str) -> Period:
    from tracker import periods

    return periods.parse(typed)


def _text_value(kind: str) -> Callable[[str], str]:
    """Return a function of `tracker.text`, imported when a value is read."""

    def parse(typed: str) -> str:
        from tracker import text

        read: str = getattr(text, kind)(typed)
        return read

    return parse


class IssuedReport(click.ParamType[Any]):
    """An issued report: a period, and the number of a revision after a colon when it is not the newest."""

    name = "period"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Return it as `report.issued.Issued`. Raises NotFoundError."""
        if not isinstance(value, str):
            return value
        from tracker.reader import reading
        from tracker.report import issued

        period, colon, revision = value.replace("：", ":").partition(":")
        if colon and not revision.isdecimal():
            self.fail(f"'{value}' does not say which revision; write 2024Q2:1", param, ctx)
        read = PERIOD.convert(period, param, ctx)
        app = (ctx or click.get_current_context()).find_root().obj
        with reading(app.location) as reader:
            return issued.find(reader, str(read), int(revision) if colon else None)


def _uscc(typed: str) -> str:
    from tracker import uscc

    return uscc.parse(typed)


def _days() -> list[str]:
    return ["今天", "昨天"]


def _periods() -> list[str]:
    """Return this quarter, the three before it and this year, the likeliest first."""
    from tracker import dates

    day = dates.today()
    quarters = [divmod(day.year * 4 + (day.month - 1) // 3 - back, 4) for back in range(4)]
    return [*(f"{year}Q{quarter + 1}" for year, quarter in quarters), str(day.year)]


TEXT = Parsed("text", _text_value("plain"))
NAME = Parsed("name", _text_value("name"))
KEY = Parsed("key", _text_value("key"))
CODE = Parsed("code", _text_value("code"))
INDUSTRY = Parsed("code", _text_value("industry"))
LANGUAGE = Parsed("tag", _text_value("language"))
PHONE = Parsed("phone", _text_value("phone"))
EMAIL = Parsed("e-mail", _text_value("email"))
USCC = Parsed("credit code", _uscc)
DATE = Parsed("date", _date, _days)
DAY = Parsed("day", _day, _days)
AHEAD = Parsed("day", _ahead, lambda: ["今天", "1w", "2w", "1m"])
SPAN = Parsed("time", _span, lambda: ["7d", "14d", "1m"])
MOMENT = Parsed("date", _moment, _days)
AS_OF = Parsed("date", lambda typed: _date(typed).day, lambda: [*_days(), *_periods()])
MONEY = Parsed("amount", _amount)
MONEY_AS_TYPED = Parsed("amount", lambda typed: (_amount(typed), typed.strip()))
PERIOD = Parsed("period", _period, _periods)

ISSUED = IssuedReport()
COMPANY = Named("company", "company")
PERSON = Named("person", "person")
SECTOR = Named("sector", "sector")
EVENT = Named("event", "event")
SOURCE = Named("source", "source")
COMMITMENT = Named("ref", "commitment")
WHO = Words("name", "actor")
UNIT = Words("name", "unit")
TOTAL = Named("total", "announced_total")


def _voice(person: int, title: str | None = None) -> Voice:
    from tracker.pledges import Voice

    return Voice(person, title)


def _party(organisation: int | str, role: PartyRole = PartyRole.PARTNER) -> Party:
    from tracker.pledges import Party

    if isinstance(organisation, int):
        return Party(role, organisation)
    return Party(role, party_text=organisation)


def _measure(kind: MeasureKind, quantity: str = "") -> Measure:
    from tracker.pledges import Measure, parse_quantity

    said, _, printed = quantity.partition("=")
    return Measure(kind, *parse_quantity(said), printed.strip() or said.strip())


def _part(row_id: int, role: ParticipantRole | None = None) -> tuple[int, ParticipantRole | None]:
    return row_id, role


_ROLE = Code(participant_role=ParticipantRole)
PART_OF_COMPANY = Paired("name[:role]", ":：", _part, COMPANY, _ROLE)
PART_OF_PERSON = Paired("name[:role]", ":：", _part, PERSON, _ROLE)
VOICE = Voiced("name[:title]", ":：", _voice, PERSON, NAME)
PARTY = Paired("name[:role]", ":：", _party, Organisation(), Code(party_role=PartyRole))
MEASURE = Paired("kind=quantity", "=", _measure, Code(measure_kind=MeasureKind), TEXT)
