"""Read rules, and describe in words what they define, in any language.

A rule says when a light turns yellow or red, what a figure counts, or how large the amounts of a size band
are. The words are made from its parameters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import reduce

from tracker.read.labels import Labels
from tracker.rules.definitions import LIGHT_KINDS, Rule
from tracker.store import rule_sql
from tracker.store.reader import Reader
from tracker.values.amounts import format_amount, format_exact_amount
from tracker.values.codes import Condition, FigureForm, FigureMeasure, Light, RuleKind, Stage, Track

NO_VALUE = "—"
BELOW_BANDS, OTHER_CURRENCIES = "<", "*"
"""The keys of the groups of amounts that no size band holds: less than all of a currency, in another one."""


def list_rules(reader: Reader, day: date) -> list[Rule]:
    """Return the rules in force on a day, in the order in which they were first entered."""
    columns = ", ".join(f"r.{name}" for name in Rule._fields)
    rows = reader.rows(
        f"SELECT {columns} FROM rules r WHERE {rule_sql.build_is_in_force('r', ':day')}"
        f" ORDER BY {rule_sql.build_rule_order('r')}",
        day=day.isoformat(),
    )
    return [Rule(**row) for row in rows]


def list_versions(reader: Reader, code: str) -> list[Rule]:
    """Return all versions of a rule, the first one first."""
    columns = ", ".join(f"r.{name}" for name in Rule._fields)
    rows = reader.rows(f"SELECT {columns} FROM rules r WHERE r.code = :code ORDER BY r.version", code=code)
    return [Rule(**row) for row in rows]


def get_rule_code(reader: Reader, rule_id: int) -> str:
    """Return the code of a rule, given the id of the row that holds one of its versions."""
    return str(reader.value("SELECT code FROM rules WHERE id = :id", id=rule_id))


def name_rule(labels: Labels, rule: Rule) -> str:
    """Return the name of a rule: the name that it was given, else its label, else its code.

    A size band without a name is called by its least amount.
    """
    if rule.kind == RuleKind.SIZE_BAND and rule.name is None and rule.min_amount is not None:
        return labels("phrase", "band_from").format(low=format_amount(rule.currency, rule.min_amount))
    kind = "figure" if rule.kind == RuleKind.FIGURE else "rule"
    return rule.name or labels.find(kind, rule.code) or rule.code


def name_figure(labels: Labels, rules: Iterable[Rule], code: str) -> str:
    """Return the name of a figure: the one in an office's own definition, else its label, else its code."""
    own = (rule.name for rule in rules if rule.kind == RuleKind.FIGURE and rule.code == code and rule.name)
    return next(own, None) or labels.find("figure", code) or code


def define_figure(labels: Labels, rules: Sequence[Rule], code: str) -> str:
    """Return the definition of a figure in words, with the parameters of its rules."""
    if code in (Light.YELLOW, Light.RED):
        reasons = _join_phrases(labels, "reasons", list(_list_reasons(labels, rules, code)))
        return labels("definition", code).format(reasons=reasons)
    rule = next((rule for rule in rules if rule.kind == RuleKind.FIGURE and rule.code == code), None)
    return define_rule(labels, rule) if rule else labels.find("definition", code) or ""


def define_rule(labels: Labels, rule: Rule, track: str = Track.FACILITY) -> str:
    """Return the definition of a rule in words, from its parameters.

    Stages have the labels of `track`, the kind of thing that was promised.
    """
    if rule.kind == RuleKind.FIGURE:
        return _add_restrictions(
            labels, rule, _add_measure_and_number_note(labels, rule, _define_rate(labels, rule))
        )
    if rule.kind == RuleKind.SIZE_BAND:
        if rule.min_amount is None:
            return labels("phrase", "no_band")
        return labels("phrase", "band_only").format(low=format_amount(rule.currency, rule.min_amount))
    return _describe_day_counting_rule(labels, rule, _describe_day_limits(labels, rule), track)


def list_size_bands(rules: Iterable[Rule]) -> list[Rule]:
    """Return the size bands among the rules in force, the largest first within each currency."""
    bands = [rule for rule in rules if rule.kind == RuleKind.SIZE_BAND and rule.min_amount is not None]
    return sorted(bands, key=lambda band: (band.currency or "", -(band.min_amount or 0), band.code))


def name_size_band(labels: Labels, rules: Iterable[Rule], key: str) -> str:
    """Return the name of a group of amounts.

    `key` is the code of a size band, BELOW_BANDS followed by a currency, or OTHER_CURRENCIES. The name of a
    band that was given no name states its least amount and that of the next larger band.
    """
    bands = list_size_bands(rules)
    if key.startswith(BELOW_BANDS):
        least = [band for band in bands if band.currency == key.removeprefix(BELOW_BANDS)][-1]
        return labels("phrase", "band_below").format(high=format_amount(least.currency, least.min_amount))
    place = next((place for place, band in enumerate(bands) if band.code == key), None)
    if place is None:
        return labels("phrase", "other_currencies")
    band, larger = bands[place], bands[place - 1] if place else None
    if band.name is not None or larger is None or larger.currency != band.currency:
        return name_rule(labels, band)
    low, high = (format_amount(each.currency, each.min_amount) for each in (band, larger))
    return labels("phrase", "band_between").format(low=low, high=high)


def _list_reasons(labels: Labels, rules: Iterable[Rule], light: str) -> Iterator[str]:
    """Yield one phrase for each rule that sets the light `light`, which is yellow or red."""
    for rule in rules:
        days = rule.yellow_days if light == Light.YELLOW else rule.red_days
        if rule.kind in LIGHT_KINDS and days is not None:
            limit = labels("phrase", "days").format(days=days)
            yield _describe_day_counting_rule(labels, rule, limit, Track.FACILITY)


