"""Read the article of a source: its stored text, and the proposals of the rules for it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from tracker import read
from tracker.articles.model import FoundCommitment, FoundCompany, FoundPerson, FoundTotal, Proposals, Span
from tracker.articles.propose import propose
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
    """The event of an article; `place` and `date_span` are the spans that print its location and day."""

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
    """A stored text and the proposals for it.

    `known` maps the names and other names of the register that occur in the text, folded, to main names.
    `distinct` holds the names that a person judged to be other organisations than those with similar names.
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
        """The key of the source."""
        return str(self.source["key"])

    @property
    def year(self) -> int | None:
        """The year of publication, if it is known."""
        published = self.source["published_at"]
        return int(published[:4]) if published else None

    def quote(self, span: Span) -> str:
        """Return the words of a span, without line ends."""
        return self.text[span[0] : span[1]].replace("\n", "")

    def find_sectors(self, span: Span) -> tuple[str, ...]:
        """Return the codes of the sectors that the words of a span name, in the order of the text."""
        words = fold_text(self.quote(span), self.folds)
        found: dict[int, str] = {}
        for name, code in self.sectors:
            at = words.find(name)
            if at >= 0 and code not in found.values():
                found[at] = code
                words = words.replace(name, " " * len(name))
        return tuple(code for _, code in sorted(found.items()))

    def find_company(self, name: str) -> FoundCompany | None:
        """Return the organisation of the text with that name."""
        return next((each for each in self.proposals.companies if each.name == name), None)

    def get_registered_name(self, name: str) -> str:
        """Return the name that an organisation of the text has in the register, else its name in the text."""
        company = self.find_company(name)
        return company.registered or name if company else name

    def select(
        self,
        *,
        commitments: Iterable[FoundCommitment] = (),
        totals: Iterable[FoundTotal] = (),
        people: Iterable[FoundPerson] = (),
    ) -> ReadArticle:
        """Return the article with only these proposals, and the speakers and organisations that they name."""
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
        """Return the organisations with these names; `places` are the spans for one that a person typed."""
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
    """Return the article of a source. Raises NotFoundError while its text is not attached."""
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
    article = unread._replace(proposals=propose(text, folds, known, unread.year))
    return article._replace(event=find_event(article), sectors=sectors)


def find_event(article: ReadArticle) -> ProposedEvent | None:
    """Return the event that the beginning of an article is about; None without one or without a day.

    Its name is the title of the article; its day is that of publication unless the text prints another one.
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
    """Return the day that the first sentences print, within a month before publication, and its span."""
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
