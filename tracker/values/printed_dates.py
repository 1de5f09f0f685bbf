"""Read dates as documents print them: 二〇二四年六月, 2024年上半年, 民国113年, 18 June 2024.

In the functions, `text` is the printed text, for messages, and `plain` its normalised form, which is read.
"""

from __future__ import annotations

import re
import unicodedata
from calendar import month_abbr, month_name
from collections.abc import Iterator
from datetime import date

from tracker.errors import BadInputError
from tracker.locale import gettext
from tracker.values import dates, periods
from tracker.values.codes import Precision
from tracker.values.dates import PartialDate

_SIMPLIFIED = str.maketrans(
    "國號約後週禮後預計擬於爭取確產運營間達併劃時點開動啟試簽規屆個兩",
    "国号约后周礼后预计拟于争取确产运营间达并划时点开动启试签规届个两",
)
_DIGITS = str.maketrans("〇○零Ｏ一二三四五六七八九", "0000123456789")
_YEAR_NUMERAL = re.compile(r"[〇○零一二三四五六七八九]{4}(?=年)")
_NUMERAL = re.compile(
    r"(?:[一二两]?十[一二三四五六七八九]?|三十一?|廿[一二三四五六七八九]?|[一二三四五六七八九])(?=[月日号])"
)
_OF_THE_REPUBLIC = re.compile(r"(?:中华)?民国(\d{1,3})年|^(1[0-4]\d)年")
_REPUBLIC_DAY = re.compile(
    r"(?:(?:中华)?民国)?(?P<y>1[0-4]\d)(?:(?P<by>[-/.])(?P<m>\d\d?)(?P=by)(?P<d>\d\d?)|(?P<mm>\d\d)(?P<dd>\d\d))"
)
"""A day in years of the Republic of China, of which 113 is 2024: 113.6.18, 1130618."""
_SHORT_YEAR = re.compile(r"^([1-4]\d)(?:年|(?=[QH]\d))", re.IGNORECASE)
_SHORT_DAY = re.compile(r"([1-4]\d)\.(\d\d?)\.(\d\d?)")
_SIX_DIGITS = re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])")
_MIXED_MONTH = re.compile(r"^(\d{4})[-./](\d\d?)月")
_WEEKDAY = re.compile(r"\(?(?:周|星期|礼拜)[一二三四五六日天]\)?")
_CLOCK = re.compile(
    r"(?<=\d|日|号)(?:T|\s)*\d\d?:\d\d(?::\d\d(?:\.\d+)?)?Z?$|(?<=日|号)(?:上午|下午|晚上|中午|早上)$"
    r"|(?<=日|号)(?:上午|下午|晚上|中午|早上)?\d\d?[时点](?=之前|以前|前|$)|\(含(?:当日|本数)?\)(?=之前|以前|前|$)"
)
_LEADING = re.compile(
    r"^(?:(?:大?约|大概|预计|预期|计划|力争|争取|确保|拟|将|不晚于|最迟|最晚|截至|截止|到|至|于|在|《|“))+(?=[\d民中十年月季上下本明今后第])"
)
_ENGLISH_LEADING = re.compile(
    r"^(?:(?:by|before|until|around|about|in|on|the|end|beginning|start|middle|early|late|mid|of)[\s-]+)+",
    re.IGNORECASE,
)
_DONE = (
    "全部|全面|基本|正式|主体|并|及|实现|建成|完成|完工|竣工|投产|达产|投用|投运|投入使用|交付|开工|动工|开建|启动|签约|落地"
    "|试产|试生产|试运行|上线|运营"
)
_TRAILING = re.compile(
    r"(?:(?<=[底末初日号月度旬年])(?:左右|前后|之内|以内|内|间)"
    r"|(?:(?<=[底末初日号月度旬])|(?<=[-./]\d\d)|(?<=[-./]\d))(?:之前|以前|前)"
    rf"|(?<=[底末初日号月度旬年内前])(?:{_DONE})+)+$"
)
_HALF = re.compile(
    r"(?P<y>\d{4})-?年?度?(?:(?P<which>[上下])半年度?|H(?P<n>[12]))(?:底|末|初|中)?(?:之前|以前|前)?",
    re.IGNORECASE,
)
_QUARTERS = re.compile(r"(?P<y>\d{4})年?(?:前|1-|一至|1至)(?P<n>[二三两23])个?季度?(?:底|末)?")
_TWO_QUARTERS = re.compile(
    r"(?P<y>\d{4})年?(?:第?(?P<a>[一二三])(?:季度)?[、,和及与至到~-]?第?(?P<b>[二三四])季度"
    r"|第?(?P<c>[1-3])(?:季度)?[、,和及与至到~-]第?(?P<d>[2-4])季度|Q(?P<e>[1-3])[、,和及与至到/~-]Q?(?P<f>[2-4]))",
    re.IGNORECASE,
)
_QUARTER = re.compile(
    r"(?P<y>\d{4})年?(?:第)?(?P<n>[一二三四1-4])季度?(?:底|末|初|中)?|(?P<qy>\d{4})年?[-/]?Q(?P<qn>[1-4])"
    r"|Q(?P<n_first>[1-4])[-/]?(?P<y_last>\d{4})",
    re.IGNORECASE,
)
_TEN_DAYS = re.compile(r"(?P<y>\d{4})年(?P<m>\d\d?)月(?:份)?(?P<part>[上中下]|上中|中下)旬")
_MONTH = re.compile(r"(?P<y>\d{4})年(?P<m>\d\d?)(?:月份?(?:初|中|底|末|当月)?)?")
_YEAR = re.compile(r"(?P<y>\d{4})年?(?:年?[初中底末]|年|全年|年度)?")
_PLAN = re.compile(
    r"[“《]?十(?P<n>[一二三四五六七八九])五[”》]?(?:规划|计划)?(?P<part>期间|时期|期末|末|末期|收官之年)?"
)
_FIRST_PLAN = 2006
"""The first year of the eleventh five-year plan."""
_DAY_FIRST = re.compile(r"(?P<a>\d\d?)(?P<by>[/.-])(?P<b>\d\d?)(?P=by)(?P<y>\d{4})")
_MONTHS = {name.lower(): at for names in (month_name, month_abbr) for at, name in enumerate(names) if name}
_ENGLISH = re.compile(
    r"(?:(?P<d>\d\d?)(?:st|nd|rd|th)?[\s-]+)?(?P<m>[a-z]{3,9})\.?[\s-]+(?:(?P<d2>\d\d?)(?:st|nd|rd|th)?,?\s+)?(?P<y>\d{4})",
    re.IGNORECASE,
)
_MONTH_OF_SHORT_YEAR = re.compile(r"(?P<m>[a-z]{3})-(?P<y>[1-4]\d)", re.IGNORECASE)
"""A month as spreadsheets show it: Jun-24 is June 2024. A day without its year is shown as 24-Jun."""
_HOLIDAY = re.compile(r"(?P<y>\d{4})年(?P<name>元旦|五一|劳动|国庆)节?(?:假期)?(?:之前|以前|前)?")
_FIRST_DAYS_OF_HOLIDAYS = {"元旦": "01-01", "五一": "05-01", "劳动": "05-01", "国庆": "10-01"}
"""The holidays that begin on the same day of every year."""
_BETWEEN = re.compile(r"\s*(?:-{1,2}|—{1,2}|–|―|~{1,2}|〜|至|到)\s*")


