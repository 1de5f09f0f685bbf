"""Read dates as people type them: dates as documents print them, and words such as 上周五 (last Friday)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date, timedelta

from tracker import values
from tracker.errors import BadInputError
from tracker.values import dates, periods
from tracker.values.codes import Precision
from tracker.values.dates import DistantDayError, PartialDate, PrintedDate

_FOLD = str.maketrans("兩個週禮後這號來當長遠詳間時註確視況議", "两个周礼后这号来当长远详间时注确视况议")
_DAYS = {"大前天": -3, "前天": -2, "昨天": -1, "今天": 0, "明天": 1, "后天": 2, "大后天": 3}
_WHICH = r"(?P<which>上上|下下|上|下|本|这|当)"
_STEPS = {"上上": -2, "上": -1, "本": 0, "这": 0, "当": 0, "下": 1, "下下": 2}
_WEEKDAY = re.compile(rf"{_WHICH}?个?(?:周|星期|礼拜)(?P<n>[一二三四五六日天])")
_MONTH = re.compile(rf"(?:{_WHICH}个?)?月(?P<rest>份?|[初中底末]|[上中下]旬|\d\d?[日号]?)")
_QUARTER = re.compile(rf"(?:{_WHICH}个?)?季度?(?P<rest>[初中底末]?)")
_YEAR = re.compile(r"(?P<which>大前|前|去|上|今|本|当|明|来|下|后|大后)年(?P<rest>.*)")
_YEARS = {
    "大前": -3, "前": -2, "去": -1, "上": -1, "今": 0, "本": 0, "当": 0, "明": 1, "来": 1, "下": 1, "后": 2,
    "大后": 3,
}  # fmt: skip
_OF_SOME_YEAR = re.compile(
    r"年[初中底末内]|[上下]半年|h[12]|第?[一二三四1-4]季度?[初中底末]?|q[1-4]|前[二三两]季度"
    r"|(?:\d\d?|十[一二]?|[一二三四五六七八九])月(?:份|[初中底末]|[上中下]旬)?(?:之前|以前|前)?|.+月.+[日号](?:之前|以前|前)?"
)
_MONTH_AND_DAY = re.compile(r"(\d\d?)/(\d\d?)")
_LATER = re.compile(r"(?P<span>.+?)(?:以|之)?(?:后|内)")
_HALF_YEAR = re.compile(r"半年(?:以|之)?(?:后|内)")
_UNKNOWN = re.compile("(?:日期|时间)?(?:不详|不明|未知|待查|未注明)|unknown")
_WITHOUT_DATE = frozenset(
    "长期 中长期 远期 近期 待定 未定 待议 待商定 未明确 未确定 暂未确定 另行商定 另行确定 视情况 tbd".split()  # noqa: SIM905
)
"""Words for a promised date that name none and are kept as they are."""
_LAST = re.compile(r"[底末]前?$")
_HALF_A_YEAR = timedelta(days=183)


def parse_typed_date(text: str) -> PartialDate:
    """Read the date of something that has happened, such as 2024-06-18, 上周五, 6月底 or 去年三季度.

    All forms in which documents print dates are read. A date without a year is the latest one up to today; if
    that is more than half a year ago, DistantDayError is raised. Raises BadInputError for any other text.
    """
    return _parse_date(text, is_past=True)


def parse_promised_date(text: str) -> PartialDate:
    """Read a promised date as `parse_typed_date` does, but one without a year is the next one from today on.

    A span of time, such as 2024-2026, gives its end. 三个月后 and 两年内 count from today.
    """
    return _parse_date(text, is_past=False)


def parse_voiced_date(text: str) -> PartialDate:
    """Read the date on which a commitment was voiced, as `parse_typed_date` does; 不详 is an unknown date."""
    return make_unknown_date() if is_unknown_date(text) else parse_typed_date(text)


def parse_due_with_words(text: str) -> PrintedDate:
    """Read a promised date as `parse_promised_date` does, and keep its words if they say more than the date.

    Words that name no date, such as 长期 (long-term) and 待定 (to be decided), are kept without a date.
    Raises BadInputError for any other text.
    """
    words = text.strip()
    if is_unknown_date(text) or _normalise_text(text) in _WITHOUT_DATE:
        return PrintedDate(None, words)
    promised = parse_promised_date(text)
    is_plain = _can_be_read(lambda: dates.parse_promised_date(text))
    is_relative = not is_plain and not _is_printed_date(text)
    return PrintedDate(promised, "" if is_plain or is_relative else words)


def is_unknown_date(text: str) -> bool:
    """Tell whether a text says that the date is unknown: 不详, 日期不明, unknown."""
    return _UNKNOWN.fullmatch(_normalise_text(text)) is not None


def make_unknown_date() -> PartialDate:
    """Return an unknown date. It is stored as today, the day of entry, with the precision unknown."""
    return PartialDate(dates.today(), Precision.UNKNOWN)


def parse_typed_day(text: str) -> date:
    """Read one exact day. Raises BadInputError for a month, quarter or year, and for any other text."""
    return dates.require_exact_day(parse_typed_date(text), text)


def parse_planned_day(text: str) -> date:
    """Read the day of a next action; 月底 and the ends of other periods give their last day.

    Raises BadInputError for any other text.
    """
    try:
        return dates.parse_future_day(text)
    except DistantDayError:
        raise
    except BadInputError:
        if not _LAST.search(text.strip()):
            raise
        return parse_promised_date(text).day


def _parse_date(text: str, *, is_past: bool) -> PartialDate:
    """Read a date in any form that people type. If none fits, raise the error of `dates.parse_date`."""
    try:
        return dates.parse_date(text) if is_past else dates.parse_promised_date(text)
    except DistantDayError:
        raise
    except BadInputError as error:
        first_error = error
    plain = _normalise_text(text)
    relative = _read_relative(text, plain, is_past=is_past)
    if relative is not None:
        return relative
    readers = (values.printed_dates.parse_printed_date, values.printed_dates.parse_printed_span)
    for read in readers[: 1 if is_past else 2]:
        try:
            return read(text)
        except values.printed_dates.TwoDaysError:
            raise
        except BadInputError:
            continue
    raise first_error


def _normalise_text(text: str) -> str:
    """Return a text without blanks, in half width, small letters and Simplified characters."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).lower().translate(_FOLD)


