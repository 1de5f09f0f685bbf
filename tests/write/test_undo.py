"""Test undoing a batch: everything is as before, nobody else's change is lost, or it is refused."""

from __future__ import annotations

import re
import threading
import time
from datetime import date

import pytest
import sqlalchemy as sa

from helpers.batches import COMPANY, REF, insert_commitment, insert_row, write_batch
from helpers.databases import read_all_rows
from helpers.rows import add_source, make_followup
from tracker.errors import DatabaseError, NotFoundError, RefusedError
from tracker.rules.undone_batches import UndoneBatches
from tracker.seeds.upsert import Upsert
from tracker.store import engine, journal, lock_wait
from tracker.store.reader import open_reader
from tracker.store.tables import companies, company_aliases, metadata
from tracker.values.money import Money
from tracker.values.quotations import Quotation
from tracker.write import common, followups, receipts, sources, undo

BESIDES = {
    "batches",
    "changes",
    "links",
    "unlinked_changes",
    *(name for name in metadata.tables if name.startswith("search_")),
}


@pytest.mark.parametrize(
    ("undoes", "counting", "seen_from"),
    [
        ({}, {1, 2, 3}, 0),
        ({2: 1}, {3}, 0),
        ({2: 1, 3: 2}, {1}, 0),
        ({2: 1, 3: 2, 4: 3}, set(), 0),
        ({2: 1, 3: 2, 4: 1}, set(), 0),
        ({3: 2}, {1}, 0),
        ({3: 1}, {2}, 0),
        ({3: 1}, {3}, 2),  # seen from batch 2, the undoing of batch 1 is a later change
        ({4: 2, 3: 1}, {3, 4}, 2),
        ({4: 3}, set(), 2),
        ({4: 1, 5: 4}, {3}, 2),
    ],
)
def test_a_batch_is_in_effect_until_it_is_undone(undoes, counting, seen_from):
    known = UndoneBatches(undoes)
    later = {number for number in {1, 2, 3, *undoes} if number > seen_from}
    assert {number for number in later if known.is_in_effect(number, seen_from)} == counting


def take_back(location, number, actor="李雷"):
    """Undo a batch; return the number of the undo and what it kept."""
    with journal.open_batch(location, "undo", actor, exclusive=True) as batch:
        undone = undo.undo(batch, number)
    return batch.id, undone.kept


def read_state(location):
    """Return every row except those of the journal."""
    return {name: found for name, found in read_all_rows(location).items() if name not in BESIDES}


def read_view(location, name):
    """Return the rows of a view without the ids of append-only rows, which undo does not reuse."""
    with open_reader(location) as reader:
        found = reader.rows(f"SELECT * FROM {name}")
    hidden = {"row_id", "stage_row", "condition_row", "is_corrected"}
    return sorted(str({key: value for key, value in row.items() if key not in hidden}) for row in found)


def build_edit(company_id=COMPANY, **values):
    """Return a function that changes a company in a batch."""
    return lambda batch: common.change_row(batch, companies, company_id, values)


def build_company(name, **values):
    """Return a function that adds a company with an alias in a batch."""

    def add(batch):
        company_id = insert_row(batch, "companies", kind="company", name=name, **values)
        insert_row(batch, "company_aliases", company_id=company_id, name=name[:2])

    return add


def build_deletion(table, row_id):
    """Return a function that deletes a row in a batch."""
    return lambda batch: batch.connection.execute(sa.delete(table).where(table.c.id == row_id))


def build_followup(ref="2024-001", on="2024-06-18", **fields):
    """Return a function that adds a follow-up in a batch."""
    return lambda batch: followups.add(batch, ref, make_followup(on, **fields))


def add_receipt(batch):
    receipts.add(batch, "2024-001", date(2024, 6, 20), Money(100, "CNY"), amount_text="100元")


def add_citation(batch):
    source = add_source(batch.connection, "notice")
    recorded = followups.add(batch, "2024-001", make_followup("2024-06-18", stage="signed"))
    sources.cite(batch, "followups", recorded.row_id, Quotation(source, ["協議已於六月簽署"]))


