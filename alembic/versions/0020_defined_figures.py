"""Definitions of figures may sum money, be plain numbers and ask for received money; size bands are rules."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"

KINDS = ("light_age", "light_due", "light_undated", "light_action", "contact_age", "figure")
MORE_KINDS = (*KINDS, "size_band")
COLUMNS = (
    ("measure", sa.Text(), "What a figure counts or sums; NULL for the number of commitments."),
    ("form", sa.Text(), "Whether a figure is a rate or a number; NULL for a rate."),
    (
        "received_percent",
        sa.Integer(),
        "Percentage of its amount that a commitment in the numerator has received; 0 for any money.",
    ),
)
COMMENTS = {
    "TABLE rules": (
        "One row per version of a light rule or figure definition, with its parameters.",
        "One row per version of a light rule, a figure definition or a size band, with its parameters.",
    ),
    "COLUMN rules.kind": (
        "What the rule decides: a light, a list of due calls, or a figure.",
        "What the rule decides: a light, a list of due calls, a figure, or a size of amounts.",
    ),
}
CODES = {
    "measure": ("commitments", "amount", "received", "received_in_period", "funds"),
    "form": ("rate", "number"),
}
CHECKS = {"received_percent_range": "received_percent BETWEEN 0 AND 100"}
SQLITE_CHECKS = {"received_percent_whole": "typeof(received_percent) IN ('integer', 'null')"}


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


def _write_comments(which):
    if not _is_sqlite():
        for commented, texts in COMMENTS.items():
            op.get_bind().exec_driver_sql(f"COMMENT ON {commented} IS '{texts[which]}'")


def upgrade() -> None:
    last_id = _read_last_id()
    with op.batch_alter_table("rules", table_kwargs={"sqlite_autoincrement": True}) as batch:
        for name, kind, comment in COLUMNS:
            batch.add_column(sa.Column(name, kind, nullable=True, comment=comment))
        for name, condition in _list_checks().items():
            batch.create_check_constraint(op.f(f"ck_rules_{name}"), condition)
        _replace_kinds(batch, MORE_KINDS)
    _restore_last_id(last_id)
    _write_comments(1)


def downgrade() -> None:
    op.execute("DELETE FROM rules WHERE kind = 'size_band'")
    last_id = _read_last_id()
    with op.batch_alter_table("rules", table_kwargs={"sqlite_autoincrement": True}) as batch:
        for name in _list_checks():
            batch.drop_constraint(op.f(f"ck_rules_{name}"), type_="check")
        for name, _, _ in COLUMNS:
            batch.drop_column(name)
        _replace_kinds(batch, KINDS)
    _restore_last_id(last_id)
    _write_comments(0)
