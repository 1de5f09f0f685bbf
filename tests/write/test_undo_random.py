"""Test random writes: undone one by one, each earlier state is shown again, and redone, each later one."""

from __future__ import annotations

from contextlib import contextmanager

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpers.databases import copy_for_module, scale_examples
from helpers.rows import add_source, make_followup
from tracker.check import run, search_keys
from tracker.errors import NotFoundError, TrackerError
from tracker.read.actions import list_open_actions
from tracker.report import build
from tracker.rules.commitment_fields import CommitmentParts, Measure, Party, Voice
from tracker.store import engine as db
from tracker.store import journal
from tracker.store.tables import changes, commitments, companies, metadata, representatives
from tracker.store.views.public_views import VIEWS
from tracker.values import dates, periods
from tracker.values.codes import (
    EventKind,
    Firmness,
    FollowupKind,
    MeasureKind,
    ParticipantRole,
    PartyRole,
    Review,
    Track,
)
from tracker.values.money import Money
from tracker.values.quotations import Quotation
from tracker.write import commitments as pledged
from tracker.write import companies as organisations
from tracker.write import events, followups, people, reassign, receipts, sectors, sources, totals, undo

pytestmark = pytest.mark.slow

DAYS = st.sampled_from(["2024-04-28", "2024-05", "2024-05-20", "2024-06-03", "2024Q2", "2024-06-28"])
STAGES = st.sampled_from([None, "negotiating", "framework", "signed", "started", "operating"])
CONDITIONS = st.sampled_from([None, None, "active", "on_hold", "ended", "fulfilled"])
NAMES = st.sampled_from(["青岛甲有限公司", "青岛乙有限公司", "丙研究院", "丁協會"])
WORDS = st.sampled_from(["甲", "乙", "備註", None])
UNSEEN = {
    "row_id", "id", "corrects_id", "is_corrected", "stage_row", "condition_row", "progress_row",
    "contact_row", "next_row", "amount_row", "due_row",
}  # fmt: skip
"""Columns of views that name a row of an append-only table: taking back appends rows, and so they change."""


class Draw:
    """Draws what a step needs: values, and rows that the database holds."""

    def __init__(self, data, connection):
        self._data = data
        self._connection = connection

    def __call__(self, values):
        return self._data.draw(values)

    @property
    def reader(self):
        """A reader of the same connection."""
        return db.make_reader(self._connection)

    def row(self, table, column="id"):
        """Pick one of the rows of a table, the newest more often; return its id, or another column."""
        table = metadata.tables[table]
        known = self._connection.scalars(sa.select(table.c[column]).order_by(table.c.id)).all()
        if not known:
            raise NotFoundError(f"there are no {table}")
        return self(st.sampled_from([*known[:2], *known[-5:]]))


def draw_followup(draw):
    condition = draw(CONDITIONS)
    reason = "land" if condition in {"on_hold", "ended"} else None
    move = {"stage": draw(STAGES), "condition": condition, "reason": reason, "note": draw(WORDS) or "電話"}
    return make_followup(draw(DAYS), **move, next="2024-08-01" if condition == "on_hold" else None)


def draw_correction(draw):
    kinds = ({"note": draw(WORDS)}, {"occurred": dates.parse_date(draw(DAYS))}, {"next_action_on": None})
    return draw(st.sampled_from(kinds))


def draw_reopening(draw):
    given = {"kind": FollowupKind.REOPEN, "stage": "negotiating", "condition": "active", "reason": "resumed"}
    return make_followup(draw(DAYS), **given)


def draw_commitment(draw):
    what = {"title": "建設研發中心", "firmness": Firmness.INTENTION, "track": Track.FACILITY}
    return what | {"company_id": draw.row("companies"), "voiced": dates.parse_date("2024-04-27")}


def draw_parts(draw):
    return CommitmentParts(
        voices=[Voice(draw.row("representatives"))] if draw(st.booleans()) else (),
        parties=[Party(PartyRole.PARTNER, draw.row("companies"))] if draw(st.booleans()) else (),
        sectors=[draw.row("sectors")],
        measures=[Measure(MeasureKind.JOBS, 50, "jobs", "50人")],
    )


def draw_event(draw):
    return {"kind": EventKind.VISIT, "name": draw(NAMES), "starts": dates.parse_date("2024-05")}


def draw_event_parts(draw):
    visitor = (draw.row("companies"), ParticipantRole.VISITOR)
    return {"companies": [visitor], "people": [(draw.row("representatives"), None)]}


def draw_sector(draw):
    name = draw(NAMES)
    return {"code": name, "name": name, "name_hans": name, "name_en": name}


def draw_held_work(draw):
    ref = draw.row("commitments", "ref")
    plans = [
        reassign.PlannedAction(row.action_id, row.what, dates.parse_day(str(row.due_on)), is_private=False)
        for row in list_open_actions(draw.reader, dates.today(), refs=[ref])
    ]
    return reassign.WorkToHandOver(ref, plans, is_responsible=draw(st.booleans()))


