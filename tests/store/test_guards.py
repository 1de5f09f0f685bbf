"""Test guards, journal and folded names: they hold whichever program writes."""

from __future__ import annotations

import json
import sqlite3
from contextlib import ExitStack, closing
from datetime import date

import pytest
import sqlalchemy as sa
from hypothesis import example, given, settings
from hypothesis import strategies as st

from helpers.databases import FILE_ONLY, SERVER, copy_database, scale_examples
from helpers.rows import ROWS, insert_parents, insert_row
from tracker import write as records
from tracker.errors import DatabaseError
from tracker.report import issue as issue_report
from tracker.store import engine as db
from tracker.store import journal, lock_wait
from tracker.store.derived_columns import FOLDED_TABLES, SIMPLIFIED_COLUMNS, UNJOURNALLED_COLUMNS
from tracker.store.tables import (
    APPEND_ONLY_TABLES,
    UNJOURNALLED_TABLES,
    metadata,
)
from tracker.values import periods, text
from tracker.values.codes import ActionOutcome, FollowupKind, Precision, Stage
from tracker.values.dates import PartialDate
from tracker.values.money import Money

JOURNALLED = [table.name for table in metadata.sorted_tables if table.name not in UNJOURNALLED_TABLES]
HOW_TO_CORRECT = {
    "followups": "tracker followup correct ID",
    "action_outcomes": "tracker followup correct ID",
    "receipts": "tracker receipt correct",
    "changes": "rows of changes, the change log, are never changed or deleted",
    "links": "rows of links, the chain of digests, are never changed or deleted",
    "reports": "tracker report issue",
    "report_lines": "tracker report issue",
    "report_prints": "tracker report issue",
}
COLUMN = {
    "followups": "note",
    "action_outcomes": "outcome",
    "receipts": "note",
    "changes": "before",
    "links": "kind",
    "reports": "issued_by",
    "report_lines": "currency",
    "report_prints": "language",
}
ATTACKS = {
    "update": "UPDATE {table} SET {column} = 'rewritten'",
    "update of one row": "UPDATE {table} SET {column} = 'rewritten' WHERE id = (SELECT min(id) FROM {table})",
    "update to the same": "UPDATE {table} SET id = id",
    "delete": "DELETE FROM {table}",
    "delete of one row": "DELETE FROM {table} WHERE id = (SELECT max(id) FROM {table})",
    "upsert": "INSERT INTO {table} SELECT * FROM {table} WHERE id > 0"
    " ON CONFLICT (id) DO UPDATE SET {column} = 'rewritten'",
}
ATTACKS_ON = {
    "sqlite": {
        "replace": "REPLACE INTO {table} SELECT * FROM {table}",
        "insert or replace": "INSERT OR REPLACE INTO {table} SELECT * FROM {table} ORDER BY id LIMIT 1",
        "update or ignore": "UPDATE OR IGNORE {table} SET {column} = 'rewritten'",
        "update or replace": "UPDATE OR REPLACE {table} SET id = (SELECT max(id) FROM {table})",
        "update from": "UPDATE {table} SET {column} = 'rewritten' FROM commitments",
    },
    "postgresql": {
        "truncate": "TRUNCATE {table}",
        "truncate cascade": "TRUNCATE {table} CASCADE",
        "truncate of the parents": "TRUNCATE commitments, batches CASCADE",
        "data-modifying query": "WITH gone AS (DELETE FROM {table} RETURNING id) SELECT count(*) FROM gone",
    },
}
KNOWN = ATTACKS | ATTACKS_ON["postgresql" if SERVER else "sqlite"]


def connect_outside(location):
    """Connect as another program does: no PRAGMA, no SQLAlchemy, each statement committed at once."""
    if location.dialect == "sqlite":
        return sqlite3.connect(location.address, isolation_level=None)
    import psycopg

    return psycopg.connect(location.address, autocommit=True)


def select_rows(location, sql: str) -> list[tuple]:
    connection = connect_outside(location)
    try:
        return [tuple(row) for row in connection.execute(sql).fetchall()]
    finally:
        connection.close()


