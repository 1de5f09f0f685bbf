"""The public views. Analysts, commands and workbooks all use the same SQL, which depends on a day.

For the views in the database, that day is today. A query for another day uses the parameter `:as_of`.
"""

from __future__ import annotations

from collections.abc import Callable

from tracker.store.dialects import DIALECTS, Dialect
from tracker.store.views import missing_sql, simple_views, summary_views
from tracker.store.views.row_views import ROW_VIEWS

OLDEST_SQLITE = "3.15.0"
"""The oldest SQLite that can read and write the file. It was the first with row values."""

VIEWS: dict[str, Callable[[Dialect, str], str]] = {
    **ROW_VIEWS,
    "v_missing": missing_sql.select_missing,
    "v_register": simple_views.select_register,
    "v_news": simple_views.select_news,
    "v_history": simple_views.select_history,
    "v_events": simple_views.select_events,
    "v_participants": simple_views.select_participants,
    "v_measures": simple_views.select_measures,
    "v_sources": simple_views.select_sources,
    "v_papers": simple_views.select_papers,
    "v_people": summary_views.select_people,
    "v_pipeline": summary_views.select_pipeline,
    "v_cohorts": summary_views.select_cohorts,
    "v_announced": summary_views.select_announced_totals,
    "v_report_lines": summary_views.select_report_lines,
    "v_state_by_quarter": summary_views.select_state_by_quarter,
}
"""The functions that return the text of a view for a dialect and day. A view comes after those it uses."""


def build_statements(dialect: str) -> list[str]:
    """Return the CREATE VIEW statements of all views, each one after those that it uses."""
    database = DIALECTS[dialect]
    return [f"CREATE VIEW {name} AS\n{text(database, database.today)}" for name, text in VIEWS.items()]


def select_as_of(name: str, dialect: str) -> str:
    """Return the SELECT statement of a view for the day `:as_of`, to be used as a subquery."""
    database = DIALECTS[dialect]
    return VIEWS[name](database, database.as_of)
