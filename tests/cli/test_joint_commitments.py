"""Test that a joint commitment shows for every party with its role, and counts once, at its lead."""

from __future__ import annotations

import json

import pytest
import sqlalchemy as sa

from helpers.databases import copy_for_each_test, make_runner, prepare_once
from tracker.store import engine as db
from tracker.store.reader import open_reader
from tracker.store.tables import commitment_parties

PEKING = "北京大學"
ENOUGH = ("--on", "2024-06-18", "--firmness", "有意向", "--track", "建设类", "--confirm")


def add_joint_commitment(location):
    """Add 2024-013, a commitment of 清大国华 and two further parties."""
    run = make_runner(location)
    parties = ("--party", "北京大学:签约对方:49%", "--party", "驻青高校(5％)")
    done = run("commitment", "add", "清大国华", "--title", "建研发中心", *ENOUGH, *parties)
    assert done.exit_code == 0, done.output
    run("followup", "add", "2024-013", "电话联系", "--next", "今天", "回访")
    run("receipt", "add", "2024-013", "3万元", "--on", "2024-06-20")


with_joint = prepare_once(add_joint_commitment)
copy_with_joint = copy_for_each_test("with_joint")


@pytest.fixture
def run_with_joint(with_joint):
    """Run a command that only reads on a database with the joint commitment."""
    return make_runner(with_joint)


LISTS = (
    "commitment list --company 北京大学",
    "company show 北京大学",
    "company show 北京大学 --brief",
    "due --company 北京大学",
)


@pytest.mark.parametrize("columns", [60, 80])
@pytest.mark.parametrize("line", LISTS)
@pytest.mark.usefixtures("in_chinese")
def test_a_joint_commitment_shows_for_a_further_party_with_its_role(
    run_with_joint, monkeypatch, line, columns
):
    monkeypatch.setenv("COLUMNS", str(columns))
    shown = run_with_joint(*line.split())
    assert shown.exit_code == 0, shown.output
    squeezed = "".join(shown.stdout.split())
    assert "2024-013" in squeezed
    assert "签约对方" in squeezed
    assert "49%" in squeezed


@pytest.mark.parametrize("line", ["followup list --company 北京大学", "receipt list --company 北京大学"])
def test_what_happened_to_it_is_listed_for_every_party(run_with_joint, line):
    assert [row["ref"] for row in json.loads(run_with_joint(*line.split(), "--json").stdout)] == ["2024-013"]


def test_the_lead_and_a_party_see_the_same_commitment_in_their_roles(run_with_joint):
    def list_roles(company):
        rows = json.loads(run_with_joint("commitment", "list", "--company", company, "--json").stdout)
        return {row["ref"]: (row["role"], row["share"]) for row in rows}

    assert list_roles("北京大学") == {"2024-013": ("counterparty", "49%")}
    assert list_roles("清大国华")["2024-013"] == ("lead", None)
    csv = run_with_joint("commitment", "list", "--company", "北京大学", "--csv").stdout.splitlines()
    assert csv[0].endswith(",role,share")
    assert csv[1].endswith(",counterparty,49%")


@pytest.mark.usefixtures("in_chinese")
def test_a_sum_counts_it_once_and_says_so(run_with_joint):
    rows = {row["name"]: row for row in json.loads(run_with_joint("company", "list", "--json").stdout)}
    assert (rows[PEKING]["commitment_count"], rows[PEKING]["joint_count"]) == (0, 1)
    lead = rows["清大國華環境集團股份有限公司"]
    assert (lead["commitment_count"], lead["joint_count"]) == (5, 0)
    for line in (
        "commitment list --company 北京大学",
        "company show 北京大学",
        "company show 北京大学 --brief",
    ):
        assert "1 项由其他机构牵头，统计时只计在牵头机构" in run_with_joint(*line.split()).output
    assert "牵头机构" not in run_with_joint("commitment", "list", "--company", "清大国华").stderr


