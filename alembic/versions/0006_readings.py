"""Names are read again for their pinyin, as words: 重庆 is chongqing. The next write fills what is NULL."""

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    for table in ("companies", "company_aliases", "representatives"):
        op.execute(f"UPDATE {table} SET name_pinyin = NULL")


def downgrade() -> None:
    pass
