"""Suggest answers while somebody types in a conversation, such as `commitment add`.

It offers what `completion` offers. It also finds sectors, events and sources by pinyin, which the database
does not hold: a conversation lasts long enough to load the conversion library.
"""

from __future__ import annotations

from functools import cache

from tracker.read import completion, lookup
from tracker.read.completion import Suggestion
from tracker.store.company_sql import build_root_id
from tracker.store.reader import Reader
from tracker.values import text


def suggest_answers(reader: Reader, what: str, typed: str) -> list[Suggestion]:
    """Return suggestions for names of a kind (such as event) that contain `typed`; pinyin counts too.

    If `typed` equals the whole initials of some names, only these are returned.
    """
    suggestions = completion.suggest_names(reader, what, typed)
    if suggestions or what not in completion.SHORT_LISTS or not typed.isascii():
        return suggestions
    wanted = lookup.fold_texts(reader, [typed])[0]
    held = [row for row in completion.read_short_list(reader, what) if wanted in _spell_pinyin(row["form"])]
    whole = [row for row in held if wanted in _spell_pinyin(row["form"]).split()]
    once: dict[object, Suggestion] = {}
    for row in whole or held:
        once.setdefault(row["id"], Suggestion(row["form"], row["help"], row["form"], continues=False))
    return list(once.values())[: completion.MOST_SUGGESTIONS]


def suggest_people(reader: Reader, typed: str, company_id: int) -> list[Suggestion]:
    """Return the matching people of a company as `name:title`, and other people if something was typed."""
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


@cache
def _spell_pinyin(name: str) -> str:
    return text.make_pinyin_key(name)


_PEOPLE_OF_COMPANY = f"""
SELECT r.name, r.name_folded, r.name_pinyin, p.title FROM representatives r
JOIN positions p ON p.representative_id = r.id AND p.until_on IS NULL
JOIN companies o ON o.id = p.company_id
WHERE {build_root_id("o")} = :company_id ORDER BY r.id, p.id"""
