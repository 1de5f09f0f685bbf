"""Test that what PostgreSQL does for each new row does not read whole tables."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from helpers.databases import SERVER_ONLY
from tracker.store import journal
from tracker.store.reader import open_reader
from tracker.store.rebuild_standings import rebuild_at_end

pytestmark = [SERVER_ONLY, pytest.mark.slow]


@pytest.mark.parametrize("function", ["fold_text", "simplify_text"])
def test_a_text_is_folded_without_reading_all_folds(furnished, function):
    with open_reader(furnished) as reader:
        body = reader.value("SELECT prosrc FROM pg_proc WHERE proname = :name", name=function)
        plan = [
            line
            for (line,) in reader.tuples(
                f"EXPLAIN {body.replace('value', 'CAST(:text AS text)')}", text="青島"
            )
        ]
    assert any("char_folds" in line for line in plan)
    assert not [line for line in plan if "Seq Scan on char_folds" in line], plan


def test_states_of_a_batch_are_rebuilt_without_reading_all_states(location):
    """When a batch begins, `standings` may be so small that PostgreSQL would rather scan it."""
    plans = []

    def explain(_connection, cursor, statement, *_):
        if statement.startswith("INSERT INTO standings"):
            cursor.execute(f"EXPLAIN {statement}")
            plans.append([line for (line,) in cursor.fetchall()])

    with journal.open_batch(location, "import", "王芳") as batch:
        sa.event.listen(batch.connection, "before_cursor_execute", explain)
        with rebuild_at_end(batch.connection, batch.id):
            pass
    (plan,) = plans
    assert not [line for line in plan if "Seq Scan on standings" in line], plan
