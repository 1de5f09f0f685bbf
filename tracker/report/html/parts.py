"""What sections are made of: a heading with its place, a table that a telephone shows as cards."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from tracker.report.html.markup import Child, Element, make

Cell = Callable[[Any], Child]


class TableColumn(NamedTuple):
    """A column: its heading, its cell for a row, and whether it holds numbers or long text."""

    heading: str
    cell: Cell
    kind: str | None = None


def section(place: str, heading: str, *content: Child | Iterable[Child]) -> Element:
    """Return a section that the contents link to."""
    return make("section", make("h2", heading), *content, id=place)


def table(columns: Sequence[TableColumn], rows: Iterable[Any], style: str | None = None) -> Element:
    """Return a table with repeated headings on paper; each cell knows its heading for narrow screens."""
    heading = make("tr", [make("th", column.heading, class_=column.kind, scope="col") for column in columns])
    body = [make("tr", [_cell(column, row) for column in columns]) for row in rows]
    return make("table", make("thead", heading), make("tbody", body), class_=style)


def link(ref: str) -> Element:
    """Return a link to a commitment of the register."""
    return make("a", ref, href=f"#{place(ref)}")


def place(ref: str) -> str:
    """Return where on the page a commitment stands."""
    return f"c-{ref}"


def spaced(items: Iterable[Child]) -> list[Child]:
    """Return items with blanks between them, so that a line can break there."""
    found: list[Child] = []
    for item in items:
        found += [item, " "]
    return found[:-1]


def _cell(column: TableColumn, row: object) -> Element:
    content = column.cell(row)
    is_empty = content is None or content == ""
    return make("td", content, class_="empty" if is_empty else column.kind, data_label=column.heading)
