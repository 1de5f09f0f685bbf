"""Find out whether a damaged or altered database made a command fail unexpectedly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.check import run
from tracker.cli.actions.check_database import find_rule_label
from tracker.errors import DatabaseError, TrackerError
from tracker.locale import gettext
from tracker.store import damage
from tracker.store.reader import open_unchecked_reader

if TYPE_CHECKING:
    from tracker.cli.app import App


def explain_failure(app: App, error: Exception) -> TrackerError | None:
    """Check the database after an unexpected error; return an error that names the first broken rule.

    Returns None if no rule is broken. Then the program has a bug, and the caller shows the traceback.
    """
    try:
        location = app.location
        with open_unchecked_reader(location) as reader:
            findings = run.check_database(reader).select_kinds("breach", "unchecked")
        hint = (
            damage.suggest_repair(location)
            if location.is_file
            else gettext("list all problems: tracker check")
        )
    except TrackerError as met:
        return met
    if not findings:
        return None
    first = findings[0]
    row = " ".join(str(part) for part in (first.table, first.row_id) if part)
    message = gettext("{row}: {message}").format(row=row, message=first.message) if row else first.message
    return DatabaseError(
        gettext(
            "{database} is damaged or was altered. It breaks the rule “{rule}”: {message} (the "
            "command stopped with {error})"
        ).format(
            database=location,
            rule=find_rule_label(first.rule),
            message=message,
            error=f"{type(error).__name__}: {error}",
        ),
        hint,
    )
