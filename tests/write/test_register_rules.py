"""Test which changes of a commitment are allowed, noted or refused."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from helpers.databases import copy_for_module, read_all_rows
from helpers.rows import TEXT, add_source, make_followup
from tracker import write
from tracker.errors import AmbiguousError, BadInputError, MismatchError, NotFoundError, RefusedError
from tracker.store import engine as db
from tracker.store import journal
from tracker.store.tables import batches, citations, commitments, followups, receipts, sources
from tracker.store.views import public_views
from tracker.values import dates, money
from tracker.values.codes import Condition, Stage
from tracker.values.quotations import Quotation

FACILITY, SERVICE, AGREEMENT = "2024-004", "2024-001", "2024-012"  # voiced on 2024-04-27
SKIPPED = "the stage registered was skipped: the register has no local company for this commitment"
STILL_ON_HOLD = "the commitment is still on hold; if it has resumed, add --condition active"


NEGOTIATING = make_followup("2024-05-01", stage="negotiating")
SIGNED = make_followup("2024-05-10", stage="signed")
REGISTERED = make_followup("2024-05-15", stage="registered")
STARTED = make_followup("2024-05-20", stage="started")
OPERATING = make_followup("2024-05-25", stage="operating")
ON_HOLD = make_followup("2024-05-20", condition="on_hold", reason="land", next="2024-09-01")
ENDED = make_followup("2024-06-01", condition="ended", reason="market")
REOPENED = make_followup(
    "2024-06-10", kind="reopen", stage="negotiating", condition="active", reason="resumed"
)
FULFILLED = make_followup("2024-06-20", condition="fulfilled")


@pytest.fixture(scope="module")
def shared_database(seeded_template, tmp_path_factory):
    with copy_for_module(seeded_template, tmp_path_factory.mktemp("own")) as location:
        yield location


@pytest.fixture
def batch(shared_database):
    """An open batch that is rolled back after the test."""
    with db.create_engine(shared_database).connect() as connection, connection.begin() as transaction:
        with journal.open_batch_on_connection(connection, "test", "王芳") as batch:
            yield batch
        transaction.rollback()


def add_followups(batch, ref, rows):
    return [write.followups.add(batch, ref, row) for row in rows]


def read_state(batch, ref, as_of="2024-07-01"):
    """Return the stage and the condition of a commitment as of a day."""
    view = public_views.select_as_of("v_commitments", batch.connection.dialect.name)
    query = sa.text(f"SELECT stage, condition FROM ({view}) v WHERE ref = :ref")
    return tuple(batch.connection.execute(query, {"ref": ref, "as_of": as_of}).one())


def read_followup(batch, row_id):
    return batch.connection.execute(sa.select(followups).where(followups.c.id == row_id)).mappings().one()


def count_rows(batch, table):
    return batch.connection.scalar(sa.select(sa.func.count()).select_from(table))


MOVES = {
    "the next stage": (FACILITY, [NEGOTIATING], "negotiating", "active", []),
    "a jump over negotiating": (FACILITY, [SIGNED], "signed", "active", []),
    "a jump over registered": (FACILITY, [SIGNED, STARTED], "started", "active", [SKIPPED]),
    "a jump over registered in services": (SERVICE, [STARTED], "started", "active", [SKIPPED]),
    "an agreement registers nothing": (AGREEMENT, [STARTED], "started", "active", []),
    "registered, then started": (FACILITY, [REGISTERED, STARTED], "started", "active", []),
    "the same stage again": (
        FACILITY,
        [SIGNED, make_followup("2024-06-01", stage="signed")],
        "signed",
        "active",
        ["the stage signed was already reached on 2024-05-10, so this follow-up does not change it"],
    ),
    "a lower stage later": (
        FACILITY,
        [SIGNED, make_followup("2024-06-01", stage="framework")],
        "signed",
        "active",
        [
            (
                "the commitment already reached signed, a later stage than framework; the follow-up "
                "is saved, but the stage does not change"
            )
        ],
    ),
    "an earlier stage learned late": (FACILITY, [SIGNED, NEGOTIATING], "signed", "active", []),
    "on hold": (FACILITY, [SIGNED, ON_HOLD], "signed", "on_hold", []),
    "a stage while on hold": (
        FACILITY,
        [ON_HOLD, FULFILLED._replace(condition=None, stage=Stage.SIGNED)],
        "signed",
        "on_hold",
        [STILL_ON_HOLD],
    ),
    "off hold": (
        FACILITY,
        [ON_HOLD, make_followup("2024-06-01", condition="active")],
        "intent",
        "active",
        [],
    ),
    "off hold by reopening": (FACILITY, [SIGNED, ON_HOLD, REOPENED], "negotiating", "active", []),
    "ended": (FACILITY, [SIGNED, ENDED], "signed", "ended", []),
    "a note after the end": (FACILITY, [ENDED, make_followup("2024-06-20")], "intent", "ended", []),
    "a contact after the end": (
        FACILITY,
        [ENDED, make_followup("2024-06-20", kind="contact")],
        "intent",
        "ended",
        [],
    ),
    "a stage of before the end, learned late": (FACILITY, [ENDED, SIGNED], "signed", "ended", []),
    "reopened at a lower stage": (FACILITY, [SIGNED, ENDED, REOPENED], "negotiating", "active", []),
    "a stage after reopening": (
        FACILITY,
        [SIGNED, ENDED, REOPENED, make_followup("2024-06-20", stage="framework")],
        "framework",
        "active",
        [],
    ),
    "reopened without an end": (
        FACILITY,
        [SIGNED, REOPENED],
        "negotiating",
        "active",
        [("the commitment was already active before this day, so only its stage changes, to negotiating")],
    ),
    "fulfilled facility": (FACILITY, [REGISTERED, OPERATING, FULFILLED], "operating", "fulfilled", []),
    "fulfilled service": (SERVICE, [REGISTERED, OPERATING, FULFILLED], "operating", "fulfilled", []),
    "fulfilled agreement": (AGREEMENT, [FULFILLED], "framework", "fulfilled", []),
    "fulfilled in one row": (
        FACILITY,
        [REGISTERED, make_followup("2024-06-01", stage="operating", condition="fulfilled")],
        "operating",
        "fulfilled",
        [],
    ),
}


@pytest.mark.parametrize(("ref", "rows", "stage", "condition", "warnings"), MOVES.values(), ids=MOVES)
def test_followups_give_the_expected_state_and_warnings(batch, ref, rows, stage, condition, warnings):
    *_, last = add_followups(batch, ref, rows)
    assert read_state(batch, ref) == (stage, condition)
    assert [remark.format_remark(lambda _kind, code, _track: code) for remark in last.warnings] == warnings


@pytest.mark.parametrize("on", ["2024-04-27", "2024-04", "2024Q2", "2024", "2024-07-01", "2024-07", "2024Q3"])
def test_a_date_may_overlap_the_commitment_day_or_today(batch, on):
    [recorded] = add_followups(batch, FACILITY, [make_followup(on)])
    kept = read_followup(batch, recorded.row_id)
    assert kept["occurred_precision"] == dates.parse_date(on).precision
    assert kept["occurred_on"] == min(dates.parse_date(on).day, dates.today())


HAD_ENDED = "the commitment had ended before"
NOT_OPERATING = (
    "the commitment cannot be fulfilled on 2024-06-20: it had not reached the stage operating by then"
)
NOT_IN_SERVICE = NOT_OPERATING.replace("operating", "in service")
TOO_EARLY = r"is before the day on which the commitment was made \(2024-04-27\)"
REFUSED_MOVES = {
    "a stage after the end": (FACILITY, [ENDED], make_followup("2024-06-02", stage="signed"), HAD_ENDED),
    "active after the end": (FACILITY, [ENDED], make_followup("2024-06-02", condition="active"), HAD_ENDED),
    "on hold after the end": (FACILITY, [ENDED], ON_HOLD._replace(occurred=FULFILLED.occurred), HAD_ENDED),
    "ended after the end": (FACILITY, [ENDED], ENDED._replace(occurred=FULFILLED.occurred), HAD_ENDED),
    "fulfilled after the end": (AGREEMENT, [ENDED], FULFILLED, HAD_ENDED),
    "an end before a known stage": (
        FACILITY,
        [make_followup("2024-06-10", stage="signed")],
        ENDED,
        r"follow-up \d+ would no longer be valid: the commitment had ended before 2024-06-10",
    ),
    "a facility fulfilled when started": (FACILITY, [STARTED], FULFILLED, NOT_OPERATING),
    "a service fulfilled when voiced": (SERVICE, [], FULFILLED, NOT_IN_SERVICE),
    "fulfilled before it operates": (
        FACILITY,
        [make_followup("2024-06-30", stage="operating")],
        FULFILLED,
        NOT_OPERATING,
    ),
    "tomorrow": (FACILITY, [], make_followup("2024-07-02"), "the date 2024-07-02 is in the future"),
    "next month": (FACILITY, [], make_followup("2024-08"), "the date ≈2024-08 is in the future"),
    "next quarter": (FACILITY, [], make_followup("2024Q4"), "the date ≈2024 Q4 is in the future"),
    "next year": (FACILITY, [], make_followup("2025"), "the date ≈2025 is in the future"),
    "the day before the pledge": (FACILITY, [], make_followup("2024-04-26"), f"2024-04-26 {TOO_EARLY}"),
    "the month before": (FACILITY, [], make_followup("2024-03"), f"≈2024-03 {TOO_EARLY}"),
    "the quarter before": (FACILITY, [], make_followup("2024Q1"), f"≈2024 Q1 {TOO_EARLY}"),
    "the year before": (FACILITY, [], make_followup("2023"), f"≈2023 {TOO_EARLY}"),
}


@pytest.mark.parametrize(("ref", "rows", "move", "message"), REFUSED_MOVES.values(), ids=REFUSED_MOVES)
def test_a_followup_that_breaks_a_rule_is_refused_with_a_hint(batch, ref, rows, move, message):
    add_followups(batch, ref, rows)
    before = count_rows(batch, followups)
    with pytest.raises(RefusedError, match=f"^{message}") as refused:
        add_followups(batch, ref, [move])
    assert refused.value.hint
    assert count_rows(batch, followups) == before


def test_an_agreement_can_be_fulfilled_from_the_framework_stage(batch):
    this = commitments.c.ref == AGREEMENT
    batch.connection.execute(sa.update(commitments).where(this).values(opening_stage="intent"))
    with pytest.raises(RefusedError, match="it had not reached the stage framework"):
        add_followups(batch, AGREEMENT, [FULFILLED])
    add_followups(batch, AGREEMENT, [make_followup("2024-05-01", stage="framework"), FULFILLED])
    assert read_state(batch, AGREEMENT) == ("framework", "fulfilled")


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2024-05-09", ("intent", "active")),
        ("2024-05-10", ("signed", "active")),
        ("2024-06-01", ("signed", "ended")),
        ("2024-06-09", ("signed", "ended")),
        ("2024-06-10", ("negotiating", "active")),
    ],
)
def test_the_state_is_computed_as_of_a_day(batch, as_of, expected):
    add_followups(batch, FACILITY, [SIGNED, ENDED, REOPENED])
    assert read_state(batch, FACILITY, as_of) == expected


def test_a_correction_replaces_the_given_fields_and_keeps_the_others(batch):
    row = make_followup("2024-06-01", stage="signed", note="协议已签", next="2024-07-15")._replace(
        is_private=True
    )
    [first] = add_followups(batch, FACILITY, [row])
    again = write.followups.correct(batch, first.id, {"occurred": dates.parse_date("2024-06")})
    original, replaced = read_followup(batch, first.row_id), read_followup(batch, again.row_id)
    assert (again.id, replaced["corrects_id"]) == (first.id, first.id)
    kept = ("stage", "note", "next_action_on", "is_private", "commitment_id", "kind")
    assert [replaced[name] for name in kept] == [original[name] for name in kept]
    assert (str(original["occurred_on"]), original["occurred_precision"]) == ("2024-06-01", "day")
    assert (str(replaced["occurred_on"]), replaced["occurred_precision"]) == ("2024-06-30", "month")


def test_a_correction_is_corrected_by_its_own_or_the_first_number(batch):
    [first] = add_followups(batch, FACILITY, [make_followup("2024-06-01")])
    second = write.followups.correct(batch, first.id, {"note": "二"})
    third = write.followups.correct(batch, second.row_id, {"note": "三"})
    assert (third.id, read_followup(batch, third.row_id)["corrects_id"]) == (first.id, first.id)


def test_a_voided_followup_does_not_change_the_state(batch):
    [first] = add_followups(batch, FACILITY, [SIGNED])
    voided = write.followups.void(batch, first.id, "记错了企业")
    assert read_state(batch, FACILITY) == ("intent", "active")
    kept = read_followup(batch, voided.row_id)
    assert (kept["is_void"], kept["note"], voided.warnings) == (True, "记错了企业", [])


CORRECTIONS = {
    "lowered": (0, {"stage": Stage.STARTED}, "would no longer be valid"),
    "moved behind": (0, {"occurred": dates.parse_date("2024-06-30")}, "would no longer be valid"),
    "moved before": (1, {"occurred": dates.parse_date("2024-05-24")}, "it had not reached the stage"),
    "moved to tomorrow": (1, {"occurred": dates.parse_date("2024-07-02")}, "is in the future"),
    "the same again": (1, {"condition": Condition.FULFILLED}, "already has these values"),
}


@pytest.mark.parametrize(("which", "corrected", "message"), CORRECTIONS.values(), ids=CORRECTIONS)
def test_a_correction_that_breaks_a_rule_is_refused(batch, which, corrected, message):
    ids = [recorded.id for recorded in add_followups(batch, FACILITY, [OPERATING, FULFILLED])]
    before = count_rows(batch, followups)
    with pytest.raises(RefusedError, match=message) as refused:
        write.followups.correct(batch, ids[which], corrected)
    assert refused.value.hint
    assert count_rows(batch, followups) == before


def test_voiding_a_row_that_later_rows_need_is_refused(batch):
    reached, _ = add_followups(batch, FACILITY, [OPERATING, FULFILLED])
    with pytest.raises(
        RefusedError,
        match=r"follow-up \d+ would no longer be valid: .* it had not reached the stage operating",
    ):
        write.followups.void(batch, reached.id, "没有投产")


def test_a_contact_is_recorded_despite_breaches_made_by_another_program(batch):
    add_followups(batch, FACILITY, [ENDED])
    broken = {
        "kind": "progress",
        "occurred_on": FULFILLED.occurred.day,
        "occurred_precision": "day",
        "condition": "fulfilled",
    }
    batch.connection.execute(sa.insert(followups), build_row(batch, FACILITY, broken))
    assert add_followups(batch, FACILITY, [make_followup("2024-06-25", kind="contact")])
    with pytest.raises(RefusedError, match="had ended before 2024-06-10"):
        add_followups(batch, FACILITY, [make_followup("2024-06-10", condition="active")])


def build_row(batch, ref, values):
    """Return the columns that every appended row needs, with these values."""
    of = sa.select(commitments.c.id).where(commitments.c.ref == ref)
    recorded = {
        "recorded_at": dates.make_utc_timestamp(),
        "recorded_by": "?",
        "is_private": False,
        "is_void": False,
    }
    return {"commitment_id": batch.connection.scalar(of), **recorded, **values}


def test_a_voided_row_is_neither_corrected_nor_voided_again(batch):
    [first] = add_followups(batch, FACILITY, [SIGNED])
    write.followups.void(batch, first.id, "记错了企业")
    with pytest.raises(RefusedError, match="was voided: 记错了企业"):
        write.followups.correct(batch, first.id, {"note": "x"})
    with pytest.raises(RefusedError, match="was voided: 记错了企业"):
        write.followups.void(batch, first.id, "再次")


@pytest.mark.parametrize(
    "call",
    [
        lambda batch: write.followups.add(batch, "2024-099", SIGNED),
        lambda batch: write.followups.correct(batch, 4711, {"note": "x"}),
        lambda batch: write.followups.void(batch, 4711, "x"),
        lambda batch: add_receipt(batch, "1元", ref="2024-099"),
        lambda batch: write.receipts.correct(batch, 4711, {"note": "x"}),
        lambda batch: write.receipts.void(batch, 4711, "x"),
    ],
    ids=["followup", "correction", "void", "receipt", "receipt correction", "receipt void"],
)
def test_an_unknown_number_is_not_found(batch, call):
    with pytest.raises(NotFoundError) as missing:
        call(batch)
    assert missing.value.hint.startswith("see: tracker ")


def add_receipt(batch, amount, on="2024-06-20", ref=FACILITY):
    day, read = dates.parse_day(on), money.parse_money(amount)
    return write.receipts.add(batch, ref, day, read, amount_text=amount, note="首期")


@pytest.mark.parametrize(
    ("typed", "amount", "currency"),
    [("1.2亿元", 120_000_000, "CNY"), ("USD 20m", 20_000_000, "USD"), ("-500万元", -5_000_000, "CNY")],
)
def test_a_receipt_keeps_the_amount_and_the_typed_words(batch, typed, amount, currency):
    paid = add_receipt(batch, typed, on="2024-04-27")
    kept = batch.connection.execute(sa.select(receipts).where(receipts.c.id == paid.id)).mappings().one()
    assert (kept["amount"], kept["currency"], kept["amount_text"]) == (amount, currency, typed)
    assert (str(kept["received_on"]), kept["recorded_by"], kept["note"]) == ("2024-04-27", "王芳", "首期")


@pytest.mark.parametrize(
    ("amount", "on", "error", "message"),
    [
        ("1元", "2024-07-02", RefusedError, "the date 2024-07-02 is in the future"),
        ("1元", "2024-04-26", RefusedError, f"2024-04-26 {TOO_EARLY}"),
        ("0元", "2024-06-20", BadInputError, "of a receipt cannot be 0"),
    ],
)
def test_a_bad_receipt_is_refused(batch, amount, on, error, message):
    with pytest.raises(error, match=message):
        add_receipt(batch, amount, on)
    assert count_rows(batch, receipts) == 0


@pytest.fixture
def cite_source(batch):
    """Return a function that cites the made-up source for a new follow-up."""
    source = add_source(batch.connection, "announcement")
    [followup] = add_followups(batch, FACILITY, [SIGNED])

    def cite_followup(*quotes, choices=()):
        quotation = Quotation(source, quotes, choices)
        return write.sources.cite(batch, "followups", followup.row_id, quotation)

    return cite_followup


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("協議已於六月簽署", "協議已於六月簽署"),
        ("协议已于六月签署", "協議已於六月簽署"),
        ("环境集团称，协议已", "環境集團稱,協議已"),
        (" 协议文本 ", "協議文本"),
    ],
)
def test_a_quotation_typed_in_any_script_finds_the_printed_words(batch, cite_source, typed, printed):
    [(key, start, end, words)] = cite_source(typed)
    assert (key, TEXT[start:end], words) == ("announcement", printed, printed)
    span = sa.select(citations.c.span_start, citations.c.span_end, citations.c.field)
    newest = batch.connection.execute(span.order_by(citations.c.id.desc()).limit(1)).one()
    assert tuple(newest) == (start, end, "row")


@pytest.mark.parametrize(
    ("typed", "error", "message"),
    [
        (
            "协议",
            AmbiguousError,
            r"(?s)“协议” occurs 2 times in the text:.*, characters 10–12: .*, characters 19–21: ",
        ),
        ("协议已作废", NotFoundError, "the text does not contain “协议已作废”"),
    ],
)
def test_a_quotation_must_occur_exactly_once(batch, cite_source, typed, error, message):
    before = count_rows(batch, citations)
    with pytest.raises(error, match=message) as wrong:
        cite_source(typed)
    assert wrong.value.hint
    assert count_rows(batch, citations) == before


def test_each_quotation_is_cited_once(batch, cite_source):
    before = count_rows(batch, citations)
    assert [row.start for row in cite_source("协议", "六月", choices=[2])] == [19, 14]
    assert count_rows(batch, citations) == before + 2
    assert [(row.start, row.end) for row in cite_source("协议文本", "六月签署")] == [(19, 23), (14, 18)]
    assert count_rows(batch, citations) == before + 2
    spans = sa.select(citations.c.span_start, citations.c.span_end).order_by(citations.c.id.desc()).limit(2)
    assert sorted(map(tuple, batch.connection.execute(spans))) == [(14, 18), (19, 23)]


def test_a_source_without_its_text_cannot_be_quoted(batch):
    source = add_source(batch.connection, "announcement", attached=False)
    [followup] = add_followups(batch, FACILITY, [SIGNED])
    with pytest.raises(NotFoundError, match="the text of source announcement is not attached") as missing:
        write.sources.cite(batch, "followups", followup.row_id, Quotation(source, ["协议文本"]))
    assert missing.value.hint == ("attach the text of the source: tracker source attach announcement FILE")


def test_attaching_a_text_twice_changes_nothing(batch):
    source = add_source(batch.connection, "announcement", attached=False)
    assert [write.sources.attach_text(batch, source, TEXT) for _ in range(2)] == [("announcement", 0)] * 2
    body = sa.select(sources.c.body).where(sources.c.key == "announcement")
    assert batch.connection.scalar(body) == TEXT


def test_a_final_line_end_makes_no_difference(batch):
    source = add_source(batch.connection, "announcement", attached=False)
    assert write.sources.attach_text(batch, source, f"{TEXT}\n") == ("announcement", 0)
    body = sa.select(sources.c.body).where(sources.c.key == "announcement")
    assert batch.connection.scalar(body) == TEXT


def test_a_text_that_differs_is_refused(batch):
    source = add_source(batch.connection, "announcement", attached=False)
    with pytest.raises(
        MismatchError, match="the file does not hold the text of source announcement"
    ) as wrong:
        write.sources.attach_text(batch, source, TEXT + "。")
    assert wrong.value.hint


def test_a_batch_records_who_wrote_and_why(location):
    with journal.open_batch(location, "followup void", "李雷", "记错了") as batch:
        add_followups(batch, FACILITY, [SIGNED])
    newest = read_all_rows(location)["batches"][-1]
    assert [newest[name] for name in ("command", "actor", "reason")] == ["followup void", "李雷", "记错了"]
    assert newest["finished_at"] is not None


def test_a_batch_without_changes_leaves_no_row(batch):
    before = count_rows(batch, batches)
    with journal.open_batch_on_connection(batch.connection, "nothing", "王芳"):
        assert count_rows(batch, batches) == before + 1
    assert count_rows(batch, batches) == before


def test_a_failed_batch_changes_nothing(location):
    before = read_all_rows(location)
    with pytest.raises(RefusedError), journal.open_batch(location, "test", "王芳") as batch:
        add_followups(batch, FACILITY, [SIGNED, make_followup("2025")])
    assert read_all_rows(location) == before
