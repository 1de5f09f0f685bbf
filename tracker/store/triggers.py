"""All triggers. They work whichever program writes.

They refuse forbidden changes, write the journal, fold names (make them comparable: one script, one width,
small letters), queue rows for the search index, and keep the states of commitments in `standings` up to date.
"""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from tracker.locale import gettext_noop
from tracker.store.derived_columns import FOLDED_TABLES, SIMPLIFIED_COLUMNS, UNJOURNALLED_COLUMNS
from tracker.store.standings import standing_triggers
from tracker.store.tables import APPEND_ONLY_TABLES, UNJOURNALLED_TABLES, metadata

_REFUSALS = {
    "followups": gettext_noop(
        "rows of followups are never changed or deleted: use tracker followup correct ID "
        "or tracker followup void ID"
    ),
    "action_outcomes": gettext_noop(
        "rows of action_outcomes are never changed or deleted: use tracker followup correct ID"
    ),
    "receipts": gettext_noop(
        "rows of receipts are never changed or deleted: use tracker receipt correct ID "
        "or tracker receipt void ID"
    ),
    "commitments": gettext_noop(
        "a commitment with follow-ups or receipts is never deleted: "
        "record how it ended with tracker followup add"
    ),
    "changes": gettext_noop("rows of changes, the change log, are never changed or deleted"),
    "links": gettext_noop("rows of links, the chain of digests, are never changed or deleted"),
    **dict.fromkeys(
        ("reports", "report_lines", "report_prints"),
        gettext_noop(
            "an issued report is never changed or deleted: make a new revision with tracker report issue"
        ),
    ),
    "batches": gettext_noop("a finished batch is never changed or deleted"),
}
_REVIEW_REFUSAL = gettext_noop(
    "a confirmed or withdrawn commitment cannot become a draft again: withdraw it with "
    "tracker commitment edit REF --review withdrawn"
)
_UNDOING = "EXISTS (SELECT 1 FROM batches WHERE finished_at IS NULL AND undoes_id IS NOT NULL)"
_CORRECTION_REFUSAL = gettext_noop("corrects_id must be the id of an original row, not of a correction")
_SEARCHED_TABLES = (
    # table, the table whose search entry holds its rows, the column that refers to it, the searched columns
    ("companies", "companies", "id", "name name_hans name_en uscc note merged_into_id"),
    ("company_aliases", "companies", "company_id", "name"),
    ("representatives", "representatives", "id", "name name_hans distinction phone email wechat note"),
    ("positions", "representatives", "representative_id", "company_id organisation_text title"),
    (
        "commitments",
        "commitments",
        "id",
        """ref company_id title summary place amount_text due_text project_code responsible_unit
        responsible_person merged_into_id""",
    ),
    ("commitment_parties", "commitments", "commitment_id", "company_id party_text"),
    ("commitment_representatives", "commitments", "commitment_id", "representative_id"),
    ("followups", "followups", "id", ""),
    ("receipts", "receipts", "id", ""),
    ("events", "events", "id", "key name place date_text note"),
    ("sectors", "sectors", "id", "code name name_hans name_en"),
    ("sources", "sources", "id", "key title publisher author note body"),
)
_IS_HAN = "codepoint >= 13312 AND folded >= 13312"
"""Whether a row of char_folds is about Chinese characters, and not about width or capital letters."""
_HAN_FOLDS = f"(SELECT * FROM char_folds WHERE {_IS_HAN})"
# A program that does not trust the schema of a file may not run JSON functions in its triggers.
_AS_JSON = r"""  SELECT '{' || group_concat('"' || name || '":' || CASE typeof(value) WHEN 'null' THEN 'null'
    WHEN 'text' THEN '"' || CASE WHEN value GLOB '*[' || char(1) || '-' || char(31) || ']*' THEN
      (WITH RECURSIVE escaped (code, text) AS (
        SELECT 1, replace(replace(value, '\', '\\'), '"', '\"')
        UNION ALL SELECT code + 1, replace(text, char(code), printf('\u%04x', code))
        FROM escaped WHERE code < 32)
      SELECT text FROM escaped WHERE code = 32)
      ELSE replace(replace(value, '\', '\\'), '"', '\"') END || '"'
    WHEN 'blob' THEN '"' || hex(value) || '"' ELSE value END, ',') || '}' FROM kept"""
