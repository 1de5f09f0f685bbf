"""Find out what a PostgreSQL role could do besides reading; build the SQL that creates a read-only role."""

from __future__ import annotations

from typing import NamedTuple

from tracker.errors import BadInputError, RefusedError
from tracker.locale import gettext, gettext_noop
from tracker.store.reader import Reader

_WRITE_POWERS_SQL = """
WITH asker AS (SELECT oid FROM pg_roles WHERE rolname = coalesce(:role, session_user::text)),
  mine AS (SELECT r.* FROM pg_roles r, asker WHERE pg_has_role(asker.oid, r.oid, 'MEMBER')),
  spaces AS (SELECT n.* FROM pg_namespace n
    WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'),
  held AS (SELECT c.*, n.nspname FROM pg_class c JOIN spaces n ON n.oid = c.relnamespace)
SELECT power, name FROM (
  SELECT 1 AS place, 'superuser' AS power, '' AS name FROM mine WHERE rolsuper
  UNION SELECT 2, 'roles', '' FROM mine WHERE rolcreaterole
  UNION SELECT 2, 'databases', '' FROM mine WHERE rolcreatedb
  UNION SELECT 2, 'replication', '' FROM mine WHERE rolreplication
  UNION SELECT 3, 'member', rolname::text FROM mine WHERE rolname IN ('pg_write_all_data',
    'pg_write_server_files', 'pg_read_server_files', 'pg_execute_server_program', 'pg_maintain',
    'pg_create_subscription')
  UNION SELECT 4, 'database', '' FROM pg_database d JOIN mine ON mine.oid = d.datdba
    WHERE d.datname = current_database()
  UNION SELECT 5, 'tables', s.nspname::text FROM spaces s, mine
    WHERE has_schema_privilege(mine.oid, s.oid, 'CREATE')
  UNION SELECT 5, 'schemas', '' FROM mine
    WHERE has_database_privilege(mine.oid, current_database(), 'CREATE')
  UNION SELECT 6, 'owner', h.relname::text FROM held h JOIN mine ON mine.oid = h.relowner
  UNION SELECT 7, 'write', h.relname::text FROM held h, mine
    WHERE h.relkind IN ('r', 'p', 'v', 'm', 'f')
      AND (has_table_privilege(mine.oid, h.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')
        OR has_any_column_privilege(mine.oid, h.oid, 'INSERT, UPDATE'))
  UNION SELECT 8, 'set', h.relname::text FROM held h, mine
    WHERE CASE h.relkind WHEN 'S' THEN has_sequence_privilege(mine.oid, h.oid, 'USAGE, UPDATE') END
  UNION SELECT 9, 'run', p.proname::text FROM pg_proc p
    JOIN spaces s ON s.oid = p.pronamespace, mine
    WHERE p.prosecdef AND p.prorettype <> 'trigger'::regtype
      AND has_function_privilege(mine.oid, p.oid, 'EXECUTE')) listed
ORDER BY place, power, name LIMIT 3"""
_POWERS = {
    "superuser": gettext_noop("the role {role} is not read-only: it is a superuser"),
    "roles": gettext_noop("the role {role} is not read-only: it may create roles"),
    "databases": gettext_noop("the role {role} is not read-only: it may create databases"),
    "replication": gettext_noop("the role {role} is not read-only: it may replicate the server"),
    "member": gettext_noop("the role {role} is not read-only: it belongs to the role {name}"),
    "database": gettext_noop("the role {role} is not read-only: it owns the database"),
    "tables": gettext_noop("the role {role} is not read-only: it may create tables in {name}"),
    "schemas": gettext_noop("the role {role} is not read-only: it may create schemas"),
    "owner": gettext_noop("the role {role} is not read-only: it owns {name}"),
    "write": gettext_noop("the role {role} is not read-only: it may write to {name}"),
    "set": gettext_noop("the role {role} is not read-only: it may set the sequence {name}"),
    "run": gettext_noop("the role {role} is not read-only: it may run {name} with the rights of its owner"),
}
"""The error for a role with each power; {name} is the table, schema, function or other role."""

