"""Test dates as people type them, which may depend on today: 2024-07-01, a Monday."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import BadInputError
from tracker.values.dates import DistantDayError
from tracker.values.typed_dates import (
    parse_planned_day,
    parse_promised_date,
    parse_typed_date,
    parse_typed_day,
)

pytestmark = pytest.mark.any_engine


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    monkeypatch.setenv("TRACKER_TODAY", "2024-07-01")


@pytest.mark.parametrize(
    ("text", "happened", "promised"),
    [
        ("上周五", "2024-06-28 day", "2024-06-28 day"),
        ("年底", "2023-12-31 year", "2024-12-31 year"),
        ("周五", "2024-06-28 day", "2024-07-05 day"),
        ("下週一", "2024-07-08 day", "2024-07-08 day"),
        ("月底", "2024-07-31 month", "2024-07-31 month"),
        ("下月", "2024-08-31 month", "2024-08-31 month"),
        ("上个月", "2024-06-30 month", "2024-06-30 month"),
        ("下月15日", "2024-08-15 day", "2024-08-15 day"),
        ("下季度", "2024-12-31 quarter", "2024-12-31 quarter"),
        ("季末", "2024-09-30 quarter", "2024-09-30 quarter"),
        ("年内", "2024-12-31 year", "2024-12-31 year"),
        ("明年上半年", "2025-06-30 year", "2025-06-30 year"),
        ("去年6月18日", "2023-06-18 day", "2023-06-18 day"),
        ("下半年", "2024-12-31 year", "2024-12-31 year"),
        ("上半年", "2024-06-30 year", "2025年上半年 or 2024年上半年"),
        ("第三季度", "2024-09-30 quarter", "2024-09-30 quarter"),
        ("6月底", "2024-06-30 month", "2025年6月底 or 2024年6月底"),
        ("8月上旬", "2023年8月上旬 or 2024年8月上旬", "2024-08-10 month"),
        ("10/7", "2023-10-07 or 2024-10-07", "2024-10-07 day"),
        ("8月30日前", "2023-08-30 or 2024-08-30", "2024-08-30 day"),
        ("三个月后", None, "2024-10-31 month"),
        ("两年内", None, "2026-12-31 year"),
        ("半年内", None, "2025-01-31 month"),
        ("10天后", None, "2024-07-11 day"),
        ("2024-2026", None, "2026-12-31 year"),
        ("十四五末", "2025-12-31 year", "2025-12-31 year"),
        ("24.6.18", "2024-06-18 day", "2024-06-18 day"),
        ("二〇二五年六月", "2025-06-30 month", "2025-06-30 month"),
        ("07/08/2024", None, None),
        ("长期", None, None),
        ("尽快", None, None),
        ("月", None, None),
        ("2024-13-01", None, None),
    ],
)
def test_a_date_is_read_on_a_known_day(text, happened, promised):
    for parse, expected in ((parse_typed_date, happened), (parse_promised_date, promised)):
        try:
            read = parse(text)
        except DistantDayError as distant:
            assert distant.hint == f"write the date with its year: {expected}"  # noqa: PT017
            assert distant.insert_full_date(text) == expected.partition(" or ")[0]  # noqa: PT017
        except BadInputError:
            assert expected is None
        else:
            assert f"{read.day} {read.precision}" == expected


def test_the_year_that_an_error_suggests_is_read():
    with pytest.raises(DistantDayError) as distant:
        parse_promised_date("6月底")
    read = parse_promised_date(distant.value.insert_full_date("6月底"))
    assert (read.day, read.precision) == (date(2025, 6, 30), "month")


def test_one_day_is_needed_where_a_day_is_asked_for():
    assert parse_typed_day("上周五") == date(2024, 6, 28)
    with pytest.raises(BadInputError, match="does not give one exact day"):
        parse_typed_day("上月")


def test_a_next_step_may_be_due_at_the_end_of_a_month():
    assert parse_planned_day("月底") == date(2024, 7, 31)
    assert parse_planned_day("两周后") == date(2024, 7, 15)
    with pytest.raises(BadInputError):
        parse_planned_day("下月")


@given(st.text(alphabet="0123456789年月日周上下本去明半个初底末前后内/-.旬季度HQ一三十天", max_size=10))
def test_any_text_is_read_or_refused(text):
    for parse in (parse_typed_date, parse_promised_date, parse_planned_day):
        try:
            parse(text)
        except BadInputError as refused:
            assert refused.hint  # noqa: PT017
