"""Removal of the citations that a changed column makes outdated."""

from __future__ import annotations

from collections.abc import Collection

import sqlalchemy as sa

from tracker.read.citations import PRINTED_COLUMNS
from tracker.store.citation_targets import COLUMN_BY_TABLE
from tracker.store.journal import Batch, LostCitation
from tracker.store.tables import citations, metadata, sources


def remove_outdated_citations(
    opened: Batch, table: str, row_ids: Collection[int], columns: Collection[str]
) -> None:
    """Delete the citations of changed columns, and list them in `uncited` of the batch.

    A citation of the whole row stays. So does one of a column that holds words as printed, if the cited
    place contains the new words. Whether a place supports any other new value, only a person can decide,
    who then cites it again.
    """
    if table not in COLUMN_BY_TABLE or not row_ids or not columns:
        return
    fact, target = citations.c[COLUMN_BY_TABLE[table]], metadata.tables[table]
    query = (
        sa.select(citations, sources.c.key, sources.c.body, fact.label("row_id"))
        .join(sources, sources.c.id == citations.c.source_id)
        .where(fact.in_(row_ids), citations.c.field.in_(columns))
        .order_by(citations.c.id)
    )
    for citation in opened.connection.execute(query).mappings().all():
        row_id, field = citation["row_id"], citation["field"]
        new_value = opened.connection.scalar(sa.select(target.c[field]).where(target.c.id == row_id))
        if not _still_says_value(table, citation, new_value):
            opened.connection.execute(sa.delete(citations).where(citations.c.id == citation["id"]))
            span = (citation["span_start"], citation["span_end"])
            opened.uncited.append(
                LostCitation(table, row_id, field, citation["key"], span, _quoted_words(citation))
            )


def find_cited_fields(opened: Batch, table: str, row_id: int, words: str) -> list[str]:
    """Return the columns of a row that quoted words support; `row` alone stands for the whole row.

    The columns are those that lost their citations in this batch. A column that holds words as printed is
    among them only if the quoted words contain its value.
    """
    lost = dict.fromkeys(each.field for each in opened.uncited if _is_about_row(each, table, row_id))
    target = metadata.tables[table]
    row = opened.connection.execute(sa.select(target).where(target.c.id == row_id)).mappings().one()
    return [name for name in lost if not _is_as_printed(table, name) or str(row[name]) in words] or ["row"]


def forget_lost_citations(opened: Batch, table: str, row_id: int, cited: Collection[str]) -> None:
    """Take columns that are cited again off the batch's list of lost citations."""
    opened.uncited[:] = [
        each for each in opened.uncited if not (_is_about_row(each, table, row_id) and each.field in cited)
    ]


def _is_about_row(lost: LostCitation, table: str, row_id: int) -> bool:
    return (lost.table, lost.row_id) == (table, row_id)


def _still_says_value(table: str, citation: sa.RowMapping, new_value: object) -> bool:
    return (
        _is_as_printed(table, citation["field"])
        and new_value is not None
        and str(new_value) in (_quoted_words(citation) or "")
    )


def _is_as_printed(table: str, name: str) -> bool:
    return table in PRINTED_COLUMNS and name in PRINTED_COLUMNS[table][1]


def _quoted_words(citation: sa.RowMapping) -> str | None:
    body: str | None = citation["body"]
    return None if body is None else body[citation["span_start"] : citation["span_end"]]
