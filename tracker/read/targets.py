"""Read targets: those in force on a day, and all versions of one target."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from tracker.locale import gettext
from tracker.read import definitions
from tracker.read.labels import Labels
from tracker.read.office import read_settings
from tracker.rules.definitions import Rule
from tracker.rules.figures import FigureKind, find_figure_kind, sums_money
from tracker.store.reader import Reader
from tracker.values import target_values
from tracker.values.amounts import FormatNumber

KEYS = (
    "key", "period", "figure", "name", "unit", "region", "sector", "target", "value", "currency",
    "is_cumulative", "is_limit", "set_on", "version", "note",
)  # fmt: skip
FIGURES_BY_CURRENCY = ("funds_rate",)
"""Rates of which there is one for each currency."""
KEY_COLUMNS = ("period", "figure", "responsible_unit", "region", "sector_id", "currency")
"""The columns in which all versions of a target agree."""


class Target(NamedTuple):
    """A version of a target, which is the value that a figure is to reach in a period.

    `value` is None if this version withdraws the target; for a rate, it is in hundredths of a percent. At
    most one of unit, region and sector is set; a target without any of them is for all commitments.
    """

    period: str
    figure: str
    responsible_unit: str | None = None
    region: str | None = None
    sector_id: int | None = None
    currency: str | None = None
    value: int | None = None
    is_cumulative: bool = False
    is_limit: bool = False
    set_on: str = ""
    note: str | None = None
    version: int = 1
    sector: str | None = None
    """The code of the sector."""
    kind: FigureKind = FigureKind.COUNT
    """What the figure is: a count, an amount or a rate."""

    @property
    def scope(self) -> str:
        """What limits the commitments that the target is for: unit, region, sector, or whole for no limit."""
        given = {"unit": self.responsible_unit, "region": self.region, "sector": self.sector_id}
        return next((scope for scope, value in given.items() if value is not None), "whole")

    @property
    def part_name(self) -> str:
        """The name of the unit, or the code of the region or sector; '' for a target for all commitments."""
        return self.responsible_unit or self.region or self.sector or ""

    @property
    def key(self) -> str:
        """The words that name the target in lists: period, figure, currency, and unit, region or sector."""
        return " ".join(filter(None, (self.period, self.figure, self.part_name, self.currency)))

    def format_value(self, format_number: FormatNumber) -> str:
        """Return the value as people read it; '' if the target was withdrawn."""
        if self.value is None:
            return ""
        return target_values.format_value(self.kind, self.value, self.currency, format_number)


def list_targets(reader: Reader, day: date, period: str | None = None) -> list[Target]:
    """Return the targets in force on a day, of all periods or of one. Withdrawn targets are left out.

    The version in force is the newest one that was set by that day, or else the first one.
    """
    rules = definitions.list_rules(reader, day)
    rows = reader.rows(
        f"{_TARGETS_SQL} WHERE {_IS_IN_FORCE} AND t.value IS NOT NULL"
        " AND (CAST(:period AS text) IS NULL OR t.period = :period) ORDER BY t.id",
        day=day.isoformat(),
        period=period,
    )
    targets = [_make_target(row, rules) for row in rows]
    return sorted(targets, key=lambda target: (target.period, target.scope != "whole"))


def list_versions(reader: Reader, target: Target) -> list[Target]:
    """Return all versions of a target, the first one first.

    They have the same period, figure, unit, region, sector and currency.
    """
    same = " AND ".join(
        f"{_build_key_column('t', column)} = {_build_key_parameter(column)}" for column in KEY_COLUMNS
    )
    given = {name: value for name, value in target._asdict().items() if name in KEY_COLUMNS}
    rows = reader.rows(f"{_TARGETS_SQL} WHERE {same} ORDER BY t.version", **given)
    rules = definitions.list_rules(reader, reader.today)
    return [_make_target(row, rules) for row in rows]


def complete_target(reader: Reader, target: Target, value: str | None) -> Target:
    """Return a target with its value, its currency and the code of its sector filled in.

    The text `value` is a number, an amount or a percentage, depending on the figure; None leaves the target
    without a value. If the text names no currency, an amount gets the currency of the target, else the
    default currency of the office. Raises BadInputError for a text that is no such value.
    """
    rules = definitions.list_rules(reader, reader.today)
    target = target._replace(kind=find_figure_kind(target.figure, rules))
    sector = None
    if target.sector_id is not None:
        sector = reader.value("SELECT code FROM sectors WHERE id = :id", id=target.sector_id)
    currency = target.currency
    is_of_money = any(rule.code == target.figure and sums_money(rule) for rule in rules)
    if target.kind is FigureKind.AMOUNT or is_of_money or target.figure in FIGURES_BY_CURRENCY:
        currency = currency or read_settings(reader).default_currency or "CNY"
    amount: int | None = None
    if value is not None and target.kind is FigureKind.AMOUNT:
        amount, currency = target_values.parse_amount(value, target.currency or currency)
    elif value is not None:
        is_rate = target.kind is FigureKind.RATE
        amount = target_values.parse_percentage(value) if is_rate else target_values.parse_count(value)
    return target._replace(sector=sector, currency=currency, value=amount)


def name_figure(reader: Reader, labels: Labels, code: str) -> str:
    """Return the name of a figure: its label, or the name that an office gave in its definition."""
    name = reader.value(
        "SELECT name FROM rules WHERE kind = 'figure' AND code = :code ORDER BY version DESC LIMIT 1",
        code=code,
    )
    return str(name or labels.find("figure", code) or code)


def name_target_part(labels: Labels, target: Target, sectors: Mapping[str, str]) -> str:
    """Return the unit, region or sector of a target in words; `sectors` has the names of sectors by code."""
    if target.scope == "region":
        return labels("region", target.region)
    if target.scope == "sector":
        return sectors[target.part_name]
    return target.responsible_unit or gettext("the whole register")


def _make_target(row: Mapping[str, Any], rules: Sequence[Rule]) -> Target:
    flags = {name: bool(row[name]) for name in ("is_cumulative", "is_limit")}
    return Target(**{**row, **flags}, kind=find_figure_kind(row["figure"], rules))


def _build_key_column(table: str, column: str) -> str:
    """Return the SQL expression of a column by which targets are identified, with '' in place of NULL."""
    return f"coalesce(CAST({table}.{column} AS text), '')"


def _build_key_parameter(column: str) -> str:
    """Return the SQL expression of the parameter that `_build_key_column` is compared with, '' for NULL."""
    return f"coalesce(CAST(:{column} AS text), '')"


_SAME = " AND ".join(
    f"{_build_key_column('n', column)} = {_build_key_column('t', column)}" for column in KEY_COLUMNS
)
_IS_IN_FORCE = f"""t.version = (
  SELECT max(n.version) FROM targets n WHERE {_SAME} AND (n.version = 1 OR n.set_on <= :day))"""
_TARGETS_SQL = f"""
SELECT {", ".join(f"t.{name}" for name in Target._fields if name not in ("sector", "kind"))}, s.code AS sector
FROM targets t LEFT JOIN sectors s ON s.id = t.sector_id"""
