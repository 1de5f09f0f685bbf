"""Commitments as their source states them: entered, edited, and removed while drafts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import sqlalchemy as sa

from tracker.errors import BadInputError, RefusedError
from tracker.read import existing, histories
from tracker.rules import commitment_fields, lifecycle
from tracker.rules.commitment_fields import (
    NO_PARTS,
    NOTHING_REMOVED,
    CommitmentParts,
    Newcomer,
    NewEvent,
    RemovedParts,
)
from tracker.store import engine
from tracker.store.journal import Batch
from tracker.store.tables import changes, commitments
from tracker.values import dates
from tracker.values.codes import Operation, Review
from tracker.write import commitment_parts, common, companies, events

_NUMBER = re.compile(r"\d{4}-(\d+)")


class AddedCommitment(NamedTuple):
    """A commitment that was written: its reference, its id, and what is worth saying about it."""

    ref: str
    id: int
    warnings: Sequence[str] = ()


class RefCounter:
    """References that nothing has yet, counted on per year; others wait until this batch is written."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        self._last: dict[int, int] = {}
        engine.take_advisory_lock(connection, "commitments.ref")

    def next_ref(self, year: int) -> str:
        """Return the next reference of a year; that of a removed commitment is not given again."""
        if year not in self._last:
            self._last[year] = max(self._used_numbers(year), default=0)
        self._last[year] += 1
        return f"{year}-{self._last[year]:03}"

    def _used_numbers(self, year: int) -> Iterator[int]:
        of_year = sa.select(commitments.c.ref).where(commitments.c.ref.startswith(f"{year:04}-"))
        removed = sa.select(changes.c.before).where(
            changes.c.table_name == commitments.name, changes.c.operation == Operation.DELETE
        )
        known = [ref for (ref,) in self._connection.execute(of_year)]
        known += [json.loads(before)["ref"] for (before,) in self._connection.execute(removed)]
        for ref in known:
            found = _NUMBER.fullmatch(ref)
            if found and ref.startswith(f"{year:04}-"):
                yield int(found[1])


def add(
    opened: Batch,
    values: Mapping[str, Any],
    of: CommitmentParts = NO_PARTS,
    *,
    refs: RefCounter | None = None,
) -> AddedCommitment:
    """Enter a commitment; `values` holds the fields of `pledges` by name, and `parent` a reference.

    `company_id` may be a Newcomer, `event_id` a NewEvent. Without a date it was voiced on that of its event.
    Raises BadInputError for what is missing and RefusedError for what contradicts.
    """
    held = {**values, "event_id": _find_or_add_event(opened, values.get("event_id"))}
    dated = existing.fill_event_date(engine.make_reader(opened.connection), _replace_parent_ref(opened, held))
    given = commitment_fields.complete_fields(dated, dates.today())
    _require_sound(given)
    if isinstance(given["company_id"], Newcomer):
        given["company_id"] = _add_new_company(opened, given["company_id"])
    ref = (refs or RefCounter(opened.connection)).next_ref(given["voiced"].first_day.year)
    [row_id] = insert_rows(opened, [{**commitment_fields.fields_to_columns(given), "ref": ref}])
    commitment_parts.add(opened, row_id, given, of)
    return AddedCommitment(ref, row_id)


def insert_rows(opened: Batch, rows: Sequence[Mapping[str, Any]]) -> list[int]:
    """Insert commitments that are whole and sound, each with its reference; return their ids."""
    return common.insert_rows(opened, commitments, rows)


def update_rows(opened: Batch, changed: Iterable[tuple[int, Mapping[str, Any]]]) -> None:
    """Set columns of commitments by id, which leaves them whole and sound."""
    common.update_rows(opened, commitments, changed)


