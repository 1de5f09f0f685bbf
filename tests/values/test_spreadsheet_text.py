"""Test that no text of a CSV file is run as a formula, and that every text can be read back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.values.spreadsheet_text import escape_formula, remove_escape

ESCAPED = [
    "=1+1",
    '=HYPERLINK("http://x","y")',
    "+86 139",
    "@SUM(A1)",
    "-1+1",
    "-",
    "-A1",
    "\t=1",
    "\r=1",
    "\n=1",
]
ESCAPED += ["＝1+1", "＋1", "－1", "＠SUM", "'=1", "''+1", "-1 ", "-1e5"]
KEPT = ["", "-5", "-1,200.50", "1+1", "青岛", " =1", "'", "'-5", "it's", "'青岛", 5, -5, -1.5, None, True]


@pytest.mark.parametrize("text", ESCAPED)
def test_a_text_that_may_be_a_formula_gets_an_apostrophe(text):
    assert escape_formula(text) == f"'{text}"
    assert remove_escape(f"'{text}") == text


@pytest.mark.parametrize("value", KEPT)
def test_other_values_stay_as_they_are(value):
    assert escape_formula(value) is value
    assert not isinstance(value, str) or remove_escape(value) == value


@given(st.text(alphabet="'=+-@\t\r\n＝1a,. ", max_size=8))
def test_every_text_is_read_back(text):
    escaped = escape_formula(text)
    assert remove_escape(escaped) == text
    assert escaped[:1] not in set("=+@\t\r\n＝")