"""The end of a query that writes the rows (name, value) of `kept` as a JSON object, in their order.

Control characters are escaped one after the other, but only in a text that has any.
"""
_OPEN_BATCH = "(SELECT id FROM batches WHERE finished_at IS NULL)"


def build_statements(dialect: str) -> list[str]:
    """Return the CREATE statements of all triggers and of the functions and views that they use, in order."""
    return list(_build_sqlite_triggers() if dialect == "sqlite" else _build_postgresql_triggers())


def _list_journalled_tables() -> list[sa.Table]:
    """Return the tables whose changes are written to the journal."""
    return [table for table in metadata.sorted_tables if table.name not in UNJOURNALLED_TABLES]


def _build_sqlite_triggers() -> Iterator[str]:
    """Yield the CREATE statements of all triggers of SQLite."""
    for name in APPEND_ONLY_TABLES:
        yield from _build_append_only_guards(name)
    for name in ("followups", "receipts"):
        yield (
            f"CREATE TRIGGER guard_{name}_original BEFORE INSERT ON {name}\n"
            f"WHEN (SELECT corrects_id FROM {name} WHERE id = NEW.corrects_id) IS NOT NULL\n"
            f"BEGIN SELECT RAISE(ABORT, '{_CORRECTION_REFUSAL}'); END"
        )
    yield (
        "CREATE TRIGGER queue_for_chain AFTER INSERT ON changes WHEN NEW.batch_id IS NULL\n"
        "BEGIN INSERT INTO unlinked_changes (change_id) VALUES (NEW.id); END"
    )
    finished = "EXISTS (SELECT 1 FROM batches WHERE id = {}.id AND finished_at IS NOT NULL)"
    for verb, row in (("INSERT", "NEW"), ("UPDATE", "OLD"), ("DELETE", "OLD")):
        yield (
            f"CREATE TRIGGER guard_batches_{verb.lower()} BEFORE {verb} ON batches\n"
            f"WHEN {finished.format(row)}\n"
            f"BEGIN SELECT RAISE(ABORT, '{_REFUSALS['batches']}'); END"
        )
    yield (
        "CREATE TRIGGER guard_commitments_delete BEFORE DELETE ON commitments\n"
        "WHEN EXISTS (SELECT 1 FROM followups WHERE commitment_id = OLD.id)\n"
        "  OR EXISTS (SELECT 1 FROM receipts WHERE commitment_id = OLD.id)\n"
        f"BEGIN SELECT RAISE(ABORT, '{_REFUSALS['commitments']}'); END"
    )
    yield (
        "CREATE TRIGGER guard_commitments_review BEFORE UPDATE OF review ON commitments\n"
        f"WHEN OLD.review <> 'draft' AND NEW.review = 'draft' AND NOT {_UNDOING}\n"
        f"BEGIN SELECT RAISE(ABORT, '{_REVIEW_REFUSAL}'); END"
    )
    yield from _build_sqlite_journal()
    for name in SIMPLIFIED_COLUMNS:
        yield from _build_sqlite_folding(name)
    yield from _build_sqlite_search_queue()
    yield from standing_triggers.build_sqlite_triggers()


def _build_append_only_guards(name: str) -> Iterator[str]:
    """Yield the triggers of SQLite that refuse updates and deletions in an append-only table."""
    for verb in ("UPDATE", "DELETE"):
        yield (
            f"CREATE TRIGGER guard_{name}_{verb.lower()} BEFORE {verb} ON {name}\n"
            f"BEGIN SELECT RAISE(ABORT, '{_REFUSALS[name]}'); END"
        )
    yield (
        f"CREATE TRIGGER guard_{name}_insert BEFORE INSERT ON {name}\n"
        f"WHEN EXISTS (SELECT 1 FROM {name} WHERE id = NEW.id)\n"
        f"BEGIN SELECT RAISE(ABORT, '{_REFUSALS[name]}'); END"
    )


