"""The URL of a PostgreSQL database: check it and write it without passwords.

The URL is read by libpq, PostgreSQL's own library for connections.
"""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import quote

from tracker.errors import DatabaseError, NotReadyError
from tracker.locale import gettext, gettext_noop

_HINT = gettext_noop(
    "keep the password in PGPASSWORD or ~/.pgpass, or write its @ : / ? % as %40 %3A %2F %3F %25"
)


def check_server_url(url: str) -> None:
    """Raise DatabaseError for a URL that libpq cannot read, or does not read as it was meant.

    The message repeats no part of the URL, because the unreadable part may belong to the password. Raises
    NotReadyError if the driver is not installed.
    """
    _require_driver()
    import psycopg  # noqa: PLC0415

    try:
        options = read_options(url)
        ports = options.get("port", "").split(",")
        is_read_as_meant = all(not port or port.isdecimal() for port in ports)
    except psycopg.Error:
        is_read_as_meant = False
    if not is_read_as_meant or _has_stray_at(url):
        raise DatabaseError(
            gettext("the address of the database is not a URL of the form postgresql://USER@HOST:PORT/NAME"),
            gettext(_HINT),
        )


def mask_url(url: str) -> str:
    """Return a URL without its passwords, for messages."""
    options = {name: value for name, value in read_options(url).items() if name not in _list_secret_options()}
    shown = "postgresql://"
    if not set(options.get("host", "") + options.get("port", "")) & set(",:/"):
        user, host, port = (options.pop(name, "") for name in ("user", "host", "port"))
        shown += f"{_escape(user)}@" if user else ""
        shown += _escape(host) + (f":{port}" if port else "")
    # A list of hosts, an IPv6 address and the folder of a socket stay among the parameters.
    name = options.pop("dbname", "")
    shown += f"/{_escape(name)}" if name or options else ""
    parameters = "&".join(f"{option}={_escape(value, keep='/:,')}" for option, value in options.items())
    return f"{shown}?{parameters}" if parameters else shown


def read_options(url: str) -> dict[str, str]:
    """Return the connection options in a URL, by their names in libpq, such as host and dbname."""
    from psycopg.conninfo import conninfo_to_dict  # noqa: PLC0415

    return {name: str(value) for name, value in conninfo_to_dict(url).items()}


@cache
def _list_secret_options() -> frozenset[str]:
    """Return the names of the options that hold passwords, according to libpq."""
    from psycopg.pq import Conninfo  # noqa: PLC0415

    return frozenset(option.keyword.decode() for option in Conninfo.get_defaults() if option.dispchar == b"*")


def _escape(part: str, keep: str = "") -> str:
    """Return a part of a URL with all characters escaped but letters, digits and those in `keep`."""
    return re.sub(r"[^\w.~-]", lambda match: quote(match[0], safe=keep), part)


def _has_stray_at(url: str) -> bool:
    """Tell whether a URL has an @ that libpq would read as a part of the host or of the database name.

    libpq ends the password at the first @ or /. The rest of a password with such a character would be sent to
    a name server, or printed.
    """
    front, _, behind = url.partition("://")[2].partition("/")
    hosts = front.partition("@")[2] if "@" in front else front
    return "@" in hosts.partition("?")[0] or ("?" not in hosts and "@" in behind.partition("?")[0])


def _require_driver() -> None:
    """Raise NotReadyError unless the PostgreSQL driver and the libraries that it needs can be imported."""
    try:
        import psycopg  # noqa: F401, PLC0415  takes 0.1 s
    except ImportError as error:
        reason = str(error).strip().splitlines()[0]
        raise NotReadyError(
            gettext("a PostgreSQL database needs an extra library, which is not installed: {reason}").format(
                reason=reason
            ),
            gettext("install the library with: pip install 'pledge-tracker[postgres]'"),
        ) from error
