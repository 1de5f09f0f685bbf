"""Who and what is named for the first time while a pledge is entered: asked for in place, added with it."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any

from tracker.cli.conversation.answer_text import AnswerText
from tracker.cli.conversation.ask import (
    DEFAULT_NO,
    Asker,
    Question,
    convert_answer,
    read_yes_or_no,
    read_yes_or_number,
)
from tracker.cli.params.types import DATE, NAME, TEXT, Code
from tracker.errors import BadInputError
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
    """Offers to add what was typed and is not in the register; None for what is to be typed again."""

    def __init__(self, asker: Asker, words: AnswerText) -> None:
        self._asker, self._words = asker, words

    def of(self, field: str, typed: str) -> Any:  # noqa: ANN401  what stands for a row of that field
        """Return what stands for a row of a field of a pledge."""
        match field:
            case "company_id":
                return self._company(typed)
            case "voices":
                return self._voice(typed)
            case "event_id":
                return self._event(typed)
        return None

    def _company(self, typed: str) -> Newcomer | int | None:
        """Return the organisation with the look-alikes that are others, or the one of them that was meant."""
        from tracker.read import duplicates
        from tracker.rules.commitment_fields import Newcomer

        name = convert_answer(NAME, typed)
        alike = self._words.look(duplicates.find_look_alikes, name)
        for place, other in enumerate(alike, start=1):
            self._asker.say(f"{place:>2} {other.name}")
        answer = self._asker.ask(_COMPANY, partial(read_yes_or_number, most=len(alike)), default=DEFAULT_NO)
        if not answer:
            return None
        if answer is not True:
            return int(alike[answer - 1].company_id)
        kind = self._coded(_COMPANY_KIND, "company_kind")
        return Newcomer(name, kind, tuple(other.company_id for other in alike))

    def _voice(self, typed: str) -> Voice | None:
        from tracker.rules.commitment_fields import Newcomer, Voice

        name, *title = (convert_answer(NAME, part) for part in re.split("[:：]", typed, maxsplit=1))
        if not self._asker.ask(_PERSON, read_yes_or_no, default=DEFAULT_NO):
            return None
        return Voice(Newcomer(name), *title)

    def _event(self, typed: str) -> NewEvent | None:
        from tracker.rules.commitment_fields import NewEvent

        name = convert_answer(NAME, typed)
        if not self._asker.ask(_EVENT, read_yes_or_no, default=DEFAULT_NO):
            return None
        kind = self._coded(_EVENT_KIND, "event_kind")
        return NewEvent(name, kind, self._asker.ask(_EVENT_DATE, _read_past_date))

    def _coded(self, question: Question, field: str) -> Any:  # noqa: ANN401  a code
        return self._asker.ask(
            question,
            lambda typed: convert_answer(question.type, typed),
            choices=self._words.choices({}, field),
        )


def _read_past_date(typed: str) -> PartialDate:
    from tracker.values import dates

    date: PartialDate = convert_answer(DATE, typed)
    if date.first_day > dates.today():
        raise BadInputError(f"{date} is in the future", "an event is entered once it has taken place")
    return date
