"""Escape texts in CSV files so that no spreadsheet program runs them as formulas, and remove the escapes."""

from __future__ import annotations

import re

_FORMULA_STARTS = frozenset("=+-@\t\r\n＝＋－＠")
"""Characters with which a formula may begin; some programs drop a tab or line end before it."""
_ESCAPE = "'"
"""Spreadsheet programs treat the characters after it as text; they hide an apostrophe of their own."""
_NEGATIVE_NUMBER = re.compile(r"-\d[\d,]*(?:\.\d+)?")


def escape_formula(value: object) -> object:
    """Return a value for a CSV cell. A text that looks like a formula gets an apostrophe in front of it.

    Numbers do not, not even negative numbers that are texts.
    """
    return f"{_ESCAPE}{value}" if isinstance(value, str) and _may_be_formula(value) else value


def remove_escape(cell: str) -> str:
    """Return the text of a cell without the apostrophe that `escape_formula` puts in front of it."""
    return cell[1:] if cell.startswith(_ESCAPE) and _may_be_formula(cell) else cell


def _may_be_formula(text: str) -> bool:
    """Tell whether a text looks like a formula, with or without apostrophes in front of it."""
    bare = text.lstrip(_ESCAPE)
    return bare[:1] in _FORMULA_STARTS and bool(bare) and not _NEGATIVE_NUMBER.fullmatch(bare)
