"""Test that words in any script and width find the texts, in filters, by title and at the Tab key."""

from __future__ import annotations

import json
import re
from contextlib import suppress

import pytest
import sqlalchemy as sa

from helpers.databases import copy_for_module
from helpers.rows import ROWS, add_company, insert_row
from tracker.errors import AmbiguousError, NotFoundError
from tracker.read import completion, lookup, recent_changes
from tracker.read import due as agenda
from tracker.read.commitment_filters import CommitmentFilters
from tracker.read.commitments import list_commitments
from tracker.store import engine as db
from tracker.store.reader import open_reader
from tracker.values.dates import parse_day

ALIKE = {  # as printed: as typed
    "總經理": "总经理",
    "会长": "會長",
    "在青島建設機器人研發中心": "在青島建設機器人研發中心",
    "臺灣企業": "台湾企业",
    "ＡＢＣ（一期）": "abc(一期)",
    "abc(二期)": "ＡＢＣ（二期）",
    "Ａ]ｂ［c^D\\e-f{g|H.i+j$k": "a］B[C＾d＼E－F{g|h．i+J$K",
    "100%_*?": "１００％＿＊？",
    "两\u3000行": "兩 行",
}
NEAR = [
    "总理",
    "a]b[c^d\\e-fg",
    "00%",
    "100xx*?",
    "100%__?",
    "^",
    "[^]",
    "]",
    "a-z",
    "\\",
    "%",
    "_",
    ".",
    "*",
]


@pytest.fixture(scope="module")
def alike_commitments(empty_template, tmp_path_factory):
    """A commitment for each text, which is its title, its unit and its person."""
    with copy_for_module(empty_template, tmp_path_factory.mktemp("finding")) as location:
        with db.create_engine(location).begin() as connection:
            insert_row(connection, "companies", ROWS["companies"])
            for number, text in enumerate(ALIKE, 1):
                own = {"id": number, "ref": f"T-{number}", "title": text}
                own |= {"responsible_unit": text, "responsible_person": text}
                insert_row(connection, "commitments", ROWS["commitments"] | own)
        yield location


@pytest.fixture
def reader(alike_commitments):
    with open_reader(alike_commitments) as opened:
        yield opened


DAY = parse_day("2024-12-31")
ASKED = {
    "by title": lambda reader, typed: [lookup.find_commitment(reader, typed)],
    "by the Tab key": lambda reader, typed: [
        choice.value for choice in completion.suggest_names(reader, "commitment", typed)
    ],
    "by unit": lambda reader, typed: [
        row.ref for row in list_commitments(reader, DAY, CommitmentFilters(responsible_unit=typed))
    ],
    "due by unit": lambda reader, typed: [
        row.ref for row in agenda.list_due_items(reader, DAY, 0, agenda.DueFilters(unit=typed))
    ],
    "due by whom": lambda reader, typed: [
        row.ref for row in agenda.list_due_items(reader, DAY, 0, agenda.DueFilters(by=typed))
    ],
    "red by whom": lambda reader, typed: [
        row.ref
        for row in recent_changes.list_commitments_turned_red(reader, parse_day("2024-05-10"), DAY, typed)
    ],
}


@pytest.mark.parametrize("way", ASKED)
@pytest.mark.parametrize("printed", ALIKE)
def test_a_text_is_found_as_printed_and_as_typed(reader, way, printed):
    expected = [f"T-{list(ALIKE).index(printed) + 1}"]
    for typed in (ALIKE[printed], printed, ALIKE[printed].upper()):
        assert ASKED[way](reader, typed) == expected


@pytest.mark.parametrize("way", ASKED)
@pytest.mark.parametrize("typed", NEAR)
def test_no_character_acts_as_a_wildcard(reader, way, typed):
    plain = lookup.fold_texts(reader, [typed, *ALIKE])
    expected = [f"T-{number}" for number, text in enumerate(plain[1:], 1) if plain[0] in text]
    try:
        found = ASKED[way](reader, typed)
    except NotFoundError:
        found = []
    except AmbiguousError as error:
        found = re.findall(r"T-\d+", str(error))
    assert sorted(found) == expected


