"""Shorter triggers of the journal, messages of triggers in plainer words, indexes of names and for lists.

Triggers are made again by every upgrade, so this revision makes older databases take the new ones.
"""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"

SQLITE_INITIALS = "substr(name_pinyin, instr(name_pinyin, ' ') + 1)"
INITIALS = "split_part(name_pinyin, ' ', 2)"
BEGINNINGS = (  # the Tab key finds names by their beginning; a write finds the names without pinyin
    ("companies", "name_pinyin", ""),
    ("company_aliases", "name_pinyin", ""),
    ("representatives", "name_pinyin", ""),
    ("companies", "name_hans", "name_hans IS NOT NULL"),
    ("companies", "name_en", "name_en IS NOT NULL"),
    ("representatives", "name_hans", "name_hans IS NOT NULL"),
    ("commitments", "title", ""),
)
NUMBER = "substr(ref, 1, 5), length(ref), ref"  # of the next reference of a year
IS_NUMBER = "ltrim(substr(ref, 6), '0123456789') = ''"


def list_indexes(dialect: str) -> list[tuple[str, str, str, str]]:
    """Return the name, table, key and condition of each index."""
    named = [table for table, column, _ in BEGINNINGS if column == "name_pinyin"]
    if dialect == "sqlite":
        return [
            *((f"ix_{table}_{name}", table, f"substr({name}, 1, 200)", of) for table, name, of in BEGINNINGS),
            *((f"ix_{table}_initials", table, SQLITE_INITIALS, "") for table in named),
            ("ix_commitments_number", "commitments", NUMBER, IS_NUMBER),
        ]
    by_bytes = [
        *((f"{table}_{name}", table, f"substr({name}, 1, 200)", "") for table, name, _ in BEGINNINGS),
        *((f"{table}_initials", table, INITIALS, "") for table in named),
        ("companies_uscc", "companies", "uscc", ""),
        ("commitments_number", "commitments", NUMBER, IS_NUMBER),
    ]
    return [(f"ix_{name}_bytes", table, f'{key} COLLATE "C"', where) for name, table, key, where in by_bytes]


LASTS = "until_on IS NULL"
TURNS_RED = f"{LASTS} AND condition = 'active' AND red_on IS NOT NULL"
REPLACED = (
    ("ix_commitments_event_id", "commitments", ("event_id",), "event_id IS NOT NULL"),
    ("ix_commitments_sector_id", "commitments", ("sector_id",), "sector_id IS NOT NULL"),
    (
        "ix_standings_red",
        "standings",
        ("red_on", "is_counted", "review", "from_on", "until_on", "condition", "commitment_id"),
        TURNS_RED,
    ),
)
INDEXES = (
    # Commitments of the same amount, which may be the same.
    ("ix_commitments_amount", "commitments", ("amount", "currency"), "amount IS NOT NULL"),
    # The lists of events and sectors count their commitments.
    ("ix_commitments_event", "commitments", ("event_id", "review", "merged_into_id"), "event_id IS NOT NULL"),
    (
        "ix_commitments_sector",
        "commitments",
        ("sector_id", "review", "merged_into_id"),
        "sector_id IS NOT NULL",
    ),
    # The first screen counts the drafts, and leaves out what was withdrawn or merged.
    (
        "ix_commitments_set_aside",
        "commitments",
        ("review", "merged_into_id"),
        "review <> 'confirmed' OR merged_into_id IS NOT NULL",
    ),
    # Lists of follow-ups and of receipts begin with the first day.
    (
        "ix_followups_days",
        "followups",
        ("occurred_on", "corrects_id", "is_void", "id"),
        "occurred_precision = 'day'",
    ),
    (
        "ix_followups_vague_days",
        "followups",
        ("occurred_on", "corrects_id", "is_void", "id"),
        "occurred_precision <> 'day'",
    ),
    ("ix_receipts_days", "receipts", ("received_on", "corrects_id", "is_void", "id"), None),
    # A list by stage, and a count of it.
    (
        "ix_standings_stage",
        "standings",
        ("stage", "ref", "review", "from_on", "until_on", "commitment_id"),
        LASTS,
    ),
    # The lights that turned red since a day.
    (
        "ix_standings_red",
        "standings",
        ("red_on", "from_on", "ref", "is_counted", "review", "until_on", "condition", "commitment_id"),
        TURNS_RED,
    ),
    (
        "ix_standings_began",
        "standings",
        ("from_on", "red_on", "ref", "review", "until_on", "condition", "commitment_id"),
        TURNS_RED,
    ),
)


def _create_index(name, table, columns, condition):
    where = None if condition is None else sa.text(condition)
    op.create_index(name, table, list(columns), sqlite_where=where, postgresql_where=where)


def upgrade() -> None:
    for name, table, key, where in list_indexes(op.get_bind().dialect.name):
        condition = f" WHERE {where}" if where else ""
        op.execute(f"CREATE INDEX {name} ON {table} ({key}){condition}")
    for name, table, _, _ in REPLACED:
        op.drop_index(name, table)
    for index in INDEXES:
        _create_index(*index)


def downgrade() -> None:
    for name, table, _, _ in reversed(INDEXES):
        op.drop_index(name, table)
    for index in REPLACED:
        _create_index(*index)
    for name, *_ in list_indexes(op.get_bind().dialect.name):
        op.execute(f"DROP INDEX {name}")
