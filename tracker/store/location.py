"""The address of a database, and the check whether this program may open it. Imports nothing heavy."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, NamedTuple

from tracker import config, store
from tracker.errors import DatabaseError, NotReadyError
from tracker.locale import gettext

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "0027"  # the newest revision in alembic/versions; a test compares the two
APPLICATION_ID = 0x504C4447
"""The application id in the header of a SQLite file: the letters PLDG."""
DEFAULT_PATH = os.path.join("data", "tracker.db")  # noqa: PTH118  pathlib loads slowly, and reading needs none
_OTHER_SERVER_FORM = (
    r"(?is)(.*\s)?(host|hostaddr|port|dbname|user|password|passfile|service|sslmode)\s*="  # libpq's own
    r"|postgres(ql)?:|[\w.%+-]+:[^/\\]*@"  # a URL without its // or without its scheme
)
"""Other forms of a server's address; compiled only when needed, because that takes time."""


class Location(NamedTuple):
    """The address of a database: the path of a SQLite file, or the URL of a PostgreSQL database."""

    dialect: str
    address: str
    is_default: bool = False
    is_configured: bool = False
    """Whether the settings of the person name it, so that confirmations do."""

    @property
    def path(self) -> Path:
        """The path of the SQLite file."""
        from pathlib import Path  # noqa: PLC0415

        return Path(self.address)

    @property
    def is_file(self) -> bool:
        """Whether this is a SQLite file, which need not exist yet."""
        return self.dialect == "sqlite"

    @property
    def is_missing_file(self) -> bool:
        """Whether this is a SQLite file that does not exist."""
        return self.dialect == "sqlite" and not os.path.exists(self.address)  # noqa: PTH110

    @property
    def init_command(self) -> str:
        """The command that creates this database, as a person types it."""
        return "tracker init" if self.is_default else f"tracker --db {self} init"

    def __str__(self) -> str:
        """Return the address without passwords, for messages."""
        if self.is_file:
            return self.address
        return store.server_url.mask_url(self.address)


def locate_database(given: str | None, *, is_to_be_made: bool = False) -> Location:
    """Return the database that the user means.

    It is `given` (the option --db), or else TRACKER_DB, or else `data/tracker.db` in the current folder. If
    that file does not exist, it is the database in the user's settings; a command that creates or replaces a
    database (`is_to_be_made`) ignores these settings.
    Raises DatabaseError for another kind of database, and for a server whose address is not a URL. Raises
    NotReadyError if the driver for PostgreSQL is not installed.
    """
    address = given or os.environ.get("TRACKER_DB")
    if not address:
        configured = None
        if not is_to_be_made and not os.path.exists(DEFAULT_PATH):  # noqa: PTH110
            configured = config.read_settings().database
        if configured is None:
            return Location("sqlite", DEFAULT_PATH, is_default=True)
        return locate_database(configured)._replace(is_configured=True)
    scheme, separator, rest = address.partition("://")
    if scheme in ("postgresql", "postgres", "postgresql+psycopg"):
        store.server_url.check_server_url(f"postgresql://{rest}")
        return Location("postgresql", f"postgresql://{rest}")
    if scheme == "sqlite":
        address, separator = rest.removeprefix("/"), ""
    if not address.strip() or address.startswith((":memory:", "file::memory:")):
        raise DatabaseError(
            gettext(
                "“{address}” is not the path of a file; a database in memory would be lost when the "
                "command ends"
            ).format(address=given or os.environ["TRACKER_DB"]),
            gettext("give the path of a file, such as --db data/tracker.db"),
        )
    if separator and scheme.replace("+", "").isalnum():
        raise DatabaseError(
            gettext("“{scheme}” is not a kind of database that this program knows").format(scheme=scheme),
            gettext("give the path of a file, or postgresql://…"),
        )
    if separator or ({*"=:"} & {*address} and re.match(_OTHER_SERVER_FORM, address)):
        raise DatabaseError(  # without the address, which may hold a password
            gettext("the address of the database names a server, but is not a URL"),
            gettext(
                "write postgresql://USER@HOST:PORT/NAME, and keep the password in PGPASSWORD or ~/.pgpass"
            ),
        )
    return Location("sqlite", address)


def make_sqlite_uri(file: str, mode: str) -> str:
    """Return the URI by which SQLite opens a file that exists. Special characters are escaped."""
    escaped = file.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    return f"file://{escaped}?mode={mode}" if file.startswith("/") else f"file:{escaped}?mode={mode}"


def make_missing_database_error(location: Location) -> NotReadyError:
    """Return the error for a database that does not exist or has no tables."""
    return NotReadyError(
        gettext("there is no database at {location}").format(location=location),
        gettext("create a database with: {init_command}").format(init_command=location.init_command),
    )


def require_current_revision(location: Location, revision: str | None) -> None:
    """Raise DatabaseError unless `revision` is that of this program. None means another program's file."""
    if revision == HEAD:
        return
    if revision is None:
        raise DatabaseError(
            gettext("{location} is not a tracker database").format(location=location),
            gettext("nothing was changed; choose another --db"),
        )
    if revision > HEAD:
        raise DatabaseError(
            gettext(
                "{location} has the revision {revision}, which is newer than the revision "
                "{head} of this program"
            ).format(location=location, revision=revision, head=HEAD),
            gettext("install the newer version of pledge-tracker"),
        )
    at = "" if location.is_default else f" --db {location}"
    raise NotReadyError(
        gettext(
            "{location} has the revision {revision}, which is older than the revision {head} of this program"
        ).format(location=location, revision=revision, head=HEAD),
        gettext("upgrade the database with: tracker{at} db upgrade").format(at=at),
    )
