"""Test writing commitments: references, parts, edits with a reason, removal of drafts."""

from __future__ import annotations

import threading
from contextlib import contextmanager

import pytest
import sqlalchemy as sa

from helpers.databases import copy_for_module, read_all_rows
from helpers.rows import add_source, make_followup
from tracker import write
from tracker.errors import AmbiguousError, BadInputError, NotFoundError, RefusedError
from tracker.rules.commitment_fields import (
    NO_PARTS,
    CommitmentParts,
    Measure,
    Newcomer,
    Party,
    RemovedParts,
    Voice,
)
from tracker.store import engine as db
from tracker.store import journal
from tracker.store.derived_columns import DERIVED_COLUMNS
from tracker.store.tables import (
    commitments,
    companies,
    distinct_companies,
    events,
    positions,
    representatives,
    sectors,
)
from tracker.values import dates, money
from tracker.values.codes import CompanyKind, Firmness, MeasureKind, PartyRole, Precision, Review, Track
from tracker.values.quotations import Quotation
from tracker.write.commitments import RefCounter

CONFIRMED = "2024-004"
PLAIN = {
    "title": "建设研发中心",
    "firmness": Firmness.INTENTION,
    "track": Track.FACILITY,
    "voiced": dates.parse_date("2024-06-20"),
}


@pytest.fixture(scope="module")
def shared_database(seeded_template, tmp_path_factory):
    with copy_for_module(seeded_template, tmp_path_factory.mktemp("own")) as location:
        yield location


@contextmanager
def open_rolled_back(location, reason=None):
    """Open a batch that is rolled back at the end."""
    with db.create_engine(location).connect() as connection, connection.begin() as transaction:
        with journal.open_batch_on_connection(connection, "test", "王芳", reason) as batch:
            yield batch
        transaction.rollback()


@pytest.fixture
def batch(shared_database):
    """An open batch that is rolled back after the test."""
    with open_rolled_back(shared_database) as batch:
        yield batch


@pytest.fixture
def company_id(batch):
    return find_id(batch, companies, name="清大國華環境集團股份有限公司")


@pytest.fixture
def person_id(batch):
    return find_id(batch, representatives, name="陳福泰")


def find_id(batch, table, **key):
    return batch.connection.scalar(sa.select(table.c.id).filter_by(**key))


def add_commitment(batch, company, parts=NO_PARTS, **fields):
    return write.commitments.add(batch, {"company_id": company, **PLAIN, **fields}, parts)


def read_row(batch, ref):
    query = sa.select(commitments).where(commitments.c.ref == ref)
    return batch.connection.execute(query).mappings().one()


def read_parts(batch, ref, name):
    """Return the rows of one kind of part of a commitment, without ids and columns that triggers fill."""
    table = commitments.metadata.tables[f"commitment_{name}"]
    query = sa.select(table).where(table.c.commitment_id == read_row(batch, ref)["id"]).order_by(table.c.id)
    hidden = {"id", "commitment_id", *DERIVED_COLUMNS}
    return [
        {key: value for key, value in found.items() if key not in hidden}
        for found in batch.connection.execute(query).mappings()
    ]


def test_references_are_numbered_within_the_year_of_the_commitment(batch, company_id):
    assert [add_commitment(batch, company_id, title=name).ref for name in "甲乙"] == ["2024-013", "2024-014"]
    assert add_commitment(batch, company_id, voiced=dates.parse_date("2023")).ref == "2023-001"
    assert add_commitment(batch, company_id, voiced=dates.parse_date("2023Q4")).ref == "2023-002"


