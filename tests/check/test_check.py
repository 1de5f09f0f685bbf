"""Test `tracker check` on files that another program edited: exactly the one broken rule is reported."""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
import subprocess
from contextlib import ExitStack, closing, suppress
from typing import NamedTuple

import pytest

from helpers.databases import FILE_ONLY, SERVER, copy_database, copy_for_module, make_runner
from helpers.office import fill_register
from tracker.check import run as audit
from tracker.check import search_keys
from tracker.store.location import Location
from tracker.store.reader import open_unchecked_reader

pytestmark = pytest.mark.slow


class Edit(NamedTuple):
    """A change that somebody made past the program, and the rule that it breaks.

    Triggers, foreign keys and CHECKs are off while it is made; `with_triggers` keeps the triggers.
    """

    rule: str
    sql: str
    with_triggers: bool = False
    everywhere: bool = True
    """Whether PostgreSQL lets it be done too."""
    kind: str = "breach"


def guarded_edit(rule, sql, **more):
    """An edit that is made while the triggers are in place."""
    return Edit(rule, sql, with_triggers=True, **more)


def file_edit(rule, sql, **more):
    """An edit that PostgreSQL does not let anybody make."""
    return Edit(rule, sql, everywhere=False, **more)


ROW = "(SELECT max(id) FROM followups WHERE kind = '{}' AND corrects_id IS NULL AND NOT is_void)"
JOURNALLED = """
INSERT INTO changes (batch_id, table_name, row_id, operation, changed_at)
SELECT (SELECT max(id) FROM batches), '{0}', max(id), 'insert', (SELECT max(finished_at) FROM batches)
FROM {0};
"""
FOLLOWUP = """
INSERT INTO followups (commitment_id, kind, occurred_on, occurred_precision, recorded_at, recorded_by, stage,
  condition, corrects_id, note, is_private, is_void)
SELECT commitment_id, 'progress', {on}, 'day', recorded_at, '王芳', {stage}, {condition}, {corrects}, '补记',
  is_private, is_void FROM followups WHERE id = {of};
""" + JOURNALLED.format("followups")
DAY = "UPDATE followups SET occurred_on = '{}-01-01' WHERE id = " + ROW.format("contact").replace("{", "{{")
ENDED = """(SELECT max(f.id) FROM followups f WHERE f.condition = 'ended' AND NOT EXISTS (
  SELECT 1 FROM followups n WHERE n.commitment_id = f.commitment_id AND n.id > f.id))"""
CORRECTION = "(SELECT max(id) FROM followups WHERE corrects_id IS NOT NULL)"
RULED = "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = {} WHERE name = '{}';"
POSITIONS = "v_positions"
MONEY = "UPDATE receipts SET {} WHERE id = 1"
SEQUENCE = "UPDATE sqlite_sequence SET seq = 1 WHERE name = 'followups'"
MERGED = "(SELECT id FROM companies WHERE name = '海燕物流有限公司')"
REMADE = "INSERT INTO remake_standings VALUES (NULL);"
ONE = "(SELECT id FROM companies WHERE name = '银杏制药厂')"

