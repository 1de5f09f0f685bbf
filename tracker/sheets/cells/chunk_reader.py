"""Read a sheet in chunks of rows, column by column, so that equal cells are parsed once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile, zip_longest
from typing import Any

from tracker.errors import BadInputError
from tracker.locale import gettext
from tracker.sheets.cells import chunks
from tracker.sheets.cells.cell_text import show_cell
from tracker.sheets.cells.chunks import Chunk
from tracker.sheets.cells.clean import make_cleaner
from tracker.sheets.cells.column_parser import ColumnParser, UnreadableCell
from tracker.sheets.cells.faults import Faults
from tracker.sheets.cells.irregularities import Irregularities
from tracker.sheets.cells.known_names import KnownNames
from tracker.sheets.cells.other_rows import classify_row
from tracker.sheets.cells.parse_texts import PARSERS
from tracker.sheets.columns.fields import DEPENDENT_FIELDS, FIELDS, LIST_KINDS, FieldKind
from tracker.sheets.columns.map_file import BLANK_WORDS, FROM_ABOVE, ColumnUse, SheetMap
from tracker.sheets.columns.match_headers import Column, Layout
from tracker.sheets.files.merged_cells import spread_merged
from tracker.sheets.files.odd_cells import MergedCells
from tracker.sheets.files.read_sheet import Sheet
from tracker.values.codes import Stage
from tracker.values.dates import PrintedDate

CHUNK_ROWS = 2_000
_TITLE_COLUMNS = 3
_FIRST_DIGITS, _DIGIT_GROUP = re.compile(r"[-+]?[1-9]\d{0,2}"), re.compile(r"\d{3}(?:\.\d+)?")


class ChunkReader:
    """Reads the rows below the header in chunks, and gives every row the constants of the map file.

    The map file says which column holds which field. A constant is a value that it gives to every row.
    """

    def __init__(
        self, sheet: Sheet, layout: Layout, asked: SheetMap, register: KnownNames, faults: Faults
    ) -> None:
        self._layout, self._faults = layout, faults
        self._delimiter = sheet.delimiter
        self._kinds = {name: field.kind for name, field in FIELDS[asked.noun].items()}
        headed = {position for position, header in enumerate(layout.headers) if header}
        imported = {column.position for column in layout.columns}
        self._width = 1 + max(headed, default=0)
        self._known_positions, self._imported_positions = headed | imported, sorted(imported)
        self._titles = {area.top + 1 for area in sheet.merged if area.right - area.left >= _TITLE_COLUMNS - 1}
        """The rows in which a cell is merged across so many columns that it may be a title."""
        self._above: dict[int, Any] = {
            column.position: "" for column in layout.columns if column.use.blank == FROM_ABOVE
        }
        self._parsers = [
            (column, self._make_column_parser(column, sheet, asked, register)) for column in layout.columns
        ]
        merged = _select_merged_cells(sheet, layout)
        amounts = {
            column.position for column in layout.columns if self._kinds[column.use.field] is FieldKind.MONEY
        }
        self._rows = spread_merged(layout.rows, [area for area in merged if area.left not in amounts])
        self._constants = dict(_read_constants(sheet, layout, asked, register))
        self.fields = {column.use.field for column in layout.columns} | self._constants.keys()
        self._dependent = {
            field: of
            for field, of in DEPENDENT_FIELDS.items()
            if field in self._constants and of in self.fields
        }
        self.fields |= {column.use.rest for column in layout.columns if column.use.rest}
        self.last_row = 0
        """The number of the row that was read last."""
        self.irregularities = Irregularities()
        self.irregularities.shared_amounts = [area for area in merged if area.left in amounts]

    def _make_column_parser(
        self, column: Column, sheet: Sheet, asked: SheetMap, register: KnownNames
    ) -> ColumnParser:
        use = column.use
        parse = (
            register.make_names_parser(column, asked)
            if use.rest
            else register.make_parser(use.field, column, sheet, asked)
        )
        blank = BLANK_WORDS if self._kinds[use.field] is FieldKind.MONEY else asked.blank
        return ColumnParser(parse, blank, make_cleaner(asked.noun, use))

    def __iter__(self) -> Iterator[Chunk]:
        while rows := list(islice(self._rows, CHUNK_ROWS)):
            filled = [(number, cells) for number, cells in rows if self._is_data_row(number, cells)]
            if self._above or self._layout.skip:
                filled = list(self._fill_and_skip_rows(filled))
            if self._delimiter:
                filled = [row for row in filled if self._fits_header(*row)]
            filled = [row for row in filled if self._require_imported_cell(*row)]
            self.last_row = rows[-1][0]
            if filled:
                yield self._parse_chunk(filled)

    def _is_data_row(self, number: int, cells: Sequence[Any]) -> bool:
        """Tell whether a row holds data: False for blank rows, sums, section titles and signatures."""
        if not any(cells) or all(map(_is_blank, cells)):
            return False
        kind = classify_row(cells, is_merged=number in self._titles)
        if kind is not None:
            self.irregularities.other_rows[kind].append(number)
        return kind is None

    def _require_imported_cell(self, number: int, cells: Sequence[Any]) -> bool:
        """Tell whether a row has a value in any imported column; add a fault if it has none."""
        if not self._imported_positions or any(
            at < len(cells) and not _is_blank(cells[at]) for at in self._imported_positions
        ):
            return True
        column = self._layout.columns[0]
        self._faults.add_cell_fault(
            number,
            column,
            next(cell for cell in cells if not _is_blank(cell)),
            gettext("this row has values only in columns that are not read"),
            gettext("fill in the cell, or leave the row out with a line of the map file: {line}").format(
                line=column.line_to_skip_blanks
            ),
        )
        return False

    def _fits_header(self, number: int, cells: Sequence[Any]) -> bool:
        """Tell whether a row of a CSV file has no more cells than the header; add a fault if it has more."""
        if len(cells) < self._width:
            self.irregularities.short_rows.append(number)
        width = len(self._layout.headers)
        if len(cells) <= width:
            return True
        number_parts = _find_split_number(cells, self._delimiter)
        sentence = (
            gettext(
                "the row has {cells} cells, but the header has {width}: “{number}” may be one number "
                "that needs quotation marks"
            )
            if number_parts
            else gettext(
                "the row has {cells} cells, but the header has {width}: a value may contain "
                "“{delimiter}” without quotation marks"
            )
        )
        example = self._delimiter.join(number_parts or ("1", "200"))
        hint = gettext(
            'put the value into quotation marks: "{example}"; if the row ends with “{delimiter}”, '
            "remove that character"
        )
        self._faults.add_field_fault(
            number,
            "",
            sentence.format(cells=len(cells), width=width, number=example, delimiter=self._delimiter),
            hint.format(example=example, delimiter=self._delimiter),
        )
        return False

    def _fill_and_skip_rows(
        self, rows: Sequence[tuple[int, Sequence[Any]]]
    ) -> Iterator[tuple[int, Sequence[Any]]]:
        """Fill blank cells from above, and yield the rows without those that the map file leaves out."""
        for number, cells in rows:
            filled_cells = self._fill_from_above(cells) if self._above else cells
            skip = self._layout.skip.items()
            if any(
                (show_cell(filled_cells[at]) if at < len(filled_cells) else "") in skipped_words
                for at, skipped_words in skip
            ):
                self.irregularities.skipped += 1
            else:
                yield number, filled_cells

    def _fill_from_above(self, cells: Sequence[Any]) -> Sequence[Any]:
        """Fill blank cells with the last value above, in columns for which the map file says so."""
        filled_cells = [*cells, *[""] * (max(self._above) + 1 - len(cells))]
        for column_index, above in self._above.items():
            if _is_blank(filled_cells[column_index]):
                filled_cells[column_index] = above
            self._above[column_index] = filled_cells[column_index]
        return filled_cells

    def _parse_chunk(self, rows: list[tuple[int, Sequence[Any]]]) -> Chunk:
        """Return the rows (row number, cells) as a chunk: each cell parsed, and the constants added."""
        numbers = [number for number, _ in rows]
        columns = list(zip_longest(*(cells for _, cells in rows), fillvalue=""))
        self._count_unread_cells(columns)
        blank = ("",) * len(numbers)
        chunk = Chunk(numbers, {}, set(), self._faults)
        date_parts: dict[str, dict[str, list[Any]]] = {}
        joined: list[tuple[ColumnUse, list[Any]]] = []
        words: dict[str, list[str | None]] = {}
        for column, parser in self._parsers:
            use, cells = column.use, columns[column.position] if column.position < len(columns) else blank
            column_values = parser.parse_cells(cells)
            self._note_irregular_cells(column, parser, numbers, cells, column_values)
            if parser.has_wrong:
                self._report_unreadable(chunk, column, column_values)
            if PrintedDate in set(map(type, column_values)):
                self.irregularities.add_printed_dates(column.position, numbers, column_values)
                words[use.field], column_values = _split_date_words(column_values)
            if use.part:
                date_parts.setdefault(use.field, {})[use.part] = column_values
            elif use.join is not None:
                joined.append((use, column_values))
            else:
                self._store_column(chunk, use, column_values)
        for field, part_values in date_parts.items():
            chunks.join_date_columns(chunk, field, part_values, is_day=self._kinds[field] is FieldKind.DAY)
        for use, texts in joined:
            parse = PARSERS[self._kinds[use.field]]
            chunks.join_texts(chunk, use.field, texts, use.join or "", parse)
        for field, value in self._constants.items():
            chunk.values[field] = [value] * len(numbers)
        chunk.store_date_words(words)
        chunks.add_currencies(chunk)
        chunks.add_precisions(chunk)
        self._drop_dependent_constants(chunk)
        return chunk

    def _note_irregular_cells(
        self,
        column: Column,
        parser: ColumnParser,
        rows: list[int],
        cells: Sequence[Any],
        column_values: list[Any],
    ) -> None:
        """Remember the cells of a column that were cleaned, changed, or have probably lost a zero."""
        use, position = column.use, column.position
        self.irregularities.add_cleaned_cells(position, rows, cells, parser.cleaned)
        is_code = use.field == "project_code"
        if is_code or self._kinds[use.field] is FieldKind.PHONE:
            self.irregularities.add_lost_zeros(position, rows, cells, column_values, is_code=is_code)
        if use.otherwise is not None or use.round:
            self.irregularities.add_changed_amounts(position, rows, column_values)

    def _drop_dependent_constants(self, chunk: Chunk) -> None:
        """Remove constants from the rows in which they do not apply.

        A constant that depends on another field, such as a promised stage on a promised date, is removed from
        rows without that field. A promised stage is also removed from rows whose commitment has reached it
        already.
        """
        for field, of in self._dependent.items():
            pairs = zip(chunk.values[field], chunk.values[of], strict=True)
            chunk.values[field] = [None if other is None else value for value, other in pairs]
        if "due_stage" in self._dependent and "opening_stage" in chunk.values:
            due_stages = chunk.values["due_stage"]
            for index, opening in enumerate(chunk.values["opening_stage"]):
                due = due_stages[index]
                if due and isinstance(opening, Stage) and opening.rank >= due.rank:
                    due_stages[index] = None
                    self.irregularities.passed_stages.append(chunk.rows[index])

    def _count_unread_cells(self, columns: Sequence[tuple[Any, ...]]) -> None:
        """Count the filled cells in columns that have no header and are not imported."""
        for position, cells in enumerate(columns):
            if position not in self._known_positions and any(cells):
                self.irregularities.unread_cells[position] += sum(not _is_blank(cell) for cell in cells)

    def _store_column(self, chunk: Chunk, use: ColumnUse, column_values: list[Any]) -> None:
        """Store the values of a column in the chunk, under the field that the column gives.

        The map file may split a column of names over two fields: the first name goes to the field of the
        column, the other names go to the field in the option `rest`.
        """
        if use.rest:
            firsts = [names[0] if names else None for names in column_values]
            chunk.append_name_lists(use.rest, [names[1:] if names else None for names in column_values])
            column_values = firsts
        if self._kinds[use.field] in LIST_KINDS:
            chunk.append_name_lists(use.field, column_values)
        else:
            chunk.values[use.field] = column_values

    def _report_unreadable(self, chunk: Chunk, column: Column, column_values: list[Any]) -> None:
        """Add a fault for each unreadable cell of a column, and replace it by None."""
        for index, value in enumerate(column_values):
            if type(value) is UnreadableCell:
                self._faults.add_cell_fault(chunk.rows[index], column, *value)
                chunk.bad.add(index)
                column_values[index] = None


def _split_date_words(column_values: list[Any]) -> tuple[list[str | None], list[Any]]:
    """Split a column with dates in words, such as 明年上半年, into the words and the dates."""
    words = [
        value.text if type(value) is PrintedDate and not value.is_year_and_number else None
        for value in column_values
    ]
    return words, [value.read if type(value) is PrintedDate else value for value in column_values]


def _is_blank(cell: Any) -> bool:  # noqa: ANN401  a cell
    return isinstance(cell, str) and not cell.strip()


def _find_split_number(cells: Sequence[str], delimiter: str) -> Sequence[str]:
    """Return neighbouring cells of a CSV row that look like one number: 1 and 200 for an unquoted 1,200."""
    for position, cell in enumerate(cells):
        groups = list(takewhile(_DIGIT_GROUP.fullmatch, cells[position + 1 :]))
        if delimiter == "," and groups and _FIRST_DIGITS.fullmatch(cell):
            return [cell, *groups]
    return ()


def _select_merged_cells(sheet: Sheet, layout: Layout) -> list[MergedCells]:
    """Return the merged cells below the header that lie in a single imported column."""
    read = {column.position for column in layout.columns}
    return [
        area
        for area in sheet.merged
        if area.top >= layout.last_header_row and area.left == area.right and area.left in read
    ]


def _read_constants(
    sheet: Sheet, layout: Layout, asked: SheetMap, register: KnownNames
) -> Iterator[tuple[str, Any]]:
    """Yield (field, value) for each constant: a value that the map file gives to every row."""
    columns = {column.use.field: column for column in layout.columns}
    columns |= {column.use.rest: column for column in layout.columns if column.use.rest}
    for name, text in asked.constants.items():
        if name in columns:
            raise BadInputError(
                gettext(
                    "the map file gives constants.{field}, but column {column} gives this field already"
                ).format(field=name, column=columns[name].letters),
                gettext("keep only one of the two"),
            )
        column = Column(-1, "", ColumnUse(name))
        parse = register.make_parser(name, column, sheet, asked)
        value = ColumnParser(parse, frozenset()).parse_cells((text,))[0]
        if isinstance(value, UnreadableCell):
            message = gettext("constants.{field}: {message}").format(field=name, message=value.message)
            raise BadInputError(message, value.hint)
        yield name, value.read if isinstance(value, PrintedDate) else value
