"""Explain an unexpected error of a command by damage or alteration of the database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.check import run
from tracker.errors import DatabaseError, TrackerError
from tracker.store import damage, dictionary
from tracker.store.reader import open_unchecked_reader

if TYPE_CHECKING:
    from tracker.cli.app import App


def explain_failure(app: App, error: Exception) -> TrackerError | None:
    """Check the database; return an error that names the first broken rule, to show for the unexpected one.

    Returns None if the database passes: then the program has a bug, and its traceback is needed.
    """
    try:
        location = app.location
        with open_unchecked_reader(location) as reader:
            findings = run.check_database(reader).select_kinds("breach", "unchecked")
        hint = damage.suggest_repair(location) if location.is_file else "see all of it: tracker check"
    except TrackerError as met:
        return met
    if not findings:
        return None
    first = findings[0]
    row = " ".join(str(part) for part in (first.table, first.row_id) if part)
    label = dictionary.find_label("check", first.rule)
    return DatabaseError(
        f"{location} is damaged or was altered: {label}: {f'{row}: ' if row else ''}{first.message}"
        f" (the command met {type(error).__name__}: {error})",
        hint,
    )
