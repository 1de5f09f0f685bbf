"""Test lists and shows: tables fit the screen, JSON and CSV have the same keys, every filter works."""

from __future__ import annotations

import csv
import io
import json
import shlex
from collections import Counter

import pytest
import sqlalchemy as sa
from rich.cells import cell_len

from helpers.databases import copy_for_module, make_runner
from tracker.cli.terminal import tables as output
from tracker.read import events, receipts, sectors, sources
from tracker.read.commitments import Commitment
from tracker.read.companies import Company
from tracker.read.followups import LISTED_KEYS
from tracker.store import journal
from tracker.store.reader import open_reader
from tracker.store.tables import commitments

HISTORY = """
followup add 2024-002 --condition ended --reason market --on 2024-06-15
followup add 2024-003 --condition on_hold --reason land --on 2024-06 --next-on 2024-09-01
followup add 2024-004 --stage negotiating --on 2024-05-10 --note "首轮洽谈,双方约定再谈用地"
followup add 2024-004 --stage signed --on 2024-06-20 --amount 1.2亿元 --due 2024Q4
followup add 2024-005 --stage signed --on 2024-05-05
followup add 2024-005 --condition ended --reason 落户他地 --on 2024-06-01 --note "改在烟台建设"
followup add 2024-007 --kind contact --on 今天 --note "电话联系" --private
followup add 2024-007 --on 今天 --note "等回复" --next-action "回访" --next-on 2024-07-15 --next-by 李雷
followup add 2024-008 --stage negotiating --on 2024-04-28
followup add 2024-012 --condition fulfilled --on 2024-06-30
commitment edit 2024-010 --person 李雷 --because 已查明
commitment edit 2024-011 --party 北京大学 --because 已查明
commitment edit 2024-003 --total 2024-04-27-signed-projects --because 已查明
receipt add 2024-004 3500万 --on 2024-06-25 --note 首期
"""
LISTS = {
    "commitment list": Commitment._fields,
    "company list": Company._fields,
    "followup list": LISTED_KEYS,
    "event list": events.KEYS,
    "receipt list": receipts.Receipt._fields,
    "total list": events.TOTAL_KEYS,
    "sector list": sectors.KEYS,
    "source list": sources.KEYS,
}
PARTS = {
    "commitment show 2024-004": (
        Commitment._fields,
        ("voiced_by", "parties", "sectors", "measures", "receipts", "evidence"),
    ),
    "company show 清大国华": (Company._fields, ("events", "evidence")),
    "source show qilu-2024-04-28": (sources.SHOWN_KEYS, ("evidence",)),
    "event show 推介座谈会": (events.SHOWN_KEYS, ("participants", "commitments", "totals", "events_within")),
    "sector show 农业科技": (sectors.SHOWN_KEYS, ("companies", "commitments", "narrower")),
    "total show 2024-04-27-signed-projects": (events.TOTAL_KEYS, ("commitments",)),
}
SHOWS = [*PARTS, "commitment show 2024-007", "commitment show 2024-012", "company show 中关村科技企业家协会"]


@pytest.fixture(scope="module")
def shared_database(seeded_template, tmp_path_factory):
    with copy_for_module(seeded_template, tmp_path_factory.mktemp("lists")) as location:
        with journal.open_batch(location, "test", "test") as batch:
            this = commitments.c.ref == "2024-004"
            unit = sa.update(commitments).where(this).values(responsible_unit="市商务局")
            batch.connection.execute(unit)
        yield location


@pytest.fixture(scope="module", autouse=True)
def _history(shared_database):
    """Run the commands of HISTORY."""
    with pytest.MonkeyPatch.context() as surroundings:
        surroundings.setenv("TRACKER_TODAY", "2024-07-01")
        surroundings.setenv("TRACKER_USER", "王芳")
        for line in HISTORY.strip().splitlines():
            done = make_runner(shared_database)(*shlex.split(line))
            assert done.exit_code == 0, done.output


@pytest.fixture
def print_command(shared_database):
    """Return a function that returns what a command line prints."""

    def run_command(line):
        done = make_runner(shared_database)(*shlex.split(line))
        assert done.exit_code == 0, done.output
        return done.stdout

    return run_command