def _build_sqlite_journal() -> Iterator[str]:
    """Yield the view `journal_entries` and the triggers that write a journal entry for each changed row.

    A trigger inserts the names (n1, n2, …) and the old values (v1, v2, …) of the columns of a row into the
    view, whose own trigger writes them as one text. The SQL of that trigger is long, and every program that
    opens a file reads the SQL of all triggers. So the file has it once, not once for each table.
    """
    journalled = {
        table.name: [column.name for column in table.columns if column.name not in UNJOURNALLED_COLUMNS]
        for table in _list_journalled_tables()
    }
    places = range(1, max(map(len, journalled.values())) + 1)
    pairs = ", ".join(f"NULL AS n{place}, NULL AS v{place}" for place in places)
    yield (
        "CREATE VIEW journal_entries AS\n"
        f"SELECT NULL AS table_name, NULL AS row_id, NULL AS operation, {pairs}"
    )
    values = ", ".join(f"(NEW.n{place}, NEW.v{place})" for place in places)
    before = f"(WITH kept (name, value) AS (VALUES {values})\n{_AS_JSON} WHERE name IS NOT NULL)"
    yield (
        "CREATE TRIGGER journal_entry INSTEAD OF INSERT ON journal_entries\n"
        f"BEGIN {_build_journal_insert('NEW.table_name', 'NEW.row_id', 'NEW.operation', before)}; END"
    )
    for name, columns in journalled.items():
        added = _build_journal_insert(f"'{name}'", "NEW.id", "'insert'", "NULL")
        yield f"CREATE TRIGGER journal_{name}_insert AFTER INSERT ON {name}\nBEGIN {added}; END"
        differs = " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in columns)
        numbered = ", ".join(f"n{place}, v{place}" for place in places[: len(columns)])
        kept = ", ".join(f"'{column}', OLD.{column}" for column in columns)
        for verb, when in (("update", f"\nWHEN {differs}"), ("delete", "")):
            yield (
                f"CREATE TRIGGER journal_{name}_{verb} AFTER {verb.upper()} ON {name}{when}\n"
                f"BEGIN INSERT INTO journal_entries (table_name, row_id, operation, {numbered})\n"
                f"VALUES ('{name}', OLD.id, '{verb}', {kept}); END"
            )


def _build_journal_insert(table_name: str, row_id: str, operation: str, before: str) -> str:
    """Return SQL for SQLite that inserts a journal entry of the open batch.

    The parameters are SQL expressions for the values of the entry.
    """
    return (
        "INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)\n"
        f"VALUES ({_OPEN_BATCH}, {table_name}, {row_id}, {operation}, {before},"
        " strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"
    )


def _build_sqlite_folding(table: str) -> Iterator[str]:
    """Yield the triggers that compute the folded and Simplified names of a row, and empty its pinyin key."""
    columns = SIMPLIFIED_COLUMNS[table]
    conversions = build_simplified_names("sqlite", table, "NEW")
    values = [f"{column} = ({converted})" for column, converted in conversions.items()]
    if table in FOLDED_TABLES:
        values.append("name_pinyin = NULL")
    assignments = ",\n".join(values)
    given = " OR ".join(f"NEW.{name} IS NOT NULL" for name in columns)
    for verb, event in (
        ("insert", f"INSERT ON {table}\nWHEN {given}"),
        ("update", f"UPDATE OF {', '.join(columns)} ON {table}"),
    ):
        yield (
            f"CREATE TRIGGER fold_{table}_{verb} AFTER {event}\n"
            f"BEGIN UPDATE {table} SET {assignments}\nWHERE id = NEW.id; END"
        )


def build_simplified_names(dialect: str, table: str, row: str) -> dict[str, str]:
    """Return SQL for the Simplified and folded names of `row`, by the name of their column."""
    is_file = dialect == "sqlite"
    conversions = {
        f"{name}_simplified": _build_character_conversion(f"{row}.{name}", _HAN_FOLDS)
        if is_file
        else f"simplify_text({row}.{name})"
        for name in SIMPLIFIED_COLUMNS.get(table, ())
    }
    if table in FOLDED_TABLES:
        name = f"{row}.name"
        conversions["name_folded"] = (
            _build_character_conversion(name, "char_folds") if is_file else f"fold_text({name})"
        )
    return conversions


def _build_character_conversion(name: str, folds: str) -> str:
    """Return a query for SQLite that converts the text in the column `name` character by character.

    Characters in the table `folds` are replaced; others stay.
    """
    return (
        "WITH RECURSIVE folded (place, text) AS (\n"
        f"  SELECT 0, '' WHERE {name} IS NOT NULL UNION ALL\n"
        "  SELECT place + 1, text || coalesce(\n"
        f"    (SELECT char(folds.folded) FROM {folds} folds\n"
        f"     WHERE folds.codepoint = unicode(substr({name}, place + 1, 1))),\n"
        f"    substr({name}, place + 1, 1))\n"
        f"  FROM folded WHERE place < length({name}))\n"
        "  SELECT text FROM folded ORDER BY place DESC LIMIT 1"
    )


