"""Test wrapping messages at a terminal: no line is too wide, no word is broken, nothing is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.terminal import Terminal
from tracker.cli.terminal import wrap
from tracker.values.display_width import display_width

pytestmark = pytest.mark.any_engine

BROKEN = {
    "a short line": ("Removed 2024-013.", 60, ["Removed 2024-013."]),
    "a word at the edge": ("to undo it: tracker undo 12", 18, ["to undo it:", "  tracker undo 12"]),
    "Chinese anywhere": ("清大國華環境集團股份有限公司", 14, ["清大國華環境集", "  團股份有限公", "  司"]),
    "Chinese and a command": ("企业见 tracker company", 16, ["企业见 tracker", "  company"]),
    "a mark that begins no line": ("一二三四五，六七", 10, ["一二三四", "  五，六七"]),
    "set in": ("  → see: tracker rep list", 20, ["  → see: tracker rep", "    list"]),
    "a word that no line has room for": ("x" * 20, 12, ["x" * 10, "  " + "x" * 10]),
    "nothing": ("", 5, [""]),
}  # fmt: skip


@pytest.mark.parametrize(("line", "columns", "parts"), BROKEN.values(), ids=BROKEN)
def test_a_line_is_broken_between_words(line, columns, parts):
    assert list(wrap.break_line(line, columns)) == parts


@given(st.text("ab1 -清大，。（", max_size=80), st.integers(8, 40))
def test_wrapping_loses_nothing_and_no_line_is_too_wide(line, columns):
    parts = list(wrap.break_line(line, columns))
    assert "".join("".join(parts).split()) == "".join(line.split())
    indent = len(line) - len(line.lstrip())
    assert max(display_width(part) for part in parts) <= max(columns, indent + 6)


LONG = "清大国华环境集团股份有限公司 海洋新材料研究院筹建办公室"


@pytest.mark.slow
def test_messages_are_wrapped_only_at_a_terminal(location, run):
    code, shown = Terminal(location, "--no-input", "commitment", "edit", "2024-004", "--title", LONG).end()
    shown = shown.splitlines()
    assert code == 5
    assert max(map(display_width, shown)) <= 60
    assert shown == [
        "Error: commitment 2024-004 is confirmed, so every change",
        "  needs a reason",
        "  → add the reason: --because WHY",
    ]
    whole = run("commitment", "edit", "2024-004", "--title", LONG).stderr
    assert whole.splitlines()[0] == (
        "Error: commitment 2024-004 is confirmed, so every change needs a reason"
    )


@pytest.mark.slow
def test_the_changes_of_an_import_are_wrapped_between_words(location, tmp_path):
    (tmp_path / "sheet.csv").write_text(
        "ref,responsible_unit,responsible_person,amount\n2024-002,青岛市科学技术局,李强,120亿元\n",
        encoding="utf-8",
    )
    words = ["import", str(tmp_path / "sheet.csv"), "--as", "commitments", "--because", "核对"]
    code, shown = Terminal(location, *words).end()
    shown = shown.splitlines()
    assert code == 0, shown
    assert max(map(display_width, shown)) <= 60
    changed = " ".join(line.strip() for line in shown if line.startswith("  "))
    assert {"responsible_unit:", "responsible_person:", "amount_text:"} <= set(changed.split())
