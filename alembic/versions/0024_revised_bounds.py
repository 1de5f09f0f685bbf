"""How exactly a receipt and a revised amount are stated: about, at least, at most, or a range.

A column is NULL for an exact amount, so that rows that were recorded before stay as they are.
"""

from typing import NamedTuple

from alembic import op

revision = "0024"
down_revision = "0023"


class Change(NamedTuple):
    """The columns that a table gains, with their SQL types and comments, and the named checks on them."""

    columns: dict[str, tuple[str, str]]
    checks: dict[str, str]
    sqlite_checks: dict[str, str]


CHANGES = {
    "followups": Change(
        {
            "revised_amount_upper": ("BIGINT", "Upper end of a range; NULL for any other revised amount."),
            "revised_amount_bound": (
                "TEXT",
                "How the revised amount is inexact: about, at_least, at_most or range; NULL if it is exact.",
            ),
            "revised_amount_text": ("TEXT", "The revised amount as typed."),
        },
        {
            "revised_amount_bound": "about at_least at_most range",
            "revised_amount_text_not_empty": "revised_amount_text <> ''",
            "revised_amount_upper_above": "revised_amount_upper > revised_amount",
            "revised_amount_upper_of_range": "(revised_amount_upper IS NOT NULL) ="
            " (revised_amount_bound IS NOT NULL AND revised_amount_bound = 'range')",
            "revised_amount_words_with_amount": "revised_amount IS NOT NULL"
            " OR (revised_amount_bound IS NULL AND revised_amount_text IS NULL)",
        },
        {"revised_amount_upper_whole": "typeof(revised_amount_upper) IN ('integer', 'null')"},
    ),
    "receipts": Change(
        {
            "amount_bound": (
                "TEXT",
                "How the amount is inexact: about, at_least or at_most; NULL if it is exact.",
            )
        },
        {"amount_bound": "about at_least at_most"},
        {},
    ),
}


def _is_sqlite():
    return op.get_bind().dialect.name == "sqlite"


def _list_checks(table):
    """Return the conditions by name; SQLite would build the list of an IN anew for every row."""
    change = CHANGES[table]
    checks = {}
    for name, condition in change.checks.items():
        checks[name] = condition
        if name.endswith("_bound"):
            codes = condition.split()
            compared = " OR ".join(f"{name} = '{code}'" for code in codes)
            checks[name] = compared if _is_sqlite() else f"{name} IN {tuple(codes)}"
    return (change.sqlite_checks if _is_sqlite() else {}) | checks


def _rebuild(table, change, columns):
    """Rebuild the table on SQLite with a changed CREATE TABLE statement.

    Its indexes and the numbers of deleted rows are kept: alembic's batch mode loses indexes over expressions,
    and counts on from the highest row that is left.
    """
    run = op.get_bind().exec_driver_sql
    sql = run("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?", (table,)).scalar()
    indexes = run(
        "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL", (table,)
    ).all()
    last = run("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).scalar()
    listed = ", ".join(f'"{column}"' for column in columns)
    run(change(sql).replace(f'"{table}"', table).replace(f"CREATE TABLE {table}", "CREATE TABLE _rebuilt", 1))
    run(f"INSERT INTO _rebuilt ({listed}) SELECT {listed} FROM {table}")
    run(f"DROP TABLE {table}")
    run(f"ALTER TABLE _rebuilt RENAME TO {table}")
    for (index,) in indexes:
        run(index)
    run("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
    if last is not None:
        run("INSERT INTO sqlite_sequence VALUES (?, ?)", (table, last))


def _list_kept_columns(table):
    """Return the columns of the table that it has without this revision."""
    rows = op.get_bind().exec_driver_sql(f"PRAGMA table_info({table})")
    return [row[1] for row in rows if row[1] not in CHANGES[table].columns]


def _write_columns(table):
    return "".join(f"{name} {kind}, " for name, (kind, _) in CHANGES[table].columns.items())


def _write_constraints(table):
    return "".join(
        f", CONSTRAINT ck_{table}_{name} CHECK ({rule})" for name, rule in _list_checks(table).items()
    )


def _add_to_table(table):
    def add_columns(sql):
        start, end = (
            sql.replace("CONSTRAINT ", f"{_write_columns(table)}CONSTRAINT ", 1),
            sql.rindex(")") - len(sql),
        )
        return f"{start[:end]}{_write_constraints(table)}{start[end:]}"

    _rebuild(table, add_columns, _list_kept_columns(table))


def _drop_from_table(table):
    def drop_columns(sql):
        return sql.replace(_write_columns(table), "", 1).replace(_write_constraints(table), "", 1)

    _rebuild(table, drop_columns, _list_kept_columns(table))


def upgrade() -> None:
    run = op.get_bind().exec_driver_sql
    for table, change in CHANGES.items():
        if _is_sqlite():
            _add_to_table(table)
            continue
        for name, (kind, comment) in change.columns.items():
            run(f"ALTER TABLE {table} ADD COLUMN {name} {kind}")
            run(f"COMMENT ON COLUMN {table}.{name} IS '{comment}'")
        for name, rule in _list_checks(table).items():
            run(f"ALTER TABLE {table} ADD CONSTRAINT ck_{table}_{name} CHECK ({rule})")


def downgrade() -> None:
    for table, change in CHANGES.items():
        if _is_sqlite():
            _drop_from_table(table)
        else:
            dropped = ", ".join(f"DROP COLUMN {name}" for name in change.columns)
            op.get_bind().exec_driver_sql(f"ALTER TABLE {table} {dropped}")
