"""Serve the web pages until a person stops the command; then delete the copy of the database.

The copy of a command that was killed is deleted by the next one.
"""

from __future__ import annotations

import asyncio
import csv
import os
import secrets
import shutil
import signal
import socket
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, redirect_stderr, suppress
from pathlib import Path
from typing import Any

import datasette.views.base
import uvicorn
from datasette.app import Datasette
from datasette.plugins import DEFAULT_PLUGINS, pm

from tracker.browse import copy_for_browsing, metadata
from tracker.browse.datasette_plugin import TrackerPlugin
from tracker.browse.guard import Guard
from tracker.errors import BadInputError
from tracker.locale import gettext
from tracker.progress import Progress
from tracker.store.location import Location, make_sqlite_uri
from tracker.values.regular_files import describe_reason
from tracker.values.spreadsheet_text import escape_formula

ADDRESS = "127.0.0.1"
_NAME = "pledges"
_TOKEN_BYTES = 24
_FOLDER_PREFIX = "tracker-browse-"
_LOCK_NAME = "in-use.db"
_HERE = Path(__file__).parent
_SETTINGS = {
    "allow_download": False,  # what may be handed out is made by `tracker db snapshot`
    "default_facet_size": 8,
    "default_page_size": 50,
    "suggest_facets": False,
    "sql_time_limit_ms": 5_000,
    "facet_time_limit_ms": 2_000,
    "max_returned_rows": 1_000,
}

_ENDS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


def serve_pages(
    location: Location,
    port: int,
    description: str,
    ready: Callable[[str, str], None],
    making: Callable[[], AbstractContextManager[Progress]],
) -> None:
    """Make a copy of the database and serve web pages of it until a signal ends the program.

    `ready` is called with the address of the pages, and with the address of a file that leads to them. Open
    that file in a browser rather than the address: other users can see the arguments of a program, but the
    file hides the token. `making` opens the progress bar for making the copy. Port 0 means any free port.
    Raises DatabaseError, FileError, and BadInputError for a port in use.
    """
    for number in _ENDS:
        signal.signal(number, signal.default_int_handler)  # so that the copy is removed after any signal
    token = secrets.token_urlsafe(_TOKEN_BYTES)
    with _open_socket(port) as listening, _make_folder() as folder:
        file, opener = folder / f"{_NAME}.db", folder / "open.html"
        with making() as progress:
            copy_for_browsing.make_browsing_copy(location, file, progress)
        host = f"{ADDRESS}:{listening.getsockname()[1]}"
        address = f"http://{host}/{token}/"
        opener.write_text(f'<meta http-equiv="refresh" content="0; url={address}">', "utf-8")
        with _register_plugin(file):
            pages = Datasette(
                immutables=[str(file)],
                metadata=metadata.make_metadata(file, _NAME, description),
                settings=_SETTINGS | {"base_url": f"/{token}/"},
                template_dir=str(_HERE / "templates"),
                static_mounts=[("tracker", str(_HERE / "static"))],
            )
            with (
                Path(os.devnull).open("w") as nowhere,
                redirect_stderr(nowhere),
            ):  # a page shows its own errors
                run = _run_server(pages, listening, host, token, lambda: ready(address, opener.as_uri()))
                asyncio.run(run)


async def _run_server(
    pages: Any,  # noqa: ANN401  Datasette has no types
    listening: socket.socket,
    host: str,
    token: str,
    ready: Callable[[], None],
) -> None:
    await pages.invoke_startup()
    app = Guard(pages.app(), host, token)
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False, lifespan="on"))

    def stop_server(*_: object) -> None:
        server.should_exit = True

    for number in _ENDS:
        signal.signal(number, stop_server)  # the server's own handlers hand the signal on to these
    ready()
    await server.serve(sockets=[listening])


@contextmanager
def _make_folder() -> Iterator[Path]:
    """Yield a temporary folder that only this user may enter, and remove it afterwards.

    Folders of commands that were killed are removed first: a folder in use has a locked file, and a killed
    command leaves no lock.
    """
    for abandoned in Path(tempfile.gettempdir()).glob(f"{_FOLDER_PREFIX}*"):
        with suppress(sqlite3.Error), closing(_lock_file(abandoned / _LOCK_NAME, "rw")):
            shutil.rmtree(abandoned, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=_FOLDER_PREFIX) as name:
        folder = Path(name)
        with closing(_lock_file(folder / _LOCK_NAME, "rwc")):
            yield folder


def _lock_file(file: Path, mode: str) -> sqlite3.Connection:
    """Lock a SQLite file; return the connection that holds the lock. Raises sqlite3.Error if it is locked."""
    uri = make_sqlite_uri(str(file), mode)
    connection = sqlite3.connect(uri, uri=True, timeout=0, isolation_level=None)
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


@contextmanager
def _open_socket(port: int) -> Iterator[socket.socket]:
    """Yield a listening socket on a port that only this machine can reach."""
    with socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((ADDRESS, port))
        except OSError as error:
            raise BadInputError(
                gettext("port {port} cannot be used: {reason}").format(
                    port=port, reason=describe_reason(error)
                ),
                gettext("give another port with --port, or leave out --port to use a free one"),
            ) from None
        listening.listen()  # whoever asks before the pages are there is answered when they are
        yield listening


class _EscapingCsv:
    """Replaces the module csv in Datasette, so that spreadsheets do not run exported values as formulas."""

    class writer:  # noqa: N801  the name of what it stands for
        """A csv.writer that writes formulas as plain text."""

        def __init__(self, opened: Any) -> None:  # noqa: ANN401  Datasette's, whose write() is a coroutine
            self._writer = csv.writer(opened)

        def writerow(self, row: Iterable[object]) -> Any:  # noqa: ANN401  the coroutine of write()
            """Write a row."""
            return self._writer.writerow(map(escape_formula, row))


@contextmanager
def _register_plugin(file: Path) -> Iterator[None]:
    """Register TrackerPlugin with Datasette; unregister other plugins, because some of them write."""
    # With rich at hand, it prints all that is in memory at every slip in a query.
    pm.get_plugin("datasette.handle_exception").rich = None
    datasette.views.base.csv = _EscapingCsv
    for name, plugin in pm.list_name_plugin():
        if name not in DEFAULT_PLUGINS:
            pm.unregister(plugin)
    with closing(sqlite3.connect(file)) as connection:
        pages = TrackerPlugin(copy_for_browsing.make_index_text_converter(connection))
    pm.register(pages)
    try:
        yield
    finally:
        pm.unregister(pages)