ORDINARY = {
    "an edit": build_edit(region="city", note="备注"),
    "a company with another name": build_company("青岛某某有限公司"),
    "a removal": build_deletion(company_aliases, 1),
    "a removal with parts": build_deletion(metadata.tables["events"], 0),
    "two edits of one row": lambda batch: [build_edit(note=text)(batch) for text in ("一", "二")],
    "added, edited and removed": lambda batch: [
        build_company("青岛某某有限公司")(batch),
        batch.connection.execute(sa.delete(companies).where(companies.c.name == "青岛某某有限公司")),
        build_edit(note="一")(batch),
    ],
    "a name": build_edit(name="青岛某某有限公司"),
}


@pytest.fixture
def event(location):
    """The id of an event with a sector and a participant, which undo removes with the event."""
    ids = []

    def add(batch):
        row = {"key": "own", "kind": "visit", "name": "考察", "starts_on": date(2024, 5, 1)}
        event_id = insert_row(batch, "events", **row, starts_precision="day")
        insert_row(batch, "event_sectors", event_id=event_id, sector_id=1)
        insert_row(batch, "event_participants", event_id=event_id, company_id=COMPANY, role="visitor")
        ids.append(event_id)

    write_batch(location, add)
    return ids[0]


@pytest.mark.parametrize("what", ORDINARY)
@pytest.mark.slow
def test_undo_restores_ordinary_rows_and_redo_applies_the_change_again(location, event, what):
    before = read_state(location)
    function = (
        build_deletion(metadata.tables["events"], event) if what == "a removal with parts" else ORDINARY[what]
    )
    number = write_batch(location, function)
    after = read_state(location)
    assert after != before
    undone, kept = take_back(location, number)
    assert (read_state(location), kept) == (before, [])
    redone, _ = take_back(location, undone)
    assert read_state(location) == after
    take_back(location, redone)
    assert read_state(location) == before


APPENDED = {
    "a follow-up": build_followup(stage="signed", next="2024-08-01"),
    "a receipt": add_receipt,
    "a follow-up with its citation and source": add_citation,
    "two that build on each other": lambda batch: [
        build_followup(stage="operating")(batch),
        build_followup(on="2024-06-20", condition="fulfilled")(batch),
    ],
    "a correction": lambda batch: followups.correct(batch, 1, {"note": "改正"}),
    "a voiding": lambda batch: followups.void(batch, 1, "记错了企业"),
}
VIEWS = ("v_commitments", "v_followups", "v_receipts", "v_companies", "v_evidence")


@pytest.mark.parametrize("what", APPENDED)
@pytest.mark.slow
def test_undoing_append_only_rows_restores_the_views(location, what):
    write_batch(location, build_followup(on="2024-05-01"))
    before = {view: read_view(location, view) for view in VIEWS}
    number = write_batch(location, APPENDED[what])
    after = {view: read_view(location, view) for view in VIEWS}
    assert after != before
    undone, _ = take_back(location, number)
    assert {view: read_view(location, view) for view in VIEWS} == before
    redone, _ = take_back(location, undone)
    assert read_view(location, "v_followups") == after["v_followups"]
    assert read_view(location, "v_commitments") == after["v_commitments"]
    take_back(location, redone)
    assert {view: read_view(location, view) for view in VIEWS} == before


def add_commitment_of_new_company(batch):
    company_id = insert_row(batch, "companies", kind="company", name="青岛某某有限公司")
    alias_id = insert_row(batch, "company_aliases", company_id=company_id, name="某某")
    insert_row(batch, "commitment_sectors", commitment_id=insert_commitment(batch, company_id), sector_id=1)
    source_id = add_source(batch.connection, "notice")
    insert_row(
        batch,
        "citations",
        source_id=source_id,
        span_start=0,
        span_end=2,
        field="row",
        company_alias_id=alias_id,
    )


def edit_outside(location, statement, **values):
    """Change the database as another program does: no batch is open."""
    with engine.open_transaction(location) as connection:
        connection.execute(sa.text(statement), values)


def build_id_finder(table, **given):
    """Return a function that finds the id of the one row with these values."""

    def find_id(location):
        where = " AND ".join(f"{column} = :{column}" for column in given)
        with open_reader(location) as reader:
            return reader.value(f"SELECT id FROM {table} WHERE {where}", **given)

    return find_id


