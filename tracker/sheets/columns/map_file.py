"""A map: how the columns of one office's sheet are read, saved as TOML beside it; see `sample`."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from tracker.errors import BadInputError, FileError
from tracker.sheets.columns.fields import FIELDS, JOINED_KINDS, LABELLED_KINDS, LIST_KINDS, FieldKind, Noun

DATE_PARTS = ("year", "month", "day")
DATE_FORMS = ("month", "quarter")
FROM_ABOVE = "above"
_KEYS = ("as", "sheet", "header_row", "unit", "blank", "ignore", "skip", "columns", "constants", "labels")
BLANK_WORDS = frozenset({"-", "--", "—", "——", "–", "/", "\\", "N/A", "n/a", "無", "无"})


class ColumnUse(NamedTuple):
    """What a column is read as."""

    field: str
    unit: str | None = None
    split: str | None = None
    rest: str | None = None
    join: str | None = None
    blank: str | None = None
    part: str | None = None
    form: str | None = None


class SheetMap(NamedTuple):
    """How a sheet is read, as far as somebody has said it."""

    noun: Noun
    sheet: str | None = None
    header_row: int | None = None
    unit: str | None = None
    blank: frozenset[str] = BLANK_WORDS
    ignore: frozenset[str] = frozenset()
    skip: Mapping[str, frozenset[str]] = {}
    columns: Mapping[str, ColumnUse] = {}
    constants: Mapping[str, str] = {}
    labels: Mapping[str, Mapping[str, str]] = {}


def read_map(file: Path, noun: Noun) -> SheetMap:
    """Return the map of a file. Raises FileError that names the key for one that cannot be meant."""
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise FileError(f"{file}: {error.strerror}", "check the path") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise FileError(f"{file}: {error}", "correct the file and try again") from None
    try:
        return _map(data, noun)
    except BadInputError as error:
        raise FileError(f"{file}: {error}", error.hint) from None


def format_map(used: SheetMap) -> str:
    """Return a map as TOML."""
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
        *(f"{_quote_toml(name)} = {_format_use(use)}" for name, use in used.columns.items()),
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


def _map(data: Mapping[str, Any], noun: Noun) -> SheetMap:
    for key in data:
        if key not in _KEYS:
            raise BadInputError(f"“{key}” is not known in a map", f"known: {', '.join(_KEYS)}")
    if data.get("as", noun) != noun:
        raise BadInputError(f"the map is for {data['as']}", f"give --as {data['as']}, or another map")
    return SheetMap(
        noun,
        _typed(data, "sheet", str),
        _typed(data, "header_row", int),
        _typed(data, "unit", str),
        BLANK_WORDS | _words(data, "blank"),
        _words(data, "ignore"),
        {name: _words(data["skip"], name) for name in _typed(data, "skip", dict) or ()},
        {name: _read_use(noun, name, use) for name, use in (_typed(data, "columns", dict) or {}).items()},
        {_known(noun, name): str(value) for name, value in (_typed(data, "constants", dict) or {}).items()},
        {
            name: _read_labels(noun, name, words)
            for name, words in (_typed(data, "labels", dict) or {}).items()
        },
    )


def _typed(data: Mapping[str, Any], key: str, kind: type) -> Any:  # noqa: ANN401  a value of that type
    found = data.get(key)
    if found is not None and (not isinstance(found, kind) or isinstance(found, bool)):
        raise BadInputError(f"{key} is {found!r}", f"a {kind.__name__} stands there")
    return found


def _words(data: Mapping[str, Any], key: str) -> frozenset[str]:
    return frozenset(map(str, _typed(data, key, list) or ()))


def _read_use(noun: Noun, header: str, given: object) -> ColumnUse:
    if isinstance(given, str):
        return ColumnUse(_known(noun, given))
    if not isinstance(given, dict) or not isinstance(given.get("field"), str):
        raise BadInputError(f"columns.“{header}” names no field", 'write = "title", or = { field = "title" }')
    for key, value in given.items():
        if key not in ColumnUse._fields or not isinstance(value, str):
            raise BadInputError(
                f"columns.“{header}”.{key} is {value!r}",
                f"known: {', '.join(ColumnUse._fields)}, each a text",
            )
    use = ColumnUse(**given)
    for key, hint in _flaws(noun, use):
        raise BadInputError(f"columns.“{header}”.{key} is “{getattr(use, key)}”", hint)
    return use


def _flaws(noun: Noun, use: ColumnUse) -> Iterator[tuple[str, str]]:
    """Yield (key, what it is for) for what does not fit the field."""
    kind = FIELDS[noun][_known(noun, use.field)].kind
    holds_several = FIELDS[noun][_known(noun, use.rest or use.field)].kind in LIST_KINDS
    if use.unit is not None and kind is not FieldKind.MONEY:
        yield "unit", "for a field of money"
    if use.part is not None and (use.part not in DATE_PARTS or kind not in (FieldKind.DATE, FieldKind.DAY)):
        yield "part", "year, month or day of a date"
    if use.form is not None and (use.form not in DATE_FORMS or use.part or kind is not FieldKind.DATE):
        yield "form", "month or quarter: what 2024-1 is in a column of dates that may be partial"
    if use.rest is not None and not (use.split and holds_several):
        yield "rest", "with split, and for a field that holds several"
    if use.split is not None and not (use.split and holds_several):
        yield "split", "for a field that holds several, or with rest = such a field for all but the first"
    if use.join is not None and (kind not in JOINED_KINDS or use.rest):
        yield "join", "for a field of words: what stands between them and those of the field's other column"
    if use.blank not in (None, FROM_ABOVE):
        yield "blank", f"“{FROM_ABOVE}”: what stands above a blank cell stands for it too"


def _read_labels(noun: Noun, name: str, given: object) -> dict[str, str]:
    kind, codes, _ = FIELDS[noun][_known(noun, name)]
    if kind not in LABELLED_KINDS:
        listed = ", ".join(field for field, known in FIELDS[noun].items() if known.kind in LABELLED_KINDS)
        raise BadInputError(f"labels.{name}: {name} has no labels", f"labels are for {listed}")
    if not isinstance(given, dict):
        raise BadInputError(f"labels.{name} is {given!r}", f"a table stands there: [labels.{name}]")
    for word, code in given.items():
        if not str(code).strip():
            raise BadInputError(f"labels.{name}.“{word}” is blank", "write what it means")
        if codes is not None and code not in set(codes):
            raise BadInputError(f"labels.{name}.“{word}”: '{code}' is no code", f"known: {', '.join(codes)}")
    return {str(word): str(code) for word, code in given.items()}


def _known(noun: Noun, field: str) -> str:
    if field not in FIELDS[noun]:
        raise BadInputError(f"“{field}” is no field of {noun}", f"known: {', '.join(FIELDS[noun])}")
    return field


def _format_use(use: ColumnUse) -> str:
    given = {name: value for name, value in use._asdict().items() if value is not None}
    if list(given) == ["field"]:
        return _quote_toml(use.field)
    return "{ " + ", ".join(f"{name} = {_quote_toml(value)}" for name, value in given.items()) + " }"


def _quote_toml(words: str) -> str:
    """Return a TOML basic string, whose escapes are those of JSON."""
    return json.dumps(str(words), ensure_ascii=False).replace("\x7f", "\\u007f")
