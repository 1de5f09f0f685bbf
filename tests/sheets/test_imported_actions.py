"""Test actions of imported follow-ups: they stay open beside others, and an end drops them."""

from __future__ import annotations

from itertools import permutations

import pytest

from helpers.databases import make_runner
from tracker.store.reader import open_reader

HEADER = "编号,日期,状况,原因,说明,下一步,下一步日期\n"
ROWS = (
    "2024-005,2024-05-10,,,来电,面谈,2024-07-20\n",
    "2024-005,2024-06-20,已结束,用地,不做了,,\n",
    "2024-005,2024-06-25,,,说一年后再看,一年后回访,2025-06-25\n",
)


def read_actions(location):
    with open_reader(location) as reader:
        rows = reader.rows("SELECT what, outcome FROM v_actions ORDER BY due_on")
    return [tuple(row.values()) for row in rows]


@pytest.mark.parametrize("rows", list(permutations(ROWS)))
@pytest.mark.slow
def test_an_end_drops_what_was_planned_before_it_in_any_row_order(location, tmp_path, rows):
    sheet = tmp_path / "f.csv"
    sheet.write_text(HEADER + "".join(rows), "utf-8")
    run = make_runner(location)
    done = run("import", str(sheet), "--as", "followups", "--yes")
    assert done.exit_code == 0, done.output
    assert "1 open action was dropped, because its commitment ended" in done.output
    assert read_actions(location) == [("面谈", "dropped"), ("一年后回访", None)]
    assert run("import", str(sheet), "--as", "followups", "--yes").exit_code == 0
    assert read_actions(location) == [("面谈", "dropped"), ("一年后回访", None)]
    assert run("check").exit_code == 0


def test_an_earlier_action_stays_open_and_is_named(location, tmp_path):
    sheet = tmp_path / "f.csv"
    first, second = "来电,寄送资料,2024-05-20\n", "改约,面谈,2024-07-10\n"
    sheet.write_text(f"{HEADER}2024-004,2024-05-06,,,{first}2024-004,2024-06-01,,,{second}", "utf-8")
    done = make_runner(location)("import", str(sheet), "--as", "followups", "--yes")
    assert "Note: 2024-004: earlier actions stay open beside the new ones" in done.output
    assert read_actions(location) == [("寄送资料", None), ("面谈", None)]


@pytest.mark.slow
def test_an_action_without_a_person_goes_to_the_last_one_else_to_whoever_imports(location, tmp_path):
    sheet = tmp_path / "f.csv"
    sheet.write_text(
        "编号,日期,说明,下一步,下一步日期,下一步经办\n"
        "2024-004,2024-06-01,来电,补材料,2024-07-20,李强\n"
        "2024-004,2024-06-02,又来电,现场看,2024-07-25,\n"
        "2024-005,2024-06-02,来电,面谈,2024-07-25,\n",
        "utf-8",
    )
    run = make_runner(location)
    rehearsed = run("import", str(sheet), "--as", "followups")
    assert (
        "2 next actions name no person; they are given to 李强 (1), the person who imports the rows (1)"
    ) in rehearsed.output
    done = run("import", str(sheet), "--as", "followups", "--yes")
    assert "Note: 2 next actions name no person; they are given to 李强 (1), 王芳 (1)." in done.output
    with open_reader(location) as reader:
        rows = reader.rows("SELECT what, who FROM v_due WHERE action_id IS NOT NULL ORDER BY action_id")
    assert [tuple(row.values()) for row in rows] == [("补材料", "李强"), ("现场看", "李强"), ("面谈", "王芳")]
    again = run("import", str(sheet), "--as", "followups", "--yes")
    assert "0 new, 0 updated, 3 unchanged" in again.output
