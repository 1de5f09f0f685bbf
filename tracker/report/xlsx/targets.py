"""The sheet of targets: each target, what is done of it, and how much of its time has passed."""

from __future__ import annotations

from tracker.locale import gettext
from tracker.report import wording
from tracker.report.model.report import TargetLine
from tracker.report.xlsx.book import Book
from tracker.report.xlsx.cells import (
    EMPTY_CELL,
    Cell,
    CellMaker,
    make_count_cell,
    make_rate_cell,
    make_text_cell,
)
from tracker.report.xlsx.page import Column, write_table_page
from tracker.report.xlsx.painting import Painting
from tracker.report.xlsx.sheet_links import SheetLinks

_AMOUNT_WIDTH = 16


def paint_targets(book: Book, painting: Painting, links: SheetLinks) -> None:
    """Write the sheet of targets: what is done of each, and how much of its time has passed.

    Beside a target for all commitments stand the sums of the targets of all units, regions and sectors.
    """
    name = links.names["targets"]
    page, _ = write_table_page(
        book,
        painting,
        name,
        title=f"{name} {painting.period}",
        note=painting.text("targets_note"),
        table="Targets",
        columns=_make_target_columns(painting),
        rows=painting.report.targets,
    )
    page.close()


def _make_target_columns(painting: Painting) -> tuple[Column, ...]:
    cells = CellMaker(painting)

    def value_cell(row: TargetLine, value: float | None, tone: str = "plain") -> Cell:
        if value is None:
            return Cell(wording.NO_VALUE, tone="right")
        if row.is_rate:
            return make_rate_cell(value)
        return cells.amount_cell(int(value), tone) if row.currency else make_count_cell(int(value), tone)

    def share_cell(value: float | None) -> Cell:
        return EMPTY_CELL if value is None else make_rate_cell(value)

    def part_cell(row: TargetLine) -> Cell:
        name = wording.name_target_part(painting.labels, painting.report, row, painting.language)
        return make_text_cell(name, "bold" if row.scope == "whole" else "plain")

    def rank_cell(row: TargetLine) -> Cell:
        return EMPTY_CELL if row.rank is None else Cell(f"{row.rank} / {row.ranked}", tone="middle")

    return (
        Column("period", 16, lambda row: make_text_cell(wording.name_target_period(row))),
        Column("figure", 26, lambda row: make_text_cell(painting.name_figure(row.code))),
        Column("target_part", 18, part_cell),
        Column("currency", 8, lambda row: make_text_cell(row.currency, "middle")),
        Column("target", _AMOUNT_WIDTH, lambda row: value_cell(row, row.target)),
        Column("done", _AMOUNT_WIDTH, lambda row: value_cell(row, row.done, "bold")),
        Column("completion", 11, lambda row: make_rate_cell(row.completion)),
        Column("elapsed", 11, lambda row: share_cell(row.elapsed)),
        Column("elapsed_last_year", 13, lambda row: share_cell(row.elapsed_last_year)),
        Column("left", _AMOUNT_WIDTH, lambda row: value_cell(row, row.left)),
        Column("rank_among", 9, rank_cell),
        Column("sum_of_parts", 22, lambda row: _make_sums_cell(painting, cells, row)),
        Column("set_on", 12, lambda row: cells.day_cell(row.set_on)),
        Column("note", 20, lambda row: make_text_cell(row.note)),
    )


def _make_sums_cell(painting: Painting, cells: CellMaker, row: TargetLine) -> Cell:
    """Return a cell with the sums of the targets of all units, regions and sectors.

    Each sum is followed by its difference from the target for all commitments, in brackets.
    """
    scopes = wording.name_target_scopes(painting.labels)

    def format_number(value: int) -> str:
        return cells.format_amount(value) if row.currency else f"{value:,}"

    lines = [
        gettext("{parts}: {sum} ({difference})").format(
            parts=scopes[each.scope],
            sum=format_number(each.parts),
            difference=("+" if each.difference > 0 else "−" * (each.difference < 0))
            + format_number(abs(each.difference)),
        )
        for each in painting.report.target_sums
        if row.scope == "whole"
        and (each.period, each.code, each.currency) == (row.period, row.code, row.currency)
    ]
    return make_text_cell("\n".join(lines))
