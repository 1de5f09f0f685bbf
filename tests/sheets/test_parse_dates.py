"""Test how the cells of a sheet are read as dates."""

import pytest

from tracker.errors import BadInputError
from tracker.sheets.cells.parse_dates import make_date_part_parser

pytestmark = pytest.mark.any_engine

MONTHS = {"January": 1, "sept.": 9, "Dec": 12, "３月": 3, "三月": 3, "十二月": 12, "07": 7}


@pytest.mark.parametrize(("typed", "month"), MONTHS.items())
def test_a_month_column_may_hold_names_of_months(typed, month):
    assert make_date_part_parser("month")(typed) == month


@pytest.mark.parametrize("typed", ["", "十三月", "Spring", "1.5", "year"])
def test_an_invalid_month_is_refused(typed):
    with pytest.raises(BadInputError, match="is not a month"):
        make_date_part_parser("month")(typed)
