"""Test listing, showing, correcting and voiding receipts and follow-ups."""

from __future__ import annotations

import json
import re
import shlex

import pytest

from helpers.databases import make_runner, prepare_once, read_all_rows
from helpers.results import read_output
from helpers.rows import add_source
from tracker.store import journal


def add_receipt(run, amount="1.2亿元", on="2024-06-20", ref="2024-004", *words):
    """Record a receipt; return its number."""
    return re.search(r"\d+", read_output(run("receipt", "add", ref, amount, "--on", on, *words)))[0]


def list_receipts(run, *words):
    return json.loads(read_output(run("receipt", "list", *words, "--json")))


def show_row(run, noun, number):
    return json.loads(read_output(run(noun, "show", number, "--json")))


def add_three_receipts(location):
    run = make_runner(location)
    add_receipt(run, "3500万", "2024-06-20", "2024-004", "--note", "首期")
    add_receipt(run, "USD 20m", "2024-05-10", "2024-004")
    add_receipt(run, "1元", "2024-06-30", "2024-001")


three_receipts = prepare_once(add_three_receipts)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", [2, 1, 3]),
        ("2024-004", [2, 1]),
        ("--company 清大", [2, 1]),
        ("--since 2024-06", [1, 3]),
        ("--until 2024-06-20", [2, 1]),
        ("2024-004 --since 2024-05-11 --until 2024-06", [1]),
        ("2024-002", []),
    ],
)
def test_the_list_of_receipts_is_filtered_and_sorted_by_date(three_receipts, words, found):
    rows = list_receipts(make_runner(three_receipts), *words.split())
    assert [row["receipt_id"] for row in rows] == found


NAME = "2024-004 清大國華環境集團股份有限公司 建设特种膜材料研发生产中心"


@pytest.mark.parametrize(
    ("typed", "amount", "bound", "shown"),
    [
        ("约3000万元", 30_000_000, "about", "≈CNY 30 million (约3000万元)"),
        ("3000万元以上", 30_000_000, "at_least", "≥CNY 30 million (3000万元以上)"),
        ("不超过50万元", 500_000, "at_most", "≤CNY 500,000 (不超过50万元)"),
        ("-约500万元", -5_000_000, "about", "≈CNY -5 million (-约500万元)"),
        ("3000万元", 30_000_000, "exact", "CNY 30 million"),
    ],
)
@pytest.mark.slow
def test_a_receipt_keeps_how_exact_its_amount_is(run, typed, amount, bound, shown):
    number = add_receipt(run, typed)
    [row] = list_receipts(run)
    assert (row["amount"], row["amount_bound"], row["amount_text"]) == (amount, bound, typed)
    for words in (("receipt", "list"), ("receipt", "show", number), ("commitment", "show", "2024-004")):
        said = run(*words, env={"COLUMNS": "200"}).stdout
        assert re.search(rf"(?<![≈≥≤]){re.escape(shown)}\s", said)


@pytest.mark.slow
def test_a_correction_makes_an_inexact_receipt_exact(run, location):
    number = add_receipt(run, "约3000万元")
    said = read_output(run("receipt", "correct", number, "--amount", "3050万元"))
    assert "Exactness of the amount about → exact" in said
    assert [row["amount_bound"] for row in list_receipts(run)] == ["exact"]
    again = run("receipt", "correct", number, "--amount", "3050万元")
    assert (again.exit_code, again.stderr.splitlines()[0]) == (
        5,
        f"Error: receipt {number} already has these values",
    )


def test_a_receipt_is_no_range(run, location):
    before = read_all_rows(location)
    refused = run("receipt", "add", "2024-004", "3-5亿元", "--on", "2024-06-20")
    assert refused.exit_code == 2
    assert refused.stderr.splitlines() == [
        "Error: “3-5亿元” is a range, but a receipt needs one amount",
        "  → write one amount, such as CNY 30 million or more, or about CNY 40 million",
    ]
    assert read_all_rows(location) == before


