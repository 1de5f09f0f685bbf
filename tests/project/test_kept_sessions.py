"""Test that sessions of PostgreSQL which tests use one after another are as good as new."""

from __future__ import annotations

import pytest

from helpers.databases import SERVER

pytestmark = pytest.mark.skipif(SERVER is None, reason="SQLite has no sessions")
PID = "SELECT pg_backend_pid()"


def ask(connection, query):
    return connection.execute(query).fetchone()[0]


def test_a_connection_finds_nothing_that_the_one_before_it_left_in_the_session():
    import psycopg

    with psycopg.connect(SERVER, options="-c work_mem=1MB") as first:
        pid = ask(first, PID)
        assert ask(first, "SHOW work_mem") == "1MB"
        first.execute("CREATE TEMPORARY TABLE left_over (id INTEGER)")
        first.execute("SET search_path = nowhere")
        first.execute("SELECT pg_advisory_lock(1)")
    with psycopg.connect(SERVER) as second:
        assert ask(second, PID) == pid
        assert ask(second, "SHOW work_mem") != "1MB"
        assert ask(second, "SELECT to_regclass('pg_temp.left_over')") is None
        assert ask(second, "SHOW search_path") == '"$user", public'
        assert (
            ask(
                second, "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()"
            )
            == 0
        )


def test_closing_a_connection_rolls_its_transaction_back():
    import psycopg

    first = psycopg.connect(SERVER)
    pid = ask(first, PID)
    first.execute("CREATE TABLE never_committed (id INTEGER)")
    first.close()
    with psycopg.connect(SERVER) as second:
        assert ask(second, PID) == pid
        assert ask(second, "SELECT to_regclass('never_committed')") is None


def test_a_closed_connection_cannot_be_used():
    import psycopg

    with psycopg.connect(SERVER) as connection:
        cursor = connection.cursor()
    assert connection.closed
    with pytest.raises(psycopg.OperationalError, match="closed"):
        cursor.execute(PID)


def test_a_session_that_the_server_has_ended_is_not_used():
    import psycopg

    with psycopg.connect(SERVER) as other, psycopg.connect(SERVER) as connection:
        pid = ask(connection, PID)
        connection.close()
        assert ask(other, f"SELECT pg_terminate_backend({pid}, 5000)")
        with psycopg.connect(SERVER) as next_one:
            assert ask(next_one, PID) != pid


def test_options_that_the_server_refuses_are_refused():
    import psycopg

    with pytest.raises(psycopg.OperationalError, match="no_such_setting"):
        psycopg.connect(SERVER, options="-c no_such_setting=1")
