"""Set and withdraw targets. Each change adds a version; a stored version is never changed.

A target is the value that a figure is to reach in a period, for all commitments or those of one unit, region
or sector.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

import sqlalchemy as sa

from tracker.errors import BadInputError, NotFoundError, RefusedError
from tracker.locale import gettext, join_items
from tracker.read import definitions
from tracker.read import targets as read_targets
from tracker.read.targets import Target
from tracker.rules.targets import find_flaws
from tracker.store import engine
from tracker.store.journal import Batch, insert_row
from tracker.store.tables import reports, targets
from tracker.values import dates, periods


class TargetChange(NamedTuple):
    """The result of setting or withdrawing a target: the new version, the version before it, and warnings.

    If no value differed, nothing was written, and `target` equals `before`.
    """

    target: Target
    before: Target | None
    warnings: Sequence[str] = ()


def set_target(opened: Batch, target: Target) -> TargetChange:
    """Add a version of a target, unless the newest version has the same values.

    Raises BadInputError that lists what is wrong with the target, and RefusedError for a day before that of
    the newest version.
    """
    flaws = list(
        find_flaws(
            target.figure,
            definitions.list_rules(engine.make_reader(opened.connection), dates.today()),
            is_cumulative=target.is_cumulative,
            is_part=target.scope != "whole",
            has_currency=target.currency is not None,
        )
    )
    if flaws:
        listed = "\n".join(f"  {flaw}" for flaw in flaws)
        raise BadInputError(
            gettext("the target cannot be used:\n{problems}").format(problems=listed),
            gettext("see: {command}").format(command="tracker target set --help"),
        )
    period = periods.parse_period(target.period)
    if (period.start.month, period.start.day) == (1, 1):
        # From 1 January on, which is the first day of the period anyway.
        target = target._replace(is_cumulative=False)
    engine.take_advisory_lock(opened.connection, "targets")
    versions = read_targets.list_versions(engine.make_reader(opened.connection), target)
    newest = versions[-1] if versions else None
    if newest is not None and _have_same_values(newest, target):
        return TargetChange(newest, newest)
    return _insert_version(opened, target, newest)


def withdraw_target(opened: Batch, key: Target, day: date) -> TargetChange:
    """Add a version without a value, which withdraws a target from a day on. Raises NotFoundError.

    The target is the one with the same period, figure, currency, and unit, region or sector as `key`.
    """
    engine.take_advisory_lock(opened.connection, "targets")
    versions = read_targets.list_versions(engine.make_reader(opened.connection), key)
    if not versions or versions[-1].value is None:
        raise NotFoundError(
            gettext("there is no target {key}").format(key=key.key),
            gettext("see: {command}").format(command="tracker target list"),
        )
    newest = versions[-1]
    return _insert_version(opened, newest._replace(value=None, note=None, set_on=day.isoformat()), newest)


def _have_same_values(newest: Target, target: Target) -> bool:
    """Tell whether two versions of a target have the same values, no matter when they were set."""
    return newest._replace(set_on="", version=0, sector=None) == target._replace(
        set_on="", version=0, sector=None
    )


def _insert_version(opened: Batch, target: Target, newest: Target | None) -> TargetChange:
    if newest is not None and target.set_on < newest.set_on:
        raise RefusedError(
            gettext("version {version} of this target was set on {day}").format(
                version=newest.version, day=newest.set_on
            ),
            gettext("give that day or a later day"),
        )
    version = target._replace(version=1 if newest is None else newest.version + 1)
    row = {name: value for name, value in version._asdict().items() if name not in ("sector", "kind")}
    insert_row(opened.connection, targets, row | {"set_on": date.fromisoformat(version.set_on)})
    return TargetChange(version, newest, list(_warn_of_issued_reports(opened, version)))


def _warn_of_issued_reports(opened: Batch, target: Target) -> Iterator[str]:
    """Yield a warning that names the issued reports within the target's period, which stay as issued."""
    whole = periods.parse_period(target.period)
    names = opened.connection.scalars(sa.select(reports.c.period).distinct().order_by(reports.c.period))
    inside = [name for name in names if whole.contains(periods.parse_period(name))]
    if inside:
        yield gettext("reports that were issued keep their targets: {periods}").format(
            periods=join_items(inside)
        )
