"""The state of each commitment, kept in `standings` and `action_spans`, which triggers make.

The upgrade fills them after the revisions have run, when it makes the views and triggers anew.
"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
STANDINGS = (
    ("commitment_id", ID, False, "The commitment."),
    ("from_on", sa.Date(), False, "First day of the span."),
    ("until_on", sa.Date(), True, "Day after the last day of the span; NULL while it lasts."),
    ("stage", sa.Text(), False, "The highest stage that is verified."),
    ("stage_rank", sa.Integer(), False, "How far the stage is, from 10 to 90."),
    ("stage_row", ID, True, "The follow-up that reports the stage; NULL for the opening stage."),
    (
        "reached_rank",
        sa.Integer(),
        False,
        "Rank of the highest stage ever reached, also before a reopening.",
    ),
    ("condition", sa.Text(), False, "Active, on_hold, ended or fulfilled."),
    ("condition_row", ID, True, "The follow-up that states the condition."),
    ("progress_row", ID, True, "The last follow-up that reports progress."),
    ("progress_on", sa.Date(), True, "Day of the last progress."),
    ("contact_row", ID, True, "The last follow-up that is not only a note."),
    ("contact_on", sa.Date(), True, "Day of the last contact or progress."),
    ("next_row", ID, True, "The follow-up with the open action that is due first."),
    ("amount_row", ID, True, "The follow-up that last revised the amount."),
    ("due_row", ID, True, "The follow-up that last revised the promised date."),
    ("due_on", sa.Date(), True, "The promised date, as last revised."),
    ("followup_count", sa.Integer(), False, "Number of follow-ups, without voided ones."),
    ("is_counted", sa.Boolean(), False, "Whether figures count the commitment."),
    ("review", sa.Text(), False, "Whether a person has checked the commitment."),
    (
        "yellow_on",
        sa.Date(),
        True,
        "Day on which the light turns yellow if nothing more happens; NULL if never.",
    ),
    (
        "red_on",
        sa.Date(),
        True,
        "Day on which the light turns red if nothing more happens; NULL if never.",
    ),
    (
        "silent_on",
        sa.Date(),
        True,
        "Day from which a call is due if nothing more happens; NULL if never.",
    ),
)
ACTION_SPANS = (
    ("action_id", ID, False, "Number of the follow-up that opened the action."),
    ("commitment_id", ID, False, "The commitment."),
    ("opening_row", ID, False, "The standing row of that follow-up."),
    ("opened_on", sa.Date(), False, "Day of that follow-up."),
    ("due_on", sa.Date(), False, "Day by which it is to be done."),
    ("closing_row", ID, True, "The row of the follow-up that closed the action; NULL while open."),
    ("closed_on", sa.Date(), True, "Day of that follow-up; NULL while the action is open."),
    ("outcome", sa.Text(), True, "What became of it: done, dropped or moved; NULL while open."),
)


def _create_table(name, columns, keys, comment):
    op.create_table(
        name,
        *(
            sa.Column(column, kind, nullable=nullable, autoincrement=False, comment=meaning)
            for column, kind, nullable, meaning in columns
        ),
        sa.PrimaryKeyConstraint(*keys, name=op.f(f"pk_{name}")),
        comment=comment,
    )


def upgrade() -> None:
    _create_table(
        "standings",
        STANDINGS,
        ["commitment_id", "from_on"],
        "One row per commitment and span of days in which its state did not change. Triggers make it.",
    )
    _create_table(
        "action_spans",
        ACTION_SPANS,
        ["action_id"],
        "One row per action that a standing follow-up opened, from opening to closing. Triggers make it.",
    )
    op.create_index("ix_action_spans_commitment_id_due_on", "action_spans", ["commitment_id", "due_on"])


def downgrade() -> None:
    op.drop_table("action_spans")
    op.drop_table("standings")
