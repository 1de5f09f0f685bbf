"""Test the data dictionary in the database, the Chinese views, and questions in three programs."""

from __future__ import annotations

import re
import sqlite3
import subprocess
from contextlib import contextmanager
from pathlib import Path

import pytest

from helpers.databases import FILE_ONLY, make_runner, normalise_rows
from tracker.docs import data_dictionary
from tracker.store import dictionary as meanings
from tracker.store import reader
from tracker.store.location import APPLICATION_ID, HEAD
from tracker.store.reader import open_reader
from tracker.store.tables import metadata
from tracker.store.views.public_views import OLDEST_SQLITE, VIEWS

QUESTIONS = {question.key: question for question in meanings.load_example_questions()}


@pytest.fixture
def seeded_reader(seeded_template):
    with open_reader(seeded_template) as found:
        yield found


def test_the_dictionary_in_the_database_covers_every_column(seeded_reader):
    rows = seeded_reader.rows("SELECT table_name, column_name FROM data_dictionary")
    told = {(row["table_name"], row["column_name"]) for row in rows}
    names = [*VIEWS, *metadata.tables]
    there = {(name, column) for name in names for column in [None, *reader.list_columns(seeded_reader, name)]}
    assert (told, len(rows)) == (there, len(there))


def test_the_dictionary_equals_the_column_comments(seeded_reader):
    rows = seeded_reader.rows("SELECT table_name, column_name, meaning_en FROM data_dictionary")
    said = {(row["table_name"], row["column_name"]): row["meaning_en"] for row in rows}
    for table in metadata.sorted_tables:
        assert said[table.name, None] == table.comment
        assert {column.name: said[table.name, column.name] for column in table.columns} == {
            column.name: column.comment for column in table.columns
        }


def test_the_dictionary_describes_nothing_that_is_gone(seeded_reader):
    there = {
        (name, column)
        for name in [*VIEWS, *metadata.tables]
        for column in reader.list_columns(seeded_reader, name)
    }
    columns = {column for _, column in there}
    texts = meanings._load_dictionary_texts()
    assert set(texts["view"]) == set(VIEWS)
    assert set(texts["table"]) == set(metadata.tables)
    assert [key for key in texts["column"] if key not in columns and tuple(key.split(".")) not in there] == []


@pytest.mark.parametrize("view", VIEWS)
def test_column_names_of_chinese_views_are_unique_and_need_no_quotes(seeded_reader, view):
    columns = reader.list_columns(seeded_reader, view)
    names = [meanings.get_chinese_column_name(view, column) for column in columns]
    assert len(set(names)) == len(names)
    assert [
        name
        for name in [meanings.map_chinese_view_names()[view], *names]
        if not re.fullmatch(r"[^\W\d]\w*", name)
    ] == []


@pytest.mark.parametrize("view", VIEWS)
def test_a_chinese_view_has_the_same_rows_with_labels_for_codes(seeded_reader, view):
    plain = seeded_reader.rows(f"SELECT * FROM {view}")
    chinese = seeded_reader.rows(f"SELECT * FROM {meanings.map_chinese_view_names()[view]}")
    assert len(chinese) == len(plain)
    coded = {
        column
        for column in (plain[0] if plain else {})
        if meanings._read_column_texts(view, column).get("codes")
    }
    flags = {column for column in (plain[0] if plain else {}) if re.search(r"(^|_)is_", column)}
    names = {column: meanings._list_chinese_names(view, column) for column in (plain[0] if plain else {})}
    for row, said in zip(plain, chinese, strict=True):
        assert list(said) == [name for column in row for name in names[column]]
        for column, value in row.items():
            shown = said[names[column][-1]]
            assert shown == said[names[column][0]]
            if value is None or column not in coded | flags:
                assert shown == value
            elif column in flags:
                assert shown == ("是" if value else "否")
            else:
                assert not shown.isascii()


