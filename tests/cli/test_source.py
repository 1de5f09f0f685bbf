"""Test the commands for sources: add with the text, show with citations, edit, remove."""

from __future__ import annotations

import json
import os
import shlex
from pathlib import Path

import pytest
import sqlalchemy as sa

from helpers.databases import make_runner, read_all_rows
from helpers.dialogue import ENTER, hold_dialogue
from helpers.documents import make_pdf, make_word, write_runs
from tracker.store import engine as db

TEXT = "市商务局公告:\n\n清大国华与青岛签署协议,总投资2亿元。\n协议另行公布,投资人员已到位。\n"
PLAIN = ("--title", "公告", "--published", "2024-06-20")


@pytest.fixture
def article_file(tmp_path):
    """A file with TEXT."""
    file = tmp_path / "article.txt"
    file.write_text(TEXT, encoding="utf-8")
    return str(file)


@pytest.fixture
def run_with_memo(run, article_file):
    """`run` on a database that has TEXT as the source `memo`."""
    assert run("source", "add", article_file, *PLAIN, "--key", "memo").exit_code == 0
    return run


def show_source(run, key, *words):
    done = run("source", "show", key, "--json", *words)
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def test_a_source_is_stored_with_its_text_and_all_its_details(run, article_file):
    said = run(
        *("source", "add", article_file, "--title", "冷库签约", "--published", "2024-06-20 8:30"),
        *("--kind", "公告", "--publisher", "青岛日报", "--original-publisher", "新华社"),
        *("--original", "qilu-2024-04-28", "--author", "王芳", "--url", "https://example.com/1"),
        *("--language", "zh-Hans", "--note", "节选", "--key", "qdrb-1"),
    )
    assert said.stdout.splitlines()[0] == f"Added source qdrb-1 with {len(TEXT)} characters (UTF-8)."
    source = show_source(run, "qdrb-1", "--text")
    assert source["text"] == TEXT
    assert (source["published_at"], source["kind"]) == ("2024-06-20T08:30", "announcement")
    assert (source["original"], source["original_publisher"]) == ("qilu-2024-04-28", "新华社")
    assert (source["char_count"], source["is_attached"], source["cited"]) == (len(TEXT), True, 0)
    assert (source["language"], source["note"], source["author"]) == ("zh-Hans", "节选", "王芳")


@pytest.mark.any_engine
@pytest.mark.parametrize(("encoding", "name"), [("gb18030", "GB18030"), ("big5", "BIG5")])
def test_a_text_in_another_encoding_is_decoded_and_noted(run, tmp_path, encoding, name):
    text = TEXT if encoding == "gb18030" else "市商務局公告:清大國華與青島簽署協議,投資的計畫是明確的。\n"
    (tmp_path / "a.txt").write_bytes(text.replace("\n", "\r\n").encode(encoding))
    said = run("source", "add", str(tmp_path / "a.txt"), *PLAIN, "--key", "a")
    assert said.stdout.splitlines()[0] == f"Added source a with {len(text)} characters ({name})."
    assert show_source(run, "a", "--text")["text"] == text


def test_the_default_key_is_made_of_day_and_kind(run, article_file, tmp_path):
    (tmp_path / "other.txt").write_text("另一篇", encoding="utf-8")
    files = (article_file, str(tmp_path / "other.txt"))
    keys = [run("source", "add", file, *PLAIN).stdout.split()[2] for file in files]
    visit = ("--no-file", "--kind", "现场走访", "--title", "走访")
    keys.append(run("source", "add", *visit).stdout.split()[2].rstrip("."))
    assert keys == ["2024-06-20-article", "2024-06-20-article-2", "2024-07-01-site-visit"]


def test_the_same_text_under_another_key_is_pointed_out(run_with_memo, article_file):
    again = run_with_memo("source", "add", article_file, *PLAIN, "--key", "copy")
    assert again.exit_code == 0
    assert again.stderr.startswith("Note: source memo has exactly the same text")


