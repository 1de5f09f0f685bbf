"""Write a sheet row by row from top to bottom: print settings, titles, sections and tables.

Rows are written at once and not kept, so that a large report needs no more memory than a small one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table, TableColumn

from tracker.locale import gettext
from tracker.report.model.report import IssueStamp
from tracker.report.xlsx import cells
from tracker.report.xlsx.book import Book
from tracker.report.xlsx.cells import Cell
from tracker.report.xlsx.painting import Painting
from tracker.report.xlsx.styles import LINE_HEIGHT

_MOST_LINES = 24  # Excel allows no row higher than 409 points
_MOST_TITLE_CHARACTERS = 31
_NOT_IN_TITLE = re.compile(r"[\[\]:*?/\\]")
_HEADING_LINES = 2
_ONE_CHARACTER = 2  # the width of a Chinese character
_SECTION_HEIGHT = 20
_A4 = 9  # the number by which Excel knows the paper size
_PAPER_WIDTH, _PAPER_HEIGHT = 784, 487  # points within the margins of A4 in landscape
_DIGIT, _PADDING = 5.25, 3.75  # points: a column is _DIGIT times its width in characters, plus _PADDING
_SPARE = 0.93  # the part of a page that is filled: other programs and fonts make columns narrower
_HEADER_SIZE = 8  # points; larger text at the left of a header would run into the centre


class Column(NamedTuple):
    """A column of a table; `cell` makes its cell from a row.

    `name` is the code of its heading, and `width` its least width in characters. `heading` replaces the label
    of the code. If the column `is_summed`, the totals row of the table has the sum of its numbers.
    """

    name: str
    width: float
    cell: Callable[[Any], Cell]
    heading: str = ""
    is_summed: bool = False


def _format_revision_and_digest(issue: IssueStamp) -> str:
    """Return the revision and the first 12 characters of the digest, for the foot of each printed page."""
    return gettext("Revision {revision} · {digest}").format(revision=issue.revision, digest=issue.digest[:12])


def make_sheet_title(name: str, taken: Iterable[str] = ()) -> str:
    """Return a name for a sheet that Excel accepts: at most 31 characters, and none of those in `taken`."""
    base = _NOT_IN_TITLE.sub("·", name).strip("' ")[:_MOST_TITLE_CHARACTERS] or "·"
    title, number, used_titles = base, 2, {other.lower() for other in taken}
    while title.lower() in used_titles:
        title = f"{base[: _MOST_TITLE_CHARACTERS - len(str(number)) - 1]} {number}"
        number += 1
    return title


def get_heading_text(painting: Painting, column: Column) -> str:
    """Return the heading of a column: its own text, else the label of its code."""
    return column.heading or painting.labels("column", column.name)


def choose_column_width(painting: Painting, column: Column) -> float:
    """Return the width of a column, wide enough that no word of its heading is broken.

    A heading in Chinese can be broken anywhere: it has at most two lines, and the second is never a single
    character.
    """
    heading = get_heading_text(painting, column)
    width = max(column.width, cells.estimate_word_width(heading) + 2)
    whole = cells.estimate_text_width(heading)
    if whole == len(heading):
        return width
    width = max(width, whole // 2 + 2)
    return whole if width < whole <= width + _ONE_CHARACTER else width


class Page:
    """A sheet that is written from top to bottom.

    The widths of its columns must be known before the first row is written. `frozen` is the first cell, such
    as B2, that moves when the sheet is scrolled.
    """

    def __init__(
        self,
        book: Book,
        painting: Painting,
        name: str,
        columns: Sequence[float | Column],
        *,
        frozen: str | None = None,
    ) -> None:
        self.painting, self.row = painting, 0
        self.widths: Sequence[float] = [
            choose_column_width(painting, column) if isinstance(column, Column) else column
            for column in columns
        ]
        width = sum(_DIGIT * wide + _PADDING for wide in self.widths)
        self.page_height = _PAPER_HEIGHT * _SPARE * max(1.0, width / _PAPER_WIDTH)
        """The height in points of the rows that fit on a printed page."""
        self._first_row_of_part, self._height_of_part, self._repeated_height = 1, 0.0, 0.0
        self._parts: list[tuple[int, int]] = []
        self._rows = book.add_sheet(make_sheet_title(name, book.titles))
        self.sheet = self._rows.sheet
        for number, wide in enumerate(self.widths, start=1):
            self.sheet.column_dimensions[get_column_letter(number)].width = wide
        self.sheet.freeze_panes = frozen
        self._set_up_paper()

    @property
    def title(self) -> str:
        """The name of the sheet."""
        return str(self.sheet.title)

    def write_line(self, line: Sequence[Cell], height: float | None = None) -> int:
        """Write a row and return its number; without `height` in points, it is as high as its text needs."""
        self.row += 1
        points = self._estimate_row_height(line) if height is None else height
        self._rows.write_row(line, points)
        self._height_of_part += points
        return self.row

    def write_gap(self) -> None:
        """Write an empty row of half the usual height."""
        self.write_line((), LINE_HEIGHT / 2)

    def write_title(self, title: str, note: str = "") -> int:
        """Write the title, underlined over all columns, and a note below it; return the title's row."""
        rest = [Cell("", tone="rule")] * (len(self.widths) - 1)
        number = self.write_line([Cell(title, tone="title"), *rest], 26)
        if note:
            self.write_line([Cell(note, tone="note")], LINE_HEIGHT)
        return number

    def write_section(self, title: str) -> int:
        """Write the title of a section; return its row number."""
        self.write_gap()
        return self.write_line([Cell(title, tone="section")], _SECTION_HEIGHT)

    def write_unsplit_table(
        self, title: str, name: str, columns: Sequence[Column], rows: Sequence[Any], total: object = None
    ) -> int:
        """Write a section with a short table that is not split over two printed pages.

        `name` and `total` are those of `write_table`: the name of the table in Excel, and the object from
        which the totals row is made. Returns the row number of the headings.
        """
        lines = [self._estimate_row_height([column.cell(row) for column in columns]) for row in rows]
        head = self._estimate_head_height(self._make_unique_headings(columns))
        self.reserve_height(LINE_HEIGHT / 2 + _SECTION_HEIGHT + head + sum(lines) + LINE_HEIGHT)
        self.write_section(title)
        return self.write_table(name, columns, rows, total)

    def reserve_height(self, points: float) -> None:
        """Begin a new printed page if less than `points` of height are left on this one."""
        if self._height_of_part + points > self.page_height:
            self.break_page()

    def repeat_rows(self, first: int, last: int) -> None:
        """Print the rows `first` to `last` again at the top of each printed page that follows."""
        self.sheet.print_title_rows = f"{first}:{last}"
        self._repeated_height = self._height_of_part if first == 1 else 0.0

    def write_table(
        self, name: str, columns: Sequence[Column], rows: Sequence[Any], total: object = None
    ) -> int:
        """Write a table with headings and filters; return the row number of its headings.

        `name` is its name in Excel. A table without rows has one row that says so. A table with sums ends in
        a totals row. For columns that are not summed, such as rates, the cell in that row is made from
        `total`: an object like the rows that stands for all of them together.
        """
        headings = self._make_unique_headings(columns)
        head = self.write_headings(headings)
        sums = {place: Decimal() for place, column in enumerate(columns) if column.is_summed}
        for row in rows:
            line = [column.cell(row) for column in columns]
            for place in sums:
                sums[place] += cells.read_number(line[place])
            self.write_line(line)
            self.painting.row_written()
        if not rows:
            blank = [cells.EMPTY_CELL] * (len(columns) - 1)
            self.write_line([Cell(self.painting.text("none")), *blank])
        if sums and rows:
            self._write_totals(columns, sums, len(rows), total)
        self.define_excel_table(
            name, headings, head, [column.is_summed for column in columns] if sums and rows else ()
        )
        return head

    def _write_totals(
        self, columns: Sequence[Column], sums: Mapping[int, Decimal], count: int, total: object
    ) -> None:
        """Write the totals row below a table of `count` rows.

        A sum counts only the rows that the filters show. The other cells are made from `total`, an object
        like the rows that stands for all of them together.
        """
        line = []
        for place, column in enumerate(columns):
            letter = get_column_letter(place + 1)
            if place in sums:
                formula = f"SUBTOTAL(109,{letter}{self.row - count + 1}:{letter}{self.row})"
                line.append(cells.make_sum_cell(sums[place], formula))
            elif place == 0:
                line.append(Cell(self.painting.text("sum"), tone="sum"))
            else:
                cell = cells.EMPTY_CELL if total is None else column.cell(total)
                line.append(cell._replace(tone="sum", link=None))
        self.write_line(line)

    def write_headings(self, headings: Sequence[str]) -> int:
        """Write a row of headings; return its number."""
        line = [Cell(each, tone="head") for each in headings]
        return self.write_line(line, self._estimate_head_height(headings))

    def _estimate_head_height(self, headings: Sequence[str]) -> float:
        line = [Cell(each, tone="head") for each in headings]
        return max(_HEADING_LINES * LINE_HEIGHT, self._estimate_row_height(line))

    def _make_unique_headings(self, columns: Sequence[Column]) -> list[str]:
        """Return the headings of the columns; a repeated one gets a number, as Excel wants them distinct."""
        headings: list[str] = []
        for column in columns:
            heading = get_heading_text(self.painting, column)
            headings.append(heading if heading not in headings else f"{heading} {len(headings) + 1}")
        return headings

    def get_column_letter(self, number: int) -> str:
        """Return the letters of a column, such as A for the column number 1."""
        return get_column_letter(number)

    def merge_cells(self, first: int, last: int) -> None:
        """Merge the cells of the columns `first` to `last` in the row written last; the first column is 1."""
        letters = get_column_letter(first), get_column_letter(last)
        self.sheet.merged_cells.add(f"{letters[0]}{self.row}:{letters[1]}{self.row}")

    def break_page(self) -> None:
        """Begin a new printed page below the row written last.

        Each page is a print area of its own, because Excel ignores page breaks in a sheet that is scaled to
        the paper.
        """
        self._parts.append((self._first_row_of_part, self.row))
        self._first_row_of_part, self._height_of_part = self.row + 1, self._repeated_height

    def close(self) -> None:
        """Set the print areas. Call this when all rows are written."""
        last = get_column_letter(len(self.widths))
        parts = [*self._parts, (self._first_row_of_part, self.row)]
        self.sheet.print_area = [f"A{first}:{last}{end}" for first, end in parts]

    def define_excel_table(
        self, name: str, headings: Sequence[str], head: int, summed: Sequence[bool] = ()
    ) -> None:
        """Make an Excel table of the rows from `head`, the headings, to the row written last.

        `summed` says for each column whether the last row has its sum; if it is empty, there is no totals
        row.
        """
        last = get_column_letter(len(headings))
        ref, filtered = f"A{head}:{last}{self.row}", f"A{head}:{last}{self.row - bool(summed)}"
        columns = [TableColumn(id=number, name=heading) for number, heading in enumerate(headings, start=1)]
        for column, is_summed in zip(columns, summed, strict=False):
            if is_summed:
                column.totalsRowFunction = "sum"
        if summed:
            columns[0].totalsRowLabel = self.painting.text("sum")
        table = Table(
            id=1,
            displayName=name,
            ref=ref,
            tableColumns=columns,
            autoFilter=AutoFilter(ref=filtered),
            totalsRowCount=1 if summed else None,
        )
        self.sheet.tables.add(table)

    def _estimate_row_height(self, line: Sequence[Cell]) -> float:
        """Return the height in points that a row needs when its texts are wrapped."""
        most_lines = 1
        for cell, wide in zip(line, self.widths, strict=False):
            value = cell.value
            if isinstance(value, str) and len(value) * 2 > wide - 1:
                room = int(wide - 1 if cells.estimate_word_width(value) > 1 else wide // 2 * 2)
                lines = sum(-(-cells.estimate_text_width(text) // room) or 1 for text in value.split("\n"))
                most_lines = max(most_lines, lines)
        return LINE_HEIGHT * min(most_lines, _MOST_LINES)

    def _protect(self) -> None:
        """Protect the sheet of an issued report from accidental changes.

        There is no password, and filters can still be used.
        """
        protection = self.sheet.protection
        protection.sheet = True
        protection.autoFilter = protection.sort = protection.formatColumns = protection.formatRows = False

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
        sheet.oddHeader.left.text = f"{painting.text('report')} {painting.period}".replace("&", "&&")
        unit = gettext("{label}: {text}").format(label=painting.text("unit"), text=painting.unit_name)
        sheet.oddHeader.center.text = unit.replace("&", "&&")
        sheet.oddHeader.right.text = "&A"
        sheet.oddFooter.center.text = "&P / &N"
        sheet.HeaderFooter.scaleWithDoc = False
        for edge in (sheet.oddHeader, sheet.oddFooter):
            edge.left.size = edge.center.size = edge.right.size = _HEADER_SIZE
        if painting.report.is_provisional:
            sheet.oddFooter.left.text = painting.warning.replace("&", "&&")
        if painting.issue is not None:
            self._protect()
            sheet.oddFooter.right.text = _format_revision_and_digest(painting.issue)


def write_table_page(
    book: Book,
    painting: Painting,
    sheet_name: str,
    *,
    title: str,
    table: str,
    columns: Sequence[Column],
    rows: Sequence[Any],
    total: object = None,
    note: str = "",
) -> tuple[Page, int]:
    """Write a sheet with one table; its title and headings are printed again on each page.

    Returns the sheet and the row number of the headings.
    """
    page = Page(book, painting, sheet_name, columns)
    page.write_title(title, note)
    head = page.write_table(table, columns, rows, total)
    page.repeat_rows(1, head)
    page.sheet.freeze_panes = f"B{head + 1}"
    return page, head
