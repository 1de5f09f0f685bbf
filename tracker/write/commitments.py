"""Add, edit and remove commitments, as their sources state them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import sqlalchemy as sa

from tracker.errors import BadInputError, RefusedError
from tracker.locale import gettext
from tracker.read import existing, histories
from tracker.read.labels import Labels
from tracker.read.row_names import get_column_label_code
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
from tracker.store.dialects import DIALECTS
from tracker.store.journal import Batch
from tracker.store.tables import commitments
from tracker.values import dates
from tracker.values.codes import Operation, Review
from tracker.write import commitment_parts, common, companies, events

_LOCKED_AT_ONCE = 500
_NUMBER = re.compile(r"(?P<year>[0-9]{4})-(?P<number>[0-9]+)")
_LAST_OF_SHORTER = """
SELECT ref FROM commitments
WHERE substr(ref, 1, 5) = :prefix AND length(ref) < :length AND ltrim(substr(ref, 6), '0123456789') = ''
ORDER BY length(ref) DESC, ref{bytewise} DESC LIMIT 1"""
"""The last reference of a year among the longest of the numbered ones that are shorter than `:length`."""
_LONGEST = 1_000_000
_REMOVED = f"""
SELECT before FROM changes
WHERE table_name = 'commitments' AND operation = '{Operation.DELETE}' AND before LIKE :ref"""


class AddedCommitment(NamedTuple):
    """A commitment that was written: its reference, its id, and warnings for the person who entered it."""

    ref: str
    id: int
    warnings: Sequence[str] = ()


class RefCounter:
    """A counter of references, which are numbered by year: 2024-001, 2024-002.

    A lock makes other writers wait for a reference until this batch is written.
    """

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        self._last: dict[int, int] = {}
        engine.take_advisory_lock(connection, "commitments.ref")

    def next_ref(self, year: int) -> str:
        """Return the next reference of a year; the number of a removed commitment is not used again."""
        if year not in self._last:
            self._last[year] = max(self._read_top_numbers(year), default=0)
        self._last[year] += 1
        return f"{year}-{self._last[year]:03}"

    def _read_top_numbers(self, year: int) -> Iterator[int]:
        """Yield reference numbers of a year, among them the highest one that was ever used.

        The database sorts references as texts, so that 2024-999 comes after 2024-1000. So the last reference
        of each length is read. Numbers of removed commitments come from the journal.
        """
        reader = engine.make_reader(self._connection)
        prefix = f"{year:04}-"
        last_of_shorter = _LAST_OF_SHORTER.format(bytewise=DIALECTS[reader.dialect].bytewise)
        length = _LONGEST
        while ref := reader.value(last_of_shorter, prefix=prefix, length=length):
            yield int(ref.removeprefix(prefix) or 0)
            length = len(ref)
        for row in reader.rows(_REMOVED, ref=f'%"{prefix}%'):
            match = _NUMBER.fullmatch(json.loads(row["before"])["ref"])
            if match and match["year"] == f"{year:04}":
                yield int(match["number"])


def add(
    opened: Batch,
    values: Mapping[str, Any],
    parts: CommitmentParts = NO_PARTS,
    *,
    refs: RefCounter | None = None,
) -> AddedCommitment:
    """Add a commitment with its parts; `values` holds its fields by name.

    The field `company_id` may be a Newcomer and `event_id` a NewEvent: that company or event is added first.
    The field `parent` is the reference of the larger commitment that this one belongs to. Without a date, the
    commitment gets the date of its event. `refs` counts the references if several commitments are added.
    Raises BadInputError for a missing field and RefusedError for fields that contradict each other.
    """
    with_event = {**values, "event_id": _find_or_add_event(opened, values.get("event_id"))}
    with_date = existing.fill_event_date(
        engine.make_reader(opened.connection), _replace_parent_ref(opened, with_event)
    )
    fields = commitment_fields.complete_fields(with_date, dates.today())
    _require_valid_fields(opened, fields)
    if isinstance(fields["company_id"], Newcomer):
        fields["company_id"] = _add_new_company(opened, fields["company_id"])
    ref = (refs or RefCounter(opened.connection)).next_ref(fields["voiced"].year)
    [row_id] = insert_rows(opened, [{**commitment_fields.fields_to_columns(fields), "ref": ref}])
    commitment_parts.add(opened, row_id, fields, parts)
    return AddedCommitment(ref, row_id)


def insert_rows(opened: Batch, rows: Sequence[Mapping[str, Any]]) -> list[int]:
    """Insert rows of commitments, which are complete and checked and have references; return their ids."""
    return common.insert_rows(opened, commitments, rows)


def update_rows(opened: Batch, changed: Iterable[tuple[int, Mapping[str, Any]]]) -> None:
    """Set columns of commitments, given as (id, new values); the caller has checked the new values."""
    common.update_rows(opened, commitments, changed)


def edit(
    opened: Batch,
    ref: str,
    values: Mapping[str, Any],
    added_parts: CommitmentParts = NO_PARTS,
    removed_parts: RemovedParts = NOTHING_REMOVED,
) -> AddedCommitment:
    """Change fields of a commitment, and add and remove parts of it.

    A field with the value None is emptied. A commitment that is not a draft changes only if the batch has a
    reason. Raises NotFoundError, BadInputError, RefusedError.
    """
    stored_row = common.lock_commitment(opened, ref)
    fields = commitment_fields.apply_edit(
        commitment_fields.fields_from_row(dict(stored_row)),
        _replace_parent_ref(opened, values),
        dates.today(),
    )
    _require_valid_fields(opened, fields)
    for flaw in commitment_fields.find_forbidden_review_changes(
        commitment_fields.fields_from_row(dict(stored_row)), fields
    ):
        message = gettext("{ref}: {problem}").format(ref=ref, problem=flaw.message)
        raise RefusedError(message, flaw.hint)
    _require_history_keeps_rules(opened, stored_row, fields)
    common.require_not_within_itself(
        opened, commitments.c.parent_id, stored_row["id"], fields.get("parent_id"), ref
    )
    columns = commitment_fields.fields_to_columns(
        {name: fields.get(name) for name in commitment_fields.FIELDS}
    )
    is_changed = bool(common.change_row(opened, commitments, stored_row["id"], columns))
    is_changed |= commitment_parts.remove(opened, stored_row["id"], ref, removed_parts)
    is_changed |= commitment_parts.add(opened, stored_row["id"], fields, added_parts)
    if is_changed:
        for flaw in commitment_fields.find_missing_reason(ref, stored_row["review"], opened.reason, "review"):
            raise RefusedError(flaw.message, flaw.hint)
    return AddedCommitment(ref, stored_row["id"])


def confirm(opened: Batch, refs: Sequence[str]) -> list[str]:
    """Confirm drafts; return the references of those that were confirmed already.

    Raises RefusedError for a commitment that was withdrawn.
    """
    stored_rows = list(_lock_commitments(opened, list(dict.fromkeys(refs))))
    for row in stored_rows:
        if row["review"] == Review.WITHDRAWN:
            raise RefusedError(
                gettext("commitment {ref} was withdrawn").format(ref=row["ref"]),
                gettext("if the commitment was really made: {command}").format(
                    command=f"tracker commitment edit {row['ref']} --review confirmed --because …"
                ),
            )
    drafts = [row["id"] for row in stored_rows if row["review"] == Review.DRAFT]
    update_rows(opened, [(row_id, {"review": Review.CONFIRMED}) for row_id in drafts])
    return [row["ref"] for row in stored_rows if row["review"] == Review.CONFIRMED]


def assign(opened: Batch, refs: Sequence[str], responsible: Mapping[str, str]) -> None:
    """Set the responsible unit, the responsible person or both of commitments.

    `responsible` has the keys `responsible_unit`, `responsible_person` or both. Raises RefusedError for a
    commitment that would change and is not a draft, unless the batch has a reason.
    """
    changed = []
    for row in _lock_commitments(opened, refs):
        values = {name: value for name, value in responsible.items() if row[name] != value}
        if values:
            for flaw in commitment_fields.find_missing_reason(
                row["ref"], row["review"], opened.reason, "review"
            ):
                raise RefusedError(flaw.message, flaw.hint)
            changed.append((row["id"], values))
    update_rows(opened, changed)


def remove(opened: Batch, ref: str) -> None:
    """Delete a draft with its parts and citations.

    Raises NotFoundError, and RefusedError for a commitment that is not a draft or that other rows refer
    to.
    """
    stored_row = common.lock_commitment(opened, ref)
    if stored_row["review"] != Review.DRAFT:
        raise _make_not_draft_error(ref, Review(stored_row["review"]))
    instead = gettext("withdraw the commitment instead: {command}").format(
        command=f"tracker commitment edit {ref} --review withdrawn --because …"
    )
    common.remove_row(opened, commitments, stored_row["id"], ref, instead, with_citations=True)


def _make_not_draft_error(ref: str, review: Review) -> RefusedError:
    """Return the error that a commitment cannot be removed, because it is not a draft."""
    if review is Review.WITHDRAWN:
        return RefusedError(
            gettext("commitment {ref} is withdrawn, but only a draft can be removed").format(ref=ref),
            gettext("leave the commitment as it is: a withdrawn commitment is not in the figures"),
        )
    return RefusedError(
        gettext("commitment {ref} is confirmed, but only a draft can be removed").format(ref=ref),
        gettext("withdraw the commitment instead: {command}").format(
            command=f"tracker commitment edit {ref} --review withdrawn --because …"
        ),
    )


def _lock_commitments(opened: Batch, refs: Sequence[str]) -> Iterator[sa.RowMapping]:
    """Yield the id, reference, review state and responsible unit and person of commitments.

    The rows are locked until the batch is written.
    """
    names = ("id", "ref", "review", "responsible_unit", "responsible_person")
    columns = [commitments.c[name] for name in names]
    for start in range(0, len(refs), _LOCKED_AT_ONCE):
        chunk = refs[start : start + _LOCKED_AT_ONCE]
        query = sa.select(*columns).where(commitments.c.ref.in_(chunk)).order_by(commitments.c.ref)
        yield from opened.connection.execute(query.with_for_update()).mappings()


def _add_new_company(opened: Batch, new: Newcomer) -> int:
    company_id = companies.add(opened, {"name": new.name, "kind": new.kind})
    for other_id in new.unlike:
        companies.record_as_different(opened, company_id, other_id)
    return company_id


def _find_or_add_event(opened: Batch, event: int | NewEvent | None) -> int | None:
    return events.add(opened, event._asdict()).id if isinstance(event, NewEvent) else event


def _replace_parent_ref(opened: Batch, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values with `parent_id` in place of the reference `parent`."""
    replaced = dict(values)
    if "parent" in replaced:
        parent = replaced.pop("parent")
        replaced["parent_id"] = None if parent is None else common.lock_commitment(opened, parent)["id"]
    return replaced