@pytest.mark.parametrize("way", ASKED)
@pytest.mark.parametrize("typed", ["国" * 10_000, "abc" * 10_000])
def test_a_text_of_any_length_can_be_looked_up(reader, way, typed):
    with suppress(NotFoundError):
        assert ASKED[way](reader, typed) == []


def test_titles_that_begin_with_the_text_come_before_those_containing_it(reader):
    found = completion.suggest_names(reader, "commitment", "（")
    assert {choice.value for choice in found} == {"T-5", "T-6"}
    assert [choice.value for choice in completion.suggest_names(reader, "commitment", "ABC")] == [
        "T-5",
        "T-6",
    ]


def list_names(run, *words):
    result = run(*words, "--json")
    assert result.exit_code == 0, result.output
    return [row["name"] for row in json.loads(result.stdout)]


@pytest.mark.parametrize("title", ["董事长", "董事長"])
def test_people_are_found_by_title_in_either_script(run, title):
    found = list_names(run, "rep", "list", "--text", title)
    assert {"陳福泰", "譚靖"} <= set(found)


@pytest.mark.slow
def test_people_are_found_by_any_text_field_in_any_script_and_width(run):
    words = ("--organisation", "臺灣某某商會", "--title", "秘書長", "--note", "聯絡人ＡＢＣ")
    assert run("rep", "add", "王敏", *words).exit_code == 0
    for text in ("台湾某某商会", "臺灣", "秘书长", "联络人abc", "wm", "wangmin", "台湾 秘书"):
        assert list_names(run, "rep", "list", "--text", text) == ["王敏"], text


@pytest.mark.slow
def test_companies_are_found_by_name_code_or_note_in_any_script_and_width(run, location):
    add_company(location, "乙某有限公司", name_en="Ｙi Mou", note="臺灣企業", uscc="91370200264574251E")
    for text in ("臺灣企業", "台湾企业", "yi mou", "ＹＩ　ＭＯＵ", "91370200264574251e", "yimou", "乙某"):
        assert list_names(run, "company", "list", "--text", text) == ["乙某有限公司"], text


@pytest.mark.slow
def test_a_company_is_found_by_its_names_in_other_scripts_in_any_width(location, run):
    add_company(location, "乙某有限公司", name_hans="乙某（青岛）", name_en="Ｙi Mou")
    for typed in ("乙某(青島)", "yi mou", "ＹＩ ＭＯＵ"):
        shown = run("company", "show", typed, "--json")
        assert shown.exit_code == 0, shown.output
        assert json.loads(shown.stdout)["name"] == "乙某有限公司"
    with open_reader(location) as reader:
        for typed in ("乙某(青島)", "yi mou"):
            assert [choice.help for choice in completion.suggest_names(reader, "company", typed)] == [
                "乙某有限公司"
            ]


@pytest.mark.parametrize(
    ("typed", "companies"),
    [
        ("乙某集团", ["乙某集團", "丙某集團"]),
        ("丙某集團", ["丙某集團"]),
        ("ding mou", ["丙某集團", "丁某集團"]),
        ("丁某", ["丁某集團"]),
    ],
)
def test_all_companies_with_that_whole_name_are_found_and_none_with_only_a_part(
    empty_location, typed, companies
):
    add_company(empty_location, "乙某集團")
    add_company(empty_location, "丙某集團", name_hans="乙某集团", name_en="Ding Mou")
    add_company(empty_location, "丁某集團", name_en="ＤＩＮＧ ＭＯＵ")
    add_company(empty_location, "丙某集團青島公司", name_en="Ding Mou Qingdao")
    with open_reader(empty_location) as reader:
        try:
            ids = {lookup.find_company(reader, typed)}
        except AmbiguousError as error:
            ids = set(error.candidates)
        rows = reader.rows("SELECT id, name FROM companies ORDER BY id")
    assert [row["name"] for row in rows if row["id"] in ids] == companies


@pytest.fixture
def numbered_commitments(empty_location):
    """120 commitments 合作项目1期, 合作项目2期, …; the last one is just 合作項目."""
    with db.create_engine(empty_location).begin() as connection:
        insert_row(connection, "companies", ROWS["companies"])
        for number in range(1, 121):
            title = "合作項目" if number == 120 else f"合作项目{number}期"
            insert_row(
                connection,
                "commitments",
                ROWS["commitments"] | {"id": number, "ref": f"T-{number:03}", "title": title},
            )
    return empty_location