def edit_outside(location, sql: str) -> None:
    connection = connect_outside(location)
    try:
        connection.execute(sql)
    finally:
        connection.close()


def read_refusal(location, sql: str) -> str:
    """Run a statement as another program does; return the text of its error, or nothing."""
    connection = connect_outside(location)
    try:
        connection.execute(sql)
    except Exception as error:  # noqa: BLE001  the two drivers share no class
        return str(error)
    finally:
        connection.close()
    return ""


def build_followup(day: str, stage: str | None = None, note: str = "来电") -> records.followups.Followup:
    """Return a follow-up that reaches a stage, or a note."""
    moved = stage and Stage(stage)
    kind = FollowupKind.PROGRESS if moved else FollowupKind.NOTE
    return records.followups.Followup(
        kind, PartialDate(date.fromisoformat(day), Precision.DAY), stage=moved, note=note
    )


def add_guarded_rows(location):
    """Add four follow-ups (one a correction, one closing an action), a receipt, a report and its print."""
    with journal.open_batch(location, "followup add", "王芳") as batch:
        first = records.followups.add(batch, "2024-001", build_followup("2024-05-20", "negotiating")).id
        records.followups.correct(batch, first, {"note": "来电，已核实"})
        planned = build_followup("2024-05-21")._replace(next_action_on=date(2024, 6, 1))
        action = records.followups.add(batch, "2024-002", planned).id
        done = build_followup("2024-05-22")._replace(outcomes={action: ActionOutcome.DONE})
        records.followups.add(batch, "2024-002", done)
        records.receipts.add(batch, "2024-001", date(2024, 6, 1), Money(5000, "CNY"), amount_text="5000元")
        quarter = periods.parse_period("2024Q2")
        issue_report.issue_report(batch, quarter, language="en", unit=1, paint=lambda _report, _issue: b"PK")
        report_id = batch.connection.scalar(sa.text("SELECT id FROM reports"))
        insert_row(batch.connection, "report_prints", ROWS["report_prints"] | {"report_id": report_id})


@pytest.fixture(scope="module")
def guarded_database(seeded_template, tmp_path_factory):
    """A database with rows that must not change; each attack here leaves it as it was."""
    with ExitStack() as kept:
        with copy_database(seeded_template, tmp_path_factory.mktemp("between")) as between:  # frees its name
            copy = kept.enter_context(copy_database(between, tmp_path_factory.mktemp("written")))
        add_guarded_rows(copy)
        yield copy


@pytest.fixture(scope="module")
def scratch_database(empty_template, tmp_path_factory):
    with copy_database(empty_template, tmp_path_factory.mktemp("scratch")) as copy:
        yield copy


@pytest.fixture
def connection(scratch_database):
    """A connection in a transaction that is rolled back."""
    with db.create_engine(scratch_database).connect() as opened:
        yield opened


@pytest.mark.parametrize("table", APPEND_ONLY_TABLES)
@pytest.mark.parametrize("attack", KNOWN)
def test_changing_an_append_only_row_is_refused_with_a_hint(guarded_database, table, attack):
    before = select_rows(guarded_database, f"SELECT * FROM {table} ORDER BY id")
    said = read_refusal(guarded_database, KNOWN[attack].format(table=table, column=COLUMN[table]))
    assert select_rows(guarded_database, f"SELECT * FROM {table} ORDER BY id") == before
    if attack == "truncate" and table in ("followups", "receipts", "reports", "changes"):
        assert (
            "cannot truncate a table referenced in a foreign key constraint" in said
            or "never changed or deleted" in said
        )
    elif attack == "truncate of the parents":
        assert "never changed or deleted" in said
    else:
        assert HOW_TO_CORRECT[table] in said
    assert len(before) > 0


def build_copy_statement(table: str, row_id: int, **changed: object) -> str:
    """Return the statement that copies a row with other values in these columns."""
    columns = [column.name for column in metadata.tables[table].columns if column.name != "id"]
    columns += ["id"] if "id" in changed else []
    values = ", ".join(str(changed.get(name, name)) for name in columns)
    return f"INSERT INTO {table} ({', '.join(columns)}) SELECT {values} FROM {table} WHERE id = {row_id}"


