"""Test `tracker read`: the marked text, what is proposed, and the file of facts that enters it."""

from __future__ import annotations

import json
import tomllib

import pytest

TEXT = (
    "东港科技在青岛签约\n发布时间：2024-06-20\n"
    "昨日，东港科技有限公司与青岛市政府签署合作协议，计划投资3亿元在城阳区建设研发中心。"
    "东港科技有限公司董事长王大明说，企业要在青岛设立物流基地。\n"
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
    assert "王大明 · 董事长 · 东港科技有限公司" in result.stdout
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
    assert [company["name"] for company in facts["company"]] == ["东港科技有限公司"]
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
    assert [company["registered"] for company in found["companies"]] == ["东港科技有限公司"]


def test_what_is_no_file_and_no_source_is_said(run):
    result = run("read", "no-such-article")
    assert result.exit_code == 3
    assert "“no-such-article” is no file and no source" in result.output


def test_the_text_of_a_source_must_be_attached(run):
    result = run("read", "qilu-2024-04-28")
    assert "the text of qilu-2024-04-28 is not attached" in result.output
