"""Import a sheet: compare it with the register and, except in a dry run, write the differences."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import NamedTuple

from tracker.errors import BadInputError
from tracker.locale import gettext, ngettext
from tracker.progress import Progress
from tracker.read import duplicates
from tracker.read.labels import Labels
from tracker.sheets.cells.chunks import ChunkReader
from tracker.sheets.cells.faults import Faults
from tracker.sheets.cells.known_names import KnownNames
from tracker.sheets.cells.other_rows import NonDataRow
from tracker.sheets.columns import map_file, match_headers
from tracker.sheets.columns.fields import RowKind
from tracker.sheets.columns.map_file import SheetMap
from tracker.sheets.columns.match_headers import HeaderNames, Layout
from tracker.sheets.columns.split_names import looks_like_several_names
from tracker.sheets.files import read_sheet
from tracker.sheets.files.read_sheet import Sheet
from tracker.sheets.files.xlsx_checks import format_column_letters
from tracker.sheets.lists import format_list
from tracker.sheets.plan.base import Planner, PlanningContext, RowCounts
from tracker.sheets.plan.commitments import CommitmentPlanner
from tracker.sheets.plan.companies import CompanyPlanner
from tracker.sheets.plan.followups import FollowupPlanner
from tracker.sheets.plan.people import PeoplePlanner
from tracker.sheets.plan.receipts import ReceiptPlanner
from tracker.store import bulk_insert, engine, rebuild_standings
from tracker.store.journal import Batch
from tracker.store.reader import Reader
from tracker.values import dates, text
from tracker.values.codes import Review, Track
from tracker.values.dates import PrintedDate
from tracker.write.commitments import RefCounter


class ImportRequest(NamedTuple):
    """What the user asked to import: the file, the sheet, the map file, and the kind of its rows."""

    file: Path
    noun: RowKind
    sheet: str | None = None
    map_file: Path | None = None
    encoding: str | None = None
    is_confirmed: bool = False
    """Whether all its commitments have been checked against their source."""


class OpenedSheet(NamedTuple):
    """A sheet that is open for reading, with the map that the user gave, and the kind of its rows."""

    sheet: Sheet
    sheet_map: SheetMap
    noun: RowKind


class _ImportTarget(NamedTuple):
    """The database with which a sheet is compared, and the open batch, which is None in a dry run."""

    reader: Reader
    batch: Batch | None
    new_id: Callable[[str], int]
    next_ref: Callable[[int], str]
    because: str | None


class ImportOutcome(NamedTuple):
    """The result of an import: the sheet, how it was read, the counts of rows, faults, and new companies.

    `companies` has the names of the companies that the sheet adds. `alike` has a sentence for each pair of
    companies that may be the same.
    """

    sheet: Sheet
    layout: Layout
    used: SheetMap
    counts: RowCounts
    faults: Faults
    companies: list[str]
    alike: list[str]


def open_sheet(asked: ImportRequest) -> OpenedSheet:
    """Read the file and the map file, before the database is opened. Raises FileError and BadInputError."""
    if asked.map_file:
        from tracker.sheets.columns import map_schema  # noqa: PLC0415  pydantic is slow to import

        sheet_map = map_schema.read_map(asked.map_file, asked.noun)
    else:
        sheet_map = SheetMap(asked.noun)
    if asked.is_confirmed:
        if asked.noun is not RowKind.COMMITMENTS:
            raise BadInputError(
                gettext("--confirm is only for commitments, but the rows are {noun}").format(noun=asked.noun),
                gettext("leave out --confirm"),
            )
        sheet_map = sheet_map._replace(constants={**sheet_map.constants, "review": Review.CONFIRMED.value})
    sheet = read_sheet.open_sheet(asked.file, asked.sheet or sheet_map.sheet, asked.encoding)
    return OpenedSheet(sheet, sheet_map, asked.noun)


def show_map(reader: Reader, opened_sheet: OpenedSheet) -> str:
    """Return, as TOML, the map by which a sheet would be read."""
    sheet, sheet_map, noun = opened_sheet
    headers = HeaderNames(reader, noun)
    layout = match_headers.find_layout(sheet, headers, sheet_map)
    sheet_map = match_headers.imply_due_stage(layout, sheet_map, headers)
    return map_file.format_map(match_headers.make_map_of_layout(layout, sheet_map, sheet, headers))


def plan_import(
    reader: Reader, opened_sheet: OpenedSheet, progress: Progress, because: str | None
) -> ImportOutcome:
    """Compare a sheet with the register, and write nothing."""
    ids, numbers = count(10**12), count(1)

    def make_provisional_ref(year: int) -> str:
        return gettext("{year}-(new {number})").format(year=year, number=next(numbers))

    target = _ImportTarget(reader, None, lambda _table: next(ids), make_provisional_ref, because)
    return _run_import(target, opened_sheet, progress)


def write_import(
    opened: Batch, opened_sheet: OpenedSheet, progress: Progress, because: str | None
) -> ImportOutcome:
    """Write the differences into the open batch; if there are faults, the caller must roll the batch back."""
    refs, reader = RefCounter(opened.connection), engine.make_reader(opened.connection)
    target = _ImportTarget(reader, opened, opened.bulk.take_new_id, refs.next_ref, because)
    with rebuild_standings.rebuild_at_end(opened.connection, opened.id):
        outcome = _run_import(target, opened_sheet, progress)
    bulk_insert.renew_statistics(opened.connection)
    return outcome


@contextmanager
def _without_garbage_collection() -> Iterator[None]:
    """Switch off Python's garbage collector in a `with` block, because it would slow an import down.

    An import makes no cyclic garbage, but each collection visits all objects that the import keeps.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _run_import(target: _ImportTarget, opened_sheet: OpenedSheet, progress: Progress) -> ImportOutcome:
    reader, batch, new_id, next_ref, because = target
    sheet, sheet_map, noun = opened_sheet
    headers = HeaderNames(reader, noun)
    layout = match_headers.find_layout(sheet, headers, sheet_map)
    sheet_map = match_headers.imply_due_stage(layout, sheet_map, headers)
    register = KnownNames(reader, headers, new_id)
    faults, counts = Faults(str(sheet), layout.columns), RowCounts()
    work = PlanningContext(register, faults, counts, dates.today(), batch, new_id, because)
    chunks = ChunkReader(sheet, layout, sheet_map, register, faults)
    planner = _make_planner(noun, work, chunks.fields, next_ref)
    with _without_garbage_collection():
        for chunk in chunks:
            planner.plan_chunk(chunk)
            progress(chunks.count, sheet.height)
        planner.finish_plan()
    counts.drop_wrong_rows(faults.has_fault)
    counts.notes.extend(_list_reader_notes(chunks))
    counts.notes.extend(_note_shown_cells(sheet, layout))
    counts.notes.extend(_note_joined_names(noun, layout, register))
    counts.notes.extend(_note_named_stage(layout, sheet_map, headers))
    counts.notes.extend(sheet.notes)
    names = [company.name for company in register.added] if noun is not RowKind.COMPANIES else []
    return ImportOutcome(sheet, layout, sheet_map, counts, faults, names, list(_find_lookalikes(register)))


