"""Test copying a database as text and to another engine: the copy is equal, or not made."""

from __future__ import annotations

import json
from collections import Counter
from contextlib import closing

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from helpers.databases import (
    FILE_ONLY,
    SERVER,
    make_runner,
    normalise_rows,
    read_all_rows,
    reserve_database,
    select_tuples,
)
from helpers.outside import edit_outside
from tracker.copies import dump_folder as dumps
from tracker.copies import load as loading
from tracker.copies.table_rows import TABLES, DatabaseRows, digest_rows, format_csv_lines, parse_row
from tracker.store import dictionary, triggers
from tracker.store import engine as db
from tracker.store.derived_columns import DERIVED_TABLES
from tracker.store.location import Location
from tracker.store.reader import open_reader
from tracker.store.search_index.engines import STORED_TABLES
from tracker.store.tables import SEARCH_TABLES, metadata

pytestmark = pytest.mark.slow


def dump_and_read(location, folder):
    """Dump a database; return the text of each file."""
    with open_reader(location) as reader:
        dumps.write_dump(DatabaseRows(reader), folder)
    return {file.name: file.read_text("utf-8") for file in sorted(folder.iterdir())}


@pytest.fixture
def new_location(tmp_path, worker):
    """A location without tables."""
    with reserve_database(tmp_path, f"{worker}_to") as location:
        yield location


@pytest.fixture
def used_database(location):
    """A register with follow-ups, a correction, receipts, a merge, an undo and an issued report."""
    run = make_runner(location)
    steps = [
        (
            "followup",
            "add",
            "2024-004",
            "--stage",
            "签约",
            "--on",
            "2024-06-20",
            "--note",
            '引号 " 逗号,\n换行',
        ),
        ("followup", "add", "2024-004", "--on", "2024-06-21", "--note", r"\N"),
        ("followup", "correct", "1", "--note", r"\\ 反斜杠"),
        ("office", "set", "--name", "市商务局", "--lang", "en", "--amounts-in", "元", "--currency", "USD"),
        ("receipt", "add", "2024-001", "1元", "--on", "2024-06-01"),
        ("company", "add", "恒远科技有限公司"),
        ("company", "merge", "恒远科技有限公司", "清大国华", "--yes"),
        ("followup", "add", "2024-005", "--on", "2024-06-21", "--note", "x"),
        ("undo", "--yes"),
        ("report", "issue", "2024Q2", "--yes"),
    ]
    for step in steps:
        done = run(*step)
        assert done.exit_code == 0, (step, done.output)
    return location


def test_a_dump_loads_into_an_equal_database(used_database, new_location, tmp_path):
    before = dump_and_read(used_database, tmp_path / "dump")
    loaded = make_runner(new_location)("db", "load", str(tmp_path / "dump"))
    assert loaded.exit_code == 0, loaded.output
    assert dump_and_read(new_location, tmp_path / "again") == before
    there, here = read_all_rows(new_location), read_all_rows(used_database)
    for name in SEARCH_TABLES:
        del there[name], here[name]
    assert there == here


def test_a_loaded_database_continues_where_the_dumped_one_stopped(used_database, new_location, tmp_path):
    dump_and_read(used_database, tmp_path / "dump")
    loading.load_rows(dumps.DumpFolder(tmp_path / "dump"), new_location)
    answers = []
    for location in (used_database, new_location):
        run = make_runner(location)
        assert run("search", "特种膜").exit_code == 0
        assert run("report", "verify").exit_code == 0
        refused = run("followup", "correct", "99", "--note", "x")
        added = run("followup", "add", "2024-006", "--on", "今天", "--note", "接着记")
        answers.append((refused.exit_code, added.stdout, run("undo", "--yes").stdout))
        with (
            db.create_engine(location).connect() as connection,
            pytest.raises(sa.exc.DBAPIError, match="never changed or deleted"),
        ):
            connection.exec_driver_sql("UPDATE followups SET note = 'x'")
    assert answers[0] == answers[1]


def test_search_finds_the_same_rows_in_a_loaded_database(used_database, new_location, tmp_path):
    dump_and_read(used_database, tmp_path / "dump")
    loading.load_rows(dumps.DumpFolder(tmp_path / "dump"), new_location)
    found = [
        json.loads(make_runner(location)("search", "清大", "--json").stdout)
        for location in (used_database, new_location)
    ]
    found = [{str(hit) for hit in hits} for hits in found]
    assert found[0] == found[1] != set()
    with open_reader(new_location) as reader:
        assert reader.value("SELECT count(*) FROM search_queue") == 0
        assert reader.value("SELECT count(*) FROM search_index") > 0


