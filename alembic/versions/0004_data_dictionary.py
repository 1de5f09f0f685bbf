"""The table data_dictionary, which says what every table, view and column means."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TEXTS = (
    ("table_name", "The table or view."),
    ("column_name", "The column; NULL for the table or view as a whole."),
    ("name_hans", "What it is called in the Chinese views."),
    ("meaning_en", "What it means, in English."),
    ("meaning_hans", "What it means, in Chinese."),
    ("unit", "The unit of its numbers; 'currency' is the main unit of the currency beside it."),
    ("example", "A value it may hold."),
)
REQUIRED = ("table_name", "meaning_en", "meaning_hans")


def upgrade() -> None:
    op.create_table(
        "data_dictionary",
        sa.Column("id", ID, nullable=False, comment="Row number; never used again."),
        *(
            sa.Column(name, sa.Text(), nullable=name not in REQUIRED, comment=comment)
            for name, comment in TEXTS
        ),
        *(
            sa.CheckConstraint(f"{name} <> ''", name=op.f(f"ck_data_dictionary_{name}_not_empty"))
            for name, _ in TEXTS
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_data_dictionary")),
        comment="What every table, view and column means, in English and Chinese.",
        sqlite_autoincrement=True,
    )
    op.create_index(
        "uq_data_dictionary_column",
        "data_dictionary",
        ["table_name", sa.text("coalesce(column_name, '')")],
        unique=True,
    )


def downgrade() -> None:
    op.drop_table("data_dictionary")
