"""Notes on an import: everything in a sheet that was left out, changed or filled in, each with its count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tracker.locale import gettext, ngettext
from tracker.read.labels import Labels
from tracker.sheets.cells.irregularities import Irregularities
from tracker.sheets.cells.known_names import KnownNames
from tracker.sheets.cells.other_rows import NonDataRow
from tracker.sheets.columns.fields import RowKind
from tracker.sheets.columns.header_names import HeaderNames
from tracker.sheets.columns.map_file import SheetMap
from tracker.sheets.columns.match_headers import Layout
from tracker.sheets.columns.split_names import looks_like_several_names
from tracker.sheets.files.column_letters import format_column_letters
from tracker.sheets.files.read_sheet import Sheet
from tracker.sheets.lists import format_list
from tracker.values import text
from tracker.values.codes import Track
from tracker.values.dates import PrintedDate

_PrintedCell = tuple[int, PrintedDate]
"""The row and the words of a date that is printed in words."""


def list_reading_notes(irregularities: Irregularities) -> Iterator[str]:
    """Yield a note for each kind of cell or row that was left out, cleaned or filled in while reading."""
    yield from _note_left_out_rows(irregularities)
    yield from _note_shared_amounts(irregularities)
    if irregularities.short_rows:
        yield gettext(
            "some rows have fewer cells than the header; the missing cells are read as blank: rows {rows}"
        ).format(rows=format_list(irregularities.short_rows))
    yield from _note_cleaned_names(irregularities)
    yield from _note_lost_zeros(irregularities)
    yield from _note_changed_amounts(irregularities)
    for position, printed in sorted(irregularities.printed_dates.items()):
        yield from _note_printed_dates(format_column_letters(position), printed)
    if irregularities.passed_stages:
        yield ngettext(
            "{count:,} commitment had reached the promised stage already when it was made, so its "
            "promised date is stored without a stage: row {rows}",
            "{count:,} commitments had reached the promised stage already when they were made, so "
            "their promised dates are stored without a stage: rows {rows}",
            len(irregularities.passed_stages),
        ).format(count=len(irregularities.passed_stages), rows=format_list(irregularities.passed_stages))
    for position, unread in sorted(irregularities.unread_cells.items()):
        yield ngettext(
            "column {column} has no header; its {count:,} cell is not read",
            "column {column} has no header; its {count:,} cells are not read",
            unread,
        ).format(column=format_column_letters(position), count=unread)


def list_shown_cell_notes(sheet: Sheet, layout: Layout) -> Iterator[str]:
    """Yield notes on columns with cells that are read as the sheet shows them, not as they are stored."""
    for position in sorted({column.position for column in layout.columns} & sheet.shown.keys()):
        cells = [cell for cell in sheet.shown[position] if cell.row > layout.last_header_row]
        if not cells:
            continue
        yield ngettext(
            "column {column}: {count:,} cell is read as it is shown, not as it is stored: “{text}” in row"
            " {row}",
            "column {column}: {count:,} cells are read as they are shown, not as they are stored, such as"
            " “{text}” in row {row}",
            len(cells),
        ).format(
            column=format_column_letters(position), count=len(cells), text=cells[0].text, row=cells[0].row
        )
        hiding = [cell.row for cell in cells if cell.hides_day]
        if hiding:
            yield ngettext(
                "column {column}: the cell in row {rows} stores a day that it does not show",
                "column {column}: the cells in rows {rows} store a day that they do not show",
                len(hiding),
            ).format(column=format_column_letters(position), rows=format_list(hiding))


def list_joined_name_notes(noun: RowKind, layout: Layout, register: KnownNames) -> Iterator[str]:
    """Yield a note on each new company whose name seems to consist of the names of several companies."""
    sentence = gettext(
        "“{name}” is read as one organisation; if it is the names of several, write each name in a "
        "row of its own"
    )
    line_of_map = ""
    for column in layout.columns:
        if noun is RowKind.COMMITMENTS and column.use.field == "company":
            use = '{ field = "company", split = "、", rest = "partners" }'
            line_of_map = f'"{column.header or column.letters}" = {use}'
            sentence = gettext(
                "“{name}” is read as one organisation; if it is the names of several, write in a map "
                "file: {line}"
            )
    several = [company.name for company in register.added if looks_like_several_names(company.name)]
    for name in several[:10]:
        yield sentence.format(name=name, line=line_of_map)
    more = len(several) - 10
    if more > 0:
        yield ngettext(
            "the same is true of {count:,} more name", "the same is true of {count:,} more names", more
        ).format(count=more)


def list_promised_stage_notes(layout: Layout, sheet_map: SheetMap, headers: HeaderNames) -> Iterator[str]:
    """Yield a note if the promised stage was taken from the header of the column with the promised date."""
    stage = sheet_map.constants.get("due_stage")
    for column in layout.columns:
        if column.use.field == "due_on" and stage and headers.find_stage(column.header) == stage:
            yield gettext(
                "“{header}” is read as the promised date of the stage “{stage}”; if it is not, write "
                "in a map file: {line}"
            ).format(
                header=column.header,
                stage=Labels(headers.reader)("stage", stage, Track.FACILITY),
                line=f'"{column.header}" = "due_on"',
            )


def _note_left_out_rows(irregularities: Irregularities) -> Iterator[str]:
    """Yield notes on rows that hold no data, and on rows that the map file leaves out."""
    sentences = {
        NonDataRow.SUM: gettext("rows that contain a sum are left out: {rows}"),
        NonDataRow.SECTION: gettext("rows that are the title of a section are left out: {rows}"),
        NonDataRow.REMARK: gettext("rows for signatures or remarks are left out: {rows}"),
    }
    for kind, rows in irregularities.other_rows.items():
        if rows:
            yield sentences[kind].format(rows=format_list(rows))
    if irregularities.skipped:
        yield ngettext(
            "{count:,} row is left out, as the map file says",
            "{count:,} rows are left out, as the map file says",
            irregularities.skipped,
        ).format(count=irregularities.skipped)


def _note_shared_amounts(irregularities: Irregularities) -> Iterator[str]:
    """Yield a note on amounts in merged cells: only the first row of such a cell gets the amount."""
    shared = [
        gettext("{first}–{last} of column {column}").format(
            first=area.top + 1, last=area.bottom + 1, column=format_column_letters(area.left)
        )
        for area in irregularities.shared_amounts
    ]
    if shared:
        yield gettext("an amount in a merged cell is read only for the first of its rows: {rows}").format(
            rows=format_list(shared)
        )


def _note_cleaned_names(irregularities: Irregularities) -> Iterator[str]:
    """Yield a note for each column in whose names invisible characters were removed."""
    for position, cleaned in sorted(irregularities.cleaned.items()):
        _, cell, clean = cleaned[0]
        yield ngettext(
            "column {column}: in {count:,} cell, invisible characters or blanks inside the name "
            "were removed, such as “{before}” read as “{after}”: row {rows}",
            "column {column}: in {count:,} cells, invisible characters or blanks inside the names "
            "were removed, such as “{before}” read as “{after}”: rows {rows}",
            len(cleaned),
        ).format(
            column=format_column_letters(position),
            count=len(cleaned),
            before=text.show_hidden(cell),
            after=clean,
            rows=format_list([row for row, _, _ in cleaned]),
        )


def _note_lost_zeros(irregularities: Irregularities) -> Iterator[str]:
    """Yield a note for each column with numbers that may have lost a zero at the beginning."""
    for position, zeroless in sorted(irregularities.zeroless.items()):
        if zeroless:
            yield ngettext(
                "column {column}: {count:,} number may have lost a zero at the beginning, which "
                "spreadsheet programs drop: {example} in row {rows}; write the number as text",
                "column {column}: {count:,} numbers may have lost a zero at the beginning, which "
                "spreadsheet programs drop, such as {example}: rows {rows}; write the numbers as "
                "text",
                len(zeroless),
            ).format(
                column=format_column_letters(position),
                count=len(zeroless),
                example=zeroless[0][1],
                rows=format_list([row for row, _ in zeroless]),
            )


def _note_changed_amounts(irregularities: Irregularities) -> Iterator[str]:
    """Yield a note for each column with amounts that were rounded, or kept as text."""
    for (change, position), amounts in sorted(irregularities.changed_amounts.items()):
        yield _describe_changed_amounts(change, len(amounts)).format(
            column=format_column_letters(position),
            count=len(amounts),
            text=amounts[0][1],
            rows=format_list([row for row, _ in amounts]),
        )


def _describe_changed_amounts(change: str, count: int) -> str:
    """Return the note for amounts that were `rounded`, or `kept` as text."""
    if change == "rounded":
        return ngettext(
            "column {column}: {count:,} amount is rounded to a whole number, “{text}”: row {rows}",
            "column {column}: {count:,} amounts are rounded to whole numbers, such as “{text}”: rows {rows}",
            count,
        )
    return ngettext(
        "column {column}: {count:,} cell cannot be read as an amount, “{text}”, and is kept as "
        "text: row {rows}",
        "column {column}: {count:,} cells cannot be read as amounts, such as “{text}”, and are "
        "kept as text: rows {rows}",
        count,
    )


def _note_printed_dates(column: str, printed: Sequence[_PrintedCell]) -> Iterator[str]:
    """Yield notes on the dates of a column that are written in words."""
    months, others, spans, undated = _group_printed_dates(printed)
    sentences = (
        (
            months,
            ngettext(
                "column {column}: {count:,} date is read as a month: “{text}” means {date} and is "
                'stored as {day}: row {rows}; if it is a quarter, write form = "quarter" in a map '
                "file",
                "column {column}: {count:,} dates are read as months, such as “{text}”, which means "
                "{date} and is stored as {day}: rows {rows}; if they are quarters, write form = "
                '"quarter" in a map file',
                len(months),
            ),
        ),
        (
            others,
            ngettext(
                "column {column}: {count:,} date is written in words: “{text}” means {date} and is "
                "stored as {day}: row {rows}",
                "column {column}: {count:,} dates are written in words, such as “{text}”, which "
                "means {date} and is stored as {day}: rows {rows}",
                len(others),
            ),
        ),
        (
            spans,
            ngettext(
                "column {column}: of {count:,} span of time, only the end is stored: “{text}” means "
                "{date} and is stored as {day}: row {rows}",
                "column {column}: of {count:,} spans of time, only the end is stored, such as "
                "“{text}”, which means {date} and is stored as {day}: rows {rows}",
                len(spans),
            ),
        ),
        (
            undated,
            ngettext(
                "column {column}: {count:,} cell gives no date, “{text}”, and is kept as text: row {rows}",
                "column {column}: {count:,} cells give no date, such as “{text}”, and are kept as "
                "text: rows {rows}",
                len(undated),
            ),
        ),
    )
    for rows, sentence in sentences:
        if rows:
            words = rows[0][1]
            yield sentence.format(
                column=column,
                count=len(rows),
                text=words.text,
                date=words.read,
                day=words.read and words.read.day,
                rows=format_list([row for row, _ in rows]),
            )


def _group_printed_dates(printed: Sequence[_PrintedCell]) -> tuple[list[_PrintedCell], ...]:
    """Return four lists: months such as 2024-5, other dates, spans of time, and words without a date."""
    months = [(row, words) for row, words in printed if words.is_year_and_number]
    undated = [(row, words) for row, words in printed if words.read is None]
    spans = [(row, words) for row, words in printed if words.is_span]
    grouped = {row for row, _ in (*months, *undated, *spans)}
    return months, [(row, words) for row, words in printed if row not in grouped], spans, undated
