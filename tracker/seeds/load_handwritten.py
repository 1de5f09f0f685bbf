"""Write the facts of a file that a person wrote by hand into the register; rows are only added.

The file has the format of the program's own files of facts. Keys that are left out follow from other keys,
and names are looked up as on the command line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import sqlalchemy as sa

from tracker.errors import AmbiguousError, FileError, NotFoundError
from tracker.locale import gettext
from tracker.read import existing, lookup
from tracker.read.duplicates import LookAlike, find_look_alikes_of_names
from tracker.rules import commitment_fields
from tracker.seeds import article_file
from tracker.seeds.article_file import Article, Fact, Span, check_article
from tracker.seeds.load import ArticleLoader
from tracker.seeds.upsert import REMOVED, AddOnlyUpsert, Values
from tracker.store import engine
from tracker.store.journal import Batch
from tracker.store.tables import commitments, companies, positions, representatives, sectors, sources
from tracker.values import dates
from tracker.values.codes import CompanyKind, Precision
from tracker.values.dates import PartialDate
from tracker.values.quotations import SearchableText
from tracker.values.strict_toml import LabelsAllowed, read_toml
from tracker.write.commitments import RefCounter
from tracker.write.companies import record_as_different

_FINDERS = {
    "companies": lookup.find_company,
    "representatives": lookup.find_person,
    "sectors": lookup.find_sector,
    "events": lookup.find_event,
    "sources": lookup.find_source,
    "announced_totals": lookup.find_announced_total,
}


class EnteredFacts(NamedTuple):
    """The references of the commitments that were added, and a message for each conflict.

    A conflict is a stored row whose values differ from the file; the stored row is not changed.
    """

    refs: list[str]
    conflicts: list[str]


def enter_facts(opened: Batch, file: Path) -> EnteredFacts:
    """Write the facts of one file into the open batch. Raises FileError that lists every mistake."""
    return enter_content(opened, file, read_toml(file))


def enter_content(opened: Batch, file: Path, content: Mapping[str, Any]) -> EnteredFacts:
    """Write the facts in `content`, the content of a file of facts, into the open batch.

    Messages about mistakes name `file`, which is not opened.
    """
    labels = LabelsAllowed(partial(lookup.find_code, engine.make_reader(opened.connection)))
    article = check_article(file, content, by_hand=labels)
    upsert = AddOnlyUpsert(opened.connection)
    loader = _HandwrittenLoader(opened, upsert, article)
    loader.load()
    if not article.entries:
        raise FileError(
            gettext("{file} contains nothing that can be entered").format(file=file),
            gettext("the format of this file is described in {file}").format(file="seeds/README.md"),
        )
    return EnteredFacts(loader.refs, upsert.conflicts)


class _HandwrittenLoader(ArticleLoader):
    """A loader that only adds rows, and finds companies, people and events by their complete names."""

    def __init__(self, opened: Batch, upsert: AddOnlyUpsert, article: Article) -> None:
        super().__init__(upsert, article)
        self._opened = opened
        self._reader = engine.make_reader(upsert.connection)
        self._new_refs: RefCounter | None = None
        self._text: SearchableText | None = None
        self.refs: list[str] = []
        """The references of the commitments that are new in the register."""

    def _write_citations(self) -> None:
        if self._citations:
            super()._write_citations()

    def _check_counts(self) -> None:
        """Do nothing, because rows that were in the register before are not counted."""

    def _make_commitment_values(self, commitment: article_file.Commitment, path: str) -> dict[str, Any]:
        """Return the fields of a commitment, completed with those that follow from other fields."""
        values = super()._make_commitment_values(commitment, path)
        if commitment.amount is not None and commitment.amount_text is None:
            values["amount_text"] = commitment.amount.text
        if values["event_id"] == REMOVED:
            values["voiced"] = values["voiced"] or PartialDate(dates.today(), Precision.DAY)
        return commitment_fields.complete_fields(
            existing.fill_event_date(self._reader, values), dates.today()
        )

    def _add_company(self, company: article_file.Company, path: str) -> int:
        """Write a company. One whose name looks like another's is refused without `different = true`."""
        alikes = self._find_look_alikes(company)
        if alikes and not company.different:
            message = gettext("“{name}” may be in the register already:").format(name=company.name)
            lines = [f"    {alike.name} (#{alike.company_id})" for alike in alikes]
            self._add_mistake(
                f"{path}.name",
                "\n".join([message, *lines]),
                gettext(
                    "if it is one of these organisations, write its name as listed, or give it the "
                    "new name as an alias: tracker company edit ID --alias …; if it is another "
                    "organisation, write: different = true"
                ),
            )
            return REMOVED
        kind = company.kind or CompanyKind.COMPANY
        company_id = super()._add_company(company.model_copy(update={"kind": kind}), path)
        if company_id != REMOVED:
            for alike in alikes:
                record_as_different(self._opened, company_id, alike.company_id)
        return company_id

    def _find_look_alikes(self, company: article_file.Company) -> list[LookAlike]:
        """Return the stored companies with similar names; an empty list if the company itself is stored."""
        folded = lookup.fold_texts(self._reader, [company.name])[0]
        if self._connection.scalar(sa.select(sa.exists().where(companies.c.name_folded == folded))):
            return []
        return find_look_alikes_of_names(
            self._reader, [company.name, *(alias.name for alias in company.aliases)]
        )

    def _get_last_voiced_day(self) -> date:
        """Return today, because a commitment cannot have been voiced later."""
        return dates.today()

    def _choose_ref(self, commitment: article_file.Commitment, values: Values) -> str:
        """Return the reference of a commitment: from the file, else from the register, else a new one.

        A stored commitment is the same if its company, its title and the date on which it was voiced are
        equal.
        """
        row = commitment_fields.fields_to_columns(
            {name: values[name] for name in ("company_id", "title", "voiced")}
        )
        same = sa.select(commitments.c.ref).filter_by(**row).order_by(commitments.c.id)
        ref = commitment.ref or self._connection.scalar(same)
        if ref is None:
            self._new_refs = self._new_refs or RefCounter(self._connection)
            ref = self._new_refs.next_ref(values["voiced"].year)
        is_stored = sa.select(sa.exists().where(commitments.c.ref == ref))
        if REMOVED not in row.values() and not self._connection.scalar(is_stored):
            self.refs.append(ref)
        return ref

    def _look_up_name(self, table: str, name: str, path: str) -> int | None:
        row_id = super()._look_up_name(table, name, path)
        if row_id is not None or table not in _FINDERS:
            return row_id
        try:
            return _FINDERS[table](self._reader, name, full_name_only=True)
        except NotFoundError:
            return None
        except AmbiguousError as error:
            self._add_mistake(path, str(error), error.hint)
            return REMOVED

    def _get_stored_key(self, table: str, key: Values) -> Values:
        """Return the key columns of the stored company or person with this name, in either Chinese script."""
        if table not in ("companies", "representatives") or key.get("distinction") is not None:
            return key
        named = {"companies": companies, "representatives": representatives}[table]
        folded = lookup.fold_texts(self._reader, [key["name"]])[0]
        query = sa.select(*(named.c[name] for name in key)).where(named.c.name_folded == folded)
        rows = self._connection.execute(query).mappings().all()
        return dict(rows[0]) if len(rows) == 1 else key

    def _find_position(self, person_id: int, company_id: int, title: str | None) -> int | None:
        """Return the id of the position with this title, which is added if the person does not have it.

        Without a title, return the only position that the person holds at the company, or None.
        """
        holding = {"representative_id": person_id, "company_id": company_id}
        if title is not None:
            return self._upsert.put_row("positions", {**holding, "title": title}, {})
        held = self._connection.scalars(sa.select(positions.c.id).filter_by(**holding)).all()
        return held[0] if len(held) == 1 else None

    def _get_sector_code(self, sector_id: int, name: str) -> str:  # noqa: ARG002  which may be any name of it
        return str(self._connection.scalar(sa.select(sectors.c.code).where(sectors.c.id == sector_id)))

    def _list_cited_spans(self, fact: Fact, path: str) -> Iterator[tuple[str, Span]]:
        """Yield (field, span) for each citation of a fact, and for each of its quotations."""
        yield from super()._list_cited_spans(fact, path)
        for field, quotations in (fact.quote or {}).items():
            for quotation in quotations:
                span = self._locate_quotation(quotation, f"{path}.quote")
                if span is not None:
                    yield field, span

    def _locate_quotation(self, quotation: str, path: str) -> Span | None:
        """Return the span of a quotation in the text of the source; if not found, add a mistake."""
        text_key = self._article.text_key
        if text_key is None:
            self._add_mistake(
                path,
                gettext("the file does not say from which text the quotation is taken"),
                gettext('name the source at the top of the file: text = "KEY"'),
            )
            return None
        if self._text is None:
            body = self._connection.scalar(sa.select(sources.c.body).where(sources.c.key == text_key))
            if body is None:
                self._add_mistake(
                    path,
                    gettext("the text of source “{key}” is not attached").format(key=text_key),
                    gettext("attach the text first: tracker source attach {key} FILE").format(key=text_key),
                )
                return None
            self._text = SearchableText(body, self._reader.fold_table)
        try:
            return self._text.locate_quotation(quotation)
        except (AmbiguousError, NotFoundError) as error:
            self._add_mistake(path, str(error), gettext("quote a longer part of the sentence"))
            return None
