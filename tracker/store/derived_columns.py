"""Columns and tables that nobody types: triggers or the end of a batch compute them from other columns."""

from __future__ import annotations

FOLDED_TABLES = ("companies", "company_aliases", "representatives")
"""The tables whose column `name` also stands folded for comparison, and in pinyin."""

SIMPLIFIED_COLUMNS = {
    **dict.fromkeys(FOLDED_TABLES, ("name",)),
    "events": ("name",),
    "positions": ("organisation_text", "title"),
    "sources": ("title", "publisher"),
    "commitments": ("place",),
    "commitment_parties": ("party_text",),
}
"""The columns of each table that also stand in Simplified Chinese, in a column named `…_simplified`."""

DERIVED_COLUMNS = (
    "name_folded",
    "name_pinyin",
    *dict.fromkeys(f"{name}_simplified" for names in SIMPLIFIED_COLUMNS.values() for name in names),
)
"""The names of all these columns, in whichever table."""

UNJOURNALLED_COLUMNS = (*DERIVED_COLUMNS, "content")
"""The columns that journal and chain leave out: derived ones, and the bytes of papers.

A paper also has the digest of its bytes, which journal and chain hold in their place.
"""

DERIVED_TABLES = ("standings", "action_spans")
"""The tables that are made from other tables whenever those change.

The journal, dumps and digests leave them out; `store.rebuild_standings.rebuild_all` makes them anew.
"""
