"""Give the value of a merged cell to all rows that it covers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from tracker.errors import FileError
from tracker.locale import gettext
from tracker.sheets.files.odd_cells import MergedCells
from tracker.sheets.files.read_sheet import Cell, Cells
from tracker.sheets.files.size_limits import MOST_COLUMNS


def spread_merged(
    rows: Iterable[tuple[int, Cells]], areas: Sequence[MergedCells]
) -> Iterator[tuple[int, Cells]]:
    """Yield the rows; a merged cell in one column gives its value to each row that it covers.

    Raises FileError if more merged cells cover a row than a table can have columns. Such cells overlap, and a
    million of them could each cover every row.
    """
    if not areas:
        yield from rows
        return
    below: dict[int, list[MergedCells]] = defaultdict(list)
    for area in areas:
        below[area.top].append(area)
    open_areas: dict[MergedCells, Cell] = {}
    for number, cells in rows:
        row_index = number - 1
        if open_areas:
            open_areas = {area: value for area, value in open_areas.items() if area.bottom >= row_index}
        yield number, _fill_cells(cells, open_areas)
        for area in below.pop(row_index, ()):
            if area.left < len(cells):
                open_areas[area] = cells[area.left]
        if len(open_areas) > MOST_COLUMNS:
            raise FileError(
                gettext("row {row}: more than {count} merged cells reach into this row").format(
                    row=number, count=MOST_COLUMNS
                ),
                gettext("save the table in a file of its own"),
            )


def _fill_cells(cells: Cells, values: dict[MergedCells, Cell]) -> Cells:
    """Return the cells of a row, with the values of the merged cells that cover the row."""
    if not values or not any(cells):
        return cells
    width = max(area.left for area in values) + 1
    filled = [*cells, *[""] * (width - len(cells))]
    for area, value in values.items():
        filled[area.left] = value
    return filled