@FILE_ONLY
def test_a_copy_between_files_copies_the_search_index(location, new_location):
    """Not only what it finds: also entries that were replaced, and the rows that wait to be indexed."""
    run = make_runner(location)
    run("company", "edit", "清大國華", "--note", "海上风电")
    edit_outside(location, "UPDATE companies SET note = '潮汐能' WHERE id = 1")
    assert run("db", "copy", "--to", new_location.address).exit_code == 0
    for table in STORED_TABLES:
        rows = select_tuples(location, f"SELECT * FROM {table}")
        assert select_tuples(new_location, f"SELECT * FROM {table}") == rows != [], table
    assert make_runner(new_location)("followup", "add", "2024-004", "潮间带踏勘").exit_code == 0
    for word in ("潮汐能", "潮间带"):
        assert json.loads(make_runner(new_location)("search", word, "--json").stdout), word
    assert make_runner(new_location)("check").exit_code == 0


def test_a_copy_to_a_file_and_back_is_identical(used_database, new_location, tmp_path):
    if SERVER is None:
        pytest.skip("needs PostgreSQL beside SQLite: set TRACKER_TEST_DB")
    before = dump_and_read(used_database, tmp_path / "before")
    file = Location("sqlite", str(tmp_path / "office.db"))
    assert make_runner(used_database)("db", "copy", "--to", str(file)).exit_code == 0
    done = make_runner(file)("db", "copy", "--to", new_location.address)
    assert done.exit_code == 0, done.output
    assert "counts and digests agree" in done.stdout
    assert dump_and_read(new_location, tmp_path / "after") == before
    with closing(db.create_engine(new_location).connect()) as connection:
        names = connection.scalars(sa.text("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal")).all()
    written_triggers = "\n".join(triggers.build_statements("postgresql"))
    assert all(f"TRIGGER {name} " in written_triggers for name in names)
    assert len(names) > 50
    assert list_constraints(new_location) == list_constraints(used_database) != []
    there, here = read_all_rows(new_location), read_all_rows(used_database)
    for table in DERIVED_TABLES:
        assert there[table] == here[table], table
    assert here["standings"]


def list_constraints(location):
    """Return the constraints of all tables in a database on a server."""
    with open_reader(location) as reader:
        return reader.tuples(
            "SELECT conname, convalidated, pg_get_constraintdef(oid) FROM pg_constraint"
            " WHERE connamespace = current_schema()::regnamespace ORDER BY conname, conrelid::regclass::text"
        )


def test_a_copy_to_postgresql_and_back_is_identical_and_answers_alike(used_database, new_location, tmp_path):
    if SERVER is None:
        pytest.skip("needs PostgreSQL beside SQLite: set TRACKER_TEST_DB")
    file, back = (Location("sqlite", str(tmp_path / name)) for name in ("office.db", "back.db"))
    assert make_runner(used_database)("db", "copy", "--to", str(file)).exit_code == 0
    assert (
        make_runner(file)("followup", "add", "2024-006", "--on", "今天", "--note", "在文件里记").exit_code
        == 0
    )
    before = dump_and_read(file, tmp_path / "before")
    assert make_runner(file)("db", "copy", "--to", new_location.address).exit_code == 0
    assert make_runner(new_location)("db", "copy", "--to", str(back)).exit_code == 0
    assert dump_and_read(back, tmp_path / "after") == before
    with open_reader(file) as here, open_reader(new_location) as there:
        for question in dictionary.load_example_questions():
            found = [[row.values() for row in opened.rows(question.sql)] for opened in (here, there)]
            assert Counter(normalise_rows(found[0])) == Counter(normalise_rows(found[1])), question.key


def test_a_second_dump_changes_only_the_lines_of_new_rows(used_database, tmp_path):
    before = dump_and_read(used_database, tmp_path / "dump")
    assert dump_and_read(used_database, tmp_path / "dump") == before
    make_runner(used_database)("followup", "add", "2024-006", "--on", "今天", "--note", "接着记")
    after = dump_and_read(used_database, tmp_path / "dump")
    changed = {
        name: len(set(after[name].splitlines()) - set(text.splitlines())) for name, text in before.items()
    }
    assert {name: lines for name, lines in changed.items() if lines} == {
        "batches.csv": 1,
        "changes.csv": 1,
        "followups.csv": 1,
        "links.csv": 1,
        "dump.json": 4,
    }


def test_a_dump_is_not_loaded_over_an_existing_database(used_database, tmp_path):
    dump_and_read(used_database, tmp_path / "dump")
    before = read_all_rows(used_database)
    refused = make_runner(used_database)("db", "load", str(tmp_path / "dump"))
    assert refused.exit_code == 5
    assert "exists already" in refused.stderr
    assert read_all_rows(used_database) == before


def test_a_dump_is_not_written_into_a_folder_with_other_files(location, tmp_path):
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "letter.txt").write_text("x")
    refused = make_runner(location)("db", "dump", str(tmp_path / "papers"))
    assert refused.exit_code == 7
    assert [file.name for file in (tmp_path / "papers").iterdir()] == ["letter.txt"]


def test_a_dump_may_be_written_into_a_git_checkout(location, tmp_path):
    (tmp_path / "repo" / ".git").mkdir(parents=True)
    assert make_runner(location)("db", "dump", str(tmp_path / "repo")).exit_code == 0


def drop_last_row(folder):
    """Remove the last row of a file."""
    file = folder / "citations.csv"
    file.write_text("".join(file.read_text("utf-8").splitlines(keepends=True)[:-1]), "utf-8")