@pytest.mark.slow
def test_a_correction_of_a_correction_is_refused(location):
    add_guarded_rows(location)
    ((first, _, _), (correction, _, _)) = select_rows(
        location, "SELECT id, corrects_id, note FROM followups ORDER BY id LIMIT 2"
    )
    said = read_refusal(location, build_copy_statement("followups", correction, corrects_id=correction))
    assert "corrects_id must be the id of an original row" in said
    assert read_refusal(location, build_copy_statement("followups", correction, corrects_id=first)) == ""
    corrected = [row[0] for row in select_rows(location, "SELECT corrects_id FROM followups ORDER BY id")]
    assert corrected == [None, first, None, None, first]


def test_a_correction_of_a_corrected_receipt_is_refused(location):
    add_guarded_rows(location)
    assert read_refusal(location, build_copy_statement("receipts", 1, corrects_id=1)) == ""
    ((second,),) = select_rows(location, "SELECT max(id) FROM receipts")
    assert "corrects_id must be the id of an original row" in read_refusal(
        location, build_copy_statement("receipts", second, corrects_id=second)
    )


WRONG_ORIGINALS = {
    "another commitment's follow-up": ("followups", "9901", "9902"),
    "another commitment's receipt": ("receipts", "9901", "9902"),
    "a follow-up that is not there": ("followups", "77", "commitment_id"),
    "a receipt that is not there": ("receipts", "77", "commitment_id"),
}


@pytest.mark.parametrize(("table", "corrects", "commitment"), WRONG_ORIGINALS.values(), ids=WRONG_ORIGINALS)
def test_a_correction_of_something_else_is_refused(connection, table, corrects, commitment):
    insert_parents(connection, table)
    insert_row(connection, table, ROWS[table])
    insert_row(connection, "commitments", ROWS["commitments"] | {"id": 9902, "ref": "T-9902"})
    wrong = build_copy_statement(table, 9901, id=9950, corrects_id=corrects, commitment_id=commitment)
    with pytest.raises(sa.exc.IntegrityError, match=r"FOREIGN KEY|corrects_same_commitment"):
        connection.exec_driver_sql(wrong)


ATTACKS_ON_BATCHES = [
    "UPDATE batches SET actor = 'me'",
    "UPDATE batches SET finished_at = NULL",
    "DELETE FROM batches",
]
if SERVER:
    ATTACKS_ON_BATCHES += ["TRUNCATE batches CASCADE"]
else:
    ATTACKS_ON_BATCHES += [
        "REPLACE INTO batches (id, command, actor, started_at) SELECT id, 'x', 'me', started_at FROM batches"
    ]


@pytest.mark.parametrize("attack", ATTACKS_ON_BATCHES)
def test_a_finished_batch_cannot_be_changed(guarded_database, attack):
    before = select_rows(guarded_database, "SELECT * FROM batches ORDER BY id")
    said = read_refusal(guarded_database, attack)
    assert select_rows(guarded_database, "SELECT * FROM batches ORDER BY id") == before
    assert "never changed or deleted" in said


EDITS = {
    "codes": "label_en = 'other'",
    "rules": "version = 2",
    "sources": "title = '新题'",
    "events": "ends_on = '2024-05-12'",
    "companies": "name = '丙公司'",
    "company_aliases": "name = '丙'",
    "distinct_companies": "decided_by = '李強'",
    "representatives": "phone = '0532'",
    "positions": "since_on = '2020-01-01'",
    "sectors": "name_en = 'seed'",
    "company_sectors": "role = 'members'",
    "event_sectors": "sector_id = (SELECT min(id) FROM sectors)",
    "event_participants": "role = 'host'",
    "announced_totals": "count = 26",
    "commitments": "title = '建新厂'",
    "commitment_sectors": "sector_id = (SELECT min(id) FROM sectors)",
    "commitment_representatives": "position_id = 9901",
    "commitment_parties": "role = 'counterparty'",
    "commitment_measures": "value = 301",
    "citations": "field = 'title'",
    "office": "report_unit = 1",
    "proposals": "reasons = 'legal_form'",
    "papers": "name = '合同.pdf'",
    "targets": "note = '市政府文件'",
}


