"""The letters of the columns of a sheet: A is the first column, AA the 27th."""

from __future__ import annotations

_MOST_LETTERS = 10


def parse_column_letters(letters: str) -> int:
    """Return the position of a column, from 0: A → 0, AA → 26. Very long letters are cut."""
    number = 0
    for letter in letters[:_MOST_LETTERS]:
        number = number * 26 + ord(letter) - 64
    return number - 1


def format_column_letters(number: int) -> str:
    """Return the letters of the column at a position counted from 0: 26 → AA."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
