"""The content of a map file: how the columns of a sheet are read. map_schema.py reads the file."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tracker.sheets.columns.fields import RowKind
from tracker.values.visible_text import escape_controls

DATE_PARTS = ("year", "month", "day")
DATE_FORMS = ("month", "quarter")
FROM_ABOVE = "above"
AS_TEXT = "text"
_KEYS = {"otherwise": "else"}
"""The keys of a column in a map that are no names in Python."""
BLANK_WORDS = frozenset({"-", "--", "—", "——", "–", "/", "\\", "N/A", "n/a", "無", "无"})


class ColumnUse(NamedTuple):
    """How one column is read: the field whose values it holds, and options such as the unit."""

    field: str
    unit: str | None = None
    split: str | None = None
    rest: str | None = None
    join: str | None = None
    blank: str | None = None
    part: str | None = None
    form: str | None = None
    round: bool | None = None
    otherwise: str | None = None
    """With `text`, what cannot be read is kept as printed; the key `else` of a map."""


class SheetMap(NamedTuple):
    """The decisions of the user on how a sheet is read, from the command line and the map file."""

    noun: RowKind
    sheet: str | None = None
    header_row: int | None = None
    unit: str | None = None
    blank: frozenset[str] = BLANK_WORDS
    ignore: frozenset[str] = frozenset()
    skip: Mapping[str, frozenset[str]] = {}
    columns: Mapping[str, Sequence[ColumnUse]] = {}
    constants: Mapping[str, str] = {}
    labels: Mapping[str, Mapping[str, str]] = {}


def format_map(used: SheetMap) -> str:
    """Return a map as the TOML text of a map file."""
    lines = [f"as = {_quote_toml(used.noun)}"]
    if used.sheet:
        lines.append(f"sheet = {_quote_toml(used.sheet)}")
    if used.header_row:
        lines.append(f"header_row = {used.header_row}")
    if used.unit:
        lines.append(f"unit = {_quote_toml(used.unit)}")
    for name, words in (("blank", used.blank - BLANK_WORDS), ("ignore", used.ignore)):
        if words:
            lines.append(f"{name} = [{', '.join(map(_quote_toml, sorted(words)))}]")
    if used.skip:
        lines += ["", "[skip]"]
        lines += [
            f"{_quote_toml(name)} = [{', '.join(map(_quote_toml, sorted(words)))}]"
            for name, words in used.skip.items()
        ]
    lines += [
        "",
        "[columns]",
        *(f"{_quote_toml(name)} = {_format_uses(uses)}" for name, uses in used.columns.items()),
    ]
    lines += [
        "",
        "[constants]",
        *(f"{name} = {_quote_toml(value)}" for name, value in used.constants.items()),
    ]
    for field, codes in used.labels.items():
        lines += [
            "",
            f"[labels.{field}]",
            *(f"{_quote_toml(word)} = {_quote_toml(code)}" for word, code in codes.items()),
        ]
    return "\n".join(lines) + "\n"


def _format_uses(uses: Sequence[ColumnUse]) -> str:
    """Return what a column is used for as a TOML value: several uses as a list."""
    formatted = [_format_use(use) for use in uses]
    return formatted[0] if len(formatted) == 1 else f"[{', '.join(formatted)}]"


def _format_use(use: ColumnUse) -> str:
    options = {name: value for name, value in use._asdict().items() if value is not None}
    if list(options) == ["field"]:
        return _quote_toml(use.field)
    pairs = (
        f"{_KEYS.get(name, name)} = {'true' if value is True else _quote_toml(value)}"
        for name, value in options.items()
        if value is not False
    )
    return f"{{ {', '.join(pairs)} }}"


def _quote_toml(text: str) -> str:
    """Return a text as a TOML string; TOML and JSON have the same escapes."""
    return escape_controls(json.dumps(str(text), ensure_ascii=False))
