"""The dialogue of `tracker commitment add`: it asks for each field, shows a summary, and writes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from tracker import read, rules, values
from tracker.cli.conversation import likely_repeats
from tracker.cli.conversation.answer_text import AnswerFormatter
from tracker.cli.conversation.ask import (
    Answers,
    Asker,
    FirstMatchingType,
    ListType,
    Question,
    convert_answer,
    read_yes_or_number,
)
from tracker.cli.conversation.new_names import NewNames
from tracker.cli.params.pair_types import MEASURE, PARTY, VOICE
from tracker.cli.params.types import (
    AMOUNT_WITH_TEXT,
    COLLEAGUE,
    COMPANY,
    DUE,
    EVENT,
    NUMBER,
    RESPONSIBLE_UNIT,
    SECTOR,
    SOURCE,
    TEXT,
    TITLE,
    VOICED_DATE,
    Code,
)
from tracker.cli.terminal.prompts import (
    DEFAULT_NO,
    DefaultAnswer,
    ask_which_row,
    read_yes_or_no,
    switch_off_questions,
)
from tracker.cli.terminal.tables import print_fields
from tracker.errors import AmbiguousError, BadInputError, NotFoundError, TrackerError
from tracker.locale import gettext, join_hint, join_items
from tracker.values.codes import AmountStatus, Firmness, Scope, Stage, Track

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.repeats import PossibleRepeat
    from tracker.rules.commitment_fields import Voice
    from tracker.rules.lifecycle import Flaw
    from tracker.values.quotations import Quotation


def _is_firmness_signed(answers: Answers) -> bool:
    return answers.get("firmness") is Firmness.SIGNED


def _has_due_date_answer(answers: Answers) -> bool:
    due = answers.get("due")
    return due is not None and due.read is not None


def _has_source_answer(answers: Answers) -> bool:
    return answers.get("source") is not None


_BETWEEN_QUANTITIES = re.compile(r"[、;；]")
"""Commas do not separate quantities: a quantity may hold one, as in 1,200."""
QUESTIONS = (
    Question("company", "company", "company_id", COMPANY, is_required=True),
    Question("voice", "voiced_by", "voices", VOICE),
    Question("title", "title", "title", TITLE, is_required=True),
    Question("firmness", "firmness", "firmness", Code(firmness=Firmness), is_required=True),
    Question(
        "opening_stage",
        "opening_stage",
        "opening_stage",
        Code(stage=Stage),
        is_required=True,
        applies=_is_firmness_signed,
    ),
    Question("track", "track", "track", Code(track=Track), is_required=True),
    Question(
        "amount", "amount", "amount", FirstMatchingType(Code(amount_status=AmountStatus), AMOUNT_WITH_TEXT)
    ),
    Question("due", "due_on", "due", DUE),
    Question("sectors", "sectors", "sectors", ListType(SECTOR)),
    Question("event", "event", "event_id", EVENT),
    Question("voiced", "voiced_on", "voiced", VOICED_DATE, is_required=True),
    Question("unit", "responsible_unit", "responsible_unit", RESPONSIBLE_UNIT),
    Question("person", "responsible_person", "responsible_person", COLLEAGUE),
    Question("summary", "summary", "summary", TEXT, is_rare=True),
    Question("scope", "scope", "scope", Code(scope=Scope), is_required=True, is_rare=True),
    Question("parties", "parties", "parties", ListType(PARTY), is_rare=True),
    Question("place", "place", "place", TEXT, is_rare=True),
    Question("measures", "measures", "measures", ListType(MEASURE, _BETWEEN_QUANTITIES), is_rare=True),
    Question(
        "due_stage", "due_stage", "due_stage", Code(stage=Stage), applies=_has_due_date_answer, is_rare=True
    ),
    Question("source", "source", "source", SOURCE, is_rare=True),
    Question("quote", "quotation", "quote", TEXT, applies=_has_source_answer),
)
"""The questions in their order. The rare ones are asked when somebody asks for more."""
_ASKED_WITH = {"company_id": "voices", "source": "quote", "event_id": "voiced"}
"""Maps a field to the field that depends on it. When the first answer changes, the second one is dropped."""
_FIRST_DEFAULTS = {"firmness": Firmness.INTENTION, "track": Track.FACILITY, "scope": Scope.NEW}
"""The defaults of a person who has not entered a commitment yet."""
_CONFIRM = Question("confirm", "review", "", TEXT, is_required=True)
_AGAIN = Question("again", "review", "", TEXT)
_NTH = Question("nth", "quotation", "", NUMBER, is_required=True)
_NAMES_AS_TYPED = ("responsible_unit", "responsible_person")
_MORE = "more"
_MORE_WORDS = ("m", "more", "更多")
Write = Callable[[Mapping[str, Any]], None]


def ask_for_commitments(
    app: App, preset: Answers, write: Write, explanations: Mapping[str, str] | None = None
) -> None:
    """Ask for the fields of a commitment, and write it; then offer to enter another.

    `preset` holds answers that are known already, such as typed options, and are not asked for. Further
    commitments take over only `review` from it, which says whether they are drafts. `explanations` maps a
    field to the help that the answer `?` shows. Raises click.Abort if the user stops; commitments already
    written stay.
    """
    is_again = False
    while True:
        form = _CommitmentForm(app, preset, explanations or {}, is_again=is_again)
        form.ask_and_write(write)
        if not form.offer_another_commitment():
            return
        preset, is_again = {name: preset[name] for name in ("review",) if name in preset}, True


def ask_to_change_commitment(app: App, preset: Answers, write: Write) -> None:
    """Show a commitment whose fields are filled in, let the user change them, and write it.

    Raises click.Abort if the user stops.
    """
    values = {question.field: preset.get(question.field) for question in QUESTIONS}
    required = {question.field for question in QUESTIONS if question.is_required}
    filled = {field: value for field, value in values.items() if value is not None or field not in required}
    _CommitmentForm(app, filled, {}, is_again=False).ask_and_write(write)


class _CommitmentForm:
    """The dialogue about one commitment. `_answers` maps each field to its answer so far."""

    def __init__(self, app: App, preset: Answers, explanations: Mapping[str, str], *, is_again: bool) -> None:
        self._explanations = explanations
        with app.open_reader() as reader:
            self.labels = read.labels.Labels(reader)
            self._last = read.existing.read_last_commitment(reader, app.actor)
        self._actor = app.actor
        self._answer_text = AnswerFormatter(app, self.labels)
        self._asker = Asker(self.labels)
        self._new_names = NewNames(self._asker, self._answer_text)
        self._answers = dict(preset)
        if "amount_status" in self._answers:  # the question about the amount also takes "undisclosed"
            self._answers["amount"] = self._answers.pop("amount_status")
        self._is_again = is_again
        self._asks_rare = False
        """Whether the rare questions are asked too."""

    def ask_and_write(self, write: Write) -> None:
        """Ask for the missing fields, have the summary confirmed, and write the commitment.

        If writing fails, print the error and show the summary again.
        """
        self._asker.say(self.labels("text", "keys"))
        self._ask_open_questions()
        while True:
            self._ask_confirmation()
            try:
                write({name: value for name, value in self._answers.items() if value is not None})
            except TrackerError as error:
                self._asker.say(join_hint(error, error.hint), color="red")
                continue
            return

    def offer_another_commitment(self) -> bool:
        """Ask whether the user wants to enter another commitment."""
        try:
            return bool(self._asker.ask(_AGAIN, read_yes_or_no, default=DEFAULT_NO))
        except click.Abort:  # the commitment is already written, so leaving here loses nothing
            return False

    def _ask_open_questions(self) -> None:
        """Ask each question that applies and has no answer yet; forget answers that no longer apply."""
        for question in QUESTIONS:
            if not question.applies(self._answers):
                self._answers.pop(question.field, None)
            elif question.field in self._answers or (question.is_rare and not self._asks_rare):
                continue
            elif question.field == "voiced" and self._answers.get("event_id") is not None:
                self._answers["voiced"] = self._find_default("voiced")
            else:
                self._ask_question(question)

    def _ask_question(self, question: Question) -> None:
        """Ask one question, with its default answer, choices and completions, and store the answer."""
        if question.field in self._answers:
            value = self._answers[question.field]
        else:
            value = self._find_default(question.field)
        self._answers[question.field] = self._asker.ask(
            question,
            lambda typed: self._read_answer(question, typed),
            default=None
            if value is None
            else DefaultAnswer(value, self._answer_text.format_answer(self._answers, question.field, value)),
            choices=self._answer_text.list_choices(self._answers, question.field),
            suggest=self._answer_text.make_suggester(self._answers, question.field),
            explanation=self._explanations.get(question.field, ""),
        )
        if (
            question.field == "quote" and self._answers["quote"] is None
        ):  # a source without a quotation cites nothing
            self._answers["source"] = None

    def _change_answer(self, question: Question) -> None:
        """Ask a question again; if the answer changed, also ask the questions that depend on it."""
        before = self._answers[question.field]
        self._ask_question(question)
        if question.field in _ASKED_WITH and self._answers[question.field] != before:
            self._answers.pop(_ASKED_WITH[question.field], None)
        self._ask_open_questions()

    def _ask_confirmation(self) -> None:
        """Show the summary until the user confirms it.

        If the user types the number of a line, its question is asked again. Raises click.Abort for
        the answer no.
        """
        while True:
            lines = [question for question in QUESTIONS if question.field in self._answers]
            flaws = self._show_summary(lines)
            answer = self._asker.ask(_CONFIRM, partial(_read_confirmation, most=len(lines)))
            if answer is False:
                raise click.Abort
            if answer == _MORE:
                self._asks_rare = True
                self._ask_open_questions()
            elif answer is not True:
                self._change_answer(lines[answer - 1])
            elif not flaws:
                return

    def _show_summary(self, lines: list[Question]) -> list[Flaw]:
        """Print the answers, contradictions between them, and warnings; return the contradictions.

        A warning names each speaker who has a position only at another company, and each stored
        commitment that may be the same one.
        """
        shown = []
        for number, line in enumerate(lines, start=1):
            value = self._answer_text.format_answer(self._answers, line.field, self._answers[line.field])
            shown.append((f"{number:>2} {self.labels('column', line.column)}", value or "—"))
        print_fields(shown, err=True)
        flaws = self._find_contradictions(self._answers)
        for flaw in flaws:
            self._asker.say(join_hint(flaw.message, flaw.hint), color="red")
        company = self._answers["company_id"]
        if isinstance(company, int):
            people = [
                voice.person for voice in self._answers.get("voices") or () if isinstance(voice.person, int)
            ]
            for name, where in self._answer_text.call_with_reader(
                read.existing.find_people_with_titles_elsewhere, people, company
            ):
                known = gettext("{heading} {name}, {where}")
                self._asker.say(
                    known.format(heading=self.labels("text", "known_elsewhere"), name=name, where=where),
                    color="yellow",
                )
        for sentence in likely_repeats.describe_repeats(self._find_repeats()):
            self._asker.say(sentence, color="yellow")
        return flaws

    def _find_repeats(self) -> list[PossibleRepeat]:
        """Return the stored commitments that may be the same as this one."""
        fields, _ = rules.commitment_fields.split_fields_and_parts(
            {name: value for name, value in self._answers.items() if value is not None}
        )
        return list(self._answer_text.call_with_reader(read.repeats.find_repeats, fields))

    def _read_answer(self, question: Question, typed: str) -> Any:  # noqa: ANN401  the value of its type
        """Convert a typed answer to its value; if it is an unknown name, offer to add that name.

        Raises BadInputError if the answer contradicts an earlier one, and the errors of the
        question's type if it cannot be converted.
        """
        if question.field == "voices":
            question = question._replace(type=VOICE.copy_for_company(self._answers["company_id"]))
        try:
            value = convert_answer(question.type, self._expand_initials(question, typed))
        except NotFoundError:
            value = self._new_names.offer_to_add_name(question.field, typed)
            if value is None:
                raise
        if question.field == "voices":
            value = (self._require_one_title(value),)
        if question.field == "parties":
            value = tuple(map(self._new_names.match_partner, value))
        if question.field == "source":
            self._answer_text.call_with_reader(read.existing.require_source_text, value)
        if question.field == "quote":
            value = self._locate_quotation(value)
        for flaw in self._find_contradictions({**self._answers, question.field: value}):
            if flaw.field == question.field:
                raise BadInputError(flaw.message, flaw.hint)
        return value

    def _locate_quotation(self, quoted_text: str) -> Quotation:
        """Return the quotation with this text; if the source has it several times, ask which one to cite.

        Raises NotFoundError if the source does not contain the text.
        """
        quotation = values.quotations.Quotation(self._answers["source"], (quoted_text,))
        try:
            self._answer_text.call_with_reader(read.existing.require_quotation, quotation)
        except AmbiguousError as error:
            self._asker.say(str(error), color="yellow")
            occurrence = self._asker.ask(_NTH, lambda typed: convert_answer(_NTH.type, typed))
            quotation = quotation._replace(choices=(occurrence,))
            self._answer_text.call_with_reader(read.existing.require_quotation, quotation)
        return quotation

    def _expand_initials(self, question: Question, typed: str) -> str:
        """Replace pinyin initials in a typed answer by the name that they stand for, and print this name.

        If they fit several names, the user chooses one.
        """
        suggest = self._answer_text.make_suggester(self._answers, question.field)
        if suggest is None:
            return typed
        item_type, items = question.type, [typed]
        if isinstance(question.type, ListType):
            item_type, items = question.type.item_type, question.type.between.split(typed)
        for position, item in enumerate(items):
            is_spelt = read.lookup.is_pinyin(item.strip())
            try:
                with switch_off_questions():
                    value = convert_answer(item_type, item)
                is_kept_as_typed = getattr(value, "party_text", None) or question.field in _NAMES_AS_TYPED
                is_spelt |= item.isascii() and bool(is_kept_as_typed)
            except NotFoundError:
                is_spelt = True
            except AmbiguousError:
                pass
            except click.UsageError:
                continue
            if is_spelt:
                suggestions = suggest(item.strip())
                if len(suggestions) > 1:
                    names = {each.value: f"{each.value} {each.help}".rstrip() for each in suggestions}
                    listed = "\n".join(f"  {name}" for name in names.values())
                    message = gettext("“{item}” may mean any of these:\n{listed}")
                    several = AmbiguousError(message.format(item=item, listed=listed), candidates=names)
                    items[position] = ask_which_row(several, str)
                elif suggestions:
                    items[position] = suggestions[0].value
                    self._asker.say(f"→ {suggestions[0].value}")
        return "、".join(items)

    def _require_one_title(self, voice: Voice) -> Voice:
        """Return the speaker unchanged.

        Raises BadInputError if the person has several titles at the company and none was typed.
        """
        company = self._answers["company_id"]
        if voice.title is not None:
            return voice
        titles = (
            self._answer_text.call_with_reader(read.existing.list_titles, voice.person, company)
            if isinstance(company, int) and isinstance(voice.person, int)
            else []
        )
        if len(titles) > 1:
            raise BadInputError(
                gettext("the person has {count} titles: {titles}").format(
                    count=len(titles), titles=join_items(titles)
                ),
                gettext("write the name with the title that is meant: NAME:TITLE"),
            )
        return voice

    def _find_contradictions(self, answers: Answers) -> list[Flaw]:
        """Return the contradictions between answers, such as a due date before the commitment was made."""
        fields, _ = rules.commitment_fields.split_fields_and_parts(
            {name: value for name, value in answers.items() if value is not None}
        )
        return rules.commitment_fields.find_contradictions(
            rules.commitment_fields.complete_fields(fields, values.dates.today()), values.dates.today()
        )

    def _find_default(self, field: str) -> Any:  # noqa: ANN401  the value of that field
        """Return the default answer for a field; None if it has none.

        It is mostly the value in the last commitment that the user entered. For `voiced`, the day on
        which the commitment was made, it is the date of the chosen event.
        """
        event, company = self._answers.get("event_id"), self._answers.get("company_id")
        if field == "voiced" and isinstance(event, rules.commitment_fields.NewEvent):
            return event.starts
        if field == "voiced" and event not in (None, self._last.get("event_id")):
            return self._answer_text.call_with_reader(read.existing.fill_event_date, {"event_id": event})[
                "voiced"
            ]
        if field == "company_id" and not self._is_again:
            return None
        if field == "voices":
            is_same = "person" in self._last and company == self._last["company_id"]
            return (rules.commitment_fields.Voice(self._last["person"]),) if is_same else None
        if field == "responsible_person":
            return self._last.get(field, self._actor)
        return self._last.get(field, _FIRST_DEFAULTS.get(field))


def _read_confirmation(typed: str, most: int) -> bool | int | str:
    """Convert the answer below a summary: True, False, the number of a line, or _MORE for more questions."""
    return _MORE if typed.strip().lower() in _MORE_WORDS else read_yes_or_number(typed, most)
