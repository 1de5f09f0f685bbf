"""Descriptions of the figures that a revision of the schema counts differently. An upgrade shows them.

Most revisions change no figure. The file of a revision is never edited, so the descriptions are kept here.
"""

from __future__ import annotations

from collections.abc import Mapping

CHANGED_FIGURES: Mapping[str, str] = {
    "0008": (
        "new pledges, stages, amounts and the bridge: a commitment gives way to its components from the day"
        " on which the first of them was voiced, no longer on every day; receipts of such a parent count in"
        " 资金到位率 and in the groups; a period that is not over is cut off today"
    ),
    "0009": (
        "按期率, the on-time rate: an action is met when it was closed as done by its day, and leaves the"
        " rate when it was moved or dropped by its day; a later contact no longer closes it"
    ),
    "0010": (
        "lights, ages and 停滞 (stalled): commitments are judged at every stage before operating, also where"
        " no date is promised, and an action overdue for 30 days is yellow at least"
    ),
    "0017": (
        "commitments whose date is unknown: they are in no period and no figure any more, and stand in a line"
        " of their own beside the bridge"
    ),
}
"""Descriptions of figures that are counted differently, by the first revision that does so."""


def list_changed_figures(before: str) -> list[str]:
    """Return the descriptions for all revisions after the revision `before`, the oldest first."""
    return [text for revision, text in sorted(CHANGED_FIGURES.items()) if revision > before]
