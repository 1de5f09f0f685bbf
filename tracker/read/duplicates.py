"""Find companies that may be the same. A person decides whether they are, once for each pair.

Names are compared by their cores. The core of a company name is the name without its place and legal form.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from tracker.errors import RefusedError
from tracker.locale import gettext
from tracker.read import lookup
from tracker.store.company_sql import build_root_id, build_root_join
from tracker.store.reader import Reader, Row
from tracker.values.codes import Likeness
from tracker.values.company_names import BUSINESS, LONGEST_SPOKEN, NameCore, extract_core

_PREFIX_WEIGHT, _SLIP_WEIGHT, _PROBE_WEIGHT = 6, 8, 4


class LookAlike(NamedTuple):
    """A company that may be meant by a name, and the reason why."""

    company_id: int
    name: str
    why: Likeness


class LookAlikePair(NamedTuple):
    """Two companies that may be the same, and the reason why."""

    company_id: int
    name: str
    other_id: int
    other_name: str
    why: Likeness

    @property
    def key(self) -> str:
        """The key of the pair in a list: the numbers of both companies, such as 3-7."""
        return f"{self.company_id}-{self.other_id}"


def are_similar(one: NameCore, other: NameCore) -> bool:
    """Tell whether two company names are equal or nearly equal, apart from place and legal form.

    They are nearly equal if one begins with the other, if they differ by one wrong, missing or additional
    character, or if one is a short name for the other.
    """
    if one.whole == other.whole != "" or _is_short_name_of(one, other) or _is_short_name_of(other, one):
        return True
    short, long = (one, other) if len(one.text) <= len(other.text) else (other, one)
    if short.text == long.text:
        return bool(short.text)
    if long.text.startswith(short.text):
        return _weigh_text(short.text) >= (_PROBE_WEIGHT if short.is_short else _PREFIX_WEIGHT)
    is_long_enough = _is_long_enough_for_typing_error(short.text) and _is_long_enough_for_typing_error(
        long.text
    )
    return is_long_enough and _differ_by_one_character(short.text, long.text)


def _is_short_name_of(short: NameCore, long: NameCore) -> bool:
    """Tell whether a short name, as people say it, stands for a longer name.

    The longer name contains it (太湖水务 in 苏州太湖水务集团有限公司). Or both begin with the same two
    characters, and the other characters of the short name follow in the longer one in the same order
    (华康洁净, 武汉华康世纪洁净科技股份有限公司).
    """
    spoken = short.spoken
    if len(spoken) < 2 or len(long.whole) <= len(spoken):
        return False
    if len(spoken) > 2 and spoken in long.whole:
        return True
    begins_alike = long.text.startswith(spoken[:2]) or long.whole.startswith(spoken[:2])
    return begins_alike and _contains_in_order(spoken, long.whole)


def _contains_in_order(characters: str, text: str) -> bool:
    """Tell whether a text contains these characters in this order, with or without others between."""
    rest = iter(text)
    return all(character in rest for character in characters)


@lru_cache(maxsize=100_000)
def _is_long_enough_for_typing_error(core_text: str) -> bool:
    """Tell whether a name core is so long that one different character is probably a typing error.

    In a shorter core, one different character makes another name. Characters that name the kind of business
    do not add to the length. A name core is a company name without its place and legal form.
    """
    return _weigh_text(BUSINESS.sub("", core_text)) >= _SLIP_WEIGHT


def find_look_alikes(reader: Reader, name: str, uscc: str | None = None) -> list[LookAlike]:
    """Return the companies that may be meant by this name or credit code, the surest first."""
    folded = lookup.fold_texts(reader, [name])[0]
    wanted = extract_core(folded)
    parameters = {"folded": folded, "uscc": uscc, **_make_similar_name_patterns(wanted)}
    look_alikes: dict[int, LookAlike] = {}
    for row in reader.rows(_LIKE_NAMES, **parameters):
        why = _explain_likeness(row, folded, uscc, wanted)
        best = look_alikes.get(row["company_id"])
        if why and (best is None or _RANK[why] < _RANK[best.why]):
            look_alikes[row["company_id"]] = LookAlike(row["company_id"], row["name"], why)
    return sorted(look_alikes.values(), key=lambda alike: (_RANK[alike.why], alike.company_id))


def find_look_alikes_of_names(
    reader: Reader, known_as: Iterable[str], uscc: str | None = None
) -> list[LookAlike]:
    """Return the companies that may be meant by any of these names, each company once, the surest first."""
    look_alikes = [alike for name in known_as for alike in find_look_alikes(reader, name, uscc)]
    surest = sorted(look_alikes, key=lambda alike: _RANK[alike.why])
    return list({alike.company_id: alike for alike in reversed(surest)}.values())[::-1]


def require_new_company(
    reader: Reader, name: str | None = None, uscc: str | None = None, *, company_id: int | None = None
) -> None:
    """Raise RefusedError when a company other than `company_id` has exactly that name or credit code."""
    folded = None if name is None else lookup.fold_texts(reader, [name])[0]
    rows = reader.rows(_NAME_OR_CODE_TAKEN, folded=folded, uscc=uscc, but=company_id or 0)
    if rows:
        row = rows[0]
        taken = (
            gettext("{company} (#{number}) already has that name")
            if row["name_folded"] == folded
            else gettext("{company} (#{number}) already has that credit code")
        )
        raise RefusedError(
            taken.format(company=row["name"], number=row["id"]),
            gettext("see: {command}").format(command=f"tracker company show '#{row['id']}'"),
        )


def find_duplicates(reader: Reader, coming: Iterable[Row] = ()) -> list[LookAlikePair]:
    """Return pairs of companies that may be the same and about which nobody has decided, the surest first.

    `coming` holds companies that are about to be added, as dicts with the keys company_id, name, folded and
    uscc.
    """
    rows = [*reader.rows(_ALL_NAMES), *coming]
    shown = {row["company_id"]: row["name"] for row in rows}
    whys: dict[tuple[int, int], Likeness] = {}
    for why, id_pairs in (
        (Likeness.SAME_NAME, _pair_same_names(rows)),
        (Likeness.SIMILAR, _pair_similar_names(rows)),
    ):
        for id_pair in id_pairs:
            whys.setdefault(id_pair, why)
    apart = _read_decided_pairs(reader)
    look_alike_pairs = [
        LookAlikePair(one, shown[one], other, shown[other], why)
        for (one, other), why in whys.items()
        if (one, other) not in apart
    ]
    return sorted(look_alike_pairs, key=lambda pair: (_RANK[pair.why], pair.company_id, pair.other_id))


def _pair_same_names(rows: Iterable[Row]) -> Iterator[tuple[int, int]]:
    groups: dict[str, set[int]] = {}
    for row in rows:
        groups.setdefault(row["folded"], set()).add(row["company_id"])
    for group in groups.values():
        yield from combinations(sorted(group), 2)


def _pair_similar_names(rows: Iterable[Row]) -> Iterator[tuple[int, int]]:
    """Yield pairs of ids of companies that have similar names, apart from place and legal form.

    Not every name is compared with every other one, because that would take too long.
    """
    companies_by_core: dict[NameCore, set[int]] = {}
    for row in rows:
        companies_by_core.setdefault(extract_core(row["folded"]), set()).add(row["company_id"])
    for one, other in _pair_similar_cores(companies_by_core):
        yield from {
            _put_lower_id_first(a, b)
            for a in companies_by_core[one]
            for b in companies_by_core[other]
            if a != b
        }


def _pair_similar_cores(cores: Iterable[NameCore]) -> Iterator[tuple[NameCore, NameCore]]:
    """Yield pairs of similar name cores: those that begin alike, and those that differ by one character.

    A core is a company name without its place and legal form.
    """
    ordered = sorted(cores)
    slips: dict[str, list[NameCore]] = {}
    for first, one in enumerate(ordered):
        yield one, one
        for second in range(first + 1, len(ordered)):
            other = ordered[second]
            if not other.text.startswith(one.text):
                break
            if are_similar(one, other):
                yield one, other
        if _is_long_enough_for_typing_error(one.text):
            for lacking in {
                one.text,
                *(one.text[:index] + one.text[index + 1 :] for index in range(len(one.text))),
            }:
                slips.setdefault(lacking, []).append(one)
    for group in slips.values():
        yield from (pair for pair in combinations(group, 2) if are_similar(*pair))
    yield from _pair_short_name_cores(ordered)


def _pair_short_name_cores(cores: Sequence[NameCore]) -> Iterator[tuple[NameCore, NameCore]]:
    """Yield pairs of name cores of which one is a short name for the other.

    Pairs that differ only in punctuation are included. A core is a company name without its place and legal
    form.
    """
    by_beginning: dict[str, list[NameCore]] = {}
    by_whole: dict[str, NameCore] = {}
    for core in cores:
        if core.whole in by_whole:
            yield by_whole[core.whole], core
        by_whole[core.whole] = core
        if core.spoken:
            by_beginning.setdefault(core.spoken[:2], []).append(core)
    if not by_beginning:
        return
    for long in cores:
        pairs = {long.whole[place : place + 2] for place in range(len(long.whole))} | {long.text[:2]}
        for short in {core for pair in pairs for core in by_beginning.get(pair, ())}:
            if short != long and are_similar(short, long):
                yield short, long


def _explain_likeness(row: Row, folded: str, uscc: str | None, wanted: NameCore) -> Likeness | None:
    """Return why a row may be the company that is looked for; None if it is not similar.

    `folded` is the name of that company in comparable form, `uscc` its credit code, and `wanted` its name
    without its place and legal form. The reason is the same code, the same name, or a similar name.
    """
    if uscc is not None and row["uscc"] == uscc:
        return Likeness.SAME_CODE
    if row["folded"] == folded:
        return Likeness.SAME_NAME
    return Likeness.SIMILAR if are_similar(wanted, extract_core(row["folded"])) else None


def _read_decided_pairs(reader: Reader) -> set[tuple[int, int]]:
    """Return the pairs of companies that a person declared different, as (lower id, higher id).

    A merged company appears as the company into which it was merged.
    """
    return {_put_lower_id_first(row["one"], row["other"]) for row in reader.rows(_DISTINCT_PAIRS)}


def _put_lower_id_first(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)


def _weigh_text(text: str) -> int:
    """Return the weight of a text: 2 for each Chinese character, 1 for each letter."""
    return sum(1 if char.isascii() else 2 for char in text)


def _get_name_beginning(text: str) -> str:
    """Return the beginning of a company name (without its place) that is long enough to search for."""
    return next((text[:end] for end in range(1, len(text)) if _weigh_text(text[:end]) >= _PROBE_WEIGHT), text)


def _make_similar_name_patterns(core: NameCore) -> dict[str, str | int]:
    """Return the parameters of the query that finds all names similar to a company name.

    Most are LIKE patterns, made from the core: the name without its place and legal form. `head`, `tail`,
    `first` and `second` contain the beginning of the core, its end, its first and its second character: if a
    character at the beginning is mistyped, the end is right, and so is one of the first two characters.
    `spread` finds longer names for which the core may be a short name. `whole` is the whole name without
    blanks and punctuation, to find short names for it.
    """
    text = core.text
    head = _get_name_beginning(text)
    has_slips = _weigh_text(text) >= _SLIP_WEIGHT
    probes = {
        "head": head,
        "tail": _get_name_beginning(text[::-1])[::-1] if has_slips else head,
        "first": text[:1],
        "second": text[1:2],
    }
    patterns: dict[str, str | int] = {
        name: lookup.make_contains_pattern(probe) for name, probe in probes.items()
    }
    patterns["spread"] = "".join(map(lookup.make_contains_pattern, core.spoken)).replace("%%", "%")
    return {**patterns, "whole": core.whole, "any": "%", "longest": LONGEST_SPOKEN}


def _differ_by_one_character(short: str, long: str) -> bool:
    """Tell whether two texts differ by one changed, missing or added character.

    `short` must not be longer than `long`.
    """
    same = next((at for at, char in enumerate(short) if char != long[at]), len(short))
    rest = short[same:] if len(short) < len(long) else short[same + 1 :]
    return len(long) - len(short) < 2 and rest == long[same + 1 :]


_RANK = {why: rank for rank, why in enumerate(Likeness)}


def _build_names_query(like: str = "1 = 1", uscc: str = "1 = 1") -> str:
    """Return the query for all names of companies that meet at least one of two SQL conditions.

    `like` is a condition on the name in comparable form, for which it has the placeholder `{0}`. `uscc` is a
    condition on the credit code.
    """
    return f"""
