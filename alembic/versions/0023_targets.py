"""Targets of a period, for the whole or for a unit, a region or a sector; further prints of issued reports."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
REGIONS = ("city", "province", "country", "abroad")
SCOPES = ("responsible_unit", "region", "sector_id")
TEXTS = ("period", "figure", "responsible_unit", "note")
FLAGS = ("is_cumulative", "is_limit")
KEY = (
    "period",
    "figure",
    sa.text("coalesce(responsible_unit, '')"),
    sa.text("coalesce(region, '')"),
    sa.text("coalesce(sector_id, 0)"),
    sa.text("coalesce(currency, '')"),
    "version",
)


def _check(rule, name):
    return sa.CheckConstraint(rule, name=op.f(f"ck_targets_{name}"))


def _list_checks():
    yield from (_check(f"{name} <> ''", f"{name}_not_empty") for name in TEXTS)
    if op.get_bind().dialect.name == "sqlite":
        yield _check(" OR ".join(f"region = '{code}'" for code in REGIONS), "region")
        yield _check("set_on IS date(set_on, '+0 days')", "set_on_exists")
        for name in ("value", "version"):
            yield _check(f"typeof({name}) IN ('integer', 'null')", f"{name}_whole")
        yield from (_check(f"{name} IN (0, 1)", name) for name in FLAGS)
    else:
        yield _check(f"region IN {REGIONS}", "region")
    yield _check("value >= 0", "value_not_negative")
    yield _check("version > 0", "version_positive")
    yield _check("length(currency) = 3 AND currency = upper(currency)", "currency_iso")
    parts = " + ".join(f"CASE WHEN {name} IS NULL THEN 0 ELSE 1 END" for name in SCOPES)
    yield _check(f"{parts} <= 1", "one_scope")


def upgrade() -> None:
    op.create_table(
        "targets",
        sa.Column("id", ID, nullable=False, comment="Row number. It is never used again."),
        sa.Column(
            "period",
            sa.Text(),
            nullable=False,
            comment="The period in the form that people type, such as 2024 or 2024Q2.",
        ),
        sa.Column(
            "figure", sa.Text(), nullable=False, comment="Code of the figure that is to reach the target."
        ),
        sa.Column(
            "responsible_unit",
            sa.Text(),
            comment="The responsible unit that the target is for; NULL for all.",
        ),
        sa.Column(
            "region",
            sa.Text(),
            comment="The region whose companies the target is for; NULL for all.",
        ),
        sa.Column("sector_id", ID, comment="The primary sector that the target is for; NULL for all."),
        sa.Column(
            "value",
            sa.BigInteger(),
            comment="The number or amount to be reached, of a rate hundredths of a percent; NULL if the target"
            " was withdrawn.",
        ),
        sa.Column(
            "currency", sa.Text(), comment="Currency of value, as an ISO 4217 code; NULL if it has none."
        ),
        sa.Column(
            "is_cumulative",
            sa.Boolean(),
            nullable=False,
            comment="Whether it counts from 1 January on instead of from the first day of the period.",
        ),
        sa.Column(
            "is_limit",
            sa.Boolean(),
            nullable=False,
            comment="Whether the figure is to stay at or below the value instead of reaching it.",
        ),
        sa.Column("set_on", sa.Date(), nullable=False, comment="Day on which the version was set."),
        sa.Column("note", sa.Text(), comment="Note, such as the document that sets the target."),
        sa.Column(
            "version",
            sa.Integer(),
            nullable=False,
            comment="Version number, counting up for each target. The first always holds, a later one from the"
            " day on which it was set.",
        ),
        *_list_checks(),
        sa.ForeignKeyConstraint(
            ["sector_id"], ["sectors.id"], name=op.f("fk_targets_sector_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_targets")),
        comment="One row per version of a target for a figure in a period.",
        sqlite_autoincrement=True,
    )
    is_set = sa.text("sector_id IS NOT NULL")
    op.create_index(
        op.f("ix_targets_sector_id"),
        "targets",
        ["sector_id"],
        sqlite_where=is_set,
        postgresql_where=is_set,
    )
    op.create_index("uq_targets_version", "targets", KEY, unique=True)
    _create_prints()


def _create_prints():
    texts = ("format", "language")
    op.create_table(
        "report_prints",
        sa.Column("id", ID, nullable=False, comment="Row number. It is never used again."),
        sa.Column("report_id", ID, nullable=False, comment="The report."),
        sa.Column("format", sa.Text(), nullable=False, comment="Format of the file, such as xlsx or html."),
        sa.Column(
            "language", sa.Text(), nullable=False, comment="Language of the file: en, zh-Hans or zh-Hant."
        ),
        sa.Column(
            "unit",
            sa.Integer(),
            nullable=False,
            comment="Unit of amounts in the file, as a number of main units: 1, 10000 or 100000000.",
        ),
        sa.Column("file", sa.LargeBinary(), nullable=False, comment="The file, byte for byte."),
        *(
            sa.CheckConstraint(f"{name} <> ''", name=op.f(f"ck_report_prints_{name}_not_empty"))
            for name in texts
        ),
        sa.CheckConstraint(
            "typeof(unit) IN ('integer', 'null')", name=op.f("ck_report_prints_unit_whole")
        ).ddl_if(dialect="sqlite"),
        sa.ForeignKeyConstraint(
            ["report_id"], ["reports.id"], name=op.f("fk_report_prints_report_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_prints")),
        sa.UniqueConstraint(
            "report_id",
            "format",
            "language",
            "unit",
            name=op.f("uq_report_prints_report_id_format_language_unit"),
        ),
        comment="One row per print of an issued report in another format, language or unit than its workbook."
        " Append-only.",
        sqlite_autoincrement=True,
    )


def downgrade() -> None:
    op.drop_table("report_prints")
    op.drop_table("targets")
