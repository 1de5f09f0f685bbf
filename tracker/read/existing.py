"""Read stored rows from which a new commitment is filled in, or against which it is checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from tracker.errors import RefusedError
from tracker.locale import gettext, join_items
from tracker.read import lookup
from tracker.read.citations import make_unattached_error
from tracker.store.company_sql import ROWS_OF_COMPANY, build_root_id
from tracker.store.dialects import DIALECTS
from tracker.store.reader import Reader, Row
from tracker.values.codes import Firmness, Precision, Scope, Track
from tracker.values.dates import PartialDate
from tracker.values.quotations import Quotation, SearchableText


def fill_event_date(reader: Reader, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values of a commitment; if they have no date, the date of its event is added."""
    if values.get("voiced") is not None or values.get("event_id") is None:
        return dict(values)
    if not isinstance(values["event_id"], int):
        return {**values, "voiced": values["event_id"].starts}
    sql = "SELECT starts_on, starts_precision FROM events WHERE id = :id"
    (event,) = reader.rows(sql, id=values["event_id"])
    day = date.fromisoformat(str(event["starts_on"]))
    return {**values, "voiced": PartialDate(day, Precision(event["starts_precision"]))}


def require_new_commitment(reader: Reader, values: Mapping[str, Any]) -> None:
    """Raise RefusedError when a commitment of the same company has the same title and date."""
    if not isinstance(values["company_id"], int):
        return
    dated = fill_event_date(reader, values)
    commitments = reader.rows(
        _COMMITMENTS_OF_COMPANY.format(ref=DIALECTS[reader.dialect].exclude_index("c.ref")),
        company_id=dated["company_id"],
    )
    wanted, *titles = lookup.fold_texts(reader, [dated["title"], *(row["title"] for row in commitments)])
    for row, title in zip(commitments, titles, strict=True):
        if title == wanted and _get_voiced_date(row) == dated["voiced"]:
            raise RefusedError(
                gettext("commitment {ref} is in the register already: {title}, made on {date}").format(
                    ref=row["ref"], title=row["title"], date=dated["voiced"]
                ),
                gettext(
                    "to change what is in the register: {command}; if yours is a different one, add "
                    "--different"
                ).format(command=f"tracker commitment edit {row['ref']}"),
            )


def read_last_commitment(reader: Reader, actor: str) -> dict[str, Any]:
    """Return fields of the commitment that `actor` added last, {} if there is none.

    `source` and `person` are the ids of a source that it cites and of its first speaker.
    """
    rows = reader.rows(_LAST_COMMITMENT, actor=actor)
    if not rows:
        return {}
    row = rows[0]
    codes = {
        "firmness": Firmness(row["firmness"]),
        "track": Track(row["track"]),
        "scope": Scope(row["scope"]),
    }
    same = ("company_id", "event_id", "source", "person", "responsible_unit", "responsible_person")
    return {
        **codes,
        "voiced": _get_voiced_date(row),
        **{name: row[name] for name in same if row[name] is not None},
    }


def list_titles(reader: Reader, person_id: int, company_id: int) -> list[str]:
    """Return the titles that a person holds at a company."""
    rows = reader.rows(_HELD_TITLES, person_id=person_id, company_id=company_id)
    return [str(row["title"]) for row in rows]


def get_lead_company(reader: Reader, ref: str | None) -> int | None:
    """Return the id of the company that leads a commitment."""
    company_id: int | None = reader.value(_LEAD_COMPANY, ref=ref)
    return company_id


def list_speakers(reader: Reader, ref: str) -> list[int]:
    """Return the ids of the people who voiced a commitment."""
    return [row["id"] for row in reader.rows(_SPEAKERS, ref=ref)]


