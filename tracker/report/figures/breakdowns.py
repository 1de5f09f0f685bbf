"""Count the commitments by stage, sector, unit, person, event and more, and by period.

Only commitments that figures count are counted here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tracker.read.events import build_event_order
from tracker.report.figures import defined_figures
from tracker.report.figures.period_facts import PeriodFacts
from tracker.report.figures.size_bands import build_size_expression, list_size_keys
from tracker.report.figures.tallies import AMOUNTS, RECEIVED, Tally, collect_tallies
from tracker.report.model.report import AnnouncedTotal, CodePairCount, Group, GroupFigure, SeriesPeriod
from tracker.rules.definitions import Rule
from tracker.store.reader import Reader
from tracker.values import periods
from tracker.values.periods import Period

Namer = Callable[[Any], tuple[str, str]]
"""A function from the value of a dimension to the key and the name of its group."""

SERIES_LENGTH = 8
"""Number of periods that a series shows; the last is the reported one."""


def build_groups(held: PeriodFacts, rules: Sequence[Rule]) -> tuple[dict[str, list[Group]], Group]:
    """Return the groups of each dimension by the name of the dimension, and one group of all commitments.

    A dimension is what counts are broken down by, such as stage or sector. A group holds the counts for one
    of its values. Groups are in the order in which the report prints them; the group of the commitments that
    have no value is the last. `rules` are the rules in force on the last day: some define figures, others
    define bands of amounts.

    A commitment that is replaced by its components is not counted, but the receipts recorded for it stay in
    its group. A group may therefore have receipts and no commitments.
    """
    figure_rules = defined_figures.select_figure_rules(rules)
    flags = defined_figures.build_flags(figure_rules)
    flags = flags._replace(conditions=[*_COUNT_CONDITIONS.values(), *flags.conditions])
    size, size_parameters = build_size_expression(rules)
    tallies = collect_tallies(held, {**_VALUES, "size": size, "whole": "''"}, flags, **size_parameters)
    namers = _make_group_namers(held)
    groups: dict[str, list[Group]] = {}
    for name in (*_VALUES, "size"):
        rated = [] if name in _WITHOUT_FIGURES else figure_rules
        made = _make_groups(tallies[name], namers.get(name, _use_value_as_name), rated)
        groups[name] = _sort_groups_by_size(made) if name in _RANKED else _sort_groups_by_key(made)
    places = {key: place for place, key in enumerate(list_size_keys(rules))}
    groups["size"].sort(key=lambda group: places.get(group.key, len(places)))
    wholes = _make_groups(tallies["whole"], _use_value_as_name, figure_rules)
    return groups, wholes[0] if wholes else _make_group("", "", _GroupSums(), {})


def count_by_stage(held: PeriodFacts) -> list[CodePairCount]:
    """Count the commitments by stage and by condition, such as active or ended."""
    return _count_code_pairs(held, "CAST(rank_last AS text)", "condition_last", "1 = 1")


def count_by_idle_days(held: PeriodFacts) -> list[CodePairCount]:
    """Count the active commitments by the days since their last progress and by light (green to red)."""
    bands = " ".join(f"WHEN idle_days <= {last} THEN '{first}-{last}'" for first, last in _AGE_BANDS)
    return _count_code_pairs(
        held, f"CASE {bands} ELSE '>365' END", "CAST(light AS text)", "condition_last = 'active'"
    )


def count_ended_in_period(held: PeriodFacts) -> list[CodePairCount]:
    """Count the commitments that ended in the period, by reason and by the highest stage they reached."""
    ended = "condition_last = 'ended' AND (counted_before = 0 OR condition_before <> 'ended')"
    return _count_code_pairs(
        held, "reason", "CAST(reached_last AS text)", f"{ended} AND (counted_before = 1 OR is_new = 1)"
    )


def build_period_series(held: PeriodFacts) -> list[SeriesPeriod]:
    """Return the last eight periods of the same kind, such as quarters, for a chart over time.

    Each has its number of new, signed, started and operating commitments, and its receipts. A commitment that
    was replaced by its components (commitments for parts of it) is still counted in the periods before it was
    replaced, as in the reports of those periods.
    """
    shown_periods = [held.period]
    while len(shown_periods) < SERIES_LENGTH:
        shown_periods.insert(0, shown_periods[0].previous)
    series = []
    for each in shown_periods:
        days = {"start": each.start.isoformat(), "last": each.last_day.isoformat()}
        counts = held.rows(
            "SELECT sum(CASE WHEN voiced_on BETWEEN :start AND :last THEN 1 ELSE 0 END) AS new,"
            " sum(CASE WHEN signed_on BETWEEN :start AND :last THEN 1 ELSE 0 END) AS signings,"
            " sum(CASE WHEN started_on BETWEEN :start AND :last THEN 1 ELSE 0 END) AS starts,"
            " sum(CASE WHEN operating_on BETWEEN :start AND :last THEN 1 ELSE 0 END) AS operations"
            " FROM {facts} WHERE first_component_on IS NULL OR first_component_on > :last",
            **days,
        )[0]
        arrived = held.rows(
            "SELECT currency, sum(amount) AS amount FROM {receipts}"
            " WHERE received_on BETWEEN :start AND :last GROUP BY currency ORDER BY currency",
            **days,
        )
        receipts = {row["currency"]: int(row["amount"]) for row in arrived}
        numbers = {name: int(number or 0) for name, number in counts.items()}
        series.append(SeriesPeriod(period=str(each), receipts=receipts, **numbers))
    return series


def read_announced_totals(reader: Reader, period: Period) -> list[AnnouncedTotal]:
    """Return the totals announced by the last day of a period, such as “30 projects”.

    Each has the number of commitments that have been registered from it so far.
    """
    rows = reader.rows(_TOTALS_SQL.format(order=build_event_order(reader)), last=period.last_day.isoformat())
    return [AnnouncedTotal(**row) for row in rows]


class _GroupSums:
    """The counts and the sums of money of one group, to which commitments are added."""

    def __init__(self) -> None:
        self.counts: dict[str, int] = dict.fromkeys(("counted", *_COUNT_CONDITIONS), 0)
        self.money: dict[str, dict[str, int]] = {AMOUNTS: {}, RECEIVED: {}}


def _make_groups(tally: Tally, name_value: Namer, rules: Sequence[Rule]) -> list[Group]:
    """Return the groups of a dimension, such as one group for each sector.

    `name_value` turns a value of the dimension into the key and the name of its group. Several values may
    belong to one group, such as the months of a quarter.
    """
    values = {value for value, _ in tally.counts} | {value for value, _ in tally.sums[RECEIVED]}
    names = {value: name_value(value) for value in values}
    flags = {profile: _list_count_names(profile) for profile in {profile for _, profile in tally.counts}}
    sums: dict[str, _GroupSums] = defaultdict(_GroupSums)
    for (value, profile), number in tally.counts.items():
        counts = sums[names[value][0]].counts
        for name in flags[profile]:
            counts[name] += number
    for kind in (AMOUNTS, RECEIVED):
        for (value, (_, currency)), amount in tally.sums[kind].items():
            money = sums[names[value][0]].money[kind]
            money[currency] = money.get(currency, 0) + amount
    figures = defined_figures.compute_group_figures(rules, tally, names, first_flag=len(_COUNT_CONDITIONS))
    named = dict(names.values()).items()
    return [_make_group(key, name, sums[key], figures.get(key, {})) for key, name in named]


def _list_count_names(profile: str) -> list[str]:
    """Return the names of the counts to which a commitment with this profile adds 1, such as `signed`.

    A profile is a text with a digit for each of these counts: 1 if the commitment belongs to it, else 0.
    """
    return ["counted", *(name for name, bit in zip(_COUNT_CONDITIONS, profile, strict=False) if bit == "1")]


def _make_group(key: str, name: str, sums: _GroupSums, figures: Mapping[str, GroupFigure]) -> Group:
    amounts, receipts = (dict(sorted(sums.money[kind].items())) for kind in (AMOUNTS, RECEIVED))
    return Group(key=key, name=name, amounts=amounts, receipts=receipts, figures=figures, **sums.counts)


def _sort_groups_by_key(groups: Sequence[Group]) -> list[Group]:
    return sorted(groups, key=lambda group: (not group.key, group.key))


def _sort_groups_by_size(groups: Sequence[Group]) -> list[Group]:
    """Return the groups by their number of commitments, with their ranks; equal numbers share a rank."""
    by_size = sorted(groups, key=lambda group: (not group.key, -group.counted, group.key))
    first_places: dict[int, int] = {}
    for place, group in enumerate(by_size, start=1):
        first_places.setdefault(group.counted, place)
    return [group._replace(rank=first_places[group.counted]) if group.key else group for group in by_size]


def _make_group_namers(held: PeriodFacts) -> dict[str, Namer]:
    """Return, by dimension (such as sector), functions that turn a value into the key and name of its group.

    Dimensions that are not in the result use the value itself.
    """
    sectors = {row["id"]: (row["code"], row["name_hans"] or "") for row in held.rows(_SECTORS_SQL)}
    events = {row["id"]: (row["key"], row["name"]) for row in held.rows("SELECT id, key, name FROM events")}
    companies = dict(held.tuples("SELECT id, name FROM companies"))

    cohort_kind = "month" if held.period.kind == periods.RUN else held.period.kind

    def name_period_of_month(month: str) -> tuple[str, str]:
        cohort = str(periods.find_period(cohort_kind, periods.parse_period(month).start))
        return cohort, cohort

    return {
        "sector": lambda sector_id: sectors.get(sector_id, ("", "")),
        "event": lambda event_id: events.get(event_id, ("", "")),
        "company": lambda company_id: (str(company_id), companies[company_id]),
        "cohort": name_period_of_month,
    }


def _use_value_as_name(value: str | int | None) -> tuple[str, str]:
    """Return a value, such as a unit, as text, twice: as the key and as the name of its group."""
    text = "" if value is None else str(value)
    return text, text


def _count_code_pairs(held: PeriodFacts, row: str, column: str, where: str) -> list[CodePairCount]:
    """Count the commitments by two values: the number of commitments with each pair of them.

    `row` and `column` are the SQL expressions of the two values. Only commitments that figures count and that
    meet the SQL condition `where` are counted.
    """
    rows = held.rows(
        f"SELECT {row} AS row, {column} AS column_, count(*) AS count FROM {{facts}}"
        f" WHERE counted_last = 1 AND {where} GROUP BY 1, 2 ORDER BY 1, 2"
    )
    return [CodePairCount(str(each["row"]), str(each["column_"]), int(each["count"])) for each in rows]


_AGE_BANDS = ((0, 60), (61, 90), (91, 180), (181, 365))
_REACHED_RANKS = {"signed": 50, "registered": 60, "started": 70, "operating": 80}
_COUNT_CONDITIONS = {
    "new": "f.is_new = 1",
    "live": "f.condition_last IN ('active', 'on_hold')",
    **{name: f"f.reached_last >= {rank}" for name, rank in _REACHED_RANKS.items()},
    "ended": "f.condition_last = 'ended'",
    "fulfilled": "f.condition_last = 'fulfilled'",
    "green": "f.light = 0",
    "yellow": "f.light = 1",
    "red": "f.light = 2",
}
_VALUES = {
    "stage": "f.rank_last",
    "sector": "f.sector_id",
    "unit": "f.responsible_unit",
    "person": "f.responsible_person",
    "region": "f.region",
    "event": "f.event_id",
    "currency": "f.currency",
    "track": "f.track",
    "company": "f.company_id",
    "cohort": "substr(CAST(f.voiced_on AS text), 1, 7)",
}
"""The SQL expression of the value of each dimension; a cohort is put together from months."""

_RANKED = ("sector", "unit", "person", "region", "event", "currency", "track", "company")
"""The dimensions whose groups stand in the order of their size; the others have an order of their own."""
_WITHOUT_FIGURES = ("company",)
"""The dimensions with so many groups that figures of each would say nothing."""

_SECTORS_SQL = "SELECT id, code, name_hans FROM sectors"

_TOTALS_SQL = """
SELECT t.key, e.name AS event, t.count AS announced, t.unit, t.amount, t.currency, t.note, (
  SELECT count(*) FROM commitments c WHERE c.announced_total_id = t.id AND c.voiced_on <= :last
    AND c.review <> 'withdrawn' AND c.merged_into_id IS NULL) AS identified
FROM announced_totals t JOIN events e ON e.id = t.event_id
WHERE e.starts_on <= :last ORDER BY {order}, t.id"""