def test_the_view_has_one_row_for_each_party(with_joint):
    sql = "SELECT company, role, share FROM v_parties WHERE ref = '2024-013' ORDER BY party_id"
    with open_reader(with_joint) as reader:
        assert reader.tuples(sql) == [
            ("清大國華環境集團股份有限公司", "lead", None),
            (PEKING, "counterparty", "49%"),
            ("驻青高校", "partner", "5％"),
        ]


def test_a_company_that_is_only_a_further_party_stands_among_those_with_commitments(run_with_joint):
    whole = json.loads(run_with_joint("company", "list", "--json").stdout)
    counts = [row["commitment_count"] + row["joint_count"] for row in whole]
    last = max(place for place, row in enumerate(whole) if row["joint_count"] and not row["commitment_count"])
    assert all(counts[: last + 1])
    page = run_with_joint("company", "list", "--json", "--limit", str(last + 1)).stdout
    assert json.loads(page) == whole[: last + 1]


def test_a_party_that_was_merged_into_the_lead_is_seen_once_as_the_lead(copy_with_joint):
    run = make_runner(copy_with_joint)
    assert run("company", "merge", "北京大学", "清大国华", "--yes").exit_code == 0
    rows = json.loads(run("commitment", "list", "--company", "清大国华", "--json").stdout)
    assert [row["role"] for row in rows if row["ref"] == "2024-013"] == ["lead"]


def list_parties(run, ref="2024-013"):
    parties = json.loads(run("commitment", "show", ref, "--json").stdout)["parties"]
    return [(party["party"], party["role"], party["share"]) for party in parties]


@pytest.mark.slow
def test_a_share_is_changed_and_a_party_removed_whatever_its_share(copy_with_joint):
    run = make_runner(copy_with_joint)
    words = ("--because", "更正")
    changed = run("commitment", "edit", "2024-013", "--party", "北京大学:签约对方:51%", *words)
    assert f"  Changed party 2024-013 {PEKING}: Share 49% → 51%\n" in changed.stdout
    same = run("commitment", "edit", "2024-013", "--party", "北京大学:签约对方", *words)
    assert "Nothing was changed" in same.stdout
    removed = run("commitment", "edit", "2024-013", "--remove-party", "北京大学:签约对方", *words)
    assert removed.exit_code == 0
    assert list_parties(run) == [("驻青高校", "partner", "5％")]


@pytest.mark.parametrize("share", ["0%", "101%", "约5%", "%", "100.01%"])
def test_what_is_no_share_is_refused(run, share):
    refused = run(
        "commitment", "add", "清大国华", "--title", "建研发中心", *ENOUGH, "--party", f"北京大学:{share}"
    )
    assert refused.exit_code == 2
    assert (
        f"“{share}” is not a share in percent; write the share in percent, up to 100: 49%" in refused.stderr
    )


FILE = """
[[commitment]]
company = "清大国华"
title = "建研发中心"
summary = "建一座研发中心"
voiced_on = "2024-06-18"
firmness = "intention"
track = "facility"
[[commitment.parties]]
company = "北京大学"
role = "partner"
share = "33.3%"
"""


def test_a_file_of_facts_gives_shares(run, tmp_path):
    file = tmp_path / "facts.toml"
    file.write_text(FILE, encoding="utf-8")
    entered = run("commitment", "add", "--from", str(file))
    assert entered.exit_code == 0, entered.output
    assert list_parties(run) == [(PEKING, "partner", "33.3%")]
    file.write_text(FILE.replace("33.3%", "1/3"), encoding="utf-8")
    assert "“1/3” is not a share in percent" in run("commitment", "add", "--from", str(file)).stderr


@pytest.mark.slow
def test_a_sheet_gives_shares_and_contradicts_no_stored_one(run, tmp_path):
    def load(partners):
        heads = "企业,承诺事项,承诺力度,类型,表态日期,合作单位"
        rows = f"{heads}\n清大国华,建码头,有意向,建设类,2024-06-18,{partners}\n"
        (tmp_path / "sheet.csv").write_text(rows, encoding="utf-8")
        return run("import", str(tmp_path / "sheet.csv"), "--as", "commitments", "--yes")

    done = load("北京大学(49%)、奇点数联")
    assert done.exit_code == 0, done.output
    assert [party[2] for party in list_parties(run)] == ["49%", None]
    assert load("北京大学:49%").exit_code == 0
    refused = load("北京大学:51%")
    assert (refused.exit_code, "but not with this share" in refused.stderr) == (2, True)
    refused = load("奇点数联:0%")
    assert (refused.exit_code, "“0%” is not a share in percent" in refused.stderr) == (2, True)


