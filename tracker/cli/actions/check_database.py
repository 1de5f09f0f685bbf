"""The check of a database, which other programs may have edited, against every rule."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from tracker.check import run, since
from tracker.cli.terminal.progress import show_progress
from tracker.cli.terminal.tables import print_block, print_csv, print_json
from tracker.cli.terminal.wrap import format_count, print_line
from tracker.errors import MismatchError
from tracker.store import damage, dictionary
from tracker.store.reader import open_unchecked_reader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.check.run import CheckOutcome, RuleResult
    from tracker.cli.app import App
    from tracker.store.location import Location
    from tracker.values.heads import Head

_MAXIMUM_SHOWN = 20


def check_database(app: App, fmt: str, noted_heads: Sequence[Head]) -> None:
    """Print each row that breaks a rule. Raises MismatchError when there is one."""
    with open_unchecked_reader(app.location) as reader:
        run.require_own_database(app.location, reader)
        with show_progress("Checking") as progress:
            outcome = run.check_database(reader, progress, noted_heads)
        is_contained = bool(noted_heads) and not any(each.rule == "since" for each in outcome.findings)
        later = [since.count_batches_since(reader, head) for head in noted_heads] if is_contained else []
    if fmt == "table":
        _print_outcome(outcome)
        for head, count in zip(noted_heads, later, strict=False):
            written = format_count(count, "batch was", "batches were")
            print_line(f"The history goes back to {head.short}; {written} written since.")
    elif fmt == "json":
        print_json([finding._asdict() for finding in outcome.findings])
    else:
        print_csv([finding._asdict() for finding in outcome.findings], run.RuleResult._fields)
    _require_no_breaches(outcome, app.location)


def _print_outcome(outcome: CheckOutcome) -> None:

    for (rule, hint), group in groupby(outcome.findings, key=lambda finding: (finding.rule, finding.hint)):
        findings = list(group)
        print_block(f"{dictionary.find_label('check', rule)} ({rule})", _describe_findings(findings, hint))
        print_line()
    if not outcome.select_kinds("breach", "unchecked"):
        print_line(f"{len(run.RULES)} rules hold over {outcome.rows:,} rows.")


def _describe_findings(findings: list[RuleResult], hint: str) -> list[str]:
    lines = []
    for each in findings[:_MAXIMUM_SHOWN]:
        note = "" if each.kind == "breach" else {"note": "note: ", "unchecked": "not checked: "}[each.kind]
        row = " ".join(str(part) for part in (each.table, each.row_id, each.ref and f"({each.ref})") if part)
        lines.append(f"{row}: {note}{each.message}" if row else f"{note}{each.message}")
        lines += [f"  {each.look}"] if len(each.look) > 1 else []
    if len(findings) > _MAXIMUM_SHOWN:
        lines.append(f"… and {len(findings) - _MAXIMUM_SHOWN:,} more; --csv lists all")
    return [*lines, f"→ {hint}"]


def _require_no_breaches(outcome: CheckOutcome, location: Location) -> None:
    """Raise MismatchError with the counts of broken and unchecked rules, if there are any."""
    breaches, unchecked = outcome.select_kinds("breach"), outcome.select_kinds("unchecked")
    if not breaches and not unchecked:
        return
    rules = len({finding.rule for finding in breaches})
    things = format_count(len(breaches), "thing breaks", "things break")
    things = f"{things} {format_count(rules, 'rule', 'rules')}"
    clauses = [things] if breaches else []
    clauses += [f"{format_count(len(unchecked), 'rule', 'rules')} could not be checked"] if unchecked else []
    hint = "nothing was changed; keep a copy of the file before you repair it"
    if location.is_file and (unchecked or any(finding.rule == "integrity" for finding in breaches)):
        hint += f"; {damage.suggest_restoring(location)}"
    raise MismatchError("; ".join(clauses), hint)
