"""Check typed texts, fold them (make them comparable), and make search keys of names in pinyin.

Quotations from a source are never changed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

from tracker.errors import BadInputError
from tracker.locale import gettext
from tracker.values.visible_text import show_code_point

_FIRST, _LAST = 0x21, 0x2FFFF
_FIRST_HAN = 0x3400
"""Chinese characters have this code point or a later one; of those that fold to one, only Chinese ones do."""
_LONGEST_NAME = 200
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Control characters except line ends and tabs, surrogates, and two code points that no sheet can hold."""
HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af〇々"
"""The Chinese characters, as they stand inside the brackets of a regular expression."""
GAP = re.compile(rf"(?<=[{HAN}])[^\S\n]+(?=[{HAN}])")
"""Blanks between Chinese characters; they are no part of a name."""
INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e01ef]"
)
"""Characters without a shape: two names that differ by one look the same."""
_POWER_OF_TEN = re.compile(r"\d(?:\.\d+)?E[+-]?\d+", re.IGNORECASE)
_KEY_FORM = re.compile(r"\w[\w.-]*")
_CODE_FORM = re.compile(r"[a-z][a-z0-9_]*")
_INDUSTRY_FORM = re.compile(r"[A-T]?\d{2,4}|[A-T]")
_LANGUAGE_FORM = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_CHARACTER_READINGS = {"长": "cháng"}
"""The readings of characters in names of organisations, unless they stand in a word such as 董事长."""
_WORD_READINGS = {
    "朝阳": "cháo yáng", "乐陵": "lào líng", "涡阳": "guō yáng", "单县": "shàn xiàn", "洪洞": "hóng tóng",
    "浚县": "xùn xiàn", "什刹海": "shí chà hǎi", "会稽": "kuài jī", "支行": "zhī háng", "投行": "tóu háng",
    "重邮": "chóng yóu",
}  # fmt: skip
"""Words in names of places and organisations that pypinyin reads wrongly or does not know."""
_SURNAMES = {
    "曾": "zeng", "单": "shan", "仇": "qiu", "解": "xie", "查": "zha", "盖": "ge", "区": "ou", "朴": "piao",
    "缪": "miao", "翟": "zhai", "乐": "yue", "任": "ren", "宁": "ning", "华": "hua", "尉": "wei", "员": "yun",
    "万": "wan", "召": "shao", "覃": "qin", "冼": "xian", "折": "she", "繁": "po", "种": "chong", "秘": "bi",
}  # fmt: skip
_COMPOUND_SURNAMES = {
    "尉迟": ("yu", "chi"), "单于": ("chan", "yu"), "万俟": ("mo", "qi"), "澹台": ("tan", "tai"),
    "长孙": ("zhang", "sun"), "宰父": ("zai", "fu"), "令狐": ("ling", "hu"), "皇甫": ("huang", "fu"),
}  # fmt: skip


COMPOUND_SURNAME = re.compile(
    "欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|東方|皇甫|尉迟|尉遲|公孙|公孫|慕容|令狐|长孙|長孫|宇文|司徒|司空|夏侯"
    "|东郭|東郭|南宫|南宮|百里|西门|西門|端木|独孤|獨孤|轩辕|軒轅|钟离|鍾離|闻人|聞人|澹台|澹臺|申屠|太史|呼延|赫连|赫連"
)


def parse_text(typed: str) -> str:
    """Return a text without the blanks around it; line ends and tabs inside are kept.

    Raises BadInputError for an empty text and for control characters.
    """
    text = typed.strip()
    if text and text.isprintable():  # then nothing of _CONTROL is in it
        return text
    text = text.replace("\r\n", "\n")
    if not text:
        raise BadInputError(
            gettext("the text is empty"),
            gettext("leave the value out instead of giving an empty text"),
        )
    control = _CONTROL.search(text)
    if control:
        raise BadInputError(
            gettext("character {number} of the text is a control character (U+{code:04X})").format(
                number=control.start() + 1, code=ord(control[0])
            ),
            gettext("remove that character"),
        )
    return text


def parse_title(typed: str) -> str:
    """Return a title: one line without invisible characters. Raises BadInputError for any other text."""
    return _require_one_line(typed)


def parse_name(typed: str) -> str:
    """Return a name: one line of at most 200 characters, none of them invisible.

    Raises BadInputError for any other text.
    """
    return _require_short_line(typed)


def parse_proper_name(typed: str) -> str:
    """Return the name of a company or person.

    Raises BadInputError like `parse_name`, and for a blank between Chinese characters, as in 张　三.
    """
    name = parse_name(typed)
    require_no_hidden_blanks(name)
    return name


def require_no_hidden_blanks(name: str) -> None:
    """Raise BadInputError if a name has an invisible character, or a blank between Chinese characters."""
    _require_visible_characters(name)
    if GAP.search(name):
        raise BadInputError(
            gettext("the name “{text}” has a blank between Chinese characters").format(
                text=show_hidden(name)
            ),
            gettext("write the characters together: {name}").format(name=GAP.sub("", name)),
        )


