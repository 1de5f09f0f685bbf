"""Test the commands for events, announced totals and sectors: add, show, edit, remove."""

from __future__ import annotations

import json
import shlex
from itertools import permutations

import pytest

from helpers.databases import read_all_rows
from helpers.results import read_output
from helpers.rows import add_source
from tracker.store import engine as db
from tracker.store import journal

EVENT = ("event", "add", "海洋产业推介会", "--kind", "推介会", "--on", "2024-06-18")
TOTAL = "2024-04-27-signed-projects"


def read_first_line(result):
    """Require that a command succeeded; return its first line, which names what it wrote."""
    return read_output(result).splitlines()[0]


def show_row(run, noun, name):
    return json.loads(read_output(run(noun, "show", name, "--json")))


@pytest.fixture
def run_refused(run, location):
    """Return a function that requires that a line is refused with this exit code and changes nothing."""

    def run_line(line, code):
        before = read_all_rows(location)
        result = run(*shlex.split(line))
        assert (result.exit_code, result.stdout) == (code, ""), result.output
        assert read_all_rows(location) == before
        return result.stderr

    return run_line


def test_an_event_is_added_with_its_participants(run):
    words = ("--until", "2024-06-19", "--place", "青岛", "--note", "两天", "--date-text", "6月18日至19日")
    words += (
        "--part-of",
        "2024-04-27-qingdao-tour",
        "--company",
        "清大国华:推介",
        "--company",
        "大北农",
        "--sector",
        "种业",
    )
    with_people = (*EVENT, *words, "--person", "赵豪志：接待")
    assert read_first_line(run(*with_people)) == "Added event 2024-06-18-roadshow: 海洋产业推介会."
    event = show_row(run, "event", "2024-06-18-roadshow")
    assert (event["starts_on"], event["ends_on"], event["place"]) == ("2024-06-18", "2024-06-19", "青岛")
    assert (event["part_of"], event["sectors"]) == ("2024-04-27-qingdao-tour", ["种业"])
    assert [(row["name"], row["role"]) for row in event["participants"]] == [
        ("清大國華環境集團股份有限公司", "presenter"),
        ("北京大北農科技集團股份有限公司", "attendee"),
        ("趙豪志", "host"),
    ]
    tour = show_row(run, "event", "2024-04-27-qingdao-tour")
    assert "海洋产业推介会" in [row["name"] for row in tour["events_within"]]


@pytest.mark.parametrize(
    ("on", "key", "starts_on", "precision"),
    [
        ("2024-06-18", "2024-06-18-symposium", "2024-06-18", "day"),
        ("2024-06", "2024-06-symposium", "2024-06-30", "month"),
        ("2024Q3", "2024q3-symposium", "2024-07-01", "quarter"),
        ("2023", "2023-symposium", "2023-12-31", "year"),
    ],
)
def test_the_key_of_an_event_contains_the_date_as_precisely_as_known(run, on, key, starts_on, precision):
    words = ("event", "add", "座谈", "--kind", "座谈会", "--on", on)
    assert read_first_line(run(*words)) == f"Added event {key}: 座谈."
    assert read_first_line(run(*words, "--different")) == f"Added event {key}-2: 座谈."
    event = show_row(run, "event", key)
    assert (event["starts_on"], event["starts_precision"]) == (starts_on, precision)


def test_an_event_may_end_in_the_month_in_which_it_began(run):
    read_output(
        run(
            "event",
            "add",
            "座谈",
            "--kind",
            "座谈会",
            "--on",
            "2024-05",
            "--until",
            "2024-05-03",
            "--key=may",
        )
    )
    assert show_row(run, "event", "may")["ends_on"] == "2024-05-03"


@pytest.mark.usefixtures("in_chinese")
def test_an_event_shows_its_commitments_and_announced_totals(run):
    event = show_row(run, "event", "推介座谈会")
    assert [row["ref"] for row in event["commitments"]] == [f"2024-{number:03}" for number in range(1, 13)]
    assert [row["key"] for row in event["totals"]] == [TOTAL]
    screen = read_output(run("event", "show", "推介座谈会"))
    assert all(word in screen for word in ("参加者", "承诺事项", "公布总数", "0 / 4", "譚靖"))


