"""Read the documents of the search: one for each row that can be found, with the texts of its fields.

A commitment, follow-up or receipt also has the names of its company, so that a search may name both the
company and the matter. A commitment also has the names of the people who voiced it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from tracker.store import dialects
from tracker.store.company_sql import LEFT_JOIN_ROOT, build_displayed_name, build_root_id, build_root_join
from tracker.store.reader import Reader, Row
from tracker.values import text
from tracker.values.codes import HitField, HitKind

TABLE_BY_KIND = {
    HitKind.COMPANY: "companies",
    HitKind.PERSON: "representatives",
    HitKind.COMMITMENT: "commitments",
    HitKind.FOLLOWUP: "followups",
    HitKind.RECEIPT: "receipts",
    HitKind.EVENT: "events",
    HitKind.SECTOR: "sectors",
    HitKind.SOURCE: "sources",
}
KINDS_WITH_COMPANY_NAMES = (HitKind.COMMITMENT, HitKind.FOLLOWUP, HitKind.RECEIPT)
"""The kinds of documents that have the names of their company as texts."""


DOCUMENT_FORMAT = 3
"""The version of the texts of documents. A new number makes every database build its index anew."""


class DocumentField(NamedTuple):
    """One text of a document, with the field that it comes from.

    If the text is a pinyin key, `spelled_name` is the Chinese name that it spells.
    """

    code: HitField
    text: str
    spelled_name: str | None = None


class Document(NamedTuple):
    """A row that can be found: its own texts, and the names that it inherits from its company.

    `row` holds the columns that search results show.
    """

    kind: HitKind
    row_id: int
    row: Row
    own: list[DocumentField]
    inherited: list[DocumentField]


class DocumentReader:
    """Reads documents. The names of each company are read only once.

    If `with_pinyin`, missing pinyin keys are computed; this loads a large library. Keys are missing where
    another program changed a name.
    """

    def __init__(self, reader: Reader, *, with_pinyin: bool) -> None:
        self._reader = reader
        self._with_pinyin = with_pinyin
        self._join = dialects.DIALECTS[reader.dialect].join
        self._names: dict[int, list[DocumentField]] = {}
        self._details: dict[int, list[DocumentField]] = {}

    def read(self, kind: HitKind, ids: Iterable[int]) -> list[Document]:
        """Return the documents of rows with these ids, in the order of the ids.

        Left out are rows that do not exist, void and corrected rows, and rows merged into others.
        """
        wanted = list(ids)
        if not wanted:
            return []
        sql = _ROWS[kind].format(ids=_join_ids(wanted), join=self._join)
        rows = {row["row_id"]: row for row in self._reader.rows(sql)}
        self._read_names(row["company_id"] for row in rows.values() if "company_id" in row)
        return [self._make_document(kind, rows[row_id]) for row_id in wanted if row_id in rows]

    def _make_document(self, kind: HitKind, row: Row) -> Document:
        """Return the document of a row; the names of its company were read before."""
        own = list(_read_fields(row))
        names = self._names[row["company_id"]] if "company_id" in row else []
        if kind is HitKind.COMPANY:
            return Document(kind, row["row_id"], row, [*names, *self._details[row["row_id"]]], [])
        if kind is HitKind.PERSON:
            own += self._make_pinyin_field(row["name"], row["name_pinyin"], text.make_person_pinyin_key)
        if kind is HitKind.COMMITMENT:
            own += self._split_voicing_people(row["voices"])
        return Document(kind, row["row_id"], row, own, names)

    def _read_names(self, companies: Iterable[int]) -> None:
        """Read the names of companies that were not read yet, and keep them."""
        missing = sorted(set(companies) - self._names.keys())
        if not missing:
            return
        self._names |= {company: [] for company in missing}
        self._details |= {company: [] for company in missing}
        for row in self._reader.rows(_NAMES.format(ids=_join_ids(missing))):
            names, details = self._names[row["company_id"]], self._details[row["company_id"]]
            names.append(DocumentField(HitField(row["code"]), row["name"]))
            names += self._make_pinyin_field(row["name"], row["pinyin"], text.make_pinyin_key)
            for field in _read_fields(row):
                (details if field.code in _DETAILS else names).append(field)

    def _split_voicing_people(self, people: str | None) -> Iterator[DocumentField]:
        """Yield the name and the pinyin key of each person who voiced a commitment.

        `people` has one line for each person, with the name and the stored pinyin key.
        """
        for person in people.split(_SEPARATOR) if people else ():
            name, _, key = person.partition(_BEFORE_PINYIN)
            yield DocumentField(HitField.VOICED_BY, name)
            yield from self._make_pinyin_field(name, key or None, text.make_person_pinyin_key)

    def _make_pinyin_field(
        self, name: str, key: str | None, compute_key: Callable[[str], str | None]
    ) -> Iterator[DocumentField]:
        """Yield a field with the pinyin key of a name.

        `key` is the stored key. If it is None, `compute_key` computes it; without `with_pinyin`, no field is
        yielded.
        """
        if key is None and self._with_pinyin:
            key = compute_key(name)
        if key is not None:
            yield DocumentField(HitField.PINYIN, key, name)


def _read_fields(row: Mapping[str, Any]) -> Iterator[DocumentField]:
    """Yield the texts in the columns `in_<field>` of a row; some hold several texts, one in each line."""
    for column, value in row.items():
        if column.startswith("in_") and value:
            code = HitField(column.removeprefix("in_"))
            for part in value.split(_SEPARATOR) if code in _SEVERAL else [value]:
                yield DocumentField(code, part)


def _join_ids(ids: Iterable[int]) -> str:
    return ", ".join(map(str, ids))


_SEPARATOR = "\n"
_BEFORE_PINYIN = "\t"
_SEVERAL = {HitField.POSITION, HitField.PARTY}
_DETAILS = {HitField.USCC, HitField.NOTE}
_OF_COMMITMENT = f"""
JOIN commitments c ON c.id = s.commitment_id
JOIN companies named ON named.id = c.company_id
{build_root_join("named", "company")}"""
_STANDING = """s.id IN ({ids}) AND NOT s.is_void AND NOT EXISTS (
  SELECT 1 FROM TABLE n WHERE n.corrects_id = coalesce(s.corrects_id, s.id) AND n.id > s.id)"""

_ROWS = {
    HitKind.COMPANY: """
