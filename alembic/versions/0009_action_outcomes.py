"""What became of each action: done, dropped or moved. An action stays open until a follow-up closes it.

Until now any later follow-up answered an action without a word. Those answers are written down: a later
follow-up that plans an action moved the one before it, and one that plans none did it, on its day. They
stand in a batch of this upgrade, so that the journal and the issued reports can name them.
"""

import sqlalchemy as sa
from alembic import context, op

revision = "0009"
down_revision = "0008"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
PARENTS = ["followups.id", "followups.commitment_id"]
LISTED = "outcome IN ('done', 'dropped', 'moved')"
COMPARED = "outcome = 'done' OR outcome = 'dropped' OR outcome = 'moved'"
NOW = {
    "sqlite": "strftime('%Y-%m-%dT%H:%M:%SZ', 'now')",
    "postgresql": "date_trunc('second', now())",
}
STANDS = """NOT f.is_void AND NOT EXISTS (
    SELECT 1 FROM followups n WHERE n.corrects_id = coalesce(f.corrects_id, f.id) AND n.id > f.id)"""
ANSWERS = f"""
INSERT INTO action_outcomes (commitment_id, action_id, followup_id, outcome)
WITH standing AS (
  SELECT f.id, f.commitment_id, f.kind, f.occurred_on, f.next_action_on, coalesce(f.corrects_id, f.id) AS entry
  FROM followups f WHERE {STANDS}),
answered AS (
  SELECT a.commitment_id, a.entry, (
    SELECT s.id FROM standing s
    WHERE s.commitment_id = a.commitment_id AND (s.occurred_on, s.entry) > (a.occurred_on, a.entry)
      AND (s.kind <> 'note' OR s.next_action_on IS NOT NULL)
    ORDER BY s.occurred_on, s.entry LIMIT 1) AS answer
  FROM standing a WHERE a.next_action_on IS NOT NULL)
SELECT a.commitment_id, a.entry, a.answer, CASE WHEN f.next_action_on IS NULL THEN 'done' ELSE 'moved' END
FROM answered a JOIN followups f ON f.id = a.answer ORDER BY a.entry"""


def upgrade() -> None:
    op.create_table(
        "action_outcomes",
        sa.Column("id", ID, nullable=False, comment="Row number. It is never used again."),
        sa.Column("commitment_id", ID, nullable=False, comment="The commitment of both follow-ups."),
        sa.Column(
            "action_id",
            ID,
            nullable=False,
            comment="The original row of the follow-up that opened the action.",
        ),
        sa.Column(
            "followup_id",
            ID,
            nullable=False,
            comment="The row of the follow-up that closes the action. A correction of it has rows of its own.",
        ),
        sa.Column(
            "outcome",
            sa.Text(),
            nullable=False,
            comment="What became of the action: done, dropped or moved.",
        ),
        sa.CheckConstraint(LISTED, name=op.f("ck_action_outcomes_outcome")).ddl_if(dialect="postgresql"),
        sa.CheckConstraint(COMPARED, name=op.f("ck_action_outcomes_outcome")).ddl_if(dialect="sqlite"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action_outcomes")),
        *(
            sa.ForeignKeyConstraint(
                [column, "commitment_id"],
                PARENTS,
                name=op.f(f"fk_action_outcomes_{column}_same_commitment"),
                ondelete="RESTRICT",
            )
            for column in ("action_id", "followup_id")
        ),
        sa.UniqueConstraint(
            "action_id", "followup_id", name=op.f("uq_action_outcomes_action_id_followup_id")
        ),
        comment="One row per action that a follow-up closes. It counts while that follow-up stands. Append-only.",
        sqlite_autoincrement=True,
    )
    for column in ("commitment_id", "followup_id"):
        op.create_index(f"ix_action_outcomes_{column}", "action_outcomes", [column])
    is_set = sa.text("next_action_on IS NOT NULL")
    op.create_index(
        "ix_followups_actions",
        "followups",
        ["commitment_id", "next_action_on", "occurred_on", "corrects_id", "is_void", "id"],
        sqlite_where=is_set,
        postgresql_where=is_set,
    )
    _write_answers()


def _write_answers() -> None:
    connection = op.get_bind()
    run = connection.exec_driver_sql
    if not run(ANSWERS).rowcount:
        return
    now = NOW[connection.dialect.name]
    actor = context.config.attributes.get("actor", "db upgrade")
    batch = connection.execute(
        sa.text(
            "INSERT INTO batches (command, actor, started_at, finished_at)"
            f" VALUES ('db upgrade', :actor, {now}, {now}) RETURNING id"
        ),
        {"actor": actor},
    ).scalar_one()
    run(
        "INSERT INTO changes (batch_id, table_name, row_id, operation, changed_at)"
        f" SELECT {batch}, 'action_outcomes', id, 'insert', {now} FROM action_outcomes ORDER BY id"
    )


def downgrade() -> None:
    op.drop_index("ix_followups_actions", "followups")
    op.drop_table("action_outcomes")
    op.execute("DELETE FROM changes WHERE table_name = 'action_outcomes'")
    op.execute(
        "DELETE FROM batches WHERE command = 'db upgrade' AND finished_at IS NOT NULL AND id NOT IN"
        " (SELECT batch_id FROM changes WHERE batch_id IS NOT NULL)"
    )
