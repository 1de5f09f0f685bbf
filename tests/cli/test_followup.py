"""Test `followup add` and `receipt add` with valid input: what was typed is stored and shown."""

from __future__ import annotations

import json
import re
from datetime import date
from itertools import count as numbers

import pytest
import sqlalchemy as sa

from helpers.databases import copy_for_module, make_runner, read_all_rows
from helpers.paths import ARTICLE
from helpers.results import read_output
from helpers.rows import ARTICLE_KEY, TEXT, add_source
from tracker.store import journal
from tracker.store.tables import commitments
from tracker.values import amounts, dates
from tracker.values.codes import FollowupKind

NEW = {
    "company_id": 1,
    "title": "建设特种膜材料研发生产中心",
    "track": "facility",
    "scope": "new",
    "firmness": "intention",
    "opening_stage": "intent",
    "voiced_on": date(2024, 4, 27),
    "voiced_precision": "day",
    "amount_status": "undisclosed",
    "review": "confirmed",
}
NUMBERS = numbers(101)
NAMED = "北京大北農科技集團股份有限公司 建设特种膜材料研发生产中心"
WIDE = str.maketrans("0123456789-", "０１２３４５６７８９－")


@pytest.fixture(scope="module")
def shared_database(seeded_template, tmp_path_factory):
    with copy_for_module(seeded_template, tmp_path_factory.mktemp("followups")) as location:
        with journal.open_batch(location, "test", "test") as batch:
            add_source(batch.connection, "announcement")
        yield location


@pytest.fixture
def run(shared_database):
    return make_runner(shared_database)


@pytest.fixture
def new_ref(shared_database):
    """The reference of a new commitment, voiced on 2024-04-27."""
    own = f"2024-{next(NUMBERS)}"
    with journal.open_batch(shared_database, "test", "test") as batch:
        batch.connection.execute(sa.insert(commitments).values(**NEW, ref=own))
    return own


def read_written_line(result):
    """Return the first line of a confirmation; check that rows and the batch follow it."""
    said, *rows, batch = read_output(result).splitlines()
    assert rows
    assert all(row.startswith("  ") for row in rows)
    assert re.fullmatch(r"Batch (\d+); to undo it: tracker undo \1", batch)
    return f"{said}\n"


def list_followups(run, ref):
    return json.loads(read_output(run("followup", "list", ref, "--json")))


def show_commitment(run, ref):
    return json.loads(read_output(run("commitment", "show", ref, "--json")))


def test_an_added_follow_up_is_listed_as_typed(run, new_ref):
    said = run(
        *("followup", "add", new_ref, "--stage", "签约", "--on", "2024-06-18", "--note", "协议已签"),
        *("--next-action", "回访", "--next-on", "2024-07-15", "--next-by", "李雷"),
    )
    [row] = list_followups(run, new_ref)
    assert (
        read_written_line(said)
        == f"Recorded follow-up {row['followup_id']} on {new_ref} {NAMED}, 2024-06-18.\n"
    )
    kept = ("kind", "stage", "occurred_on", "occurred_precision", "note")
    assert [row[name] for name in kept] == ["progress", "signed", "2024-06-18", "day", "协议已签"]
    following = ("next_action", "next_action_on", "next_action_by", "recorded_by", "is_private")
    assert [row[name] for name in following] == ["回访", "2024-07-15", "李雷", "王芳", False]


@pytest.mark.parametrize(
    "typed", [lambda ref: f" {ref} ", lambda ref: ref.translate(WIDE)], ids=["blanks", "wide"]
)
def test_a_reference_is_stored_in_its_standard_form(run, new_ref, typed):
    read_output(run("followup", "add", typed(new_ref), "--on", "今天", "--note", "电话联系"))
    read_output(run("receipt", "add", typed(new_ref), "1元", "--on", "今天"))
    assert [row["ref"] for row in list_followups(run, typed(new_ref))] == [new_ref]
    assert [row["ref"] for row in show_commitment(run, new_ref)["receipts"]] == [new_ref]


