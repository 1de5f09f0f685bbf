"""Write what is proposed for an article as a file of facts, which `tracker commitment add --from` reads."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from tracker.articles.model import ENGINE_VERSION, FoundCommitment, FoundCompany
from tracker.errors import BadInputError
from tracker.seeds.stored_article import ReadArticle
from tracker.values import dates
from tracker.values.codes import CompanyKind, EventKind, Firmness, PartyRole, Review, Stage, TotalUnit, Track
from tracker.values.text import simplify_text

_LONGEST_TITLE, _HEAD_LINES = 60, 6
_DAY = re.compile(r"(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})")
_BUILDS = re.compile("建|厂|厰|廠|园|園|基地|中心|项目|項目|投产|投產|开工|開工")
_FRAMEWORK = re.compile("框架|战略|戰略|意向")
_ASSOCIATION = re.compile("协会|協會|商会|商會|联合会|聯合會|促进会|促進會")
Entry = Mapping[str, Any]


def find_printed_day(text: str) -> str | None:
    """Return the day that a short line in the head of an article prints, as ISO text; None without one."""
    for line in text.splitlines()[:_HEAD_LINES]:
        match = _DAY.search(line) if len(line) < _LONGEST_TITLE else None
        if match:
            try:
                return dates.parse_day("-".join(match.groups())).isoformat()
            except BadInputError:
                return None
    return None


def format_facts(
    article: ReadArticle,
    *,
    review: Review | None = None,
    title: str | None = None,
    different: Collection[str] = (),
) -> str:
    """Return the proposals as a file of facts: new organisations, people, one event, totals, commitments."""
    commitments = article.proposals.commitments
    people = [person for person in article.proposals.people if not person.is_official]
    used = {person.company for person in people}
    used |= {name for each in commitments for name in (each.company, *each.partners)}
    new = [each for each in article.proposals.companies if each.name in used - article.registered.keys()]
    names = {
        company.name: article.registered.get(company.name, company.name)
        for company in article.proposals.companies
    }
    event = _make_event(article)
    lists: dict[str, list[dict[str, Any]]] = {
        "company": [_make_company(article, company) for company in new],
        "representative": [
            {
                "name": person.name,
                "positions": [
                    {"title": person.title, "company": names[person.company or ""], "cite": person.span}
                ],
                "cite": person.span,
            }
            for person in people
        ],
        "event": [event] if event else [],
        "announced_total": list(_make_totals(article, event["key"])) if event else [],
        "commitment": [_make_commitment(article, each, names, event) for each in commitments],
    }
    for company_entry in lists["company"]:
        company_entry["different"] = True if company_entry["name"] in different else None
    for commitment_entry in lists["commitment"]:
        commitment_entry["title"] = title or commitment_entry["title"]
        commitment_entry["review"] = review and review.value
    _distinguish_titles(lists["commitment"])
    remarks = [
        f"Proposed by rules {ENGINE_VERSION} for {article.source['key']}; nothing is checked yet.",
        "Give each commitment a title in your own words, and remove what the text does not say.",
    ]
    return _format_article(str(article.source["key"]), lists, remarks)


def _distinguish_titles(commitments: Sequence[dict[str, Any]]) -> None:
    """Add the amount to the titles of commitments that the same words state: 分别投资3亿元、2亿元."""
    counts = Counter((each["company"], each["title"]) for each in commitments)
    for each in commitments:
        if counts[each["company"], each["title"]] > 1 and each["amount_text"]:
            each["title"] = f"{each['title']}（{each['amount_text']}）"


def _make_company(article: ReadArticle, company: FoundCompany) -> dict[str, Any]:
    printed = {article.text[slice(*span)]: span for span in reversed(company.mentions)}
    is_association = _ASSOCIATION.search(company.name)
    aliases = [{"name": form, "cite": span} for form, span in printed.items() if form != company.name]
    return {
        "name": company.name,
        "kind": (CompanyKind.ASSOCIATION if is_association else CompanyKind.COMPANY).value,
        "cite": printed.get(company.name, company.mentions[0]),
        "aliases": sorted(aliases, key=lambda alias: alias["cite"]) or None,
    }


def _make_event(article: ReadArticle) -> dict[str, Any] | None:
    """Return the event of the article, if it gives totals and its day is known: a signing or a symposium."""
    totals = [total for total in article.proposals.totals if total.number]
    if not totals or not article.source["published_at"]:
        return None
    is_signing = "签" in article.text or "簽" in article.text
    return {
        "key": f"{article.source['key']}-event",
        "kind": (EventKind.SIGNING if is_signing else EventKind.SYMPOSIUM).value,
        "name": str(article.source["title"])[:_LONGEST_TITLE],
        "starts_on": article.source["published_at"][:10],
        "cite": totals[0].span,
    }


def _make_totals(article: ReadArticle, event_key: str) -> Iterator[dict[str, Any]]:
    numbered = (total for total in article.proposals.totals if total.number)
    for number, total in enumerate(numbered, start=1):
        amount = total.amount and f"{total.amount.currency} {total.amount.amount}"
        yield {
            "key": f"{article.source['key']}-total-{number}",
            "event": event_key,
            "count": total.number,
            "unit": TotalUnit.PROJECT.value,
            "amount": amount,
            "cite": total.span,
        }


def _make_commitment(
    article: ReadArticle, each: FoundCommitment, names: Mapping[str, str], event: Mapping[str, Any] | None
) -> dict[str, Any]:
    """Return a commitment as an entry of the file, each field with the place of its words."""
    words = article.text[slice(*each.span)].replace("\n", "")
    is_signed = each.firmness is Firmness.SIGNED
    published = article.source["published_at"]
    deadline = each.deadline if each.deadline and each.deadline.iso[:4] >= (published or "")[:4] else None
    places = {
        "row": [each.span, *each.further],
        "firmness": each.firmness_span,
        "amount": each.amount and each.amount.span,
        "place": each.place,
        "due_on": deadline and deadline.span,
    }
    return {
        "company": names[each.company],
        "event": event["key"] if event else None,
        "title": simplify_text(words, article.folds)[:_LONGEST_TITLE],
        "track": (Track.FACILITY if _BUILDS.search(words) else Track.SERVICE).value,
        "firmness": each.firmness.value,
        "opening_stage": (Stage.FRAMEWORK if _FRAMEWORK.search(words) else Stage.SIGNED).value
        if is_signed
        else None,
        "voiced_on": published[:10] if published and not event else None,
        "place": article.text[slice(*each.place)] if each.place else None,
        "amount": f"{each.amount.currency} {each.amount.amount}" if each.amount else None,
        "amount_text": article.text[slice(*each.amount.span)] if each.amount else None,
        "due_on": deadline.iso if deadline else None,
        "due_text": deadline.text if deadline else None,
        "voiced_by": [{"representative": each.speaker, "cite": each.span}] if each.speaker else None,
        "parties": [
            {"company": names[name], "role": PartyRole.PARTNER.value, "cite": each.span}
            for name in each.partners
        ]
        or None,
        "cite": {field: span for field, span in places.items() if span},
    }


def _format_article(text_key: str, lists: Mapping[str, Sequence[Entry]], remarks: Sequence[str] = ()) -> str:
    """Return a file of facts: the remarks as comments, the key of the text, and the entries of each list.

    A key whose value is None is left out.
    """
    lines = [*(f"# {remark}" for remark in remarks), f"text = {_format_value(text_key)}"]
    for name, entries in lists.items():
        for entry in entries:
            lines += ["", f"[[{name}]]"]
            lines += [f"{key} = {_format_value(value)}" for key, value in entry.items() if value is not None]
    return "\n".join(lines) + "\n"


def _format_value(value: object) -> str:
    """Return a value as TOML; tables stand in one line."""
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {_format_value(each)}" for key, each in value.items()) + " }"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(_format_value, value)) + "]"
    if isinstance(value, bool) or not isinstance(value, int):
        return json.dumps(value if isinstance(value, bool) else str(value), ensure_ascii=False)
    return str(value)
