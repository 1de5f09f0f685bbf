"""The SQL of due items: the view `v_due`, and queries that give the items of one kind in order, fast.

The view and all queries here have the same columns.
"""

from __future__ import annotations

from typing import NamedTuple

from tracker.store.company_sql import build_root_join, select_simplified_name
from tracker.store.dialects import Dialect
from tracker.store.standings.standing_sql import build_contains_day, build_contains_day_parts, build_light
from tracker.values.codes import DueKind


class DueQuery(NamedTuple):
    """A query of due items, in parts.

    `columns` is the SELECT list. `rows` and `conditions` (FROM and WHERE) choose the items, and are enough to
    count them; `joins` adds the tables of the other columns. `urgency` is the ORDER BY list that puts the
    most urgent item first.
    """

    columns: str
    rows: str
    joins: str
    conditions: str
    urgency: str

    def select(self) -> str:
        """Return the whole query."""
        return f"SELECT {self.columns}\nFROM {self.rows}{self.joins}\nWHERE {self.conditions}"

    def select_in_order(self) -> str:
        """Return the query with the terms of `urgency` as further columns `place0`, `place1` … to sort by."""
        terms = ", ".join(f"{term} AS place{number}" for number, term in enumerate(self.urgency.split(", ")))
        return self._replace(columns=f"{self.columns}, {terms}").select()

    def select_rows(self) -> str:
        """Return a query with one row per item but without the columns, for counting."""
        return f"SELECT 1 AS one FROM {self.rows} WHERE {self.conditions}"


def select_due(dialect: Dialect, day: str) -> str:
    """One row per due item: a next action, a call, a promise, or announced projects without names."""
    is_on_day = build_contains_day("s", day)
    is_open = f"a.closed_on IS NULL OR a.closed_on > {day}"
    action = _build_action_query(dialect, day, f"({is_open}) AND {is_on_day}")
    queries = (
        action._replace(
            columns=f"CASE WHEN a.due_on < {day} THEN 'overdue' ELSE 'coming' END AS kind, {action.columns}"
        ),
        *(
            _add_kind_column(build(dialect, day, is_on_day), kind)
            for kind, build in _BUILT_FROM_STATES.items()
        ),
        _add_kind_column(_build_unnamed_totals_query(dialect, day), DueKind.UNNAMED),
    )
    return "\nUNION ALL\n".join(query.select() for query in queries)


def build_due_queries(dialect: Dialect, day: str, kind: DueKind, until: str) -> list[DueQuery]:
    """Return queries that together select each due item of one kind exactly once.

    Together they give the rows of that kind in `v_due`. Of actions that are not due yet, only those due by
    the day `until` are selected. Each query is written so that an index serves it.
    """
    if kind is DueKind.UNNAMED:
        return [_add_kind_column(_build_unnamed_totals_query(dialect, day), kind)]
    if kind in _BUILT_FROM_STATES:
        build = _BUILT_FROM_STATES[kind]
        return [
            _add_kind_column(build(dialect, day, is_on_day), kind)
            for is_on_day in build_contains_day_parts(dialect, "s", day)
        ]
    due = {DueKind.OVERDUE: f"a.due_on < {day}", DueKind.COMING: f"a.due_on >= {day} AND a.due_on <= {until}"}
    return [_add_kind_column(query, kind) for query in _build_open_action_queries(dialect, day, due[kind])]


def build_later_action_queries(dialect: Dialect, day: str, until: str) -> list[DueQuery]:
    """Return queries that together select each open action due after the day `until` exactly once."""
    return _build_open_action_queries(dialect, day, f"a.due_on > {until}")


def _build_open_action_queries(dialect: Dialect, day: str, due: str) -> list[DueQuery]:
    """Return queries that together select the open actions that meet the condition `due`."""
    lasts, ends = build_contains_day_parts(dialect, "s", day)
    still_open, closes = "a.closed_on IS NULL", f"a.closed_on > {day}"
    # The state that ends later is read first: these are few, and its index does not say so.
    return [
        _build_action_query(dialect, day, f"{due} AND {still_open} AND {lasts}"),
        _build_action_query(dialect, day, f"{due} AND {closes} AND {build_contains_day('s', day)}"),
        _build_action_query(dialect, day, f"{due} AND {still_open} AND {ends} AND {_SAME}")._replace(
            rows="standings s CROSS JOIN action_spans a"
        ),
    ]


def _add_kind_column(query: DueQuery, kind: DueKind) -> DueQuery:
    """Return the query with a first column `kind`."""
    return query._replace(columns=f"'{kind}' AS kind, {query.columns}")


def _build_action_query(dialect: Dialect, day: str, conditions: str) -> DueQuery:
    """Return the query of open actions `a` that meet `conditions`.

    The commitments of these actions are active or on hold.
    """
    who = f"coalesce(action.next_action_by, {_RESPONSIBLE})"
    item = _build_item_columns(
        dialect,
        day,
        what="action.next_action",
        due_on="a.due_on",
        since_on=_CONTACT,
        who=who,
        action="a.action_id",
    )
    return DueQuery(
        columns=item,
        rows=f"action_spans a JOIN standings s ON {_SAME}",
        joins=f"\nJOIN followups action ON action.id = a.opening_row{_OF_COMMITMENT}",
        conditions=f"a.opened_on <= {day} AND {conditions} AND s.review <> 'withdrawn'"
        " AND s.condition IN ('active', 'on_hold')",
        urgency="a.due_on, s.ref, a.action_id",
    )