def cite_followup(opened, draw):
    source = add_source(opened.connection, f"s{opened.id}")
    sources.cite(opened, "followups", draw.row("followups"), Quotation(source, ["六月簽署"]))


STEPS = {  # a step writes into an open batch; to try another command, add its line
    "followup add": lambda b, d: followups.add(b, d.row("commitments", "ref"), draw_followup(d)),
    "followup reopen": lambda b, d: followups.add(b, d.row("commitments", "ref"), draw_reopening(d)),
    "followup correct": lambda b, d: followups.correct(b, d.row("followups"), draw_correction(d)),
    "followup void": lambda b, d: followups.void(b, d.row("followups"), "記錯了企業"),
    "receipt add": lambda b, d: receipts.add(
        b, d.row("commitments", "ref"), dates.parse_day("2024-06-20"), Money(5, "CNY"), amount_text="5元"
    ),
    "receipt correct": lambda b, d: receipts.correct(b, d.row("receipts"), {"note": d(WORDS)}),
    "receipt void": lambda b, d: receipts.void(b, d.row("receipts"), "重複"),
    "source add, cite": cite_followup,
    "source add": lambda b, d: sources.add(b, {"kind": "article", "title": d(WORDS)}, "協議已簽"),
    "source edit": lambda b, d: sources.edit(b, d.row("sources"), {"note": d(WORDS), "title": d(WORDS)}),
    "source remove": lambda b, d: sources.remove(b, d.row("sources")),
    "event add": lambda b, d: events.add(b, draw_event(d), events.EventParts(**draw_event_parts(d))),
    "event edit": lambda b, d: events.edit(
        b, d.row("events"), {"note": d(WORDS)}, events.EventParts(**draw_event_parts(d))
    ),
    "event remove": lambda b, d: events.remove(b, d.row("events")),
    "total add": lambda b, d: totals.add(b, {"event_id": d.row("events"), "count": 9, "unit": "project"}),
    "total edit": lambda b, d: totals.edit(b, d.row("announced_totals"), {"note": d(WORDS)}),
    "total remove": lambda b, d: totals.remove(b, d.row("announced_totals")),
    "sector add": lambda b, d: sectors.add(b, draw_sector(d) | {"parent_id": d.row("sectors")}),
    "sector edit": lambda b, d: sectors.edit(b, d.row("sectors"), {"is_priority": d(st.booleans())}),
    "sector remove": lambda b, d: sectors.remove(b, d.row("sectors")),
    "reassign": lambda b, d: reassign.hand_over(b, [draw_held_work(d)], "韓梅", "移交"),
    "company add": lambda b, d: organisations.add(
        b,
        {"kind": "company", "name": d(NAMES), "note": d(WORDS)},
        aliases=[d(NAMES)],
        sectors=[d.row("sectors")],
    ),
    "company edit": lambda b, d: organisations.edit(
        b, d.row("companies"), {"note": d(WORDS), "name": d(NAMES)}
    ),
    "company remove": lambda b, d: organisations.remove(b, d.row("companies")),
    "company alias": lambda b, d: organisations.add_alias(b, d.row("companies"), d(NAMES)),
    "company alias away": lambda b, d: organisations.remove_alias(b, d.row("companies"), d(NAMES)),
    "company merge": lambda b, d: organisations.merge(b, d.row("companies"), d.row("companies")),
    "company distinct": lambda b, d: organisations.record_as_different(
        b, d.row("companies"), d.row("companies")
    ),
    "rep add": lambda b, d: people.add(
        b, {"name": d(NAMES)[2:4]}, positions=[people.Position("經理", d.row("companies"))]
    ),
    "rep edit": lambda b, d: people.edit(b, d.row("representatives"), {"phone": d(WORDS), "note": d(WORDS)}),
    "rep hold": lambda b, d: people.find_or_add_position(
        b, d.row("representatives"), "顧問", d.row("companies")
    ),
    "rep remove": lambda b, d: people.remove(b, d.row("representatives")),
    "commitment add": lambda b, d: pledged.add(b, draw_commitment(d), draw_parts(d)),
    "commitment edit": lambda b, d: pledged.edit(
        b, d.row("commitments", "ref"), {"summary": d(WORDS), "due": None}, draw_parts(d)
    ),
    "commitment confirm": lambda b, d: pledged.edit(
        b, d.row("commitments", "ref"), {"review": Review.CONFIRMED}
    ),
    "commitment remove": lambda b, d: pledged.remove(b, d.row("commitments", "ref")),
}


