"""Collect the facts from which the figures of a period are computed.

A row of facts is a commitment with its state on the day before the period and on the last day of the period.
The rows are kept in temporary tables until the reader is closed, so that they are collected once and read by
every figure. The states come from the table `standings`, which stores the states of each commitment, each
with the days from and until which it lasted.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, NamedTuple

from tracker.store import dialects
from tracker.store.company_sql import build_root_join
from tracker.store.reader import Reader, Row
from tracker.store.row_conditions import build_amount_bound
from tracker.store.standings.standing_sql import build_contains_day
from tracker.values.periods import Period


class PeriodFacts(NamedTuple):
    """The facts of one period in temporary tables, and methods that run queries on them.

    A query writes the names of these tables in braces: {facts} has one row per commitment that figures may
    count, voiced up to the last day; {promised} the disclosed amounts; {receipts} the receipts up to the last
    day; {hidden} the ids of follow-ups that were corrected or voided; {received} the receipts summed by
    commitment and currency. {countable} is replaced by the SQL condition under which figures may count a
    commitment `c`, and {all_commitments} by the table of the commitments `c`, for a query that needs most of
    them. The tables of each period have names of their own, so the facts of several periods can be queried
    side by side.
    """

    reader: Reader
    period: Period
    table_names: dict[str, str]

    def rows(self, sql: str, **parameters: object) -> list[Row]:
        """Return the rows of a query that names tables as in `FROM {facts}`."""
        return self.reader.rows(self._fill_table_names(sql), **parameters)

    def tuples(self, sql: str, **parameters: object) -> list[tuple[Any, ...]]:
        """Return the rows of a query that names tables as in `FROM {facts}`, each row as a tuple."""
        return self.reader.tuples(self._fill_table_names(sql), **parameters)

    def value(self, sql: str, **parameters: object) -> Any:  # noqa: ANN401  whatever the one column holds
        """Return the single value of a query that names tables as in `FROM {facts}`; None without a row."""
        return self.reader.value(self._fill_table_names(sql), **parameters)

    def with_first_day(self, day: date) -> PeriodFacts:
        """Return the same facts with another first day, to compute the sums of a longer or shorter time.

        The last day and the states of the commitments, also those before the period, stay as they are.
        """
        if day == self.period.start:
            return self
        period = self.period._replace(start=day)
        renewed = {name: _make_table_name(name, period) for name in ("covered", "received")}
        facts = self._replace(period=period, table_names=self.table_names | renewed)
        for name in renewed:
            facts.keep_table(name)
        return facts

    def with_last_day(self, day: date) -> PeriodFacts:
        """Return the same facts with an earlier last day, to compute the sums of a shorter time.

        The states of the commitments stay those of the later day.
        """
        return self._replace(period=self.period._replace(stop=day + timedelta(days=1)))

    def restrict(self, name: str, condition: str, **parameters: object) -> PeriodFacts:
        """Return the facts of only the commitments that meet a SQL condition on their row `f` of {facts}.

        `name` is appended to the names of the new temporary tables, and may therefore be used only once.
        """
        names = {table: f"{self.table_names[table]}_{name}" for table in _RESTRICTED}
        self.reader.keep_rows(
            names["facts"],
            self._fill_table_names(f"SELECT f.* FROM {{facts}} f WHERE {condition}"),
            **parameters,
        )
        chosen = f"SELECT commitment_id FROM {names['facts']}"
        for table in ("promised", "receipts"):
            whole = self.table_names[table]
            self.reader.keep_rows(
                names[table], f"SELECT t.* FROM {whole} t WHERE t.commitment_id IN ({chosen})"
            )
        return self._replace(table_names=self.table_names | names)

    def keep_table(self, name: str) -> None:
        """Make the temporary table that queries call `name`; the tables that it reads must exist."""
        sql = self._fill_table_names(_HELD_TABLES[name])
        self.reader.keep_rows(self.table_names[name], sql, **get_boundary_days(self.period))

    def _fill_table_names(self, sql: str) -> str:
        return sql.format(**self.table_names, **_build_expressions(self.reader.dialect))


def _build_expressions(dialect: str) -> dict[str, str]:
    """Return the SQL for the names in braces that are not those of temporary tables."""
    engine = dialects.DIALECTS[dialect]
    return {
        "countable": COUNTABLE,
        "idle": engine.count_days(":last", "coalesce(state.progress_on, c.voiced_on)"),
        **{name: engine.scan_table(table) for name, table in _SCANNED_TABLES.items()},
    }


def collect_facts(reader: Reader, period: Period, other: PeriodFacts | None = None) -> PeriodFacts:
    """Collect the facts of a period in temporary tables, and return the object that queries them.

    `other` has the facts of another period. The tables that are the same for all periods are taken from it
    instead of being made again.
    """
    shared = {} if other is None else {name: other.table_names[name] for name in _SHARED}
    table_names = {name: _make_table_name(name, period) for name in _HELD_TABLES} | shared
    held = PeriodFacts(reader, period, table_names)
    for name in _HELD_TABLES:
        if name not in shared:
            held.keep_table(name)
    return held


def _make_table_name(name: str, period: Period) -> str:
    """Return the name of a temporary table; it contains the first day of the period and the day after it."""
    return f"held_{name}_{period.start:%Y%m%d}_{period.stop:%Y%m%d}"


def get_boundary_days(period: Period) -> dict[str, str]:
    """Return three days as text in ISO form, by the names `start`, `last` and `before`.

    They are the first day of a period, its last day, and the day before the first.
    """
    return {
        "start": period.start.isoformat(),
        "last": period.last_day.isoformat(),
        "before": period.day_before.isoformat(),
    }


_SHARED = ("hidden", "parents", "milestones")
"""The tables that do not depend on the period."""
_SCANNED_TABLES = {
    "all_commitments": "commitments c",
    "all_standings": "standings s",
    "all_receipts": "receipts r",
}
"""The tables of which most rows are needed, with the aliases that the queries give them."""
_RESTRICTED = ("facts", "promised", "receipts")
"""The tables with rows of single commitments that queries read without joining them to the facts."""
EVENT_KIND = "(SELECT e.kind FROM events e WHERE e.id = {}.event_id)"
"""The kind of the event of a row; fill in the alias of its table."""
RECORDED = "c.review = 'confirmed' AND c.merged_into_id IS NULL AND c.track <> 'agreement'"
COUNTABLE = f"{RECORDED} AND c.voiced_precision <> 'unknown'"
"""Conditions on a commitment: it is of a kind that figures count; and it is known when it was voiced."""

MILESTONES = {"signed_on": 50, "started_on": 70, "operating_on": 80}
"""The columns with the day on which a commitment first reached a stage, and the rank of that stage."""

_HELD_TABLES = {
    # Follow-ups that no longer count: replaced by a correction, or void.
    "hidden": """
