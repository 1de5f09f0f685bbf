"""Keep files as evidence of follow-ups, receipts and sources. Such a file is called a paper."""

from __future__ import annotations

import hashlib

import sqlalchemy as sa

from tracker.errors import NotFoundError, RefusedError
from tracker.locale import gettext
from tracker.store.journal import Batch, insert_row
from tracker.store.tables import followups, papers, receipts
from tracker.values.papers import Paper
from tracker.write import common

_COLUMN_BY_TABLE = {"followups": "followup_id", "receipts": "receipt_id", "sources": "source_id"}


def add(opened: Batch, table: str, row_id: int, paper: Paper) -> int:
    """Keep a file as evidence of a row of followups, receipts or sources; return the number of the paper.

    For a row that corrects a follow-up or receipt, the file is kept with the first row. Raises NotFoundError
    for a row that does not exist, and RefusedError for one that was voided or already has the file.
    """
    if table != "sources":
        row_id, _ = common.find_current_row(
            opened, {"followups": followups, "receipts": receipts}[table], row_id
        )
    digest = hashlib.sha256(paper.content).hexdigest()
    column = _COLUMN_BY_TABLE[table]
    same = sa.select(papers.c.id).where(papers.c.sha256 == digest, papers.c[column] == row_id)
    kept = opened.connection.scalar(same)
    if kept is not None:
        raise RefusedError(
            gettext("this follow-up, receipt or source already has the same file, as paper {number}").format(
                number=kept
            ),
            gettext("see: {command}").format(command="tracker paper list"),
        )
    stated = {
        column: row_id,
        "name": paper.name,
        "kind": paper.kind,
        "size": len(paper.content),
        "sha256": digest,
        "content": paper.content,
    }
    return insert_row(opened.connection, papers, stated)


def remove(opened: Batch, paper_id: int) -> str:
    """Delete a paper and its bytes; return its name. This cannot be undone. Raises NotFoundError."""
    name = opened.connection.scalar(sa.select(papers.c.name).where(papers.c.id == paper_id))
    if name is None:
        raise NotFoundError(
            gettext("there is no paper {number}").format(number=paper_id),
            gettext("see: {command}").format(command="tracker paper list"),
        )
    opened.connection.execute(sa.delete(papers).where(papers.c.id == paper_id))
    return str(name)
