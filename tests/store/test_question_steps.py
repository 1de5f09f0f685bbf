"""Test that each question of the dictionary takes steps in proportion to the register."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from helpers.databases import FILE_ONLY, copy_database
from helpers.office import fill_register
from tracker.store import dictionary

pytestmark = [FILE_ONLY, pytest.mark.slow]
_STEPS_AT_ONCE = 1_000
_SMALL, _LARGE = 150, 600


@pytest.fixture(scope="module")
def registers(empty_template, tmp_path_factory):
    """Two registers, one with four times as many commitments as the other."""
    folder = tmp_path_factory.mktemp("steps")
    for number in (_SMALL, _LARGE):
        (folder / str(number)).mkdir()
    with (
        copy_database(empty_template, folder / str(_SMALL)) as small,
        copy_database(empty_template, folder / str(_LARGE)) as large,
    ):
        fill_register(small, _SMALL)
        fill_register(large, _LARGE)
        yield small, large


def count_steps(location, sql):
    """Return about how many instructions SQLite runs for a query."""
    lots = []
    with closing(sqlite3.connect(location.address)) as connection:
        connection.set_progress_handler(lambda: lots.append(1) and None, _STEPS_AT_ONCE)
        connection.execute(sql).fetchall()
    return len(lots) * _STEPS_AT_ONCE


@pytest.mark.parametrize("question", dictionary.load_example_questions(), ids=lambda question: question.key)
def test_four_times_as_many_commitments_take_at_most_seven_times_as_many_steps(registers, question):
    small, large = (count_steps(location, question.sql) for location in registers)
    assert large <= 7 * small + 100 * _STEPS_AT_ONCE
