"""Find stored commitments that may be the same as a new one, or that may have been signed twice.

Two commitments are compared by their organisation and title, by their amount, by the words of their titles
and summaries, and by their event. The search index finds the words, so that a large register takes no longer
than a small one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from tracker.read import lookup
from tracker.store.company_sql import ALL_NAMES, ROWS_OF_COMPANY, build_root_id, build_root_join
from tracker.store.reader import Reader
from tracker.store.search_index import grams, pending
from tracker.store.search_index.engines import (
    BAND,
    ENGINES,
    TermGrams,
    build_match_parameter,
    get_entry_number_limit,
)
from tracker.values.codes import HitKind, Stage
from tracker.values.display_width import display_width

_ALIKE = 0.6
_COMMON_WIDTH = 20
"""Two texts share words if a run of ten Chinese characters, or of twenty letters, is in both."""
_BLOCK_WIDTH, _STEP_WIDTH = 12, 7
"""A run of that width holds one of the blocks that begin at every step, so only blocks are looked up."""
_BOILERPLATE = 50
"""Words, or an amount, that more commitments have than this distinguish none of them."""
_MOST_PENDING = 500
"""So many commitments are compared without the index, which every command brings up to date."""
_SHORTEST_NAME = 4
"""Shorter names are not taken out of texts before they are compared."""


class PossibleRepeat(NamedTuple):
    """A stored commitment that may be the same as the one being entered, and the reasons why.

    `is_alike` says that the organisation is the same and the title similar.
    """

    ref: str
    company: str
    title: str
    is_alike: bool
    is_same_amount: bool
    has_same_words: bool

    @property
    def rank(self) -> tuple[bool, bool, bool]:
        """The sort key of repeats: the surest come first."""
        return (
            not self.is_alike,
            not (self.is_same_amount and self.has_same_words),
            not self.has_same_words,
        )


class SignedRepeat(NamedTuple):
    """A stored commitment that may be the same as another one, and the day on which it was signed."""

    ref: str
    company: str
    title: str
    signed_on: str


def find_repeats(reader: Reader, values: Mapping[str, Any], excluded_ref: str = "") -> list[PossibleRepeat]:
    """Return the stored commitments that may be the same as one with the fields `values`, the surest first.

    Those that have only the organisation and the event in common come last. The commitment with the reference
    `excluded_ref` is left out.
    """
    company, event, amount = values.get("company_id"), values.get("event_id"), values.get("amount")
    company_id = company if isinstance(company, int) else 0
    event_id = event if isinstance(event, int) else 0
    ignored = _list_ignored_names(reader, company_id, event_id)
    text = f"{values['title']}\n{values.get('summary') or ''}"
    title, wanted = lookup.fold_texts(reader, [values["title"], text])
    wanted = _remove_names(wanted, lookup.fold_texts(reader, ignored))
    worded = _find_ids_sharing_words(reader, wanted)
    found = worded | (_find_ids_of_amount(reader, amount.amount, amount.currency) if amount else set())
    rows = reader.rows(
        _CANDIDATES.format(ids=", ".join(map(str, sorted(found))) or "NULL"),
        company_id=company_id,
        event_id=event_id,
        amount=amount.amount if amount else 0,
        currency=amount.currency if amount else "",
        but=excluded_ref,
    )
    titles = lookup.fold_texts(reader, [row["title"] for row in rows])
    texts = lookup.fold_texts(reader, [f"{row['title']}\n{row['summary'] or ''}" for row in rows])
    repeats = [
        PossibleRepeat(
            row["ref"],
            row["company"],
            row["title"],
            row["company_id"] == company_id and _are_similar_titles(title, other_title),
            bool(row["is_same_amount"]),
            row["id"] in worded and _share_words(wanted, other_text),
        )
        for row, other_title, other_text in zip(rows, titles, texts, strict=True)
    ]
    of_visit = {row["ref"] for row in rows if row["company_id"] == company_id and row["is_same_event"]}
    likely = [repeat for repeat in repeats if any(repeat[3:]) or repeat.ref in of_visit]
    return sorted(likely, key=lambda repeat: repeat.rank)


def find_signed_repeats(reader: Reader, ref: str, excluded_refs: Collection[str] = ()) -> list[SignedRepeat]:
    """Return the signed commitments that may be the same as the stored commitment `ref`.

    Commitments whose references are in `excluded_refs` are left out.
    """
    [stored] = reader.rows(_STORED, ref=ref)
    amount = None if stored["amount"] is None else _StoredAmount(stored["amount"], stored["currency"])
    repeats = find_repeats(reader, {**stored, "amount": amount}, excluded_ref=ref)
    reasons = {repeat.ref for repeat in repeats if any(repeat[3:])} - set(excluded_refs)
    listed = ", ".join(f"'{repeat}'" for repeat in sorted(reasons)) or "NULL"
    rows = reader.rows(_SIGNED.format(refs=listed), rank=Stage.SIGNED.rank)
    signed_on = {row["ref"]: str(row["signed_on"]) for row in rows}
    return [
        SignedRepeat(repeat.ref, repeat.company, repeat.title, signed_on[repeat.ref])
        for repeat in repeats
        if repeat.ref in signed_on
    ]


class _StoredAmount(NamedTuple):
    amount: int
    currency: str


def _find_ids_of_amount(reader: Reader, amount: int, currency: str) -> set[int]:
    """Return the ids of the commitments with this amount, or none if there are too many."""
    sql = (
        f"SELECT id FROM commitments WHERE amount = :amount AND currency = :currency LIMIT {_BOILERPLATE + 1}"
    )
    rows = reader.rows(sql, amount=amount, currency=currency)
    return {row["id"] for row in rows} if len(rows) <= _BOILERPLATE else set()


def _find_ids_sharing_words(reader: Reader, wanted: str) -> set[int]:
    """Return the ids of commitments that may have a passage in common with the text `wanted`.

    The text is folded (made comparable): Simplified characters, half width, small letters. The search index
    finds the commitments that contain a piece of the text. The newest commitments are added, because the
    index does not contain them yet.
    """
    engine, top = ENGINES[reader.dialect], get_entry_number_limit(HitKind.COMMITMENT)
    table = grams.extend_fold_table({})
    ids: set[int] = set()
    for block in dict.fromkeys(_split_blocks(wanted)):
        pieces = [gram for word in block.translate(table).split() for gram in grams.list_needed_grams(word)]
        if not pieces:
            continue
        rows = reader.rows(
            engine.candidates,
            grams=build_match_parameter([TermGrams(pieces, [])], can_replace=engine.can_replace),
            low=top - BAND,
            middle=top - BAND // 2,
            end=top,
            most=_BOILERPLATE + 1,
        )
        if len(rows) <= _BOILERPLATE:
            ids |= {row["row_id"] for row in rows if row["row_id"] is not None}
    return ids | set(pending.list_pending_ids(reader, HitKind.COMMITMENT)[:_MOST_PENDING])


def _split_blocks(text: str) -> Iterator[str]:
    """Yield overlapping pieces of each line.

    They are so short that every passage as wide as _COMMON_WIDTH contains at least one whole piece.
    """
    for line in text.split("\n"):
        next_start = used = 0
        for start, char in enumerate(line):
            if used >= next_start:
                block = _cut_to_width(line, start, _BLOCK_WIDTH)
                if block is None:
                    break
                yield block
                next_start = used + _STEP_WIDTH
            used += display_width(char)


def _cut_to_width(line: str, start: int, width: int) -> str | None:
    """Return the shortest piece of a line from `start` on that is `width` wide.

    The result is None if the rest of the line is narrower.
    """
    used = 0
    for end in range(start, len(line)):
        used += display_width(line[end])
        if used >= width:
            return line[start : end + 1]
    return None


def _share_words(one: str, other: str) -> bool:
    """Tell whether two texts have a passage of one line in common that is _COMMON_WIDTH wide.

    The texts are folded (made comparable): Simplified characters, half width, small letters.
    """
    return any(
        run in other
        for line in one.split("\n")
        for start in range(len(line))
        if (run := _cut_to_width(line, start, _COMMON_WIDTH)) is not None
    )


def _are_similar_titles(one: str, other: str) -> bool:
    """Tell whether one title contains the other, or the two are nearly equal.

    The titles are folded (made comparable): Simplified characters, half width, small letters.
    """
    return one in other or other in one or SequenceMatcher(None, one, other).ratio() >= _ALIKE


def _list_ignored_names(reader: Reader, company_id: int, event_id: int) -> list[str]:
    """Return the names of the company and the event, which are too common in commitments to be compared."""
    ids = ", ".join(str(row["id"]) for row in reader.rows(ROWS_OF_COMPANY, company_id=company_id)) or "NULL"
    names = reader.rows(_COMPANY_NAMES.format(ids=ids)) + reader.rows(_EVENT_NAME, event_id=event_id)
    return list({row["form"]: None for row in names})


def _remove_names(text: str, names: Iterable[str]) -> str:
    """Return a text with each of the names replaced by a line end."""
    for name in sorted(names, key=len, reverse=True):
        if len(name) >= _SHORTEST_NAME:
            text = text.replace(name, "\n")
    return text


_COMPANY_NAMES = f"""
SELECT n.form FROM ({ALL_NAMES}) n
WHERE n.company_id IN ({{ids}}) AND n.form IS NOT NULL"""
"""The names of companies; SQLite would read all names if their ids came from a query inside this one."""

_EVENT_NAME = "SELECT name AS form FROM events WHERE id = :event_id"

_CANDIDATES = f"""
SELECT c.id, c.ref, company.id AS company_id, company.name AS company, c.title, c.summary,
  CASE WHEN c.amount = :amount AND c.currency = :currency THEN 1 ELSE 0 END AS is_same_amount,
  CASE WHEN c.event_id = :event_id THEN 1 ELSE 0 END AS is_same_event
FROM commitments c
JOIN companies named ON named.id = c.company_id
{build_root_join("named", "company")}
WHERE c.id IN (
    SELECT id FROM commitments WHERE company_id IN ({ROWS_OF_COMPANY})
    UNION SELECT id FROM commitments WHERE id IN ({{ids}}))
  AND c.review <> 'withdrawn' AND c.merged_into_id IS NULL AND c.ref <> :but
ORDER BY c.ref"""
_OF_AMOUNT = "SELECT id FROM commitments WHERE amount = :amount AND currency = :currency LIMIT :most"

_STORED = f"""
SELECT {build_root_id("o")} AS company_id, c.event_id, c.title, c.summary, c.amount, c.currency
FROM commitments c JOIN companies o ON o.id = c.company_id WHERE c.ref = :ref"""

_SIGNED = """
SELECT c.ref, min(s.from_on) AS signed_on FROM standings s JOIN commitments c ON c.id = s.commitment_id
WHERE c.ref IN ({refs}) AND s.stage_rank >= :rank GROUP BY c.ref"""
