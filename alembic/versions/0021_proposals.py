"""The table `proposals`: what a reading of a source proposes, and what a person decided about it."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


class WholeSecond(sa.TIMESTAMP):
    """A timestamp with time zone that PostgreSQL rounds to the second."""

    precision = 0


MOMENT = sa.Text().with_variant(WholeSecond(timezone=True), "postgresql")
KINDS = ("company", "representative", "event", "announced_total", "commitment")
DECISIONS = ("taken", "changed", "refused")


def upgrade() -> None:
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    op.create_table(
        "proposals",
        sa.Column("id", ID, nullable=False, comment="Row number. It is never used again."),
        sa.Column("source_id", ID, nullable=False, comment="The source."),
        sa.Column(
            "span_start",
            sa.Integer(),
            nullable=False,
            comment="Position of the first code point, counted from 0.",
        ),
        sa.Column("span_end", sa.Integer(), nullable=False, comment="Position after the last code point."),
        sa.Column(
            "kind", sa.Text(), nullable=False, comment="What is proposed, such as company or commitment."
        ),
        sa.Column("payload", sa.Text(), nullable=False, comment="The proposed fields, as JSON."),
        sa.Column(
            "engine_version",
            sa.Integer(),
            nullable=False,
            comment="Version of the rules that read the source.",
        ),
        sa.Column(
            "reasons",
            sa.Text(),
            comment="Names of the reasons, with blanks between; NULL for what a person picked.",
        ),
        sa.Column("decision", sa.Text(), comment="What was decided; NULL while it is open."),
        sa.Column("decided_by", sa.Text(), comment="Who decided it."),
        sa.Column("decided_at", MOMENT, comment="When it was decided. In UTC."),
        sa.Column("batch_id", ID, comment="The batch that wrote the decision, and the rows that were taken."),
        *(
            sa.CheckConstraint(
                f"typeof({name}) IN ('integer', 'null')", name=op.f(f"ck_proposals_{name}_whole")
            )
            for name in (("span_start", "span_end", "engine_version") if is_sqlite else ())
        ),
        *(
            sa.CheckConstraint(
                " OR ".join(f"{name} = '{code}'" for code in codes)
                if is_sqlite
                else f"{name} IN ({', '.join(repr(code) for code in codes)})",
                name=op.f(f"ck_proposals_{name}"),
            )
            for name, codes in (("kind", KINDS), ("decision", DECISIONS))
        ),
        *(
            sa.CheckConstraint(f"{name} <> ''", name=op.f(f"ck_proposals_{name}_not_empty"))
            for name in ("payload", "reasons", "decided_by")
        ),
        sa.CheckConstraint("span_start >= 0 AND span_start < span_end", name=op.f("ck_proposals_span_order")),
        sa.CheckConstraint(
            "(decision IS NULL) = (decided_by IS NULL) AND (decision IS NULL) = (decided_at IS NULL)"
            " AND (decision IS NOT NULL OR batch_id IS NULL)",
            name=op.f("ck_proposals_decided_whole"),
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name=op.f("fk_proposals_source_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["batches.id"], name=op.f("fk_proposals_batch_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposals")),
        comment="One row per fact that the rules read in a source, or that a person picked there, with the"
        " decision.",
        sqlite_autoincrement=True,
    )
    op.create_index("ix_proposals_source_id", "proposals", ["source_id"])
    where = sa.text("batch_id IS NOT NULL")
    op.create_index(
        "ix_proposals_batch_id", "proposals", ["batch_id"], sqlite_where=where, postgresql_where=where
    )


def downgrade() -> None:
    op.drop_table("proposals")