def _list_reader_notes(chunks: ChunkReader) -> Iterator[str]:
    """Yield a note for each kind of cell or row that was left out, cleaned or filled in while reading."""
    yield from _note_left_out_rows(chunks)
    shared = [
        gettext("{first}–{last} of column {column}").format(
            first=area.top + 1, last=area.bottom + 1, column=format_column_letters(area.left)
        )
        for area in chunks.shared_amounts
    ]
    if shared:
        yield gettext("an amount in a merged cell is read only for the first of its rows: {rows}").format(
            rows=format_list(shared)
        )
    if chunks.short_rows:
        yield gettext(
            "some rows have fewer cells than the header; the missing cells are read as blank: rows {rows}"
        ).format(rows=format_list(chunks.short_rows))
    for place, cleaned in sorted(chunks.cleaned.items()):
        _, cell, clean = cleaned[0]
        yield ngettext(
            "column {column}: in {count:,} cell, invisible characters or blanks inside the name "
            "were removed, such as “{before}” read as “{after}”: row {rows}",
            "column {column}: in {count:,} cells, invisible characters or blanks inside the names "
            "were removed, such as “{before}” read as “{after}”: rows {rows}",
            len(cleaned),
        ).format(
            column=format_column_letters(place),
            count=len(cleaned),
            before=text.show_hidden(cell),
            after=clean,
            rows=format_list([row for row, _, _ in cleaned]),
        )
    for place, zeroless in sorted(chunks.zeroless.items()):
        if zeroless:
            yield ngettext(
                "column {column}: {count:,} number may have lost a zero at the beginning, which "
                "spreadsheet programs drop: {example} in row {rows}; write the number as text",
                "column {column}: {count:,} numbers may have lost a zero at the beginning, which "
                "spreadsheet programs drop, such as {example}: rows {rows}; write the numbers as "
                "text",
                len(zeroless),
            ).format(
                column=format_column_letters(place),
                count=len(zeroless),
                example=zeroless[0][1],
                rows=format_list([row for row, _ in zeroless]),
            )
    for (change, place), amounts in sorted(chunks.changed_amounts.items()):
        yield _describe_changed_amounts(change, len(amounts)).format(
            column=format_column_letters(place),
            count=len(amounts),
            text=amounts[0][1],
            rows=format_list([row for row, _ in amounts]),
        )
    for place, printed in sorted(chunks.printed_dates.items()):
        yield from _note_printed_dates(format_column_letters(place), printed)
    if chunks.passed_stages:
        yield ngettext(
            "{count:,} commitment had reached the promised stage already when it was made, so its "
            "promised date is stored without a stage: row {rows}",
            "{count:,} commitments had reached the promised stage already when they were made, so "
            "their promised dates are stored without a stage: rows {rows}",
            len(chunks.passed_stages),
        ).format(count=len(chunks.passed_stages), rows=format_list(chunks.passed_stages))
    for place, unread in sorted(chunks.unread_cells.items()):
        yield ngettext(
            "column {column} has no header; its {count:,} cell is not read",
            "column {column} has no header; its {count:,} cells are not read",
            unread,
        ).format(column=format_column_letters(place), count=unread)


