"""Let a person edit a proposed commitment: fill a form from the article, and store the edited answers."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any

from tracker import read, write
from tracker.articles.model import FoundCommitment, FoundPerson
from tracker.errors import NotFoundError
from tracker.rules import commitment_fields
from tracker.rules.commitment_fields import Newcomer, Party, Voice
from tracker.seeds.load_handwritten import enter_content
from tracker.seeds.proposed_facts import list_entries, make_file_content
from tracker.seeds.stored_article import ReadArticle
from tracker.store.journal import Batch
from tracker.store.reader import Reader
from tracker.values import dates, money
from tracker.values.codes import CompanyKind, PartyRole, Precision, Review, Scope, Stage, Track
from tracker.values.dates import PartialDate, PrintedDate
from tracker.values.quotations import Quotation


def make_form_answers(reader: Reader, article: ReadArticle, found: FoundCommitment) -> dict[str, Any]:
    """Return the values that fill the form for a proposed commitment, by the names of its fields."""
    [entry] = list_entries(article.select_proposals(commitments=[found]))["commitment"]
    due, amount = entry["due_on"], entry["amount"]
    event = read.lookup.find_event(reader, entry["event"], full_name_only=True) if entry["event"] else None
    sectors = [entry["sector"], *(each["sector"] for each in entry["sectors"] or ())]
    speaker = next((each for each in article.proposals.people if each.name == found.speaker), None)
    return {
        "company_id": _find_organisation(reader, article, found.company),
        "voices": (_make_voice(reader, speaker),) if speaker else None,
        "title": entry["title"],
        "firmness": found.firmness,
        "opening_stage": entry["opening_stage"] and Stage(entry["opening_stage"]),
        "track": Track(entry["track"]),
        "scope": Scope.NEW,
        "parties": tuple(_make_party(reader, article, name) for name in found.partners) or None,
        "place": entry["place"],
        "amount": amount and (money.parse_amount(amount), entry["amount_text"]),
        "due": due and PrintedDate(dates.parse_promised_date(due), entry["due_text"]),
        "sectors": tuple(read.lookup.find_sector(reader, code) for code in sectors if code) or None,
        "event_id": event,
        "voiced": _find_voiced_date(article),
        "source": article.source_id,
        "quote": Quotation(article.source_id, (article.quote(found.span),)),
    }


def write_edited_commitment(
    opened: Batch, article: ReadArticle, found: FoundCommitment, answers: Mapping[str, Any], review: Review
) -> str:
    """Write the commitment that a person edited in the form, and return its reference.

    The passage that states the commitment is cited. A field that the person did not change is cited too.
    """
    before = make_form_answers(opened.reader, article, found)
    voices, parties = answers.get("voices") or (), answers.get("parties") or ()
    new_names = {each.name for each in (answers["company_id"],) if isinstance(each, Newcomer)}
    new_names |= {each.party_text for each in parties if each.party_text}
    new_people = {each.person.name for each in voices if isinstance(each.person, Newcomer)}
    people = [each for each in article.proposals.people if each.name in new_people]
    named = article.select_proposals(people=people)
    known = {each.name for each in named.proposals.companies}
    added = [each for each in article.proposals.companies if each.name in new_names - known]
    companies = (*named.proposals.companies, *added)
    new = list_entries(
        named._replace(event=None, proposals=named.proposals._replace(companies=companies, commitments=())),
        used=new_names,
    )
    if any(new.values()):
        enter_content(opened, Path(article.key), make_file_content(article.key, new))
    written = {
        **answers,
        "company_id": _replace_newcomer(opened.reader, answers["company_id"], read.lookup.find_company),
        "parties": [
            _replace_party(opened.reader, each, known | {one.name for one in added}) for each in parties
        ],
        "voices": [
            each._replace(person=_replace_newcomer(opened.reader, each.person, read.lookup.find_person))
            for each in voices
        ],
        "review": review,
    }
    fields, parts = commitment_fields.split_fields_and_parts(written)
    commitment = write.commitments.add(opened, fields, parts)
    [entry] = list_entries(article.select_proposals(commitments=[found]))["commitment"]
    kept = {"row", *(field for field, names in _FIELDS_OF_ANSWERS.items() for name in names
                     if answers.get(field) == before[field])}  # fmt: skip
    kept |= {name for field in set(kept) for name in _FIELDS_OF_ANSWERS.get(field, ())}
    places = {
        field: spans if field == "row" else [spans] for field, spans in entry["cite"].items() if field in kept
    }
    write.sources.cite_passages(opened, article.source_id, "commitments", commitment.id, places)
    return commitment.ref


_FIELDS_OF_ANSWERS = {
    "firmness": ("firmness",),
    "amount": ("amount", "amount_text"),
    "place": ("place",),
    "due": ("due_on", "due_text"),
}
"""The columns that each answer of the form fills and an article can be cited for."""


def _find_voiced_date(article: ReadArticle) -> PartialDate | None:
    """Return the day on which the commitments of an article were voiced; None if it is unknown.

    It is the day of the event, else the day of publication.
    """
    published = article.source["published_at"]
    if article.event:
        return PartialDate(article.event.starts_on, Precision.DAY)
    return dates.parse_date(published[:10]) if published else None


def _find_organisation(reader: Reader, article: ReadArticle, name: str) -> int | Newcomer:
    """Return the id of the organisation that the article calls `name`, or a new one if it is not stored."""
    try:
        return read.lookup.find_company(reader, article.get_registered_name(name), full_name_only=True)
    except NotFoundError:
        alikes = read.duplicates.find_look_alikes_of_names(reader, [name])
        return Newcomer(name, CompanyKind.COMPANY, tuple(alike.company_id for alike in alikes))


def _make_voice(reader: Reader, speaker: FoundPerson) -> Voice:
    """Return a speaker in the article as a person who voiced the commitment, stored or new."""
    try:
        return Voice(read.lookup.find_person(reader, speaker.name, full_name_only=True), speaker.title)
    except NotFoundError:
        return Voice(Newcomer(speaker.name), speaker.title)


def _make_party(reader: Reader, article: ReadArticle, name: str) -> Party:
    """Return a partner that the article names: its company if that is stored, else only the name."""
    organisation = _find_organisation(reader, article, name)
    if isinstance(organisation, Newcomer):
        return Party(PartyRole.PARTNER, party_text=name)
    return Party(PartyRole.PARTNER, company_id=organisation)


def _replace_newcomer(reader: Reader, named: int | Newcomer, find: Callable[..., int]) -> int | Newcomer:
    """Return the id of an organisation or person.

    A newcomer has been written by now, and its id is looked up.
    """
    if isinstance(named, int):
        return named
    try:
        return find(reader, named.name, full_name_only=True)
    except NotFoundError:
        return named


def _replace_party(reader: Reader, party: Party, written: Collection[str]) -> Party:
    """Return a party with the id of its company, if that company has just been written."""
    if party.party_text is None or party.party_text not in written:
        return party
    return party._replace(
        party_text=None, company_id=read.lookup.find_company(reader, party.party_text, full_name_only=True)
    )