def test_the_cases_cover_every_journalled_table():
    assert sorted(ROWS) == sorted(JOURNALLED)
    assert sorted(EDITS) == sorted(set(JOURNALLED) - set(APPEND_ONLY_TABLES))


def insert_batch(connection) -> int:
    """Open a batch by plain SQL; return its id."""
    row = {"command": "edit", "actor": "王芳", "started_at": "2024-06-30T01:02:03Z"}
    insert_row(connection, "batches", row)
    return connection.scalar(sa.text("SELECT id FROM batches WHERE finished_at IS NULL"))


def select_changes(connection, *, after: int = 0) -> list[tuple]:
    """Return the changes in the journal after this one; `before` is read as JSON."""
    query = (
        "SELECT batch_id, table_name, row_id, operation, before FROM changes WHERE id > :after ORDER BY id"
    )
    return [
        (*row[:4], row.before and json.loads(row.before))
        for row in connection.execute(sa.text(query), {"after": after})
    ]


def get_last_change_id(connection) -> int:
    return connection.scalar(sa.text("SELECT coalesce(max(id), 0) FROM changes"))


def read_journalled_row(connection, table: str) -> dict[str, object]:
    """Return the row 9901 of a table as the journal must keep it."""
    row = connection.execute(sa.text(f"SELECT * FROM {table} WHERE id = 9901")).mappings().one()
    kept = {name: value for name, value in row.items() if name not in UNJOURNALLED_COLUMNS}
    return json.loads(json.dumps(kept, default=lambda value: value.isoformat()))


@pytest.mark.parametrize("table", JOURNALLED)
def test_an_insert_is_journalled_once_without_content(connection, table):
    insert_parents(connection, table)
    batch, before = insert_batch(connection), get_last_change_id(connection)
    insert_row(connection, table, ROWS[table])
    assert select_changes(connection, after=before) == [(batch, table, 9901, "insert", None)]


@pytest.mark.parametrize(("table", "edit"), EDITS.items(), ids=EDITS)
def test_an_update_is_journalled_once_with_the_row_before(connection, table, edit):
    insert_parents(connection, table)
    insert_row(connection, table, ROWS[table])
    batch, before = insert_batch(connection), get_last_change_id(connection)
    row = read_journalled_row(connection, table)
    connection.exec_driver_sql(f"UPDATE {table} SET {edit} WHERE id = 9901")
    assert select_changes(connection, after=before) == [(batch, table, 9901, "update", row)]
    assert read_journalled_row(connection, table) != row


@pytest.mark.parametrize("table", EDITS)
def test_a_delete_is_journalled_once_with_the_row_before(connection, table):
    insert_parents(connection, table)
    insert_row(connection, table, ROWS[table])
    batch, before = insert_batch(connection), get_last_change_id(connection)
    row = read_journalled_row(connection, table)
    connection.exec_driver_sql(f"DELETE FROM {table} WHERE id = 9901")
    assert select_changes(connection, after=before) == [(batch, table, 9901, "delete", row)]


@FILE_ONLY
@pytest.mark.parametrize(("table", "edit"), EDITS.items(), ids=EDITS)
def test_a_program_that_trusts_no_schema_can_update_and_delete(connection, table, edit):
    insert_parents(connection, table)
    insert_row(connection, table, ROWS[table])
    connection.exec_driver_sql("PRAGMA trusted_schema = OFF")
    assert connection.exec_driver_sql(f"UPDATE {table} SET {edit} WHERE id = 9901").rowcount == 1
    assert connection.exec_driver_sql(f"DELETE FROM {table} WHERE id = 9901").rowcount == 1


@pytest.mark.slow
@settings(max_examples=scale_examples(60))
@given(st.text(st.characters(min_codepoint=1, exclude_categories=["Cs"]), min_size=1))
@example("".join(map(chr, range(1, 128))))
@example('\\"\\\\n\n')
def test_any_text_is_journalled_as_valid_json(scratch_database, note):
    with db.create_engine(scratch_database).connect() as connection:
        insert_row(connection, "companies", ROWS["companies"] | {"note": note})
        connection.exec_driver_sql("UPDATE companies SET note = NULL WHERE id = 9901")
        before = connection.exec_driver_sql("SELECT before FROM changes ORDER BY id DESC LIMIT 1").scalar()
    assert json.loads(before)["note"] == note


