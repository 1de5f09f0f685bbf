"""Build the report of a period as plain values: the figures, and the rows from which they are computed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from tracker.errors import BadInputError
from tracker.locale import gettext
from tracker.progress import Progress, ignore_progress
from tracker.read import definitions, office
from tracker.read.actions import Action, list_open_actions
from tracker.read.commitments import Commitment, select_commitments
from tracker.report import register_details
from tracker.report.figures import (
    breakdowns,
    bridge,
    comparisons,
    key_figures,
    named_lists,
    period_facts,
    receipt_bridge,
    targets,
)
from tracker.report.figures.period_facts import PeriodFacts
from tracker.report.issued import store
from tracker.report.issued.store import IssuedReport
from tracker.report.model.report import (
    Amounts,
    Figure,
    LineDetails,
    PeriodFollowup,
    PlannedAction,
    Quotation,
    RegisterLine,
    Report,
    Restatement,
    SectorName,
    Source,
)
from tracker.store.location import HEAD
from tracker.store.reader import Reader
from tracker.store.standings.standing_sql import build_contains_day
from tracker.values import periods
from tracker.values.periods import Period

QUOTATION_CONTEXT = 24
"""Number of characters shown before and after a quotation."""

STEPS = 5


def build_report(reader: Reader, period: Period, progress: Progress = ignore_progress) -> Report:
    """Return the report of a period as of its last day, or as of today if the period is not over.

    Drafts are left out, and only their number is reported; private follow-ups are left out. `progress` is
    called with the number of finished steps and the number of all steps. Raises BadInputError for a period
    that has not begun. Raises MismatchError when the bridge does not add up: the live commitments at the
    start, plus and minus the changes in the period, must give the live commitments at the end.
    """
    today = reader.today
    require_begun(period, today)
    held_before = period_facts.collect_facts(reader, period.previous)
    before = key_figures.compute_figures(held_before)
    issued_before = store.find_issued_or_none(reader, str(period.previous))
    restated = _find_restatements_of_period_before(reader, issued_before, period.previous, before)
    progress(1, STEPS)
    elapsed = period.cut_short(today)
    held = period_facts.collect_facts(reader, elapsed, held_before)
    progress(2, STEPS)
    figures = comparisons.add_comparisons(
        key_figures.compute_figures(held),
        held,
        before,
        _collect_facts_of_year_ago(reader, elapsed, held_before),
        period,
    )
    progress(3, STEPS)
    received = _sum_receipts_by_commitment(reader, elapsed)
    details = register_details.read_details(reader, elapsed.last_day)
    register = _read_register(reader, elapsed, received, details)
    progress(4, STEPS)
    issued_own = store.find_issued_or_none(reader, str(period))
    if issued_own is not None:
        compared = store.ComparedFigures(elapsed.last_day.isoformat(), figures, register)
        restated += store.find_restatements(reader, issued_own, compared)
    target_lines, target_sums = targets.build_targets(held, period, figures)
    rules = definitions.list_rules(reader, elapsed.last_day)
    listed = {line.ref for line in register}
    groups, whole = breakdowns.build_groups(held, rules)
    report = Report(
        period=str(period),
        start=period.start.isoformat(),
        last=period.last_day.isoformat(),
        cut_off=elapsed.last_day.isoformat(),
        is_provisional=period.last_day >= today,
        database=HEAD,
        figures=figures,
        bridge=bridge.build_bridge(held, _find_live_refs_in_issued(reader, issued_before, period)),
        groups=groups,
        whole=whole,
        lists=named_lists.build_named_lists(held, register),
        stages=breakdowns.count_by_stage(held),
        ages=breakdowns.count_by_idle_days(held),
        losses=breakdowns.count_ended_in_period(held),
        series=breakdowns.build_period_series(held),
        totals=breakdowns.read_announced_totals(reader, elapsed),
        register=register,
        happenings=[row for row in _read_followups(reader, elapsed) if row.ref in listed],
        quotations=[row for row in _read_quotations(reader) if row.ref in listed],
        sources=[Source(**row) for row in reader.rows(_SOURCES_SQL)],
        sectors=_read_sector_names(reader),
        rules=rules,
        restatements=restated,
        drafts=count_drafts(reader, elapsed.last_day),
        office=office.read_settings(reader).name,
        targets=target_lines,
        target_sums=target_sums,
        receipt_bridge=receipt_bridge.build_receipt_bridge(held, figures, groups, register, received),
    )
    progress(STEPS, STEPS)
    return report


def _find_restatements_of_period_before(
    reader: Reader, issued: IssuedReport | None, period: Period, figures: Sequence[Figure]
) -> list[Restatement]:
    """Return the values in `issued`, the report of the period before, that would be different today.

    The result is empty if `issued` is None. `figures` are the figures of that period as they are today.
    """
    if issued is None:
        return []
    register = _read_register(reader, period, _sum_receipts_by_commitment(reader, period), {})
    compared = store.ComparedFigures(period.last_day.isoformat(), figures, register)
    return store.find_restatements(reader, issued, compared)


def _find_live_refs_in_issued(reader: Reader, issued: IssuedReport | None, period: Period) -> set[str] | None:
    """Return the references of the commitments that `issued`, the report of the period before, shows as live.

    The result is None if there is no such report, or if it was issued before its period ended.
    """
    if issued is None or issued.cut_off_on != period.day_before.isoformat():
        return None
    return store.find_live_refs(reader, issued)


def count_drafts(reader: Reader, as_of: date) -> int:
    """Count the drafts of commitments that were voiced on the day `as_of` or before.

    No report shows a draft until it is confirmed.
    """
    return _count_commitments(reader, "draft", as_of)[0]


def count_confirmed(reader: Reader, as_of: date) -> tuple[int, int]:
    """Return the number of confirmed commitments, and how many of them are counted in figures.

    Only commitments voiced on the day `as_of` or before are considered. Every confirmed commitment is a line
    of the register, but figures leave out some of them, such as agreements.
    """
    return _count_commitments(reader, "confirmed", as_of)


def _count_commitments(reader: Reader, review: str, as_of: date) -> tuple[int, int]:
    """Return the number of commitments with this `review`, and how many of them are counted in figures.

    `review` is draft, confirmed or withdrawn. Only commitments voiced on the day `as_of` or before are
    considered.
    """
    row = reader.rows(_COMMITMENTS_SQL, review=review, as_of=as_of.isoformat())[0]
    return int(row["lines"]), int(row["counted"])


def _collect_facts_of_year_ago(reader: Reader, elapsed: Period, held_before: PeriodFacts) -> PeriodFacts:
    """Return the facts of the commitments for the same days as `elapsed`, one year earlier.

    `held_before` has the facts of the period before. If this is the period that is asked for, it is returned,
    and nothing is read again.
    """
    days = elapsed.year_before
    if held_before.period == days:
        return held_before
    return period_facts.collect_facts(reader, days, held_before)


def require_begun(period: Period, today: date) -> None:
    """Raise BadInputError for a period that has not begun."""
    if period.start > today:
        kind = "month" if period.kind == periods.RUN else period.kind
        newest = periods.find_period(kind, today)
        raise BadInputError(
            gettext("the period {period} has not begun").format(period=period),
            gettext("the last period that has begun is {newest}").format(newest=newest),
        )


def _sum_receipts_by_commitment(reader: Reader, period: Period) -> dict[str, dict[str, int]]:
    """Return the sum of the receipts of each commitment up to the end of a period.

    The keys are the reference of the commitment, and then the currency.
    """
    received: dict[str, dict[str, int]] = defaultdict(dict)
    for row in reader.rows(
        "SELECT ref, currency, sum(amount) AS amount FROM v_receipts WHERE received_on <= :last"
        " GROUP BY ref, currency ORDER BY CASE currency WHEN 'CNY' THEN 0 ELSE 1 END, currency",
        last=period.last_day.isoformat(),
    ):
        received[row["ref"]][row["currency"]] = int(row["amount"])
    return received


def _read_register(
    reader: Reader, period: Period, received: Mapping[str, Amounts], details: Mapping[str, LineDetails]
) -> list[RegisterLine]:
    """Return a line for each confirmed commitment as it stood at the end of a period.

    `received` has the receipts of each commitment by its reference, `details` the further texts that its line
    prints.
    """
    actions: dict[str, list[Action]] = defaultdict(list)
    for action in list_open_actions(reader, period.last_day):
        if not action.is_private:
            actions[action.ref].append(action)
    regions = {row["id"]: row["region"] for row in reader.rows("SELECT id, region FROM companies")}
    return [
        _make_register_line(
            commitment,
            period,
            received.get(commitment.ref, {}),
            regions[commitment.company_id],
            actions.get(commitment.ref, []),
            details=details.get(commitment.ref, _NO_DETAILS),
        )
        for commitment in select_commitments(reader, period.last_day)
        if commitment.review == "confirmed"
    ]


_NO_DETAILS = LineDetails([], [], {})
_SAME_FIELDS = tuple(name for name in RegisterLine._fields if name in Commitment._fields)
"""The fields of a line that are those of the commitment, unless something follows from other rows."""


def _make_register_line(
    row: Commitment,
    period: Period,
    received: Amounts,
    region: str | None,
    actions: Sequence[Action],
    *,
    details: LineDetails,
) -> RegisterLine:
    """Return the register line of a commitment.

    `actions` are its open actions that are not private, ordered by their due dates. If the commitment has no
    amount, the currency of the line is that of its first receipt.
    """
    currency = row.revised_currency or row.currency or next(iter(received), None)
    stated = (row.amount, row.amount_upper, row.amount_bound, row.amount_text)
    if row.revised_amount is not None:
        stated = (
            row.revised_amount,
            row.revised_amount_upper,
            row.revised_amount_bound,
            row.revised_amount_text,
        )
    planned = [PlannedAction(action.what, action.due_on, action.who) for action in actions]
    what, due_on, who = planned[0] if planned else (None, None, None)
    overdue = actions[0].days_late if actions else 0
    same_fields = {name: getattr(row, name) for name in _SAME_FIELDS}
    return RegisterLine(
        **same_fields
        | details._asdict()
        | {
            "region": region,
            **dict(zip(("amount", "amount_upper", "amount_bound", "amount_text"), stated, strict=True)),
            "currency": currency,
            "voiced_amount": row.amount,
            "received": received.get(currency or ""),
            "next_action": what,
            "next_action_on": due_on,
            "next_action_by": who,
            "further_actions": planned[1:],
            "overdue_days": overdue if overdue > 0 else None,
            "is_new": int(row.voiced_on >= period.start.isoformat() and row.voiced_precision != "unknown"),
        }
    )


def _read_followups(reader: Reader, period: Period) -> Iterator[PeriodFollowup]:
    days = {"start": period.start.isoformat(), "last": period.last_day.isoformat()}
    return (PeriodFollowup(**row) for row in reader.iterate_rows(_FOLLOWUPS_SQL, **days))


def _read_quotations(reader: Reader) -> Iterator[Quotation]:
    bodies = {row["key"]: row["body"] for row in reader.rows("SELECT key, body FROM sources")}
    return (
        Quotation(**row, **_cut_quotation(bodies[row["source"]], row["span_start"], row["span_end"]))
        for row in reader.iterate_rows(_QUOTATIONS_SQL)
    )


def _cut_quotation(body: str | None, start: int, end: int) -> dict[str, Any]:
    """Return the quoted words as `words`, with the text before and after them as `before` and `after`.

    `start` and `end` are the positions of the words in `body`. All three values are None if the source has no
    text.
    """
    if body is None:
        return {"before": None, "words": None, "after": None}
    before, after = body[max(0, start - QUOTATION_CONTEXT) : start], body[end : end + QUOTATION_CONTEXT]
    return {"before": before, "words": body[start:end], "after": after}


def _read_sector_names(reader: Reader) -> dict[str, SectorName]:
    """Return the names of all sectors by their codes."""
    rows = reader.rows("SELECT code, name, name_hans, name_en FROM sectors ORDER BY id")
    return {
        row["code"]: SectorName(hant=row["name"], hans=row["name_hans"], en=row["name_en"]) for row in rows
    }


_COMMITMENTS_SQL = f"""
SELECT count(*) AS lines, count(CASE WHEN state.is_counted THEN 1 END) AS counted FROM commitments c
LEFT JOIN standings state ON state.commitment_id = c.id AND {build_contains_day("state", ":as_of")}
WHERE c.review = :review AND c.merged_into_id IS NULL AND c.voiced_on <= :as_of"""

_FOLLOWUPS_SQL = """
SELECT v.followup_id, v.ref, v.company, v.title, v.track, v.kind, v.occurred_on, v.occurred_precision,
  v.stage, v.condition, v.reason, v.note, v.next_action, v.next_action_on, v.next_action_by, v.recorded_by
FROM v_followups v JOIN commitments c ON c.ref = v.ref
WHERE v.occurred_on BETWEEN :start AND :last AND NOT v.is_private AND c.review = 'confirmed'
ORDER BY v.occurred_from, v.occurred_on, v.followup_id"""

_QUOTATIONS_SQL = """
SELECT v.ref, v.fact, v.field, v.source, v.span_start, v.span_end FROM v_evidence v
JOIN commitments c ON c.ref = v.ref WHERE c.review = 'confirmed'
ORDER BY v.ref, v.source, v.span_start, v.citation_id"""

_SOURCES_SQL = """
SELECT s.key, s.kind, s.title, s.publisher, s.published_at, o.key AS original, s.author, s.url,
  (SELECT count(*) FROM citations c WHERE c.source_id = s.id) AS citations
FROM sources s LEFT JOIN sources o ON o.id = s.original_id
ORDER BY s.published_at IS NULL, s.published_at DESC, s.id"""
