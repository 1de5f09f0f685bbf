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
    """Make Excel refuse, in each column of codes, any value that is no code of that column."""
    for place, column in enumerate(columns, start=1):
        codes = _CODES.get(column.name.removesuffix("_code")) if column.name.endswith("_code") else None
        if codes is not None and page.row > 1:
            listed = ",".join(code.value for code in codes)
            validation = DataValidation("list", formula1=f'"{listed}"', allow_blank=True)
            letter = page.get_column_letter(place)
            validation.add(f"{letter}2:{letter}{page.row}")
            page.sheet.data_validations.append(validation)


def _make_columns(painting: Painting) -> tuple[Column, ...]:
    cells, labels = CellMaker(painting), painting.labels
    moves = {ref: line.code for line in painting.report.bridge if line.sign for ref in line.refs}
    bridge_names = wording.name_bridge_lines(labels)

    def make_text_column(name: str, width: float = _USUAL) -> Column:
        return Column(name, width, lambda row: make_text_cell(getattr(row, name)))

    def make_number_column(name: str) -> Column:
        return Column(name, _USUAL, lambda row: make_count_cell(getattr(row, name)))

    def make_day_column(name: str) -> Column:
        def day_cell(row: RegisterLine) -> Cell:
            value = getattr(row, name)
            return EMPTY_CELL if value is None else Cell(date.fromisoformat(value), "yyyy-mm-dd")

        return Column(name, 12, day_cell)

    def make_code_columns(name: str) -> tuple[Column, Column]:
        """Return two columns: one with the labels of the codes, one with the codes."""
        heading = get_heading_text(painting, Column(name, 0, make_text_cell))
        code_heading = gettext("{column} (code)").format(column=heading)
        return (
            Column(name, _USUAL, lambda row: Cell(_name_code(cells, name, row))),
            Column(f"{name}_code", _NARROW, lambda row: make_text_cell(getattr(row, name)), code_heading),
        )

    return (
        make_text_column("ref"),
        make_text_column("company", _WIDE),
        make_text_column("title", _WIDE),
        *make_code_columns("sector"),
        *make_code_columns("track"),
        *make_code_columns("firmness"),
        *make_code_columns("region"),
        make_text_column("event", _WIDE),
        make_day_column("voiced_on"),
        Column(
            "voiced_year", _NARROW, lambda row: Cell(int(row.voiced_on[:4])), labels("column", "voiced_year")
        ),
        make_number_column("amount"),
        make_text_column("currency", _NARROW),
        *make_code_columns("amount_status"),
        make_number_column("received"),
        *make_code_columns("stage"),
        make_day_column("stage_on"),
        *make_code_columns("condition"),
        *make_code_columns("reason"),
        *make_code_columns("status"),
        *make_code_columns("light"),
        Column("bridge_line", _USUAL, lambda row: make_text_cell(bridge_names.get(moves.get(row.ref, "")))),
        Column(
            "bridge_line_code",
            _NARROW,
            lambda row: make_text_cell(moves.get(row.ref)),
            gettext("{column} (code)").format(column=labels("column", "bridge_line")),
        ),
        *make_code_columns("due_stage"),
        make_day_column("due_on"),
        make_day_column("last_progress_on"),
        make_day_column("last_contact_on"),
        make_text_column("next_action", _WIDE),
        make_day_column("next_action_on"),
        make_text_column("next_action_by"),
        Column(
            "days_late",
            _NARROW,
            lambda row: make_count_cell(row.overdue_days),
        ),
        make_text_column("responsible_unit"),
        make_text_column("responsible_person"),
        make_text_column("parent_ref"),
        Column("is_new", _NARROW, lambda row: Cell(int(row.is_new))),
        Column("is_counted", _NARROW, lambda row: Cell(int(row.is_counted))),
    )


def _name_code(cells: CellMaker, name: str, row: RegisterLine) -> str:
    """Return the label of the code in the field `name` of a register line."""
    code = getattr(row, name)
    if name == "sector":
        return cells.name_sector(code)
    if name in ("stage", "due_stage"):
        return cells.name_stage(code, row.track)
    kinds = {
        "track": lambda: cells.labels("track", code),
        "firmness": lambda: cells.labels("firmness", code),
        "region": lambda: cells.labels("region", code),
        "amount_status": lambda: cells.labels("amount_status", code),
        "condition": lambda: cells.labels("condition", code),
        "reason": lambda: cells.labels("reason", code),
        "status": lambda: cells.labels("status", code),
        "light": lambda: cells.labels("light", code),
    }
    return kinds[name]()
