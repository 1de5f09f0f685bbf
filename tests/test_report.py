"""A period's report: every figure against one counted by hand, and the cells of the workbook."""

from __future__ import annotations

import io
from contextlib import ExitStack, contextmanager
from datetime import date, datetime
from decimal import Decimal

import openpyxl
import pytest
import sqlalchemy as sa
from conftest import add_source, own_copy, said
from openpyxl.utils import get_column_letter
from rich.cells import cell_len
from test_cli_help import require_same

from tracker import dates, journal, money, periods, queries, records
from tracker.errors import BadInputError
from tracker.models import announced_totals, citations, commitments, companies, events, followups
from tracker.reader import reading
from tracker.report import build, excel

QUARTER = "2024Q2"


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
            self._batch = self._writing.enter_context(journal.writing(self.location, "test", "王芳"))
        return self._batch

    def keep(self):
        """Commit what was added."""
        if self._writing is not None:
            self._writing.close()
            self._writing = None

    def pledge(self, ref, voiced="2024-04-20", amount=None, track="service", **columns):
        """Add a commitment: `amount` as typed, `voiced` of any precision; return its id."""
        on = dates.parse(voiced)
        worth = money.parse(amount) if amount else None
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
        day, read = dates.parse_day(on), money.parse(amount)
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
        with reading(self.location, holding=True) as reader:
            return build.build(reader, periods.parse(period))

    def figures(self, period=QUARTER):
        """Return the figures by code, and by code and currency for amounts."""
        found = {}
        for figure in self.report(period).figures:
            key = (figure.code, figure.currency) if figure.currency else figure.code
            assert key not in found
            found[key] = figure.value if figure.denominator is None else figure[2:4]
        return found

    def book(self, period=QUARTER):
        self.keep()
        with reading(self.location, holding=True) as reader:
            return painted(build.build(reader, periods.parse(period)), queries.Labels(reader))


@contextmanager
def opened(location):
    office = Office(location)
    try:
        yield office
    finally:
        office.keep()


@pytest.fixture
def office(empty_location):
    with opened(empty_location) as office:
        yield office


@contextmanager
def own_office(template, place, today):
    """Yield an office for a whole module."""
    with pytest.MonkeyPatch.context() as surroundings, own_copy(template, place) as location:
        surroundings.setenv("TRACKER_TODAY", today)
        with opened(location) as office:
            yield office


def painted(report, labels):
    file = io.BytesIO()
    excel.paint(excel.Painting(report, labels, made_at="2024-07-01 09:30 UTC"), file)
    return openpyxl.load_workbook(io.BytesIO(file.getvalue()))


def rows(book, name):
    """Return the rows of a sheet as dicts by heading."""
    heading, *rest = book[name].iter_rows(values_only=True)
    return [dict(zip(heading, row, strict=True)) for row in rest]


def cells(book, name, heading):
    """Return the cells below a heading."""
    [column] = [cell.column for cell in book[name][1] if cell.value == heading]
    return [row[0] for row in book[name].iter_rows(min_row=2, min_col=column, max_col=column)]


def texts(book):
    return [
        value
        for sheet in book
        for row in sheet.iter_rows(values_only=True)
        for value in row
        if isinstance(value, str)
    ]


NOTHING = {
    "new_pledges": 0,
    "new_without_amount": 0,
    "new_amount": None,
    "counted": 0,
    "live": 0,
    **dict.fromkeys(("active", "on_hold", "fulfilled", "ended"), 0),
    "no_update": 0,
    "green": 0,
    "yellow": 0,
    "red": 0,
    **dict.fromkeys(
        ("conversion_rate", "fulfilment_rate", "kept_rate", "start_rate", "operation_rate"), (0, 0)
    ),
    **dict.fromkeys(("funds_rate", "disclosed_rate", "coverage_rate", "on_time_rate"), (0, 0)),
    **dict.fromkeys(("evidence_rate", "two_sources_rate"), (0, 0)),
    "leftover_amount": None,
    "receipts_in_period": None,
    "receipts_in_year": None,
    "receipts_ever": None,
    "identified_rate": (0, 0),
}


