"""Find people with a title in a text, the organisations for which they speak, and what they say."""

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
_QUOTE = re.compile(r"“[^“”]{4,600}”|「[^「」]{4,600}」")
_NEAR, _FAR = 14, 24


class NamedTitle(NamedTuple):
    """The span of a person's name, and the span of the title beside it."""

    name: Span
    title: Span


def find_named_titles(passages: Passages, words: Words) -> list[NamedTitle]:
    """Return every name directly before or after a title: 董事长王强, 王强董事长."""
    folded, core = passages.folded, "(?:<people.corporate>|<people.official>)"
    found = []
    for match in words.compile_template(rf"{core}(?:(?:兼任?|、|及|和|,)?{core})*").finditer(folded):
        name = _read_name(folded, words, match.end()) or _read_name_before(folded, words, match.start())
        if name:
            found.append(NamedTitle(name, match.span()))
    return found


def _read_name(folded: str, words: Words, start: int) -> Span | None:
    """Return the span of the name that begins at `start`, or None.

    A name is a surname with one or two more characters, or a foreign name.
    """
    start += folded[start : start + 1] in " :“"
    dotted = words.compile_template(
        rf"[{_HAN}]{{1,6}}(?:·[{_HAN}]{{1,6}}?)+(?=[^{_HAN}]|<edges.words>|$)"
    ).match(folded, start)
    run = re.compile(rf"[{_HAN}]{{2,14}}").match(folded, start)
    if dotted or not run or words.get_pattern("people.no_names").match(folded, start):
        return dotted.span() if dotted else None
    edge = words.compile_template("<edges.words>|<people.after>").search(folded, start + 2, run.end())
    end = edge.start() if edge else run.end()
    if folded[start] in words.lists["people"]["surnames"]:
        is_foreign = len(words.get_pattern("people.foreign").findall(folded, start + 1, end)) > 1
        if edge and is_foreign and end - start <= _LONGEST_FOREIGN:
            return start, end
        full = start + (4 if COMPOUND_SURNAME.match(folded, start) else 3)
        is_verb = words.get_pattern("people.reporting").match(folded, start) is not None
        if end <= full:
            return None if is_verb else (start, end)
        is_shorter = folded.count(folded[start : full - 1]) > folded.count(folded[start:full]) == 1
        return start, full - is_shorter
    is_spoken = edge is not None and (
        edge[0] == "等" or words.get_pattern("people.reporting").match(folded, end)
    )
    recurs = folded.count(folded[start:end]) > 1 or folded[end : end + 1] == "("
    is_short = end - start <= _LONGEST_FOREIGN and not words.get_pattern("edges.words").match(folded, start)
    return (start, end) if is_short and (is_spoken or recurs) else None


def _read_name_before(folded: str, words: Words, end: int) -> Span | None:
    """Return the span of the name that ends at `end`, where a title begins: 潘凯雄副总裁."""
    for start in (end - 3, end - 2):
        name = folded[max(start, 0) : end]
        if not re.fullmatch(f"[{words.lists['people']['surnames']}][{_HAN}]{{1,2}}", name) or start < 0:
            continue
        before = folded[max(start - 4, 0) : start]
        stands_alone = not re.search(rf"[{_HAN}]$", before) or words.compile_template(
            "<edges.words>$"
        ).search(before)
        is_whole = stands_alone and not words.get_pattern("edges.words").search(folded, start, end)
        if is_whole or folded.count(name) > 2 or (len(name) == 3 and re.search("公司[』」”]?$", before)):
            return start, end
    return None


def find_people(
    passages: Passages, words: Words, companies: Sequence[FoundCompany], titles: Sequence[NamedTitle]
) -> list[FoundPerson]:
    """Return the people who have a title, with the organisation that is named before the title."""
    resolver = _OrganisationResolver(passages, words, companies)
    people: dict[str, FoundPerson] = {}
    previous: FoundPerson | None = None
    for named in titles:
        person = resolver.resolve_person(named, previous)
        if person and (person.name not in people or (person.company and not people[person.name].company)):
            people[person.name] = person
        previous = person or previous
    return list(people.values())


