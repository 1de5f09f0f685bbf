"""Find commitments whose parties have shares of more than 100 % together."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from tracker.rules import commitment_fields
from tracker.store.company_sql import LEFT_JOIN_ROOT, build_displayed_name
from tracker.store.reader import Reader


class ExcessShares(NamedTuple):
    """A commitment whose parties have shares of more than 100 % together, and a message that says so."""

    commitment_id: int
    message: str


def find_excess_shares(
    reader: Reader, commitment_ids: Collection[int] | None = None
) -> Iterator[ExcessShares]:
    """Yield the commitments whose parties have shares of more than 100 % together.

    With `commitment_ids`, only these commitments are checked.
    """
    for commitment_id, shares in read_shares(reader, commitment_ids).items():
        message = commitment_fields.describe_excess_shares(shares)
        if message is not None:
            yield ExcessShares(commitment_id, message)


def read_shares(
    reader: Reader, commitment_ids: Collection[int] | None = None
) -> dict[int, list[tuple[str, str]]]:
    """Return (party, share) for each party that has a share, in lists keyed by commitment id."""
    where = "p.share IS NOT NULL"
    if commitment_ids is not None:
        where += f" AND p.commitment_id IN ({', '.join(map(str, commitment_ids)) or 'NULL'})"
    shares: dict[int, list[tuple[str, str]]] = {}
    for row in reader.rows(f"{_SHARES} WHERE {where} ORDER BY p.commitment_id, p.id"):
        shares.setdefault(row["commitment_id"], []).append((row["party"], row["share"]))
    return shares


_SHARES = f"""
SELECT p.commitment_id, p.share, {build_displayed_name("p.party_text")} AS party
FROM commitment_parties p
LEFT JOIN companies o ON o.id = p.company_id
{LEFT_JOIN_ROOT}"""
