"""Whether issued reports are what was signed, and the bridges between their ends add up."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence

from tracker.check.rules import RESTORE, Problem, Rule, combine_finders
from tracker.errors import MismatchError
from tracker.report.figures import bridge, period_facts
from tracker.report.issued import store
from tracker.report.issued.store import IssuedReport
from tracker.report.model.report import BridgeLine
from tracker.store.reader import Reader
from tracker.values import dates, periods

_DIGEST = re.compile(rb"\b[0-9a-f]{64}\b")
_ISSUED_MARK = b">issued</"


def _inspect_sql(of: IssuedReport) -> str:
    return f"SELECT period, revision, issued_at, issued_by, sha256 FROM reports WHERE id = {of.report_id}"


def _find_altered_reports(reader: Reader) -> Iterator[Problem]:
    for of, said in store.find_flaws(reader):
        yield Problem("reports", of.report_id, said, _inspect_sql(of))


def _find_altered_workbooks(reader: Reader) -> Iterator[Problem]:
    for of in store.list_issued(reader):
        said = _describe_flaw(store.load_workbook(reader, of), of.sha256)
        if said:
            yield Problem("reports", of.report_id, f"its workbook {said}", _inspect_sql(of))


def _describe_flaw(workbook: bytes, digest: str) -> str | None:
    """Return what is wrong with a workbook that says on its cover which figures it was made of.

    Those of early versions name none: they are marked as issued in their properties.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(workbook)) as opened:
            broken = opened.testzip()
            parts = () if broken else tuple(opened.read(name) for name in opened.namelist())
    except (zipfile.BadZipFile, OSError, EOFError, ValueError):
        return "cannot be opened"
    if broken:
        return f"is damaged in {broken}"
    named = {found for part in parts for found in _DIGEST.findall(part)}
    if digest.encode() not in named and (named or not any(_ISSUED_MARK in part for part in parts)):
        return "does not carry the digest of the figures that were issued"
    return None


def _find_lost_changes(reader: Reader) -> Iterator[Problem]:
    sql = (
        "SELECT id, last_change_id FROM reports r WHERE last_change_id > 0"
        " AND NOT EXISTS (SELECT 1 FROM changes c WHERE c.id = r.last_change_id) ORDER BY id"
    )
    for row in reader.rows(sql):
        message = f"entry {row['last_change_id']} of the journal, the last before it was issued, is gone"
        yield Problem("reports", row["id"], message)


def _find_broken_bridges(reader: Reader) -> Iterator[Problem]:
    for of in store.list_issued(reader):
        try:
            lines = store.load_frozen(reader, of).bridge
        except MismatchError:  # the rule of reports tells it
            continue
        if not _adds_up(lines):
            yield Problem(
                "reports",
                of.report_id,
                "the lines of its bridge do not lead to its closing",
                _inspect_sql(of),
            )


def _adds_up(lines: Sequence[BridgeLine]) -> bool:
    numbers = {line.code: line.number for line in lines}
    moves = sum(line.sign * line.number for line in lines if line.code not in ("opening", "new_and_ended"))
    if "opening" not in numbers or numbers["opening"] + moves != numbers.get("closing"):
        return False
    restated = numbers.get("restated_in", 0) - numbers.get("restated_out", 0)
    return numbers.get("frozen_closing", numbers["opening"]) + restated == numbers["opening"]


def _check_live_bridge(reader: Reader) -> Iterator[Problem]:
    period = periods.period_containing("quarter", dates.today())
    try:
        bridge.build_bridge(period_facts.hold_facts(reader, period))
    except MismatchError as error:
        yield Problem(None, None, str(error), "SELECT * FROM v_states")


RULES = (
    Rule(
        "reports",
        RESTORE,
        combine_finders(_find_altered_reports, _find_altered_workbooks, _find_lost_changes),
    ),
    Rule("bridge", RESTORE, combine_finders(_find_broken_bridges, _check_live_bridge)),
)
