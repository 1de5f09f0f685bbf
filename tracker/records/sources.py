"""Sources and their texts, and the places in them that support a fact."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import sqlalchemy as sa

from tracker import db, evidence
from tracker.errors import NotFoundError, RefusedError
from tracker.journal import Batch, insert
from tracker.models import FACTS, char_folds, citations, sources
from tracker.quotations import Quotation, Text
from tracker.records import rows

_ARCS = {table: column for column, table in FACTS.items()}


class Citation(NamedTuple):
    """Words of a source, as printed, that show a fact: code points [start, end) of its text."""

    source: str
    start: int
    end: int
    words: str


def attach(opened: Batch, key: str, body: str) -> int:
    """Store the text of a source; return how many citations point into it.

    Raises NotFoundError for the key, MismatchError when digest, length or a span does not fit.
    """
    source = _source(opened, key)
    if source["sha256"] is None:
        raise RefusedError(
            f"{key} is known by name only: no fact was read from its text", "attach another source"
        )
    evidence.require_same(key, body, sha256=source["sha256"], char_count=source["char_count"])
    if source["body"] is None:
        this = sources.c.id == source["id"]
        opened.connection.execute(sa.update(sources).where(this).values(body=body))
    evidence.require_matching(db.reader(opened.connection), key)
    count = sa.select(sa.func.count()).where(citations.c.source_id == source["id"])
    return int(opened.connection.scalar(count) or 0)


def cite(
    opened: Batch, table: str, row_id: int, quotation: Quotation, *, field: str = "row"
) -> list[Citation]:
    """Show where a source says what a row of a table records; return the words as printed.

    Raises NotFoundError for a text that is not attached and for words that are not in it, AmbiguousError
    for several places, BadInputError for a choice among them that there is not.
    """
    source = rows.by_id(opened, sources, quotation.source_id)
    key, body = source["key"], source["body"]
    if body is None:
        raise NotFoundError(
            f"the text of {key} is not attached", f"attach it: tracker source attach {key} FILE"
        )
    folds = {row.codepoint: row.folded for row in opened.connection.execute(sa.select(char_folds))}
    spans = Text(body, folds).locate_all(quotation)
    for start, end in spans:
        place = {"source_id": source["id"], "span_start": start, "field": field, _ARCS[table]: row_id}
        _put(opened, place, end)
    return [Citation(key, start, end, body[start:end]) for start, end in spans]


def _put(opened: Batch, place: Mapping[str, Any], end: int) -> None:
    """Write a citation; one of the same fact that begins at the same place gets this end."""
    known = opened.connection.scalar(sa.select(citations.c.id).filter_by(**place))
    if known is None:
        insert(opened.connection, citations, {**place, "span_end": end})
    else:
        rows.change(opened, citations, known, {"span_end": end})


def _source(opened: Batch, key: str) -> sa.RowMapping:
    found = opened.connection.execute(sa.select(sources).where(sources.c.key == key)).mappings().first()
    if found is None:
        raise NotFoundError(f"there is no source {key}", "see: tracker source list")
    return found
