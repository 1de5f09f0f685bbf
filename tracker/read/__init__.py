"""Read the register, and return typed rows and values: one module for each question."""

from typing import TYPE_CHECKING

from tracker.submodules import import_when_used

if TYPE_CHECKING:
    from tracker.read import (
        annotation,
        answer_suggestions,
        citations,
        commitments,
        companies,
        completion,
        corrections,
        current_texts,
        dashboard,
        definitions,
        due,
        duplicates,
        events,
        evidence,
        existing,
        explain,
        followups,
        history,
        labels,
        lookup,
        missing,
        names_in_text,
        office,
        papers,
        people,
        proposals,
        receipts,
        recent_changes,
        repeats,
        row_list,
        row_names,
        search,
        sectors,
        shares,
        sources,
        targets,
        visit_brief,
    )
else:
    __getattr__ = import_when_used(__name__)
