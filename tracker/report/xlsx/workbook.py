"""Write a report as an Excel workbook for reading, printing and signing; all figures come from the report."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import IO

from openpyxl.packaging.custom import StringProperty

from tracker.locale import show_in_language
from tracker.progress import Progress, ignore_progress
from tracker.report.wording import LANGUAGE_TAGS
from tracker.report.xlsx import (
    appendix,
    bridge,
    brief_sheet,
    charts,
    cover,
    data_sheet,
    groups,
    lists,
    overview,
    sheet_links,
    targets,
    top_lists,
)
from tracker.report.xlsx.book import Book
from tracker.report.xlsx.painting import Painting

__all__ = ["Painting", "paint_workbook"]

CREATOR = "pledge-tracker"
PREVIEW, ISSUED = "preview", "issued"


def paint_workbook(painting: Painting, file: IO[bytes], progress: Progress = ignore_progress) -> None:
    """Write the workbook of a report to a binary file.

    `progress` is called with the number of table rows written so far and the number of all rows.
    """
    painting = painting._replace(row_written=_make_row_counter(painting, progress))
    with show_in_language(LANGUAGE_TAGS[painting.language]), Book(painting.language) as book:
        _set_properties(book, painting)
        tables = groups.list_tables(painting)
        links = sheet_links.build_links(painting, {each.sheet: each.title for each in tables})
        cover.paint_cover(book, painting, links)
        brief_sheet.paint_brief(book, painting, links)
        overview.paint_overview(book, painting, links)
        if painting.report.targets:
            targets.paint_targets(book, painting, links)
        chart_page = overview.paint_charts(book, painting, links)
        bridge_rows = bridge.paint_bridge(book, painting, links)
        if painting.revision_changes:
            bridge.paint_revision_changes(book, painting, links)
        if painting.previous_period_changes:
            bridge.paint_previous_period_changes(book, painting, links)
        lists.paint_register(book, painting, links)
        lists.paint_followups(book, painting, links)
        lists.paint_attention(book, painting, links)
        if painting.report.lists is not None:
            top_lists.paint_lists(book, painting, links, painting.report.lists)
        blocks = groups.paint_groups(book, painting, links, tables)
        if painting.report.receipt_bridge:
            bridge.paint_receipts(book, painting, links)
        appendix.paint_evidence(book, painting, links)
        appendix.paint_definitions(book, painting, links)
        appendix.paint_sources(book, painting, links)
        appendix.paint_terms(book, painting, links)
        data_sheet.paint_data(book, painting, links)
        overview.add_charts(book, chart_page, charts.draw_charts(painting, blocks, bridge_rows))
        book.save(file)


def _set_properties(book: Book, painting: Painting) -> None:
    """Fill in the properties of the file, so that it can be found and identified without opening it."""
    properties, report, issue = book.workbook.properties, painting.report, painting.issue
    properties.creator = properties.lastModifiedBy = CREATOR
    properties.category = PREVIEW if issue is None else ISSUED
    properties.title = f"{painting.text('report')} {painting.period}"
    properties.subject = painting.period
    properties.language = LANGUAGE_TAGS[painting.language]
    properties.keywords = report.period
    own = {"Period": report.period, "Cut-off": report.cut_off, "Office": report.office or ""}
    if issue is not None:
        properties.version = str(issue.revision)
        own |= {"Revision": str(issue.revision), "Digest": issue.digest}
    for name, value in own.items():
        book.workbook.custom_doc_props.append(StringProperty(name=name, value=value))


def _make_row_counter(painting: Painting, progress: Progress) -> Callable[[], None]:
    """Return a function to call after each table row; it calls `progress` once in a hundred rows."""
    report, numbers = painting.report, itertools.count(1)
    total = sum(
        map(
            len,
            (
                report.register,
                report.register,
                report.happenings,
                report.lines_needing_attention,
                report.quotations,
            ),
        )
    )

    def count_row() -> None:
        done = next(numbers)
        if done % 100 == 0:
            progress(done, total)

    return count_row
