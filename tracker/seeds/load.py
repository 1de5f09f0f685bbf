"""Load the facts of one article (sources, companies, events, commitments …) with their citations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import sqlalchemy as sa

from tracker.locale import gettext, join_items, ngettext
from tracker.read import shares
from tracker.rules import commitment_fields
from tracker.seeds import article_file
from tracker.seeds.article_file import Article, CheckedEntry, Fact, Span, read_article
from tracker.seeds.upsert import REMOVED, Upsert, Values
from tracker.store.citation_targets import COLUMN_BY_TABLE
from tracker.store.engine import make_reader
from tracker.store.tables import metadata
from tracker.values.strict_toml import Mistake, raise_mistakes

NAME_COLUMNS = {
    "sources": "key",
    "companies": "name",
    "representatives": "name",
    "events": "key",
    "sectors": "code",
    "announced_totals": "key",
    "commitments": "ref",
}
"""The column by which other entries of a file refer to a row of each table."""
KEYS = {"company_id": "company", "voiced": "voiced_on", "due": "due_on"}
"""The key of the file for a field of a commitment that is called otherwise there."""

_Fact = TypeVar("_Fact", bound=Fact)


def load_article(upsert: Upsert, file: Path) -> list[str]:
    """Load one file of facts; return a message for each row that was not updated because a person edited it.

    Raises FileError that lists every mistake in the file.
    """
    ArticleLoader(upsert, read_article(file)).load()
    return upsert.conflicts


class ArticleLoader:
    """Writes the entries of a file of facts in order, and collects the mistakes in them."""

    def __init__(self, upsert: Upsert, article: Article) -> None:
        self._upsert = upsert
        self._connection = upsert.connection
        self._article = article
        self._mistakes = list(article.mistakes)
        self._ids: dict[tuple[str, str], int] = {}
        self._unnamed: set[str] = set()
        """Tables of which an entry is wrong that has no readable name: any unknown name may mean it."""
        self._positions: dict[tuple[object, ...], int] = {}
        self._written_keys: set[tuple[object, ...]] = set()
        self._citations: list[tuple[str, int, str, Span, str]] = []

    def load(self) -> None:
        """Write all entries. Raises FileError that lists all mistakes; the caller must then roll back."""
        for entry in self._article.entries:
            self._add_entry(entry)
        self._write_citations()
        self._check_counts()
        raise_mistakes(self._article.file, self._mistakes)

    def _add_entry(self, entry: CheckedEntry) -> None:
        """Write one entry. If it is faulty, later entries that refer to it do not count as mistakes."""
        known_mistakes = len(self._mistakes)
        self._mistakes += entry.mistakes
        match entry.fact:
            case article_file.Source() as source:
                self._add_source(source, entry.path)
            case article_file.Sector() as sector:
                self._add_sector(sector, entry.path)
            case article_file.Company() as company:
                self._add_company(company, entry.path)
            case article_file.Representative() as person:
                self._add_representative(person, entry.path)
            case article_file.Event() as event:
                self._add_event(event, entry.path)
            case article_file.AnnouncedTotal() as total:
                self._add_announced_total(total, entry.path)
            case article_file.Commitment() as commitment:
                self._add_commitment(commitment, entry.path)
        if len(self._mistakes) > known_mistakes:
            key = NAME_COLUMNS[entry.table]
            if any(mistake.path == f"{entry.path}.{key}" for mistake in entry.mistakes):
                self._unnamed.add(entry.table)
            self._ids[entry.table, str(entry.written.get(key))] = REMOVED

    def _add_source(self, source: article_file.Source, path: str) -> None:
        printed = ("title", "publisher", "original_publisher", "author", "url", "published_at", "language")
        values = {
            "kind": source.kind,
            "original_id": self._find_row_if_named("sources", source.original, f"{path}.original"),
            **_pick_attributes(source, *printed, "note", "char_count", "sha256"),
        }
        self._put_row(source, path, {"key": source.key}, values)

    def _add_sector(self, sector: article_file.Sector, path: str) -> None:
        sector_id = self._find_row("sectors", sector.code, f"{path}.code")
        if sector_id != REMOVED:
            key = {"code": self._get_sector_code(sector_id, sector.code)}
            self._put_row(sector, path, key, _pick_attributes(sector, "is_priority"))

    def _add_company(self, company: article_file.Company, path: str) -> int:
        values = _pick_attributes(company, "kind", "region", "name_hans", "name_en", "note")
        company_id = self._put_row(company, path, {"name": company.name}, values)
        for where, alias in _number_entries(company.aliases, f"{path}.aliases"):
            self._put_row(alias, where, {"company_id": company_id, "name": alias.name}, {})
        for where, sector in _number_entries(company.sectors, f"{path}.sectors"):
            sector_id = self._find_row("sectors", sector.sector, f"{where}.sector")
            key = {"company_id": company_id, "sector_id": sector_id, "role": sector.role}
            self._put_row(sector, where, key, {})
        return company_id

    def _add_representative(self, person: article_file.Representative, path: str) -> None:
        key = _pick_attributes(person, "name", "distinction")
        person_id = self._put_row(person, path, key, _pick_attributes(person, "name_hans", "origin", "note"))
        for where, position in _number_entries(person.positions, f"{path}.positions"):
            company_id = self._find_row_if_named("companies", position.company, f"{where}.company")
            holding = {
                "representative_id": person_id,
                "title": position.title,
                "company_id": company_id,
                "organisation_text": position.organisation_text,
            }
            position_id = self._put_row(position, where, holding, {})
            self._positions[person_id, company_id, position.title] = position_id

    def _add_event(self, event: article_file.Event, path: str) -> None:
        values = {
            **_pick_attributes(event, "kind", "name", "date_text", "place", "note"),
            "starts_on": event.starts_on.day,
            "starts_precision": event.starts_on.precision,
            "ends_on": event.ends_on,
            "part_of_id": self._find_row_if_named("events", event.part_of, f"{path}.part_of"),
        }
        event_id = self._put_row(event, path, {"key": event.key}, values)
        for where, participant in _number_entries(event.participants, f"{path}.participants"):
            person = participant.representative
            key = {
                "event_id": event_id,
                "company_id": self._find_row_if_named("companies", participant.company, f"{where}.company"),
                "representative_id": self._find_row_if_named(
                    "representatives", person, f"{where}.representative"
                ),
                "role": participant.role,
            }
            self._put_row(participant, where, key, {})
        for where, sector in _number_entries(event.sectors, f"{path}.sectors"):
            sector_id = self._find_row("sectors", sector.sector, f"{where}.sector")
            self._put_row(sector, where, {"event_id": event_id, "sector_id": sector_id}, {})

    def _add_announced_total(self, total: article_file.AnnouncedTotal, path: str) -> None:
        amount, currency = total.amount or (None, None)
        values = {
            "event_id": self._find_row("events", total.event, f"{path}.event"),
            **_pick_attributes(total, "count", "unit"),
            "amount": amount,
            "currency": currency,
            "note": total.note,
        }
        self._put_row(total, path, {"key": total.key}, values)

    def _add_commitment(self, commitment: article_file.Commitment, path: str) -> None:
        values = self._make_commitment_values(commitment, path)
        stated = {name: value for name, value in values.items() if value is not None}
        missing = commitment_fields.find_missing_fields(stated)
        flaws = commitment_fields.find_contradictions(stated, self._get_last_voiced_day())
        for name in missing:
            self._add_mistake(f"{path}.{KEYS.get(name, name)}", gettext("the file lacks this key"))
        for flaw in flaws:
            self._add_mistake(f"{path}.{KEYS.get(flaw.field, flaw.field)}", flaw.message, flaw.hint)
        if missing or flaws:
            return
        key = {"ref": self._choose_ref(commitment, values)}
        commitment_id = self._put_row(commitment, path, key, commitment_fields.fields_to_columns(values))
        self._add_parts(commitment_id, commitment, path)
        for where, voice in _number_entries(commitment.voiced_by, f"{path}.voiced_by"):
            self._add_speaker(commitment_id, voice, values["company_id"], where)

    def _make_commitment_values(self, commitment: article_file.Commitment, path: str) -> dict[str, Any]:
        """Return the fields of a commitment, named as in tracker/rules/commitment_fields.py."""
        codes = ("track", "firmness", "scope", "opening_stage", "amount_status", "review", "due_stage")
        texts = ("summary", "place", "amount_text", "due_text", "project_code")
        total = commitment.announced_total
        return {
            "company_id": self._find_row("companies", commitment.company, f"{path}.company"),
            "event_id": self._find_row_if_named("events", commitment.event, f"{path}.event"),
            "sector_id": self._find_row_if_named("sectors", commitment.sector, f"{path}.sector"),
            "parent_id": self._find_row_if_named("commitments", commitment.parent, f"{path}.parent"),
            "announced_total_id": self._find_row_if_named(
                "announced_totals", total, f"{path}.announced_total"
            ),
            **_pick_attributes(commitment, "title", *codes),
            "voiced": commitment.voiced_on,
            "due": commitment.due_on,
            "amount": None if commitment.amount is None else commitment.amount.money,
            **_pick_attributes(commitment, *texts, "responsible_unit", "responsible_person"),
        }

    def _choose_ref(self, commitment: article_file.Commitment, values: Values) -> str:  # noqa: ARG002  for a missing one
        """Return the reference of a commitment, which the file gives; a subclass may make a new one."""
        return str(commitment.ref)

    def _get_last_voiced_day(self) -> date:
        """Return the last day on which a commitment can have been voiced; here any day is allowed."""
        return date.max

    def _add_parts(self, commitment_id: int, commitment: article_file.Commitment, path: str) -> None:
        """Write the further sectors, the parties and the promised quantities of a commitment."""
        for where, sector in _number_entries(commitment.sectors, f"{path}.sectors"):
            sector_id = self._find_row("sectors", sector.sector, f"{where}.sector")
            self._put_row(sector, where, {"commitment_id": commitment_id, "sector_id": sector_id}, {})
        for where, party in _number_entries(commitment.parties, f"{path}.parties"):
            key = {
                "commitment_id": commitment_id,
                "role": party.role,
                "company_id": self._find_row_if_named("companies", party.company, f"{where}.company"),
                "party_text": party.party_text,
            }
            self._put_row(party, where, key, {"share": party.share})
        if any(party.share for party in commitment.parties):
            for excess in shares.find_excess_shares(make_reader(self._connection), [commitment_id]):
                self._add_mistake(
                    f"{path}.parties", excess.message, gettext("check the shares of the organisations")
                )
        for where, measure in _number_entries(commitment.measures, f"{path}.measures"):
            key = {"commitment_id": commitment_id, "kind": measure.kind}
            self._put_row(measure, where, key, _pick_attributes(measure, "value", "unit", "value_text"))

    def _add_speaker(self, commitment_id: int, voice: article_file.Voice, leading_id: int, path: str) -> None:
        person_id = self._find_row("representatives", voice.representative, f"{path}.representative")
        company_id = self._find_row_if_named("companies", voice.company, f"{path}.company") or leading_id
        position_id = self._find_position(person_id, company_id, voice.title)
        if voice.title is not None and position_id is None and REMOVED not in (person_id, company_id):
            wrong = gettext("the person has no position “{title}” at that organisation").format(
                title=voice.title
            )
            self._add_mistake(f"{path}.title", wrong)
        key = {"commitment_id": commitment_id, "representative_id": person_id}
        self._put_row(voice, path, key, {"position_id": position_id})

    def _find_position(self, person_id: int, company_id: int, title: str | None) -> int | None:
        """Return the id of the position with this title that the file gives to the person, or None."""
        return self._positions.get((person_id, company_id, title))

    def _put_row(self, fact: Fact, path: str, key: Values, values: Values) -> int:
        """Write the row of a fact and remember its citations; return its id, or REMOVED if that fails."""
        key = self._get_stored_key(fact.table, key)
        if not self._is_new(fact.table, key, path):
            return REMOVED
        try:
            with self._connection.begin_nested():
                stated = {name: value for name, value in values.items() if value is not None}
                row_id = self._upsert.put_row(fact.table, key, stated)
        except (sa.exc.DBAPIError, OverflowError) as error:
            reason = str(getattr(error, "orig", error)).splitlines()[0]
            wrong = gettext("the entry breaks a rule of the database: {reason}").format(reason=reason)
            self._add_mistake(path, wrong, gettext("correct the entry in the file"))
            return REMOVED
        if fact.table in NAME_COLUMNS:
            self._ids[fact.table, key[NAME_COLUMNS[fact.table]]] = row_id
        for field, span in self._list_cited_spans(fact, path):
            where = f"{path}.cite.{field}"
            if field != "row" and field not in metadata.tables[fact.table].c:
                wrong = gettext("“{column}” is not a column of {table}")
                self._add_mistake(where, wrong.format(column=field, table=fact.table))
                continue
            citation = {"table": fact.table, "row": row_id, "field": field, "start": span[0]}
            if self._is_new("citations", citation, f"{path}.cite"):
                self._citations.append((fact.table, row_id, field, span, where))
        return row_id

    def _get_stored_key(self, table: str, key: Values) -> Values:  # noqa: ARG002  of a table that has no other key
        """Return the key columns of a row as stored: those in the file, unless a subclass finds others."""
        return key

    def _list_cited_spans(self, fact: Fact, path: str) -> Iterator[tuple[str, Span]]:  # noqa: ARG002  of quotations
        """Yield (field, span) for each citation of a fact."""
        for field, spans in (fact.cite or {}).items():
            yield from ((field, span) for span in spans)

    def _is_new(self, table: str, key: Values, path: str) -> bool:
        """Tell whether no earlier row of the file has this key; add a mistake if one has it."""
        written_key = (table, *sorted((name, str(value)) for name, value in key.items()))
        if written_key in self._written_keys and REMOVED not in key.values():
            self._add_mistake(
                path, gettext("this entry appears twice: {key}").format(key=join_items(key.values()))
            )
            return False
        self._written_keys.add(written_key)
        return True

    def _write_citations(self) -> None:
        """Write the citations of all rows, unless the source could not be written."""
        text_key = self._article.text_key
        if text_key is None or self._ids.get(("sources", text_key)) == REMOVED or "sources" in self._unnamed:
            return
        columns = metadata.tables["sources"].c
        query = sa.select(columns.id, columns.char_count).where(columns.key == text_key)
        text = self._connection.execute(query).first()
        if text is None or text.char_count is None:
            wrong = gettext("the source “{key}” does not exist or has no char_count").format(key=text_key)
            self._add_mistake("text", wrong)
            return
        for table, row_id, field, (start, end), path in self._citations:
            if end > text.char_count:
                wrong = gettext("the citation ends at character {end}, but the text ends at {text_end}")
                self._add_mistake(path, wrong.format(end=end, text_end=text.char_count))
                continue
            citation = {"source_id": text.id, "field": field, "span_start": start}
            self._upsert.put_row("citations", {COLUMN_BY_TABLE[table]: row_id, **citation}, {"span_end": end})

    def _check_counts(self) -> None:
        """Add a mistake for each table that got another number of rows than the file expects.

        Nothing is counted if the file has other mistakes.
        """
        if self._mistakes or self._article.expected is None:
            return
        for table, expected in sorted(self._article.expected):
            count = self._upsert.counts[table]
            if expected != count:
                wrong = ngettext(
                    "the file gives {count} row of this table, but should give {expected}",
                    "the file gives {count} rows of this table, but should give {expected}",
                    count,
                ).format(count=count, expected=expected)
                self._add_mistake(f"expect.{table}", wrong)

    def _find_row(self, table: str, name: str, path: str) -> int:
        """Return the id of the row with this name; if there is none, add a mistake and return REMOVED."""
        row_id = self._look_up_name(table, name, path)
        if row_id is None and table not in self._unnamed:
            wrong = gettext("the table {table} has no row with the name “{name}”").format(
                table=table, name=name
            )
            self._add_mistake(
                path, wrong, gettext("write the row with this name earlier in the file, or correct the name")
            )
        return REMOVED if row_id is None else row_id

    def _find_row_if_named(self, table: str, name: str | None, path: str) -> int | None:
        """Return the id of the row with this name, None for no name. An unknown name is a mistake."""
        return None if name is None else self._find_row(table, name, path)

    def _get_sector_code(self, sector_id: int, name: str) -> str:  # noqa: ARG002  a seed calls a sector by its code
        """Return the code of a sector. Files that came with the program name a sector by its code."""
        return name

    def _look_up_name(self, table: str, name: str, path: str) -> int | None:  # noqa: ARG002  of an unclear name
        """Return the id of the row with this name, from the file, else from the database, or None."""
        if (table, name) in self._ids:
            return self._ids[table, name]
        columns = metadata.tables[table].c
        query = sa.select(columns.id).where(columns[NAME_COLUMNS[table]] == name)
        row_id: int | None = self._connection.scalar(query)
        return row_id

    def _add_mistake(self, path: str, wrong: str, hint: str = "") -> None:
        """Remember a mistake in the file."""
        self._mistakes.append(Mistake(path, wrong, hint))


def _pick_attributes(fact: Fact, *keys: str) -> dict[str, Any]:
    """Return these attributes of a fact in a dictionary, by the names of the columns that they fill."""
    return {key: getattr(fact, key) for key in keys}


def _number_entries(entries: Sequence[_Fact], path: str) -> Iterator[tuple[str, _Fact]]:
    """Yield (path, entry) for each entry of a list; a path looks like commitment[1].parties[2]."""
    for number, entry in enumerate(entries, start=1):
        yield f"{path}[{number}]", entry