@pytest.mark.parametrize(
    ("refs", "expected"),
    [
        (["2024-999", "2024-1000"], "2024-1001"),
        (["2024-999", "2024-1000", "2024-20000", "2024-9999"], "2024-20001"),
        (["2024-999"], "2024-1000"),
        (["2024-0500", "2024-07"], "2024-501"),
        (["2024-00000099", "2024-9"], "2024-100"),
        (["2024-0", "2024-000"], "2024-013"),
        (["2024-100-2", "2024-99999-1", "2024-50"], "2024-051"),
        (["2024-x", "2024-", "2024-10x", "2024-９９", "２０２４-500"], "2024-013"),
        (["2025-7000", "2023-8000", "12024-90", "2024.90", "2024_90"], "2024-013"),
        (["2024-99999999999999999999"], "2024-100000000000000000000"),
    ],
)
def test_the_next_number_follows_the_highest_one_of_the_year(batch, company_id, refs, expected):
    for ref in refs:
        added = add_commitment(batch, company_id)
        change = sa.update(commitments).where(commitments.c.id == added.id).values(ref=ref)
        batch.connection.execute(change)
    assert RefCounter(batch.connection).next_ref(2024) == expected


def test_the_reference_of_a_removed_draft_is_not_reused(batch, company_id):
    added = add_commitment(batch, company_id)
    write.commitments.remove(batch, added.ref)
    assert (added.ref, add_commitment(batch, company_id).ref) == ("2024-013", "2024-014")


def test_references_in_one_batch_are_consecutive(batch, company_id):
    refs = RefCounter(batch.connection)
    values = {"company_id": company_id, **PLAIN}
    assert [write.commitments.add(batch, values, refs=refs).ref[-3:] for _ in range(3)] == [
        "013",
        "014",
        "015",
    ]


@pytest.mark.slow
def test_concurrent_writers_get_different_references(location, patient):
    company = []

    def enter():
        with journal.open_batch(location, "commitment add", "王芳") as batch:
            found = find_id(batch, companies, name="清大國華環境集團股份有限公司")
            company.append(add_commitment(batch, found).ref)

    desks = [threading.Thread(target=enter) for _ in range(4)]
    for desk in desks:
        desk.start()
    for desk in desks:
        desk.join()
    assert sorted(company) == ["2024-013", "2024-014", "2024-015", "2024-016"]


def test_derived_fields_are_stored(batch, company_id):
    added = add_commitment(
        batch, company_id, voiced=dates.parse_date("2024-07"), amount=money.parse_money("1.2亿元")
    )
    stored = read_row(batch, added.ref)
    assert (stored["voiced_on"].isoformat(), stored["voiced_precision"]) == ("2024-07-01", Precision.MONTH)
    assert (stored["amount"], stored["currency"]) == (120_000_000, "CNY")
    assert (stored["opening_stage"], stored["amount_status"], stored["review"]) == (
        "intent",
        "disclosed",
        "draft",
    )


def test_missing_or_contradictory_fields_are_refused(batch, company_id):
    with pytest.raises(BadInputError, match="the commitment lacks the field “Track” \\(track\\)"):
        add_commitment(batch, company_id, track=None)
    with pytest.raises(RefusedError, match="in the future"):
        add_commitment(batch, company_id, voiced=dates.parse_date("2024-08"))


def test_the_parts_of_a_commitment_are_stored(batch, company_id, person_id):
    other, sector = find_id(batch, companies, name="北京大學"), find_id(batch, sectors, code="manufacturing")
    parts = CommitmentParts(
        [Voice(person_id)],
        [Party(PartyRole.PARTNER, other), Party(PartyRole.COUNTERPARTY, party_text="驻青高校")],
        [sector],
        [Measure(MeasureKind.CAPACITY, 500, "tonnes a year", "年產500噸")],
    )
    ref = add_commitment(batch, company_id, parts).ref
    position = find_id(batch, positions, representative_id=person_id, company_id=company_id)
    assert read_parts(batch, ref, "representatives") == [
        {"representative_id": person_id, "position_id": position}
    ]
    assert read_parts(batch, ref, "parties") == [
        {"company_id": other, "party_text": None, "role": "partner", "share": None},
        {"company_id": None, "party_text": "驻青高校", "role": "counterparty", "share": None},
    ]
    assert read_parts(batch, ref, "sectors") == [{"sector_id": sector}]
    assert [part["value_text"] for part in read_parts(batch, ref, "measures")] == ["年產500噸"]


