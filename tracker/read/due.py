"""Read what is due on a day: next actions, commitments without contact, missed dates, unnamed totals.

An unnamed total is a total that was announced, but some of whose projects are not known by name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple

from tracker.read import lookup
from tracker.read.actions import Action, list_open_actions
from tracker.read.commitments import Commitment
from tracker.store import dialects
from tracker.store.company_sql import COMMITMENTS_OF_COMPANY
from tracker.store.reader import Reader
from tracker.store.views import due_sql, public_views
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
    """The filters of the list of due items. A filter that is None is not applied.

    `by` is a part of a person's name, `unit` a part of the name of a responsible unit.
    """

    by: str | None = None
    company_id: int | None = None
    unit: str | None = None


class DuePage(NamedTuple):
    """The most urgent items of one kind.

    `size` is the number of all items of the kind, but at most MOST_COUNTED + 1.
    """

    kind: DueKind
    rows: list[DueItem]
    size: int


MOST_COUNTED = 1000
"""A screen says of no more items how many they are: to count them would take longer than to show some."""


class DueList:
    """The items that are due on a day, and the actions that are due within some days after it."""

    def __init__(self, reader: Reader, as_of: date, within: int, filters: DueFilters | None = None) -> None:
        """Take a day, the number of days after it to include (`within`), and filters."""
        rules, parameters = make_filter_conditions(reader, filters)
        self._reader, self._dialect = reader, dialects.DIALECTS[reader.dialect]
        self._until = self._dialect.convert_to_date(":until")
        self._where = f" WHERE {' AND '.join(rules)}" if rules else ""
        self._parameters = parameters | {
            "as_of": as_of.isoformat(),
            "until": (as_of + timedelta(days=within)).isoformat(),
        }

    def read_items(self, kind: DueKind, limit: int | None = None) -> Iterator[DueItem]:
        """Yield the items of a kind one by one, the most urgent first, at most `limit`."""
        queries = self._build_queries(kind)
        places = ", ".join(f"place{number}" for number, _ in enumerate(queries[0].urgency.split(", ")))
        columns = f"{', '.join(DueItem._fields)}, {places}"
        selects = [f"SELECT {columns} FROM ({query.select_in_order()}) v{self._where}" for query in queries]
        ending = f" ORDER BY {places}"
        if limit is not None:
            ending += " LIMIT :row_limit"
            # PostgreSQL reads no more than a page of each query in order only if each has its own limit.
            selects = [f"SELECT {columns} FROM ({select}{ending}) page" for select in selects]
        # In this form, SQLite merges ordered rows instead of sorting them.
        sql = f"{' UNION ALL '.join(selects)}{ending}"
        rows = self._reader.iterate_rows(sql, **self._parameters, row_limit=limit)
        for row in rows:
            yield DueItem(*islice(row.values(), len(DueItem._fields)))

    def read_pages(self, most: int, kinds: Iterable[DueKind] = DueKind) -> list[DuePage]:
        """Return the most urgent items of each kind that has any: at most `most` of each kind."""
        pages = []
        for kind in kinds:
            rows = list(self.read_items(kind, most))
            size = self.count_items(kind, MOST_COUNTED + 1) if len(rows) == most else len(rows)
            pages.append(DuePage(kind, rows, size))
        return [page for page in pages if page.rows]

    def count_items(self, kind: DueKind, most: int | None = None) -> int:
        """Return how many items of a kind there are; counting stops at `most`."""
        return self._count(self._build_queries(kind), most)

    def count_later_actions(self, most: int | None = None) -> int:
        """Return how many open actions are due after the days that the list covers, counted up to `most`."""
        return self._count(self._build_later_action_queries(), most)

    def find_latest_due_date(self) -> date:
        """Return the latest due date of the open actions that are due after the days that the list covers.

        There must be at least one such action.
        """
        days = [
            self._reader.value(
                f"SELECT due_on FROM ({query.select()}) v{self._where} ORDER BY due_on DESC LIMIT 1",
                **self._parameters,
            )
            for query in self._build_later_action_queries()
        ]
        return date.fromisoformat(max(filter(None, days)))

    def _build_queries(self, kind: DueKind) -> list[due_sql.DueQuery]:
        return due_sql.build_due_queries(self._dialect, self._dialect.as_of, kind, self._until)

    def _build_later_action_queries(self) -> list[due_sql.DueQuery]:
        return due_sql.build_later_action_queries(self._dialect, self._dialect.as_of, self._until)

    def _count(self, queries: Sequence[due_sql.DueQuery], most: int | None) -> int:
        ending = "" if most is None else " LIMIT :most"
        selects = [
            f"SELECT 1 AS one FROM ({query.select()}) v{self._where}" if self._where else query.select_rows()
            for query in queries
        ]
        # PostgreSQL prepares to read all rows of a query that has no limit of its own.
        sql = " UNION ALL ".join(f"SELECT one FROM ({select}{ending}) counted" for select in selects)
        return int(
            self._reader.value(f"SELECT count(*) FROM ({sql}{ending}) q", **self._parameters, most=most)
        )


def list_due_items(
    reader: Reader, as_of: date, within: int, filters: DueFilters | None = None
) -> list[DueItem]:
    """Return the items due on a day or at most `within` days later: by kind, the most urgent first."""
    items = DueList(reader, as_of, within, filters)
    return [item for kind in DueKind for item in items.read_items(kind)]


def make_filter_conditions(reader: Reader, filters: DueFilters | None) -> tuple[list[str], dict[str, object]]:
    """Return a list of SQL conditions for the filters, and their parameters."""
    set_filters = {
        name: value for name, value in (filters or DueFilters())._asdict().items() if value is not None
    }
    contains = dialects.DIALECTS[reader.dialect].build_contains_condition
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
    """The open work of one person for one commitment.

    `actions` are the open actions of the person. `is_responsible` says whether the person is responsible for
    the commitment.
    """

    commitment: Commitment
    actions: list[Action]
    is_responsible: bool


def list_open_work(
    reader: Reader, who: str, as_of: date, filters: DueFilters | None = None
) -> list[OpenWork]:
    """Return the open work of a person for active and on-hold commitments, ordered by reference."""
    where, parameters = make_filter_conditions(reader, filters)
    where += [
        _LIVE,
        f"(responsible_person = :who OR commitment_id IN ({_build_open_actions_query(reader, ':who')}))",
    ]
    of_day = public_views.select_as_of("v_commitments", reader.dialect)
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
        commitments=public_views.select_as_of("v_commitments", reader.dialect),
        actions=public_views.select_as_of("v_actions", reader.dialect),
        live=_LIVE,
    )
    return [row["who"] for row in reader.rows(sql, as_of=as_of.isoformat())]


def _build_open_actions_query(reader: Reader, who: str) -> str:
    """Return the query for the commitments in which the person `who` has an open action."""
    actions = public_views.select_as_of("v_actions", reader.dialect)
    return f"SELECT a.commitment_id FROM ({actions}) a WHERE a.closed_on IS NULL AND a.who = {who}"


_LIVE = "condition IN ('active', 'on_hold') AND review <> 'withdrawn'"

_PEOPLE_WITH_WORK = """
SELECT who, count(*) AS held FROM (
  SELECT a.who FROM ({commitments}) c JOIN ({actions}) a ON a.commitment_id = c.commitment_id
  WHERE a.closed_on IS NULL AND {live}
  UNION ALL SELECT responsible_person FROM ({commitments}) kept WHERE {live}) known
WHERE who IS NOT NULL GROUP BY who ORDER BY held DESC, who"""
