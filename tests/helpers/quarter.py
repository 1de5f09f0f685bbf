"""A small office for reports: methods that add rows, and one row of each kind that a report counts."""

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
    """A database to which tests add commitments with their histories. One batch holds all until `commit`."""

    def __init__(self, location):
        self.location = location
        self._writing = None
        company = {"kind": "company", "name": "清大國華環境集團股份有限公司", "name_hans": "清大国华"}
        self.company = self.write(companies, **company)

    def write(self, table, **row):
        """Insert a row without the checks of the commands; return its id."""
        insert = sa.insert(table).values(row).returning(table.c.id)
        return self.batch.connection.execute(insert).scalar_one()

    @property
    def batch(self):
        if self._writing is None:
            self._writing = ExitStack()
            self._batch = self._writing.enter_context(journal.open_batch(self.location, "test", "王芳"))
        return self._batch

    def commit(self):
        """Finish the open batch, so that its rows can be read."""
        if self._writing is not None:
            self._writing.close()
            self._writing = None

    def add_commitment(self, ref, voiced="2024-04-20", amount=None, track="service", **columns):
        """Add a confirmed commitment; return its id. `voiced` and `amount` are texts as a user types them."""
        on = dates.parse_date(voiced)
        worth = money.parse_amount(amount) if amount else None
        row = {
            "ref": ref, "company_id": self.company, "title": f"事项{ref}", "track": track, "scope": "new",
            "firmness": "intention", "opening_stage": "intent", "voiced_on": on.day,
            "voiced_precision": on.precision, "amount": worth and worth.amount,
            "currency": worth and worth.currency, "amount_upper": worth and worth.upper,
            "amount_bound": worth and worth.bound, "review": "confirmed",
            "amount_status": "disclosed" if worth else "undisclosed",
        }  # fmt: skip
        return self.write(commitments, **(row | columns))

    def add_followups(self, ref, *rows):
        """Add follow-ups to a commitment, in this order; return their results."""
        return [records.followups.add(self.batch, ref, row) for row in rows]

    def add_receipt(self, ref, amount, on):
        """Add a receipt on a day, of an amount as a user types it."""
        day, read = dates.parse_day(on), money.parse_amount(amount)
        records.receipts.add(self.batch, ref, day, read, amount_text=amount)

    def add_announced_total(self, key, count, on):
        """Add a signing on a day, and the number of projects announced at it; return the id of that total."""
        day = dates.parse_day(on)
        event = self.write(events, key=key, kind="signing", name=key, starts_on=day, starts_precision="day")
        return self.write(announced_totals, key=key, event_id=event, count=count, unit="project")

    def cite_source(self, commitment_id, *fields):
        """Add a source and cite it for these fields of a commitment."""
        source = add_source(self.batch.connection, f"source-{commitment_id}")
        for field in fields:
            span = {"source_id": source, "span_start": 0, "span_end": 4, "field": field}
            self.write(citations, commitment_id=commitment_id, **span)

    def build_report(self, period=QUARTER):
        """Commit, and return the report of a period as values."""
        self.commit()
        with open_reader(self.location, with_temporary_tables=True) as reader:
            return build.build_report(reader, periods.parse_period(period))

    def compute_figures(self, period=QUARTER):
        """Return figures by code; amounts are under (code, currency), rates are (numerator, denominator)."""
        found = {}
        for figure in self.build_report(period).figures:
            key = (figure.code, figure.currency) if figure.currency else figure.code
            assert key not in found
            found[key] = figure.value if figure.denominator is None else figure[2:4]
        return found


@contextmanager
def open_office(location):
    """Yield an office on a database; commit at the end."""
    office = Office(location)
    try:
        yield office
    finally:
        office.commit()


@contextmanager
def open_own_office(template, place, today):
    """Yield an office on a copy of the template that all tests of a module share."""
    with pytest.MonkeyPatch.context() as surroundings, copy_for_module(template, place) as location:
        surroundings.setenv("TRACKER_TODAY", today)
        with open_office(location) as office:
            yield office


def fill_quarter(office):
    """Add rows around the second quarter of 2024: those that a report counts and those that it leaves out."""
    total = office.add_announced_total("2024-04-25-signing", 7, "2024-04-25")
    office.add_announced_total("2024-07-01-signing", 9, "2024-07-01")
    ended = office.add_commitment("A-ended", "2024-04-01", "5000万元")
    office.add_followups(
        "A-ended",
        make_followup("2024-05-15", stage="signed"),
        make_followup("2024-06-20", condition="ended", reason="market"),
    )
    office.cite_source(ended, "row", "place")
    office.add_commitment("B-dollars", "2024-05-01", "约USD 3m")
    office.add_followups("B-dollars", make_followup("2024-06-30", kind="contact"))
    office.add_commitment("C-silent", "2024-04-20", announced_total_id=total)
    office.add_commitment("D-old", "2024-01-15", "1.2亿元")
    office.add_followups(
        "D-old", make_followup("2024-02-01", stage="negotiating"), make_followup("2024-05-05")
    )
    parent = office.add_commitment("E-whole", "2024-05-20", "8000万元")
    office.add_commitment("E-part", "2024-05-20", "3000万元", parent_id=parent)
    office.add_followups("E-part", make_followup("2024-06-25", kind="contact")._replace(is_private=True))
    office.add_commitment("F-waiting", "2024-06")
    office.add_followups(
        "F-waiting", make_followup("2024-06-30", condition="on_hold", reason="land", next="2024-09-01")
    )
    office.add_commitment("G-done", "2024-02-01")
    office.add_followups("G-done", make_followup("2024-03-01", stage="operating", condition="fulfilled"))
    office.add_commitment(
        "agreement", "2024-04-25", track="agreement", firmness="signed", opening_stage="signed"
    )
    office.add_followups("agreement", make_followup("2024-05-01", kind="contact"))
    office.add_commitment("draft", "2024-05-05", "9亿元", review="draft")
    office.add_commitment("withdrawn", "2024-05-05", "9亿元", review="withdrawn")
    office.add_commitment("merged", "2024-05-05", "9亿元", merged_into_id=ended)
    office.add_commitment("later", "2024-07-01", "9亿元")
    for ref, amount, on in (
        ("D-old", "500万元", "2024-03-31"),
        ("A-ended", "约1000万元", "2024-04-01"),
        ("A-ended", "-200万元", "2024-06-30"),
        ("B-dollars", "USD 1m", "2024-06-30"),
        ("D-old", "7元", "2024-07-01"),
    ):
        office.add_receipt(ref, amount, on)
