"""Replace today in SQLite's date functions by the day in TRACKER_TODAY, or by a given day."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import UTC, date, datetime

from tracker.values import dates

_POSITIONS_OF_TIME = {"date": 0, "datetime": 0, "julianday": 0, "strftime": 1}
"""SQLite's functions of time that people and views ask for the day, and which argument is the time."""
SqlValue = str | int | float | bytes | None


def fix_today(connection: sqlite3.Connection, day: date | None = None) -> None:
    """Make 'now' in the date functions of a connection mean `day`, or else the day in TRACKER_TODAY.

    If neither is given, do nothing.
    """
    if day is None and not dates.is_today_fixed():
        return
    local = dates.now()
    if day is not None:
        local = local.replace(year=day.year, month=day.month, day=day.day)
    original = sqlite3.connect(":memory:")  # its functions are SQLite's own
    for name, position in _POSITIONS_OF_TIME.items():
        function = _make_fixed_function(original, name, position, local)
        connection.create_function(name, -1, function, deterministic=True)


def _make_fixed_function(
    original: sqlite3.Connection, name: str, position: int, local: datetime
) -> Callable[..., SqlValue]:
    """Return a replacement for a date function of SQLite in which 'now' means the moment `local`.

    `position` is the position of the time among the arguments. `original` is a connection whose date
    functions are not replaced; the replacement calls them.
    """

    def call_on_fixed_day(*given: SqlValue) -> SqlValue:
        """Call the function with the arguments `given`, but with the fixed moment instead of 'now'."""
        before, time, modifiers = given[:position], given[position : position + 1], given[position + 1 :]
        if not time or str(time[0]).lower() == "now":
            is_local = bool(modifiers) and str(modifiers[0]).lower() == "localtime"
            moment = local if is_local else local.astimezone(UTC)
            time, modifiers = (f"{moment:%Y-%m-%d %H:%M:%S}",), modifiers[is_local:]
        arguments = (*before, *time, *modifiers)
        marks = ", ".join("?" * len(arguments))
        value: SqlValue = original.execute(f"SELECT {name}({marks})", arguments).fetchone()[0]
        return value

    return call_on_fixed_day
