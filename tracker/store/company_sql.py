"""SQL for two questions: which company stands for another one, and which names a company has.

A company that was merged into another one keeps its row, and rows that refer to it stay as they are. So every
query looks up the company that a row refers to and then the company that stands for it: its root.
"""

from __future__ import annotations


def build_root_id(company: str) -> str:
    """Return SQL for the id of the company that stands for `company`: its own id unless it was merged."""
    return f"coalesce({company}.merged_into_id, {company}.id)"


def build_root_join(company: str, root: str) -> str:
    """Return SQL that joins as `root` the company into which `company` was merged, or itself."""
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


def build_printed_name(otherwise: str) -> str:
    """Return SQL for the name of the company `root`; the name of a merged company `o` follows in brackets.

    Where there is no company, the SQL gives the expression `otherwise`.
    """
    return (
        f"CASE WHEN o.id IS NULL THEN {otherwise} WHEN root.id = o.id THEN o.name"
        " ELSE root.name || ' (' || o.name || ')' END"
    )


def select_simplified_name(row: str) -> str:
    """Return SQL for the Simplified name of a company or person: as typed, else as a trigger made it."""
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