def test_a_new_title_of_a_person_becomes_a_position(batch, company_id, person_id):
    ref = add_commitment(batch, company_id, CommitmentParts([Voice(person_id, "總裁")])).ref
    (voice,) = read_parts(batch, ref, "representatives")
    made = batch.connection.execute(sa.select(positions).where(positions.c.id == voice["position_id"])).one()
    assert (made.title, made.company_id) == ("總裁", company_id)
    with pytest.raises(AmbiguousError, match="this may mean any of 2 positions: "):
        add_commitment(batch, company_id, CommitmentParts([Voice(person_id)]))
    assert add_commitment(batch, company_id, CommitmentParts([Voice(person_id, "董事長")])).ref


def test_new_companies_and_people_are_added_with_the_commitment(batch):
    like = find_id(batch, companies, name="清大國華環境集團股份有限公司")
    new = Newcomer("清大国华科技有限公司", CompanyKind.COMPANY, (like,))
    added = add_commitment(batch, new, CommitmentParts([Voice(Newcomer("张三"), "总经理")]))
    company, person = (
        find_id(batch, companies, name="清大国华科技有限公司"),
        find_id(batch, representatives, name="张三"),
    )
    position = find_id(batch, positions, representative_id=person, company_id=company, title="总经理")
    assert read_row(batch, added.ref)["company_id"] == company
    assert read_parts(batch, added.ref, "representatives") == [
        {"representative_id": person, "position_id": position}
    ]
    assert find_id(batch, distinct_companies, company_id=like, other_id=company)


def test_the_date_defaults_to_the_date_of_the_event(batch, company_id):
    event = batch.connection.execute(sa.select(events).where(events.c.starts_precision == "month")).first()
    added = add_commitment(batch, company_id, event_id=event.id, voiced=None)
    stored = read_row(batch, added.ref)
    assert (stored["voiced_on"], stored["voiced_precision"]) == (event.starts_on, event.starts_precision)


def test_a_person_without_a_position_at_the_company_gets_no_title(batch, person_id):
    other = find_id(batch, companies, name="北京大學")
    ref = add_commitment(batch, other, CommitmentParts([Voice(person_id)])).ref
    assert read_parts(batch, ref, "representatives") == [
        {"representative_id": person_id, "position_id": None}
    ]


def test_the_main_sector_cannot_be_a_further_sector(batch, company_id):
    sector = find_id(batch, sectors, code="manufacturing")
    with pytest.raises(RefusedError, match="is also the main sector"):
        add_commitment(batch, company_id, CommitmentParts(sectors=[sector]), sector_id=sector)


def test_a_draft_is_edited_without_a_reason(batch, company_id):
    ref = add_commitment(batch, company_id).ref
    write.commitments.edit(
        batch, ref, {"title": "另一标题", "amount": money.parse_money("2亿元"), "amount_text": "两亿"}
    )
    stored = read_row(batch, ref)
    assert (stored["title"], stored["amount"], stored["amount_status"]) == (
        "另一标题",
        200_000_000,
        "disclosed",
    )
    write.commitments.edit(batch, ref, {"amount": None, "review": Review.CONFIRMED})
    stored = read_row(batch, ref)
    assert (stored["amount"], stored["amount_text"], stored["amount_status"]) == (None, None, "undisclosed")
    assert stored["review"] == "confirmed"


