"""Run all rules over a database that other programs may have changed; nothing is written.

What constraints and triggers enforce is checked too: other programs can drop triggers, and SQLite can be told
to ignore foreign keys and CHECK constraints.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tracker.check import (
    business_rules,
    chain,
    foreign_objects,
    history_heads,
    issued_reports,
    journal,
    lookups,
    row_labels,
    schema,
    search_keys,
    standings,
    values,
)
from tracker.check.rules import Problem, Rule
from tracker.errors import DatabaseError
from tracker.locale import gettext
from tracker.progress import Progress, ignore_progress
from tracker.store import damage
from tracker.store.driver_errors import explain_driver_error
from tracker.store.location import (
    Location,
    make_missing_database_error,
    require_current_revision,
)
from tracker.store.reader import Reader, UnreadableError, list_tables, read_revision
from tracker.store.tables import metadata
from tracker.values.heads import Head

RULES: tuple[Rule, ...] = (
    *schema.RULES,
    *foreign_objects.RULES,
    *values.RULES,
    *lookups.RULES,
    *business_rules.RULES,
    *journal.RULES,
    *chain.RULES,
    *issued_reports.RULES,
    *search_keys.RULES,
    *standings.RULES,
)
_OUR_TABLES = ("commitments", "followups", "changes", "codes", "batches")
_ENOUGH_TABLES = 2
"""The number of the tables above that a database must have to count as one of this program."""


class RuleResult(NamedTuple):
    """A problem that a rule found, or the failure of a rule.

    `kind` is `breach`, `note` (no rule is broken) or `unchecked` (the rule could not be checked). `ref` names
    the row for people, `look` is an SQL query that shows the problem, and `hint` says how to repair it.
    """

    kind: str
    rule: str
    table: str | None
    row_id: int | None
    ref: str | None
    message: str
    look: str
    hint: str


class CheckOutcome(NamedTuple):
    """What all rules found, and the number of rows in all tables."""

    findings: list[RuleResult]
    rows: int

    def select_kinds(self, *kinds: str) -> list[RuleResult]:
        """Return the results of the given kinds."""
        return [finding for finding in self.findings if finding.kind in kinds]


def check_database(
    reader: Reader, progress: Progress = ignore_progress, noted_heads: Sequence[Head] = ()
) -> CheckOutcome:
    """Check an open database against every rule.

    `progress` is called with the number of rules that are done and of all rules. With `noted_heads`, the
    history of the database must contain each of them.
    """
    findings: list[RuleResult] = []
    rules = [*RULES, *([history_heads.make_history_rule(noted_heads)] if noted_heads else [])]
    for done, rule in enumerate(rules):
        progress(done, len(rules))
        findings += _run_rule(reader, rule)
    progress(len(rules), len(rules))
    return CheckOutcome(findings, _count_rows(reader))


def require_own_database(location: Location, reader: Reader) -> None:
    """Raise DatabaseError if the database is missing, or is of another program or schema revision.

    A database that is too damaged to be read raises nothing, so that the rules can report the damage.
    """
    try:
        with reader.convert_query_errors():
            tables = list_tables(reader)
    except UnreadableError as error:
        if damage.is_damage(error.__cause__ or error):
            return
        raise explain_driver_error(location, error) from error
    if not tables:
        raise make_missing_database_error(location)
    if len(tables.intersection(_OUR_TABLES)) < _ENOUGH_TABLES:
        require_current_revision(location, None)
    try:
        with reader.convert_query_errors():
            revision, header_revision = read_revision(reader), _read_header_revision(reader)
    except UnreadableError:
        return
    if revision is not None and header_revision in (None, revision):
        require_current_revision(location, revision)


def _read_header_revision(reader: Reader) -> str | None:
    """Return the schema revision in the header of a SQLite file; None on PostgreSQL."""
    if reader.dialect != "sqlite":
        return None
    return f"{int(reader.value('PRAGMA user_version')):04}"


def _run_rule(reader: Reader, rule: Rule) -> Iterator[RuleResult]:
    """Yield what a rule found; if it fails, what it found before, followed by a result `unchecked`."""
    problems: list[Problem] = []
    failed = ""
    try:
        with reader.convert_query_errors():
            for problem in rule.find(reader):
                problems.append(problem)  # noqa: PERF402  list() would lose the problems before a failure
    except DatabaseError as error:
        failed = str(error)
    except Exception as error:  # noqa: BLE001  a damaged file can cause any error; it is reported
        failed = f"{type(error).__name__}: {error}"
    refs = row_labels.label_rows(reader, {(problem.table, problem.row_id) for problem in problems})
    for problem in problems:
        table, row_id = problem.table, problem.row_id
        look = problem.look or f"SELECT * FROM {table} WHERE id = {row_id}"
        kind = "note" if problem.is_note else "breach"
        yield RuleResult(
            kind,
            rule.key,
            table,
            row_id,
            refs.get((table, row_id)),
            problem.message,
            f"{look};",
            gettext(rule.hint),
        )
    if failed:
        yield RuleResult(
            "unchecked",
            rule.key,
            None,
            None,
            None,
            failed,
            "",
            gettext("repair the other problems first, then run the check again"),
        )


def _count_rows(reader: Reader) -> int:
    """Return the number of rows in all tables that can be read."""
    total = 0
    for name in metadata.tables:
        try:
            with reader.convert_query_errors():
                total += int(reader.value(f"SELECT count(*) FROM {name}"))
        except UnreadableError:  # the rules report this table
            continue
    return total
