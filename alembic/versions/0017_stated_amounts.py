"""How exactly a source states an amount: about, at least, at most, or a range with its upper end.

What stands in the database is exact, unless the words of the source that stand beside it say otherwise.
"""

from alembic import op

revision = "0017"
down_revision = "0016"

TABLE = "commitments"
BOUNDS = ("exact", "about", "at_least", "at_most", "range")
COMMENTS = {
    "amount_upper": "Upper end of a range; NULL for any other amount.",
    "amount_bound": "How exactly the source states the amount; NULL without one.",
}
CHECKS = {
    "amount_upper_above": "amount_upper > amount",
    "amount_upper_of_range": "(amount_upper IS NOT NULL) = (amount_bound IS NOT NULL AND amount_bound = 'range')",
    "amount_bound_with_amount": "amount_bound IS NULL OR amount IS NOT NULL",
}
COMPARED = " OR ".join(f"amount_bound = '{bound}'" for bound in BOUNDS)
SQLITE_CHECKS = {
    "amount_upper_whole": "typeof(amount_upper) IN ('integer', 'null')",
    "amount_bound": " OR ".join(f"amount_bound = '{bound}'" for bound in BOUNDS),
    **CHECKS,
}
COLUMNS = "amount_upper BIGINT, amount_bound TEXT, "
CONSTRAINTS = "".join(
    f", CONSTRAINT ck_commitments_{name} CHECK ({rule})" for name, rule in SQLITE_CHECKS.items()
)
WORDS = {
    "about": ("约%", "約%", "大约%", "大約%", "近%", "将近%", "將近%", "%左右%"),
    "at_least": ("超%", "逾%", "不低于%", "不低於%", "不少于%", "不少於%", "至少%", "%以上", "%余%", "%餘%", "%亿多%", "%万多%"),
    "at_most": ("不超过%", "不超過%", "至多%", "最多%", "%以内", "%以內", "%以下"),
}  # fmt: skip
"""Patterns of words beside an amount that say that it is not exact; brackets may hold other amounts."""


def _rebuild(change, columns):
    """Rebuild the table on SQLite with a changed CREATE TABLE statement.

    Its indexes and the numbers of deleted rows are kept: alembic's batch mode loses indexes over expressions,
    and counts on from the highest row that is left.
    """
    run = op.get_bind().exec_driver_sql
    sql = run("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?", (TABLE,)).scalar()
    indexes = run(
        "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL", (TABLE,)
    ).all()
    last = run("SELECT seq FROM sqlite_sequence WHERE name = ?", (TABLE,)).scalar()
    listed = ", ".join(columns)
    run(change(sql).replace(f'"{TABLE}"', TABLE).replace(f"CREATE TABLE {TABLE}", "CREATE TABLE _rebuilt", 1))
    run(f"INSERT INTO _rebuilt ({listed}) SELECT {listed} FROM {TABLE}")
    run(f"DROP TABLE {TABLE}")
    run(f"ALTER TABLE _rebuilt RENAME TO {TABLE}")
    for (index,) in indexes:
        run(index)
    run("DELETE FROM sqlite_sequence WHERE name = ?", (TABLE,))
    if last is not None:
        run("INSERT INTO sqlite_sequence VALUES (?, ?)", (TABLE, last))


def _list_columns():
    """Return the columns of the table that it has without this revision."""
    rows = op.get_bind().exec_driver_sql(f"PRAGMA table_info({TABLE})")
    return [row[1] for row in rows if row[1] not in COMMENTS]


def _add_columns(sql):
    start, end = sql.replace("CONSTRAINT ", f"{COLUMNS}CONSTRAINT ", 1), sql.rindex(")") - len(sql)
    return f"{start[:end]}{CONSTRAINTS}{start[end:]}"


def _drop_columns(sql):
    return sql.replace(COLUMNS, "", 1).replace(CONSTRAINTS, "", 1)


def upgrade() -> None:
    run = op.get_bind().exec_driver_sql
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    if is_sqlite:
        _rebuild(_add_columns, _list_columns())
    else:
        run(f"ALTER TABLE {TABLE} ADD COLUMN amount_upper BIGINT, ADD COLUMN amount_bound TEXT")
        for name, rule in {"amount_bound": f"amount_bound IN {BOUNDS}", **CHECKS}.items():
            run(f"ALTER TABLE {TABLE} ADD CONSTRAINT ck_commitments_{name} CHECK ({rule})")
        for column, text in COMMENTS.items():
            run(f"COMMENT ON COLUMN {TABLE}.{column} IS '{text}'")
    run(f"UPDATE {TABLE} SET amount_bound = 'exact' WHERE amount IS NOT NULL")
    for bound, patterns in WORDS.items():
        said = " OR ".join(f"amount_text LIKE '{each}'" for each in patterns)
        sql = (
            f"UPDATE {TABLE} SET amount_bound = '{bound}' WHERE amount_bound = 'exact'"
            f" AND amount_text NOT LIKE '%(%' AND amount_text NOT LIKE '%（%' AND ({said})"
        )
        run(sql if is_sqlite else sql.replace("%", "%%"))


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        _rebuild(_drop_columns, _list_columns())
        return
    op.execute(f"ALTER TABLE {TABLE} DROP COLUMN amount_upper, DROP COLUMN amount_bound")