@pytest.mark.slow
def test_a_correction_replaces_the_wrong_row_in_lists(run, location):
    number = add_receipt(run, "3500万", "2024-06-20", "2024-004", "--note", "首期")
    said = run("receipt", "correct", number, "--amount", "-3000万", "--on", "2024-06-21")
    assert read_output(said).splitlines()[0] == f"Corrected receipt {number} on {NAME}."
    read_output(run("receipt", "correct", number, "--amount", "3200万元", "--clear", "note"))
    [row] = list_receipts(run, "2024-004")
    assert (row["receipt_id"], row["amount"], row["amount_text"]) == (int(number), 32_000_000, "3200万元")
    assert (row["received_on"], row["note"]) == ("2024-06-21", None)
    entry = show_row(run, "receipt", number)
    assert (entry["receipt_id"], entry["ref"]) == (row["receipt_id"], row["ref"])
    rows = entry["rows"]
    assert [(r["amount"], r["received_on"], r["note"]) for r in rows] == [
        (35_000_000, "2024-06-20", "首期"),
        (-30_000_000, "2024-06-21", "首期"),
        (32_000_000, "2024-06-21", None),
    ]
    assert str(rows[0]["id"]) == number
    screen = read_output(run("receipt", "show", str(rows[-1]["id"])))
    assert "As recorded, one row after the other" in screen
    assert "CNY 32 million" in screen
    assert len(read_all_rows(location)["receipts"]) == 3


@pytest.mark.usefixtures("in_chinese")
def test_a_voided_receipt_leaves_lists_and_can_still_be_shown(run):
    number = add_receipt(run)
    assert read_output(run("receipt", "void", number, "--because", "记错了项目")).startswith(
        f"已作废到账 {number}：{NAME}。\n  作废 到账记录 {number}（2024-004）：到账日期 "
    )
    assert list_receipts(run) == []
    assert [row["is_void"] for row in show_row(run, "receipt", number)["rows"]] == [False, True]
    assert "〔作废〕记错了项目" in read_output(run("receipt", "show", number))


@pytest.mark.parametrize(
    ("amounts", "note"),
    [
        ([("500万", "2024-05-01"), ("-500万元", "2024-06-01")], ""),
        (
            [("500万", "2024-05-01"), ("-501万元", "2024-06-01")],
            "Note: up to 2024-06-01, the refunds are CNY 10,000 more than the money received.\n",
        ),
        (
            [("500万", "2024-06-01"), ("-500万元", "2024-05-01")],
            "Note: up to 2024-05-01, the refunds are CNY 5 million more than the money received.\n",
        ),
        (
            [("USD 20m", "2024-05-01"), ("-1元", "2024-05-01")],
            "Note: up to 2024-05-01, the refunds are CNY 1 more than the money received.\n",
        ),
        ([("-5万元", "2024-05-01"), ("5万元", "2024-05-01")], ""),
    ],
)
def test_a_refund_above_the_amount_received_prints_a_note(run, amounts, note):
    for amount, on in amounts:
        last = run("receipt", "add", "2024-004", amount, "--on", on)
        assert last.exit_code == 0
    assert last.stderr == note
    assert len(list_receipts(run)) == len(amounts)


@pytest.mark.slow
def test_a_refund_is_compared_with_the_corrected_receipts(run):
    first = add_receipt(run, "500万", "2024-05-01")
    read_output(run("receipt", "correct", first, "--amount", "300万"))
    assert (
        "are CNY 1 million more than the money received"
        in run("receipt", "add", "2024-004", "-400万", "--on", "今天").stderr
    )
    assert (
        "are CNY 4 million more than the money received"
        in run("receipt", "void", first, "--because", "误").stderr
    )


NEGATIVE = {
    "receipt add 2024-004 -500万元 --on 今天": -5_000_000,
    "receipt add 2024-004 --on 今天 -500万元": -5_000_000,
    "receipt add --on 今天 2024-004 '-USD 5m' --note -x": -5_000_000,
    "receipt add 2024-004 -三百万 --on 今天": -3_000_000,
    "receipt add 2024-004 -¥5 --on 今天": -5,
    "receipt add 2024-004 7元 --on 今天 --note -5元": 7,
    "receipt add --on 今天 -- 2024-004 -5元": -5,
}


@pytest.mark.any_engine
@pytest.mark.parametrize(("line", "amount"), NEGATIVE.items())
def test_a_negative_amount_is_not_read_as_an_option(run, line, amount):
    read_output(run(*shlex.split(line)))
    assert [row["amount"] for row in list_receipts(run)] == [amount]


