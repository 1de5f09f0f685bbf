"""The values of a pledge in words: how an answer is shown, what may be chosen by number or typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from tracker.cli.conversation.ask import Answers, Suggest
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
    from tracker.read.labels import Labels
    from tracker.rules.commitment_fields import Newcomer, NewEvent, Party
    from tracker.store.location import Location

_KINDS = {
    "company_id": "company", "voices": "person", "sectors": "sector", "event_id": "event", "source": "source",
    "parties": "company",
}  # fmt: skip


class AnswerText:
    """What the register and the labels call the values of a pledge."""

    def __init__(self, location: Location, labels: Labels) -> None:
        self._location = location
        self.labels = labels

    def look(self, find: Callable[..., Any], *given: object) -> Any:  # noqa: ANN401  what `find` returns
        """Look something up; the database is open only for that moment, so that others can write."""
        from tracker.store.reader import open_reader

        with open_reader(self._location) as reader:
            return find(reader, *given)

    def choices(self, given: Answers, field: str) -> list[str]:
        """Return the labels of the codes that may be answered by number."""
        from tracker.rules.lifecycle import OPENING_STAGES

        track = given.get("track") or Track.FACILITY
        opening = given.get("opening_stage") or Stage.INTENT
        codes: Mapping[str, Iterable[str]] = {
            "firmness": Firmness,
            "track": Track,
            "scope": Scope,
            "opening_stage": OPENING_STAGES[Firmness.SIGNED],
            "due_stage": [stage for stage in Stage if stage.rank > opening.rank],
            "company_kind": CompanyKind,
            "event_kind": EventKind,
        }
        kinds = {"opening_stage": "stage", "due_stage": "stage"}
        return [self.labels(kinds.get(field, field), code, track) for code in codes.get(field, ())]

    def suggest(self, given: Answers, field: str) -> Suggest | None:
        """Return what finds the names that may be typed; None where anything may be."""
        from tracker.read import answer_suggestions

        company = given.get("company_id")
        if field == "voices" and isinstance(company, int):
            return lambda typed: self.look(answer_suggestions.suggest_people, typed, company)
        kind = _KINDS.get(field)
        return (
            None if kind is None else lambda typed: self.look(answer_suggestions.suggest_answers, kind, typed)
        )

    def shown(self, given: Answers, field: str, value: Any) -> str:  # noqa: ANN401  the value of that field
        """Return a value the way people read it."""
        track = given.get("track") or Track.FACILITY
        shown: Mapping[str, Callable[[], str]] = {
            "voices": lambda: "、".join(
                _join_words(self._named("person", voice.person), voice.title) for voice in value
            ),
            "parties": lambda: "、".join(map(self._party, value)),
            "measures": lambda: "、".join(
                _join_words(self.labels("measure_kind", measure.kind), measure.value_text)
                for measure in value
            ),
            "sectors": lambda: "、".join(self._named(field, sector) for sector in value),
            **dict.fromkeys(("company_id", "event_id", "source"), lambda: self._named(field, value)),
            **dict.fromkeys(("firmness", "track", "scope"), lambda: self.labels(field, value)),
            **dict.fromkeys(("opening_stage", "due_stage"), lambda: self.labels("stage", value, track)),
            "quote": lambda: "、".join(value.quotes),
            "amount": lambda: (
                self.labels("amount_status", value) if isinstance(value, AmountStatus) else str(value[1])
            ),
        }
        return "" if value is None else shown.get(field, lambda: str(value))()

    def _party(self, party: Party) -> str:
        said = party.party_text or self._named("company_id", party.company_id or 0)
        role = "" if party.role is PartyRole.PARTNER else self.labels("party_role", party.role)
        return _join_words(said, role, self.labels("text", "in_words") if party.party_text else "")

    def _named(self, field: str, row: int | Newcomer | NewEvent) -> str:
        from tracker.read import existing

        if not isinstance(row, int):
            return _join_words(row.name, self.labels("text", "newcomer"))
        return str(self.look(existing.get_row_name, field, row))


def _join_words(*words: str | None) -> str:
    return " ".join(filter(None, words))
