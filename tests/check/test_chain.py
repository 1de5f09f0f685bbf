"""Test that `tracker check` finds what was altered past the triggers, and names its batch and row."""

from __future__ import annotations

import json
from typing import NamedTuple

import pytest

from helpers.databases import SERVER, copy_database, copy_for_module, make_runner
from helpers.outside import edit_outside

pytestmark = pytest.mark.slow
NO = "false" if SERVER else "0"


@pytest.fixture(scope="module")
def written(seeded_template, tmp_path_factory):
    """A database with a history: follow-up (batch 2), receipt (3), edit (4), report (5), event (6)."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TRACKER_TODAY", "2024-07-01")
        with copy_for_module(seeded_template, tmp_path_factory.mktemp("written")) as location:
            run = make_runner(location)
            for step in (
                "followup add 2024-004 --stage signed --on 2024-06-18",
                "receipt add 2024-004 1.2亿元 --on 2024-06-20",
                "commitment edit 2024-004 --place 即墨 --because 核对",
                "report issue 2024Q2 --yes",
                "company add 海燕物流有限公司 --yes",
            ):
                done = run(*step.split())
                assert done.exit_code == 0, (step, done.output)
            yield location


@pytest.fixture
def written_copy(written, tmp_path):
    with copy_database(written, tmp_path) as location:
        yield location


class Attack(NamedTuple):
    """Something that was altered: the statements, and the batch and row that the check must name first."""

    sql: str
    first: str
    triggers: bool = False


FORGED_BATCH = (
    "INSERT INTO batches (command, actor, started_at, undoes_id) SELECT 'undo', '王芳', max(finished_at), 2"
    " FROM batches; UPDATE commitments SET review = 'draft' WHERE ref = '2024-004';"
    " UPDATE batches SET finished_at = started_at WHERE finished_at IS NULL"
)
ATTACKS = {
    "a receipt of 120,000,000 becomes 999,999": Attack(
        "UPDATE receipts SET amount = 999999", "receipts 1 batch 3"
    ),
    "a follow-up's stage": Attack("UPDATE followups SET stage = 'operating'", "followups 1 batch 2"),
    "who recorded a follow-up": Attack("UPDATE followups SET recorded_by = '李雷'", "followups 1 batch 2"),
    "who ran a batch": Attack("UPDATE batches SET actor = '李雷' WHERE id = 3", "batches 3 batch 3"),
    "when a batch ended": Attack(
        "UPDATE batches SET finished_at = '2099-01-01T00:00:00Z' WHERE id = 4", "batches 4 batch 4"
    ),
    "what the journal kept": Attack(
        "UPDATE changes SET before = replace(before, '青岛', '济南') WHERE before IS NOT NULL",
        "commitments 4 batch 1",
    ),
    "when the journal says it was": Attack(
        "UPDATE changes SET changed_at = '2001-01-01T00:00:00Z' WHERE batch_id = 3", "receipts 1 batch 3"
    ),
    "whose the journal says it was": Attack(
        "UPDATE changes SET batch_id = 2 WHERE batch_id = 3", "receipts 1 batch 3"
    ),
    "who issued a report": Attack("UPDATE reports SET issued_by = '李雷'", "reports 1 batch 5"),
    "when a report was issued": Attack(
        "UPDATE reports SET issued_at = '2024-07-02T00:00:00Z'", "reports 1 batch 5"
    ),
    "a line of a report": Attack(
        "UPDATE report_lines SET received = 5 WHERE received IS NULL", "reports 1 batch 5"
    ),
    "a line is added to a report": Attack(
        "INSERT INTO report_lines (report_id, commitment_id, stage, condition, status, is_new)"
        f" SELECT 1, id, 'intent', 'active', 'active', {NO} FROM commitments WHERE NOT EXISTS"
        " (SELECT 1 FROM report_lines l WHERE l.commitment_id = commitments.id)",
        "reports 1 batch 5",
        triggers=True,
    ),
    "the span of a citation": Attack(
        "UPDATE citations SET span_end = span_end - 1 WHERE id = 9", "citations 9 batch 1"
    ),
    "a row is deleted": Attack("DELETE FROM receipts", "receipts 1 batch 3"),
    "a row is deleted with its entry": Attack(
        "DELETE FROM receipts; DELETE FROM changes WHERE table_name = 'receipts'", "changes * batch 3"
    ),
    "a row is added with an entry": Attack(
        "INSERT INTO company_aliases (company_id, name) VALUES (1, '甲');"
        " INSERT INTO changes (batch_id, table_name, row_id, operation, changed_at)"
        " SELECT 6, 'company_aliases', max(id), 'insert', '2024-07-01T00:00:00Z' FROM company_aliases",
        "company_aliases * no link",
    ),
    "a batch that another program forged": Attack(FORGED_BATCH, "batches 7 no link", triggers=True),
    "a batch is deleted": Attack(
        "DELETE FROM links WHERE batch_id = 3; DELETE FROM batches WHERE id = 3", "links * batch 4"
    ),
    "a link is deleted": Attack("DELETE FROM links WHERE batch_id = 3", "links * batch 4"),
    "a link says something else": Attack(
        "UPDATE links SET digest = CASE substr(digest, 1, 1) WHEN '0' THEN '1' ELSE '0' END"
        " || substr(digest, 2) WHERE batch_id = 3",
        "links * batch 3",
    ),
    "all links are deleted": Attack("DELETE FROM links", "links no link"),
    "a foreign entry is taken out of the queue": Attack(
        "UPDATE companies SET note = 'x' WHERE id = 1; DELETE FROM unlinked_changes",
        "companies 1 no link",
        triggers=True,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ATTACKS)
def test_the_check_names_the_first_batch_and_row_of(written_copy, name):
    attack = ATTACKS[name]
    edit_outside(written_copy, *attack.sql.split("; "), triggers=attack.triggers)
    done = make_runner(written_copy)("check", "--json")
    assert done.exit_code == 8, done.output
    found = [each for each in json.loads(done.stdout) if each["rule"] == "chain"]
    link, of, _ = found[0]["message"].partition(": ")
    batch = link.removeprefix("digest of ") if of and link.startswith("digest of ") else "no link"
    row = "*" if "*" in attack.first else found[0]["row_id"]
    assert " ".join(str(word) for word in (found[0]["table"], row, batch) if word) == attack.first, found[:3]


def test_what_was_written_by_commands_and_with_triggers_on_holds(written_copy):
    edit_outside(written_copy, "UPDATE companies SET note = 'x' WHERE id = 1")
    assert make_runner(written_copy)("check").exit_code == 0
