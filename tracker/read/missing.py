"""Read the fields that commitments lack for their next stage, as rows of the view v_missing on a day."""

# Annotations are evaluated here: as text, each field of a named tuple would be compiled when a read starts.
from collections.abc import Iterator
from datetime import date
from itertools import groupby, islice
from typing import NamedTuple

from tracker.read import due
from tracker.read.due import DueFilters
from tracker.store.reader import Reader
from tracker.store.views import public_views
from tracker.values.codes import Gate


class MissingField(NamedTuple):
    """A row of v_missing: a commitment, its next stage, and one field that it lacks for that stage."""

    ref: str
    title: str
    company: str
    company_id: int
    track: str
    stage: str
    next_stage: str | None
    missing: str
    who: str | None
    responsible_unit: str | None
    review: str
    commitment_id: int


class IncompleteCommitment(NamedTuple):
    """A commitment and all fields that it lacks for its next stage.

    The fields are in the order of Gate, the enum of the fields that a stage may need. `first` is the row of
    v_missing for the first of them.
    """

    first: MissingField
    missing: tuple[str, ...]


def list_missing_fields(
    reader: Reader, as_of: date, filters: DueFilters | None = None, limit: int | None = None
) -> Iterator[MissingField]:
    """Yield the fields that commitments lack for their next stage, in the order of the references.

    At most `limit` rows are read, or all if it is None.
    """
    conditions, parameters = due.make_filter_conditions(reader, filters)
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    order = " ".join(f"WHEN '{gate}' THEN {place}" for place, gate in enumerate(Gate))
    most = "" if limit is None else f" LIMIT {limit:d}"
    columns, of_day = ", ".join(MissingField._fields), public_views.select_as_of("v_missing", reader.dialect)
    rows = reader.iterate_rows(
        f"SELECT {columns} FROM ({of_day}) v{where} ORDER BY ref, CASE missing {order} END{most}",
        as_of=as_of.isoformat(),
        **parameters,
    )
    return (MissingField(**row) for row in rows)


def list_incomplete_commitments(
    reader: Reader, as_of: date, filters: DueFilters | None = None, limit: int | None = None
) -> Iterator[IncompleteCommitment]:
    """Yield the commitments that lack fields for their next stage, each once with all of these fields.

    At most `limit` commitments are read, or all if it is None.
    """
    most_rows = None if limit is None else limit * len(Gate)  # so many if each of them lacks every field
    rows = groupby(list_missing_fields(reader, as_of, filters, most_rows), key=lambda row: row.ref)
    for _, group in islice(rows, limit):
        fields = list(group)
        yield IncompleteCommitment(fields[0], tuple(field.missing for field in fields))


def find_missing_fields(reader: Reader, ref: str, as_of: date) -> list[str]:
    """Return the codes of the fields that a commitment lacks for its next stage.

    They are in the order of Gate, the enum of the fields that a stage may need.
    """
    of_day = public_views.select_as_of("v_missing", reader.dialect)
    rows = reader.rows(f"SELECT missing FROM ({of_day}) v WHERE ref = :ref", as_of=as_of.isoformat(), ref=ref)
    found = {row["missing"] for row in rows}
    return [gate.value for gate in Gate if gate in found]
