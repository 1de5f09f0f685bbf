"""Test the chain of digests: its canonical form, what enters a link, and that it survives every copy."""

from __future__ import annotations

import json
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.databases import SERVER, make_runner, reserve_database, scale_examples
from helpers.outside import edit_outside
from tracker.store import journal
from tracker.store.chain import chain_check, links
from tracker.store.reader import open_reader
from tracker.store.row_digests import RowDigester, digest_journal_state, format_moment
from tracker.values.codes import LinkKind

CONTACT = """
INSERT INTO followups (commitment_id, kind, occurred_on, occurred_precision, recorded_at, recorded_by, note,
  is_void, is_private) VALUES ({}, 'contact', '2024-06-20', 'day', {}, '李雷', '来电', {no}, {no})"""
NO = "false" if SERVER else "0"


def write_outside(location, commitment=1, now="'2024-06-20T08:00:00Z'"):
    edit_outside(location, CONTACT.format(commitment, now, no=NO))


def add_followup(location, ref="2024-001"):
    done = make_runner(location)("followup", "add", ref, "--on", "2024-06-21", "--note", "回访")
    assert done.exit_code == 0, done.output


def find_differences(location):
    with open_reader(location) as reader:
        return chain_check.find_differences(reader)


def read_links(location):
    with open_reader(location) as reader:
        return links.read_links(reader)


# The canonical form


SAME_ROWS = {
    "the order of columns": (["id", "note"], [1, "x"], ["note", "id"], ["x", 1]),
    "a column that is NULL": (["id", "note"], [1, "x"], ["id", "later", "note"], [1, None, "x"]),
    "a derived column": (["id", "name"], [1, "x"], ["id", "name", "name_folded"], [1, "x", "X"]),
    "flags": (["id", "is_void"], [1, True], ["id", "is_void"], [1, 1]),
    "fractions of a second": (
        ["id", "recorded_at"], [1, "2024-06-20T08:00:00.123456Z"],
        ["id", "recorded_at"], [1, "2024-06-20T08:00:00Z"],
    ),
    "the time zone": (
        ["id", "recorded_at"], [1, "2024-06-20T16:00:00+08:00"],
        ["id", "recorded_at"], [1, "2024-06-20T08:00:00Z"],
    ),
}  # fmt: skip


@pytest.mark.any_engine
@pytest.mark.parametrize("name", SAME_ROWS)
def test_a_row_has_one_digest_whatever_differs_in(name):
    columns, row, other_columns, other_row = SAME_ROWS[name]
    assert RowDigester(columns).digest_row(row) == RowDigester(other_columns).digest_row(other_row)


OTHER_ROWS = {
    "a character": (["id", "note"], [1, "已签"], ["id", "note"], [1, "未签"]),
    "the column": (["id", "note"], [1, "x"], ["id", "title"], [1, "x"]),
    "a value for NULL": (["id", "note"], [1, None], ["id", "note"], [1, ""]),
    "the type": (["id", "note"], [1, "1"], ["id", "note"], [1, 1]),
    "where a value ends": (["note", "title"], ["a", "b"], ["note", "title"], ['a","b', ""]),
}


@pytest.mark.any_engine
@pytest.mark.parametrize("name", OTHER_ROWS)
def test_a_row_has_another_digest_with_another(name):
    columns, row, other_columns, other_row = OTHER_ROWS[name]
    assert RowDigester(columns).digest_row(row) != RowDigester(other_columns).digest_row(other_row)


@pytest.mark.any_engine
@given(
    st.dictionaries(
        st.sampled_from(["id", "note", "title", "amount", "is_void"]),
        st.none() | st.text() | st.integers(-(2**63), 2**63 - 1),
        min_size=1,
    )
)
@pytest.mark.slow
def test_the_state_in_the_journal_has_the_digest_of_the_row(row):
    state = json.dumps(row, ensure_ascii=False)
    assert digest_journal_state(state) == RowDigester(list(row)).digest_row(list(row.values()))


@pytest.mark.any_engine
@pytest.mark.parametrize("text", ["", "gestern", "2024-13-01T00:00:00Z", "{"])
def test_what_is_no_moment_stays_as_it_is(text):
    assert format_moment(text) == text


