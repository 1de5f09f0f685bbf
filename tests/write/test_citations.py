"""Test that an edit drops the citations of a fact, may give new ones, and that undo restores them."""

from __future__ import annotations

import pytest

from helpers.databases import copy_for_module, make_runner, read_all_rows
from helpers.rows import add_source
from tracker.read import citations
from tracker.store import journal
from tracker.store.reader import open_reader

MEMO = (
    "東港報:\n5月6日,東港海洋董事長李明說,要在黃島投資2億元建冷庫,年底開工,年處理3萬噸。\n"
    "後改為3億元,明年開工。"
)
PARTS = {"amount_text": "2億元", "due_text": "年底開工", "place": "黃島", "row": "要在黃島投資2億元建冷庫"}

LABELS = {
    "amount_text": "Amount as printed",
    "due_text": "Promised date as printed",
    "place": "Place",
    "value_text": "Quantity as printed",
    "name": "Name",
    "note": "Note",
}


@pytest.fixture(scope="module")
def office(empty_template, tmp_path_factory):
    """A function that runs commands and its database: a company and its commitment with cited columns."""
    with copy_for_module(empty_template, tmp_path_factory.mktemp("cited")) as location:
        with journal.open_batch(location, "source add", "王芳") as batch:
            add_source(batch.connection, "memo", MEMO)
        run = make_runner(location)
        run("company", "add", "東港海洋")
        run(
            "commitment", "add", "東港海洋", "--title", "建冷库", "--on", "2024-05-06", "--firmness", "plan",
            "--track", "facility", "--amount", "2億元", "--due", "2024", "--due-text", "年底開工", "--place",
            "黃島", "--measure", "产能=3萬噸",
        )  # fmt: skip
        with journal.open_batch(location, "db seed", "王芳") as batch:
            for table, column in (("commitments", "commitment_id"), ("companies", "company_id")):
                words = PARTS if table == "commitments" else {"name": "東港海洋", "note": "李明"}
                for field, quote in words.items():
                    start = MEMO.index(quote)
                    batch.connection.exec_driver_sql(
                        f"INSERT INTO citations (source_id, {column}, field, span_start, span_end)"
                        f" SELECT s.id, f.id, '{field}', {start}, {start + len(quote)}"
                        f" FROM sources s, {table} f"
                    )
            start = MEMO.index("3萬噸")
            batch.connection.exec_driver_sql(
                "INSERT INTO citations (source_id, commitment_measure_id, field, span_start, span_end)"
                f" SELECT s.id, m.id, 'value_text', {start}, {start + 3}"
                " FROM sources s, commitment_measures m"
            )
        yield run, location


def select_evidence(location):
    """Return (fact, field, quotation) of every citation."""
    with open_reader(location) as reader:
        rows = reader.rows("SELECT fact, field, quotation FROM v_evidence ORDER BY fact, field")
    return {(row["fact"], row["field"], row["quotation"]) for row in rows}


def read_facts(location):
    """Return every row except those of the journal, its chain of digests, and the search index."""
    left_out = {"batches", "changes", "links", "search_queue", "search_docs", "search_state"}
    return {name: rows for name, rows in read_all_rows(location).items() if name not in left_out}


def list_cited(*fields):
    """Return what `select_evidence` returns when these fields of the commitment are cited."""
    return {("commitments", field, PARTS[field]) for field in fields}


