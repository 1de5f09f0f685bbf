"""Convert a report to JSON text and back; the text is stored and digested, and the same for equal reports."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from tracker.report.model.report import Figure, Group, RegisterLine, Report, SeriesPeriod
from tracker.rules.definitions import Rule


def dump_report(report: Report) -> str:
    """Return a report as JSON with sorted keys; equal reports give the same text."""
    return json.dumps(
        convert_to_plain_values(report), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )


def load_report(text: str) -> Report:
    """Return the report from its JSON text, as `dump_report` writes it."""
    values = json.loads(text)
    # Reports issued before the cut-off was kept apart stand as of the last day of their period.
    values.setdefault("cut_off", values["last"])
    return _convert_from_json(Report, values)  # type: ignore[no-any-return]  # Report was asked for


def compute_digest(text: str) -> str:
    """Return the sha256 of a text in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def convert_to_plain_values(value: Any) -> Any:  # noqa: ANN401  any part of a report
    """Return a report, or a value within one, as dicts, lists, strings and numbers."""
    if type(value) in _SCALARS:  # nearly all parts of a report, so these are told apart first
        return value
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        value = list_fields(value)
    if isinstance(value, Mapping):
        return {name: convert_to_plain_values(inner) for name, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [convert_to_plain_values(inner) for inner in value]
    return value


def list_fields(row: Any) -> dict[str, Any]:  # noqa: ANN401  a report or another named tuple of it
    """Return the fields of a report, or of a record within it, by their names.

    Fields that did not exist when the report was issued are left out.
    """
    fields: dict[str, Any] = row._asdict()
    for name in _LATER_FIELDS.get(type(row), ()):
        if fields[name] == row._field_defaults[name]:
            del fields[name]
    return fields


_LATER_FIELDS: dict[type, tuple[str, ...]] = {
    Report: ("office", "whole", "targets", "target_sums", "lists"),
    Group: ("rank", "figures"),
    Figure: ("last_year", "year_so_far", "last_year_so_far"),
    SeriesPeriod: ("signings", "starts", "operations"),
    RegisterLine: ("event_name", "amount_text", "due_text", "voiced_by", "partners", "milestones"),
    Rule: ("measure", "form", "received_percent"),
}
"""Fields that reports issued before do not have; they are exported as they were then, without them."""
_SCALARS = frozenset({str, int, float, bool, type(None)})

_hints = cache(get_type_hints)
"""The types of a class's fields; cached, because a report needs the same few classes thousands of times."""


def _convert_from_json(kind: Any, value: Any) -> Any:  # noqa: ANN401  any part of a report
    """Return a JSON value as the Python type `kind`."""
    if isinstance(kind, type) and hasattr(kind, "_fields"):
        hints = _hints(kind)
        return kind(**{name: _convert_from_json(hints[name], inner) for name, inner in value.items()})
    arguments = get_args(kind)
    if isinstance(kind, UnionType) and value is not None:
        return _convert_from_json(arguments[0], value)
    if isinstance(value, list):
        return [_convert_from_json(arguments[0], inner) for inner in value]
    if isinstance(value, dict) and get_origin(kind) is not None:
        return {name: _convert_from_json(arguments[1], inner) for name, inner in value.items()}
    return value
