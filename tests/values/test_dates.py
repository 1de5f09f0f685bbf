"""Test dates: how they are read, stored when partial, and shown, and where today comes from."""

from __future__ import annotations

import re
import time
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import BadInputError
from tracker.values import dates, periods
from tracker.values.codes import Precision
from tracker.values.dates import PartialDate

pytestmark = pytest.mark.any_engine

CALENDAR = (Precision.MONTH, Precision.QUARTER, Precision.YEAR)
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@pytest.fixture(autouse=True)
def _fixed_today(monkeypatch):
    monkeypatch.setenv("TRACKER_TODAY", "2024-03-01")


def make_period_date(precision: Precision, day: date) -> PartialDate:
    return PartialDate(periods.find_period(precision.value, day).last_day, precision)


def build_date_strategy():
    """Return a strategy for dates of every precision."""
    days = st.builds(PartialDate, DAYS, st.just(Precision.DAY))
    return st.one_of(days, st.builds(make_period_date, st.sampled_from(CALENDAR), DAYS))


@pytest.mark.parametrize(
    ("text", "day", "precision", "shown"),
    [
        ("2024-06-18", "2024-06-18", "day", "2024-06-18"),
        ("2024-6-8", "2024-06-08", "day", "2024-06-08"),
        ("2024/6/18", "2024-06-18", "day", "2024-06-18"),
        ("2024.6.18", "2024-06-18", "day", "2024-06-18"),
        ("2024年6月18日", "2024-06-18", "day", "2024-06-18"),
        ("2024 年 6 月 18 日", "2024-06-18", "day", "2024-06-18"),
        ("２０２４－０６－１８", "2024-06-18", "day", "2024-06-18"),
        ("２０２４／６／１８", "2024-06-18", "day", "2024-06-18"),
        ("2024-02-29", "2024-02-29", "day", "2024-02-29"),
        ("2024-06", "2024-06-30", "month", "≈2024-06"),
        ("2024年2月", "2024-02-29", "month", "≈2024-02"),
        ("2023年2月", "2023-02-28", "month", "≈2023-02"),
        ("2024Q2", "2024-06-30", "quarter", "≈2024 Q2"),
        ("2024年第四季度", "2024-12-31", "quarter", "≈2024 Q4"),
        ("2024", "2024-12-31", "year", "≈2024"),
        ("2024年", "2024-12-31", "year", "≈2024"),
        ("today", "2024-03-01", "day", "2024-03-01"),
        ("今天", "2024-03-01", "day", "2024-03-01"),
        ("今日", "2024-03-01", "day", "2024-03-01"),
        ("Yesterday", "2024-02-29", "day", "2024-02-29"),
        ("昨天", "2024-02-29", "day", "2024-02-29"),
        ("昨日", "2024-02-29", "day", "2024-02-29"),
        ("前天", "2024-02-28", "day", "2024-02-28"),
        ("20240618", "2024-06-18", "day", "2024-06-18"),
        ("2024年6月18号", "2024-06-18", "day", "2024-06-18"),
        ("2月29日", "2024-02-29", "day", "2024-02-29"),
        ("3月1號", "2024-03-01", "day", "2024-03-01"),
        ("8月31日", "2023-08-31", "day", "2023-08-31"),
        ("2026年底", "2026-12-31", "year", "≈2026"),
        ("2026年底前", "2026-12-31", "year", "≈2026"),
        ("2024年8月底", "2024-08-31", "month", "≈2024-08"),
        ("2024年二季度末", "2024-06-30", "quarter", "≈2024 Q2"),
    ],
)
def test_a_date_is_stored_as_its_last_possible_day_and_shown_with_its_precision(text, day, precision, shown):
    known = dates.parse_date(text)
    assert (known.day.isoformat(), known.precision.value, str(known)) == (day, precision, shown)
    assert dates.format_date(day, precision) == shown


