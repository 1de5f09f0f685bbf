"""Breakdowns of the counted commitments by sector, unit, region, event, company and cohort, and over time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from tracker.read.events import select_event_order
from tracker.report.figures.period_facts import PeriodFacts
from tracker.report.model.report import Amounts, AnnouncedTotal, CodePairCount, Group, SeriesPeriod
from tracker.store.reader import Reader, Row
from tracker.values import periods
from tracker.values.periods import Period

SERIES_LENGTH = 8
"""Number of periods that a series shows; the last is the reported one."""


def build_groups(held: PeriodFacts) -> dict[str, list[Group]]:
    """Return the groups of each dimension, by its name, in the order in which a report shows them."""
    return {
        name: _read_groups(held, key, join, order) for name, (key, join, order) in _DIMENSIONS.items()
    } | {"cohort": _build_cohorts(held)}


def count_stages(held: PeriodFacts) -> list[CodePairCount]:
    """Count the commitments at each stage in each condition."""
    return _count_code_pairs(held, "CAST(rank_last AS text)", "condition_last", "1 = 1")


def count_ages(held: PeriodFacts) -> list[CodePairCount]:
    """Count the active commitments by days without progress and by light."""
    bands = " ".join(f"WHEN idle_days <= {last} THEN '{first}-{last}'" for first, last in _AGE_BANDS)
    return _count_code_pairs(
        held, f"CASE {bands} ELSE '>365' END", "CAST(light AS text)", "condition_last = 'active'"
    )


def count_losses(held: PeriodFacts) -> list[CodePairCount]:
    """Count the commitments that ended in the period, by reason and by the highest stage reached."""
    ended = "condition_last = 'ended' AND (counted_before = 0 OR condition_before <> 'ended')"
    return _count_code_pairs(
        held, "reason", "CAST(reached_last AS text)", f"{ended} AND (counted_before = 1 OR is_new = 1)"
    )


def build_series(held: PeriodFacts) -> list[SeriesPeriod]:
    """Return the last eight periods of the same kind, with the new commitments and the receipts of each.

    New are those that counted when their period ended, as in the report of that period.
    """
    shown_periods = [held.period]
    while len(shown_periods) < SERIES_LENGTH:
        shown_periods.insert(0, shown_periods[0].previous)
    series = []
    for each in shown_periods:
        days = {"start": each.start.isoformat(), "last": each.last_day.isoformat()}
        new = held.value(
            "SELECT count(*) FROM {facts} WHERE voiced_on BETWEEN :start AND :last"
            " AND (first_component_on IS NULL OR first_component_on > :last)",
            **days,
        )
        arrived = held.rows(
            "SELECT currency, sum(amount) AS amount FROM {receipts}"
            " WHERE received_on BETWEEN :start AND :last GROUP BY currency ORDER BY currency",
            **days,
        )
        series.append(
            SeriesPeriod(str(each), int(new), {row["currency"]: int(row["amount"]) for row in arrived})
        )
    return series


def read_totals(reader: Reader, period: Period) -> list[AnnouncedTotal]:
    """Return the totals announced by the last day, each with the number of commitments identified so far."""
    rows = reader.rows(_TOTALS_SQL.format(order=select_event_order(reader)), last=period.last_day.isoformat())
    return [AnnouncedTotal(**row) for row in rows]


def _read_groups(held: PeriodFacts, key: str, join: str, order: str) -> list[Group]:
    """Return the groups of a dimension, such as sector; the SQL texts come from `_DIMENSIONS`.

    `key` holds the columns of the group, `join` the JOIN clauses, `order` the ORDER BY. A commitment that is
    replaced by its components is not counted, but receipts recorded for it stay in its group. A group may
    therefore have receipts and no commitments.
    """
    rows = held.rows(
        f"SELECT {key}, {_COUNT_COLUMNS} FROM {{facts}} f {join} WHERE f.counted_last = 1"
        f" OR f.commitment_id IN (SELECT commitment_id FROM {{receipts}}) GROUP BY 1, 2 ORDER BY {order}"
    )
    promised = _sum_by_group(held, f"{key}, f.currency, f.amount", f"{join} WHERE f.counted_last = 1")
    arrived = _sum_by_group(
        held,
        f"{key}, r.currency, r.amount",
        f"JOIN {{receipts}} r ON r.commitment_id = f.commitment_id {join}",
    )
    return [_make_group(row, promised[row["key"]], arrived[row["key"]]) for row in rows]


def _sum_by_group(held: PeriodFacts, columns: str, rest: str) -> dict[str, dict[str, int]]:
    """Return the sums of amounts by group and currency.

    `columns` names the key of the group, the currency and the amount; `rest` is the SQL that follows `FROM
    {facts} f`: joins and conditions.
    """
    sums: dict[str, dict[str, int]] = defaultdict(dict)
    rows = held.rows(
        "SELECT key, currency, sum(amount) AS amount"
        f" FROM (SELECT {columns} FROM {{facts}} f {rest}) amounts"
        " WHERE amount IS NOT NULL GROUP BY key, currency ORDER BY currency"
    )
    for row in rows:
        sums[row["key"]][row["currency"]] = int(row["amount"])
    return sums


def _make_group(row: Row, amounts: Amounts, receipts: Amounts) -> Group:
    counts = {name: int(row[name] or 0) for name in _COUNT_NAMES}
    return Group(key=row["key"], name=row["name"], amounts=amounts, receipts=receipts, **counts)


def _build_cohorts(held: PeriodFacts) -> list[Group]:
    """Return one group for each period in which commitments were voiced, oldest first."""
    months = "substr(CAST(f.voiced_on AS text), 1, 7)"
    by_month = _read_groups(held, f"{months} AS key, {months} AS name", "", "1")
    months_by_cohort: dict[str, list[Group]] = {}
    for group in by_month:
        cohort = periods.find_period(held.period.kind, periods.parse_period(group.key).start)
        months_by_cohort.setdefault(str(cohort), []).append(group)
    return [_sum_groups(name, months) for name, months in months_by_cohort.items()]


def _sum_groups(name: str, groups: Sequence[Group]) -> Group:
    """Return one group called `name` with the summed counts, amounts and receipts of several groups."""
    counts = {field: sum(getattr(group, field) for group in groups) for field in _COUNT_NAMES}
    return Group(
        key=name, name=name, amounts=_sum_amounts(group.amounts for group in groups),
        receipts=_sum_amounts(group.receipts for group in groups), **counts,
    )  # fmt: skip


def _sum_amounts(addends: Iterable[Amounts]) -> Amounts:
    sums: dict[str, int] = defaultdict(int)
    for amounts in addends:
        for currency, amount in amounts.items():
            sums[currency] += amount
    return dict(sorted(sums.items()))


def _count_code_pairs(held: PeriodFacts, row: str, column: str, where: str) -> list[CodePairCount]:
    """Count the commitments for each pair of values of two columns, under a condition."""
    rows = held.rows(
        f"SELECT {row} AS row, {column} AS column_, count(*) AS count FROM {{facts}}"
        f" WHERE counted_last = 1 AND {where} GROUP BY 1, 2 ORDER BY 1, 2"
    )
    return [CodePairCount(str(each["row"]), str(each["column_"]), int(each["count"])) for each in rows]


_AGE_BANDS = ((0, 60), (61, 90), (91, 180), (181, 365))
_REACHED_RANKS = {"signed": 50, "registered": 60, "started": 70, "operating": 80}
_COUNT_CONDITIONS = {
    "new": "f.is_new = 1",
    "live": "f.condition_last IN ('active', 'on_hold')",
    **{name: f"f.reached_last >= {rank}" for name, rank in _REACHED_RANKS.items()},
    "ended": "f.condition_last = 'ended'",
    "fulfilled": "f.condition_last = 'fulfilled'",
    "green": "f.light = 0",
    "yellow": "f.light = 1",
    "red": "f.light = 2",
}
_COUNT_NAMES = ("counted", *_COUNT_CONDITIONS)
_COUNT_COLUMNS = "sum(f.counted_last) AS counted, " + ", ".join(
    f"sum(CASE WHEN f.counted_last = 1 AND {rule} THEN 1 ELSE 0 END) AS {name}"
    for name, rule in _COUNT_CONDITIONS.items()
)

_DIMENSIONS = {
    "sector": (
        "coalesce(s.code, '') AS key, coalesce(s.name_hans, '') AS name",
        "LEFT JOIN sectors s ON s.id = f.sector_id",
        "counted DESC, key",
    ),
    "unit": (
        "coalesce(f.responsible_unit, '') AS key, coalesce(f.responsible_unit, '') AS name",
        "",
        "counted DESC, key",
    ),
    "region": ("coalesce(f.region, '') AS key, coalesce(f.region, '') AS name", "", "counted DESC, key"),
    "event": (
        "coalesce(e.key, '') AS key, coalesce(e.name, '') AS name",
        "LEFT JOIN events e ON e.id = f.event_id",
        "counted DESC, key",
    ),
    "company": (
        "CAST(o.id AS text) AS key, o.name AS name",
        "JOIN companies o ON o.id = f.company_id",
        "counted DESC, key",
    ),
}
"""For each dimension: the SELECT columns for key and name, the JOIN they need, and the ORDER BY."""

_TOTALS_SQL = """
SELECT t.key, e.name AS event, t.count AS announced, t.unit, t.amount, t.currency, t.note, (
  SELECT count(*) FROM commitments c WHERE c.announced_total_id = t.id AND c.voiced_on <= :last
    AND c.review <> 'withdrawn' AND c.merged_into_id IS NULL) AS identified
FROM announced_totals t JOIN events e ON e.id = t.event_id
WHERE e.starts_on <= :last ORDER BY {order}, t.id"""
