"""The time of everyday commands on a large register, as a ratio to the same on the seeded database.

SIZE commitments are made once; TRACKER_SIZE=1000000 asks for another number. `due` runs at a terminal, where
it shows what fits; in a pipe it prints everything that is due.
Run alone: pytest -n 0 -m bench -s tests/benchmarks/test_register_sizes.py.
"""

from __future__ import annotations

import os

import pytest

from helpers.databases import SERVER, copy_for_module
from helpers.office import fill_register
from helpers.timing import AT_A_TERMINAL, TRACKER, measure_seconds
from tracker.progress import ignore_progress
from tracker.store.reader import open_reader
from tracker.store.search_index.update import index_in_short_transactions

pytestmark = [
    pytest.mark.bench,
    pytest.mark.skipif(SERVER is not None, reason="the ratios were set for SQLite"),
]
SIZE = int(os.environ.get("TRACKER_SIZE", "100000"))
RUNS = 5
RATIOS = {
    "": 1.5,
    f"{AT_A_TERMINAL} due": 1.5,
    "today": 1.5,
    "commitment list --limit 30": 1.5,
    "commitment list --limit 30 --stage 签约": 1.5,
    "commitment list --limit 30 --light 红": 1.5,
    "commitment list --limit 30 --as-of 2024-03-31": 1.5,
    "commitment show {ref}": 1.3,
    "commitment why {ref}": 1.3,
    "history {ref}": 1.3,
    "followup add {ref} 来电": 1.3,
    "search 海洋 --limit 5": 1.3,
}

MISSED = {"today": "1.7 after a day on which everything was entered: it reads all that moved and turned red"}
"""The commands that do not reach their ratio, each with the one that was measured and the reason."""


@pytest.fixture(scope="module")
def large(empty_template, tmp_path_factory):
    with copy_for_module(empty_template, tmp_path_factory.mktemp("large")) as location:
        fill_register(location, SIZE)
        index_in_short_transactions(location, ignore_progress)
        yield location


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(words, marks=pytest.mark.xfail(reason=MISSED[words])) if words in MISSED else words
        for words in RATIOS
    ],
)
def test_a_command_on_a_large_register_takes_little_longer(large, seeded_template, tmp_path, words):
    with copy_for_module(seeded_template, tmp_path) as small:
        times = [measure_fastest(location, words) for location in (large, small)]
    print(f"\n{words or 'tracker alone'}: {times[0]:.3f} s / {times[1]:.3f} s = {times[0] / times[1]:.2f}")
    assert times[0] / times[1] <= RATIOS[words]


def measure_fastest(location, words):
    """Return the seconds of processor time of the fastest of several runs."""
    with open_reader(location) as reader:
        ref = reader.value("SELECT max(ref) FROM commitments WHERE review = 'confirmed'")
    is_terminal = words.startswith(AT_A_TERMINAL)
    typed = words.removeprefix(AT_A_TERMINAL).format(ref=ref).split()
    command = [*TRACKER, "--db", location.address, *typed]
    return min(measure_seconds(command, at_a_terminal=is_terminal) for _ in range(RUNS))
