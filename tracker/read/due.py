"""Read what is due on a day: next actions, silent commitments, missed dates, totals without commitments."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tracker.read import lookup
from tracker.read.actions import Action, list_open_actions
from tracker.read.commitments import Commitment
from tracker.store import dialects, views
from tracker.store.company_sql import COMMITMENTS_OF_COMPANY
from tracker.store.reader import Reader
from tracker.values.codes import DueKind


class DueItem(NamedTuple):
    """A row of v_due: dates as ISO text; `days_late` is negative for an item that is due on a later day."""

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
    action_id: int | None
    review: str | None


class DueFilters(NamedTuple):
    """The filters of the list of due items; None does not filter."""

    by: str | None = None
    company_id: int | None = None
    unit: str | None = None


class DueList(NamedTuple):
    """The items due within the days asked for, and the open actions that are due later than that."""

    items: list[DueItem]
    later: list[DueItem]


def list_due(reader: Reader, as_of: date, within: int, filters: DueFilters | None = None) -> list[DueItem]:
    """Return the items due on a day or at most `within` days later: by kind, the most urgent first."""
    return _select_due_items(reader, as_of, filters, " AND coalesce(days_late, 0) >= -:within", within=within)


def list_due_and_later(
    reader: Reader, as_of: date, within: int, filters: DueFilters | None = None
) -> DueList:
    """Return the items of `list_due`, and apart from them the open actions that are due later."""
    rows = _select_due_items(reader, as_of, filters)
    later = [row for row in rows if (row.days_late or 0) < -within]
    return DueList([row for row in rows if (row.days_late or 0) >= -within], later)


def _select_due_items(
    reader: Reader, as_of: date, filters: DueFilters | None, condition: str = "", **parameters: object
) -> list[DueItem]:
    """Return the items due on a day and later that fulfil a condition: by kind, the most urgent first."""
    where, values = _make_conditions(reader, filters)
    sql = (
        f"SELECT {', '.join(DueItem._fields)} FROM ({views.select_as_of('v_due', reader.dialect)}) v"
        f" WHERE {' AND '.join(['1 = 1', *where])}{condition}"
        " ORDER BY days_late DESC, unnamed DESC, ref"
    )
    rows = reader.rows(sql, as_of=as_of.isoformat(), **parameters, **values)
    order = list(DueKind)
    return sorted((DueItem(**row) for row in rows), key=lambda row: order.index(DueKind(row.kind)))


def _make_conditions(reader: Reader, filters: DueFilters | None) -> tuple[list[str], dict[str, object]]:
    """Return the SQL conditions of the filters, and their parameters."""
    set_filters = {
        name: value for name, value in (filters or DueFilters())._asdict().items() if value is not None
    }
    contains = dialects.DIALECTS[reader.dialect].contains
    rules = {
        "by": contains("who", ":by"),
        "company_id": f"ref IN (SELECT ref FROM commitments WHERE id IN {COMMITMENTS_OF_COMPANY})",
        "unit": contains("responsible_unit", ":unit"),
    }
    patterns = {
        name: lookup.make_printed_pattern(reader, set_filters[name])
        for name in set_filters.keys() & {"by", "unit"}
    }
    return [rules[name] for name in set_filters], set_filters | patterns


class OpenWork(NamedTuple):
    """The open work of one person for a commitment: open actions, the responsibility for it, or both."""

    commitment: Commitment
    actions: list[Action]
    is_looked_after: bool


def list_open_work(
    reader: Reader, who: str, as_of: date, filters: DueFilters | None = None
) -> list[OpenWork]:
    """Return the open work of a person for live commitments, in the order of their references."""
    where, parameters = _make_conditions(reader, filters)
    where += [
        _LIVE,
        f"(responsible_person = :who OR commitment_id IN ({_build_open_actions_query(reader, ':who')}))",
    ]
    of_day = views.select_as_of("v_commitments", reader.dialect)
    columns = ", ".join(Commitment._fields)
    sql = f"SELECT {columns} FROM ({of_day}) v WHERE {' AND '.join(where)} ORDER BY ref"
    rows = reader.rows(sql, as_of=as_of.isoformat(), who=who, **parameters)
    held = [Commitment(**row) for row in rows]
    actions: dict[str, list[Action]] = {row.ref: [] for row in held}
    for action in list_open_actions(reader, as_of, refs=actions, who=who):
        actions[action.ref].append(action)
    return [OpenWork(row, actions[row.ref], row.responsible_person == who) for row in held]


def list_people_with_work(reader: Reader, as_of: date) -> list[str]:
    """Return the people with open work, those with the most first."""
    sql = _PEOPLE_WITH_WORK.format(
        commitments=views.select_as_of("v_commitments", reader.dialect),
        actions=views.select_as_of("v_actions", reader.dialect),
        live=_LIVE,
    )
    return [row["who"] for row in reader.rows(sql, as_of=as_of.isoformat())]


def _build_open_actions_query(reader: Reader, who: str) -> str:
    """Return the query of the commitments in which the person `who` has an open action."""
    actions = views.select_as_of("v_actions", reader.dialect)
    return f"SELECT a.commitment_id FROM ({actions}) a WHERE a.closed_on IS NULL AND a.who = {who}"


_LIVE = "condition IN ('active', 'on_hold') AND review <> 'withdrawn'"

_PEOPLE_WITH_WORK = """
SELECT who, count(*) AS held FROM (
  SELECT a.who FROM ({commitments}) c JOIN ({actions}) a ON a.commitment_id = c.commitment_id
  WHERE a.closed_on IS NULL AND {live}
  UNION ALL SELECT responsible_person FROM ({commitments}) kept WHERE {live}) known
WHERE who IS NOT NULL GROUP BY who ORDER BY held DESC, who"""
