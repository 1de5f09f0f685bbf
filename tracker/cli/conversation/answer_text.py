"""Convert answers to text, and list the choices and completions of a question."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from tracker import read, rules
from tracker.cli.conversation.ask import Answers
from tracker.cli.terminal.prompts import Suggest
from tracker.locale import join_items
from tracker.values.codes import (
    AmountStatus,
    CompanyKind,
    EventKind,
    Firmness,
    PartyRole,
    Scope,
    Stage,
    Track,
)

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.labels import Labels
    from tracker.rules.commitment_fields import Newcomer, NewEvent, Party

_KINDS = {
    "company_id": "company", "voices": "person", "sectors": "sector", "event_id": "event", "source": "source",
    "parties": "company", "responsible_unit": "unit", "responsible_person": "actor",
}  # fmt: skip


class AnswerFormatter:
    """Formats the answers about a commitment, and lists their choices and completions.

    Names and labels come from the database.
    """

    def __init__(self, app: App, labels: Labels) -> None:
        self._app = app
        self.labels = labels

    def call_with_reader(self, find: Callable[..., Any], *arguments: object) -> Any:  # noqa: ANN401  what `find` returns
        """Call `find(reader, *arguments)` with a reader of the database, and return its result.

        The database is locked only during the call, so that others can write to it while the user
        thinks.
        """
        with self._app.open_reader() as reader:
            return find(reader, *arguments)

    def list_choices(self, answers: Answers, field: str) -> list[str]:
        """Return the choices that the user may answer by number; an empty list for a field of free text."""
        track = answers.get("track") or Track.FACILITY
        opening = answers.get("opening_stage") or Stage.INTENT
        codes: Mapping[str, Iterable[str]] = {
            "firmness": Firmness,
            "track": Track,
            "scope": Scope,
            "opening_stage": rules.lifecycle.OPENING_STAGES[Firmness.SIGNED],
            "due_stage": [stage for stage in Stage if stage.rank > opening.rank],
            "company_kind": CompanyKind,
            "event_kind": EventKind,
        }
        kinds = {"opening_stage": "stage", "due_stage": "stage"}
        return [self.labels(kinds.get(field, field), code, track) for code in codes.get(field, ())]

    def make_suggester(self, answers: Answers, field: str) -> Suggest | None:
        """Return a function that completes a typed name; None for a field without names."""
        company = answers.get("company_id")
        if field == "voices" and isinstance(company, int):
            return lambda typed: self.call_with_reader(read.answer_suggestions.suggest_people, typed, company)
        kind = _KINDS.get(field)
        return (
            None
            if kind is None
            else lambda typed: self.call_with_reader(read.completion.suggest_names, kind, typed)
        )

    def format_answer(self, answers: Answers, field: str, value: Any) -> str:  # noqa: ANN401  the value of that field
        """Return the answer for a field as text, with names in place of ids and labels in place of codes.

        The text is '' for the answer None.
        """
        track = answers.get("track") or Track.FACILITY
        shown: Mapping[str, Callable[[], str]] = {
            "voices": lambda: join_items(
                _join_texts(self._format_row("person", voice.person), voice.title) for voice in value
            ),
            "parties": lambda: join_items(map(self._format_party, value)),
            "measures": lambda: join_items(
                _join_texts(self.labels("measure_kind", measure.kind), measure.value_text)
                for measure in value
            ),
            "sectors": lambda: join_items(self._format_row(field, sector) for sector in value),
            **dict.fromkeys(("company_id", "event_id", "source"), lambda: self._format_row(field, value)),
            **dict.fromkeys(("firmness", "track", "scope"), lambda: self.labels(field, value)),
            **dict.fromkeys(("opening_stage", "due_stage"), lambda: self.labels("stage", value, track)),
            "quote": lambda: join_items(value.quotes),
            "due": lambda: value.text or str(value.read),
            "amount": lambda: (
                self.labels("amount_status", value) if isinstance(value, AmountStatus) else str(value[1])
            ),
        }
        return "" if value is None else shown.get(field, lambda: str(value))()

    def _format_party(self, party: Party) -> str:
        name = party.party_text or self._format_row("company_id", party.company_id or 0)
        role = "" if party.role is PartyRole.PARTNER else self.labels("party_role", party.role)
        in_words = self.labels("text", "in_words") if party.party_text else ""
        return _join_texts(name, role, party.share, in_words)

    def _format_row(self, field: str, row: int | Newcomer | NewEvent) -> str:
        """Return the name of a row; a name that will be added to the register is marked as new."""
        if not isinstance(row, int):
            return _join_texts(row.name, self.labels("text", "newcomer"))
        return str(self.call_with_reader(read.existing.get_row_name, field, row))


def _join_texts(*texts: str | None) -> str:
    return " ".join(filter(None, texts))
