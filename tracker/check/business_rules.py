"""Rules on rows that belong together: stages, commitments, receipts, merges and citations.

Where a module of `tracker.rules` implements the rule, a query selects the rows that may break it, and that
module decides.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Any

from tracker.check.rules import CORRECT, RESTORE, Problem, Rule, combine_finders, make_query_finder
from tracker.errors import BadInputError, MismatchError, NotFoundError
from tracker.locale import gettext, gettext_noop
from tracker.read import citations, histories, papers, shares
from tracker.rules import commitment_fields, followup_rows, lifecycle
from tracker.rules.lifecycle import Breach, Flaw
from tracker.store.citation_targets import TABLE_BY_COLUMN
from tracker.store.company_sql import build_root_id
from tracker.store.reader import Reader
from tracker.store.tables import metadata
from tracker.values import credit_code, dates
from tracker.values.codes import Stage


def find_last_allowed_day(reader: Reader) -> date:
    """Return the latest day that a row may have: today, or the day of the newest batch if that is later.

    The newest batch matters because the clock of this machine may have been set back since.
    """
    newest = reader.value("SELECT max(finished_at) FROM batches")
    try:
        return (
            max(dates.today(), date.fromisoformat(dates.format_local_time(newest)[:10]))
            if newest
            else dates.today()
        )
    except ValueError:  # no valid timestamp: the rule `values` reports it
        return dates.today()


def _find_forbidden_followups(reader: Reader) -> Iterator[Problem]:
    """Yield follow-ups that contradict their commitment or an earlier follow-up."""
    today = find_last_allowed_day(reader)
    stored_rows = reader.rows(_HISTORIES_SQL, today=today.isoformat())
    outcomes = histories.read_outcomes(reader, list({row["commitment_id"] for row in stored_rows}))
    for _, rows in groupby(stored_rows, key=lambda row: row["commitment_id"]):
        history = list(rows)
        try:
            terms = lifecycle.terms_from_row(history[0])
            followups = [followup_rows.followup_from_row(row, outcomes.get(row["id"])) for row in history]
        except (TypeError, ValueError):  # invalid values: the rule `values` reports them
            continue
        look = (
            f"SELECT * FROM followups WHERE commitment_id = {history[0]['commitment_id']}"
            " ORDER BY occurred_on, coalesce(corrects_id, id), id"
        )
        for breach in lifecycle.find_breaches(terms, followups, today):
            yield Problem("followups", breach.row.id, _join_hint(breach), look)


_HISTORIES_SQL = """
SELECT f.id, f.commitment_id, f.kind, f.occurred_on, f.occurred_precision, f.stage, f.condition,
  f.corrects_id, f.is_void, f.next_action_on, c.track, c.opening_stage, c.voiced_on, c.voiced_precision
FROM followups f JOIN commitments c ON c.id = f.commitment_id
WHERE f.commitment_id IN (
  SELECT s.commitment_id FROM followups s JOIN commitments p ON p.id = s.commitment_id
  WHERE s.occurred_on > :today OR s.occurred_on < p.voiced_on OR s.condition = 'fulfilled'
  UNION
  SELECT s.commitment_id FROM followups s WHERE s.condition = 'ended' AND EXISTS (
    SELECT 1 FROM followups n WHERE n.commitment_id = s.commitment_id AND n.id <> s.id
      AND n.occurred_on >= s.occurred_on AND (n.stage IS NOT NULL OR n.condition IS NOT NULL))
  UNION
  SELECT o.commitment_id FROM action_outcomes o JOIN v_standing s ON s.id = o.followup_id
  LEFT JOIN v_standing a ON a.entry_id = o.action_id AND a.next_action_on IS NOT NULL
  WHERE a.id IS NULL OR a.entry_id = s.entry_id OR a.occurred_on > s.occurred_on
    OR (o.outcome = 'moved' AND s.next_action_on IS NULL)
    OR EXISTS (SELECT 1 FROM action_outcomes p JOIN v_standing t ON t.id = p.followup_id
      WHERE p.action_id = o.action_id AND p.id <> o.id))
