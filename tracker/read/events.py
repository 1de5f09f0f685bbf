"""Read events: the list, one event, its participants, and the totals announced there."""

from __future__ import annotations

from tracker.errors import RefusedError
from tracker.locale import gettext
from tracker.read import lookup
from tracker.store import dialects
from tracker.store.company_sql import build_root_join
from tracker.store.reader import Reader, Row
from tracker.values.codes import EventKind
from tracker.values.dates import PartialDate

KEYS = (
    "key", "kind", "name", "starts_on", "starts_precision", "ends_on", "date_text", "place", "part_of",
    "commitment_count",
)  # fmt: skip
SHOWN_KEYS = (*KEYS, "note")
TOTAL_KEYS = ("key", "event", "event_name", "count", "identified", "unit", "amount", "currency", "note")


def list_events(reader: Reader, *, part_of: int | None = None) -> list[Row]:
    """Return all events in the order of their dates, or only those within the larger event `part_of`."""
    order = f"ORDER BY {build_event_order(reader)}"
    if part_of is None:
        return reader.rows(f"{_EVENTS} {order}")
    return reader.rows(f"{_EVENTS} WHERE e.part_of_id = :id {order}", id=part_of)


def build_event_order(reader: Reader) -> str:
    """Return the ORDER BY terms for events: first possible day, last possible day, id.

    The table of events must have the alias `e` in the query.
    """
    first_day = dialects.DIALECTS[reader.dialect].choose_first_day("e.starts_on", "e.starts_precision")
    return f"{first_day}, e.starts_on, e.id"


def get_event(reader: Reader, event_id: int) -> Row:
    """Return an event with its note and the names of its sectors."""
    [event] = reader.rows(_EVENTS.replace("SELECT", "SELECT e.note,", 1) + " WHERE e.id = :id", id=event_id)
    sectors = reader.rows(
        "SELECT s.name_hans FROM event_sectors es JOIN sectors s ON s.id = es.sector_id"
        " WHERE es.event_id = :id ORDER BY es.id",
        id=event_id,
    )
    return {**event, "sectors": [row["name_hans"] for row in sectors]}


def require_new_event(reader: Reader, name: str, kind: EventKind, starts: PartialDate) -> None:
    """Raise RefusedError when an event of that kind has the same name and first day."""
    events_of_day = reader.rows(_OF_THE_DAY, kind=kind, day=starts.day.isoformat())
    wanted, *titles = lookup.fold_texts(reader, [name, *(row["name"] for row in events_of_day)])
    for row, title in zip(events_of_day, titles, strict=True):
        if title == wanted:
            raise RefusedError(
                gettext("the event {key} is in the register already: {name}, {date}").format(
                    key=row["key"], name=row["name"], date=starts
                ),
                gettext(
                    "to change what is in the register: {command}; if yours is a different one, add "
                    "--different"
                ).format(command=f"tracker event edit {row['key']}"),
            )


def list_participants(reader: Reader, event_id: int) -> list[Row]:
    """Return the participants of an event, with their roles."""
    return reader.rows(_PARTICIPANTS, id=event_id)


def list_totals(reader: Reader, *, event_id: int | None = None, total_id: int | None = None) -> list[Row]:
    """Return announced totals (all, those of an event, or one), each with its number of commitments."""
    if total_id is not None:
        return reader.rows(f"{_TOTALS} WHERE t.id = :id", id=total_id)
    if event_id is not None:
        return reader.rows(f"{_TOTALS} WHERE t.event_id = :id ORDER BY t.id", id=event_id)
    return reader.rows(f"{_TOTALS} ORDER BY {build_event_order(reader)}, t.id")


_OF_THE_DAY = "SELECT key, name FROM events WHERE kind = :kind AND starts_on = :day ORDER BY id"

_EVENTS = """
SELECT e.key, e.kind, e.name, e.starts_on, e.starts_precision, e.ends_on, e.date_text, e.place,
  whole.key AS part_of, (SELECT count(*) FROM commitments c WHERE c.event_id = e.id
    AND c.merged_into_id IS NULL AND c.review <> 'withdrawn') AS commitment_count
FROM events e LEFT JOIN events whole ON whole.id = e.part_of_id"""

_PARTICIPANTS = f"""
SELECT coalesce(o.name, r.name) AS name, p.role,
  CASE WHEN r.id IS NULL THEN 'company' ELSE 'person' END AS kind
FROM event_participants p
LEFT JOIN companies named ON named.id = p.company_id
LEFT {build_root_join("named", "o")}
LEFT JOIN representatives r ON r.id = p.representative_id
WHERE p.event_id = :id ORDER BY p.id"""

_TOTALS = """
SELECT t.key, e.key AS event, e.name AS event_name, t.count, (SELECT count(*) FROM commitments c
    WHERE c.announced_total_id = t.id AND c.merged_into_id IS NULL AND c.review <> 'withdrawn') AS identified,
  t.unit, t.amount, t.currency, t.note
FROM announced_totals t JOIN events e ON e.id = t.event_id"""
