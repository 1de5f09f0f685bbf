"""Read and write dates. A partial date is known only to the month, quarter or year.

It is stored as its last possible day, with a precision that says how exactly it is known.
"""

from __future__ import annotations

import calendar
import os
import re
import unicodedata
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from tracker.errors import BadInputError
from tracker.locale import format_count, gettext
from tracker.values import periods
from tracker.values.codes import Precision

_STAMP = "%Y-%m-%dT%H:%M:%SZ"
_SIMPLIFIED = str.maketrans("兩個週禮後這號", "两个周礼后这号")
_DAY = re.compile(r"(?P<y>\d{4})(?P<by>[-/.])(?P<m>\d\d?)(?P=by)(?P<d>\d\d?)")
_CHINESE_DAY = re.compile(r"(?P<y>\d{4})年(?P<m>\d\d?)月(?P<d>\d\d?)[日号]?")
_EIGHT_DIGITS = re.compile(r"(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)")
_DAY_OF_YEAR = re.compile(r"(?P<m>\d\d?)月(?P<d>\d\d?)[日号]?")
_END = re.compile(r"(?<=[\d年月度])[底末]前?$")
_WEEKDAY = re.compile(r"(?P<which>本|这|下)?(?:周|星期|礼拜)(?P<n>[一二三四五六日天])")
_TIME = re.compile(r"([01]?\d|2[0-3])((?::[0-5]\d){1,2})")
_PAST = {"today": 0, "今天": 0, "今日": 0, "yesterday": 1, "昨天": 1, "昨日": 1, "前天": 2}
_FUTURE = {"tomorrow": 1, "明天": 1, "明日": 1, "后天": 2, "大后天": 3}
_SPAN = re.compile(
    r"(?P<n>\d{1,3}|十[一二]|[一二两三四五六七八九十])个?(?P<unit>[a-z]+|星期|礼拜|[天日周月年])"
)
_NUMERALS = {**periods.NUMERALS, "两": 2}
_UNITS = {
    **dict.fromkeys(("d", "day", "days", "天", "日"), (1, 0)),
    **dict.fromkeys(("w", "week", "weeks", "周", "星期", "礼拜"), (7, 0)),
    **dict.fromkeys(("m", "month", "months", "月"), (0, 1)),
    **dict.fromkeys(("y", "year", "years", "年"), (0, 12)),
}
_HALF_A_YEAR = timedelta(days=183)
_PERIODS = (Precision.MONTH, Precision.QUARTER, Precision.YEAR)


class DistantDayError(BadInputError):
    """Error for a date without a year, such as 10月1日, if its nearest day is over half a year away."""

    def __init__(
        self, typed: str, day: date, today: date, insert_year: Callable[[int], str] | None = None
    ) -> None:
        """Make the error for the text `typed`, which was read as `day`.

        If the text names a month or a longer time, `insert_year` returns the text with a given year in it.
        Without `insert_year`, the message shows ISO dates.
        """
        other = day.year - 1 if day > today else day.year + 1
        write = insert_year or (lambda year: f"{year}{day:-%m-%d}")
        message = (
            gettext("“{text}” has no year; the next day with this date is {day}, {distance}")
            if day > today
            else gettext("“{text}” has no year; the last day with this date was {day}, {distance}")
        )
        super().__init__(
            message.format(text=typed, day=write(day.year), distance=format_distance(day, today)),
            gettext("write the date with its year: {day} or {other_day}").format(
                day=write(day.year), other_day=write(other)
            ),
        )
        self._typed, self._full = typed, write(day.year)

    def insert_full_date(self, text: str) -> str:
        """Return `text` with the full date in place of the one without a year: 10月1日 → 2024-10-01."""
        plain, typed = (unicodedata.normalize("NFKC", part) for part in (text, self._typed))
        return plain.replace(typed, self._full)


