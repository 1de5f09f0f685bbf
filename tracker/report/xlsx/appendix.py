"""The supporting sheets: quotations from sources, and sources, definitions, rules and terms."""

from __future__ import annotations

from tracker.read import definitions
from tracker.report.model.report import Figure, Quotation
from tracker.report.xlsx.book import Book
from tracker.report.xlsx.cells import (
    EMPTY_CELL,
    Cell,
    CellMaker,
    estimate_text_width,
    make_count_cell,
    make_text_cell,
)
from tracker.report.xlsx.page import Column, Page
from tracker.report.xlsx.painting import Painting
from tracker.report.xlsx.sheet_links import SheetLinks
from tracker.report.xlsx.styles import LINE_HEIGHT
from tracker.values.codes import Condition, Stage, Status

_WIDTHS = (30, 14, 46, 16, 19, 28, 14, 10)


def paint_evidence(book: Book, painting: Painting, links: SheetLinks) -> None:
    """Write the sheet of quotations: one row per quotation, with the text around it in its source."""
    columns = _make_quotation_columns(painting, links)
    page = Page(book, painting, links.names["evidence"], columns, frozen="B2")
    page.sheet.print_title_rows = "1:1"
    page.write_table("Evidence", columns, painting.report.quotations)


def paint_appendix(book: Book, painting: Painting, links: SheetLinks) -> None:
    """Write the sheet with the sources, the definitions of figures, the rules, the terms and the stages."""
    page = Page(book, painting, links.names["appendix"], _WIDTHS, frozen="A2")
    page.sheet.print_title_rows = "1:1"
    page.write_title(page.title)
    _write_sources(page)
    _write_definitions(page)
    _write_rules(page)
    _write_terms(page)
    _write_stages(page)


def _make_quotation_columns(painting: Painting, links: SheetLinks) -> tuple[Column, ...]:
    labels = painting.labels
    linked_refs: set[str] = set()

    def ref_cell(row: Quotation) -> Cell:
        # Only the first quotation of a commitment links to its register row: a workbook with thousands of
        # links is slow to open.
        link = None if row.ref in linked_refs else links.register.get(row.ref)
        linked_refs.add(row.ref)
        return Cell(row.ref, tone="link" if link else "plain", link=link)

    def supported_field_cell(row: Quotation) -> Cell:
        if row.field == "row":
            return Cell(painting.text("whole_row"))
        return Cell(labels("column", row.field.removesuffix("_id")))

    def quotation_cell(row: Quotation) -> Cell:
        if row.words is None:
            return Cell(painting.text("not_attached"))
        before, after = (row.before or "").replace("\n", " "), (row.after or "").replace("\n", " ")
        return Cell(f"…{before}【{row.words}】{after}…")

    return (
        Column("ref", 12, ref_cell),
        Column("about", 14, lambda row: Cell(labels("table", row.fact))),
        Column("supports", 18, supported_field_cell),
        Column("source", 28, lambda row: make_text_cell(row.source)),
        Column("span", 12, lambda row: Cell(f"{row.span_start}–{row.span_end}", tone="middle")),
        Column("quotation", 86, quotation_cell),
    )


def _write_sources(page: Page) -> None:
    labels = page.painting.labels
    columns = (
        Column("key", 0, lambda row: make_text_cell(row.key)),
        Column("kind", 0, lambda row: Cell(labels("source_kind", row.kind))),
        Column("source_title", 0, lambda row: make_text_cell(row.title)),
        Column("publisher", 0, lambda row: make_text_cell(row.publisher)),
        Column("published_at", 0, lambda row: make_text_cell((row.published_at or "").replace("T", " "))),
        Column("original", 0, lambda row: make_text_cell(row.original)),
        Column("author", 0, lambda row: make_text_cell(row.author)),
        Column("citations", 0, lambda row: make_count_cell(row.citations)),
    )
    page.write_section(page.painting.text("sources"))
    page.write_table("Sources", columns, page.painting.report.sources)