CHANGES = {
    "an amount": (["commitment", "edit", "2024-001", "--amount", "3亿元"], list_cited("amount_text"), set()),
    "an amount and its place": (
        ["commitment", "edit", "2024-001", "--amount", "3億元", "--source", "memo", "--quote", "改为3亿元"],
        list_cited("amount_text"),
        {("commitments", "amount_text", "改為3億元")},
    ),
    "words that do not say the amount": (
        ["commitment", "edit", "2024-001", "--amount", "3億元", "--source", "memo", "--quote", "明年開工"],
        list_cited("amount_text"),
        {("commitments", "row", "明年開工")},
    ),
    "two columns, each with its words": (
        ["commitment", "edit", "2024-001", "--amount", "3億元", "--due", "2025", "--due-text", "明年開工",
         "--source", "memo", "--quote", "3億元", "--quote", "明年開工"],
        list_cited("amount_text", "due_text"),
        {("commitments", "amount_text", "3億元"), ("commitments", "due_text", "明年開工")},
    ),
    "a reading": (
        ["commitment", "edit", "2024-001", "--place", "即墨", "--source", "memo", "--quote", "李明"],
        list_cited("place"),
        {("commitments", "place", "李明")},
    ),
    "a column emptied": (["commitment", "edit", "2024-001", "--clear", "due"], list_cited("due_text"), set()),
    "a part of the words": (["commitment", "edit", "2024-001", "--due-text", "年底"], set(), set()),
    "a column that is not cited": (["commitment", "edit", "2024-001", "--title", "冷库"], set(), set()),
    "a quotation alone": (
        ["commitment", "edit", "2024-001", "--source", "memo", "--quote", "建冷庫"],
        set(),
        {("commitments", "row", "建冷庫")},
    ),
    "a quantity": (
        ["commitment", "edit", "2024-001", "--measure", "产能=4万吨"],
        {("commitment_measures", "value_text", "3萬噸")},
        set(),
    ),
    "a name": (["company", "edit", "東港海洋", "--name", "西港"], {("companies", "name", "東港海洋")}, set()),
    "a note": (["company", "edit", "東港海洋", "--note", "冷链"], {("companies", "note", "李明")}, set()),
}  # fmt: skip


@pytest.mark.parametrize(("words", "gone", "come"), CHANGES.values(), ids=CHANGES)
@pytest.mark.slow
def test_a_changed_fact_loses_its_citations(office, words, gone, come):
    run, location = office
    before, state = select_evidence(location), read_facts(location)
    result = run(*words)
    assert result.exit_code == 0, result.output
    assert select_evidence(location) == (before - gone) | come
    with open_reader(location) as reader:
        assert list(citations.find_citation_flaws(reader)) == []
    for _, field, quotation in gone:
        is_given = any(field == other for _, other, _ in come)
        is_said = any(
            line.startswith(f"Note: {LABELS[field]} has changed, so characters ")
            and line.endswith(f" of source memo (“{quotation}”) are no longer cited for it.")
            for line in result.stderr.splitlines()
        )
        assert is_said != is_given
    assert ("no longer" in result.stderr) == ("make the change with --source" in result.stderr)
    undone = run("undo", "--yes")
    assert undone.exit_code == 0, undone.output
    assert read_facts(location) == state


@pytest.mark.slow
def test_a_fact_changed_by_a_sheet_loses_its_citations_too(office, tmp_path):
    run, location = office
    before = select_evidence(location)
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("编号,投资额,地点\n2024-001,5亿元,黄岛\n", encoding="utf-8")
    result = run("import", str(sheet), "--as", "commitments", "--yes")
    assert result.exit_code == 0, result.output
    assert select_evidence(location) == before - list_cited("amount_text", "place")
    assert "Amount as printed has changed, so" in result.stderr
    assert run("undo", "--yes").exit_code == 0
    assert select_evidence(location) == before


@pytest.mark.slow
def test_only_the_first_lost_citations_are_named(office):
    run, location = office
    with journal.open_batch(location, "test", "王芳") as batch:
        batch.connection.exec_driver_sql(
            "INSERT INTO citations (source_id, commitment_id, field, span_start, span_end)"
            " SELECT s.id, c.id, 'firmness', k.n, k.n + 1 FROM sources s, commitments c,"
            " (SELECT 1 AS n UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6"
            " UNION SELECT 7) k"
        )
    result = run("commitment", "edit", "2024-001", "--firmness", "interest")
    assert result.stderr.count("Firmness has changed, so") == 5
    assert "2 more citations are no longer used" in result.stderr
    assert run("undo", "--yes").exit_code == 0
    assert run("undo", "--yes").exit_code == 0


@pytest.mark.slow
def test_a_merge_that_adds_to_a_note_keeps_its_citations(office):
    run, location = office
    before = select_evidence(location)
    run("company", "edit", "東港海洋", "--note", "冷链", "--source", "memo", "--quote", "建冷庫")
    run("company", "add", "西港物流", "--note", "仓储")
    result = run("company", "merge", "西港物流", "東港海洋", "--yes")
    assert result.exit_code == 0, result.output
    with open_reader(location) as reader:
        assert reader.value("SELECT note FROM companies WHERE name = '東港海洋'") == "冷链\n仓储"
    noted = {("companies", "note", "李明")}
    assert select_evidence(location) == (before - noted) | {("companies", "note", "建冷庫")}
