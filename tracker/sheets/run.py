"""Import a sheet: compare it with the register and, except in a dry run, write the differences."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import NamedTuple

from tracker.errors import BadInputError
from tracker.locale import gettext
from tracker.progress import Progress
from tracker.read import duplicates
from tracker.sheets import notes
from tracker.sheets.cells.chunk_reader import ChunkReader
from tracker.sheets.cells.faults import Faults
from tracker.sheets.cells.known_names import KnownNames
from tracker.sheets.columns import map_file, match_headers
from tracker.sheets.columns.fields import RowKind
from tracker.sheets.columns.header_names import HeaderNames
from tracker.sheets.columns.map_file import SheetMap
from tracker.sheets.columns.match_headers import Layout
from tracker.sheets.files import read_sheet
from tracker.sheets.files.read_sheet import Sheet
from tracker.sheets.plan.base import Planner, PlanningContext, RowCounts
from tracker.sheets.plan.commitments import CommitmentPlanner
from tracker.sheets.plan.companies import CompanyPlanner
from tracker.sheets.plan.followups import FollowupPlanner
from tracker.sheets.plan.people import PeoplePlanner
from tracker.sheets.plan.receipts import ReceiptPlanner
from tracker.store import bulk_insert, engine, rebuild_standings
from tracker.store.journal import Batch
from tracker.store.reader import Reader
from tracker.values import dates
from tracker.values.codes import Review
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
    sheet_map = match_headers.take_due_stage_from_header(layout, sheet_map, headers)
    return map_file.format_map(match_headers.make_map_of_layout(layout, sheet_map, sheet, headers))


def plan_import(
    reader: Reader, opened_sheet: OpenedSheet, progress: Progress, because: str | None
) -> ImportOutcome:
    """Compare a sheet with the register, and write nothing."""
    ids, numbers = count(10**12), count(1)

    def make_provisional_ref(year: int) -> str:
        """Return a text such as “2024-(new 1)” in place of the reference that a later import makes."""
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
    """Read a sheet in chunks, compare them with the register, and write the differences into the batch."""
    reader, batch, new_id, next_ref, because = target
    sheet, sheet_map, noun = opened_sheet
    headers = HeaderNames(reader, noun)
    layout = match_headers.find_layout(sheet, headers, sheet_map)
    sheet_map = match_headers.take_due_stage_from_header(layout, sheet_map, headers)
    register = KnownNames(reader, headers, new_id)
    faults, counts = Faults(str(sheet), layout.columns), RowCounts()
    work = PlanningContext(register, faults, counts, dates.today(), batch, new_id, because)
    chunks = ChunkReader(sheet, layout, sheet_map, register, faults)
    planner = _make_planner(noun, work, chunks.fields, next_ref)
    with _without_garbage_collection():
        for chunk in chunks:
            planner.plan_chunk(chunk)
            progress(chunks.last_row, sheet.height)
        planner.finish_plan()
    counts.drop_wrong_rows(faults.has_fault)
    counts.notes.extend(notes.list_reading_notes(chunks.irregularities))
    counts.notes.extend(notes.list_shown_cell_notes(sheet, layout))
    counts.notes.extend(notes.list_joined_name_notes(noun, layout, register))
    counts.notes.extend(notes.list_promised_stage_notes(layout, sheet_map, headers))
    counts.notes.extend(sheet.notes)
    names = [company.name for company in register.added] if noun is not RowKind.COMPANIES else []
    return ImportOutcome(sheet, layout, sheet_map, counts, faults, names, list(_find_lookalikes(register)))


def _make_planner(
    noun: RowKind, work: PlanningContext, fields: set[str], next_ref: Callable[[int], str]
) -> Planner:
    """Return the planner for this kind of rows; `fields` are the fields that the sheet gives."""
    if noun is RowKind.COMMITMENTS:
        return CommitmentPlanner(work, fields, next_ref)
    makers: dict[RowKind, Callable[[PlanningContext], Planner]] = {
        RowKind.COMPANIES: CompanyPlanner,
        RowKind.REPRESENTATIVES: PeoplePlanner,
        RowKind.FOLLOWUPS: FollowupPlanner,
        RowKind.RECEIPTS: ReceiptPlanner,
    }
    return makers[noun](work)


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