@pytest.mark.slow
def test_participants_are_removed_from_one_role_or_from_all(run):
    read_output(
        run(*EVENT, "--company", "清大国华:推介", "--company", "清大国华:签约", "--company", "大北农:来访")
    )

    def edit_and_list_roles(*words):
        read_output(run("event", "edit", "2024-06-18-roadshow", *words))
        return [row["role"] for row in show_row(run, "event", "2024-06-18-roadshow")["participants"]]

    assert edit_and_list_roles("--company", "清大国华:推介", "--note", "x") == [
        "presenter",
        "signatory",
        "visitor",
    ]
    assert edit_and_list_roles("--remove-company", "清大国华:签约") == ["presenter", "visitor"]
    assert edit_and_list_roles("--company", "清大国华:接待", "--remove-company", "大北农") == [
        "presenter",
        "host",
    ]
    assert edit_and_list_roles("--remove-company", "清大国华") == []


@pytest.mark.slow
def test_an_event_is_edited_cleared_and_cited(run, location):
    with journal.open_batch(location, "test", "test") as batch:
        add_source(batch.connection, "memo", "海洋產業推介會在青島舉行。")
    read_output(run(*EVENT, "--place", "青岛", "--sector", "种业"))
    words = ("--name", "推介会", "--key", "june", "--clear", "place", "--remove-sector", "种业")
    quoted = ("--source", "memo", "--quote", "推介会")
    changed = read_output(run("event", "edit", "2024-06-18-roadshow", *words, *quoted))
    assert changed.splitlines()[:2] == [
        "Changed event june.",
        ("Cited characters 4–7 of source memo: 推介會"),
    ]
    event = show_row(run, "event", "june")
    assert (event["name"], event["place"], event["sectors"]) == ("推介会", None, [])
    assert read_output(run("event", "edit", "june", *quoted)).startswith("Nothing was changed")


@pytest.mark.slow
def test_only_an_event_that_nothing_refers_to_is_removed(run, location):
    with journal.open_batch(location, "test", "test") as batch:
        add_source(batch.connection, "memo", "推介会")
    before = read_all_rows(location)
    read_output(run(*EVENT, "--company", "清大国华", "--source", "memo", "--quote", "推介会"))
    assert (
        read_first_line(run("event", "remove", "2024-06-18-roadshow")) == "Removed event 2024-06-18-roadshow."
    )
    after = read_all_rows(location)
    for table in ("events", "event_participants", "event_sectors", "citations"):
        assert after[table] == before[table]


EVENTS_REFUSED = {
    "event add x --on 2024-06-18": (2, "--kind is missing"),
    "event add x --kind visit": (2, "--on is missing"),
    "event add x --kind visit --on 2024-07-02": (5, "the date 2024-07-02 is in the future"),
    "event add x --kind visit --on 2024-06-18 --until 2024-07-02": (
        5,
        ("the date 2024-07-02 is in the future"),
    ),
    "event add x --kind visit --on 2024-06-18 --until 2024-06-17": (
        5,
        "the event would end on 2024-06-17, before",
    ),
    "event add x --kind visit --on 2024-06 --until 2024-05-31": (5, "before it begins on ≈2024-06"),
    "event add x --kind visit --on 2024-06-18 --key 'a b'": (2, ("“a b” cannot be a key (a short name)")),
    "event add x --kind visit --on 2024-06-18 --key 2024-04-27-symposium": (
        5,
        (
            "“2024-04-27-symposium” is already the key of another event\n"
            "  → see: tracker event show 2024-04-27-s"
        ),
    ),
    "event add x --kind visit --on 今天 --company 清大国华:老板": (
        2,
        "“老板” is not one of the choices",
    ),
    "event add x --kind visit --on 今天 --company 无此企业": (
        3,
        "no organisation is called “无此企业”",
    ),
    "event add x --kind 宴会 --on 2024-06-18": (2, "“宴会” is not one of the choices"),
    "event edit 青岛行推介 --until 2024-04-26": (5, "the event would end on 2024-04-26, before it begins"),
    "event edit 青岛行推介 --part-of 青岛行推介": (5, "would be a part of itself"),
    "event edit 2024-04-27-qingdao-tour --part-of 青岛行推介": (5, "would be a part of itself"),
    "event edit 青岛行推介 --clear name": (2, "'name' is not one of"),
    "event edit 青岛行推介": (2, "no change is given"),
    "event edit 青岛行推介 --remove-company 大北农": (3, "this participant does not take part in event"),
    "event edit 青岛行推介 --remove-sector 种业": (3, "is not about this sector"),
    "event remove 青岛行推介": (
        5,
        ("2024-04-27-symposium is still used by: 1 announced total, 12 commitments"),
    ),
    "event remove 2024-04-27-qingdao-tour": (5, "is still used by: 1 event"),
}


