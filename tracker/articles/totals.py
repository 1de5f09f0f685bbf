"""Find announced totals: numbers of projects, and sums, that a text does not ascribe to an organisation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tracker.articles.model import FoundAmount, FoundCompany, FoundTotal, Span
from tracker.articles.passages import Passages
from tracker.articles.words import Words

_COUNT = re.compile(
    r"(?P<count>\d{1,5}|[二两三四五六七八九十])\s?[余多]?(?P<unit>[个项份宗笔单家场次大])(?!亿)"
)
_COUNT_BEHIND = re.compile(r"(?:项目|协议|合同|订单)(?:总数)?(?:有|共|达|为|达到)?(?P<count>\d{1,5})[个项份]")
_UNITS_OF_FIRMS = "家大场次"
_NUMERALS = "零一二三四五六七八九十"
_CLOSE, _FAR = 8, 20


def find_totals(
    passages: Passages, words: Words, companies: Sequence[FoundCompany], amounts: Sequence[FoundAmount]
) -> list[FoundTotal]:
    """Return the announced totals in a text, except in its title: 64个项目, 总投资超过2300亿元."""
    mentions = [start for company in companies for start, _ in company.mentions]
    totals: list[FoundTotal] = []
    for sentence in passages.sentences[1:]:
        start = len(totals)
        for at, clause in enumerate(sentence.clauses):
            before = sentence.clauses[at - 1] if at else clause
            has_party = any(sentence.span[0] <= place < clause[1] for place in mentions)
            for total in _find_totals_in_clause(
                passages.folded, words, clause, before, amounts, has_party=has_party
            ):
                joined = _join_count_and_sum(totals[-1], total) if len(totals) > start else None
                totals[len(totals) - (joined is not None) :] = [joined or total]
    return totals


def _join_count_and_sum(first: FoundTotal, second: FoundTotal) -> FoundTotal | None:
    """Return a number and a sum from neighbouring clauses as one total: 签约64个项目,总投资2300亿元."""
    is_pair = first.number is not None and first.amount is None and second.number is None
    if not is_pair or not 0 <= second.span[0] - first.span[1] <= _CLOSE:
        return None
    return FoundTotal(
        (first.span[0], second.span[1]), first.number, second.amount, first.reasons + second.reasons
    )


def _find_totals_in_clause(
    folded: str, words: Words, clause: Span, before: Span, amounts: Sequence[FoundAmount], *, has_party: bool
) -> Iterator[FoundTotal]:
    """Yield the totals in a clause. `before` is the span of the clause before it.

    `has_party` says that the clause names a company.
    """
    text, context = folded[slice(*clause)], folded[before[0] : clause[1]]
    if (
        "批准" in context
        or words.get_pattern("figures.no_totals").search(text)
        or words.contains_word("commitment.condition", folded, clause)
    ):
        return
    sums = [amount for amount in amounts if clause[0] <= amount.span[0] < clause[1]]
    counts = (
        list(_find_counts(folded, words, clause))
        if words.get_pattern("figures.reached").search(context)
        else []
    )
    for count, span in counts:
        near = [amount for amount in sums if -_FAR <= amount.span[0] - span[1] <= _FAR]
        amount = near[-1] if near else None
        start, end = amount.span if amount else span
        yield FoundTotal((min(span[0], start), max(span[1], end)), count, amount, ("counted_projects",))
        sums = [each for each in sums if each is not amount]
    is_sum = words.get_pattern("figures.sums").search(context) and (
        words.get_pattern("figures.several").search(text) or re.search(r"\d\s?[余多]?[个项份宗笔]", context)
    )
    for amount in sums if is_sum else ():
        if not has_party or re.search("总|共|合计|累计", folded[amount.span[0] - _CLOSE : amount.span[0]]):
            yield FoundTotal((clause[0], amount.span[1]), None, amount, ("sum_without_party",))


def _find_counts(folded: str, words: Words, clause: Span) -> Iterator[tuple[int, Span]]:
    """Yield each number of projects, agreements or orders in a clause, with the span from number to noun."""
    noun = words.compile_template("[\u3400-\u9fff“”a-z]{0,14}?<figures.counted>")
    has_deal = re.search("签|携|带", folded[slice(*clause)])
    behind = [match for match in _COUNT_BEHIND.finditer(folded, *clause) if int(match["count"]) > 1]
    for match in behind:
        yield int(match["count"]), match.span()
    taken = {match.start("count") for match in behind}
    for match in _COUNT.finditer(folded, *clause):
        following = noun.match(folded, match.end(), clause[1])
        number = match["count"].replace("两", "二")
        value = int(number) if number.isdecimal() else _NUMERALS.index(number)
        if (
            following
            and value > 1
            and match.start() not in taken
            and (has_deal or match["unit"] not in _UNITS_OF_FIRMS)
        ):
            yield value, (match.start(), following.end())