SIMPLIFIED = {
    "v_commitments": {"company_hans": "清大国华", "event_name_hans": "推介座谈会", "place_hans": "青岛"},
    "v_parties": {"company_hans": "清大国华"},
    "v_due": {"company_hans": "清大国华", "title_hans": "中关村科技企业家"},
    "v_actions": {"company_hans": "航天科工"},
    "v_missing": {"company_hans": "航天科工"},
    "v_followups": {"company_hans": "清大国华"},
    "v_receipts": {"company_hans": "航天科工(北京)空间信息"},
    "v_companies": {
        "name_hans": "清大国华", "aliases_hans": "大北农科技股份", "people_hans": "邵根伙 董事长"
    },
    "v_positions": {"name_hans": "曾赞荣", "organisation_hans": "中关村", "title_hans": "副书记"},
    "v_representatives": {"name_hans": "曾赞荣", "positions_hans": "中关村科技企业家协会 会长"},
    "v_people": {"name_hans": "曾赞荣", "positions_hans": "中关村科技企业家协会 会长"},
    "v_evidence": {
        "company_hans": "清大国华", "publisher_hans": "齐鲁网", "source_title_hans": "市委书记热情邀约"
    },
    "v_history": {"company_hans": "清大国华", "event_name_hans": "推介座谈会"},
    "v_measures": {"company_hans": "清大国华"},
    "v_events": {"name_hans": "推介座谈会"},
    "v_participants": {"event_name_hans": "推介座谈会", "name_hans": "曾赞荣"},
    "v_sources": {"publisher_hans": "齐鲁网", "source_title_hans": "市委书记热情邀约"},
    "v_cohorts": {"cohort_name_hans": "推介座谈会"},
    "v_announced": {"event_name_hans": "推介座谈会"},
    "v_report_lines": {"company_hans": "清大国华"},
    "v_state_by_quarter": {"company_hans": "清大国华"},
}  # fmt: skip
SIMPLIFIED_NAMES = [
    *((view, *named) for view, columns in SIMPLIFIED.items() for named in columns.items()),
    ("v_parties", "company_hans", "青岛高校院所"),  # words of the source, where no company is named
]


@pytest.mark.parametrize(("view", "column", "name"), SIMPLIFIED_NAMES)
def test_a_simplified_name_is_found_in_every_view_that_shows_the_name(answering_register, view, column, name):
    chinese = meanings.get_chinese_column_name(view, column)
    printed = meanings.get_chinese_column_name(view, column.removesuffix("_hans"))
    with open_reader(answering_register) as opened:
        in_english = opened.value(f"SELECT count(*) FROM {view} WHERE {column} LIKE '%{name}%'")
        rows = opened.rows(
            f"SELECT {chinese}, {printed} FROM {meanings.map_chinese_view_names()[view]}"
            f" WHERE {chinese} LIKE '%{name}%'"
        )
    assert len(rows) == in_english > 0
    assert printed == f"{chinese}原文"
    if name not in {"邵根伙 董事长"}:
        assert any(row[printed] != row[chinese] for row in rows)


def test_every_name_as_printed_has_a_simplified_twin(seeded_reader):
    twins = {
        (view, column.removesuffix("_hans")) for view, columns in SIMPLIFIED.items() for column in columns
    }
    printed = {
        (view, column)
        for view in VIEWS
        for column in reader.list_columns(seeded_reader, view)
        if re.search("原文$", meanings.get_chinese_column_name(view, column))
        and not column.endswith("_text")
        and column != "quotation"
    }
    assert printed == twins


def test_a_name_typed_in_traditional_alone_is_found_in_simplified(location):
    run = make_runner(location)
    assert run("company", "add", "臺灣積體電路製造公司", "--yes").exit_code == 0
    added = ("commitment", "add", "臺灣積體電路製造公司", "--title", "建廠", "--on", "2024-06")
    assert run(*added, "--track", "facility", "--firmness", "plan", "--place", "膠州灣").exit_code == 0
    with open_reader(location) as found:
        rows = found.rows("SELECT 企业, 企业原文, 地点 FROM 承诺台账 WHERE 企业 LIKE '%台湾积体电路%'")
        listed = found.value("SELECT count(*) FROM v_companies WHERE name_hans = '台湾积体电路制造公司'")
    assert rows == [{"企业": "台湾积体电路制造公司", "企业原文": "臺灣積體電路製造公司", "地点": "胶州湾"}]
    assert listed == 1


def test_the_dictionary_explains_simplified_names_in_its_first_paragraph():
    first = data_dictionary.render_dictionary().split("\n\n")[1]
    assert "Simplified" in first
    assert "company_hans" in first
    assert "企业原文" in first


@pytest.mark.slow
@pytest.mark.parametrize("view", ["承诺台账", "承诺一览"])  # the second has no column for the track
def test_the_chinese_register_uses_the_stage_labels_of_the_track(location, view):
    make_runner(location)("followup", "add", "2024-001", "--stage", "上线运行", "--on", "2024-06-20")
    make_runner(location)("followup", "add", "2024-004", "--stage", "投产", "--on", "2024-06-20")
    with open_reader(location) as found:
        rows = found.rows(
            f"SELECT 编号, 阶段 FROM {view} WHERE 编号 IN ('2024-001', '2024-004') ORDER BY 编号"
        )
    assert [row["阶段"] for row in rows] == ["上线运行", "投产"]


@pytest.mark.slow
def test_at_least_a_dozen_questions_exist_in_both_languages():
    assert len(QUESTIONS) >= 12
    for question in QUESTIONS.values():
        assert question.text_en.endswith("?")
        assert question.text_hans.endswith("？")
        assert question.sql in data_dictionary.render_dictionary()