def test_nothing_has_no_rates_and_no_amounts(office):
    assert office.figures() == NOTHING
    rates = [figure for figure in office.report().figures if figure.denominator is not None]
    assert len(rates) == 12
    assert [figure.value for figure in rates] == [None] * 12


def test_a_rate_of_nothing_is_painted_as_a_dash(office):
    shown = {row["指标"]: row["数值"] for row in rows(office.book(), "主要指标")}
    for label in ("转签约率", "跟进覆盖率", "有原文依据", "公布总数已对应", "本期到账", "本期新增已披露金额"):
        assert shown[label] == "—"


@pytest.fixture(scope="module")
def quarter(empty_template, tmp_path_factory):
    """A quarter of seven counted pledges, and of one of each kind that does not count."""
    with own_office(empty_template, tmp_path_factory.mktemp("quarter"), "2024-07-01") as office:
        fill(office)
        office.keep()
        yield office


def fill(office):
    total = office.announce("2024-04-25-signing", 7, "2024-04-25")
    office.announce("2024-07-01-signing", 9, "2024-07-01")
    ended = office.pledge("A-ended", "2024-04-01", "5000万元")
    office.hear(
        "A-ended", said("2024-05-15", stage="signed"), said("2024-06-20", condition="ended", reason="market")
    )
    office.cite(ended, "row", "place")
    office.pledge("B-dollars", "2024-05-01", "USD 3m")
    office.hear("B-dollars", said("2024-06-30", kind="contact"))
    office.pledge("C-silent", "2024-04-20", announced_total_id=total)
    office.pledge("D-old", "2024-01-15", "1.2亿元")
    office.hear("D-old", said("2024-02-01", stage="negotiating"), said("2024-05-05"))
    parent = office.pledge("E-whole", "2024-05-20", "8000万元")
    office.pledge("E-part", "2024-05-20", "3000万元", parent_id=parent)
    office.hear("E-part", said("2024-06-25", kind="contact")._replace(is_private=True))
    office.pledge("F-waiting", "2024-06")
    office.hear("F-waiting", said("2024-06-30", condition="on_hold", reason="land", next="2024-09-01"))
    office.pledge("G-done", "2024-02-01")
    office.hear("G-done", said("2024-03-01", stage="operating", condition="fulfilled"))
    office.pledge("agreement", "2024-04-25", track="agreement", firmness="signed", opening_stage="signed")
    office.hear("agreement", said("2024-05-01", kind="contact"))
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


def test_every_figure_is_the_one_counted_by_hand(quarter):
    assert quarter.figures() == {
        "new_pledges": 5,  # A B C E-part F
        "new_without_amount": 2,  # C F
        ("new_amount", "CNY"): 80_000_000,  # A 50 + E-part 30
        ("new_amount", "USD"): 3_000_000,  # B
        "counted": 7,  # A B C D E-part F G
        "live": 5,  # B C D E-part, F on hold
        "active": 4,
        "on_hold": 1,
        "fulfilled": 1,  # G
        "ended": 1,  # A
        "no_update": 1,  # C
        "green": 2,  # B 60 days, E-part 41 days
        "yellow": 1,  # C 71 days
        "red": 1,  # D 150 days since it was negotiating: the note is no progress
        "conversion_rate": (2, 7),  # A though it ended, G
        "fulfilment_rate": (1, 2),  # G
        "kept_rate": (1, 2),  # not A
        "start_rate": (1, 2),
        "operation_rate": (1, 2),
        ("funds_rate", "CNY"): (13_000_000, 200_000_000),  # of A 50, D 120, E-part 30
        ("funds_rate", "USD"): (1_000_000, 3_000_000),
        "disclosed_rate": (4, 7),  # A B D E-part
        ("leftover_amount", "CNY"): 50_000_000,  # E-whole 80 without E-part 30
        "coverage_rate": (2, 4),  # B, E-part of B C D E-part
        "on_time_rate": (0, 0),
        "evidence_rate": (1, 7),  # A
        "two_sources_rate": (0, 7),
        ("receipts_in_period", "CNY"): 8_000_000,
        ("receipts_in_period", "USD"): 1_000_000,
        ("receipts_in_year", "CNY"): 13_000_000,
        ("receipts_in_year", "USD"): 1_000_000,
        ("receipts_ever", "CNY"): 13_000_000,
        ("receipts_ever", "USD"): 1_000_000,
        "identified_rate": (1, 7),  # C
    }


