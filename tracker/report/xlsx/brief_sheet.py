"""The second sheet: the brief, with the same content as in the Word document."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.report import brief
from tracker.report.brief import BriefTable, FigureCard
from tracker.report.formatter import ReportFormatter
from tracker.report.xlsx.book import Book
from tracker.report.xlsx.cells import Cell, estimate_text_width
from tracker.report.xlsx.page import Page
from tracker.report.xlsx.painting import Painting
from tracker.report.xlsx.sheet_links import SheetLinks
from tracker.report.xlsx.styles import LINE_HEIGHT

_BAR_CELLS = 24
_WIDTHS = (16, *[4.2] * _BAR_CELLS, 9)
_CARDS = (6, 7, 6, 7)
_SIGNED, _SLIPPED, _OWED = (1, 9, 8, 4, 4), (1, 8, 6, 5, 4, 2), (1, 9, 9, 3, 4)
"""The numbers of columns over which the cells of the cards and of each table extend."""


def paint_brief(book: Book, painting: Painting, links: SheetLinks) -> None:
    """Write the brief as a sheet that is printed on one page in portrait format."""
    report, labels, unit, issue, made_at, language, *_ = painting
    written = brief.write_brief(ReportFormatter(report, labels, language, unit, issue, made_at))
    page = Page(book, painting, links.names["brief"], _WIDTHS, frozen="A2")
    page.sheet.page_setup.orientation, page.sheet.page_setup.fitToHeight = "portrait", 1
    page.write_title(written.title, " · ".join(written.facts))
    page.write_gap()
    for start in range(0, len(written.cards), len(_CARDS)):
        _write_cards(page, written.cards[start : start + len(_CARDS)], links)
    live = links.definitions.get("live")
    _write_sentence(page, written.bridge)  # without a link: LibreOffice prints linked text on one line
    _write_sentence(page, written.bars_title, live)
    for bar in written.bars:
        filled = max(1, round(bar.share * _BAR_CELLS))
        cells = [Cell("", tone="bar")] * filled + [Cell("", tone="bar_rest")] * (_BAR_CELLS - filled)
        page.write_line(
            [Cell(bar.name, tone="sign"), *cells, Cell(bar.number, "#,##0", "sign", live)], LINE_HEIGHT
        )
    for table, spans, link in (
        (written.signed, _SIGNED, links.definitions.get(written.signed.definition)),
        (written.slipped, _SLIPPED, links.sheet_start("attention")),
        (written.owed, _OWED, links.sheet_start("attention")),
        (written.largest, _SIGNED, None),
    ):
        if table is not None:
            _write_table(page, table, spans, link)
    page.repeat_rows(1, 1)


def _write_cards(page: Page, cards: Sequence[FigureCard], links: SheetLinks) -> None:
    """Write up to four large figures side by side; the value of each links to its definition."""
    for tone, height, cells in (
        (
            "card_name",
            27,
            [Cell(card.name) for card in cards],
        ),
        (
            "card_value",
            32,
            [Cell(card.value, link=links.definitions.get(card.code)) for card in cards],
        ),
        ("card_move", 15, [Cell(card.change) for card in cards]),
        ("card_target", 27, [Cell(card.so_far) for card in cards]),
        ("card_target", 27, [Cell(card.target) for card in cards]),
    ):
        if any(cell.value for cell in cells):
            _write_merged_cells(page, [cell._replace(tone=tone) for cell in cells], _CARDS, height)


def _write_sentence(page: Page, text: str, link: str | None = None) -> None:
    page.write_gap()
    _write_merged_cells(page, [Cell(text, tone="sentence", link=link)], (len(_WIDTHS),))


def _write_table(page: Page, table: BriefTable, spans: Sequence[int], link: str | None) -> None:
    _write_sentence(page, table.sentence, link)
    if table.rows:
        _write_merged_cells(page, [Cell(heading, tone="head") for heading in table.headings], spans)
    for row in table.rows:
        _write_merged_cells(page, [Cell(text) for text in row], spans)


def _write_merged_cells(
    page: Page, cells: Sequence[Cell], spans: Sequence[int], height: float | None = None
) -> None:
    """Write a row of cells, each of which is merged over as many columns as `spans` says.

    Without `height`, the row is as high as its texts need.
    """
    line: list[Cell] = []
    places: list[tuple[int, int]] = []
    most_lines = 1
    for cell, span in zip(cells, spans, strict=False):
        first = len(line)
        places.append((first + 1, first + span))
        line += [cell, *[Cell("", tone=cell.tone)] * (span - 1)]
        room = sum(_WIDTHS[first : first + span]) - 2
        most_lines = max(most_lines, -(-estimate_text_width(str(cell.value)) // int(room)))
    page.write_line(line, LINE_HEIGHT * most_lines + 2 if height is None else height)
    for first, last in places:
        if last > first:
            page.merge_cells(first, last)
