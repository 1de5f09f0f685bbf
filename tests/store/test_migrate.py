"""Test migrations: they match the models, change all or nothing, and keep rows up and down."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from helpers.databases import FILE_ONLY, SERVER, copy_database, make_runner, reserve_database
from helpers.outside import edit_outside
from helpers.paths import ROOT
from helpers.released import list_released_revisions, read_released_dump
from tracker.errors import DatabaseError, MismatchError
from tracker.seeds import packaged_facts
from tracker.store import dictionary, journal, migrate, reader, triggers
from tracker.store import engine as db
from tracker.store import location as place
from tracker.store.chain import chain_check, links
from tracker.store.changed_figures import CHANGED_FIGURES, list_changed_figures
from tracker.store.location import Location
from tracker.store.tables import is_table_for_alembic, load_full_metadata
from tracker.store.views import public_views
from tracker.values.codes import LinkKind
from tracker.values.packaged_folders import find_packaged_folder

pytestmark = [  # SQLite reflects no index over an expression; their texts are compared instead
    pytest.mark.filterwarnings("ignore:Skipped unsupported reflection of expression-based index"),
    pytest.mark.filterwarnings("ignore:autogenerate skipping metadata-specified expression-based index"),
]
ALEMBIC = ROOT / "alembic"
NEXT = "9999"
_OTHERS = (
    "index alembic_version_pkc",
    "index pk_search_index",
    "index ix_search_index_",
    "index search_index_",
)
GOOD = """
with op.batch_alter_table("companies") as batch:
    batch.add_column(sa.Column("grade", sa.Text(), nullable=True, comment="How well it is known."))
    batch.create_check_constraint("ck_companies_grade", "grade IN ('a', 'b')")
"""
FAILING = """
op.create_table("leftover", sa.Column("id", sa.Integer(), primary_key=True))
with op.batch_alter_table("companies") as batch:
    batch.add_column(sa.Column("grade", sa.Text()))