WITH newest (entry_id, id) AS (
  SELECT corrects_id, max(id) FROM followups WHERE corrects_id IS NOT NULL GROUP BY corrects_id)
SELECT entry_id AS id FROM newest
UNION SELECT f.id FROM followups f JOIN newest n ON n.entry_id = f.corrects_id
WHERE f.id < n.id OR f.is_void""",
    # A commitment gives way to its components from the day on which the first of them was voiced.
    "parents": """
SELECT c.parent_id, min(c.voiced_on) AS first_on FROM commitments c
WHERE c.parent_id IS NOT NULL AND {countable} GROUP BY c.parent_id""",
    # The commitments with a contact or progress in the period.
    "covered": """
SELECT DISTINCT f.commitment_id AS id FROM followups f
WHERE f.occurred_on BETWEEN :start AND :last AND f.kind IN ('progress', 'contact')
  AND f.id NOT IN (SELECT id FROM {hidden})""",
    # The days on which each commitment first reached the stages that a period counts.
    "milestones": f"""
SELECT s.commitment_id, {
        ", ".join(
            f"min(CASE WHEN s.reached_rank >= {rank} THEN s.from_on END) AS {name}"
            for name, rank in MILESTONES.items()
        )
    }
FROM {{all_standings}} WHERE s.reached_rank >= {min(MILESTONES.values())} GROUP BY s.commitment_id""",
    # Each commitment in its kept states on the last day, and on the day before the period. The columns that
    # most figures read come first: SQLite reads a row from its beginning.
    "facts": f"""