def test_an_earlier_quarter_knows_nothing_of_what_came_later(quarter):
    assert quarter.figures("2024Q1") == {
        "new_pledges": 2,  # D G
        "new_without_amount": 1,  # G
        ("new_amount", "CNY"): 120_000_000,
        "counted": 2,
        "live": 1,
        "active": 1,
        "on_hold": 0,
        "fulfilled": 1,
        "ended": 0,
        "no_update": 0,
        "green": 1,  # D 59 days since it was negotiating
        "yellow": 0,
        "red": 0,
        "conversion_rate": (1, 2),
        **dict.fromkeys(("fulfilment_rate", "kept_rate", "start_rate", "operation_rate"), (1, 1)),
        ("funds_rate", "CNY"): (5_000_000, 120_000_000),
        "disclosed_rate": (1, 2),
        "leftover_amount": None,
        "coverage_rate": (1, 1),
        "on_time_rate": (0, 0),
        "evidence_rate": (0, 2),
        "two_sources_rate": (0, 2),
        ("receipts_in_period", "CNY"): 5_000_000,
        ("receipts_in_year", "CNY"): 5_000_000,
        ("receipts_ever", "CNY"): 5_000_000,
        "identified_rate": (0, 0),
    }


def test_a_longer_period_counts_what_its_quarters_count(quarter):
    half, *quarters = (quarter.figures(period) for period in ("2024H1", "2024Q1", "2024Q2"))
    assert half["new_pledges"] == sum(figures["new_pledges"] for figures in quarters) == 7
    amounts = [figures["receipts_in_period", "CNY"] for figures in quarters]
    assert half["receipts_in_period", "CNY"] == sum(amounts) == 13_000_000
    assert half["counted"] == quarters[1]["counted"]


def lights(office):
    return {row.ref: row.light for row in office.report().register}


def test_a_signed_pledge_is_lit_by_how_late_its_start_is(office):
    expected = {"2024-05-31": "green", "2024-05-30": "yellow", "2024-04-01": "yellow", "2024-03-31": "red"}
    for due in expected:
        office.pledge(
            due, "2024-01-01", due_stage="started", due_on=dates.parse(due).day, due_precision="day"
        )
        office.hear(due, said("2024-01-02", stage="signed"))
    assert lights(office) == expected
    assert [office.figures()[light] for light in ("green", "yellow", "red")] == [1, 2, 1]


def test_a_pledge_that_is_not_signed_is_lit_by_how_long_nothing_moved(office):
    expected = {"2024-05-01": "green", "2024-04-30": "yellow", "2024-04-01": "yellow", "2024-03-31": "red"}
    for voiced in expected:
        office.pledge(voiced, voiced)
    assert lights(office) == dict(sorted(expected.items()))
    assert [office.figures()[light] for light in ("green", "yellow", "red")] == [1, 2, 1]


def test_a_corrected_or_voided_row_counts_as_it_stands(office):
    office.pledge("A")
    signed, contact = office.hear("A", said("2024-06-01", stage="signed"), said("2024-06-02", kind="contact"))
    assert (office.figures()["conversion_rate"], office.figures()["coverage_rate"]) == ((1, 1), (1, 1))
    records.followups.void(office.batch, signed.id, "没有签")
    records.followups.correct(office.batch, contact.id, {"occurred": dates.parse("2024-07-01")})
    assert (office.figures()["conversion_rate"], office.figures()["coverage_rate"]) == ((0, 1), (0, 1))


def test_a_period_that_has_not_begun_is_no_report(office):
    with pytest.raises(BadInputError, match="2024Q4 has not begun") as refused:
        office.report("2024Q4")
    assert refused.value.hint == "the last period that has is 2024Q3"


@pytest.mark.parametrize(("period", "provisional"), [("2024Q2", False), ("2024Q3", True), ("2024-07", True)])
def test_a_running_period_is_provisional(office, period, provisional):
    assert office.report(period).is_provisional is provisional


def test_the_last_day_of_a_period_is_still_provisional(office, monkeypatch):
    monkeypatch.setenv("TRACKER_TODAY", "2024-06-30")
    assert office.report("2024Q2").is_provisional