def _note_left_out_rows(chunks: ChunkReader) -> Iterator[str]:
    """Yield notes on rows that hold no data, and on rows that the map file leaves out."""
    sentences = {
        NonDataRow.SUM: gettext("rows that contain a sum are left out: {rows}"),
        NonDataRow.SECTION: gettext("rows that are the title of a section are left out: {rows}"),
        NonDataRow.REMARK: gettext("rows for signatures or remarks are left out: {rows}"),
    }
    for kind, rows in chunks.other_rows.items():
        if rows:
            yield sentences[kind].format(rows=format_list(rows))
    if chunks.skipped:
        yield ngettext(
            "{count:,} row is left out, as the map file says",
            "{count:,} rows are left out, as the map file says",
            chunks.skipped,
        ).format(count=chunks.skipped)


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


def _note_printed_dates(column: str, printed: Sequence[tuple[int, PrintedDate]]) -> Iterator[str]:
    """Yield notes on the dates of a column that are written in words."""
    months = [(row, words) for row, words in printed if words.is_year_and_number]
    undated = [(row, words) for row, words in printed if words.read is None]
    spans = [(row, words) for row, words in printed if words.is_span]
    known = {row for row, _ in (*months, *undated, *spans)}
    others = [(row, words) for row, words in printed if row not in known]
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


def _note_shown_cells(sheet: Sheet, layout: Layout) -> Iterator[str]:
    """Yield notes on columns with cells that are read as the sheet shows them, not as they are stored."""
    for place in sorted({column.place for column in layout.columns} & sheet.shown.keys()):
        cells = [cell for cell in sheet.shown[place] if cell.row > layout.last_header_row]
        if not cells:
            continue
        yield ngettext(
            "column {column}: {count:,} cell is read as it is shown, not as it is stored: “{text}” in row"
            " {row}",
            "column {column}: {count:,} cells are read as they are shown, not as they are stored, such as"
            " “{text}” in row {row}",
            len(cells),
        ).format(column=format_column_letters(place), count=len(cells), text=cells[0].text, row=cells[0].row)
        hiding = [cell.row for cell in cells if cell.hides_day]
        if hiding:
            yield ngettext(
                "column {column}: the cell in row {rows} stores a day that it does not show",
                "column {column}: the cells in rows {rows} store a day that they do not show",
                len(hiding),
            ).format(column=format_column_letters(place), rows=format_list(hiding))


def _make_planner(
    noun: RowKind, work: PlanningContext, fields: set[str], next_ref: Callable[[int], str]
) -> Planner:
    if noun is RowKind.COMMITMENTS:
        return CommitmentPlanner(work, fields, next_ref)
    makers: dict[RowKind, Callable[[PlanningContext], Planner]] = {
        RowKind.COMPANIES: CompanyPlanner,
        RowKind.REPRESENTATIVES: PeoplePlanner,
        RowKind.FOLLOWUPS: FollowupPlanner,
        RowKind.RECEIPTS: ReceiptPlanner,
    }
    return makers[noun](work)


def _note_joined_names(noun: RowKind, layout: Layout, register: KnownNames) -> Iterator[str]:
    """Yield a note for each new company whose name seems to consist of the names of several companies."""
    sentence = gettext(
        "“{name}” is read as one organisation; if it is several, write each one in a row of its own"
    )
    line_of_map = ""
    for column in layout.columns:
        if noun is RowKind.COMMITMENTS and column.use.field == "company":
            use = '{ field = "company", split = "、", rest = "partners" }'
            line_of_map = f'"{column.header or column.letters}" = {use}'
            sentence = gettext(
                "“{name}” is read as one organisation; if it is several, say so in a map file: {line}"
            )
    several = [company.name for company in register.added if looks_like_several_names(company.name)]
    for name in several[:10]:
        yield sentence.format(name=name, line=line_of_map)
    more = len(several) - 10
    if more > 0:
        yield ngettext(
            "the same is true of {count:,} more name", "the same is true of {count:,} more names", more
        ).format(count=more)


def _note_named_stage(layout: Layout, sheet_map: SheetMap, headers: HeaderNames) -> Iterator[str]:
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


def _find_lookalikes(register: KnownNames) -> Iterator[str]:
    """Yield a sentence for each new company whose name is similar to another: they may be the same."""
    added = {company.id: company.name for company in register.added}
    if not added:
        return
    rows = [
        {"company_id": row_id, "name": name, "folded": register.fold_name(name), "uscc": None}
        for row_id, name in added.items()
    ]
    for pair in duplicates.find_duplicates(register.reader, rows):
        if pair.company_id in added or pair.other_id in added:
            yield gettext("“{name}” and “{other}” may be one organisation").format(
                name=pair.name, other=pair.other_name
            )
