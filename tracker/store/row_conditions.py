"""SQL conditions on single rows that views, the definition of states, and the kept states share."""

from __future__ import annotations


def build_is_standing(table: str, row: str) -> str:
    """Return the condition that a row of followups or receipts stands.

    A row stands if it is not void and no newer row corrects or voids it.
    """
    return f"""NOT {row}.is_void AND NOT EXISTS (
  SELECT 1 FROM {table} newer WHERE newer.corrects_id = coalesce({row}.corrects_id, {row}.id)
    AND newer.id > {row}.id)"""


def build_is_component(commitment: str) -> str:
    """Return the condition that `part` is a component of a commitment and counts instead of it.

    That holds only once the component was voiced, which the caller checks.
    """
    return (
        f"part.parent_id = {commitment}.id AND part.review = 'confirmed' AND part.merged_into_id IS NULL"
        " AND part.track <> 'agreement' AND part.voiced_precision <> 'unknown'"
    )


def build_amount_bound(row: str, amount: str = "amount") -> str:
    """Return the expression for how exact an amount of a row is; NULL without an amount.

    `row` is a commitment, a follow-up or a receipt. An amount without this information, because another
    program wrote it or it is older, counts as exact.
    """
    return f"coalesce({row}.{amount}_bound, CASE WHEN {row}.{amount} IS NOT NULL THEN 'exact' END)"