PRIVATE = "内部消息：对方正与烟台接触"
DATES = {
    "2024-05-18": (date(2024, 5, 18), "yyyy-mm-dd"),
    "2024-05": (date(2024, 5, 31), '"≈"yyyy-mm'),
    "2024Q2": (date(2024, 6, 30), '"≈"yyyy"Q2"'),
    "2024": (date(2024, 6, 30), '"≈"yyyy'),
}
AMOUNTS = {
    "1.2亿元": (12_000, "CNY", "#,##0"),
    "12345元": (Decimal("1.2345"), "CNY", "#,##0.####"),
    "USD 20m": (2_000, "USD", "#,##0"),
    "9000亿元": (90_000_000, "CNY", "#,##0"),
}
TEXTS = [
    "=1+1",
    "+86",
    "-1",
    "@王芳",
    "=HYPERLINK(A1)",
    "0532",
    "370102199001011234",
    "TRUE",
    "已签😀\n二\t表",
]


@pytest.fixture(scope="module")
def specimens(empty_template, tmp_path_factory):
    """A workbook with one pledge for each thing that a cell must hold, told apart by its reference."""
    with own_office(empty_template, tmp_path_factory.mktemp("specimens"), "2024-06-30") as office:
        for typed in DATES:
            office.pledge(typed)
            office.hear(typed, said(typed, stage="negotiating"))
        for typed in AMOUNTS:
            office.pledge(typed, amount=typed)
        for text in TEXTS:
            office.pledge(text, title=text, responsible_unit=text)
            office.hear(text, said("2024-06-01", note=text))
        office.pledge("unknown day", voiced_precision="unknown")
        office.pledge("revised", amount="1.2亿元")
        office.hear("revised", said("2024-06-01")._replace(revised_amount=money.parse("USD 20m")))
        office.pledge("next")
        office.hear("next", said("2024-06-01", next="2024-07-15")._replace(next_action="回访"))
        office.pledge("long")
        office.hear("long", said("2024-06-01", note="长" * 40_000))
        yield office.book()


def cell_of(book, sheet, ref, heading):
    """Return the cell of a reference below a heading."""
    [found] = [
        cell
        for cell, known in zip(cells(book, sheet, heading), cells(book, sheet, "编号"), strict=True)
        if known.value == ref
    ]
    return found


@pytest.mark.parametrize(("typed", "expected"), DATES.items())
@pytest.mark.parametrize(
    ("sheet", "heading"), [("本期跟进", "日期"), ("承诺台账", "到达日期"), ("承诺台账", "最近进展")]
)
def test_dates_are_dates_shown_as_exactly_as_they_are_known(specimens, typed, expected, sheet, heading):
    cell = cell_of(specimens, sheet, typed, heading)
    assert cell.is_date
    assert (cell.value.date(), cell.number_format) == expected


def test_a_date_that_is_not_known_is_left_empty(specimens):
    assert cell_of(specimens, "承诺台账", "unknown day", "表态日期").value is None


@pytest.mark.parametrize(("typed", "expected"), AMOUNTS.items())
def test_amounts_are_numbers_in_ten_thousands(specimens, typed, expected):
    cell = cell_of(specimens, "承诺台账", typed, "金额(万)")
    currency = cell_of(specimens, "承诺台账", typed, "币种").value
    assert cell.data_type == "n"
    assert (Decimal(str(cell.value)), currency, cell.number_format) == expected


def test_two_currencies_are_two_rows(specimens):
    found = [row for row in rows(specimens, "主要指标") if row["指标"] == "本期新增已披露金额"]
    assert [(row["数值"], row["币种"]) for row in found] == [(90_024_001.2345, "CNY"), (2_000, "USD")]


def test_an_amount_as_revised_stands_in_the_register(specimens):
    values = [cell_of(specimens, "承诺台账", "revised", name).value for name in ("金额(万)", "币种")]
    assert values == [2_000, "USD"]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize(
    ("sheet", "heading"), [("本期跟进", "说明"), ("承诺台账", "承诺事项"), ("承诺台账", "责任单位")]
)
def test_text_stays_text_whatever_it_begins_with(specimens, text, sheet, heading):
    cell = cell_of(specimens, sheet, text, heading)
    assert (cell.value, cell.data_type) == (text, "s")


