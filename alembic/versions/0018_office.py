"""The office's own settings: its name, and the language, unit and currency that count where none is named."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    whole = "typeof(report_unit) IN ('integer', 'null')"
    op.create_table(
        "office",
        sa.Column("id", ID, nullable=False, comment="Row number. It is never used again."),
        sa.Column("name", sa.Text(), comment="Name of the office, as reports print it."),
        sa.Column(
            "report_language",
            sa.Text(),
            comment="Language of a report that names none: en, zh-Hans or zh-Hant.",
        ),
        sa.Column(
            "report_unit",
            sa.Integer(),
            comment="Unit of amounts in a report that names none, as a number of main units:"
            " 1, 10000 or 100000000.",
        ),
        sa.Column(
            "default_currency",
            sa.Text(),
            comment="Currency of amounts that are typed without one, as an ISO 4217 code.",
        ),
        sa.CheckConstraint("name <> ''", name=op.f("ck_office_name_not_empty")),
        sa.CheckConstraint("report_language <> ''", name=op.f("ck_office_report_language_not_empty")),
        *([sa.CheckConstraint(whole, name=op.f("ck_office_report_unit_whole"))] if is_sqlite else []),
        sa.CheckConstraint(
            "report_language IN ('en', 'zh-Hans', 'zh-Hant')", name=op.f("ck_office_report_language_known")
        ),
        sa.CheckConstraint("report_unit IN (1, 10000, 100000000)", name=op.f("ck_office_report_unit_known")),
        sa.CheckConstraint(
            "length(default_currency) = 3 AND default_currency = upper(default_currency)",
            name=op.f("ck_office_default_currency_iso"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office")),
        comment="At most one row: the name of the office, and what it has set for reports and amounts.",
        sqlite_autoincrement=True,
    )
    op.create_index("uq_office_one_row", "office", [sa.text("(id * 0)")], unique=True)


def downgrade() -> None:
    op.drop_table("office")
