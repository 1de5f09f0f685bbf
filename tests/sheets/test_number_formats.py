"""Test number formats: what a cell shows of its number, and which dates show only a month or a year."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.sheets.files.number_formats import DateFormat, NumberFormat, parse_format

pytestmark = pytest.mark.any_engine

DAY = date(2026, 12, 15)


@pytest.mark.parametrize(
    ("code", "shown", "precision"),
    [
        ('yyyy"年"m"月"', "2026年12月", "month"),
        ("yyyy-mm", "2026-12", "month"),
        ("yyyy", "2026", "year"),
        ("yyyy/m", "2026/12", "month"),
        ("yyyy\\-mm", "2026-12", "month"),
        ("yyyy.mm", "2026.12", "month"),
        ("mmm-yy", "Dec-26", "month"),
        ("[$-409]mmm\\-yy;@", "Dec-26", "month"),
        ("mmmm yyyy", "December 2026", "month"),
        ('[$-804]yyyy"年"m"月";@', "2026年12月", "month"),
        ('[DBNum1][$-804]yyyy"年"m"月"', "2026年12月", "month"),
        ('[$-F800]yyyy"年"m"月"', "2026年12月", "month"),
        ('e"年"m"月"', "2026年12月", "month"),
        ('YYYY"年"M"月"', "2026年12月", "month"),
        ('m"月"', "12月", "month"),
        ("yyyymm", "202612", "month"),
        ('yyyy"年"', "2026年", "year"),
        ('[>=0]yyyy"年"q;@', "2026年Q4", "quarter"),
    ],
)
def test_a_date_format_without_a_day_shows_a_month_or_a_year(code, shown, precision):
    form = parse_format(code)
    assert isinstance(form, DateFormat)
    cell = form.show_day(DAY)
    assert (cell.shown, cell.when.precision, cell.when.day) == (shown, precision, date(2026, 12, 31))


@pytest.mark.parametrize(
    "code",
    [
        "yyyy-mm-dd", "m/d/yyyy", 'm"月"d"日"', "yyyy/m/d h:mm", "h:mm", "[h]:mm:ss", "mm:ss", "aaaa",
        'yyyy"年"m"月"d"日";@', "[$-F800]dddd, mmmm dd, yyyy", "General", "0", "0.00", "#,##0.00_ ", "@",
        "# ?/?", "AM/PM h", "0.00E+00", "[Red]0.00", "0.00_);[Red]\\(0.00\\)", "#,##0_);(#,##0)",
        "G/通用格式", "", ";;;",
    ],
)  # fmt: skip
def test_an_ordinary_format_changes_no_meaning(code):
    assert parse_format(code) is None


ACCOUNTING = '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '
BY_SIZE = '[>=100000000]0!.00,,"亿";[>=10000]0!.0,"万";0'


@pytest.mark.parametrize(
    ("number", "code", "shown"),
    [
        ("0.35", "0%", "35%"),
        ("7", "000", "007"),
        ("12345678", '0\\.0,"万"', "1234.5678万"),
        ("12345678", "0!.0,", "1234.5678"),
        ("250000000", BY_SIZE, "2.5亿"),
        ("25000", BY_SIZE, "2.5万"),
        ("25", BY_SIZE, None),
        ("1234567", "#,##0,", "1234.567"),
        ("123456", '#,##0,"千元"', "123.456千元"),
        ("1200.5", '#,##0"万元"', "1200.5万元"),
        ("1200", '"US$"#,##0', "US$1200"),
        ("1200", "[$¥-804]#,##0.00", "¥1200"),
        ("1200", "[$€-2]\\ #,##0", "€ 1200"),
        ("1200", '#,##0.00\\ "€"', "1200 €"),
        ("-1200", '"¥"#,##0.00;"¥"\\-#,##0.00', "-¥1200"),
        ("-1200", "¥#,##0;(¥#,##0)", "-¥1200"),
        ("13800138000", "000-0000-0000", "138-0013-8000"),
        ("85911111", "0000-00000000", "0000-85911111"),
        ("53285", "00000", "53285"),
        ("3", '"第"0"号"', "第3号"),
        ("1200", 'General"元"', "1200元"),
        ("0", ACCOUNTING, "-"),
        ("5", ACCOUNTING, None),
        ("0", "0;-0;;@", ""),
        ("0", "#,###", ""),
        ("5", "#,###", None),
    ],
)
def test_a_number_is_shown_with_all_of_its_digits(number, code, shown):
    form = parse_format(code)
    assert isinstance(form, NumberFormat)
    assert form.show_number(Decimal(number)) == shown


@given(
    st.text(alphabet='ymdhse0#?.,%;"[]\\!_*@年万¥-/ ', max_size=20), st.decimals(-(10**12), 10**12, places=3)
)
def test_any_format_is_read(code, number):
    form = parse_format(code)
    if isinstance(form, NumberFormat):
        form.show_number(number)
    elif form is not None:
        form.show_day(DAY)