def _build_sqlite_search_queue() -> Iterator[str]:
    """Yield the triggers that queue changed rows for the search index.

    New rows need not be queued: their ids are above the last indexed id. A row from which a text was only
    deleted need not be queued either, because a search reads each row again before showing it.
    """
    for name, target, column, searched in _SEARCHED_TABLES:
        indexed = f"(SELECT indexed_id FROM search_state WHERE table_name = '{target}')"
        for verb, event in _list_queueing_operations(column, searched):
            yield (
                f"CREATE TRIGGER search_{name}_{verb} AFTER {event} ON {name}\n"
                f"WHEN NEW.{column} <= {indexed}\n"
                f"BEGIN INSERT INTO search_queue (table_name, row_id) SELECT '{target}', NEW.{column}\n"
                f"WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE table_name = '{target}'"
                f" AND row_id = NEW.{column}); END"
            )


def _list_queueing_operations(column: str, searched: str) -> Iterator[tuple[str, str]]:
    """Yield (name, SQL) for each kind of change of a table after which a row must be indexed again.

    `searched` lists the columns of the table that a search reads; `column` is the column with the id of the
    row that must be indexed again.
    """
    yield "insert", "INSERT"
    if searched:
        yield "update", f"UPDATE OF {', '.join([column, *searched.split()])}"


def _build_postgresql_triggers() -> Iterator[str]:
    """Yield the CREATE statements of all triggers of PostgreSQL and of their functions."""
    yield from _build_postgresql_functions()
    for name in APPEND_ONLY_TABLES:
        yield (
            f"CREATE TRIGGER guard_{name} BEFORE UPDATE OR DELETE OR TRUNCATE ON {name}\n"
            f"FOR EACH STATEMENT EXECUTE FUNCTION refuse('{_REFUSALS[name]}')"
        )
    for name in ("followups", "receipts"):
        yield (
            f"CREATE TRIGGER guard_{name}_original BEFORE INSERT ON {name}\n"
            "FOR EACH ROW WHEN (NEW.corrects_id IS NOT NULL) EXECUTE FUNCTION require_original()"
        )
    yield (
        "CREATE TRIGGER guard_batches BEFORE UPDATE OR DELETE ON batches\n"
        "FOR EACH ROW WHEN (OLD.finished_at IS NOT NULL)\n"
        f"EXECUTE FUNCTION refuse('{_REFUSALS['batches']}')"
    )
    yield (
        "CREATE TRIGGER guard_commitments_review BEFORE UPDATE OF review ON commitments\n"
        "FOR EACH ROW EXECUTE FUNCTION keep_reviewed()"
    )
    yield (
        "CREATE TRIGGER queue_for_chain AFTER INSERT ON changes\n"
        "FOR EACH ROW WHEN (NEW.batch_id IS NULL) EXECUTE FUNCTION queue_for_chain()"
    )
    for table in _list_journalled_tables():
        for verb, rows in (
            ("insert", "NEW TABLE AS new_rows"),
            ("update", "OLD TABLE AS old_rows NEW TABLE AS new_rows"),
            ("delete", "OLD TABLE AS old_rows"),
        ):
            yield (
                f"CREATE TRIGGER journal_{table.name}_{verb} AFTER {verb.upper()} ON {table.name}\n"
                f"REFERENCING {rows} FOR EACH STATEMENT EXECUTE FUNCTION journal_{verb}()"
            )
    for name, columns in SIMPLIFIED_COLUMNS.items():
        yield (
            f"CREATE TRIGGER fold_{name} BEFORE INSERT OR UPDATE OF {', '.join(columns)} ON {name}\n"
            f"FOR EACH ROW EXECUTE FUNCTION fold_{name}()"
        )
    for name, target, column, searched in _SEARCHED_TABLES:
        for verb, event in _list_queueing_operations(column, searched):
            yield (
                f"CREATE TRIGGER search_{name}_{verb} AFTER {event} ON {name}\n"
                f"FOR EACH ROW EXECUTE FUNCTION queue_for_search('{target}', '{column}')"
            )
    yield from standing_triggers.build_postgresql_functions()
    yield from standing_triggers.build_postgresql_triggers()


