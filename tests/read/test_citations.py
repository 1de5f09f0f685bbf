"""Test that only the right text is attached to a source, and that broken citations are named."""

from __future__ import annotations

import hashlib
import re

import pytest
import sqlalchemy as sa

from helpers.paths import ARTICLE
from helpers.rows import ARTICLE_KEY
from tracker.read import citations
from tracker.read.labels import Labels
from tracker.read.row_names import get_column_label_code
from tracker.store import engine
from tracker.store.reader import open_reader

MEMO = (
    "東港日報訊:\n5月6日,東港科技(青島)董事長李明說,要投資2億元建冷庫,年底開工,年處理3萬噸。\n"
    "東港科技(青島)簡稱東港。李明兼任某海洋學會會長。記者:王芳\n"
)
DIGEST = hashlib.sha256(MEMO.encode()).hexdigest()

SEED = f"""
text = "memo"
[expect]
sources = 2
companies = 1
company_aliases = 1
representatives = 1
positions = 2
events = 1
commitments = 1
commitment_measures = 1
citations = 16
[[source]]
key = "paper"
kind = "article"
publisher = "東港日報"
cite = {{ publisher = «東港日報» }}
[[source]]
key = "memo"
kind = "article"
title = "冷庫"
publisher = "東港日報"
original_publisher = "東港日報"
author = "王芳"
char_count = {len(MEMO)}
sha256 = "{DIGEST}"
cite = {{ title = «建冷庫», publisher = «東港日報», original_publisher = «東港日報», author = «記者:王芳» }}
[[company]]
name = "東港科技(青島)"
kind = "company"
cite = {{ name = «東港科技(青島)» }}
aliases = [{{ name = "東港", cite = {{ name = «簡稱東港» }} }}]
[[representative]]
name = "李明"
cite = {{ name = «李明» }}
[[representative.positions]]
company = "東港科技(青島)"
title = "董事長"
cite = {{ title = «董事長» }}
[[representative.positions]]
organisation_text = "海洋學會"
title = "會長"
cite = {{ organisation_text = «海洋學會», title = «會長» }}
[[event]]
key = "visit"
kind = "visit"
name = "李明来访"
starts_on = "2024-05-06"
date_text = "5月6日"
cite = {{ date_text = «5月6日» }}
[[commitment]]
ref = "2024-901"
company = "東港科技(青島)"
title = "建一座冷库"
track = "facility"
scope = "new"
firmness = "intention"
opening_stage = "intent"
voiced_on = "2024-05-06"
amount = "2亿元"
amount_text = "2億元"
amount_status = "disclosed"
due_text = "年底"
review = "draft"
cite = {{ amount_text = «2億元», due_text = «年底開工» }}
[[commitment.measures]]
kind = "capacity"
value = 30000
unit = "tonnes a year"
value_text = "3萬噸"
cite = {{ row = «年處理», value_text = «3萬噸» }}
"""


def run_sql(location, *statements):
    """Run statements in a transaction, without a batch."""
    with engine.open_transaction(location) as connection:
        for statement in statements:
            connection.execute(sa.text(statement))


def select_column(location, sql):
    with open_reader(location) as reader:
        return [next(iter(row.values())) for row in reader.rows(sql)]


def read_body(location, key="memo"):
    return select_column(location, f"SELECT body FROM sources WHERE key = '{key}'")[0]


def fill_in_spans():
    """Return SEED with each «quotation» replaced by its span in MEMO."""
    return re.sub(
        "«(.+?)»", lambda found: f"[{MEMO.index(found[1])}, {MEMO.index(found[1]) + len(found[1])}]", SEED
    )


@pytest.fixture
def memo_file(tmp_path):
    """A file with MEMO."""
    file = tmp_path / "memo.txt"
    file.write_bytes(MEMO.encode())
    return str(file)


@pytest.fixture
def run_with_facts(run, tmp_path):
    """`run` on a database that holds the facts of MEMO but not its text."""
    file = tmp_path / "memo.toml"
    file.write_text(fill_in_spans(), encoding="utf-8")
    result = run("db", "seed", str(file))
    assert result.exit_code == 0, result.output
    return run


@pytest.fixture
def run_with_text(run_with_facts, memo_file):
    """`run` on a database that holds the facts of MEMO and its text."""
    assert run_with_facts("source", "attach", "memo", memo_file).exit_code == 0
    return run_with_facts


