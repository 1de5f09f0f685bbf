"""Refuse requests that may not see the pages; add headers that keep other sites from reading them.

The address of the pages contains a secret token: other users of this machine can reach the port, but do not
know the token. Requests from pages of other sites are refused even with the token.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from secrets import compare_digest
from typing import Any, NamedTuple
from urllib.parse import unquote

import datasette

from tracker.locale import gettext

Message = dict[str, Any]
Send = Callable[[Message], Awaitable[None]]
_STATIC_FILES = "-/static/"
_INTERNAL_PAGES = "-/"
"""Datasette's pages about itself; they name files of this machine. Only its scripts and styles are needed."""
_SCRIPT_TEMPLATES = ("_codemirror_foot.html", "_close_open_menus.html")
_SCRIPTS = ("DATASETTE_ALLOW_FACET = true;", "DATASETTE_ALLOW_FACET = false;")
"""The scripts that Datasette writes into its pages, besides those in its _SCRIPT_TEMPLATES."""
_OWN_SITES = {b"same-origin", b"none"}
"""Values of the header Sec-Fetch-Site for requests made by one of our own pages or by the user."""


class Refusal(NamedTuple):
    """The answer to a refused request: its HTTP status and the reason."""

    status: int
    reason: str


class Guard:
    """An ASGI application that passes allowed requests on to Datasette and refuses all others.

    `host` is the address and port of the server; every allowed path begins with `token`.
    """

    def __init__(self, app: Any, host: str, token: str) -> None:  # noqa: ANN401  Datasette has no types
        self._app = app
        self._hosts = {host.encode(), host.replace("127.0.0.1", "localhost").encode()}
        self._origins = {None, *(b"http://" + known for known in self._hosts)}
        self._token = token
        self._headers = make_headers()

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Send) -> None:  # noqa: ANN401  ASGI
        """Answer one request: pass it on to Datasette, or refuse it."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        refusal = self._find_refusal(scope)
        guarded_send = self._add_headers(send)
        if refusal is None:
            await self._app(scope, receive, guarded_send)
            return
        headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close")]
        await guarded_send({"type": "http.response.start", "status": refusal.status, "headers": headers})
        await guarded_send({"type": "http.response.body", "body": f"{refusal.reason}\n".encode()})

    def _find_refusal(self, scope: dict[str, Any]) -> Refusal | None:
        """Return why a request is refused; None if it is allowed."""
        headers = dict(scope["headers"])
        hosts = {value for name, value in scope["headers"] if name == b"host"}
        _, token, page = [*unquote(scope["path"]).split("/", 2), "", ""][:3]
        # DNS rebinding: a web page could point its own host name to this address, and read the answers.
        if not (hosts and hosts <= self._hosts):
            return Refusal(
                421, gettext("This page can only be opened on the machine where tracker browse runs.")
            )
        if not compare_digest(token.encode(), self._token.encode()):
            return Refusal(
                403, gettext("Open the whole address that tracker browse printed; it ends in a secret token.")
            )
        if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"}:
            return Refusal(405, gettext("This page can only be read, not changed."))
        # A link anywhere may lead a person to the first page, but no other site may start a query here.
        is_first_page = not page and not scope["query_string"]
        is_own_site = headers.get(b"sec-fetch-site", b"none") in _OWN_SITES
        is_opened = headers.get(b"sec-fetch-dest") == b"document" and is_first_page
        if not (is_own_site or is_opened) or headers.get(b"origin") not in self._origins:
            return Refusal(403, gettext("This page cannot be opened from another site."))
        if page.startswith(_INTERNAL_PAGES) and not page.startswith(_STATIC_FILES):
            return Refusal(404, gettext("This page does not exist."))
        return None

    def _add_headers(self, send: Send) -> Send:
        """Return a function that sends an answer with the headers of `make_headers` in place of its own."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                kept = [(name, value) for name, value in message["headers"] if name not in self._headers]
                message = {**message, "headers": [*kept, *self._headers.items()]}
            await send(message)

        return send_with_headers


def make_headers() -> dict[bytes, bytes]:
    """Return the security headers that every answer has."""
    scripts = " ".join(f"'sha256-{_make_script_hash(script)}'" for script in _list_inline_scripts())
    policy = "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' {scripts}",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        )
    )
    return {
        b"content-security-policy": policy.encode(),
        b"x-frame-options": b"DENY",
        b"referrer-policy": b"no-referrer",
        b"x-content-type-options": b"nosniff",
        b"cross-origin-resource-policy": b"same-origin",
        b"cross-origin-opener-policy": b"same-origin",
        b"cache-control": b"no-store",  # the copy of the next start has other addresses
    }


def _list_inline_scripts() -> Iterator[str]:
    """Yield the scripts within Datasette's pages; the headers allow these and no others."""
    yield from _SCRIPTS
    templates = Path(datasette.__file__).parent / "templates"
    for name in _SCRIPT_TEMPLATES:
        yield from re.findall(r"<script>(.*?)</script>", (templates / name).read_text("utf-8"), re.DOTALL)


def _make_script_hash(script: str) -> str:
    return b64encode(hashlib.sha256(script.encode()).digest()).decode()
