"""Test the pages of lists: every order, every page, chosen columns, and what a terminal shows."""

from __future__ import annotations

import csv
import io
import json
import shlex

import pytest

from helpers.databases import make_runner
from helpers.office import LAST
from helpers.outside import edit_outside
from helpers.terminal import Terminal
from tracker.read import commitments, companies, followups, people, receipts
from tracker.read.row_list import PageRequest
from tracker.store.reader import open_reader

LISTS = {
    "commitments": lambda reader: commitments.select_commitments(reader, LAST),
    "follow-ups": followups.select_followups,
    "receipts": receipts.select_receipts,
    "companies": companies.select_companies,
    "people": people.select_people,
}
COLUMNS = {
    "commitments": ("due_on", "amount", "company", "is_counted", "ref"),
    "follow-ups": ("stage", "occurred_on", "next_action_on"),
    "receipts": ("amount", "ref"),
    "companies": ("region", "name", "commitment_count", "last_followup_on"),
    "people": ("name", "phone"),
}
ORDERS = [
    (name, f"{sign}{column}") for name, columns in COLUMNS.items() for column in columns for sign in ("", "-")
]


@pytest.mark.parametrize("name", LISTS)
def test_the_pages_of_a_list_are_the_list(furnished, name):
    with open_reader(furnished) as reader:
        rows = LISTS[name](reader)
        whole = list(rows)
        assert rows.count() == len(whole)
        assert read_pages(rows, None, 37) == whole


@pytest.mark.parametrize(("name", "sort"), ORDERS)
@pytest.mark.slow
def test_the_pages_of_any_order_are_all_rows_in_that_order(furnished, name, sort):
    with open_reader(furnished) as reader:
        rows = LISTS[name](reader)
        found = read_pages(rows, sort, 61)
        assert sorted(found) == sorted(rows) if name == "people" else set(found) == set(rows)
    values = [getattr(row, sort.removeprefix("-")) for row in found]
    filled = [value for value in values if value is not None]
    assert values == filled + [None] * (len(values) - len(filled))
    assert filled == sorted(filled, reverse=sort.startswith("-"))


def read_pages(rows, sort, limit):
    """Return the rows of all pages, each of which begins after the last row of the page before."""
    found, after = [], None
    while page := list(rows.read_page(PageRequest(sort, after, limit))):
        assert len(page) <= limit
        found += page
        after = rows.get_key(page[-1])
    return found


@pytest.fixture
def print_command(seeded_template):
    """Return a function that returns what a command line prints on stdout and stderr, and its exit code."""

    def run_command(line):
        done = make_runner(seeded_template)(*shlex.split(line))
        return done.stdout, done.stderr, done.exit_code

    return run_command


@pytest.mark.parametrize("noun", ["commitment", "event", "sector", "source", "total", "company", "rep"])
def test_every_list_has_pages_in_every_format(print_command, noun):
    line = f"{noun} list"
    whole = json.loads(print_command(f"{line} --json")[0])
    assert json.loads(print_command(f"{line} --json --limit 1")[0]) == whole[:1]
    assert json.loads(print_command(f"{line} --json --limit {len(whole)}")[0]) == whole
    [row] = csv.DictReader(io.StringIO(print_command(f"{line} --csv --limit 1")[0]))
    assert list(row) == list(whole[0])
    key = next(key for key in ("ref", "key", "code", "company_id", "representative_id") if key in whole[0])
    following = print_command(f"{line} --json --after {whole[0][key]}")[0]
    assert json.loads(following) == whole[1:]


@pytest.mark.usefixtures("in_chinese")
def test_the_columns_of_a_list_can_be_chosen(print_command):
    printed, _, _ = print_command("commitment list --csv --columns ref,amount_status --limit 1")
    assert printed == "ref,amount_status\n2024-001,undisclosed\n"
    printed, _, _ = print_command("commitment list --json --columns ref --limit 1")
    assert json.loads(printed) == [{"ref": "2024-001"}]
    printed, _, _ = print_command("commitment list --columns ref，light，amount_status --limit 1")
    heading, _, row = printed.split("\n")[1:4]
    assert heading.split() == ["编号", "亮灯", "金额披露"]
    assert row.split() == ["2024-001", "▲", "黄", "未披露"]


def test_a_limited_table_says_how_many_rows_there_are(print_command):
    _, said, _ = print_command("commitment list --limit 2")
    assert "Showing 2 of 12 rows. Next page: --after 2024-002. All rows: --all." in said
    _, said, _ = print_command("commitment list --limit 2 --stage 意向 --unit 局")
    assert "rows" not in said
    assert print_command("commitment list --limit 12")[1] == ""