@pytest.mark.parametrize(
    "text",
    [
        *(
            "2024-02-30",
            "2023-02-29",
            "2024-04-31",
            "2024年2月30日",
            "2024-13-01",
            "2024-00-10",
            "2024-06-00",
        ),
        *("2024Q5", "2024Q0", "2024-13", "2024-00", "2024年13月", "0000-01-01"),
        *(
            "",
            "abc",
            "明天",
            "2024H1",
            "2024年上半年",
            "24-06-18",
            "20241318",
            "2月30日",
            "底",
            "1899-12-31",
            "2100-01-01",
            "2024-06-18x",
            "2024-06-18 08:30",
        ),
    ],
)
def test_a_text_that_is_not_a_date_is_refused_with_a_hint(text):
    with pytest.raises(BadInputError) as refused:
        dates.parse_date(text)
    assert f"“{text}”" in str(refused.value)
    assert refused.value.hint


@pytest.mark.parametrize(("text", "day"), [("2024-06-18", date(2024, 6, 18)), ("昨天", date(2024, 2, 29))])
def test_parse_day_accepts_one_exact_day(text, day):
    assert dates.parse_day(text) == day


@pytest.mark.parametrize("text", ["2024-06", "2024Q2", "2024", "2024年"])
def test_parse_day_refuses_a_period(text):
    with pytest.raises(BadInputError, match=f"“{text}” does not give one exact day") as refused:
        dates.parse_day(text)
    assert "2024-06-30" in refused.value.hint


@pytest.mark.parametrize(
    ("day", "precision", "shown"),
    [
        (None, None, ""),
        (None, "day", ""),
        ("2024-06-18", None, "2024-06-18"),
        ("2024-06-18", "month", "≈2024-06"),
        ("2024-06-18", "quarter", "≈2024 Q2"),
        ("2024-06-18", "year", "≈2024"),
        ("2024-06-18", "unknown", "?"),
    ],
)
def test_a_stored_day_is_shown_with_its_precision(day, precision, shown):
    assert dates.format_date(day, precision) == shown


@pytest.mark.parametrize(
    ("precision", "first"),
    [
        ("day", date(2024, 5, 18)),
        ("month", date(2024, 5, 1)),
        ("quarter", date(2024, 4, 1)),
        ("year", date(2024, 1, 1)),
        ("unknown", date.min),
    ],
)
def test_the_first_possible_day_is_the_first_of_its_period(precision, first):
    assert PartialDate(date(2024, 5, 18), Precision(precision)).first_day == first


@given(known=build_date_strategy())
@pytest.mark.slow
def test_a_displayed_date_parses_back_to_the_same_date(known):
    assert dates.parse_date(str(known).removeprefix("≈")) == known


@given(day=DAYS, precision=st.sampled_from(Precision))
def test_the_first_possible_day_is_never_after_the_last(day, precision):
    known = PartialDate(day, precision)
    assert known.first_day <= known.day


@given(known=build_date_strategy(), days=st.integers(0, 500))
@pytest.mark.slow
def test_a_date_capped_after_its_first_day_stays_in_its_period(known, days):
    entered = known.first_day + timedelta(days=days)
    capped = known.cap_last_day(entered)
    assert capped.day == min(known.day, entered)
    assert (capped.first_day, capped.precision, str(capped)) == (known.first_day, known.precision, str(known))


@given(known=build_date_strategy(), day=DAYS)
def test_capping_a_date_twice_equals_capping_it_once(known, day):
    assert known.cap_last_day(day).cap_last_day(day) == known.cap_last_day(day)


@pytest.mark.parametrize("text", ["2024-03-02", "2024-04", "2024Q2", "2025"])
def test_a_capped_future_date_stays_in_the_future(text):
    known = dates.parse_date(text)
    assert known.cap_last_day(dates.today()).first_day > dates.today()


def test_today_is_the_fixed_day(monkeypatch):
    monkeypatch.setenv("TRACKER_TODAY", "2023-12-31")
    assert dates.today() == date(2023, 12, 31)