@pytest.mark.parametrize("table", EDITS)
def test_an_update_that_changes_nothing_is_not_journalled(connection, table):
    insert_parents(connection, table)
    insert_row(connection, table, ROWS[table])
    before = get_last_change_id(connection)
    names = [column.name for column in metadata.tables[table].columns]
    connection.exec_driver_sql(f"UPDATE {table} SET {', '.join(f'{name} = {name}' for name in names)}")
    assert select_changes(connection, after=before) == []


@pytest.mark.parametrize("table", FOLDED_TABLES)
def test_an_update_of_search_keys_is_not_journalled(connection, table):
    insert_parents(connection, table)
    insert_row(connection, table, ROWS[table])
    before = get_last_change_id(connection)
    connection.exec_driver_sql(f"UPDATE {table} SET name_pinyin = 'jia j', name_folded = '甲'")
    assert select_changes(connection, after=before) == []


def test_a_changed_id_is_journalled_under_the_old_id(connection):
    insert_row(connection, "companies", ROWS["companies"])
    before, row = get_last_change_id(connection), read_journalled_row(connection, "companies")
    connection.exec_driver_sql("UPDATE companies SET id = 999 WHERE id = 9901")
    assert select_changes(connection, after=before) == [(None, "companies", 9901, "update", row)]


def test_an_update_of_many_rows_is_journalled_row_by_row(location):
    names = dict(select_rows(location, "SELECT id, name FROM companies"))
    ((last,),) = select_rows(location, "SELECT max(id) FROM changes")
    edit_outside(location, "UPDATE companies SET note = '已核对'")
    with db.create_engine(location).connect() as connection:
        found = select_changes(connection, after=last)
    assert sorted(row_id for _, _, row_id, _, _ in found) == sorted(names)
    assert {(row_id, before["name"]) for _, _, row_id, _, before in found} == set(names.items())
    assert {(batch, table, operation) for batch, table, _, operation, _ in found} == {
        (None, "companies", "update")
    }


def test_cascading_deletes_are_journalled_too(connection):
    insert_parents(connection, "commitments")
    parts = [name for name in ROWS if name.startswith("commitment")]
    for name in [*parts, "citations"]:
        insert_row(connection, name, ROWS[name])
    before = get_last_change_id(connection)
    kept = {name: read_journalled_row(connection, name) for name in [*parts, "citations"]}
    connection.exec_driver_sql("DELETE FROM commitments WHERE id = 9901")
    assert sorted(select_changes(connection, after=before), key=lambda row: row[1]) == [
        (None, name, 9901, "delete", row) for name, row in sorted(kept.items())
    ]


def test_a_commitment_with_a_history_cannot_be_deleted(connection):
    insert_parents(connection, "followups")
    with pytest.raises(sa.exc.IntegrityError, match=r"is never deleted|fk_followups_commitment_id"):
        connection.exec_driver_sql("DELETE FROM commitments WHERE id = 9901")


@pytest.mark.parametrize("child", ["followups", "receipts"])
def test_a_history_protects_its_commitment_with_foreign_keys_off(location, child):
    if location.dialect != "sqlite":
        pytest.skip("PostgreSQL always holds foreign keys")
    with db.open_transaction(location) as connection:
        insert_parents(connection, child)
        insert_row(connection, child, ROWS[child])
    with (
        closing(sqlite3.connect(location.address)) as raw,
        pytest.raises(sqlite3.IntegrityError, match="with follow-ups or receipts is never deleted"),
    ):
        raw.execute("DELETE FROM commitments WHERE id = 9901")


@pytest.mark.parametrize("review", ["confirmed", "withdrawn"])
def test_a_reviewed_commitment_cannot_become_a_draft_again(connection, review):
    insert_parents(connection, "commitment_measures")
    connection.exec_driver_sql(f"UPDATE commitments SET review = '{review}' WHERE id = 9901")
    with pytest.raises(sa.exc.IntegrityError, match="cannot become a draft again"):
        connection.exec_driver_sql("UPDATE commitments SET review = 'draft' WHERE id = 9901")