class TwoDaysError(BadInputError):
    """Error for a date that may mean two different days, such as 07/08/2024."""


def parse_printed_date(text: str) -> PartialDate:
    """Read a date as documents print it. Raises BadInputError for any other text.

    The result has the last possible day: 2024年上半年 is a date in 2024 up to 30 June, 6月上旬 is one in June
    up to the 10th.
    """
    plain = _normalise_text(text)
    for read in (_read_several_quarters, _read_period, _read_western_date, _read_rare_form):
        partial_date = read(text, plain)
        if partial_date is not None:
            return partial_date
    if dates.is_relative_date(plain):
        raise BadInputError(
            gettext("“{text}” is not a fixed date: it depends on the day on which it is read").format(
                text=text
            ),
            gettext("write the whole date, such as 2024-06-18"),
        )
    return dates.parse_date(plain)


def parse_printed_span(text: str) -> PartialDate:
    """Return the end of a span of time, such as 2024年6月-2026年12月.

    Raises BadInputError for any other text.
    """
    plain = _normalise_text(text)
    for start, end in _split_span(plain):
        try:
            first, last = parse_printed_date(start), parse_printed_date(end)
        except BadInputError:
            continue
        if first.first_day <= last.first_day and first != last:
            return last
    raise BadInputError(
        gettext("“{text}” does not give a first day and a last day").format(text=text), _get_date_hint()
    )