def _write_definitions(page: Page) -> None:
    painting = page.painting
    # A figure in several currencies has one definition.
    figure_by_code: dict[str, Figure] = {}
    for figure in page.painting.report.figures:
        figure_by_code.setdefault(figure.code, figure)

    def version_cell(row: Figure) -> Cell:
        return make_count_cell(row.version)

    columns = (
        Column("figure", 0, lambda row: make_text_cell(painting.name_figure(row.code))),
        Column("version", 0, version_cell),
        Column("definition", 0, lambda row: make_text_cell(painting.define_figure(row.code))),
    )
    page.write_section(page.painting.text("definitions"))
    page.write_table("Definitions", columns, list(figure_by_code.values()))


def _write_rules(page: Page) -> None:
    """Write the rules in force on the last day, each in words made from its parameters."""
    cells, labels = CellMaker(page.painting), page.painting.labels
    columns = (
        Column("rule", 0, lambda row: make_text_cell(definitions.name_rule(labels, row))),
        Column("version", 0, lambda row: make_count_cell(row.version)),
        Column("definition", 0, lambda row: make_text_cell(definitions.define_rule(labels, row))),
        Column("rule_kind", 0, lambda row: Cell(labels("rule_kind", row.kind))),
        Column("from_on", 0, lambda row: cells.day_cell(row.from_on)),
    )
    page.write_section(page.painting.text("rules"))
    page.write_table("Rules", columns, page.painting.report.rules)


def _write_terms(page: Page) -> None:
    """Write the terms and marks that the report uses, each with its meaning."""
    labels = page.painting.labels
    terms = {
        code: (labels("term", code), labels("meaning", code))
        for code in (
            "counted", "stage", "condition", "lost", "cancelled", "stalled", "no_update", "lights", "reached",
            "cohort", "restated", "approximate", "dash", "amount",
        )
    }  # fmt: skip
    page.write_section(page.painting.text("terms"))
    page.write_line(
        [
            Cell(labels("column", "term"), tone="head"),
            *_spread_over_columns(labels("column", "meaning"), "head"),
        ]
    )
    page.merge_cells(2, 6)
    for term, meaning in terms.values():
        page.write_line(
            [make_text_cell(term, "bold"), *_spread_over_columns(meaning, "plain")],
            _estimate_row_height(meaning),
        )
        page.merge_cells(2, 6)


def _spread_over_columns(text: str, tone: str) -> list[Cell]:
    """Return the cells of a text that spans five columns: the text, then four empty cells to merge."""
    return [Cell(text, tone=tone), *[EMPTY_CELL._replace(tone=tone)] * 4]


def _estimate_row_height(meaning: str) -> float:
    """Return the height in points of a row whose text wraps over columns B to F."""
    return LINE_HEIGHT * -(-estimate_text_width(meaning) // (sum(_WIDTHS[1:6]) - 4))


def _write_stages(page: Page) -> None:
    """Write the names of the stages on each track, then the conditions and the statuses."""
    labels = page.painting.labels
    columns = (
        Column("stage", 0, lambda row: make_text_cell(labels("stage", row, "facility"), "bold")),
        Column("rank", 0, lambda row: make_count_cell(row.rank)),
        Column(
            "track",
            0,
            lambda row: make_text_cell(labels("stage", row, "service")),
            labels("track", "service"),
        ),
        Column(
            "track",
            0,
            lambda row: make_text_cell(labels("stage", row, "agreement")),
            labels("track", "agreement"),
        ),
    )
    page.write_section(page.painting.text("stages"))
    page.write_table("StageWords", columns, list(Stage))
    page.write_gap()
    conditions = [labels("condition", code) for code in Condition]
    statuses = [labels("status", code) for code in Status]
    for column, names in (("condition", conditions), ("status", statuses)):
        heading = {code: labels("column", code) for code in ("condition", "status")}[column]
        page.write_line(
            [make_text_cell(heading, "bold"), *_spread_over_columns(" · ".join(names), "plain")], LINE_HEIGHT
        )
        page.merge_cells(2, 6)
