"""Compute the key figures of a period in SQL from the facts that `period_facts` collects.

The figures that rows of the table `rules` define are computed in `defined_figures`.
"""

from __future__ import annotations

from collections.abc import Iterator

from tracker.read import definitions
from tracker.report.figures import defined_figures, period_facts
from tracker.report.figures.period_facts import PeriodFacts
from tracker.report.model.report import Figure
from tracker.rules.figures import sums_receipts_of_period
from tracker.store.reader import Row


def compute_figures(held: PeriodFacts) -> list[Figure]:
    """Return all figures of a period, in the order in which a report shows them."""
    days = period_facts.get_boundary_days(held.period)
    rules = definitions.list_rules(held.reader, held.period.last_day)
    counts = held.rows(_COUNTS_SQL, **_select_first_and_last_day(days))[0]
    return [
        *_compute_new_and_signed_figures(held, counts, days),
        *(Figure(code, int(counts[code] or 0)) for code in _COUNT_CODES),
        *defined_figures.compute_figures(held, rules),
        *_compute_funds_rates(held),
        *_sum_by_currency(held, "leftover_amount", _LEFTOVER_SQL),
        *_compute_receipt_figures(held, days),
        make_rate("coverage_rate", counts["covered"], counts["active"]),
        _compute_on_time_rate(held, days),
        *_compute_evidence_rates(held, counts["counted"]),
        *_compute_identified_rate(held, days),
    ]


def compute_period_sums(held: PeriodFacts) -> list[Figure]:
    """Return only the figures that sum what happened in a period, such as signings and receipts.

    Figures that describe the state on its last day, such as live commitments, are left out.
    """
    days = period_facts.get_boundary_days(held.period)
    rules = definitions.list_rules(held.reader, held.period.last_day)
    counts = held.rows(_COUNTS_SQL, **_select_first_and_last_day(days))[0]
    return [
        *_compute_new_and_signed_figures(held, counts, days),
        *defined_figures.compute_figures(held, filter(sums_receipts_of_period, rules)),
        *_sum_receipts(held, "receipts_in_period", days["start"], days["last"]),
        make_rate("coverage_rate", counts["covered"], counts["active"]),
        _compute_on_time_rate(held, days),
    ]


def _compute_new_and_signed_figures(held: PeriodFacts, counts: Row, days: dict[str, str]) -> Iterator[Figure]:
    """Yield the figures of the commitments voiced, signed, started or put into operation in the period."""
    for code in ("new_pledges", "new_without_amount", "new_inexact"):
        yield Figure(code, int(counts[code] or 0))
    yield from _sum_by_currency(held, "new_amount", _NEW_AMOUNT_SQL, **_select_first_and_last_day(days))
    yield Figure("signings", int(counts["signings"] or 0))
    yield from _sum_by_currency(held, "signed_amount", _SIGNED_AMOUNT_SQL, **_select_first_and_last_day(days))
    for code in ("starts", "operations"):
        yield Figure(code, int(counts[code] or 0))


def _select_first_and_last_day(days: dict[str, str]) -> dict[str, str]:
    """Return from `days` the first and the last day of a period, by the names `start` and `last`."""
    return {name: days[name] for name in ("start", "last")}


def make_rate(code: str, numerator: int | None, denominator: int | None) -> Figure:
    """Return a rate as a figure; its value is None when the denominator is 0."""
    part, whole = int(numerator or 0), int(denominator or 0)
    return Figure(code, part / whole if whole else None, part, whole)


def _sum_by_currency(held: PeriodFacts, code: str, sql: str, **days: str) -> list[Figure]:
    """Return one figure with this `code` for each currency for which the query `sql` finds an amount.

    If the query finds none, the result is one figure without a value.
    """
    figures = [Figure(code, int(row["amount"]), currency=row["currency"]) for row in held.rows(sql, **days)]
    return figures or [Figure(code, None)]


def _compute_funds_rates(held: PeriodFacts) -> Iterator[Figure]:
    """Yield the share of the promised money that was received, by currency, and two rates of amounts.

    The two are the share of commitments whose amount is disclosed, and the share of disclosed amounts that
    are not exact. A commitment that is replaced by its components keeps its receipts, and the part of its
    amount that exceeds the amounts of its components.
    """
    rows = held.rows(_FUNDS_SQL, last=held.period.last_day.isoformat())
    for row in rows:
        yield make_rate("funds_rate", row["received"], row["promised"])._replace(currency=row["currency"])
    if not rows:
        yield make_rate("funds_rate", 0, 0)
    amounts = held.rows(
        "SELECT sum(CASE WHEN amount IS NULL THEN 0 ELSE 1 END) AS part, count(*) AS whole,"
        " sum(is_inexact) AS inexact FROM {facts} WHERE counted_last = 1"
    )[0]
    yield make_rate("disclosed_rate", amounts["part"], amounts["whole"])
    yield make_rate("inexact_rate", amounts["inexact"], amounts["part"])


