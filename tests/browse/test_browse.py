"""Test `tracker browse`: it serves a copy to this machine only and removes the copy afterwards."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import os
import re
import shlex
import signal
import socket
import subprocess
import sys
from contextlib import contextmanager
from itertools import pairwise
from urllib.error import HTTPError
from urllib.parse import quote, urlencode, urlsplit
from urllib.request import Request, urlopen
from xml.etree import ElementTree as ET

import pytest

from helpers.databases import copy_for_module, make_runner
from helpers.paths import ROOT
from helpers.rows import make_followup
from tracker import write
from tracker.store import dictionary, journal

pytest.importorskip("datasette", reason="the extra web is not installed")
from tracker.browse import copy_for_browsing, metadata, search_page, serve
from tracker.report.html.stacked import StackedColumn, draw_stacked
from tracker.store.reader import open_reader
from tracker.values.codes import HitKind

pytestmark = pytest.mark.slow

SECRET = "不宜外传的话"
WRITTEN = [
    "INSERT INTO company_aliases (company_id, name) VALUES (1, '別稱甲')",
    "UPDATE sources SET note = '海洋卫星甲乙' WHERE key = 'qilu-2024-04-28'",
]


@pytest.fixture(scope="module")
def shared_database(seeded_template, tmp_path_factory):
    with copy_for_module(seeded_template, tmp_path_factory.mktemp("browse")) as location:
        with journal.open_batch(location, "test", "王芳") as batch:
            told = make_followup("2024-06-03", stage="negotiating", note="面谈 ABC 园区")
            write.followups.add(batch, "2024-001", told)
            for statement in WRITTEN:
                batch.connection.exec_driver_sql(statement)
            hidden = make_followup("2024-06-04", note=SECRET)._replace(is_private=True)
            number = write.followups.add(batch, "2024-002", hidden).id
        with journal.open_batch(location, "test", "王芳") as batch:
            write.followups.correct(batch, number, {"note": f"{SECRET}二"})
        yield location


@contextmanager
def start_browse(location, folder, *words, **variables):
    """Yield a started `tracker browse` and the address that it prints; its copy lies in the folder."""
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "TMPDIR": str(folder)}
    surroundings |= variables
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
def address(shared_database, tmp_path_factory):
    """The address at which the pages are served."""
    with start_browse(shared_database, tmp_path_factory.mktemp("copies")) as (_, address):
        yield address


def fetch(address, page="", **query):
    """Return a page."""
    words = f"?{urlencode(query)}" if query else ""
    with urlopen(f"{address}{quote(page).replace('%', '~')}{words}", timeout=120) as answer:
        return answer.read().decode()


def get_base(address):
    """Return the path that all links of the pages begin with."""
    return urlsplit(address).path


def fetch_rows(address, page, **query):
    """Return the rows of a table or query of the pages as dicts."""
    return json.loads(fetch(address, f"{page}.json", _shape="array", **query))


def test_the_first_page_lists_questions_and_views(address):
    page = fetch(address)
    asked = "Which counted commitments has nobody followed up?"
    for words in ("v_commitments", asked, "private follow-ups are left out"):
        assert words in page
    assert not re.search("[\u4e00-\u9fff]", page)


LANGUAGES = {
    "zh-Hans": ("承诺台账", "哪些统计承诺从未跟进？", "内部跟进的文字不在其中", "<h2>跟进</h2>"),
    "zh-Hant": ("承諾台賬", "哪些統計承諾從未跟進？", "內部跟進的文字不在其中", "<h2>跟進</h2>"),
}


@pytest.mark.any_engine
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_are_in_the_language_shown(shared_database, tmp_path, language):
    title, question, notice, heading = LANGUAGES[language]
    with start_browse(shared_database, tmp_path, TRACKER_LANG=language) as (_, address):
        page = fetch(address)
        for words in (f"<title>{title}</title>", question, notice, "v_commitments", "承诺一览"):
            assert words in page
        assert heading in fetch(address, "pledges/search", q="园区")


@pytest.mark.any_engine
@pytest.mark.parametrize("question", dictionary.load_example_questions(), ids=lambda question: question.key)
def test_every_question_has_an_answer_and_its_chart(address, question):
    page = fetch(address, f"pledges/ask-{question.key}")
    assert question.text_en in html.unescape(page)
    assert "message-error" not in page
    assert ('<svg class="chart"' in page or 'class="chart"' in page) == bool(question.chart)


@pytest.mark.any_engine
def test_every_view_has_a_page_with_its_description_and_facets(address):
    chinese = dictionary.map_chinese_view_names()
    for view, facets in metadata._FACETS.items():
        for name in (view, chinese[view]):
            page = fetch(address, f"pledges/{name}")
            assert "column-descriptions" in page
            told = (
                facets if name == view else [dictionary.get_chinese_column_name(view, one) for one in facets]
            )
            shown = fetch_facets(address, name)
            assert set(shown) == set(told), name


def fetch_facets(address, name):
    """Return the counts by value that a page shows beside its rows."""
    return json.loads(fetch(address, f"pledges/{name}.json", _size="0", _shape="objects"))["facet_results"]


@pytest.mark.any_engine
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
        ("v_followups", "qdgh", []),
        ("v_commitments", "qdgh", ["2024-004", "2024-005", "2024-006", "2024-007"]),
        ("v_commitments", '"', []),
    ],
)
def test_search_finds_words_of_any_length_in_both_scripts(address, page, typed, found):
    column = "编号" if page == "承诺台账" else "ref"
    assert [row[column] for row in fetch_rows(address, f"pledges/{page}", _search=typed)] == found


def fetch_hits(address, typed):
    return fetch_rows(address, "pledges/search", q=typed)


@pytest.mark.any_engine
@pytest.mark.parametrize(
    ("typed", "hits"),
    [
        ("卫星 海洋", {"Commitments 2024-001", "海洋卫星甲乙"}),
        ("衛星 海洋", {"Commitments 2024-001", "海洋卫星甲乙"}),
        ("ABC", {"Follow-ups 2024-001"}),
        ("谈 a", {"Follow-ups 2024-001"}),
        ("别称甲", {"Companies 北京大北農", "別稱甲"}),
        ("tanjing", {"People 譚靖", "Commitments 2024-001"}),
        ("qdgh", {"Companies"}),
        ("农业科技", {"Sectors 農業科技"}),
        (SECRET, set()),
        ("外传", set()),
        ("星卫", set()),
        ("", set()),
        ('"', set()),
        ("(*", set()),
        ("' OR 1", set()),
    ],
)
def test_one_search_finds_every_kind_of_row(address, typed, hits):
    shown = [f"{row['kind']} {row['name']} {row['found']}" for row in fetch_hits(address, typed)]
    assert all(any(hit in one for one in shown) for hit in hits), shown
    assert bool(shown) == bool(hits)


@pytest.mark.any_engine
def test_a_search_hit_links_to_its_row_and_marks_the_match(address):
    for hit in fetch_hits(address, "青岛"):
        fetch(address, f"pledges/{hit['table']}/{hit['key']}")
    page = fetch(address, "pledges/search", q="衛星")
    assert f'href="{get_base(address)}pledges/v_commitments/2024-001"' in page
    assert "<mark>卫星</mark>" in page
    assert "<mark>&lt;b&gt;</mark>" not in fetch(address, "pledges/search", q="<b>")
    assert f'action="{get_base(address)}pledges/search"' in fetch(address)


@pytest.mark.any_engine
def test_search_excerpts_mark_the_match_and_cut_long_text():
    finder = search_page.HitFormatter(
        copy_for_browsing.IndexTextConverter({ord("衛"): ord("卫"), ord("A"): ord("a")})
    )
    assert finder.split_into_pieces("有衛星与Ab", "卫星 aB a") == [
        ("有", False),
        ("衛星", True),
        ("与", False),
        ("A", True),
        ("b", False),
    ]
    assert finder.cut_around_terms("卫星", "衛星", "衛星") is None
    long = "前" * 50 + "衛星" + "后" * 90
    assert finder.cut_around_terms("卫星", "", None, long) == "…" + "前" * 20 + "衛星" + "后" * 58 + "…"


@pytest.mark.any_engine
def test_the_chart_of_stages_is_stacked_in_order_with_their_names(address):
    chart = fetch(address, "pledges/ask-stages-over-time").partition("<svg")[2].partition("</svg>")[0]
    named = [
        name for name in dictionary.list_column_labels("stage", "en").values() if f">{name}</text>" in chart
    ]
    assert named[:1] == ["intent"]
    assert len(named) == chart.count("<pattern") > 1
    text = draw_stacked("t", [StackedColumn(f"Q{n}", [n, 0, 2]) for n in range(30)], ["甲", "乙", "丙"])
    assert ("<title>Q7 甲 7</title>" in text, "Q7 乙" in text) == (True, False)
    assert text.count("<path") == 1  # every other part is hatched
    labels = [
        float(part.get("x")) for part in ET.fromstring(text).iter("text") if part.get("class") == "middle"
    ]
    assert min(later - one for one, later in pairwise(labels)) > 25


@pytest.mark.any_engine
def test_a_row_links_to_the_rows_it_refers_to_and_back(address):
    linked = f'href="{get_base(address)}pledges/v_commitments/2024-001"'
    assert linked in fetch(address, "pledges/v_followups")
    page = fetch(address, "pledges/v_commitments/2024-001")
    assert "from ref in v_followups" in page
    assert '<table class="one-row">' in page


def test_the_page_of_a_further_party_links_to_the_joint_commitment(address, shared_database):
    with open_reader(shared_database) as reader:
        company = reader.value("SELECT company_id FROM v_parties WHERE ref = '2024-012' AND role <> 'lead'")
    assert "from company_id in v_parties" in fetch(address, f"pledges/v_companies/{company}")
    shown = fetch(address, "pledges/v_parties", company_id=company)
    assert f'href="{get_base(address)}pledges/v_commitments/2024-012"' in shown
    assert "counterparty" in shown


def test_the_browsing_copy_holds_no_private_text_and_no_history(address, shared_database, tmp_path):
    assert len(fetch_rows(address, "pledges/v_followups")) == 2
    file = tmp_path / "copy.db"
    copy_for_browsing.make_browsing_copy(shared_database, file)
    assert SECRET.encode() not in b"".join(
        str(row).encode()
        for name in list_tables(file)
        for row in select_rows(file, f'SELECT * FROM "{name}"')
    )
    assert "changes" not in list_tables(file)


def test_search_finds_a_commitment_by_the_company_its_party_was_merged_into(location, tmp_path):
    gone = "青島市企業聯合會"
    with journal.open_batch(location, "test", "王芳") as batch:
        root = write.companies.add(batch, {"kind": "association", "name": "崂山商会"})
        merged = f"UPDATE companies SET merged_into_id = {root} WHERE name = '{gone}'"
        batch.connection.exec_driver_sql(merged)
    file = tmp_path / "browsed.db"
    copy_for_browsing.make_browsing_copy(location, file)
    [parties] = select_rows(
        file, f"SELECT {copy_for_browsing.PARTIES} FROM v_commitments WHERE ref = '2024-012'"
    )
    assert parties == (f"崂山商会 ({gone})",)
    words = "SELECT count(*) FROM words_of_commitments WHERE words_of_commitments MATCH ?"
    assert select_rows(file, words.replace("?", "'\"崂 山 商 会\"'")) == [(1,)]


@pytest.mark.any_engine
@pytest.mark.usefixtures("in_chinese")
@pytest.mark.parametrize(
    ("review", "mark"), [("draft", "〔待核实〕"), ("withdrawn", "〔已撤回〕"), ("confirmed", "")]
)
def test_search_hits_mark_what_is_not_confirmed(location, tmp_path, review, mark):
    run = make_runner(location)
    facts = ("--on", "2024-06-18", "--firmness", "有意向", "--track", "建设类")
    for line in (
        ("commitment", "add", "清大国华", "--title", "建冷库", *facts),
        ("followup", "add", "2024-013", "来访"),
        ("receipt", "add", "2024-013", "3万元", "--on", "2024-06-28"),
        ("commitment", "edit", "2024-013", "--review", review, "--summary", "冷库"),
    ):
        done = run(*line)
        assert done.exit_code == 0, done.output
    file = tmp_path / "browsed.db"
    copy_for_browsing.make_browsing_copy(location, file)
    for kind in (HitKind.COMMITMENT, HitKind.FOLLOWUP, HitKind.RECEIPT):
        searched = search_page.list_searched_tables()[kind]
        sql = f"SELECT {searched.name} FROM {searched.table} WHERE ref = '2024-013'"
        assert select_rows(file, sql) == [(f"2024-013 {mark}建冷库",)], kind


def select_rows(file, sql):
    import sqlite3

    with sqlite3.connect(file) as connection:
        return connection.execute(sql).fetchall()


def list_tables(file):
    return [
        name
        for (name,) in select_rows(file, "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")
    ]


WRITES = ["DELETE FROM codes", "ATTACH 'made.db' AS made", "PRAGMA journal_mode=WAL", "VACUUM INTO 'made.db'"]


@pytest.mark.any_engine
@pytest.mark.parametrize("typed", WRITES)
def test_text_typed_into_a_page_cannot_write(address, typed):
    with pytest.raises(HTTPError, match="400"):
        fetch(address, "pledges", sql=typed)


@pytest.mark.any_engine
def test_posts_downloads_and_foreign_host_names_are_refused(address):
    with pytest.raises(HTTPError, match="405"):
        urlopen(Request(f"{address}pledges/codes", data=b"x=1", method="POST"), timeout=120)
    with pytest.raises(HTTPError, match="403"):
        fetch(address, "pledges.db")
    with pytest.raises(HTTPError, match="421"):
        urlopen(Request(address, headers={"Host": "elsewhere.example"}), timeout=120)
    port = urlsplit(address).port
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.2", port), timeout=5)


@pytest.mark.any_engine
def test_without_the_token_nothing_is_shown(address):
    for page in ("", "pledges", "pledges/v_people.json", "-/static/app.css", "favicon.ico"):
        with pytest.raises(HTTPError, match="403"):
            fetch(address.removesuffix(get_base(address)) + "/", page)


@pytest.mark.any_engine
def test_every_script_of_the_pages_is_allowed_by_their_policy(address):
    for page in ("", "pledges", "pledges/v_people", "pledges/v_commitments/2024-001", "pledges/search?q=a"):
        with urlopen(f"{address}{page}", timeout=120) as answer:
            policy, text = answer.headers["content-security-policy"], answer.read().decode()
        for script in re.findall(r"<script>(.*?)</script>", text, re.DOTALL):
            digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
            assert f"'sha256-{digest}'" in policy, script
        assert not re.search(r" on[a-z]+=|javascript:", text)


def test_no_page_names_a_file(address, shared_database, tmp_path_factory):
    pages = ["", "pledges", "pledges/v_people", "pledges/sources", "pledges/search", ".json", "pledges.json"]
    texts = [fetch(address, page) for page in pages]
    texts += [
        fetch(address, "pledges.json", sql=f"select * from {name}") for name in ("pragma_database_list",)
    ]
    for internal in ("databases.json", "versions.json", "settings", "config", "metadata.json", "threads"):
        with pytest.raises(HTTPError, match="404"):
            urlopen(f"{address}-/{internal}", timeout=120)
    for text in texts:
        assert str(tmp_path_factory.getbasetemp()) not in text
        assert "tracker-browse-" not in text
        assert shared_database.address not in text


ENDLESS = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"


@pytest.mark.any_engine
def test_a_query_of_a_page_has_limits(address):
    assert serve._SETTINGS["sql_time_limit_ms"] == 5_000
    with pytest.raises(HTTPError, match="400"):
        fetch(address, "pledges.json", sql=f"{ENDLESS} SELECT max(i) FROM n")
    answer = json.loads(fetch(address, "pledges.json", sql=f"{ENDLESS} SELECT i FROM n LIMIT 2000"))
    assert (len(answer["rows"]), answer["truncated"]) == (1000, True)
    with pytest.raises(HTTPError, match="400"):
        fetch(address, "pledges.json", sql="SELECT length(zeroblob(900000000))")


@pytest.mark.any_engine
def test_csv_of_a_page_is_no_formula(address):
    asked = """select '=1+1' as "=x", '@SUM' as b, -5 as c, 'x,y' as d"""
    assert fetch(address, "pledges.csv", sql=asked) == "'=x,b,c,d\r\n'=1+1,'@SUM,-5,\"x,y\"\r\n"
    assert fetch(address, "pledges.csv", sql=asked, _stream="on") == fetch(address, "pledges.csv", sql=asked)


@pytest.mark.any_engine
def test_the_next_start_removes_the_copy_of_a_killed_command_only(shared_database, tmp_path):
    with start_browse(shared_database, tmp_path) as (killed, _):
        killed.kill()
        killed.wait(timeout=120)
    (left,) = tmp_path.iterdir()
    assert (left / "pledges.db").exists()
    with start_browse(shared_database, tmp_path) as (_, first):
        (used,) = tmp_path.iterdir()
        assert used != left
        with start_browse(shared_database, tmp_path) as (second, _):
            assert len([*tmp_path.iterdir()]) == 2
            second.send_signal(signal.SIGTERM)
            second.communicate(timeout=120)
        assert [*tmp_path.iterdir()] == [used]
        assert fetch(first)


@pytest.mark.any_engine
def test_the_browser_is_started_without_the_token(shared_database, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(
        serve, "serve_pages", lambda *given: given[3]("http://a/geheim/", "file:///a/open.html")
    )
    monkeypatch.setattr("tracker.cli.commands.browse._open_browser", opened.append)
    assert "http://a/geheim/ shows" in make_runner(shared_database)("browse").stdout
    assert opened == ["file:///a/open.html"]


@pytest.mark.parametrize(
    "number", [signal.SIGINT, pytest.param(signal.SIGTERM, marks=pytest.mark.any_engine)]
)
def test_browse_ends_cleanly_and_leaves_no_files(shared_database, tmp_path, number):
    before = hashlib.sha256(shared_database.path.read_bytes()).digest() if shared_database.is_file else None
    with start_browse(shared_database, tmp_path, "--port", "0") as (started, address):
        assert fetch(address)
        files = {file.name for folder in tmp_path.iterdir() for file in folder.iterdir()}
        assert files == {"pledges.db", "open.html", "in-use.db", "in-use.db-journal"}
        port = str(urlsplit(address).port)
        taken = make_runner(shared_database)("browse", "--no-open", "--port", port)
        assert (taken.exit_code, f"port {port} cannot be used" in taken.stderr) == (2, True)
        with pytest.raises(HTTPError, match="400"):
            fetch(address, "pledges.json", sql="SELECT ref FORM v_due")
        started.send_signal(number)
        started.send_signal(number)
        told, complaints = started.communicate(timeout=120)
    assert (started.returncode, told, complaints) == (
        0,
        "The pages are closed, and the copy is deleted.\n",
        "",
    )
    assert list(tmp_path.iterdir()) == []
    assert before == (
        hashlib.sha256(shared_database.path.read_bytes()).digest() if shared_database.is_file else None
    )


@pytest.mark.any_engine
@pytest.mark.parametrize("module", ["datasette.app", "uvicorn", "janus"])
def test_without_the_extra_browse_prints_how_to_install_it(shared_database, monkeypatch, module):
    for known in ("serve", "datasette_plugin"):
        monkeypatch.delitem(sys.modules, f"tracker.browse.{known}", raising=False)
        monkeypatch.delattr(f"tracker.browse.{known}", raising=False)
    if module == "janus":  # what the extra itself needs
        for known in [name for name in sys.modules if name.partition(".")[0] == "datasette"]:
            monkeypatch.delitem(sys.modules, known)
    monkeypatch.setitem(sys.modules, module, None)
    done = make_runner(shared_database)("browse", "--no-open")
    assert done.exit_code == 6
    assert f"needs the library {module}, which is not installed" in done.stderr
    assert "pip install 'pledge-tracker[web]'" in done.stderr


def test_a_long_copy_reports_its_progress(shared_database, tmp_path):
    told = []
    copy_for_browsing.make_browsing_copy(
        shared_database, tmp_path / "copy.db", lambda done, total: told.append((done, total))
    )
    assert len(told) > 5
    assert told == sorted(told)
    assert told[-1] == (100, 100)
    assert {total for _, total in told} == {100}


@pytest.fixture(scope="module")
def cited_address(seeded_template, tmp_path_factory):
    """The address of pages whose source has its text, with one quoted commitment."""
    text = "<b>签约</b>\n昨日，东港科技有限公司计划投资3亿元建设研发中心。\n"
    with copy_for_module(seeded_template, tmp_path_factory.mktemp("cited")) as location:
        run = make_runner(location)
        file = tmp_path_factory.mktemp("article") / "article.txt"
        file.write_text(text, encoding="utf-8")
        entered = [
            f"source add {file} --title 签约 --key dg",
            "company add 东港科技有限公司 --kind company --source dg --quote 东港科技有限公司",
            (
                "commitment add 东港科技有限公司 --title 建研发中心 --firmness plan --track facility"
                " --on 2024-06-01 --source dg --quote 计划投资3亿元建设研发中心"
            ),
        ]
        for words in map(shlex.split, entered):
            done = run(*words)
            assert done.exit_code == 0, done.output
        with start_browse(location, tmp_path_factory.mktemp("cited_copies")) as (_, address):
            yield address


@pytest.mark.any_engine
def test_a_source_shows_its_text_with_each_mark_leading_to_its_fact(cited_address):
    page = fetch(cited_address, "pledges/source-text", source="dg")
    assert "&lt;b&gt;签约&lt;/b&gt;" in page
    marks = re.findall(r'<a class="fact (\w+)" href="([^"]+)"[^>]*>([^<]+)</a>', page)
    assert [(kind, words) for kind, _, words in marks] == [
        ("company", "东港科技有限公司"),
        ("commitment", "计划投资3亿元建设研发中心"),
    ]
    for _, path, words in marks:
        row = fetch(cited_address, path.removeprefix(get_base(cited_address)))
        assert "东港科技有限公司" in row, words


@pytest.mark.any_engine
def test_each_citation_leads_to_its_place(cited_address):
    page = fetch(cited_address, "pledges/v_evidence", source="dg")
    path, number = re.search(r'href="([^"]*source-text\?source=dg)#c(\d+)"', page).groups()
    assert f'<a id="c{number}"></a>' in fetch(cited_address, "pledges/source-text", source="dg")
    assert "source-text?source=dg" in fetch(cited_address, "pledges/sources")
    assert "source-text?source=dg" in fetch(cited_address, "pledges/引证清单", 来源="dg")
    assert path


@pytest.mark.any_engine
def test_a_source_without_text_and_an_unknown_one_say_so(address):
    assert "is not attached" in fetch(address, "pledges/source-text", source="qilu-2024-04-28")
    assert "This source does not exist." in fetch(address, "pledges/source-text", source="nothing")
