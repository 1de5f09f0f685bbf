"""Test handing over open work: earlier days keep the earlier person, and it is one batch."""

from __future__ import annotations

import json

import pytest
import sqlalchemy as sa

from helpers.databases import copy_for_each_test, fix_surroundings, make_runner, prepare_once, read_all_rows
from helpers.dialogue import run_with_answers
from tracker.store import journal
from tracker.store.tables import commitments

COMMAND = ("reassign", "--from", "李强", "--to", "赵敏")


def plan_work(location):
    """Write three plans of 李强, one overdue and one private, and make him look after two commitments."""
    command = make_runner(location)
    with journal.open_batch(location, "test", "test") as batch:
        for ref, unit in (("2024-004", "商务局"), ("2024-010", "科技局")):
            this = sa.update(commitments).where(commitments.c.ref == ref)
            batch.connection.execute(this.values(responsible_person="李强", responsible_unit=unit))
    for ref, on, by, *more in (
        ("2024-004", "2024-06-20", "李强"),
        ("2024-005", "2024-07-20", "李强", "--private"),
        ("2024-006", "2024-07-20", "李强国"),
        ("2024-007", "2024-07-20", "李强"),
    ):
        plan = ("--next", on, "回访", "--next-by", by, *more)
        with fix_surroundings(today="2024-06-01"):
            assert command("followup", "add", ref, "x", *plan).exit_code == 0
    ended = ("--condition", "ended", "--reason", "用地", "--on", "2024-06-10", "--next", "2024-09-01", "x")
    assert command("followup", "add", "2024-001", *ended, "--next-by", "李强").exit_code == 0


with_work = prepare_once(plan_work)
location = copy_for_each_test("with_work")


def read_next_action(run, ref, *words):
    row = json.loads(run("commitment", "show", ref, "--json", *words).stdout)
    names = ("next_action", "next_action_on", "next_action_by", "responsible_person", "next_is_private")
    return tuple(row[name] for name in names)


@pytest.mark.slow
def test_reassign_hands_over_exactly_the_open_work(run):
    done = run(*COMMAND, "--yes")
    assert done.exit_code == 0, done.output
    handed_over, *written, undo = done.stdout.splitlines()
    assert handed_over == (
        "Handed over from 李强 to 赵敏: 3 open actions, 2 commitments that the person looks after."
    )
    assert sum("Next by whom 赵敏" in line for line in written) == 3
    assert sum("Responsible person 李强 → 赵敏" in line for line in written) == 2
    assert undo.startswith("Batch ")
    assert read_next_action(run, "2024-004") == ("回访", "2024-06-20", "赵敏", "赵敏", False)
    assert read_next_action(run, "2024-005") == ("回访", "2024-07-20", "赵敏", None, True)
    assert read_next_action(run, "2024-006") == ("回访", "2024-07-20", "李强国", None, False)
    assert read_next_action(run, "2024-007") == ("回访", "2024-07-20", "赵敏", None, False)
    assert read_next_action(run, "2024-010") == (None, None, None, "赵敏", None)
    assert read_next_action(run, "2024-001")[2] == "李强"


@pytest.mark.slow
def test_every_open_action_of_a_commitment_is_handed_over(run):
    assert (
        run("followup", "add", "2024-004", "x", "--next", "2024-08-01", "送样", "--next-by", "李强").exit_code
        == 0
    )
    done = run(*COMMAND, "--yes")
    assert "4 open actions, 2 commitments that" in done.stdout
    due = json.loads(run("due", "--by", "赵敏", "--within", "60d", "--json").stdout)
    acted = [(row["what"], row["due_on"]) for row in due if row["action_id"] and row["ref"] == "2024-004"]
    assert acted == [("回访", "2024-06-20"), ("送样", "2024-08-01")]


@pytest.mark.slow
def test_an_earlier_day_shows_who_was_responsible_then(run):
    run(*COMMAND, "--yes")
    assert read_next_action(run, "2024-004", "--as-of", "2024-06-30")[2] == "李强"


@pytest.mark.slow
def test_a_handover_counts_neither_as_contact_nor_as_progress(run):
    before = json.loads(run("commitment", "show", "2024-007", "--json").stdout)
    run(*COMMAND, "--yes")
    after = json.loads(run("commitment", "show", "2024-007", "--json").stdout)
    for name in ("last_contact_on", "last_progress_on", "stage", "status", "light"):
        assert after[name] == before[name]


@pytest.mark.slow
def test_a_handover_is_one_batch_with_its_reason(run, location):
    run(*COMMAND, "--because", "轮岗", "--yes")
    batch = read_all_rows(location)["batches"][-1]
    assert (batch["command"], batch["reason"]) == ("reassign", "由李强移交给赵敏：轮岗")
    rows = [row for row in read_all_rows(location)["changes"] if row["batch_id"] == batch["id"]]
    assert sorted(row["table_name"] for row in rows) == [
        *["action_outcomes"] * 3,
        *["commitments"] * 2,
        *["followups"] * 3,
    ]


@pytest.mark.slow
def test_a_handover_can_be_undone(run, location):
    before = {ref: read_next_action(run, ref) for ref in ("2024-004", "2024-005", "2024-007", "2024-010")}
    run(*COMMAND, "--yes")
    undone = run("undo", str(read_all_rows(location)["batches"][-1]["id"]), "--yes")
    assert undone.exit_code == 0, undone.output
    assert {ref: read_next_action(run, ref) for ref in before} == before


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        (["--company", "清大"], ": 3 open actions, 1 commitment that the person looks after."),
        (["--unit", "商务局"], ": 1 open action, 1 commitment that"),
        (["--unit", "科技"], ": 1 commitment that the person looks after."),
    ],
)
@pytest.mark.slow
def test_options_narrow_the_handover(run, words, counts):
    assert counts in run(*COMMAND, *words, "--yes").stdout


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--from", "李强", "--to", "赵敏"], 2, ("add --yes to hand over the work without a question")),
        (["--from", "李强", "--to", " 李强 ", "--yes"], 2, "name the same person"),
        (["--from", "李", "--to", "赵敏", "--yes"], 3, "these people have open work: 李强, 李强国"),
        (
            ["--from", "李强", "--to", "赵敏", "--unit", "财政局", "--yes"],
            3,
            "李强 has no open work that matches these options",
        ),
        (["--from", "李强", "--to", "", "--yes"], 2, "--to"),
    ],
)
def test_an_impossible_handover_is_refused(run, location, words, code, said):
    before = read_all_rows(location)
    done = run("reassign", *words)
    assert (done.exit_code, done.stdout) == (code, "")
    assert said in done.stderr
    assert read_all_rows(location) == before


@pytest.mark.parametrize(("answer", "code"), [("y", 0), ("n", 1)])
@pytest.mark.slow
def test_a_terminal_shows_the_handover_and_asks_before_writing(run, location, answer, code):
    before = read_all_rows(location)
    ended, printed, shown = run_with_answers(location, COMMAND, [("looks after?", answer)])
    assert ended == code, (printed, shown)
    assert "2024-06-20 回访" in printed
    assert (read_all_rows(location) == before) == (answer == "n")