@pytest.mark.any_engine
@pytest.mark.parametrize(
    ("words", "field", "code"),
    [
        (["--note", "x"], "kind", "note"),
        (["--stage", "在谈"], "kind", "progress"),
        (["--kind", "联系", "--note", "x"], "kind", "contact"),
        (["--kind", "contact", "--note", "x"], "kind", "contact"),
        (["--kind", "進展", "--note", "x"], "kind", "progress"),
        (["--stage", "投产"], "stage", "operating"),
        (["--stage", "上线运行"], "stage", "operating"),
        (["--stage", "簽約"], "stage", "signed"),
        (["--stage", "at capacity"], "stage", "at_capacity"),
        (["--condition", "暂缓", "--reason", "用地", "--next-on", "2024-09-01"], "condition", "on_hold"),
        (["--condition", "已結束", "--reason", "market"], "condition", "ended"),
        (["--condition", "ended", "--reason", "落户他地"], "reason", "elsewhere"),
    ],
)
def test_codes_may_be_typed_as_codes_or_labels(run, words, field, code, new_ref):
    read_output(run("followup", "add", new_ref, "--on", "今天", *words))
    assert [row[field] for row in list_followups(run, new_ref)] == [code]


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        (["仍在选址"], {"kind": "contact", "note": "仍在选址", "occurred_on": "2024-07-01"}),
        (["仍在选址", "--on", "2024-06"], {"kind": "contact", "occurred_on": "2024-06-30"}),
        (["仍在选址", "--kind", "note"], {"kind": "note", "note": "仍在选址"}),
        (["仍在选址", "--kind", "progress", "--on", "昨天"], {"kind": "progress"}),
        (["仍在选址", "--on", "5月6日"], {"occurred_on": "2024-05-06"}),
        (
            ["已签", "--stage", "签约", "--on", "昨天"],
            {"kind": "progress", "note": "已签", "stage": "signed"},
        ),
        (["--note", "仍在选址"], {"kind": "note", "occurred_on": "2024-07-01"}),
        (["x", "--next", "2w", "回访"], {"next_action": "回访", "next_action_on": "2024-07-15"}),
        (["x", "--next", "2024-08-01", "回访", "--next-by", "李强"], {"next_action_by": "李强"}),
        (["x", "--next-on", "两周", "--next-action", "回访"], {"next_action_on": "2024-07-15"}),
        (["--next", "1m", "回访"], {"kind": "note", "next_action_on": "2024-08-01", "note": None}),
    ],
)
def test_a_call_of_today_needs_only_a_reference_and_a_note(run, words, kept, new_ref):
    said = run("followup", "add", new_ref, *words)
    [row] = list_followups(run, new_ref)
    assert {name: row[name] for name in kept} == kept
    when = dates.format_date(row["occurred_on"], row["occurred_precision"])
    assert (
        read_written_line(said) == f"Recorded follow-up {row['followup_id']} on {new_ref} {NAMED}, {when}.\n"
    )


PRECISIONS = {
    "2024-06-18": ("2024-06-18", "day", "2024-06-18"),
    "2024/6/18": ("2024-06-18", "day", "2024-06-18"),
    "２０２４年６月１８日": ("2024-06-18", "day", "2024-06-18"),
    "今天": ("2024-07-01", "day", "2024-07-01"),
    "昨天": ("2024-06-30", "day", "2024-06-30"),
    "2024-06": ("2024-06-30", "month", "≈2024年6月"),
    "2024年6月": ("2024-06-30", "month", "≈2024年6月"),
    "2024Q2": ("2024-06-30", "quarter", "≈2024年第二季度"),
    "2024年二季度": ("2024-06-30", "quarter", "≈2024年第二季度"),
    "2024": ("2024-07-01", "year", "≈2024年"),
    "2024-07": ("2024-07-01", "month", "≈2024年7月"),
}


@pytest.mark.parametrize(("typed", "kept"), PRECISIONS.items())
@pytest.mark.usefixtures("in_chinese")
def test_a_date_keeps_its_precision_and_shows_it(run, typed, kept, new_ref):
    day, precision, text = kept
    read_output(run("followup", "add", new_ref, "--on", typed, "--stage", "在谈"))
    assert [(row["occurred_on"], row["occurred_precision"]) for row in list_followups(run, new_ref)] == [
        (day, precision)
    ]
    assert f" {text} " in read_output(run("followup", "list", new_ref))
    assert re.search(rf"在谈 ← 跟进 \d+ {text}(?![-\d])", read_output(run("commitment", "show", new_ref)))
    assert show_commitment(run, new_ref)["stage_precision"] == precision