def remove_invisible(text: str) -> str:
    """Return a text without invisible characters."""
    return INVISIBLE.sub("", text)


def show_hidden(text: str) -> str:
    """Return a text with marks in place of invisible characters and of blanks between Chinese characters."""
    return GAP.sub(lambda gap: "␣" * len(gap[0]), INVISIBLE.sub(show_code_point, text))


def _require_visible_characters(text: str) -> None:
    """Raise BadInputError if a text contains an invisible character."""
    if INVISIBLE.search(text):
        raise BadInputError(
            gettext("the text “{text}” contains an invisible character").format(text=show_hidden(text)),
            gettext("type the text again: {text}").format(text=remove_invisible(text)),
        )


def _require_short_line(typed: str) -> str:
    """Return a typed text. Raises BadInputError unless it is one line of at most 200 characters."""
    text = _require_one_line(typed)
    if len(text) > _LONGEST_NAME:
        raise BadInputError(
            gettext("the text has {count} characters, but at most {most} fit").format(
                count=len(text), most=_LONGEST_NAME
            ),
            gettext("put the rest of the text into the note"),
        )
    return text


def _require_one_line(typed: str) -> str:
    """Return a typed text. Raises BadInputError unless it is one line without invisible characters."""
    text = parse_text(typed)
    if "\n" in text or "\t" in text:
        raise BadInputError(
            gettext("the text has line ends or tabs, but must be one line"),
            gettext("remove the line ends and tabs from the text"),
        )
    _require_visible_characters(text)
    return text


def parse_key(typed: str) -> str:
    """Return a key, which is a short name that people type: letters, digits, `-`, `_` and `.`.

    Raises BadInputError for any other character, and for a key of digits only.
    """
    text = parse_name(unicodedata.normalize("NFKC", typed))
    if not _KEY_FORM.fullmatch(text) or text.isdecimal():
        raise BadInputError(
            gettext("“{text}” cannot be a key (a short name)").format(text=text),
            gettext(
                "write the key with letters, digits and hyphens, without blanks, such as 2024-04-27-symposium"
            ),
        )
    return text


def parse_sector_code(typed: str) -> str:
    """Return the code of a sector: small letters, digits and `_`, beginning with a letter.

    Raises BadInputError for any other text.
    """
    text = parse_name(unicodedata.normalize("NFKC", typed))
    if not _CODE_FORM.fullmatch(text):
        raise BadInputError(
            gettext("“{text}” cannot be a code").format(text=text),
            gettext(
                "write the code with small letters, digits and _, beginning with a letter, "
                "such as seed_industry"
            ),
        )
    return text


def parse_industry_code(typed: str) -> str:
    """Return an industry code of GB/T 4754: a letter A to T, two to four digits, or letter and digits.

    Raises BadInputError for any other text.
    """
    text = parse_name(unicodedata.normalize("NFKC", typed)).upper()
    if not _INDUSTRY_FORM.fullmatch(text):
        raise BadInputError(
            gettext("“{text}” is not an industry code of GB/T 4754").format(text=text),
            gettext("write a code such as A, A0511 or C27"),
        )
    return text


def parse_language_tag(typed: str) -> str:
    """Return a language tag such as zh-Hans. Raises BadInputError for anything else."""
    text = parse_name(typed)
    if not _LANGUAGE_FORM.fullmatch(text):
        raise BadInputError(
            gettext("“{text}” is not the tag of a language").format(text=text),
            gettext("write the language as zh-Hans, zh-Hant or en"),
        )
    return text


def parse_phone(typed: str) -> str:
    """Return a telephone number in half width.

    Raises BadInputError for a text without digits, for a formula, and for a number such as 8.65E+12, whose
    last digits were lost in a spreadsheet.
    """
    text = unicodedata.normalize("NFKC", _require_short_line(typed))
    if _POWER_OF_TEN.fullmatch(text):
        raise BadInputError(
            gettext(
                "“{text}” is a number that a spreadsheet program shortened: its last digits are lost"
            ).format(text=text),
            gettext("write the whole number, in a column that is formatted as text"),
        )
    if text.startswith("="):
        raise BadInputError(
            gettext("“{text}” is a formula, not a number").format(text=text),
            gettext("write only the number, without ="),
        )
    if not any(char.isdecimal() for char in text):
        raise BadInputError(
            gettext("the telephone number “{text}” has no digit").format(text=text),
            gettext("write the telephone number, such as 0532-85911111 转 8"),
        )
    return text


def parse_email(typed: str) -> str:
    """Return an e-mail address in half width.

    Raises BadInputError for a text with blanks, or without characters on both sides of an @.
    """
    text = unicodedata.normalize("NFKC", _require_short_line(typed))
    before, _, after = text.partition("@")
    if not before or not after or len(text.split()) != 1:
        raise BadInputError(
            gettext("“{text}” is not an e-mail address").format(text=text),
            gettext("write the e-mail address, such as wang@example.com"),
        )
    return text


