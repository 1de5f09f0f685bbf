"""`tracker browse`: pages for this machine alone, of a copy that is gone afterwards."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import socket
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen

import pytest
from conftest import own_copy, run_on, said

from tracker import journal, meanings, records

pytest.importorskip("datasette", reason="the extra web is not installed")
from tracker.browse import content, describing

ROOT = Path(__file__).parents[1]
SECRET = "不宜外传的话"


@pytest.fixture(scope="module")
def place(seeded_template, tmp_path_factory):
    with own_copy(seeded_template, tmp_path_factory.mktemp("browse")) as location:
        with journal.writing(location, "test", "王芳") as batch:
            told = said("2024-06-03", stage="negotiating", note="面谈 ABC 园区")
            records.followups.add(batch, "2024-001", told)
            hidden = said("2024-06-04", note=SECRET)._replace(is_private=True)
            number = records.followups.add(batch, "2024-002", hidden).id
        with journal.writing(location, "test", "王芳") as batch:
            records.followups.correct(batch, number, {"note": f"{SECRET}二"})
        yield location


@contextmanager
def browsing(location, folder, *words):
    """Yield a started `tracker browse` and the address that it prints; its copy lies in the folder."""
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "TMPDIR": str(folder)}
    started = subprocess.Popen(
        [sys.executable, "-m", "tracker", "--db", location.address, "browse", "--no-open", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=surroundings,
    )
    with started:
        try:
            yield started, started.stdout.readline().partition(" ")[0]
        finally:
            started.kill()


@pytest.fixture(scope="module")
def address(place, tmp_path_factory):
    with browsing(place, tmp_path_factory.mktemp("copies")) as (_, address):
        yield address


def fetch(address, page="", **query):
    words = f"?{urlencode(query)}" if query else ""
    with urlopen(f"{address}{quote(page).replace('%', '~')}{words}", timeout=60) as answer:
        return answer.read().decode()


def rows(address, page, **query):
    return json.loads(fetch(address, f"{page}.json", _shape="array", **query))


def test_the_first_page_names_the_questions_and_the_views_in_both_languages(address):
    page = fetch(address)
    for words in ("承诺台账", "v_commitments", "哪些承诺从未跟进?", "private follow-ups are left out"):
        assert words in page


@pytest.mark.parametrize("question", meanings.questions(), ids=lambda question: question.key)
def test_every_question_is_answered_and_drawn_where_it_has_a_chart(address, question):
    page = fetch(address, f"pledges/ask-{question.key}")
    assert question.text_hans in page
    assert "message-error" not in page
    assert ('<svg class="chart"' in page or 'class="chart"' in page) == bool(question.chart)


def test_every_view_is_a_page_with_its_meaning_and_its_facets(address):
    chinese = meanings.chinese_names()
    for view, facets in describing._FACETS.items():
        for name in (view, chinese[view]):
            page = fetch(address, f"pledges/{name}")
            assert "column-descriptions" in page
            told = facets if name == view else [meanings.name_in_chinese(view, one) for one in facets]
            shown = rows_of_facets(address, name)
            assert set(shown) == set(told), name


def rows_of_facets(address, name):
    return json.loads(fetch(address, f"pledges/{name}.json", _size="0", _shape="objects"))["facet_results"]


@pytest.mark.parametrize(
    ("page", "typed", "found"),
    [
        ("v_commitments", "卫星", ["2024-001"]),
        ("v_commitments", "衛星", ["2024-001"]),
        ("v_commitments", "卫星 海洋", ["2024-001"]),
        ("v_commitments", "星卫", []),
        ("v_commitments", '"星" (卫*', ["2024-001"]),
        ("承诺台账", "卫星", ["2024-001"]),
        ("v_followups", "abc", ["2024-001"]),
        ("v_followups", "ab", ["2024-001"]),
        ("v_followups", "谈", ["2024-001"]),
        ("v_followups", SECRET, []),
    ],
)
def test_words_of_one_character_or_more_are_found_in_either_script(address, page, typed, found):
    column = "编号" if page == "承诺台账" else "ref"
    assert [row[column] for row in rows(address, f"pledges/{page}", _search=typed)] == found


def test_a_row_leads_to_what_it_refers_to_and_what_refers_to_it(address):
    assert 'href="/pledges/v_commitments/2024-001"' in fetch(address, "pledges/v_followups")
    page = fetch(address, "pledges/v_commitments/2024-001")
    assert "from ref in v_followups" in page
    assert '<table class="one-row">' in page


def test_private_words_and_the_history_are_not_in_the_copy(address, place, tmp_path):
    assert len(rows(address, "pledges/v_followups")) == 2
    file = tmp_path / "copy.db"
    content.make(place, file)
    assert SECRET.encode() not in b"".join(
        str(row).encode() for name in tables(file) for row in stored(file, f'SELECT * FROM "{name}"')
    )
    assert "changes" not in tables(file)


def stored(file, sql):
    import sqlite3

    with sqlite3.connect(file) as connection:
        return connection.execute(sql).fetchall()


def tables(file):
    return [
        name for (name,) in stored(file, "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")
    ]


WRITES = ["DELETE FROM codes", "ATTACH 'made.db' AS made", "PRAGMA journal_mode=WAL", "VACUUM INTO 'made.db'"]


@pytest.mark.parametrize("typed", WRITES)
def test_what_is_typed_into_a_page_cannot_write(address, typed):
    with pytest.raises(HTTPError, match="400"):
        fetch(address, "pledges", sql=typed)


def test_nothing_is_posted_downloaded_or_answered_to_another_name(address):
    with pytest.raises(HTTPError, match="405"):
        urlopen(Request(f"{address}pledges/codes", data=b"x=1", method="POST"), timeout=60)
    with pytest.raises(HTTPError, match="403"):
        fetch(address, "pledges.db")
    with pytest.raises(HTTPError, match="421"):
        urlopen(Request(address, headers={"Host": "elsewhere.example"}), timeout=60)
    port = int(address.rstrip("/").rpartition(":")[2])
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.2", port), timeout=5)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_cleanly_and_leaves_nothing(place, tmp_path, number):
    before = hashlib.sha256(place.path.read_bytes()).digest() if place.is_file else None
    with browsing(place, tmp_path, "--port", "0") as (started, address):
        assert fetch(address)
        assert [file.name for folder in tmp_path.iterdir() for file in folder.iterdir()] == ["pledges.db"]
        port = address.rstrip("/").rpartition(":")[2]
        taken = run_on(place)("browse", "--no-open", "--port", port)
        assert (taken.exit_code, f"port {port} cannot be used" in taken.stderr) == (2, True)
        with pytest.raises(HTTPError, match="400"):
            fetch(address, "pledges.json", sql="SELECT ref FORM v_due")
        started.send_signal(number)
        started.send_signal(number)
        told, complaints = started.communicate(timeout=60)
    assert (started.returncode, told, complaints) == (0, "Ended; the copy is gone.\n", "")
    assert list(tmp_path.iterdir()) == []
    assert before == (hashlib.sha256(place.path.read_bytes()).digest() if place.is_file else None)


def test_without_the_extra_it_says_how_to_install_it(place, monkeypatch):
    for module in ("serving", "plugin"):
        monkeypatch.delitem(sys.modules, f"tracker.browse.{module}", raising=False)
        monkeypatch.delattr(f"tracker.browse.{module}", raising=False)
    monkeypatch.setitem(sys.modules, "datasette", None)
    monkeypatch.setitem(sys.modules, "datasette.app", None)
    done = run_on(place)("browse", "--no-open")
    assert done.exit_code == 6
    assert "pip install 'pledge-tracker[web]'" in done.stderr