def _is_printed_date(text: str) -> bool:
    """Tell whether a text is a date as documents print it: it means the same date on every day."""
    return _can_be_read(lambda: values.printed_dates.parse_printed_date(text)) or _can_be_read(
        lambda: values.printed_dates.parse_printed_span(text)
    )


def _can_be_read(read: Callable[[], object]) -> bool:
    """Tell whether the function `read` succeeds: it raises no BadInputError."""
    try:
        read()
    except BadInputError:
        return False
    return True


def _read_relative(text: str, plain: str, *, is_past: bool) -> PartialDate | None:
    """Read a date that depends on today, such as 上周五; return None for any other text."""
    today = dates.today()
    if plain in _DAYS:
        return PartialDate(today + timedelta(days=_DAYS[plain]), Precision.DAY)
    if match := _WEEKDAY.fullmatch(plain):
        return PartialDate(_find_weekday(match["which"], match["n"], today, is_past=is_past), Precision.DAY)
    if full := _write_period_with_year(plain, today):
        return _parse_printed(full)
    if match := _MONTH_AND_DAY.fullmatch(plain):
        plain = f"{match[1]}月{match[2]}日"
    if _OF_SOME_YEAR.fullmatch(plain):
        return _find_nearest_date(text, plain, today, is_past=is_past)
    return None if is_past else _read_time_from_today(plain, today)