@pytest.mark.any_engine
@given(st.sets(st.integers(1, 60)))
def test_ids_are_written_as_ranges_and_read_back(ids):
    text = links.format_ids(sorted(ids))
    assert [each for ids_of_range in links.parse_ids(text) for each in ids_of_range] == sorted(ids)


# Links


@pytest.mark.slow
def test_every_batch_closes_with_a_link_that_follows_the_one_before(location):
    add_followup(location)
    add_followup(location, "2024-002")
    links = read_links(location)
    assert [(link.batch_id, link.kind) for link in links] == [(each, LinkKind.BATCH) for each in (1, 2, 3)]
    assert links[2].compute_digest(links[1].digest) == links[2].digest
    assert find_differences(location) == []


def test_a_batch_without_changes_has_no_link(location):
    with journal.open_batch(location, "company edit", "王芳"):
        pass
    assert len(read_links(location)) == 1


@pytest.mark.slow
def test_rows_of_another_program_enter_the_next_link(location):
    write_outside(location)
    write_outside(location, 2)
    assert find_differences(location) == []
    add_followup(location)
    link = read_links(location)[-1]
    first, last = link.entry_ids.split("-")
    assert int(last) - int(first) == 2
    with open_reader(location) as reader:
        assert reader.value("SELECT count(*) FROM unlinked_changes") == 0
    assert find_differences(location) == []


def test_a_row_of_another_program_that_our_batch_then_changes_is_in_the_link_twice(location):
    edit_outside(location, "UPDATE commitments SET place = '青岛' WHERE ref = '2024-001'")
    run = make_runner(location)
    edited = run("commitment", "edit", "2024-001", "--place", "济南", "--because", "核对")
    assert edited.exit_code == 0, edited.output
    assert find_differences(location) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "command",
    [
        "followup add 2024-001 --stage signed --on 2024-06-21 --next 2024-07-15 回访",
        "receipt add 2024-001 5万元 --on 2024-06-21",
        "commitment edit 2024-002 --place 即墨 --because 核对",
        "company add 海燕物流有限公司 --yes",
    ],
)
def test_undo_and_redo_leave_the_chain_whole(location, command):
    run = make_runner(location)
    for step in (command, "undo 2 --yes", "undo 3 --yes"):
        done = run(*step.split())
        assert done.exit_code == 0, (step, done.output)
        assert find_differences(location) == []


def test_an_import_leaves_the_chain_whole(location, tmp_path):
    sheet = tmp_path / "rows.csv"
    sheet.write_text(
        "企业,承诺事项,金额（万元）,表态日期,地点,责任人\n"
        "海燕物流有限公司,建冷库,1200,2024年5月,即墨,\n"
        "北斗导航研究院,建实验室,,2024-05-06,,李强\n",
        "utf-8",
    )
    (tmp_path / "map.toml").write_text('[constants]\ntrack = "facility"\nfirmness = "有意向"\n', "utf-8")
    words = ("import", str(sheet), "--as", "commitments", "--map", str(tmp_path / "map.toml"), "--yes")
    done = make_runner(location)(*words)
    assert done.exit_code == 0, done.output
    assert read_links(location)[-1].batch_id == 2
    assert find_differences(location) == []


@pytest.mark.skipif(SERVER is None, reason="SQLite has one writer at a time")
def test_a_row_that_is_committed_late_with_a_lower_id_enters_the_next_link(location):
    import psycopg

    with (
        closing(psycopg.connect(location.address)) as first,
        closing(psycopg.connect(location.address)) as second,
    ):
        first.execute(CONTACT.format(1, "now()", no=NO))
        second.execute(CONTACT.format(2, "now()", no=NO))
        second.commit()
        add_followup(location, "2024-003")
        first.commit()
    assert find_differences(location) == []
    add_followup(location, "2024-004")
    assert find_differences(location) == []
    earlier, late = (link.entry_ids for link in read_links(location)[-2:])
    assert int(late.split()[0]) < int(earlier.split("-")[0])


@pytest.mark.skipif(SERVER is None, reason="SQLite has one writer at a time")
def test_a_change_between_reading_an_entry_and_its_row_is_no_alteration(location, monkeypatch):
    write_outside(location)
    edit_outside(location, "UPDATE companies SET note = '甲' WHERE id = 1")
    digest = links._digest_current_rows

    def change_then_digest(*given):
        edit_outside(location, "UPDATE companies SET note = '乙' WHERE id = 1")
        return digest(*given)

    monkeypatch.setattr(links, "_digest_current_rows", change_then_digest)
    add_followup(location)
    monkeypatch.undo()
    assert find_differences(location) == []
    add_followup(location)
    assert find_differences(location) == []


