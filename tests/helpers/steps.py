"""Count the instructions that SQLite runs: a measure of work that does not depend on the machine."""

from __future__ import annotations

STEPS_AT_ONCE = 100


def count_steps(reader, work):
    """Return about how many instructions SQLite runs for `work`, a function of the reader."""
    lots = []
    connection = reader._connection
    connection.set_progress_handler(lambda: lots.append(1) and None, STEPS_AT_ONCE)
    work(reader)
    connection.set_progress_handler(None, 0)
    return len(lots) * STEPS_AT_ONCE
