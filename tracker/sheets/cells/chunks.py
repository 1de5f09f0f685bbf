"""Read a sheet in chunks of rows, column by column, so that equal cells are parsed once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import islice, takewhile, zip_longest
from typing import Any, NamedTuple

from tracker.errors import BadInputError
from tracker.locale import gettext
from tracker.sheets.cells import parse
from tracker.sheets.cells.clean import make_cleaner
from tracker.sheets.cells.faults import Faults
from tracker.sheets.cells.known_names import KnownNames
from tracker.sheets.cells.other_rows import NonDataRow, classify_row
from tracker.sheets.cells.parse import CellAmount, ColumnParser, UnreadableCell, show_cell
from tracker.sheets.columns.fields import (
    AMOUNT_WORDS,
    CURRENCY_FIELDS,
    DEPENDENT_FIELDS,
    FIELDS,
    LIST_KINDS,
    PRECISION_FIELDS,
    PRINTED_FIELDS,
    FieldKind,
)
from tracker.sheets.columns.map_file import BLANK_WORDS, DATE_PARTS, FROM_ABOVE, ColumnUse, SheetMap
from tracker.sheets.columns.match_headers import Column, Layout
from tracker.sheets.files.merged_cells import spread_merged
from tracker.sheets.files.read_sheet import Sheet
from tracker.sheets.files.xlsx_checks import MergedCells
from tracker.values import money
from tracker.values.codes import Precision, Stage
from tracker.values.dates import PartialDate, PrintedDate
from tracker.values.money import Amount, Money

CHUNK_ROWS = 2_000
_TITLE_COLUMNS = 3
_FIRST_DIGITS, _DIGIT_GROUP = re.compile(r"[-+]?[1-9]\d{0,2}"), re.compile(r"\d{3}(?:\.\d+)?")
_LACKS_ZERO = re.compile(r"(?!1[3-9]\d{9}$)(?!(?:400|800)\d{7}$)[1-9]\d{8,10}")
"""Telephone numbers as long as an area code and a number, without the zero of the area code."""

Values = dict[str, list[Any]]


class Chunk(NamedTuple):
    """A block of rows that were read together, column by column.

    `rows` holds the row numbers in the sheet. `values` holds, by field, the values of these rows in the same
    order. `bad` holds the indexes of rows with a fault: something that cannot be imported.
    """

    rows: list[int]
    values: Values
    bad: set[int]


class ChunkReader:
    """Reads the rows below the header in chunks, and gives every row the constants of the map file.

    The map file says which column holds which field. A constant is a value that it gives to every row.
    """

    def __init__(
        self, sheet: Sheet, layout: Layout, asked: SheetMap, register: KnownNames, faults: Faults
    ) -> None:
        self._layout, self._faults = layout, faults
        self.other_rows: dict[NonDataRow, list[int]] = {kind: [] for kind in NonDataRow}
        """The rows that hold no data, by their kind."""
        self.short_rows: list[int] = []
        """Rows of a CSV file that end before the last column of the header."""
        self.unread_cells: Counter[int] = Counter()
        """How many cells of each column without a header have a value."""
        self.cleaned: dict[int, list[tuple[int, str, str]]] = {}
        """Row, text and cleaned text of cells with invisible characters, by the position of the column."""
        self.zeroless: dict[int, list[tuple[int, str]]] = {}
        """Row and digits of numbers that may have lost a leading zero, by the position of the column."""
        self.printed_dates: dict[int, list[tuple[int, PrintedDate]]] = {}
        """The rows and words of dates that are printed in words, by the position of the column."""
        self.changed_amounts: dict[tuple[str, int], list[tuple[int, str]]] = {}
        """Rows and words of amounts, by their change (`kept` as text, `rounded`) and column position."""
        self.passed_stages: list[int] = []
        """Rows that have reached the stage which a constant says is promised, so that it is left out."""
        self.skipped = 0
        self._delimiter = sheet.delimiter
        self._width = 1 + max(
            (position for position, header in enumerate(layout.headers) if header), default=0
        )
        self._known = {position for position, header in enumerate(layout.headers) if header}
        self._known |= {column.position for column in layout.columns}
        self.count = 0
        fields = FIELDS[asked.noun]
        self._cells: list[tuple[Column, ColumnParser]] = []
        for column in layout.columns:
            use = column.use
            parse = (
                register.make_names_parser(column, asked)
                if use.rest
                else register.make_parser(use.field, column, sheet, asked)
            )
            is_money = fields[use.field].kind is FieldKind.MONEY
            blank = BLANK_WORDS if is_money else asked.blank
            self._cells.append((column, ColumnParser(parse, blank, make_cleaner(asked.noun, use))))
        self._kinds = {name: field.kind for name, field in fields.items()}
        shared = _select_merged_cells(sheet, layout)
        money = {
            column.position for column in layout.columns if fields[column.use.field].kind is FieldKind.MONEY
        }
        self._read = sorted(column.position for column in layout.columns)
        self._titles = {area.top + 1 for area in sheet.merged if area.right - area.left >= _TITLE_COLUMNS - 1}
        """The rows in which a cell is merged across so many columns that it may be a title."""
        self._rows = spread_merged(layout.rows, [area for area in shared if area.left not in money])
        self.shared_amounts = [area for area in shared if area.left in money]
        """Merged cells with one amount for several rows; only the first of the rows gets it."""
        self._above: dict[int, Any] = {
            column.position: "" for column in layout.columns if column.use.blank == FROM_ABOVE
        }
        self._constants = dict(_read_constants(sheet, layout, asked, register))
        self.fields = {column.use.field for column in layout.columns} | self._constants.keys()
        self._dependent = {
            field: of
            for field, of in DEPENDENT_FIELDS.items()
            if field in self._constants and of in self.fields
        }
        self.fields |= {column.use.rest for column in layout.columns if column.use.rest}

    def __iter__(self) -> Iterator[Chunk]:
        while rows := list(islice(self._rows, CHUNK_ROWS)):
            filled = [(number, cells) for number, cells in rows if self._is_data_row(number, cells)]
            if self._above or self._layout.skip:
                filled = list(self._fill_and_skip_rows(filled))
            if self._delimiter:
                filled = [row for row in filled if self._fits_header(*row)]
            filled = [row for row in filled if self._require_imported_cell(*row)]
            self.count = rows[-1][0]
            if filled:
                yield self._parse_chunk(filled)

    def _is_data_row(self, number: int, cells: Sequence[Any]) -> bool:
        """Tell whether a row holds data: False for blank rows, sums, section titles and signatures."""
        if not any(cells) or all(map(_is_blank, cells)):
            return False
        kind = classify_row(cells, is_merged=number in self._titles)
        if kind is not None:
            self.other_rows[kind].append(number)
        return kind is None

    def _require_imported_cell(self, number: int, cells: Sequence[Any]) -> bool:
        """Tell whether a row has a value in any imported column; add a fault if it has none."""
        if not self._read or any(at < len(cells) and not _is_blank(cells[at]) for at in self._read):
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
            self.short_rows.append(number)
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
                self.skipped += 1
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
        chunk = Chunk(numbers, {}, set())
        date_parts: dict[str, dict[str, list[Any]]] = {}
        joined: list[tuple[Column, list[Any]]] = []
        words: dict[str, list[str | None]] = {}
        for column, cells in self._cells:
            column_values = cells.parse_cells(
                columns[column.position] if column.position < len(columns) else blank
            )
            self._note_cleaned_cells(chunk, column.position, cells.cleaned, columns)
            self._note_lost_zeros(chunk, column, column_values, columns)
            if cells.has_wrong:
                self._report_unreadable(chunk, column, column_values)
            self._note_changed_amounts(chunk, column, column_values)
            if PrintedDate in set(map(type, column_values)):
                words[column.use.field], column_values = self._split_date_words(chunk, column, column_values)
            if column.use.part:
                date_parts.setdefault(column.use.field, {})[column.use.part] = column_values
            elif column.use.join is not None:
                joined.append((column, column_values))
            else:
                self._store_column(chunk, column.use, column_values)
        for field, part_values in date_parts.items():
            chunk.values[field] = self._join_dates(chunk, field, part_values)
        for column, column_values in joined:
            chunk.values[column.use.field] = self._join_columns(chunk, column, column_values)
        for field, value in self._constants.items():
            chunk.values[field] = [value] * len(numbers)
        self._store_date_words(chunk, words)
        self._combine_field_pairs(chunk)
        self._drop_dependent_constants(chunk)
        return chunk

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
                    self.passed_stages.append(chunk.rows[index])

    def _split_date_words(
        self, chunk: Chunk, column: Column, column_values: list[Any]
    ) -> tuple[list[str | None], list[Any]]:
        """Split a column with dates in words, such as 明年上半年, into words and dates; remember the rows."""
        self.printed_dates.setdefault(column.position, []).extend(
            (row, value)
            for row, value in zip(chunk.rows, column_values, strict=True)
            if type(value) is PrintedDate
        )
        words = [
            value.text if type(value) is PrintedDate and not value.is_year_and_number else None
            for value in column_values
        ]
        return words, [value.read if type(value) is PrintedDate else value for value in column_values]

    @staticmethod
    def _store_date_words(chunk: Chunk, words: Mapping[str, list[str | None]]) -> None:
        """Store the words of dates, such as 明年上半年, in the field for them, unless a column fills it."""
        for field, printed in words.items():
            if field in PRINTED_FIELDS:
                given = chunk.values.get(PRINTED_FIELDS[field], [None] * len(chunk.rows))
                chunk.values[PRINTED_FIELDS[field]] = [
                    own or text for own, text in zip(given, printed, strict=True)
                ]

    def _note_cleaned_cells(
        self, chunk: Chunk, position: int, cleaned: Mapping[Any, str], columns: Sequence[tuple[Any, ...]]
    ) -> None:
        """Remember the rows in which invisible characters or blanks were removed from a cell."""
        if not cleaned:
            return
        found = self.cleaned.setdefault(position, [])
        for row, cell in zip(chunk.rows, columns[position] if position < len(columns) else (), strict=False):
            if type(cell) is str and cell in cleaned and (not found or found[-1][0] < row):
                found.append((row, cell, cleaned[cell]))

    def _note_lost_zeros(
        self, chunk: Chunk, column: Column, column_values: list[Any], columns: Sequence[tuple[Any, ...]]
    ) -> None:
        """Remember telephone numbers that seem to lack the first zero, and project codes stored as numbers.

        Spreadsheet programs remove zeros at the beginning of a number.
        """
        is_code = column.use.field == "project_code"
        if self._kinds[column.use.field] is not FieldKind.PHONE and not is_code:
            return
        cells = columns[column.position] if column.position < len(columns) else ()
        self.zeroless.setdefault(column.position, []).extend(
            (row, str(value))
            for row, value, cell in zip(chunk.rows, column_values, cells, strict=False)
            if type(value) is str and (type(cell) is not str if is_code else _LACKS_ZERO.fullmatch(value))
        )

    def _note_changed_amounts(self, chunk: Chunk, column: Column, column_values: list[Any]) -> None:
        """Remember the amounts of a column that were rounded or stored as text, as the map file allows."""
        if column.use.otherwise is None and not column.use.round:
            return
        for row, value in zip(chunk.rows, column_values, strict=True):
            if type(value) is CellAmount and value.change:
                self.changed_amounts.setdefault((value.change, column.position), []).append((row, value.text))

    def _count_unread_cells(self, columns: Sequence[tuple[Any, ...]]) -> None:
        """Count the filled cells in columns that have no header and are not imported."""
        for position, cells in enumerate(columns):
            if position not in self._known and any(cells):
                self.unread_cells[position] += sum(not _is_blank(cell) for cell in cells)

    def _store_column(self, chunk: Chunk, use: ColumnUse, column_values: list[Any]) -> None:
        """Store the values of a column in the chunk, under the field that the column gives.

        The map file may split a column of names over two fields: the first name goes to the field of the
        column, the other names go to the field in the option `rest`.
        """
        if use.rest:
            firsts = [names[0] if names else None for names in column_values]
            self._append_name_lists(
                chunk, use.rest, [names[1:] if names else None for names in column_values]
            )
            column_values = firsts
        if self._kinds[use.field] in LIST_KINDS:
            self._append_name_lists(chunk, use.field, column_values)
        else:
            chunk.values[use.field] = column_values

    @staticmethod
    def _append_name_lists(chunk: Chunk, field: str, column_values: list[Any]) -> None:
        """Append a column of name lists to a field, row by row.

        The field may already hold lists, which come from another column for the same field.
        """
        values_so_far = chunk.values.get(field)
        chunk.values[field] = (
            column_values
            if values_so_far is None
            else [[*(a or ()), *(b or ())] for a, b in zip(values_so_far, column_values, strict=True)]
        )

    def _report_unreadable(self, chunk: Chunk, column: Column, column_values: list[Any]) -> None:
        """Add a fault for each unreadable cell of a column, and replace it by None."""
        for index, value in enumerate(column_values):
            if type(value) is UnreadableCell:
                self._faults.add_cell_fault(chunk.rows[index], column, *value)
                chunk.bad.add(index)
                column_values[index] = None

    def _join_columns(self, chunk: Chunk, column: Column, column_values: list[Any]) -> list[Any]:
        """Append the texts of a column to those of an earlier column, row by row; return the joined texts."""
        use = column.use
        read = parse.PARSERS[self._kinds[use.field]]
        values_so_far = chunk.values[use.field]
        for index, (before, more) in enumerate(zip(values_so_far, column_values, strict=True)):
            if before is None or more is None:
                column_values[index] = before or more
                continue
            try:
                column_values[index] = read(f"{before}{use.join}{more}")
            except BadInputError as error:
                self._report_fault(chunk, index, use.field, error)
        return column_values

    def _join_dates(self, chunk: Chunk, field: str, part_values: Mapping[str, list[Any]]) -> list[Any]:
        """Return dates made from columns for year, month and day; a date that does not exist adds a fault."""
        nothing = [None] * len(chunk.rows)
        column_values: list[Any] = []
        for index, date in enumerate(
            zip(*(part_values.get(part, nothing) for part in DATE_PARTS), strict=True)
        ):
            read = None
            try:
                read = parse.join_date_parts(*date)
            except BadInputError as error:
                self._report_fault(chunk, index, field, error)
            if self._kinds[field] is not FieldKind.DAY or read is None:
                column_values.append(read)
                continue
            column_values.append(read.day)
            if read.precision is not Precision.DAY:
                not_one_day = BadInputError(
                    gettext("“{date}” does not give one exact day").format(date=read),
                    gettext("write the day too"),
                )
                self._report_fault(chunk, index, field, not_one_day)
        return column_values

    def _combine_field_pairs(self, chunk: Chunk) -> None:
        """Combine each amount with the currency in another column, and each date with its precision."""
        for field, beside in CURRENCY_FIELDS.items():
            if field in chunk.values:
                currencies = chunk.values.pop(beside, [None] * len(chunk.rows))
                amounts = chunk.values[field]
                if AMOUNT_WORDS[field] not in chunk.values:
                    chunk.values[AMOUNT_WORDS[field]] = [amount and amount.text for amount in amounts]
                pairs = zip(amounts, currencies, strict=True)
                chunk.values[field] = [
                    amount and self._add_currency_to_amount(chunk, index, field, amount, currency)
                    for index, (amount, currency) in enumerate(pairs)
                ]
            else:
                chunk.values.pop(beside, None)
        for field, beside in PRECISION_FIELDS.items():
            precisions = chunk.values.pop(beside, None)
            if field in chunk.values and precisions is not None:
                days = chunk.values[field]
                chunk.values[field] = [
                    date if date is None or precision is None else PartialDate(date.day, precision)
                    for date, precision in zip(days, precisions, strict=True)
                ]

    def _add_currency_to_amount(
        self, chunk: Chunk, index: int, field: str, amount: CellAmount, currency: str | None
    ) -> Money | Amount | None:
        """Return an amount with the currency from another column; add a fault if its own is different."""
        try:
            return _add_currency(amount, currency)
        except BadInputError as error:
            self._report_fault(chunk, index, field, error)
            return None

    def _report_fault(self, chunk: Chunk, index: int, field: str, error: BadInputError) -> None:
        self._faults.add_field_fault(chunk.rows[index], field, str(error), error.hint)
        chunk.bad.add(index)


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


def _add_currency(amount: CellAmount, currency: str | None) -> Money | Amount | None:
    """Return an amount in the currency from another column. Raises BadInputError if its own is different."""
    if amount.read is None:
        return None
    if isinstance(amount.read, Decimal):
        if currency is None:
            raise BadInputError(
                gettext("“{amount}” does not say which unit and currency").format(amount=amount.text),
                gettext(
                    "write the amount as in CNY 5 million, name the unit in the header, or give it "
                    'in a map file: unit = "CNY millions"'
                ),
            )
        return money.make_whole_money(amount.read, _parse_currency(currency), amount.text)
    if currency is not None and _parse_currency(currency) != amount.read.currency:
        raise BadInputError(
            gettext("“{amount}” is in {currency}, but the column for the currency says “{other}”").format(
                amount=amount.text, currency=amount.read.currency, other=currency
            ),
            gettext("keep only one of the two"),
        )
    return amount.read


@lru_cache(maxsize=100)
def _parse_currency(currency: str) -> str:
    """Return the ISO code of a currency, such as CNY, from a code, a sign (¥) or a word (元)."""
    return money.parse_money(f"1 {currency}").currency


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
