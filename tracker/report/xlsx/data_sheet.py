"""The data sheet: one row per commitment, with codes beside their labels, for pivot tables and programs."""

from __future__ import annotations

from datetime import date
from typing import Any

from openpyxl.worksheet.datavalidation import DataValidation

from tracker.locale import gettext
from tracker.report import wording
from tracker.report.model.report import RegisterLine
from tracker.report.xlsx.book import Book
from tracker.report.xlsx.cells import EMPTY_CELL, Cell, CellMaker, make_count_cell, make_text_cell
from tracker.report.xlsx.page import Column, Page, get_heading_text
from tracker.report.xlsx.painting import Painting
from tracker.report.xlsx.sheet_links import SheetLinks
from tracker.values.codes import (
    AmountStatus,
    Condition,
    Firmness,
    Light,
    Reason,
    Region,
    Stage,
    Status,
    Track,
)

_CODES: dict[str, Any] = {
    "track": Track, "firmness": Firmness, "region": Region, "amount_status": AmountStatus, "stage": Stage,
    "condition": Condition, "reason": Reason, "status": Status, "light": Light,
}  # fmt: skip
"""The columns of codes, and the codes that each may hold."""
_NARROW, _USUAL, _WIDE = 10, 14, 28  # widths in characters


def paint_data(book: Book, painting: Painting, links: SheetLinks) -> None:
    """Write the data sheet. Amounts are in main units, such as yuan.

    A date of which only the month or year is known is written as the last day of it.
    """
    columns = _make_columns(painting)
    page = Page(book, painting, links.names["data"], columns, frozen="B2")
    rows = painting.report.register
    head = page.write_table("Data", columns, rows)
    page.repeat_rows(1, head)
    _restrict_to_codes(page, columns)


def _restrict_to_codes(page: Page, columns: tuple[Column, ...]) -> None:
    """Make Excel accept in each column of codes only the codes that the column may contain."""
    for place, column in enumerate(columns, start=1):
        codes = _CODES.get(column.name.removesuffix("_code")) if column.name.endswith("_code") else None
        if codes is not None and page.row > 1:
            listed = ",".join(code.value for code in codes)
            validation = DataValidation("list", formula1=f'"{listed}"', allow_blank=True)
            letter = page.get_column_letter(place)
            validation.add(f"{letter}2:{letter}{page.row}")
            page.sheet.data_validations.append(validation)


def _make_columns(painting: Painting) -> tuple[Column, ...]:
    return (
        _make_text_column("ref"),
        _make_text_column("company", _WIDE),
        _make_text_column("title", _WIDE),
        *_make_code_columns(painting, "sector"),
        *_make_code_columns(painting, "track"),
        *_make_code_columns(painting, "firmness"),
        *_make_code_columns(painting, "region"),
        _make_text_column("event", _WIDE),
        _make_day_column("voiced_on"),
        Column("voiced_year", _NARROW, lambda row: Cell(int(row.voiced_on[:4]))),
        _make_number_column("amount"),
        _make_text_column("currency", _NARROW),
        *_make_code_columns(painting, "amount_status"),
        _make_number_column("received"),
        *_make_code_columns(painting, "stage"),
        _make_day_column("stage_on"),
        *_make_code_columns(painting, "condition"),
        *_make_code_columns(painting, "reason"),
        *_make_code_columns(painting, "status"),
        *_make_code_columns(painting, "light"),
        *_make_bridge_columns(painting),
        *_make_code_columns(painting, "due_stage"),
        _make_day_column("due_on"),
        _make_day_column("last_progress_on"),
        _make_day_column("last_contact_on"),
        _make_text_column("next_action", _WIDE),
        _make_day_column("next_action_on"),
        _make_text_column("next_action_by"),
        Column("days_late", _NARROW, lambda row: make_count_cell(row.overdue_days)),
        _make_text_column("responsible_unit"),
        _make_text_column("responsible_person"),
        _make_text_column("parent_ref"),
        Column("is_new", _NARROW, lambda row: Cell(int(row.is_new))),
        Column("is_counted", _NARROW, lambda row: Cell(int(row.is_counted))),
    )


def _make_text_column(name: str, width: float = _USUAL) -> Column:
    return Column(name, width, lambda row: make_text_cell(getattr(row, name)))


def _make_number_column(name: str) -> Column:
    return Column(name, _USUAL, lambda row: make_count_cell(getattr(row, name)))


def _make_day_column(name: str) -> Column:
    def day_cell(row: RegisterLine) -> Cell:
        value = getattr(row, name)
        return EMPTY_CELL if value is None else Cell(date.fromisoformat(value), "yyyy-mm-dd")

    return Column(name, 12, day_cell)


def _make_code_columns(painting: Painting, name: str) -> tuple[Column, Column]:
    """Return two columns: one with the labels of the codes, one with the codes."""
    cells, labels = CellMaker(painting), _make_text_column(name)
    heading = gettext("{column} (code)").format(column=get_heading_text(painting, labels))
    return (
        labels._replace(cell=lambda row: Cell(_name_code(cells, name, row))),
        Column(f"{name}_code", _NARROW, labels.cell, heading),
    )


def _make_bridge_columns(painting: Painting) -> tuple[Column, Column]:
    """Return two columns with the bridge line that counts a commitment: the name of the line, and its code.

    The bridge lists how live commitments were added and lost in the period.
    """
    bridge_lines = {ref: line.code for line in painting.report.bridge if line.sign for ref in line.refs}
    names = wording.name_bridge_lines(painting.labels)
    heading = gettext("{column} (code)").format(column=painting.labels("column", "bridge_line"))
    return (
        Column("bridge_line", _USUAL, lambda row: make_text_cell(names.get(bridge_lines.get(row.ref, "")))),
        Column("bridge_line_code", _NARROW, lambda row: make_text_cell(bridge_lines.get(row.ref)), heading),
    )


def _name_code(cells: CellMaker, name: str, row: RegisterLine) -> str:
    """Return the label of the code in the field `name` of a register line."""
    code = getattr(row, name)
    if name == "sector":
        return cells.name_sector(code)
    if name in ("stage", "due_stage"):
        return cells.name_stage(code, row.track)
    return cells.labels(name, code)
