"""Files that are kept as evidence of a follow-up, a receipt or a source."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
FACTS = {
    "followup_id": ("followups", "The follow-up that it is evidence of, by its original row."),
    "receipt_id": ("receipts", "The receipt that it is evidence of, by its original row."),
    "source_id": ("sources", "The source whose file it is."),
}
KINDS = ("pdf", "picture", "word", "workbook", "text", "other")
LISTED = f"kind IN ({', '.join(repr(kind) for kind in KINDS)})"
COMPARED = " OR ".join(f"kind = '{kind}'" for kind in KINDS)
ONE_FACT = " + ".join(f"CASE WHEN {name} IS NULL THEN 0 ELSE 1 END" for name in FACTS) + " = 1"


def upgrade() -> None:
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    whole = "typeof(size) IN ('integer', 'null')"
    op.create_table(
        "papers",
        sa.Column("id", ID, nullable=False, comment="Row number. It is never used again."),
        *(sa.Column(name, ID, comment=comment) for name, (_, comment) in FACTS.items()),
        sa.Column("name", sa.Text(), nullable=False, comment="Name of the file when it was added."),
        sa.Column("kind", sa.Text(), nullable=False, comment="Kind of file, by its content."),
        sa.Column("size", sa.Integer(), nullable=False, comment="Length of the file in bytes."),
        sa.Column("sha256", sa.Text(), nullable=False, comment="SHA-256 digest of the file, in hexadecimal."),
        sa.Column(
            "content",
            sa.LargeBinary(),
            comment="The file, byte for byte; NULL in copies that leave papers out. Not in the journal.",
        ),
        sa.CheckConstraint("name <> ''", name=op.f("ck_papers_name_not_empty")),
        sa.CheckConstraint(COMPARED if is_sqlite else LISTED, name=op.f("ck_papers_kind")),
        *([sa.CheckConstraint(whole, name=op.f("ck_papers_size_whole"))] if is_sqlite else []),
        sa.CheckConstraint("sha256 <> ''", name=op.f("ck_papers_sha256_not_empty")),
        sa.CheckConstraint(ONE_FACT, name=op.f("ck_papers_one_fact")),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_papers_sha256_length")),
        sa.CheckConstraint("size > 0", name=op.f("ck_papers_size_positive")),
        sa.CheckConstraint("content IS NULL OR length(content) = size", name=op.f("ck_papers_content_size")),
        *(
            sa.ForeignKeyConstraint(
                [name], [f"{table}.id"], name=op.f(f"fk_papers_{name}"), ondelete="RESTRICT"
            )
            for name, (table, _) in FACTS.items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_papers")),
        comment="One row per file that is kept as evidence of a follow-up, a receipt or a source.",
        sqlite_autoincrement=True,
    )
    for name in FACTS:
        is_set = sa.text(f"{name} IS NOT NULL")
        op.create_index(
            op.f(f"ix_papers_{name}"), "papers", [name], sqlite_where=is_set, postgresql_where=is_set
        )


def downgrade() -> None:
    op.drop_table("papers")
