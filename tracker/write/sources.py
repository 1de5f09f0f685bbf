"""Add, edit and remove sources and their texts, and cite passages of these texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import sqlalchemy as sa

from tracker.errors import RefusedError
from tracker.locale import gettext
from tracker.read.citations import (
    hash_text,
    make_unattached_error,
    require_cited_text,
    require_matching_citations,
)
from tracker.store import engine
from tracker.store.citation_targets import COLUMN_BY_TABLE
from tracker.store.journal import Batch, insert_row
from tracker.store.tables import citations, sources
from tracker.values import dates
from tracker.values.quotations import Quotation, SearchableText, Span
from tracker.write import common
from tracker.write.citations import find_cited_fields, forget_lost_citations
from tracker.write.common import AddedRow


class Citation(NamedTuple):
    """A cited passage of a source: the words as printed, at the characters [start, end) of its text."""

    source: str
    start: int
    end: int
    words: str


def add(opened: Batch, values: Mapping[str, Any], body: str | None = None) -> AddedRow:
    """Add a source, with its text `body` if that is given.

    Without a key, the source gets a key made of its date and kind. Raises RefusedError for a key that another
    source has and for a day in the future.
    """
    day = (values.get("published_at") or dates.today().isoformat())[:10]
    key = values.get("key") or common.find_free_key(
        opened, sources, f"{day}-{values['kind'].replace('_', '-')}"
    )
    _require_valid_source(opened, 0, {**values, "key": key})
    warnings = [] if body is None else list(_warn_of_repeats(opened, body))
    source_id = insert_row(opened.connection, sources, {**values, **_make_text_columns(body), "key": key})
    return AddedRow(key, source_id, warnings)


def edit(opened: Batch, source_id: int, values: Mapping[str, Any]) -> str:
    """Change columns of a source other than its text; return its key.

    Raises RefusedError for a key that another source has, for a day in the future, and for a source that
    would be its own original.
    """
    _require_valid_source(opened, source_id, values)
    common.change_row(opened, sources, source_id, values)
    return str(common.lock_row(opened, sources, source_id)["key"])


def remove(opened: Batch, source_id: int) -> str:
    """Delete a source that no fact cites; return its key.

    Raises RefusedError, which counts the rows that refer to it.
    """
    key = str(common.lock_row(opened, sources, source_id)["key"])
    instead = gettext("see which facts cite the source: {command}").format(
        command=f"tracker source show {key}"
    )
    common.remove_row(opened, sources, source_id, key, instead)
    return key


def attach_text(opened: Batch, source_id: int, body: str) -> tuple[str, int]:
    """Store the text of a source; return its key and the number of its citations.

    A line end at the end of the text is added or removed if the text then fits the stored hash. Raises
    MismatchError when the text does not fit the stored hash or a citation.
    """
    source = common.lock_row(opened, sources, source_id)
    key = str(source["key"])
    if source["sha256"] is not None:
        body = _fit_final_line_end(body, source["sha256"])
        require_cited_text(key, body, sha256=source["sha256"], char_count=source["char_count"])
    if source["body"] is None:
        common.change_row(opened, sources, source_id, _make_text_columns(body))
    require_matching_citations(engine.make_reader(opened.connection), key)
    count = sa.select(sa.func.count()).where(citations.c.source_id == source_id)
    return key, int(opened.connection.scalar(count) or 0)


def _fit_final_line_end(body: str, sha256: str) -> str:
    """Return the text with or without a final line end, whichever has this hash; unchanged if none has."""
    forms = (body, f"{body}\n", body.removesuffix("\n"))
    return next((text for text in forms if hash_text(text) == sha256), body)


def cite(opened: Batch, table: str, row_id: int, quotation: Quotation) -> list[Citation]:
    """Cite quoted words of a source for a row of a table; return the cited passages.

    If the batch changed columns of the row and so removed their citations, the words are cited for these
    columns. Otherwise they are cited for the row as a whole. Raises NotFoundError for a source without a text
    and for words that it does not contain, AmbiguousError when the words occur several times, and
    BadInputError when the quotation chooses an occurrence that does not exist.
    """
    source = common.lock_row(opened, sources, quotation.source_id)
    key, body = source["key"], source["body"]
    if body is None:
        raise make_unattached_error(key)
    spans = SearchableText(body, engine.make_reader(opened.connection).fold_table).locate_quotations(
        quotation
    )
    target = {"source_id": source["id"], COLUMN_BY_TABLE[table]: row_id}
    fields_by_span = {span: find_cited_fields(opened, table, row_id, body[slice(*span)]) for span in spans}
    for (start, end), fields in fields_by_span.items():
        for field in fields:
            _put_citation(opened, {**target, "span_start": start, "field": field}, end)
    forget_lost_citations(
        opened, table, row_id, {field for fields in fields_by_span.values() for field in fields}
    )
    return [Citation(key, start, end, body[start:end]) for start, end in spans]


def cite_passages(
    opened: Batch, source_id: int, table: str, row_id: int, passages: Mapping[str, Sequence[Span]]
) -> None:
    """Cite passages of a source for a row.

    `passages` maps the name of a column to the passages that support it; the name `row` means the row as a
    whole.
    """
    target = {"source_id": source_id, COLUMN_BY_TABLE[table]: row_id}
    for field, spans in passages.items():
        for start, end in spans:
            _put_citation(opened, {**target, "span_start": start, "field": field}, end)


def _put_citation(opened: Batch, key: Mapping[str, Any], end: int) -> None:
    """Insert a citation; if the same fact has one that starts at the same character, only change its end.

    `key` holds the values of all columns but the end.
    """
    citation_id = opened.connection.scalar(sa.select(citations.c.id).filter_by(**key))
    if citation_id is None:
        insert_row(opened.connection, citations, {**key, "span_end": end})
    else:
        common.change_row(opened, citations, citation_id, {"span_end": end})


def _make_text_columns(body: str | None) -> dict[str, Any]:
    """Return the columns of a source's text: `body`, `char_count` and `sha256`."""
    if body is None:
        return {}
    return {"body": body, "char_count": len(body), "sha256": hash_text(body)}


def _warn_of_repeats(opened: Batch, body: str) -> Iterator[str]:
    """Yield a warning for every source that has the same text."""
    same = sa.select(sources.c.key).where(sources.c.sha256 == hash_text(body)).order_by(sources.c.id)
    for key in opened.connection.scalars(same):
        yield gettext("source {key} has exactly the same text; cite only one of the two sources").format(
            key=key
        )


def _require_valid_source(opened: Batch, source_id: int, values: Mapping[str, Any]) -> None:
    """Raise RefusedError for a key in use, a day in the future, and a source that is its own original."""
    if values.get("key"):
        common.require_free_key(opened, sources.c.key, values["key"], "source", source_id)
    published = values.get("published_at")
    if published is not None and published[:10] > dates.today().isoformat():
        raise RefusedError(
            gettext("the date {day} is in the future").format(day=published[:10]), gettext("check the date")
        )
    name = gettext("this source")
    common.require_not_within_itself(
        opened, sources.c.original_id, source_id, values.get("original_id"), name
    )