def test_a_note_longer_than_a_cell_is_cut_and_says_so(specimens):
    note = cell_of(specimens, "本期跟进", "long", "说明").value
    assert (len(note), note[-2:]) == (32_767, "长…")


def test_a_public_next_action_stands_in_the_register(specimens):
    values = [cell_of(specimens, "承诺台账", "next", name).value for name in ("下一步", "下一步日期")]
    assert values == ["回访", datetime(2024, 7, 15)]  # noqa: DTZ001


def test_nothing_of_a_private_row_is_in_the_workbook(office):
    office.pledge("A")
    row = said("2024-06-01", note=PRIVATE, next="2024-07-15")
    office.hear("A", row._replace(is_private=True, next_action=PRIVATE, next_action_by=PRIVATE))
    report = office.report()
    assert report.happenings == []
    book = office.book()
    assert not [text for text in texts(book) if PRIVATE in text]
    assert [cell.value for cell in cells(book, "承诺台账", "下一步日期")] == [None]


def test_follow_ups_are_those_of_the_period(office):
    office.pledge("A", "2024-01-01")
    days = ["2024-03-31", "2024-04-01", "2024-06-30", "2024-07-01"]
    office.hear("A", *(said(day, note=day) for day in days))
    assert [row.note for row in office.report().happenings] == days[1:3]
    assert [row["说明"] for row in rows(office.book(), "本期跟进")] == days[1:3]


@pytest.mark.parametrize(
    "chars", ["\x01\x08\x0b\x0c\x1b\x1f", "\ufffe\uffff"], ids=["control", "no characters"]
)
def test_a_character_that_xml_forbids_does_not_break_the_workbook(office, chars):
    commitment = office.pledge("A")
    office.write(
        followups, commitment_id=commitment, kind="note", occurred_on=date(2024, 6, 1),
        occurred_precision="day", recorded_at=dates.timestamp(), recorded_by="x", note=f"协议{chars}已签",
    )  # fmt: skip
    [cell] = cells(office.book(), "本期跟进", "说明")
    assert cell.value == "协议" + "\N{REPLACEMENT CHARACTER}" * len(chars) + "已签"


def test_rates_are_numbers_with_what_they_are_rates_of(quarter):
    book = quarter.book()
    shown = {row["指标"]: row for row in rows(book, "主要指标")}
    assert shown["转签约率"]["数值"] == pytest.approx(2 / 7)
    assert (shown["转签约率"]["分子"], shown["转签约率"]["分母 (n)"]) == (2, 7)
    formats = [cell.number_format for cell in cells(book, "主要指标", "数值")]
    assert {"#,##0", "0.0%"} <= set(formats)
    assert all(row["口径"] for row in shown.values())


def test_the_cover_says_what_the_workbook_is(office, monkeypatch):
    monkeypatch.setenv("TRACKER_TODAY", "2024-06-30")
    sheet = office.book()["封面"]
    said_there = {row[0]: row[1] for row in sheet.iter_rows(max_col=2, values_only=True)}
    assert said_there["报告期"] == "2024Q2"
    assert said_there["数据截止日"] == datetime(2024, 6, 30)  # noqa: DTZ001
    assert said_there["生成时间"] == "2024-07-01 09:30 UTC"
    assert said_there["数据库版本"] == office.report().database
    assert "万元" in said_there["单位"]
    assert "预览,未签发; 报告期未结束,数据为暂行数" in said_there


def test_the_cover_links_to_every_sheet(office):
    book = office.book()
    links = [cell.hyperlink.location or cell.hyperlink.target for cell in book["封面"]["A"] if cell.hyperlink]
    assert [link.lstrip("#") for link in links] == [f"'{name}'!A1" for name in book.sheetnames[1:]]


def test_the_workbook_is_marked_as_a_preview_of_this_program(office):
    properties = office.book().properties
    marks = (properties.creator, properties.lastModifiedBy, properties.category)
    assert marks == ("pledge-tracker", "pledge-tracker", "preview")


SHEETS = ["主要指标", "承诺台账", "本期跟进", "来源"]


