"""Types for the columns of an HTML table: how a row becomes cells, and how the template shows them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, NamedTuple

Form = Literal[
    "text", "light", "link", "links", "anchor", "title", "source", "source_anchor", "figure", "actions"
]


class TableColumn(NamedTuple):
    """A column of a table; `cell` returns from a row what the cell of this column shows.

    `kind` is a CSS class for numbers, long text or text that does not wrap. `form` chooses the HTML that
    templates/parts.html puts around the value.
    """

    heading: str
    cell: Callable[[Any], object]
    kind: str | None = None
    form: Form = "text"


class LightCell(NamedTuple):
    """A light in a column of the form `light`: its code, which is also a CSS class, and its text."""

    code: str
    text: str


class FigureCell(NamedTuple):
    """The name of a figure in a column of the form `figure`.

    `key` is used in the id of the cell, to which other parts of the page link.
    """

    key: str
    name: str


class ActionsCell(NamedTuple):
    """The open actions in a column of the form `actions`: the one due first, and the others as one text.

    `number` counts the others: on paper the number is printed in place of their text.
    """

    first: str
    others: str
    number: int


class TitleCell(NamedTuple):
    """A title in a column of the form `title`, a remark that follows in brackets, and a summary below it."""

    text: str
    remark: str | None
    summary: str | None
