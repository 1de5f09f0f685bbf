"""Parse the cells of one column by the rule for its field; a bad cell becomes an UnreadableCell."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from tracker.errors import BadInputError
from tracker.locale import gettext
from tracker.sheets.cells.cell_text import show_cell
from tracker.sheets.files.odd_cells import ERROR_VALUE, BrokenCell
from tracker.sheets.files.read_sheet import Cell
from tracker.values import text
from tracker.values.spreadsheet_text import remove_escape

CellParser = Callable[[Cell], Any]
"""Returns the value of a cell that is not blank. Raises BadInputError for one that it cannot read."""
_MOST_REMEMBERED = 20_000


class UnreadableCell(NamedTuple):
    """A cell that cannot be read: its value, what is wrong, and what to write instead."""

    value: object
    message: str
    hint: str


class ColumnParser(dict[Cell, Any]):
    """Parses the cells of one column. Equal cells are parsed only once, and a blank cell becomes None."""

    def __init__(
        self,
        parse: CellParser,
        blank: frozenset[str],
        clean: Callable[[str], str] = text.remove_invisible,
    ) -> None:
        super().__init__()
        self._parse, self._blank, self._clean = parse, blank, clean
        self.cleaned: dict[Cell, str] = {}
        """The cells that hold something that nobody sees, with the text that is read instead."""
        self._others: dict[tuple[type, Cell], Any] = {}
        self.has_wrong = False

    def __missing__(self, cell: Cell) -> Any:  # noqa: ANN401  whatever the column holds
        value = self._parse_cell(cell)
        if len(self) < _MOST_REMEMBERED and type(value) is not UnreadableCell:
            self[cell] = value
        return value

    def parse_cells(self, cells: tuple[Cell, ...]) -> list[Any]:
        """Return the values of cells. `has_wrong` is True afterwards if any of them is an UnreadableCell."""
        self.has_wrong = False
        if set(map(type, cells)) == {str}:
            return list(map(self.__getitem__, cells))
        return [self[cell] if type(cell) is str else self._parse_or_recall_cell(cell) for cell in cells]

    def _parse_or_recall_cell(self, cell: Cell) -> Any:  # noqa: ANN401
        """Return the value of a cell that is not text; equal cells of the column are parsed only once."""
        key = (type(cell), cell)
        if key not in self._others:
            if len(self._others) >= _MOST_REMEMBERED:
                self._others.clear()
            value = self._parse_cell(cell)
            if type(value) is UnreadableCell:
                return value
            self._others[key] = value
        return self._others[key]

    def _parse_cell(self, cell: Cell) -> Any:  # noqa: ANN401
        """Return the value of a cell: None if it is blank, an UnreadableCell if it cannot be read."""
        try:
            if type(cell) is BrokenCell:
                raise _make_no_value_error(cell)
            if type(cell) is str:
                cell = remove_escape(cell)
                if (clean := self._clean(cell)) != cell:
                    self.cleaned[cell] = clean
                    cell = clean
            bare = show_cell(cell)
            if not bare or bare in self._blank:
                return None
            if type(cell) is str and bare[0] in "#E" and ERROR_VALUE.fullmatch(bare):
                raise _make_no_value_error(bare)
            return self._parse(cell)
        except BadInputError as error:
            self.has_wrong = True
            return UnreadableCell(cell, str(error), error.hint)


def _make_no_value_error(cell: str) -> BadInputError:
    """Return the error for a cell with an error value, or with a formula that has no result."""
    if cell:
        return BadInputError(
            gettext("the cell holds the error value “{value}”").format(value=cell),
            gettext("correct the formula, or write the value itself"),
        )
    return BadInputError(
        gettext("the formula in the cell has no stored result"),
        gettext("open the file in a spreadsheet program and save it there"),
    )