def _split_span(plain: str) -> Iterator[tuple[str, str]]:
    """Yield every way to split a text into a start and an end of a span.

    An end without a year gets the year of the start.
    """
    for match in _BETWEEN.finditer(plain):
        start, end = plain[: match.start()], plain[match.end() :]
        yield start, end
        year = re.match(r"\d{4}年", start)
        if year and re.match(r"\d\d?月", end):
            yield start, f"{year[0]}{end}"
        if year and re.fullmatch(r"\d{4}年\d\d?", start) and end.endswith("月"):
            yield f"{start}月", f"{year[0]}{end}"
        month = re.match(r"\d{4}年\d\d?月", start)
        if month and re.fullmatch(r"\d\d?[日号]", end):
            yield start, f"{month[0]}{end}"
        dotted = re.match(r"\d{4}([./-])\d\d?(?:\1\d\d?)?$", start)
        if dotted and start.count(dotted[1]) == 1 + end.count(dotted[1]) and re.fullmatch(r"[\d./-]+", end):
            yield start, f"{start[:5]}{end}"


def _normalise_text(text: str) -> str:
    """Return a text in half width, Arabic digits and Simplified Chinese, without weekday and time of day.

    Words around the date that do not change it, such as 预计 (expected), are removed too.
    """
    plain = (
        unicodedata.normalize("NFKC", text).translate(_SIMPLIFIED).replace("。", ".").strip(" \t\n.,;\"'“”")
    )
    plain = _CLOCK.sub("", _WEEKDAY.sub("", plain).strip()).strip()
    if not re.search("[A-Za-z]{3}", plain):
        plain = re.sub(r"\s", "", plain)
    plain = _YEAR_NUMERAL.sub(lambda match: match[0].translate(_DIGITS), plain)
    plain = _NUMERAL.sub(lambda match: str(_read_numeral(match[0])), plain)
    plain = _TRAILING.sub("", _ENGLISH_LEADING.sub("", _LEADING.sub("", plain)))
    plain = _OF_THE_REPUBLIC.sub(lambda match: f"{1911 + int(match[1] or match[2])}年", plain)
    return _MIXED_MONTH.sub(r"\1年\2月", _SHORT_YEAR.sub(r"20\1年", plain))


def _read_numeral(numeral: str) -> int:
    """Return a number up to 31 in Chinese numerals: 六, 十八, 三十一, 廿五."""
    plain = numeral.replace("廿", "二十")
    tens, ten, ones = plain.rpartition("十")
    numbers = {"": 0, **{char: at for at, char in enumerate("一二三四五六七八九", start=1)}}
    return (numbers[tens] or 1) * 10 + numbers[ones] if ten else numbers[ones]


def _read_several_quarters(text: str, plain: str) -> PartialDate | None:
    """Return the end of a half-year or of several quarters of one year; None for any other text."""
    if match := _HALF.fullmatch(plain):
        return _make_date_ending_with_month(
            text, match["y"], 6 if "1" in (match["n"] or "") or match["which"] == "上" else 12, Precision.YEAR
        )
    if match := _QUARTERS.fullmatch(plain):
        return _make_date_ending_with_month(text, match["y"], 9 if match["n"] in "三3" else 6, Precision.YEAR)
    if match := _TWO_QUARTERS.fullmatch(plain):
        first, last = ("一二三四".find(each) + 1 or int(each) for each in filter(None, match.groups()[1:]))
        if first < last:
            return _make_date_ending_with_month(text, match["y"], last * 3, Precision.YEAR)
    return None


