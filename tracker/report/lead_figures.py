"""Choose the large figures at the top of a report, and the group under which each figure is listed."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.report.model.report import Figure, Report

MOST_LEADS = 8
_LEADS = (
    "new_pledges", "new_amount", "signings", "receipts_in_period", "live", "conversion_rate", "start_rate",
    "red", "on_time_rate", "coverage_rate", "yellow",
)  # fmt: skip
"""The codes of the figures that may stand first; reports issued before lack some of them."""
_GROUPS = {
    "flow": (
        "new_pledges", "new_without_amount", "new_inexact", "new_amount", "signings", "signed_amount",
        "starts", "operations",
    ),
    "stock": ("counted", "live", "active", "on_hold", "fulfilled", "ended", "no_update"),
    "light": ("green", "yellow", "red"),
    "rate": ("conversion_rate", "fulfilment_rate", "kept_rate", "start_rate", "operation_rate"),
    "money": (
        "funds_rate", "disclosed_rate", "inexact_rate", "leftover_amount", "receipts_in_period",
        "receipts_in_year", "receipts_ever", "inexact_receipts_rate",
    ),
    "work": ("coverage_rate", "on_time_rate"),
    "evidence": ("evidence_rate", "two_sources_rate", "identified_rate"),
}  # fmt: skip
_GROUP_BY_CODE = {code: group for group, codes in _GROUPS.items() for code in codes}


def pick_lead_figures(report: Report) -> list[Figure]:
    """Return the eight figures that a report prints in large type at its top.

    Of a figure that is an amount, only the one in the first currency is returned.
    """
    figure_by_code: dict[str, Figure] = {}
    for figure in report.figures:
        figure_by_code.setdefault(figure.code, figure)
    return [figure_by_code[code] for code in _LEADS if code in figure_by_code][:MOST_LEADS]


def find_figure_group(code: str) -> str:
    """Return the code of the group under which a figure is listed.

    Figures that an office defined itself are in the group `rate`.
    """
    return _GROUP_BY_CODE.get(code, "rate")


def sort_figures(figures: Sequence[Figure]) -> list[Figure]:
    """Return figures group by group; within a group they keep their order."""
    order = list(_GROUPS)
    return sorted(figures, key=lambda figure: order.index(find_figure_group(figure.code)))
