"""Check a database against every rule; programs other than `tracker` may have edited it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from tracker.check import history_heads, run
from tracker.cli.terminal.progress import show_progress
from tracker.cli.terminal.tables import print_block, print_csv, print_json
from tracker.cli.terminal.wrap import print_line
from tracker.errors import MismatchError
from tracker.locale import get_language, gettext, gettext_noop, join_clauses, ngettext
from tracker.store import damage, dictionary
from tracker.store.reader import open_unchecked_reader
from tracker.values.code_labels import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.check.run import CheckOutcome, RuleResult
    from tracker.cli.app import App
    from tracker.store.location import Location
    from tracker.values.heads import Head

_MAXIMUM_SHOWN = 20
_MESSAGES = {
    "breach": gettext_noop("{message}"),
    "note": gettext_noop("note: {message}"),
    "unchecked": gettext_noop("not checked: {message}"),
}
"""How a finding of each kind is printed."""


def check_database(app: App, fmt: str, noted_heads: Sequence[Head]) -> None:
    """Print each row of the database that breaks a rule. Raises MismatchError if there is such a row.

    `noted_heads` are history heads that the user wrote down earlier: each is the number of a batch (what
    one command wrote) and a digest. The check also tells whether the history still contains them.
    """
    with open_unchecked_reader(app.location) as reader:
        run.require_own_database(app.location, reader)
        with show_progress(gettext("Checking")) as progress:
            outcome = run.check_database(reader, progress, noted_heads)
        is_contained = bool(noted_heads) and not any(each.rule == "since" for each in outcome.findings)
        later = (
            [history_heads.count_batches_since(reader, head) for head in noted_heads] if is_contained else []
        )
    if fmt == "table":
        _print_outcome(outcome)
        for head, count in zip(noted_heads, later, strict=False):
            message = ngettext(
                "The history contains the head {head}; {count} batch was written after it.",
                "The history contains the head {head}; {count} batches were written after it.",
                count,
            )
            print_line(message.format(head=head.short, count=f"{count:,}"))
    elif fmt == "json":
        print_json([finding._asdict() for finding in outcome.findings])
    else:
        print_csv([finding._asdict() for finding in outcome.findings], run.RuleResult._fields)
    _require_no_breaches(outcome, app.location)


def _print_outcome(outcome: CheckOutcome) -> None:

    for (rule, hint), group in groupby(outcome.findings, key=lambda finding: (finding.rule, finding.hint)):
        findings = list(group)
        heading = gettext("{label} ({code})").format(label=find_rule_label(rule), code=rule)
        print_block(heading, _describe_findings(findings, hint))
        print_line()
    if not outcome.select_kinds("breach", "unchecked"):
        message = ngettext(
            "Checked {count} row: all {rules} rules are kept.",
            "Checked {count} rows: all {rules} rules are kept.",
            outcome.rows,
        )
        print_line(message.format(rules=len(run.RULES), count=f"{outcome.rows:,}"))


def find_rule_label(rule: str) -> str:
    """Return the label of a rule in the language shown.

    The label comes from the program, because the labels in the database may be damaged.
    """
    return dictionary.get_seed_label("check", rule, COLUMNS.get(get_language(), "en"))


def _describe_findings(findings: list[RuleResult], hint: str) -> list[str]:
    """Return a line for each row that breaks one and the same rule, then the hint that says what to do."""
    lines = []
    for each in findings[:_MAXIMUM_SHOWN]:
        row = " ".join(str(part) for part in (each.table, each.row_id, each.ref and f"({each.ref})") if part)
        message = gettext(_MESSAGES[each.kind]).format(message=each.message)
        lines.append(gettext("{row}: {message}").format(row=row, message=message) if row else message)
        lines += [f"  {each.look}"] if len(each.look) > 1 else []
    if len(findings) > _MAXIMUM_SHOWN:
        more = len(findings) - _MAXIMUM_SHOWN
        message = gettext("… and {count} more; --csv lists all rows")
        lines.append(message.format(count=f"{more:,}"))
    return [*lines, f"→ {hint}"]


def _require_no_breaches(outcome: CheckOutcome, location: Location) -> None:
    """Raise MismatchError if a rule is broken or could not be checked; the message counts both."""
    breaches, unchecked = outcome.select_kinds("breach"), outcome.select_kinds("unchecked")
    if not breaches and not unchecked:
        return
    rules = len({finding.rule for finding in breaches})
    clauses = []
    if breaches:
        message = ngettext(
            "found {count} problem, which breaks {rules}",
            "found {count} problems, which break {rules}",
            len(breaches),
        )
        clauses.append(message.format(count=f"{len(breaches):,}", rules=_format_rule_count(rules)))
    if unchecked:
        message = gettext("{rules} could not be checked")
        clauses.append(message.format(rules=_format_rule_count(len(unchecked))))
    hint = gettext("nothing was changed; keep a copy of the database before you repair it")
    if location.is_file and (unchecked or any(finding.rule == "integrity" for finding in breaches)):
        hint = gettext("{first}; {second}").format(first=hint, second=damage.suggest_restoring(location))
    raise MismatchError(join_clauses(clauses), hint)


def _format_rule_count(count: int) -> str:
    """Return a number of rules with its noun, such as `3 rules`."""
    return ngettext("{count} rule", "{count} rules", count).format(count=f"{count:,}")
