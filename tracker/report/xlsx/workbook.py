"""Painting a report as a workbook: sheets of typed cells, to be read, printed and signed. Makes no figure."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import IO, Any

from openpyxl import Workbook
from openpyxl.styles import Font

from tracker.progress import Progress, ignore_progress
from tracker.report.xlsx import appendix, bridge, charts, cover, groups, lists, overview, places
from tracker.report.xlsx.painting import Painting
from tracker.report.xlsx.styles import FACES

__all__ = ["Painting", "paint_workbook"]

CREATOR = "pledge-tracker"
PREVIEW, ISSUED = "preview", "issued"


def paint_workbook(painting: Painting, file: IO[bytes], progress: Progress = ignore_progress) -> None:
    """Write the workbook of a report into a binary file; `progress` is told how many rows are written."""
    painting = painting._replace(row_written=_row_counter(painting, progress))
    book: Any = Workbook(write_only=True)  # openpyxl's stubs know half of its attributes
    normal_font = Font(FACES[painting.language], 10)
    # Column widths count digits of the Normal style's font. openpyxl has no public way to change that style:
    # add_named_style refuses a second "Normal". Hence the upper bound of openpyxl in pyproject.toml.
    book._named_styles["Normal"].font = normal_font
    book.properties.creator = book.properties.lastModifiedBy = CREATOR
    book.properties.category = PREVIEW if painting.issue is None else ISSUED
    book.properties.title = f"{painting.text('report')} {painting.report.period}"
    found = places.build_links(painting)
    cover.paint_cover(book, painting, found)
    figures = overview.paint_overview(book, painting, found)
    steps = bridge.paint_bridge(book, painting, found)
    if painting.changes:
        bridge.paint_changes(book, painting, found)
    lists.paint_register(book, painting, found)
    lists.paint_followups(book, painting, found)
    lists.paint_attention(book, painting, found)
    blocks = groups.paint_groups(book, painting, found)
    appendix.paint_evidence(book, painting, found)
    appendix.paint_appendix(book, painting, found)
    overview.add_charts(figures, charts.draw_charts(painting, blocks, steps))
    book.save(file)


def _row_counter(painting: Painting, progress: Progress) -> Callable[[], None]:
    """Return what is to be called for each row; `progress` hears of every hundredth."""
    report, numbers = painting.report, itertools.count(1)
    total = sum(map(len, (report.register, report.happenings, report.attention, report.quotations)))

    def written() -> None:
        done = next(numbers)
        if done % 100 == 0:
            progress(done, total)

    return written
