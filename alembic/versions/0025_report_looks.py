"""Millions as the unit of an office; whether the register of an issued workbook has all its columns."""

from alembic import op

revision = "0025"
down_revision = "0024"

UNITS, MORE_UNITS = "1, 10000, 100000000", "1, 10000, 1000000, 100000000"
LISTED, MORE_LISTED = "1, 10000 or 100000000", "1, 10000, 1000000 or 100000000"
COMMENTS = {
    "office.report_unit": "Unit of amounts in a report that names none, as a number of main units: {}.",
    "reports.unit": "Unit of amounts in the workbook, as a number of main units: {}.",
    "report_prints.unit": "Unit of amounts in the file, as a number of main units: {}.",
}
COLUMN = "is_wide BOOLEAN, "
CHECK = ", CONSTRAINT ck_reports_is_wide CHECK (is_wide IN (0, 1))"
WIDE = "Whether the register of the workbook has all its columns, on A3; NULL in reports issued before."
FORMAT, MORE_FORMAT = (
    "Format of the file, such as xlsx or html.",
    "Format of the file, such as html; xlsx-wide is a workbook whose register has all its columns.",
)


def _is_sqlite():
    return op.get_bind().dialect.name == "sqlite"


def _run(statement):
    return op.get_bind().exec_driver_sql(statement)


def _rebuild(table, change, columns):
    """Rebuild a table on SQLite with a changed CREATE TABLE statement.

    Its indexes and the numbers of deleted rows are kept: alembic's batch mode loses indexes over expressions,
    and counts on from the highest row that is left.
    """
    run = op.get_bind().exec_driver_sql
    sql = run("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?", (table,)).scalar()
    indexes = run(
        "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL", (table,)
    ).all()
    last = run("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).scalar()
    listed = ", ".join(columns)
    run(change(sql).replace(f'"{table}"', table).replace(f"CREATE TABLE {table}", "CREATE TABLE _rebuilt", 1))
    run(f"INSERT INTO _rebuilt ({listed}) SELECT {listed} FROM {table}")
    run(f"DROP TABLE {table}")
    run(f"ALTER TABLE _rebuilt RENAME TO {table}")
    for (index,) in indexes:
        run(index)
    run("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
    if last is not None:
        run("INSERT INTO sqlite_sequence VALUES (?, ?)", (table, last))


def _list_columns(table):
    """Return the columns of a table on SQLite that it has without this revision."""
    return [row[1] for row in _run(f"PRAGMA table_info({table})") if row[1] != "is_wide"]


def _replace_units(old, new):
    """Change the units that an office can set."""
    if _is_sqlite():
        old, new = f"report_unit IN ({old})", f"report_unit IN ({new})"
        _rebuild("office", lambda sql: sql.replace(old, new, 1), _list_columns("office"))
        return
    _run("ALTER TABLE office DROP CONSTRAINT ck_office_report_unit_known")
    _run(f"ALTER TABLE office ADD CONSTRAINT ck_office_report_unit_known CHECK (report_unit IN ({new}))")


def _add_width(sql):
    start, end = sql[: sql.rindex(")")], sql[sql.rindex(")") :]
    return f"{start.replace('CONSTRAINT ', f'{COLUMN}CONSTRAINT ', 1)}{CHECK}{end}"


def _drop_width(sql):
    return sql.replace(COLUMN, "", 1).replace(CHECK, "", 1)


def _write_comments(listed, file_format):
    if _is_sqlite():
        return
    for column, text in COMMENTS.items():
        _run(f"COMMENT ON COLUMN {column} IS '{text.format(listed)}'")
    _run(f"COMMENT ON COLUMN report_prints.format IS '{file_format}'")


def upgrade() -> None:
    _replace_units(UNITS, MORE_UNITS)
    if _is_sqlite():
        _rebuild("reports", _add_width, _list_columns("reports"))
    else:
        _run("ALTER TABLE reports ADD COLUMN is_wide BOOLEAN")
        _run(f"COMMENT ON COLUMN reports.is_wide IS '{WIDE}'")
    _write_comments(MORE_LISTED, MORE_FORMAT)


def downgrade() -> None:
    _run("UPDATE office SET report_unit = NULL WHERE report_unit = 1000000")
    _replace_units(MORE_UNITS, UNITS)
    if _is_sqlite():
        _rebuild("reports", _drop_width, _list_columns("reports"))
    else:
        _run("ALTER TABLE reports DROP COLUMN is_wide")
    _write_comments(LISTED, FORMAT)