def test_a_reopening_needs_no_condition(run, new_ref):
    read_output(
        run("followup", "add", new_ref, "--condition", "ended", "--reason", "market", "--on", "2024-06-01")
    )
    again = ("--kind", "重启", "--stage", "在谈", "--reason", "恢复推进", "--on", "2024-06-10")
    read_output(run("followup", "add", new_ref, *again))
    assert [row["condition"] for row in list_followups(run, new_ref)] == ["ended", "active"]
    assert (show_commitment(run, new_ref)["status"], show_commitment(run, new_ref)["stage"]) == (
        "active",
        "negotiating",
    )


def test_a_revised_amount_and_date_are_stored_with_the_follow_up(run, new_ref):
    read_output(run("followup", "add", new_ref, "--on", "今天", "--amount", "１.２亿元", "--due", "2025"))
    [row] = list_followups(run, new_ref)
    assert (row["revised_amount"], row["revised_currency"]) == (120_000_000, "CNY")
    assert (row["revised_due_on"], row["revised_due_precision"]) == ("2025-12-31", "year")


@pytest.mark.slow
def test_a_revised_amount_keeps_how_exact_it_is(run, new_ref):
    read_output(run("followup", "add", new_ref, "--on", "今天", "--amount", "3-5亿元"))
    [row] = list_followups(run, new_ref)
    expected = {
        "revised_amount": 300_000_000,
        "revised_amount_upper": 500_000_000,
        "revised_amount_bound": "range",
        "revised_amount_text": "3-5亿元",
    }
    assert {name: row[name] for name in expected} == expected
    shown = show_commitment(run, new_ref)
    assert {name: shown[name] for name in expected} == expected
    assert "CNY 300 million–CNY 500 million (3-5亿元)" in read_output(run("commitment", "show", new_ref))
    number = str(row["followup_id"])
    read_output(run("followup", "correct", number, "--amount", "约4亿元"))
    [row] = list_followups(run, new_ref)
    assert (row["revised_amount_upper"], row["revised_amount_bound"]) == (None, "about")
    assert "≈CNY 400 million (约4亿元)" in read_output(run("followup", "show", number))
    read_output(run("followup", "correct", number, "--clear", "amount", "--note", "金额未变"))
    [row] = list_followups(run, new_ref)
    assert [row[name] for name in expected] == [None] * 4


def test_a_warning_is_printed_beside_the_result(run, new_ref):
    said = run("followup", "add", new_ref, "--stage", "开工", "--on", "今天")
    assert read_output(said).startswith("Recorded follow-up ")
    assert said.stderr == (
        "Note: the stage registered was skipped: the register has no local company for this commitment.\n"
    )


@pytest.mark.slow
def test_a_follow_up_of_a_withdrawn_commitment_is_stored_with_a_warning(run, new_ref):
    read_output(run("commitment", "edit", new_ref, "--review", "withdrawn", "--because", "重复录入"))
    warning = (
        "Note: the commitment is withdrawn: the follow-up or receipt is saved, but does not count in "
        "the figures.\n"
    )
    added = run("followup", "add", new_ref, "电话联系")
    number = str(list_followups(run, new_ref)[0]["followup_id"])
    entered = [
        added,
        run("followup", "correct", number, "--note", "电话未接通"),
        run("receipt", "add", new_ref, "5万元", "--on", "今天"),
    ]
    assert [(said.exit_code, said.stderr) for said in entered] == [(0, warning)] * 3
    assert run("followup", "void", number, "--because", "记错").stderr == ""


@pytest.mark.parametrize(
    "note",
    [
        "=1+1",
        "+86 532",
        "@王芳",
        "已签😀协议",
        "第一行\n第二行\t表",
        "长" * 10_000,
        "it's 100% “sure”; --x",
    ],
    ids=["formula", "plus", "at", "emoji", "lines", "long", "quotes"],
)
def test_a_note_is_stored_unchanged(run, note, new_ref):
    read_output(run("followup", "add", new_ref, "--on", "今天", "--note", note))
    assert [row["note"] for row in list_followups(run, new_ref)] == [note]
    read_output(run("followup", "list", new_ref))


