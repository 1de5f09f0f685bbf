"""Test tables on the terminal: columns stand below each other, keep to the width, and lose no character."""

from __future__ import annotations

import io
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from helpers.databases import scale_examples
from tracker.cli.terminal import draw

TEXTS = st.text(st.sampled_from("ab 青岛，。\n-—"), max_size=40)
TABLES = st.integers(1, 4).flatmap(
    lambda count: st.lists(st.lists(TEXTS, min_size=count, max_size=count), min_size=2, max_size=5)
)


def print_table(rows, width, monkeypatch, capsys):
    """Return the lines of a table whose first row is the headings."""
    monkeypatch.setenv("COLUMNS", str(width))
    draw.draw_grid(rows[0], rows[1:])
    return capsys.readouterr().out.split("\n")


def print_with_rich(rows):
    """Return the lines of the same table as rich prints it where there is room for everything."""
    console = Console(width=1000, file=io.StringIO())
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for heading in rows[0]:
        table.add_column(Text(heading))
    for row in rows[1:]:
        table.add_row(*map(Text, row))
    console.print(table)
    return console.file.getvalue().split("\n")


@pytest.mark.any_engine
@settings(max_examples=scale_examples(100), deadline=None)
@given(rows=TABLES, width=st.integers(60, 120))
def test_a_table_keeps_to_the_width_and_loses_no_character(rows, width):
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setenv("COLUMNS", str(width))
        file = io.StringIO()
        monkeypatch.setattr("sys.stdout", file)
        draw.draw_grid(rows[0], rows[1:])
    lines = file.getvalue().split("\n")
    assert max(map(cell_len, lines)) <= width
    printed = sorted("".join(lines).replace(" ", "").replace("─", ""))
    assert printed == sorted("".join(map("".join, rows)).replace(" ", "").replace("\n", ""))


@pytest.mark.any_engine
@pytest.mark.parametrize(
    "rows",
    [
        [["编号", "企业"], ["2024-001", "清大国华"], ["2", "x"]],
        [["a"], ["first\nsecond line"], [""]],
        [["No.", "说明", "c"], ["1", "——", ""], ["20", "青岛", "三"]],
    ],
    ids=["two columns", "lines", "empty cells"],
)
def test_a_table_that_fits_is_printed_as_rich_prints_it(rows, monkeypatch, capsys):
    assert print_table(rows, 300, monkeypatch, capsys) == print_with_rich(rows)


@pytest.mark.any_engine
def test_a_table_loses_no_character_where_nothing_fits(monkeypatch, capsys):
    rows = [("编号", "事项", "说明"), ("2024-001", "建设特种膜", "短")]
    monkeypatch.setenv("COLUMNS", "4")
    draw._draw_columns(draw._make_console(sys.stdout), list(zip(*rows, strict=True)))
    printed = "".join(capsys.readouterr().out.split()).replace("─", "")
    assert sorted(printed) == sorted("".join(map("".join, rows)))


@pytest.mark.any_engine
def test_the_widest_column_is_broken_first(monkeypatch, capsys):
    rows = [["编号", "事项", "说明"], ["2024-001", "建设特种膜" * 6, "短"]]
    lines = print_table(rows, 40, monkeypatch, capsys)
    assert [line for line in lines if line.strip()] == [
        " 编号       事项                   说明 ",
        f" {'─' * 38} ",
        " 2024-001   建设特种膜建设特种膜   短   ",
        "            建设特种膜建设特种膜        ",
        "            建设特种膜建设特种膜        ",
    ]
