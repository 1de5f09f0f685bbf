"""Rules on issued reports: their figures and workbooks are unchanged, and their bridges add up.

The figures of an issued report are stored with it and never changed. A bridge is a table in a report. It
begins with the number of live commitments at the start of the period, lists what was added and removed, and
ends with the number at the end of the period.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence

from tracker.check.rules import RESTORE, Problem, Rule, combine_finders
from tracker.errors import MismatchError
from tracker.locale import gettext
from tracker.report.figures import bridge, period_facts
from tracker.report.issued import store
from tracker.report.issued.store import IssuedReport
from tracker.report.model.report import BridgeLine
from tracker.store.reader import Reader
from tracker.values import dates, periods

_DIGEST = re.compile(rb"\b[0-9a-f]{64}\b")
_ISSUED_MARK = b">issued</"


def _build_report_query(issued: IssuedReport) -> str:
    """Return the SQL query that shows the row of an issued report."""
    return f"SELECT period, revision, issued_at, issued_by, sha256 FROM reports WHERE id = {issued.report_id}"


def _find_altered_reports(reader: Reader) -> Iterator[Problem]:
    """Yield issued reports whose stored figures or lines were changed."""
    for issued, message in store.find_altered_reports(reader):
        yield Problem("reports", issued.report_id, message, _build_report_query(issued))


def _find_altered_workbooks(reader: Reader) -> Iterator[Problem]:
    """Yield issued reports whose workbook is damaged or does not belong to the stored figures."""
    for issued in store.list_issued(reader):
        flaw = _describe_workbook_flaw(store.load_workbook(reader, issued), issued.sha256)
        if flaw:
            yield Problem("reports", issued.report_id, flaw, _build_report_query(issued))


def _describe_workbook_flaw(workbook: bytes, digest: str) -> str | None:
    """Return what is wrong with a workbook; None if nothing is. `digest` is that of the stored figures.

    A workbook has the digest of its figures on its cover. Workbooks that an older program made have none;
    they must be marked as issued in their document properties.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(workbook)) as opened:
            broken = opened.testzip()
            members = () if broken else tuple(opened.read(name) for name in opened.namelist())
    except (zipfile.BadZipFile, OSError, EOFError, ValueError):
        return gettext("the workbook of this issued report cannot be opened")
    if broken:
        return gettext("the workbook of this issued report is damaged in {part}").format(part=broken)
    digests = {match for member in members for match in _DIGEST.findall(member)}
    if digest.encode() not in digests and (digests or not any(_ISSUED_MARK in member for member in members)):
        return gettext("the workbook of this issued report does not contain the digest of the issued figures")
    return None


def _find_reports_without_last_entry(reader: Reader) -> Iterator[Problem]:
    """Yield issued reports of which the last journal entry is missing.

    That is the entry that was the newest one in the journal when the report was issued.
    """
    sql = (
        "SELECT id, last_change_id FROM reports r WHERE last_change_id > 0"
        " AND NOT EXISTS (SELECT 1 FROM changes c WHERE c.id = r.last_change_id) ORDER BY id"
    )
    for row in reader.rows(sql):
        message = gettext(
            "the journal of changes lacks entry {number}, the last entry before this report was issued"
        ).format(number=row["last_change_id"])
        yield Problem("reports", row["id"], message)


def _find_broken_bridges(reader: Reader) -> Iterator[Problem]:
    """Yield issued reports whose bridge does not add up."""
    for issued in store.list_issued(reader):
        try:
            lines = store.load_issued(reader, issued).bridge
        except MismatchError:  # changed figures: the rule `reports` reports them
            continue
        if not _does_bridge_add_up(lines):
            yield Problem(
                "reports",
                issued.report_id,
                gettext(
                    "in this issued report, the number at the start of the period and its changes do "
                    "not add up to the number at the end"
                ),
                _build_report_query(issued),
            )


def _does_bridge_add_up(lines: Sequence[BridgeLine]) -> bool:
    """Tell whether a bridge adds up at both ends.

    The opening and the changes must give the closing number. The closing number of the issued report before,
    plus the commitments added to it and minus those removed since, must give the opening.
    """
    numbers = {line.code: line.number for line in lines}
    moves = sum(line.sign * line.number for line in lines if line.code not in ("opening", "new_and_ended"))
    if "opening" not in numbers or numbers["opening"] + moves != numbers.get("closing"):
        return False
    restated = numbers.get("restated_in", 0) - numbers.get("restated_out", 0)
    return numbers.get("frozen_closing", numbers["opening"]) + restated == numbers["opening"]


def _check_current_bridge(reader: Reader) -> Iterator[Problem]:
    """Yield a problem if the bridge of the current quarter does not add up."""
    today = dates.today()
    period = periods.find_period("quarter", today).cut_short(today)
    try:
        bridge.build_bridge(period_facts.collect_facts(reader, period))
    except MismatchError as error:
        yield Problem(None, None, str(error), "SELECT * FROM v_states")


RULES = (
    Rule(
        "reports",
        RESTORE,
        combine_finders(_find_altered_reports, _find_altered_workbooks, _find_reports_without_last_entry),
    ),
    Rule("bridge", RESTORE, combine_finders(_find_broken_bridges, _check_current_bridge)),
)