def _write_period_with_year(plain: str, today: date) -> str | None:
    """Return the words of a period with its year instead of 明年 and the like: 明年底 → 2025年底.

    Return None for other words.
    """
    if match := _YEAR.fullmatch(plain):
        return f"{today.year + _YEARS[match['which']]}年{match['rest']}"
    if (match := _MONTH.fullmatch(plain)) and (match["which"] or match["rest"]):
        month = today.year * 12 + today.month - 1 + _STEPS[match["which"] or "本"]
        return f"{month // 12}年{month % 12 + 1}月{match['rest']}"
    if (match := _QUARTER.fullmatch(plain)) and (match["which"] or match["rest"]):
        quarter = today.year * 4 + (today.month - 1) // 3 + _STEPS[match["which"] or "本"]
        return f"{quarter // 4}年{quarter % 4 + 1}季度"
    return None


def _parse_printed(text: str) -> PartialDate | None:
    """Return the date that `parse_printed_date` reads; None instead of an error."""
    try:
        return values.printed_dates.parse_printed_date(text)
    except BadInputError:
        return None


def _find_weekday(which: str | None, numeral: str, today: date, *, is_past: bool) -> date:
    """Return the day of a weekday in the week that `which` names (上, 本, 下 …).

    Without `which`, it is the latest such day up to today if `is_past`, else the next one after today.
    `numeral` is one of 一 to 六, 日 and 天.
    """
    ahead = "一二三四五六日".index(numeral.replace("天", "日")) - today.weekday()
    if which:
        return today + timedelta(days=ahead + 7 * _STEPS[which])
    if is_past:
        return today + timedelta(days=ahead if ahead <= 0 else ahead - 7)
    return today + timedelta(days=ahead if ahead > 0 else ahead + 7)


def _find_nearest_date(text: str, plain: str, today: date, *, is_past: bool) -> PartialDate | None:
    """Return the latest date up to today that a text without a year can mean, or the next one from today on.

    Return None if it means no date. Raises DistantDayError if the date is more than half a year away: then
    the same date in another year is at least as likely to be meant.
    """

    def insert_year(year: int) -> str:
        return f"{year}{plain}" if plain[0] in "hq" else f"{year}年{plain}"

    read = [_parse_printed(insert_year(today.year + step)) for step in (-1, 0, 1)]
    spans = [(partial, *_find_first_and_last_day(partial, plain)) for partial in read if partial is not None]
    fitting = [span for span in spans if (span[1] <= today if is_past else span[2] >= today)]
    if not fitting:
        return None
    nearest, first, last = fitting[-1 if is_past else 0]
    if today - last > _HALF_A_YEAR or first - today > _HALF_A_YEAR:
        raise DistantDayError(
            text, nearest.day, today, None if nearest.precision is Precision.DAY else insert_year
        )
    return nearest


def _find_first_and_last_day(partial: PartialDate, plain: str) -> tuple[date, date]:
    """Return the first and last day of the time that words such as 年底 and 下半年 mean.

    `partial` is the date that was read from the words.
    """
    first, last = partial.first_day, partial.day
    length = timedelta(
        days={Precision.YEAR: 90, Precision.QUARTER: 30, Precision.MONTH: 10}.get(partial.precision, 0)
    )
    if re.search("下半年|h2", plain):
        return date(last.year, 7, 1), last
    if re.search("[底末]", plain):
        return max(first, last - length), last
    if "初" in plain:
        return first, min(last, first + length)
    return first, last


def _read_time_from_today(plain: str, today: date) -> PartialDate | None:
    """Return the date after a length of time from today: 三个月后 gives a month, 两年内 gives a year.

    Return None for any other text.
    """
    match = _LATER.fullmatch("6个月后" if _HALF_YEAR.fullmatch(plain) else plain)
    if not match:
        return None
    try:
        span = dates.parse_duration(match["span"])
    except BadInputError:
        return None
    day = span.add_to(today)
    if not span.months:
        return PartialDate(day, Precision.DAY)
    kind = Precision.MONTH if span.months % 12 else Precision.YEAR
    return PartialDate(periods.find_period(kind.value, day).last_day, kind)