SELECT o.id AS row_id, o.id AS company_id, o.name, o.name AS company, o.kind AS company_kind
FROM companies o WHERE o.merged_into_id IS NULL AND o.id IN ({ids})""",
    HitKind.PERSON: f"""
SELECT r.id AS row_id, r.name, r.name_pinyin, r.name AS in_name, r.name_hans AS in_name_hans,
  r.distinction AS in_distinction,
  (SELECT {{join}}(title, '\n') FROM (
    SELECT {build_displayed_name("p.organisation_text")} || ' ' || p.title AS title
    FROM positions p LEFT JOIN companies o ON o.id = p.company_id
    {LEFT_JOIN_ROOT}
    WHERE p.representative_id = r.id ORDER BY p.id) held) AS in_position,
  r.phone AS in_phone, r.email AS in_email, r.wechat AS in_wechat, r.note AS in_note
FROM representatives r WHERE r.id IN ({{ids}})""",
    HitKind.COMMITMENT: f"""
SELECT c.id AS row_id, company.id AS company_id, company.name AS company, c.ref, c.title, c.review,
  c.ref AS in_ref, c.title AS in_title, c.summary AS in_summary, c.place AS in_place,
  c.amount_text AS in_amount_text, c.due_text AS in_due_text, c.project_code AS in_project_code,
  c.responsible_unit AS in_responsible_unit, c.responsible_person AS in_responsible_person,
  (SELECT {{join}}(party, '\n') FROM (
    SELECT {build_displayed_name("p.party_text")} AS party
    FROM commitment_parties p LEFT JOIN companies o ON o.id = p.company_id
    {LEFT_JOIN_ROOT}
    WHERE p.commitment_id = c.id ORDER BY p.id) listed) AS in_party,
  (SELECT {{join}}(name || '{_BEFORE_PINYIN}' || coalesce(name_pinyin, ''), '\n') FROM (
    SELECT r.name, r.name_pinyin FROM commitment_representatives v
    JOIN representatives r ON r.id = v.representative_id
    WHERE v.commitment_id = c.id ORDER BY v.id) voicing) AS voices
