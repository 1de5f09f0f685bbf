"""Test `tracker read`: the marked text, what is proposed, and the file of facts that enters it."""

from __future__ import annotations

import json
import tomllib

import pytest

from helpers.databases import make_runner
from helpers.documents import make_pdf
from helpers.terminal import Terminal

TEXT = (
    "东港科技在青岛签约\n发布时间：2024-06-20\n"
    "昨日，东港科技有限公司与青岛市政府签署合作协议，计划投资3亿元在城阳区建设研发中心。"
    "南湖重工集团董事长王大明说，要投资5亿元在即墨区建设物流基地。\n"
    "会上，29家企业与我市签约64个项目，总投资超过2300亿元。\n"
)


@pytest.fixture
def article(tmp_path):
    file = tmp_path / "article.txt"
    file.write_text(TEXT, encoding="utf-8")
    return str(file)


def test_an_article_is_stored_marked_and_explained(run, article):
    result = run("read", article)
    assert "Added source 2024-06-20-article" in result.stdout
    assert "【1 东港科技有限公司与青岛市政府签署合作协议" in result.stdout
    assert "东港科技有限公司 (new): legal form" in result.stdout
    assert "王大明 · 董事长 · 南湖重工集团" in result.stdout
    assert "64个项目" in result.stdout
    assert "tracker read 2024-06-20-article --out facts.toml" in result.stdout


def test_a_text_that_is_stored_is_not_stored_again(run, article):
    run("read", article)
    assert "Added" not in run("read", article).stdout
    assert "【1 " in run("read", "2024-06-20-article").stdout


def test_nothing_that_is_proposed_enters_the_register(run, article):
    before = run("commitment", "list", "--json").stdout
    run("read", article)
    assert run("commitment", "list", "--json").stdout == before
    assert run("search", "东港科技", "--kind", "company", "--json").stdout.strip() == "[]"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_a_pasted_article_is_read_in_its_encoding(run, encoding):
    result = run("read", "-", input=TEXT.encode(encoding))
    assert result.exit_code == 0, result.output
    assert "【1 东港科技有限公司与青岛市政府签署合作协议" in result.stdout


def test_the_file_of_facts_enters_what_is_proposed_with_its_places(run, article, tmp_path):
    out = tmp_path / "facts.toml"
    run("read", article, "--out", str(out))
    facts = tomllib.loads(out.read_text(encoding="utf-8"))
    assert [company["name"] for company in facts["company"]] == ["东港科技有限公司", "南湖重工集团"]
    start, end = facts["commitment"][0]["cite"]["amount"]
    assert TEXT[start:end] == "3亿元"
    entered = run("commitment", "add", "--from", str(out))
    assert entered.exit_code == 0, entered.output
    (first, *_) = json.loads(run("commitment", "list", "--company", "东港科技有限公司", "--json").stdout)
    assert (first["amount"], first["firmness"], first["review"]) == (300_000_000, "signed", "draft")


def test_an_organisation_of_the_register_keeps_its_name(run, article):
    run("company", "add", "东港科技有限公司", "--kind", "company", "--alias", "东港")
    run("read", article)
    found = json.loads(run("read", "2024-06-20-article", "--json").stdout)
    assert [company["registered"] for company in found["companies"]] == ["东港科技有限公司", None]


def test_what_is_no_file_and_no_source_is_said(run):
    result = run("read", "no-such-article")
    assert result.exit_code == 3
    assert "“no-such-article” is no file and no source" in result.output


def test_the_text_of_a_source_must_be_attached(run):
    result = run("read", "qilu-2024-04-28")
    assert "the text of qilu-2024-04-28 is not attached" in result.output


def read_at_terminal(location, article, *answers, words=()):
    """Answer the questions of `tracker read` at a terminal, each with a line; return what was shown."""
    terminal = Terminal(location, "read", article, *words, term="dumb", columns=100)
    terminal.answer(answers)
    code, shown = terminal.end()
    assert code == 0, shown
    return shown


TAKE, SKIP = "", "5"
WHAT, ANOTHER = "What becomes of it?", "Enter ends"


@pytest.mark.slow
def test_at_a_terminal_a_proposal_is_taken_with_enter_and_cites_its_words(location, article):
    shown = read_at_terminal(location, article, (WHAT, TAKE), (WHAT, SKIP), (ANOTHER, ""))
    assert "Commitment 1 of 2" in shown
    run = make_runner(location)
    (taken,) = json.loads(run("commitment", "list", "--company", "东港科技有限公司", "--json").stdout)
    assert (taken["amount"], taken["firmness"], taken["review"]) == (300_000_000, "signed", "confirmed")
    evidence = json.loads(run("source", "show", "2024-06-20-article", "--json").stdout)["evidence"]
    assert ("amount", "3亿元") in {(each["field"], each["quotation"]) for each in evidence}


@pytest.mark.slow
def test_a_second_reading_offers_only_what_is_new(location, article):
    read_at_terminal(location, article, (WHAT, TAKE), (WHAT, "6"), words=["--as-draft"])
    shown = read_at_terminal(location, article, (WHAT, SKIP), (ANOTHER, ""))
    assert "Commitment 1 of 1" in shown
    assert "物流基地" in shown.partition("Commitment 1 of 1")[2]
    listed = make_runner(location)("commitment", "list", "--company", "东港科技有限公司", "--json").stdout
    assert [each["review"] for each in json.loads(listed)] == ["draft"]


@pytest.mark.slow
def test_title_firmness_and_organisation_can_be_changed_and_a_sentence_picked(location, article):
    shown = read_at_terminal(
        location,
        article,
        (WHAT, "２"),
        ("New title", "建研发中心"),
        (WHAT, "3"),
        ("How firmly?", "2"),
        (WHAT, TAKE),
        (WHAT, SKIP),
        (ANOTHER, "3"),
        ("Which sentence?", "2"),
        (WHAT, TAKE),
        (ANOTHER, ""),
    )
    assert "Picked sentence" in shown
    run = make_runner(location)
    (changed,) = json.loads(run("commitment", "list", "--company", "东港科技有限公司", "--json").stdout)
    assert (changed["title"], changed["firmness"]) == ("建研发中心", "intention")
    (picked,) = json.loads(run("commitment", "list", "--company", "南湖重工集团", "--json").stdout)
    assert picked["amount"] == 500_000_000


@pytest.mark.slow
def test_a_pdf_is_read_from_a_file_or_pasted(run, tmp_path):
    pdf = tmp_path / "a.pdf"
    pdf.write_bytes(make_pdf(TEXT.splitlines()))
    assert "【1 东港科技有限公司与青岛市政府签署合作协议" in run("read", "-", input=pdf.read_bytes()).stdout
    assert "Added" not in run("read", str(pdf)).stdout
