"""Add rules and further versions of them. A stored version is never changed.

A rule says when a light turns yellow or red, what a figure counts, or how large the amounts of a size band
are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

import sqlalchemy as sa

from tracker.errors import BadInputError, RefusedError
from tracker.locale import gettext, join_items
from tracker.read import definitions, lookup
from tracker.read.labels import Labels
from tracker.rules.definitions import Rule, find_flaws
from tracker.store import engine
from tracker.store.journal import Batch, insert_row
from tracker.store.tables import reports, rules
from tracker.values import amounts
from tracker.values.codes import RuleKind
from tracker.write import common


class AddedVersion(NamedTuple):
    """A version of a rule that was written: its name, its definition in words, and warnings."""

    rule: Rule
    name: str
    definition: str
    warnings: list[str]


def add(opened: Batch, code: str, kind: RuleKind, values: Mapping[str, Any]) -> AddedVersion:
    """Add a rule that an office defines itself; its first version is in force on all days.

    The field `min_amount` is a Money. Raises BadInputError that lists everything the rule lacks, and
    RefusedError for a code or a name that another rule or figure has.
    """
    if kind == RuleKind.CONTACT_AGE:
        raise BadInputError(
            gettext("there can be only one rule of the kind contact_age"),
            gettext("change the existing rule: {command}").format(
                command="tracker definition edit no_contact --yellow 60 --from DAY"
            ),
        )
    labels = Labels(engine.make_reader(opened.connection))
    taken = opened.connection.scalar(sa.select(rules.c.code).where(rules.c.code == code))
    if taken or labels.find("figure", code) or labels.find("rule", code):
        see = gettext("see: {command}").format(command=f"tracker definition show {code}")
        raise RefusedError(
            gettext("“{code}” is already the code of another figure or rule").format(code=code),
            see if taken else gettext("choose another code for the definition"),
        )
    return _insert_version(opened, labels, Rule(kind, code, 1, **_fields_to_columns(values)), values)


def add_version(opened: Batch, rule_id: int, changes: Mapping[str, Any], from_on: date) -> AddedVersion:
    """Add a version of a rule that differs from the newest one by `changes`; it is in force from a day on.

    Nothing is written if `changes` has only values that the newest version has already. Raises BadInputError
    that lists what is wrong with the version, and RefusedError for a day before the newest version begins.
    """
    code = common.lock_row(opened, rules, rule_id)["code"]
    reader = engine.make_reader(opened.connection)
    newest = definitions.list_versions(reader, code)[-1]
    if newest.from_on is not None and from_on.isoformat() < newest.from_on:
        raise RefusedError(
            gettext("version {version} of {code} begins on {day}, after the day that you gave").format(
                version=newest.version, code=code, day=newest.from_on
            ),
            gettext("give the first day of that version, or a later day"),
        )
    changed = newest._replace(**_fields_to_columns(changes))
    labels = Labels(reader)
    if changed == newest:
        return _make_added_version(labels, newest)
    dated = changed._replace(version=newest.version + 1, from_on=from_on.isoformat())
    return _insert_version(opened, labels, dated, changes)


def _insert_version(opened: Batch, labels: Labels, rule: Rule, given: Mapping[str, Any]) -> AddedVersion:
    """Check a version of a rule and insert it; `given` are the fields that the caller set.

    Raises BadInputError that lists what is wrong with the version.
    """
    flaws = list(find_flaws(rule))
    if "name" in given and rule.name is None and definitions.name_rule(labels, rule) == rule.code:
        flaws.append(gettext("the name is missing; add --name"))
    if flaws:
        listed = "\n".join(f"  {flaw}" for flaw in flaws)
        raise BadInputError(
            gettext("the definition {code} cannot be used:\n{problems}").format(
                code=rule.code, problems=listed
            ),
            gettext("see: {command}").format(command="tracker definition add --help"),
        )
    _require_free_name(opened, rule)
    from_on = None if rule.from_on is None else date.fromisoformat(rule.from_on)
    insert_row(opened.connection, rules, rule._asdict() | {"from_on": from_on})
    return _make_added_version(labels, rule)._replace(warnings=list(_warn_of_issued_reports(opened, from_on)))


def _make_added_version(labels: Labels, rule: Rule) -> AddedVersion:
    """Return a written version of a rule with its name, its definition in words, and no warnings."""
    return AddedVersion(
        rule, definitions.name_rule(labels, rule), definitions.define_rule(labels, rule), warnings=[]
    )


def _fields_to_columns(values: Mapping[str, Any]) -> dict[str, Any]:
    """Convert fields to columns; the Money `min_amount` becomes amount and currency. Raises BadInputError."""
    columns = {name: value for name, value in values.items() if name != "min_amount"}
    if "min_amount" in values:
        amount = values["min_amount"]
        if amount is not None and amount.amount <= 0:
            raise BadInputError(
                gettext("the least amount “{amount}” would leave out no commitment").format(
                    amount=amounts.format_exact_amount(amount.currency, amount.amount)
                ),
                gettext("give an amount above 0, or leave out --min-amount"),
            )
        columns["min_amount"], columns["currency"] = amount or (None, None)
    return columns


def _require_free_name(opened: Batch, rule: Rule) -> None:
    """Raise RefusedError when another figure or rule has the name of this rule, in any language."""
    if rule.name is None:
        return
    query = sa.select(rules.c.code).where(rules.c.name == rule.name, rules.c.code != rule.code)
    reader = engine.make_reader(opened.connection)
    codes = [
        opened.connection.scalar(query),
        *(lookup.find_code(reader, kind, rule.name) for kind in ("figure", "rule")),
    ]
    code = next(filter(None, codes), rule.code)
    if code != rule.code:
        raise RefusedError(
            gettext("“{name}” is already the name of {code}").format(name=rule.name, code=code),
            gettext("choose another --name"),
        )


def _warn_of_issued_reports(opened: Batch, from_on: date | None) -> Iterator[str]:
    """Yield a warning that names the issued reports whose figures may now differ; they stay as issued."""
    query = sa.select(reports.c.period).distinct().order_by(reports.c.period)
    if from_on is not None:
        query = query.where(reports.c.cut_off_on >= from_on)
    periods = list(opened.connection.scalars(query))
    if periods:
        yield gettext(
            "issued reports ({periods}) stay as they are; later reports list the figures that would "
            "now differ as restatements"
        ).format(periods=join_items(periods))
