"""Find what an .ods file would lose when it is read: errors, merged and hidden cells, number formats.

The XML is parsed as a stream. One cell element may repeat thousands of times, so the position of a cell is
known only after all repeats before it have been added up. The caller must have refused files with XML
entities.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import product
from pathlib import Path
from xml.parsers import expat

from tracker.errors import FileError
from tracker.locale import gettext
from tracker.sheets.files.column_letters import format_column_letters
from tracker.sheets.files.number_formats import DateFormat, NumberFormat
from tracker.sheets.files.odd_cells import (
    ERROR_VALUE,
    BrokenCell,
    MergedCells,
    OddCell,
    Oddities,
    format_as_shown,
)
from tracker.sheets.files.ods_formats import read_formats
from tracker.sheets.files.size_limits import (
    MOST_COLUMNS,
    is_too_large,
    require_few_odd_cells,
    require_size_within_limits,
)
from tracker.sheets.files.workbook_zip import make_damaged_error, open_zip
from tracker.sheets.files.xlsx_checks import FROM_1900

_PART = "content.xml"
_CELLS = ("table:table-cell", "table:covered-table-cell")
_TABLE, _NOTE = "table:table", "office:annotation"
_MOST_REPEATS = 1_000
_MOST_DIGITS = 18
_DEEPEST = 200
"""The deepest nesting of elements that is accepted; a real sheet has about ten levels."""
_MOST_HIDDEN = 1_000
"""The most rows that are noted of one hidden block: it may reach to the end of the sheet."""


def find_oddities(file: Path) -> Mapping[str, Oddities]:
    """Return the oddities of each sheet: error values, formulas without a result, merged and hidden cells.

    Raises FileError if one of the sheets is too large: the library that reads the cells reads all of them.
    """
    with open_zip(file) as opened:
        try:
            reader = _TableReader(file, read_formats(opened))
            with opened.open(_PART) as stream:
                reader.parser.ParseFile(stream)
        except expat.ExpatError as error:
            raise make_damaged_error(file, error) from None
    return reader.sheets


class _TableReader:
    """Parses the sheets of a file, and collects their oddities in `sheets`.

    Raises FileError, which names the cell, for a sheet that is too large, and for a repeat count that is no
    number.
    """

    def __init__(self, file: Path, formats: Mapping[str, NumberFormat | DateFormat]) -> None:
        self._file = file
        self._formats = formats
        self._column_styles: list[str] = []
        self._row_style = ""
        self.sheets: dict[str, Oddities] = {}
        self._sheet = ""
        self._odd = Oddities({}, [], [])
        self._depth, self._tables, self._notes = 0, 0, 0
        self._odd_count = 0
        self._width = 0
        self._row, self._rows, self._column = 0, 1, 0
        self._cell: dict[str, str] = {}
        self._said: list[str] = []
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._handle_start_tag
        self.parser.EndElementHandler = self._handle_end_tag
        self.parser.CharacterDataHandler = self._handle_text

    @property
    def _is_in_sheet(self) -> bool:
        """Whether the current element belongs to the sheet itself, not to a table or note inside a cell."""
        return self._tables == 1 and not self._notes

    @property
    def _cell_name(self) -> str:
        """The name of the current cell, such as B7."""
        return f"{format_column_letters(self._column)}{self._row + 1}"

    def _read_count(self, attributes: Mapping[str, str], name: str) -> int:
        """Return how often an element repeats, or how far it spans. Raises FileError if it is no number."""
        words = attributes.get(name)
        if words is None:
            return 1
        if not (words.isascii() and words.isdecimal() and int(words[:_MOST_DIGITS])):
            raise FileError(
                gettext(
                    "{file}: in cell {cell} of the sheet “{sheet}”, the attribute {name} must be a "
                    "whole number above 0, but is “{value}”"
                ).format(
                    file=self._file, sheet=self._sheet, cell=self._cell_name, name=name, value=words[:30]
                ),
                gettext("open the file in a spreadsheet program and save it as .xlsx"),
            )
        return int(words[:_MOST_DIGITS])

    def _require_cell_within_limits(self, across: int) -> None:
        """Raise FileError if the current cell, `across` columns wide, makes the sheet too large.

        It also raises FileError if the cell is repeated too often.
        """
        self._width = max(self._width, self._column + across)
        height = self._row + self._rows
        if max(self._rows, across) <= _MOST_REPEATS and not is_too_large(height, self._width):
            return
        for sentence, times in (
            (
                gettext("{file}: the sheet “{sheet}” repeats a row {count:,} times, at cell {cell}"),
                self._rows,
            ),
            (gettext("{file}: the sheet “{sheet}” repeats a column {count:,} times, at cell {cell}"), across),
        ):
            if times > _MOST_REPEATS:
                raise FileError(
                    sentence.format(file=self._file, sheet=self._sheet, count=times, cell=self._cell_name),
                    gettext("save the table in a file of its own, or as CSV"),
                )
        require_size_within_limits(self._file, self._sheet, height, self._width, self._cell_name)

    def _handle_start_tag(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ValueError(
                gettext("the elements of the file are nested more than {depth} deep").format(depth=_DEEPEST)
            )
        self._tables += tag == _TABLE
        self._notes += tag == _NOTE
        if tag == _TABLE and self._tables == 1:
            self._sheet = attributes.get("table:name", "")
            self._odd = self.sheets[self._sheet] = Oddities({}, [], [])
            self._row, self._column, self._width, self._column_styles = 0, 0, 0, []
        if not self._is_in_sheet:
            return
        if tag == "table:table-column":
            style = attributes.get("table:default-cell-style-name", "")
            room = MOST_COLUMNS - len(self._column_styles)
            repeated = min(self._read_count(attributes, "table:number-columns-repeated"), room)
            self._column_styles.extend([style] * repeated)
        elif tag == "table:table-row":
            self._row_style = attributes.get("table:default-cell-style-name", "")
            self._rows, self._column = self._read_count(attributes, "table:number-rows-repeated"), 0
            if attributes.get("table:visibility", "visible") != "visible":
                self._odd.hidden.extend(range(self._row + 1, self._row + 1 + min(self._rows, _MOST_HIDDEN)))
        elif tag in _CELLS:
            self._cell, self._said = attributes, []

    def _handle_text(self, words: str) -> None:
        if self._is_in_sheet:
            self._said.append(words)

    def _handle_end_tag(self, tag: str) -> None:
        if self._is_in_sheet:
            if tag == "table:table-row":
                self._row += self._rows
            elif tag in _CELLS:
                self._store_cell("".join(self._said).strip())
                self._column += self._read_count(self._cell, "table:number-columns-repeated")
        self._depth -= 1
        self._tables -= tag == _TABLE
        self._notes -= tag == _NOTE

    def _note_odd_cell(self, odd_cell: OddCell) -> None:
        """Store an odd cell (error, formatted number …) at its row and column, and at each of its repeats."""
        across = self._read_count(self._cell, "table:number-columns-repeated")
        self._odd_count += self._rows * across
        require_few_odd_cells(self._file, self._odd_count)
        for down, right in product(range(self._rows), range(across)):
            self._odd.cells.setdefault(self._row + down, {})[self._column + right] = odd_cell

    def _format_as_shown(self) -> OddCell | None:
        """Return the text that the cell shows for its number or date; None if it shows the plain value."""
        column_styles = self._column_styles[self._column : self._column + 1]
        named = (self._cell.get("table:style-name", ""), self._row_style, *column_styles)
        form = self._formats.get(next(filter(None, named), ""))
        day, number = self._cell.get("office:date-value"), self._cell.get("office:value")
        if isinstance(form, DateFormat) and day is not None:
            return form.show_day(date.fromisoformat(day[:10]))
        if isinstance(form, NumberFormat) and number is not None:
            return format_as_shown(form, number, FROM_1900)
        return None

    def _store_cell(self, shown: str) -> None:
        """Check the cell whose element has ended, and store what is odd about it; `shown` is its text."""
        cell = self._cell
        is_formula = "table:formula" in cell
        if is_formula or shown or "office:value-type" in cell:
            self._require_cell_within_limits(self._read_count(cell, "table:number-columns-repeated"))
        is_error = "error" in (cell.get("office:value-type"), cell.get("calcext:value-type"))
        is_error = is_error or (is_formula and ERROR_VALUE.fullmatch(shown) is not None)
        if is_error or (is_formula and "office:value-type" not in cell):
            self._note_odd_cell(BrokenCell(shown))
        elif (
            self._formats
            and "office:value-type" in cell
            and (odd_cell := self._format_as_shown()) is not None
        ):
            self._note_odd_cell(odd_cell)
        rows = self._read_count(cell, "table:number-rows-spanned")
        columns = self._read_count(cell, "table:number-columns-spanned")
        if rows > 1 or columns > 1:
            bottom, right = self._row + rows - 1, self._column + columns - 1
            self._odd.merged.append(MergedCells(self._row, self._column, bottom, right))
