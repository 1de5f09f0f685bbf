"""Read a stored article, and propose the facts that the rules find in its text.

A span (start, end) gives the position of words in the text; `end` is the position after them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from tracker import read
from tracker.articles.model import FoundCommitment, FoundCompany, FoundPerson, FoundTotal, Proposals, Span
from tracker.articles.propose import propose_facts
from tracker.read.citations import make_unattached_error
from tracker.read.names_in_text import SectorName
from tracker.store.reader import Reader, Row
from tracker.values.codes import EventKind
from tracker.values.text import fold_text

_LONGEST_NAME = 60
_EVENT_WORDS = (
    (EventKind.SIGNING, "签约|签署|签字|揭牌|奠基|开工仪式"),
    (EventKind.ROADSHOW, "推介|路演|招商会|说明会"),
    (EventKind.VISIT, "考察|来访|拜访|走访|访问|参观"),
    (EventKind.SYMPOSIUM, "座谈|论坛|大会|峰会|洽谈|博览会|对接会|恳谈|会见|发布会"),
)
_HELD = re.compile(r"(?:(?P<month>\d{1,2})月)?(?P<day>\d{1,2})日|(?P<ago>今[天日]|昨[天日]|前[天日])")
_PLACE = re.compile(r"在(?P<place>[\u3400-\u9fff]{2,16}?)(?:举行|举办|召开|隆重)")
_DAYS_AGO = {"今": 0, "昨": 1, "前": 2}
_HEAD = 400


class ProposedEvent(NamedTuple):
    """The event that an article reports; `place` and `date_span` are the spans of its location and day."""

    key: str
    kind: EventKind
    name: str
    starts_on: date
    span: Span
    place: Span | None = None
    date_span: Span | None = None
    is_stored: bool = False
    """Whether the register has it already."""


class ReadArticle(NamedTuple):
    """The stored text of an article, and the facts proposed for it.

    `known` maps names in the text, in the form in which names are compared, to the main names of their
    organisations in the register. `distinct` holds the names of organisations that a person judged to be
    different from similar ones.
    """

    source_id: int
    source: Row
    text: str
    proposals: Proposals
    known: Mapping[str, str]
    folds: Mapping[int, int]
    event: ProposedEvent | None = None
    distinct: frozenset[str] = frozenset()
    sectors: Sequence[SectorName] = ()
    """The sectors whose names stand in the text, the longest name first."""

    @property
    def key(self) -> str:
        """The key of the source, which is its short name in the register."""
        return str(self.source["key"])

    @property
    def year(self) -> int | None:
        """The year of publication, or None if it is unknown."""
        published = self.source["published_at"]
        return int(published[:4]) if published else None

    def quote(self, span: Span) -> str:
        """Return the text of a span, without line ends."""
        return self.text[span[0] : span[1]].replace("\n", "")

    def find_sectors(self, span: Span) -> tuple[str, ...]:
        """Return the codes of the sectors that are named in a span, in the order of the text."""
        words = fold_text(self.quote(span), self.folds)
        found: dict[int, str] = {}
        for name, code in self.sectors:
            at = words.find(name)
            if at >= 0 and code not in found.values():
                found[at] = code
                words = words.replace(name, " " * len(name))
        return tuple(code for _, code in sorted(found.items()))

    def find_company(self, name: str) -> FoundCompany | None:
        """Return the proposed organisation with this name, or None."""
        return next((each for each in self.proposals.companies if each.name == name), None)

    def get_registered_name(self, name: str) -> str:
        """Return the register's name for an organisation of the text; if it has none, the name itself."""
        company = self.find_company(name)
        return company.registered or name if company else name

    def select_proposals(
        self,
        *,
        commitments: Iterable[FoundCommitment] = (),
        totals: Iterable[FoundTotal] = (),
        people: Iterable[FoundPerson] = (),
    ) -> ReadArticle:
        """Return the article with only these proposals, and the speakers and organisations that they need."""
        chosen = tuple(commitments)
        speakers = {each.speaker for each in chosen}
        persons = (*people, *(each for each in self.proposals.people if each.name in speakers))
        names = {name for each in chosen for name in (each.company, *each.partners)}
        names |= {each.company for each in persons if each.company}
        places = {each.company: each.span for each in persons if each.company}
        places |= {each.company: each.span for each in chosen}
        return self._replace(
            proposals=Proposals(
                self._list_companies(names, places),
                persons,
                tuple(totals),
                chosen,
            )
        )

    def _list_companies(self, names: Collection[str], places: Mapping[str, Span]) -> tuple[FoundCompany, ...]:
        """Return the proposed organisations with these names, and new ones for names that a person typed.

        `places` has the span for each typed name.
        """
        found = [each for each in self.proposals.companies if each.name in names]
        typed = sorted(set(names) - {each.name for each in found})
        folded = {name: fold_text(name, self.folds) for name in typed}
        added = [
            FoundCompany(name, (name,), (places[name],), (), self.known.get(folded[name]))
            for name in typed
            if name in places
        ]
        return (*found, *added)


def read_stored_article(reader: Reader, source_id: int) -> ReadArticle:
    """Return the article of a source. Raises NotFoundError if no text is attached to the source."""
    source = read.sources.get_source(reader, source_id)
    text = read.sources.get_source_text(reader, source_id)
    if text is None:
        raise make_unattached_error(source["key"])
    folds = reader.fold_table
    folded = fold_text(text, folds)
    names = read.names_in_text.find_known_names(reader, folded)
    sectors = read.names_in_text.find_sector_names(reader, folded)
    known = {name.folded: name.name for name in reversed(names)}
    unread = ReadArticle(source_id, source, text, Proposals((), (), (), ()), known, folds)
    article = unread._replace(proposals=propose_facts(text, folds, known, unread.year))
    return article._replace(event=find_event(article), sectors=sectors)


def find_event(article: ReadArticle) -> ProposedEvent | None:
    """Return the event that the beginning of an article reports; None if there is none or its day is unknown.

    The name of the event is the title of the article. Its day is in the text, else it is that of publication.
    """
    published = article.source["published_at"]
    head = fold_text(article.text[:_HEAD], article.folds)
    found = [(match.start(), match.end(), kind) for kind, words in _EVENT_WORDS
             if (match := re.search(words, head))]  # fmt: skip
    if not published or not found:
        return None
    start, end, kind = min(found, key=lambda each: each[0])
    day, date_span = _find_printed_day(head, date.fromisoformat(published[:10]))
    place = _PLACE.search(head)
    return ProposedEvent(
        f"{article.key}-event",
        kind,
        str(article.source["title"])[:_LONGEST_NAME],
        day,
        (start, end),
        place.span("place") if place else None,
        date_span,
    )


def _find_printed_day(head: str, published: date) -> tuple[date, Span | None]:
    """Return the day in the first sentences, if it is within a month before publication, and its span.

    Otherwise return the day of publication and None.
    """
    for match in _HELD.finditer(head):
        if match["ago"]:
            return published - timedelta(days=_DAYS_AGO[match["ago"][0]]), match.span()
        try:
            day = published.replace(month=int(match["month"] or published.month), day=int(match["day"]))
        except ValueError:
            continue
        if 0 < (published - day).days <= 31:
            return day, match.span()
    return published, None
