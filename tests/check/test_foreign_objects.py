"""Test that `tracker check` compares the whole schema: what others added, and what they altered."""

from __future__ import annotations

import pytest

from helpers.databases import FILE_ONLY, SERVER
from helpers.outside import edit_outside
from tracker.check import run as audit
from tracker.store.reader import open_unchecked_reader

pytestmark = pytest.mark.slow

ADDED = {
    "a trigger": (
        (
            "CREATE TRIGGER evil AFTER INSERT ON receipts"
            " BEGIN UPDATE receipts SET amount = 1 WHERE id = NEW.id; END"
        ),
        "the trigger evil on table receipts was not made by this program",
        "breach",
    ),
    "a trigger on a view": (
        "CREATE TRIGGER evil INSTEAD OF INSERT ON v_due BEGIN SELECT 1; END",
        "the trigger evil on table v_due was not made by this program",
        "breach",
    ),
    "a table": ("CREATE TABLE mine (x int)", "the table mine was not made by this program", "note"),
    "a view": ("CREATE VIEW mine AS SELECT 1 AS x", "the view mine was not made by this program", "note"),
    "an index": (
        "CREATE INDEX mine ON companies (kind)",
        "the index mine on table companies was not made by this program",
        "note",
    ),
}
ADDED_ON_POSTGRESQL = {
    "a trigger": (
        (
            "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';"
            " CREATE TRIGGER evil BEFORE INSERT ON receipts FOR EACH ROW EXECUTE FUNCTION f()"
        ),
        "the trigger evil on table receipts was not made by this program",
        "breach",
    ),
    "a rule": (
        "CREATE RULE hush AS ON INSERT TO receipts DO INSTEAD NOTHING",
        "the PostgreSQL rule hush on table receipts was not made by this program",
        "breach",
    ),
    "a child": (
        "CREATE TABLE mine () INHERITS (followups)",
        ("the table that inherits from another table mine on table followups was not made by this program"),
        "breach",
    ),
    "a policy": (
        "CREATE POLICY mine ON companies USING (false)",
        "the row security policy mine on table companies was not made by this program",
        "breach",
    ),
    "row security": (
        "ALTER TABLE companies ENABLE ROW LEVEL SECURITY",
        "the row security policy switch on table companies was not made by this program",
        "breach",
    ),
    "a table": ADDED["a table"],
    "a view": ADDED["a view"],
    "an index": ADDED["an index"],
    "statistics": (
        "CREATE STATISTICS mine ON kind, region FROM companies",
        "the statistics object mine on table companies was not made by this program",
        "note",
    ),
}
CASES = ADDED_ON_POSTGRESQL if SERVER else ADDED


def list_findings(location):
    with open_unchecked_reader(location) as reader:
        return [(each.kind, each.rule, each.message) for each in audit.check_database(reader).findings]


@pytest.mark.parametrize("name", CASES)
def test_what_others_added_is_a_fault_if_it_can_change_or_hide_rows_and_else_a_note(location, name):
    sql, message, kind = CASES[name]
    edit_outside(location, sql)
    assert (kind, "foreign", message) in list_findings(location)


ALTERED = {
    "the type of a column": (
        "ALTER TABLE reports ALTER last_change_id TYPE integer",
        "unlike this program, the database declares the column last_change_id as: integer NOT NULL",
    ),
    "a default": (
        "ALTER TABLE receipts ALTER note SET DEFAULT 'x'",
        "unlike this program, the database declares the column note as: text DEFAULT 'x'::text",
    ),
    "NULL is allowed": (
        "ALTER TABLE companies ALTER kind DROP NOT NULL",
        "unlike this program, the database declares the column kind as: text",
    ),
    "a constraint": (
        (
            "ALTER TABLE receipts DROP CONSTRAINT ck_receipts_amount_not_zero;"
            " ALTER TABLE receipts ADD CONSTRAINT ck_receipts_amount_not_zero CHECK (amount <> 1)"
        ),
        (
            "unlike this program, the database declares the constraint ck_receipts_amount_not_zero "
            "as: CHECK ((amount <> 1))"
        ),
    ),
    "a reference": (
        (
            "ALTER TABLE receipts DROP CONSTRAINT fk_receipts_commitment_id;"
            " ALTER TABLE receipts ADD CONSTRAINT fk_receipts_commitment_id"
            " FOREIGN KEY (commitment_id) REFERENCES commitments ON DELETE CASCADE"
        ),
        (
            "unlike this program, the database declares the constraint fk_receipts_commitment_id as: "
            "FOREIGN KEY (commitment_id) REFERENCES commitments(id) ON DELETE CASCADE"
        ),
    ),
    "an index": (
        "DROP INDEX ix_followups_reopening; CREATE INDEX ix_followups_reopening ON followups (id)",
        (
            "unlike this program, the database declares the index ix_followups_reopening as: CREATE "
            "INDEX ix_followups_reopening ON followups USING btree (id)"
        ),
    ),
}


@pytest.mark.skipif(SERVER is None, reason="the rules of test_check.py alter the schema of a file")
@pytest.mark.parametrize("name", ALTERED)
def test_an_altered_declaration_is_a_fault_on_postgresql(location, name):
    sql, message = ALTERED[name]
    edit_outside(location, sql)
    found = [each for each in list_findings(location) if each[1] == "schema"]
    assert found == [("breach", "schema", message)]


@FILE_ONLY
def test_a_trigger_of_another_program_on_its_own_table_is_a_note(location):
    edit_outside(
        location,
        "CREATE TABLE mine (x int)",
        "CREATE TRIGGER own AFTER INSERT ON mine BEGIN SELECT 1; END",
    )
    assert ("note", "foreign", "the trigger own on table mine was not made by this program") in list_findings(
        location
    )