BYTES = "bytea" if SERVER else "blob"
EDITS = {
    "another program's mark": file_edit("header", "PRAGMA application_id = 7"),
    "no mark": file_edit("header", "PRAGMA application_id = 0"),
    "an older mark": file_edit("header", "PRAGMA user_version = 3"),
    "an older revision": file_edit("header", "UPDATE alembic_version SET version_num = '0003'"),
    "two revisions": file_edit("header", "INSERT INTO alembic_version VALUES ('0003')"),
    "an index dropped": Edit("schema", "DROP INDEX ix_followups_reopening"),
    "a column added": Edit("schema", "ALTER TABLE companies ADD COLUMN colour text"),
    "a constraint dropped": file_edit(
        "schema",
        RULED.format(
            "replace(sql, 'CONSTRAINT ck_events_part_of_id_is_another CHECK (part_of_id <> id), ', '')",
            "events",
        ),
    ),
    "a constraint loosened": file_edit(
        "schema", RULED.format("replace(sql, 'amount > 0', 'amount > -1')", "commitments")
    ),
    "a view dropped": Edit("views", "DROP VIEW 人员名录"),
    "a view of another text": Edit("views", "DROP VIEW 任职名录; CREATE VIEW 任职名录 AS SELECT 1 AS x"),
    "a view of ours of another text": file_edit(
        "views", RULED.format("replace(sql, 'LEFT JOIN companies named', 'JOIN companies named')", POSITIONS)
    ),
    "a kept state altered": guarded_edit(
        "kept_states", "UPDATE standings SET red_on = NULL WHERE commitment_id = 1"
    ),
    "numbers taken back": file_edit("sequences", SEQUENCE),
    "an unknown code": file_edit("values", f"UPDATE companies SET kind = 'shop' WHERE id = {ONE}"),
    "a day that does not exist": file_edit(
        "values", "UPDATE followups SET next_action_on = '2024-02-30' WHERE id = 1"
    ),
    "a day in another form": file_edit("values", "UPDATE events SET starts_on = '2024-4-1' WHERE id = 1"),
    "nothing that arrived": file_edit("values", "UPDATE receipts SET amount = 0 WHERE id = 1"),
    "bytes for a text": file_edit("values", "UPDATE sources SET url = x'00ff' WHERE id = 1"),
    "a moment in another form": file_edit(
        "values", "UPDATE followups SET recorded_at = '2024-06-01 08:00' WHERE id = 1"
    ),
    "two of one part": file_edit(
        "unique",
        RULED.format("replace(sql, 'UNIQUE', '')", "uq_event_participants_part")
        + " PRAGMA writable_schema = RESET; UPDATE event_participants SET (event_id, company_id,"
        " representative_id, role) = (SELECT event_id, company_id, representative_id, role"
        " FROM event_participants WHERE id = 1) WHERE id = 2; PRAGMA writable_schema = ON; "
        + RULED.format("replace(sql, 'CREATE  INDEX', 'CREATE UNIQUE INDEX')", "uq_event_participants_part"),
    ),
    "a sector that is not there": Edit("references", "UPDATE commitments SET sector_id = 9999 WHERE id = 3"),
    "a correction of another commitment's": Edit(
        "references",
        FOLLOWUP.format(
            of=ROW.format("contact"),
            on="occurred_on",
            stage="NULL",
            condition="NULL",
            corrects="(SELECT min(n.id) FROM followups n WHERE n.kind = 'note' AND n.corrects_id IS NULL"
            " AND n.commitment_id <> followups.commitment_id)",
        ),
    ),
    "a rank": Edit("lookups", "UPDATE codes SET rank = 55 WHERE code = 'signed' AND track = 'service'"),
    "a fold": Edit("lookups", "DELETE FROM char_folds WHERE codepoint = 40860"),
    "a meaning": Edit("lookups", "UPDATE data_dictionary SET meaning_en = 'x' WHERE id = 5"),
    "a day to come": Edit("moves", DAY.format("2050")),
    "a day before the pledge": Edit("moves", DAY.format("2001")),
    "a move after the end": Edit(
        "moves",
        FOLLOWUP.format(
            of=ENDED, on="(SELECT max(occurred_on) FROM followups)", stage="NULL", condition="'active'",
            corrects="NULL",
        ),
    ),
    "fulfilled too early": Edit(
        "moves",
        "UPDATE followups SET condition = 'fulfilled', kind = 'progress' WHERE id = (SELECT min(f.id)"
        " FROM followups f JOIN commitments c ON c.id = f.commitment_id WHERE c.opening_stage = 'intent'"
        " AND f.corrects_id IS NULL AND NOT EXISTS (SELECT 1 FROM followups n"
        " WHERE n.commitment_id = c.id AND (n.stage IS NOT NULL OR n.condition IS NOT NULL)))",
    ),
    "a follow-up that says nothing": Edit(
        "gates",
        "UPDATE followups SET note = NULL, next_action = NULL, next_action_on = NULL, next_action_by = NULL"
        f" WHERE id = {ROW.format('contact')}",
    ),
    "a stage promised for no day": Edit(
        "pledges",
        "UPDATE commitments SET due_stage = 'at_capacity', due_on = NULL, due_precision = NULL WHERE id = 1",
    ),
    "a pledge of the future": Edit(
        "pledges",
        "UPDATE commitments SET voiced_on = '2050-01-01' WHERE id = (SELECT min(c.id) FROM commitments c"
        " WHERE due_on IS NULL AND NOT EXISTS (SELECT 1 FROM followups f WHERE f.commitment_id = c.id))",
    ),
    "money before the pledge": Edit("balances", MONEY.format("received_on = '2001-01-01'")),
    "more back than came": Edit(
        "balances", "UPDATE receipts SET amount = -amount WHERE id = 1", kind="note"
    ),
    "a correction of a correction": Edit(
        "corrections",
        FOLLOWUP.format(
            of=CORRECTION, on="occurred_on", stage="stage", condition="condition", corrects="id"
        ),
    ),
    "merged into what was merged": Edit(
        "merged",
        "UPDATE companies SET merged_into_id = (SELECT id FROM companies WHERE name = '海燕物流有限公司')"
        f" WHERE id = {ONE}",
    ),
    "different, and merged": Edit(
        "merged",
        "INSERT INTO distinct_companies (company_id, other_id, decided_by, decided_at)"
        f" SELECT id, merged_into_id, '王芳', '2024-06-01T00:00:00Z' FROM companies WHERE id = {MERGED}"
        " AND id < merged_into_id;" + JOURNALLED.format("distinct_companies"),
    ),
    "a sector above itself": Edit(
        "trees",
        "UPDATE sectors SET parent_id = (SELECT max(id) FROM sectors) WHERE id = (SELECT max(id) - 1"
        " FROM sectors); UPDATE sectors SET parent_id = (SELECT max(id) - 1 FROM sectors)"
        " WHERE id = (SELECT max(id) FROM sectors)",
    ),
    "another person's position": Edit(
        "voices",
        "UPDATE commitment_representatives SET position_id = (SELECT min(p.id) FROM positions p"
        " WHERE p.representative_id <> commitment_representatives.representative_id)"
        " WHERE id = (SELECT min(id) FROM commitment_representatives)",
    ),
    "a slip in a credit code": guarded_edit(
        "credit_codes", f"UPDATE companies SET uscc = '91370200MA3C2CHU2A' WHERE id = {ONE}"
    ),
    "a name of two lines": guarded_edit(
        "lines", "UPDATE events SET name = '海洋\n论坛' WHERE id = (SELECT min(id) FROM events)"
    ),
    "a place outside the text": Edit(
        "citations",
        "UPDATE citations SET span_end = 99999 WHERE id = (SELECT min(c.id) FROM citations c"
        " JOIN sources s ON s.id = c.source_id WHERE s.body IS NOT NULL)",
    ),
    "a text rewritten": guarded_edit(
        "citations",
        "UPDATE sources SET body = replace(body, '企业', '公司') WHERE id = (SELECT min(id) FROM sources"
        " WHERE body IS NOT NULL)",
    ),
    "the bytes of a paper": guarded_edit(
        "papers",
        "INSERT INTO papers (source_id, name, kind, size, sha256, content)"
        f" SELECT min(id), 'a', 'text', 1, '{'0' * 64}', CAST('x' AS {BYTES}) FROM sources",
    ),
    "a fact that has no such column": Edit("citations", "UPDATE citations SET field = 'colour' WHERE id = 1"),
    "a row put in": Edit(
        "journal",
        "INSERT INTO commitment_sectors (commitment_id, sector_id)"
        " SELECT max(c.id), max(s.id) FROM commitments c, sectors s",
    ),
    "a row taken out": Edit("journal", f"DELETE FROM companies WHERE id = {ONE}"),
    "an entry of the journal taken out": Edit(
        "journal", "DELETE FROM changes WHERE table_name = 'followups' AND row_id = 7"
    ),
    "an entry of the journal put in": Edit("journal", JOURNALLED.format("sectors")),
    "a row that went back": Edit(
        "journal",
        "UPDATE companies SET note = NULL WHERE name = '松柏木业集团'",
    ),
    "a follow-up deleted": Edit(
        "appended",
        "INSERT INTO changes (table_name, row_id, operation, before, changed_at) SELECT 'followups', max(id),"
        " 'delete', '{\"note\":\"x\"}', '2024-06-30T00:00:00Z' FROM followups;"
        " DELETE FROM followups WHERE id = (SELECT max(id) FROM followups)",
    ),
    "a follow-up rewritten": Edit(
        "appended",
        "INSERT INTO changes (table_name, row_id, operation, before, changed_at) SELECT 'followups', 1,"
        " 'update', '{\"recorded_by\":\"李雷\"}', '2024-06-30T00:00:00Z'",
    ),
    "a batch left open": Edit(
        "batches",
        "INSERT INTO batches (command, actor, started_at) SELECT 'x', '王芳', max(started_at) FROM batches",
    ),
    "a batch finished before it began": Edit(
        "batches", "UPDATE batches SET finished_at = '2001-01-01T00:00:00Z' WHERE id = 1"
    ),
    "a batch of nothing": Edit(
        "batches",
        "INSERT INTO batches (command, actor, started_at, finished_at)"
        " SELECT 'x', '王芳', max(started_at), max(finished_at) FROM batches",
    ),
    "a batch before the one before it": Edit(
        "batches", "UPDATE batches SET started_at = '2001-01-01T00:00:00Z' WHERE id = 2", kind="note"
    ),
    "a promise changed": guarded_edit(
        "reasons", "UPDATE commitments SET scope = 'further' WHERE id = (SELECT min(id) FROM commitments"
        " WHERE review = 'confirmed' AND scope = 'new')"
    ),
    "a sector changed": guarded_edit("outside", "UPDATE sectors SET gbt4754 = 'A' WHERE id = 1", kind="note"),
    "a figure of an issued report": Edit(
        "reports", "UPDATE reports SET frozen = replace(frozen, '\"sign\":1', '\"sign\":2')"
    ),
    "a line of an issued report": Edit(
        "reports", "UPDATE report_lines SET received = 12345 WHERE id = (SELECT min(id) FROM report_lines)"
    ),
    "a workbook of an issued report": file_edit("reports", "UPDATE reports SET workbook = x'504b0000'"),
    "the journal before an issue": Edit("reports", "UPDATE reports SET last_change_id = 999999"),
    "a folded name": Edit("names", f"UPDATE companies SET name_folded = 'x' WHERE id = {ONE}"),
    "a simplified place": Edit("names", "UPDATE commitments SET place_simplified = 'x' WHERE id = 1"),
    "pinyin": Edit("names", f"UPDATE companies SET name_pinyin = substr(name_pinyin, 1, 6) WHERE id = {ONE}"),
    "words that are not found": Edit("search", "UPDATE events SET place = '火星基地' WHERE id = 1"),
}  # fmt: skip