ORDER BY f.commitment_id, f.id"""

_EMPTY_FOLLOWUPS_SQL = """
SELECT id FROM followups f WHERE NOT is_void AND kind <> 'reopen' AND stage IS NULL AND condition IS NULL
  AND note IS NULL AND next_action IS NULL AND revised_amount IS NULL AND revised_due_on IS NULL
  AND NOT EXISTS (SELECT 1 FROM action_outcomes o WHERE o.followup_id = f.id)"""


def _find_contradictory_commitments(reader: Reader) -> Iterator[Problem]:
    """Yield commitments whose fields contradict each other."""
    today = find_last_allowed_day(reader)
    for row in reader.rows(_CONTRADICTORY_SQL, today=today.isoformat()):
        try:
            values = commitment_fields.fields_from_row(
                {**row, **{name: _parse_day(row[name]) for name in ("voiced_on", "due_on")}}
            )
        except (TypeError, ValueError):  # invalid values: the rule `values` reports them
            continue
        for flaw in commitment_fields.find_contradictions(values, today):
            yield Problem("commitments", row["id"], _join_hint(flaw))


def _join_hint(flaw: Breach | Flaw) -> str:
    """Return the message about a contradiction, followed by the hint on how to correct it."""
    return gettext("{first}; {second}").format(first=flaw.message, second=flaw.hint)


def _find_excess_shares(reader: Reader) -> Iterator[Problem]:
    """Yield commitments whose parties together have shares of more than 100 %."""
    for excess in shares.find_excess_shares(reader):
        look = f"SELECT * FROM commitment_parties WHERE commitment_id = {excess.commitment_id}"
        yield Problem("commitments", excess.commitment_id, excess.message, look)


def _parse_day(text: str | None) -> date | None:
    """Return a text in ISO form as a date; None for None. Raises ValueError for any other text."""
    return None if text is None else date.fromisoformat(text)


_RANK_SQL = "CASE {} " + " ".join(f"WHEN '{stage}' THEN {stage.rank}" for stage in Stage) + " END"
_FIRMNESS_BROKEN_SQL = " OR ".join(
    f"firmness = '{firmness}' AND opening_stage NOT IN ({', '.join(repr(str(stage)) for stage in stages)})"
    for firmness, stages in lifecycle.OPENING_STAGES.items()
)
_CONTRADICTORY_SQL = f"""
SELECT * FROM commitments WHERE {_FIRMNESS_BROKEN_SQL} OR voiced_on > :today OR due_on < voiced_on
  OR due_stage IS NOT NULL AND (due_on IS NULL
    OR {_RANK_SQL.format("due_stage")} <= {_RANK_SQL.format("opening_stage")})"""


def _find_misdated_receipts(reader: Reader) -> Iterator[Problem]:
    """Yield receipts that are dated in the future or before their commitment was voiced."""
    today = find_last_allowed_day(reader)
    for row in reader.rows(_MISDATED_RECEIPTS_SQL, today=today.isoformat()):
        try:
            voiced = lifecycle.terms_from_row(row).voiced
            received_on = date.fromisoformat(row["received_on"])
        except (TypeError, ValueError):  # invalid values: the rule `values` reports them
            continue
        for flaw in lifecycle.find_receipt_flaws(voiced, received_on, row["amount"], today):
            yield Problem("receipts", row["id"], _join_hint(flaw))


_STANDS_SQL = """NOT r.is_void AND NOT EXISTS (
  SELECT 1 FROM receipts n WHERE n.corrects_id = coalesce(r.corrects_id, r.id) AND n.id > r.id)"""
_MISDATED_RECEIPTS_SQL = f"""
SELECT r.id, r.received_on, r.amount, c.track, c.opening_stage, c.voiced_on, c.voiced_precision
FROM receipts r JOIN commitments c ON c.id = r.commitment_id
WHERE (r.received_on > :today OR r.received_on < c.voiced_on) AND {_STANDS_SQL} ORDER BY r.id"""

_OVERDRAWN_SQL = f"""
SELECT min(id) AS id, currency, min(balance) AS balance FROM (
  SELECT r.id, r.commitment_id, r.currency, sum(r.amount) OVER (
    PARTITION BY r.commitment_id, r.currency ORDER BY r.received_on, r.amount DESC, r.id) AS balance
  FROM receipts r WHERE {_STANDS_SQL} AND r.commitment_id IN (
    SELECT commitment_id FROM receipts WHERE amount < 0)) running
