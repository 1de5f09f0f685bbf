"""SQL conditions on single rows, shared by the views, the definition of states and the kept states."""

from __future__ import annotations


def build_is_standing(table: str, row: str) -> str:
    """Return the condition that a row of followups or receipts is standing, that is, counts.

    A row is standing if it is not void, and no newer row corrects or voids it. `row` is its alias in the
    query.
    """
    return f"""NOT {row}.is_void AND NOT EXISTS (
  SELECT 1 FROM {table} newer WHERE newer.corrects_id = coalesce({row}.corrects_id, {row}.id)
    AND newer.id > {row}.id)"""


def build_is_component(commitment: str) -> str:
    """Return the condition that commitment `part` belongs to a larger one, and is counted instead of it.

    `commitment` is the alias of the larger commitment. A component (such a part) is counted only from the day
    on which it was promised; the caller must check the day.
    """
    return (
        f"part.parent_id = {commitment}.id AND part.review = 'confirmed' AND part.merged_into_id IS NULL"
        " AND part.track <> 'agreement' AND part.voiced_precision <> 'unknown'"
    )


def build_amount_bound(row: str, amount: str = "amount") -> str:
    """Return SQL for how exact an amount is (exact, about, at least …); NULL if there is no amount.

    `row` is a commitment, follow-up or receipt, `amount` the column with the amount. Old rows and those of
    other programs do not say how exact the amount is; they count as exact.
    """
    return f"coalesce({row}.{amount}_bound, CASE WHEN {row}.{amount} IS NOT NULL THEN 'exact' END)"
