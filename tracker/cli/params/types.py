"""The types of arguments and options: they convert typed text to values, or fail with a message."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from tracker import read, store, values
from tracker.cli.terminal.prompts import ask_confirmation, ask_which_row, can_ask
from tracker.errors import AmbiguousError, BadInputError, NotFoundError, TrackerError
from tracker.locale import gettext, join_hint, join_items

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from tracker.cli.app import App
    from tracker.read.completion import Suggestion
    from tracker.store.reader import Reader


class RegisterType(click.ParamType[Any]):
    """The base class of types whose values are stored in the database, so that the Tab key completes them."""

    def suggest_values(self, reader: Reader, typed: str) -> list[Suggestion]:
        """Return the stored values that complete the unfinished word `typed`."""
        raise NotImplementedError

    def suggest_in_context(self, ctx: click.Context, reader: Reader, typed: str) -> list[Suggestion]:  # noqa: ARG002
        """Return completions of `typed`; a subclass can use the other words on the command line for it."""
        return self.suggest_values(reader, typed)

    def shell_complete(
        self,
        ctx: click.Context,
        param: click.Parameter,  # noqa: ARG002  click's signature
        incomplete: str,
    ) -> list[CompletionItem[str]]:
        """Return completions for the Tab key; an empty list if the database cannot be opened."""
        from click.shell_completion import CompletionItem

        try:
            location = store.location.locate_database(ctx.find_root().params.get("db"))
            with store.reader.open_reader(location) as reader:
                suggestions = self.suggest_in_context(ctx, reader, incomplete)
                return [CompletionItem(**choice._asdict()) for choice in suggestions]
        except TrackerError:
            return []


class ParsedText(click.ParamType[Any]):
    """The type of a text that a function in tracker.values parses.

    `parse` names the module and the function, such as "dates.parse_date". `suggest_words()` returns words
    that the Tab key offers.
    """

    def __init__(self, name: str, parse: str, suggest_words: Callable[[], Iterable[str]] = tuple) -> None:
        self.name = name
        self._module, _, self._function = parse.partition(".")
        self._suggest_words = suggest_words

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002  click's signature
        param: click.Parameter,  # noqa: ARG002
        incomplete: str,
    ) -> list[CompletionItem[str]]:
        """Return the suggested words that begin with the unfinished word."""
        from click.shell_completion import CompletionItem

        return [CompletionItem(word) for word in self._suggest_words() if word.startswith(incomplete)]

    @property
    def suggested_words(self) -> list[str]:
        """The words that the Tab key offers."""
        return list(self._suggest_words())

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Return the parsed value. If the text cannot be parsed, fail with the parser's message and hint.

        A day typed without its year may be more than half a year away. Then the user is asked whether
        it is meant; without a terminal, the conversion fails.
        """
        if not isinstance(value, str):
            return value
        try:
            return self._parse_text(value)
        except values.dates.DistantDayError as error:
            context = ctx or click.get_current_context()
            if (
                not context.resilient_parsing
                and can_ask()
                and ask_confirmation(gettext("{error}. Do you mean that day?").format(error=error))
            ):
                return self._parse_text(error.insert_full_date(value))
            self.fail(join_hint(error, error.hint), param, ctx)
        except BadInputError as error:
            self.fail(join_hint(error, error.hint), param, ctx)

    def _parse_text(self, typed: str) -> Any:  # noqa: ANN401
        """Call the function with the typed text, and return its result."""
        return getattr(getattr(values, self._module), self._function)(typed)


class LongText(ParsedText):
    """The type of a text that may have several lines; `-` means the text on standard input."""

    def _parse_text(self, typed: str) -> Any:  # noqa: ANN401
        return super()._parse_text(sys.stdin.read() if typed.strip() == "-" else typed)


class AsOfDay(ParsedText):
    """The type of a past day to look at, such as `--as-of`; a month, quarter or year means its last day."""

    def _parse_text(self, typed: str) -> date:
        day: date = super()._parse_text(typed).day
        return day


class TypedMoney(ParsedText):
    """The type of an amount. If no currency is typed, the amount has the currency set for the office."""

    def _parse_text(self, typed: str) -> Any:  # noqa: ANN401
        return super()._parse_text(values.money.add_missing_currency(typed, _find_office_currency))


class TypedMoneyWithText(TypedMoney):
    """The type of an amount whose value is (amount, typed text without blanks at its ends)."""

    def _parse_text(self, typed: str) -> tuple[Any, str]:
        return super()._parse_text(typed), typed.strip()


def _find_office_currency() -> str | None:
    """Return the currency set for the office; None if there is none."""
    context = click.get_current_context()
    if context.resilient_parsing:
        return None
    with context.find_root().obj.open_reader() as reader:
        return read.office.read_settings(reader).default_currency


