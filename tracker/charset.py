r"""The text of a file: UTF-8, GB18030 or Big5; bytes that may be two of these are given in both readings.

A reading has \n line ends and no byte order mark; nothing else is changed.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from tracker.errors import FileError

CODECS = {"utf-8": "utf-8-sig", "gb18030": "gb18030", "big5": "cp950"}
"""What people call an encoding, and the codec that reads it; cp950 is Big5 with the characters in use."""
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_INSIDE = "\n\t\f"
_UNREADABLE = {"Cc", "Cn", "Co", "Cs"}  # controls, unassigned, private use, halves of a pair


def readings(name: str, data: bytes, encoding: str | None = None) -> Mapping[str, str]:
    """Return the text by encoding: one, unless the bytes are good text in two of them.

    `encoding` allows only that one. Raises FileError, which names the file, for bytes that are no text.
    """
    if not data.strip(b"\xef\xbb\xbf \t\r\n"):
        raise FileError(f"{name} is empty", "check the file")
    if data.startswith(_UTF_16):
        raise FileError(f"{name} is UTF-16", "save it as UTF-8 and try again")
    tried = CODECS if encoding is None else (encoding,)
    found = {name: text for name in tried if (text := _read(data, CODECS[name])) is not None}
    if "utf-8" in found and _is_surely_utf_8(found["utf-8"]):
        return {"utf-8": found["utf-8"]}
    if not found:
        listed = " or ".join(known.upper() for known in tried)
        raise FileError(f"{name} is not text in {listed}", "save it as plain text in UTF-8 and try again")
    return found


def _is_surely_utf_8(text: str) -> bool:
    """Tell whether the bytes of a text are in UTF-8 beyond doubt.

    A Chinese character is three bytes there; a word or two in GB18030, such as 元, may be pairs of bytes
    that make letters of other scripts.
    """
    return text.isascii() or max(text) > "\u07ff"


def _read(data: bytes, codec: str) -> str | None:
    """Return the text, or None when a byte or a character of it is none that people write."""
    try:
        text = data.decode(codec).replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        return None
    written = set(text)
    is_text = all(char in _INSIDE or unicodedata.category(char) not in _UNREADABLE for char in written)
    return text if is_text else None
