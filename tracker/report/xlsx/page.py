"""A sheet written from the top down: set up for paper, with titles, tables that have names, and links.

Every row is written as soon as it is known, so that a large report needs no more memory than a small one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.table import Table, TableColumn

from tracker.report.xlsx import cells
from tracker.report.xlsx.cells import Cell
from tracker.report.xlsx.painting import Painting
from tracker.report.xlsx.sheet import Sheet
from tracker.report.xlsx.styles import LINE_HEIGHT

_MOST_LINES = 24  # 409 points is the tallest row
_MOST_TITLE_CHARACTERS = 31
_NOT_IN_TITLE = re.compile(r"[\[\]:*?/\\]")
_HEADING_LINES = 2
_A4, _PAPER = 9, (784, 487)
"""Its number, and how many points wide and high it is within the margins, lying."""
_DIGIT, _PADDING = 5.25, 3.75
"""How many points a column is wide: so many for each digit, and so many beside them."""
_LEAST_SPACE = 110  # points: the title of a part, the headings of its table, two rows
_HEADER_SIZE = 8  # letters at the edges of a page, so that its left part does not run into its centre


class Column(NamedTuple):
    """A column of a table: the code of its heading, its width in characters, and its cell for a row.

    `heading` replaces the label of the code.
    """

    name: str
    width: float
    cell: Callable[[Any], Cell]
    heading: str = ""


def sheet_title(name: str, taken: Iterable[str] = ()) -> str:
    """Return a name that a sheet can have: no longer than 31, without what programs forbid, and not taken."""
    wanted = _NOT_IN_TITLE.sub("·", name).strip("' ")[:_MOST_TITLE_CHARACTERS] or "·"
    made, number, known = wanted, 2, {other.lower() for other in taken}
    while made.lower() in known:
        made = f"{wanted[: _MOST_TITLE_CHARACTERS - len(str(number)) - 1]} {number}"
        number += 1
    return made


class Page:
    """One sheet. Widths and what is frozen are given before the first row is written."""

    def __init__(
        self,
        book: Any,  # noqa: ANN401  openpyxl leaves sheets untyped
        painting: Painting,
        name: str,
        columns: Sequence[float | Column],
        *,
        frozen: str | None = None,
    ) -> None:
        self.painting, self.row = painting, 0
        self.widths: Sequence[float] = [self._column_width(column) for column in columns]
        width = sum(_DIGIT * wide + _PADDING for wide in self.widths)
        self._page_height, self._title_height = _PAPER[1] * max(1.0, width / _PAPER[0]), 0.0
        self.points_left = self._page_height
        """How many points are left of the page on paper, as far as that can be known before it is printed."""
        self.sheet: Any = Sheet(book, sheet_title(name, book.sheetnames), painting.language)
        book._add_sheet(self.sheet)
        for place, wide in enumerate(self.widths, start=1):
            self.sheet.column_dimensions[get_column_letter(place)].width = wide
        self.sheet.freeze_panes = frozen
        self._set_up_paper()

    @property
    def title(self) -> str:
        """The name of the sheet."""
        return str(self.sheet.title)

    def _column_width(self, column: float | Column) -> float:
        """Return the width of a column: no word of its heading is broken."""
        if not isinstance(column, Column):
            return column
        return max(column.width, cells.word_width(self._heading_text(column)) + 2)

    def _heading_text(self, column: Column) -> str:
        return column.heading or self.painting.labels("column", column.name)

    def write_line(self, line: Sequence[Cell], height: float | None = None) -> int:
        """Write a row; return its number."""
        self.row += 1
        high = self._row_height(line) if height is None else height
        self.sheet.write(line, high)
        self._title_height = self._title_height or high
        self.points_left = (
            self.points_left if self.points_left >= high else self._page_height - self._title_height
        ) - high
        return self.row

    def write_gap(self) -> None:
        """Leave a row empty."""
        self.write_line((), LINE_HEIGHT / 2)

    def write_title(self, words: str, note: str = "") -> int:
        """Write the title of the sheet, with a line across it, and a note at its end."""
        rest = [Cell("", tone="rule")] * (len(self.widths) - 1)
        number = self.write_line([Cell(words, tone="title"), *rest], 26)
        if note:
            self.write_line([Cell(note, tone="note")], LINE_HEIGHT)
        return number

    def write_section(self, words: str) -> int:
        """Write the title of a part, on the next page when its table would only begin on this one."""
        if self.points_left < _LEAST_SPACE:
            self.break_page()
        self.write_gap()
        return self.write_line([Cell(words, tone="section")], 20)

    def write_table(self, name: str, columns: Sequence[Column], rows: Sequence[Any]) -> int:
        """Write a table with its headings, which can be filtered by its name; return the row of the headings.

        A table without rows says so in its first cell.
        """
        named = self._unique_headings(columns)
        head = self.write_headings(named)
        for row in rows:
            self.write_line([column.cell(row) for column in columns])
            self.painting.row_written()
        if not rows:
            blank = [cells.EMPTY_CELL] * (len(columns) - 1)
            self.write_line([Cell(self.painting.text("none")), *blank])
        self.name_table(name, named, head)
        return head

    def write_headings(self, words: Sequence[str]) -> int:
        """Write a row of headings; return its number."""
        line = [Cell(each, tone="head") for each in words]
        return self.write_line(line, max(_HEADING_LINES * LINE_HEIGHT, self._row_height(line)))

    def _unique_headings(self, columns: Sequence[Column]) -> list[str]:
        """Return the headings; a table needs each of its own."""
        found: list[str] = []
        for column in columns:
            words = self._heading_text(column)
            found.append(words if words not in found else f"{words} {len(found) + 1}")
        return found

    def merge_cells(self, first: int, last: int) -> None:
        """Let the first of some cells of the last row run over the others."""
        letters = get_column_letter(first), get_column_letter(last)
        self.sheet.merged_cells.add(f"{letters[0]}{self.row}:{letters[1]}{self.row}")

    def break_page(self) -> None:
        """Begin another page on paper below the last row."""
        self.points_left = self._page_height - self._title_height
        self.sheet.row_breaks.append(Break(id=self.row))

    def name_table(self, name: str, headings: Sequence[str], head: int) -> None:
        """Give the rows from the headings to the last one a name, by which they can be filtered."""
        ref = f"A{head}:{get_column_letter(len(headings))}{self.row}"
        columns = [TableColumn(id=place, name=words) for place, words in enumerate(headings, start=1)]
        table = Table(id=1, displayName=name, ref=ref, tableColumns=columns, autoFilter=AutoFilter(ref=ref))
        self.sheet.tables.add(table)

    def _row_height(self, line: Sequence[Cell]) -> float:
        """Return the height of a row whose longest text is wrapped."""
        most = 1
        for cell, wide in zip(line, self.widths, strict=False):
            value = cell.value
            if isinstance(value, str) and len(value) * 2 > wide - 1:
                room = int(wide - 1 if cells.word_width(value) > 1 else wide // 2 * 2)
                lines = sum(-(-cells.text_width(part) // room) or 1 for part in value.split("\n"))
                most = max(most, lines)
        return LINE_HEIGHT * min(most, _MOST_LINES)

    def _set_up_paper(self) -> None:
        sheet, painting = self.sheet, self.painting
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = _A4
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.page_margins.left = sheet.page_margins.right = 0.4
        sheet.page_margins.top, sheet.page_margins.bottom = 0.75, 0.75
        sheet.page_margins.header = sheet.page_margins.footer = 0.35
        sheet.print_options.horizontalCentered = True
        sheet.oddHeader.left.text = f"{painting.text('report')} {painting.report.period}".replace("&", "&&")
        sheet.oddHeader.center.text = f"{painting.text('unit')}: {painting.unit_words}".replace("&", "&&")
        sheet.oddHeader.right.text = "&A"
        sheet.oddFooter.center.text = "&P / &N"
        sheet.HeaderFooter.scaleWithDoc = False
        for part in (sheet.oddHeader, sheet.oddFooter):
            part.left.size = part.center.size = part.right.size = _HEADER_SIZE
        if painting.report.is_provisional:
            sheet.oddFooter.left.text = painting.text("provisional").replace("&", "&&")
        if painting.issue is not None:
            sheet.oddFooter.right.text = f"r{painting.issue.revision} · {painting.issue.digest[:12]}"