SELECT o.id AS company_id, o.name, n.folded, o.uscc
FROM (
  SELECT id AS named_id, name_folded AS folded FROM companies
  WHERE name_folded IS NOT NULL AND ({like.format("name_folded")} OR {uscc})
  UNION ALL
  SELECT company_id, name_folded FROM company_aliases
  WHERE name_folded IS NOT NULL AND ({like.format("name_folded")})
  UNION ALL
  SELECT id, lower(name_hans) FROM companies
  WHERE name_hans IS NOT NULL AND ({like.format("lower(name_hans)")})) n
JOIN companies named ON named.id = n.named_id
{build_root_join("named", "o")}"""


_ALL_NAMES = _build_names_query()
_LIKE_NAMES = _build_names_query(
    "{0} = :folded OR {0} LIKE :head ESCAPE '\\' OR ({0} LIKE :tail ESCAPE '\\'"
    " AND ({0} LIKE :first ESCAPE '\\' OR {0} LIKE :second ESCAPE '\\'))"
    " OR {0} LIKE :spread ESCAPE '\\'"
    " OR (length({0}) <= :longest AND :whole LIKE :any || substr({0}, 1, 2) || :any)",
    "uscc = :uscc",
)

_NAME_OR_CODE_TAKEN = f"""
SELECT o.id, o.name, named.name_folded
FROM companies named {build_root_join("named", "o")}
WHERE named.id <> :but AND (named.name_folded = :folded OR named.uscc = :uscc) ORDER BY o.id LIMIT 1"""

_DISTINCT_PAIRS = f"""
SELECT {build_root_id("one")} AS one, {build_root_id("other")} AS other
FROM distinct_companies d
JOIN companies one ON one.id = d.company_id
JOIN companies other ON other.id = d.other_id"""
