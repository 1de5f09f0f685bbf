"""Test that `tracker check` finds each kind of wrong entry in the search index, and only that entry."""

from __future__ import annotations

import pytest

from helpers.databases import copy_for_each_test, prepare_once
from helpers.office import fill_register
from helpers.outside import edit_outside
from tracker.check.search_keys import RULES
from tracker.progress import ignore_progress
from tracker.store import engine, journal
from tracker.store.reader import open_reader
from tracker.store.search_index.document_grams import GramMaker
from tracker.store.search_index.documents import TABLE_BY_KIND, DocumentReader
from tracker.store.search_index.engines import ENGINES, get_entry_number_limit
from tracker.store.search_index.update import index_in_short_transactions
from tracker.values.codes import HitKind


def write_office(location):
    fill_register(location, 60)
    index_in_short_transactions(location, ignore_progress)


office = prepare_once(write_office)
location = copy_for_each_test("office")


def find_faulty_rows(location):
    """Return the rows that the check finds fault with, as (table, id)."""
    (rule,) = (rule for rule in RULES if rule.key == "search")
    with open_reader(location) as reader:
        return [(problem.table, problem.row_id) for problem in rule.find(reader)]


def make_grams(location, kind, row_id):
    with open_reader(location) as reader:
        (document,) = DocumentReader(reader, with_pinyin=True).read(kind, [row_id])
        return GramMaker(reader).make_document_grams(document)


def list_row_ids(location, kind):
    """Return the ids of the rows of a kind that have an entry."""
    with open_reader(location) as reader:
        ids = [row["id"] for row in reader.rows(f"SELECT id FROM {TABLE_BY_KIND[kind]} ORDER BY id")]
        return [document.row_id for document in DocumentReader(reader, with_pinyin=True).read(kind, ids)]


def replace_entry(location, kind, row_id, grams):
    """Let the entry of a row have other grams; None takes the entry away."""
    with open_reader(location) as reader:
        number = reader.value(
            "SELECT id FROM search_docs WHERE table_name = :table AND row_id = :row_id",
            table=TABLE_BY_KIND[kind], row_id=row_id,
        ) or get_entry_number_limit(kind) - row_id  # fmt: skip
    old = make_grams(location, kind, row_id)
    with engine.open_transaction(location) as connection:
        if location.dialect == "sqlite":
            connection.exec_driver_sql(
                "INSERT INTO search_index (search_index, rowid, grams) VALUES ('delete', ?, ?)",
                (number, " ".join(old)),
            )
        else:
            connection.exec_driver_sql("DELETE FROM search_index WHERE doc_id = %s", (number,))
        if grams is not None and location.dialect == "sqlite":
            insert = ENGINES[location.dialect].insert
            connection.exec_driver_sql(insert, (number, " ".join(grams)))
        elif grams is not None:
            insert = "INSERT INTO search_index (doc_id, grams) VALUES (%s, %s)"
            connection.exec_driver_sql(insert, (number, list(grams)))


FAULTS = {
    "no entry": lambda _own, _other: None,
    "an entry without grams": lambda _own, _other: set(),
    "the entry of another row": lambda _own, other: other,
    "an entry without its rarest gram": lambda own, other: own - {max(own - other)},
    "an entry without a gram that others have too": lambda own, other: own - {max(own & other)},
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", HitKind)
@pytest.mark.parametrize("fault", FAULTS)
def test_a_wrong_entry_is_found(location, kind, fault):
    first, *_, last = list_row_ids(location, kind)
    grams = [make_grams(location, kind, row_id) for row_id in (first, last)]
    replace_entry(location, kind, first, FAULTS[fault](*grams))
    assert find_faulty_rows(location) == [(TABLE_BY_KIND[kind], first)]


def test_a_whole_index_has_no_fault(office):
    assert find_faulty_rows(office) == []


@pytest.mark.slow
def test_a_wrong_entry_of_a_row_that_was_indexed_again_is_found(location):
    with journal.open_batch(location, "edit", "王芳") as batch:
        batch.connection.exec_driver_sql("UPDATE events SET place = '火星基地' WHERE id = 1")
    assert find_faulty_rows(location) == []
    replace_entry(location, HitKind.EVENT, 1, make_grams(location, HitKind.EVENT, 1) - {"火星"})
    assert find_faulty_rows(location) == [("events", 1)]


def test_an_entry_that_is_out_of_date_is_found(location):
    """A program that leaves the triggers out changes a text; the entry keeps the old words."""
    edit_outside(location, "UPDATE events SET place = '火星基地' WHERE id = 1", triggers=False)
    assert find_faulty_rows(location) == [("events", 1)]
