"""Test the upgrade of actions from revision 0007, where any later follow-up answered them without a word."""

from __future__ import annotations

import json

import pytest

from helpers.databases import make_runner, read_all_rows, reserve_database
from helpers.released import make_released_database
from tracker.store.reader import open_reader


@pytest.fixture(scope="module")
def upgraded(tmp_path_factory, worker):
    """The kept database of revision 0007, on the engine of this run, brought to the newest revision."""
    folder = tmp_path_factory.mktemp("old_actions")
    with reserve_database(folder, f"{worker}_old_actions") as location:
        make_released_database(location, "0007")
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("TRACKER_USER", "赵敏")
            done = make_runner(location)("db", "upgrade")
        assert done.exit_code == 0, (done.output, done.exception)
        yield location


OUTCOMES = [
    # ref, what, due on, what became of it, when, by which follow-up
    ("2024-004", "寄送资料", "2024-05-20", "moved", "2024-05-15", 2),
    ("2024-005", "回访", "2024-05-25", "done", "2024-05-24", 7),
    ("2024-006", "送样", "2024-06-01", "done", "2024-05-30", 9),
    ("2024-004", "面谈", "2024-06-05", "done", "2024-06-08", 4),
    ("2024-007", "选址", "2024-06-15", None, None, None),
    ("2024-008", "签约", "2024-06-20", "done", "2024-06-18", 15),
    ("2024-004", "公司注册", "2024-07-20", None, None, None),
]


@pytest.mark.slow
def test_old_answers_become_outcomes(upgraded):
    with open_reader(upgraded) as reader:
        rows = reader.rows(
            "SELECT ref, what, due_on, outcome, closed_on, closed_by FROM v_actions"
            " ORDER BY due_on, action_id"
        )
    found = [
        tuple(value if value is None or isinstance(value, int) else str(value) for value in row.values())
        for row in rows
    ]
    assert found == OUTCOMES


@pytest.mark.slow
def test_the_outcomes_stand_in_a_batch_of_the_upgrade(upgraded):
    rows = read_all_rows(upgraded)
    batches = {row["batch_id"] for row in rows["changes"] if row["table_name"] == "action_outcomes"}
    [batch] = [row for row in rows["batches"] if row["id"] in batches]
    assert (batch["command"], batch["actor"]) == ("db upgrade", "赵敏")
    assert make_runner(upgraded)("undo", str(batch["id"]), "--yes").exit_code == 5
    assert make_runner(upgraded)("check").exit_code == 0


@pytest.mark.slow
def test_an_issued_figure_that_the_upgrade_changes_is_named_with_its_cause(upgraded):
    differences = json.loads(make_runner(upgraded)("report", "compare", "2024Q2", "--json").stdout)
    assert make_runner(upgraded)("report", "verify").exit_code == 0
    [rate] = [row for row in differences if "on_time_rate" in str(row)]
    assert (rate["old"], rate["new"]) == ("4/6", "3/5")
    assert {cause["table"] for cause in rate["causes"]} == {"action_outcomes"}
