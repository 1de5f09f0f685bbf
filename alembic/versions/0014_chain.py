"""The chain of digests over batches, journal and rows; on PostgreSQL, moments are kept to the second.

The upgrade closes with the first link, a checkpoint over all rows that are there.
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
ROW_NUMBER = "Row number. It is never used again."
MOMENTS = (
    ("batches", "started_at"),
    ("batches", "finished_at"),
    ("changes", "changed_at"),
    ("distinct_companies", "decided_at"),
    ("followups", "recorded_at"),
    ("receipts", "recorded_at"),
    ("reports", "issued_at"),
)
KINDS = ("batch", "upgrade", "snapshot")
HEAD = "Head of the chain of digests when it was issued: batch number and digest."
HEAD_CHECK = "CONSTRAINT ck_reports_head_not_empty CHECK (head <> '')"
LAST = "last_change_id INTEGER NOT NULL,"
COLUMNS = (
    "id, period, revision, cut_off_on, issued_at, issued_by, language, unit, frozen, sha256, workbook,"
    " last_change_id"
)


def _is_sqlite():
    return op.get_bind().dialect.name == "sqlite"


def upgrade() -> None:
    listed = f"kind IN {KINDS}"
    compared = " OR ".join(f"kind = '{kind}'" for kind in KINDS)
    op.create_table(
        "links",
        sa.Column("id", ID, nullable=False, comment=ROW_NUMBER),
        sa.Column("batch_id", ID, nullable=False, comment="The batch with whose end the link was made."),
        sa.Column(
            "kind", sa.Text(), nullable=False, comment="What the link is over: one batch, or every row."
        ),
        sa.Column(
            "batch_ids", sa.Text(), nullable=False, comment="Ids of the batches it is over, such as 1-3 5."
        ),
        sa.Column(
            "entry_ids",
            sa.Text(),
            comment="Ids of the rows of `changes` it is over, such as 1-40 44; NULL without any.",
        ),
        sa.Column(
            "row_digests",
            sa.LargeBinary(),
            nullable=False,
            comment="Digests of these batches, then of these rows of `changes` with the rows they are about.",
        ),
        sa.Column(
            "digest",
            sa.Text(),
            nullable=False,
            comment="SHA-256 digest of the link and of the digest before it, in hexadecimal.",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_links")),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["batches.id"], name=op.f("fk_links_batch_id"), ondelete="RESTRICT"
        ),
        sa.CheckConstraint(listed, name=op.f("ck_links_kind")).ddl_if(dialect="postgresql"),
        sa.CheckConstraint(compared, name=op.f("ck_links_kind")).ddl_if(dialect="sqlite"),
        *(
            sa.CheckConstraint(f"{name} <> ''", name=op.f(f"ck_links_{name}_not_empty"))
            for name in ("batch_ids", "entry_ids", "digest")
        ),
        sa.CheckConstraint("length(digest) = 64", name=op.f("ck_links_digest_length")),
        comment="One row per link of the chain of digests: a batch closes with the digest of the rows it wrote"
        " and of the link before it. Append-only.",
        sqlite_autoincrement=True,
    )
    op.create_index("ix_links_batch_id", "links", ["batch_id"])
    op.create_table(
        "unlinked_changes",
        sa.Column("id", ID, nullable=False, comment=ROW_NUMBER),
        sa.Column("change_id", ID, nullable=False, comment="The row of `changes`."),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unlinked_changes")),
        sa.ForeignKeyConstraint(
            ["change_id"], ["changes.id"], name=op.f("fk_unlinked_changes_change_id"), ondelete="RESTRICT"
        ),
        comment="One row per row of `changes` that another program wrote and no link of the chain is over yet.",
        sqlite_autoincrement=True,
    )
    if _is_sqlite():
        _rebuild_reports(_add_head)
        return
    op.execute(f"ALTER TABLE reports ADD COLUMN head TEXT {HEAD_CHECK}")
    op.execute(f"COMMENT ON COLUMN reports.head IS '{HEAD}'")
    for table, column in MOMENTS:
        op.execute(f"ALTER TABLE {table} ALTER COLUMN {column} TYPE timestamptz(0)")


def downgrade() -> None:
    if _is_sqlite():
        _rebuild_reports(_drop_head)
    else:
        op.execute("ALTER TABLE reports DROP COLUMN head")
        for table, column in MOMENTS:
            op.execute(f"ALTER TABLE {table} ALTER COLUMN {column} TYPE timestamptz")
    op.drop_table("unlinked_changes")
    op.drop_table("links")


def _add_head(sql):
    start, end = sql.replace(LAST, f"{LAST} head TEXT,", 1), sql.rindex(")") - len(sql)
    return f"{start[:end]}, {HEAD_CHECK}{start[end:]}"


def _drop_head(sql):
    return sql.replace(f"{LAST} head TEXT,", LAST, 1).replace(f", {HEAD_CHECK}", "", 1)


def _rebuild_reports(change):
    """Rebuild the table on SQLite with a changed CREATE TABLE statement; its highest row number is kept."""
    run = op.get_bind().exec_driver_sql
    sql = run("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = 'reports'").scalar()
    last = run("SELECT seq FROM sqlite_sequence WHERE name = 'reports'").scalar()
    run(
        change(sql)
        .replace('"reports"', "reports")
        .replace("CREATE TABLE reports", "CREATE TABLE _rebuilt", 1)
    )
    run(f"INSERT INTO _rebuilt ({COLUMNS}) SELECT {COLUMNS} FROM reports")
    run("DROP TABLE reports")
    run("ALTER TABLE _rebuilt RENAME TO reports")
    run("DELETE FROM sqlite_sequence WHERE name = 'reports'")
    if last is not None:
        run("INSERT INTO sqlite_sequence VALUES ('reports', ?)", (last,))