REFUSED = {
    "no file": (("--title=x",), 2, "give either FILE or --no-file"),
    "both": (("article.txt", "--no-file", "--title=x"), 2, "give either FILE or --no-file"),
    "no title": (("article.txt",), 2, "--title is missing"),
    "a day to come": (("article.txt", "--title=x", "--published=2024-07-02"), 5, "is in the future"),
    "half a day": (("article.txt", "--title=x", "--published=2024-06"), 2, "does not give one exact day"),
    "a bad time": (("article.txt", "--title=x", "--published=2024-06-20 25:00"), 2, "is not a date and time"),
    "a blank in the key": (("article.txt", "--title=x", "--key", "a b"), 2, ("“a b” cannot be a key "
                                                                            "(a short name)")),
    "a number as key": (("article.txt", "--title=x", "--key", "2024"), 2, ("“2024” cannot be a key "
                                                                          "(a short name)")),
    "a key that is taken": (
        ("article.txt", "--title=x", "--key=qilu-2024-04-28"), 5, "is already the key of another source",
    ),
    "a language of no kind": (("article.txt", "--title=x", "--language=中文"), 2, "the tag of a language"),
    "no such file": (("nowhere.txt", "--title=x"), 7, "nowhere.txt cannot be read: No such file"),
    "a folder": ((".", "--title=x"), 7, ".: this is a folder"),
    "unreadable": (("locked.txt", "--title=x"), 7, "locked.txt cannot be read: Permission denied"),
    "empty": (("empty.txt", "--title=x"), 7, "empty.txt is empty"),
    "large": (("large.txt", "--title=x"), 7, ("large.txt is 20 MB, but the program reads at most 5 "
                                             "MB")),
    "binary": (("picture.txt", "--title=x"), 7, "picture.txt is not text"),
    "either of two": (("short.txt", "--title=x"), 2, "short.txt may be in GB18030 or BIG5, because"),
    "not as said": (("article.txt", "--title=x", "--encoding=big5"), 7, "article.txt is not text in BIG5"),
}  # fmt: skip


@pytest.mark.any_engine
@pytest.mark.parametrize(("words", "code", "says"), REFUSED.values(), ids=REFUSED)
def test_an_invalid_source_is_refused_and_nothing_is_stored(
    run, location, article_file, tmp_path, monkeypatch, words, code, says
):
    monkeypatch.chdir(Path(article_file).parent)
    (tmp_path / "empty.txt").write_bytes(b"\xef\xbb\xbf\r\n")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    (tmp_path / "short.txt").write_bytes("协议".encode("gb18030"))
    (tmp_path / "locked.txt").write_text("x", encoding="utf-8")
    (tmp_path / "locked.txt").chmod(0)
    with (tmp_path / "large.txt").open("wb") as large:
        large.truncate(20_000_000)
    if "locked.txt" in words and os.access("locked.txt", os.R_OK):
        pytest.skip("this user may read every file")
    before = read_all_rows(location)
    done = run("source", "add", *words)
    assert (done.exit_code, done.stdout) == (code, "")
    assert says in done.stderr
    assert "→" in done.stderr
    assert read_all_rows(location) == before


def test_a_source_shows_its_citations_and_the_cited_share_of_its_text(run_with_memo):
    quoted = ("--source", "memo", "--quote", "清大國華與青島簽署協議", "--quote", "签署协议")
    assert run_with_memo("followup", "add", "2024-004", "--on=今天", "--note=x", *quoted).exit_code == 0
    quoted = ("--source", "memo", "--quote", "投资人员")
    run_with_memo("event", "add", "签约", "--kind", "signing", "--on", "2024-06-18", *quoted)
    source = show_source(run_with_memo, "memo")
    assert [(row["fact"], row["about"], row["quotation"]) for row in source["evidence"]] == [
        ("followups", "2024-004", "清大国华与青岛签署协议"),
        ("followups", "2024-004", "签署协议"),
        ("events", "签约", "投资人员"),
    ]
    assert (source["citations"], source["cited"]) == (3, 11 + 4)
    screen = run_with_memo("source", "show", "memo").stdout
    assert f"15 / {len(TEXT)} ({15 / len(TEXT) * 100:.0f} %)" in screen
    assert "清大国华与青岛签署协议" in screen


@pytest.mark.any_engine
def test_the_text_is_printed_with_line_numbers(run_with_memo):
    assert run_with_memo("source", "show", "memo", "--text").stdout.splitlines() == [
        "1  市商务局公告:",
        "2",
        "3  清大国华与青岛签署协议,总投资2亿元。",
        "4  协议另行公布,投资人员已到位。",
        "5",
    ]
    none = run_with_memo("source", "show", "qilu-2024-04-28", "--text")
    assert none.exit_code == 3
    assert "attach the text of the source: tracker source attach qilu-2024-04-28 FILE" in none.stderr


def test_editing_a_source_keeps_its_text(run_with_memo):
    words = ("--key", "memo-1", "--publisher", "市商务局", "--published", "2024-06-21")
    assert run_with_memo("source", "edit", "memo", *words).stdout.splitlines()[0] == "Changed source memo-1."
    assert run_with_memo("source", "edit", "memo-1", "--clear", "published").exit_code == 0
    source = show_source(run_with_memo, "memo-1", "--text")
    assert (source["publisher"], source["published_at"], source["text"]) == ("市商务局", None, TEXT)
    assert run_with_memo("source", "edit", "memo-1", "--publisher", "市商务局").stdout.startswith(
        "Nothing was"
    )
    assert run_with_memo("source", "edit", "memo-1", "--clear", "key").exit_code == 2