def split_tables(shown):
    """Return the lines of each table. A table begins with a blank line, and its lines are indented."""
    found, is_inside = [], False
    for line in shown.splitlines():
        if line and line.isspace() and not is_inside:
            found.append([])
            is_inside = True
        is_inside = is_inside and line.startswith(" ")
        if is_inside:
            found[-1].append(line)
    return found


def count_characters(*texts):
    """Count the characters of texts, without blanks."""
    return Counter(char for text in texts for char in text if not char.isspace())


@pytest.mark.any_engine
@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("line", LISTS)
def test_a_list_is_aligned_and_fits_the_width(print_command, monkeypatch, line, width):
    monkeypatch.setenv("COLUMNS", str(width))
    widths = {cell_len(row) for row in print_command(line).splitlines()}
    assert len(widths) == 1
    assert max(widths) <= width


@pytest.mark.any_engine
@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("line", SHOWS)
def test_a_show_is_aligned_and_fits_the_width(print_command, monkeypatch, line, width):
    monkeypatch.setenv("COLUMNS", str(width))
    shown = print_command(line)
    assert max(map(cell_len, shown.splitlines())) <= width
    assert split_tables(shown)
    for table in split_tables(shown):
        assert len(set(map(cell_len, table))) == 1


@pytest.mark.any_engine
def test_wrapped_lines_of_a_field_are_indented_below_the_first(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "26")
    output.print_fields([("编号", "2024-004"), ("承诺事项", "建设特种膜材料研发生产中心"), ("说明", "")])
    assert capsys.readouterr().out.splitlines() == [
        "编号      2024-004",
        "承诺事项  建设特种膜材料研",
        "          发生产中心",
    ]


IN_TABLES = {
    "commitment list": {
        "ref": "编号",
        "company": "企业",
        "title": "承诺事项",
        "voiced_on": "表态日期",
        "next_action_on": "下一步日期",
    },
    "company list": {"name": "企业", "sectors": "行业", "people": "代表人"},
    "followup list": {"ref": "编号", "note": "说明", "next_action_on": "下一步", "recorded_by": "记录人"},
    "event list": {"key": "代号", "name": "活动"},
    "sector list": {"code": "代码", "name_hans": "行业", "name_en": "英文名称"},
    "receipt list": {"ref": "编号", "company": "企业", "note": "说明"},
    "total list": {"key": "代号", "event_name": "活动"},
    "source list": {"key": "代号", "title": "标题", "publisher": "发布者"},
}


@pytest.mark.any_engine
@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("line", IN_TABLES)
@pytest.mark.usefixtures("in_chinese")
def test_a_shown_column_keeps_all_its_characters_at_any_width(
    shared_database, print_command, monkeypatch, line, width
):
    rows = json.loads(print_command(f"{line} --json"))
    monkeypatch.setenv("COLUMNS", str(width))
    shown = make_runner(shared_database)(*line.split())
    kept = [name for name, heading in IN_TABLES[line].items() if heading not in shown.stderr]
    assert kept
    assert not count_characters(*(row[name] or "" for row in rows for name in kept)) - count_characters(
        shown.stdout
    )


@pytest.mark.any_engine
@pytest.mark.usefixtures("in_chinese")
def test_columns_left_out_are_named_and_120_characters_show_all(shared_database, monkeypatch):
    headings = IN_TABLES["commitment list"].values()
    for width in (60, 80, 120):
        monkeypatch.setenv("COLUMNS", str(width))
        shown = make_runner(shared_database)("commitment", "list")
        assert all((heading in shown.stdout) is not (heading in shown.stderr) for heading in headings)
        assert (shown.stderr == "") is (width == 120)


HEADINGS = {
    "commitment list": "编号 企业 承诺事项 阶段 状态 亮灯 表态日期 下一步日期",
    "company list": "企业 类别 所涉行业 代表人 承诺数 参与承诺 最近跟进",
    "followup list": "编号 跟进号 日期 类别 阶段 状况 说明 下一步 记录人",
    "event list": "时间 代号 活动 类别 承诺数",
    "sector list": "代码 行业 英文名称 重点引进 承诺数",
    "receipt list": "到账编号 到账日期 编号 企业 金额 说明",
    "total list": "代号 活动 已对应 / 公布 计数单位 金额",
    "source list": "代号 标题 发布者 发布时间 引证数 原文已附",
}