@pytest.fixture(scope="module")
def answering_register(seeded_template, tmp_path_factory):
    """A register in which every question of the dictionary has an answer."""
    from helpers.databases import copy_for_module

    with copy_for_module(seeded_template, tmp_path_factory.mktemp("asked")) as location:
        run = make_runner(location)
        add = (
            "commitment",
            "add",
            "大北农",
            "--track",
            "facility",
            "--firmness",
            "plan",
            "--on",
            "2024-05-06",
        )
        assert run(*add, "--title", "建厂", "--amount", "3.5亿元").exit_code == 0
        assert run("receipt", "add", "2024-001", "1元", "--on", "2024-06-01").exit_code == 0
        assert run("commitment", "edit", "2024-013", "--review", "confirmed").exit_code == 0
        assert run("receipt", "add", "2024-013", "1200万", "--on", "2024-06-01").exit_code == 0
        assert run("followup", "add", "2024-004", "--stage", "签约", "--on", "2024-06-20").exit_code == 0
        call = ("followup", "add", "2024-001", "--on", "2024-06-20", "--note", "来电")
        assert run(*call, "--next-on", "2024-07-20", "--next-action", "回访").exit_code == 0
        assert run("report", "issue", "2024Q2", "--yes").exit_code == 0
        yield location


@pytest.mark.parametrize("key", QUESTIONS)
def test_each_question_runs_in_the_database_itself(answering_register, key):
    with open_reader(answering_register) as found:
        assert found.rows(QUESTIONS[key].sql), "every question has an answer in this register"