def _require_valid_fields(opened: Batch, fields: Mapping[str, Any]) -> None:
    """Raise BadInputError for a missing field, and RefusedError for fields that contradict each other."""
    for name in commitment_fields.find_missing_fields(fields):
        column = commitment_fields.PAIRS.get(name, (name,))[0]
        labels = Labels(engine.make_reader(opened.connection))
        label = labels("column", get_column_label_code("commitments", column))
        raise BadInputError(
            gettext("the commitment lacks the field “{label}” ({field})").format(
                label=label, field=name.removesuffix("_id")
            ),
            gettext("add this field"),
        )
    for flaw in commitment_fields.find_contradictions(fields, dates.today()):
        raise RefusedError(flaw.message, flaw.hint)


def _require_history_keeps_rules(opened: Batch, stored_row: sa.RowMapping, fields: Mapping[str, Any]) -> None:
    """Raise RefusedError when the edit makes a stored follow-up or receipt break a rule."""
    moves = {
        stored_row["id"]: (
            _make_terms(commitment_fields.fields_from_row(dict(stored_row))),
            _make_terms(fields),
        )
    }
    for _, message in histories.find_breaking_changes(
        engine.make_reader(opened.connection), moves, dates.today()
    ):
        raise RefusedError(message, gettext("correct that commitment first"))


def _make_terms(values: Mapping[str, Any]) -> lifecycle.CommitmentTerms:
    return lifecycle.CommitmentTerms(values["track"], values["opening_stage"], values["voiced"])
