"""Calendar periods as half-open ranges [start, stop): a year, half-year, quarter, month or run of months."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta
from typing import NamedTuple

from tracker.errors import BadInputError
from tracker.locale import gettext

FIRST_YEAR, LAST_YEAR = 1900, 2099
_YEAR = r"(?P<year>(?:19|20)\d\d)"
NUMERALS = dict(zip("一二三四五六七八九十", range(1, 11), strict=True)) | {"十一": 11, "十二": 12}
_HALVES = {"上": 1, "下": 2}
_N = r"(?P<n>\d\d?|十[一二]?|[一二三四五六七八九])"
_FORMS = {
    "year": (rf"{_YEAR}年?",),
    "half": (rf"{_YEAR}-?H(?P<n>\d)", rf"{_YEAR}年?(?P<half>[上下])半年"),
    "quarter": (rf"{_YEAR}-?Q(?P<n>\d)", rf"{_YEAR}(?:年第?|第){_N}季度?"),
    "month": (rf"{_YEAR}[-/.](?P<n>\d\d?)", rf"{_YEAR}年{_N}月"),
}
_MONTHS = {"year": 12, "half": 6, "quarter": 3, "month": 1}
RUN = "months"
"""The kind of a run of months in one year that is no quarter, half-year or year: January to October."""
_RUNS = (
    rf"{_YEAR}-?M(?P<first>\d\d?)-M?(?P<last>\d\d?)",
    rf"{_YEAR}年(?P<first>\d\d?)月?[-–—~至到]+(?P<last>\d\d?)月",
)


class MissingPeriodError(BadInputError):
    """Error for a period that does not exist, such as month 13 or quarter 5. `reason` says what is wrong."""

    def __init__(self, text: str, reason: str) -> None:
        message = gettext("“{text}” is not a period: {reason}").format(text=text, reason=reason)
        super().__init__(message, _get_period_hint())
        self.reason = reason


class Period(NamedTuple):
    """A calendar period: its kind, its first day (`start`), and the day after its last day (`stop`)."""

    kind: str
    start: date
    stop: date

    @property
    def last_day(self) -> date:
        """The last day of the period."""
        return self.stop - timedelta(days=1)

    @property
    def day_before(self) -> date:
        """The last day before the period."""
        return self.start - timedelta(days=1)

    @property
    def previous(self) -> Period:
        """The period of the same kind before this one; for a run of months, the same months a year before."""
        return self.year_before if self.kind == RUN else find_period(self.kind, self.day_before)

    @property
    def year_before(self) -> Period:
        """The same period a year before. For a period that was cut short, the same days a year before."""
        start = self.start.replace(year=self.start.year - 1)
        return Period(self.kind, start, _go_back_a_year(self.stop))

    @property
    def year(self) -> Period:
        """The calendar year in which the period begins."""
        return find_period("year", self.start)

    def contains(self, other: Period) -> bool:
        """Tell whether all days of another period are in this one."""
        return self.start <= other.start and other.stop <= self.stop

    def cut_short(self, day: date) -> Period:
        """Return the period with `day` as its last day; a period that ends before `day` stays as it is.

        The name and the previous period do not change.
        """
        return self._replace(stop=min(self.stop, day + timedelta(days=1)))

    def __str__(self) -> str:
        year, month = self.start.year, self.start.month
        names = {
            "year": f"{year}",
            "half": f"{year}H{(month + 5) // 6}",
            "quarter": f"{year}Q{(month + 2) // 3}",
            "month": f"{year}-{month:02d}",
            RUN: f"{year}M{month:02d}-M{self.last_day.month:02d}",
        }
        return names[self.kind]


def _go_back_a_year(stop: date) -> date:
    """Return the same day one year earlier; 1 March for a 29 February, which that year does not have."""
    year = stop.year - 1
    return date(year, 3, 1) if (stop.month, stop.day) == (2, 29) else stop.replace(year=year)


def format_period(period: Period) -> str:
    """Return a period as people read it in the display language: `2024 Q2`, 2024年第二季度."""
    year, month = period.start.year, period.start.month
    match period.kind:
        case "year":
            text = gettext("{year}")
        case "half":
            text = gettext("{year} H1") if month == 1 else gettext("{year} H2")
        case "quarter":
            quarters = (
                gettext("{year} Q1"), gettext("{year} Q2"), gettext("{year} Q3"), gettext("{year} Q4")
            )  # fmt: skip
            text = quarters[month // 3]
        case "months":
            text = gettext("{year}, months {month}–{last}")
        case _:
            text = gettext("{year}-{month:02d}")
    return text.format(year=year, month=month, last=period.last_day.month)


def find_period(kind: str, day: date) -> Period:
    """Return the period of the given kind (year, half, quarter or month) that contains a day."""
    size = _MONTHS[kind]
    return _make_nth_period(kind, day.year, (day.month - 1) // size + 1)


def parse_period(text: str) -> Period:
    """Read `2024Q2`, `2024-06`, `2024H1`, `2024`, `2024M01-M10`, `2024年二季度`, `2024年1-10月`.

    Raises MissingPeriodError for a quarter or month that does not exist, BadInputError for any other text.
    """
    plain = re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).upper()
    for kind, forms in _FORMS.items():
        for form in forms:
            match = re.fullmatch(form, plain)
            if match:
                return _make_nth_period(kind, int(match["year"]), _read_number(match.groupdict()), text)
    for form in _RUNS:
        match = re.fullmatch(form, plain)
        if match:
            return _make_run_of_months(text, *map(int, match.group("year", "first", "last")))
    raise _make_period_error(text)


def _read_number(groups: dict[str, str | None]) -> int:
    """Return the number of the period in its year, from the groups of a match; 1 for a year."""
    half, number = groups.get("half"), groups.get("n")
    if half:
        return _HALVES[half]
    if number is None:
        return 1
    return NUMERALS.get(number) or int(number)


def _make_nth_period(kind: str, year: int, number: int, text: str = "") -> Period:
    """Return the half-year, quarter or month with this number in a year; for the kind year, the year itself.

    `text` is what was typed. Raises MissingPeriodError if the number is too high or 0.
    """
    size = _MONTHS[kind]
    if not 1 <= number <= 12 // size:
        reasons = {
            "half": gettext("{year} has no half-year {number}"),
            "quarter": gettext("{year} has no quarter {number}"),
            "month": gettext("{year} has no month {number}"),
        }
        raise MissingPeriodError(text, reasons[kind].format(year=year, number=number))
    first = (number - 1) * size
    start = date(year, first + 1, 1)
    stop = date(year + (first + size) // 12, (first + size) % 12 + 1, 1)
    return Period(kind, start, stop)


def _make_run_of_months(text: str, year: int, first: int, last: int) -> Period:
    """Return the months `first` to `last` of a year. If they are a quarter, half-year or year, return that.

    `text` is what was typed. Raises MissingPeriodError for months that do not exist, or if `last` is before
    `first`.
    """
    if first > last:
        reason = gettext("month {last} is before month {first}").format(first=first, last=last)
        raise MissingPeriodError(text, reason)
    start, stop = (_make_nth_period("month", year, number, text) for number in (first, last))
    run = Period(RUN, start.start, stop.stop)
    for kind in _MONTHS:
        named = find_period(kind, run.start)
        if named[1:] == run[1:]:
            return named
    return run


def _make_period_error(text: str) -> BadInputError:
    return BadInputError(gettext("“{text}” is not a period").format(text=text), _get_period_hint())


def _get_period_hint() -> str:
    return gettext("write 2024Q2, 2024-06, 2024H1, 2024 or 2024M01-M10")