def test_a_source_cannot_be_a_reprint_of_itself(run_with_memo):
    run_with_memo("source", "add", "--no-file", "--title", "转载", "--key", "copy", "--original", "memo")
    for key in ("memo", "copy"):
        looped = run_with_memo("source", "edit", "memo", "--original", key)
        assert looped.exit_code == 5
        assert "would be a part of itself" in looped.stderr


def test_a_citation_of_a_source_for_itself_keeps_it_once(run):
    counted = json.loads(run("source", "show", "qilu-2024-04-28", "--json").stdout)["citations"]
    kept = run("source", "remove", "qilu-2024-04-28")
    assert f"qilu-2024-04-28 is still used by: {counted} citations\n" in kept.stderr


@pytest.mark.usefixtures("in_chinese")
def test_a_confirmation_shows_the_time_of_publication_without_its_t(run):
    words = ("--no-file", "--title", "公告", "--published", "2024-06-21 08:30")
    assert "发布时间 2024-06-21 08:30" in run("source", "add", *words).stdout


@pytest.mark.slow
def test_a_source_is_removed_only_while_nothing_cites_it(run_with_memo, location):
    run_with_memo("followup", "add", "2024-004", "--on=今天", "--note=x", "--source=memo", "--quote=总投资")
    kept = run_with_memo("source", "remove", "memo")
    assert (kept.exit_code, kept.stdout) == (5, "")
    assert (
        "memo is still used by: 1 citation\n  → see which facts cite the source: tracker source show memo"
    ) in kept.stderr
    run_with_memo("source", "add", "--no-file", "--title", "误", "--key", "slip")
    assert run_with_memo("source", "remove", "slip").stdout.startswith("Removed source slip.")
    assert "slip" not in [row["key"] for row in read_all_rows(location)["sources"]]


def test_the_text_of_a_source_can_be_attached_later(run, article_file):
    run("source", "add", "--no-file", "--title", "公告", "--key", "later")
    assert run("source", "attach", "later", article_file).stdout.startswith(
        f"Attached a text of {len(TEXT)} characters"
    )
    assert run("source", "verify").exit_code == 0
    quoted = ("--source", "later", "--quote", "签署协议")
    assert run("followup", "add", "2024-004", "--on=今天", "--note=x", *quoted).exit_code == 0


@pytest.mark.any_engine
@pytest.mark.parametrize(
    ("ending", "note"),
    [("", "the file lacked the line end"), ("\n\n", "the line end at the end of the file is not part")],
    ids=["lacking", "added"],
)
def test_a_final_line_end_that_differs_is_said(run, tmp_path, location, ending, note):
    text = tmp_path / "text.txt"
    text.write_text("签约公告。\n", encoding="utf-8")
    run("source", "add", str(text), "--title", "公告", "--key", "later")
    with db.create_engine(location).begin() as connection:
        connection.execute(sa.text("UPDATE sources SET body = NULL WHERE key = 'later'"))
    text.write_text(f"签约公告。{ending}", encoding="utf-8")
    done = run("source", "attach", "later", str(text))
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("Attached a text of 6 characters")
    assert note in done.stderr


PLACES = ("followup", "add", "2024-004", "--on", "今天", "--note", "x", "--source", "memo", "--quote", "协议")


@pytest.mark.any_engine
@pytest.mark.slow
def test_a_repeated_quotation_is_chosen_by_number_and_shown(run_with_memo):
    several = run_with_memo(*PLACES)
    assert several.exit_code == 4
    assert (
        "the quotation “协议” occurs 2 times in the text:\n  1  line 3, characters 18–20: " in several.stderr
    )
    said = run_with_memo(*PLACES, "--nth", "2")
    assert said.stdout.splitlines()[1] == "Cited characters 29–31 of source memo: 协议"
    assert run_with_memo(*PLACES, "--nth", "3").exit_code == 2


@pytest.mark.any_engine
def test_a_missing_quotation_is_answered_with_the_nearest_words(run_with_memo, location):
    before = read_all_rows(location)
    done = run_with_memo(*PLACES[:-1], "青岛签订协议")
    assert done.exit_code == 3
    assert (
        "does not contain “青岛签订协议”;\n  the nearest passage is: line 3, characters 14–17: "
        in done.stderr
    )
    assert read_all_rows(location) == before


