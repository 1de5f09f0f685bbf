"""Test periods: which are read, which are refused, and that they cover the calendar without gaps."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import BadInputError
from tracker.values import periods

pytestmark = pytest.mark.any_engine

KINDS = ("year", "half", "quarter", "month")
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("text", "name", "start", "stop"),
    [
        ("2024", "2024", "2024-01-01", "2025-01-01"),
        ("2024年", "2024", "2024-01-01", "2025-01-01"),
        ("2024H1", "2024H1", "2024-01-01", "2024-07-01"),
        ("2024h2", "2024H2", "2024-07-01", "2025-01-01"),
        ("2024年上半年", "2024H1", "2024-01-01", "2024-07-01"),
        ("2024下半年", "2024H2", "2024-07-01", "2025-01-01"),
        ("2024Q1", "2024Q1", "2024-01-01", "2024-04-01"),
        ("2024q2", "2024Q2", "2024-04-01", "2024-07-01"),
        ("2024-Q3", "2024Q3", "2024-07-01", "2024-10-01"),
        (" 2024 Q4 ", "2024Q4", "2024-10-01", "2025-01-01"),
        ("2024年二季度", "2024Q2", "2024-04-01", "2024-07-01"),
        ("2024年第三季度", "2024Q3", "2024-07-01", "2024-10-01"),
        ("2024年4季度", "2024Q4", "2024-10-01", "2025-01-01"),
        ("2024年一季", "2024Q1", "2024-01-01", "2024-04-01"),
        ("2024-02", "2024-02", "2024-02-01", "2024-03-01"),
        ("2024-6", "2024-06", "2024-06-01", "2024-07-01"),
        ("2024/06", "2024-06", "2024-06-01", "2024-07-01"),
        ("2024.6", "2024-06", "2024-06-01", "2024-07-01"),
        ("2024年12月", "2024-12", "2024-12-01", "2025-01-01"),
        ("1900", "1900", "1900-01-01", "1901-01-01"),
        ("2099Q4", "2099Q4", "2099-10-01", "2100-01-01"),
        ("2024年五月", "2024-05", "2024-05-01", "2024-06-01"),
        ("2024年十二月", "2024-12", "2024-12-01", "2025-01-01"),
        ("2024M01-M10", "2024M01-M10", "2024-01-01", "2024-11-01"),
        ("2024m3-m5", "2024M03-M05", "2024-03-01", "2024-06-01"),
        ("2024年1-10月", "2024M01-M10", "2024-01-01", "2024-11-01"),
        ("2024年1月至11月", "2024M01-M11", "2024-01-01", "2024-12-01"),
        ("2024年1—10月", "2024M01-M10", "2024-01-01", "2024-11-01"),
        ("2024M01-M03", "2024Q1", "2024-01-01", "2024-04-01"),
        ("2024M07-M12", "2024H2", "2024-07-01", "2025-01-01"),
        ("2024年1-12月", "2024", "2024-01-01", "2025-01-01"),
        ("2024M05-M05", "2024-05", "2024-05-01", "2024-06-01"),
        ("２０２４Ｑ２", "2024Q2", "2024-04-01", "2024-07-01"),
    ],
)
def test_periods_are_parsed_as_people_write_them(text, name, start, stop):
    period = periods.parse_period(text)
    assert (str(period), period.start.isoformat(), period.stop.isoformat()) == (name, start, stop)


@pytest.mark.parametrize(
    ("name", "last_day"),
    [
        ("2023-02", "2023-02-28"),
        ("2024-02", "2024-02-29"),
        ("2024Q2", "2024-06-30"),
        ("2024H1", "2024-06-30"),
        ("2024", "2024-12-31"),
    ],
)
def test_the_cut_off_of_a_period_is_its_last_day(name, last_day):
    assert periods.parse_period(name).last_day.isoformat() == last_day


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "abc", "2024Q", "Q2", "2024Q2Q3", "2024季度", "2024第二", "24Q2", "20245", "202406"),
        *("2024Q0", "2024Q5", "2024年五季度", "2024-00", "2024-13", "2024年13月", "2024H0", "2024H3"),
        *("2024年一二月", "2024M00-M03", "2024M01-M13", "2024M10-M01", "2024M01", "2024M11-2025M02"),
        *("1899", "2100", "2024-06-18", "2024年中半年", "2024Q2-2024Q3"),
    ],
)
def test_a_text_that_is_not_a_period_is_refused_with_a_hint(text):
    with pytest.raises(BadInputError) as refused:
        periods.parse_period(text)
    assert f"“{text}”" in str(refused.value)
    assert "2024Q2" in refused.value.hint


@given(kind=st.sampled_from(KINDS), day=DAYS)
def test_the_name_of_a_period_parses_back_to_it(kind, day):
    period = periods.find_period(kind, day)
    assert periods.parse_period(str(period)) == period


@given(kind=st.sampled_from(KINDS), day=DAYS)
def test_periods_follow_each_other_without_gaps(kind, day):
    period = periods.find_period(kind, day)
    assert period.kind == kind
    assert period.start <= day <= period.last_day < period.stop
    assert periods.find_period(kind, period.last_day) == period
    assert periods.find_period(kind, period.stop).start == period.stop
    assert periods.find_period(kind, period.start - timedelta(days=1)).stop == period.start


@pytest.mark.parametrize(
    ("name", "today", "last_year"),
    [
        ("2024Q1", "2025-01-01", ("2023-01-01", "2023-03-31")),
        ("2024-02", "2025-01-01", ("2023-02-01", "2023-02-28")),
        ("2025-02", "2026-01-01", ("2024-02-01", "2024-02-29")),
        ("2024Q1", "2024-02-28", ("2023-01-01", "2023-02-28")),
        ("2024Q1", "2024-02-29", ("2023-01-01", "2023-02-28")),
        ("2024M01-M10", "2024-07-01", ("2023-01-01", "2023-07-01")),
    ],
)
def test_the_same_days_of_the_year_before(name, today, last_year):
    period = periods.parse_period(name).cut_short(date.fromisoformat(today))
    before = period.year_before
    assert (f"{before.start}", f"{before.last_day}") == last_year


def test_before_a_run_of_months_are_the_same_months_a_year_ago():
    assert str(periods.parse_period("2024M01-M10").previous) == "2023M01-M10"


@given(day=DAYS)
def test_month_quarter_half_year_and_year_are_nested(day):
    year, half, quarter, month = (periods.find_period(kind, day) for kind in KINDS)
    assert year.start <= half.start <= quarter.start <= month.start
    assert month.stop <= quarter.stop <= half.stop <= year.stop


@pytest.mark.parametrize(("kind", "count"), [("year", 1), ("half", 2), ("quarter", 4), ("month", 12)])
def test_a_leap_year_is_divided_into_the_right_number_of_periods(kind, count):
    days = [date(2024, 1, 1) + timedelta(days=n) for n in range(366)]
    assert len({str(periods.find_period(kind, day)) for day in days}) == count
