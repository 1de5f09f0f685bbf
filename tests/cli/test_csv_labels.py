"""Test `--csv --labels`: headings and labels of codes for people, in the language shown."""

from __future__ import annotations

import csv
import io
import re

import pytest

from helpers.databases import make_runner, prepare_once
from helpers.results import read_output, read_refusal

LISTS = (
    "commitment list", "company list", "company show 清大国华", "rep list", "followup list", "receipt list",
    "event list", "total list", "sector list", "definition list", "source list", "source show qilu", "due",
    "history", "company duplicates",
)  # fmt: skip
HAN = re.compile(r"[一-鿿]")


def write_rows(location):
    run = make_runner(location)
    read_output(run("followup", "add", "2024-004", "电话联系", "--next", "2w", "回访"))
    read_output(run("receipt", "add", "2024-004", "1.2亿元", "--on", "2024-06-25"))


with_rows = prepare_once(write_rows)


@pytest.fixture
def read_csv(with_rows):
    """Run a command with --csv and return its rows."""
    run = make_runner(with_rows)

    def read_rows(language, line, *words):
        return list(
            csv.reader(io.StringIO(read_output(run("--lang", language, *line.split(), "--csv", *words))))
        )

    return read_rows


@pytest.mark.any_engine
@pytest.mark.parametrize("line", LISTS)
def test_the_headings_are_in_the_language_shown(read_csv, line):
    keys = read_csv("zh-Hans", line)[0]
    assert keys == read_csv("en", line)[0]
    assert not HAN.search("".join(keys))
    english, chinese = (read_csv(language, line, "--labels")[0] for language in ("en", "zh-Hans"))
    assert not HAN.search("".join(english))
    assert [heading for heading in english if "_" in heading or heading[0].islower()] == []
    assert [heading for heading in chinese if not HAN.search(heading)] == []
    assert len(keys) == len(english) == len(chinese)


@pytest.mark.any_engine
@pytest.mark.parametrize(
    ("language", "line", "labels"),
    [
        ("zh-Hans", "commitment list", {"类型": "合作服务类", "核对": "已核实", "计入统计": "是"}),
        ("zh-Hant", "event list", {"類別": "考察", "開始日期精度": "月"}),
        ("en", "followup list", {"Kind": "contact", "Private": "no", "Condition": ""}),
    ],
)  # fmt: skip
def test_codes_and_flags_are_printed_as_their_labels(read_csv, language, line, labels):
    heading, first, *_ = read_csv(language, line, "--labels")
    row = dict(zip(heading, first, strict=True))
    assert {name: row[name] for name in labels} == labels


def test_a_moment_is_local_time_and_an_amount_stays_a_number(read_csv):
    heading, row = read_csv("zh-Hans", "receipt list", "--labels")
    fields = dict(zip(heading, row, strict=True))
    assert (fields["金额"], fields["币种"]) == ("120000000", "CNY")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", fields["记录时间"])


@pytest.mark.any_engine
def test_labels_need_csv(run):
    read_refusal(
        run("commitment", "list", "--labels"), 2, "--labels works only together with --csv", "add --csv"
    )
