"""Split a cell that holds several names. A comma may be part of a name, as in `Foo Co., Ltd.`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from itertools import pairwise

_MOST_PARTS = 5
"""The most parts that are tried together as one known name."""
_FORM = (
    r"(?:co|company|corp|corporation|inc|incorporated|ltd|limited|ltda|llc|l\.l\.c|llp|l\.l\.p|lp|l\.p|plc"
    r"|p\.l\.c|gmbh|kgaa|kg|a\.?g|s\.?e|s\.?a|s\.a\.s|s\.?p\.?a|s\.?a\.?r\.?l|s\.?r\.?l|s\.l|de c\.?v"
    r"|b\.?v|n\.?v|k\.k|pty|pte|sdn|bhd|tbk|jsc|ojsc|pjsc|oyj?|asa|a/s|s\.?r\.?o|d\.?o\.?o"
    r"|有限公司|有限责任公司|股份有限公司)\.?"
)
_LEGAL_FORM = re.compile(rf"{_FORM}(?:(?:\s+|(?<=\.)){_FORM})*(?:\s*[(\[].*)?", re.IGNORECASE | re.DOTALL)
"""Legal forms, alone or in a row. `SAS` without points is not one of them: it is the name of a company."""

_BETWEEN_COMPANIES = re.compile(r"[、;；，,/\n]|(?<=公司)\s+")
_ENDS_IN_A_FORM = re.compile(rf".*(?:公司|集团|集團|\s{_FORM})\s*(?:[(\[].*)?", re.IGNORECASE | re.DOTALL)
_AND = re.compile(r"\s*and\s+")
"""The word that may join the last of several names to the others."""


def split_names(words: str, between: re.Pattern[str], is_whole: Callable[[str], bool]) -> list[str]:
    """Return the names in a text. `between` matches the separators.

    A legal form belongs to the name before it (`Foo Co., Ltd.`). A text for which `is_whole` returns True is
    one name, whatever separators it contains.
    """
    found_names: list[str] = []
    marks = [(0, 0), *(match.span() for match in between.finditer(words)), (len(words), len(words))]
    parts = [(start, end) for (_, start), (end, _) in pairwise(marks) if words[start:end].strip()]
    parts = [*parts[:1], *((_skip_joining_and(words, start, end), end) for start, end in parts[1:])]
    parts = _attach_legal_forms(words, parts)
    while parts:
        count = next(
            (
                n
                for n in range(min(len(parts), _MOST_PARTS), 1, -1)
                if is_whole(_cut_first_to_last_part(words, parts[:n]))
            ),
            1,
        )
        found_names.append(_cut_first_to_last_part(words, parts[:count]))
        parts = parts[count:]
    return found_names


def looks_like_several_names(words: str) -> bool:
    """Tell whether a text seems to hold the names of several companies: each part ends in a legal form."""
    names = split_names(words, _BETWEEN_COMPANIES, lambda _: False)
    return len(names) > 1 and all(
        _ENDS_IN_A_FORM.fullmatch(unicodedata.normalize("NFKC", part)) for part in names
    )


def _skip_joining_and(text: str, start: int, end: int) -> int:
    """Return the position at which the next name begins: `start`, or the position after a joining `and`."""
    joint = _AND.match(text, start, end)
    return joint.end() if joint else start


def _attach_legal_forms(text: str, parts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the parts (start, end), with each legal form attached to the part before it."""
    joined_parts: list[tuple[int, int]] = []
    for start, end in parts:
        if joined_parts and _LEGAL_FORM.fullmatch(unicodedata.normalize("NFKC", text[start:end]).strip()):
            joined_parts[-1] = (joined_parts[-1][0], end)
        else:
            joined_parts.append((start, end))
    return joined_parts


def _cut_first_to_last_part(text: str, parts: list[tuple[int, int]]) -> str:
    """Return the text from the beginning of the first part to the end of the last, on one line."""
    return " ".join(text[parts[0][0] : parts[-1][1]].split("\n")).strip()
