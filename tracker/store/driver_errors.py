"""Turn errors of both database drivers into errors of this program, each with a hint."""

from __future__ import annotations

import sqlite3

from tracker.errors import DatabaseError
from tracker.store import damage
from tracker.store.location import Location


def explain_driver_error(location: Location, error: Exception) -> DatabaseError:
    """Return the DatabaseError for an error of a database driver, with a hint."""
    if location.is_file and damage.is_damage(error):
        return damage.make_damage_error(location, error)
    driver_message = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
    for part, message, hint in _DRIVER_FAULTS:
        if part in driver_message:
            return DatabaseError(message.format(location), hint)
    if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_ERROR:
        # Our own SQL does not fit: a table, view or value is not as this program made it.
        return DatabaseError(f"{location} is altered: {driver_message}", damage.suggest_repair(location))
    return DatabaseError(f"{location}: {driver_message}", "nothing was changed")


_CONNECTION_LOST = "see tracker history whether it was written, and try again"
_DRIVER_FAULTS = (
    ("locked", "{} is in use by another program", "close the program that holds it open and try again"),
    ("lock timeout", "{} is in use by another program", "close the program that holds it open and try again"),
    ("readonly", "{} is read-only", "check the permissions of the file and of its folder"),
    ("disk is full", "the disk of {} is full", "make room and try again; nothing was changed"),
    ("disk I/O error", "{} cannot be read or written", f"check the disk; {_CONNECTION_LOST}"),
    ("unable to open", "{} cannot be opened", "check the folder and the permissions"),
    ("terminating connection", "{} ended the connection", _CONNECTION_LOST),
    ("server closed the connection", "{} ended the connection", _CONNECTION_LOST),
    ("refused", "{} does not answer", "start PostgreSQL or check the URL"),
    ("permission denied", "{}: this role may not read it", "let it read with: tracker db grants --role NAME"),
    ("does not exist", "there is no database at {}", "create it with createdb, then run tracker init"),
)