@pytest.mark.any_engine
@pytest.mark.parametrize(("line", "expected"), EVENTS_REFUSED.items())
def test_wrong_options_of_an_event_are_refused(run_refused, line, expected):
    code, says = expected
    assert says in run_refused(line, code)


@pytest.mark.slow
def test_a_total_is_added_and_compared_with_its_commitments(run):
    words = ("--event", "推介座谈会", "--count", "2", "--amount", "30亿元", "--note", "集体签约")
    assert (
        read_first_line(run("total", "add", *words))
        == "Added announced total 2024-04-27-symposium-projects: 2."
    )
    key = "2024-04-27-symposium-projects"
    for ref in ("2024-001", "2024-002", "2024-003"):
        read_output(run("commitment", "edit", ref, "--total", key, "--because", "已查明"))
    listed = {row["key"]: row for row in json.loads(read_output(run("total", "list", "--json")))}
    total = listed[key]
    assert (total["count"], total["identified"], total["unit"]) == (2, 3, "project")
    assert (total["amount"], total["currency"]) == (3_000_000_000, "CNY")
    assert [row["ref"] for row in show_row(run, "total", key)["commitments"]] == [
        "2024-001", "2024-002", "2024-003",
    ]  # fmt: skip
    screen = read_output(run("total", "list", "--event", "推介座谈会"))
    assert "3 / 2" in screen
    assert "CNY 3 billion" in screen


@pytest.mark.slow
def test_only_a_total_without_commitments_is_removed(run, run_refused):
    read_output(run("commitment", "edit", "2024-001", "--total", TOTAL, "--because", "已查明"))
    assert f"{TOTAL} is still used by: 1 commitment" in run_refused(f"total remove {TOTAL}", 5)
    read_output(run("commitment", "edit", "2024-002", "--total", TOTAL, "--because", "已查明"))
    changed = run("total", "edit", TOTAL, "--count", "1", "--unit", "项目（组）", "--clear", "note")
    assert read_first_line(changed) == f"Changed announced total {TOTAL}."
    notes = changed.stderr.splitlines()
    assert notes[0] == (
        "Note: 2 commitments are linked to the announced total, more than the 1 that were announced."
    )
    assert [note.split(" has changed, so ")[0] for note in notes[1:4]] == [
        f"Note: {field}" for field in ("Count", "Unit of count", "Note")
    ]
    total = show_row(run, "total", TOTAL)
    assert (total["count"], total["unit"], total["note"]) == (1, "project_group", None)
    assert read_first_line(run("total", "remove", "2024-04-25-research-projects")).startswith(
        "Removed announced total "
    )


TOTALS_REFUSED = {
    "total add --count 3": (2, "--event is missing"),
    "total add --event 推介座谈会": (2, "--count is missing"),
    "total add --event 推介座谈会 --count 0": (2, "“0” is not a whole number from 1 to 1000000"),
    "total add --event 推介座谈会 --count 3 --amount 0元": (2, ("the announced amount must be above 0")),
    f"total add --event 推介座谈会 --count 3 --key {TOTAL}": (
        5,
        f"“{TOTAL}” is already the key of another announced total",
    ),
    f"total edit {TOTAL} --clear event": (2, "'event' is not one of"),
    "total show 无此": (3, "no announced total is called “无此”"),
}


@pytest.mark.any_engine
@pytest.mark.parametrize(("line", "expected"), TOTALS_REFUSED.items())
def test_wrong_options_of_a_total_are_refused(run_refused, line, expected):
    code, says = expected
    assert says in run_refused(line, code)


COLD = ("sector", "add", "cold_chain", "--name", "冷鏈物流", "--name-en", "Cold chain")


