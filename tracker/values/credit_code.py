"""Check unified social credit codes (GB 32100-2015): 17 characters, and one that is computed from them."""

from __future__ import annotations

import unicodedata

from tracker.errors import BadInputError
from tracker.locale import gettext

LENGTH = 18
ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_LOOKS_LIKE = {"I": "1", "O": "0", "S": "5", "Z": "2"}
_PLACE_OF_REGISTRY = range(2, 8)
"""Positions of the digits that name the place of registration. The two before them may be letters."""


def parse_credit_code(typed: str) -> str:
    """Return a typed credit code in its stored form: capitals, half width, no blanks.

    Raises BadInputError, which names the wrong character, or says what the last character should be.
    """
    code = "".join(unicodedata.normalize("NFKC", typed).upper().split())
    if len(code) != LENGTH:
        raise BadInputError(
            gettext("the credit code “{typed}” has {count} characters").format(
                typed=typed.strip(), count=len(code)
            ),
            gettext(
                "a unified social credit code has {length} characters; compare it with the business licence"
            ).format(length=LENGTH),
        )
    for index, char in enumerate(code):
        _require_valid_character(code, index, char)
    expected = compute_check_character(code[:-1])
    if code[-1] != expected:
        raise BadInputError(
            gettext(
                "the credit code {code} has a mistake: after {first} the last character should be "
                "{expected}, not {last}"
            ).format(code=code, first=code[:-1], expected=expected, last=code[-1]),
            gettext("compare every character of the code with the business licence"),
        )
    return code


def compute_check_character(first: str) -> str:
    """Return the 18th character of a credit code; `first` is the first 17 characters."""
    total = sum(ALPHABET.index(char) * pow(3, index, 31) for index, char in enumerate(first))
    return ALPHABET[-total % 31]


def _require_valid_character(code: str, index: int, char: str) -> None:
    """Raise BadInputError if `char` cannot be the character of a code at this index."""
    if char not in ALPHABET:
        likely = _LOOKS_LIKE.get(char)
        meant = gettext("the right character at this position may be {character}").format(character=likely)
        raise BadInputError(
            gettext(
                "character {number} of the credit code {code} is {char}, which no credit code contains"
            ).format(number=index + 1, code=code, char=char),
            meant if likely else gettext("compare the credit code with the business licence"),
        )
    if index in _PLACE_OF_REGISTRY and not char.isdigit():
        raise BadInputError(
            gettext(
                "character {number} of the credit code {code} is {char}, but characters 3 to 8 must be digits"
            ).format(number=index + 1, code=code, char=char),
            gettext("compare the credit code with the business licence"),
        )
