"""The same counts for every part of the register: by sector, unit, region, event, company and cohort."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from tracker.report.model.report import Amounts, Group, Moment, Tally, Total
from tracker.store.reader import Reader, Row
from tracker.values import periods
from tracker.values.periods import Period

SERIES = 8
"""How many periods a series shows, the reported one last."""


def build(reader: Reader, period: Period) -> dict[str, list[Group]]:
    """Return the groups of every dimension, each in the order in which it is read; facts must be held."""
    return {name: _groups(reader, key, join, order) for name, (key, join, order) in _DIMENSIONS.items()} | {
        "cohort": _cohorts(reader, period)
    }


def stages(reader: Reader) -> list[Tally]:
    """Return how many counted commitments stand at each stage in each condition."""
    return _tally(reader, "CAST(rank_last AS text)", "condition_last", "1 = 1")


def ages(reader: Reader) -> list[Tally]:
    """Return how many active ones have gone how many days without progress, by light."""
    bands = " ".join(f"WHEN idle_days <= {last} THEN '{first}-{last}'" for first, last in _BANDS)
    return _tally(reader, f"CASE {bands} ELSE '>365' END", "CAST(light AS text)", "condition_last = 'active'")


def losses(reader: Reader) -> list[Tally]:
    """Return how many ended in the period, by reason and by the stage that was reached."""
    ended = "condition_last = 'ended' AND (counted_before = 0 OR condition_before <> 'ended')"
    return _tally(
        reader, "reason", "CAST(reached_last AS text)", f"{ended} AND (counted_before = 1 OR is_new = 1)"
    )


def series(reader: Reader, period: Period) -> list[Moment]:
    """Return the last periods of the same kind: how many were voiced in each, and what arrived."""
    found = [period]
    while len(found) < SERIES:
        found.insert(0, found[0].previous)
    moments = []
    for each in found:
        days = {"start": each.start.isoformat(), "last": each.last_day.isoformat()}
        new = reader.value(
            "SELECT count(*) FROM held_facts WHERE counted_last = 1 AND voiced_on BETWEEN :start AND :last",
            **days,
        )
        arrived = reader.rows(
            "SELECT currency, sum(amount) AS amount FROM held_receipts"
            " WHERE received_on BETWEEN :start AND :last GROUP BY currency ORDER BY currency",
            **days,
        )
        moments.append(Moment(str(each), int(new), {row["currency"]: int(row["amount"]) for row in arrived}))
    return moments


def totals(reader: Reader, period: Period) -> list[Total]:
    """Return the totals announced by the end of the period, with what has been identified of each."""
    rows = reader.rows(_TOTALS, last=period.last_day.isoformat())
    return [Total(**row) for row in rows]


def _groups(reader: Reader, key: str, join: str, order: str) -> list[Group]:
    rows = reader.rows(
        f"SELECT {key}, {_COUNTS} FROM held_facts f {join}"
        f" WHERE f.counted_last = 1 GROUP BY 1, 2 ORDER BY {order}"
    )
    promised = _sums(reader, f"{key}, f.currency, f.amount", join)
    arrived = _sums(
        reader,
        f"{key}, r.currency, r.amount",
        f"JOIN held_receipts r ON r.commitment_id = f.commitment_id {join}",
    )
    return [_group(row, promised[row["key"]], arrived[row["key"]]) for row in rows]


def _sums(reader: Reader, columns: str, join: str) -> dict[str, dict[str, int]]:
    """Return sums of amounts by the key of a group and by currency."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    rows = reader.rows(
        "SELECT key, currency, sum(amount) AS amount"
        f" FROM (SELECT {columns} FROM held_facts f {join} WHERE f.counted_last = 1) amounts"
        " WHERE amount IS NOT NULL GROUP BY key, currency ORDER BY currency"
    )
    for row in rows:
        found[row["key"]][row["currency"]] = int(row["amount"])
    return found


def _group(row: Row, amounts: Amounts, receipts: Amounts) -> Group:
    counts = {name: int(row[name] or 0) for name in _NAMES}
    return Group(key=row["key"], name=row["name"], amounts=amounts, receipts=receipts, **counts)


def _cohorts(reader: Reader, period: Period) -> list[Group]:
    """Return the groups of those voiced in the same period, oldest first."""
    months = "substr(CAST(f.voiced_on AS text), 1, 7)"
    by_month = _groups(reader, f"{months} AS key, {months} AS name", "", "1")
    found: dict[str, list[Group]] = {}
    for group in by_month:
        cohort = periods.period_containing(period.kind, periods.parse_period(group.key).start)
        found.setdefault(str(cohort), []).append(group)
    return [_added(name, groups) for name, groups in found.items()]


def _added(name: str, groups: Sequence[Group]) -> Group:
    counts = {field: sum(getattr(group, field) for group in groups) for field in _NAMES}
    return Group(
        key=name, name=name, amounts=_together(group.amounts for group in groups),
        receipts=_together(group.receipts for group in groups), **counts,
    )  # fmt: skip


def _together(several: Iterable[Amounts]) -> Amounts:
    found: dict[str, int] = defaultdict(int)
    for amounts in several:
        for currency, amount in amounts.items():
            found[currency] += amount
    return dict(sorted(found.items()))


def _tally(reader: Reader, row: str, column: str, where: str) -> list[Tally]:
    rows = reader.rows(
        f"SELECT {row} AS row, {column} AS column_, count(*) AS count FROM held_facts"
        f" WHERE counted_last = 1 AND {where} GROUP BY 1, 2 ORDER BY 1, 2"
    )
    return [Tally(str(found["row"]), str(found["column_"]), int(found["count"])) for found in rows]


_BANDS = ((0, 60), (61, 90), (91, 180), (181, 365))
_REACHED = {"signed": 50, "registered": 60, "started": 70, "operating": 80}
_WHEN = {
    "new": "f.is_new = 1",
    "live": "f.condition_last IN ('active', 'on_hold')",
    **{name: f"f.reached_last >= {rank}" for name, rank in _REACHED.items()},
    "ended": "f.condition_last = 'ended'",
    "fulfilled": "f.condition_last = 'fulfilled'",
    "green": "f.light = 0",
    "yellow": "f.light = 1",
    "red": "f.light = 2",
}
_NAMES = ("counted", *_WHEN)
_COUNTS = "count(*) AS counted, " + ", ".join(
    f"sum(CASE WHEN {rule} THEN 1 ELSE 0 END) AS {name}" for name, rule in _WHEN.items()
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
"""Each dimension: its key and name, how they are found, and their order."""

_TOTALS = """
SELECT t.key, e.name AS event, t.count AS announced, t.unit, t.amount, t.currency, t.note, (
  SELECT count(*) FROM commitments c WHERE c.announced_total_id = t.id AND c.voiced_on <= :last
    AND c.review <> 'withdrawn' AND c.merged_into_id IS NULL) AS identified
FROM announced_totals t JOIN events e ON e.id = t.event_id
WHERE e.starts_on <= :last ORDER BY e.starts_on, t.id"""