@pytest.mark.any_engine
@pytest.mark.parametrize(("line", "headings"), HEADINGS.items())
@pytest.mark.usefixtures("in_chinese")
def test_each_table_has_its_headings(print_command, monkeypatch, line, headings):
    monkeypatch.setenv("COLUMNS", "200")
    assert " ".join(print_command(line).splitlines()[1].split()) == headings


@pytest.mark.any_engine
def test_columns_begin_at_the_same_place_in_every_row(print_command):
    rows = [row for row in print_command("commitment list").splitlines() if "2024-04-27" in row]
    assert len(rows) == 12
    assert len({cell_len(row[: row.index("2024-04-27")]) for row in rows}) == 1


@pytest.mark.parametrize("line", LISTS)
def test_json_of_a_list_has_the_stable_keys(print_command, line):
    rows = json.loads(print_command(f"{line} --json"))
    assert rows
    assert {tuple(row) for row in rows} == {LISTS[line]}


@pytest.mark.parametrize(("line", "keys", "parts"), [(line, *names) for line, names in PARTS.items()])
def test_json_of_a_show_has_the_stable_keys_and_the_parts(print_command, line, keys, parts):
    shown = json.loads(print_command(f"{line} --json"))
    assert set(shown) >= {*keys, *parts}
    assert all(isinstance(shown[part], list) for part in parts)


@pytest.mark.parametrize(("line", "keys"), [(line, names[0]) for line, names in PARTS.items()])
def test_a_key_of_a_show_means_what_it_means_in_a_list(print_command, line, keys):
    shown = json.loads(print_command(f"{line} --json"))
    assert [name for name in keys if isinstance(shown[name], list)] == []


@pytest.mark.parametrize("line", [*LISTS, *SHOWS])
def test_flags_in_json_are_true_or_false(print_command, line):
    def list_flags(value):
        if isinstance(value, dict):
            yield from (inner for name, inner in value.items() if name in output.FLAGS or name[:3] == "is_")
            value = list(value.values())
        if isinstance(value, list):
            for inner in value:
                yield from list_flags(inner)

    found = list(list_flags(json.loads(print_command(f"{line} --json"))))
    assert all(flag is None or isinstance(flag, bool) for flag in found), found


@pytest.mark.parametrize("line", [*LISTS, *PARTS])
def test_csv_holds_the_same_values_as_json(print_command, line):
    read = list(csv.DictReader(io.StringIO(print_command(f"{line} --csv"))))
    said = json.loads(print_command(f"{line} --json"))
    rows = said if isinstance(said, list) else [said]
    names = LISTS.get(line) or PARTS[line][0]
    assert [tuple(row) for row in read] == [tuple(names)] * len(rows)
    for got, row in zip(read, rows, strict=True):
        alike = [name for name in names if not isinstance(row[name], list)]
        texts = [format_as_csv(row[name]) for name in alike]
        assert [got[name] for name in alike] == texts