@FILE_ONLY
@pytest.mark.parametrize("key", QUESTIONS)
def test_a_question_has_the_same_answer_in_sqlite3_and_duckdb(answering_register, duckdb_connection, key):
    with sqlite3.connect(answering_register.address) as connection:
        answer = normalise_rows(connection.execute(QUESTIONS[key].sql))
    shell = subprocess.run(
        ["sqlite3", answering_register.address, QUESTIONS[key].sql],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert len(shell.splitlines()) == len(answer)
    assert normalise_rows(duckdb_connection.execute(QUESTIONS[key].sql).fetchall()) == answer


@contextmanager
def open_duckdb():
    """Yield DuckDB with its extension for SQLite files, which is not downloaded."""
    import duckdb
    import duckdb_ext

    folder = Path(next(iter(duckdb_ext.__path__))) / "extensions"
    settings = {"extension_directory": str(folder), "autoinstall_known_extensions": False}
    with duckdb.connect(config=settings) as connection:
        connection.execute("LOAD sqlite")
        yield connection


@pytest.mark.slow
@FILE_ONLY
@pytest.mark.parametrize("view", ["v_history", "v_measures", "v_participants", "v_sources", "v_parties"])
def test_duckdb_reads_a_view_without_a_day_of_an_attached_file(answering_register, view):
    with open_duckdb() as connection, open_reader(answering_register) as found:
        connection.execute(f"ATTACH '{answering_register}' AS t (TYPE sqlite)")
        for name in (view, meanings.map_chinese_view_names()[view]):
            answer = connection.execute(f"SELECT * FROM t.{name}").fetchall()
            kept = found.tuples(f"SELECT * FROM {name}")
            assert sorted(normalise_rows(answer), key=repr) == sorted(normalise_rows(kept), key=repr)
        past = "from_on <= '2024-06-20' AND (until_on IS NULL OR until_on > '2024-06-20')"
        sql = f"SELECT ref, stage_label, light FROM {{}} WHERE {past} ORDER BY ref"
        asked = connection.execute(sql.format("t.v_history")).fetchall()
        assert asked == found.tuples(sql.format("v_history"))
        assert len(asked) > 5


@pytest.fixture(scope="module")
def duckdb_connection(answering_register):
    """DuckDB in which each view of that register can be read by its name."""
    with open_duckdb() as connection:
        connection.execute("SET sqlite_all_varchar = true")
        for view in VIEWS:
            connection.execute(
                f"CREATE VIEW {view} AS SELECT * FROM sqlite_scan('{answering_register}', '{view}')"
            )
        yield connection


@pytest.mark.parametrize("view", ["v_register", "v_news"])
def test_a_narrow_view_has_at_most_15_columns_also_in_chinese(seeded_reader, view):
    assert len(reader.list_columns(seeded_reader, view)) <= 15
    assert len(reader.list_columns(seeded_reader, meanings.map_chinese_view_names()[view])) <= 15


def test_the_narrow_views_hide_private_texts_and_unconfirmed_commitments(location):
    run = make_runner(location)
    for line in (
        ("followup", "add", "2024-004", "--stage", "上线运行", "--on", "2024-06-18", "--note", "已签框架"),
        (
            "followup",
            "add",
            "2024-005",
            "--on",
            "2024-06-19",
            "--private",
            "--note",
            "密",
            "--next",
            "1w",
            "密谈",
        ),
        ("followup", "add", "2024-006", "--on", "2024-06-19", "--note", "来电"),
        ("commitment", "edit", "2024-006", "--review", "withdrawn", "--because", "误录"),
    ):
        done = run(*line)
        assert done.exit_code == 0, done.output
    with open_reader(location) as found:
        listed = {row["ref"]: row for row in found.rows("SELECT * FROM v_register")}
        news = found.tuples("SELECT ref, note FROM v_news")
        whole = repr([listed, found.rows("SELECT * FROM 承诺一览"), found.rows("SELECT * FROM v_news")])
    assert listed["2024-004"]["last_note"] == "2024-06-18 已签框架"
    assert len(listed["2024-005"]["next_action"]) == len("2024-07-08")
    assert "密" not in whole
    assert "2024-006" not in listed
    assert news == [("2024-004", "已签框架")]


def test_the_dictionary_begins_with_the_simple_views_and_shows_every_object_in_one_group():
    text = data_dictionary.render_dictionary()
    names = [name for group in meanings.list_groups() for name in group.names]
    assert sorted(names) == sorted([*VIEWS, *metadata.tables])
    assert re.findall(r"`(v_\w+)`", text)[:3] == ["v_register", "v_news", "v_history"]
    listed = re.findall(r"^- `(\w+)`", text, re.MULTILINE)
    assert listed == names


def test_the_dictionary_lists_every_column_of_every_view_with_its_codes(seeded_reader):
    text = data_dictionary.render_dictionary()
    for view in VIEWS:
        section = re.split("\n##", text.partition(f"\n### {view} (")[2])[0]
        columns = re.findall(r"^\| (\w+) \|", section, re.MULTILINE)[1:]
        assert columns == reader.list_columns(seeded_reader, view)
    assert "| light | 亮灯 |" in text
    assert "| light | `green` 绿, `yellow` 黄, `red` 红 |" in text


LATER = {  # what a newer SQLite brought, and the version from which it can be read
    r"\bSTRICT\b": "3.37",
    r"\bGENERATED ALWAYS\b": "3.31",
    r"\bOVER\s*\(": "3.25",
    r"\bFILTER\s*\(": "3.25",
    r"\bON CONFLICT\b.*\bDO\b": "3.24",
    r"->": "3.38",
    r"\biif\s*\(": "3.32",
    r"\bNULLS (FIRST|LAST)\b": "3.30",
    r"\b(RIGHT|FULL) (OUTER )?JOIN\b": "3.39",
    r"\bIS (NOT )?DISTINCT\b": "3.39",
    r"\b(unixepoch|format)\s*\(": "3.38",
    r"\bstring_agg\b": "3.44",
    r"contentless_delete": "3.43",
    r"\bMATERIALIZED\b": "3.35",
    r"\bRETURNING\b": "3.35",
    r"\b(TRUE|FALSE)\b": "3.23",
    r"\(\w+\.\w+, \w+\.\w+\)\s*(>=|>|=|<)": "3.15",
    r"\bjson_object\b": "3.9",
    r"\bWITH RECURSIVE\b": "3.8.3",
    r"\bfts5\b": "3.9",
}


@FILE_ONLY
def test_the_schema_works_on_the_oldest_stated_sqlite(seeded_template):
    with sqlite3.connect(seeded_template.address) as connection:
        text = "\n".join(
            sql for (sql,) in connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")
        )
    text = re.sub(r"'[^']*'", "''", text)
    used = {since for pattern, since in LATER.items() if re.search(pattern, text)}
    newest = max(tuple(map(int, since.split("."))) for since in used)
    assert newest == tuple(map(int, OLDEST_SQLITE.split(".")))[: len(newest)]
    assert OLDEST_SQLITE in data_dictionary.render_dictionary()


@FILE_ONLY
def test_the_file_header_holds_the_application_id_and_the_revision(location):
    header = location.path.read_bytes()[:100]
    assert header[68:72] == b"PLDG" == APPLICATION_ID.to_bytes(4, "big")
    assert int.from_bytes(header[60:64], "big") == int(HEAD)


@FILE_ONLY
def test_a_file_with_the_application_id_of_another_program_is_refused(location):
    for mark, exit_code in ((0, 0), (0x47504B47, 6)):
        with sqlite3.connect(location.address) as connection:
            connection.execute(f"PRAGMA application_id = {mark}")
        listed = make_runner(location)("commitment", "list")
        assert listed.exit_code == exit_code
    assert "is not a tracker database" in listed.stderr