@pytest.fixture(scope="module")
def seeded(seeded_template):
    with pytest.MonkeyPatch.context() as surroundings, reading(seeded_template, holding=True) as reader:
        surroundings.setenv("TRACKER_TODAY", "2024-07-01")
        return painted(build.build(reader, periods.parse(QUARTER)), queries.Labels(reader))


def test_the_sheets_stand_in_the_order_in_which_they_are_read(seeded):
    assert seeded.sheetnames == ["封面", *SHEETS]


@pytest.mark.parametrize("name", ["封面", *SHEETS])
def test_every_sheet_prints_on_landscape_a4_as_wide_as_the_page(seeded, name):
    sheet = seeded[name]
    assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 9)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (int(sheet.page_setup.fitToWidth), int(sheet.page_setup.fitToHeight)) == (1, 0)
    assert "2024Q2" in sheet.oddHeader.left.text
    assert sheet.oddFooter.center.text == "&P / &N"


@pytest.mark.parametrize("name", SHEETS)
def test_every_table_keeps_its_heading_and_can_be_filtered(seeded, name):
    sheet = seeded[name]
    assert sheet.freeze_panes == "B2"
    assert sheet.print_title_rows == "$1:$1"
    corner = f"{get_column_letter(sheet.max_column)}{sheet.max_row}"
    assert sheet.auto_filter.ref == f"A1:{corner}"


@pytest.mark.parametrize("name", SHEETS)
def test_headings_are_chinese_different_and_in_bold(seeded, name):
    headings = seeded[name][1]
    values = [cell.value for cell in headings]
    assert len(set(values)) == len(values)
    assert all(value and not value.isascii() for value in values)
    assert all(cell.font.bold and cell.fill.fgColor.rgb.endswith("DDE6F0") for cell in headings)


def shown_width(cell):
    """Return how many characters wide the widest piece that cannot be wrapped is."""
    if cell.value is None:
        return 0
    if cell.is_date:
        return 10
    if isinstance(cell.value, str):
        return max((cell_len(word) for word in cell.value.split() if word.isascii()), default=0)
    return len(f"{cell.value:,}") if isinstance(cell.value, int) else 6


@pytest.mark.parametrize("name", SHEETS)
def test_columns_are_as_wide_as_what_cannot_be_wrapped(seeded, name):
    sheet = seeded[name]
    for column in sheet.columns:
        width = sheet.column_dimensions[column[0].column_letter].width
        assert cell_len(column[0].value) <= 2 * (width - 1), column[0].value
        assert max(map(shown_width, column[1:]), default=0) <= width, column[0].value


@pytest.mark.parametrize("name", SHEETS)
def test_rows_are_as_high_as_their_wrapped_text(seeded, name):
    sheet = seeded[name]
    widths = {place: dimension.width for place, dimension in sheet.column_dimensions.items()}
    for row in sheet.iter_rows(min_row=2):
        lines = max(
            -(-cell_len(cell.value) // int(widths[cell.column_letter]))
            for cell in row
            if isinstance(cell.value, str)
        )
        assert sheet.row_dimensions[row[0].row].height >= 14 * lines


@pytest.mark.parametrize("name", SHEETS)
def test_every_cell_of_a_table_is_framed_and_text_is_wrapped(seeded, name):
    for row in seeded[name].iter_rows():
        for cell in row:
            assert cell.border.bottom.style == "thin"
            assert cell.data_type != "f"
            assert not isinstance(cell.value, str) or cell.alignment.wrap_text


def test_a_source_is_headed_by_its_title(seeded):
    assert "承诺事项" not in [cell.value for cell in seeded["来源"][1]]


def test_the_cells_of_the_seeded_quarter_are_what_they_were(seeded):
    lines = []
    for sheet in seeded:
        lines.append(f"# {sheet.title}")
        for row in sheet.iter_rows():
            kept = [f"{cell.coordinate}={cell.value!s}" for cell in row if cell.value is not None]
            lines.extend([" | ".join(kept)] if kept else [])
    formats = sorted({cell.number_format for sheet in seeded for row in sheet for cell in row})
    require_same("cli-workbook-2024Q2.txt", "\n".join([*lines, "# formats", *formats, ""]))
