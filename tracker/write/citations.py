"""Citations of a fact that changed: a place shows what a column holds, or it goes."""

from __future__ import annotations

from collections.abc import Collection

import sqlalchemy as sa

from tracker.read.citations import PRINTED_COLUMNS
from tracker.store.citation_targets import COLUMN_BY_TABLE
from tracker.store.journal import Batch, LostCitation
from tracker.store.tables import citations, metadata, sources

"""The column of citations that names a row of each table."""


def remove_outdated_citations(
    opened: Batch, table: str, row_ids: Collection[int], columns: Collection[str]
) -> None:
    """Delete the citations of changed columns, and note them in the batch; the row as a whole stays cited.

    Words as printed keep a place that still says them. Whether one still supports another reading, only a
    person can tell, who cites it again.
    """
    if table not in COLUMN_BY_TABLE or not row_ids or not columns:
        return
    fact, own = citations.c[COLUMN_BY_TABLE[table]], metadata.tables[table]
    query = (
        sa.select(citations, sources.c.key, sources.c.body, fact.label("row_id"))
        .join(sources, sources.c.id == citations.c.source_id)
        .where(fact.in_(row_ids), citations.c.field.in_(columns))
        .order_by(citations.c.id)
    )
    for place in opened.connection.execute(query).mappings().all():
        row_id, field = place["row_id"], place["field"]
        holds = opened.connection.scalar(sa.select(own.c[field]).where(own.c.id == row_id))
        if not _still_says_value(table, place, holds):
            opened.connection.execute(sa.delete(citations).where(citations.c.id == place["id"]))
            span = (place["span_start"], place["span_end"])
            opened.uncited.append(
                LostCitation(table, row_id, field, place["key"], span, _quoted_words(place))
            )


def find_cited_fields(opened: Batch, table: str, row_id: int, words: str) -> list[str]:
    """Return what quoted words are cited for: the columns of the row that lost their place, or all of it.

    Words as printed are shown by a quotation that holds them.
    """
    lost = dict.fromkeys(each.field for each in opened.uncited if _is_about_row(each, table, row_id))
    own = metadata.tables[table]
    row = opened.connection.execute(sa.select(own).where(own.c.id == row_id)).mappings().one()
    return [name for name in lost if not _is_as_printed(table, name) or str(row[name]) in words] or ["row"]


def forget_lost_citations(opened: Batch, table: str, row_id: int, cited: Collection[str]) -> None:
    """Forget that columns lost their places: they are cited again."""
    opened.uncited[:] = [
        each for each in opened.uncited if not (_is_about_row(each, table, row_id) and each.field in cited)
    ]


def _is_about_row(lost: LostCitation, table: str, row_id: int) -> bool:
    return (lost.table, lost.row_id) == (table, row_id)


def _still_says_value(table: str, place: sa.RowMapping, holds: object) -> bool:
    return (
        _is_as_printed(table, place["field"])
        and holds is not None
        and str(holds) in (_quoted_words(place) or "")
    )


def _is_as_printed(table: str, name: str) -> bool:
    return table in PRINTED_COLUMNS and name in PRINTED_COLUMNS[table][1]


def _quoted_words(place: sa.RowMapping) -> str | None:
    return None if place["body"] is None else str(place["body"][place["span_start"] : place["span_end"]])