def test_an_exact_title_is_found_among_many_similar_ones_and_a_number_lists_its_candidates(
    numbered_commitments,
):
    with open_reader(numbered_commitments) as reader:
        assert lookup.find_commitment(reader, "合作项目") == "T-120"
        for typed, candidate in (("#118", "T-118 甲公司 合作项目118期"), ("120", "T-120 甲公司 合作項目")):
            with pytest.raises(AmbiguousError, match="is only a number, which may mean:") as error:
                lookup.find_commitment(reader, typed)
            assert str(error.value).splitlines()[1:] == [f"  {candidate}"]


MISTYPED = {  # what was typed, and the commitments that it is said to mean
    "a short number": ("2024-6", ["2024-006"]),
    "no mark": ("2024006", ["2024-006"]),
    "no mark and a short number": ("20246", ["2024-006"]),
    "two digits of the year": ("24-6", ["2024-006"]),
    "a blank": ("2024 006", ["2024-006"]),
    "a dash": ("2024—６", ["2024-006"]),
    "in words": ("2024年第6号", ["2024-006"]),
    "more zeros": ("2024-0012", ["2024-012"]),
    "a number": ("6", ["2024-006"]),
    "a number of a title too": ("2024-1", ["2024-001", "2024-012"]),
    "no such number": ("2024-99", []),
    "no such year": ("2023-6", []),
}


@pytest.mark.parametrize(("typed", "refs"), MISTYPED.values(), ids=MISTYPED)
def test_a_mistyped_reference_lists_the_likely_ones(location, typed, refs):
    with db.create_engine(location).begin() as connection:
        connection.execute(sa.text("UPDATE commitments SET title = '2024-1号地块' WHERE ref = '2024-012'"))
    with open_reader(location) as reader:
        expected = AmbiguousError if refs else NotFoundError
        with pytest.raises(expected) as error:
            lookup.find_commitment(reader, typed)
    assert [line.split()[0] for line in str(error.value).splitlines()[1:]] == refs


BY_COMPANY = {  # what was typed, and the commitments that it is said to mean
    "initials of a company with one commitment": ("htkg", ["2024-001"]),
    "a part of a name": ("航天科工", ["2024-001"]),
    "initials of a company with several": ("qdgh", ["2024-004", "2024-005", "2024-006", "2024-007"]),
    "an organisation without commitments": ("青島華大基因", []),
    "nobody": ("不存在的公司", []),
}


@pytest.mark.parametrize(("typed", "refs"), BY_COMPANY.values(), ids=BY_COMPANY)
def test_a_commitment_is_found_by_its_company(location, typed, refs):
    with open_reader(location) as reader:
        if len(refs) == 1:
            assert lookup.find_commitment(reader, typed) == refs[0]
            return
        with pytest.raises(AmbiguousError if refs else NotFoundError) as error:
            lookup.find_commitment(reader, typed)
    if refs:
        assert list(error.value.candidates) == refs
    else:
        assert f"no commitment is called “{typed}”" in str(error.value)


def test_an_ambiguous_text_counts_its_candidates(numbered_commitments):
    with (
        open_reader(numbered_commitments) as reader,
        pytest.raises(AmbiguousError, match="may mean any of these 120") as error,
    ):
        lookup.find_commitment(reader, "合作")
    assert str(error.value).endswith("\n  … and 100 more")
    assert list(error.value.candidates)[:2] == ["T-001", "T-002"]


@pytest.mark.slow
def test_companies_are_listed_by_sector_with_its_subsectors(run, location):
    add_company(location, "丙某有限公司")
    done = [
        run("sector", "add", "deep", "--name", "细类", "--name-en", "Deep", "--parent", "seed_industry"),
        run("company", "edit", "丙某", "--sector", "deep"),
    ]
    assert [result.exit_code for result in done] == [0, 0], [result.output for result in done]
    for sector in ("deep", "seed_industry", "agricultural_technology"):
        assert "丙某有限公司" in list_names(run, "company", "list", "--sector", sector)