class _OrganisationResolver:
    """Finds the organisation for which a person with a title speaks."""

    def __init__(self, passages: Passages, words: Words, companies: Sequence[FoundCompany]) -> None:
        self.passages, self.words, self.folded = passages, words, passages.folded
        self.mentions = sorted((span, company.name) for company in companies for span in company.mentions)

    def resolve_person(self, named: NamedTitle, previous: FoundPerson | None) -> FoundPerson | None:
        """Return the person with this name and title; None if the text does not say for whom they speak.

        `previous` is the person who was found before this one.
        """
        (start, end), name = named.title, self.passages.quote(named.name)
        left = min(start, named.name[0])
        begin = self.passages.find_sentence(left).span[0]
        near = previous if previous and begin <= previous.span[1] <= left else None
        company, title_start, reason = self._find_company(near.span[1] if near else begin, left, near)
        whole_title = (min(title_start, start) if left == start else start, end)
        title = self.passages.quote(whole_title).strip(" 的、,)）")
        folded_title = self.folded[start:end]
        same = re.finditer(re.escape(self.folded[slice(*named.name)]), self.folded)
        mentions = tuple(each.span() for each in same)
        person = FoundPerson(name, title, company, named.name, mentions, (reason, "title_beside_name"))
        if company and self.words.get_pattern("people.corporate").search(folded_title):
            return person
        lead = re.split(r"[,。;:!?、]", self.folded[begin:left])[-1]
        is_official = _GOVERNMENT.search(lead) or self.words.get_pattern("people.official").search(
            folded_title
        )
        return person._replace(company=None, reasons=("official",)) if is_official else None

    def _find_company(
        self, begin: int, left: int, previous: FoundPerson | None
    ) -> tuple[str | None, int, str]:
        """Return the organisation before a title (or None), where the title begins, and the reason.

        Only the text from `begin` to `left` is searched. `previous` is the person named just before, who may
        share an organisation with this one.
        """
        before = [(span[1], name) for span, name in self.mentions if begin <= span[0] and span[1] <= left]
        if before:
            end, name = before[-1]
            end += len(re.match(r"(?:\([^)]*\))?[』」”的 )]*", self.folded[end:left])[0])  # type: ignore[index]
            if self._is_department(self.folded[end:left]):
                return name, end, "company_before_title"
        follows = self.folded[begin : begin + 1] in {"、", "和"} and self._is_department(
            self.folded[begin + 1 : left]
        )
        if previous and previous.company and follows:
            return previous.company, begin + 1, "same_company_as_before"
        earlier = [name for span, name in self.mentions if span[1] <= left]
        if earlier and _PRONOUN.search(self.folded[:left]):
            return earlier[-1], left, "company_named_before"
        return None, left, ""

    def _is_department(self, gap: str) -> bool:
        """Tell whether the words between an organisation and a title can name a part of the organisation."""
        if len(gap) > _LONGEST_DEPARTMENT or re.search(r"[,。;:!?\n“”、省县]", gap):
            return False
        edge = self.words.get_pattern("edges.words").search(gap)
        if _GOVERNMENT.search(gap):
            return gap.endswith(("部", "院", "区"))
        return edge is None or edge[0] in {"有关", "相关", "主要", "发展总监"}


class Voice(NamedTuple):
    """A passage that the text reports as said by a person: the person, the span, and whether it is quoted."""

    person: FoundPerson
    span: Span
    is_quoted: bool


def find_voices(passages: Passages, words: Words, people: Sequence[FoundPerson]) -> list[Voice]:
    """Return the passages that the text reports as said by a person with a title."""
    folded, reporting = passages.folded, words.get_pattern("people.reporting")
    spoken: list[tuple[Span, FoundPerson]] = []
    for person in people:
        for start, end in person.mentions:
            verb = reporting.search(folded, end, end + _FAR)
            sentence = passages.find_sentence(start)
            if verb and verb.end() <= sentence.span[1] + 1:
                spoken.append(((start, verb.end()), person))
    voices = [
        Voice(person, (end, max(passages.find_sentence(start).span[1], end)), is_quoted=False)
        for (start, end), person in spoken
    ]
    for quote in _QUOTE.finditer(folded):
        for (start, end), person in spoken:
            if 0 <= start - quote.end() <= _NEAR or 0 <= quote.start() - end <= 3:
                voices.append(Voice(person, quote.span(), is_quoted=True))
                break
    return voices


def find_voice(voices: Sequence[Voice], span: Span) -> Voice | None:
    """Return the reported passage in which a span begins, or None; of several, preferably a quotation."""
    covering = [voice for voice in voices if voice.span[0] <= span[0] < voice.span[1]]
    return max(covering, key=lambda voice: (voice.is_quoted, voice.span[0]), default=None)