def _read_period(text: str, plain: str) -> PartialDate | None:
    """Return the end of a quarter, month, third of a month (上旬) or year; None for any other text."""
    if match := _QUARTER.fullmatch(plain):
        number = "一二三四".find(match["n"] or "x") + 1 or int(match["n"] or match["qn"] or match["n_first"])
        year = match["y"] or match["qy"] or match["y_last"]
        return _make_date_ending_with_month(text, year, number * 3, Precision.QUARTER)
    if match := _TEN_DAYS.fullmatch(plain):
        month = _make_date_ending_with_month(text, match["y"], int(match["m"]), Precision.MONTH)
        last = {"上": 10, "中": 20}.get(match["part"][-1], month.day.day)
        return month._replace(day=month.day.replace(day=last))
    if match := _MONTH.fullmatch(plain):
        return _make_date_ending_with_month(text, match["y"], int(match["m"]), Precision.MONTH)
    if match := _YEAR.fullmatch(plain):
        return _make_date_ending_with_month(text, match["y"], 12, Precision.YEAR)
    return None


def _read_rare_form(text: str, plain: str) -> PartialDate | None:
    """Read a holiday, 202406, 24.6.18, a day of the Republic of China (113.6.18), or a five-year plan.

    A plan gives its last year. Return None for any other text.
    """
    if match := _HOLIDAY.fullmatch(plain):
        return dates.parse_date(f"{match['y']}-{_FIRST_DAYS_OF_HOLIDAYS[match['name']]}")
    if match := _SIX_DIGITS.fullmatch(plain):
        return _make_date_ending_with_month(text, match[1], int(match[2]), Precision.MONTH)
    if match := _SHORT_DAY.fullmatch(plain):
        return dates.parse_date(f"20{match[1]}.{match[2]}.{match[3]}")
    if match := _REPUBLIC_DAY.fullmatch(plain):
        month, day = match["m"] or match["mm"], match["d"] or match["dd"]
        return dates.parse_date(f"{1911 + int(match['y'])}-{month}-{day}")
    if match := _PLAN.fullmatch(plain):
        last_year = _FIRST_PLAN + 5 * ("一二三四五六七八九".index(match["n"])) + 4
        return _make_date_ending_with_month(text, str(last_year), 12, Precision.YEAR)
    return None


def _read_western_date(text: str, plain: str) -> PartialDate | None:
    """Read a date such as 18 June 2024, Jun-24 or 18/06/2024; return None for any other text.

    Raises TwoDaysError for a date such as 07/08/2024.
    """
    if match := _ENGLISH.fullmatch(plain):
        month, day = _MONTHS.get(match["m"].lower()), match["d"] or match["d2"]
        if month is None or (match["d"] and match["d2"]):
            return None
        if day is None:
            return _make_date_ending_with_month(text, match["y"], month, Precision.MONTH)
        return dates.parse_date(f"{match['y']}-{month:02}-{int(day):02}")
    if (match := _MONTH_OF_SHORT_YEAR.fullmatch(plain)) and match["m"].lower() in _MONTHS:
        month = _MONTHS[match["m"].lower()]
        return _make_date_ending_with_month(text, f"20{match['y']}", month, Precision.MONTH)
    if match := _DAY_FIRST.fullmatch(plain):
        one, other = int(match["a"]), int(match["b"])
        if one == other or max(one, other) > 12 >= min(one, other):
            return dates.parse_date(f"{match['y']}-{min(one, other):02}-{max(one, other):02}")
        raise TwoDaysError(
            gettext("“{text}” may mean two different days: {one}/{other} or {other}/{one}").format(
                text=text, one=one, other=other
            ),
            _get_date_hint(),
        )
    return None


def _make_date_ending_with_month(text: str, year: str, month: int, precision: Precision) -> PartialDate:
    """Return the partial date whose last possible day is the last day of a month.

    Raises BadInputError for a month that does not exist or a year that is not plausible.
    """
    if not 1 <= month <= 12 or not periods.FIRST_YEAR <= int(year) <= periods.LAST_YEAR:
        raise BadInputError(
            gettext("the year of the date “{text}” is not plausible").format(text=text), _get_date_hint()
        )
    return PartialDate(periods.find_period("month", date(int(year), month, 1)).last_day, precision)


def _get_date_hint() -> str:
    return gettext("write the date as 2024-06-18, 2024-06, 2024Q2 or 2024")