def _compute_receipt_figures(held: PeriodFacts, days: dict[str, str]) -> Iterator[Figure]:
    """Yield the sums of receipts by currency: of the period, since 1 January, and of all time.

    The last figure is the share of the receipts whose amount is not exact.
    """
    year = days["last"][:4] + "-01-01"
    for code, since in (
        ("receipts_in_period", days["start"]),
        ("receipts_in_year", year),
        ("receipts_ever", "0001-01-01"),
    ):
        yield from _sum_receipts(held, code, since, days["last"])
    receipts = held.rows("SELECT sum(is_inexact) AS part, count(*) AS whole FROM {receipts}")[0]
    yield make_rate("inexact_receipts_rate", receipts["part"], receipts["whole"])


def _sum_receipts(held: PeriodFacts, code: str, first: str, last: str) -> list[Figure]:
    """Return the sum of the receipts between two days, one figure per currency."""
    return _sum_by_currency(
        held,
        code,
        "SELECT currency,"
        " sum(CASE WHEN received_on BETWEEN :first AND :last THEN amount ELSE 0 END) AS amount"
        " FROM {receipts} GROUP BY currency ORDER BY currency",
        first=first,
        last=last,
    )


def _compute_on_time_rate(held: PeriodFacts, days: dict[str, str]) -> Figure:
    """Return the share of the actions due in the period that were done by their due date."""
    counts = dict(held.tuples(_ON_TIME_SQL, start=days["start"], last=days["last"]))
    met = counts.get("done", 0)
    return make_rate("on_time_rate", met, met + counts.get(None, 0))


def _compute_evidence_rates(held: PeriodFacts, counted: int) -> Iterator[Figure]:
    """Yield the share of commitments supported by a source, and the share supported by two sources.

    The two sources must be independent: neither is a copy of the other.
    """
    row = held.rows(_EVIDENCE_SQL)[0]
    yield make_rate("evidence_rate", row["cited"], counted)
    yield make_rate("two_sources_rate", row["twice"], counted)


def _compute_identified_rate(held: PeriodFacts, days: dict[str, str]) -> Iterator[Figure]:
    """Yield the share of the announced projects that have been identified: registered as commitments."""
    row = held.rows(_IDENTIFIED_SQL, last=days["last"])[0]
    yield make_rate("identified_rate", row["identified"], row["announced"])


_COUNT_CODES = (
    "counted",
    "live",
    "active",
    "on_hold",
    "fulfilled",
    "ended",
    "no_update",
    "green",
    "yellow",
    "red",
)

_COUNTS_SQL = """
SELECT count(*) AS counted,
  sum(CASE WHEN voiced_on BETWEEN :start AND :last THEN 1 ELSE 0 END) AS new_pledges,
  sum(CASE WHEN voiced_on BETWEEN :start AND :last AND voiced_amount IS NULL THEN 1 ELSE 0 END)
    AS new_without_amount,
  sum(CASE WHEN voiced_on BETWEEN :start AND :last THEN is_voiced_inexact ELSE 0 END) AS new_inexact,
  sum(CASE WHEN signed_on BETWEEN :start AND :last THEN 1 ELSE 0 END) AS signings,
  sum(CASE WHEN started_on BETWEEN :start AND :last THEN 1 ELSE 0 END) AS starts,
  sum(CASE WHEN operating_on BETWEEN :start AND :last THEN 1 ELSE 0 END) AS operations,
  sum(CASE WHEN condition_last IN ('active', 'on_hold') THEN 1 ELSE 0 END) AS live,
  sum(CASE WHEN condition_last = 'active' THEN 1 ELSE 0 END) AS active,
  sum(CASE WHEN condition_last = 'on_hold' THEN 1 ELSE 0 END) AS on_hold,
  sum(CASE WHEN condition_last = 'fulfilled' THEN 1 ELSE 0 END) AS fulfilled,
  sum(CASE WHEN condition_last = 'ended' THEN 1 ELSE 0 END) AS ended,
  sum(CASE WHEN condition_last = 'active' AND has_followup = 0 THEN 1 ELSE 0 END) AS no_update,
  sum(CASE WHEN light = 0 THEN 1 ELSE 0 END) AS green,
  sum(CASE WHEN light = 1 THEN 1 ELSE 0 END) AS yellow,
  sum(CASE WHEN light = 2 THEN 1 ELSE 0 END) AS red,
  sum(CASE WHEN condition_last = 'active' AND commitment_id IN (SELECT id FROM {covered}) THEN 1 ELSE 0 END)
    AS covered
FROM {facts} WHERE counted_last = 1"""

