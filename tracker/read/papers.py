"""Read papers, which are files kept as evidence, as rows of the view v_papers."""

from __future__ import annotations

from typing import NamedTuple

from tracker.errors import MismatchError, NotFoundError
from tracker.locale import gettext
from tracker.read.row_list import OrderTerm, QueriedRows
from tracker.store.reader import Reader


class Paper(NamedTuple):
    """A row of v_papers: a file kept as evidence, without its bytes."""

    paper_id: int
    ref: str | None
    followup_id: int | None
    receipt_id: int | None
    source: str | None
    file_name: str
    file_kind: str
    size: int
    sha256: str
    is_kept: bool


def select_papers(reader: Reader, *, ref: str | None = None, source: str | None = None) -> QueriedRows:
    """Return all papers (files kept as evidence), or those of a commitment or source.

    They are in the order in which they were added.
    """
    set_filters = {name: value for name, value in (("ref", ref), ("source", source)) if value is not None}
    where = " AND ".join(["1 = 1", *(f"{name} = :{name}" for name in set_filters)])
    return QueriedRows(
        reader,
        f"SELECT {', '.join(Paper._fields)} FROM v_papers WHERE {where}",
        set_filters,
        make=Paper,
        columns=Paper._fields,
        key="paper_id",
        order=[OrderTerm("paper_id")],
    )


def list_papers(reader: Reader, **filters: object) -> list[Paper]:
    """Return the papers (files kept as evidence) for which the given columns have the given values."""
    where = " AND ".join(f"{name} = :{name}" for name in filters)
    sql = f"SELECT {', '.join(Paper._fields)} FROM v_papers WHERE {where} ORDER BY paper_id"
    return [Paper(**row) for row in reader.rows(sql, **filters)]


def get_paper(reader: Reader, paper_id: int) -> Paper:
    """Return a paper (a file kept as evidence), without its bytes. Raises NotFoundError."""
    found = list_papers(reader, paper_id=paper_id)
    if not found:
        raise NotFoundError(
            gettext("there is no paper {number}").format(number=paper_id),
            gettext("see: {command}").format(command="tracker paper list"),
        )
    return found[0]


def load_content(reader: Reader, paper: Paper) -> bytes:
    """Return the bytes of a paper (a file kept as evidence).

    Raises NotFoundError if this copy of the register leaves the files out, and MismatchError if the bytes
    were altered after the paper was added.
    """
    content = reader.value("SELECT content FROM papers WHERE id = :id", id=paper.paper_id)
    if content is None:
        raise NotFoundError(
            gettext("this copy of the register leaves out the file of paper {number}").format(
                number=paper.paper_id
            ),
            gettext("open the paper in the original register, or make a new snapshot with --with-papers"),
        )
    import hashlib  # noqa: PLC0415  2 ms that lists and shows do not need

    content = bytes(content)
    if hashlib.sha256(content).hexdigest() != paper.sha256:
        raise MismatchError(
            gettext("the file of paper {number} was altered since it was added").format(
                number=paper.paper_id
            ),
            gettext("see: {command}").format(command="tracker check"),
        )
    return content
