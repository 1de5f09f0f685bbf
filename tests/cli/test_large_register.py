"""Test that commands about one commitment read no large table as a whole, so that any register is fast."""

from __future__ import annotations

import sqlite3

import pytest

from helpers.databases import FILE_ONLY, copy_for_module, make_runner
from tracker.progress import ignore_progress
from tracker.store.search_index.update import index_in_short_transactions

pytestmark = FILE_ONLY
LARGE = {
    "action_spans", "changes", "citations", "commitments", "companies", "company_aliases", "followups",
    "receipts", "representatives", "standings", "c", "h", "named", "o", "r", "t",
}  # fmt: skip
"""The large tables, and their names in queries."""
NEW = ("--firmness", "有意向", "--track", "建设类", "--on", "2024-06-20")
WRITES = {
    "a commitment with a common amount": ("commitment", "add", "#6", "--title", "建设港口", "--amount=6亿元"),
    "a commitment of a company by its name": ("commitment", "add", "{name}", "--title", "建设仓库"),
    "a follow-up": ("followup", "add", "{ref}", "来电"),
}


@pytest.fixture(scope="module")
def register(furnished, tmp_path_factory):
    with copy_for_module(furnished, tmp_path_factory.mktemp("large")) as location:
        index_in_short_transactions(location, ignore_progress)  # else a command reads many rows for the index
        yield location


@pytest.mark.parametrize("words", WRITES.values(), ids=WRITES)
def test_recording_reads_no_whole_table(register, monkeypatch, words):
    with sqlite3.connect(register.address) as connection:
        [name] = connection.execute("SELECT name FROM companies WHERE id = 6").fetchone()
        [ref] = connection.execute("SELECT max(ref) FROM commitments WHERE review = 'confirmed'").fetchone()
    statements = []
    connect = sqlite3.connect

    def connect_traced(*args, **options):
        opened = connect(*args, **options)
        opened.set_trace_callback(statements.append)
        return opened

    monkeypatch.setattr(sqlite3, "connect", connect_traced)
    done = make_runner(register)(
        *(word.format(name=name, ref=ref) for word in words), *NEW * ("--title" in words)
    )
    assert done.exit_code == 0, done.output
    with connect(register.address) as connection:
        steps = [
            (detail, statement)
            for statement in statements
            if statement.lstrip().startswith(("SELECT", "WITH"))
            for *_, detail in connection.execute(f"EXPLAIN QUERY PLAN {statement}")
        ]
    assert any(detail.startswith("SEARCH commitments") for detail, _ in steps)
    assert [step for step in steps if step[0].startswith("SCAN") and step[0].split()[1] in LARGE] == []