def find_people_with_titles_elsewhere(
    reader: Reader, people: Iterable[int], company_id: int
) -> list[tuple[str, str]]:
    """Return those of the given people who hold titles, but none at the company.

    Each is a pair: the name of the person, and the names of the organisations where the titles are held.
    """
    listed = ", ".join(map(str, people)) or "NULL"
    held: dict[int, list[Row]] = {}
    for row in reader.rows(_HELD_POSITIONS.format(people=listed)):
        held.setdefault(row["representative_id"], []).append(row)
    return [
        (str(rows[0]["name"]), join_items(dict.fromkeys(row["organisation"] for row in rows)))
        for rows in held.values()
        if company_id not in {row["company_id"] for row in rows}
    ]


def require_quotation(reader: Reader, quotation: Quotation) -> None:
    """Raise NotFoundError or AmbiguousError for a quotation that cannot be located in its source."""
    SearchableText(_read_source_text(reader, quotation.source_id), reader.fold_table).locate_quotations(
        quotation
    )


def require_source_text(reader: Reader, source_id: int) -> None:
    """Raise NotFoundError if a source has no text attached, so that it cannot be quoted."""
    _read_source_text(reader, source_id)


def get_row_name(reader: Reader, field: str, row_id: int) -> str:
    """Return the name of the row to which a field of a commitment refers: for `event_id`, the event."""
    return str(reader.value(_ROW_NAMES[field], id=row_id))


def _read_source_text(reader: Reader, source_id: int) -> str:
    [source] = reader.rows("SELECT key, body FROM sources WHERE id = :id", id=source_id)
    if source["body"] is None:
        raise make_unattached_error(source["key"])
    return str(source["body"])


def _get_voiced_date(row: Row) -> PartialDate:
    return PartialDate(date.fromisoformat(str(row["voiced_on"])), Precision(row["voiced_precision"]))


_ROW_NAMES = {
    "company_id": "SELECT name FROM companies WHERE id = :id",
    "person": "SELECT name FROM representatives WHERE id = :id",
    "event_id": "SELECT name FROM events WHERE id = :id",
    "sectors": "SELECT name_hans FROM sectors WHERE id = :id",
    "source": "SELECT key FROM sources WHERE id = :id",
}

_COMMITMENTS_OF_COMPANY = f"""
SELECT c.ref, c.title, c.voiced_on, c.voiced_precision FROM commitments c
WHERE c.company_id IN ({ROWS_OF_COMPANY}) AND c.review <> 'withdrawn' AND c.merged_into_id IS NULL
ORDER BY {{ref}}"""

_LAST_COMMITMENT = """
SELECT c.company_id, c.event_id, c.firmness, c.track, c.scope, c.voiced_on, c.voiced_precision,
  c.responsible_unit, c.responsible_person,
  (SELECT min(s.id) FROM citations ci JOIN sources s ON s.id = ci.source_id
    WHERE ci.commitment_id = c.id AND s.body IS NOT NULL) AS source,
  (SELECT min(v.representative_id) FROM commitment_representatives v
    WHERE v.commitment_id = c.id) AS person
FROM batches b CROSS JOIN changes ch CROSS JOIN commitments c
WHERE ch.batch_id = b.id AND c.id = ch.row_id AND ch.table_name = 'commitments' AND ch.operation = 'insert'
  AND b.command = 'commitment add' AND b.actor = :actor
ORDER BY b.id DESC, ch.id DESC LIMIT 1"""
"""CROSS JOIN has SQLite go through the commands, not through the changes of each commitment."""

_LEAD_COMPANY = f"""
SELECT {build_root_id("o")} FROM commitments c JOIN companies o ON o.id = c.company_id
WHERE c.ref = :ref"""

_SPEAKERS = """
SELECT v.representative_id AS id FROM commitment_representatives v
JOIN commitments c ON c.id = v.commitment_id WHERE c.ref = :ref ORDER BY v.id"""

_HELD_POSITIONS = """
SELECT representative_id, name, company_id, organisation FROM v_positions
WHERE representative_id IN ({people}) AND until_on IS NULL ORDER BY representative_id, position_id"""

_HELD_TITLES = f"""
SELECT p.title FROM positions p
WHERE p.representative_id = :person_id AND p.company_id IN ({ROWS_OF_COMPANY}) AND p.until_on IS NULL
ORDER BY p.id"""