def format_as_csv(value):
    """Return a JSON value as the CSV output writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


@pytest.mark.usefixtures("in_chinese")
def test_an_empty_list_prints_an_empty_table_json_and_csv(print_command):
    line = "commitment list --stage at_capacity"
    assert "编号" in print_command(line)
    assert print_command(line).endswith("（无）\n")
    assert json.loads(print_command(f"{line} --json")) == []
    assert print_command(f"{line} --csv").splitlines() == [",".join(Commitment._fields)]


ALL = [f"2024-{number:03}" for number in range(1, 13)]
FILTERS = {
    "": ALL,
    "--company 清大": ["2024-004", "2024-005", "2024-006", "2024-007"],
    "--company 大北农": [],
    "--sector marine": ["2024-001"],
    "--sector 生态气象": ["2024-001"],  # a further sector of it
    "--sector 種業": [],
    "--stage signed": ["2024-004", "2024-005"],
    "--stage 在谈": ["2024-008"],
    "--stage 線索": [],
    "--condition ended": ["2024-002", "2024-005"],
    "--condition lost": ["2024-002"],
    "--condition 终止": ["2024-005"],
    "--condition 暂缓": ["2024-003"],
    "--condition fulfilled": ["2024-012"],
    "--condition no_update": ["2024-001", "2024-006", "2024-009", "2024-010", "2024-011"],
    "--condition stalled": [],
    "--condition stalled --as-of 2024-07-31": ["2024-007", "2024-008"],
    "--event 2024-04-27-symposium": ALL,
    "--event 推介座谈会": ALL,
    "--event 2024-04-25-research-signing": [],
    "--unit 市商务局": ["2024-004"],
    "--unit 商务": ["2024-004"],
    "--unit 市科技局": [],
    "--light yellow --as-of 2024-07-31": [],
    "--light 红": [],
    "--person 李雷": ["2024-010"],
    "--rep 谭靖": ["2024-001"],
    "--party 清大": [],
    "--party 北京大学": ["2024-011"],
    "--text 膜": ["2024-004"],
    "--text 没有这个词": [],
    "--voiced-since 2024-04-28": [],
    "--voiced-since 2024-04 --voiced-until 2024-04-27": ALL,
    "--voiced-until 2024-04-26": [],
    "--due-since 2024Q4": ["2024-004"],
    "--due-until 2024-12": ["2024-004"],
    "--due-until 2024Q3": [],
    "--amount-from 1亿元": ["2024-004"],
    "--amount-from 1.3亿元": [],
    "--amount-to 1.2亿元": ["2024-004"],
    "--amount-from 'USD 1'": [],
    "--review confirmed --text 膜 --stage 签约": ["2024-004"],
    "--company 清大 --stage 签约 --condition 推进中": ["2024-004"],
    "--company 清大 --stage 签约 --condition 未跟进": [],
}


@pytest.mark.parametrize(("options", "refs"), FILTERS.items())
def test_a_filter_finds_exactly_the_matching_rows(print_command, options, refs):
    assert [row["ref"] for row in json.loads(print_command(f"commitment list {options} --json"))] == refs


def test_a_sector_filter_includes_its_narrower_sectors(print_command, shared_database):
    with open_reader(shared_database) as reader:
        wider = reader.rows(
            "SELECT c.ref, p.code FROM commitments c JOIN sectors s ON s.id = c.sector_id"
            " JOIN sectors p ON p.id = s.parent_id ORDER BY c.ref"
        )
    assert wider
    for row in wider:
        assert row["ref"] in print_command(f"commitment list --sector {row['code']} --csv")


@pytest.mark.parametrize(
    ("day", "stage", "status", "followups"),
    [
        ("2024-05-09", "intent", "no_update", 0),
        ("2024-05-10", "negotiating", "active", 1),
        ("2024-06-19", "negotiating", "active", 1),
        ("2024-06", "signed", "active", 2),
        ("今天", "signed", "active", 2),
    ],
)
def test_a_list_as_of_a_day_shows_what_had_happened_by_then(print_command, day, stage, status, followups):
    [row] = json.loads(print_command(f"commitment list --company 清大 --stage {stage} --as-of {day} --json"))[
        :1
    ]
    assert (row["ref"], row["status"], row["followup_count"]) == ("2024-004", status, followups)


def test_a_list_as_of_the_day_before_the_commitments_is_empty(print_command):
    assert json.loads(print_command("commitment list --as-of 2024-04-26 --json")) == []


@pytest.mark.parametrize(("day", "count"), [("2024-05-09", 0), ("2024-06-19", 1), ("2024-06-24", 2)])
def test_a_show_as_of_a_day_hides_what_came_later(print_command, day, count):
    shown = json.loads(print_command(f"commitment show 2024-004 --as-of {day} --json"))
    assert (len(shown["followups"]), shown["receipts"]) == (count, [])


def test_the_last_progress_date_is_shown_as_precisely_as_known(print_command):
    shown = print_command("commitment show 2024-003")
    assert "≈2024-06" in shown
    assert "2024-06-30" not in shown


def test_the_last_follow_up_date_is_shown_as_precisely_as_known(print_command):
    assert "2024-06-30" not in print_command("company show 宏诚创新")
    [row] = [row for row in print_command("company list").splitlines() if "北京宏誠" in row]
    assert "2024-06-30" not in row


@pytest.mark.usefixtures("in_chinese")
def test_a_show_names_the_follow_up_behind_the_state(print_command):
    shown = print_command("commitment show 2024-004")
    number = json.loads(print_command("commitment show 2024-004 --json"))["stage_row"]
    assert f"签约 ← 跟进 {number} 2024-06-20" in shown
    assert "推进中 ← 表态时" in shown


def test_a_show_gives_the_revised_amount_beside_the_promised_one(print_command):
    shown = json.loads(print_command("commitment show 2024-004 --json"))
    assert (shown["amount"], shown["revised_amount"], shown["revised_currency"]) == (None, 120_000_000, "CNY")
    assert "CNY 120 million" in print_command("commitment show 2024-004")


def test_a_show_gives_the_revised_due_date(print_command):
    assert "≈2024 Q4" in print_command("commitment show 2024-004")


@pytest.mark.usefixtures("in_chinese")
def test_a_show_lists_receipts_parties_measures_and_evidence(print_command):
    shown = json.loads(print_command("commitment show 2024-004 --json"))
    assert [row["amount"] for row in shown["receipts"]] == [35_000_000]
    assert [row["name"] for row in shown["voiced_by"]] == ["陳福泰"]
    assert {row["source"] for row in shown["evidence"]} == {"qilu-2024-04-28"}
    assert "3,500 万元" in print_command("commitment show 2024-004")
    assert "20萬噸/年" in print_command("commitment show 2024-007")
    assert "青島市企業聯合會（签约对方）" in print_command("commitment show 2024-012")


def test_evidence_of_a_company_without_an_attached_text_is_counted(print_command):
    assert "citations of qilu-2024-04-28 cannot be shown, because its text is not attached" in print_command(
        "company show 大北农"
    )


@pytest.mark.usefixtures("in_chinese")
def test_a_private_row_is_marked_in_the_table(print_command):
    assert "〔内部〕 电话联系" in print_command("followup list 2024-007")


@pytest.mark.parametrize(
    ("options", "refs"),
    [
        ("2024-004", ["2024-004", "2024-004"]),
        ("２０２４－００４", ["2024-004", "2024-004"]),
        ("2024-001", []),
        ("--company 博锐尚格", ["2024-008"]),
        ("--company 泰宁", []),
        ("--since 2024-06-20", ["2024-003", "2024-004", "2024-012", "2024-007", "2024-007"]),
        ("--until 2024-05-05", ["2024-008", "2024-005"]),
        ("--since 2024-05 --until 2024-05", ["2024-005", "2024-004"]),
        ("--since 2024Q3", ["2024-007", "2024-007"]),
        ("--until 2024Q1", []),
    ],
)
def test_follow_ups_are_listed_by_date(print_command, options, refs):
    assert [row["ref"] for row in json.loads(print_command(f"followup list {options} --json"))] == refs


@pytest.mark.parametrize(
    ("kind", "count"), [("association", 2), ("商协会", 2), ("高校院所", 1), ("company", 10)]
)
def test_companies_are_listed_by_kind(print_command, kind, count):
    assert len(json.loads(print_command(f"company list --kind {kind} --json"))) == count


def test_companies_with_commitments_come_first(print_command):
    counts = [row["commitment_count"] for row in json.loads(print_command("company list --json"))]
    assert counts == sorted(counts, key=lambda count: count == 0)


def test_sources_are_listed_newest_first_and_those_without_a_date_last(print_command):
    dated = [row["published_at"] is not None for row in json.loads(print_command("source list --json"))]
    assert dated == [True, False, False]


def test_a_source_is_not_headed_as_a_commitment(print_command):
    assert "承诺事项" not in print_command("source list")


@pytest.mark.usefixtures("in_chinese")
def test_a_show_names_the_stages_that_were_skipped(print_command):
    shown = print_command("commitment show 2024-005")
    assert all(label in shown for label in ("在谈", "框架协议"))
    assert "注册" not in shown
