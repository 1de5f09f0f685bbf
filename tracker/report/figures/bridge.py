"""The bridge: the changes between the live commitments at the start of a period and those at its end."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.errors import MismatchError
from tracker.locale import gettext, ngettext
from tracker.report.figures.period_facts import RECORDED, PeriodFacts
from tracker.report.model.report import BridgeLine
from tracker.store.standings.standing_sql import build_contains_day

MOST_REFS = 200
"""A line with more commitments than this lists none of them; the register lists them all."""


def build_bridge(held: PeriodFacts, frozen: set[str] | None = None) -> list[BridgeLine]:
    """Return the lines of the bridge: the live commitments at the start, the changes, those at the end.

    `frozen` has the references of the commitments that were live at the end of the period before, as the
    issued report of that period shows them. If it is given, the bridge begins with three lines that compare
    these with the live commitments at the start as they are known today. Raises MismatchError that names the
    commitments when the changes do not lead to the number of live commitments that a second, independent
    query counts.
    """
    counts = _count_commitments_by_line(held)
    lines = [_make_bridge_line(held, code, sign, rule, counts[code]) for code, sign, rule in BRIDGE_LINES]
    closing = sum(line.sign * line.number for line in lines if line.code != "new_and_ended")
    if closing != _count_live_commitments(held):
        raise _make_mismatch_error(held, closing)
    closing_lines = [BridgeLine("closing", 0, closing), *_make_undated_lines(held)]
    return [*_make_restated_lines(held, frozen), *lines, *closing_lines]


def _make_restated_lines(held: PeriodFacts, frozen: set[str] | None) -> list[BridgeLine]:
    """Return three lines: how many were live in the issued report, and how many were added and removed since.

    `frozen` has the references of the commitments that are live in that report. If it is None, no lines are
    returned.
    """
    if frozen is None:
        return []
    rows = held.rows(
        f"SELECT c.ref FROM {{facts}} f JOIN commitments c ON c.id = f.commitment_id WHERE {_WAS_LIVE}"
    )
    opening = {row["ref"] for row in rows}
    added, gone = sorted(opening - frozen), sorted(frozen - opening)
    return [
        BridgeLine("frozen_closing", 0, len(frozen)),
        BridgeLine("restated_in", 0, len(added), added[:MOST_REFS]),
        BridgeLine("restated_out", 0, len(gone), gone[:MOST_REFS]),
    ]


def _make_undated_lines(held: PeriodFacts) -> list[BridgeLine]:
    """Return a line for the live commitments whose date is not known, if there are any.

    The date is that on which the commitment was voiced. Without it they belong to no period, and therefore to
    no other line.
    """
    rows = held.rows(_UNDATED_SQL, last=held.period.last_day.isoformat())
    refs = sorted(row["ref"] for row in rows)
    return [BridgeLine("undated", 0, len(refs), refs[:MOST_REFS])] if refs else []


def _count_commitments_by_line(held: PeriodFacts) -> dict[str, int]:
    """Return the number of commitments on each line of the bridge, by the code of the line.

    The bridge leads from the live commitments at the start of the period to those at its end.
    """
    sums = ", ".join(f"sum(CASE WHEN {rule} THEN 1 ELSE 0 END) AS {code}" for code, _, rule in BRIDGE_LINES)
    counts = held.rows(f"SELECT {sums} FROM {{facts}}")[0]
    return {code: int(number or 0) for code, number in counts.items()}


def _make_bridge_line(held: PeriodFacts, code: str, sign: int, rule: str, count: int) -> BridgeLine:
    """Return a line for the `count` commitments that meet the SQL condition `rule`, with their references.

    `sign` says whether they are added (1), subtracted (-1) or left out of the sum (0).
    """
    refs: Sequence[str] = ()
    if code != "opening" and count <= MOST_REFS:
        rows = held.rows(
            "SELECT c.ref FROM {facts} f JOIN commitments c ON c.id = f.commitment_id"
            f" WHERE {rule} ORDER BY c.ref"
        )
        refs = [row["ref"] for row in rows]
    return BridgeLine(code, sign, count, refs)


def _count_live_commitments(held: PeriodFacts) -> int:
    """Count the live commitments on the last day by a separate query, without the collected facts."""
    return int(held.value(f"SELECT count(*) {_LIVE_SQL}", last=held.period.last_day.isoformat()))


def _make_mismatch_error(held: PeriodFacts, closing: int) -> MismatchError:
    """Return the error for a bridge that does not add up; it names up to 20 commitments that differ.

    `closing` is the number of live commitments at the end of the period to which the bridge leads.
    """
    live_rows = held.rows(f"SELECT c.id {_LIVE_SQL}", last=held.period.last_day.isoformat())
    live = {row["id"] for row in live_rows}
    facts_ids = {
        row["commitment_id"] for row in held.rows(f"SELECT commitment_id FROM {{facts}} WHERE {_LIVE_AT_END}")
    }
    refs = held.rows("SELECT id, ref FROM commitments ORDER BY ref")
    named = [row["ref"] for row in refs if row["id"] in facts_ids ^ live][:20]
    message = ngettext(
        "the changes in the period {period} lead to {count} live commitment at its end, but the "
        "register has {found}; the difference is about: {refs}",
        "the changes in the period {period} lead to {count} live commitments at its end, but the "
        "register has {found}; the difference is about: {refs}",
        closing,
    )
    return MismatchError(
        message.format(period=held.period, count=closing, found=len(live), refs=", ".join(named)),
        gettext("to see why a commitment is in its stage and condition: tracker commitment why REF"),
    )


_WAS_LIVE = "counted_before = 1 AND condition_before IN ('active', 'on_hold')"
_IS_LIVE = "condition_last IN ('active', 'on_hold')"
_LIVE_AT_END = f"counted_last = 1 AND {_IS_LIVE}"
_STAYED = f"{_WAS_LIVE} AND counted_last = 1"

BRIDGE_LINES = (
    ("opening", 1, _WAS_LIVE),
    ("new", 1, f"{_LIVE_AT_END} AND counted_before = 0 AND is_new = 1"),
    (
        "reopened",
        1,
        f"{_LIVE_AT_END} AND counted_before = 1 AND condition_before NOT IN ('active', 'on_hold')",
    ),
    ("moved_in", 1, f"{_LIVE_AT_END} AND counted_before = 0 AND is_new = 0"),
    ("moved_out", -1, f"{_WAS_LIVE} AND counted_last = 0"),
    ("lost", -1, f"{_STAYED} AND condition_last = 'ended' AND rank_before < 50"),
    ("cancelled", -1, f"{_STAYED} AND condition_last = 'ended' AND rank_before >= 50"),
    ("fulfilled", -1, f"{_STAYED} AND condition_last = 'fulfilled'"),
    ("new_and_ended", 0, f"counted_last = 1 AND is_new = 1 AND NOT ({_IS_LIVE})"),
)
"""The lines: code, sign, and the condition on the facts. `new_and_ended` is shown but not part of the sum."""

_LIVE_SQL = """
FROM {all_commitments}
WHERE c.voiced_on <= :last AND {countable} AND c.id NOT IN (
    SELECT part.parent_id FROM commitments part WHERE part.parent_id IS NOT NULL
      AND part.review = 'confirmed' AND part.merged_into_id IS NULL AND part.track <> 'agreement'
      AND part.voiced_precision <> 'unknown' AND part.voiced_on <= :last)
  AND c.id NOT IN (
    SELECT s.commitment_id FROM v_standing s
    WHERE coalesce(s.condition, 'active') NOT IN ('active', 'on_hold') AND s.occurred_on <= :last
      AND NOT EXISTS (
      SELECT 1 FROM v_standing later
      WHERE later.commitment_id = s.commitment_id AND later.condition IS NOT NULL
        AND later.occurred_on <= :last AND (later.occurred_on > s.occurred_on
          OR later.occurred_on = s.occurred_on AND later.entry_id > s.entry_id)))"""
"""Commitments that nothing ended by the last day, read from their follow-ups and not from `standings`."""

_UNDATED_SQL = f"""
SELECT c.ref FROM {{all_commitments}}
JOIN standings s ON s.commitment_id = c.id AND {build_contains_day("s", ":last")}
WHERE {RECORDED} AND c.voiced_precision = 'unknown' AND s.condition IN ('active', 'on_hold')"""
