"""Suggest references, names, labels and people for the beginning of a word, for shell completion.

A suggestion is a name as it is stored. If a thing has several names (both Chinese scripts, aliases, a key),
the one that begins with the typed text is suggested. The database also holds names in
folded form (made comparable: Simplified characters, half width, small letters) and in pinyin, so that
completion does not load the library that converts them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tracker import read
from tracker.read import lookup
from tracker.read.indexed_names import (
    COMMITMENT_NAMES,
    COMPANY_NAMES,
    LAST_CHARACTER,
    PERSON_NAMES,
    FoldedNames,
    PrintedNames,
    build_beginning_query,
)
from tracker.read.labels import get_label_column
from tracker.store import dialects
from tracker.store.company_sql import ALL_NAMES, build_root_join
from tracker.store.reader import Reader, Row
from tracker.values.codes import HitKind

MOST_SUGGESTIONS = 50
"""More choices than this do not help; one more is returned to show that there are more."""
_MOST_NAMES = 4 * MOST_SUGGESTIONS + 1
"""As several names may be of the same row, more of them are read."""
_MOST_CANDIDATES = 1_000
"""So many rows whose texts contain the typed text are looked at, to find those whose name contains it."""


class Suggestion(NamedTuple):
    """A suggestion for a text that a user has begun to type.

    `value` is the text to insert, and `folded` the same in comparable form (Simplified characters, half
    width, small letters). `help` tells it from similar suggestions. `continues` is true if `value` begins
    with the typed text, and false if it replaces that text.
    """

    value: str
    help: str
    folded: str
    continues: bool


def suggest_names(reader: Reader, what: str, typed: str) -> list[Suggestion]:
    """Return suggestions for names that begin with or contain `typed`, in any script or in pinyin.

    `what` says what the names are of, such as `company`: a key of SHORT_LISTS or LONG_LISTS.
    """
    wanted = lookup.fold_texts(reader, [typed])[0]
    if what in SHORT_LISTS:
        names = read_short_list(reader, what)
        matches = _match_spellings(reader, names, wanted) or _match_pinyin(names, wanted)
        return _make_suggestions(matches, typed, wanted, by_key=True)
    if what == "commitment" and not wanted.strip("0123456789-"):
        sql = REFERENCES_QUERY.format(bytewise=dialects.DIALECTS[reader.dialect].bytewise)
        rows = reader.rows(sql, low=wanted, high=f"{wanted}{LAST_CHARACTER}")
        return _make_suggestions(rows, typed, wanted)
    rows = _find_names_by_beginning(reader, LONG_LISTS[what], wanted) or _find_names_by_part(
        reader, LONG_LISTS[what], typed, wanted
    )
    folded_forms = lookup.fold_texts(reader, [row["folded"] or row["printed"] for row in rows])
    folded_rows = [{**row, "folded": text} for row, text in zip(rows, folded_forms, strict=True)]
    folded_rows.sort(key=lambda row: (row["tier"], row["rank"], row["folded"], row["id"]))
    return _make_suggestions(folded_rows, typed, wanted)


def read_short_list(reader: Reader, what: str) -> list[Row]:
    """Return all names of one kind, such as sectors. The kind is a key of SHORT_LISTS.

    Labels are in the user's language.
    """
    return reader.rows(SHORT_LISTS[what].format(label=get_label_column()))


def suggest_codes(reader: Reader, kinds: Iterable[str], typed: str) -> list[Suggestion]:
    """Return suggestions for codes of these kinds whose code or label begins with or contains `typed`."""
    wanted = lookup.fold_texts(reader, [typed])[0]
    rows = [row for kind in kinds for row in reader.rows(_CODES, kind=kind)]
    labels: dict[str, list[str]] = {}
    for row in rows:
        labels.setdefault(row["code"], []).append(row[get_label_column()])
    forms = [
        {
            "id": row["code"],
            "form": row[column],
            "pinyin": None,
            "help": lookup.join_labels(row["code"], names),
        }
        for column in ("code", "label_hans", "label_hant", "label_en")
        for row in rows
        for names in [labels[row["code"]]]
    ]
    return _make_suggestions(_match_spellings(reader, forms, wanted), typed, wanted)


def _find_names_by_beginning(reader: Reader, kind: _LongList, wanted: str) -> list[Row]:
    """Return the names that begin with `wanted`, then those whose pinyin begins with it.

    `wanted` is folded (made comparable): Simplified characters, half width, small letters.
    """
    query = build_beginning_query(reader, kind.beginnings, wanted, _MOST_NAMES)
    sql = query.with_clause + _build_first_names_query(reader, kind, query.select)
    return reader.rows(sql, **query.parameters)


def _find_names_by_part(reader: Reader, kind: _LongList, typed: str, wanted: str) -> list[Row]:
    """Return names that contain the typed text or whose pinyin contains it, from rows that the index finds.

    `wanted` is the typed text in folded form (made comparable). The index is that of the search.
    """
    if not wanted:
        return []
    ids = read.search.find_candidate_ids(reader, typed, kind.hit_kind, _MOST_CANDIDATES)
    if kind.merged:
        ids += [row["id"] for row in reader.rows(kind.merged.format(ids=_join_ids(ids)))]
    names = _NAMES_WITH_PART.format(
        names=kind.names.format(ids=_join_ids(ids)),
        holds=dialects.DIALECTS[reader.dialect].build_contains_condition("printed", ":printed"),
        spelt=_IN_PINYIN if wanted.isascii() else "1 = 0",
    )
    return reader.rows(
        _build_first_names_query(reader, kind, names),
        part=lookup.make_contains_pattern(wanted),
        printed=lookup.make_printed_pattern(reader, typed),
        **lookup.make_pinyin_patterns(wanted),
    )


def _build_first_names_query(reader: Reader, kind: _LongList, names: str) -> str:
    """Return the query for the best of the names that the query `names` finds, at most _MOST_NAMES."""
    bytewise = dialects.DIALECTS[reader.dialect].bytewise
    return _FIRST_NAMES.format(columns=kind.columns, joins=kind.joins, names=names, bytewise=bytewise)


def _join_ids(ids: Iterable[int]) -> str:
    return ", ".join(map(str, ids)) or "NULL"


def _match_spellings(reader: Reader, rows: Sequence[Row], wanted: str) -> list[Row]:
    """Return the rows whose name contains `wanted`; those whose name begins with it come first.

    `wanted` is folded (made comparable): Simplified characters, half width, small letters.
    """
    folded = lookup.fold_texts(reader, [row["form"] for row in rows])
    matches = [
        {**row, "folded": form, "tier": 0 if form.startswith(wanted) else 2}
        for row, form in zip(rows, folded, strict=True)
        if wanted in form
    ]
    return sorted(matches, key=lambda row: row["tier"])


def _match_pinyin(rows: Sequence[Row], wanted: str) -> list[Row]:
    """Return the rows whose name in pinyin, or its initials, contain the text `wanted`.

    If the text is the complete pinyin of some names, or all their initials, only these rows are returned.
    """
    if not lookup.is_pinyin(wanted):
        return []
    ranked = [
        {**row, "folded": row["form"], "tier": lookup.rank_pinyin(lookup.spell_pinyin(row["form"]), wanted)}
        for row in rows
        if not row["form"].isascii()
    ]
    best = min((row["tier"] for row in ranked), default=3)
    return [row for row in ranked if row["tier"] < 3 and (row["tier"] == 0 or best > 0)]


def _make_suggestions(
    rows: Sequence[Row], typed: str, wanted: str, *, by_key: bool = False
) -> list[Suggestion]:
    """Return a suggestion for each row whose name or pinyin begins with the typed text.

    If there is none, all rows are suggested. A name that several rows share is replaced by `#` and the id of
    the row; with `by_key`, by the key of the row instead.
    """
    begun = [row for row in rows if row["tier"] < 2]
    best: dict[object, Row] = {}
    for row in begun or rows:
        chosen = best.setdefault(row["id"], row)
        if not chosen["form"].startswith(typed) and row["form"].startswith(typed):
            best[row["id"]] = row
    shared = _find_repeated_texts(row["form"] for row in best.values())
    return [
        Suggestion(
            (row["help"] if by_key else f"#{row['id']}") if row["form"] in shared else row["form"],
            "" if row["help"] == row["form"] else row["help"],
            row["folded"],
            row["form"] not in shared and row["folded"].startswith(wanted),
        )
        for row in list(best.values())[: MOST_SUGGESTIONS + 1]
    ]


def _find_repeated_texts(texts: Iterable[str]) -> set[str]:
    seen: set[str] = set()
    return {text for text in texts if text in seen or seen.add(text)}  # type: ignore[func-returns-value]


_FIRST_NAMES = f"""
SELECT {{columns}} FROM (
  SELECT * FROM ({{names}}) f
  ORDER BY tier, rank, coalesce(folded, printed){{bytewise}}, id LIMIT {_MOST_NAMES}) n
{{joins}}"""
"""The first of some names. What is shown of them is joined last, for the few names that are returned."""

_NAMES_WITH_PART = """
  SELECT p.*, 2 AS tier FROM ({names}) p
  WHERE folded LIKE :part ESCAPE '\\' OR {holds} OR {spelt}"""
"""Names that contain a text. It compares `folded`, or `printed` where the database holds no folded name."""
_IN_PINYIN = "pinyin LIKE :pinyin ESCAPE '\\' OR pinyin LIKE :initials ESCAPE '\\'"

REFERENCES_QUERY = f"""
SELECT c.id, c.ref AS form, c.ref AS folded, o.name || ' ' || c.title AS help, 0 AS tier
FROM commitments c JOIN companies named ON named.id = c.company_id
{build_root_join("named", "o")}
WHERE c.merged_into_id IS NULL AND c.ref{{bytewise}} >= :low AND c.ref{{bytewise}} < :high
ORDER BY c.ref{{bytewise}} DESC LIMIT {MOST_SUGGESTIONS + 1}"""


class _LongList(NamedTuple):
    """How to find the names of one kind that has many rows, such as companies.

    `beginnings` says where the beginnings of names are looked up. The other fields are texts of SQL, except
    `hit_kind`, which is the kind of such rows in the search. `names` is a query of all names of the rows
    {ids}, with `id`, `form` (the text to insert), `folded` (the name in comparable form), `printed`, `pinyin`
    and `rank`. `merged` is a query of the rows that were merged into the rows {ids}, if they keep their
    names. `columns` are the columns to select for a found name, which has the alias `n`; `joins` are the
    JOINs of the other tables that these columns need.
    """

    beginnings: Sequence[FoldedNames | PrintedNames]
    names: str
    hit_kind: HitKind
    columns: str
    joins: str
    merged: str = ""


LONG_LISTS = {
    "company": _LongList(
        COMPANY_NAMES,
        f"""
      SELECT company_id AS id, form, folded, printed, pinyin, rank FROM ({ALL_NAMES}) every
      WHERE company_id IN ({{ids}})""",
        HitKind.COMPANY,
        "o.id, n.form, n.folded, n.printed, n.rank, n.tier, o.name AS help",
        f"JOIN companies named ON named.id = n.id {build_root_join('named', 'o')}",
        "SELECT id FROM companies WHERE merged_into_id IN ({ids})",
    ),
    "person": _LongList(
        PERSON_NAMES,
        """
      SELECT id, name AS form, name_folded AS folded, NULL AS printed, name_pinyin AS pinyin, 0 AS rank
      FROM representatives WHERE id IN ({ids})
      UNION ALL SELECT id, name_hans, NULL, name_hans, NULL, 1 FROM representatives WHERE id IN ({ids})""",
        HitKind.PERSON,
        """n.id, n.form, n.folded, n.printed, n.rank, n.tier, coalesce((
    SELECT p.organisation || ' ' || p.title FROM v_positions p
    WHERE p.representative_id = n.id ORDER BY p.position_id LIMIT 1), '') AS help""",
        "",
    ),
    "commitment": _LongList(
        COMMITMENT_NAMES,
        """
      SELECT id, ref AS form, NULL AS folded, title AS printed, NULL AS pinyin, 0 AS rank
      FROM commitments WHERE id IN ({ids})
      UNION ALL SELECT c.id, c.ref, o.name_folded, NULL, o.name_pinyin, 0
      FROM commitments c JOIN companies named ON named.id = c.company_id
      JOIN companies o ON o.id = named.id OR o.id = named.merged_into_id
      WHERE c.id IN ({ids})""",
        HitKind.COMMITMENT,
        "n.id, n.form, n.folded, n.printed, n.rank, n.tier, o.name || ' ' || c.title AS help",
        f"""JOIN commitments c ON c.id = n.id
