"""The signs, codes and names that people write for currencies, and the ISO 4217 code of each."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.values.currency_names import CURRENCY_NAMES

_SIGNS_AND_NAMES = {
    "AED": "阿联酋迪拉姆",
    "AUD": "澳元 澳币 a$ au$",
    "BRL": "雷亚尔 巴西里亚尔 r$",
    "CAD": "加元 加币 c$ ca$",
    "CHF": "瑞郎 sfr",
    "CNH": "离岸人民币",
    "CNY": "人民币元 rmb renminbi yuan cny¥ cn¥ rmb¥",
    "CZK": "捷克克朗",
    "EUR": "欧元 欧罗 € euro euros",
    "GBP": "英镑 £ pounds",
    "HKD": "港元 港币 港纸 香港元 hk$ hkd$",
    "IDR": "印尼盾 印尼卢比 印度尼西亚盾",
    "ILS": "谢克尔 新谢克尔 ₪",
    "INR": "₹",
    "JPY": "日元 日币 jp¥ jpy¥ yen",
    "KRW": "韩元 韩币 韩国元 ₩ won",
    "KZT": "坚戈 哈萨克坚戈 ₸",
    "MMK": "缅币 缅元",
    "MNT": "图格里克 蒙图 ₮",
    "MOP": "澳门元 澳门币 葡币 mop$",
    "MXN": "墨西哥元 mx$",
    "MYR": "林吉特 令吉 马币 马来西亚元 rm",
    "NZD": "纽元 纽币 新西兰币 nz$",
    "PHP": "菲律宾比索 ₱",
    "PLN": "兹罗提",
    "RUB": "卢布 ₽",
    "SAR": "沙特里亚尔 沙特里尔",
    "SGD": "新元 新币 坡币 新加坡币 s$ sg$",
    "THB": "泰铢 泰币 ฿",
    "TRY": "里拉 土耳其新里拉 ₺",
    "TWD": "新台币 台币 新台币元 nt$ ntd",
    "UAH": "格里夫纳 ₴",
    "USD": "美元 美金 美刀 us$ usd$ usdollar usdollars dollar dollars",
    "VND": "越南盾 越盾 ₫",
    "ZAR": "兰特",
}
"""What people write beside the code and the names of CLDR, in small letters and Simplified Chinese."""
_DOLLARS = frozenset({"USD", "AUD", "BND", "CAD", "FJD", "HKD", "JMD", "MOP", "NZD", "SGD", "TWD"})
GENERIC_SIGNS = {
    "元": (CURRENCY_NAMES.keys(), "CNY"),
    "块": (CURRENCY_NAMES.keys(), "CNY"),
    "¥": (frozenset({"CNY", "JPY"}), "CNY"),
    "$": (_DOLLARS, "USD"),
}
"""Signs of several currencies, with the one that each means alone: 美元500万元 is in dollars."""


def list_currency_marks(fold: Mapping[int, int]) -> dict[str, str]:
    """Return the ISO 4217 code for each sign, code and name of a currency.

    Each sign, code and name is in small letters. Its characters are also replaced by `fold`, a table for
    str.translate, so that Traditional and Simplified names are equal.
    """
    marks = {sign: alone for sign, (_, alone) in GENERIC_SIGNS.items()}
    for code, names in CURRENCY_NAMES.items():
        written = [code, *names.split(), *_SIGNS_AND_NAMES.get(code, "").split()]
        marks |= {name.lower().translate(fold): code for name in written}
    return marks


def find_currency(signs: frozenset[str], marks: dict[str, str]) -> str | None:
    """Return the one currency that all the given signs can mean; None if they contradict each other.

    `signs` holds the signs, codes and names that an amount contains. `marks` is the result of
    `list_currency_marks`.
    """
    named = {marks[sign] for sign in signs if sign not in GENERIC_SIGNS}
    generic = [GENERIC_SIGNS[sign] for sign in signs if sign in GENERIC_SIGNS]
    if not named:
        named = {alone for _, alone in generic}
    fitting = {code for code in named if all(code in may_mean for may_mean, _ in generic)}
    return fitting.pop() if len(named) == len(fitting) == 1 else None
