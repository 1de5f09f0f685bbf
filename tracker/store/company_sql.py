"""SQL for two questions about companies: which company stands for another one, and what all its names are.

A company that was merged into another one keeps its row, and rows that refer to it stay as they are. So every
query looks up the company that a row refers to and then the company that stands for it.
"""

from __future__ import annotations


def root_id(company: str) -> str:
    """Return the id of the company that stands for `company`, which is its own unless it was merged."""
    return f"coalesce({company}.merged_into_id, {company}.id)"


def join_root(company: str, root: str) -> str:
    """Return the join of the company that stands for `company`; `root` is its alias."""
    return f"JOIN companies {root} ON {root}.id = {root_id(company)}"


LEFT_JOIN_ROOT = f"LEFT {join_root('o', 'root')}"
"""The join of `root`, which stands for company `o`; for queries in which there may be no company."""


def name_as_printed(otherwise: str) -> str:
    """Return the name of `root`, followed by that of a merged `o`; `otherwise` if there is no company."""
    return (
        f"CASE WHEN o.id IS NULL THEN {otherwise} WHEN root.id = o.id THEN o.name"
        " ELSE root.name || ' (' || o.name || ')' END"
    )


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
