"""Test which requests the pages answer, and the headers of every answer."""

from __future__ import annotations

import asyncio
import re

import pytest

pytest.importorskip("datasette", reason="the extra web is not installed")
from tracker.browse.guard import Guard, make_headers

pytestmark = pytest.mark.any_engine

HOST, TOKEN = "127.0.0.1:8001", "geheim-123"
OWN = {"host": HOST}


def ask(path, headers=OWN, method="GET", query="", kind="http"):
    """Send a request through a guard; return the status, headers and body of its answer."""

    async def show_page(scope, receive, send):
        headers = [(b"content-type", b"text/html"), (b"cache-control", b"max-age=9"), (b"x-other", b"1")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b"page"})

    async def collect(message):
        sent.append(message)

    sent = []
    raw_headers = [(name.encode(), value.encode()) for name, value in headers.items()]
    scope = {
        "type": kind, "method": method, "path": path, "query_string": query.encode(), "headers": raw_headers,
    }  # fmt: skip
    asyncio.run(Guard(show_page, HOST, TOKEN)(scope, None, collect))
    return sent[0]["status"], sent[0]["headers"], sent[1]["body"]


ANSWERED = {
    "the first page": ("/geheim-123/", OWN),
    "a table": ("/geheim-123/pledges/v_people", OWN),
    "its looks": ("/geheim-123/-/static/app.css", OWN),
    "by name": ("/geheim-123/", {"host": "localhost:8001"}),
    "typed": ("/geheim-123/pledges", OWN | {"sec-fetch-site": "none", "sec-fetch-dest": "document"}),
    "by a link of its own": ("/geheim-123/pledges", OWN | {"sec-fetch-site": "same-origin"}),
    "by its own script": ("/geheim-123/pledges", OWN | {"origin": f"http://{HOST}"}),
    "opened from a file": (
        "/geheim-123/",
        OWN | {"sec-fetch-site": "cross-site", "sec-fetch-dest": "document"},
    ),
}
FOREIGN = {"sec-fetch-site": "cross-site"}
REFUSED = {
    "no token": (403, "/", OWN),
    "another token": (403, "/geheim-124/pledges", OWN),
    "a part of it": (403, "/geheim-12/", OWN),
    "the token later": (403, "/pledges/geheim-123/", OWN),
    "nothing": (403, "", OWN),
    "another host": (421, "/geheim-123/", {"host": "elsewhere.example"}),
    "no host": (421, "/geheim-123/", {}),
    "another port": (421, "/geheim-123/", {"host": "127.0.0.1:8002"}),
    "another site": (403, "/geheim-123/pledges", OWN | FOREIGN),
    "a link of another site": (403, "/geheim-123/pledges", OWN | FOREIGN | {"sec-fetch-dest": "document"}),
    "a frame": (403, "/geheim-123/", OWN | FOREIGN | {"sec-fetch-dest": "iframe"}),
    "another port of this machine": (403, "/geheim-123/pledges", OWN | {"sec-fetch-site": "same-site"}),
    "another origin": (403, "/geheim-123/pledges", OWN | {"origin": "http://127.0.0.1:8002"}),
    "a sandbox": (403, "/geheim-123/pledges", OWN | {"origin": "null"}),
    "where the files are": (404, "/geheim-123/-/databases.json", OWN),
    "the same, escaped": (404, "/geheim-123/%2D/databases.json", OWN),
}


@pytest.mark.parametrize(("path", "headers"), ANSWERED.values(), ids=ANSWERED)
def test_the_pages_are_shown_to_whoever_has_the_token(path, headers):
    assert ask(path, headers)[::2] == (200, b"page")


@pytest.mark.parametrize(("status", "path", "headers"), REFUSED.values(), ids=REFUSED)
def test_all_other_requests_are_refused_with_the_same_headers(status, path, headers):
    answered, sent, body = ask(path, headers)
    assert (answered, body == b"page", TOKEN.encode() in body) == (status, False, False)
    assert set(make_headers().items()) <= set(sent)


def test_only_requests_to_read_are_answered():
    assert ask("/geheim-123/", method="POST")[0] == 405
    assert ask("/geheim-123/", method="HEAD")[0] == 200
    assert ask("/geheim-123/", kind="websocket")[0] == 405


def test_a_query_from_another_site_is_refused_on_the_first_page_too():
    opened = OWN | FOREIGN | {"sec-fetch-dest": "document"}
    assert ask("/geheim-123/", opened, query="sql=select+1")[0] == 403


def test_every_answer_has_the_headers_once():
    _, sent, _ = ask("/geheim-123/pledges")
    names = [name for name, _ in sent]
    assert len(names) == len(set(names))
    headers = dict(sent)
    assert headers[b"x-other"] == b"1"
    assert headers[b"cache-control"] == b"no-store"
    assert headers[b"referrer-policy"] == b"no-referrer"
    assert headers[b"x-frame-options"] == b"DENY"
    policy = headers[b"content-security-policy"].decode()
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe-inline" not in re.search(r"script-src[^;]*", policy)[0]
    assert "unsafe-eval" not in policy
