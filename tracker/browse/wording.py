"""Texts of the web pages in the language of the program: labels of codes, and meanings of columns."""

from __future__ import annotations

from functools import cache
from typing import Any

from tracker.locale import get_language
from tracker.store import dictionary
from tracker.values.code_labels import COLUMNS


def get_label_language() -> str:
    """Return the language of labels as the dictionary writes it: en, hans or hant."""
    return COLUMNS.get(get_language(), "en")


def choose_text(english: str, simplified: str) -> str:
    """Return the English or the Chinese text, whichever is the language of the program.

    The Chinese text is converted to Traditional characters if those are shown.
    """
    script = get_label_language()
    if script != "hant":
        return english if script == "en" else simplified
    return str(_load_traditional_converter().convert(simplified))


@cache
def _load_traditional_converter() -> Any:  # noqa: ANN401  an opencc.OpenCC, which takes longer to make than to use
    from opencc import OpenCC  # noqa: PLC0415  the dictionary has no Traditional texts

    return OpenCC("s2tw")


def find_label(kind: str, code: str) -> str:
    """Return the label of a code in the language of the program."""
    return dictionary.get_seed_label(kind, code, get_label_language())
