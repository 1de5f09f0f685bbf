"""The rule on kept states: they agree with the history of each commitment.

A kept state is a row of `standings`: the stage, condition and light of a commitment during a span of days in
which nothing changed. Rows that say during which days an action is open are checked with them. All rows are
compared with those that would be computed anew from the follow-ups, and the states of today also with those
that the short SQL in `state_definition` gives.
"""

from __future__ import annotations

from collections.abc import Iterator

from tracker.check.rules import REBUILD, Problem, Rule
from tracker.locale import gettext
from tracker.store.dialects import DIALECTS
from tracker.store.reader import Reader
from tracker.store.rebuild_standings import find_differing_commitments
from tracker.store.standings.standing_sql import select_differing_commitments, select_kept_states
from tracker.store.standings.state_definition import STATE_COLUMNS, select_defined_states
from tracker.values import dates


def _find_wrong_standings(reader: Reader) -> Iterator[Problem]:
    """Yield the commitments whose kept states differ from those computed anew from their follow-ups."""
    tables_by_commitment = find_differing_commitments(reader)
    for number, tables in sorted(tables_by_commitment.items()):
        yield Problem(
            "commitments",
            number,
            gettext(
                "the stored states of this commitment in {tables} differ from the states that its "
                "follow-ups give"
            ).format(tables=", ".join(tables)),
            f"SELECT * FROM {tables[0]} WHERE commitment_id = {number}",
        )
    if not tables_by_commitment:
        yield from _find_wrong_states_of_today(reader)


def _find_wrong_states_of_today(reader: Reader) -> Iterator[Problem]:
    """Yield the commitments whose kept state of today differs from that of `state_definition`."""
    dialect = DIALECTS[reader.dialect]
    defined = select_defined_states(dialect, dialect.as_of)
    kept = select_kept_states(dialect.as_of)
    sql = f"{select_differing_commitments(STATE_COLUMNS, kept, defined)} ORDER BY commitment_id"
    for row in reader.rows(sql, as_of=dates.today().isoformat()):
        number = row["commitment_id"]
        message = gettext(
            "the stored state of this commitment for today differs from the state that its follow-ups give"
        )
        yield Problem(
            "commitments", number, message, f"SELECT * FROM v_states WHERE commitment_id = {number}"
        )


RULES = (Rule("kept_states", REBUILD, _find_wrong_standings),)