@pytest.fixture(scope="module")
def shared_database(seeded_template, tmp_path_factory):
    """A database with companies, people, an event and three commitments with follow-ups and receipts."""
    with copy_for_module(seeded_template, tmp_path_factory.mktemp("random")) as location:
        with journal.open_batch(location, "test", "王芳", "因為") as batch:
            for name in ("戊有限公司", "己有限公司"):
                organisations.add(batch, {"kind": "company", "name": name}, aliases=[name[0]])
            people.add(batch, {"name": "趙六"})
            company = batch.connection.scalar(sa.select(companies.c.id).filter_by(name="戊有限公司"))
            base = {
                "title": "建設中心",
                "firmness": Firmness.PLAN,
                "track": Track.FACILITY,
                "company_id": company,
            }
            event_id = events.add(
                batch, {"kind": "visit", "name": "考察", "starts": dates.parse_date("2024-05")}
            ).id
            totals.add(batch, {"event_id": event_id, "count": 3, "unit": "project"})
            refs = [
                pledged.add(batch, base | {"voiced": dates.parse_date("2024-04-27")}).ref for _ in range(3)
            ]
            for ref, stage in zip(refs, ("framework", "signed", None), strict=True):
                followups.add(batch, ref, make_followup("2024-05-03", stage=stage))
                receipts.add(batch, ref, dates.parse_day("2024-06-01"), Money(7, "CNY"), amount_text="7元")
        yield location


@contextmanager
def open_rolled_back(location):
    """Yield a connection whose transaction is rolled back at the end."""
    with db.create_engine(location).connect() as connection, connection.begin() as transaction:
        yield connection
        transaction.rollback()


def try_write(connection, function):
    """Run a function in a batch; return the number of the batch, or None if it wrote nothing."""
    try:
        with (
            connection.begin_nested(),
            journal.open_batch_on_connection(connection, "test", "王芳", "因为") as batch,
        ):
            function(batch)
    except TrackerError:
        return None
    return batch.id if batch.is_kept else None


def take_back(connection, number):
    """Undo a batch; return the number of the undo."""
    with journal.open_batch_on_connection(connection, "undo", "李雷") as batch:
        undo.undo(batch, number)
    return batch.id


def read_views(connection, undone=()):
    """Return every view and the figures of the report, without the rows that undo had to keep."""
    reader = db.make_reader(connection)
    left = list_left_rows(connection, undone)
    found = {
        name: sorted(
            str({key: value for key, value in row.items() if key not in UNSEEN})
            for row in reader.rows(f"SELECT * FROM {name}")
            if not any((key, value) in left for key, value in row.items())
        )
        for name in VIEWS
    }
    figures = build.build_report(reader, periods.parse_period("2024Q2")).figures
    return found | {"figures": [str(figure) for figure in figures]}


def list_left_rows(connection, undone):
    """Return (column, value) of what undo had to keep: withdrawn commitments and their companies."""
    added = sa.select(changes.c.row_id).where(changes.c.operation == "insert", changes.c.batch_id.in_(undone))
    left = set()
    for table, column, named in (
        (commitments, "commitment_id", "ref"),
        (companies, "company_id", "name"),
        (representatives, "representative_id", "name"),
    ):
        mine = table.c.id.in_(added.where(changes.c.table_name == table.name))
        for row in connection.execute(sa.select(table.c.id, table.c[named]).where(mine)):
            left |= {(column, row[0]), ("ref" if named == "ref" else "company", row[1])}
    return left


# Half a second an example: all views and a report are read after each write. Every run tries other ones.
@settings(
    max_examples=scale_examples(15),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data(), steps=st.lists(st.sampled_from(list(STEPS)), min_size=2, max_size=8))
def test_undoing_and_redoing_any_writes_restores_every_view(shared_database, data, steps):
    with open_rolled_back(shared_database) as connection:
        draw = Draw(data, connection)
        seen, numbers = [read_views(connection)], []
        for name in steps:
            number = try_write(connection, lambda batch, name=name: STEPS[name](batch, draw))
            if number is not None:
                numbers.append(number)
                seen.append(read_views(connection))
        undoes = []
        for done in reversed(range(len(numbers))):
            undoes.append(take_back(connection, numbers[done]))
            assert read_views(connection, numbers[done:]) == seen[done]
        for done in range(len(numbers)):
            undone = undoes.pop()
            take_back(connection, undone)
            assert read_views(connection, numbers[done + 1 :]) == seen[done + 1]


@settings(
    max_examples=scale_examples(6),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data(), steps=st.lists(st.sampled_from(list(STEPS)), min_size=4, max_size=12))
def test_any_writes_and_their_undo_pass_the_check(shared_database, data, steps):
    with pytest.MonkeyPatch.context() as patch, open_rolled_back(shared_database) as connection:
        patch.setattr(search_keys, "_SAMPLE_SIZE", 30)
        draw = Draw(data, connection)
        done = [try_write(connection, lambda batch, name=name: STEPS[name](batch, draw)) for name in steps]
        assert list_breaches(connection) == []
        for number in reversed(list(filter(None, done))):
            take_back(connection, number)
        assert list_breaches(connection) == []


def list_breaches(connection):
    """Return the findings of the check that break a rule; notes break none."""
    return [
        found for found in run.check_database(db.make_reader(connection)).findings if found.kind != "note"
    ]
