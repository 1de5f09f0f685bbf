"""Export a report as JSON for other programs: codes and numbers, with the labels of one language.

Amounts are in the main unit of their currency (yuan, dollar), dates are ISO text. The digest of an issued
report is computed from the member `report`; data/README.md lists its keys.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING

from tracker.locale import show_in_language
from tracker.read import definitions
from tracker.report.model import canonical_json
from tracker.report.model.report import IssueStamp, Report
from tracker.values.codes import (
    Condition,
    Firmness,
    FollowupKind,
    Light,
    Reason,
    Region,
    Stage,
    Status,
    Track,
)

if TYPE_CHECKING:
    from tracker.read.labels import Labels

FORMAT_VERSION = 1
"""Version of the format: raised when a key changes its meaning or is removed, not when one is added."""


_ROWS_LEVEL = 3
"""How many levels deep values are taken apart, so that each row of a report is written by itself."""


def write_json(
    report: Report, labels: Labels, language: str, issue: IssueStamp | None, file: IO[bytes]
) -> None:
    """Write the report as JSON to a binary file in UTF-8, row by row, so that memory never holds all of it.

    The same report, language and issue give the same bytes.
    """
    with show_in_language(language):
        used_labels = _select_used_labels(report, labels)
    document = {
        "format": "pledge-tracker report",
        "version": FORMAT_VERSION,
        "language": language,
        "issue": None if issue is None else _convert_stamp(issue),
        "labels": used_labels,
        "report": canonical_json.list_fields(report),
    }
    for text in _iterate_json_text(document):
        file.write(text.encode())
    file.write(b"\n")


def _iterate_json_text(value: object, level: int = 0) -> Iterator[str]:
    """Yield the JSON text of a value in pieces of at most one row; `level` is how far it is indented."""
    outer, inner = "\n" + " " * level, "\n" + " " * (level + 1)
    if isinstance(value, dict) and value and level < _ROWS_LEVEL:
        separator = "{"
        for name, member in value.items():
            yield f"{separator}{inner}{_ENCODER.encode(name)}: "
            yield from _iterate_json_text(member, level + 1)
            separator = ","
        yield f"{outer}}}"
    elif isinstance(value, list) and value:
        separator = "["
        for row in value:
            yield separator + inner
            yield from _iterate_json_text(row, level + 1)
            separator = ","
        yield f"{outer}]"
    else:
        text = _ENCODER.encode(canonical_json.convert_to_plain_values(value))
        yield text.replace("\n", outer)


_ENCODER = json.JSONEncoder(ensure_ascii=False, indent=1)


def _convert_stamp(issue: IssueStamp) -> dict[str, object]:
    """Return an issue stamp as plain values, without the key `head` if that is None."""
    stamp: dict[str, object] = issue._asdict()
    if issue.head is None:
        del stamp["head"]
    return stamp


def _select_used_labels(report: Report, labels: Labels) -> dict[str, dict[str, str]]:
    """Return the labels of the codes in the report, by kind and code.

    The labels of stages depend on the track (the kind of a commitment): each track has a kind of its own,
    such as `stage.service`.
    """
    figures = dict.fromkeys(figure.code for figure in report.figures)
    return {
        "figure": {code: definitions.name_figure(labels, report.rules, code) for code in figures},
        "definition": {code: definitions.define_figure(labels, report.rules, code) for code in figures},
        **{f"stage.{track}": {code: labels("stage", code, track) for code in Stage} for track in Track},
        "condition": {code: labels("condition", code) for code in Condition},
        "status": {code: labels("status", code) for code in Status},
        "light": {code: labels("light", code) for code in Light},
        "reason": {code: labels("reason", code) for code in Reason},
        "firmness": {code: labels("firmness", code) for code in Firmness},
        "followup_kind": {code: labels("followup_kind", code) for code in FollowupKind},
        "region": {code: labels("region", code) for code in Region},
    }