def _build_postgresql_functions() -> Iterator[str]:
    """Yield the CREATE statements of the functions that the triggers of PostgreSQL use."""
    kept = "".join(f" - '{name}'" for name in UNJOURNALLED_COLUMNS)
    rows = {
        "insert": "n.id, 'insert', NULL FROM new_rows n",
        "update": f"o.id, 'update', (to_jsonb(o){kept})::text FROM old_rows o LEFT JOIN new_rows n USING (id)"
        f" WHERE n.id IS NULL OR to_jsonb(o){kept} <> to_jsonb(n){kept}",
        "delete": f"o.id, 'delete', (to_jsonb(o){kept})::text FROM old_rows o",
    }
    yield _build_function(
        "refuse", "RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation';"
    )
    yield _build_function(
        "require_original",
        "EXECUTE format('SELECT corrects_id FROM %I WHERE id = $1', TG_TABLE_NAME) INTO STRICT original"
        " USING NEW.corrects_id;\n"
        f"  IF original IS NOT NULL THEN RAISE EXCEPTION '{_CORRECTION_REFUSAL}'"
        " USING ERRCODE = 'integrity_constraint_violation'; END IF;\n"
        "  RETURN NEW;\nEXCEPTION WHEN no_data_found THEN RETURN NEW;",
        declare="original bigint;",
    )
    yield _build_function(
        "keep_reviewed",
        f"IF OLD.review <> 'draft' AND NEW.review = 'draft' AND NOT {_UNDOING}\n"
        f"  THEN RAISE EXCEPTION '{_REVIEW_REFUSAL}'"
        " USING ERRCODE = 'integrity_constraint_violation'; END IF;\n"
        "  RETURN NEW;",
    )
    for verb, chosen in rows.items():
        yield _build_function(
            f"journal_{verb}",
            "INSERT INTO changes (batch_id, table_name, row_id, operation, before, changed_at)\n"
            f"  SELECT {_OPEN_BATCH}, TG_TABLE_NAME, changed.*, date_trunc('second', now())\n"
            f"  FROM (SELECT {chosen}) changed (row_id, operation, before);\n"
            "  RETURN NULL;",
        )
    for name, folds in (("fold_text", "char_folds"), ("simplify_text", _HAN_FOLDS)):
        # PostgreSQL expects texts of 1,000 characters: to join them, it would read all folds each time.
        folded = f"(SELECT chr(folds.folded) FROM {folds} folds WHERE folds.codepoint = ascii(letter))"
        yield (
            f"CREATE OR REPLACE FUNCTION {name}(value text) RETURNS text LANGUAGE sql STABLE STRICT AS $$\n"
            f"  SELECT coalesce(string_agg(coalesce({folded}, letter), '' ORDER BY place), '')\n"
            "  FROM regexp_split_to_table(value, '') WITH ORDINALITY AS letters (letter, place)\n$$"
        )
    for table in SIMPLIFIED_COLUMNS:
        conversions = build_simplified_names("postgresql", table, "NEW")
        steps = [f"NEW.{column} := {converted};" for column, converted in conversions.items()]
        if table in FOLDED_TABLES:
            steps.append("NEW.name_pinyin := NULL;")
        yield _build_function(f"fold_{table}", " ".join([*steps, "RETURN NEW;"]))
    yield _build_function(
        "queue_for_chain", "INSERT INTO unlinked_changes (change_id) VALUES (NEW.id);\n  RETURN NULL;"
    )
    yield _build_function(
        "queue_for_search",
        "INSERT INTO search_queue (table_name, row_id)"
        " VALUES (TG_ARGV[0], (to_jsonb(NEW) ->> TG_ARGV[1])::bigint);\n  RETURN NULL;",
    )


def _build_function(name: str, body: str, *, declare: str = "") -> str:
    """Return the CREATE statement of a PostgreSQL function for triggers.

    `body` is its PL/pgSQL code, `declare` the declarations of its variables.
    """
    opening = f"DECLARE {declare}\nBEGIN" if declare else "BEGIN"
    return (
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$\n"
        f"{opening}\n  {body}\nEND\n$$"
    )
