"""Roles of PostgreSQL: what one could do beside reading, and the statements that make one that only reads."""

from __future__ import annotations

from tracker.reader import Reader

_COULD = """
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


def what_it_could_do(opened: Reader, role: str | None = None) -> list[str]:
    """Return what a role, else whoever is connected, could do beside reading: 'is a superuser'."""
    return [row["could"] for row in opened.rows(_COULD, role=role)]
