"""Find the organisations of a text: weigh the evidence for each name, and group names of one organisation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from tracker.articles.model import FoundCompany, Span
from tracker.articles.names import ALIAS, LATIN_NAME, LEGAL, SURE, Evidence, NameFinder
from tracker.articles.passages import Passages
from tracker.articles.words import Words, make_alternation

_NEAR = 60


def find_companies(
    passages: Passages, words: Words, known: Iterable[str] = (), people: Collection[str] = ()
) -> list[FoundCompany]:
    """Return the organisations of a text, in the order in which it names them.

    `known` has the names and aliases of organisations in the register, `people` the names of people. Both are
    folded, which means made comparable: Simplified characters, half width, small letters.
    """
    finder = NameFinder(passages.folded, words)
    evidence: dict[str, list[Evidence]] = {}
    for each in finder.find_names(known):
        name = passages.folded[slice(*each.span)]
        if name not in people:
            evidence.setdefault(name, []).append(each)
    for name, items in list(evidence.items()):
        bare = finder.place.sub("", name, count=1)
        if bare != name and bare in evidence:
            evidence[bare] += items
    names = {
        name: {item.reason for item in items}
        for name, items in evidence.items()
        if _weigh_evidence(items, passages.folded.count(name)) >= SURE and finder.is_name(name)
    }
    return _NameGrouper(passages, finder, names).group_names()


def _weigh_evidence(items: Sequence[Evidence], count: int) -> int:
    """Return the weight of the evidence for one name: each reason counts once.

    A name that occurs several times weighs more, unless the only reason is a word for a trade, such as
    平板电脑, because these recur without being names.
    """
    weights = {item.reason: item.weight for item in items}
    recurs = (len({item.span for item in items if item.reason != "trade"}) > 1) + (count > 2)
    return sum(weights.values()) + (recurs if weights.keys() != {"trade"} else 0)


class _NameGrouper:
    """Groups the names of one organisation: full names, short names, and names introduced by 简称."""

    def __init__(self, passages: Passages, finder: NameFinder, names: Mapping[str, set[str]]) -> None:
        self.passages, self.finder, self.names = passages, finder, names
        self._trade = finder.words.compile_template("<companies.trades>$")
        self._ending = finder.words.compile_template("(?:<companies.trades>|<companies.further>)$")
        self._groups: list[set[str]] = []
        self._reasons: list[set[str]] = []
        self._owners: dict[str, int] = {}

    def group_names(self) -> list[FoundCompany]:
        """Return the organisations, each with all spans at which one of its names occurs."""
        for name in sorted(self.names, key=lambda name: (not LEGAL.search(name), -len(name), name)):
            groups = enumerate([*self._groups, {name}])
            at = next(
                at for at, group in groups if any(self._are_one_organisation(name, other) for other in group)
            )
            if at == len(self._groups):
                self._groups.append(set())
                self._reasons.append(set())
            self._groups[at].add(name)
            self._reasons[at] |= self.names[name]
            for form in self._list_forms(name):
                if form == name or self.finder.is_name(form):
                    self._owners.setdefault(form, at)
        for name, alias in self._find_aliases():
            at, other = self._owners[name], self._owners.get(alias)
            if other is not None and alias in self.names:
                self._owners = {form: at if owner == other else owner for form, owner in self._owners.items()}
            self._owners[alias] = at
            self._reasons[at].add("short_name_declared")
        return self._find_mentions()

    def _find_aliases(self) -> Iterator[tuple[str, str]]:
        """Yield (name, other name) where the text declares the other name: A(简称B), A(Latin name)."""
        folded = self.passages.folded
        for pattern in (ALIAS, LATIN_NAME):
            for match in pattern.finditer(folded):
                before = folded[max(match.start() - _NEAR, 0) : match.start()].rstrip(" ,(0123456789)")
                behind = max((name for name in self.names if before.endswith(name)), key=len, default="")
                if not behind and pattern is ALIAS:
                    inside = [name for name in self.names if name in before]
                    behind = max(inside, key=before.rfind, default="")
                if behind and match["name"] != behind:
                    yield behind, match["name"]

    def _list_forms(self, name: str) -> list[str]:
        """Return the shorter forms of a name that a text may use: without legal form, place or trade."""
        folded, place = self.passages.folded, self.finder.place
        core = LEGAL.sub("", LEGAL.sub("", name))
        bare = place.sub("", re.sub(r"\([^)]*\)", "", core), count=1)
        forms = [name, core, bare]
        while core != name:
            forms.append(self._ending.sub("", forms[-1]))
            if forms[-1] == forms[-2]:
                break
        shorter = self._trade.sub("", bare)
        if core == name and folded.count(shorter) > folded.count(bare) and not place.fullmatch(shorter):
            forms.append(shorter)
        return [form for form in dict.fromkeys(forms) if len(form) > 1]

    def _are_one_organisation(self, name: str, other: str) -> bool:
        """Tell whether two names belong to one organisation.

        Two full names do if they are equal without place and legal form. A short name does if the other one
        begins or ends with it.
        """
        if name.endswith(other) or other.endswith(name):
            return True
        first, second = self._strip_name(name), self._strip_name(other)
        if LEGAL.search(name) and LEGAL.search(other):
            return first == second
        return first.startswith(second) or second.startswith(first)

    def _strip_name(self, name: str) -> str:
        """Return a name without place, brackets and legal form, so that different spellings become equal."""
        bare = re.sub(r"\([^)]*\)|[\- ]|中国$", "", LEGAL.sub("", LEGAL.sub("", name)))
        return re.sub("集团|公司|中国$", "", self.finder.place.sub("", bare, count=1))

    def _find_mentions(self) -> list[FoundCompany]:
        """Return each organisation with its names, the fullest one first, and their spans in the text.

        Where names overlap in the text, the longest is taken.
        """
        folded, quote = self.passages.folded, self.passages.quote
        places: dict[int, list[Span]] = {}
        for match in re.finditer(make_alternation(self._owners), folded) if self._owners else ():
            around = folded[max(match.start() - 1, 0) : match.start()] + folded[match.end() : match.end() + 1]
            if not (match[0].isascii() and re.search("[a-z]", around)):
                places.setdefault(self._owners[match[0]], []).append(match.span())
        found = []
        for at, spans in places.items():
            printed = Counter(quote(span) for span in spans)
            full = {quote(span) for span in spans if LEGAL.search(folded[slice(*span)])}
            ranks = {
                form: (form not in full, -len(form) if form in full else -printed[form]) for form in printed
            }
            forms = sorted(printed, key=lambda form: (ranks[form], form))
            inside = [form for form, owner in self._owners.items() if owner == at and form in folded]
            other = sorted(quote((start := folded.find(form), start + len(form))) for form in inside)
            names = tuple(dict.fromkeys([*forms, *other]))
            found.append(FoundCompany(names[0], names, tuple(spans), tuple(sorted(self._reasons[at]))))
        return sorted(found, key=lambda company: company.mentions[0])
