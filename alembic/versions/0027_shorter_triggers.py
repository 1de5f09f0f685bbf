"""Messages of the triggers in plainer words, and shorter triggers of the journal.

Triggers are made again by every upgrade, so this revision only makes older databases take the new ones.
"""

revision = "0027"
down_revision = "0026"


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
