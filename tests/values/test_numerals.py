"""Test reading numbers in Arabic digits and Chinese numerals."""

from __future__ import annotations

from decimal import Decimal

import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.values.numerals import read_number

pytestmark = pytest.mark.any_engine


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("三亿五千万", 350_000_000),
        ("三亿五千", None),
        ("5,000", 5_000),
        ("1.2万亿", 1_200_000_000_000),
        ("一万二千亿", 1_200_000_000_000),
        ("3亿500万", 305_000_000),
        ("一亿零五百", 100_000_500),
        ("2.5千万", 25_000_000),
        ("十", 10),
        ("二百五", 250),
        ("二百零五", 205),
        ("零点五", Decimal("0.5")),
        ("一亿二", None),
        ("亿", None),
        ("1亿亿", None),
        ("1.2亿5000万", None),
        ("五百零", None),
        ("三五", None),
        ("1,5", None),
        ("", None),
    ],
)
def test_a_number_is_read_or_not(text, expected):
    assert read_number(text) == expected


@given(
    number=st.integers(1, 9_999), unit=st.sampled_from(["", "万", "亿"]), mode=st.sampled_from(["low", "up"])
)
def test_what_another_library_writes_is_read(number, unit, mode):
    sizes = {"": 1, "万": 10**4, "亿": 10**8}
    assert read_number(cn2an.an2cn(number, mode) + unit) == number * sizes[unit]


@given(text=st.text("0123456789.,零一二两三九十百千万亿点", max_size=10))
def test_any_text_is_a_number_or_none(text):
    number = read_number(text)
    assert number is None or number >= 0
