"""The import of a sheet: compare it with the register, print the changes, and write them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING

from tracker.cli.terminal.progress import show_progress
from tracker.cli.terminal.safe_files import write_complete_file
from tracker.cli.terminal.tables import print_done, print_fields, print_warnings
from tracker.cli.terminal.wrap import format_count, print_line, print_wrapped
from tracker.errors import BadInputError, FileError
from tracker.sheets import run
from tracker.sheets.columns.fields import Noun
from tracker.sheets.files.xlsx_checks import column_letters
from tracker.store.search_index import update
from tracker.values.spreadsheet_text import escape_formula

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.sheets.cells.faults import Faults
    from tracker.sheets.columns.match_headers import Column
    from tracker.sheets.plan.base import RowCounts
    from tracker.sheets.run import ImportOutcome

_MAXIMUM_FAULTS, _MAXIMUM_NAMES = 50, 20


_HEADING = ("sheet", "row", "column", "header", "value", "wrong", "instead")


def import_sheet(
    app: App,
    file: Path,
    noun: str,
    sheet: str | None,
    map_file: Path | None,
    encoding: str | None,
    because: str | None,
    errors: Path | None,
    show_map: bool,
    is_write: bool,
) -> None:
    """Print the changes that the rows of a file would make; with `is_write`, write them."""
    sheet_to_import = run.open_sheet(run.ImportRequest(file, Noun(noun), sheet, map_file, encoding))
    if show_map:
        with app.open_reader() as reader:
            print_line(run.show_map(reader, sheet_to_import), nl=False)
        return
    if not is_write:
        with app.open_reader() as reader, show_progress("Comparing") as progress:
            outcome = run.plan_import(reader, sheet_to_import, progress, because)
        _print_outcome(outcome)
        _require_no_faults(outcome.faults, errors)
        print_warnings(_describe_planned_drafts(outcome.counts))
        is_changing = outcome.counts.created_count or outcome.counts.updated_count
        print_line(
            "Nothing was written. To write it, add: --yes" if is_changing else "There is nothing to write."
        )
        return
    with app.open_batch("import", because) as batch:
        with show_progress("Importing") as progress:
            outcome = run.write_import(batch, sheet_to_import, progress, because)
        if outcome.faults.total:
            _print_outcome(outcome)
            _require_no_faults(outcome.faults, errors)
    _print_outcome(outcome)
    print_done(batch, f"Imported {file.name} as {noun}.")
    if batch.is_kept:
        with show_progress("Indexing for search") as progress:
            update.index_in_short_transactions(app.location, progress)


def _print_outcome(outcome: ImportOutcome) -> None:
    """Print how each column was read, the counts of rows, and the first changes."""
    first, last = outcome.layout.header_row, outcome.layout.last_header_row
    header_rows = f"row {first}" if first == last else f"rows {first}–{last}"
    print_wrapped(f"{outcome.sheet}: the header is in {header_rows}.")
    as_they_are = [column for column in outcome.layout.columns if column.header == column.use.field]
    others = [column for column in outcome.layout.columns if column not in as_they_are]
    print_fields([(f"{column.letters} {column.header}", _describe_column(column)) for column in others])
    if as_they_are:
        listed = "、".join(f"{column.letters} {column.header}" for column in as_they_are)
        print_wrapped(f"Read by their own names: {listed}")
    if outcome.layout.ignored:
        ignored = [
            (column_letters(number), outcome.layout.headers[number]) for number in outcome.layout.ignored
        ]
        print_wrapped(f"Not read: {'、'.join(f'{letters} {header}' for letters, header in ignored)}")
    for name, value in outcome.used.constants.items():
        print_wrapped(f"In every row: {name} = {value}")
    counts = outcome.counts
    print_wrapped(
        f"\n{counts.created_count} new, {counts.updated_count} updated, {counts.unchanged_count} unchanged,"
        f" {outcome.faults.rejected_rows} rejected."
    )
    for line in counts.change_texts:
        print_wrapped(f"  {line}")
    if outcome.companies:
        listed = "、".join(outcome.companies[:_MAXIMUM_NAMES])
        more = (
            f" and {len(outcome.companies) - _MAXIMUM_NAMES} more"
            if len(outcome.companies) > _MAXIMUM_NAMES
            else ""
        )
        what = format_count(len(outcome.companies), "company is", "companies are")
        print_wrapped(f"{what} added with them: {listed}{more}")
    alike = outcome.alike[:_MAXIMUM_NAMES]
    if len(outcome.alike) > _MAXIMUM_NAMES:
        alike.append(
            f"{len(outcome.alike) - _MAXIMUM_NAMES} more pairs may be one: tracker company duplicates"
        )
    print_warnings([*counts.notes, *alike])


def _describe_planned_drafts(counts: RowCounts) -> Iterator[str]:
    """Yield the note that new commitments would be drafts, with their count and how they are confirmed."""
    drafts, created = len(counts.draft_rows), counts.created_count
    if drafts:
        which = "the new commitment" if created == 1 else f"{drafts:,} of {created:,} new commitments"
        which = "all new commitments" if drafts == created > 1 else which
        yield (
            f"{which} would be {'a draft' if drafts == 1 else 'drafts'}, not counted until confirmed:"
            " tracker commitment confirm --batch NUMBER, with the number that the import prints; or give a"
            ' column 核对, or [constants] review = "confirmed" in a map'
        )


def _describe_column(column: Column) -> str:
    """Return how a column is read, such as `→ amount, in 万元 (CNY 10,000)`.

    After the field come the options that the map gives: the other column that is joined to it, whether blank
    cells repeat the cell above, the field that gets further names, and the unit.
    """
    use = column.use
    phrases = [use.field if use.part is None else f"{use.part} of {use.field}"]
    if use.join is not None:
        phrases.append(f"behind the other column{f', after “{use.join}”' if use.join else ''}")
    if use.blank:
        phrases.append("a blank is what stands above it")
    if use.rest:
        phrases.append(f"the rest to {use.rest}")
    if column.unit is not None:
        phrases.append(f"in {column.unit.text} ({column.unit.worth})")
    return "→ " + ", ".join(phrases)


def _require_no_faults(faults: Faults, errors: Path | None) -> None:
    """Raise BadInputError with a list of the faults, if there are any.

    The list is cut after _MAXIMUM_FAULTS groups; the file `errors`, if it is not None, gets all faults.
    """
    if not faults.total:
        return
    where = "--errors FILE.csv writes all of it to a file" if errors is None else _save_faults(faults, errors)
    groups = faults.group_faults()
    lines = [f"  {group}" for group in groups[:_MAXIMUM_FAULTS]]
    if len(groups) > _MAXIMUM_FAULTS:
        lines.append(f"  … and {sum(len(group.rows) for group in groups[_MAXIMUM_FAULTS:])} more")
    wrong = format_count(faults.total, "thing is", "things are")
    raise BadInputError(
        f"{wrong} wrong in {format_count(faults.rejected_rows, 'row', 'rows')}; nothing was written:\n"
        + "\n".join(lines),
        f"correct the sheet, or the map, and try again; {where}",
    )


def _save_faults(faults: Faults, errors: Path) -> str:
    """Write all faults to a file; return a clause with its path, or the error if it could not be written."""
    try:
        _write_faults(faults, errors)
    except FileError as error:
        return f"{error}: {error.hint}"
    return f"all of it is in {errors}"


def _write_faults(faults: Faults, errors: Path) -> None:

    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_HEADING)
    for fault in faults.sorted_faults:
        writer.writerow(map(escape_formula, (fault.sheet, fault.row or "", *fault[2:])))
    data = text.getvalue().encode(
        "utf-8-sig"
    )  # the byte order mark at the start tells spreadsheet programs that it is UTF-8

    def write_fault_rows(file: IO[bytes]) -> None:
        file.write(data)

    write_complete_file(errors, write_fault_rows, may_replace=_is_fault_list(errors), option="--errors FILE")


def _is_fault_list(errors: Path) -> bool:
    """Tell whether a file is a list of faults from an earlier import, which may be replaced."""
    if not errors.is_file():
        return False
    heading = ",".join(_HEADING)
    try:
        with errors.open(encoding="utf-8-sig") as opened:
            return opened.readline(len(heading) + 2).rstrip("\n") == heading
    except (OSError, UnicodeDecodeError):
        return False
