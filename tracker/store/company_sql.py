"""SQL for merged companies, and for the names of a company.

A company that was merged into another one keeps its row, and other rows still refer to it. So every query
replaces the company that a row refers to by its root: the company into which it was merged, or the company
itself if it was not merged.
"""

from __future__ import annotations


def build_root_id(company: str) -> str:
    """Return SQL for the id of the root of a company. `company` is its table or alias in the query."""
    return f"coalesce({company}.merged_into_id, {company}.id)"


def build_root_join(company: str, root: str) -> str:
    """Return a JOIN that adds the root of a company to a query, under the alias `root`."""
    return f"JOIN companies {root} ON {root}.id = {build_root_id(company)}"


ROWS_OF_COMPANY = "SELECT id FROM companies WHERE id = :company_id OR merged_into_id = :company_id"
"""A query of the ids of the company `:company_id` and of those merged into it.

A comparison of build_root_id with the id would use no index of a table that refers to companies.
"""

COMMITMENTS_OF_COMPANY = f"""(
  SELECT id FROM commitments WHERE company_id IN ({ROWS_OF_COMPANY})
  UNION SELECT commitment_id FROM commitment_parties WHERE company_id IN ({ROWS_OF_COMPANY}))"""
"""SQL for the ids of the commitments that the company `:company_id` leads or is a further party of."""

LEFT_JOIN_ROOT = f"LEFT {build_root_join('o', 'root')}"
"""The join of `root`, which stands for company `o`; for queries in which there may be no company."""


def build_displayed_name(fallback: str) -> str:
    """Return SQL for the name to show for a company: “New name (old name)” if it was merged.

    In the query, `o` is the company, and `root` the company into which it was merged, or `o` itself. If there
    is no company, the SQL gives `fallback`, which is also an SQL expression.
    """
    return (
        f"CASE WHEN o.id IS NULL THEN {fallback} WHEN root.id = o.id THEN o.name"
        " ELSE root.name || ' (' || o.name || ')' END"
    )


def select_simplified_name(row: str) -> str:
    """Return SQL for the name of a company or person in Simplified Chinese.

    That is the name that a person typed, or else one that was converted. `row` is the alias of the company or
    person in the query.
    """
    return f"coalesce({row}.name_hans, {row}.name_simplified)"


ALL_NAMES = """
      SELECT id AS company_id, name AS form, name_folded AS folded, NULL AS printed, name_pinyin AS pinyin,
        0 AS rank
      FROM companies
      UNION ALL SELECT company_id, name, name_folded, NULL, name_pinyin, 1 FROM company_aliases
      UNION ALL SELECT id, name_hans, NULL, name_hans, NULL, 1 FROM companies
      UNION ALL SELECT id, name_en, NULL, name_en, NULL, 2 FROM companies
      UNION ALL SELECT id, uscc, NULL, uscc, NULL, 2 FROM companies"""
"""Every name of every company, and its credit code, which people type as a name.

`folded` is the form to compare a name by where the database stores one, else `printed` is. The lowest `rank`
is the name to offer first.
"""
