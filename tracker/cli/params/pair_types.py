"""Types for an option with two values in one word, such as `佳华:站点` or `产能=500吨/年`."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import copy
from typing import TYPE_CHECKING, Any

import click

from tracker import read, rules, values
from tracker.cli.params.types import COMPANY, NAME, PERSON, TEXT, Code, RegisterType, find_or_choose_row
from tracker.errors import BadInputError, NotFoundError
from tracker.locale import join_hint
from tracker.values.codes import MeasureKind, ParticipantRole, PartyRole

if TYPE_CHECKING:
    from tracker.read.completion import Suggestion
    from tracker.rules.commitment_fields import Measure, Party, Voice
    from tracker.store.reader import Reader


class PairType(RegisterType):
    """The type of two values in one word, such as `name:role`; the second value may be left out.

    Each character of `mark` may separate the values, such as the ASCII and the Chinese colon.
    `make(first, second)` builds the value of the option from the two parsed values.
    """

    def __init__(
        self,
        name: str,
        mark: str,
        make: Callable[..., Any],
        first: RegisterType,
        second: click.ParamType[Any],
    ) -> None:
        self.name = name
        self._mark, self._make = mark, make
        self._first, self._second = first, second

    def suggest_values(self, reader: Reader, typed: str) -> list[Suggestion]:
        """Return completions of the first value; none once the separating character is typed."""
        return [] if re.search(f"[{self._mark}]", typed) else self._first.suggest_values(reader, typed)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Parse both values, and return what `make` builds from them."""
        if not isinstance(value, str):
            return value
        first, *rest = re.split(f"[{self._mark}]", value, maxsplit=1)
        second = [self._second.convert(text, param, ctx) for text in rest]
        try:
            return self._make(self._convert_first_value(first, second, param, ctx), *second)
        except BadInputError as error:
            return self.fail(join_hint(error, error.hint), param, ctx)

    def _convert_first_value(
        self,
        first: str,
        second: list[Any],  # noqa: ARG002  a subclass needs it to find the first value
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Any:  # noqa: ANN401
        """Parse the first value; subclasses also use the second value to find the right row."""
        return self._first.convert(first, param, ctx)


class VoiceType(PairType):
    """The type of a speaker, `name` or `name:title`.

    If several people have this name, the title and the company decide. The company is `self.company`,
    else the company on the command line, else that of the commitment REF on the command line. The
    parameters for the company and REF must be declared eager, so that click parses them first.
    """

    company: int | None = None

    def copy_for_company(self, company: object) -> VoiceType:
        """Return a copy of this type for speakers of one company; it ignores a company that has no id yet."""
        bound = copy(self)
        bound.company = company if isinstance(company, int) else None
        return bound

    def _convert_first_value(
        self,
        first: str,
        second: list[Any],
        param: click.Parameter | None,  # noqa: ARG002  the base class declares it
        ctx: click.Context | None,
    ) -> Any:  # noqa: ANN401
        context = ctx or click.get_current_context()
        typed_name, arguments = values.text.parse_text(first), context.params
        with context.find_root().obj.open_reader() as reader:
            company_id = self.company or arguments.get("company_id")
            if not isinstance(company_id, int):
                ref = arguments.get("ref")  # the command names a commitment instead of a company
                company_id = None if ref is None else read.existing.get_lead_company(reader, ref)
        if second:
            return find_or_choose_row(context, "title_holder", typed_name, title=second[0], at=company_id)
        return find_or_choose_row(context, "person", typed_name, at=company_id)


class PartyType(PairType):
    """The type of a partner in a commitment, with a role, a share or both: `北京大学:合作方:49%`."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Return the partner as a `Party`. Fails if the share is not a percentage up to 100."""
        if not isinstance(value, str):
            return value
        try:
            name, share = rules.commitment_fields.split_name_and_share(value)
        except BadInputError as error:
            return self.fail(join_hint(error, error.hint), param, ctx)
        return super().convert(name, param, ctx)._replace(share=share)


class CompanyOrText(RegisterType):
    """The type of an organisation that need not be in the register: a company's id, or the typed name."""

    name = "name"

    def suggest_values(self, reader: Reader, typed: str) -> list[Suggestion]:
        """Return completions of company names."""
        return COMPANY.suggest_values(reader, typed)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Return the id of the company with this name, or else the text.

        Raises AmbiguousError if several companies have the name, and NotFoundError if a number is not
        that of a company.
        """
        try:
            return COMPANY.convert(value, param, ctx)
        except NotFoundError:
            if value.strip().removeprefix("#").isdecimal():
                raise
            return TEXT.convert(value, param, ctx)


def _make_voice_from_pair(person: int, title: str | None = None) -> Voice:
    return rules.commitment_fields.Voice(person, title)


def _make_party_from_pair(organisation: int | str, role: PartyRole = PartyRole.PARTNER) -> Party:
    if isinstance(organisation, int):
        return rules.commitment_fields.Party(role, organisation)
    return rules.commitment_fields.Party(role, party_text=organisation)


def _make_measure(kind: MeasureKind, quantity: str = "") -> Measure:
    """Return a measure made from `就业岗位=300人`, or `就业岗位=300人=WORDS` with the source's words."""
    amount, _, printed = quantity.partition("=")
    value_and_unit = rules.commitment_fields.parse_quantity(amount)
    return rules.commitment_fields.Measure(kind, *value_and_unit, printed.strip() or amount.strip())


def _make_participant(row_id: int, role: ParticipantRole | None = None) -> tuple[int, ParticipantRole | None]:
    """Return the (row id, role) of a company or person that took part in an event."""
    return row_id, role


_ROLE = Code(participant_role=ParticipantRole)
COMPANY_AND_ROLE = PairType("name[:role]", ":：", _make_participant, COMPANY, _ROLE)
PERSON_AND_ROLE = PairType("name[:role]", ":：", _make_participant, PERSON, _ROLE)
VOICE = VoiceType("name[:title]", ":：", _make_voice_from_pair, PERSON, NAME)
PARTY = PartyType(
    "name[:role][:share]", ":：", _make_party_from_pair, CompanyOrText(), Code(party_role=PartyRole)
)
MEASURE = PairType("kind=quantity", "=", _make_measure, Code(measure_kind=MeasureKind), TEXT)
