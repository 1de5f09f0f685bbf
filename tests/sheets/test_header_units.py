"""Test how the unit of money in a header is found."""

import pytest

from tracker.sheets.columns.header_units import find_unit_in_header

pytestmark = pytest.mark.any_engine


@pytest.mark.parametrize(
    ("header", "unit"),
    [
        ("总投资万元", 10_000),
        ("总投资_万元", 10_000),
        ("总投资【亿元】", 100_000_000),
        ("总投资（人民币万元）", 10_000),
        ("总投资(人民币,万元)", 10_000),
        ("总投资（亿美元/亿元）", None),
        ("总投资", None),
        ("建设单元", None),
    ],
)
def test_a_unit_is_found_however_it_is_set_off(header, unit):
    found = find_unit_in_header(header)
    assert (found and found.worth.amount) == unit
