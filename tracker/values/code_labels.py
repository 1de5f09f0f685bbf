"""Look up the labels of codes in seeds/labels.toml, for messages that are made without a database."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from tracker.locale import find_label, get_language
from tracker.values.packaged_folders import find_packaged_folder

COLUMNS = {"en": "en", "zh-Hans": "hans", "zh-Hant": "hant"}
"""The languages of labels.toml, and of the columns of the table codes, by the language shown."""


def get_code_label(kind: str, code: str, track: str = "facility") -> str:
    """Return the label of a code in the display language; the code itself if it has no label.

    `kind` is the kind of the code, such as stage. The label of a stage also depends on the
    `track`, which is the kind of thing that was promised.
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
    """Return seeds/labels.toml as dicts: kind of code → code → `en`, `hans` or `hant` → label.

    The labels of stages have one more level: `stage` → track → code → language → label.
    """
    return tomllib.loads((find_packaged_folder("seeds") / "labels.toml").read_text(encoding="utf-8"))
