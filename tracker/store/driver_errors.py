"""Turn errors of both database drivers into errors of this program, each with a hint."""

from __future__ import annotations

import sqlite3

from tracker.errors import DatabaseError
from tracker.locale import gettext, gettext_noop
from tracker.store import damage
from tracker.store.location import Location


def explain_driver_error(location: Location, error: Exception) -> DatabaseError:
    """Return the DatabaseError that explains an error of a database driver, with a hint what to do."""
    if location.is_file and damage.is_damage(error):
        return damage.make_damage_error(location, error)
    driver_message = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
    for part, message, hint in _DRIVER_FAULTS:
        if part in driver_message:
            return DatabaseError(gettext(message).format(location=location), gettext(hint))
    if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_ERROR:
        # Our own SQL does not fit: a table, view or value is not as this program made it.
        return DatabaseError(
            gettext("the structure of {location} was altered: {driver_message}").format(
                location=location, driver_message=driver_message
            ),
            damage.suggest_repair(location),
        )
    return DatabaseError(f"{location}: {driver_message}", gettext("nothing was changed"))


_IN_USE = gettext_noop("{location} is in use by another program")
_CLOSE_IT = gettext_noop("close the program that uses the database and try again")
_ENDED = gettext_noop("the server {location} ended the connection")
_LOOK_AND_REPEAT = gettext_noop("run tracker history to see whether the change was written, and try again")
_DRIVER_FAULTS = (
    ("locked", _IN_USE, _CLOSE_IT),
    ("lock timeout", _IN_USE, _CLOSE_IT),
    (
        "readonly",
        gettext_noop("{location} is read-only"),
        gettext_noop("check the permissions of the file and of its folder"),
    ),
    (
        "disk is full",
        gettext_noop("the disk of {location} is full"),
        gettext_noop("nothing was changed; free some disk space and try again"),
    ),
    (
        "disk I/O error",
        gettext_noop("{location} cannot be read or written"),
        gettext_noop(
            "check the disk; run tracker history to see whether the change was written, and try again"
        ),
    ),
    (
        "unable to open",
        gettext_noop("{location} cannot be opened"),
        gettext_noop("check the folder of the database and its permissions"),
    ),
    ("terminating connection", _ENDED, _LOOK_AND_REPEAT),
    ("server closed the connection", _ENDED, _LOOK_AND_REPEAT),
    (
        "refused",
        gettext_noop("the server {location} does not answer"),
        gettext_noop("start PostgreSQL or check the URL"),
    ),
    (
        "permission denied",
        gettext_noop("{location}: this role is not allowed to read the database"),
        gettext_noop("allow the role to read with: tracker db grants --role NAME"),
    ),
    (
        "does not exist",
        gettext_noop("there is no database at {location}"),
        gettext_noop("create the database with createdb, then run tracker init"),
    ),
)
"""Words of a driver's message, and the message and hint to show for it."""