UNCHAINED = {
    "a view dropped",
    "a view of another text",
    "a view of ours of another text",
    "a fold",
    "a meaning",
    "a row put in",
    "a batch left open",
    "a folded name",
    "a simplified place",
    "pinyin",
}
"""The edits without triggers that change nothing which the chain of digests is over."""


@pytest.fixture(scope="module", autouse=True)
def _small_sample():
    """The check looks up ten rows in the search index; the first row, which edits change, is among them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search_keys, "_SAMPLE_SIZE", 10)
        yield


@pytest.fixture(scope="module")
def full_register(seeded_template, tmp_path_factory):
    """A register with a history: the article, an office, a merge, a correction, an issued report."""
    with ExitStack() as held:
        held.enter_context(pytest.MonkeyPatch.context()).setenv("TRACKER_TODAY", "2024-07-01")
        location = held.enter_context(copy_for_module(seeded_template, tmp_path_factory.mktemp("lived")))
        fill_register(location, 40)
        run = make_runner(location)
        for step in (
            "company add 海燕物流有限公司 --yes", "company add 北斗导航研究院 --yes",
            "company add 银杏制药厂 --yes", "company add 松柏木业集团 --yes",
            "company merge 海燕物流有限公司 北斗导航研究院 --yes",
            "company edit 松柏木业集团 --note 已核实", "report issue 2024Q1 --yes",
        ):  # fmt: skip
            done = run(*step.split())
            assert done.exit_code == 0, (step, done.output)
        yield location


def list_findings(location):
    with open_unchecked_reader(location) as reader:
        return audit.check_database(reader).findings


def apply_edit(location, change):
    """Make a change as another program would; put the triggers back afterwards, and the kept states right."""
    if location.dialect == "postgresql":
        import psycopg

        with psycopg.connect(location.address, autocommit=True) as connection:
            if not change.with_triggers:
                connection.execute("SET session_replication_role = replica")
            connection.execute(change.sql)
            if not change.with_triggers:
                connection.execute("SELECT remake_standings(NULL)")
        return
    with closing(sqlite3.connect(location.address)) as connection:
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    away = [] if change.with_triggers else [f"DROP TRIGGER {name};" for name, _ in triggers]
    back = [] if change.with_triggers else [*(f"{sql};" for _, sql in triggers), REMADE]
    off = "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; PRAGMA synchronous = OFF;"
    # A hundred triggers in one transaction each way: in one of its own each takes as long as the check.
    script = [off, "BEGIN;", *away, "COMMIT;", f"{change.sql};", "BEGIN;", *back, "COMMIT;"]
    run_script(location, "\n".join(script))


def run_script(location, script):
    """Run a script in the sqlite3 shell, or in Python where there is no shell."""
    if shutil.which("sqlite3"):
        subprocess.run(["sqlite3", "-bail", location.address], input=script, text=True, check=True)
    else:
        with closing(sqlite3.connect(location.address)) as connection:
            connection.executescript(script)


@pytest.fixture
def register_copy(full_register, tmp_path):
    with copy_database(full_register, tmp_path) as location:
        yield location


def test_a_database_written_by_commands_breaks_no_rule(seeded_template, full_register):
    assert list_findings(seeded_template) == []
    assert list_findings(full_register) == []


def test_the_cases_break_every_rule():
    broken = {change.rule for change in EDITS.values()}
    assert {rule.key for rule in audit.RULES} - broken == {
        "integrity",
        "triggers",
        "bridge",
        "chain",
        "foreign",
    }


@pytest.mark.parametrize("name", EDITS)
def test_each_bad_edit_breaks_exactly_its_rule(register_copy, name):
    change = EDITS[name]
    if SERVER and not change.everywhere:
        pytest.skip("PostgreSQL does not let it be done")
    apply_edit(register_copy, change)
    found = [each for each in list_findings(register_copy) if each.kind == change.kind or each.kind != "note"]
    others = [(each.kind, each.rule) for each in found if each.rule != "chain"]
    assert others == [(change.kind, change.rule)], found
    is_chained = not change.with_triggers and change.rule not in ("header", "schema", "sequences")
    assert (len(found) > len(others)) == (is_chained and name not in UNCHAINED), found


@FILE_ONLY
def test_a_missing_or_altered_trigger_is_reported(register_copy):
    run_script(register_copy, "DROP TRIGGER guard_followups_update; DROP TRIGGER journal_events_delete;")
    run_script(
        register_copy, "CREATE TRIGGER journal_events_delete AFTER DELETE ON events BEGIN SELECT 1; END;"
    )
    assert sorted(each.message for each in list_findings(register_copy)) == [
        "the trigger guard_followups_update is missing",
        "the trigger journal_events_delete differs from the one that this program makes",
    ]


@FILE_ONLY
def test_an_upgrade_restores_our_triggers_and_views_and_keeps_foreign_ones(register_copy):
    run_script(
        register_copy,
        "CREATE VIEW mine AS SELECT ref FROM v_commitments; DROP TRIGGER guard_followups_update;",
    )
    run_script(register_copy, "DROP VIEW v_positions; PRAGMA user_version = 0; PRAGMA application_id = 0;")
    assert {each.rule for each in list_findings(register_copy) if each.kind == "breach"} == {
        "header",
        "triggers",
        "views",
    }
    assert make_runner(register_copy)("db", "upgrade").exit_code == 0
    assert [each.message for each in list_findings(register_copy)] == [
        "the view mine was not made by this program"
    ]
    with open_unchecked_reader(register_copy) as reader:
        assert reader.value("SELECT count(*) FROM mine") > 0


@pytest.mark.skipif(SERVER is None, reason="about the triggers of PostgreSQL")
def test_altered_postgresql_triggers_and_functions_are_reported(register_copy):
    apply_edit(
        register_copy, guarded_edit("triggers", "ALTER TABLE followups DISABLE TRIGGER guard_followups")
    )
    apply_edit(register_copy, guarded_edit("triggers", "DROP TRIGGER journal_events_delete ON events"))
    apply_edit(
        register_copy,
        guarded_edit(
            "triggers",
            "CREATE OR REPLACE FUNCTION fold_companies() RETURNS trigger LANGUAGE plpgsql"
            " AS $$BEGIN RETURN NEW; END$$",
        ),
    )
    assert sorted(each.message for each in list_findings(register_copy)) == [
        "the function fold_companies differs from the one that this program makes",
        "the trigger guard_followups is switched off",
        "the trigger journal_events_delete is missing",
    ]


@FILE_ONLY
def test_a_bridge_that_does_not_add_up_is_reported_despite_a_valid_digest(register_copy):
    with closing(sqlite3.connect(register_copy.address)) as connection:
        (frozen, old) = connection.execute("SELECT frozen, sha256 FROM reports").fetchone()
    report = json.loads(frozen)
    report["bridge"][0]["number"] += 1
    text = json.dumps(report, ensure_ascii=False, sort_keys=True, separators=(",", ":")).replace("'", "''")
    new = hashlib.sha256(text.replace("''", "'").encode()).hexdigest()
    apply_edit(register_copy, Edit("bridge", f"UPDATE reports SET frozen = '{text}', sha256 = '{new}'"))
    findings = [each for each in list_findings(register_copy) if each.rule != "chain"]
    assert {(each.rule, each.message) for each in findings} == {
        (
            "bridge",
            (
                "in this issued report, the number at the start of the period and its changes do not "
                "add up to the number at the end"
            ),
        ),
        ("reports", ("the workbook of this issued report does not contain the digest of the issued figures")),
    }
    assert old != new


DAMAGE = {
    "a table dropped": "DROP TABLE search_docs",
    "the table of commitments dropped": "DROP TABLE commitments",
    "the journal dropped": "DROP TABLE changes",
    "the batches dropped": "DROP TABLE batches",
    "a column dropped": "DROP VIEW v_due; ALTER TABLE commitments RENAME COLUMN voiced_on TO voiced",
    "a table of pandas": "CREATE TABLE again AS SELECT * FROM companies; DROP TABLE companies;"
    " ALTER TABLE again RENAME TO companies",
    "a view that cannot be read": "DROP VIEW v_standing",
    "numbers for texts": "UPDATE followups SET note = x'ff', occurred_on = 5;"
    " UPDATE commitments SET title = 7, voiced_on = x'00', track = 1;"
    " UPDATE companies SET name = x'ff' || id",
    "a journal of nonsense": "UPDATE changes SET before = '{' WHERE before IS NOT NULL",
    "reports of nonsense": "UPDATE reports SET frozen = '[]', sha256 = '"
    + hashlib.sha256(b"[]").hexdigest()
    + "', workbook = x'00'",
    "nothing in the lookups": "DELETE FROM codes; DELETE FROM rules; DELETE FROM char_folds",
}


@FILE_ONLY
@pytest.mark.parametrize("name", DAMAGE)
def test_damage_is_reported_and_no_rule_crashes(register_copy, name):
    script = f"PRAGMA legacy_alter_table = ON; {DAMAGE[name]}"
    with suppress(subprocess.CalledProcessError):  # triggers of a table that is gone do not come back
        apply_edit(register_copy, file_edit("", script))
    done = make_runner(register_copy)("check")
    assert done.exit_code == 8, done.output
    assert "not changed" not in done.output
    assert done.exception is None or isinstance(done.exception, SystemExit)


@FILE_ONLY
@pytest.mark.parametrize("part", [0.2, 0.6, 0.95])
def test_a_truncated_file_is_reported(register_copy, part):
    size = register_copy.path.stat().st_size
    with register_copy.path.open("r+b") as file:
        file.truncate(int(size * part) // 4096 * 4096)
    done = make_runner(register_copy)("check", "--json")
    assert done.exit_code == 8, done.output
    assert "integrity" in {each["rule"] for each in json.loads(done.stdout)}


@FILE_ONLY
@pytest.mark.parametrize("part", [0.3, 0.5, 0.8])
def test_a_garbage_page_is_reported(register_copy, part):
    page = int(register_copy.path.stat().st_size * part) // 4096 * 4096
    with register_copy.path.open("r+b") as file:
        file.seek(page)
        file.write(b"\xa5" * 4096)
    done = make_runner(register_copy)("check", "--json")
    assert done.exit_code == 8, done.output
    assert json.loads(done.stdout)


@FILE_ONLY
@pytest.mark.parametrize(
    ("made", "code", "said"),
    [
        ("", 6, "no database at"),
        ("PRAGMA user_version = 9; CREATE TABLE pets (name text);", 6, "is not a tracker database"),
    ],
)
def test_another_programs_file_is_not_checked(tmp_path, made, code, said):
    location = Location("sqlite", str(tmp_path / "other.db"))
    run_script(location, made or "SELECT 1;")
    done = make_runner(location)("check")
    assert (done.exit_code, said in done.output) == (code, True), done.output


def test_the_command_lists_each_breach_with_its_sql_and_a_remedy(register_copy):
    assert " rules are kept." in make_runner(register_copy)("check").stdout
    apply_edit(register_copy, EDITS["a sector that is not there"])
    done = make_runner(register_copy)("check")
    assert done.exit_code == 8
    assert done.stdout.splitlines()[:4] == [
        "What a row refers to is there (references)",
        ("    commitments 3 (2024-003): the column sector_id is 9999, but the table sectors has no row 9999"),
        "      SELECT * FROM commitments WHERE id = 3;",
        (
            "    → put the earlier value back, or correct the row with its tracker command, such as "
            "tracker company edit"
        ),
    ]
    assert done.stderr.splitlines()[0] == "Error: found 2 problems, which break 2 rules"
    (found, _) = json.loads(make_runner(register_copy)("check", "--json").stdout)
    assert list(found) == list(audit.RuleResult._fields)
    assert make_runner(register_copy)("check", "--csv").stdout.splitlines()[0] == ",".join(
        audit.RuleResult._fields
    )


def test_undoing_a_date_edit_that_a_receipt_relies_on_is_refused(location):
    run = make_runner(location)
    for on in ("2024-06-10", "2024-05-01"):
        assert run("commitment", "edit", "2024-001", "--on", on, "--because", "核对").exit_code == 0
    assert run("receipt", "add", "2024-001", "5元", "--on", "2024-05-05").exit_code == 0
    with open_unchecked_reader(location) as reader:
        edited = reader.value("SELECT max(id) FROM batches WHERE command = 'commitment edit'")
    refused = run("undo", "--yes", str(edited))
    assert refused.exit_code == 5, refused.output
    assert (
        "receipt 1 would no longer be valid: 2024-05-05 is before the day on which the commitment "
        "was made (2024-06-10)"
    ) in refused.output
    assert "tracker receipt void" in refused.output


def test_merging_two_distinct_companies_into_a_third_drops_the_distinction(location):
    run = make_runner(location)
    for step in (
        "add 海燕物流有限公司 --yes", "add 北斗导航研究院 --yes", "add 银杏制药厂 --yes",
        "distinct 海燕物流有限公司 银杏制药厂", "merge 海燕物流有限公司 北斗导航研究院 --yes",
        "merge 银杏制药厂 北斗导航研究院 --yes",
    ):  # fmt: skip
        done = run("company", *step.split())
        assert done.exit_code == 0, (step, done.output)
    with open_unchecked_reader(location) as reader:
        assert reader.value("SELECT count(*) FROM distinct_companies") == 0
    assert run("undo", "--yes").exit_code == 0
    with open_unchecked_reader(location) as reader:
        assert reader.value("SELECT count(*) FROM distinct_companies") == 1
