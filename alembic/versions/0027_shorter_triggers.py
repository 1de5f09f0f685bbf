"""Messages of the triggers in plainer words, shorter triggers of the journal, and indexes of names.

Triggers are made again by every upgrade, so this revision makes older databases take the new ones.
"""

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


def list_indexes(dialect: str) -> list[tuple[str, str, str, str]]:
    """Return the name, table, key and condition of each index."""
    if dialect == "sqlite":
        return [
            *((f"ix_{t}_{c}", t, f"substr({c}, 1, 200)", where) for t, c, where in BEGINNINGS),
            *((f"ix_{t}_initials", t, SQLITE_INITIALS, "") for t, c, _ in BEGINNINGS if c == "name_pinyin"),
        ]
    return [
        *((f"ix_{t}_{c}_bytes", t, f'substr({c}, 1, 200) COLLATE "C"', "") for t, c, _ in BEGINNINGS),
        *(
            (f"ix_{t}_initials_bytes", t, f'{INITIALS} COLLATE "C"', "")
            for t, c, _ in BEGINNINGS
            if c == "name_pinyin"
        ),
        ("ix_companies_uscc_bytes", "companies", 'uscc COLLATE "C"', ""),
    ]


def upgrade() -> None:
    for name, table, key, where in list_indexes(op.get_bind().dialect.name):
        condition = f" WHERE {where}" if where else ""
        op.execute(f"CREATE INDEX {name} ON {table} ({key}){condition}")


def downgrade() -> None:
    for name, *_ in list_indexes(op.get_bind().dialect.name):
        op.execute(f"DROP INDEX {name}")
