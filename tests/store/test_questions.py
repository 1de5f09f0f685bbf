"""Test that the questions of the data dictionary count what they say that they count."""

from __future__ import annotations

import pytest

from tracker.store import dictionary
from tracker.store.reader import open_reader

DRAFTS_TOO = {"due-by-unit"}
"""Questions whose words say that they include drafts."""
FACTS = (
    "--event", "推介座谈会", "--firmness", "已签署", "--opening-stage", "签约", "--track", "建设类",
    "--amount", "3亿元", "--sector", "种业", "--due", "2024-05", "--due-stage", "开工", "--unit", "招商局",
)  # fmt: skip


def answer_questions(location):
    """Return the rows of the answer to each question by its key."""
    with open_reader(location) as reader:
        return {each.key: reader.rows(each.sql) for each in dictionary.load_example_questions()}


def enter_followed_commitment(run, title, ref):
    """Enter a draft that has a follow-up, an overdue action and a receipt."""
    for line in (
        ("commitment", "add", "中关村科技企业家协会", "--title", title, *FACTS),
        ("followup", "add", ref, "--stage", "开工", "--on", "2024-05-20", "--next", "2024-06-01", "回访"),
        ("receipt", "add", ref, "1亿元", "--on", "2024-06-20"),
    ):
        done = run(*line)
        assert done.exit_code == 0, done.output


@pytest.mark.slow
@pytest.mark.parametrize("review", ["withdrawn", "draft"])
def test_no_answer_counts_a_commitment_that_is_not_confirmed(run, location, review):
    before = answer_questions(location)
    enter_followed_commitment(run, "建冷库", "2024-013")
    if review == "withdrawn":
        done = run("commitment", "edit", "2024-013", "--review", "withdrawn", "--because", "重复录入")
        assert done.exit_code == 0, done.output
    after = answer_questions(location)
    changed = {key for key, rows in after.items() if rows != before[key]}
    assert changed == (DRAFTS_TOO if review == "draft" else set())
    assert run("commitment", "edit", "2024-013", "--review", "confirmed", "--because", "属实").exit_code == 0
    counted = {key for key, rows in answer_questions(location).items() if rows != before[key]}
    assert {"money-in-place", "companies", "pipeline-by-stage", "register-of-a-quarter"} <= counted
