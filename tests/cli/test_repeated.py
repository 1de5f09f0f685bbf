"""Test entering a thing twice: the repeat is refused or pointed out, and an option insists on it."""

from __future__ import annotations

import pytest

from helpers.databases import read_all_rows
from helpers.rows import ADD_COMMITMENT
from tracker.errors import RefusedError

pytestmark = pytest.mark.any_engine

EVENT = ("event", "add", "海洋论坛", "--kind=symposium", "--on=2024-06-18")
OTHERS = {
    "another title": ("commitment", "add", "大北农", "--title=建试验田", *ADD_COMMITMENT[4:]),
    "another date": (*ADD_COMMITMENT, "--on=2024-06-01"),
    "another company": ("commitment", "add", "清大国华", *ADD_COMMITMENT[3:]),
    "another day": (*EVENT[:-1], "--on=2024-06-19"),
    "another kind": (*EVENT, "--kind=signing"),
}


@pytest.mark.parametrize(
    ("words", "again", "said"),
    [
        (
            ADD_COMMITMENT,
            ADD_COMMITMENT,
            "commitment 2024-013 is in the register already: 建育种中心, made on ≈2024-06",
        ),
        (
            ADD_COMMITMENT,
            ("commitment", "add", "大北农", "--title=建育種中心", *ADD_COMMITMENT[4:]),
            "commitment 2024-013 is in the register already",
        ),
        (EVENT, EVENT, "the event 2024-06-18-symposium is in the register already: 海洋论坛, 2024-06-18"),
        (
            EVENT,
            ("event", "add", "海洋論壇", *EVENT[3:]),
            "the event 2024-06-18-symposium is in the register already",
        ),
    ],
    ids=["a pledge", "in the other script", "an event", "an event in the other script"],
)
@pytest.mark.slow
def test_a_repeated_commitment_is_refused_unless_marked_as_another(run, location, words, again, said):
    assert run(*words).exit_code == 0
    before = read_all_rows(location)
    refused = run(*again)
    assert (refused.exit_code, refused.stdout) == (RefusedError.exit_code, ""), refused.output
    assert said in refused.stderr
    assert "add --different" in refused.stderr
    assert read_all_rows(location) == before
    assert run(*again, "--different").exit_code == 0


@pytest.mark.parametrize("words", OTHERS.values(), ids=OTHERS)
def test_a_commitment_that_differs_is_added(run, words):
    assert run(*(EVENT if words[0] == "event" else ADD_COMMITMENT)).exit_code == 0
    assert run(*words).exit_code == 0


def test_a_withdrawn_commitment_can_be_added_again(run):
    run(*ADD_COMMITMENT)
    run("commitment", "edit", "2024-013", "--review=withdrawn")
    assert run(*ADD_COMMITMENT).exit_code == 0


@pytest.mark.parametrize("name", ["--name=大數據", "--name-en=BIG DATA", "--name-hans=大数据"])
def test_two_sectors_cannot_share_a_name(run, location, name):
    before = read_all_rows(location)
    option, given = name.split("=")
    words = {"--name": "冷链", "--name-en": "Cold chain"} | {option: given}
    refused = run("sector", "add", "cold", *(f"{key}={value}" for key, value in words.items()))
    assert refused.exit_code == RefusedError.exit_code, refused.output
    assert "sector big_data\n  → see: tracker sector show big_data" in refused.stderr
    assert read_all_rows(location) == before
    assert run("sector", "edit", "人工智能", name).exit_code == RefusedError.exit_code
    assert run("sector", "edit", "big_data", name).exit_code == 0


@pytest.mark.slow
def test_a_repeated_receipt_is_pointed_out(run):
    words = ("receipt", "add", "2024-001", "100万元", "--on=2024-06-20")
    assert "has the same amount" not in run(*words).stderr
    assert "receipt 1 has the same amount on the same day" in run(*words).stderr
    assert "has the same amount" not in run("receipt", "add", "2024-001", "100万元", "--on=2024-06-21").stderr
    assert "has the same amount" not in run("receipt", "add", "2024-002", "100万元", "--on=2024-06-20").stderr
    assert "receipt 1 has the same" not in run("receipt", "correct", "1", "--note=首笔").stderr


@pytest.mark.slow
def test_candidates_of_one_name_are_listed_with_differences(run):
    for day in ("2024-06-18", "2024-06-19"):
        assert run("event", "add", "海洋论坛", "--kind=symposium", f"--on={day}").exit_code == 0
        assert run(
            "source", "add", "--no-file", "--title=调研记录", "--kind=site_visit", f"--published={day}"
        )
    events, sources = (
        run(noun, "show", name).stderr for noun, name in (("event", "海洋"), ("source", "调研"))
    )
    assert "  海洋论坛 2024-06-18 2024-06-18-symposium\n" in events
    assert "  海洋论坛 2024-06-19 2024-06-19-symposium\n" in events
    assert "  2024-06-18-site-visit 调研记录\n" in sources
