"""Indexes by which lists, counts and due items are read from the kept states without reading all of them.

The upgrade makes the rows of `standings` anew after the revisions have run, with the new column.
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"

LASTS = "until_on IS NULL"
ACTIVE = f"{LASTS} AND condition = 'active'"
INDEXES = (
    (
        "ix_standings_list",
        "standings",
        (
            "ref", "stage", "stage_rank", "condition", "review", "from_on", "until_on", "yellow_on", "red_on",
            "followup_count", "commitment_id",
        ),
        LASTS,
    ),
    (
        "ix_standings_commitment",
        "standings",
        ("commitment_id", "condition", "review", "from_on", "until_on"),
        LASTS,
    ),
    (
        "ix_standings_red",
        "standings",
        ("red_on", "is_counted", "review", "from_on", "until_on", "condition", "commitment_id"),
        f"{ACTIVE} AND red_on IS NOT NULL",
    ),
    (
        "ix_standings_silent",
        "standings",
        ("silent_on", "ref", "review", "from_on", "until_on", "condition", "next_row"),
        f"{ACTIVE} AND next_row IS NULL AND silent_on IS NOT NULL",
    ),
    (
        "ix_standings_due",
        "standings",
        ("due_on", "ref", "review", "from_on", "until_on", "condition", "stage_rank", "commitment_id"),
        f"{ACTIVE} AND due_on IS NOT NULL",
    ),
    ("ix_standings_ending", "standings", ("until_on",), "until_on IS NOT NULL"),
    (
        "ix_action_spans_open",
        "action_spans",
        ("due_on", "opened_on", "closed_on", "commitment_id"),
        "closed_on IS NULL",
    ),
    ("ix_action_spans_closing", "action_spans", ("closed_on",), "closed_on IS NOT NULL"),
    ("ix_followups_moves", "followups", ("recorded_at",), "stage IS NOT NULL OR condition IS NOT NULL"),
    ("ix_commitments_voiced", "commitments", ("voiced_on", "review", "merged_into_id"), None),
)  # fmt: skip


def _create_index(name, table, columns, condition):
    where = None if condition is None else sa.text(condition)
    op.create_index(name, table, list(columns), sqlite_where=where, postgresql_where=where)


def upgrade() -> None:
    op.execute("DELETE FROM standings")
    recreate = "always" if op.get_bind().dialect.name == "sqlite" else "never"
    with op.batch_alter_table("standings", recreate=recreate) as batch:
        batch.add_column(
            sa.Column(
                "ref", sa.Text(), nullable=False, comment="Reference of the commitment, by which lists sort."
            )
        )
    for index in INDEXES:
        _create_index(*index)


def downgrade() -> None:
    for name, table, _, _ in reversed(INDEXES):
        op.drop_index(name, table)
    with op.batch_alter_table("standings") as batch:
        batch.drop_column("ref")
