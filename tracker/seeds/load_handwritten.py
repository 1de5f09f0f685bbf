"""A file in the format of the seeds that a person wrote to enter what was said: relaxed, and only adding.

What may be left out follows from the rest, whole names are found as on the command line, and every wrong
entry is told.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import sqlalchemy as sa

from tracker.errors import AmbiguousError, FileError, NotFoundError
from tracker.read import existing, lookup
from tracker.read.duplicates import LookAlike, find_all_look_alikes
from tracker.rules import commitment_fields
from tracker.seeds import load as articles
from tracker.seeds import toml_reader
from tracker.seeds.toml_reader import Code, Entry, Span
from tracker.seeds.upsert import REMOVED, Additions, Values
from tracker.store import engine
from tracker.store.journal import Batch
from tracker.store.reader import read_fold_table
from tracker.store.tables import commitments, companies, positions, representatives, sectors, sources
from tracker.values import dates
from tracker.values.codes import CompanyKind, Precision
from tracker.values.dates import PartialDate
from tracker.values.quotations import SearchableText
from tracker.write.commitments import Refs
from tracker.write.companies import set_distinct

_FINDERS = {
    "companies": lookup.find_company,
    "representatives": lookup.find_person,
    "sectors": lookup.find_sector,
    "events": lookup.find_event,
    "sources": lookup.find_source,
    "announced_totals": lookup.find_announced_total,
}


class EnteredFacts(NamedTuple):
    """The references that were given, and what the register has otherwise."""

    refs: list[str]
    conflicts: list[str]


def enter_facts(opened: Batch, file: Path) -> EnteredFacts:
    """Enter the facts of one file. Raises FileError that names every wrong entry with its key."""
    article = toml_reader.read(file)
    upsert = Additions(opened.connection)
    loader = _Loader(opened, upsert, article.optional_text("text"))
    for name, put in loader.order():
        for entry in article.listed(name):
            loader.attempt(name, put, entry)
    loader.attempt("", loader.cite, article)
    if loader.errors:
        raise _all_of(loader.errors, file)
    if not any(article.peek(name) for name, _ in loader.order()):
        raise FileError(f"{file} holds nothing to enter", "its format: seeds/README.md")
    return EnteredFacts(loader.given, upsert.conflicts)


def _all_of(errors: list[FileError], file: Path) -> FileError:
    if len(errors) == 1:
        return errors[0]
    listed = "\n".join(f"  {error}{f' → {error.hint}' if error.hint else ''}" for error in errors)
    return FileError(f"{file} has {len(errors)} mistakes:\n{listed}", "correct them; nothing was written")


class _Loader(articles.ArticleLoader):
    """The tables of a file, each entry on its own: one that is wrong stops none of the others."""

    def __init__(self, opened: Batch, upsert: Additions, text_key: str | None) -> None:
        super().__init__(upsert, text_key)
        self._opened = opened
        self._connection = upsert.connection
        self._reader = engine.make_reader(upsert.connection)
        self._refs: Refs | None = None
        self._text: SearchableText | None = None
        self.errors: list[FileError] = []
        self.given: list[str] = []

    def attempt(self, name: str, put: Callable[[Entry], object], entry: Entry) -> None:
        """Put an entry and close it, or keep its error; what refers to it is left out without another one."""
        try:
            with self._connection.begin_nested():
                put(entry)
                entry.close()
        except FileError as error:
            self.errors.append(error)
            table = articles.TABLES.get(name)
            if table is not None:
                self._ids[table, str(entry.peek(articles.NATURAL[table]))] = REMOVED

    def cite(self, article: Entry) -> None:
        """Write the citations, if any."""
        article.optional_entry("expect")
        if self._cited:
            super().cite(article)

    def _pledge(self, entry: Entry) -> dict[str, Any]:
        values = super()._pledge(entry)
        if values["amount"] is not None and values["amount_text"] is None:
            values["amount_text"] = entry.text("amount")
        if values["event_id"] == REMOVED:
            values["voiced"] = values["voiced"] or PartialDate(dates.today(), Precision.DAY)
        values = existing.fill_event_date(self._reader, values)
        given = commitment_fields.complete_fields(values, dates.today())
        for name in commitment_fields.find_missing_fields(given):
            raise entry.error(articles.KEYS.get(name, name), "is missing")
        return given

    def _following(self, entry: Entry, key: str, codes: type[Code]) -> Code | None:
        return entry.optional_code(key, codes)

    def _company(self, entry: Entry) -> int:
        """Put an organisation; one that looks like another is refused unless the file says it is not."""
        alikes = self._alikes(entry)
        company = super()._company(entry)
        for alike in alikes:
            set_distinct(self._opened, company, alike.company_id)
        return company

    def _alikes(self, entry: Entry) -> list[LookAlike]:
        """Return the look-alikes that a new organisation is said to differ from. Raises FileError."""
        name, is_different = entry.name("name"), entry.optional_flag("different")
        folded = lookup.fold_texts(self._reader, [name])[0]
        if self._connection.scalar(sa.select(sa.exists().where(companies.c.name_folded == folded))):
            return []
        aliases = [alias.name("name") for alias in entry.listed("aliases")]
        alikes = find_all_look_alikes(self._reader, [name, *aliases])
        if alikes and not is_different:
            listed = "".join(f"\n    {alike.name}  (#{alike.company_id})" for alike in alikes)
            raise entry.error(
                "name",
                f"may be in the register already: “{name}”{listed}",
                "one of them: use its name, or give it this one: tracker company edit ID --alias …;"
                " none of them: different = true",
            )
        return alikes

    def _company_kind(self, entry: Entry) -> CompanyKind:
        return entry.optional_code("kind", CompanyKind) or CompanyKind.COMPANY

    def _voiced(self, entry: Entry) -> PartialDate | None:
        return entry.optional_partial_date("voiced_on")

    def _until(self) -> date:
        return dates.today()

    def _ref(self, entry: Entry, values: Values) -> str:
        """Return the reference that is written, that of the same pledge, or the next one."""
        written = entry.optional_text("ref")
        row = commitment_fields.fields_to_columns(
            {name: values[name] for name in ("company_id", "title", "voiced")}
        )
        same = sa.select(commitments.c.ref).filter_by(**row).order_by(commitments.c.id)
        known = written or self._connection.scalar(same)
        if known is None:
            self._refs = self._refs or Refs(self._connection)
            known = self._refs.next(values["voiced"].first_day.year)
        if REMOVED not in row.values() and not self._is_there(known):
            self.given.append(known)
        return known

    def _is_there(self, ref: str) -> bool:
        return bool(self._connection.scalar(sa.select(sa.exists().where(commitments.c.ref == ref))))

    def _named(self, table: str, name: str) -> int | None:
        found = super()._named(table, name)
        if found is not None or table not in _FINDERS:
            return found
        try:
            return _FINDERS[table](self._reader, name, whole=True)
        except NotFoundError:
            return None

    def _id(self, table: str, entry: Entry, key: str) -> int:
        try:
            return super()._id(table, entry, key)
        except AmbiguousError as error:
            raise entry.error(key, f"is not clear: {error}", error.hint) from None

    def _own_key(self, table: str, key: Values) -> Values:
        """Return the key of the organisation or person of that name, in whatever script it is stored."""
        if table not in ("companies", "representatives") or key.get("distinction") is not None:
            return key
        known = {"companies": companies, "representatives": representatives}[table]
        folded = lookup.fold_texts(self._reader, [key["name"]])[0]
        query = sa.select(*(known.c[name] for name in key)).where(known.c.name_folded == folded)
        found = self._connection.execute(query).mappings().all()
        return dict(found[0]) if len(found) == 1 else key

    def _position(self, person: int, company: int, title: str | None) -> int | None:
        """Return the position of that title, made if it is not there; without a title, the only one there."""
        if title is not None:
            return self._upsert.put("positions", {**_held_by(person, company), "title": title}, {})
        query = sa.select(positions.c.id).filter_by(**_held_by(person, company))
        held = self._connection.scalars(query).all()
        return held[0] if len(held) == 1 else None

    def _known(self, table: str, entry: Entry, key: str) -> str:
        row_id = self._id(table, entry, key)
        return str(self._connection.scalar(sa.select(sectors.c.code).where(sectors.c.id == row_id)))

    def _places(self, entry: Entry) -> list[tuple[str, Span]]:
        quoted = [(field, self._located(entry, words)) for field, words in entry.quotations()]
        return [*entry.citations(is_required=False), *quoted]

    def _located(self, entry: Entry, words: str) -> Span:
        """Return the place of quoted words in the text that the file names."""
        if self._text_key is None:
            raise entry.error("quote", "has no text to stand in", 'name its source: text = "KEY" at the top')
        query = sa.select(sources.c.body).where(sources.c.key == self._text_key)
        body = self._connection.scalar(query)
        if body is None:
            raise entry.error(
                "quote",
                f"is from '{self._text_key}', whose text is not attached",
                f"attach it first: tracker source attach {self._text_key} FILE",
            )
        if self._text is None:
            self._text = SearchableText(body, read_fold_table(engine.make_reader(self._connection)))
        try:
            return self._text.locate(words)
        except (AmbiguousError, NotFoundError) as error:
            raise entry.error("quote", f"has no place: {error}", "quote more of the sentence") from None


def _held_by(person: int, company: int) -> dict[str, int]:
    return {"representative_id": person, "company_id": company}