def test_a_sector_is_added_below_its_parent_and_listed_as_a_tree(run):
    words = ("--name-hans", "冷链物流", "--parent", "种业", "--gbt4754", "g59", "--priority")
    assert read_first_line(run(*COLD, *words)) == "Added sector cold_chain: 冷鏈物流."
    read_output(run("sector", "add", "ice", "--name", "制冰", "--name-en", "Ice", "--parent", "cold_chain"))
    listed = json.loads(read_output(run("sector", "list", "--json")))
    order = [row["code"] for row in listed]
    at = order.index("seed_industry")
    assert order[at : at + 3] == ["seed_industry", "cold_chain", "ice"]
    assert [row["depth"] for row in listed[at : at + 3]] == [1, 2, 3]
    assert len(order) == len(set(order)) == 40
    sector = show_row(run, "sector", "冷链")
    assert (sector["gbt4754"], sector["is_priority"], sector["narrower"]) == ("G59", True, ["ice"])
    assert "      ice " in read_output(run("sector", "list"))


def test_a_sector_shows_companies_and_commitments_of_all_its_descendants(run):
    read_output(run("sector", "add", "ice", "--name", "制冰", "--name-en", "Ice", "--parent", "种业"))
    read_output(run("commitment", "edit", "2024-001", "--sector", "ice", "--because", "更正"))
    sector = show_row(run, "sector", "农业科技")
    assert {row["name"] for row in sector["companies"]} == {"北京大北農科技集團股份有限公司"}
    assert [row["ref"] for row in sector["commitments"]] == ["2024-001"]
    assert "ref" in read_output(run("commitment", "list", "--sector", "农业科技", "--csv"))
    assert "2024-001" in read_output(run("commitment", "list", "--sector", "农业科技", "--csv"))


def test_a_sector_is_edited_and_removed(run):
    read_output(run(*COLD, "--parent", "种业"))
    words = ("--code", "cold", "--name-hans", "冷链", "--no-priority", "--clear", "parent")
    assert read_first_line(run("sector", "edit", "cold_chain", *words)) == "Changed sector cold."
    sector = show_row(run, "sector", "cold")
    assert (sector["name_hans"], sector["parent"], sector["is_priority"]) == ("冷链", None, False)
    assert read_first_line(run("sector", "remove", "cold")) == "Removed sector cold."


SECTORS_REFUSED = {
    "sector add cold": (2, "--name is missing"),
    "sector add cold --name 冷": (2, "--name-en is missing"),
    "sector add 'cold chain' --name 冷 --name-en x": (2, "“cold chain” cannot be a code"),
    "sector add 冷链 --name 冷 --name-en x": (2, "“冷链” cannot be a code"),
    "sector add seed_industry --name 冷 --name-en x": (
        5,
        ("“seed_industry” is already the code of another sector"),
    ),
    "sector add cold --name 冷 --name-en x --gbt4754 制造业": (2, "is not an industry code of GB/T 4754"),
    "sector edit 种业 --parent 种业": (5, "sector seed_industry would be a part of itself"),
    "sector edit 农业科技 --parent 种业": (5, ("sector agricultural_technology would be a part of itself")),
    "sector edit 种业 --clear name": (2, "'name' is not one of"),
    "sector remove 农业科技": (5, "agricultural_technology is still used by: 3 narrower sectors"),
}


@pytest.mark.any_engine
@pytest.mark.parametrize(("line", "expected"), SECTORS_REFUSED.items())
def test_wrong_options_of_a_sector_are_refused(run_refused, line, expected):
    code, says = expected
    assert says in run_refused(line, code)


def test_a_sector_cannot_be_its_own_grandparent(run, run_refused):
    read_output(run(*COLD, "--parent", "种业"))
    assert "would be a part of itself" in run_refused("sector edit 农业科技 --parent cold_chain", 5)


def test_a_sector_is_not_put_below_a_circle_of_parents(run, location, run_refused):
    read_output(run(*COLD))
    with db.create_engine(location).begin() as connection:
        for one, other in permutations(("seed_industry", "agricultural_technology")):
            parent = f"(SELECT id FROM sectors WHERE code = '{other}')"
            connection.exec_driver_sql(f"UPDATE sectors SET parent_id = {parent} WHERE code = '{one}'")
    assert "see: tracker check" in run_refused("sector edit cold_chain --parent 种业", 5)


def test_a_sector_shows_related_sectors_by_name(run):
    shown = run("sector", "show", "种业").stdout
    assert "农业科技" in shown
    assert "agricultural_technology" not in shown
