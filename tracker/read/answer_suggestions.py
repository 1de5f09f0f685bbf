"""Suggest people who may have spoken for a company, while a user answers questions of `commitment add`."""

from __future__ import annotations

from tracker.read import completion, lookup
from tracker.read.completion import Suggestion
from tracker.store.company_sql import ROWS_OF_COMPANY
from tracker.store.reader import Reader


def suggest_people(reader: Reader, typed: str, company_id: int) -> list[Suggestion]:
    """Return the people of a company whose names contain the typed text, each as `name:title`.

    If something was typed, matching people of other organisations follow.
    """
    wanted = lookup.fold_texts(reader, [typed])[0]
    own = [
        Suggestion(f"{row['name']}:{row['title']}", "", row["name_folded"], continues=False)
        for row in reader.rows(_PEOPLE_OF_COMPANY, company_id=company_id)
        if wanted in row["name_folded"] or wanted in (row["name_pinyin"] or "")
    ]
    own_texts = {choice.folded for choice in own}
    others = completion.suggest_names(reader, "person", typed) if typed else []
    return [
        *own,
        *(other for other in others if other.folded not in own_texts or other.value.startswith("#")),
    ]


_PEOPLE_OF_COMPANY = f"""
SELECT r.name, r.name_folded, r.name_pinyin, p.title FROM representatives r
JOIN positions p ON p.representative_id = r.id AND p.until_on IS NULL
WHERE p.company_id IN ({ROWS_OF_COMPANY}) ORDER BY r.id, p.id"""