FACTS = """
[[commitment]]
company = "清大国华"
title = "建冷库"
voiced_on = "2024-06-18"
firmness = "intention"
track = "facility"
parties = [
  {{ company = "北京大學", role = "partner", share = "60%" }},
  {{ party_text = "驻青高校", role = "partner", share = "{share}" }},
]
"""
SHEET = "企业,承诺事项,承诺力度,类型,表态日期,合作方\n清大国华,{title},有意向,建设类,2024-06-18,{partners}\n"
PARTY_TEXT = "驻青高校"


def enter_by_options(run, _place, share):
    parties = ("--party", "北京大学:60%", "--party", f"{PARTY_TEXT}:{share}")
    return run("commitment", "add", "清大国华", "--title", "建冷库", *ENOUGH, *parties)


def enter_by_edit(run, place, share):
    assert enter_by_options(run, place, "5%").exit_code == 0
    words = ("--party", f"{PARTY_TEXT}:{share}", "--because", "原文更正")
    return run("commitment", "edit", "2024-013", *words)


def enter_from_file(run, place, share):
    (place / "facts.toml").write_text(FACTS.format(share=share), encoding="utf-8")
    return run("commitment", "add", "--from", str(place / "facts.toml"))


def enter_from_sheet(run, place, share):
    partners = f"北京大学:60%、{PARTY_TEXT}:{share}"
    (place / "s.csv").write_text(SHEET.format(title="建冷库", partners=partners), encoding="utf-8")
    return run("import", str(place / "s.csv"), "--as", "commitments", "--yes")


def enter_from_sheet_later(run, place, share):
    assert enter_by_options(run, place, "5%").exit_code == 0
    partners = f"中关村科技企业家协会:{float(share.rstrip('%')) - 5:g}%"
    (place / "s.csv").write_text(SHEET.format(title="建冷库", partners=partners), encoding="utf-8")
    return run("import", str(place / "s.csv"), "--as", "commitments", "--because", "补充", "--yes")


WAYS_IN = (enter_by_options, enter_by_edit, enter_from_file, enter_from_sheet, enter_from_sheet_later)


@pytest.mark.parametrize("enter", WAYS_IN)
@pytest.mark.parametrize(("share", "total"), [("40%", None), ("40.5%", "100.5%")])
def test_shares_of_more_than_the_whole_are_refused_on_every_way_in(run, tmp_path, enter, share, total):
    done = enter(run, tmp_path, share)
    assert (done.exit_code == 0) == (total is None), done.output
    if total:
        assert f"the shares of the organisations add up to {total}: 北京大學 60%, {PARTY_TEXT}" in done.stderr


def test_an_undo_that_brings_shares_back_is_refused_where_they_exceed_the_whole(run, tmp_path):
    enter_by_options(run, tmp_path, "40%")
    words = ("--remove-party", "北京大学", "--because", "记错了")
    assert run("commitment", "edit", "2024-013", *words).exit_code == 0
    words = ("--party", "中关村科技企业家协会:30%", "--because", "补充")
    assert run("commitment", "edit", "2024-013", *words).exit_code == 0
    undone = run("undo", "3", "--yes")
    assert undone.exit_code == 5, undone.output
    assert "add up to 130%" in undone.stderr


@pytest.mark.slow
def test_check_finds_shares_of_more_than_the_whole(run, location, tmp_path):
    enter_by_options(run, tmp_path, "40%")
    with db.create_engine(location).begin() as connection:
        change = sa.update(commitment_parties).where(commitment_parties.c.party_text == PARTY_TEXT)
        connection.execute(change.values(share="４１%"))
    assert "the shares of the organisations add up to 101%: 北京大學 60%, 驻青高校 41%" in run("check").output
