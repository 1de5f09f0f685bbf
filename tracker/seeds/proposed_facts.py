"""Write the proposals for an article as a file of facts, which `tracker commitment add --from` reads.

A proposal is a fact that the program found in the text and that a person has not yet accepted.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from tracker.articles.model import (
    ENGINE_VERSION,
    FoundAmount,
    FoundCommitment,
    FoundCompany,
    FoundDate,
    FoundPerson,
    Span,
)
from tracker.errors import BadInputError
from tracker.seeds.stored_article import ProposedEvent, ReadArticle
from tracker.values import dates, money
from tracker.values.codes import CompanyKind, Firmness, PartyRole, Stage, TotalUnit, Track
from tracker.values.text import simplify_text

_LONGEST_TITLE, _HEAD_LINES = 60, 6
_DAY = re.compile(r"(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})")
_BUILDS = re.compile("建|厂|厰|廠|园|園|基地|中心|项目|項目|投产|投產|开工|開工")
_FRAMEWORK = re.compile("框架|战略|戰略|意向")
_BEFORE_AMOUNT = re.compile(
    "(?:约|約|近|逾|超过|超過|超|不低于|不低於|不少于|不少於|至少|不超过|不超過|最多)$"
)
_BEHIND_AMOUNT = re.compile("以上|左右|以内|以內")
_LONGEST_BOUND = 4
_ASSOCIATION = re.compile("协会|協會|商会|商會|联合会|聯合會|促进会|促進會")
Entry = Mapping[str, Any]


def find_printed_day(text: str) -> str | None:
    """Return the day in a short line near the beginning of an article, as ISO text; None if there is none."""
    for line in text.splitlines()[:_HEAD_LINES]:
        plain = unicodedata.normalize("NFKC", line)
        match = _DAY.search(plain) if len(line) < _LONGEST_TITLE else None
        if match:
            try:
                return dates.parse_day("-".join(match.groups())).isoformat()
            except BadInputError:
                return None
    return None


def format_facts(article: ReadArticle) -> str:
    """Return the text of a file of facts: the proposed organisations, people, event, totals, commitments."""
    remarks = [
        f"Proposed by rules {ENGINE_VERSION} for {article.key}; nothing is checked yet.",
        "Give each commitment a title in your own words, and remove what the text does not say.",
    ]
    has_totals = any(total.number for total in article.proposals.totals)
    titled = give_titles(article if has_totals else article._replace(event=None))
    return format_entries(article.key, list_entries(titled), remarks)


def list_entries(
    article: ReadArticle, used: Collection[str] = frozenset()
) -> dict[str, list[dict[str, Any]]]:
    """Return the proposals of an article as entries of a file of facts: a list for each kind of facts.

    An organisation is included if it is new and a person or a commitment needs it, or if its name is in
    `used`.
    """
    commitments = article.proposals.commitments
    people = [person for person in article.proposals.people if not person.is_official]
    needed = {*used, *(person.company for person in people)}
    needed |= {name for each in commitments for name in (each.company, *each.partners)}
    new = [each for each in article.proposals.companies if each.name in needed and not each.registered]
    event = article.event
    return {
        "company": [_make_company_entry(article, company) for company in new],
        "representative": [_make_person_entry(article, person) for person in people],
        "event": [] if event is None or event.is_stored else [_make_event_entry(article, event)],
        "announced_total": list(_make_total_entries(article, event)) if event else [],
        "commitment": [_make_commitment_entry(article, each) for each in commitments],
    }


def give_titles(article: ReadArticle) -> ReadArticle:
    """Return the article with a title for each commitment: the words that state it, in Simplified Chinese.

    If several commitments are stated by the same words (分别投资3亿元、2亿元), their titles include the
    amounts.
    """
    commitments = article.proposals.commitments
    counts = Counter((each.company, each.span) for each in commitments)
    titled = []
    for each in commitments:
        title = make_title(article, each)
        if counts[each.company, each.span] > 1 and each.amount:
            title = f"{title}（{article.quote(each.amount.span)}）"
        titled.append(each._replace(title=each.title or title))
    return article._replace(proposals=article.proposals._replace(commitments=tuple(titled)))


def make_title(article: ReadArticle, found: FoundCommitment) -> str:
    """Return a provisional title for a commitment: the beginning of the words that state it."""
    return simplify_text(article.quote(found.span), article.folds)[:_LONGEST_TITLE]


def _make_company_entry(article: ReadArticle, company: FoundCompany) -> dict[str, Any]:
    printed = {article.text[slice(*span)]: span for span in reversed(company.mentions)}
    is_association = _ASSOCIATION.search(company.name)
    aliases = [{"name": form, "cite": span} for form, span in printed.items() if form in company.forms[1:]]
    return {
        "name": company.name,
        "kind": (CompanyKind.ASSOCIATION if is_association else CompanyKind.COMPANY).value,
        "different": True if company.name in article.distinct else None,
        "cite": printed.get(company.name, company.mentions[0]),
        "aliases": sorted(aliases, key=lambda alias: alias["cite"]) or None,
    }


def _make_person_entry(article: ReadArticle, person: FoundPerson) -> dict[str, Any]:
    company = article.get_registered_name(person.company or "")
    position = {"title": person.title, "company": company, "cite": person.span}
    return {"name": person.name, "positions": [position], "cite": person.span}


def _make_event_entry(article: ReadArticle, event: ProposedEvent) -> dict[str, Any]:
    places = {"row": event.span, "place": event.place, "date_text": event.date_span}
    return {
        "key": event.key,
        "kind": event.kind.value,
        "name": event.name,
        "starts_on": event.starts_on.isoformat(),
        "date_text": article.quote(event.date_span) if event.date_span else None,
        "place": article.quote(event.place) if event.place else None,
        "cite": {field: span for field, span in places.items() if span},
    }


def _make_total_entries(article: ReadArticle, event: ProposedEvent) -> Iterator[dict[str, Any]]:
    for total in article.proposals.totals:
        if total.number:
            yield {
                "key": f"{article.key}-total-{total.span[0]}",
                "event": event.key,
                "count": total.number,
                "unit": TotalUnit.PROJECT.value,
                "amount": total.amount and f"{total.amount.currency} {total.amount.amount}",
                "cite": total.span,
            }


def widen_amount(article: ReadArticle, found: FoundAmount) -> tuple[str, Span]:
    """Return (words, span) of an amount, with the words that make it a limit: 超过40亿元, 3亿元以上.

    If the longer words are not read as the same amount, return currency and number with the old span.
    """
    start, end = found.span
    before = _BEFORE_AMOUNT.search(article.text[max(start - _LONGEST_BOUND, 0) : start])
    behind = _BEHIND_AMOUNT.match(article.text, end)
    span = (start - len(before[0]) if before else start, behind.end() if behind else end)
    words = article.quote(span)
    try:
        read = money.parse_amount(words)
    except BadInputError:
        return f"{found.currency} {found.amount}", found.span
    if (read.amount, read.currency) != (found.amount, found.currency):
        return f"{found.currency} {found.amount}", found.span
    return words, span


def _make_commitment_entry(article: ReadArticle, each: FoundCommitment) -> dict[str, Any]:
    """Return a commitment as an entry for a file of facts, with the span of the words for each field."""
    words = article.quote(each.span)
    is_signed = each.firmness is Firmness.SIGNED
    published, event = article.source["published_at"], article.event
    amount, amount_span = widen_amount(article, each.amount) if each.amount else (None, None)
    due = find_due_date(article, each)
    places = {
        "row": [each.span, *each.further],
        "firmness": each.firmness_span,
        "amount": amount_span,
        "amount_text": amount_span,
        "place": each.place,
        "due_on": due and due.span,
        "due_text": due and due.span,
    }
    sector, *further = article.find_sectors(each.span) or (None,)
    return {
        "company": article.get_registered_name(each.company),
        "event": event.key if event else None,
        "title": each.title or make_title(article, each),
        "track": choose_track(words).value,
        "firmness": each.firmness.value,
        "opening_stage": choose_opening_stage(words).value if is_signed else None,
        "voiced_on": published[:10] if published and not event else None,
        "sector": sector,
        "sectors": [{"sector": code} for code in further] or None,
        "place": article.quote(each.place) if each.place else None,
        "amount": amount,
        "amount_text": article.quote(amount_span) if amount_span else None,
        "due_on": due and due.iso,
        "due_text": due and due.text,
        "voiced_by": [{"representative": each.speaker, "cite": each.span}] if each.speaker else None,
        "parties": [
            {
                "company": article.get_registered_name(name),
                "role": PartyRole.PARTNER.value,
                "cite": each.span,
            }
            for name in each.partners
        ]
        or None,
        "cite": {field: span for field, span in places.items() if span},
    }


def choose_track(words: str) -> Track:
    """Return what kind of thing is promised: facility if something is built, else service."""
    return Track.FACILITY if _BUILDS.search(words) else Track.SERVICE


def choose_opening_stage(words: str) -> Stage:
    """Return the opening stage of a signed commitment: framework for framework agreements, else signed."""
    return Stage.FRAMEWORK if _FRAMEWORK.search(words) else Stage.SIGNED


def find_due_date(article: ReadArticle, each: FoundCommitment) -> FoundDate | None:
    """Return the promised date of a commitment; None if its year is before that of the publication."""
    published = article.source["published_at"] or ""
    return each.deadline if each.deadline and each.deadline.iso[:4] >= published[:4] else None


def make_file_content(text_key: str, lists: Mapping[str, Sequence[Entry]]) -> dict[str, Any]:
    """Return what a TOML parser would read from a file of facts with these entries.

    `text_key` is the key of the source, and `lists` has the entries by kind, such as `commitment`.
    """
    return {"text": text_key, **_drop_empty_values(lists)}


def _drop_empty_values(value: Any) -> Any:  # noqa: ANN401  a part of an entry
    """Remove the keys whose value is None from all dicts in a value, and turn tuples into lists."""
    if isinstance(value, Mapping):
        return {key: _drop_empty_values(each) for key, each in value.items() if each is not None}
    return [_drop_empty_values(each) for each in value] if isinstance(value, list | tuple) else value


def format_entries(text_key: str, lists: Mapping[str, Sequence[Entry]], remarks: Sequence[str] = ()) -> str:
    """Return the text of a file of facts: the remarks as comments, the key of the source, the entries.

    A key whose value is None is left out.
    """
    lines = [*(f"# {remark}" for remark in remarks), f"text = {_format_value(text_key)}"]
    for name, entries in lists.items():
        for entry in entries:
            lines += ["", f"[[{name}]]"]
            lines += [f"{key} = {_format_value(value)}" for key, value in entry.items() if value is not None]
    return "\n".join(lines) + "\n"


def _format_value(value: object) -> str:
    """Return a value as TOML; a dict becomes a table on one line."""
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {_format_value(each)}" for key, each in value.items()) + " }"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(_format_value, value)) + "]"
    if isinstance(value, bool) or not isinstance(value, int):
        return json.dumps(value if isinstance(value, bool) else str(value), ensure_ascii=False)
    return str(value)