class PartialDate(NamedTuple):
    """A date that may be known only roughly: its last possible day, and how exactly it is known."""

    day: date
    precision: Precision

    @property
    def first_day(self) -> date:
        """The first possible day; date.min if the date is unknown."""
        if self.precision is Precision.DAY:
            return self.day
        if self.precision is Precision.UNKNOWN:
            return date.min
        return periods.find_period(self.precision.value, self.day).start

    @property
    def year(self) -> int:
        """The year of the last possible day; for an unknown date, the year in which it was entered."""
        return self.day.year

    def cap_last_day(self, day: date) -> PartialDate:
        """Return the date with `day` as its last possible day, such as today for the present month.

        The date stays as it is unless `day` lies within its month, quarter or year.
        """
        return self if self.day <= day or self.first_day > day else self._replace(day=day)

    def __str__(self) -> str:
        if self.precision is Precision.DAY:
            return self.day.isoformat()
        if self.precision is Precision.UNKNOWN:
            return "?"
        return f"≈{periods.format_period(periods.find_period(self.precision.value, self.day))}"


class PrintedDate(NamedTuple):
    """A date as a source states it: the date that was read from the words, and the words.

    `read` is None if the words state no date. `text` is empty if the words say no more than the date.
    """

    read: PartialDate | None
    text: str
    is_span: bool = False
    """Whether the words name a span of time, whose end is read."""
    is_year_and_number: bool = False
    """Whether the text is a year and a number, such as 2025-1, which is read as a month."""


