"""Open a workbook or CSV file as one sheet of rows, numbered as in a spreadsheet program."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import NamedTuple

from tracker.errors import BadInputError, FileError, NotFoundError
from tracker.locale import gettext, join_choices, join_items, ngettext
from tracker.sheets.files import ods_checks, size_limits, workbook_zip, xls_checks, xlsx_checks
from tracker.sheets.files.number_formats import PeriodCell
from tracker.sheets.files.odd_cells import BrokenCell, MergedCells, OddCell, Oddities
from tracker.sheets.files.workbook_process import Area, WorkbookProcess
from tracker.sheets.files.xlsx_checks import WorkbookParts
from tracker.sheets.lists import format_list
from tracker.values import encodings, regular_files
from tracker.values.regular_files import BoundedLines

Cell = str | int | float | bool | date | datetime | time | timedelta | PeriodCell
Cells = Sequence[Cell]
_LONGEST_CELL = 1 << 20
_LONGEST_ROW = 4 << 20
"""In characters: a CSV row without an end would become millions of columns before they are counted."""
_SAMPLE_LINES = 40
"""The number of lines from which the delimiter of a CSV file is guessed."""


class ShownCell(NamedTuple):
    """A cell that is read as shown, not as stored: its row, its text, and whether the text hides the day."""

    row: int
    text: str
    hides_day: bool


class Sheet(NamedTuple):
    """One table: `rows` yields (row number, cells from column A on), and can be iterated only once.

    `height` is the number of rows. `day_zero` is the day that the workbook stores as number 0, or None.
    `notes` are messages for the user. `delimiter` separates the cells of a CSV file; it is '' for a
    workbook. `shown` has, by column counted from 0, the cells that are read as the sheet shows them, not as
    they are stored, because their number format changes the meaning.
    """

    file: Path
    name: str
    rows: Iterator[tuple[int, Cells]]
    height: int
    day_zero: date | None = None
    merged: Sequence[MergedCells] = ()
    notes: Sequence[str] = ()
    delimiter: str = ""
    shown: Mapping[int, Sequence[ShownCell]] = {}

    def __str__(self) -> str:
        if not self.name:
            return self.file.name
        return gettext("{file}, sheet “{sheet}”").format(file=self.file.name, sheet=self.name)


def open_sheet(file: Path, wanted: str | None = None, encoding: str | None = None) -> Sheet:
    """Return a sheet of a workbook, or the table of a CSV file. `wanted` is the name of the sheet, or None.

    Raises FileError for a file of another kind, NotFoundError for a missing sheet, and BadInputError if
    `wanted` is None although there are several sheets.
    """
    regular_files.require_regular_file(file)
    kind = workbook_zip.detect_format(file)
    if kind == "text":
        return _open_csv(file, wanted, encoding)
    if kind == "encrypted":
        raise workbook_zip.make_locked_error(file)
    if kind == "other":
        raise FileError(
            gettext("{file} is neither a workbook nor CSV").format(file=file),
            gettext("give an .xlsx, .xls, .ods or .csv file"),
        )
    if encoding is not None:
        raise BadInputError(
            gettext("--encoding is only for CSV files"),
            gettext("leave --encoding out, because a workbook states its encoding itself"),
        )
    if kind == "xls":
        xls_checks.require_sheets_within_limits(file)
        checked = WorkbookParts(counts_from_1904=False, parts={})
    else:
        checked = xlsx_checks.check_workbook(file, kind)
    return _open_workbook(file, kind, checked, wanted)


def _open_workbook(file: Path, kind: str, checked: WorkbookParts, wanted: str | None) -> Sheet:
    book = _CheckedWorkbook(file, kind, checked)
    name, notes = _choose_sheet(book, wanted)
    area, odd = book.open_sheet(name)
    hidden = [row for row in odd.hidden if row <= area.start[0] + area.height]
    if hidden:
        notes.append(gettext("hidden rows are read too: {rows}").format(rows=format_list(hidden, most=5)))
    if kind == "xls":
        notes.append(
            gettext(
                "the number formats of an .xls file are not read: a number that is shown in millions "
                "or as a percentage is read as the plain number, and a date that is shown as a month "
                "is read with its day. Error values are read as blank cells, and hidden rows are "
                "read too. If you save the file as .xlsx, it is read as it is shown"
            )
        )
    rows = _iterate_numbered_rows(book.process.iterate_rows(name), area.start[1], odd.cells)
    day_zero = None if kind == "xls" else checked.day_zero
    shown = _list_shown_cells(odd.cells)
    merged = [*odd.merged, *area.merged]
    return Sheet(file, name, rows, area.total_height, day_zero, merged, tuple(notes), shown=shown)


class _CheckedWorkbook:
    """A workbook whose sheets are checked before they are read, each sheet once.

    In an .ods file all sheets are checked before the first is read, because opening the file reads them all.
    """

    def __init__(self, file: Path, kind: str, checked: WorkbookParts) -> None:
        self.file, self._checked = file, checked
        self._odd = ods_checks.find_oddities(file) if kind == "ods" else {}
        self.process = WorkbookProcess(file)
        self._opened: dict[str, tuple[Area, Oddities]] = {}

    def open_sheet(self, name: str) -> tuple[Area, Oddities]:
        """Return the area of a sheet and its oddities (error values, hidden rows …).

        Raises FileError for a sheet that is too large.
        """
        if name not in self._opened:
            odd = self._odd.get(name) or xlsx_checks.find_oddities(self.file, self._checked, name)
            area = self.process.find_area(name)
            size_limits.require_size_within_limits(
                self.file, name, area.total_height, area.start[1] + area.width
            )
            self._opened[name] = (area, odd)
        return self._opened[name]


def _list_shown_cells(cells: Mapping[int, Mapping[int, OddCell]]) -> dict[int, list[ShownCell]]:
    """Return, by column, the cells that are read as their format shows them, such as a date as a month."""
    shown: dict[int, list[ShownCell]] = {}
    for row, odd_cells in cells.items():
        for column, cell in odd_cells.items():
            if not isinstance(cell, BrokenCell):
                hides_day = isinstance(cell, PeriodCell) and cell.day.day != 1
                shown.setdefault(column, []).append(ShownCell(row + 1, str(cell), hides_day=hides_day))
    return shown


def _choose_sheet(book: _CheckedWorkbook, wanted: str | None) -> tuple[str, list[str]]:
    """Return the name of the sheet to read, and notes for the user, such as which sheets are hidden.

    The name is `wanted` or, if that is None, that of the only visible sheet that is not empty.
    """
    names = [name for name, _ in book.process.sheets]
    list_of_all = gettext("the sheets of this file are: {sheets}").format(sheets=_list_names(names))
    if wanted is not None:
        if wanted not in names:
            raise NotFoundError(
                gettext("{file} has no sheet “{name}”").format(file=book.file, name=wanted), list_of_all
            )
        return wanted, []
    visible = [name for name, is_visible in book.process.sheets if is_visible]
    filled = [name for name in visible if book.open_sheet(name)[0].height]
    if not filled:
        raise FileError(gettext("{file}: all sheets are empty").format(file=book.file), list_of_all)
    if len(filled) > 1:
        raise BadInputError(
            ngettext(
                "{file} has {count} sheet: {sheets}", "{file} has {count} sheets: {sheets}", len(filled)
            ).format(file=book.file, count=len(filled), sheets=_list_names(filled)),
            gettext("say which sheet to read: --sheet NAME"),
        )
    hidden = [name for name in names if name not in visible]
    note = gettext("hidden sheets are not read: {sheets}")
    return filled[0], [note.format(sheets=_list_names(hidden))] if hidden else []


def _list_names(names: Sequence[str]) -> str:
    """Return the names of sheets as a list for use in a sentence."""
    return join_items(gettext("“{name}”").format(name=name) for name in names)


def _iterate_numbered_rows(
    sheet_rows: Iterator[list[Cell]], first_column: int, odd_cells: dict[int, dict[int, OddCell]]
) -> Iterator[tuple[int, Cells]]:
    """Yield (row number from 1, cells from column A on).

    `sheet_rows` begin at the column `first_column`, counted from 0. Cells that show something else than they
    store are replaced by what they show.
    """
    padding: list[Cell] = [""] * first_column
    for index, cells in enumerate(sheet_rows):
        row = padding + cells if first_column else cells
        if index in odd_cells:
            row = list(row)
            for column, cell in odd_cells[index].items():
                row.extend([""] * (column + 1 - len(row)))
                row[column] = cell
        yield index + 1, row


def _open_csv(file: Path, wanted: str | None, encoding: str | None) -> Sheet:
    if wanted is not None:
        raise BadInputError(
            gettext("{file} is a CSV file, which has only one table").format(file=file),
            gettext("leave out --sheet"),
        )
    name, text, notes = _decode_csv(file, encoding)
    delimiter = _guess_delimiter(text)
    rows = _read_records(file, encodings.CODECS[name], delimiter)
    return Sheet(file, "", rows, text.count("\n") + 1, notes=tuple(notes), delimiter=delimiter)


def _decode_csv(file: Path, encoding: str | None) -> tuple[str, str, list[str]]:
    """Return the only encoding that fits a file, the text of the file, and notes for the user.

    Raises FileError if several encodings fit, and shows how the file would read in each.
    """
    size_limits.require_file_size(file, file.stat().st_size)
    readings = encodings.decode_with_candidates(str(file), file.read_bytes(), encoding, is_strict=False)
    if len(readings) > 1:
        shown = "\n".join(f"  {name}: {_extract_preview(text)}" for name, text in readings.items())
        raise FileError(
            gettext("the encoding of {file} may be {encodings}; the text would then be\n{previews}").format(
                file=file, encodings=join_choices(map(str.upper, readings)), previews=shown
            ),
            gettext("say which encoding the file has: {options}").format(
                options=join_choices(f"--encoding {name}" for name in readings)
            ),
        )
    ((name, text),) = readings.items()
    is_told = encoding is not None or name.startswith("utf")
    note = gettext("the file is not UTF-8; it was read as {encoding}").format(encoding=name.upper())
    return name, text, [] if is_told else [note]


def _guess_delimiter(text: str) -> str:
    """Return the delimiter of a CSV text: of comma, tab and semicolon the one that most lines contain."""
    lines = [line for line in text.split("\n", _SAMPLE_LINES)[:_SAMPLE_LINES] if line.strip()]
    return max(",\t;", key=lambda mark: (sum(mark in line for line in lines), "".join(lines).count(mark)))


def _read_records(file: Path, codec: str, delimiter: str) -> Iterator[tuple[int, Cells]]:
    """Yield the rows of a CSV file. The file is read in pieces, so that little of it is in memory."""
    csv.field_size_limit(_LONGEST_CELL)
    with file.open(encoding=codec) as opened:
        lines = BoundedLines(file, opened, _LONGEST_ROW)
        reader = csv.reader(lines, delimiter=delimiter, strict=True)
        number = 0
        try:
            for number, cells in enumerate(reader, start=1):
                lines.begin_row(number + 1)
                if len(cells) > size_limits.MOST_COLUMNS:
                    size_limits.require_size_within_limits(file, file.name, number, len(cells))
                yield number, cells
        except csv.Error as error:
            raise FileError(
                gettext("{file}: row {row} is not valid CSV: {reason}").format(
                    file=file, row=number + 1, reason=error
                ),
                gettext("check the quotation marks in and around that row"),
            ) from None


def _extract_preview(text: str) -> str:
    """Return an early line of a text, preferably one with Chinese characters."""
    lines = [line.strip() for line in text.split("\n", 3)[:3]]
    return next((line for line in lines if not line.isascii()), lines[0])[:60]
