"""Load one article's facts, from sources to commitments, each with its spans into the text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from tracker.rules import commitment_fields
from tracker.seeds import toml_reader
from tracker.seeds.toml_reader import Code, Entry, Span
from tracker.seeds.upsert import REMOVED, Upsert, Values
from tracker.store.citation_targets import COLUMN_BY_TABLE
from tracker.store.tables import metadata
from tracker.values.codes import (
    AmountStatus,
    CompanyKind,
    EventKind,
    Firmness,
    MeasureKind,
    ParticipantRole,
    PartyRole,
    Region,
    Review,
    Scope,
    SectorRole,
    SourceKind,
    Stage,
    TotalUnit,
    Track,
)
from tracker.values.dates import PartialDate
from tracker.values.money import Money

TABLES = {
    "source": "sources",
    "sector": "sectors",
    "company": "companies",
    "representative": "representatives",
    "event": "events",
    "announced_total": "announced_totals",
    "commitment": "commitments",
}
NATURAL = {
    "sources": "key",
    "companies": "name",
    "representatives": "name",
    "events": "key",
    "sectors": "code",
    "announced_totals": "key",
    "commitments": "ref",
}
KEYS = {"company_id": "company", "voiced": "voiced_on", "due": "due_on"}


def load_article(upsert: Upsert, file: Path) -> list[str]:
    """Load one file; return the conflicts that were kept.

    Raises FileError that names the file and the key.
    """
    article = toml_reader.read(file)
    loader = ArticleLoader(upsert, article.text("text"))
    for name, put in loader.order():
        for entry in article.entries(name):
            put(entry)
    loader.cite(article)
    expected = article.optional_entry("expect")
    article.close()
    if expected is None:
        raise article.error("expect", "is missing", "it holds the number of rows per table")
    for table, count in sorted(upsert.counts.items()):
        if expected.optional_number(table) != count:
            raise expected.error(table, f"is not {count}, the number of rows this file gives")
    expected.close()
    return upsert.conflicts


class ArticleLoader:
    """The tables of one article, in the order in which they refer to each other."""

    def __init__(self, upsert: Upsert, text_key: str | None) -> None:
        self._upsert = upsert
        self._text_key = text_key
        self._ids: dict[tuple[str, str], int] = {}
        self._positions: dict[tuple[object, ...], int] = {}
        self._put_before: set[tuple[object, ...]] = set()
        self._cited: list[tuple[str, int, str, Span, Entry]] = []

    def order(self) -> list[tuple[str, Callable[[Entry], object]]]:
        """Return the lists of a file, and what puts an entry of each."""
        return [
            ("source", self._source),
            ("sector", self._sector),
            ("company", self._company),
            ("representative", self._representative),
            ("event", self._event),
            ("announced_total", self._announced_total),
            ("commitment", self._commitment),
        ]

    def _source(self, entry: Entry) -> None:
        key = {"key": entry.text("key")}
        original = self._optional("sources", entry, "original")
        names = ("publisher", "original_publisher", "author", "url", "published_at", "language")
        values = {
            "kind": entry.code("kind", SourceKind),
            "original_id": original,
            "title": entry.optional_title("title"),
            **_texts(entry, *names, "note"),
        }
        text = {"char_count": entry.optional_number("char_count"), "sha256": entry.optional_text("sha256")}
        values |= {name: value for name, value in text.items() if value is not None}
        self._put("sources", key, values, entry)

    def _sector(self, entry: Entry) -> None:
        key = {"code": self._known("sectors", entry, "code")}
        self._put("sectors", key, {"is_priority": entry.optional_flag("is_priority")}, entry)

    def _company(self, entry: Entry) -> int:
        values = {
            "kind": self._company_kind(entry),
            "region": entry.optional_code("region", Region),
            **_names(entry, "name_hans", "name_en"),
            **_texts(entry, "note"),
        }
        company = self._put("companies", {"name": entry.name("name")}, values, entry)
        for alias in entry.entries("aliases"):
            key: Values = {"company_id": company, "name": alias.name("name")}
            self._put("company_aliases", key, {}, alias)
        for sector in entry.entries("sectors"):
            role = sector.code("role", SectorRole)
            sector_id = self._id("sectors", sector, "sector")
            key = {"company_id": company, "sector_id": sector_id, "role": role}
            self._put("company_sectors", key, {}, sector)
        return company

    def _company_kind(self, entry: Entry) -> CompanyKind:
        return entry.code("kind", CompanyKind)

    def _representative(self, entry: Entry) -> None:
        key = {"name": entry.name("name"), "distinction": entry.optional_text("distinction")}
        person = self._put(
            "representatives", key, _names(entry, "name_hans") | _texts(entry, "origin", "note"), entry
        )
        for position in entry.entries("positions"):
            holding = {
                "representative_id": person,
                "title": position.name("title"),
                "company_id": self._optional("companies", position, "company"),
                "organisation_text": position.optional_text("organisation_text"),
            }
            self._one(position, "company", "organisation_text")
            place = (person, holding["company_id"], holding["title"])
            self._positions[place] = self._put("positions", holding, {}, position)

    def _event(self, entry: Entry) -> None:
        values = {
            "kind": entry.code("kind", EventKind),
            "name": entry.name("name"),
            **_texts(entry, "date_text", "place", "note"),
            **_dated("starts", entry.partial_date("starts_on")),
            "ends_on": entry.optional_day("ends_on"),
            "part_of_id": self._optional("events", entry, "part_of"),
        }
        event = self._put("events", {"key": entry.text("key")}, values, entry)
        for part in entry.entries("participants"):
            key = {
                "event_id": event,
                "company_id": self._optional("companies", part, "company"),
                "representative_id": self._optional("representatives", part, "representative"),
                "role": part.code("role", ParticipantRole),
            }
            self._one(part, "company", "representative")
            self._put("event_participants", key, {}, part)
        for sector in entry.entries("sectors"):
            key = {"event_id": event, "sector_id": self._id("sectors", sector, "sector")}
            self._put("event_sectors", key, {}, sector)

    def _announced_total(self, entry: Entry) -> None:
        values = {
            "event_id": self._id("events", entry, "event"),
            "count": entry.number("count"),
            "unit": entry.code("unit", TotalUnit),
            **_priced(entry.optional_money("amount")),
            **_texts(entry, "note"),
        }
        self._put("announced_totals", {"key": entry.text("key")}, values, entry)

    def _commitment(self, entry: Entry) -> None:
        values = self._pledge(entry)
        given = {name: value for name, value in values.items() if value is not None}
        for flaw in commitment_fields.find_flaws(given, self._until()):
            raise entry.error(KEYS.get(flaw.field, flaw.field), f"is wrong: {flaw.message}", flaw.hint)
        key = {"ref": self._ref(entry, values)}
        commitment = self._put("commitments", key, commitment_fields.fields_to_columns(values), entry)
        self._commitment_parts(commitment, entry)
        for voice in entry.entries("voiced_by"):
            self._voice(commitment, voice, values["company_id"])

    def _pledge(self, entry: Entry) -> dict[str, Any]:
        """Return the fields of a commitment; see `pledges`."""
        return {
            "company_id": self._id("companies", entry, "company"),
            "event_id": self._optional("events", entry, "event"),
            "sector_id": self._optional("sectors", entry, "sector"),
            "parent_id": self._optional("commitments", entry, "parent"),
            "announced_total_id": self._optional("announced_totals", entry, "announced_total"),
            "title": entry.title("title"),
            "track": entry.code("track", Track),
            "firmness": entry.code("firmness", Firmness),
            "scope": self._following(entry, "scope", Scope),
            "opening_stage": self._following(entry, "opening_stage", Stage),
            "amount_status": self._following(entry, "amount_status", AmountStatus),
            "review": self._following(entry, "review", Review),
            "due_stage": entry.optional_code("due_stage", Stage),
            "voiced": self._voiced(entry),
            "due": entry.optional_partial_date("due_on"),
            "amount": entry.optional_money("amount"),
            **_texts(entry, "summary", "place", "amount_text", "due_text", "project_code"),
            **_texts(entry, "responsible_unit", "responsible_person"),
        }

    def _following(self, entry: Entry, key: str, codes: type[Code]) -> Code | None:
        """Return a code that may follow from the others."""
        return entry.code(key, codes)

    def _voiced(self, entry: Entry) -> PartialDate | None:
        return entry.partial_date("voiced_on")

    def _ref(self, entry: Entry, values: Values) -> str:  # noqa: ARG002  of a commitment without a reference
        return entry.text("ref")

    def _until(self) -> date:
        """Return the day after which nothing has been voiced: a seed is true whatever the clock says."""
        return date.max

    def _commitment_parts(self, commitment: int, entry: Entry) -> None:
        for sector in entry.entries("sectors"):
            key: Values = {"commitment_id": commitment, "sector_id": self._id("sectors", sector, "sector")}
            self._put("commitment_sectors", key, {}, sector)
        for party in entry.entries("parties"):
            key = {
                "commitment_id": commitment,
                "role": party.code("role", PartyRole),
                "company_id": self._optional("companies", party, "company"),
                "party_text": party.optional_text("party_text"),
            }
            self._one(party, "company", "party_text")
            self._put("commitment_parties", key, {}, party)
        for measure in entry.entries("measures"):
            key = {"commitment_id": commitment, "kind": measure.code("kind", MeasureKind)}
            said = {name: measure.text(name) for name in ("unit", "value_text")}
            values = {"value": measure.number("value"), **said}
            self._put("commitment_measures", key, values, measure)

    def _voice(self, commitment: int, voice: Entry, leading: int) -> None:
        person = self._id("representatives", voice, "representative")
        company, title = self._optional("companies", voice, "company"), voice.optional_text("title")
        position = self._position(person, company or leading, title)
        if title is not None and position is None:
            raise voice.error("title", f"'{title}' is not a position of that person there")
        key = {"commitment_id": commitment, "representative_id": person}
        self._put("commitment_representatives", key, {"position_id": position}, voice)

    def _position(self, person: int, company: int, title: str | None) -> int | None:
        return self._positions.get((person, company, title))

    def _put(self, table: str, key: Values, values: Values, entry: Entry) -> int:
        key = self._own_key(table, key)
        given = {name: value for name, value in values.items() if value is not None}
        self._require_new(table, key, entry)
        try:
            row = self._upsert.put(table, key, given)
        except (sa.exc.DBAPIError, OverflowError) as error:
            said = str(getattr(error, "orig", error)).splitlines()[0]
            raise entry.refused(said) from None
        if table in NATURAL:
            self._ids[table, key[NATURAL[table]]] = row
        for field, span in self._places(entry):
            if field != "row" and field not in metadata.tables[table].c:
                raise entry.error(f"cite.{field}", f"is not a column of {table}")
            self._require_new(
                "citations", {"table": table, "row": row, "field": field, "start": span[0]}, entry
            )
            self._cited.append((table, row, field, span, entry))
        return row

    def _own_key(self, table: str, key: Values) -> Values:  # noqa: ARG002  of a table that has no other key
        """Return the key by which the row may be there already."""
        return key

    def _places(self, entry: Entry) -> list[tuple[str, Span]]:
        return entry.citations()

    def _require_new(self, table: str, key: Values, entry: Entry) -> None:
        """Refuse an entry that stands in the file twice."""
        known = (table, *sorted((name, str(value)) for name, value in key.items()))
        if known in self._put_before and REMOVED not in key.values():
            raise entry.error(
                "cite" if table == "citations" else "",
                f"stands twice: {', '.join(str(value) for value in key.values())}",
            )
        self._put_before.add(known)

    def cite(self, article: Entry) -> None:
        """Write the citations, when the source whose text they point into is there."""
        columns = metadata.tables["sources"].c
        query = sa.select(columns.id, columns.char_count).where(columns.key == self._text_key)
        text = self._upsert.connection.execute(query).first()
        if text is None or text.char_count is None:
            raise article.error("text", f"is '{self._text_key}', which is no source with a char_count")
        for table, row, field, (start, end), entry in self._cited:
            if end > text.char_count:
                raise entry.error(f"cite.{field}", f"ends at {end}, the text at {text.char_count}")
            place = {"source_id": text.id, "field": field, "span_start": start}
            self._upsert.put("citations", {COLUMN_BY_TABLE[table]: row, **place}, {"span_end": end})

    def _id(self, table: str, entry: Entry, key: str) -> int:
        name = entry.text(key)
        found = self._named(table, name)
        if found is None:
            raise entry.error(
                key, f"is '{name}', which none of the {table} has", "define it above, or correct it"
            )
        return found

    def _optional(self, table: str, entry: Entry, key: str) -> int | None:
        return None if entry.optional_text(key) is None else self._id(table, entry, key)

    def _known(self, table: str, entry: Entry, key: str) -> str:
        self._id(table, entry, key)
        return entry.text(key)

    def _named(self, table: str, name: str) -> int | None:
        if (table, name) in self._ids:
            return self._ids[table, name]
        columns = metadata.tables[table].c
        query = sa.select(columns.id).where(columns[NATURAL[table]] == name)
        found: int | None = self._upsert.connection.scalar(query)
        return found

    def _one(self, entry: Entry, *keys: str) -> None:
        if sum(entry.optional_text(key) is not None for key in keys) != 1:
            raise entry.error(keys[0], f"or {keys[1]} must be given, and only one of them")


def _texts(entry: Entry, *keys: str) -> dict[str, str | None]:
    return {key: entry.optional_text(key) for key in keys}


def _names(entry: Entry, *keys: str) -> dict[str, str | None]:
    return {key: entry.optional_name(key) for key in keys}


def _dated(prefix: str, known: PartialDate | None) -> dict[str, Any]:
    if known is None:
        return {}
    return {f"{prefix}_on": known.day, f"{prefix}_precision": known.precision}


def _priced(given: Money | None) -> dict[str, Any]:
    return {} if given is None else {"amount": given.amount, "currency": given.currency}
