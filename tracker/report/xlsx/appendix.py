"""The appendix: the places of the sources that support each fact, the sources, the rules and the words."""

from __future__ import annotations

from typing import Any

from tracker.report.model.report import Figure, Quotation, Rule
from tracker.report.xlsx.cells import EMPTY_CELL, Cell, CellMaker, count_cell, text_cell, text_width
from tracker.report.xlsx.page import Column, Page
from tracker.report.xlsx.painting import Painting
from tracker.report.xlsx.places import SheetLinks
from tracker.report.xlsx.styles import LINE_HEIGHT
from tracker.values.codes import Condition, Stage, Status

_WIDTHS = (30, 14, 46, 16, 19, 28, 14, 10)


def paint_evidence(book: Any, painting: Painting, places: SheetLinks) -> None:  # noqa: ANN401
    """Paint every quotation with what stands around it in its source."""
    columns = _quotation_columns(painting, places)
    page = Page(book, painting, places.names["evidence"], columns, frozen="B2")
    page.sheet.print_title_rows = "1:1"
    page.write_table("Evidence", columns, painting.report.quotations)
    page.sheet.close()


def paint_appendix(book: Any, painting: Painting, places: SheetLinks) -> None:  # noqa: ANN401
    """Paint the sources, the definitions of figures, the light rules, and what the words mean."""
    page = Page(book, painting, places.names["appendix"], _WIDTHS, frozen="A2")
    page.sheet.print_title_rows = "1:1"
    page.write_title(page.title)
    _write_sources(page)
    _write_definitions(page)
    _write_rules(page)
    _write_terms(page)
    _write_stages(page)
    page.sheet.close()


def _quotation_columns(painting: Painting, places: SheetLinks) -> tuple[Column, ...]:
    labels = painting.labels
    linked: set[str] = set()

    def ref(row: Quotation) -> Cell:
        """Lead to the register from the first quotation of each: thousands of links are slow to open."""
        link = None if row.ref in linked else places.register.get(row.ref)
        linked.add(row.ref)
        return Cell(row.ref, tone="link" if link else "plain", link=link)

    def supported(row: Quotation) -> Cell:
        if row.field == "row":
            return Cell(painting.text("whole_row"))
        return Cell(labels("column", row.field.removesuffix("_id")))

    def words(row: Quotation) -> Cell:
        if row.words is None:
            return Cell(painting.text("not_attached"))
        before, after = (row.before or "").replace("\n", " "), (row.after or "").replace("\n", " ")
        return Cell(f"…{before}【{row.words}】{after}…")

    return (
        Column("ref", 12, ref),
        Column("about", 14, lambda row: Cell(labels("table", row.fact))),
        Column("supports", 18, supported),
        Column("source", 28, lambda row: text_cell(row.source)),
        Column("span", 12, lambda row: Cell(f"{row.span_start}–{row.span_end}", tone="middle")),
        Column("quotation", 86, words),
    )


def _write_sources(page: Page) -> None:
    labels = page.painting.labels
    columns = (
        Column("key", 0, lambda row: text_cell(row.key)),
        Column("kind", 0, lambda row: Cell(labels("source_kind", row.kind))),
        Column("source_title", 0, lambda row: text_cell(row.title)),
        Column("publisher", 0, lambda row: text_cell(row.publisher)),
        Column("published_at", 0, lambda row: text_cell((row.published_at or "").replace("T", " "))),
        Column("original", 0, lambda row: text_cell(row.original)),
        Column("author", 0, lambda row: text_cell(row.author)),
        Column("citations", 0, lambda row: count_cell(row.citations)),
    )
    page.write_section(page.painting.text("sources"))
    page.write_table("Sources", columns, page.painting.report.sources)


def _write_definitions(page: Page) -> None:
    labels = page.painting.labels
    seen: dict[str, Figure] = {}
    for figure in page.painting.report.figures:
        seen.setdefault(figure.code, figure)

    def version(row: Figure) -> Cell:
        return count_cell(row.version)

    columns = (
        Column("figure", 0, lambda row: text_cell(labels("figure", row.code))),
        Column("version", 0, version),
        Column("definition", 0, lambda row: text_cell(labels("definition", row.code))),
    )
    page.write_section(page.painting.text("definitions"))
    page.write_table("Definitions", columns, list(seen.values()))


def _write_rules(page: Page) -> None:
    """Write the rules in force with their parameters, as they are stored."""
    cells, labels = CellMaker(page.painting), page.painting.labels

    def excluded(row: Rule) -> Cell:
        return text_cell(
            ", ".join(labels("condition", each) for each in (row.excluded_conditions or "").split())
        )

    columns = (
        Column("rule", 0, lambda row: text_cell(row.code)),
        Column("version", 0, lambda row: count_cell(row.version)),
        Column("rule_kind", 0, lambda row: Cell(labels("rule_kind", row.kind))),
        Column("base_stage", 0, lambda row: cells.stage_cell(row.base_stage)),
        Column("reached_stage", 0, lambda row: cells.stage_cell(row.reached_stage)),
        Column("excluded_conditions", 0, excluded),
        Column("yellow_days", 0, lambda row: count_cell(row.yellow_days)),
        Column("red_days", 0, lambda row: count_cell(row.red_days)),
    )
    page.write_section(page.painting.text("rules"))
    page.write_table("Rules", columns, page.painting.report.rules)


def _write_terms(page: Page) -> None:
    """Write what the words and the marks of the report mean."""
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
            [text_cell(term, "bold"), *_spread_over_columns(meaning, "plain")], _row_height(meaning)
        )
        page.merge_cells(2, 6)


def _spread_over_columns(words: str, tone: str) -> list[Cell]:
    """Return a text that runs over five columns."""
    return [Cell(words, tone=tone), *[EMPTY_CELL._replace(tone=tone)] * 4]


def _row_height(words: str) -> float:
    return LINE_HEIGHT * -(-text_width(words) // (sum(_WIDTHS[1:6]) - 4))


def _write_stages(page: Page) -> None:
    """Write the stages as each track calls them, and the conditions and statuses."""
    labels = page.painting.labels
    columns = (
        Column("stage", 0, lambda row: text_cell(labels("stage", row, "facility"), "bold")),
        Column("rank", 0, lambda row: count_cell(row.rank)),
        Column(
            "track", 0, lambda row: text_cell(labels("stage", row, "service")), labels("track", "service")
        ),
        Column(
            "track", 0, lambda row: text_cell(labels("stage", row, "agreement")), labels("track", "agreement")
        ),
    )
    page.write_section(page.painting.text("stages"))
    page.write_table("StageWords", columns, list(Stage))
    page.write_gap()
    conditions = [labels("condition", code) for code in Condition]
    statuses = [labels("status", code) for code in Status]
    for name, words in (("condition", conditions), ("status", statuses)):
        heading = {code: labels("column", code) for code in ("condition", "status")}[name]
        page.write_line(
            [text_cell(heading, "bold"), *_spread_over_columns(" · ".join(words), "plain")], LINE_HEIGHT
        )
        page.merge_cells(2, 6)
