"""SQL conditions on single rows that views, their definitions and the kept states share."""

from __future__ import annotations


def build_stands(table: str, row: str) -> str:
    """Return the condition that a row of followups or receipts is neither replaced nor void."""
    return f"""NOT {row}.is_void AND NOT EXISTS (
  SELECT 1 FROM {table} newer WHERE newer.corrects_id = coalesce({row}.corrects_id, {row}.id)
    AND newer.id > {row}.id)"""


def build_gives_way(commitment: str) -> str:
    """Return the condition that `part` is a component that replaces a commitment once it is voiced."""
    return (
        f"part.parent_id = {commitment}.id AND part.review = 'confirmed' AND part.merged_into_id IS NULL"
        " AND part.track <> 'agreement' AND part.voiced_precision <> 'unknown'"
    )


def read_amount_bound(row: str, amount: str = "amount") -> str:
    """Return the expression for how exactly an amount of a row is stated; NULL without an amount.

    `row` is a commitment, a follow-up or a receipt. An amount whose column says nothing is exact: so are
    those that another program wrote, and those that the journal kept before this was known.
    """
    return f"coalesce({row}.{amount}_bound, CASE WHEN {row}.{amount} IS NOT NULL THEN 'exact' END)"