@pytest.mark.parametrize("review", [Review.CONFIRMED, Review.WITHDRAWN])
@pytest.mark.parametrize("change", [{"title": "另一标题"}, {"summary": "x"}, {"place": "x"}])
@pytest.mark.slow
def test_editing_a_reviewed_commitment_needs_a_reason(shared_database, review, change):
    for reason in (None, "原文更正"):
        with open_rolled_back(shared_database, reason) as batch:
            if review is Review.WITHDRAWN:
                statement = sa.update(commitments).where(commitments.c.ref == CONFIRMED)
                batch.connection.execute(statement.values(review=review))
            if reason is None:
                with pytest.raises(RefusedError, match=f"{CONFIRMED} is {review}") as refused:
                    write.commitments.edit(batch, CONFIRMED, change)
                assert refused.value.hint == "add the reason: --because WHY"
            else:
                write.commitments.edit(batch, CONFIRMED, change)
                assert {name: read_row(batch, CONFIRMED)[name] for name in change} == change


def test_editing_the_parts_of_a_reviewed_commitment_needs_a_reason(batch, person_id):
    for parts in (
        {"added_parts": CommitmentParts(parties=[Party(PartyRole.PARTNER, party_text="x")])},
        {"removed_parts": RemovedParts([person_id])},
    ):
        with pytest.raises(RefusedError, match="is confirmed"):
            write.commitments.edit(batch, CONFIRMED, {}, **parts)


def test_an_edit_that_changes_nothing_needs_no_reason(batch):
    same = {"title": read_row(batch, CONFIRMED)["title"]}
    assert write.commitments.edit(batch, CONFIRMED, same).ref == CONFIRMED


def test_parts_are_added_changed_and_removed(batch, company_id, person_id):
    sector = find_id(batch, sectors, code="manufacturing")
    words = Party(PartyRole.PARTNER, party_text="驻青高校")
    whole = CommitmentParts(
        [Voice(person_id)], [words], [sector], [Measure(MeasureKind.JOBS, 5, "jobs", "5人")]
    )
    ref = add_commitment(batch, company_id, whole).ref
    more = CommitmentParts(measures=[Measure(MeasureKind.JOBS, 50, "jobs", "50人")], parties=[words])
    write.commitments.edit(batch, ref, {}, more)
    assert [part["value"] for part in read_parts(batch, ref, "measures")] == [50]
    assert len(read_parts(batch, ref, "parties")) == 1
    write.commitments.edit(
        batch, ref, {}, removed_parts=RemovedParts([person_id], [words], [sector], [MeasureKind.JOBS])
    )
    assert [
        read_parts(batch, ref, name) for name in ("representatives", "parties", "sectors", "measures")
    ] == [[]] * 4
    with pytest.raises(
        NotFoundError, match=f"this sector is not one of the further sectors of commitment {ref}"
    ):
        write.commitments.edit(batch, ref, {}, removed_parts=RemovedParts(sectors=[sector]))


def test_a_merged_party_counts_as_the_company_it_was_merged_into(batch, company_id):
    gone, root = (
        write.companies.add(batch, {"kind": "company", "name": name}) for name in ("甲有限公司", "乙公司")
    )
    ref = add_commitment(batch, company_id, CommitmentParts(parties=[Party(PartyRole.PARTNER, gone)])).ref
    write.companies.merge(batch, gone, root)
    now = Party(PartyRole.PARTNER, root)
    write.commitments.edit(batch, ref, {}, CommitmentParts(parties=[now]))
    assert len(read_parts(batch, ref, "parties")) == 1
    write.commitments.edit(batch, ref, {}, removed_parts=RemovedParts(parties=[now]))
    assert read_parts(batch, ref, "parties") == []


def test_a_commitment_cannot_be_its_own_component(batch, company_id):
    above, below = add_commitment(batch, company_id).ref, add_commitment(batch, company_id).ref
    write.commitments.edit(batch, below, {"parent": above})
    for parent in (above, below):
        with pytest.raises(RefusedError, match="part of itself"):
            write.commitments.edit(batch, above, {"parent": parent})
    write.commitments.edit(batch, below, {"parent": None})
    assert read_row(batch, below)["parent_id"] is None


