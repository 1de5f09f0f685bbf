"""Test `tracker history` and `tracker undo`: changes in plain words, and batches taken back."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest
import sqlalchemy as sa

from helpers.batches import REF, insert_commitment, write_batch
from helpers.databases import copy_for_each_test, make_runner, prepare_once, read_all_rows
from helpers.dialogue import CTRL_C, run_with_answers
from helpers.results import read_output
from tracker.read import row_names
from tracker.read.history import HISTORY_TABLES
from tracker.store import engine
from tracker.store.citation_targets import TABLE_BY_COLUMN
from tracker.store.tables import UNJOURNALLED_TABLES, metadata

pytestmark = pytest.mark.usefixtures("in_chinese")

JOURNALLED = [table for name, table in metadata.tables.items() if name not in UNJOURNALLED_TABLES]
MOMENT = r"\d{4}-\d\d-\d\d \d\d:\d\d"


def read_history_lines(result):
    """Return the lines of a history, with TIME in place of local times."""
    return [re.sub(MOMENT, "TIME", line.rstrip()) for line in read_output(result).splitlines()]


def write_history(location):
    """Write a correction, a void, an edit by another program, a receipt by 李雷 and an undo."""
    run = make_runner(location)
    add = ("followup", "add", "2024-001", "--on", "2024-06-18")
    read_output(run(*add, "--stage", "签约", "--note", "协议", "--next-on", "2024-07-20"))
    read_output(run("followup", "correct", "1", "--on", "2024-06", "--note", "协议已签"))
    read_output(run("followup", "void", "1", "--because", "记错了企业"))
    with engine.open_transaction(location) as connection:
        connection.execute(sa.text("UPDATE companies SET region = 'city', note = '已迁入' WHERE id = 7"))
    read_output(run("--as", "李雷", "receipt", "add", "2024-002", "1.2亿元", "--on", "2024-06-20"))
    read_output(run("undo", "5", "--yes", "--because", "重复"))


with_history = prepare_once(write_history)
copy_with_history = copy_for_each_test("with_history")


@pytest.fixture
def run_with_history(with_history):
    """Run a command that only reads on a database with a history."""
    return make_runner(with_history)


EVERYTHING = [
    "#6  TIME  王芳  undo  撤销批次 5  原因：重复",
    "    作废 到账记录 1（2024-002）：撤销 #5",
    "#5  TIME  李雷  receipt add  已由批次 6 撤销",
    "    新增 到账记录 1（2024-002）：到账日期 2024-06-20；金额 1.2 亿元；金额原文 1.2亿元",
    "（其他程序）  TIME",
    "    修改 企业 清大國華環境集團股份有限公司：地区 省外 → 市内；说明 已迁入",
    "#4  TIME  王芳  followup void  原因：记错了企业",
    "    作废 跟进记录 1（2024-001）：记错了企业",
    "#3  TIME  王芳  followup correct",
    "    更正 跟进记录 1（2024-001）：日期 2024-06-18 → ≈2024年6月；说明 协议 → 协议已签",
    "#2  TIME  王芳  followup add",
    (
        "    新增 跟进记录 1（2024-001）：类别 进展；日期 2024-06-18；阶段 签约；说明 协议；"
        "下一步日期 2024-07-20；下一步经办 王芳"
    ),
]


@pytest.mark.slow
def test_history_lists_the_newest_first_with_readable_labels(run_with_history, monkeypatch):
    monkeypatch.setenv("COLUMNS", "500")
    shown = read_history_lines(run_with_history("history"))
    assert shown[: len(EVERYTHING)] == EVERYTHING
    assert shown[len(EVERYTHING)] == "#1  TIME  test  init"
    assert "    新增 承诺事项 × 12" in shown  # many rows are counted


@pytest.mark.parametrize(
    ("words", "blocks"),
    [
        (("2024-001",), ["#4", "#3", "#2", "#1"]),
        (("2024-002",), ["#6", "#5", "#1"]),
        (("2024-003",), ["#1"]),
        (("company", "清大國華"), ["（其他程序）", "#1"]),
        (("--limit", "2"), ["#6", "#5"]),
        (("--by", "李雷"), ["#5"]),
        (("--by", "王芳", "2024-001"), ["#4", "#3", "#2"]),
        (("--by", "nobody"), []),
        (("--since", "2024-01-01"), ["#6", "#5", "（其他程序）", "#4", "#3", "#2", "#1"]),
        (("--since", "2099-01-01"), []),
        (("--since", "2099-01-01", "2024-001"), []),
    ],
)
@pytest.mark.slow
def test_history_is_filtered_by_row_user_or_time(run_with_history, words, blocks):
    heads = [
        line.split()[0]
        for line in read_history_lines(run_with_history("history", *words))
        if not line.startswith("    ")
    ]
    assert heads == (blocks or ["（无）"])


def test_the_history_of_a_commitment_covers_only_its_own_rows(location, run, monkeypatch):
    monkeypatch.setenv("COLUMNS", "500")
    with engine.open_transaction(location) as connection:
        connection.execute(sa.text("DELETE FROM commitment_representatives WHERE commitment_id = 1"))
    shown = read_history_lines(run("history", "2024-001"))
    kinds = {line.split()[1] for line in shown if line.startswith("    ")}
    assert kinds == {"承诺事项", "所涉行业", "表态人", "引证"}
    assert [line for line in shown if line.startswith("    ") and "2024-001" not in line] == []
    assert "    删除 表态人 2024-001 譚靖：职务 譚靖 航天科工(北京)空間信息應用股份有限公司 董事長" in shown


@pytest.mark.slow
def test_history_as_json_and_csv_has_the_same_rows_and_stable_keys(run_with_history):
    found = json.loads(read_output(run_with_history("history", "2024-001", "--limit", "2", "--json")))
    commands = {block["batch"]: block["command"] for block in found}
    assert commands == {4: "followup void", 3: "followup correct"}
    (change,) = found[1]["changes"]
    assert (change["table"], change["name"], change["before"]["note"]) == (
        "followups",
        "1（2024-001）",
        "协议",
    )
    rows = list(
        csv.DictReader(
            io.StringIO(read_output(run_with_history("history", "2024-001", "--limit", "2", "--csv")))
        )
    )
    assert [(row["batch"], row["field"], row["old"], row["new"]) for row in rows] == [
        ("4", "", "", "记错了企业"),
        ("3", "日期", "2024-06-18", "≈2024年6月"),
        ("3", "说明", "协议", "协议已签"),
    ]


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("2024-999",), 3, "没有叫“2024-999”的承诺事项"),
        (("company", "没有这家"), 3, "没有叫“没有这家”的机构"),
        (("event", "考察"), 2, "“event 考察”既不是承诺事项，也不是企业"),
    ],
)
def test_the_history_of_an_unknown_row_is_refused(run, words, code, message):
    result = run("history", *words)
    assert (result.exit_code, message in result.stderr) == (code, True), result.output


@pytest.mark.slow
def test_undo_without_a_terminal_needs_yes_and_writes_nothing(run_with_history, with_history):
    before = read_all_rows(with_history)
    result = run_with_history("undo")
    assert (result.exit_code, "加上 --yes 可不经提问继续" in result.stderr) == (2, True)
    assert read_all_rows(with_history) == before


@pytest.mark.slow
def test_undo_prints_what_it_did_and_how_to_revert_it(copy_with_history):
    run = make_runner(copy_with_history)
    assert read_history_lines(run("undo", "--yes")) == [
        "已撤销批次 4。",
        "  恢复 跟进记录 1（2024-001）：说明 记错了企业 → 协议已签",
        "批次 7；撤销：tracker undo 7",
    ]
    again = read_history_lines(run("undo", "7", "--yes"))
    assert again[1].startswith("  作废 跟进记录 1（2024-001）：")
    assert again[1].endswith("说明 协议已签；下一步日期 2024-07-20，19 天后；下一步经办 王芳；记错了企业")


@pytest.mark.slow
def test_undo_names_the_rows_it_cannot_remove(location, run):
    number = write_batch(location, insert_commitment)
    read_output(run("followup", "add", REF, "--on", "2024-05-03", "--note", "协议"))
    read_output(run("undo", "--yes"))
    result = run("undo", str(number), "--yes")
    assert read_history_lines(result)[1] == f"  修改 承诺事项 {REF}：核对 已核实 → 已撤回"
    assert f"承诺事项 {REF} 保留，因为有跟进或到账记录引用它" in result.stderr
    assert REF not in read_output(run("commitment", "list", "--csv"))


ANSWERS = {"yes": ("y", 0, "已撤销批次 2。"), "no": ("n", 1, ""), "leaving": (CTRL_C, 1, "")}


@pytest.mark.parametrize("how", ANSWERS)
@pytest.mark.slow
def test_undo_shows_its_changes_and_asks_first(location, run, how):
    typed, code, printed = ANSWERS[how]
    read_output(run("followup", "add", "2024-001", "--on", "2024-06-18", "--note", "协议"))
    before = read_all_rows(location)
    ended, shown, _ = run_with_answers(location, ["--as", "王芳", "undo"], [("撤销批次 2？", typed)])
    assert ended == code
    assert "#2" in shown
    assert "作废 跟进记录 1（2024-001）：撤销 #2" in shown
    assert printed in shown
    assert (read_all_rows(location) == before) == (code == 1)


def test_history_tells_clearing_a_value_from_setting_it(run):
    read_output(run("company", "edit", "清大", "--note", "备注甲\n又一行"))
    read_output(run("company", "edit", "清大", "--clear", "note"))
    name = "清大國華環境集團股份有限公司"
    assert [line.strip() for line in read_history_lines(run("history", "--limit", "2"))[1::2]] == [
        f"修改 企业 {name}：说明 备注甲 又一行 → （无）",
        f"修改 企业 {name}：说明 备注甲 又一行",
    ]


def test_every_table_and_every_reference_has_a_readable_name():
    assert set(row_names.NAME_COLUMNS) == {table.name for table in JOURNALLED}
    references = {
        (table.name, column.name): key.column.table.name
        for table in JOURNALLED
        for column in table.columns
        for key in column.foreign_keys
        if key.column.name == "id" and column.name not in row_names.UNSHOWN_COLUMNS
    }
    named = {(table, column): row_names.REFERENCE_TABLES.get(column) for table, column in references}
    own = {pair: pair[0] for pair in named if pair[1] in {"parent_id", "merged_into_id", "corrects_id"}}
    assert named | own == references
    assert set(TABLE_BY_COLUMN) <= set(row_names.REFERENCE_TABLES)


def test_history_shows_every_code_by_its_label():
    closed = {
        (table.name, constraint.name.removeprefix(f"ck_{table.name}_"))
        for table in JOURNALLED
        for constraint in table.constraints
        if isinstance(constraint, sa.CheckConstraint) and re.match(r"\w+ IN \('", str(constraint.sqltext))
    }
    closed = {pair for pair in closed if pair[1] in metadata.tables[pair[0]].c and "precision" not in pair[1]}
    told_by_label = {
        pair
        for pair in closed
        if row_names.CODE_KINDS_OF_TABLE.get(pair) or row_names.CODE_KINDS.get(pair[1])
    }
    assert closed
    assert told_by_label == closed


def test_history_covers_every_table_that_is_deleted_with_its_row():
    for thing, parts in HISTORY_TABLES.items():
        for name, columns in parts.items():
            table = metadata.tables[name]
            for column in columns:
                targets = {key.column.table.name for key in table.c[column].foreign_keys}
                by_followup = "followups" in targets  # a composite key: the follow-up has the same commitment
                assert column == "id" or targets >= {thing} or by_followup
        cascading = {
            table.name
            for table in JOURNALLED
            for column in table.columns
            for key in column.foreign_keys
            if key.column.table.name == thing and key.ondelete == "CASCADE" and table.name != "citations"
        }
        assert cascading <= set(parts)