@pytest.fixture
def in_zone(monkeypatch):
    def enter(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        time.tzset()

    yield enter
    monkeypatch.undo()
    time.tzset()


def test_today_is_the_local_day_when_no_day_is_fixed(monkeypatch, in_zone):
    monkeypatch.delenv("TRACKER_TODAY")
    in_zone("EAST-14")
    east = dates.today()
    in_zone("WEST+12")
    assert timedelta(days=1) <= east - dates.today() <= timedelta(days=2)


@pytest.mark.parametrize("text", ["", "2024-02-30", "soon", "2024Q2"])
def test_a_bad_fixed_today_is_refused(monkeypatch, text):
    monkeypatch.setenv("TRACKER_TODAY", text)
    with pytest.raises(BadInputError, match="TRACKER_TODAY") as refused:
        dates.today()
    assert f"“{text}”" in str(refused.value)
    assert refused.value.hint


def test_a_timestamp_is_the_current_utc_time_in_whole_seconds():
    written = dates.make_utc_timestamp()
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", written)
    assert abs(datetime.now(UTC) - datetime.fromisoformat(written)) < timedelta(minutes=1)


SPANS = {  # the length of time, and the day that much after 2024-01-31
    "14d": "2024-02-14",
    "1 day": "2024-02-01",
    "0d": "2024-01-31",
    "2w": "2024-02-14",
    "1m": "2024-02-29",
    "13m": "2025-02-28",
    "1y": "2025-01-31",
    "14天": "2024-02-14",
    "１４ 天": "2024-02-14",
    "两周": "2024-02-14",
    "兩週": "2024-02-14",
    "三个星期": "2024-02-21",
    "十二個月": "2025-01-31",
    "两年": "2026-01-31",
}


@pytest.mark.parametrize(("typed", "day"), SPANS.items())
def test_a_length_of_time_ends_on_the_expected_day(typed, day):
    assert dates.parse_duration(typed).add_to(date(2024, 1, 31)) == date.fromisoformat(day)


@pytest.mark.parametrize("typed", ["", "d", "14", "-1d", "1.5w", "2024-07", "百天", "1000d", "3x", "半年"])
def test_a_text_that_is_not_a_length_of_time_is_refused(typed):
    with pytest.raises(BadInputError, match="is not a length of time"):
        dates.parse_duration(typed)


@given(day=DAYS, months=st.integers(0, 60))
def test_adding_months_keeps_the_day_or_takes_the_last_of_the_month(day, months):
    later = dates.Duration(0, months).add_to(day)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later + timedelta(days=1)).day == 1


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2w", "2024-07-15"),
        ("两周后", "2024-07-15"),
        ("10天以後", "2024-07-11"),
        ("2024-07-20", "2024-07-20"),
        ("今天", "2024-07-01"),
        ("明天", "2024-07-02"),
        ("後天", "2024-07-03"),
        ("Tomorrow", "2024-07-02"),
        ("7月6日", "2024-07-06"),
        ("7月1日", "2024-07-01"),
        ("12月31日", "2024-12-31"),
        ("周一", "2024-07-08"),  # today is one
        ("星期日", "2024-07-07"),
        ("本周一", "2024-07-01"),
        ("这周天", "2024-07-07"),
        ("下周一", "2024-07-08"),
        ("下週日", "2024-07-14"),
    ],
)
def test_a_coming_day_is_given_as_a_day_or_a_length_of_time(monkeypatch, typed, day):
    monkeypatch.setenv("TRACKER_TODAY", "2024-07-01")
    assert dates.parse_future_day(typed) == date.fromisoformat(day)


