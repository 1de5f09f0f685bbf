"""`tracker commitment add` at a terminal: questions in the order a person thinks, a summary, one write."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.conversation.answer_text import AnswerText
from tracker.cli.conversation.ask import (
    DEFAULT_NO,
    Answers,
    Asker,
    Default,
    FirstOf,
    ListOf,
    Question,
    convert_answer,
    read_yes_or_no,
    read_yes_or_number,
)
from tracker.cli.conversation.new_names import NewNames
from tracker.cli.params.pair_types import MEASURE, PARTY, VOICE
from tracker.cli.params.types import (
    COMPANY,
    DATE,
    EVENT,
    MONEY_WITH_TEXT,
    NAME,
    SECTOR,
    SOURCE,
    TEXT,
    TITLE,
    Code,
)
from tracker.cli.terminal.tables import print_fields
from tracker.errors import AmbiguousError, BadInputError, NotFoundError, TrackerError
from tracker.values.codes import AmountStatus, Firmness, Scope, Stage, Track

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.rules.commitment_fields import Voice
    from tracker.rules.lifecycle import Flaw
    from tracker.values.quotations import Quotation


def _is_signed(given: Answers) -> bool:
    return given.get("firmness") is Firmness.SIGNED


def _has_due(given: Answers) -> bool:
    return given.get("due") is not None


def _has_source(given: Answers) -> bool:
    return given.get("source") is not None


_BETWEEN_QUANTITIES = re.compile(r"[、;；]")
"""A quantity may have commas in it."""
QUESTIONS = (
    Question("company", "company", "company_id", COMPANY, is_required=True),
    Question("voice", "voiced_by", "voices", VOICE),
    Question("title", "title", "title", TITLE, is_required=True),
    Question("summary", "summary", "summary", TEXT),
    Question("firmness", "firmness", "firmness", Code(firmness=Firmness), is_required=True),
    Question(
        "opening_stage",
        "opening_stage",
        "opening_stage",
        Code(stage=Stage),
        is_required=True,
        applies=_is_signed,
    ),
    Question("track", "track", "track", Code(track=Track), is_required=True),
    Question("scope", "scope", "scope", Code(scope=Scope), is_required=True),
    Question("parties", "parties", "parties", ListOf(PARTY)),
    Question("place", "place", "place", TEXT),
    Question("amount", "amount", "amount", FirstOf(Code(amount_status=AmountStatus), MONEY_WITH_TEXT)),
    Question("measures", "measures", "measures", ListOf(MEASURE, _BETWEEN_QUANTITIES)),
    Question("due", "due_on", "due", DATE),
    Question("due_stage", "due_stage", "due_stage", Code(stage=Stage), applies=_has_due),
    Question("sectors", "sectors", "sectors", ListOf(SECTOR)),
    Question("event", "event", "event_id", EVENT),
    Question("voiced", "voiced_on", "voiced", DATE, is_required=True),
    Question("source", "source", "source", SOURCE),
    Question("quote", "quotation", "quote", TEXT, applies=_has_source),
)
_ASKED_WITH = {"company_id": "voices", "source": "quote"}
"""What was answered for one and is asked again for another."""
_CONFIRM = Question("confirm", "review", "", TEXT, is_required=True)
_AGAIN = Question("again", "review", "", TEXT)
_NTH = Question("nth", "quotation", "", click.IntRange(min=1), is_required=True)
_POSITION = Question("position", "role", "", NAME)
Write = Callable[[Mapping[str, Any]], None]


def ask_for_commitments(app: App, preset: Answers, write: Write) -> None:
    """Ask for what `preset` lacks and write it once it is confirmed; then offer the next one of the event.

    Raises click.Abort when the person leaves; what was confirmed before is kept.
    """
    is_again = False
    while _CommitmentForm(app, preset, is_again=is_again).enter(write):
        preset, is_again = {}, True


class _CommitmentForm:
    """One pledge being entered: what was answered so far, by the names of the options' fields."""

    def __init__(self, app: App, preset: Answers, *, is_again: bool) -> None:
        from tracker.read import existing
        from tracker.read.labels import Labels
        from tracker.store.reader import open_reader

        with open_reader(app.location) as reader:
            self.labels = Labels(reader)
            self._last = existing.recall_last_commitment(reader, app.actor)
        self._words = AnswerText(app.location, self.labels)
        self._asker = Asker(self.labels)
        self._newcomers = NewNames(self._asker, self._words)
        self._given = dict(preset)
        if "amount_status" in self._given:  # the answer to how much may be that there is none
            self._given["amount"] = self._given.pop("amount_status")
        self._is_again = is_again

    def enter(self, write: Write) -> bool:
        """Ask, show and write; tell whether another one of the same event is to be entered."""
        self._asker.say(self.labels("text", "keys"))
        self._complete()
        while True:
            self._confirm()
            try:
                write({name: value for name, value in self._given.items() if value is not None})
            except TrackerError as error:
                self._asker.say(f"{error}; {error.hint}", color="red")
                continue
            return self._is_more()

    def _is_more(self) -> bool:
        try:
            return bool(self._asker.ask(_AGAIN, read_yes_or_no, default=DEFAULT_NO))
        except click.Abort:  # what was confirmed is written; leaving here loses nothing
            return False

    def _complete(self) -> None:
        """Ask every question that applies and has no answer yet; drop answers that no longer apply."""
        for question in QUESTIONS:
            if not question.applies(self._given):
                self._given.pop(question.field, None)
            elif question.field not in self._given:
                self._ask(question)

    def _ask(self, question: Question) -> None:
        if question.field in self._given:
            value = self._given[question.field]
        else:
            value = self._default(question.field)
        self._given[question.field] = self._asker.ask(
            question,
            lambda typed: self._read(question, typed),
            default=None
            if value is None
            else Default(value, self._words.shown(self._given, question.field, value)),
            choices=self._words.choices(self._given, question.field),
            suggest=self._words.suggest(self._given, question.field),
        )
        if question.field == "quote" and self._given["quote"] is None:  # a source alone shows nothing
            self._given["source"] = None

    def _change(self, question: Question) -> None:
        """Ask a question again, and those that its answer brings with it."""
        before = self._given[question.field]
        self._ask(question)
        if question.field in _ASKED_WITH and self._given[question.field] != before:
            self._given.pop(_ASKED_WITH[question.field], None)
        self._complete()

    def _confirm(self) -> None:
        """Show the summary until it is confirmed; a number asks that line again. Raises click.Abort."""
        while True:
            lines = [question for question in QUESTIONS if question.applies(self._given)]
            flaws = self._summarise(lines)
            answer = self._asker.ask(_CONFIRM, partial(read_yes_or_number, most=len(lines)))
            if answer is False:
                raise click.Abort
            if answer is not True:
                self._change(lines[answer - 1])
            elif not flaws:
                return

    def _summarise(self, lines: list[Question]) -> list[Flaw]:
        """Show what is about to be written, what contradicts in it and what may be there already."""
        from tracker.read import existing

        shown = []
        for place, line in enumerate(lines, start=1):
            value = self._words.shown(self._given, line.field, self._given[line.field])
            shown.append((f"{place:>2} {self.labels('column', line.column)}", value or "—"))
        print_fields(shown, err=True)
        flaws = self._flaws(self._given)
        for flaw in flaws:
            self._asker.say(f"{flaw.message}; {flaw.hint}", color="red")
        company = self._given["company_id"]
        if isinstance(company, int):
            title, event = self._given["title"], self._given["event_id"]
            known = event if isinstance(event, int) else None
            repeats = self._words.look(existing.find_repeats, company, title, known)
            people = [voice.person for voice in self._given["voices"] or () if isinstance(voice.person, int)]
            for name, where in self._words.look(existing.find_people_elsewhere, people, company):
                self._asker.say(f"{self.labels('text', 'known_elsewhere')} {name}, {where}", color="yellow")
            for repeat in repeats:
                why = self.labels("text", "may_be_same" if repeat.is_alike else "same_event")
                self._asker.say(f"{why} {repeat.ref} {repeat.title}", color="yellow")
        return flaws

    def _read(self, question: Question, typed: str) -> Any:  # noqa: ANN401  the value of its type
        """Return the value of an answer. Raises what the type raises, BadInputError for a contradiction."""
        from tracker.read import existing

        if question.field == "voices":
            question = question._replace(type=VOICE.bind_company(self._given["company_id"]))
        try:
            value = convert_answer(question.type, self._spelt(question, typed))
        except NotFoundError:
            value = self._newcomers.of(question.field, typed)
            if value is None:
                raise
        if question.field == "voices":
            value = (self._titled(value),)
        if question.field == "source":
            self._words.look(existing.require_source_text, value)
        if question.field == "quote":
            value = self._quoted(value)
        for flaw in self._flaws({**self._given, question.field: value}):
            if flaw.field == question.field:
                raise BadInputError(flaw.message, flaw.hint)
        return value

    def _quoted(self, words: str) -> Quotation:
        """Return the quotation; of several places one is chosen by its number. Raises NotFoundError."""
        from tracker.read import existing
        from tracker.values.quotations import Quotation

        quotation = Quotation(self._given["source"], (words,))
        try:
            self._words.look(existing.require_quotation, quotation)
        except AmbiguousError as error:
            self._asker.say(str(error), color="yellow")
            place = self._asker.ask(_NTH, lambda typed: convert_answer(_NTH.type, typed))
            quotation = quotation._replace(choices=(place,))
            self._words.look(existing.require_quotation, quotation)
        return quotation

    def _spelt(self, question: Question, typed: str) -> str:
        """Return the answer with initials spelt out. Raises AmbiguousError where they may mean several."""
        suggest = self._words.suggest(self._given, question.field)
        if suggest is None:
            return typed
        one, parts = question.type, [typed]
        if isinstance(question.type, ListOf):
            one, parts = question.type.one, question.type.between.split(typed)
        for place, part in enumerate(parts):
            try:
                value = convert_answer(one, part)
                is_found = not (part.isascii() and getattr(value, "party_text", None))
            except NotFoundError:
                is_found = False
            except click.UsageError:
                continue
            if not is_found:
                found = suggest(part.strip())
                if len(found) > 1:
                    listed = "\n".join(f"  {choice.value} {choice.help}".rstrip() for choice in found)
                    raise AmbiguousError(f"“{part}” may be:\n{listed}", "type more of it") from None
                if found:
                    parts[place] = found[0].value
                    self._asker.say(f"→ {found[0].value}")
        return "、".join(parts)

    def _titled(self, voice: Voice) -> Voice:
        """Return who voiced it with one title; a newcomer is asked for one. Raises BadInputError."""
        from tracker.read import existing

        company = self._given["company_id"]
        if voice.title is not None:
            return voice
        if not isinstance(voice.person, int):
            title = self._asker.ask(_POSITION, lambda typed: convert_answer(_POSITION.type, typed))
            return voice._replace(title=title)
        held = (
            self._words.look(existing.list_titles, voice.person, company) if isinstance(company, int) else []
        )
        if len(held) > 1:
            raise BadInputError(f"it may be {len(held)} titles: {', '.join(held)}", "write NAME:TITLE")
        return voice

    def _flaws(self, given: Answers) -> list[Flaw]:
        from tracker.rules import commitment_fields
        from tracker.values import dates

        values, _ = commitment_fields.split_fields_and_parts(
            {name: value for name, value in given.items() if value is not None}
        )
        return commitment_fields.find_flaws(
            commitment_fields.complete_fields(values, dates.today()), dates.today()
        )

    def _default(self, field: str) -> Any:  # noqa: ANN401  the value of that field
        """Return what the last entry says, or what follows from the answers so far."""
        from tracker.read import existing
        from tracker.rules.commitment_fields import NewEvent, Voice

        event, company = self._given.get("event_id"), self._given.get("company_id")
        if field == "voiced" and isinstance(event, NewEvent):
            return event.starts
        if field == "voiced" and event not in (None, self._last.get("event_id")):
            return self._words.look(existing.fill_event_date, {"event_id": event})["voiced"]
        if field == "company_id" and not self._is_again:
            return None
        if field == "voices":
            is_same = "person" in self._last and company == self._last["company_id"]
            return (Voice(self._last["person"]),) if is_same else None
        return self._last.get(field)
