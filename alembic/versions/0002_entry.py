"""What entry at the terminal needs: batches that take others back, found while they are open."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
KEEP = {"sqlite_autoincrement": True}  # a batch copy forgets it
OPEN = sa.text("finished_at IS NULL")


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


def downgrade() -> None:
    op.drop_index("ix_batches_open", "batches")
    op.drop_index(op.f("ix_batches_undoes_id"), "batches")
    with op.batch_alter_table("batches", table_kwargs=KEEP) as batch:
        batch.drop_constraint(op.f("ck_batches_undoes_earlier"), type_="check")
        batch.drop_constraint(op.f("fk_batches_undoes_id"), type_="foreignkey")
        batch.drop_column("undoes_id")