class Duration(NamedTuple):
    """A length of time in days and months: two weeks are 14 days, a year is 12 months."""

    days: int
    months: int = 0

    def add_to(self, day: date) -> date:
        """Return the day that comes this length of time after `day`.

        A 31st becomes the last day of a month that is shorter.
        """
        month = day.year * 12 + day.month - 1 + self.months
        first = date(month // 12, month % 12 + 1, 1)
        last = calendar.monthrange(first.year, first.month)[1]
        return first.replace(day=min(day.day, last)) + timedelta(days=self.days)


def format_date(day: str | None, precision: str | None) -> str:
    """Write a stored day (ISO text) and its precision for people: `2024-06-18`, `≈2024 Q2`; '' for None."""
    if day is None:
        return ""
    return str(PartialDate(date.fromisoformat(day), Precision(precision or "day")))


def format_distance(day: date, today: date) -> str:
    """Return how far a day is from today: `today`, `in 19 days`, `1 day ago`."""
    days = (day - today).days
    if days == 0:
        return gettext("today")
    if days > 0:
        return format_count(days, "in {count:,} day", "in {count:,} days")
    return format_count(-days, "{count:,} day ago", "{count:,} days ago")


def is_today_fixed() -> bool:
    """Tell whether the environment variable TRACKER_TODAY replaces the day of the clock."""
    return "TRACKER_TODAY" in os.environ


def now() -> datetime:
    """Return the local date and time; the date is TRACKER_TODAY if that variable is set.

    Raises BadInputError if TRACKER_TODAY is not a day.
    """
    clock = datetime.now().astimezone()
    if not is_today_fixed():
        return clock
    fixed = os.environ["TRACKER_TODAY"]
    try:
        return datetime.combine(date.fromisoformat(fixed), clock.timetz())
    except ValueError:
        raise BadInputError(
            gettext("the variable TRACKER_TODAY is “{fixed}”, which is not a date").format(fixed=fixed),
            gettext("set TRACKER_TODAY to a day such as 2024-06-30"),
        ) from None


def today() -> date:
    """Return the local date, or TRACKER_TODAY if that variable is set.

    Raises BadInputError if TRACKER_TODAY is not a day.
    """
    return now().date()


def find_utc_offset() -> str:
    """Return the offset of local time from UTC, such as +08:00."""
    return now().isoformat()[-6:]


def make_utc_timestamp() -> str:
    """Return the present moment in the form in which moments are stored: text in UTC, to the second."""
    return format_utc(datetime.now(UTC))


def format_utc(moment: str | datetime) -> str:
    """Return a moment as it is stored: text in UTC, to the second.

    `moment` may be what either database returns: ISO text with an offset, or a datetime.
    """
    instant = datetime.fromisoformat(moment) if isinstance(moment, str) else moment
    return instant.astimezone(UTC).strftime(_STAMP)


def format_local_time(moment: str | datetime) -> str:
    """Format a stored moment for people: local time, to the minute."""
    instant = datetime.fromisoformat(moment) if isinstance(moment, str) else moment
    return instant.astimezone().strftime("%Y-%m-%d %H:%M")


def parse_date(text: str) -> PartialDate:
    """Read a day, month, quarter or year, or 今天, 昨天, 前天 (today, yesterday, the day before).

    Accepts `2024-06-18`, `2024/6/18`, `20240618`, `2024年6月18日`, `2024-06`, `2024Q2`, `2024`, `2024年底`,
    also with full-width digits. `6月18日` means the latest such day up to today: if that was more than half a
    year ago, DistantDayError is raised. Raises BadInputError for a day that does not exist and for any other
    text.
    """
    return _parse_date(text, is_past=True)


def parse_promised_date(text: str) -> PartialDate:
    """Read a date as `parse_date` does, but `10月1日` means the next such day from today on."""
    return _parse_date(text, is_past=False)


def _parse_date(text: str, *, is_past: bool) -> PartialDate:
    """Read a date. One without a year is the latest such day up to today if `is_past`, else the next one."""
    plain = _normalise_text(text)
    if plain in _PAST:
        return PartialDate(today() - timedelta(days=_PAST[plain]), Precision.DAY)
    match = _DAY.fullmatch(plain) or _CHINESE_DAY.fullmatch(plain) or _EIGHT_DIGITS.fullmatch(plain)
    if match:
        return PartialDate(_make_existing_day(text, *map(int, match.group("y", "m", "d"))), Precision.DAY)
    match = _DAY_OF_YEAR.fullmatch(plain)
    if match:
        return PartialDate(_find_nearest_day_of_year(text, match, is_past=is_past), Precision.DAY)
    try:
        period = periods.parse_period(_END.sub("", plain))
    except periods.MissingPeriodError as error:
        raise BadInputError(
            gettext("“{text}” is not a date: {reason}").format(text=text, reason=error.reason),
            get_date_hint(),
        ) from None
    except BadInputError:
        raise _make_date_error(text) from None
    if period.kind not in _PERIODS:
        raise _make_date_error(text)
    return PartialDate(period.last_day, Precision(period.kind))


def is_relative_date(text: str) -> bool:
    """Tell whether the date that a text means depends on the day of reading it: 今天, 6月18日."""
    plain = _normalise_text(text)
    return plain in _PAST or _DAY_OF_YEAR.fullmatch(plain) is not None


def parse_day(text: str) -> date:
    """Read one exact day. Raises BadInputError when the text gives only a month, quarter or year."""
    return require_exact_day(parse_date(text), text)


def require_exact_day(parsed: PartialDate, text: str) -> date:
    """Return the day of a date. Raises BadInputError if `text` gave only its month, quarter or year."""
    if parsed.precision is not Precision.DAY:
        raise BadInputError(
            gettext("“{text}” does not give one exact day").format(text=text),
            gettext("write the date with its day, such as 2024-06-30"),
        )
    return parsed.day


def parse_duration(text: str) -> Duration:
    """Read a length of time: `14d`, `2w`, `1m`, `14天`, `两周`, `3个月`.

    Raises BadInputError for any other text.
    """
    plain = _normalise_text(text)
    match = _SPAN.fullmatch(plain)
    if not match or match["unit"] not in _UNITS:
        raise BadInputError(
            gettext("“{text}” is not a length of time").format(text=text),
            gettext("write a length of time such as 14d, 2w, 1m, 2 weeks or 3 months"),
        )
    number = _NUMERALS.get(match["n"]) or int(match["n"])
    days, months = _UNITS[match["unit"]]
    return Duration(number * days, number * months)


def parse_future_day(text: str) -> date:
    """Read one exact day, written as a date, 明天, 下周一, 两周后 or 7月15日 (the next one).

    Raises BadInputError for a month, quarter or year, and for any other text.
    """
    plain = _normalise_text(text)
    if plain in _FUTURE:
        return today() + timedelta(days=_FUTURE[plain])
    weekday = _WEEKDAY.fullmatch(plain)
    if weekday:
        return _resolve_weekday(weekday["which"], "一二三四五六日".index(weekday["n"].replace("天", "日")))
    match = _DAY_OF_YEAR.fullmatch(plain)
    if match:
        return _find_nearest_day_of_year(text, match, is_past=False)
    try:
        return parse_duration(re.sub(r"(?:以|之)?后$", "", plain)).add_to(today())
    except BadInputError:
        pass
    try:
        parsed = parse_date(text)
    except BadInputError:
        raise BadInputError(
            gettext("“{text}” is not a day").format(text=text), _get_future_day_hint()
        ) from None
    if parsed.precision is not Precision.DAY:
        raise BadInputError(
            gettext("“{text}” does not give one exact day").format(text=text),
            _get_future_day_hint(),
        )
    return parsed.day


def format_start_of_day(day: date) -> str:
    """Return the moment when a day begins in local time, in the form in which moments are stored."""
    return datetime.combine(day, time.min).astimezone(UTC).strftime(_STAMP)


def find_workday_before(day: date) -> date:
    """Return the last day before `day` that is not a Saturday or Sunday."""
    return day - timedelta(days={0: 3, 6: 2}.get(day.weekday(), 1))


def parse_moment(text: str) -> str:
    """Read an exact day, with or without a time of day, into ISO text such as `2024-04-28T08:47`.

    Raises BadInputError for any other text.
    """
    day, *time = re.split(r"[\sT]+", unicodedata.normalize("NFKC", text).strip(), maxsplit=1)
    time_match = _TIME.fullmatch(time[0]) if time else None
    if time and not time_match:
        raise BadInputError(
            gettext("“{text}” is not a date and time").format(text=text),
            gettext("write the date as 2024-04-28, or with the time as 2024-04-28 08:47"),
        )
    return "T".join(
        [parse_day(day).isoformat(), *([f"{time_match[1]:0>2}{time_match[2]}"] if time_match else [])]
    )


def _normalise_text(text: str) -> str:
    """Return the text without blanks, in half width, small letters and Simplified characters."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).lower().translate(_SIMPLIFIED)


def _find_nearest_day_of_year(text: str, match: re.Match[str], *, is_past: bool) -> date:
    """Return the nearest date with the month and day in `match`: up to today if `is_past`, else from today.

    `text` is the typed text. Raises DistantDayError if that date is more than half a year away: then the same
    day of another year is at least as likely to be meant.
    """
    month, day = int(match["m"]), int(match["d"])
    now_on = today()
    is_over, is_ahead = (month, day) < (now_on.month, now_on.day), (month, day) > (now_on.month, now_on.day)
    year = now_on.year - (is_past and is_ahead) + (not is_past and is_over)
    nearest = _make_existing_day(text, year, month, day)
    if abs(nearest - now_on) > _HALF_A_YEAR:
        raise DistantDayError(text, nearest, now_on)
    return nearest


def _resolve_weekday(which: str | None, number: int) -> date:
    """Return the day of a weekday in this week (`which` is 本 or 这) or next week (下).

    Without `which`, it is the next such day after today. `number` is the weekday; Monday is 0.
    """
    ahead = number - today().weekday()
    if which == "下":
        return today() + timedelta(days=ahead + 7)
    return today() + timedelta(days=ahead if which or ahead > 0 else ahead + 7)


def _make_existing_day(text: str, year: int, month: int, day: int) -> date:
    """Return a date. Raises BadInputError if it does not exist or its year is not plausible."""
    if not periods.FIRST_YEAR <= year <= periods.LAST_YEAR:
        raise BadInputError(
            gettext("the year of the date “{text}” is not plausible").format(text=text),
            gettext("check the year, which must be from {first_year} to {last_year}").format(
                first_year=periods.FIRST_YEAR, last_year=periods.LAST_YEAR
            ),
        )
    try:
        return date(year, month, day)
    except ValueError:
        raise BadInputError(
            gettext("“{text}” is a day that does not exist").format(text=text),
            gettext("check the month and the day of the date"),
        ) from None


def _make_date_error(text: str) -> BadInputError:
    return BadInputError(gettext("“{text}” is not a date").format(text=text), get_date_hint())


def get_date_hint() -> str:
    """Return the hint that says how to write a date."""
    return gettext("write the date as 2024-06-18, 2024-06, 2024Q2, 2024, today or yesterday")


def _get_future_day_hint() -> str:
    return gettext("write the day as 2024-07-15, tomorrow, 2w, 2 weeks or 1 month")
