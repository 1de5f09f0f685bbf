"""Check a database that any program may have edited against every rule; it only reads.

What the tables themselves hold is checked again too: triggers can be dropped, and keys switched off.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tracker.check import (
    business_rules,
    issued_reports,
    journal,
    lookups,
    row_labels,
    schema,
    search_keys,
    values,
)
from tracker.check.rules import Problem, Rule
from tracker.errors import DatabaseError
from tracker.progress import Progress, ignore_progress
from tracker.store import location as place
from tracker.store.location import Location
from tracker.store.reader import Reader, UnreadableError, list_tables, read_revision
from tracker.store.tables import metadata

RULES: tuple[Rule, ...] = (
    *schema.RULES,
    *values.RULES,
    *lookups.RULES,
    *business_rules.RULES,
    *journal.RULES,
    *issued_reports.RULES,
    *search_keys.RULES,
)
_OUR_TABLES = ("commitments", "followups", "changes", "codes", "batches")
_ENOUGH_TABLES = 2


class Finding(NamedTuple):
    """What was found of a rule: a `breach`, a `note` of what is worth knowing, or that it is `unchecked`.

    `ref` is what people call the row; `look` is the SQL to see it.
    """

    kind: str
    rule: str
    table: str | None
    row_id: int | None
    ref: str | None
    message: str
    look: str
    hint: str


class Outcome(NamedTuple):
    """What a check found, and how many rows there are."""

    findings: list[Finding]
    rows: int

    def of(self, *kinds: str) -> list[Finding]:
        """Return the findings of some kinds."""
        return [finding for finding in self.findings if finding.kind in kinds]


def check_database(reader: Reader, progress: Progress = ignore_progress) -> Outcome:
    """Run every rule over an open database; `progress` is told how many are done, of how many."""
    findings: list[Finding] = []
    for done, rule in enumerate(RULES):
        progress(done, len(RULES))
        findings += _run_rule(reader, rule)
    progress(len(RULES), len(RULES))
    return Outcome(findings, _count_rows(reader))


def require_ours(location: Location, reader: Reader) -> None:
    """Raise DatabaseError for a database that is of another program, or waits to be upgraded.

    A damaged one is ours as long as anything in it says so.
    """
    try:
        with reader.attempt():
            there = list_tables(reader)
    except UnreadableError as error:
        if "malformed" in str(error):
            return
        raise place.explain_driver_error(location, error) from error
    if not there:
        raise place.missing_database_error(location)
    if len(there.intersection(_OUR_TABLES)) < _ENOUGH_TABLES:
        place.require_current_revision(location, None)
    try:
        with reader.attempt():
            found, marked = read_revision(reader), _header_revision(reader)
    except UnreadableError:
        return
    if found is not None and marked in (None, found):
        place.require_current_revision(location, found)


def _header_revision(reader: Reader) -> str | None:
    """Return the revision in the header of a SQLite file."""
    if reader.dialect != "sqlite":
        return None
    return f"{int(reader.value('PRAGMA user_version')):04}"


def _run_rule(reader: Reader, rule: Rule) -> Iterator[Finding]:
    found: list[Problem] = []
    failed = ""
    try:
        with reader.attempt():
            for each in rule.find(reader):
                found.append(each)  # noqa: PERF402  what was found before it fails is kept
    except DatabaseError as error:
        failed = str(error)
    except Exception as error:  # noqa: BLE001  a damaged file may hold anything; what it breaks is told
        failed = f"{type(error).__name__}: {error}"
    refs = row_labels.label_rows(reader, {(each.table, each.row_id) for each in found})
    for each in found:
        table, row_id = each.table, each.row_id
        look = each.look or f"SELECT * FROM {table} WHERE id = {row_id}"
        kind = "note" if each.is_note else "breach"
        yield Finding(
            kind, rule.key, table, row_id, refs.get((table, row_id)), each.message, f"{look};", rule.hint
        )
    if failed:
        yield Finding(
            "unchecked",
            rule.key,
            None,
            None,
            None,
            failed,
            "",
            "repair the other things first, then check again",
        )


def _count_rows(reader: Reader) -> int:
    total = 0
    for name in metadata.tables:
        try:
            with reader.attempt():
                total += int(reader.value(f"SELECT count(*) FROM {name}"))
        except UnreadableError:  # a rule tells it
            continue
    return total
