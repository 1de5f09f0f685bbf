"""The sheet that lists the largest commitments in each currency, and the longest overdue ones."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from tracker.locale import gettext
from tracker.report import wording
from tracker.report.model.report import NamedLists
from tracker.report.xlsx.book import Book
from tracker.report.xlsx.cells import Cell, CellMaker, make_count_cell, make_text_cell
from tracker.report.xlsx.lists import (
    choose_amount_width,
    choose_stage_width,
    make_amount_heading,
    make_register_link,
)
from tracker.report.xlsx.page import Column, Page, choose_column_width
from tracker.report.xlsx.painting import Painting
from tracker.report.xlsx.sheet_links import SheetLinks


def paint_lists(book: Book, painting: Painting, links: SheetLinks, lists: NamedLists) -> None:
    """Write a table of the largest commitments per currency, and a table of the longest overdue ones.

    A sentence replaces an empty table.
    """
    largest, overdue = _make_largest_columns(painting, links, lists), _make_overdue_columns(painting, links)
    widths = [
        max(choose_column_width(painting, column) for column in columns if column is not None)
        for columns in zip_longest(*largest.values(), overdue)
    ]
    page = Page(book, painting, links.names["lists"], widths, frozen="A2")
    page.write_title(f"{page.title} {painting.period}", painting.text("lists_note"))
    page.repeat_rows(1, 1)
    for currency, columns in largest.items():
        title = gettext("{title} ({unit})").format(
            title=painting.text("largest"), unit=painting.name_unit(currency)
        )
        page.write_unsplit_table(title, f"Largest_{currency}", columns, lists.largest[currency])
    if not largest:
        _write_sentence(page, "largest")
    if lists.overdue:
        page.write_unsplit_table(painting.text("overdue"), "Overdue", overdue, lists.overdue)
    else:
        _write_sentence(page, "overdue")
    page.close()


def _write_sentence(page: Page, code: str) -> None:
    """Write the title of an empty list, and a sentence that says that it is empty."""
    titles = {code: page.painting.text(code) for code in ("largest", "overdue")}
    page.write_section(titles[code])
    page.write_line([Cell(wording.describe_empty_lists()[code])])


def _make_largest_columns(
    painting: Painting, links: SheetLinks, lists: NamedLists
) -> dict[str, Sequence[Column]]:
    """Return the columns of the tables of the largest commitments, by currency."""
    cells = CellMaker(painting)
    return {
        currency: (
            *_make_rank_and_title_columns(links),
            Column(
                "amount",
                choose_amount_width(cells, [row.amount_upper or row.amount for row in rows]),
                lambda row: cells.stated_amount_cell(row.amount, row.amount_upper, row.amount_bound),
                make_amount_heading(painting, "amount", currency),
            ),
            Column("amount_text", 14, lambda row: make_text_cell(wording.get_amount_words(row))),
            Column("stage", choose_stage_width(cells), lambda row: cells.stage_cell(row.stage, row.track)),
            *_make_responsible_columns(),
        )
        for currency, rows in lists.largest.items()
    }


def _make_overdue_columns(painting: Painting, links: SheetLinks) -> Sequence[Column]:
    cells = CellMaker(painting)
    return (
        *_make_rank_and_title_columns(links),
        Column(
            "due_stage", choose_stage_width(cells), lambda row: cells.stage_cell(row.due_stage, row.track)
        ),
        Column("due_on", 12, lambda row: cells.day_cell(row.due_on, row.due_precision)),
        Column("days_overdue", 9, lambda row: make_count_cell(row.days_overdue, "red")),
        *_make_responsible_columns(),
    )


def _make_rank_and_title_columns(links: SheetLinks) -> Sequence[Column]:
    """Return the columns that name a ranked commitment: rank, reference, company and title."""
    return (
        Column("rank", 7, lambda row: make_count_cell(row.rank, "middle")),
        Column("ref", 11, lambda row: make_register_link(links, row)),
        Column("company", 26, lambda row: make_text_cell(row.company)),
        Column("title", 30, lambda row: make_text_cell(row.title)),
    )


def _make_responsible_columns() -> Sequence[Column]:
    return (
        Column("responsible_unit", 16, lambda row: make_text_cell(row.responsible_unit)),
        Column("responsible_person", 10, lambda row: make_text_cell(row.responsible_person)),
    )
