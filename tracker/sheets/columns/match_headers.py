"""Find the header row of a sheet, and match its columns to fields and to units of money."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice
from typing import NamedTuple

from tracker.errors import BadInputError
from tracker.locale import gettext, join_items, ngettext
from tracker.sheets.columns.fields import FIELDS, JOINED_KINDS, LIST_KINDS, FieldKind
from tracker.sheets.columns.header_names import HeaderNames
from tracker.sheets.columns.header_units import find_unit_above_header, find_unit_in_header, require_unit
from tracker.sheets.columns.map_file import ColumnUse, SheetMap
from tracker.sheets.files.column_letters import format_column_letters, parse_column_letters
from tracker.sheets.files.read_sheet import Cells, Sheet
from tracker.values.money import Unit

_SEARCHED_ROWS = 40
"""How many rows at the top are searched for the header."""
_MATCHES_NEEDED = 2
"""How many fields a row must name to be the header."""
_LETTERS = re.compile(r"[A-Za-z]{1,2}")


class Column(NamedTuple):
    """A column that is imported: its position from 0, its header, how it is read, and its unit of money."""

    position: int
    header: str
    use: ColumnUse
    unit: Unit | None = None

    @property
    def letters(self) -> str:
        """The letters that a spreadsheet program shows above the column, such as C."""
        return format_column_letters(self.position)

    @property
    def line_to_skip_blanks(self) -> str:
        """The line for a map file that leaves out the rows in which this column is blank, such as titles."""
        return f'[skip] "{self.header or self.letters}" = [""]'


class Layout(NamedTuple):
    """How a sheet is laid out: its first and last header row, the imported columns, and the rows of data.

    `headers` has the text above each column, '' for none. In `columns`, columns that are joined to another
    one come last. `ignored` has the positions of the columns that have a header and are not imported. `skip`
    maps the position of a column to texts: a row with one of these texts there is left out.
    """

    header_row: int
    last_header_row: int
    headers: Sequence[str]
    columns: Sequence[Column]
    ignored: Sequence[int]
    skip: Mapping[int, frozenset[str]]
    rows: Iterator[tuple[int, Cells]]


def find_layout(sheet: Sheet, words: HeaderNames, asked: SheetMap) -> Layout:
    """Find the header row and match its columns.

    Raises BadInputError when there is no header, or when two columns give the same field.
    """
    head = list(islice(sheet.rows, max(_SEARCHED_ROWS, (asked.header_row or 0) + 5)))
    if not any(any(_put_cell_on_one_line(cell) for cell in cells) for _, cells in head):
        raise BadInputError(
            gettext("the sheet {sheet} is empty").format(sheet=sheet),
            gettext("check the file, and the name after --sheet"),
        )
    row = _find_header_row(sheet, head, words, asked)
    top = min([row, *(area.top for area in sheet.merged if area.top <= row <= area.bottom)])
    bottom = max([top, *(area.bottom for area in sheet.merged if area.top == top and area.left <= 200)])
    above = _read_header_lines(sheet, head, top, min(bottom, top + 3))
    named = _ColumnFinder([" ".join(lines) for lines in above], words)
    lines_above = (_put_cell_on_one_line(cell) for _, cells in head[:top] for cell in cells)
    unit = find_unit_above_header(lines_above) if asked.unit is None else require_unit(asked.unit)
    _require_all_found(sheet, named, asked)
    columns = list(_match_columns(above, named, words, asked, unit))
    mapped = [position for name in asked.columns for position in named.find_columns(name)]
    columns.sort(key=lambda column: mapped.index(column.position) if column.use.join is not None else -1)
    skip: dict[int, frozenset[str]] = {}
    for name, skipped_words in asked.skip.items():
        for position in named.find_columns(name):
            skip[position] = skip.get(position, frozenset()) | skipped_words
    _require_no_repeats(sheet, columns, asked)
    _require_same_blank_option(sheet, columns)
    read = {column.position for column in columns}
    ignored = [position for position, header in enumerate(named.headers) if header and position not in read]
    rows = _put_rows_in_front(head[bottom + 1 :], sheet.rows)
    return Layout(top + 1, bottom + 1, named.headers, columns, ignored, skip, rows)


def take_due_stage_from_header(layout: Layout, asked: SheetMap, words: HeaderNames) -> SheetMap:
    """Return the map with a promised stage for all rows: the one in the header of the promised date.

    For example, the header 计划开工时间 (planned start) gives the stage `started`. The map is returned
    unchanged if that header names no stage, if the sheet or the map gives a promised stage already, or if the
    map says which column holds the promised date.
    """
    fields = {column.use.field: column for column in layout.columns}
    mapped = {use.field for uses in asked.columns.values() for use in uses}
    given = fields.keys() | asked.constants.keys()
    if "due_on" not in fields or "due_on" in mapped or "due_stage" in given:
        return asked
    stage = words.find_stage(fields["due_on"].header)
    return asked if stage is None else asked._replace(constants={**asked.constants, "due_stage": stage})


def make_map_of_layout(layout: Layout, asked: SheetMap, sheet: Sheet, words: HeaderNames) -> SheetMap:
    """Return the map that describes how a sheet was read, so that the user can save and edit it.

    It names a column by its letters if its header is blank or stands above another column too.
    """
    named = _ColumnFinder(layout.headers, words)
    uses: dict[str, list[ColumnUse]] = {}
    for column in layout.columns:
        uses.setdefault(named.get_unique_name(column.position), []).append(column.use)
    return asked._replace(
        sheet=sheet.name or None,
        header_row=layout.header_row,
        ignore=frozenset(map(named.get_unique_name, layout.ignored)),
        columns=uses,
    )


class _ColumnFinder:
    """Finds columns by the names that a map file uses: the header of a column, or else its letters."""

    def __init__(self, headers: Sequence[str], words: HeaderNames) -> None:
        self.headers = headers
        self._words = words
        self._by_header: dict[str, list[int]] = {}
        for position, header in enumerate(headers):
            if words.normalize_header(header):
                self._by_header.setdefault(words.normalize_header(header), []).append(position)

    def find_columns(self, name: str) -> Sequence[int]:
        """Return the positions of the columns with this name; an empty sequence if there are none."""
        positions = self._by_header.get(self._words.normalize_header(name))
        if positions is None and _LETTERS.fullmatch(name):
            position = parse_column_letters(name.upper())
            positions = [position] if position < len(self.headers) else None
        return positions or ()

    def get_unique_name(self, position: int) -> str:
        """Return a name that only the column at this position has: its header, or else its letters."""
        header = self.headers[position]
        return header if self.find_columns(header) == [position] else format_column_letters(position)


def _find_header_row(
    sheet: Sheet, head: Sequence[tuple[int, Cells]], words: HeaderNames, asked: SheetMap
) -> int:
    """Return the position, among the first rows, of the row that names the columns."""
    if asked.header_row is not None:
        if asked.header_row > len(head):
            raise BadInputError(
                gettext("the sheet {sheet} has no row {row}").format(sheet=sheet, row=asked.header_row),
                gettext("correct header_row in the map file"),
            )
        return asked.header_row - 1
    wanted = {words.normalize_header(header) for header in asked.columns}
    for position in range(len(head)):
        headers = [" ".join(lines) for lines in _read_header_lines(sheet, head, position, position)]
        fields = {words.find_field(header) or words.guess_field(header) for header in headers if header}
        mapped = {words.normalize_header(header) for header in headers} & wanted
        if len(fields - {None} | mapped) >= _MATCHES_NEEDED or (len(mapped) == len(wanted) == 1):
            return position
    raise BadInputError(
        ngettext(
            "{sheet}: the only row does not contain two known headers of {noun}",
            "{sheet}: none of the first {count} rows contains two known headers of {noun}",
            len(head),
        ).format(sheet=sheet, count=len(head), noun=asked.noun),
        gettext(
            "write the columns into a map file and give it with --map FILE; the fields are: {fields}"
        ).format(fields=join_items(FIELDS[asked.noun])),
    )


def _read_header_lines(
    sheet: Sheet, head: Sequence[tuple[int, Cells]], top: int, bottom: int
) -> list[list[str]]:
    """Return the lines of the header above each column; a merged cell stands above each of its columns."""
    grid = [[_put_cell_on_one_line(cell) for cell in cells] for _, cells in head[top : bottom + 1]]
    width = max(map(len, grid))
    for row in grid:
        row.extend([""] * (width - len(row)))
    for area in sheet.merged:
        if top <= area.top <= bottom and area.right > area.left:
            title = grid[area.top - top][area.left] if area.left < width else ""
            for column in range(area.left, min(area.right + 1, width)):
                grid[area.top - top][column] = title
    return [list(dict.fromkeys(word for word in above if word)) for above in zip(*grid, strict=True)]


def _match_columns(
    above: Sequence[Sequence[str]],
    named: _ColumnFinder,
    words: HeaderNames,
    asked: SheetMap,
    unit_above: Unit | None,
) -> Iterator[Column]:
    """Yield the columns to import: those in the map file, and those with a known header."""
    mapped: dict[int, list[ColumnUse]] = {}
    for name, uses in asked.columns.items():
        for position in named.find_columns(name):
            mapped.setdefault(position, []).extend(uses)
    ignored = {position for name in asked.ignore for position in named.find_columns(name)}
    mapped_fields = {use.field for uses in asked.columns.values() for use in uses if use.join is None}
    guessed = _guess_fields(above, named, words, mapped_fields | asked.constants.keys(), {*mapped, *ignored})
    for position, header in enumerate(named.headers):
        if position in ignored:
            continue
        if position not in mapped and header:
            field = _find_field_of_header(words, header, above[position]) or guessed.get(position)
            # Without this, a column that the map does not name would give a field twice.
            if field and field not in mapped_fields:
                mapped[position] = [ColumnUse(field)]
        for use in mapped.get(position, ()):
            is_money = FIELDS[asked.noun][use.field].kind is FieldKind.MONEY
            own = require_unit(use.unit) if use.unit else find_unit_in_header(header)
            yield Column(position, header, use, (own or unit_above) if is_money else None)


def _find_field_of_header(words: HeaderNames, header: str, lines: Sequence[str]) -> str | None:
    """Return the field with this header or, in a header of several lines, with its last line."""
    return words.find_field(header) or words.find_field(lines[-1])


def _guess_fields(
    above: Sequence[Sequence[str]],
    named: _ColumnFinder,
    words: HeaderNames,
    given: AbstractSet[str],
    positions: AbstractSet[int],
) -> dict[int, str]:
    """Guess the fields of columns with an unknown header by words in it; return them by column position.

    Each field is guessed for one column at most, and not if it is in `given` or has a column with a known
    header. Columns at the `positions` are skipped, because the map file already says what they hold.
    """
    free = [(at, header) for at, header in enumerate(named.headers) if header and at not in positions]
    taken = {*given, *(_find_field_of_header(words, header, above[at]) for at, header in free)}
    guessed: dict[int, str] = {}
    for position, header in free:
        if _find_field_of_header(words, header, above[position]) is not None:
            continue
        field = words.guess_field(header) or words.guess_field(above[position][-1])
        if field is not None and field not in taken:
            taken.add(field)
            guessed[position] = field
    for position, header in free:
        field = words.guess_field_of_vague_header(header) or words.guess_field_of_vague_header(
            above[position][-1]
        )
        if field is not None and field not in taken:
            taken.add(field)
            guessed[position] = field
    return guessed


def _require_all_found(sheet: Sheet, named: _ColumnFinder, asked: SheetMap) -> None:
    """Raise BadInputError if a column of the map file is not in the sheet, or is also to be ignored."""
    ignored = {position for name in asked.ignore for position in named.find_columns(name)}
    for name in asked.columns:
        for position in named.find_columns(name):
            if position in ignored:
                raise BadInputError(
                    gettext("the map file both reads and ignores column {column} (“{header}”)").format(
                        column=format_column_letters(position), header=named.headers[position]
                    ),
                    gettext("in the map file, remove this column from ignore or from [columns]"),
                )
    for name in (*asked.columns, *asked.skip):
        if not named.find_columns(name):
            shown = join_items(header for header in named.headers if header)
            raise BadInputError(
                gettext("{sheet} has no column “{name}”, which the map file names").format(
                    sheet=sheet, name=name
                ),
                gettext("the headers of the sheet are: {headers}").format(headers=shown),
            )


def _require_no_repeats(sheet: Sheet, columns: Sequence[Column], asked: SheetMap) -> None:
    """Raise BadInputError if two columns that are not joined hold the same field, or part of a date."""
    seen: dict[tuple[str, str | None], Column] = {}
    for column in columns:
        if FIELDS[asked.noun][column.use.field].kind in LIST_KINDS or column.use.join is not None:
            continue
        first = seen.setdefault((column.use.field, column.use.part), column)
        if first is not column and first.position == column.position:
            raise BadInputError(
                gettext(
                    "the map file gives the field {field} twice from column {column} (“{header}”)"
                ).format(field=column.use.field, column=column.letters, header=column.header),
                gettext("keep only one of the two"),
            )
        if first is not column:
            raise BadInputError(
                gettext(
                    "{sheet}: columns {first} (“{first_header}”) and {second} (“{second_header}”) "
                    "both give the field {field}"
                ).format(
                    sheet=sheet,
                    first=first.letters,
                    first_header=first.header,
                    second=column.letters,
                    second_header=column.header,
                    field=column.use.field,
                ),
                _make_repeat_hint(asked, column),
            )
    for column in columns:
        if column.use.join is not None and (column.use.field, None) not in seen:
            raise BadInputError(
                gettext(
                    "{sheet}: column “{header}” is to be joined to the field {field}, but no "
                    "column gives that field"
                ).format(sheet=sheet, field=column.use.field, header=column.header),
                gettext("in the map file, name a column for this field, or leave out join: {line}").format(
                    line=f'"{column.header}" = "{column.use.field}"'
                ),
            )


def _require_same_blank_option(sheet: Sheet, columns: Sequence[Column]) -> None:
    """Raise BadInputError if a column gives several fields and only some of them fill blanks from above."""
    blanks: dict[int, str | None] = {}
    for column in columns:
        if blanks.setdefault(column.position, column.use.blank) != column.use.blank:
            raise BadInputError(
                gettext(
                    "{sheet}: the map file reads column {column} (“{header}”) several times, but "
                    "does not give the key blank each time"
                ).format(sheet=sheet, column=column.letters, header=column.header),
                gettext("write the key blank each time that the map file reads the column, or never"),
            )


def _make_repeat_hint(asked: SheetMap, column: Column) -> str:
    """Return a hint for two columns of one field: which line of a map file leaves one out, or joins both."""
    field, ignored = column.use.field, f'ignore = ["{column.letters}"]'
    if FIELDS[asked.noun][field].kind not in JOINED_KINDS or column.use.part:
        return gettext("leave one of the columns out in a map file: {line}").format(line=ignored)
    joined = f'"{column.letters}" = {{ field = "{field}", join = " " }}'
    return gettext("leave one of the columns out in a map file: {line}; or join them: {joined}").format(
        line=ignored, joined=joined
    )


def _put_rows_in_front(
    rest: Sequence[tuple[int, Cells]], rows: Iterator[tuple[int, Cells]]
) -> Iterator[tuple[int, Cells]]:
    """Yield the rows in `rest`, which were read while the header was searched, then the remaining rows."""
    yield from rest
    yield from rows


def _put_cell_on_one_line(cell: object) -> str:
    return " ".join(str(cell).split())