_NEW_AMOUNT_SQL = """
SELECT voiced_currency AS currency,
  sum(CASE WHEN counted_last = 1 AND voiced_on BETWEEN :start AND :last THEN voiced_amount ELSE 0 END)
    AS amount
FROM {facts} WHERE voiced_amount IS NOT NULL GROUP BY voiced_currency ORDER BY 1"""

_SIGNED_AMOUNT_SQL = """
SELECT currency,
  sum(CASE WHEN counted_last = 1 AND signed_on BETWEEN :start AND :last THEN amount ELSE 0 END) AS amount
FROM {facts} WHERE amount IS NOT NULL GROUP BY currency ORDER BY currency"""

_LEFTOVER_SQL = """
SELECT currency, sum(amount) AS amount FROM {promised} WHERE counted_last = 0
GROUP BY currency ORDER BY currency"""

_FUNDS_SQL = """
SELECT currency, sum(promised) AS promised, sum(received) AS received
FROM (SELECT currency, sum(amount) AS promised, 0 AS received FROM {promised} GROUP BY currency
  UNION ALL
  SELECT r.currency, 0, sum(r.amount) FROM {received} r
  JOIN {promised} p ON p.commitment_id = r.commitment_id AND p.currency = r.currency GROUP BY r.currency
  UNION ALL
  SELECT DISTINCT voiced_currency, 0, 0 FROM {facts} WHERE voiced_currency IS NOT NULL
  UNION ALL
  SELECT DISTINCT n.revised_currency, 0, 0 FROM followups n CROSS JOIN {facts} f
  WHERE f.commitment_id = n.commitment_id AND n.revised_currency IS NOT NULL
    AND (n.revised_amount IS NOT NULL OR n.revised_due_on IS NOT NULL) AND n.occurred_on <= :last
    AND n.id NOT IN (SELECT id FROM {hidden})
) amounts
GROUP BY currency ORDER BY currency"""
"""The last two parts keep the currencies that an amount was once stated in.

CROSS JOIN makes SQLite begin with the few follow-ups that revise something, which an index lists. Otherwise
it would look for them at every commitment.
"""

# An action that was late already when it was planned, as one that was handed over, is counted where it began.
_ON_TIME_SQL = """
SELECT outcome, count(*)
FROM (SELECT (SELECT o.outcome FROM action_outcomes o JOIN followups n ON n.id = o.followup_id
    WHERE o.action_id = coalesce(s.corrects_id, s.id) AND n.id NOT IN (SELECT id FROM {hidden})
      AND n.occurred_on <= s.next_action_on
    ORDER BY n.occurred_on, coalesce(n.corrects_id, n.id) LIMIT 1) AS outcome
  FROM followups s
  WHERE s.next_action_on BETWEEN :start AND :last AND s.id NOT IN (SELECT id FROM {hidden})
    AND s.occurred_on <= s.next_action_on
    AND s.commitment_id IN (SELECT commitment_id FROM {facts} WHERE counted_last = 1)) due_actions
GROUP BY outcome"""

_EVIDENCE_SQL = """
WITH RECURSIVE roots (id, root) AS (
  SELECT id, id FROM sources WHERE original_id IS NULL
  UNION ALL SELECT s.id, roots.root FROM sources s JOIN roots ON s.original_id = roots.id)
SELECT count(*) AS cited, sum(CASE WHEN first_origin < last_origin THEN 1 ELSE 0 END) AS twice
FROM (SELECT min(roots.root) AS first_origin, max(roots.root) AS last_origin
  FROM citations ci JOIN roots ON roots.id = ci.source_id
  WHERE ci.commitment_id IN (SELECT commitment_id FROM {facts} WHERE counted_last = 1)
  GROUP BY ci.commitment_id) e"""

_IDENTIFIED_SQL = """
SELECT sum(t.count) AS announced, sum((
  SELECT count(*) FROM commitments c WHERE c.announced_total_id = t.id AND c.voiced_on <= :last
    AND c.review <> 'withdrawn' AND c.merged_into_id IS NULL)) AS identified
FROM announced_totals t JOIN events e ON e.id = t.event_id
WHERE e.starts_on <= :last AND t.unit = 'project'"""
