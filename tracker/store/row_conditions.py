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


def read_amount_bound(commitment: str) -> str:
    """Return the expression for how exactly the amount of a commitment is stated; NULL without an amount.

    An amount that another program wrote, or that the journal kept before this was known, is exact.
    """
    return f"coalesce({commitment}.amount_bound, CASE WHEN {commitment}.amount IS NOT NULL THEN 'exact' END)"