def build_fold_table() -> dict[int, int]:
    """Return the table for folding: Traditional, full-width and capital characters, each with its folded one.

    The keys and values are code points. Each character becomes exactly one character, so that positions in a
    folded text are positions in the original text. A character that would become several, such as '…' or 'ﬁ',
    stays as it is.
    """
    import opencc  # noqa: PLC0415  needed when a database is made or a lookup is rebuilt

    points = [point for point in range(_FIRST, _LAST) if not 0xD800 <= point <= 0xDFFF]
    plain = [
        _keep_if_one_character(unicodedata.normalize("NFKC", chr(point)), chr(point)) for point in points
    ]
    plain = [_keep_if_one_character(char.lower(), char) for char in plain]
    simplified = opencc.OpenCC("t2s").convert("\n".join(plain)).split("\n")
    table = {
        point: ord(_keep_if_one_character(char, chr(point)))
        for point, char in zip(points, simplified, strict=True)
    }
    return {point: table.get(folded, folded) for point, folded in table.items() if folded != point}


def fold_text(text: str, table: Mapping[int, int]) -> str:
    """Return a text in its folded form, which is made for comparing and has the same length.

    `table` holds the code points that change, as `build_fold_table` returns them.
    """
    return text.translate(table)


def simplify_text(text: str, table: Mapping[int, int]) -> str:
    """Return a text in Simplified Chinese, converted character by character.

    `table` is the table for folding. Unlike `fold_text`, this keeps width and capital letters.
    """
    return "".join(
        chr(table.get(ord(char), ord(char)))
        if ord(char) >= _FIRST_HAN and table.get(ord(char), 0) >= _FIRST_HAN
        else char
        for char in text
    )


def make_pinyin_key(name: str) -> str:
    """Return the search key of an organisation's name: its pinyin and its initials. 青島 → `qingdao qd`."""
    return _format_pinyin_key(_read_syllables(_split_words(name)))


def make_person_pinyin_key(name: str) -> str:
    """Return the search key of a person's name: 曾贊榮 → `zengzanrong zzr`, as 曾 is zeng in surnames."""
    return _format_pinyin_key(read_person_syllables(name))


def read_person_syllables(name: str) -> list[str]:
    """Return the pinyin syllables of a person's name. A surname such as 曾 is read as a surname (zeng)."""
    words = _split_words(name)
    plain = "".join(words)
    if plain[:2] in _COMPOUND_SURNAMES:
        return [*_COMPOUND_SURNAMES[plain[:2]], *_read_syllables([plain[2:]])]
    if plain[:1] in _SURNAMES:
        return [_SURNAMES[plain[0]], *_read_syllables([plain[1:]])]
    return _read_syllables(words)


def _read_syllables(words: Iterable[str]) -> list[str]:
    """Return the pinyin syllables of words. A character with several readings is read to suit its word."""
    return [syllable for word in words for syllable in _load_pypinyin()(word)]


def load_pinyin_dictionaries() -> None:
    """Load the dictionaries that make search keys from names. This takes a third of a second."""
    _load_pypinyin()
    _load_converter()


@cache
def _load_pypinyin() -> Callable[[str], list[str]]:
    """Return the function of pypinyin that gives the syllables of a text, with our own readings added."""
    import pypinyin  # noqa: PLC0415  takes 0.25 s; only if a name was written

    pypinyin.load_single_dict({ord(char): reading for char, reading in _CHARACTER_READINGS.items()})
    pypinyin.load_phrases_dict(
        {word: [[syllable] for syllable in syllables.split()] for word, syllables in _WORD_READINGS.items()}
    )
    return pypinyin.lazy_pinyin


def _format_pinyin_key(syllables: Iterable[str]) -> str:
    """Return the syllables and the initials, each joined: `qing`, `dao` → `qingdao qd`."""
    lowered = [syllable.lower() for syllable in syllables if syllable.strip()]
    return f"{''.join(lowered)} {''.join(syllable[0] for syllable in lowered)}"


def _split_words(name: str) -> list[str]:
    """Return the words of a name in Simplified characters and half width; a Chinese name is one word."""
    converted: str = _load_converter().convert(unicodedata.normalize("NFKC", name))
    return converted.split()


@cache
def _load_converter() -> Any:  # noqa: ANN401  an opencc.OpenCC, which takes longer to make than to use
    """Return the OpenCC converter from Traditional to Simplified Chinese."""
    import opencc  # noqa: PLC0415  heavy; needed only if a name was written

    return opencc.OpenCC("t2s")


def _keep_if_one_character(text: str, fallback: str) -> str:
    """Return `text` if it is one character long, else `fallback`."""
    return text if len(text) == 1 else fallback
