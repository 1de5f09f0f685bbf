"""Test what a commitment lacks for its next stage, by gates that are rows: on the screens and in the view."""

from __future__ import annotations

import json
from datetime import date

import pytest

from helpers.results import read_output
from tracker.cli.actions import list_missing
from tracker.read import missing
from tracker.read.due import DueFilters
from tracker.read.labels import Labels
from tracker.store import journal
from tracker.store.reader import open_reader
from tracker.values.codes import Gate

REF = "2024-004"
BOTH = ["responsible_unit", "responsible_person"]
ALL = [*BOTH, "amount", "contract_source", "registration_number"]
SIGNED = "followup add 2024-004 签了 --stage 签约 --on 2024-06-18"
REGISTERED = "followup add 2024-004 领照 --stage 注册 --on 2024-06-19"
ASSIGNED = "commitment assign 2024-004 --to-unit 商务局 --to-person 李强 --because x --yes"
CONTRACT = "source add memo.txt --key memo --kind contract --title 协议"
CITED = f"{SIGNED} --source memo --quote 青岛"
CASES = {
    "as voiced": ((), BOTH),
    "before it is signed": (("followup add 2024-004 框架 --stage framework --on 2024-06-18",), ALL[:3]),
    "signed": ((SIGNED,), ALL[:4]),
    "registered": ((SIGNED, REGISTERED), ALL),
    "with unit and person": ((SIGNED, ASSIGNED), ALL[2:4]),
    "with an amount": ((SIGNED, "commitment edit 2024-004 --amount 1亿元 --because x"), [*BOTH, ALL[3]]),
    "with an amount that came later": ((f"{SIGNED} --amount 1亿元",), [*BOTH, ALL[3]]),
    "with an amount that is said to be none": (
        (SIGNED, "commitment edit 2024-004 --amount-status none --because x"),
        [*BOTH, ALL[3]],
    ),
    "with a contract of the commitment": (
        (CONTRACT, SIGNED, "commitment edit 2024-004 --source memo --quote 青岛"),
        ALL[:3],
    ),
    "with a contract of a follow-up": ((CONTRACT, CITED), ALL[:3]),
    "with an article only": ((CONTRACT.replace("contract", "article"), CITED), ALL[:4]),
    "with the credit code": ((SIGNED, REGISTERED, "company edit 清大 --uscc 91350211M000100Y46"), ALL[:4]),
    "on hold": (("followup add 2024-004 --condition 暂缓 --reason 用地 --on 今天 --next-on 2024-09-01",), []),
    "ended": (("followup add 2024-004 --condition ended --reason 用地 --on 今天",), []),
    "withdrawn": (("commitment edit 2024-004 --review withdrawn --because x",), []),
}


@pytest.mark.parametrize(("lines", "lacking"), CASES.values(), ids=CASES)
def test_a_commitment_lacks_what_its_next_stage_needs(run, tmp_path, monkeypatch, lines, lacking):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "memo.txt").write_text("建在青岛", encoding="utf-8")
    for line in lines:
        read_output(run(*line.split()))
    shown = json.loads(read_output(run("commitment", "show", REF, "--json")))
    assert shown["missing"] == lacking
    listed = json.loads(read_output(run("due", "--missing", "--json")))
    assert [row["missing"] for row in listed if row["ref"] == REF] == lacking


def test_a_past_day_has_the_gates_of_its_stage(run):
    read_output(run(*SIGNED.split()))
    past = json.loads(read_output(run("commitment", "show", REF, "--as-of", "2024-06-17", "--json")))
    assert past["missing"] == BOTH


def test_filters_choose_whose_gaps_are_listed(run, location):
    read_output(run(*ASSIGNED.replace(REF, f"{REF} 2024-005").split()))
    read_output(run(*SIGNED.split()))
    day = date(2024, 7, 1)
    with open_reader(location) as reader:
        mine = missing.list_incomplete_commitments(reader, day, DueFilters(by="李强"))
        assert [(gap.first.ref, list(gap.missing)) for gap in mine] == [(REF, ALL[2:4])]
        assert list(missing.list_incomplete_commitments(reader, day, DueFilters(by="赵敏"))) == []
        assert [
            gap.first.ref
            for gap in missing.list_incomplete_commitments(reader, day, DueFilters(unit="商务局"))
        ] == [REF]
    assert "Nothing is missing." in read_output(run("due", "--missing", "--by", "赵敏"))


def test_the_first_commitments_come_with_all_that_they_lack(furnished):
    with open_reader(furnished) as reader:
        every = list(missing.list_incomplete_commitments(reader, date(2024, 7, 1)))
        with_several = next(place for place, gap in enumerate(every) if len(gap.missing) > 1)
        for limit in (1, with_several, with_several + 1, len(every) - 1, len(every) + 1):
            first = list(missing.list_incomplete_commitments(reader, date(2024, 7, 1), limit=limit))
            assert first == every[:limit]


@pytest.mark.parametrize(("size", "said"), [(1000, "of 1,000 rows"), (1001, "of 1,000+ rows")])
def test_a_screen_says_that_there_may_be_more_than_were_counted(furnished, capsys, size, said):
    with open_reader(furnished) as reader:
        first = next(missing.list_incomplete_commitments(reader, date(2024, 7, 1)))
        list_missing.print_fitting_gaps([first] * size, Labels(reader))
    assert said in capsys.readouterr().err


@pytest.mark.usefixtures("in_chinese")
def test_the_screens_name_what_is_missing(run):
    read_output(run(*SIGNED.split()))
    said = "责任单位、责任人、金额、合同来源"
    assert said in read_output(run("due", "--missing"))
    assert said in read_output(run("commitment", "show", REF))


def test_a_time_to_look_ahead_is_refused_because_what_is_missing_has_no_day(run):
    said = run("due", "--missing", "--within", "7d")
    assert "--missing and --within cannot be combined" in said.stderr
    assert (said.exit_code, said.stdout) == (2, "")


@pytest.mark.usefixtures("in_chinese")
def test_the_chinese_view_names_what_is_missing(run, location):
    read_output(run(*SIGNED.split()))
    with open_reader(location) as reader:
        rows = reader.tuples("SELECT 缺项 FROM 缺项清单 WHERE 编号 = '2024-004'")
    assert ("合同来源",) in rows


def test_a_gate_is_a_row_with_the_stage_that_needs_its_field(run, location):
    with journal.open_batch(location, "test", "test") as batch:
        for rank, code in ((90, "responsible_unit"), (90, "responsible_person"), (30, "amount")):
            batch.connection.exec_driver_sql(
                f"UPDATE codes SET rank = {rank} WHERE kind = 'gate' AND code = '{code}'"
            )
    assert json.loads(read_output(run("commitment", "show", REF, "--json")))["missing"] == ["amount"]


def test_every_gate_has_a_stage(reader):
    rows = reader.rows("SELECT code, rank FROM codes WHERE kind = 'gate'")
    assert {row["code"] for row in rows} == set(Gate)
    assert all(row["rank"] in range(10, 100, 10) for row in rows)