_ROLE_FACTS_SQL = """
SELECT quote_ident(:role) AS role, EXISTS (SELECT 1 FROM pg_roles WHERE rolname = :role) AS is_there,
  quote_ident(current_database()) AS database, quote_ident(n.nspname) AS space,
  quote_ident(pg_get_userbyid(c.relowner)) AS owner,
  has_schema_privilege('public', n.oid, 'CREATE') AS is_open
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = current_schema() AND c.relname = 'commitments'"""


class WritePower(NamedTuple):
    """A privilege with which a role could do more than read, and the name of the object it is for, if any."""

    power: str
    name: str

    def describe(self, role: str) -> str:
        """Return the error message which says that `role` has this privilege."""
        return gettext(_POWERS[self.power]).format(role=role, name=self.name)


def list_write_powers(opened: Reader, role: str | None = None) -> list[WritePower]:
    """Return up to three privileges with which a role could do more than read.

    Without `role`, they are those of the role that is connected.
    """
    return [WritePower(**row) for row in opened.rows(_WRITE_POWERS_SQL, role=role)]


def build_grant_statements(opened: Reader, role: str) -> list[str]:
    """Return the lines of an SQL script that creates a role which can only read all tables and views.

    Raises BadInputError if the name is empty or not printable, and RefusedError if the role exists and could
    write.
    """
    if not role.isprintable() or not role:
        raise BadInputError(
            gettext("the name of a role must be one line of text"), gettext("give another role with --role")
        )
    (facts,) = opened.rows(_ROLE_FACTS_SQL, role=role)
    _require_readonly(opened, role, is_open=facts["is_open"])
    name, owner, space = facts["role"], facts["owner"], facts["space"]
    lines = [
        "-- "
        + gettext("{role} can read the tables and views of {database}, but cannot write anything.").format(
            role=role, database=facts["database"]
        ),
        "-- "
        + gettext(
            "Run these statements as {owner} or as a superuser: tracker db grants … | psql -v "
            "ON_ERROR_STOP=1 URL"
        ).format(owner=owner),
        "BEGIN;",
    ]
    if not facts["is_there"]:
        note = gettext("To set the password of the role, type in psql: \\password {role}").format(role=role)
        lines.append(f"CREATE ROLE {name} LOGIN; -- {note}")
    if facts["is_open"]:
        lines += _close_schema(space, owner)
    return [*lines, *_grant_reading(name, owner, space, facts["database"]), "COMMIT;"]


def _require_readonly(opened: Reader, role: str, *, is_open: bool) -> None:
    """Raise RefusedError if a role could write.

    If the schema `is_open`, so that every role may create tables in it, that power does not count: the script
    takes it away.
    """
    write_powers = list_write_powers(opened, role)
    if is_open:
        write_powers = [each for each in write_powers if each.power != "tables"]
    if write_powers:
        raise RefusedError(
            write_powers[0].describe(role), gettext("give the name of another role: --role NAME")
        )


def _close_schema(space: str, owner: str) -> list[str]:
    """Return the lines after which only the owner may create tables in the schema."""
    note = gettext(
        "From now on, only the owner may create tables in this schema (PostgreSQL before "
        "version 15 lets every role):"
    )
    return [
        f"-- {note}",
        f"REVOKE CREATE ON SCHEMA {space} FROM PUBLIC;",
        f"GRANT CREATE ON SCHEMA {space} TO {owner};",
    ]


def _grant_reading(name: str, owner: str, space: str, database: str) -> list[str]:
    """Return the lines that let a role read the tables and views of the schema, and make it read-only."""
    note = gettext(
        "An upgrade of the database creates the views anew, without permissions. Let the role read the "
        "new ones too:"
    )
    return [
        f"GRANT CONNECT ON DATABASE {database} TO {name};",
        f"GRANT USAGE ON SCHEMA {space} TO {name};",
        f"GRANT SELECT ON ALL TABLES IN SCHEMA {space} TO {name};",
        f"GRANT SELECT ON ALL SEQUENCES IN SCHEMA {space} TO {name}; -- tracker db dump, tracker db copy",
        f"-- {note}",
        *(
            f"ALTER DEFAULT PRIVILEGES FOR ROLE {owner} IN SCHEMA {space} GRANT SELECT ON {things} TO {name};"
            for things in ("TABLES", "SEQUENCES")
        ),
        f"ALTER ROLE {name} SET default_transaction_read_only = on;",
    ]
