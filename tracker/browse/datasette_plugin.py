"""Extend Datasette: search in Chinese, search over all tables, and charts above the results of queries."""

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
from tracker.browse.copy_for_browsing import IndexTextConverter, add_concat_function
from tracker.browse.datasette_words import (
    TABLE_SCRIPT_PATH,
    TranslatedTemplates,
    translate_table_script,
)
from tracker.browse.search_page import HitFormatter
from tracker.locale import get_language
from tracker.report.html.charts import Bar, draw_bars
from tracker.report.html.stacked import StackedColumn, draw_stacked
from tracker.store import dictionary
from tracker.store.dictionary import ExampleQuestion
from tracker.store.sqlite_clock import fix_today

_MOST_BARS = 40
_MOST_COLUMNS = 80
_LONGEST_VALUE = 20_000_000
"""The largest size of a value in bytes, so that a query cannot fill the memory with one value."""


class TrackerPlugin:
    """The functions that Datasette calls to extend its pages, for one copy of a database."""

    __name__ = "tracker_pages"  # Datasette lists its plugins by it

    def __init__(self, converter: IndexTextConverter) -> None:
        self._term = converter.make_search_term
        self._hit_formatter = HitFormatter(converter)
        self._source_cells = dict(source_page.list_linked_cells())
        self._charts = {
            question.key: question for question in dictionary.load_example_questions() if question.chart
        }

    @hookimpl(trylast=True)  # type: ignore[untyped-decorator]  # after Datasette's own function of that name
    def prepare_connection(self, conn: sqlite3.Connection) -> None:
        """Add the SQL functions that a search in Simplified or Traditional characters needs; set limits."""
        conn.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
        conn.set_authorizer(_authorize_action)
        conn.create_function("escape_fts", 1, lambda typed: self._term(str(typed)))
        conn.create_function("around", -1, self._hit_formatter.cut_around_terms)
        add_concat_function(conn)
        fix_today(conn)

    @hookimpl  # type: ignore[untyped-decorator]
    def prepare_jinja2_environment(self, env: Environment) -> None:
        """Make the words in Datasette's own templates appear in the language of the program."""
        env.add_extension(TranslatedTemplates)

    @hookimpl  # type: ignore[untyped-decorator]
    def register_routes(self) -> list[tuple[str, Callable[[], Response]]]:
        """Return the address of the translated script of the column menus, and the function that sends it."""
        return [(f"^{re.escape(TABLE_SCRIPT_PATH)}$", _answer_table_script)]

    @hookimpl  # type: ignore[untyped-decorator]
    def extra_template_vars(self, view_name: str) -> dict[str, object]:
        """Return variables for the templates, such as functions to draw charts and to mark sources.

        `is_one_row` says whether the page shows a single row.
        """
        return {
            "drawn": self._draw_chart,
            "marked_source": source_page.mark_source,
            "sections": self._hit_formatter.make_sections,
            "encoded": tilde_encode,
            "is_one_row": view_name == "row",
            "is_english": wording.get_label_language() == "en",
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
        """Return the cell as a link: a source's key leads to its text, a quotation to its passage there.

        Other cells give None: Datasette shows them as usual.
        """
        columns = self._source_cells.get((table or "", column))
        if value is None or columns is None:
            return None
        key_column, number_column = columns
        anchor = f"#c{row[number_column]}" if number_column else ""
        query = urlencode({"source": row[key_column]})
        address = f"{datasette.urls.query(database, source_page.QUERY_KEY)}?{query}{anchor}"
        return Markup('<a href="{}">{}</a>').format(address, value)

    def _draw_chart(self, key: str | None, rows: Sequence[Any]) -> str:
        """Return the chart of the saved query with this key as SVG; '' if it has no chart or no rows."""
        question = self._charts.get(str(key).removeprefix("ask-"))
        if question is None or not rows:
            return ""
        draw = _draw_stacked_bars if len(question.chart) == 3 else _draw_bars
        return draw(question, rows)


def _answer_table_script() -> Response:
    """Return the translated script of the column menus as the answer to a request."""
    return Response(translate_table_script(), content_type="text/javascript; charset=utf-8")


def _authorize_action(action: int, name: str | None, *_: str | None) -> int:
    """Return whether SQLite may do an action: ATTACH is refused, and the list of opened files is hidden."""
    if action == sqlite3.SQLITE_ATTACH:
        return sqlite3.SQLITE_DENY
    is_file_list = action == sqlite3.SQLITE_PRAGMA and name == "database_list"
    return sqlite3.SQLITE_IGNORE if is_file_list else sqlite3.SQLITE_OK


def _draw_bars(question: ExampleQuestion, rows: Sequence[Any]) -> str:
    """Draw a bar chart of the rows that answer a question, one bar per value.

    `question.chart` names two columns: the first has the values, the second the numbers that are added up to
    the length of the bar.
    """
    below, height = question.chart
    labels = dictionary.list_column_labels(below, wording.get_label_language())
    sums: dict[str, int] = {}
    for row in rows:
        value = str(row[below] or "—")
        label = labels.get(value, value)
        sums[label] = sums.get(label, 0) + (row[height] or 0)
    shown = [Bar(label, [count], f"{count:,}") for label, count in list(sums.items())[:_MOST_BARS]]
    return draw_bars(wording.choose_text(question.text_en, question.text_hans), shown)


def _draw_stacked_bars(question: ExampleQuestion, rows: Sequence[Any]) -> str:
    """Draw a chart of stacked bars from the rows that answer a question, such as one bar per quarter.

    `question.chart` names three columns of the rows: the label of a bar (the quarter), the code of a segment
    of it (a stage), and the height of the segment. Only the last `_MOST_COLUMNS` bars are drawn. The segments
    are in the order of their codes.
    """
    below, part, height = question.chart
    labels = dictionary.list_column_labels(part, wording.get_label_language())
    counts: dict[str, dict[str, int]] = {}
    for row in rows:
        counts.setdefault(str(row[below]), {})[row[part]] = row[height]
    present = {name for numbers in counts.values() for name in numbers}
    names = [name for name in labels if name in present] + sorted(present - labels.keys())
    shown = [
        StackedColumn(label, [numbers.get(name, 0) for name in names]) for label, numbers in counts.items()
    ]
    title = wording.choose_text(question.text_en, question.text_hans)
    return draw_stacked(title, shown[-_MOST_COLUMNS:], [labels.get(name, name) for name in names])