FROM commitments c
JOIN companies named ON named.id = c.company_id
{build_root_join("named", "company")}
WHERE c.merged_into_id IS NULL AND c.id IN ({{ids}})""",
    HitKind.FOLLOWUP: f"""
SELECT s.id AS row_id, company.id AS company_id, company.name AS company, c.ref, c.title, c.review,
  s.is_private, coalesce(s.corrects_id, s.id) AS number, CAST(s.occurred_on AS text) AS day,
  s.occurred_precision AS day_precision, s.note AS in_note, s.next_action AS in_next_action,
  s.next_action_by AS in_next_action_by, c.ref AS in_ref, c.title AS in_title
FROM followups s{_OF_COMMITMENT}
WHERE {_STANDING.replace("TABLE", "followups")}""",
    HitKind.RECEIPT: f"""
SELECT s.id AS row_id, company.id AS company_id, company.name AS company, c.ref, c.title, c.review,
  coalesce(s.corrects_id, s.id) AS number, CAST(s.received_on AS text) AS day, 'day' AS day_precision,
  s.amount_text AS in_amount_text, s.note AS in_note, c.ref AS in_ref, c.title AS in_title
FROM receipts s{_OF_COMMITMENT}
WHERE {_STANDING.replace("TABLE", "receipts")}""",
    HitKind.EVENT: """
SELECT e.id AS row_id, e.key, e.name, CAST(e.starts_on AS text) AS day, e.starts_precision AS day_precision,
  e.key AS in_key, e.name AS in_name, e.place AS in_place, e.date_text AS in_date_text, e.note AS in_note
FROM events e WHERE e.id IN ({ids})""",
    HitKind.SECTOR: """
SELECT s.id AS row_id, s.code AS key, s.name, s.code AS in_code, s.name AS in_name,
  s.name_hans AS in_name_hans, s.name_en AS in_name_en
FROM sectors s WHERE s.id IN ({ids})""",
    HitKind.SOURCE: """
SELECT s.id AS row_id, s.key, s.title, s.published_at AS day, 'day' AS day_precision, s.key AS in_key,
  s.title AS in_title, s.publisher AS in_publisher, s.author AS in_author, s.note AS in_note,
  s.body AS in_body
FROM sources s WHERE s.id IN ({ids})""",
}

_NAMES = f"""
SELECT * FROM (
  SELECT {build_root_id("named")} AS company_id, 1 AS place, named.id AS name_id, named.name,
    named.name_pinyin AS pinyin,
    CASE WHEN named.merged_into_id IS NULL THEN 'name' ELSE 'alias' END AS code,
    named.name_hans AS in_name_hans, named.name_en AS in_name_en, named.uscc AS in_uscc, named.note AS in_note
  FROM companies named WHERE named.id IN ({{ids}}) OR named.merged_into_id IN ({{ids}})
  UNION ALL
  SELECT {build_root_id("named")}, 2, a.id, a.name, a.name_pinyin, 'alias', NULL, NULL, NULL, NULL
  FROM company_aliases a JOIN companies named ON named.id = a.company_id
  WHERE named.id IN ({{ids}}) OR named.merged_into_id IN ({{ids}})) listed
ORDER BY company_id, code DESC, place, name_id"""
