"""Test which stored commitments are taken for the one being entered, and how long words must be the same."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.databases import scale_examples
from tracker.read import repeats
from tracker.store.reader import open_reader
from tracker.values.money import parse_amount

QINGDA, QIDIAN = "清大国华", "奇點數聯"
STATED = "拟建设海洋大数据中心及其研发楼"
ENOUGH = ("--on", "2024-06-20", "--firmness", "有意向", "--track", "建设类")


def add_commitment(run, company, title, *words):
    done = run("commitment", "add", company, "--title", title, *ENOUGH, *words)
    assert done.exit_code == 0, done.output
    return done


@pytest.mark.parametrize(
    ("title", "words", "is_found"),
    [
        ("新建园区", ("--summary", "公司称将建设海洋大数据中心及其配套"), True),
        ("新建园区", ("--summary", "公司称將建設海洋大數據中心及其配套"), True),
        ("新建园区", ("--summary", "公司称将建设海洋大数据中心"), False),
        ("新建园区", ("--summary", "海洋大数据;中心及其研发楼"), False),
        ("新建园区", ("--summary", "公司有意建设园区"), False),
    ],
    ids=["ten", "Traditional", "nine", "interrupted", "none"],
)
def test_ten_characters_in_common_are_found_in_the_whole_register(run, title, words, is_found):
    first = add_commitment(run, QINGDA, "建数据中心", "--summary", STATED).stdout.split()[1]
    done = add_commitment(run, QIDIAN, title, *words)
    assert (f"{first} of 清大國華環境集團股份有限公司 is stated in the same words" in done.stderr) == is_found


def test_the_name_of_the_organisation_is_no_word_in_common(run):
    name = "清大國華環境集團股份有限公司"
    add_commitment(run, QINGDA, "建仓库", "--summary", f"{name}称将建仓库")
    done = add_commitment(run, QINGDA, "研发饲料", "--summary", f"{name}称将研发饲料")
    assert "same words" not in done.stderr


def test_words_that_many_commitments_have_distinguish_none(location, run, monkeypatch):
    add_commitment(run, QINGDA, "建数据中心", "--summary", STATED)
    add_commitment(run, QIDIAN, "建别的中心", "--summary", STATED, "--different")
    values = {"company_id": None, "title": "新建园区", "summary": STATED}
    with open_reader(location) as reader:
        assert len(repeats.find_repeats(reader, values)) == 2
        monkeypatch.setattr(repeats, "_BOILERPLATE", 1)
        assert not repeats.find_repeats(reader, values)


def test_an_amount_that_many_commitments_have_distinguishes_none(location, run, monkeypatch):
    for company, title in ((QINGDA, "建数据中心"), (QIDIAN, "建别的园区")):
        add_commitment(run, company, title, "--amount", "7亿元", "--different")
    values = {"company_id": None, "title": "新建港口", "amount": parse_amount("7亿元")}
    with open_reader(location) as reader:
        assert [repeat.is_same_amount for repeat in repeats.find_repeats(reader, values)] == [True, True]
        monkeypatch.setattr(repeats, "_BOILERPLATE", 1)
        assert not repeats.find_repeats(reader, values)


@pytest.mark.any_engine
@settings(max_examples=scale_examples(60))
@given(st.text("建设大数据 ab,1", max_size=40), st.integers(0, 30))
def test_every_long_run_holds_a_block_that_is_looked_up(line, start):
    run = repeats._cut_to_width(line, start, repeats._COMMON_WIDTH)
    if run is not None:
        assert any(block in run for block in repeats._split_blocks(line))


@pytest.mark.slow
def test_a_project_signed_under_another_organisation_is_named_when_it_is_signed_again(run):
    for company, day in ((QINGDA, "2024-06-21"), (QIDIAN, "2024-06-25")):
        added = add_commitment(run, company, "建数据中心", "--summary", STATED)
        ref = added.stdout.split()[1].rstrip(":")
        done = run("followup", "add", ref, "--stage", "签约", "--on", day)
        assert done.exit_code == 0, done.output
        said = " ".join(done.stderr.split())
        same = "this may be the same as commitment 2024-013 of 清大國華環境集團股份有限公司"
        signed = "which is recorded as signed on 2024-06-21: 建数据中心"
        assert (f"{same}, {signed}" in said) == (company == QIDIAN), said
