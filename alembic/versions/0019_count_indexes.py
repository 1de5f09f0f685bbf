"""Indexes for due totals, for edits by other programs, and for deleted rows, which are few among many.

The text of the view `v_due` changes too; the upgrade makes all views anew.
"""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"

INDEXES = (
    (
        "ix_commitments_total",
        "commitments",
        ("announced_total_id", "voiced_on", "review", "merged_into_id"),
        "announced_total_id IS NOT NULL",
    ),
    ("ix_changes_elsewhere", "changes", ("changed_at", "batch_id"), "batch_id IS NULL"),
    ("ix_changes_deleted", "changes", ("table_name",), "operation = 'delete'"),
)


def upgrade() -> None:
    for name, table, columns, condition in INDEXES:
        where = sa.text(condition)
        op.create_index(name, table, list(columns), sqlite_where=where, postgresql_where=where)


def downgrade() -> None:
    for name, table, _, _ in reversed(INDEXES):
        op.drop_index(name, table)