@pytest.mark.any_engine
@pytest.mark.slow
def test_an_ambiguous_encoding_is_asked_for_with_both_readings(location, tmp_path):
    (tmp_path / "short.txt").write_bytes("协议\r\n企业".encode("gb18030"))
    words = ["source", "add", str(tmp_path / "short.txt"), *PLAIN]
    dialogue = hold_dialogue(location, words, ["gb18030", ENTER])
    assert "gb18030:\n    协议\n    企业\n  big5:\n    衪祜\n" in dialogue.stdout + dialogue.stderr
    assert (dialogue.exit_code, len(dialogue.questions)) == (0, 1)
    assert "with 5 characters (GB18030)" in dialogue.stdout
    assert show_source(make_runner(location), "2024-06-20-article", "--text")["text"] == "协议\n企业"


QUOTED = {
    "companies": ("company add 青岛冷库有限公司", "company edit 青岛冷库"),
    "representatives": ("rep add 李敏 --company 清大国华 --title 经理", "rep edit 李敏"),
    "commitments": (
        "commitment add 清大国华 --title 建冷库 --on 今天 --firmness plan --track facility",
        "commitment edit 2024-013",
    ),
    "followups": ("followup add 2024-004 电话联系", "followup correct 1 --note 电话回访"),
    "receipts": ("receipt add 2024-004 2亿元 --on 今天", "receipt correct 1 --note 首期"),
    "events": ("event add 签约 --kind signing --on 2024-06-18", "event edit 2024-06-18-signing"),
    "announced_totals": (
        "total add --event 推介座谈会 --count 3",
        "total edit 2024-04-27-symposium-projects",
    ),
    "sectors": ("sector add cold --name 冷库 --name-en x", "sector edit cold"),
}


@pytest.mark.parametrize(("table", "lines"), QUOTED.items())
@pytest.mark.slow
def test_every_noun_accepts_a_quotation_on_add_and_on_edit(run_with_memo, table, lines):
    cited = (("簽署 协议", "16–20", "签署协议"), ("投資人員", "36–40", "投资人员"))
    for line, (quote, place, words) in zip(lines, cited, strict=True):
        done = run_with_memo(*shlex.split(line), "--source", "memo", "--quote", quote)
        assert done.exit_code == 0, done.output
        assert f"\nCited characters {place} of source memo: {words}\n" in done.stdout
    evidence = show_source(run_with_memo, "memo")["evidence"]
    assert {(row["fact"], row["quotation"]) for row in evidence} == {(table, "签署协议"), (table, "投资人员")}


@pytest.mark.any_engine
@pytest.mark.slow
def test_the_text_of_a_pdf_or_word_file_is_stored_and_quoted_across_its_lines(run, tmp_path):
    pdf, word = tmp_path / "a.pdf", tmp_path / "b"
    pdf.write_bytes(make_pdf(["某某新材料计划投资3.6亿", "元建设冷库"]))
    word.write_bytes(
        make_word("<w:p><w:pPr><w:numPr/></w:pPr></w:p>" + write_runs("某某新材料计划投资3亿元"))
    )
    added = run("source", "add", str(pdf), "--title", "公告", "--key", "a")
    assert added.stdout.splitlines()[0] == "Added source a with 19 characters (PDF)."
    added = run("source", "add", str(word), "--title", "纪要", "--key", "b")
    assert added.stdout.splitlines()[0] == "Added source b with 12 characters (Word)."
    assert "Word numbers 1 paragraph automatically" in added.output
    changed = ("commitment", "edit", "2024-001", "--amount", "3.6亿元", "--because", "公告")
    cited = run(*changed, "--source", "a", "--quote", "投资3.6亿元建设冷库")
    assert cited.exit_code == 0, cited.output
    assert run("source", "verify").exit_code == 0


@pytest.mark.any_engine
@pytest.mark.slow
def test_a_pdf_is_attached_to_its_source(run, tmp_path):
    pdf = tmp_path / "a.pdf"
    pdf.write_bytes(make_pdf(["某某新材料计划投资3.6亿", "元建设冷库"]))
    run("source", "add", "--no-file", "--title", "公告", "--key", "a")
    assert "Attached a text of 19 characters to source a" in run("source", "attach", "a", str(pdf)).stdout
    refused = run("source", "attach", "a", str(pdf), "--encoding", "utf-8")
    assert refused.exit_code == 2
    assert "--encoding works only with plain text" in refused.stderr
    assert "leave out --encoding" in refused.stderr


@pytest.mark.any_engine
@pytest.mark.slow
def test_a_scan_is_refused_and_nothing_is_stored(run, tmp_path):
    pdf = tmp_path / "a.pdf"
    pdf.write_bytes(make_pdf([]))
    refused = run("source", "add", str(pdf), "--title", "公告", "--key", "a")
    assert refused.exit_code == 7
    assert "its 1 page is a picture" in refused.stderr
    assert run("source", "show", "a").exit_code == 4
