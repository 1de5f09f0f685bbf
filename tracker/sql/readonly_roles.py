"""PostgreSQL roles: the privileges with which a role could write, and SQL that creates a read-only role."""

from __future__ import annotations

from tracker.errors import BadInputError, RefusedError
from tracker.store.reader import Reader

_WRITE_POWERS_SQL = """
WITH asker AS (SELECT oid FROM pg_roles WHERE rolname = coalesce(:role, session_user::text)),
  mine AS (SELECT r.* FROM pg_roles r, asker WHERE pg_has_role(asker.oid, r.oid, 'MEMBER')),
  spaces AS (SELECT n.* FROM pg_namespace n
    WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'),
  held AS (SELECT c.*, n.nspname FROM pg_class c JOIN spaces n ON n.oid = c.relnamespace)
SELECT could FROM (
  SELECT 1 AS place, 'is a superuser' AS could FROM mine WHERE rolsuper
  UNION SELECT 2, 'may make roles' FROM mine WHERE rolcreaterole
  UNION SELECT 2, 'may make databases' FROM mine WHERE rolcreatedb
  UNION SELECT 2, 'may replicate the server' FROM mine WHERE rolreplication
  UNION SELECT 3, 'belongs to ' || rolname FROM mine WHERE rolname IN ('pg_write_all_data',
    'pg_write_server_files', 'pg_read_server_files', 'pg_execute_server_program', 'pg_maintain',
    'pg_create_subscription')
  UNION SELECT 4, 'owns the database' FROM pg_database d JOIN mine ON mine.oid = d.datdba
    WHERE d.datname = current_database()
  UNION SELECT 5, 'may make tables in ' || s.nspname FROM spaces s, mine
    WHERE has_schema_privilege(mine.oid, s.oid, 'CREATE')
  UNION SELECT 5, 'may make schemas' FROM mine
    WHERE has_database_privilege(mine.oid, current_database(), 'CREATE')
  UNION SELECT 6, 'owns ' || h.relname FROM held h JOIN mine ON mine.oid = h.relowner
  UNION SELECT 7, 'may write ' || h.relname FROM held h, mine
    WHERE h.relkind IN ('r', 'p', 'v', 'm', 'f')
      AND (has_table_privilege(mine.oid, h.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')
        OR has_any_column_privilege(mine.oid, h.oid, 'INSERT, UPDATE'))
  UNION SELECT 8, 'may set ' || h.relname FROM held h, mine
    WHERE CASE h.relkind WHEN 'S' THEN has_sequence_privilege(mine.oid, h.oid, 'USAGE, UPDATE') END
  UNION SELECT 9, 'may run ' || p.proname || ' with the rights of its owner' FROM pg_proc p
    JOIN spaces s ON s.oid = p.pronamespace, mine
    WHERE p.prosecdef AND p.prorettype <> 'trigger'::regtype
      AND has_function_privilege(mine.oid, p.oid, 'EXECUTE')) listed
ORDER BY place, could LIMIT 3"""

_ROLE_FACTS_SQL = """
SELECT quote_ident(:role) AS role, EXISTS (SELECT 1 FROM pg_roles WHERE rolname = :role) AS is_there,
  quote_ident(current_database()) AS database, quote_ident(n.nspname) AS space,
  quote_ident(pg_get_userbyid(c.relowner)) AS owner,
  has_schema_privilege('public', n.oid, 'CREATE') AS is_open
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = current_schema() AND c.relname = 'commitments'"""


def list_write_powers(opened: Reader, role: str | None = None) -> list[str]:
    """Return up to three phrases, such as 'is a superuser', that say why a role could do more than read.

    Without `role`, the connected role is examined.
    """
    return [row["could"] for row in opened.rows(_WRITE_POWERS_SQL, role=role)]


def build_grant_statements(opened: Reader, role: str) -> list[str]:
    """Return the lines of SQL that make a role which reads all tables and views and writes nothing.

    Raises BadInputError if the name is empty or not printable, RefusedError if the role exists and could
    write.
    """
    if not role.isprintable() or not role:
        raise BadInputError("the name of a role is one line of text", "give another --role")
    (facts,) = opened.rows(_ROLE_FACTS_SQL, role=role)
    write_powers = list_write_powers(opened, role)
    if facts["is_open"]:
        write_powers = [power for power in write_powers if not power.startswith("may make tables")]
    if write_powers:
        raise RefusedError(
            f"the role {role} could write: it {write_powers[0]}", "give the name of another --role"
        )
    name, owner, space = facts["role"], facts["owner"], facts["space"]
    lines = [
        f"-- {role} reads the tables and views of {facts['database']} and writes nothing.",
        f"-- To be run as {facts['owner']}, or as a superuser: … | psql -v ON_ERROR_STOP=1 URL",
        "BEGIN;",
    ]
    if not facts["is_there"]:
        lines.append(f"CREATE ROLE {name} LOGIN; -- its password is set in psql: \\password {role}")
    if facts["is_open"]:
        lines += [
            "-- Anybody may make tables here, as PostgreSQL before 15 lets them:",
            f"REVOKE CREATE ON SCHEMA {space} FROM PUBLIC;",
            f"GRANT CREATE ON SCHEMA {space} TO {owner};",
        ]
    lines += [
        f"GRANT CONNECT ON DATABASE {facts['database']} TO {name};",
        f"GRANT USAGE ON SCHEMA {space} TO {name};",
        f"GRANT SELECT ON ALL TABLES IN SCHEMA {space} TO {name};",
        f"GRANT SELECT ON ALL SEQUENCES IN SCHEMA {space} TO {name}; -- for tracker db dump and copy",
        "-- An upgrade makes the views anew:",
        *(
            f"ALTER DEFAULT PRIVILEGES FOR ROLE {owner} IN SCHEMA {space} GRANT SELECT ON {things} TO {name};"
            for things in ("TABLES", "SEQUENCES")
        ),
        f"ALTER ROLE {name} SET default_transaction_read_only = on;",
        "COMMIT;",
    ]
    return lines
