"""Find the people of a text who have a title, and the organisations for which they speak."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from tracker.articles.model import FoundCompany, FoundPerson, Span
from tracker.articles.passages import Passages
from tracker.articles.words import Words
from tracker.values.text import COMPOUND_SURNAME

_HAN = "\u3400-\u9fff"
_LONGEST_FOREIGN, _LONGEST_DEPARTMENT = 5, 18
_GOVERNMENT = re.compile(
    "(?:[市省县区州镇乡]|市委|省委|县委|区委|政府|局|厅|管委会|自治区|委员会|人大|政协|发改委|部|院)$"
)
_PRONOUN = re.compile("(?:其|(?:该|本)?(?:公司|集团|企业|协会|行))$")


class NamedTitle(NamedTuple):
    """The places of a name and of the title beside it."""

    name: Span
    title: Span


def find_named_titles(passages: Passages, words: Words) -> list[NamedTitle]:
    """Return every name that stands directly beside a title: 董事长王强, 王强董事长."""
    core = f"(?:{words.pattern('people.corporate').pattern}|{words.pattern('people.official').pattern})"
    found = []
    for match in re.finditer(rf"{core}(?:(?:兼任?|、|及|和|,)?{core})*", passages.folded):
        name = _read_name(passages.folded, words, match.end()) or _read_name_before(
            passages.folded, words, match.start()
        )
        if name:
            found.append(NamedTitle(name, match.span()))
    return found


def _read_name(folded: str, words: Words, start: int) -> Span | None:
    """Return the span of a name that begins at a place: a surname and one or two more, or a foreign name."""
    start += folded[start : start + 1] in " :“"
    dotted = re.compile(
        rf"[{_HAN}]{{1,6}}(?:·[{_HAN}]{{1,6}}?)+(?=[^{_HAN}]|{words.pattern('edges.words').pattern}|$)"
    ).match(folded, start)
    run = re.compile(rf"[{_HAN}]{{2,14}}").match(folded, start)
    if dotted or not run or words.pattern("people.no_names").match(folded, start):
        return dotted.span() if dotted else None
    ends = (
        words.pattern(name).search(folded, start + 2, run.end()) for name in ("edges.words", "people.after")
    )
    edge = min((match for match in ends if match), key=lambda match: match.start(), default=None)
    end = edge.start() if edge else run.end()
    if folded[start] in words.lists["people"]["surnames"]:
        is_foreign = len(words.pattern("people.foreign").findall(folded, start + 1, end)) > 1
        if edge and is_foreign and end - start <= _LONGEST_FOREIGN:
            return start, end
        full = start + (4 if COMPOUND_SURNAME.match(folded, start) else 3)
        is_verb = words.pattern("people.reporting").match(folded, start) is not None
        if end <= full:
            return None if is_verb else (start, end)
        is_shorter = folded.count(folded[start : full - 1]) > folded.count(folded[start:full]) == 1
        return start, full - is_shorter
    is_spoken = edge is not None and (edge[0] == "等" or words.pattern("people.reporting").match(folded, end))
    recurs = folded.count(folded[start:end]) > 1 or folded[end : end + 1] == "("
    is_name = (
        end - start <= _LONGEST_FOREIGN
        and (is_spoken or recurs)
        and not words.pattern("edges.words").match(folded, start)
    )
    return (start, end) if is_name else None


def _read_name_before(folded: str, words: Words, end: int) -> Span | None:
    """Return the span of a name that ends where a title begins: 潘凯雄副总裁."""
    for start in (end - 3, end - 2):
        name = folded[max(start, 0) : end]
        if (
            start < 0
            or name[0] not in words.lists["people"]["surnames"]
            or not re.fullmatch(f"[{_HAN}]+", name)
        ):
            continue
        before = folded[max(start - 4, 0) : start]
        stands_alone = not re.search(rf"[{_HAN}]$", before) or re.search(
            f"(?:{words.pattern('edges.words').pattern})$", before
        )
        is_whole = stands_alone and not words.pattern("edges.words").search(folded, start, end)
        if is_whole or folded.count(name) > 2 or (len(name) == 3 and re.search("公司[』」”]?$", before)):
            return start, end
    return None


def find_people(
    passages: Passages, words: Words, companies: Sequence[FoundCompany], titles: Sequence[NamedTitle]
) -> list[FoundPerson]:
    """Return the people with a title, with the organisation that stands before the title."""
    resolver = _Resolver(passages, words, companies)
    people: dict[str, FoundPerson] = {}
    previous: FoundPerson | None = None
    for named in titles:
        person = resolver.resolve(named, previous)
        if person and (person.name not in people or (person.company and not people[person.name].company)):
            people[person.name] = person
        previous = person or previous
    return list(people.values())


class _Resolver:
    """Decides for whom a person with a title speaks."""

    def __init__(self, passages: Passages, words: Words, companies: Sequence[FoundCompany]) -> None:
        self.passages, self.words, self.folded = passages, words, passages.folded
        self.mentions = sorted((span, company.name) for company in companies for span in company.mentions)

    def resolve(self, named: NamedTitle, previous: FoundPerson | None) -> FoundPerson | None:
        """Return the person of a name and title; None if nothing says for whom the person speaks."""
        (start, end), name = named.title, self.passages.quote(named.name)
        left = min(start, named.name[0])
        begin = self.passages.find_sentence(left).span[0]
        near = previous if previous and begin <= previous.span[1] <= left else None
        company, title_start, reason = self._find_company(near.span[1] if near else begin, left, near)
        title = self.passages.quote((min(title_start, start) if left == start else start, end)).strip(
            " 的、,)）"
        )
        folded_title = self.folded[start:end]
        same = re.finditer(re.escape(self.folded[slice(*named.name)]), self.folded)
        person = FoundPerson(
            name,
            title,
            company,
            named.name,
            tuple(each.span() for each in same),
            (reason, "title_beside_name"),
        )
        if company and self.words.pattern("people.corporate").search(folded_title):
            return person
        lead = re.split(r"[,。;:!?、]", self.folded[begin:left])[-1]
        is_official = _GOVERNMENT.search(lead) or self.words.pattern("people.official").search(folded_title)
        return person._replace(company=None, reasons=("official",)) if is_official else None

    def _find_company(self, begin: int, left: int, near: FoundPerson | None) -> tuple[str | None, int, str]:
        """Return the organisation before a title, where the title begins, and how it was found."""
        before = [(span[1], name) for span, name in self.mentions if begin <= span[0] and span[1] <= left]
        if before:
            end, name = before[-1]
            end += len(re.match(r"(?:\([^)]*\))?[』」”的 )]*", self.folded[end:left])[0])  # type: ignore[index]
            if self._is_department(self.folded[end:left]):
                return name, end, "company_before_title"
        if (
            near
            and near.company
            and self.folded[begin : begin + 1] in {"、", "和"}
            and self._is_department(self.folded[begin + 1 : left])
        ):
            return near.company, begin + 1, "same_company_as_before"
        earlier = [name for span, name in self.mentions if span[1] <= left]
        if earlier and _PRONOUN.search(self.folded[:left]):
            return earlier[-1], left, "company_named_before"
        return None, left, ""

    def _is_department(self, gap: str) -> bool:
        """Tell whether the words between an organisation and a title can name a part of the organisation."""
        if len(gap) > _LONGEST_DEPARTMENT or re.search(r"[,。;:!?\n“”、省县]", gap):
            return False
        edge = self.words.pattern("edges.words").search(gap)
        if _GOVERNMENT.search(gap):
            return gap.endswith(("部", "院", "区"))
        return edge is None or edge[0] in {"有关", "相关", "主要", "发展总监"}
