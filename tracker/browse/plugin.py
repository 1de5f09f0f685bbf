"""What the pages do beside what Datasette does: search in Chinese, and a chart above an answer."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from typing import Any
from xml.etree import ElementTree as ET

from datasette import hookimpl

from tracker import meanings
from tracker.report.page.charts import Bar, bars

_MOST_BARS = 40


class Pages:
    """The hooks that Datasette calls, for one copy of a database."""

    __name__ = "tracker_pages"  # Datasette lists its plugins by it

    def __init__(self, term: Callable[[str], str]) -> None:
        self._term = term
        self._charts = {question.key: question for question in meanings.questions() if question.chart}

    @hookimpl(trylast=True)  # type: ignore[untyped-decorator]  # after Datasette's own function of that name
    def prepare_connection(self, conn: sqlite3.Connection) -> None:
        """Let a search find what was typed in either script, and single characters."""
        conn.create_function("escape_fts", 1, lambda typed: self._term(str(typed)))

    @hookimpl  # type: ignore[untyped-decorator]
    def extra_template_vars(self, view_name: str) -> dict[str, object]:
        """Give templates the function that draws a chart, and whether one row has the page."""
        return {"drawn": self._drawn, "is_one_row": view_name == "row"}

    def _drawn(self, key: str | None, columns: Sequence[str], rows: Sequence[Any]) -> str:
        """Return the chart of a question as SVG; nothing where there is none or nothing to show."""
        question = self._charts.get(str(key).removeprefix("ask-"))
        if question is None or not rows:
            return ""
        label, height = (list(columns).index(name) for name in question.chart)
        shown = [
            Bar(str(row[label] or "—"), [row[height] or 0], f"{row[height] or 0:,}")
            for row in rows[:_MOST_BARS]
        ]
        return ET.tostring(bars(question.text_en, shown), encoding="unicode", method="html")
