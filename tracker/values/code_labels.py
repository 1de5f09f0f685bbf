"""The labels of codes from seeds/labels.toml, for the messages of rules, which know no database."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from tracker.locale import find_label, get_language
from tracker.values.packaged_folders import find_packaged_folder

COLUMNS = {"en": "en", "zh-Hans": "hans", "zh-Hant": "hant"}
"""The languages of labels.toml, and of the columns of the table codes, by the language shown."""


def name_code(kind: str, code: str, track: str = "facility") -> str:
    """Return the label of a code in the language shown; the code itself if it has none.

    `track` decides the label of a stage.
    """
    labels = load_labels()[kind]
    label = (labels[track] if kind == "stage" else labels).get(code)
    if label is None:
        return code
    tag = get_language()
    if tag in COLUMNS:
        return str(label[COLUMNS[tag]])
    return find_label(tag, kind, code, track if kind == "stage" else "any", label["en"])


@cache
def load_labels() -> dict[str, Any]:
    """Return the labels of each kind of code, those of stages by track; each label in three languages."""
    return tomllib.loads((find_packaged_folder("seeds") / "labels.toml").read_text(encoding="utf-8"))
