"""The sheets at the end of the workbook: quotations from sources, definitions, sources, and terms."""

from __future__ import annotations

from typing import NamedTuple

from tracker.read import definitions
from tracker.report import lead_figures
from tracker.report.model.report import Quotation
from tracker.report.xlsx.book import Book
from tracker.report.xlsx.cells import (
    EMPTY_CELL,
    Cell,
    CellMaker,
    estimate_text_width,
    make_count_cell,
    make_text_cell,
)
from tracker.report.xlsx.page import Column, Page, write_table_page
from tracker.report.xlsx.painting import Painting
from tracker.report.xlsx.sheet_links import SheetLinks
from tracker.report.xlsx.styles import LINE_HEIGHT
from tracker.rules.definitions import Rule
from tracker.values.codes import Condition, RuleKind, Stage, Status

_WIDTHS = (30, 14, 46, 16, 19, 28)


def paint_evidence(book: Book, painting: Painting, links: SheetLinks) -> None:
    """Write the sheet of quotations: one row per quotation, with the words around it in its source."""
    columns = _make_quotation_columns(painting, links)
    page = Page(book, painting, links.names["evidence"], columns, frozen="B2")
    page.sheet.print_title_rows = "1:1"
    page.write_table("Evidence", columns, painting.report.quotations)


def paint_sources(book: Book, painting: Painting, links: SheetLinks) -> None:
    """Write the sheet of sources."""
    labels = painting.labels
    columns = (
        Column("key", 30, lambda row: make_text_cell(row.key)),
        Column("kind", 14, lambda row: Cell(labels("source_kind", row.kind))),
        Column("source_title", 46, lambda row: make_text_cell(row.title)),
        Column("publisher", 16, lambda row: make_text_cell(row.publisher)),
        Column("published_at", 19, lambda row: make_text_cell((row.published_at or "").replace("T", " "))),
        Column("original", 28, lambda row: make_text_cell(row.original)),
        Column("author", 14, lambda row: make_text_cell(row.author)),
        Column("citations", 10, lambda row: make_count_cell(row.citations)),
    )
    write_table_page(
        book,
        painting,
        links.names["sources"],
        title=painting.text("sources"),
        table="Sources",
        columns=columns,
        rows=painting.report.sources,
    )


def paint_definitions(book: Book, painting: Painting, links: SheetLinks) -> None:
    """Write the sheet that says how each figure is counted and what each rule for lights requires."""
    cells, labels = CellMaker(painting), painting.labels
    rule_by_code = {rule.code: rule for rule in painting.report.rules if rule.kind == RuleKind.FIGURE}
    codes = dict.fromkeys(figure.code for figure in lead_figures.sort_figures(painting.report.figures))
    figure_kind = labels("rule_kind", RuleKind.FIGURE)
    defined = [
        _Definition(
            painting.name_figure(code), painting.define_figure(code), figure_kind, rule_by_code.get(code)
        )
        for code in codes
    ] + [
        _Definition(
            definitions.name_rule(labels, rule),
            definitions.define_rule(labels, rule),
            labels("rule_kind", rule.kind),
            rule,
        )
        for rule in painting.report.rules
        if rule.kind != RuleKind.FIGURE
    ]
    columns = (
        Column("defined", 34, lambda row: make_text_cell(row.name, "bold")),
        Column("definition", 90, lambda row: make_text_cell(row.text)),
        Column("rule_kind", 14, lambda row: Cell(row.kind)),
        Column("version", 8, lambda row: make_count_cell(row.rule and row.rule.version)),
        Column("from_on", 12, lambda row: cells.day_cell(row.rule and row.rule.from_on)),
    )
    write_table_page(
        book,
        painting,
        links.names["definitions"],
        title=painting.text("definitions"),
        table="Definitions",
        columns=columns,
        rows=defined,
    )


class _Definition(NamedTuple):
    """A row of the sheet of definitions: the name of a figure or light, how it is defined, and its kind.

    `rule` is the rule that defines it; None for a figure that is part of the program.
    """

    name: str
    text: str
    kind: str
    rule: Rule | None


def paint_terms(book: Book, painting: Painting, links: SheetLinks) -> None:
    """Write the sheet that explains terms, stages, conditions and statuses; it fits on one printed page."""
    page = Page(book, painting, links.names["terms"], _WIDTHS, frozen="A2")
    page.sheet.page_setup.fitToHeight = 1
    page.write_title(painting.text("terms"))
    page.repeat_rows(1, 1)
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
    page.write_gap()
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
    """Write the names of the stages on each track (kind of commitment), then the conditions and statuses."""
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