REFUSED = {
    "a later edit of the same row": (
        build_edit(note="一"),
        build_edit(note="二"),
        r"batch 3 \(test by 王芳, .*\): company 拓爾思信息技術股份有限公司\n.*tracker undo 3",
    ),
    "a later removal of the row": (
        build_company("青岛某某有限公司"),
        lambda batch: batch.connection.execute(
            sa.delete(company_aliases).where(company_aliases.c.name == "青岛")
        ),
        r"batch 3 .*: other name 青岛某某有限公司 青岛",
    ),
    "a follow-up on an added commitment": (
        insert_commitment,
        build_followup(REF, on="2024-05-03"),
        r"batch 3 .*: follow-up 1 on 2024-777",
    ),
    "a receipt on an added commitment": (
        insert_commitment,
        lambda batch: receipts.add(batch, REF, date(2024, 6, 1), Money(1, "CNY"), amount_text="1元"),
        r"batch 3 .*: receipt 1 on 2024-777",
    ),
    "a commitment of an added company": (
        build_company("青岛某某有限公司"),
        lambda batch: insert_commitment(
            batch, batch.connection.scalar(sa.select(sa.func.max(companies.c.id)))
        ),
        r"batch 3 .*: commitment 2024-777",
    ),
    "a part of an added commitment, which would go with it": (
        insert_commitment,
        lambda batch: insert_row(
            batch,
            "commitment_measures",
            commitment_id=13,
            kind="jobs",
            value=5,
            unit="jobs",
            value_text="5人",
        ),
        r"batch 3 .*: quantity 2024-777 就业岗位|batch 3 .*: quantity 2024-777 jobs",
    ),
    "a citation of an added follow-up": (
        build_followup(),
        lambda batch: sources.cite(
            batch, "followups", 1, Quotation(add_source(batch.connection, "notice"), ["六月"])
        ),
        r"batch 3 .*: citation notice 1 on 2024-001",
    ),
    "a later correction": (
        build_followup(),
        lambda batch: followups.correct(batch, 1, {"note": "改正"}),
        r"batch 3 .*: follow-up 1 on 2024-001",
    ),
    "a later voiding": (
        build_followup(),
        lambda batch: followups.void(batch, 1, "没有的事"),
        r"batch 3 .*: follow-up 1 on 2024-001",
    ),
    "a move that needs the one taken back": (
        build_followup(stage="operating"),
        build_followup(on="2024-06-20", condition="fulfilled"),
        (
            r"follow-up 2, written by batch 3 .*, would no longer be valid: "
            "the commitment cannot be fulfilled on 2024-06-20"
        ),
    ),
    "a name given away since": (
        build_edit(name="改名之后有限公司"),
        build_company("拓爾思信息技術股份有限公司"),
        r"batch 3 .*: company 拓爾思信息技術股份有限公司",
    ),
    "an alias removed and entered again": (
        build_deletion(company_aliases, 3),
        lambda batch: insert_row(batch, "company_aliases", company_id=7, name="清大國華"),
        r"batch 3 .*: other name 清大國華環境集團股份有限公司 清大國華",
    ),
}


@pytest.mark.parametrize("what", REFUSED)
@pytest.mark.slow
def test_undoing_a_batch_that_later_rows_depend_on_is_refused(location, what):
    earlier, later, named = REFUSED[what]
    number = write_batch(location, earlier)
    since = write_batch(location, later)
    assert (number, since) == (2, 3)
    before = read_all_rows(location)
    with pytest.raises(RefusedError) as refusal:
        take_back(location, number)
    said_so = f"{refusal.value}\n{refusal.value.hint}"
    assert said_so.startswith("batch 2 cannot be undone")
    assert re.search(named, said_so), said_so
    assert read_all_rows(location) == before
    take_back(location, since)
    take_back(location, number)


OUTSIDE = {
    "an edit of the row": (build_edit(note="一"), f"UPDATE companies SET note = '二' WHERE id = {COMPANY}"),
    "a removal": (
        build_company("青岛某某有限公司"),
        "DELETE FROM companies WHERE name = '青岛某某有限公司'",
    ),
    "a part of an added commitment": (
        insert_commitment,
        "INSERT INTO commitment_sectors (commitment_id, sector_id) SELECT max(id), 1 FROM commitments",
    ),
}


@pytest.mark.parametrize("what", OUTSIDE)
@pytest.mark.slow
def test_undo_is_refused_after_an_edit_by_another_program(location, what):
    earlier, statement = OUTSIDE[what]
    number = write_batch(location, earlier)
    edit_outside(location, statement)
    before = read_all_rows(location)
    with pytest.raises(RefusedError, match=r"an edit in another program at \d{4}-\d\d-\d\d \d\d:\d\d: "):
        take_back(location, number)
    assert read_all_rows(location) == before