def test_an_edit_from_another_program_has_no_batch(location):
    edit_outside(location, "UPDATE companies SET note = '手工' WHERE id = 1")
    ((batch, operation),) = select_rows(
        location, "SELECT batch_id, operation FROM changes ORDER BY id DESC LIMIT 1"
    )
    assert (batch, operation) == (None, "update")


def test_two_batches_never_mix(location):
    for ref in ("2024-001", "2024-002"):
        with journal.open_batch(location, f"followup add {ref}", "王芳") as batch:
            records.followups.add(batch, ref, build_followup("2024-06-01"))
    found = select_rows(
        location,
        "SELECT b.command, c.ref FROM changes h JOIN batches b ON b.id = h.batch_id"
        " JOIN followups f ON h.table_name = 'followups' AND f.id = h.row_id"
        " JOIN commitments c ON c.id = f.commitment_id ORDER BY h.id",
    )
    assert found == [("followup add 2024-001", "2024-001"), ("followup add 2024-002", "2024-002")]
    assert select_rows(location, "SELECT count(*) FROM batches WHERE finished_at IS NULL") == [(0,)]


def test_concurrent_writers_keep_separate_batches(location):
    if location.dialect == "sqlite":
        pytest.skip("SQLite has one writer at a time: see the next test")
    one, other = (journal.open_batch(location, f"followup add {name}", name) for name in ("王芳", "李強"))
    with one as first, other as second:
        records.followups.add(first, "2024-001", build_followup("2024-06-01"))
        records.followups.add(second, "2024-002", build_followup("2024-06-01"))
        records.followups.add(first, "2024-003", build_followup("2024-06-01"))
        records.followups.add(second, "2024-004", build_followup("2024-06-01"))
    found = select_rows(
        location,
        "SELECT b.actor, c.ref FROM changes h JOIN batches b ON b.id = h.batch_id"
        " JOIN followups f ON h.table_name = 'followups' AND f.id = h.row_id"
        " JOIN commitments c ON c.id = f.commitment_id ORDER BY c.ref",
    )
    assert found == [("王芳", "2024-001"), ("李強", "2024-002"), ("王芳", "2024-003"), ("李強", "2024-004")]


def test_an_edit_by_another_program_is_not_added_to_an_open_batch(location):
    if location.dialect == "sqlite":
        pytest.skip("SQLite has one writer at a time: see the next test")
    ((last,),) = select_rows(location, "SELECT max(id) FROM changes")
    with journal.open_batch(location, "followup add", "王芳") as batch:
        records.followups.add(batch, "2024-001", build_followup("2024-06-01"))
        edit_outside(location, "UPDATE companies SET note = '手工' WHERE id = 1")
    found = select_rows(location, f"SELECT table_name, batch_id IS NULL FROM changes WHERE id > {last}")
    assert sorted(found) == [("companies", True), ("followups", False)]


def test_a_second_sqlite_writer_hears_that_the_file_is_in_use(location, monkeypatch):
    if location.dialect != "sqlite":
        pytest.skip("PostgreSQL lets two write at once")
    monkeypatch.setattr(lock_wait, "BUSY_SECONDS", 0.05)
    with (
        journal.open_batch(location, "followup add", "王芳"),
        pytest.raises(DatabaseError, match="in use by another program"),
        journal.open_batch(location, "followup add", "李強"),
    ):
        pass


def test_a_failed_batch_leaves_no_trace(location):
    everything = "SELECT 'change', id FROM changes UNION ALL SELECT 'batch', id FROM batches ORDER BY 1, 2"
    before = select_rows(location, everything)

    def interrupted():
        with journal.open_batch(location, "followup add", "王芳") as batch:
            records.followups.add(batch, "2024-001", build_followup("2024-06-01"))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert select_rows(location, everything) == before


def test_a_batch_without_changes_leaves_no_row(location):
    before = select_rows(location, "SELECT * FROM batches")
    with journal.open_batch(location, "followup add", "王芳"):
        pass
    assert select_rows(location, "SELECT * FROM batches") == before


