"""Test the reasons for the state of a commitment: they give the state that the views give."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.databases import copy_for_module, scale_examples
from helpers.histories import AS_OF, VOICED, insert_commitment, insert_followups
from helpers.rows import ROWS, insert_row
from tracker.read import explain
from tracker.store import engine as db
from tracker.values.codes import Light, Stage


@pytest.fixture(scope="module")
def scratch_database(empty_template, tmp_path_factory):
    with copy_for_module(empty_template, tmp_path_factory.mktemp("why")) as copy:
        yield copy


@settings(max_examples=scale_examples(40), deadline=None)
@given(voiced=VOICED, day=st.sampled_from(AS_OF))
@pytest.mark.slow
def test_the_explanation_matches_the_state_of_any_history(scratch_database, voiced, day):
    with db.create_engine(scratch_database).connect() as connection:
        insert_row(connection, "companies", ROWS["companies"])
        insert_commitment(connection, 1, voiced)
        insert_followups(connection, 1, 100, voiced.facts)
        reader = db.make_reader(connection)
        day = max(day, voiced.day)
        found = explain.explain_stage_and_light(reader, "T-1", day)
        stands = found.commitment
        assert stands.stage == (found.stage_row.stage if found.stage_row else voiced.opening)
        assert stands.condition == (found.condition_row.condition if found.condition_row else "active")
        lights = [each.light for each in found.rule_days]
        worst = max(lights, key=list(Light).index, default=Light.GREEN)
        assert stands.light == (worst if stands.condition == "active" else None)
        reached = {row.occurred_on for row in (found.stage_row, found.condition_row) if row}
        assert all(on <= day.isoformat() for on in reached)
        assert all(
            Stage(stands.opening_stage).rank < stage.rank < stands.stage_rank for stage in found.skipped
        )
        if found.coming_light and not any(day < fact.day <= found.coming_light.on for fact in voiced.facts):
            before = explain.explain_stage_and_light(
                reader, "T-1", found.coming_light.on - timedelta(days=1)
            ).commitment
            after = explain.explain_stage_and_light(reader, "T-1", found.coming_light.on).commitment
            assert (before.light, after.light) == (stands.light, found.coming_light.light)


SIGNED = ("--stage", "签约", "--on", "2024-06-18", "--note", "协议已签")
ENDED = ("--condition", "ended", "--reason", "用地", "--on", "2024-06-20", "--note", "选址未果")
SAID = {  # the follow-ups of 2024-004; on which day; what is said
    "as voiced": (
        [],
        "2024-07-01",
        [
            "2024-04-27 表态时的阶段",
            "表态以来没有跟进记录改过状况",
            "自 2024-04-27（表态时）起，已 65 天没有进展；规则 no_progress 第 1 版：意向起到签约前",
            "推进中，但表态以来没有任何跟进记录",
            "2024-07-27 起转红灯（还有 26 天）",
        ],
    ),
    "signed": (
        [SIGNED],
        "2024-07-01",
        [
            "跟进 1，2024-06-18，进展，王芳记录：协议已签",
            "跳过的阶段：在谈、框架协议",
            "没有承诺开工的期限；规则 late_start 第 1 版：签约起到开工前，承诺开工的期限已过去超过",
            "承诺开工的期限已过去超过 30 天（黄灯）或 90 天（红灯）",
            "自 2024-06-18（跟进 1）起，已 13 天没有进展；规则 no_start_promised 第 1 版",
            "与状况相同",
        ],
    ),
    "before it was signed": ([SIGNED], "2024-06-17", ["2024-04-27 表态时的阶段", "51 天没有进展"]),
    "ended": (
        [ENDED],
        "2024-07-01",
        ["跟进 1，2024-06-20，进展，王芳记录：用地 选址未果", "只有推进中的事项亮灯", "签约前结束"],
    ),
    "cancelled": ([SIGNED, ENDED], "2024-07-01", ["签约后结束"]),
    "stalled": (
        [("--stage", "在谈", "--on", "2024-05-01")],
        "2024-08-01",
        ["推进中，但亮红灯", "（跟进 1）"],
    ),
    "running": ([("--stage", "投产", "--on", "2024-05-01")], "2024-08-01", ["这一阶段不适用任何亮灯规则"]),
    "revised and late": (
        [SIGNED, ("x", "--on", "2024-06-20", "--due", "2024-07-01")],
        "2024-08-15",
        ["没有承诺开工的期限"],
    ),
}


@pytest.mark.parametrize(("facts", "day", "said"), SAID.values(), ids=SAID)
@pytest.mark.usefixtures("in_chinese")
def test_the_explanation_is_in_sentences(run, monkeypatch, facts, day, said):
    monkeypatch.setenv("COLUMNS", "200")
    for words in facts:
        assert run("followup", "add", "2024-004", *words).exit_code == 0
    shown = run("commitment", "why", "2024-004", "--as-of", day).stdout
    assert [words for words in said if words not in shown] == []


@pytest.mark.usefixtures("in_chinese")
@pytest.mark.slow
@pytest.mark.usefixtures("in_chinese")
def test_a_corrected_followup_is_named_by_its_first_number(run):
    run("followup", "add", "2024-005", "x")
    run("followup", "add", "2024-004", *SIGNED)
    run("followup", "correct", "2", "--on", "2024-06-17")
    assert "跟进 2，2024-06-17" in run("commitment", "why", "2024-004").stdout


def test_json_holds_the_deciding_rows_and_the_rules(run):
    run("followup", "add", "2024-004", *SIGNED)
    found = json.loads(run("commitment", "why", "2024-004", "--json").stdout)
    assert (found["stage"], found["stage_row"]["note"], found["condition_row"]) == (
        "signed",
        "协议已签",
        None,
    )
    assert [(rule["code"], rule["light"]) for rule in found["rules"]] == [
        ("late_start", "green"),
        ("no_start_promised", "green"),
    ]
    assert found["skipped"] == ["negotiating", "framework"]
    assert found["next"] == {"light": "yellow", "on": "2024-09-17"}


def test_a_day_before_the_commitment_is_refused(run):
    done = run("commitment", "why", "2024-004", "--as-of", "2024-01-01")
    assert (done.exit_code, done.stdout) == (3, "")
    assert "2024-004 was made on 2024-04-27" in done.stderr