def _describe_day_limits(labels: Labels, rule: Rule) -> str:
    """Return the limits of a rule on lights or contacts in words: 60 days (yellow) or 90 days (red)."""
    if rule.kind == RuleKind.CONTACT_AGE:
        return labels("phrase", "days").format(days=rule.yellow_days)
    if rule.yellow_days is None or rule.red_days is None:
        code = "days_yellow" if rule.red_days is None else "days_red"
        limits = {code: labels("phrase", code) for code in ("days_yellow", "days_red")}
        return limits[code].format(yellow=rule.yellow_days, red=rule.red_days)
    return labels("phrase", "days_both").format(yellow=rule.yellow_days, red=rule.red_days)


def _describe_day_counting_rule(labels: Labels, rule: Rule, limit: str, track: str) -> str:
    """Return in words when a rule that counts days applies, and after how many days (`limit`).

    For example: from intent until signed, more than 60 days without progress.
    """
    phrases = {
        kind: labels("phrase", kind)
        for kind in ("light_age", "light_due", "light_undated", "light_action", "contact_age")
    }
    reached = labels("stage", rule.reached_stage, track) or NO_VALUE
    phrase = phrases[rule.kind].format(limit=limit, reached=reached)
    stages = _name_stages(labels, rule, track)
    return _add_restrictions(
        labels, rule, labels("phrase", "staged").format(stages=stages, days=phrase) if stages else phrase
    )


def _name_stages(labels: Labels, rule: Rule, track: str) -> str:
    """Return the stages in which a rule for lights applies, in words; '' if it applies in all stages."""
    first, until = (labels("stage", stage, track) for stage in (rule.base_stage, rule.reached_stage))
    if first and until:
        return labels("phrase", "between").format(first=first, until=until)
    if first:
        return labels("phrase", "onwards").format(first=first)
    return labels("phrase", "before").format(until=until) if until else ""


def _define_rate(labels: Labels, rule: Rule) -> str:
    """Return the definition of a rate in words: which commitments it divides by, and which ones it counts."""
    reached = labels("stage", rule.reached_stage, Track.FACILITY)
    excluded = _name_conditions(labels, rule)
    whole = labels("phrase", "counted_commitments")
    if rule.base_stage not in (None, Stage.LEAD):
        base = labels("stage", rule.base_stage, Track.FACILITY)
        whole = labels("phrase", "counted_reached").format(base=base)
    if reached and excluded:
        text = labels("phrase", "rate_reached_and_kept")
    elif excluded:
        text = labels("phrase", "rate_kept")
    else:
        text = labels("phrase", "rate_reached" if reached else "rate_all")
    return _add_receipt_condition(labels, rule, text.format(whole=whole, reached=reached, excluded=excluded))


def _add_receipt_condition(labels: Labels, rule: Rule, text: str) -> str:
    """Add to the definition of a rate how much money must have arrived, if the rule requires any."""
    if rule.received_percent is None:
        return text
    phrase = labels("phrase", "with_share" if rule.received_percent else "with_money")
    return phrase.format(text=text, percent=rule.received_percent)


def _add_measure_and_number_note(labels: Labels, rule: Rule, text: str) -> str:
    """Add to the definition of a figure what it sums, and a note if it is a number and not a rate."""
    if rule.measure == FigureMeasure.FUNDS:
        text = labels("phrase", "of_funds").format(text=text)
    elif rule.measure not in (None, FigureMeasure.COMMITMENTS):
        measure = labels("figure_measure", rule.measure)
        text = labels("phrase", "measured").format(text=text, measure=measure)
    return labels("phrase", "as_number").format(text=text) if rule.form == FigureForm.NUMBER else text


def _name_conditions(labels: Labels, rule: Rule) -> str:
    """Return the labels of the conditions that a rate excludes, separated by commas."""
    excluded = (rule.excluded_conditions or "").split()
    names = [labels("condition", condition) for condition in Condition if condition in excluded]
    return _join_phrases(labels, "either", names)


def _add_restrictions(labels: Labels, rule: Rule, text: str) -> str:
    """Add to a definition the restrictions of the rule to certain commitments, if it has any."""
    restrictions = _join_phrases(labels, "restrictions", list(_list_restrictions(labels, rule)))
    return labels("phrase", "only").format(text=text, restrictions=restrictions) if restrictions else text


def _join_phrases(labels: Labels, code: str, phrases: Sequence[str]) -> str:
    """Return the phrases as one text; '' for no phrases.

    `code` is the code of a label such as `{one}, {other}`, into which two phrases are put to join them.
    """
    joint = labels("phrase", code)
    return reduce(lambda one, other: joint.format(one=one, other=other), phrases) if phrases else ""


def _list_restrictions(labels: Labels, rule: Rule) -> Iterator[str]:
    """Yield a phrase for each restriction of a rule: kind of commitment, region, kind of event, amount."""
    if rule.track is not None:
        yield labels("phrase", "only_track").format(value=labels("track", rule.track))
    if rule.region is not None:
        yield labels("phrase", "only_region").format(value=labels("region", rule.region))
    if rule.event_kind is not None:
        yield labels("phrase", "only_event_kind").format(value=labels("event_kind", rule.event_kind))
    if rule.min_amount is not None:
        amount = format_exact_amount(rule.currency, rule.min_amount)
        yield labels("phrase", "only_min_amount").format(value=amount)
