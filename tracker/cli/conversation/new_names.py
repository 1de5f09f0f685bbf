"""Offer to add the company, person or event that the user typed but the register does not have."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from tracker import read, rules, values
from tracker.cli.conversation.answer_text import AnswerFormatter
from tracker.cli.conversation.ask import (
    Asker,
    Question,
    convert_answer,
    read_yes_or_number,
)
from tracker.cli.params.types import DATE, NAME, PROPER_NAME, TEXT, Code, RegisterType
from tracker.cli.terminal.prompts import DEFAULT_NO, can_ask, read_yes_or_no
from tracker.errors import BadInputError, NotFoundError
from tracker.locale import gettext
from tracker.values.codes import CompanyKind, EventKind

if TYPE_CHECKING:
    from tracker.read.completion import Suggestion
    from tracker.rules.commitment_fields import Newcomer, NewEvent, Party, Voice
    from tracker.store.reader import Reader
    from tracker.values.dates import PartialDate

_COMPANY = Question("new_company", "company", "", TEXT)
_ALIKE_PARTY = Question("alike_party", "parties", "", TEXT)
_POSITION = Question("position", "role", "", NAME)
_PERSON = Question("new_person", "voiced_by", "", TEXT)
_EVENT = Question("new_event", "event", "", TEXT)
_COMPANY_KIND = Question("company_kind", "kind", "", Code(company_kind=CompanyKind), is_required=True)
_EVENT_KIND = Question("event_kind", "kind", "", Code(event_kind=EventKind), is_required=True)
_EVENT_DATE = Question("event_date", "starts_on", "", DATE, is_required=True)


class NewNames:
    """The dialogue about typed names that the register does not have.

    An accepted name is only returned here; it is written together with the commitment.
    """

    def __init__(self, asker: Asker, answer_text: AnswerFormatter) -> None:
        self._asker, self._answer_text = asker, answer_text

    def offer_to_add_name(self, field: str, typed: str) -> Any:  # noqa: ANN401  its type depends on the field
        """Ask whether to add a company, person or event with the typed name, and return what to add.

        Returns None if the user refuses; then the question is asked again.
        """
        match field:
            case "company_id":
                return self._offer_company(typed)
            case "voices":
                return self._offer_person(typed)
            case "event_id":
                return self._offer_event(typed)
        return None

    def _offer_company(self, typed: str) -> Newcomer | int | None:
        """Ask whether to add a company. Return the new company, or the id of a similar one that was chosen.

        Returns None if the user refuses.
        """
        name = convert_answer(PROPER_NAME, typed)
        alike = self._answer_text.call_with_reader(read.duplicates.find_look_alikes, name)
        for number, other in enumerate(alike, start=1):
            self._asker.say(f"{number:>2} {other.name}")
        answer = self._asker.ask(_COMPANY, partial(read_yes_or_number, most=len(alike)), default=DEFAULT_NO)
        if not answer:
            return None
        if answer is not True:
            return int(alike[answer - 1].company_id)
        kind = self._ask_choice(_COMPANY_KIND, "company_kind")
        return rules.commitment_fields.Newcomer(name, kind, tuple(other.company_id for other in alike))

    def _offer_person(self, typed: str) -> Voice | None:
        """Ask whether to add a person, and for the title; return the speaker, or None if refused."""
        first, *rest = re.split("[:：]", typed, maxsplit=1)
        name, title = convert_answer(PROPER_NAME, first), [convert_answer(NAME, part) for part in rest]
        if not self._asker.ask(_PERSON, read_yes_or_no, default=DEFAULT_NO):
            return None
        if not title:
            title = [self._asker.ask(_POSITION, lambda answer: convert_answer(NAME, answer))]
        return rules.commitment_fields.Voice(rules.commitment_fields.Newcomer(name), *title)

    def match_partner(self, party: Party) -> Party:
        """Return a partner that was typed as a name, with the company that it is in the register.

        If companies have names similar to its name, the user is asked which of them the partner is. The
        partner is returned unchanged if no company is similar, or if it is none of them. Raises
        BadInputError if the user wants to type another name.
        """
        if party.party_text is None:
            return party
        alike = self._answer_text.call_with_reader(read.duplicates.find_look_alikes, party.party_text)
        if not alike:
            return party
        for number, other in enumerate(alike, start=1):
            self._asker.say(f"{number:>2} {other.name}")
        answer = self._asker.ask(
            _ALIKE_PARTY, partial(read_yes_or_number, most=len(alike)), default=DEFAULT_NO
        )
        if answer is False:
            raise BadInputError(
                gettext("“{name}” may be one of these").format(name=party.party_text),
                gettext("type more of the name"),
            )
        if answer is True:
            return party
        return party._replace(party_text=None, company_id=int(alike[answer - 1].company_id))

    def _offer_event(self, typed: str) -> NewEvent | None:
        """Ask whether to add an event, and for its kind and date; return it, or None if refused."""
        name = convert_answer(NAME, typed)
        if not self._asker.ask(_EVENT, read_yes_or_no, default=DEFAULT_NO):
            return None
        kind = self._ask_choice(_EVENT_KIND, "event_kind")
        return rules.commitment_fields.NewEvent(name, kind, self._asker.ask(_EVENT_DATE, _read_past_date))

    def _ask_choice(self, question: Question, field: str) -> Any:  # noqa: ANN401  a code
        return self._asker.ask(
            question,
            lambda typed: convert_answer(question.type, typed),
            choices=self._answer_text.list_choices({}, field),
        )


def _read_past_date(typed: str) -> PartialDate:
    date: PartialDate = convert_answer(DATE, typed)
    if date.first_day > values.dates.today():
        raise BadInputError(
            gettext("the date {day} is in the future").format(day=date),
            gettext("enter the event after it has taken place"),
        )
    return date


class NamedOrNewRow(RegisterType):
    """The type of an option for a name in the register.

    At a terminal, a name that is not in the register can be added.
    """

    def __init__(self, kind: RegisterType, field: str) -> None:
        self.name = kind.name
        self._kind, self._field = kind, field

    def suggest_values(self, reader: Reader, typed: str) -> list[Suggestion]:
        """Return the names in the register that complete the typed text."""
        return self._kind.suggest_values(reader, typed)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Return the id of the row with this name, or the new company, person or event to add.

        Raises NotFoundError if the name is unknown and the user does not add it.
        """
        try:
            return self._kind.convert(value, param, ctx)
        except NotFoundError:
            context = ctx or click.get_current_context()
            if context.resilient_parsing or not can_ask():
                raise
            app = context.find_root().obj
            with app.open_reader() as reader:
                labels = read.labels.Labels(reader)
            with context:
                offered = NewNames(Asker(labels), AnswerFormatter(app, labels)).offer_to_add_name(
                    self._field, value
                )
            if offered is None:
                raise
            return offered
