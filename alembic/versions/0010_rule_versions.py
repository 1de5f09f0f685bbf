"""Rules begin on a day and may be restricted; two kinds of light rules more; the name of an office's own rule."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

KINDS = ("light_age", "light_due", "contact_age", "figure")
MORE_KINDS = ("light_age", "light_due", "light_undated", "light_action", "contact_age", "figure")
VERSION = (
    "Version number, counting up for each rule. The highest version is in force.",
    "Version number, counting up for each rule. The highest version that has begun is in force.",
)
COLUMNS = (
    ("name", sa.Text(), "Name of an office's own rule; NULL if seeds/labels.toml has the name."),
    ("track", sa.Text(), "The only track that the rule looks at; NULL for all."),
    ("region", sa.Text(), "The only region whose companies the rule looks at; NULL for all."),
    ("event_kind", sa.Text(), "The only kind of event that the rule looks at; NULL for all."),
    ("min_amount", sa.BigInteger(), "The least amount that the rule looks at; NULL for any or none."),
    ("currency", sa.Text(), "Currency of min_amount, as an ISO 4217 code."),
    ("from_on", sa.Date(), "First day on which the version is in force; NULL if it always was."),
)
CODES = {
    "track": ("facility", "service", "agreement"),
    "region": ("city", "province", "country", "abroad"),
    "event_kind": ("roadshow", "visit", "symposium", "signing"),
}
CHECKS = {
    "name_not_empty": "name <> ''",
    "min_amount_with_currency": "(min_amount IS NULL) = (currency IS NULL)",
    "min_amount_positive": "min_amount > 0",
    "currency_iso": "length(currency) = 3 AND currency = upper(currency)",
}
SQLITE_CHECKS = {
    "min_amount_whole": "typeof(min_amount) IN ('integer', 'null')",
    "from_on_exists": "from_on IS date(from_on, '+0 days')",
}


def _is_sqlite():
    return op.get_bind().dialect.name == "sqlite"


def _one_of(column, codes):
    """Return the CHECK of a column of codes; SQLite would build the list of an IN anew for every row."""
    if _is_sqlite():
        return " OR ".join(f"{column} = '{code}'" for code in codes)
    return f"{column} IN {codes}"


def _list_checks():
    checks = {column: _one_of(column, codes) for column, codes in CODES.items()} | CHECKS
    return checks | (SQLITE_CHECKS if _is_sqlite() else {})


def _replace_kinds(batch, kinds):
    batch.drop_constraint(op.f("ck_rules_kind"), type_="check")
    batch.create_check_constraint(op.f("ck_rules_kind"), _one_of("kind", kinds))


def _read_last_id():
    """Return the highest id that the table rules ever had; a batch copy forgets it on SQLite."""
    if not _is_sqlite():
        return None
    return op.get_bind().exec_driver_sql("SELECT seq FROM sqlite_sequence WHERE name = 'rules'").scalar()


def _restore_last_id(last_id):
    if last_id is not None:
        run = op.get_bind().exec_driver_sql
        run("DELETE FROM sqlite_sequence WHERE name = 'rules'")
        run("INSERT INTO sqlite_sequence VALUES ('rules', ?)", (last_id,))


def _comment_version(text):
    if not _is_sqlite():
        op.get_bind().exec_driver_sql(f"COMMENT ON COLUMN rules.version IS '{text}'")


def upgrade() -> None:
    last_id = _read_last_id()
    with op.batch_alter_table("rules", table_kwargs={"sqlite_autoincrement": True}) as batch:
        for name, kind, comment in COLUMNS:
            batch.add_column(sa.Column(name, kind, nullable=True, comment=comment))
        for name, condition in _list_checks().items():
            batch.create_check_constraint(op.f(f"ck_rules_{name}"), condition)
        _replace_kinds(batch, MORE_KINDS)
    _restore_last_id(last_id)
    _comment_version(VERSION[1])


def downgrade() -> None:
    op.execute("DELETE FROM rules WHERE kind IN ('light_undated', 'light_action')")
    last_id = _read_last_id()
    with op.batch_alter_table("rules", table_kwargs={"sqlite_autoincrement": True}) as batch:
        for name in _list_checks():
            batch.drop_constraint(op.f(f"ck_rules_{name}"), type_="check")
        for name, _, _ in COLUMNS:
            batch.drop_column(name)
        _replace_kinds(batch, KINDS)
    _restore_last_id(last_id)
    _comment_version(VERSION[0])