LETTERS = st.sampled_from("龍龙臺台灣湾Ａａ１（(…ﬁß İ薴\n'\"%\\:😀𠮷") | st.characters(
    codec="utf-8", exclude_characters="\0"
)
NAMES = st.text(LETTERS, min_size=1, max_size=12)


@pytest.fixture(scope="module")
def fold_table():
    return text.build_fold_table()


@pytest.mark.parametrize("table", FOLDED_TABLES)
@settings(max_examples=scale_examples(40), deadline=None)
@given(name=NAMES, renamed=NAMES)
@pytest.mark.slow
def test_a_name_is_folded_whichever_program_writes_it(scratch_database, fold_table, table, name, renamed):
    with db.create_engine(scratch_database).connect() as connection:
        insert_parents(connection, table)
        insert_row(connection, table, ROWS[table] | {"name": name})
        assert select_keys(connection, table) == (name, text.fold_text(name, fold_table), None)
        connection.execute(sa.text(f"UPDATE {table} SET name = :name WHERE id = 9901"), {"name": renamed})
        assert select_keys(connection, table) == (renamed, text.fold_text(renamed, fold_table), None)


WITHOUT_COMPANY = ("organisation_text", "party_text")
"""Columns that say in words what no company is; one of the two is always given."""
CONVERTED = [(table, column) for table, columns in SIMPLIFIED_COLUMNS.items() for column in columns]


@pytest.mark.parametrize(("table", "column"), CONVERTED, ids=map(".".join, CONVERTED))
@settings(max_examples=scale_examples(15), deadline=None)
@given(name=NAMES, renamed=NAMES)
@pytest.mark.slow
def test_a_name_is_simplified_whichever_program_writes_it(
    scratch_database, fold_table, table, column, name, renamed
):
    with db.create_engine(scratch_database).connect() as connection:
        insert_parents(connection, table)
        given_row = ROWS[table] | {column: name}
        if column in WITHOUT_COMPANY:
            given_row["company_id"] = None
        insert_row(connection, table, given_row)
        query = sa.text(f"SELECT {column}_simplified FROM {table} WHERE id = 9901")
        assert connection.scalar(query) == text.simplify_text(name, fold_table)
        change = sa.text(f"UPDATE {table} SET {column} = :name WHERE id = 9901")
        connection.execute(change, {"name": renamed})
        assert connection.scalar(query) == text.simplify_text(renamed, fold_table)
        if metadata.tables[table].columns[column].nullable and column not in WITHOUT_COMPANY:
            connection.execute(change, {"name": None})
            assert connection.scalar(query) is None


def select_keys(connection, table: str) -> tuple:
    """Return the name of the row 9901 with its folded form and its pinyin."""
    query = f"SELECT name, name_folded, name_pinyin FROM {table} WHERE id = 9901"
    return tuple(connection.execute(sa.text(query)).one())


@pytest.mark.parametrize(
    ("table", "name", "key"),
    [
        ("companies", "青島海爾", "qingdaohaier qdhe"),
        ("company_aliases", "海爾", "haier he"),
        ("representatives", "曾贊榮", "zengzanrong zzr"),
    ],
)
def test_the_next_batch_fills_in_missing_pinyin(connection, table, name, key):
    insert_parents(connection, table)
    insert_row(connection, table, ROWS[table] | {"name": "另名"})
    with journal.open_batch_on_connection(connection, "edit", "王芳"):
        pass
    assert select_keys(connection, table)[2] is not None
    connection.execute(sa.text(f"UPDATE {table} SET name = :name WHERE id = 9901"), {"name": name})
    assert select_keys(connection, table)[2] is None
    with journal.open_batch_on_connection(connection, "edit", "王芳"):
        pass
    assert select_keys(connection, table)[2] == key


def test_a_name_written_by_another_program_is_found_at_once(location, run):
    edit_outside(location, "INSERT INTO companies (kind, name) VALUES ('company', '臺灣龍騰（青島）')")
    assert run("company", "show", "台湾龙腾(青岛)").exit_code == 0