class NumberBetween(click.ParamType[float]):
    """The type of a number from `least` to `most`; if `least` is an int, the number must be whole."""

    name = "number"

    def __init__(self, least: float, most: float) -> None:
        self.least = least
        self.most = most

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Return the number, as an int if `least` is one, else as a float. Fails for any other text."""
        try:
            number = type(self.least)(value)
        except ValueError:
            number = None
        if number is None or not self.least <= number <= self.most:
            message = (
                gettext("“{value}” is not a whole number from {least} to {most}")
                if isinstance(self.least, int)
                else gettext("“{value}” is not a number from {least} to {most}")
            )
            self.fail(message.format(value=value, least=self.least, most=self.most), param, ctx)
        return number


class Code(RegisterType):
    """The type of a code, such as a stage; the user types the code or its label in any language.

    `lists` maps the kind of code in the database to its enum. A code may come from several enums.
    """

    def __init__(self, **lists: type[StrEnum]) -> None:
        self._lists = lists
        self.name = next(iter(lists)).replace("_", " ")

    def suggest_values(self, reader: Reader, typed: str) -> list[Suggestion]:
        """Return the codes that complete `typed`, or if labels begin with it, these labels."""
        return read.completion.suggest_codes(reader, self._lists, typed)

    def list_choices(self, reader: Reader, track: str = values.codes.Track.FACILITY) -> list[str]:
        """Return the labels of all codes in the language shown.

        `track` is the kind of commitment, such as facility or service; it decides the labels of
        stages.
        """
        labels = read.labels.Labels(reader)
        return [labels(kind, code, track) for kind, codes in self._lists.items() for code in codes]

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Return the code for a typed code or label; labels are looked up in the database."""
        for codes in self._lists.values():
            if value in set(codes):
                return codes(value)
        app = (ctx or click.get_current_context()).find_root().obj
        return self._find_code_of_label(app, value, param, ctx)

    def _find_code_of_label(
        self,
        app: App,
        value: str,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> StrEnum:
        """Return the code with the label `value`; if there is none, fail with a list of the labels."""
        value = TEXT.convert(value, param, ctx)
        with app.open_reader() as reader:
            for kind, codes in self._lists.items():
                code = read.lookup.find_code(reader, kind, value)
                if code is not None:
                    return codes(code)
            choices = dict.fromkeys(
                choice for kind in self._lists for choice in read.lookup.list_codes(reader, kind)
            )
        return self.fail(
            gettext("“{value}” is not one of the choices: {choices}").format(
                value=value, choices=join_items(choices)
            ),
            param,
            ctx,
        )


class CodeList(Code):
    """The type of several codes, typed with blanks or commas between them."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ANN401
        """Return the codes as one text with blanks between them, each once, in the order of the enum."""
        typed = {
            super(CodeList, self).convert(word, param, ctx) for word in re.split(r"[\s,,、]+", value.strip())
        }
        return " ".join(code for codes in self._lists.values() for code in codes if code in typed)


_CHOSEN = "tracker.chosen"
"""The key of `Context.meta` for what a person has chosen, by the kind of thing and the typed name."""


class NamedRow(RegisterType):
    """The type of a row in the database that the user names, such as a company or commitment.

    `find` is the rest of the name of a function in `read.lookup`: "company" means `find_company`.
    """

    def __init__(self, name: str, find: str) -> None:
        self.name = name
        self._find = find

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Return the id of the row, or a commitment's reference. Raises NotFoundError or AmbiguousError."""
        if not isinstance(value, str):
            return value
        typed = TEXT.convert(value, param, ctx)
        return find_or_choose_row(ctx or click.get_current_context(), self._find, typed)

    def suggest_values(self, reader: Reader, typed: str) -> list[Suggestion]:
        """Return the names that begin with `typed`, or if there is none, those that contain it."""
        return read.completion.suggest_names(reader, self._find, typed)


def find_or_choose_row(ctx: click.Context, what: str, typed: str, **others: Any) -> Any:  # noqa: ANN401  what is found
    """Find a row by its typed name with the function `find_WHAT` of `read.lookup`, and return its result.

    If several rows have the name, the user chooses one at a terminal; the choice holds for the same name
    until the command ends. `others` holds further arguments of the function.
    """
    chosen = ctx.meta.setdefault(_CHOSEN, {})
    if (what, typed) in chosen:
        return chosen[what, typed]

    def find_row(name: str) -> Any:  # noqa: ANN401
        # The database is open only meanwhile: an open reader keeps others from writing.
        with ctx.find_root().obj.open_reader() as reader:
            return _find_row_by_name(partial(getattr(read.lookup, f"find_{what}"), reader, **others), name)

    try:
        return find_row(typed)
    except AmbiguousError as error:
        if not error.candidates or ctx.resilient_parsing or not can_ask():
            raise
        chosen[what, typed] = ask_which_row(error, find_row)
    return chosen[what, typed]


def _find_row_by_name(find: Callable[[str], Any], typed: str) -> Any:  # noqa: ANN401
    """Return `find(typed)`.

    If nothing is found because the name has an invisible character, or a blank between Chinese
    characters, raise BadInputError that says so.
    """
    try:
        return find(typed)
    except NotFoundError:
        values.text.require_no_hidden_blanks(typed)
        raise


class NameAsTyped(NamedRow):
    """The type of a name that need not be in the register; the Tab key suggests names already in use."""

    def __init__(self, name: str, find: str, kind: ParsedText) -> None:
        super().__init__(name, find)
        self._kind = kind

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Return the typed name after its parser has checked it; it is not looked up in the register."""
        return self._kind.convert(value, param, ctx)


class IssuedReport(click.ParamType[Any]):
    """The type of an issued report: `2024Q2` means the newest revision, `2024Q2:1` revision 1."""

    name = "period"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Return the issued report that was typed, such as 2024Q2:1. Raises NotFoundError."""
        if not isinstance(value, str):
            return value
        from tracker.report.issued.store import find_issued

        period, colon, revision = value.replace("：", ":").partition(":")
        if colon and not revision.isdecimal():
            self.fail(
                gettext("“{value}” does not say which revision; write it as in 2024Q2:1").format(value=value),
                param,
                ctx,
            )
        issued_period = PERIOD.convert(period, param, ctx)
        app = (ctx or click.get_current_context()).find_root().obj
        with app.open_reader() as reader:
            return find_issued(reader, str(issued_period), int(revision) if colon else None)


def _suggest_days() -> list[str]:
    """Return the words for days that the Tab key offers: today and yesterday in Chinese."""
    return ["今天", "昨天"]


def _suggest_periods() -> list[str]:
    """Return the current quarter, the three quarters before it, and the current year: `2024Q2`, …, `2024`."""
    day = values.dates.today()
    quarters = [divmod(day.year * 4 + (day.month - 1) // 3 - back, 4) for back in range(4)]
    return [*(f"{year}Q{quarter + 1}" for year, quarter in quarters), str(day.year)]


NUMBER = NumberBetween(1, 999_999_999)
"""A number of a row, or of lines to print."""

TEXT = ParsedText("text", "text.parse_text")
LONG_TEXT = LongText("text", "text.parse_text")
TITLE = ParsedText("title", "text.parse_title")
NAME = ParsedText("name", "text.parse_name")
PROPER_NAME = ParsedText("name", "text.parse_proper_name")
KEY = ParsedText("key", "text.parse_key")
SECTOR_CODE = ParsedText("code", "text.parse_sector_code")
INDUSTRY_CODE = ParsedText("code", "text.parse_industry_code")
LANGUAGE = ParsedText("tag", "text.parse_language_tag")
PHONE = ParsedText("phone", "text.parse_phone")
EMAIL = ParsedText("e-mail", "text.parse_email")
USCC = ParsedText("credit code", "credit_code.parse_credit_code")
DATE = ParsedText("date", "typed_dates.parse_typed_date", _suggest_days)
PROMISED_DATE = ParsedText("date", "typed_dates.parse_promised_date")
VOICED_DATE = ParsedText("date", "typed_dates.parse_voiced_date", _suggest_days)
DUE = ParsedText("date", "typed_dates.parse_due_with_words")
DAY = ParsedText("day", "typed_dates.parse_typed_day", _suggest_days)
FUTURE_DAY = ParsedText("day", "typed_dates.parse_planned_day", lambda: ["今天", "1w", "2w", "1m"])
TIME_SPAN = ParsedText("time", "dates.parse_duration", lambda: ["7d", "14d", "1m"])
MOMENT = ParsedText("date", "dates.parse_moment", _suggest_days)
AS_OF = AsOfDay("date", "typed_dates.parse_typed_date", lambda: [*_suggest_days(), *_suggest_periods()])
DUE_UNTIL = AsOfDay("date", "typed_dates.parse_promised_date", _suggest_periods)
MONEY = TypedMoney("amount", "money.parse_money")
CURRENCY = ParsedText("currency", "money.parse_currency")
AMOUNT_WITH_TEXT = TypedMoneyWithText("amount", "money.parse_amount")
HEAD = ParsedText("head", "heads.parse_head")
PERIOD = ParsedText("period", "periods.parse_period", _suggest_periods)


ISSUED_REPORT = IssuedReport()
COMPANY = NamedRow("company", "company")
PERSON = NamedRow("person", "person")
SECTOR = NamedRow("sector", "sector")
EVENT = NamedRow("event", "event")
SOURCE = NamedRow("source", "source")
COMMITMENT = NamedRow("ref", "commitment")
COLLEAGUE = NameAsTyped("name", "actor", PROPER_NAME)
RESPONSIBLE_UNIT = NameAsTyped("name", "unit", NAME)
TOTAL = NamedRow("total", "announced_total")
DEFINITION = NamedRow("definition", "definition")
FIGURE = NamedRow("figure", "figure")