REFUSED = {
    "receipt add {0} 5万元 --onn 今天": (2, "there is no option “--onn”"),
    "receipt add {0} 5万元 -x --on 今天": (2, "there is no option “-x”"),
    "receipt add {0} -500 --on 今天": (2, "“-500” does not say which currency"),
    "receipt add {0} -5元 --on 今天 --nte x": (2, "there is no option “--nte”"),
    "receipt correct {1}": (2, "no change is given"),
    "receipt correct {1} --clear amount": (2, "'amount' is not 'note'"),
    "receipt correct {1} --note 首期": (5, "already has these values"),
    "receipt correct {1} --on 2024-07-02": (5, "the date 2024-07-02 is in the future"),
    "receipt correct {1} --on 2024-04-26": (5, "is before the day on which the commitment was made"),
    "receipt correct {1} --amount 0元": (2, "of a receipt cannot be 0"),
    "receipt correct {2} --note x": (5, "receipt {2} was voided: 误"),
    "receipt void {2} --because x": (5, "receipt {2} was voided: 误"),
    "receipt void {1}": (2, "Missing option '--because'"),
    "receipt show 4711": (3, "there is no receipt 4711\n  → see: tracker receipt list"),
    "receipt correct 4711 --note x": (3, "there is no receipt 4711"),
    "followup show 4711": (3, "there is no follow-up 4711\n  → see: tracker followup list"),
}


@pytest.mark.any_engine
@pytest.mark.parametrize(("line", "expected"), REFUSED.items())
@pytest.mark.slow
def test_a_wrong_receipt_is_refused_and_nothing_is_written(run, location, line, expected):
    kept = add_receipt(run, "3500万", "2024-06-20", "2024-004", "--note", "首期")
    gone = add_receipt(run)
    read_output(run("receipt", "void", gone, "--because", "误"))
    before = read_all_rows(location)
    names = ("2024-004", kept, gone)
    refused = run(*shlex.split(line.format(*names)))
    assert (refused.exit_code, refused.stdout) == (expected[0], ""), refused.output
    assert expected[1].format(*names) in refused.stderr
    assert read_all_rows(location) == before


@pytest.mark.slow
def test_a_receipt_and_its_correction_show_their_quotations(run, location):
    with journal.open_batch(location, "test", "test") as batch:
        add_source(batch.connection, "slip", "首期款3500萬元已到賬,以回單為準。")
    quoted = ("--source", "slip", "--quote")
    said = read_output(run("receipt", "add", "2024-004", "3500万", "--on", "今天", *quoted, "3500万元"))
    assert said.splitlines()[1] == "Cited characters 3–9 of source slip: 3500萬元"
    number = said.split()[2]
    read_output(run("receipt", "correct", number, "--note", "首期", *quoted, "以回单为准"))
    evidence = [row["quotation"] for row in show_row(run, "receipt", number)["evidence"]]
    assert evidence == ["3500萬元", "以回單為準"]
    shown = read_output(run("receipt", "show", number))
    assert "首期款【3500萬元】已到賬,【以回單為準】。" in shown


@pytest.mark.usefixtures("in_chinese")
def test_a_follow_up_is_shown_with_all_its_fields(run):
    words = ("--stage", "签约", "--on", "2024-06", "--amount", "2亿元", "--due", "2025", "--note", "已签")
    words += ("--next-on", "2024-07-10", "--next-action", "回访", "--next-by", "李雷", "--private")
    number = re.search(r"\d+", read_output(run("followup", "add", "2024-004", *words)))[0]
    read_output(
        run("followup", "correct", number, "--stage", "框架协议", "--clear", "next-action", "--clear", "due")
    )
    entry = show_row(run, "followup", number)
    assert (entry["followup_id"], entry["ref"]) == (int(number), "2024-004")
    assert [row["stage"] for row in entry["rows"]] == ["signed", "framework"]
    assert (entry["next_action"], entry["revised_due_on"], entry["note"]) == (None, None, "已签")
    screen = read_output(run("followup", "show", number))
    for word in (
        "框架协议",
        "签约",
        "≈2024年6月",
        "2 亿元",
        "2024-07-10 李雷",
        "〔内部〕 已签",
        "历次记录",
    ):
        assert word in screen
    [row] = json.loads(read_output(run("followup", "list", "2024-004", "--json")))
    assert (row["next_action"], row["next_action_on"], row["stage"]) == (None, "2024-07-10", "framework")


def test_required_fields_of_a_follow_up_cannot_be_cleared(run):
    words = ("--condition", "暂缓", "--reason", "用地", "--on", "2024-06", "--next-on", "2024-10-01")
    number = re.search(r"\d+", read_output(run("followup", "add", "2024-004", *words)))[0]
    refused = run("followup", "correct", number, "--clear", "reason")
    assert (refused.exit_code, refused.stdout) == (5, "")
    assert "--reason" in refused.stderr
    twice = run("followup", "correct", number, "--clear", "note", "--note", "x")
    assert "--note is given, and is also cleared with --clear" in twice.stderr