BREAKS = {
    "voiced after what happened since": (
        {"voiced": dates.parse_date("2024-06-25")},
        "before the day on which the commitment was made",
    ),
    "a track that is not done yet": ({"track": Track.SERVICE}, "cannot be fulfilled"),
}


@pytest.mark.parametrize(("change", "message"), BREAKS.values(), ids=BREAKS)
def test_an_edit_that_breaks_the_history_is_refused(batch, company_id, change, message):
    ref = add_commitment(batch, company_id, track=Track.AGREEMENT).ref
    for row_said in (
        make_followup("2024-06-21", stage="framework"),
        make_followup("2024-06-22", condition="fulfilled"),
    ):
        write.followups.add(batch, ref, row_said)
    with pytest.raises(RefusedError, match=f"would no longer be valid.*{message}"):
        write.commitments.edit(batch, ref, change)


def test_an_edit_that_dates_a_receipt_before_the_commitment_is_refused(batch, company_id):
    ref = add_commitment(batch, company_id).ref
    day = dates.parse_day("2024-06-21")
    paid = write.receipts.add(batch, ref, day, money.parse_money("1万元"), amount_text="1万元")
    with pytest.raises(
        RefusedError,
        match="would no longer be valid: 2024-06-21 is before the day on which the commitment was made",
    ):
        write.commitments.edit(batch, ref, {"voiced": dates.parse_date("2024-06-25")})
    write.commitments.edit(batch, ref, {"voiced": dates.parse_date("2024-06-21")})
    write.receipts.void(batch, paid.id, "记错了")
    write.commitments.edit(batch, ref, {"voiced": dates.parse_date("2024-06-25")})


@pytest.mark.slow
def test_a_draft_is_removed_with_its_parts_and_citations(shared_database):
    before = read_all_rows(shared_database)
    with journal.open_batch(shared_database, "commitment add", "王芳") as batch:
        ref = add_commitment(batch, find_id(batch, companies, name="北京大學")).ref
        source = add_source(batch.connection, "t", "我们要建厂")
        write.sources.cite(batch, "commitments", read_row(batch, ref)["id"], Quotation(source, ["要建厂"]))
    with journal.open_batch(shared_database, "commitment remove", "王芳") as batch:
        write.commitments.remove(batch, ref)
    after = read_all_rows(shared_database)
    for name in ("commitments", "citations", "commitment_parties"):
        assert after[name] == before[name]


def test_a_confirmed_commitment_cannot_be_removed(batch):
    with pytest.raises(
        RefusedError, match=f"{CONFIRMED} is confirmed, but only a draft can be removed"
    ) as refused:
        write.commitments.remove(batch, CONFIRMED)
    assert f"edit {CONFIRMED} --review withdrawn --because …" in refused.value.hint


def add_followup(batch, ref, _other):
    write.followups.add(batch, ref, make_followup("2024-06-30"))


def add_receipt(batch, ref, _other):
    day = dates.parse_day("2024-06-21")
    write.receipts.add(batch, ref, day, money.parse_money("1万元"), amount_text="1万元")


def add_component(batch, ref, other):
    """Make another commitment a component of this one."""
    write.commitments.edit(batch, other, {"parent": ref})


@pytest.mark.parametrize(
    ("use", "uses"),
    [(add_followup, "1 follow-up"), (add_receipt, "1 receipt"), (add_component, "1 commitment")],
)
def test_a_commitment_with_a_history_cannot_be_removed(batch, company_id, use, uses):
    ref, other = add_commitment(batch, company_id).ref, add_commitment(batch, company_id).ref
    use(batch, ref, other)
    with pytest.raises(RefusedError, match=f"{ref} is still used by: {uses}") as refused:
        write.commitments.remove(batch, ref)
    assert f"tracker commitment edit {ref} --review withdrawn" in refused.value.hint
