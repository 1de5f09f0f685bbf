"""Find the names and numbers of people in texts, in any spelling, and words that may mean a person.

All texts are given in their folded form (`text.fold_text`): they are made comparable, and each character
keeps its position.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from tracker.values.text import COMPOUND_SURNAME, HAN, INVISIBLE

Span = tuple[int, int]

NAME_GAP = re.compile(rf"[\s·•・‧∙⋅'’`*_.\-\u2010-\u2015]|{INVISIBLE.pattern}")
"""The separators that may stand between the characters of a name."""
WIDE_GAP = re.compile(rf"[,/()+~]|{NAME_GAP.pattern}")
"""The separators that may stand between the digits of a number, or between the two words of a name."""
_LEAST_NAME = 2
_LEAST_NUMBER, _LEAST_PART = 5, 7
"""The fewest digits of a number that is searched, and of a part of a number that is searched by itself."""
_UNMISTAKABLE_LETTERS, _UNMISTAKABLE_DIGITS = 8, 11
"""From this length on, a name in Latin letters or a number is also found inside a longer word."""
_SEPARATORS = re.compile(rf"[、,;/|&+\n]|(?<=[{HAN}])\s+(?=[{HAN}])")
_IN_BRACKETS = re.compile(r"\([^)]*\)")
_TITLES = [
    "总", "董", "工", "姐", "哥", "老师", "女士", "先生", "小姐", "太太", "夫人", "同志", "经理", "总经理",
    "总裁", "总监", "总工", "董事长", "理事长", "秘书长", "会长", "院长", "所长", "校长", "主任", "主席",
    "局长", "处长", "科长", "书记", "市长", "区长", "县长", "镇长", "部长", "厅长", "司长", "行长", "社长",
    "厂长", "站长", "队长", "股长", "专员", "助理", "秘书", "代表", "教授", "博士", "工程师", "律师", "医生",
]  # fmt: skip
_NICKNAME_PREFIXES = "小老阿"
_COMMON_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
    "钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
_TITLES_OF_ANYBODY = [
    "总",
    "女士",
    "先生",
    "小姐",
    "总经理",
    "董事长",
    "局长",
    "处长",
    "主任",
    "书记",
    "经理",
]
"""Titles that are reported after every common surname, even if nobody in the register has that surname."""
_ENDS_OF_SUM_WORDS = frozenset("额数投部体计量面产价和值共公局会建用长成")
"""Characters that follow 总 in words for a sum, such as 资金总额, where 总 is not a title."""
_LATIN_TITLES = [
    "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "president", "chairman", "director", "manager",
    "mayor",
]  # fmt: skip
_PINYIN_TITLES = ["zong", "xiansheng", "nvshi", "nushi", "jingli", "zhuren", "juzhang"]
_LEAST_SURNAME_LETTERS = 4
_LATIN = re.compile(r"[a-z]{4,}")
_CHINESE_DIGITS = str.maketrans("零〇○一二三四五六七八九幺", "0001234567891")


class WordFinder:
    """Finds known words in texts, even if blanks, dots or hyphens stand between their characters.

    `gap` is the pattern of the characters that may stand between them.
    """

    def __init__(self, words: Iterable[str], gap: re.Pattern[str]) -> None:
        self._gap = gap
        squeezed = (gap.sub("", word) for word in words)
        self._words = {word for word in squeezed if len(word) >= _LEAST_NAME}
        self._lengths: dict[str, list[int]] = {}
        for length, first in sorted({(len(word), word[0]) for word in self._words}, reverse=True):
            self._lengths.setdefault(first, []).append(length)
        self._begins = re.compile(f"[{re.escape(''.join(self._lengths))}]" if self._lengths else r"(?!)")

    def find_spans(self, text: str) -> Iterator[Span]:
        """Yield the positions of known words as half-open ranges.

        If several known words begin at one position, only the longest is found.
        """
        squeezed = self._gap.sub("", text)
        if not self._begins.search(squeezed):
            return
        places = [place for place, char in enumerate(text) if not self._gap.match(char)]
        done = 0
        for match in self._begins.finditer(squeezed):
            start = match.start()
            for length in self._lengths[match[0]] if start >= done else ():
                word = squeezed[start : start + length]
                if len(word) < length or word not in self._words:
                    continue
                span = places[start], places[start + length - 1] + 1
                if _stands_alone(text, span, word):
                    yield span
                    done = start + length
                    break


def list_names(written: str) -> set[str]:
    """Return the names in the text of a cell: the whole text, and each single name if it holds several."""
    parts = {part.strip() for part in _SEPARATORS.split(_IN_BRACKETS.sub("", written))}
    return {written, *(part for part in parts if len(part) >= _LEAST_NAME)}


def list_common_name_hints() -> Iterator[str]:
    """Yield the common surnames, each with every common title: 张总, 李女士."""
    yield from (surname + title for surname, title in product(_COMMON_SURNAMES, _TITLES_OF_ANYBODY))


def ends_in_sum_word(text: str, end: int) -> bool:
    """Tell whether the 总 before `end` is no title, but begins a word such as 总额 (sum): 资金总额."""
    return text[end - 1] == "总" and text[end : end + 1] in _ENDS_OF_SUM_WORDS


def list_phone_numbers(written: str) -> set[str]:
    """Return the telephone numbers that a cell may contain, without separators.

    A number of several groups of digits is also returned without its first or last groups, which may be a
    country code, an area code or an extension. A number of one group is also returned without a Chinese
    country or area code.
    """
    groups = re.findall(r"\d+", convert_digits(written))
    runs = {
        "".join(groups[start:end])
        for start in range(len(groups))
        for end in range(start + 1, len(groups) + 1)
    }
    numbers = {run for run in runs if len(run) >= _LEAST_PART}
    numbers |= {whole for whole in ("".join(groups),) if len(whole) >= _LEAST_NUMBER}
    return numbers | {part for number in numbers for part in _strip_dialling_codes(number)}


def list_name_hints(name: str, syllables: Sequence[str], titles: Iterable[str]) -> Iterator[str]:
    """Yield words that may mean a person: surname and title, given name, spellings in Latin letters.

    `syllables` is the pinyin of a Chinese name, with the surname first. `titles` are used in addition to the
    common titles.
    """
    if not re.fullmatch(rf"[{HAN}]+", NAME_GAP.sub("", name)):
        words = _LATIN.findall(name)
        yield from words
        yield "".join(reversed(words))
        return
    name = NAME_GAP.sub("", name)
    count = 2 if COMPOUND_SURNAME.match(name) and len(name) > 2 else 1
    surname, given = name[:count], name[count:]
    yield from (surname + title for title in (*_TITLES, *titles))
    yield from (prefix + surname for prefix in _NICKNAME_PREFIXES)
    if len(given) >= _LEAST_NAME:
        yield given
    for spelling in product(*(_list_spellings(syllable) for syllable in syllables)):
        latin_surname, latin_given = "".join(spelling[:count]), "".join(spelling[count:])
        initials = "".join(syllable[0] for syllable in spelling[count:])
        yield from (latin_surname + latin_given, latin_given + latin_surname)
        yield from (latin_surname + initials, initials + latin_surname) if initials else ()
        yield from (title + latin_surname for title in _LATIN_TITLES)
        yield from (latin_surname + title for title in _PINYIN_TITLES)
        if len(latin_surname) >= _LEAST_SURNAME_LETTERS:
            yield latin_surname


def convert_digits(text: str) -> str:
    """Return a text of the same length in which each digit, such as 一 or 幺, is one of 0 to 9."""
    return "".join(
        str(unicodedata.decimal(char)) if char.isdecimal() else char
        for char in text.translate(_CHINESE_DIGITS)
    )


def make_accent_table() -> Mapping[int, int]:
    """Return a table for str.translate: accented Latin letters become small letters without accents."""
    table = {}
    for point in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(point))[0].lower()
        if base.isascii() and base.isalpha():
            table[point] = ord(base)
    return table


def _stands_alone(text: str, span: Span, word: str) -> bool:
    """Tell whether a found word is not part of a longer word, or is so long that this does not matter."""
    if not word.isascii() or len(word) >= (
        _UNMISTAKABLE_DIGITS if word.isdecimal() else _UNMISTAKABLE_LETTERS
    ):
        return True
    start, end = span
    return not _are_one_word(text[start - 1 : start], word[0]) and not _are_one_word(
        text[end : end + 1], word[-1]
    )


def _are_one_word(before: str, after: str) -> bool:
    """Tell whether two neighbouring characters are both Latin letters or both digits."""
    pair = before + after
    return len(pair) > 1 and pair.isascii() and (pair.isalpha() or pair.isdecimal())


def _strip_dialling_codes(number: str) -> Iterator[str]:
    """Yield a number without the country code 86, and then without its area code, such as 0532."""
    national = re.sub(r"^(00)?86(?=\d{10,11}$)", "", number)
    if national != number:
        yield national
        national = national if national.startswith(("0", "1")) else f"0{national}"
    landline = re.fullmatch(r"(0[12]\d|0[3-9]\d\d)(\d{7,8})", national)
    if landline:
        yield from (landline[2], national[1:])


def _list_spellings(syllable: str) -> tuple[str, ...]:
    """Return the ways in which people write a pinyin syllable: lv (吕) as lv, lu and lyu."""
    return (
        (syllable, syllable.replace("v", "u"), syllable.replace("v", "yu"))
        if "v" in syllable
        else (syllable,)
    )