@pytest.mark.slow
def test_an_earlier_batch_is_undone_if_nothing_depends_on_it(location):
    first = write_batch(location, build_edit(note="一"))
    before = read_state(location)
    middle = write_batch(location, build_edit(4, note="二"))
    last = write_batch(location, build_edit(5, note="三"))
    take_back(location, middle)
    assert {row["note"] for row in read_state(location)["companies"]} >= {"一", "三"}
    take_back(location, last)
    assert read_state(location) == before
    take_back(location, first)


def test_a_second_undo_is_refused_with_the_number_of_the_first(location):
    number = write_batch(location, build_edit(note="一"))
    undone, _ = take_back(location, number)
    with pytest.raises(
        RefusedError, match=rf"batch {number} was already undone by batch {undone} \(undo by 李雷, "
    ) as no:
        take_back(location, number)
    assert no.value.hint == f"to bring back what was undone: tracker undo {undone}"


@pytest.mark.slow
def test_a_redo_is_refused_until_earlier_batches_are_redone(location):
    first, second = write_batch(location, build_edit(note="一")), write_batch(location, build_edit(note="二"))
    undone_second, _ = take_back(location, second)
    undone_first, _ = take_back(location, first)
    with pytest.raises(RefusedError, match=rf"batch {undone_first} \(undo by 李雷"):
        take_back(location, undone_second)
    take_back(location, undone_first)
    take_back(location, undone_second)
    assert read_state(location)["companies"][COMPANY - 1]["note"] == "二"


@pytest.mark.parametrize("command", ["init", "db upgrade"])
def test_the_batch_that_made_the_database_cannot_be_undone(location, command):
    number = 1 if command == "init" else write_batch(location, build_edit(note="一"), command=command)
    with pytest.raises(RefusedError, match=rf"batch {number} \({command}\) .*, so it cannot be undone"):
        take_back(location, number)


@pytest.mark.parametrize("number", [0, 3, 99, -1])
def test_a_batch_that_is_not_there_is_not_found(location, number):
    write_batch(location, build_edit(note="一"))
    with pytest.raises(NotFoundError, match=f"there is no batch {number}"):
        take_back(location, number)


@pytest.mark.slow
def test_undo_withdraws_a_commitment_that_has_followups_and_keeps_its_company(location):
    def shown():
        seen = {view: read_view(location, view) for view in VIEWS}
        seen["v_commitments"] = [row for row in seen["v_commitments"] if "'review': 'withdrawn'" not in row]
        return seen

    before = shown()
    number = write_batch(location, add_commitment_of_new_company)
    after = shown()
    followed = write_batch(location, build_followup(REF, on="2024-05-03"))
    take_back(location, followed)
    undone, kept = take_back(location, number)
    assert kept == ["commitment 2024-777", "company 青岛某某有限公司"] or sorted(kept) == [
        "commitment 2024-777",
        "company 青岛某某有限公司",
    ]
    remains = shown()
    company = [row for row in remains["v_companies"] if "青岛某某有限公司" in row]
    assert len(company) == 1
    assert "'aliases': None" in company[0]
    remains["v_companies"].remove(company[0])
    assert remains == before
    take_back(location, undone)
    assert shown() == after


@pytest.mark.slow
def test_undo_is_refused_if_no_row_can_be_removed(location):
    company = write_batch(
        location, lambda batch: insert_row(batch, "companies", kind="company", name="青岛某某有限公司")
    )
    number = write_batch(
        location,
        lambda batch: insert_commitment(
            batch, build_id_finder("companies", name="青岛某某有限公司")(location)
        ),
    )
    take_back(location, write_batch(location, build_followup(REF, on="2024-05-03")))
    take_back(location, number)
    with pytest.raises(
        RefusedError, match=f"batch {company} cannot be undone: later rows refer to every row that it added"
    ):
        take_back(location, company)


class CutError(Exception):
    """Stands for a power cut in the middle of an undo."""


