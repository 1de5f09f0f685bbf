"""What is due on a day, typed: next actions, silences, promises that passed, projects still unnamed."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tracker import names, views
from tracker.codes import DueKind
from tracker.reader import Reader


class Due(NamedTuple):
    """A row of v_due: dates as ISO text; `days_late` is negative for what is still to come."""

    kind: str
    ref: str
    title: str
    company: str | None
    company_id: int | None
    track: str | None
    what: str | None
    due_on: str | None
    days_late: int | None
    since_on: str
    days_since: int
    who: str | None
    responsible_unit: str | None
    light: str | None
    unnamed: int | None


class Filters(NamedTuple):
    """What to narrow the list of what is due by; None leaves it open."""

    by: str | None = None
    company_id: int | None = None
    unit: str | None = None


def due(reader: Reader, as_of: date, within: int, filters: Filters | None = None) -> list[Due]:
    """Return what is due on a day and within so many days after it: by kind, the most urgent first."""
    given = {name: value for name, value in (filters or Filters())._asdict().items() if value is not None}
    for name in given.keys() & {"by", "unit"}:
        given[name] = names.part(given[name])
    where = ["coalesce(days_late, 0) >= -:within", *(_FILTERS[name] for name in given)]
    sql = (
        f"SELECT * FROM ({views.as_of('v_due', reader.dialect)}) v WHERE {' AND '.join(where)}"
        " ORDER BY days_late DESC, unnamed DESC, ref"
    )
    found = [Due(**row) for row in reader.rows(sql, as_of=as_of.isoformat(), within=within, **given)]
    order = list(DueKind)
    return sorted(found, key=lambda row: order.index(DueKind(row.kind)))


_FILTERS = {
    "by": "who LIKE :by ESCAPE '\\'",
    "company_id": "company_id = :company_id",
    "unit": "responsible_unit LIKE :unit ESCAPE '\\'",
}