@pytest.mark.parametrize(
    "content",
    [
        MEMO.encode(),
        MEMO.replace("\n", "\r\n").encode(),
        MEMO.replace("\n", "\r").encode(),
        b"\xef\xbb\xbf" + MEMO.encode(),
        b"\xef\xbb\xbf" + MEMO.replace("\n", "\r\n").encode(),
        MEMO.encode("gb18030"),
        MEMO.encode("big5"),
        MEMO.encode("utf-16"),
    ],
    ids=["as it is", "CRLF", "CR", "BOM", "BOM and CRLF", "GB18030", "Big5", "UTF-16"],
)
def test_the_right_text_is_attached_with_any_line_endings(run_with_facts, location, tmp_path, content):
    (tmp_path / "memo.txt").write_bytes(content)
    result = run_with_facts("source", "attach", "memo", str(tmp_path / "memo.txt"))
    assert (result.exit_code, result.stderr) == (0, "")
    assert (
        result.stdout.splitlines(keepends=True)[0]
        == f"Attached a text of {len(MEMO)} characters to source memo, which has 16 citations.\n"
    )
    assert read_body(location) == MEMO


@pytest.mark.parametrize(
    ("key", "content", "code", "says"),
    [
        ("memo", MEMO[:-2].encode(), 8, f"expected are {len(MEMO)} characters and sha256 {DIGEST[:12]}…"),
        ("memo", MEMO.replace("億", "亿").encode(), 8, "the file does not hold the text of source memo"),
        ("memo", b"", 7, "memo.txt is empty"),
        (
            "memo",
            MEMO.replace("億", "亿").encode("gb18030"),
            8,
            "the file does not hold the text of source memo",
        ),
        ("memo", None, 7, "memo.txt cannot be read: No such file or directory"),
        ("nemo", MEMO.encode(), 3, "no source is called “nemo”"),
    ],
)
@pytest.mark.slow
def test_a_wrong_text_is_refused_and_not_stored(run_with_facts, location, tmp_path, key, content, code, says):
    before = select_column(location, "SELECT count(*) FROM changes")
    if content is not None:
        (tmp_path / "memo.txt").write_bytes(content)
    result = run_with_facts("source", "attach", key, str(tmp_path / "memo.txt"))
    assert result.exit_code == code
    assert says in result.stderr
    assert select_column(location, "SELECT key FROM sources WHERE body IS NOT NULL") == []
    assert select_column(location, "SELECT count(*) FROM changes") == before


def test_an_attached_text_survives_loading_the_seeds_again(run_with_facts, location, memo_file, tmp_path):
    assert run_with_facts("source", "attach", "paper", memo_file).exit_code == 0
    assert read_body(location, "paper") == MEMO
    again = run_with_facts("db", "seed", str(tmp_path / "memo.toml"))
    assert (again.exit_code, again.stderr) == (0, "")
    assert read_body(location, "paper") == MEMO


@pytest.mark.parametrize(
    "spoil",
    [
        "UPDATE citations SET span_end = 9999 WHERE field = 'due_text'",
        "UPDATE citations SET span_start = span_start + 1 WHERE field = 'amount_text'",
        "UPDATE companies SET name = '西港' WHERE name = '東港科技(青島)'",
    ],
)
def test_a_text_that_a_citation_does_not_match_is_not_attached(run_with_facts, location, memo_file, spoil):
    run_sql(location, spoil)
    result = run_with_facts("source", "attach", "memo", memo_file)
    assert result.exit_code == 8
    assert "memo, characters" in result.stderr
    assert read_body(location) is None


def test_attaching_twice_changes_nothing(run_with_text, location, memo_file):
    counts = "SELECT count(*) FROM changes UNION ALL SELECT count(*) FROM batches"
    before = select_column(location, counts)
    assert run_with_text("source", "attach", "memo", memo_file).exit_code == 0
    assert select_column(location, counts) == before


def test_a_different_text_is_refused_after_attaching_the_right_one(run_with_text, location, tmp_path):
    (tmp_path / "other.txt").write_text("另一篇", encoding="utf-8")
    assert run_with_text("source", "attach", "memo", str(tmp_path / "other.txt")).exit_code == 8
    assert read_body(location) == MEMO


