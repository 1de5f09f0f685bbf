"""The share of a party to a commitment, in percent as printed.

The upgrade makes the views anew, among them `v_parties`: one row per commitment and party.
"""

from alembic import op

revision = "0012"
down_revision = "0011"

TABLE = "commitment_parties"
CHECK = "CONSTRAINT ck_commitment_parties_share_not_empty CHECK (share <> '')"
ROLE = "role TEXT NOT NULL,"


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
    run(change(sql).replace(f'"{TABLE}"', TABLE).replace(f"CREATE TABLE {TABLE}", "CREATE TABLE _rebuilt", 1))
    run(f"INSERT INTO _rebuilt SELECT {columns} FROM {TABLE}")
    run(f"DROP TABLE {TABLE}")
    run(f"ALTER TABLE _rebuilt RENAME TO {TABLE}")
    for (index,) in indexes:
        run(index)
    run("DELETE FROM sqlite_sequence WHERE name = ?", (TABLE,))
    if last is not None:
        run("INSERT INTO sqlite_sequence VALUES (?, ?)", (TABLE, last))


def _add_share(sql):
    start, end = sql.replace(ROLE, f"{ROLE} share TEXT,", 1), sql.rindex(")") - len(sql)
    return f"{start[:end]}, {CHECK}{start[end:]}"


def _drop_share(sql):
    return sql.replace(f"{ROLE} share TEXT,", ROLE, 1).replace(f", {CHECK}", "", 1)


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        _rebuild(_add_share, "id, commitment_id, company_id, party_text, role, NULL")
        return
    op.execute(f"ALTER TABLE {TABLE} ADD COLUMN share TEXT {CHECK}")
    op.execute(f"COMMENT ON COLUMN {TABLE}.share IS 'Share of the party in percent, as printed: 49%.'")


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        _rebuild(_drop_share, "id, commitment_id, company_id, party_text, role")
        return
    op.execute(f"ALTER TABLE {TABLE} DROP COLUMN share")
