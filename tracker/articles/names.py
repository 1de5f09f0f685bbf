"""Find the spans of a text that may be names of organisations, each with a reason."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tracker.articles.model import Span
from tracker.articles.words import Words, make_alternation

_LONGEST, _LONGEST_SHORT = 32, 12
_LETTER = re.compile(r"[\w·&\-./]")
_LATIN = re.compile(r"[a-z][a-z0-9&.\-' ]*[a-z0-9.)]", re.ASCII)
_IN_BRACKETS = re.compile(r"\((?!\d+\))[^()称]{1,12}\)$")
_TICKER = re.compile(r" ?\((?:\d{4,6}(?:[.-](?:tw|hk|sh|sz|ss|us))?|nyse:\w+|nasdaq:\w+),?")
ALIAS = re.compile(r"[(,](?:以下|下文|下)?简?称(?:为)?:?[“\"「『]?(?P<name>[\w·&\-]{2,12})[”\"」』]?[,)]")
LATIN_NAME = re.compile(r"\((?P<name>[a-z][a-z0-9&.,' \-]{2,40})\)")
LEGAL = re.compile(
    r"(?:(?:集团)?(?:控股)?(?:集团)?(?:股份有限公司|有限责任公司|有限公司|股份公司)|(?:集团)?(?:总公司|公司)|集团|股份|控股"
    r"|\(?(?:hongkong|china)?\)?,? ?(?:limited|co\.,? ?ltd\.?|inc\.?|gmbh|group))$"
)
_GOES_ON = re.compile("债|法|章程|治理|长")
_GOES_ON_AS_COMPANY = re.compile("债|法|章程|治理|长|化|式|(?:股份|控股)?(?:有限)?公司")
SURE = 3
"""The weight of evidence that suffices alone."""
_VERB_PATTERNS = (
    ("subject", 1, r"(?:^|[\n,。;:!?“])(?P<name>[\w·&\-]{2,12}?)(?:公司)?<companies.acts>"),
    ("party", 1, r"(?:与|和|由|携手|联手|收购|对)(?P<name>[\w·&\-]{2,10}?)的?<companies.joins>"),
    ("party", SURE, r"(?<=和)(?P<name>[\w·&]{2,8}?)(?=的?(?:战略)?合作项目)"),
    ("party", SURE, r"(?P<name>[\w·&]{2,8})(?=和[\w·&]{2,8}?的?(?:战略)?合作项目)"),
)


class Evidence(NamedTuple):
    """A span that may be a name, the reason to think so, and the weight of this evidence."""

    span: Span
    weight: int
    reason: str


class NameFinder:
    """Finds names in a folded (comparable) text. They end at brackets, punctuation or certain words.

    These words are the list `edges` of the word lists, and roles such as 制造商 (manufacturer).
    """

    def __init__(self, folded: str, words: Words) -> None:
        lists = words.lists["companies"]
        self.folded, self.words = folded, words
        self.place = words.compile_template(r"<places.names>(?:省|市|区|\(?集团\)?)?")
        self._begins, self._ends = self._find_edges()
        self._longer = words.compile_template("(?:<companies.trades>|<companies.forms>)+")
        self._generic = re.compile(f"(?:{make_alternation([*lists['generic'], *'个次名另一'])})*")
        roles = make_alternation({*lists["roles"], *lists["heads"]} - {"集团", "公司", "银行"})
        self._no_name = words.compile_template(
            r"\d|[一二三四五六七八九十两几多]+(?:家|个|名|大)|[亿万]元|[\d.\-/ ]+$"
            rf"|.*(?:等|一家|{roles}|(?:[子母分)]|项目)公司)$"
            rf"|.*<companies.media>|(?!.*{LEGAL.pattern}).*<companies.authorities>$"
        )

    def _find_edges(self) -> tuple[frozenset[int], frozenset[int]]:
        """Return two sets of positions: where a word that ends a name begins, and where a name can begin."""
        spares = self.words.get_pattern("edges.except").finditer(self.folded)
        spared = {at for match in spares for at in range(*match.span())}
        begins, ends = set(), set()
        for match in self.words.compile_template("(?=(<edges.words>))").finditer(self.folded):
            if match.start() not in spared:
                begins.add(match.start())
                ends.add(match.end(1))
        ends |= {match.end() for match in self.words.get_pattern("companies.roles").finditer(self.folded)}
        return frozenset(begins), frozenset(ends)

    def find_name_start(self, end: int, longest: int = _LONGEST) -> int:
        """Return the position at which the name that ends at `end` begins (at most `longest` before it)."""
        at = end
        while at > 0 and end - at < longest and at not in self._ends:
            bracket = _IN_BRACKETS.search(self.folded, max(at - 14, 0), at)
            if bracket and bracket.start() > 0:
                at = bracket.start()
                continue
            char = self.folded[at - 1]
            joins = "-" in self.folded[at - 2 : at + 1] or (
                self._is_latin_letter(at - 2) and self._is_latin_letter(at)
            )
            if not (joins if char == " " else _LETTER.match(char)):
                break
            at -= 1
        while at < end and self.folded[at] in " -./":
            at += 1
        return at

    def find_name_end(self, start: int, longest: int = _LONGEST_SHORT) -> int:
        """Return the position at which the name that begins at `start` ends; see `find_name_start`."""
        latin = _LATIN.match(self.folded, start)
        at = latin.end() if latin else start
        while not latin and at < min(len(self.folded), start + longest) and at not in self._begins:
            if not _LETTER.match(self.folded[at]):
                break
            at += 1
        return at

    def _is_latin_letter(self, at: int) -> bool:
        return 0 <= at < len(self.folded) and self.folded[at].isascii() and self.folded[at].isalpha()

    def is_name(self, name: str) -> bool:
        """Tell whether a text can be the name of an organisation that makes commitments."""
        core = LEGAL.sub("", name)
        parts = (core, self.place.sub("", core), name)
        if len(core) < 2 or any(self._generic.fullmatch(part) for part in parts):
            return False
        return self._no_name.match(name) is None

    def find_names(self, known: Iterable[str]) -> Iterator[Evidence]:
        """Yield the evidence for all spans that may be names."""
        yield from self._find_by_legal_form()
        yield from self._find_by_last_word(self.words.get_pattern("companies.trades"), 2, "trade")
        yield from self._find_by_brackets()
        yield from self._find_by_role()
        yield from self._find_by_list()
        yield from self._find_by_verb()
        yield from self._find_known_names(known, "register")
        yield from self._find_known_names(self.words.lists["companies"]["known"], "well_known")

    def _find_by_legal_form(self) -> Iterator[Evidence]:
        for match in self.words.get_pattern("companies.forms").finditer(self.folded):
            start, end = match.span()
            if match[0].isascii() and match[0] != "limited" and self.folded[start - 1 : start].isalnum():
                continue
            goes_on = _GOES_ON if match[0].endswith("公司") else _GOES_ON_AS_COMPANY
            if goes_on.match(self.folded, end):
                continue
            if match[0] == "商会" and self.folded[start - 1 : start] in "应厂台港外运客电":
                continue
            begin = self.find_name_start(start)
            if begin < start:
                yield Evidence((begin, end), SURE, "legal_form")

    def _find_by_last_word(self, pattern: re.Pattern[str], weight: int, reason: str) -> Iterator[Evidence]:
        """Yield names whose last word matches `pattern`, such as 宝成鞋业, if a new word begins after it."""
        for match in pattern.finditer(self.folded):
            end = match.end()
            if end < len(self.folded) and _LETTER.match(self.folded[end]) and end not in self._begins:
                continue
            start = self.find_name_start(match.start(), 10)
            if 2 <= match.start() - start <= 6:
                yield Evidence((start, end), weight, reason)

    def _find_by_brackets(self) -> Iterator[Evidence]:
        """Yield names before brackets with a stock ticker, a short name, a Latin name or a title."""
        for pattern, weight, reason in (
            (_TICKER, SURE, "ticker"),
            (ALIAS, SURE, "short_name_declared"),
            (LATIN_NAME, 1, "latin_name"),
        ):
            for match in pattern.finditer(self.folded):
                start = self.find_name_start(match.start())
                if match.start() - start >= 2:
                    yield Evidence((start, match.start()), weight, reason)
        for match in self.words.compile_template("的?<people.corporate>(?=[\u3400-\u9fff])").finditer(
            self.folded
        ):
            start = self.find_name_start(match.start(), 10)
            if 2 <= match.start() - start <= 6:
                yield Evidence((start, match.start()), 1, "title")

    def _find_by_role(self) -> Iterator[Evidence]:
        for match in self.words.get_pattern("companies.roles").finditer(self.folded):
            end = self.find_name_end(match.end(), 8)
            if 2 <= end - match.end() <= 20:
                weight = SURE if _LATIN.match(self.folded, match.end()) else 2
                yield Evidence((match.end(), end), weight, "role")

    def _find_by_list(self) -> Iterator[Evidence]:
        """Yield the names in lists such as A、B和C等企业."""
        item = r"[\w·&\-]{2,12}?"
        ends = r"等[\w、]{0,6}?<companies.heads>|等?\d+(?:多|余)?家|<companies.heads>|在内|等(?:$|\W)"
        listed = self.words.compile_template(rf"(?:{item}、)+{item}(?:(?:和|与|及|以及){item})?(?:{ends})")
        for match in listed.finditer(self.folded):
            for number, part in enumerate(re.finditer(r"[^、]+", match[0])):
                start, end = match.start() + part.start(), match.start() + part.end()
                begins = [start, *sorted(at for at in self._ends if start < at < end)]
                for at in begins[:2] if number else begins[-1:]:
                    stop = min(self.find_name_end(at), end)
                    if stop - at >= 2:
                        yield Evidence((at, stop), 2, "list")

    def _find_by_verb(self) -> Iterator[Evidence]:
        """Yield the names beside a verb such as invest or sign: A将投资, 与A签约, A和B的合作项目."""
        for reason, weight, pattern in _VERB_PATTERNS:
            for match in self.words.compile_template(pattern).finditer(self.folded):
                start, end = match.span("name")
                start = max(self.find_name_start(end), start) if weight == SURE else start
                if end - start >= 2 and (weight == SURE or self.find_name_end(start) == end):
                    yield Evidence((start, end), weight, reason)

    def _find_known_names(self, names: Iterable[str], reason: str) -> Iterator[Evidence]:
        """Yield each span where a given name occurs, extended to a longer name: 华润 in 华润热电."""
        pattern = make_alternation(names)
        for match in re.finditer(pattern, self.folded) if pattern else ():
            start, end = match.span()
            if match[0].isascii() and (self._is_latin_letter(start - 1) or self._is_latin_letter(end)):
                continue
            before = self.folded[self.find_name_start(start, 12) : start]
            longer = self._longer.match(self.folded, end)
            if not before or self.place.fullmatch(before) or reason == "register":
                yield Evidence((start, longer.end() if longer else end), SURE, reason)