DISTANT = [
    ("parse_date", "2024-07-02", "7月20日", "2023-07-20, 348 days ago", "2023-07-20 or 2024-07-20"),
    ("parse_day", "2024-07-02", "１２月３１日", "2023-12-31, 184 days ago", "2023-12-31 or 2024-12-31"),
    ("parse_moment", "2024-07-02", "7月3日 08:47", "2023-07-03, 365 days ago", "2023-07-03 or 2024-07-03"),
    ("parse_future_day", "2026-10-08", "10月1日", "2027-10-01, in 358 days", "2027-10-01 or 2026-10-01"),
    ("parse_promised_date", "2026-10-08", "10月1日", "2027-10-01, in 358 days", "2027-10-01 or 2026-10-01"),
]


@pytest.mark.parametrize(("parser", "today", "typed", "meant", "instead"), DISTANT)
def test_a_day_without_a_year_does_not_jump_far(monkeypatch, parser, today, typed, meant, instead):
    monkeypatch.setenv("TRACKER_TODAY", today)
    with pytest.raises(dates.DistantDayError) as refused:
        getattr(dates, parser)(typed)
    assert meant in str(refused.value)
    assert refused.value.hint == f"write the date with its year: {instead}"
    written_out = refused.value.insert_full_date(typed)
    assert getattr(dates, parser)(written_out)
    assert written_out.startswith(meant[:10])


@given(
    today=st.dates(date(2001, 1, 1), date(2090, 12, 31)), day=st.dates(date(2001, 1, 1), date(2001, 12, 31))
)
def test_a_day_without_a_year_is_at_most_half_a_year_away(today, day):
    typed = f"{day.month}月{day.day}日"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TRACKER_TODAY", today.isoformat())
        for parse, ahead in ((dates.parse_day, -1), (dates.parse_future_day, 1)):
            try:
                distance = (parse(typed) - today).days * ahead
            except dates.DistantDayError:
                continue
            assert 0 <= distance <= 183


@pytest.mark.parametrize("typed", ["2024-08", "2024", "下个月", "以后", "昨", "周八", "下下周一", "2月30日"])
def test_a_bad_coming_day_is_refused_with_the_accepted_forms(typed):
    with pytest.raises(BadInputError) as refused:
        dates.parse_future_day(typed)
    assert f"“{typed}”" in str(refused.value)
    assert "tomorrow" in refused.value.hint or "check the month and the day of the date" in refused.value.hint


@pytest.mark.parametrize(("typed", "is_relative"), [("今天", True), ("6月18日", True), ("2024-06-18", False)])
def test_a_date_without_a_year_is_relative_to_today(typed, is_relative):
    assert dates.is_relative_date(typed) is is_relative


@pytest.mark.parametrize(
    ("day", "before"),
    [
        ("2024-07-01", "2024-06-28"),
        ("2024-07-02", "2024-07-01"),
        ("2024-07-06", "2024-07-05"),
        ("2024-07-07", "2024-07-05"),
    ],
)
def test_the_previous_working_day_is_never_on_a_weekend(day, before):
    assert dates.find_workday_before(date.fromisoformat(day)) == date.fromisoformat(before)


@pytest.mark.parametrize(
    ("zone", "moment"),
    [("CST-8", "2024-06-30T16:00:00Z"), ("UTC", "2024-07-01T00:00:00Z"), ("WEST+5", "2024-07-01T05:00:00Z")],
)
def test_a_day_starts_at_local_midnight(in_zone, zone, moment):
    in_zone(zone)
    assert dates.format_start_of_day(date(2024, 7, 1)) == moment


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2024-13", "2024 has no month 13"),
        ("2024.0", "2024 has no month 0"),
        ("2024年13月", "2024 has no month 13"),
        ("2024Q5", "2024 has no quarter 5"),
    ],
)
def test_a_month_or_quarter_that_no_year_has_is_named(text, reason):
    with pytest.raises(BadInputError, match=f"^“{text}” is not a date: {reason}$"):
        dates.parse_promised_date(text)
    with pytest.raises(BadInputError, match=f"^“{text}” is not a period: {reason}$"):
        periods.parse_period(text)
