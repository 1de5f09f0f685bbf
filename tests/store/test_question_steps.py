"""Test that each question of the dictionary takes steps in proportion to the register."""

from __future__ import annotations

import pytest

from helpers.databases import FILE_ONLY
from helpers.steps import count_steps
from tracker.store import dictionary

pytestmark = [FILE_ONLY, pytest.mark.slow]


@pytest.mark.parametrize("question", dictionary.load_example_questions(), ids=lambda question: question.key)
def test_four_times_as_many_commitments_take_at_most_seven_times_as_many_steps(registers, question):
    small, large = (count_steps(reader, lambda reader: reader.rows(question.sql)) for reader in registers)
    assert large <= 7 * small + 100_000