WHERE balance < 0 GROUP BY commitment_id, currency ORDER BY 1"""


def _make_corrections_finder(table: str) -> Any:  # noqa: ANN401  a finder
    """Return a finder of rows that correct another correction instead of the original row."""
    return make_query_finder(
        table,
        f"SELECT n.id, n.corrects_id FROM {table} n JOIN {table} o ON o.id = n.corrects_id"
        " WHERE o.corrects_id IS NOT NULL ORDER BY n.id",
        gettext_noop(
            "this row corrects row {corrects_id}, which is a correction itself; "
            "corrects_id must name the original row"
        ),
    )


def _make_merges_finder(table: str) -> Any:  # noqa: ANN401  a finder
    """Return a finder of rows that were merged into a row which was merged into yet another one."""
    return make_query_finder(
        table,
        f"SELECT a.id, b.id AS into_id, b.merged_into_id AS on_id FROM {table} a"
        f" JOIN {table} b ON b.id = a.merged_into_id WHERE b.merged_into_id IS NOT NULL ORDER BY a.id",
        gettext_noop(
            "this row was merged into row {into_id}, but row {into_id} was merged into row {on_id}; "
            "this row must refer to row {on_id}"
        ),
    )


_MERGED_AND_DISTINCT_SQL = f"""
SELECT d.id, a.name AS one, b.name AS other FROM distinct_companies d
JOIN companies a ON a.id = d.company_id JOIN companies b ON b.id = d.other_id
WHERE {build_root_id("a")} = {build_root_id("b")} ORDER BY d.id"""


def _make_circles_finder(table: str, column: str) -> Any:  # noqa: ANN401  a finder
    """Return a finder of circles: rows that lead back to themselves through `column`.

    For each circle it reports the row with the lowest id.
    """
    return make_query_finder(
        table,
        f"WITH RECURSIVE up (id, above, least, steps) AS (SELECT id, {column}, id, 1 FROM {table}"
        f" WHERE {column} IS NOT NULL UNION ALL SELECT up.id, t.{column},"
        f" CASE WHEN t.id < up.least THEN t.id ELSE up.least END, up.steps + 1"
        f" FROM up JOIN {table} t ON t.id = up.above"
        f" WHERE t.{column} IS NOT NULL AND up.above <> up.id AND up.steps < {_MOST_LEVELS})"
        f" SELECT id, '{column}' AS \"column\" FROM up WHERE above = id AND least = id ORDER BY id",
        gettext_noop(
            "this row refers to itself in a circle: its column {column}, followed from row to row, "
            "leads back to it"
        ),
    )


_MOST_LEVELS = 60
"""The number of references after which the search for a circle stops."""
_TREES = (
    ("commitments", "parent_id"),
    ("events", "part_of_id"),
    ("sectors", "parent_id"),
    ("sources", "original_id"),
)

_FOREIGN_POSITIONS_SQL = """
SELECT v.id, p.title FROM commitment_representatives v JOIN positions p ON p.id = v.position_id
WHERE p.representative_id <> v.representative_id ORDER BY v.id"""


def _find_bad_credit_codes(reader: Reader) -> Iterator[Problem]:
    """Yield companies whose credit code (column uscc) is invalid or is not written in the standard form."""
    for row in reader.rows("SELECT id, uscc FROM companies WHERE uscc IS NOT NULL ORDER BY id"):
        try:
            if credit_code.parse_credit_code(row["uscc"]) != row["uscc"]:
                yield Problem(
                    "companies",
                    row["id"],
                    gettext("the credit code “{code}” is not written in the standard form").format(
                        code=row["uscc"]
                    ),
                )
        except BadInputError as error:
            yield Problem("companies", row["id"], str(error))


def _find_bad_citations(reader: Reader) -> Iterator[Problem]:
    """Yield sources whose text was changed, and citations that do not fit the text of their source."""
    for flaw in citations.find_citation_flaws(reader):
        table = "sources" if flaw.citation_id is None else "citations"
        look = (
            f"SELECT key, sha256, char_count FROM sources WHERE id = {flaw.source_id}"
            if flaw.citation_id is None
            else f"SELECT * FROM v_evidence WHERE citation_id = {flaw.citation_id}"
        )
        yield Problem(table, flaw.citation_id or flaw.source_id, str(flaw), look)


def _find_altered_papers(reader: Reader) -> Iterator[Problem]:
    """Yield papers (files kept as evidence) whose content was changed.

    Papers whose content was left out of this copy of the database give a note.
    """
    for (paper_id,) in reader.tuples("SELECT id FROM papers ORDER BY id"):
        paper = papers.get_paper(reader, paper_id)
        look = f"SELECT * FROM v_papers WHERE paper_id = {paper_id}"
        try:
            papers.load_content(reader, paper)
        except MismatchError as error:
            yield Problem("papers", paper_id, str(error), look)
        except NotFoundError as error:
            yield Problem("papers", paper_id, str(error), look, is_note=True)


def _find_unknown_fields(reader: Reader) -> Iterator[Problem]:
    """Yield citations whose `field` is no column of the table that has the cited row."""
    for column, table in TABLE_BY_COLUMN.items():
        fields = ", ".join(f"'{name}'" for name in ("row", *metadata.tables[table].columns.keys()))
        sql = (
            f"SELECT id, field FROM citations WHERE {column} IS NOT NULL AND field NOT IN ({fields})"
            " ORDER BY id"
        )
        for row in reader.rows(sql):
            yield Problem(
                "citations",
                row["id"],
                gettext("the table {table} has no column {column}").format(table=table, column=row["field"]),
            )


_ONE_LINE_COLUMNS = {
    "companies": ("name", "name_hans", "name_en"),
    "company_aliases": ("name",),
    "representatives": ("name", "name_hans"),
    "positions": ("title",),
    "sectors": ("name", "name_hans", "name_en"),
    "sources": ("title",),
    "events": ("name",),
    "commitments": ("title",),
}


def _find_line_breaks(reader: Reader) -> Iterator[Problem]:
    """Yield rows whose name or title has more than one line."""
    for table, columns in _ONE_LINE_COLUMNS.items():
        for column in columns:
            sql = f"SELECT id FROM {table} WHERE {column} LIKE :two_lines ORDER BY id"
            for row in reader.rows(sql, two_lines="%\n%"):
                yield Problem(
                    table,
                    row["id"],
                    gettext("the text in column {column} has more than one line").format(column=column),
                )


RULES = (
    Rule(
        "moves",
        gettext_noop(
            "correct the follow-up with tracker followup correct ID, or void it with tracker followup void ID"
        ),
        _find_forbidden_followups,
    ),
    Rule(
        "gates",
        gettext_noop(
            "correct the follow-up with tracker followup correct ID, or void it with tracker followup void ID"
        ),
        make_query_finder(
            "followups",
            _EMPTY_FOLLOWUPS_SQL,
            gettext_noop("the follow-up is empty: it has no stage, no condition, no note and no next action"),
        ),
    ),
    Rule(
        "pledges",
        gettext_noop("correct the commitment: tracker commitment edit REF … --because WHY"),
        combine_finders(_find_contradictory_commitments, _find_excess_shares),
    ),
    Rule(
        "balances",
        gettext_noop(
            "correct the receipt with tracker receipt correct ID, or void it with tracker receipt void ID"
        ),
        combine_finders(
            _find_misdated_receipts,
            make_query_finder(
                "receipts",
                _OVERDRAWN_SQL,
                gettext_noop(
                    "up to this receipt, the refunds exceed the money received; the "
                    "balance is {balance} {currency}"
                ),
                is_note=True,
            ),
        ),
    ),
    Rule(
        "corrections",
        CORRECT,
        combine_finders(_make_corrections_finder("followups"), _make_corrections_finder("receipts")),
    ),
    Rule(
        "merged",
        CORRECT,
        combine_finders(
            _make_merges_finder("companies"),
            _make_merges_finder("commitments"),
            make_query_finder(
                "distinct_companies",
                _MERGED_AND_DISTINCT_SQL,
                gettext_noop(
                    "this row says that {one} and {other} are different organisations, but they were merged"
                ),
            ),
        ),
    ),
    Rule(
        "trees", CORRECT, combine_finders(*(_make_circles_finder(table, column) for table, column in _TREES))
    ),
    Rule(
        "voices",
        CORRECT,
        make_query_finder(
            "commitment_representatives",
            _FOREIGN_POSITIONS_SQL,
            gettext_noop("the position “{title}” belongs to another person"),
        ),
    ),
    Rule(
        "lines",
        gettext_noop(
            "write the text on one line with the edit command of its kind, such as tracker company edit"
        ),
        _find_line_breaks,
    ),
    Rule(
        "credit_codes",
        gettext_noop(
            "compare the credit code with the business licence, and correct it: tracker "
            "company edit NAME --uscc CODE"
        ),
        _find_bad_credit_codes,
    ),
    Rule("papers", RESTORE, _find_altered_papers),
    Rule(
        "citations",
        gettext_noop("restore the text of the source, or remove the citation and quote the text again"),
        combine_finders(_find_bad_citations, _find_unknown_fields),
    ),
)
