"""A small office with one row of each kind that a quarterly report counts."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager

import pytest
import sqlalchemy as sa

from helpers.databases import copy_for_module
from helpers.rows import add_source, make_followup
from tracker import write as records
from tracker.report import build
from tracker.store import journal
from tracker.store.reader import open_reader
from tracker.store.tables import announced_totals, citations, commitments, companies, events
from tracker.values import dates, money, periods

QUARTER = "2024Q2"
PRIVATE = "内部消息：对方正与烟台接触"


class Office:
    """A database to which small histories are added in few words, kept together when they are read."""

    def __init__(self, location):
        self.location = location
        self._writing = None
        company = {"kind": "company", "name": "清大國華環境集團股份有限公司", "name_hans": "清大国华"}
        self.company = self.write(companies, **company)

    def write(self, table, **row):
        """Write a row as another program would, past the checks of the command line; return its id."""
        insert = sa.insert(table).values(row).returning(table.c.id)
        return self.batch.connection.execute(insert).scalar_one()

    @property
    def batch(self):
        if self._writing is None:
            self._writing = ExitStack()
            self._batch = self._writing.enter_context(journal.open_batch(self.location, "test", "王芳"))
        return self._batch

    def keep(self):
        """Commit what was added."""
        if self._writing is not None:
            self._writing.close()
            self._writing = None

    def pledge(self, ref, voiced="2024-04-20", amount=None, track="service", **columns):
        """Add a commitment: `amount` as typed, `voiced` of any precision; return its id."""
        on = dates.parse_date(voiced)
        worth = money.parse_money(amount) if amount else None
        row = {
            "ref": ref, "company_id": self.company, "title": f"事项{ref}", "track": track, "scope": "new",
            "firmness": "intention", "opening_stage": "intent", "voiced_on": on.day,
            "voiced_precision": on.precision, "amount": worth and worth.amount,
            "currency": worth and worth.currency, "review": "confirmed",
            "amount_status": "disclosed" if worth else "undisclosed",
        }  # fmt: skip
        return self.write(commitments, **(row | columns))

    def hear(self, ref, *rows):
        """Add follow-ups."""
        return [records.followups.add(self.batch, ref, row) for row in rows]

    def get(self, ref, amount, on):
        """Add a receipt."""
        day, read = dates.parse_day(on), money.parse_money(amount)
        records.receipts.add(self.batch, ref, day, read, amount_text=amount)

    def announce(self, key, count, on):
        """Add an event and a total announced there; return the total's id."""
        day = dates.parse_day(on)
        event = self.write(events, key=key, kind="signing", name=key, starts_on=day, starts_precision="day")
        return self.write(announced_totals, key=key, event_id=event, count=count, unit="project")

    def cite(self, commitment_id, *fields):
        """Cite one source for fields of a commitment."""
        source = add_source(self.batch.connection, f"source-{commitment_id}")
        for field in fields:
            span = {"source_id": source, "span_start": 0, "span_end": 4, "field": field}
            self.write(citations, commitment_id=commitment_id, **span)

    def report(self, period=QUARTER):
        self.keep()
        with open_reader(self.location, holding=True) as reader:
            return build.build_report(reader, periods.parse_period(period))

    def figures(self, period=QUARTER):
        """Return the figures by code, and by code and currency for amounts."""
        found = {}
        for figure in self.report(period).figures:
            key = (figure.code, figure.currency) if figure.currency else figure.code
            assert key not in found
            found[key] = figure.value if figure.denominator is None else figure[2:4]
        return found


@contextmanager
def open_office(location):
    office = Office(location)
    try:
        yield office
    finally:
        office.keep()


@contextmanager
def open_own_office(template, place, today):
    """Yield an office for a whole module."""
    with pytest.MonkeyPatch.context() as surroundings, copy_for_module(template, place) as location:
        surroundings.setenv("TRACKER_TODAY", today)
        with open_office(location) as office:
            yield office


def fill_quarter(office):
    total = office.announce("2024-04-25-signing", 7, "2024-04-25")
    office.announce("2024-07-01-signing", 9, "2024-07-01")
    ended = office.pledge("A-ended", "2024-04-01", "5000万元")
    office.hear(
        "A-ended",
        make_followup("2024-05-15", stage="signed"),
        make_followup("2024-06-20", condition="ended", reason="market"),
    )
    office.cite(ended, "row", "place")
    office.pledge("B-dollars", "2024-05-01", "USD 3m")
    office.hear("B-dollars", make_followup("2024-06-30", kind="contact"))
    office.pledge("C-silent", "2024-04-20", announced_total_id=total)
    office.pledge("D-old", "2024-01-15", "1.2亿元")
    office.hear("D-old", make_followup("2024-02-01", stage="negotiating"), make_followup("2024-05-05"))
    parent = office.pledge("E-whole", "2024-05-20", "8000万元")
    office.pledge("E-part", "2024-05-20", "3000万元", parent_id=parent)
    office.hear("E-part", make_followup("2024-06-25", kind="contact")._replace(is_private=True))
    office.pledge("F-waiting", "2024-06")
    office.hear(
        "F-waiting", make_followup("2024-06-30", condition="on_hold", reason="land", next="2024-09-01")
    )
    office.pledge("G-done", "2024-02-01")
    office.hear("G-done", make_followup("2024-03-01", stage="operating", condition="fulfilled"))
    office.pledge("agreement", "2024-04-25", track="agreement", firmness="signed", opening_stage="signed")
    office.hear("agreement", make_followup("2024-05-01", kind="contact"))
    office.pledge("draft", "2024-05-05", "9亿元", review="draft")
    office.pledge("withdrawn", "2024-05-05", "9亿元", review="withdrawn")
    office.pledge("merged", "2024-05-05", "9亿元", merged_into_id=ended)
    office.pledge("later", "2024-07-01", "9亿元")
    for ref, amount, on in (
        ("D-old", "500万元", "2024-03-31"),
        ("A-ended", "1000万元", "2024-04-01"),
        ("A-ended", "-200万元", "2024-06-30"),
        ("B-dollars", "USD 1m", "2024-06-30"),
        ("D-old", "7元", "2024-07-01"),
    ):
        office.get(ref, amount, on)
