"""Empty the pinyin keys, so that the next write makes them anew from whole words: 重庆 is chongqing."""

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    for table in ("companies", "company_aliases", "representatives"):
        op.execute(f"UPDATE {table} SET name_pinyin = NULL")


def downgrade() -> None:
    pass