SELECT c.id AS commitment_id, CASE WHEN state.is_counted THEN 1 ELSE 0 END AS counted_last,
  CASE WHEN earlier.is_counted THEN 1 ELSE 0 END AS counted_before,
  coalesce(revised.revised_currency, c.currency) AS currency,
  coalesce(revised.revised_amount, c.amount) AS amount,
  state.condition AS condition_last, coalesce(earlier.condition, 'active') AS condition_before,
  state.reached_rank AS reached_last, c.voiced_on,
  CASE WHEN state.condition <> 'active' THEN NULL WHEN state.red_on <= :last THEN 2
    WHEN state.yellow_on <= :last THEN 1 ELSE 0 END AS light,
  m.signed_on, m.started_on, m.operating_on,
  c.amount AS voiced_amount, c.currency AS voiced_currency,
  CASE WHEN {build_amount_bound("c")} <> 'exact' THEN 1 ELSE 0 END AS is_voiced_inexact,
  CASE WHEN coalesce({build_amount_bound("revised", "revised_amount")}, {build_amount_bound("c")}) <> 'exact'
    THEN 1 ELSE 0 END AS is_inexact,
  CASE WHEN c.voiced_on >= :start THEN 1 ELSE 0 END AS is_new,
  CASE WHEN state.followup_count > 0 THEN 1 ELSE 0 END AS has_followup, {{idle}} AS idle_days,
  coalesce(earlier.stage_rank, (
    SELECT k.rank FROM codes k WHERE k.kind = 'stage' AND k.code = c.opening_stage AND k.track = 'facility'))
    AS rank_before, state.stage_rank AS rank_last, c.parent_id, p.first_on AS first_component_on,
  home.id AS company_id, home.region, c.sector_id, c.event_id, c.responsible_unit, c.responsible_person,
  c.track, c.due_stage, state.due_on, conditioned.reason
FROM {{all_commitments}}
JOIN standings state ON state.commitment_id = c.id AND {build_contains_day("state", ":last")}
JOIN companies named ON named.id = c.company_id
{build_root_join("named", "home")}
LEFT JOIN standings earlier ON earlier.commitment_id = c.id AND {build_contains_day("earlier", ":before")}
LEFT JOIN followups conditioned ON conditioned.id = state.condition_row
LEFT JOIN followups revised ON revised.id = state.amount_row
LEFT JOIN {{parents}} p ON p.parent_id = c.id
LEFT JOIN {{milestones}} m ON m.commitment_id = c.id
WHERE {{countable}}""",
    # The disclosed amounts: of what counts in full, of a parent that gave way what its components leave over.
    "promised": """
SELECT f.commitment_id, f.counted_last, f.currency, CASE WHEN f.counted_last = 1 THEN f.amount
  WHEN f.amount > coalesce(parts.amount, 0) THEN f.amount - coalesce(parts.amount, 0) ELSE 0 END AS amount
FROM {facts} f
LEFT JOIN (SELECT parent_id, currency, sum(amount) AS amount FROM {facts}
  WHERE parent_id IS NOT NULL AND amount IS NOT NULL GROUP BY parent_id, currency) parts
  ON parts.parent_id = f.commitment_id AND parts.currency = f.currency
WHERE f.amount IS NOT NULL""",
    # Receipts that stand, of commitments that count or have given way to components.
    "receipts": f"""
SELECT c.id AS commitment_id, r.received_on, r.amount, r.currency,
  CASE WHEN {build_amount_bound("r")} <> 'exact' THEN 1 ELSE 0 END AS is_inexact
FROM {{all_receipts}}
JOIN commitments c ON c.id = r.commitment_id
WHERE r.received_on <= :last AND NOT r.is_void AND {{countable}} AND NOT EXISTS (
  SELECT 1 FROM receipts n WHERE n.corrects_id = coalesce(r.corrects_id, r.id) AND n.id > r.id)""",
    "received": """
SELECT commitment_id, currency, sum(amount) AS amount,
  sum(CASE WHEN received_on >= :start THEN amount ELSE 0 END) AS in_period
FROM {receipts} GROUP BY commitment_id, currency""",
}
