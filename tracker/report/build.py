"""A period's report as pure data: figures computed in SQL, and the rows behind them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from tracker import dates, queries, views
from tracker.codes import Stage
from tracker.errors import BadInputError
from tracker.location import HEAD
from tracker.periods import Period
from tracker.queries import Commitment, Followup, Labels
from tracker.reader import Reader, Row

YUAN_PER_UNIT = 10_000
"""Amounts are shown in units of ten thousand (万元); totals are computed before rounding."""


class Figure(NamedTuple):
    """One figure: a count, a rate (numerator of denominator) or an amount in a currency.

    `value` is None where a denominator is empty: shown as "—", never as 0 % or 100 %.
    """

    code: str
    value: float | int | None
    numerator: int | None = None
    denominator: int | None = None
    currency: str | None = None


class Report(NamedTuple):
    """Everything a painter needs; dates of rows as ISO text, amounts in whole main units."""

    period: Period
    made_at: datetime
    revision: str
    labels: Labels
    figures: Sequence[Figure]
    register: Sequence[Commitment]
    followups: Sequence[Followup]
    sources: Sequence[Row]

    @property
    def is_provisional(self) -> bool:
        """Whether the period was not over when the report was made."""
        return self.period.last_day >= self.made_at.date()


def build(reader: Reader, period: Period) -> Report:
    """Return the report of a period, as of its last day; private follow-ups are left out.

    Raises BadInputError for a period that has not begun.
    """
    today = dates.today()
    if period.start > today:
        raise BadInputError(
            f"{period} has not begun", f"the last period that has is {_current(period, today)}"
        )
    known = queries.followups(reader, since=period.start, until=period.last_day)
    return Report(
        period=period,
        made_at=dates.now(),
        revision=HEAD,
        labels=Labels(reader),
        figures=_figures(reader, period),
        register=[queries.public(row) for row in queries.commitments(reader, period.last_day)],
        followups=[row for row in known if not row.is_private],
        sources=queries.sources(reader),
    )


def _current(period: Period, today: date) -> Period:
    from tracker import periods  # noqa: PLC0415  only for the message of a rare error

    return periods.containing(period.kind, today)


def _figures(reader: Reader, period: Period) -> list[Figure]:
    days = {"as_of": period.last_day.isoformat(), "start": period.start.isoformat()}
    counted = f"({views.as_of('v_commitments', reader.dialect)})"
    signed = ", ".join(f"'{stage}'" for stage in Stage if stage.rank >= Stage.SIGNED.rank)
    counts = reader.rows(_COUNTS.format(counted=counted, signed=signed), **days)[0]
    plain = [Figure(code, int(counts[code] or 0)) for code in _PLAIN]
    rates = [_rate(code, counts[part] or 0, counts[whole] or 0) for code, part, whole in _RATES]
    sums = [
        Figure(row["code"], int(row["amount"]), currency=row["currency"])
        for row in reader.rows(_AMOUNTS.format(counted=counted), **days)
    ]
    for code in _SUMS:
        if not any(figure.code == code for figure in sums):
            sums.append(Figure(code, None))
    totals = reader.rows(_ANNOUNCED, as_of=days["as_of"])[0]
    announced = _rate("identified_rate", totals["identified"] or 0, totals["announced"] or 0)
    order = [*_PLAIN[:2], _SUMS[0], *_PLAIN[2:], *(code for code, _, _ in _RATES), *_SUMS[1:], announced.code]
    return sorted([*plain, *rates, *sums, announced], key=lambda figure: order.index(figure.code))


def _rate(code: str, numerator: int, denominator: int) -> Figure:
    value = numerator / denominator if denominator else None
    return Figure(code, value, int(numerator), int(denominator))


_PLAIN = ("new_pledges", "new_without_amount", "counted", "live", "no_update", "green", "yellow", "red")
_SUMS = ("new_amount", "receipts_in_period", "receipts_ever")
_RATES = (
    ("conversion_rate", "signed", "counted"),
    ("coverage_rate", "covered", "active"),
    ("evidence_rate", "cited", "counted"),
)

_COUNTS = """
SELECT count(*) AS counted,
  sum(CASE WHEN voiced_on >= :start THEN 1 ELSE 0 END) AS new_pledges,
  sum(CASE WHEN voiced_on >= :start AND amount IS NULL THEN 1 ELSE 0 END) AS new_without_amount,
  sum(CASE WHEN condition IN ('active', 'on_hold') THEN 1 ELSE 0 END) AS live,
  sum(CASE WHEN condition = 'active' THEN 1 ELSE 0 END) AS active,
  sum(CASE WHEN status = 'no_update' THEN 1 ELSE 0 END) AS no_update,
  sum(CASE WHEN light = 'green' THEN 1 ELSE 0 END) AS green,
  sum(CASE WHEN light = 'yellow' THEN 1 ELSE 0 END) AS yellow,
  sum(CASE WHEN light = 'red' THEN 1 ELSE 0 END) AS red,
  sum(CASE WHEN opening_stage IN ({signed}) OR EXISTS (
    SELECT 1 FROM v_standing s WHERE s.commitment_id = v.commitment_id AND s.stage_rank >= 50
      AND s.occurred_on <= :as_of) THEN 1 ELSE 0 END) AS signed,
  sum(CASE WHEN condition = 'active' AND EXISTS (
    SELECT 1 FROM v_standing s WHERE s.commitment_id = v.commitment_id AND s.kind IN ('contact', 'progress')
      AND s.occurred_on BETWEEN :start AND :as_of) THEN 1 ELSE 0 END) AS covered,
  sum(CASE WHEN EXISTS (
    SELECT 1 FROM citations ci WHERE ci.commitment_id = v.commitment_id) THEN 1 ELSE 0 END) AS cited
FROM {counted} v WHERE is_counted"""

_AMOUNTS = """
SELECT 'new_amount' AS code, currency, sum(amount) AS amount
FROM {counted} v WHERE is_counted AND voiced_on >= :start AND amount IS NOT NULL GROUP BY currency
UNION ALL
SELECT 'receipts_in_period', currency, sum(amount) FROM v_receipts
WHERE received_on BETWEEN :start AND :as_of GROUP BY currency
UNION ALL
SELECT 'receipts_ever', currency, sum(amount) FROM v_receipts WHERE received_on <= :as_of GROUP BY currency
ORDER BY 1, 2"""

_ANNOUNCED = """
SELECT sum(t.count) AS announced, sum((
  SELECT count(*) FROM commitments c WHERE c.announced_total_id = t.id AND c.voiced_on <= :as_of
    AND c.review <> 'withdrawn' AND c.merged_into_id IS NULL)) AS identified
FROM announced_totals t JOIN events e ON e.id = t.event_id
WHERE e.starts_on <= :as_of AND t.unit = 'project'"""
