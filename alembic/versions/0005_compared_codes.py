"""Write the CHECKs of codes as comparisons on SQLite, which builds the list of an IN anew for every row.

PostgreSQL builds such a list once, so its CHECKs stay as they are.
"""

import re

from alembic import op

revision = "0005"
down_revision = "0004"

LISTED = re.compile(r"(CONSTRAINT ck_\w+ CHECK \()(\w+) IN \(('\w+'(?:, '\w+')*)\)\)")
COMPARED = re.compile(r"(CONSTRAINT ck_\w+ CHECK \()(\w+) = ('\w+'(?: OR \2 = '\w+')*)\)")


def _as_comparisons(found):
    start, column, values = found.groups()
    return f"{start}{column} = {values.replace(', ', f' OR {column} = ')})"


def _as_list(found):
    start, column, values = found.groups()
    return f"{start}{column} IN ({values.replace(f' OR {column} = ', ', ')}))"


def _rewrite(pattern, rewritten):
    """Rebuild the tables that have such a CHECK, as SQLite's page on ALTER TABLE says.

    Their indexes and the numbers that deleted rows had are kept: alembic's batch mode loses indexes over
    expressions, and counts on from the highest row that is left.
    """
    connection = op.get_bind()
    if connection.dialect.name != "sqlite":
        return
    run = connection.exec_driver_sql
    for table, sql in run("SELECT name, sql FROM sqlite_master WHERE type = 'table'").all():
        checked = pattern.sub(rewritten, sql)
        if checked == sql:
            continue
        indexes = run(
            "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
            (table,),
        ).all()
        last = run("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).scalar()
        run(re.sub(r'(?<=CREATE TABLE )("?)\w+\1', "_rewritten", checked, count=1))
        run(f"INSERT INTO _rewritten SELECT * FROM {table}")
        run(f"DROP TABLE {table}")
        run(f"ALTER TABLE _rewritten RENAME TO {table}")
        for (index,) in indexes:
            run(index)
        run("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
        if last is not None:
            run("INSERT INTO sqlite_sequence VALUES (?, ?)", (table, last))


def upgrade() -> None:
    _rewrite(LISTED, _as_comparisons)


def downgrade() -> None:
    _rewrite(COMPARED, _as_list)