def test_blanks_around_a_note_are_removed(run, new_ref):
    read_output(run("followup", "add", new_ref, "--on", "今天", "--note", "  电话联系\r\n回访 "))
    assert [row["note"] for row in list_followups(run, new_ref)] == ["电话联系\n回访"]


@pytest.mark.parametrize(
    ("words", "name"), [((), "王芳"), (("--as", "李雷"), "李雷"), (("--as", "Ōno & 子公司"), "Ōno & 子公司")]
)
def test_the_user_is_stored_in_the_row_and_in_its_batch(run, shared_database, words, name, new_ref):
    read_output(run(*words, "followup", "add", new_ref, "--on", "今天", "--note", "x"))
    read_output(run(*words, "receipt", "add", new_ref, "1元", "--on", "今天"))
    kept = read_all_rows(shared_database)
    assert [kept[table][-1]["recorded_by"] for table in ("followups", "receipts")] == [name, name]
    assert [batch["actor"] for batch in kept["batches"]][-2:] == [name, name]
    assert [batch["command"] for batch in kept["batches"]][-2:] == ["followup add", "receipt add"]


def test_without_a_given_name_the_login_name_is_stored(run, shared_database, monkeypatch, new_ref):
    monkeypatch.delenv("TRACKER_USER")
    monkeypatch.setenv("LOGNAME", "wangfang")
    read_output(run("followup", "add", new_ref, "--on", "今天", "--note", "x"))
    assert read_all_rows(shared_database)["followups"][-1]["recorded_by"] == "wangfang"


@pytest.mark.slow
def test_a_correction_replaces_the_wrong_row_in_lists(run, new_ref):
    read_output(
        run(
            "followup",
            "add",
            new_ref,
            "--stage",
            "签约",
            "--on",
            "2024-06-18",
            "--note",
            "协议已签",
            "--private",
        )
    )
    [first] = list_followups(run, new_ref)
    number = str(first["followup_id"])
    assert (
        read_written_line(run("followup", "correct", number, "--on", "2024-06"))
        == f"Corrected follow-up {number} on {new_ref} {NAMED}.\n"
    )
    [row] = list_followups(run, new_ref)
    assert (row["followup_id"], row["is_corrected"]) == (first["followup_id"], True)
    assert (row["occurred_on"], row["occurred_precision"]) == ("2024-06-30", "month")
    assert (row["stage"], row["note"], row["is_private"]) == ("signed", "协议已签", True)
    read_output(
        run("followup", "correct", number, "--public", "--note", "框架协议已签", "--stage", "框架协议")
    )
    [row] = list_followups(run, new_ref)
    assert (row["stage"], row["note"], row["is_private"]) == ("framework", "框架协议已签", False)
    assert " [corrected] " in read_output(run("followup", "list", new_ref))


@pytest.mark.slow
def test_a_voided_follow_up_leaves_lists_and_stays_in_the_table(run, shared_database, new_ref):
    read_output(run("followup", "add", new_ref, "--stage", "签约", "--on", "2024-06-18"))
    number = str(list_followups(run, new_ref)[0]["followup_id"])
    assert (
        read_written_line(run("followup", "void", number, "--because", "记错了企业"))
        == f"Voided follow-up {number} on {new_ref} {NAMED}.\n"
    )
    assert list_followups(run, new_ref) == []
    assert show_commitment(run, new_ref)["stage"] == "intent"
    kept = read_all_rows(shared_database)
    assert [bool(row["is_void"]) for row in kept["followups"]][-2:] == [False, True]
    assert kept["batches"][-1]["reason"] == "记错了企业"


def test_a_quotation_in_simplified_script_is_shown_as_printed_in_the_source(run, new_ref):
    words = ("--source", "announcement", "--quote", "协议已于六月签署")
    said = read_output(run("followup", "add", new_ref, "--stage", "签约", "--on", "2024-06", *words))
    assert said.splitlines()[1] == "Cited characters 10–18 of source announcement: 協議已於六月簽署"
    evidence = [row for row in show_commitment(run, new_ref)["evidence"] if row["source"] == "announcement"]
    assert [(row["quotation"], row["fact"]) for row in evidence] == [("協議已於六月簽署", "followups")]
    assert TEXT[10:18] == "協議已於六月簽署"
    assert "協議已於六月簽署" in read_output(run("commitment", "show", new_ref))