@pytest.mark.slow
def test_an_interrupted_undo_changes_nothing(location, monkeypatch):
    number = write_batch(location, add_commitment_of_new_company)
    before = read_all_rows(location)
    removing = undo._BatchUndo._remove_rows

    def breaking(self, table, ids):
        removing(self, table, ids)
        if table.name == "commitments":
            raise CutError

    monkeypatch.setattr(undo._BatchUndo, "_remove_rows", breaking)
    with pytest.raises(CutError):
        take_back(location, number)
    assert read_all_rows(location) == before
    monkeypatch.undo()
    take_back(location, number)


@pytest.mark.slow
def test_a_void_names_the_undone_batch_and_a_redo_keeps_the_first_recorder(location):
    number = write_batch(location, build_followup(stage="signed"))
    undone, _ = take_back(location, number)
    take_back(location, undone, actor="韩梅")
    found = read_state(location)["followups"]
    assert [row["recorded_by"] for row in found] == ["王芳", "李雷", "王芳"]
    assert [row["note"] for row in found] == [None, f"撤销 #{number}", None]
    assert [bool(row["is_void"]) for row in found] == [False, True, False]
    assert found[2]["recorded_at"] == found[0]["recorded_at"]


@pytest.mark.slow
def test_undo_without_a_number_takes_the_newest_batch_in_effect(location):
    def newest(actor="王芳"):
        with journal.open_rehearsal(location, "undo", actor) as batch:
            return undo.find_newest_batch(batch)

    first, second = write_batch(location, build_edit(note="一")), write_batch(location, build_edit(note="二"))
    assert newest() == second
    undone, _ = take_back(location, second)
    assert newest() == first
    take_back(location, undone)
    assert newest() == second
    with pytest.raises(RefusedError, match=f"the last batch, number {second}, was written by 王芳"):
        newest("李雷")


def test_a_rehearsal_changes_nothing(location):
    before = read_all_rows(location)
    with journal.open_rehearsal(location, "test", "王芳") as batch:
        build_edit(note="一")(batch)
        assert batch.connection.scalar(sa.select(companies.c.note).where(companies.c.id == COMPANY)) == "一"
    assert read_all_rows(location) == before


@pytest.mark.parametrize("is_undone", [True, False])
def test_seeds_overwrite_an_edit_that_was_undone(location, is_undone):
    number = write_batch(location, build_edit(note="一"))
    if is_undone:
        take_back(location, number)
    with journal.open_batch(location, "db seed", "test") as batch:
        upsert = Upsert(batch.connection)
        upsert.put_row("companies", {"name": "拓爾思信息技術股份有限公司"}, {"note": "二"})
    assert bool(upsert.conflicts) != is_undone
    assert read_state(location)["companies"][COMPANY - 1]["note"] == ("二" if is_undone else "一")


@pytest.mark.slow
def test_undo_is_refused_while_another_batch_is_open(location, monkeypatch):
    number = write_batch(location, build_edit(note="一"))
    monkeypatch.setattr(lock_wait, "BUSY_SECONDS", 0.2)
    with journal.open_batch(location, "test", "韩梅") as batch:
        build_edit(4, note="二")(batch)
        with pytest.raises(DatabaseError, match="is in use by another program"):
            take_back(location, number)
    take_back(location, number)


def run_in_threads(*functions):
    """Run functions in threads; return what each returned or raised."""
    found = [None] * len(functions)

    def call(place, function):
        try:
            found[place] = function()
        except Exception as error:  # noqa: BLE001  the test looks at it
            found[place] = error

    threads = [threading.Thread(target=call, args=pair) for pair in enumerate(functions)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


@pytest.mark.slow
def test_undo_sees_a_batch_written_while_it_waited(location, patient):
    number, is_writing = write_batch(location, build_edit(note="一")), threading.Event()

    def another():
        with journal.open_batch(location, "company edit", "韩梅") as batch:
            build_edit(note="二")(batch)
            is_writing.set()
            time.sleep(0.3)

    def undoing():
        is_writing.wait()
        take_back(location, number)

    _, refusal = run_in_threads(another, undoing)
    assert isinstance(refusal, RefusedError)
    assert re.search(r"batch 3 \(company edit by 韩梅, ", str(refusal))


def test_of_two_concurrent_undos_one_is_refused(location, patient):
    number = write_batch(location, build_edit(note="一"))
    both = run_in_threads(*[lambda: take_back(location, number)] * 2)
    (refusal,) = [found for found in both if isinstance(found, RefusedError)]
    assert re.search(rf"batch {number} was already undone by batch \d+ ", str(refusal))
