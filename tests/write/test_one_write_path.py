"""Test that one function each writes commitments, follow-ups and receipts."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import tracker

pytestmark = pytest.mark.any_engine
PROGRAM = Path(tracker.__file__).parent
DOORS = {"commitments": "insert_rows", "followups": "append_rows", "receipts": "append_rows"}


def list_inserts():
    """Yield (module, function, table) for each call that inserts rows of one of the tables."""
    for file in sorted(PROGRAM.rglob("*.py")):
        for function in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(function, ast.FunctionDef):
                continue
            for call in ast.walk(function):
                if isinstance(call, ast.Call) and is_insert(ast.unparse(call.func)):
                    named = {ast.unparse(argument) for argument in call.args}
                    yield from ((file.stem, function.name, table) for table in DOORS if table in named)


def is_insert(called):
    """Tell whether a called name inserts rows."""
    return called.rpartition(".")[2] in ("insert", "insert_rows", "append_rows", "bulk_insert_mappings")


@pytest.mark.slow
def test_each_table_has_one_function_that_inserts_rows():
    assert set(list_inserts()) == {(table, door, table) for table, door in DOORS.items()}


def test_no_literal_sql_inserts_into_these_tables():
    texts = [file.read_text(encoding="utf-8").lower() for file in PROGRAM.rglob("*.py")]
    assert texts
    assert not [table for table in DOORS for text in texts if f"insert into {table}" in text]
