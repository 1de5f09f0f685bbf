"""The offer to add a company, person or event that an answer names and the register does not have."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any

from tracker import read, rules, values
from tracker.cli.conversation.answer_text import AnswerText
from tracker.cli.conversation.ask import (
    Asker,
    Question,
    convert_answer,
    read_yes_or_number,
)
from tracker.cli.params.types import DATE, NAME, PROPER_NAME, TEXT, Code
from tracker.cli.terminal.prompts import DEFAULT_NO, read_yes_or_no
from tracker.errors import BadInputError
from tracker.locale import gettext
from tracker.values.codes import CompanyKind, EventKind

if TYPE_CHECKING:
    from tracker.rules.commitment_fields import Newcomer, NewEvent, Voice
    from tracker.values.dates import PartialDate

_COMPANY = Question("new_company", "company", "", TEXT)
_PERSON = Question("new_person", "voiced_by", "", TEXT)
_EVENT = Question("new_event", "event", "", TEXT)
_COMPANY_KIND = Question("company_kind", "kind", "", Code(company_kind=CompanyKind), is_required=True)
_EVENT_KIND = Question("event_kind", "kind", "", Code(event_kind=EventKind), is_required=True)
_EVENT_DATE = Question("event_date", "starts_on", "", DATE, is_required=True)


class NewNames:
    """A dialogue about names that are not in the register; they are written with the commitment."""

    def __init__(self, asker: Asker, answer_text: AnswerText) -> None:
        self._asker, self._answer_text = asker, answer_text

    def offer_new(self, field: str, typed: str) -> Any:  # noqa: ANN401  its type depends on the field
        """Return a new company, person or event for the typed name, or None to repeat the question."""
        match field:
            case "company_id":
                return self._offer_company(typed)
            case "voices":
                return self._offer_person(typed)
            case "event_id":
                return self._offer_event(typed)
        return None

    def _offer_company(self, typed: str) -> Newcomer | int | None:
        """Return a new company, or the id of a chosen look-alike; return None to repeat the question."""
        name = convert_answer(PROPER_NAME, typed)
        alike = self._answer_text.query(read.duplicates.find_look_alikes, name)
        for number, other in enumerate(alike, start=1):
            self._asker.say(f"{number:>2} {other.name}")
        answer = self._asker.ask(_COMPANY, partial(read_yes_or_number, most=len(alike)), default=DEFAULT_NO)
        if not answer:
            return None
        if answer is not True:
            return int(alike[answer - 1].company_id)
        kind = self._ask_code(_COMPANY_KIND, "company_kind")
        return rules.commitment_fields.Newcomer(name, kind, tuple(other.company_id for other in alike))

    def _offer_person(self, typed: str) -> Voice | None:
        first, *rest = re.split("[:：]", typed, maxsplit=1)
        name, title = convert_answer(PROPER_NAME, first), [convert_answer(NAME, part) for part in rest]
        if not self._asker.ask(_PERSON, read_yes_or_no, default=DEFAULT_NO):
            return None
        return rules.commitment_fields.Voice(rules.commitment_fields.Newcomer(name), *title)

    def _offer_event(self, typed: str) -> NewEvent | None:
        name = convert_answer(NAME, typed)
        if not self._asker.ask(_EVENT, read_yes_or_no, default=DEFAULT_NO):
            return None
        kind = self._ask_code(_EVENT_KIND, "event_kind")
        return rules.commitment_fields.NewEvent(name, kind, self._asker.ask(_EVENT_DATE, _read_past_date))

    def _ask_code(self, question: Question, field: str) -> Any:  # noqa: ANN401  a code
        return self._asker.ask(
            question,
            lambda typed: convert_answer(question.type, typed),
            choices=self._answer_text.list_choices({}, field),
        )


def _read_past_date(typed: str) -> PartialDate:
    date: PartialDate = convert_answer(DATE, typed)
    if date.first_day > values.dates.today():
        raise BadInputError(
            gettext("{day} is in the future").format(day=date),
            gettext("an event is entered once it has taken place"),
        )
    return date
