"""Issued reports and their lines; indexes over references hold only rows whose reference is not NULL."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.Text().with_variant(sa.TIMESTAMP(timezone=True), "postgresql")
STAGES = "'lead', 'intent', 'negotiating', 'framework', 'signed', 'registered', 'started', 'operating', 'at_capacity'"
GIVEN = (
    ("batches", "undoes_id"),
    ("companies", "merged_into_id"),
    ("events", "part_of_id"),
    ("sectors", "parent_id"),
    ("sources", "original_id"),
    ("changes", "batch_id"),
    ("event_participants", "company_id"),
    ("event_participants", "representative_id"),
    ("positions", "company_id"),
    ("commitments", "event_id"),
    ("commitments", "sector_id"),
    ("commitments", "parent_id"),
    ("commitments", "announced_total_id"),
    ("commitments", "merged_into_id"),
    ("commitment_parties", "company_id"),
    ("commitment_representatives", "position_id"),
)
FOLLOWUPS = (
    ("ix_followups_reopening", "commitment_id", "kind = 'reopen'"),
    ("ix_followups_revision", "commitment_id", "revised_amount IS NOT NULL OR revised_due_on IS NOT NULL"),
    ("ix_followups_next_action_on", "next_action_on", "next_action_on IS NOT NULL"),
)


def _not_empty(table, *names):
    return [sa.CheckConstraint(f"{name} <> ''", name=op.f(f"ck_{table}_{name}_not_empty")) for name in names]


def _whole(table, *names):
    return [
        sa.CheckConstraint(
            f"typeof({name}) IN ('integer', 'null')", name=op.f(f"ck_{table}_{name}_whole")
        ).ddl_if(dialect="sqlite")
        for name in names
    ]


def _partial(name, table, column, rule):
    where = sa.text(rule)
    op.create_index(name, table, [column], sqlite_where=where, postgresql_where=where)


def _replace_kinds(kinds):
    with op.batch_alter_table("rules", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.drop_constraint(op.f("ck_rules_kind"), type_="check")
        batch.create_check_constraint(op.f("ck_rules_kind"), f"kind IN ({kinds})")


def upgrade() -> None:
    op.create_table(
        "reports",
        sa.Column("id", ID, nullable=False, comment="Row number; never used again."),
        sa.Column(
            "period", sa.Text(), nullable=False, comment="The period as people write it, such as 2024Q2."
        ),
        sa.Column("revision", sa.Integer(), nullable=False, comment="Counts up for each period."),
        sa.Column(
            "cut_off_on", sa.Date(), nullable=False, comment="Its last day: what occurred up to it counts."
        ),
        sa.Column("issued_at", MOMENT, nullable=False, comment="When it was issued. UTC."),
        sa.Column("issued_by", sa.Text(), nullable=False, comment="Who issued it."),
        sa.Column(
            "language",
            sa.Text(),
            nullable=False,
            comment="The language of the workbook: en, zh-Hans or zh-Hant.",
        ),
        sa.Column(
            "unit",
            sa.Integer(),
            nullable=False,
            comment="The unit of amounts in the workbook, in main units: 1, 10000 or 100000000.",
        ),
        sa.Column("frozen", sa.Text(), nullable=False, comment="Every figure and row of it, as JSON."),
        sa.Column("sha256", sa.Text(), nullable=False, comment="Digest of `frozen`, in hexadecimal."),
        sa.Column("workbook", sa.LargeBinary(), nullable=False, comment="The workbook, byte for byte."),
        sa.Column(
            "last_change_id", ID, nullable=False, comment="The newest row of the journal when it was issued."
        ),
        *_not_empty("reports", "period", "issued_by", "language", "frozen", "sha256"),
        *_whole("reports", "revision", "unit"),
        sa.CheckConstraint(
            "cut_off_on IS date(cut_off_on, '+0 days')", name=op.f("ck_reports_cut_off_on_exists")
        ).ddl_if(dialect="sqlite"),
        sa.CheckConstraint("revision > 0", name=op.f("ck_reports_revision_positive")),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_reports_sha256_length")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reports")),
        sa.UniqueConstraint("period", "revision", name=op.f("uq_reports_period_revision")),
        comment="An issued report: what leaders signed, frozen. Append-only.",
        sqlite_autoincrement=True,
    )
    op.create_table(
        "report_lines",
        sa.Column("id", ID, nullable=False, comment="Row number; never used again."),
        sa.Column("report_id", ID, nullable=False, comment="The report."),
        sa.Column("commitment_id", ID, nullable=False, comment="The commitment."),
        sa.Column("stage", sa.Text(), nullable=False, comment="Its stage at the cut-off."),
        sa.Column("condition", sa.Text(), nullable=False, comment="Its condition at the cut-off."),
        sa.Column("status", sa.Text(), nullable=False, comment="Its derived status at the cut-off."),
        sa.Column("light", sa.Text(), nullable=True, comment="Its light at the cut-off, when active."),
        sa.Column(
            "amount",
            sa.BigInteger(),
            nullable=True,
            comment="The promised amount as last revised by the cut-off.",
        ),
        sa.Column("currency", sa.Text(), nullable=True, comment="ISO 4217 code of amount."),
        sa.Column("received", sa.BigInteger(), nullable=True, comment="What had arrived in that currency."),
        sa.Column("is_new", sa.Boolean(), nullable=False, comment="Whether it was voiced in the period."),
        *_whole("report_lines", "amount", "received"),
        sa.CheckConstraint(f"stage IN ({STAGES})", name=op.f("ck_report_lines_stage")),
        sa.CheckConstraint(
            "condition IN ('active', 'on_hold', 'ended', 'fulfilled')", name=op.f("ck_report_lines_condition")
        ),
        sa.CheckConstraint(
            "status IN ('active', 'on_hold', 'fulfilled', 'lost', 'cancelled', 'stalled', 'no_update')",
            name=op.f("ck_report_lines_status"),
        ),
        sa.CheckConstraint("light IN ('green', 'yellow', 'red')", name=op.f("ck_report_lines_light")),
        sa.CheckConstraint("is_new IN (0, 1)", name=op.f("ck_report_lines_is_new")).ddl_if(dialect="sqlite"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_lines")),
        sa.ForeignKeyConstraint(
            ["report_id"], ["reports.id"], name=op.f("fk_report_lines_report_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["commitment_id"],
            ["commitments.id"],
            name=op.f("fk_report_lines_commitment_id"),
            ondelete="RESTRICT",
        ),
        sa.UniqueConstraint(
            "report_id", "commitment_id", name=op.f("uq_report_lines_report_id_commitment_id")
        ),
        comment="A counted commitment as an issued report shows it. Append-only.",
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_report_lines_commitment_id"), "report_lines", ["commitment_id"])
    _replace_kinds("'light_age', 'light_due', 'contact_age', 'figure'")
    for table, column in GIVEN:
        name = op.f(f"ix_{table}_{column}")
        op.drop_index(name, table)
        _partial(name, table, column, f"{column} IS NOT NULL")
    for name, column, rule in FOLLOWUPS:
        _partial(name, "followups", column, rule)


def downgrade() -> None:
    op.execute("DELETE FROM rules WHERE kind = 'contact_age'")
    _replace_kinds("'light_age', 'light_due', 'figure'")
    for name, _, _ in FOLLOWUPS:
        op.drop_index(name, "followups")
    for table, column in GIVEN:
        name = op.f(f"ix_{table}_{column}")
        op.drop_index(name, table)
        op.create_index(name, table, [column])
    op.drop_table("report_lines")
    op.drop_table("reports")