def remove_table(folder):
    (folder / "sectors.csv").unlink()


def remove_description(folder):
    """Remove dump.json, which is written last and describes the dump."""
    (folder / "dump.json").unlink()


def change_revision(folder):
    content = json.loads((folder / "dump.json").read_text("utf-8"))
    (folder / "dump.json").write_text(json.dumps(content | {"revision": "0001"}), "utf-8")


def break_reference(folder):
    file = folder / "commitments.csv"
    file.write_text(file.read_text("utf-8").replace("1,2024-001,5,", "1,2024-001,4711,"), "utf-8")


def write_forbidden_value(folder):
    file = folder / "commitments.csv"
    file.write_text(file.read_text("utf-8").replace(",service,", ",serving,"), "utf-8")


def write_word_for_number(folder):
    file = folder / "commitments.csv"
    file.write_text(file.read_text("utf-8").replace("1,2024-001,5,", "1,2024-001,five,"), "utf-8")


def rename_column(folder):
    file = folder / "sectors.csv"
    file.write_text(file.read_text("utf-8").replace("name_hans", "simplified"), "utf-8")


BROKEN = {
    drop_last_row: "citations.csv has",
    remove_table: "sectors.csv",
    remove_description: "does not contain a complete dump",
    change_revision: "has the revision 0001",
    break_reference: "re",
    write_forbidden_value: "ck_commitments_track",
    write_word_for_number: "commitments.csv: row 1",
    rename_column: "the first line must contain the names of the columns of",
}


@pytest.mark.parametrize("damage", BROKEN, ids=lambda function: function.__name__)
def test_a_broken_dump_is_refused_as_a_whole(location, new_location, tmp_path, damage):
    dump_and_read(location, tmp_path / "dump")
    damage(tmp_path / "dump")
    refused = make_runner(new_location)("db", "load", str(tmp_path / "dump"))
    assert refused.exit_code in {5, 6, 7, 8}, refused.output
    assert BROKEN[damage] in refused.stderr
    if new_location.dialect == "sqlite":
        assert not new_location.path.exists()
    else:
        with db.create_engine(new_location).connect() as connection:
            assert sa.inspect(connection).get_table_names() == []


CELLS = st.one_of(st.none(), st.text(st.characters(exclude_categories=["Cs"])))


@given(st.lists(CELLS, min_size=3, max_size=3))
def test_any_row_of_texts_survives_a_round_trip_through_csv(texts):
    import csv
    import io

    table = sa.table("t", *(sa.column(name, sa.Text) for name in "abc"))
    (line,) = format_csv_lines([tuple(texts)])
    (cells,) = csv.reader(io.StringIO(line, newline=""), strict=True)
    assert parse_row(table, cells) == tuple(texts)


def test_null_empty_text_and_bytes_stay_distinct_in_csv():
    reports = metadata.tables["reports"]
    row = tuple(
        {"workbook": b"\\N\x00\xff", "frozen": "", "language": None, "id": 1}.get(c.name)
        for c in reports.columns
    )
    (line,) = format_csv_lines([row])
    import csv

    (cells,) = csv.reader([line])
    assert parse_row(reports, cells) == row


def test_a_dump_contains_every_table_except_the_search_index_and_the_derived_ones():
    left_out = {*SEARCH_TABLES, *DERIVED_TABLES}
    assert {table.name for table in TABLES} == set(metadata.tables) - left_out


def test_different_rows_have_different_digests():
    assert digest_rows([(1, None)]) != digest_rows([(1, "")])
    assert digest_rows([(1, "a")]) != digest_rows([("1", "a")])
    assert digest_rows([(1, "a"), (2, "b")]) == digest_rows(iter([(1, "a"), (2, "b")]))


def test_reported_progress_grows_to_the_total(location, tmp_path):
    told = {"dump": [], "load": [], "copy": [], "search": []}

    def noted(what):
        return lambda done, of: told[what].append((done, of))

    with open_reader(location) as reader:
        count = dumps.write_dump(DatabaseRows(reader), tmp_path / "dump", noted("dump"))
        states = sum(reader.value(f"SELECT count(*) FROM {table}") for table in DERIVED_TABLES)
    names = ("made.db", "copied.db", "searched.db")
    made, copied, searched = (Location("sqlite", str(tmp_path / name)) for name in names)
    loading.load_rows(dumps.DumpFolder(tmp_path / "dump"), made, progress=noted("load"))
    loading.copy_database(made, copied, searchable=False, progress=noted("copy"))
    loading.copy_database(made, searched, progress=noted("search"))
    copied_count = count + states
    for what, total in (
        ("dump", count),
        ("load", 3 * count),
        ("copy", 2 * copied_count),
        ("search", 2 * copied_count),
    ):
        done, of = zip(*told[what], strict=True)
        assert set(of) == {total}, what
        assert list(done) == sorted(done)
        assert done[0] == 0
        assert of[0] - done[-1] < (2_000 if what == "dump" else 1)
        assert done.count(of[0]) <= 1
