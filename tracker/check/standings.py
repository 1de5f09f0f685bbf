"""The rule on kept states: standings and action spans are what the history of each commitment says."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.check.rules import REBUILD, Problem, Rule
from tracker.store.reader import Reader
from tracker.store.standings import find_differing_commitments


def _find_wrong_standings(reader: Reader) -> Iterator[Problem]:
    """Yield each commitment whose kept states differ from those that its rows lead to."""
    for number, tables in sorted(find_differing_commitments(reader).items()):
        yield Problem(
            "commitments",
            number,
            f"{' and '.join(tables)} do not hold what its history says",
            f"SELECT * FROM {tables[0]} WHERE commitment_id = {number}",
        )


RULES = (Rule("kept_states", REBUILD, _find_wrong_standings),)
