"""Format the amounts, rates, dates and codes of a report as text, for the HTML page and the brief."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, NamedTuple

from tracker.read import definitions
from tracker.report import wording
from tracker.report.model.report import (
    Figure,
    IssueStamp,
    RankedCommitment,
    RegisterLine,
    Report,
)
from tracker.report.wording import NO_VALUE
from tracker.values import dates, money

if TYPE_CHECKING:
    from tracker.read.labels import Labels

_CENT = Decimal("0.01")


class ReportFormatter(NamedTuple):
    """A report with its language and its unit of amounts, and methods that format its values as text.

    `unit` is 1, 10,000 (万), 1,000,000 or 100,000,000 (亿). `issue` is None for a preview: a report that is
    not issued. `made_at` is the local time at which the page is made, as text.
    """

    report: Report
    labels: Labels
    language: str
    unit: int
    issue: IssueStamp | None
    made_at: str

    @property
    def unit_name(self) -> str:
        """The full name of the unit of amounts."""
        return wording.name_unit(self.labels, self.unit)

    def format_amount(self, value: int | None) -> str:
        """Return an amount in the unit of the report, with at most two decimals.

        An amount that rounds to 0 gives `<0.01`.
        """
        if value is None:
            return NO_VALUE
        exact = money.convert_to_unit(value, self.unit)
        rounded = exact.quantize(_CENT, ROUND_HALF_UP)
        if exact and not rounded:
            return "<0.01" if exact > 0 else ">−0.01"
        text = f"{rounded:,.2f}".rstrip("0").rstrip(".")
        return text.replace("-", "−")

    def format_money(self, value: int | None, currency: str | None) -> str:
        """Return an amount in the unit of the report, and its currency: `1,200 million CNY`, 1,200 万元."""
        if value is None:
            return NO_VALUE
        return f"{self.format_amount(value)} {self.name_money_unit(currency or '')}"

    def name_money_unit(self, currency: str) -> str:
        """Return the unit of amounts together with a currency: `million CNY`, 万元, 万美元."""
        return wording.name_money_unit(self.labels, self.unit, currency, self.language)

    def format_stated_money(self, row: RegisterLine | RankedCommitment) -> str:
        """Return the amount of a commitment as its source states it, with its currency.

        An amount that is not exact has ≈, ≥ or ≤ before it; a range has both its ends.
        """
        upper = "" if row.amount_upper is None else f"{self.format_amount(row.amount)}–"
        amount = row.amount if row.amount_upper is None else row.amount_upper
        return f"{wording.get_amount_mark(row.amount_bound)}{upper}{self.format_money(amount, row.currency)}"

    def format_value(self, figure: Figure, value: float | None) -> str:
        """Return a value of a figure as text: a percentage for a rate, an amount for money, else a count."""
        if value is None:
            return NO_VALUE
        if figure.denominator is not None:
            return f"{value:.1%}"
        return self.format_amount(int(value)) if figure.currency else f"{value:,}"

    def format_fraction(self, figure: Figure) -> str:
        """Return the numerator and denominator of a rate, such as `3 / 12`; '' for any other figure."""
        if figure.denominator is None:
            return ""
        if figure.currency:
            return f"{self.format_amount(figure.numerator)} / {self.format_amount(figure.denominator)}"
        return f"{figure.numerator:,} / {figure.denominator:,}"

    def format_change_since_period_before(self, figure: Figure) -> str:
        """Return the change of a figure since the period before: `↑ 2` or `=`; '' if a value is missing."""
        if figure.value is None or figure.previous is None:
            return ""
        change = figure.value - figure.previous
        if not change:
            return "="
        arrow = "↑" if change > 0 else "↓"
        if figure.denominator is not None:
            return f"{arrow} {abs(change) * 100:.1f} {self.labels('text', 'points')}"
        return (
            f"{arrow} {self.format_amount(abs(int(change))) if figure.currency else f'{abs(int(change)):,}'}"
        )

    def format_growth(self, figure: Figure) -> str:
        """Return the change of a figure since a year ago, such as `↑ 12.5%`; '' if a value is missing.

        The change of a rate is in percentage points.
        """
        return self._format_growth(figure, figure.growth)

    def format_growth_so_far(self, figure: Figure) -> str:
        """Return how the value since 1 January changed in a year: `↑ 12.5%`; '' if a value is missing."""
        return self._format_growth(figure, figure.growth_so_far)

    def _format_growth(self, figure: Figure, growth: float | None) -> str:
        """Return a change as text, such as `↑ 12.5%`.

        `growth` is a share of the old value (0.125), or for a rate the difference of the two rates.
        """
        if not growth:
            return "" if growth is None else "="
        arrow = "↑" if growth > 0 else "↓"
        if figure.denominator is not None:
            return f"{arrow} {abs(growth) * 100:.1f} {self.labels('text', 'points')}"
        return f"{arrow} {abs(growth):.1%}"

    def format_day(self, value: str | None, precision: str | None = "day") -> str:
        """Return a date as exactly as it is known: a month is ≈2024-05 in Chinese, ≈May 2024 in English."""
        if value is None or precision == "unknown":
            return ""
        day = date.fromisoformat(value)
        if self.language != "en" or precision not in ("day", "month"):
            return dates.format_date(value, precision)
        month = _MONTHS[day.month - 1]
        return f"{day.day} {month} {day.year}" if precision == "day" else f"≈{month} {day.year}"

    def format_long_day(self, value: str) -> str:
        """Return an exact date in full: 2024年5月18日 in Chinese, 18 May 2024 in English."""
        day = date.fromisoformat(value)
        return self.format_day(value) if self.language == "en" else f"{day.year}年{day.month}月{day.day}日"

    def name_stage(self, code: str | None, track: str = "facility") -> str:
        """Return the name of a stage, which depends on the track: the kind of the commitment."""
        return wording.name_stage(self.labels, code, track)

    def name_figure(self, code: str) -> str:
        """Return the name of a figure."""
        return definitions.name_figure(self.labels, self.report.rules, code)

    def define_figure(self, code: str) -> str:
        """Return the sentence that says how a figure is counted, by the rules on the report's last day."""
        return definitions.define_figure(self.labels, self.report.rules, code)

    def format_light(self, code: str | None) -> str:
        """Return the mark and the name of a light (green, yellow or red)."""
        return wording.format_traffic_light(self.labels, code)

    def name_sector(self, code: str | None) -> str:
        """Return the name of a sector in the language of the page."""
        return wording.name_sector(self.report, code, self.language)


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
