"""Serve the pages to this machine only, until somebody ends it; the copy is deleted afterwards."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sqlite3
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, redirect_stderr
from pathlib import Path
from typing import Any

import uvicorn
from datasette.app import Datasette
from datasette.plugins import DEFAULT_PLUGINS, pm

from tracker.browse import copy_for_browsing, metadata
from tracker.browse.datasette_plugin import TrackerPlugin
from tracker.errors import BadInputError
from tracker.progress import Progress
from tracker.store.location import Location

ADDRESS = "127.0.0.1"
_NAME = "pledges"
_HERE = Path(__file__).parent
_SETTINGS = {
    "allow_download": False,  # what may be handed out is made by `tracker db snapshot`
    "default_facet_size": 8,
    "default_page_size": 50,
    "suggest_facets": False,
    "sql_time_limit_ms": 60_000,  # one person asks, who can leave the page
    "facet_time_limit_ms": 2_000,
    "default_cache_ttl": 0,  # the next copy has the same addresses
}

_ENDS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
Send = Callable[[dict[str, Any]], Awaitable[None]]


def serve_pages(
    location: Location,
    port: int,
    description: str,
    ready: Callable[[str], None],
    making: Callable[[], AbstractContextManager[Progress]],
) -> None:
    """Serve a copy of the database until a signal ends it; call `ready` with the address of the pages.

    `making` opens the progress bar that is shown while the copy is made. Port 0 stands for any free port.
    Raises DatabaseError, FileError, and BadInputError for a port in use.
    """
    for number in _ENDS:
        signal.signal(number, signal.default_int_handler)  # so that the copy is removed after any signal
    with _open_socket(port) as listening, tempfile.TemporaryDirectory(prefix="tracker-browse-") as folder:
        file = Path(folder) / f"{_NAME}.db"
        with making() as progress:
            copy_for_browsing.make_browsing_copy(location, file, progress)
        address = f"{ADDRESS}:{listening.getsockname()[1]}"
        with _register_plugin(file):
            pages = Datasette(
                immutables=[str(file)],
                metadata=metadata.make_metadata(file, _NAME, description),
                settings=_SETTINGS,
                template_dir=str(_HERE / "templates"),
                static_mounts=[("tracker", str(_HERE / "static"))],
            )
            with (
                Path(os.devnull).open("w") as nowhere,
                redirect_stderr(nowhere),
            ):  # a page shows its own errors
                asyncio.run(_run_server(pages, listening, address, lambda: ready(f"http://{address}/")))


async def _run_server(pages: Any, listening: socket.socket, address: str, ready: Callable[[], None]) -> None:  # noqa: ANN401  Datasette has no types
    await pages.invoke_startup()
    app = _refuse_foreign_requests(pages.app(), address)
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False, lifespan="on"))

    def stop_server(*_: object) -> None:
        server.should_exit = True

    for number in _ENDS:
        signal.signal(number, stop_server)  # the server's own handlers hand the signal on to these
    ready()
    await server.serve(sockets=[listening])


def _refuse_foreign_requests(app: Any, address: str) -> Any:  # noqa: ANN401  ASGI applications
    """Return an application that answers only requests to read, and only under this address.

    Otherwise a page on the web could give its own name this address, and read the answers.
    """
    names = {address.encode(), address.replace(ADDRESS, "localhost").encode()}

    async def answer_if_allowed(scope: dict[str, Any], receive: Any, send: Send) -> None:  # noqa: ANN401
        hosts = {value for name, value in scope.get("headers", ()) if name == b"host"}
        if scope["type"] == "http" and not (hosts and hosts <= names):
            await _refuse_request(send, 421, b"This page is for its own machine.\n")
        elif scope["type"] == "http" and scope["method"] not in {"GET", "HEAD"}:
            await _refuse_request(send, 405, b"This page can only be read.\n")
        else:
            await app(scope, receive, send)

    return answer_if_allowed


async def _refuse_request(send: Send, status: int, why: bytes) -> None:
    await send({"type": "http.response.start", "status": status, "headers": [(b"connection", b"close")]})
    await send({"type": "http.response.body", "body": why})


@contextmanager
def _open_socket(port: int) -> Iterator[socket.socket]:
    """Yield a socket on a port of this machine alone."""
    with socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((ADDRESS, port))
        except OSError as error:
            raise BadInputError(
                f"port {port} cannot be used: {error.strerror}",
                "give another --port, or none for one that is free",
            ) from None
        listening.listen()  # whoever asks before the pages are there is answered when they are
        yield listening


@contextmanager
def _register_plugin(file: Path) -> Iterator[None]:
    """Register our hooks with Datasette; unregister other installed plugins, because some of them write."""
    # With rich at hand, it prints all that is in memory at every slip in a query.
    pm.get_plugin("datasette.handle_exception").rich = None
    for name, plugin in pm.list_name_plugin():
        if name not in DEFAULT_PLUGINS:
            pm.unregister(plugin)
    with closing(sqlite3.connect(file)) as connection:
        pages = TrackerPlugin(copy_for_browsing.make_index_text_folder(connection))
    pm.register(pages)
    try:
        yield
    finally:
        pm.unregister(pages)
