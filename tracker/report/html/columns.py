"""Types for the columns of a table: how a row becomes cells, and how the template marks them up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, NamedTuple

Form = Literal[
    "text", "light", "link", "links", "anchor", "title", "source", "source_anchor", "figure", "actions"
]


class TableColumn(NamedTuple):
    """A column of a table.

    `cell` returns the value for a row. `kind` is a class of the style sheet: numbers, long text, or text
    that does not wrap. `form` names the way in which templates/parts.html marks the value up.
    """

    heading: str
    cell: Callable[[Any], object]
    kind: str | None = None
    form: Form = "text"


class LightMark(NamedTuple):
    """The value of a cell in the form `light`: the code of the light, which is its colour, and its words."""

    code: str
    text: str


class FigureName(NamedTuple):
    """The value of a cell in the form `figure`: the end of its id, to which the cards lead, and its name."""

    key: str
    name: str


class OpenActions(NamedTuple):
    """The value of a cell in the form `actions`: the one due first, and the others, which paper counts."""

    first: str
    others: str
    number: int


class Title(NamedTuple):
    """The value of a cell in the form `title`: the title, a remark in brackets and the summary below it."""

    text: str
    remark: str | None
    summary: str | None
