"""Remove the citations that no longer support a column because its value changed."""

from __future__ import annotations

from collections.abc import Collection

import sqlalchemy as sa

from tracker.read.citations import PRINTED_COLUMNS, is_printed_in
from tracker.store.citation_targets import COLUMN_BY_TABLE
from tracker.store.journal import Batch, LostCitation
from tracker.store.tables import citations, metadata, sources


def remove_outdated_citations(
    opened: Batch, table: str, row_ids: Collection[int], columns: Collection[str]
) -> None:
    """Delete the citations of changed columns, and list them in `uncited` of the batch.

    A citation of the whole row stays. A citation of a column that holds words as printed stays if the cited
    passage contains the new words. In all other cases, a person must decide whether the passage supports the
    new value, and cite it again.
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
        if not _still_supports_value(table, citation, new_value):
            opened.connection.execute(sa.delete(citations).where(citations.c.id == citation["id"]))
            span = (citation["span_start"], citation["span_end"])
            opened.uncited.append(
                LostCitation(table, row_id, field, citation["key"], span, _get_quoted_words(citation))
            )


def find_cited_fields(opened: Batch, table: str, row_id: int, words: str) -> list[str]:
    """Return the columns of a row that a new citation supports; `words` are the cited words.

    These are the columns that lost their citations in this batch. A column that holds words as printed is
    left out if the cited words do not contain its value. If no column is left, the result is `["row"]`, which
    means the row as a whole.
    """
    lost = dict.fromkeys(each.field for each in opened.uncited if _is_about_row(each, table, row_id))
    target = metadata.tables[table]
    row = opened.connection.execute(sa.select(target).where(target.c.id == row_id)).mappings().one()
    return [
        name for name in lost if not _is_printed_column(table, name) or is_printed_in(str(row[name]), words)
    ] or ["row"]


def forget_lost_citations(opened: Batch, table: str, row_id: int, cited: Collection[str]) -> None:
    """Remove the columns `cited`, which are cited again, from the batch's list of lost citations."""
    opened.uncited[:] = [
        each for each in opened.uncited if not (_is_about_row(each, table, row_id) and each.field in cited)
    ]


def _is_about_row(lost: LostCitation, table: str, row_id: int) -> bool:
    """Tell whether a lost citation supported this row of this table."""
    return (lost.table, lost.row_id) == (table, row_id)


def _still_supports_value(table: str, citation: sa.RowMapping, new_value: object) -> bool:
    """Tell whether the cited passage contains the new value of a column that holds words as printed."""
    return (
        _is_printed_column(table, citation["field"])
        and new_value is not None
        and is_printed_in(str(new_value), _get_quoted_words(citation) or "")
    )


def _is_printed_column(table: str, name: str) -> bool:
    """Tell whether a column holds words of the source as printed, such as `amount_text`."""
    return table in PRINTED_COLUMNS and name in PRINTED_COLUMNS[table][1]


def _get_quoted_words(citation: sa.RowMapping) -> str | None:
    """Return the cited words, or None while the text of the source is not attached."""
    body: str | None = citation["body"]
    return None if body is None else body[citation["span_start"] : citation["span_end"]]
