"""Import a sheet: compare its rows with the register, print the differences, and write them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING

from tracker.cli.terminal.progress import show_progress
from tracker.cli.terminal.safe_files import write_complete_file
from tracker.cli.terminal.tables import print_done, print_fields, print_warnings
from tracker.cli.terminal.wrap import print_line, print_wrapped
from tracker.errors import BadInputError, FileError
from tracker.locale import format_count, gettext, gettext_noop, join_hint, join_items
from tracker.sheets import run
from tracker.sheets.columns.fields import RowKind
from tracker.sheets.files.column_letters import format_column_letters
from tracker.sheets.lists import format_list
from tracker.store.search_index import update
from tracker.values.amounts import format_exact_amount
from tracker.values.spreadsheet_text import escape_formula

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.sheets.cells.faults import Faults
    from tracker.sheets.columns.match_headers import Column
    from tracker.sheets.plan.base import RowCounts
    from tracker.sheets.run import ImportOutcome

_MAXIMUM_FAULTS, _MAXIMUM_NAMES = 50, 20


_PARTS = {
    "year": gettext_noop("year of {field}"),
    "month": gettext_noop("month of {field}"),
    "day": gettext_noop("day of {field}"),
}
"""How a column is read that gives a part of a date, by the name of the part."""
_HEADING = ("sheet", "row", "column", "header", "value", "wrong", "instead")


def import_sheet(
    app: App,
    file: Path,
    noun: str,
    sheet: str | None,
    map_file: Path | None,
    encoding: str | None,
    is_confirmed: bool,
    because: str | None,
    errors: Path | None,
    show_map: bool,
    is_write: bool,
) -> None:
    """Print the changes that the rows of a file would make; with `is_write`, also write the changes.

    `noun` says what a row is, such as a commitment. `map_file` is a TOML file that says which column
    holds which field; `show_map` only prints this map. A file `errors` gets the list of mistakes in the
    sheet.
    """
    sheet_to_import = run.open_sheet(
        run.ImportRequest(file, RowKind(noun), sheet, map_file, encoding, is_confirmed)
    )
    if show_map:
        with app.open_reader() as reader:
            print_line(run.show_map(reader, sheet_to_import), nl=False)
        return
    if not is_write:
        with app.open_reader() as reader, show_progress(gettext("Comparing")) as progress:
            outcome = run.plan_import(reader, sheet_to_import, progress, because)
        _print_outcome(outcome)
        _require_no_faults(outcome.faults, errors)
        print_warnings(_describe_planned_drafts(outcome.counts))
        is_changing = outcome.counts.created_count or outcome.counts.updated_count
        print_line(
            gettext("Nothing was written yet. To write the changes, add: --yes")
            if is_changing
            else gettext("There is nothing to write.")
        )
        return
    with app.open_batch("import", because) as batch:
        with show_progress(gettext("Importing")) as progress:
            outcome = run.write_import(batch, sheet_to_import, progress, because)
        if outcome.faults.total:
            _print_outcome(outcome)
            _require_no_faults(outcome.faults, errors)
    _print_outcome(outcome)
    print_done(batch, gettext("Imported {file} as {noun}.").format(file=file.name, noun=noun))
    if batch.is_kept:
        with show_progress(gettext("Indexing for search")) as progress:
            update.index_in_short_transactions(app.location, progress)


def _print_outcome(outcome: ImportOutcome) -> None:
    """Print how each column was read, the counts of rows, the first changes, and the warnings."""
    _print_columns(outcome)
    print_line()
    _print_counts(outcome)
    print_warnings([*outcome.counts.notes, *_list_name_warnings(outcome.alike)])


def _print_columns(outcome: ImportOutcome) -> None:
    """Print the rows of the header, the field that each column was read as, and the columns not read."""
    first, last = outcome.layout.header_row, outcome.layout.last_header_row
    print_wrapped(
        format_count(
            last - first + 1,
            "{sheet}: the header is in row {first}.",
            "{sheet}: the header is in rows {first}–{last}.",
            sheet=outcome.sheet,
            first=first,
            last=last,
        )
    )
    as_they_are = [column for column in outcome.layout.columns if column.header == column.use.field]
    others = [column for column in outcome.layout.columns if column not in as_they_are]
    print_fields([(f"{column.letters} {column.header}", _describe_column(column)) for column in others])
    if as_they_are:
        columns = [f"{column.letters} {column.header}" for column in as_they_are]
        print_wrapped(
            gettext("Columns that are read as the field of the same name: {columns}").format(
                columns=join_items(columns)
            )
        )
    if outcome.layout.ignored:
        headers = outcome.layout.headers
        columns = [f"{format_column_letters(number)} {headers[number]}" for number in outcome.layout.ignored]
        print_wrapped(gettext("Columns that are not read: {columns}").format(columns=join_items(columns)))
    for name, value in outcome.used.constants.items():
        print_wrapped(
            gettext("The same value in every row: {field} = {value}").format(field=name, value=value)
        )


def _print_counts(outcome: ImportOutcome) -> None:
    """Print the counts of rows, the first changes, and the names of the companies that are added."""
    counts = outcome.counts
    print_wrapped(
        gettext("{new:,} new, {updated:,} updated, {unchanged:,} unchanged, {rejected:,} rejected.").format(
            new=counts.created_count,
            updated=counts.updated_count,
            unchanged=counts.unchanged_count,
            rejected=outcome.faults.rejected_row_count,
        )
    )
    for line in counts.change_texts:
        print_wrapped(f"  {line}")
    if outcome.companies:
        print_wrapped(
            format_count(
                len(outcome.companies),
                "{count:,} company is added together with the rows: {names}",
                "{count:,} companies are added together with the rows: {names}",
                names=format_list(outcome.companies, _MAXIMUM_NAMES),
            )
        )


def _list_name_warnings(sentences: Sequence[str]) -> Iterator[str]:
    """Yield the first warnings about names that may mean the same company; a last line counts the others."""
    yield from sentences[:_MAXIMUM_NAMES]
    more = len(sentences) - _MAXIMUM_NAMES
    if more > 0:
        yield format_count(
            more,
            "{count:,} more pair of names may mean one organisation; to list it: tracker company duplicates",
            "{count:,} more pairs of names may mean one organisation each; to list them: "
            "tracker company duplicates",
        )


def _describe_planned_drafts(counts: RowCounts) -> Iterator[str]:
    """Yield a note on new commitments that would be drafts: how many, and how to confirm them."""
    drafts, created = len(counts.draft_rows), counts.created_count
    if not drafts:
        return
    if drafts < created:
        yield format_count(
            drafts,
            "{count:,} of {created:,} new commitments would be a draft. A draft is not in the "
            "figures until it is confirmed: tracker commitment confirm --batch NUMBER (the import "
            "prints the number). Or add a column “review” to the sheet, or write [constants] "
            'review = "confirmed" in a map file',
            "{count:,} of {created:,} new commitments would be drafts. Drafts are not in the "
            "figures until they are confirmed: tracker commitment confirm --batch NUMBER (the "
            "import prints the number). Or add a column “review” to the sheet, or write "
            '[constants] review = "confirmed" in a map file',
            created=created,
        )
        return
    yield format_count(
        drafts,
        "the new commitment would be a draft. A draft is not in the figures until it is confirmed: "
        "tracker commitment confirm --batch NUMBER (the import prints the number). Or add a column "
        '“review” to the sheet, or write [constants] review = "confirmed" in a map file',
        "all new commitments would be drafts. Drafts are not in the figures until they are "
        "confirmed: tracker commitment confirm --batch NUMBER (the import prints the number). Or "
        'add a column “review” to the sheet, or write [constants] review = "confirmed" in a map '
        "file",
    )


def _describe_column(column: Column) -> str:
    """Return how a column is read, such as `→ amount, in 万元 (CNY 10,000)`.

    The text begins with the field, and ends with the unit of amounts. Between them are the instructions
    of the map file, such as that a blank cell means the value of the row above.
    """
    use = column.use
    phrases = [use.field if use.part is None else gettext(_PARTS[use.part]).format(field=use.field)]
    if use.join:
        phrases.append(
            gettext("added after the text of the other column, with “{mark}” in between").format(
                mark=use.join
            )
        )
    elif use.join is not None:
        phrases.append(gettext("added after the text of the other column"))
    if use.blank:
        phrases.append(gettext("a blank cell means the value of the row above"))
    if use.rest:
        phrases.append(gettext("all names but the first go to {field}").format(field=use.rest))
    if column.unit is not None:
        worth = format_exact_amount(column.unit.worth.currency, column.unit.worth.amount)
        phrases.append(gettext("amounts in {unit} ({worth})").format(unit=column.unit.text, worth=worth))
    return f"→ {join_items(phrases)}"


def _require_no_faults(faults: Faults, errors: Path | None) -> None:
    """Raise BadInputError with a list of the mistakes in the sheet, if there are any.

    Equal mistakes in several rows form a group. The message lists at most _MAXIMUM_FAULTS groups; the
    file `errors`, if not None, gets every mistake.
    """
    if not faults.total:
        return
    groups = faults.group_faults()
    lines = [f"  {group}" for group in groups[:_MAXIMUM_FAULTS]]
    if len(groups) > _MAXIMUM_FAULTS:
        more = sum(len(group.rows) for group in groups[_MAXIMUM_FAULTS:])
        lines.append("  " + format_count(more, "… and {count:,} more", "… and {count:,} more"))
    rows = format_count(faults.rejected_row_count, "{count:,} row", "{count:,} rows")
    heading = format_count(
        faults.total,
        "found {count:,} mistake in {rows}; nothing was written:",
        "found {count:,} mistakes in {rows}; nothing was written:",
        rows=rows,
    )
    raise BadInputError("\n".join([heading, *lines]), _make_faults_hint(faults, errors))


def _make_faults_hint(faults: Faults, errors: Path | None) -> str:
    """Return the hint for a sheet with mistakes; first write the mistakes to `errors`, if not None.

    If that file cannot be written, the hint says why.
    """
    if errors is None:
        return gettext(
            "correct the sheet or the map and import again; --errors FILE.csv writes all mistakes to a file"
        )
    try:
        _write_faults(faults, errors)
    except FileError as error:
        return gettext("correct the sheet or the map and import again; {message}").format(
            message=join_hint(error, error.hint)
        )
    return gettext("correct the sheet or the map and import again; {file} lists all mistakes").format(
        file=errors
    )


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
    """Tell whether the file was written by an earlier import as its list of mistakes.

    Such a file may be replaced.
    """
    if not errors.is_file():
        return False
    heading = ",".join(_HEADING)
    try:
        with errors.open(encoding="utf-8-sig") as opened:
            return opened.readline(len(heading) + 2).rstrip("\n") == heading
    except (OSError, UnicodeDecodeError):
        return False