@pytest.mark.slow
@settings(max_examples=scale_examples(8))
@given(
    steps=st.lists(
        st.sampled_from(
            [
                "INSERT INTO company_aliases (company_id, name) VALUES (1, '甲{n}')",
                "UPDATE companies SET note = '{n}' WHERE id = 1",
                "UPDATE commitments SET summary = '{n}' WHERE id = 2",
                "DELETE FROM company_aliases WHERE name LIKE '甲%'",
                "batch",
            ]
        ),
        max_size=8,
    )
)
def test_the_chain_holds_whatever_programs_write_with_triggers_on(empty_chain, steps):
    location, numbers = empty_chain
    for step in steps:
        if step == "batch":
            with journal.open_batch(location, "company edit", "王芳") as batch:
                batch.connection.exec_driver_sql(
                    f"UPDATE companies SET note = 'b{next(numbers)}' WHERE id = 1"
                )
        else:
            edit_outside(location, step.format(n=next(numbers)))
        assert find_differences(location) == []


@pytest.fixture(scope="module")
def empty_chain(seeded_template, tmp_path_factory):
    """A database that all random cases write to, and a source of numbers."""
    from itertools import count

    from helpers.databases import copy_for_module

    with copy_for_module(seeded_template, tmp_path_factory.mktemp("chain")) as location:
        yield location, count()


# Copies


@pytest.mark.slow
def test_the_chain_survives_dump_and_load_and_copy(location, tmp_path, worker):
    add_followup(location)
    write_outside(location, 2, "now()" if SERVER else "'2024-06-20T08:00:00Z'")
    add_followup(location, "2024-002")
    write_outside(location, 3)
    links = read_links(location)
    dump = tmp_path / "dump"
    assert make_runner(location)("db", "dump", str(dump)).exit_code == 0
    with reserve_database(tmp_path, f"{worker}_loaded") as loaded:
        done = make_runner(loaded)("db", "load", str(dump))
        assert done.exit_code == 0, done.output
        assert read_links(loaded) == links
        add_followup(loaded, "2024-003")
        assert find_differences(loaded) == []
    file = tmp_path / "copied.db"
    assert make_runner(location)("db", "copy", "--to", str(file)).exit_code == 0
    checked = make_runner(type(location)("sqlite", str(file)))("check")
    assert checked.exit_code == 0, checked.output


@pytest.mark.slow
@pytest.mark.parametrize("table", ["followups", "changes", "batches"])
def test_an_edited_dump_is_not_loaded(location, tmp_path, worker, table):
    run = make_runner(location)
    assert run("followup", "add", "2024-001", "--on", "2024-06-21", "--note", "已签").exit_code == 0
    assert run("commitment", "edit", "2024-002", "--summary", "已签了", "--because", "已签").exit_code == 0
    assert run("commitment", "edit", "2024-002", "--summary", "另说", "--because", "核对").exit_code == 0
    dump = tmp_path / "dump"
    assert run("db", "dump", str(dump)).exit_code == 0
    file = dump / f"{table}.csv"
    text = file.read_text("utf-8")
    assert "已签" in text
    file.write_text(text.replace("已签", "未签"), "utf-8")
    with reserve_database(tmp_path, f"{worker}_edited") as loaded:
        refused = make_runner(loaded)("db", "load", str(dump))
    assert refused.exit_code == 8
    named = "commitments" if table == "changes" else table
    assert f"the history of the dump was changed:\n  {named} " in refused.output.replace("    ", "  ")


@pytest.mark.slow
@pytest.mark.parametrize("option", ["--without-notes", "--without-people"])
def test_a_snapshot_with_deletions_starts_a_chain_of_its_own(location, tmp_path, option):
    add_followup(location)
    write_outside(location, 2)
    file = tmp_path / "handed.db"
    done = make_runner(location)("db", "snapshot", str(file), option)
    assert done.exit_code == 0, done.output
    handed = type(location)("sqlite", str(file))
    (link,) = read_links(handed)
    assert link.kind is LinkKind.SNAPSHOT
    assert make_runner(handed)("check").exit_code == 0