JOIN companies named ON named.id = c.company_id {build_root_join("named", "o")}""",
    ),
}

SHORT_LISTS = {
    "sector": """
SELECT id, code AS form, NULL AS pinyin, name_hans AS help FROM sectors
UNION ALL SELECT id, name_hans, NULL, code FROM sectors UNION ALL SELECT id, name, NULL, code FROM sectors
UNION ALL SELECT id, name_en, NULL, code FROM sectors""",
    "event": """
SELECT id, key AS form, NULL AS pinyin, name AS help FROM events
UNION ALL SELECT id, name, NULL, key FROM events""",
    "source": """
SELECT id, key AS form, NULL AS pinyin, coalesce(title, '') AS help FROM sources
UNION ALL SELECT id, title, NULL, key FROM sources WHERE title IS NOT NULL""",
    "definition": """
SELECT r.id, r.code AS form, NULL AS pinyin, coalesce(r.name, k.{label}, '') AS help FROM rules r
LEFT JOIN codes k ON k.kind IN ('figure', 'rule') AND k.code = r.code
WHERE r.id = (SELECT max(o.id) FROM rules o WHERE o.code = r.code)""",
    "figure": """
SELECT c.id, c.code AS form, NULL AS pinyin, c.{label} AS help FROM codes c WHERE c.kind = 'figure'
UNION ALL SELECT -max(r.id), r.code, NULL, coalesce(max(r.name), '') FROM rules r WHERE r.kind = 'figure'
  AND NOT EXISTS (SELECT 1 FROM codes c WHERE c.kind = 'figure' AND c.code = r.code) GROUP BY r.code""",
    "announced_total": """
SELECT t.id, t.key AS form, NULL AS pinyin, e.name AS help FROM announced_totals t
JOIN events e ON e.id = t.event_id ORDER BY t.id""",
    "actor": """
SELECT name AS id, name AS form, NULL AS pinyin, '' AS help FROM (
  SELECT actor AS name FROM (SELECT actor FROM batches ORDER BY id DESC LIMIT 1000) b
  UNION SELECT next_action_by FROM (
    SELECT next_action_by FROM followups WHERE next_action_by IS NOT NULL ORDER BY id DESC LIMIT 1000) f
  UNION SELECT responsible_person FROM (
    SELECT responsible_person FROM commitments
    WHERE responsible_person IS NOT NULL ORDER BY id DESC LIMIT 1000) c) n ORDER BY name""",
    "unit": """
SELECT DISTINCT responsible_unit AS id, responsible_unit AS form, NULL AS pinyin, '' AS help
FROM commitments WHERE responsible_unit IS NOT NULL ORDER BY responsible_unit""",
}

_CODES = "SELECT code, label_en, label_hans, label_hant FROM codes WHERE kind = :kind ORDER BY rank, id"