def test_without_an_attached_text_no_citation_is_verified(run, location):
    waiting = select_column(location, "SELECT count(*) FROM citations")[0]
    result = run("source", "verify")
    assert (result.exit_code, result.stdout) == (
        0,
        (
            "0 citations match their texts.\n"
            f"{waiting} citations cannot be checked, because no text is attached.\n"
        ),
    )


def test_an_unchanged_text_passes_verification(run_with_text):
    result = run_with_text("source", "verify")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("16 citations match their texts.\n")


def test_the_quotation_is_shown_once_the_text_is_attached(run_with_facts, memo_file):
    assert "text is not attached" in run_with_facts("commitment", "show", "2024-901").stdout
    run_with_facts("source", "attach", "memo", memo_file)
    shown = run_with_facts("commitment", "show", "2024-901").stdout
    assert "年底開工" in shown
    assert "text is not attached" not in shown


def format_span(words):
    """Return the beginning of a message about the citation of these words."""
    return f"memo, characters {MEMO.index(words)}–{MEMO.index(words) + len(words)}: "


@pytest.mark.parametrize(
    ("spoil", "flaw"),
    [
        ("UPDATE sources SET body = replace(body, '5月6日', '5月7日')", "memo: the stored text has changed"),
        (
            "UPDATE citations SET span_end = 9999 WHERE field = 'due_text'",
            "–9999: the cited place lies outside the text",
        ),
        (
            f"UPDATE citations SET span_start = {MEMO.index('億元')} WHERE field = 'amount_text'",
            f"{format_span('億元')}the cited place does not contain “2億元” (commitment · Amount as printed)",
        ),
        (
            "UPDATE companies SET name = '西港科技' WHERE name = '東港科技(青島)'",
            f"{format_span('東港科技(青島)')}the cited place does not contain “西港科技” (company · Name)",
        ),
    ],
)
def test_a_citation_that_does_not_match_is_named_with_source_and_span(run_with_text, location, spoil, flaw):
    run_sql(location, spoil)
    result = run_with_text("source", "verify")
    assert result.exit_code == 8
    assert flaw in result.stderr


PRINTED = [
    ("sources", "title", "建冷庫"),
    ("sources", "publisher", "東港日報"),
    ("sources", "original_publisher", "東港日報"),
    ("sources", "author", "記者:王芳"),
    ("events", "date_text", "5月6日"),
    ("companies", "name", "東港科技(青島)"),
    ("company_aliases", "name", "簡稱東港"),
    ("representatives", "name", "李明"),
    ("positions", "title", "會長"),
    ("positions", "organisation_text", "海洋學會"),
    ("commitments", "amount_text", "2億元"),
    ("commitments", "due_text", "年底開工"),
    ("commitment_measures", "value_text", "3萬噸"),
]


def test_the_cases_cover_every_column_of_printed_words():
    checked = {(table, name) for table, (_, names) in citations.PRINTED_COLUMNS.items() for name in names}
    assert {(table, name) for table, name, _ in PRINTED} == checked


@pytest.mark.slow
def test_printed_words_must_occur_in_each_citation_of_them(run_with_text, location):
    for table, name, words in PRINTED:
        arc, place = citations.PRINTED_COLUMNS[table][0], MEMO.index(words)
        fact = f"SELECT {arc} FROM citations WHERE field = '{name}' AND span_start = {place}"
        run_sql(location, f"UPDATE {table} SET {name} = '無此' WHERE id IN ({fact})")
        with open_reader(location) as reader:
            said = [str(flaw) for flaw in citations.find_citation_flaws(reader)]
            labels = Labels(reader)
        label = f"{labels('table', table)} · {labels('column', get_column_label_code(table, name))}"
        assert any(f"does not contain “無此” ({label})" in flaw for flaw in said), (table, name)


@pytest.mark.skipif(not ARTICLE.exists(), reason=f"the article is not at {ARTICLE}")
def test_every_seeded_citation_matches_the_article(run, location):
    result = run("source", "attach", ARTICLE_KEY, str(ARTICLE))
    assert (result.exit_code, result.stderr) == (0, "")
    with open_reader(location) as reader:
        assert list(citations.find_citation_flaws(reader)) == []
        cited = reader.rows("SELECT fact, field, quotation FROM v_evidence")
    assert len(cited) > 300
    assert [row for row in cited if not row["quotation"]] == []
    assert run("source", "verify").stdout == f"{len(cited)} citations match their texts.\n"
