"""Test dates in words, as tables print them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import BadInputError
from tracker.values.printed_dates import parse_printed_date, parse_printed_span


@pytest.mark.parametrize(
    ("text", "day", "precision"),
    [
        ("二〇二四年六月十八日", "2024-06-18", "day"),
        ("2024年上半年", "2024-06-30", "year"),
        ("24年6月", "2024-06-30", "month"),
        ("二○二四年六月", "2024-06-30", "month"),
        ("二〇二六年十二月三十一日", "2026-12-31", "day"),
        ("2024年二十日", None, None),
        ("2024上半年", "2024-06-30", "year"),
        ("2024年下半年", "2024-12-31", "year"),
        ("2024H1", "2024-06-30", "year"),
        ("2024年年底", "2024-12-31", "year"),
        ("2024年年中", "2024-12-31", "year"),
        ("2024年初", "2024-12-31", "year"),
        ("2024年度", "2024-12-31", "year"),
        ("2024年6月上旬", "2024-06-10", "month"),
        ("2024年2月中下旬", "2024-02-29", "month"),
        ("2024年6月上中旬", "2024-06-20", "month"),
        ("2025年上半年前", "2025-06-30", "year"),
        ("2024年二、三季度", "2024-09-30", "year"),
        ("2024年第三季度至第四季度", "2024-12-31", "year"),
        ("2024年2-3季度", "2024-09-30", "year"),
        ("2024年Q3-Q4", "2024-12-31", "year"),
        ("2024年6月中旬", "2024-06-20", "month"),
        ("2024年2月下旬", "2024-02-29", "month"),
        ("2024年6月初", "2024-06-30", "month"),
        ("2024年6月份", "2024-06-30", "month"),
        ("2024年前三季度", "2024-09-30", "year"),
        ("2024年1-3季度", "2024-09-30", "year"),
        ("2024年第四季度末", "2024-12-31", "quarter"),
        ("2024年Q3", "2024-09-30", "quarter"),
        ("2024-06-18T09:30:00", "2024-06-18", "day"),
        ("2024年6月18日（周二）", "2024-06-18", "day"),
        ("2024年6月18日　星期二", "2024-06-18", "day"),
        ("2024年6月18日上午", "2024-06-18", "day"),
        ("18/06/2024", "2024-06-18", "day"),
        ("06/18/2024", "2024-06-18", "day"),
        ("06/06/2024", "2024-06-06", "day"),
        ("07/08/2024", None, None),
        ("18 June 2024", "2024-06-18", "day"),
        ("Jun 18, 2024", "2024-06-18", "day"),
        ("18-Jun-2024", "2024-06-18", "day"),
        ("June 2024", "2024-06-30", "month"),
        ("Jun-24", "2024-06-30", "month"),
        ("24-Jun", None, None),
        ("Jun-05", None, None),
        ("2024年国庆前", "2024-10-01", "day"),
        ("2024年五一", "2024-05-01", "day"),
        ("2025年元旦之前", "2025-01-01", "day"),
        ("民国113年6月18日", "2024-06-18", "day"),
        ("民國113年6月", "2024-06-30", "month"),
        ("113年6月18日", "2024-06-18", "day"),
        ("1130618", "2024-06-18", "day"),
        ("113.6.18", "2024-06-18", "day"),
        ("1131318", None, None),
        ("24.6.18", "2024-06-18", "day"),
        ("24/6/18", None, None),
        ("202406", "2024-06-30", "month"),
        ("2024.6月", "2024-06-30", "month"),
        ("24H1", "2024-06-30", "year"),
        ("Q3 2024", "2024-09-30", "quarter"),
        ("2024年6月30日（含）前", "2024-06-30", "day"),
        ("2024年6月18日24时前", "2024-06-18", "day"),
        ("预计2024年底全部建成并投产", "2024-12-31", "year"),
        ("by the end of 2024", "2024-12-31", "year"),
        ("“十四五”末", "2025-12-31", "year"),
        ("十五五期间", "2030-12-31", "year"),
        ("十五期间", None, None),
        ("约2024年6月", "2024-06-30", "month"),
        ("2024年6月30日前", "2024-06-30", "day"),
        ("2024-12-31前", "2024-12-31", "day"),
        ("预计2024年12月底前建成投产", "2024-12-31", "month"),
        ("力争2024年三季度竣工", "2024-09-30", "quarter"),
        ("2024-06-31", None, None),
        ("2024年13月", None, None),
        ("1024年6月", None, None),
        ("2024年春节前", None, None),
        ("2024年前", None, None),
        ("2024年后", None, None),
        ("6月18日", None, None),
        ("十四五期间", "2025-12-31", "year"),
        ("3年", None, None),
        ("长期", None, None),
        ("", None, None),
    ],
)
def test_a_date_in_words_is_read_with_its_precision(text, day, precision):
    if day is None:
        with pytest.raises(BadInputError):
            parse_printed_date(text)
    else:
        assert parse_printed_date(text) == (date.fromisoformat(day), precision)


@pytest.mark.parametrize(
    ("text", "day", "precision"),
    [
        ("2024年6月-2026年12月", "2026-12-31", "month"),
        ("2024-2026", "2026-12-31", "year"),
        ("2024～2026年", "2026-12-31", "year"),
        ("2024.6—2026.12", "2026-12-31", "month"),
        ("2024年6-12月", "2024-12-31", "month"),
        ("2024年6月至12月", "2024-12-31", "month"),
        ("2024/6/1-2024/12/31", "2024-12-31", "day"),
        ("2024年6月18日至2024年9月1日", "2024-09-01", "day"),
        ("2024年6月18-20日", "2024-06-20", "day"),
        ("2024.6-12", "2024-12-31", "month"),
        ("2024.06.01-06.30", "2024-06-30", "day"),
        ("2026-2024", None, None),
        ("2024-06", None, None),
        ("2-3年", None, None),
        ("近期至长期", None, None),
    ],
)
def test_the_end_of_a_span_is_read(text, day, precision):
    if day is None:
        with pytest.raises(BadInputError):
            parse_printed_span(text)
    else:
        assert parse_printed_span(text) == (date.fromisoformat(day), precision)


@given(
    st.text(alphabet="0123456789年月日号上下半旬初底末前约-~至./ 一二三十廿〇季度HQJune民国周(", max_size=16)
)
def test_any_text_is_read_or_refused(text):
    for read in (parse_printed_date, parse_printed_span):
        try:
            partial_date = read(text)
        except BadInputError:
            continue
        assert partial_date.first_day <= partial_date.day