def _build_silent_commitments_query(dialect: Dialect, day: str, is_on_day: str) -> DueQuery:
    """Return the query of commitments that had no contact for too long and have no next action.

    `is_on_day` is the condition that the span of days of row `s` of `standings` contains the day.
    """
    called_on = dialect.add_days("s.silent_on", "(-1)")
    return DueQuery(
        columns=_build_item_columns(
            dialect, day, what="NULL", due_on=called_on, since_on=_CONTACT, who=_RESPONSIBLE, action="NULL"
        ),
        rows="standings s",
        joins=_OF_COMMITMENT,
        conditions=f"s.silent_on <= {day} AND s.next_row IS NULL AND {is_on_day} AND s.review <> 'withdrawn'"
        " AND s.condition = 'active'",
        urgency="s.silent_on, s.ref",
    )


def _build_missed_promises_query(dialect: Dialect, day: str, is_on_day: str) -> DueQuery:
    """Return the query of commitments that have not reached the promised stage by the promised day.

    `is_on_day` is the condition that the span of days of row `s` of `standings` contains the day.
    """
    return DueQuery(
        columns=_build_item_columns(
            dialect,
            day,
            what="c.due_stage",
            due_on="s.due_on",
            since_on="c.voiced_on",
            who=_RESPONSIBLE,
            action="NULL",
        ),
        rows="standings s JOIN commitments c ON c.id = s.commitment_id\n"
        "LEFT JOIN codes due ON due.kind = 'stage' AND due.code = c.due_stage AND due.track = 'facility'",
        joins=_COMPANY,
        conditions=f"s.due_on < {day} AND {is_on_day} AND s.review <> 'withdrawn' AND s.condition = 'active'"
        " AND (c.due_stage IS NULL OR s.stage_rank < due.rank)",
        urgency="s.due_on, s.ref",
    )


def _build_unnamed_totals_query(dialect: Dialect, day: str) -> DueQuery:
    """Return the query of announced totals of which some projects are not known by name."""
    return DueQuery(
        columns="total.key AS ref, total.event AS title, total.event_hans AS title_hans, NULL AS company,"
        " NULL AS company_hans, NULL AS company_id, NULL AS track, total.note AS what, NULL AS due_on,"
        " NULL AS days_late, total.starts_on AS since_on,"
        f" {dialect.count_days(day, 'total.starts_on')} AS days_since, NULL AS who, NULL AS responsible_unit,"
        " NULL AS light, total.count - total.named AS unnamed, NULL AS action_id, NULL AS review",
        rows=f"""(SELECT t.*, e.name AS event, e.name_simplified AS event_hans, e.starts_on,
    (SELECT count(*) FROM commitments c
    WHERE c.announced_total_id = t.id AND c.voiced_on <= {day} AND c.review <> 'withdrawn'
      AND c.merged_into_id IS NULL) AS named
  FROM announced_totals t JOIN events e ON e.id = t.event_id WHERE e.starts_on <= {day}) total""",
        joins="",
        conditions="total.named < total.count",
        urgency="total.named - total.count, total.key",
    )


def _build_item_columns(
    dialect: Dialect, day: str, *, what: str, due_on: str, since_on: str, who: str, action: str
) -> str:
    """Return the SELECT list of an item about commitment `c`; row `s` of `standings` holds its state.

    Each parameter from `what` on is the SQL for the column of that name; `action` is the SQL for the column
    `action_id`.
    """
    return f"""\
c.ref, c.title, c.title AS title_hans, company.name AS company,
  {select_simplified_name("company")} AS company_hans, company.id AS company_id, c.track,
  {what} AS what, {due_on} AS due_on, {dialect.count_days(day, due_on)} AS days_late,
  {since_on} AS since_on, {dialect.count_days(day, since_on)} AS days_since, {who} AS who,
  c.responsible_unit, {build_light("s", day)} AS light, CAST(NULL AS integer) AS unnamed,
  {action} AS action_id, c.review"""


_SAME = "s.commitment_id = a.commitment_id"
_RESPONSIBLE = "coalesce(c.responsible_person, c.responsible_unit)"
_CONTACT = "coalesce(s.contact_on, c.voiced_on)"
_COMPANY = f"""
JOIN companies named ON named.id = c.company_id
{build_root_join("named", "company")}"""
_OF_COMMITMENT = f"\nJOIN commitments c ON c.id = s.commitment_id{_COMPANY}"
_BUILT_FROM_STATES = {
    DueKind.NO_CONTACT: _build_silent_commitments_query,
    DueKind.PROMISED: _build_missed_promises_query,
}
"""The kinds of items that follow from the state of a commitment alone, with the functions for them."""