def edit(
    opened: Batch,
    ref: str,
    values: Mapping[str, Any],
    more: CommitmentParts = NO_PARTS,
    less: RemovedParts = NOTHING_REMOVED,
) -> AddedCommitment:
    """Change fields of a commitment (None empties one), add and remove parts; return the reference.

    A commitment that is no draft needs the batch's reason. Raises NotFoundError, BadInputError, RefusedError.
    """
    found = common.lock_commitment(opened, ref)
    given = commitment_fields.apply_edit(
        commitment_fields.fields_from_row(dict(found)), _replace_parent_ref(opened, values), dates.today()
    )
    _require_sound(given)
    for flaw in commitment_fields.find_forbidden_review_changes(
        commitment_fields.fields_from_row(dict(found)), given
    ):
        raise RefusedError(f"{ref}: {flaw.message}", flaw.hint)
    _require_sound_history(opened, found, given)
    common.require_no_circle(opened, commitments.c.parent_id, found["id"], given.get("parent_id"), ref)
    columns = commitment_fields.fields_to_columns(
        {name: given.get(name) for name in commitment_fields.FIELDS}
    )
    is_changed = bool(common.change_row(opened, commitments, found["id"], columns))
    is_changed |= commitment_parts.remove(opened, found["id"], ref, less)
    is_changed |= commitment_parts.add(opened, found["id"], given, more)
    if is_changed:
        for flaw in commitment_fields.find_missing_reason(ref, found["review"], opened.reason, "review"):
            raise RefusedError(flaw.message, flaw.hint)
    return AddedCommitment(ref, found["id"])


def remove(opened: Batch, ref: str) -> None:
    """Delete a draft with its parts and citations. Raises NotFoundError, RefusedError for another row."""
    found = common.lock_commitment(opened, ref)
    if found["review"] != Review.DRAFT:
        withdraw = f"withdraw it: tracker commitment edit {ref} --review withdrawn --because WHY"
        is_withdrawn = found["review"] == Review.WITHDRAWN
        raise RefusedError(
            f"{ref} is {found['review']}, not a draft",
            "it stays so: no figure counts what is withdrawn" if is_withdrawn else withdraw,
        )
    instead = f"withdraw it instead: tracker commitment edit {ref} --review withdrawn"
    common.remove_row(opened, commitments, found["id"], ref, instead, with_citations=True)


def _add_new_company(opened: Batch, new: Newcomer) -> int:
    company_id = companies.add(opened, {"name": new.name, "kind": new.kind})
    for other_id in new.unlike:
        companies.set_distinct(opened, company_id, other_id)
    return company_id


def _find_or_add_event(opened: Batch, event: int | NewEvent | None) -> int | None:
    return events.add(opened, event._asdict()).id if isinstance(event, NewEvent) else event


def _replace_parent_ref(opened: Batch, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values with the parent's id in place of its reference."""
    given = dict(values)
    if "parent" in given:
        parent = given.pop("parent")
        given["parent_id"] = None if parent is None else common.lock_commitment(opened, parent)["id"]
    return given


def _require_sound(given: Mapping[str, Any]) -> None:
    for name in commitment_fields.find_missing_fields(given):
        raise BadInputError(f"a commitment needs its {name.removesuffix('_id')}", "give it")
    for flaw in commitment_fields.find_flaws(given, dates.today()):
        raise RefusedError(flaw.message, flaw.hint)


def _require_sound_history(opened: Batch, found: sa.RowMapping, given: Mapping[str, Any]) -> None:
    """Raise RefusedError when a follow-up or a receipt would break a rule that it keeps so far."""
    moves = {found["id"]: (_terms_of(commitment_fields.fields_from_row(dict(found))), _terms_of(given))}
    for _, message in histories.find_endangered(engine.make_reader(opened.connection), moves, dates.today()):
        raise RefusedError(message, "correct it first")


def _terms_of(values: Mapping[str, Any]) -> lifecycle.CommitmentTerms:
    return lifecycle.CommitmentTerms(values["track"], values["opening_stage"], values["voiced"])
