"""Batches that undo other batches, an index that finds the open batch, and the search index."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
KEEP = {"sqlite_autoincrement": True}  # a batch copy forgets it
OPEN = sa.text("finished_at IS NULL")
TOKENS = r"""ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'"""  # no printable ASCII character is a gap
SEARCHED = (
    "companies",
    "representatives",
    "commitments",
    "followups",
    "receipts",
    "events",
    "sectors",
    "sources",
)
INDEX = {
    "sqlite": [
        f"CREATE VIRTUAL TABLE search_index USING fts5 (grams, content='', detail=none, tokenize=\"{TOKENS}\")",
    ],
    "postgresql": [
        """
CREATE TABLE search_index (
  doc_id bigint CONSTRAINT pk_search_index PRIMARY KEY, grams text[] NOT NULL)""",
        "CREATE INDEX ix_search_index_grams ON search_index USING gin (grams)",
        *(
            f"INSERT INTO search_queue (table_name, row_id) SELECT '{name}', id FROM {name}"
            for name in SEARCHED
        ),
    ],
}


def upgrade() -> None:
    with op.batch_alter_table("batches", table_kwargs=KEEP) as batch:
        batch.add_column(
            sa.Column("undoes_id", ID, nullable=True, comment="The batch that this one took back.")
        )
        batch.create_foreign_key(
            op.f("fk_batches_undoes_id"), "batches", ["undoes_id"], ["id"], ondelete="RESTRICT"
        )
        batch.create_check_constraint(op.f("ck_batches_undoes_earlier"), "undoes_id < id")
    op.create_index(op.f("ix_batches_undoes_id"), "batches", ["undoes_id"])
    op.create_index("ix_batches_open", "batches", ["id"], sqlite_where=OPEN, postgresql_where=OPEN)
    with op.batch_alter_table("search_queue", table_kwargs=KEEP) as batch:
        batch.drop_constraint(op.f("uq_search_queue_table_name_row_id"), type_="unique")
    op.create_index(op.f("ix_search_queue_table_name_row_id"), "search_queue", ["table_name", "row_id"])
    _create(
        "search_docs",
        "Entries of the search index that a changed row got in place of its first, whose number tells the row.",
        sa.Column("row_id", ID, nullable=False, comment="The id of the row."),
        sa.UniqueConstraint("table_name", "row_id", name=op.f("uq_search_docs_table_name_row_id")),
        of="The table of the row.",
    )
    _create(
        "search_state",
        "How far the search index has got in a table.",
        sa.Column("indexed_id", ID, nullable=False, comment="Rows above this id are not indexed yet."),
        sa.Column("changed_count", ID, nullable=False, comment="Entries made for rows that had changed."),
        sa.UniqueConstraint("table_name", name=op.f("uq_search_state_table_name")),
        of="The table.",
    )
    for statement in INDEX[op.get_bind().dialect.name]:
        op.get_bind().exec_driver_sql(statement)


def _create(name: str, comment: str, *parts: sa.Column | sa.Constraint, of: str) -> None:
    op.create_table(
        name,
        sa.Column("id", ID, nullable=False, comment="Row number; never used again."),
        sa.Column("table_name", sa.Text(), nullable=False, comment=of),
        *parts,
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        sa.CheckConstraint("table_name <> ''", name=op.f(f"ck_{name}_table_name_not_empty")),
        comment=comment,
        sqlite_autoincrement=True,
    )


def downgrade() -> None:
    for name in ("search_index", "search_state", "search_docs"):
        op.drop_table(name)
    op.drop_index(op.f("ix_search_queue_table_name_row_id"), "search_queue")
    with op.batch_alter_table("search_queue", table_kwargs=KEEP) as batch:
        batch.create_unique_constraint(op.f("uq_search_queue_table_name_row_id"), ["table_name", "row_id"])
    op.drop_index("ix_batches_open", "batches")
    op.drop_index(op.f("ix_batches_undoes_id"), "batches")
    with op.batch_alter_table("batches", table_kwargs=KEEP) as batch:
        batch.drop_constraint(op.f("ck_batches_undoes_earlier"), type_="check")
        batch.drop_constraint(op.f("fk_batches_undoes_id"), type_="foreignkey")
        batch.drop_column("undoes_id")