op.execute("DELETE FROM commitment_measures")
raise RuntimeError("the second half is missing")
"""


def load_seeds(connection):
    """Load the lookups and the article, as `init` does."""
    with journal.open_batch_on_connection(connection, "init", "test"):
        packaged_facts.load_lookups(connection)
        packaged_facts.load_articles(connection)


def reload_lookups(connection):
    """Load the lookups again, as `db upgrade` does."""
    with journal.open_batch_on_connection(connection, "db upgrade", "test"):
        packaged_facts.load_lookups(connection)


@pytest.fixture
def new_location(tmp_path, worker):
    """A location without a database."""
    with reserve_database(tmp_path, f"{worker}_new") as location:
        yield location


@pytest.fixture
def load_onto_full_disk(monkeypatch):
    """A function that loads the seeds and then fails, as on a full disk."""

    def fail_after_loading(connection):
        load_seeds(connection)
        raise OSError("no space left on device")

    return fail_after_loading


def read_everything(location: Location) -> object:
    """Return everything that a database holds: its schema and its rows."""
    if location.dialect == "sqlite":
        connection = sqlite3.connect(location.address)
        try:
            return sorted(connection.iterdump())
        finally:
            connection.close()
    with db.create_engine(location).connect() as connection:
        names = sa.inspect(connection).get_table_names()
        rows = {
            name: connection.execute(sa.text(f'SELECT * FROM "{name}" t ORDER BY t')).all() for name in names
        }
        return rows, describe_tables(connection), read_views_and_triggers(connection)


def is_program_table(name: str) -> bool:
    """Tell whether store/tables.py defines a table; the tables of the search index are not defined there."""
    return name != "alembic_version" and is_table_for_alembic(name, "table")


def read_rows(location: Location, *leaving_out: str) -> dict[str, list[tuple]]:
    """Return the rows of every table that the program defines, by table."""
    with db.create_engine(location).connect() as connection:
        names = set(filter(is_program_table, sa.inspect(connection).get_table_names())) - set(leaving_out)
        return {
            name: [tuple(row) for row in connection.execute(sa.text(f"SELECT * FROM {name} ORDER BY 1"))]
            for name in sorted(names)
        }


def read_views_and_triggers(connection: sa.Connection) -> dict[str, str]:
    """Return the views, triggers and functions of a database with their texts."""
    if connection.dialect.name == "sqlite":
        query = "SELECT name, sql AS text FROM sqlite_master WHERE type IN ('view', 'trigger')"
    else:
        query = """
            SELECT viewname AS name, definition AS text FROM pg_views WHERE schemaname = 'public'
            UNION ALL SELECT tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
            UNION ALL SELECT proname, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace"""
    return {row.name: row.text for row in connection.exec_driver_sql(query)}


def describe_tables(connection: sa.Connection) -> dict[str, str]:
    """Return what reflection and the system tables say about every table and index."""
    inspector = sa.inspect(connection)
    names = sorted(filter(is_program_table, inspector.get_table_names()))
    if connection.dialect.name == "sqlite":
        query = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    else:
        query = "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'"
    found = {f"index {name}": " ".join(sql.split()) for name, sql in connection.exec_driver_sql(query)}
    for table in names:
        found |= {
            f"{table} {thing['name']}": str(thing)
            for thing in [
                *inspector.get_columns(table),
                *inspector.get_check_constraints(table),
                *inspector.get_foreign_keys(table),
                *inspector.get_unique_constraints(table),
                inspector.get_pk_constraint(table),
            ]
        }
        if connection.dialect.supports_comments:
            found[table] = str(inspector.get_table_comment(table))
    return {name: text for name, text in found.items() if not name.startswith(_OTHERS)}


def get_revision(location: Location) -> str | None:
    with db.create_engine(location).connect() as connection:
        return reader.read_revision(db.make_reader(connection))


def add_revision(folder: Path, body: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give this program one more revision, whose upgrade runs the lines of `body`."""
    scripts = folder / "alembic"
    shutil.copytree(ALEMBIC, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    lines = "".join(f"    {line}\n" for line in body.strip().splitlines())
    (scripts / "versions" / f"{NEXT}_next.py").write_text(
        "import sqlalchemy as sa\nfrom alembic import op\n\n"
        f"revision = '{NEXT}'\ndown_revision = '{place.HEAD}'\n\n\n"
        f"def upgrade():\n{lines}\n\ndef downgrade():\n    pass\n",
        "utf-8",
    )
    find = find_packaged_folder
    replaced = lambda name: scripts if name == "alembic" else find(name)  # noqa: E731
    monkeypatch.setattr(migrate, "find_packaged_folder", replaced)
    monkeypatch.setattr(place, "HEAD", NEXT)
    monkeypatch.setattr(migrate, "HEAD", NEXT)


def get_script_folder() -> ScriptDirectory:
    config = Config(toml_file=None)
    config.set_main_option("script_location", str(ALEMBIC))
    return ScriptDirectory.from_config(config)


def test_there_is_one_head_revision_and_the_program_knows_it():
    assert get_script_folder().get_heads() == [place.HEAD]


@pytest.mark.slow
def test_init_creates_a_database_and_says_so(new_location):
    made = make_runner(new_location)("init")
    assert (made.exit_code, made.output) == (0, f"Created {new_location}.\n")
    assert make_runner(new_location)("commitment", "list").exit_code == 0
    with db.create_engine(new_location).connect() as connection:
        assert reader.read_revision(db.make_reader(connection)) == place.HEAD


@pytest.mark.slow
def test_autogenerate_finds_no_difference_after_the_migrations(location):
    options = {
        "compare_type": True,
        "include_name": is_table_for_alembic,
        "autogenerate_plugins": ["alembic.autogenerate.*", "alembic.ext.checkconstraint_byname"],
    }
    with db.create_engine(location).connect() as connection:
        context = MigrationContext.configure(connection, opts=options)
        differences = compare_metadata(context, load_full_metadata())
    assert [change for change in differences if not _is_of_another_engine(change, location.dialect)] == []


def _is_of_another_engine(change: tuple, dialect: str) -> bool:
    """Tell whether a change adds a CHECK that tables have on the other engine only.

    Indexes of one engine are left to the test below: Alembic compares neither engines nor collations.
    """
    if change[0] in ("add_index", "remove_index"):
        table = load_full_metadata().tables[change[1].table.name]
        return any(index.info.get("dialect") for index in table.indexes if index.name == change[1].name)
    if change[0] != "add_constraint":
        return False
    made = sa.schema.CreateTable(load_full_metadata().tables[change[1].table.name])
    return f"CONSTRAINT {change[1].name} " not in str(
        made.compile(dialect=sa.make_url(f"{dialect}://").get_dialect()())
    )


@pytest.mark.slow
def test_migrations_create_the_same_schema_as_the_models(location, new_location):
    with db.create_engine(new_location).begin() as connection:
        load_full_metadata().create_all(connection)
        modelled = describe_tables(connection)
    with db.create_engine(location).connect() as connection:
        assert describe_tables(connection) == modelled


def test_the_database_has_exactly_our_views_and_triggers(location):
    dialect = location.dialect
    with reader.open_reader(location) as opened:
        in_chinese = dictionary.build_chinese_views(opened)
    written = [*triggers.build_statements(dialect), *public_views.build_statements(dialect), *in_chinese]
    named = {
        statement.replace(" OR REPLACE", "").split()[2].partition("(")[0]: statement for statement in written
    }
    with db.create_engine(location).connect() as connection:
        found = read_views_and_triggers(connection)
    assert found.keys() == named.keys()
    if dialect == "sqlite":
        assert found == named


@pytest.mark.slow
def test_a_downgrade_to_base_and_upgrade_gives_an_empty_working_database(location):
    with db.open_transaction(location, foreign_keys=False) as connection:
        before = describe_tables(connection), read_views_and_triggers(connection)
        migrate.migrate_to(connection, "base")
        assert sa.inspect(connection).get_table_names() == ["alembic_version"]
        assert sa.inspect(connection).get_view_names() == []
    with db.open_transaction(location, foreign_keys=False) as connection:
        migrate.migrate_to(connection, "head")
        assert (describe_tables(connection), read_views_and_triggers(connection)) == before
    assert {name for name, rows in read_rows(location, "sqlite_sequence").items() if rows} == set()
    with db.open_transaction(location) as connection:
        load_seeds(connection)
    assert make_runner(location)("commitment", "show", "2024-001").exit_code == 0


@pytest.mark.slow
def test_each_revision_can_be_downgraded_upgraded_and_downgraded_again(location):
    with db.open_transaction(location, foreign_keys=False) as connection:
        for step in get_script_folder().walk_revisions():
            below, before = step.down_revision or "base", describe_tables(connection)
            for target in (below, step.revision, below):
                migrate.migrate_to(connection, target)
                assert (reader.read_revision(db.make_reader(connection)) or "base") == target
                if target == step.revision:
                    assert describe_tables(connection) == before, step.revision


@pytest.mark.slow
def test_a_failed_revision_leaves_the_database_unchanged(location, tmp_path, monkeypatch):
    add_revision(tmp_path, FAILING, monkeypatch)
    before, revision = read_everything(location), get_revision(location)
    with pytest.raises(RuntimeError, match="second half"):
        migrate.upgrade_database(location, reload_lookups)
    assert read_everything(location) == before
    assert get_revision(location) == revision


@pytest.mark.slow
def test_a_failed_search_refill_rolls_the_revision_back(location, tmp_path, monkeypatch, load_onto_full_disk):
    add_revision(tmp_path, GOOD, monkeypatch)
    before = read_everything(location)
    with pytest.raises(OSError, match="no space"):
        migrate.upgrade_database(location, load_onto_full_disk)
    assert read_everything(location) == before


def list_link_kinds(location):
    """Return the kinds of the links of the chain of digests, oldest first."""
    with reader.open_unchecked_reader(location) as opened:
        return [link.kind for link in links.read_links(opened)]


def find_differences(location):
    """Return what differs from the chain of digests."""
    with reader.open_unchecked_reader(location) as opened:
        return chain_check.find_differences(opened)


@pytest.mark.slow
def test_a_column_that_may_be_null_changes_nothing_in_the_chain(location, tmp_path, monkeypatch):
    add_revision(tmp_path, GOOD, monkeypatch)
    migrate.upgrade_database(location, reload_lookups)
    assert set(list_link_kinds(location)) == {LinkKind.BATCH}
    assert find_differences(location) == []


CHANGING = {
    "rows": "op.execute(\"UPDATE companies SET note = 'x'\")",
    "the journal": "op.execute(\"UPDATE changes SET changed_at = '2024-06-01T00:00:00Z'\")",
    "a new column that is filled": (
        "op.add_column('companies', sa.Column('grade', sa.Text(), nullable=False, server_default='a'))"
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", CHANGING)
def test_an_upgrade_that_changes_what_is_chained_closes_with_a_checkpoint(
    location, tmp_path, monkeypatch, name
):
    add_revision(tmp_path, CHANGING[name], monkeypatch)
    migrate.upgrade_database(location, lambda _: None)
    assert list_link_kinds(location)[-1] is LinkKind.UPGRADE
    assert find_differences(location) == []
    edit_outside(location, "UPDATE companies SET note = 'y' WHERE id = 1", triggers=False)
    assert [each.row_id for each in find_differences(location)] == [1]


@pytest.mark.slow
def test_an_upgrade_of_a_history_that_was_changed_is_refused(location, tmp_path, monkeypatch):
    edit_outside(location, "UPDATE companies SET note = 'x' WHERE id = 1", triggers=False)
    before = read_everything(location)
    add_revision(tmp_path, GOOD, monkeypatch)
    with pytest.raises(
        MismatchError,
        match=r"companies 1: this row, or entry \d+ of the journal of changes, was altered: it differs from "
        "what batch 1 wrote",
    ):
        migrate.upgrade_database(location, reload_lookups)
    assert read_everything(location) == before
    assert list(tmp_path.glob("*-before-*")) == []


@pytest.mark.slow
def test_a_good_revision_keeps_every_row_view_and_trigger(location, tmp_path, monkeypatch):
    with db.create_engine(location).connect() as connection:
        made = read_views_and_triggers(connection)
    before = read_rows(location, "companies", "sqlite_sequence")
    companies = read_rows(location)["companies"]
    add_revision(tmp_path, GOOD, monkeypatch)
    migrate.upgrade_database(location, reload_lookups)
    assert read_rows(location, "companies", "sqlite_sequence") == before
    assert read_rows(location)["companies"] == [(*row, None) for row in companies]
    with db.create_engine(location).connect() as connection:
        assert reader.read_revision(db.make_reader(connection)) == NEXT
        assert read_views_and_triggers(connection) == made
        tables = sa.inspect(connection).get_table_names()
        assert [name for name in tables if name.startswith("_alembic")] == []
        with pytest.raises(sa.exc.IntegrityError, match="ck_companies_grade"):
            connection.exec_driver_sql("UPDATE companies SET grade = 'z'")
    assert make_runner(location)("commitment", "list").exit_code == 0


@pytest.mark.slow
def test_an_upgrade_backs_up_the_sqlite_file_first(location, tmp_path, monkeypatch):
    if location.dialect != "sqlite":
        pytest.skip("PostgreSQL is backed up by whoever runs the upgrade")
    before = read_everything(location)
    add_revision(tmp_path, GOOD, monkeypatch)
    done = make_runner(location)("db", "upgrade")
    (backup,) = tmp_path.glob(f"copy-before-{NEXT}-*.db")
    assert f"The database from before the upgrade is kept: {backup}" in done.output
    assert read_everything(Location("sqlite", str(backup))) == before
    assert read_everything(location) != before


@pytest.mark.skipif(SERVER is not None, reason="the databases of earlier versions are SQLite files")
@pytest.mark.slow
def test_an_upgrade_adds_the_rules_that_are_missing_and_keeps_those_of_the_office(tmp_path):
    location = Location("sqlite", str(tmp_path / "old.db"))
    columns = "kind, code, version, base_stage, reached_stage, yellow_days, red_days"
    with closing(sqlite3.connect(location.address)) as made:
        made.executescript(read_released_dump("0006"))
        made.executescript(
            "UPDATE rules SET yellow_days = 20 WHERE code = 'no_progress';"
            " DELETE FROM rules WHERE code = 'late_start';"
            f" INSERT INTO rules ({columns}) VALUES"
            " ('light_age', 'late_operation', 1, 'signed', 'operating', 5, 6),"
            " ('light_age', 'no_progress', 2, 'intent', 'signed', 30, 40)"
        )
    done = make_runner(location)("db", "upgrade")
    said = " ".join(done.stdout.split())
    light_rules, sizes = (
        "no_start_promised, no_progress_started, overdue_action",
        "size_50m, size_100m, size_300m",
    )
    assert f"Added the rules {light_rules}, {sizes}, size_1b. They also apply to past days, so" in said
    assert "From this version on, these figures are counted differently, also for past periods:" in said
    assert [text for text in CHANGED_FIGURES.values() if text not in said] == []
    with closing(sqlite3.connect(location.address)) as now:
        kept = now.execute(
            "SELECT code, kind, version, yellow_days FROM rules WHERE kind LIKE 'light%'"
        ).fetchall()
    assert sorted(kept) == [
        ("late_operation", "light_age", 1, 5),
        ("no_progress", "light_age", 1, 20),
        ("no_progress", "light_age", 2, 30),
        ("no_progress_started", "light_age", 1, 180),
        ("no_start_promised", "light_undated", 1, 90),
        ("overdue_action", "light_action", 1, 30),
    ]
    again = make_runner(location)("db", "upgrade")
    assert "Added the rules" not in again.stdout
    assert "counted differently" not in again.stdout


@pytest.mark.skipif(SERVER is not None, reason="the databases of earlier versions are SQLite files")
@pytest.mark.parametrize("old", list_released_revisions())
@pytest.mark.slow
def test_a_database_of_an_earlier_version_keeps_every_row_and_works(old, seeded_template, tmp_path):
    location = Location("sqlite", str(tmp_path / "old.db"))
    with closing(sqlite3.connect(location.address)) as made:
        made.executescript(read_released_dump(old))
        made.execute(
            "UPDATE sqlite_sequence SET seq = seq + 100 WHERE name = 'companies'"
        )  # rows since removed
        made.commit()
        with_ids = "SELECT m.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE c.name = 'id'"
        held = {
            name: {row[0] for row in made.execute(f"SELECT id FROM {name}")}
            for (name,) in made.execute(f"{with_ids} AND m.type = 'table'").fetchall()
            if not name.startswith("search_")
            and name != "data_dictionary"  # every upgrade writes these again
        }
        assert held["followups"]
        numbers = dict(made.execute("SELECT name, seq FROM sqlite_sequence"))
    assert make_runner(location)("commitment", "list").exit_code == (0 if old == place.HEAD else 6)
    assert make_runner(location)("db", "upgrade").exit_code == 0
    with closing(sqlite3.connect(location.address)) as now:
        for name, ids in held.items():
            assert ids <= {row[0] for row in now.execute(f"SELECT id FROM {name}")}, name
        for name, last in now.execute("SELECT name, seq FROM sqlite_sequence"):
            assert last >= numbers.get(name, 0), name
        assert now.execute("PRAGMA foreign_key_check").fetchall() == []
        assert now.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    if old < "0014":  # from there on a chain of digests is kept
        assert list_link_kinds(location)[-1] is LinkKind.UPGRADE
    assert find_differences(location) == []
    shown = json.loads(make_runner(location)("commitment", "show", "2024-004", "--json").stdout)
    assert (shown["stage"], len(shown["receipts"])) == ("signed", 2)
    assert make_runner(location)("report", "verify").exit_code == 0
    checked = make_runner(location)("check")
    assert checked.exit_code == 0, checked.output
    assert "2024-004" in make_runner(location)("search", "清大").stdout
    with db.create_engine(location).connect() as connection:
        upgraded = describe_tables(connection), read_views_and_triggers(connection)
    with db.create_engine(seeded_template).connect() as connection:
        assert (describe_tables(connection), read_views_and_triggers(connection)) == upgraded


@pytest.mark.slow
def test_every_text_on_changed_figures_is_of_a_revision():
    assert set(CHANGED_FIGURES) <= {step.revision for step in get_script_folder().walk_revisions()}
    assert list_changed_figures(place.HEAD) == []
    later = [CHANGED_FIGURES[revision] for revision in ("0009", "0010", "0017")]
    assert list_changed_figures("0008") == later


WORDS = {
    "约3亿元": "about",
    "3亿元以上": "at_least",
    "不超过3亿元": "at_most",
    "3亿元": "exact",
    "3亿元(约合4千万美元)": "exact",
}


@pytest.mark.slow
def test_an_upgrade_takes_from_the_words_how_exact_an_amount_is(location):
    with db.open_transaction(location, foreign_keys=False) as connection:
        migrate.migrate_to(connection, "0016")
        refs = [f"2024-00{number}" for number, _ in enumerate(WORDS, start=1)]
        for ref, words in zip(refs, WORDS, strict=True):
            connection.exec_driver_sql(
                "UPDATE commitments SET amount = 300000000, currency = 'CNY', amount_status = 'disclosed',"
                f" amount_text = '{words}' WHERE ref = '{ref}'"
            )
        migrate.migrate_to(connection, "head")
        bounds = connection.exec_driver_sql(
            "SELECT amount_bound FROM commitments WHERE ref <= '2024-005' ORDER BY ref"
        )
        assert [bound for (bound,) in bounds] == list(WORDS.values())


@pytest.mark.slow
def test_an_upgrade_of_a_current_database_changes_nothing_and_makes_no_backup(location, tmp_path):
    before = read_rows(location, "sqlite_sequence")  # an unused batch leaves a gap in the numbers
    assert make_runner(location)("db", "upgrade").exit_code == 0
    assert read_rows(location, "sqlite_sequence") == before
    assert list(tmp_path.glob("*before*")) == []


ANALYSTS_OWN = {
    "a view": ["CREATE VIEW mine AS SELECT name FROM companies"],
    "a view over a public view": ["CREATE VIEW mine AS SELECT ref, stage FROM v_commitments"],
    "a view named as ours are": ["CREATE VIEW v_mine AS SELECT ref, stage FROM v_commitments"],
    "a view over a later view": [
        "CREATE VIEW early AS SELECT * FROM late",
        "CREATE VIEW late AS SELECT * FROM v_companies",
    ],
    "a trigger": [
        "CREATE TABLE log (note TEXT)",
        "CREATE TRIGGER mine AFTER UPDATE ON companies BEGIN INSERT INTO log VALUES (NEW.name); END",
    ],
    "a trigger on a view of theirs": [
        "CREATE VIEW mine AS SELECT name FROM companies",
        "CREATE TRIGGER ours INSTEAD OF DELETE ON mine BEGIN SELECT 1; END",
    ],
}


@pytest.mark.parametrize("statements", ANALYSTS_OWN.values(), ids=ANALYSTS_OWN)
@pytest.mark.slow
def test_objects_of_an_analyst_survive_an_upgrade_on_sqlite(location, tmp_path, monkeypatch, statements):
    if location.dialect != "sqlite":
        pytest.skip("the PostgreSQL case is the next test")
    with db.create_engine(location).begin() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
        before = read_views_and_triggers(connection)
    add_revision(tmp_path, GOOD, monkeypatch)
    migrate.upgrade_database(location, reload_lookups)
    with db.create_engine(location).connect() as connection:
        assert read_views_and_triggers(connection) == before


def test_objects_of_an_analyst_survive_or_stop_an_upgrade_on_postgresql(location, tmp_path, monkeypatch):
    if location.dialect != "postgresql":
        pytest.skip("the SQLite cases are the test above")
    with db.create_engine(location).begin() as connection:
        connection.exec_driver_sql("CREATE VIEW my_list AS SELECT ref, stage FROM v_commitments")
        connection.exec_driver_sql(
            "CREATE TRIGGER my_check BEFORE UPDATE ON companies FOR EACH ROW"
            " EXECUTE FUNCTION suppress_redundant_updates_trigger()"
        )
        before = read_views_and_triggers(connection)
    add_revision(tmp_path, GOOD, monkeypatch)
    try:
        migrate.upgrade_database(location, reload_lookups)
    except DatabaseError as error:
        assert "my_" in str(error)  # noqa: PT017  either is right: kept, or refused by name
    with db.create_engine(location).connect() as connection:
        assert read_views_and_triggers(connection) == before


COMMANDS = {
    "init": ["init"],
    "list": ["commitment", "list"],
    "show": ["commitment", "show", "2024-001"],
    "companies": ["company", "list"],
    "followup add": ["followup", "add", "2024-001", "--on", "2024-06-01", "--note", "来电"],
    "receipt add": ["receipt", "add", "2024-001", "3500万", "--on", "2024-06-01"],
    "db seed": ["db", "seed"],
    "source verify": ["source", "verify"],
    "export": ["export", "2024Q2"],
}


@pytest.fixture(scope="module", params=["0000", "9999"], ids=["behind", "ahead"])
def other_revision(request, seeded_template, tmp_path_factory):
    """A database of another revision, which every command here leaves as it was, and its revision."""
    with ExitStack() as kept:
        with copy_database(seeded_template, tmp_path_factory.mktemp("between")) as between:  # frees its name
            copy = kept.enter_context(copy_database(between, tmp_path_factory.mktemp("other")))
        with db.create_engine(copy).begin() as connection:
            connection.execute(sa.text("UPDATE alembic_version SET version_num = :it"), {"it": request.param})
        yield copy, request.param


@pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS)
def test_a_database_of_another_revision_is_refused_with_a_hint(other_revision, words, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    location, revision = other_revision
    before = read_rows(location)
    if revision < place.HEAD:
        message, hint = "which is older than the revision", f"tracker --db {location} db upgrade"
    else:
        message, hint = "which is newer than the revision", "install the newer version of pledge-tracker"
    result = make_runner(location)(*words)
    assert (result.exit_code, result.stdout) == (DatabaseError.exit_code, "")
    assert f"{location} has the revision {revision}, {message} {place.HEAD}" in result.stderr
    assert hint in result.stderr
    assert read_rows(location) == before
    assert list(tmp_path.iterdir()) == []


def test_upgrading_a_database_of_a_newer_program_is_refused(location, tmp_path):
    with db.create_engine(location).begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    result = make_runner(location)("db", "upgrade")
    assert result.exit_code == DatabaseError.exit_code
    assert "install the newer version of pledge-tracker" in result.stderr
    assert list(tmp_path.glob("*before*")) == []


def test_init_on_an_existing_database_changes_nothing(location):
    before = read_contents(location)
    again = make_runner(location)("init")
    assert (again.exit_code, again.output) == (0, f"{location} exists already; nothing was changed.\n")
    assert read_contents(location) == before


def read_contents(location: Location) -> object:
    """Return the bytes of a SQLite file, or everything that a PostgreSQL database holds."""
    return location.path.read_bytes() if location.dialect == "sqlite" else read_everything(location)


def write_text_file(file: Path) -> None:
    file.write_text("a letter to the mayor\n" * 100, "utf-8")


def write_foreign_database(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE songs (title TEXT)")
        connection.execute("INSERT INTO songs VALUES ('茉莉花')")
    connection.close()


def write_foreign_migrations(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num TEXT)")
        connection.execute("INSERT INTO alembic_version VALUES ('ae10')")
    connection.close()


@pytest.mark.parametrize("make", [write_text_file, write_foreign_database, write_foreign_migrations])
@pytest.mark.parametrize(
    "words", [["init"], ["db", "upgrade"], ["commitment", "list"], ["db", "seed"]], ids=" ".join
)
def test_a_file_that_is_not_a_tracker_database_is_refused_and_unchanged(tmp_path, make, words):
    file = tmp_path / "other.db"
    make(file)
    before = file.read_bytes()
    result = make_runner(Location("sqlite", str(file)))(*words)
    assert result.exit_code == DatabaseError.exit_code
    assert str(file) in result.stderr
    assert file.read_bytes() == before
    assert list(tmp_path.iterdir()) == [file]


def test_init_does_not_create_a_missing_folder(tmp_path):
    result = make_runner(Location("sqlite", str(tmp_path / "missing" / "office.db")))("init")
    assert result.exit_code == DatabaseError.exit_code
    assert f"there is no folder {tmp_path / 'missing'}" in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_a_failed_init_leaves_nothing_behind(new_location, load_onto_full_disk, tmp_path):
    with pytest.raises(OSError, match="no space"):
        migrate.initialise_database(new_location, load_onto_full_disk)
    if new_location.dialect == "sqlite":
        assert list(tmp_path.iterdir()) == []
    else:
        with db.create_engine(new_location).connect() as connection:
            assert sa.inspect(connection).get_table_names() == []
            assert read_views_and_triggers(connection) == {}
    assert migrate.initialise_database(new_location, load_seeds)


@pytest.mark.slow
def test_a_failed_init_at_the_default_path_leaves_no_folder(load_onto_full_disk, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(OSError, match="no space"):
        migrate.initialise_database(place.locate_database(None), load_onto_full_disk)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_a_failed_init_on_an_empty_file_keeps_the_file(load_onto_full_disk, tmp_path):
    file = tmp_path / "empty.db"
    file.touch()
    with pytest.raises(OSError, match="no space"):
        migrate.initialise_database(Location("sqlite", str(file)), load_onto_full_disk)
    assert file.read_bytes() == b""


@pytest.mark.parametrize("words", [["commitment", "list"], ["db", "upgrade"], ["db", "seed"]], ids=" ".join)
def test_only_init_creates_a_database(new_location, words, tmp_path):
    result = make_runner(new_location)(*words)
    assert result.exit_code == DatabaseError.exit_code
    assert f"there is no database at {new_location}" in result.stderr
    assert f"tracker --db {new_location} init" in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_two_concurrent_inits_create_one_database(new_location, patient):
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(2) as pool:
        made = list(pool.map(lambda _: migrate.initialise_database(new_location, load_seeds), range(2)))
    assert sorted(made) == [False, True]
    assert read_rows(new_location)["commitments"]


@FILE_ONLY
@pytest.mark.slow
def test_a_file_that_another_init_creates_meanwhile_is_left_to_it(new_location, monkeypatch):
    create_file = migrate.file_modes.create_private_file

    def create_file_too_late(file):
        monkeypatch.setattr(migrate.file_modes, "create_private_file", create_file)
        assert migrate.initialise_database(new_location, load_seeds)
        create_file(file)

    monkeypatch.setattr(migrate.file_modes, "create_private_file", create_file_too_late)
    assert not migrate.initialise_database(new_location, load_seeds)
    assert read_rows(new_location)["commitments"]


@pytest.mark.slow
def test_a_template_copy_equals_a_database_made_by_init(new_location, seeded_template, tmp_path):
    with copy_database(seeded_template, tmp_path) as copy:
        migrate.initialise_database(new_location, load_seeds)
        derived = ("changes", "batches", "links", "sqlite_sequence")
        assert read_rows(copy, *derived) == read_rows(new_location, *derived)
