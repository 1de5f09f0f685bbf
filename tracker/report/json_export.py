"""A report as a JSON document for other programs: codes and plain numbers, with the words of one language.

Amounts are whole main units whatever unit a page shows, dates are ISO text. The member `report` is what an
issued report's digest was taken of; data/README.md lists its keys.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

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
"""Rises when a key changes its meaning or goes away; a key that is added changes nothing."""


def export_json(report: Report, labels: Labels, language: str, issue: IssueStamp | None) -> bytes:
    """Return the document: the same bytes for the same report, language and issue."""
    document = {
        "format": "pledge-tracker report",
        "version": FORMAT_VERSION,
        "language": language,
        "issue": None if issue is None else issue._asdict(),
        "labels": _used_labels(report, labels),
        "report": canonical_json.to_plain(report),
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _used_labels(report: Report, labels: Labels) -> dict[str, dict[str, str]]:
    """Return the words for the codes that the report uses, by kind and code; stages by track."""
    figures = dict.fromkeys(figure.code for figure in report.figures)
    return {
        "figure": {code: labels("figure", code) for code in figures},
        "definition": {code: labels("definition", code) for code in figures},
        **{f"stage.{track}": {code: labels("stage", code, track) for code in Stage} for track in Track},
        "condition": {code: labels("condition", code) for code in Condition},
        "status": {code: labels("status", code) for code in Status},
        "light": {code: labels("light", code) for code in Light},
        "reason": {code: labels("reason", code) for code in Reason},
        "firmness": {code: labels("firmness", code) for code in Firmness},
        "followup_kind": {code: labels("followup_kind", code) for code in FollowupKind},
        "region": {code: labels("region", code) for code in Region},
    }