@pytest.mark.any_engine
@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("commitment list --sort 金额", "“金额” is not a column of this list"),
        ("event list --sort -nothing", "“nothing” is not a column of this list"),
        ("commitment list --columns ref,nothing", "“nothing” is not a column of this list"),
        ("commitment list --json --columns ref,,title", "“” is not a column of this list"),
        ("commitment list --after 2024-999", "this list has no row “2024-999”"),
        ("event list --after x", "this list has no row “x”"),
        ("followup list --after x", "this list has no row “x”"),
        ("commitment list --all --limit 3", "--all and --limit cannot be combined"),
        ("commitment list --amount-from 1亿元 --amount-to 'USD 5m'", "are in different currencies"),
    ],
)
def test_a_page_that_cannot_be_is_refused(print_command, line, message):
    printed, said, code = print_command(line)
    assert (printed, code != 0) == ("", True)
    assert message in said


@pytest.mark.any_engine
@pytest.mark.parametrize("columns", [60, 80, 120])
def test_a_terminal_shows_what_fits_and_how_to_go_on(furnished, columns):
    code, shown = Terminal(furnished, "commitment", "list", columns=columns).end()
    assert code == 0
    assert len(shown.split("\n")) <= 40
    refs = [word for word in shown.split() if word.startswith(("2022-", "2023-", "2024-")) and len(word) < 10]
    assert len(refs) >= 3
    assert " of 3" in shown
    assert "--after" in shown


@pytest.mark.any_engine
@pytest.mark.parametrize("columns", [60, 80, 120])
def test_due_fits_the_screen_and_says_what_it_leaves_out(furnished, columns):
    code, shown = Terminal(furnished, "due", columns=columns, TRACKER_TODAY="2024-07-01").end()
    assert code == 0
    assert len(shown.split("\n")) <= 40
    assert "rows are shown. To see all: --all" in " ".join(shown.split())


@pytest.mark.any_engine
@pytest.mark.parametrize("rows", [24, 40])
def test_missing_fields_fit_a_narrow_screen(furnished, rows):
    code, shown = Terminal(furnished, "due", "--missing", rows=rows, TRACKER_TODAY="2024-07-01").end()
    assert code == 0
    assert len(shown.split("\n")) <= rows
    assert "rows are shown. To see all: --all" in " ".join(shown.split())


@pytest.mark.any_engine
def test_a_small_screen_shows_what_is_most_urgent(furnished):
    terminal = Terminal(furnished, "due", columns=80, rows=24, TRACKER_TODAY="2024-07-01")
    code, shown = terminal.end()
    assert code == 0
    assert len(shown.split("\n")) <= 24
    first_group = shown.strip().split("\n\n")[0]
    assert [line for line in first_group.split("\n") if line.startswith(" 202")]


@pytest.mark.any_engine
def test_all_rows_go_through_the_pager(furnished):
    _, shown = Terminal(furnished, "commitment", "list", "--all", PAGER="sed s/^/PAGED/").end()
    lines = [line for line in shown.split("\n") if line.startswith("PAGED")]
    assert len(lines) > 300
    _, shown = Terminal(furnished, "commitment", "list", "--all", "--no-pager", PAGER="sed s/^/PAGED/").end()
    assert "PAGED" not in shown
    assert shown.count("\n") > 300


@pytest.mark.slow
def test_pairs_of_look_alikes_have_pages(run, location):
    for name in ("蓝湾测试科技有限公司", "蓝湾测试科技股份有限公司", "蓝湾测试科技集团有限公司"):
        edit_outside(location, f"INSERT INTO companies (kind, name) VALUES ('company', '{name}')")
    pairs = json.loads(run("company", "duplicates", "--json").stdout)
    first = pairs[0]
    after = f"{first['company_id']}-{first['other_id']}"
    assert json.loads(run("company", "duplicates", "--json", "--limit", "1").stdout) == pairs[:1]
    assert json.loads(run("company", "duplicates", "--json", "--after", after).stdout) == pairs[1:]
    assert f"--after {after}" in run("company", "duplicates", "--limit", "1").stderr


@pytest.mark.slow
def test_issued_reports_have_pages(run, tmp_path):
    for period in ("2024Q2", "2024Q1"):
        run("report", "issue", period, "--yes", "-o", str(tmp_path / f"{period}.xlsx"))
    reports = json.loads(run("report", "list", "--json").stdout)
    assert len(reports) == 2
    assert json.loads(run("report", "list", "--json", "--sort", "period").stdout) == sorted(
        reports, key=lambda report: report["period"]
    )
    after = f"{reports[0]['period']}:{reports[0]['revision']}"
    assert json.loads(run("report", "list", "--json", "--after", after).stdout) == reports[1:]
