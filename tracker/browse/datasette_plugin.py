"""Extend Datasette: search in Chinese, search over all tables, and a chart above the answer to a question."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import urlencode

from datasette import Response, hookimpl
from datasette.utils import tilde_encode
from jinja2 import Environment
from markupsafe import Markup

from tracker.browse import source_page, wording
from tracker.browse.copy_for_browsing import IndexTextFolder, add_concat_function
from tracker.browse.datasette_words import (
    TABLE_SCRIPT_PATH,
    TranslatedTemplates,
    translate_table_script,
)
from tracker.browse.search_page import HitFormatter
from tracker.locale import get_language
from tracker.report.html.charts import Bar, draw_bars
from tracker.report.html.stacked import Column, draw_stacked
from tracker.store import dictionary
from tracker.store.dictionary import ExampleQuestion
from tracker.store.sqlite_clock import fix_today

_MOST_BARS = 40
_MOST_COLUMNS = 80
_LONGEST_VALUE = 20_000_000
"""The largest size of a value in bytes, so that a query cannot fill the memory with one value."""


class TrackerPlugin:
    """The hooks that Datasette calls, for one copy of a database."""

    __name__ = "tracker_pages"  # Datasette lists its plugins by it

    def __init__(self, spread: IndexTextFolder) -> None:
        self._term = spread.make_search_term
        self._hit_formatter = HitFormatter(spread)
        self._source_cells = dict(source_page.list_linked_cells())
        self._charts = {
            question.key: question for question in dictionary.load_example_questions() if question.chart
        }

    @hookimpl(trylast=True)  # type: ignore[untyped-decorator]  # after Datasette's own function of that name
    def prepare_connection(self, conn: sqlite3.Connection) -> None:
        """Add the SQL functions with which a search finds either script and single characters."""
        conn.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
        conn.set_authorizer(_authorize_action)
        conn.create_function("escape_fts", 1, lambda typed: self._term(str(typed)))
        conn.create_function("around", -1, self._hit_formatter.cut_around_terms)
        add_concat_function(conn)
        fix_today(conn)

    @hookimpl  # type: ignore[untyped-decorator]
    def prepare_jinja2_environment(self, env: Environment) -> None:
        """Translate the words of Datasette's own templates."""
        env.add_extension(TranslatedTemplates)

    @hookimpl  # type: ignore[untyped-decorator]
    def register_routes(self) -> list[tuple[str, Callable[[], Response]]]:
        """Return the address of the translated script of the column menus, with the function that answers."""
        return [(f"^{re.escape(TABLE_SCRIPT_PATH)}$", _answer_table_script)]

    @hookimpl  # type: ignore[untyped-decorator]
    def extra_template_vars(self, view_name: str) -> dict[str, object]:
        """Return variables for the templates: functions that draw a chart, group hits and encode a key.

        `is_one_row` says whether the page shows one row.
        """
        return {
            "drawn": self._draw_chart,
            "marked_source": source_page.mark_source,
            "sections": self._hit_formatter.make_sections,
            "encoded": tilde_encode,
            "is_one_row": view_name == "row",
            "is_english": wording.get_script() == "en",
            "language": get_language(),
        }

    @hookimpl  # type: ignore[untyped-decorator]
    def render_cell(  # noqa: PLR0917  the arguments that Datasette gives
        self,
        row: sqlite3.Row,
        value: object,
        column: str,
        table: str | None,
        database: str,
        datasette: Any,  # noqa: ANN401  the Datasette whose hooks these are
    ) -> Markup | None:
        """Return a link: for the key of a source to its text, for a quotation to its passage there."""
        columns = self._source_cells.get((table or "", column))
        if value is None or columns is None:
            return None
        key_column, number_column = columns
        anchor = f"#c{row[number_column]}" if number_column else ""
        query = urlencode({"source": row[key_column]})
        address = f"{datasette.urls.query(database, source_page.QUERY_KEY)}?{query}{anchor}"
        return Markup('<a href="{}">{}</a>').format(address, value)

    def _draw_chart(self, key: str | None, rows: Sequence[Any]) -> str:
        """Return the chart of a question as SVG; empty if it has no chart or there are no rows."""
        question = self._charts.get(str(key).removeprefix("ask-"))
        if question is None or not rows:
            return ""
        draw = _draw_stacked if len(question.chart) == 3 else _draw_bars
        return draw(question, rows)


def _answer_table_script() -> Response:
    return Response(translate_table_script(), content_type="text/javascript; charset=utf-8")


def _authorize_action(action: int, name: str | None, *_: str | None) -> int:
    """Authorize an action of a query: refuse ATTACH, and hide the files in PRAGMA database_list."""
    if action == sqlite3.SQLITE_ATTACH:
        return sqlite3.SQLITE_DENY
    is_file_list = action == sqlite3.SQLITE_PRAGMA and name == "database_list"
    return sqlite3.SQLITE_IGNORE if is_file_list else sqlite3.SQLITE_OK


def _draw_bars(question: ExampleQuestion, rows: Sequence[Any]) -> str:
    """Draw one bar for each value of a column; its length is the sum of the counts for that value."""
    below, height = question.chart
    labels = dictionary.list_column_labels(below, wording.get_script())
    sums: dict[str, int] = {}
    for row in rows:
        value = str(row[below] or "—")
        label = labels.get(value, value)
        sums[label] = sums.get(label, 0) + (row[height] or 0)
    shown = [Bar(label, [count], f"{count:,}") for label, count in list(sums.items())[:_MOST_BARS]]
    return draw_bars(wording.choose_text(question.text_en, question.text_hans), shown)


def _draw_stacked(question: ExampleQuestion, rows: Sequence[Any]) -> str:
    """Draw one stacked column for each value, such as a quarter; only the last _MOST_COLUMNS are drawn.

    The segments of a column stand in the order of their list of codes, such as the stages.
    """
    below, part, height = question.chart
    labels = dictionary.list_column_labels(part, wording.get_script())
    counts: dict[str, dict[str, int]] = {}
    for row in rows:
        counts.setdefault(str(row[below]), {})[row[part]] = row[height]
    present = {name for numbers in counts.values() for name in numbers}
    names = [name for name in labels if name in present] + sorted(present - labels.keys())
    shown = [Column(label, [numbers.get(name, 0) for name in names]) for label, numbers in counts.items()]
    title = wording.choose_text(question.text_en, question.text_hans)
    return draw_stacked(title, shown[-_MOST_COLUMNS:], [labels.get(name, name) for name in names])
