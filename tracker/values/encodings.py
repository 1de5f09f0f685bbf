r"""Decode text files in UTF-8, UTF-16, GB18030 or Big5. If two encodings fit the bytes, both texts are given.

A decoded text has \n line ends and no byte order mark; nothing else is changed.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Mapping

from tracker.errors import BadInputError, FileError
from tracker.locale import gettext, join_choices

CODECS = {"utf-8": "utf-8-sig", "utf-16": "utf-16", "gb18030": "gb18030", "big5": "cp950"}
"""The names of encodings that people type, and Python's codecs. cp950 is Big5 with its later characters."""
_PARTS_OF = {"gbk": "gb18030", "gb2312": "gb18030", "cp950": "big5", "utf-8-sig": "utf-8"}
"""Encodings that are part of another one, which is used for them."""
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_THREE_BYTES = re.compile("[^\x00-\u07ff]")
_NOT_WESTERN = re.compile("[^\x00-\xff]|(?<![A-Za-z0-9\x80-\xff])[\x80-\xff]+(?![A-Za-z0-9\x80-\xff])")
"""A character of another script, or a word of non-ASCII letters only (café has ASCII letters too)."""
_INSIDE = "\n\t\f"
_UNREADABLE = {"Cc", "Cn", "Co", "Cs"}  # controls, unassigned, private use, halves of a pair


def resolve_encoding(encoding: str) -> str:
    """Return the program's name of an encoding, such as gb18030 for GBK.

    Raises BadInputError for an encoding that the program does not read.
    """
    try:
        name = codecs.lookup(encoding).name
    except LookupError:
        name = encoding
    name = _PARTS_OF.get(name, name)
    if name not in CODECS:
        raise BadInputError(
            gettext("“{encoding}” is not an encoding that the program reads").format(encoding=encoding),
            gettext("write one of these encodings: {choices}").format(choices=join_choices(CODECS)),
        )
    return name


def decode_with_candidates(
    name: str, data: bytes, encoding: str | None = None, *, is_strict: bool = True
) -> Mapping[str, str]:
    """Return the decoded text of a file by the name of its encoding; two texts if two encodings fit.

    `name` is the name of the file, for messages. If `encoding` is given, only that one is tried. A text with
    a control character, or another character that nobody types, shows that the encoding is wrong. If only one
    encoding is possible, such a text is still accepted unless `is_strict`. Raises FileError if no encoding
    fits.
    """
    if not data.strip(b"\xef\xbb\xbf \t\r\n"):
        raise FileError(
            gettext("{name} is empty").format(name=name), gettext("check whether this is the right file")
        )
    tried = _list_candidate_encodings(data) if encoding is None else [resolve_encoding(encoding)]
    readings: dict[str, str] = {}
    wrong_byte = None
    for each in tried:
        try:
            text = data.decode(CODECS[each]).replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError as error:
            wrong_byte = error.start + 1
            continue
        is_sure = len(tried) == 1 or (each == "utf-8" and _is_certainly_utf_8(text))
        if _is_ordinary_writing(text) if is_strict or not is_sure else "\x00" not in text:
            readings[each] = text
        if is_sure:
            break
    if readings:
        return readings
    if encoding is None:
        hint = gettext("save the file as plain text in UTF-8 and try again")
        if not is_strict:
            hint = gettext("save the file as plain text in UTF-8, or give its encoding with --encoding")
        raise FileError(
            gettext("{name} is not text in {encodings}").format(
                name=name, encodings=join_choices(map(str.upper, tried))
            ),
            hint,
        )
    message = gettext("{name} is not text in {encoding}")
    if wrong_byte:
        message = gettext("{name} is not text in {encoding}: byte {byte} does not fit")
    raise FileError(
        message.format(name=name, encoding=tried[0].upper(), byte=wrong_byte),
        gettext("leave out --encoding, or give another encoding"),
    )


def _list_candidate_encodings(data: bytes) -> list[str]:
    """Return the encodings to try: UTF-16 for bytes with its byte order mark, else all others."""
    return ["utf-16"] if data.startswith(_UTF_16) else [each for each in CODECS if each != "utf-16"]


def _is_certainly_utf_8(text: str) -> bool:
    """Tell whether bytes that were decoded as UTF-8 into `text` can be in no other encoding.

    That is certain if the text is ASCII, or has a character that takes three bytes in UTF-8, such as a
    Chinese one. In other texts, two bytes of GB18030, such as 元, may be decoded as a letter of another
    script, but hardly as an accented letter inside a Latin word.
    """
    return text.isascii() or bool(_THREE_BYTES.search(text)) or not _NOT_WESTERN.search(text)


def _is_ordinary_writing(text: str) -> bool:
    """Tell whether a text holds only characters that people write, so that its encoding may be right."""
    return all(char in _INSIDE or unicodedata.category(char) not in _UNREADABLE for char in set(text))