@pytest.mark.skipif(not ARTICLE.exists(), reason=f"{ARTICLE} is not beside this checkout")
@pytest.mark.slow
def test_the_article_can_be_attached_verified_and_quoted(location):
    run, ref = make_runner(location), "2024-004"
    assert "363 citations" in read_output(run("source", "attach", ARTICLE_KEY, str(ARTICLE)))
    assert read_output(run("source", "verify")).startswith("363 citations match their texts.\n")
    words = ("--source", ARTICLE_KEY, "--quote", "清大国华特种膜材料研发与生产中心")
    read_output(run("followup", "add", ref, "--on", "2024-04-27", "--note", "原文", *words))
    quoted = [row["quotation"] for row in show_commitment(run, ref)["evidence"] if row["fact"] == "followups"]
    assert quoted == ["清大國華特種膜材料研發與生產中心"]
    twice = run("followup", "add", ref, "--on", "今天", "--note", "x", *words[:3], "清大国华")
    assert (twice.exit_code, twice.stdout) == (4, "")
    assert "occurs 2 times in the text:\n  1  line " in twice.stderr
    assert ", characters 1842–1846: " in twice.stderr


RECEIPTS = {
    "1.2亿元": (120_000_000, "CNY"),
    "3500万": (35_000_000, "CNY"),
    "三亿五千万": (350_000_000, "CNY"),
    "USD 20m": (20_000_000, "USD"),
    "１，２００万元": (12_000_000, "CNY"),
    "2000万美元": (20_000_000, "USD"),
    "-500万元": (-5_000_000, "CNY"),
    "港币3百万": (3_000_000, "HKD"),
}


@pytest.mark.any_engine
@pytest.mark.parametrize(("typed", "kept"), RECEIPTS.items())
def test_an_amount_may_be_typed_in_several_forms(run, typed, kept, new_ref):
    said = run("receipt", "add", new_ref, typed, "--on", "2024-06-20", "--note", "首期")
    [row] = show_commitment(run, new_ref)["receipts"]
    assert (row["amount"], row["currency"], row["amount_text"]) == (*kept, typed)
    assert (row["received_on"], row["note"], row["recorded_by"]) == ("2024-06-20", "首期", "王芳")
    assert (
        read_written_line(said)
        == f"Recorded receipt {row['receipt_id']} on {row['ref']} {row['company']} {row['title']},"
        f" 2024-06-20: {kept[1]} {kept[0] // 10**6} million.\n"
    )
    assert amounts.format_amount(kept[1], kept[0]) in read_output(run("commitment", "show", new_ref))


@pytest.mark.parametrize("on", ["今天", "2024-04-27"])
def test_a_receipt_may_be_dated_from_the_commitment_date_to_today(run, on, new_ref):
    read_output(run("receipt", "add", new_ref, "1元", "--on", on))
    assert len(show_commitment(run, new_ref)["receipts"]) == 1


@pytest.mark.slow
def test_every_kind_of_follow_up_can_be_typed(run, new_ref):
    for kind in FollowupKind:
        words = ("--stage", "在谈", "--reason", "resumed") if kind is FollowupKind.REOPEN else ()
        read_output(run("followup", "add", new_ref, "--kind", kind, "--on", "今天", "--note", kind, *words))
    assert {row["kind"] for row in list_followups(run, new_ref)} == set(FollowupKind)


@pytest.mark.usefixtures("in_chinese")
def test_a_warning_names_a_stage_in_the_words_of_its_track(location):
    run = make_runner(location)  # 2024-001 is a service
    read_output(run("followup", "add", "2024-001", "--stage", "启动实施", "--on", "2024-06-01"))
    said = run("followup", "add", "2024-001", "--stage", "签约", "--on", "2024-06-02")
    words = "此前已达到启动实施，晚于签约；记录照存，阶段不变"
    assert said.stderr == f"注意：{words}。\n"
