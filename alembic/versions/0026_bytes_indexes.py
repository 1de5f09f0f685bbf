"""Indexes on PostgreSQL of references and names by their bytes, by which the search finds beginnings.

An index in the order of a language finds none, so that each search read all commitments and companies.
"""

from alembic import op

revision = "0026"
down_revision = "0025"

INDEXES = (
    ("companies", "name_folded"),
    ("company_aliases", "name_folded"),
    ("representatives", "name_folded"),
    ("commitments", "ref"),
)


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        for table, column in INDEXES:
            op.execute(f'CREATE INDEX ix_{table}_{column}_bytes ON {table} ({column} COLLATE "C")')


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        for table, column in INDEXES:
            op.execute(f"DROP INDEX ix_{table}_{column}_bytes")
