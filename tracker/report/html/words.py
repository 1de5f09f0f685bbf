"""How the page says codes, days, amounts and rates, in one language and one unit of amounts."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, NamedTuple

from tracker.report import wording
from tracker.report.model.report import Amounts, Figure, IssueStamp, Report
from tracker.report.wording import NO_VALUE
from tracker.values import dates, money

if TYPE_CHECKING:
    from tracker.read.labels import Labels

TAGS = {"hans": "zh-Hans", "hant": "zh-Hant", "en": "en"}
_CENT = Decimal("0.01")


class Words(NamedTuple):
    """A report and how it is to be said."""

    report: Report
    labels: Labels
    language: str
    unit: int
    issue: IssueStamp | None
    made_at: str

    @property
    def unit_words(self) -> str:
        """The unit of amounts, said in full."""
        return wording.name_unit(self.labels, self.unit)

    @property
    def short_unit(self) -> str:
        """The unit of amounts as it stands before a currency; nothing for its main unit."""
        codes = {1: None, 10_000: "wan", 100_000_000: "yi"}
        names = {code: f"{self.labels('text', code)} " for code in ("wan", "yi")}
        return names.get(codes[self.unit] or "", "")

    def format_amount(self, value: int | None) -> str:
        """Return an amount in the unit, with two decimals at most; one too small for them as <0.01."""
        if value is None:
            return NO_VALUE
        exact = money.convert_to_unit(value, self.unit)
        rounded = exact.quantize(_CENT, ROUND_HALF_UP)
        if exact and not rounded:
            return "<0.01" if exact > 0 else ">−0.01"
        text = f"{rounded:,.2f}".rstrip("0").rstrip(".")
        return text.replace("-", "−")

    def format_money(self, value: int | None, currency: str | None) -> str:
        """Return an amount with its currency."""
        return NO_VALUE if value is None else f"{self.format_amount(value)} {currency}"

    def format_amounts(self, several: Amounts) -> str:
        """Return amounts of several currencies, which are never added."""
        return "; ".join(self.format_money(value, currency) for currency, value in several.items())

    def format_value(self, figure: Figure, of: float | None) -> str:
        """Return a value of a figure: a count, a percentage or an amount."""
        if of is None:
            return NO_VALUE
        if figure.denominator is not None:
            return f"{of:.1%}"
        return self.format_amount(int(of)) if figure.currency else f"{of:,}"

    def format_base(self, figure: Figure) -> str:
        """Return what stands beside a percentage: how many of how many."""
        if figure.denominator is None:
            return ""
        if figure.currency:
            return f"{self.format_amount(figure.numerator)} / {self.format_amount(figure.denominator)}"
        return f"{figure.numerator:,} / {figure.denominator:,}"

    def format_move(self, figure: Figure) -> str:
        """Return how a figure moved since the period before, with an arrow."""
        if figure.value is None or figure.previous is None:
            return ""
        by = figure.value - figure.previous
        if not by:
            return "="
        arrow = "↑" if by > 0 else "↓"
        if figure.denominator is not None:
            return f"{arrow} {abs(by) * 100:.1f} {self.labels('text', 'points')}"
        return f"{arrow} {self.format_amount(abs(int(by))) if figure.currency else f'{abs(int(by)):,}'}"

    def format_day(self, value: str | None, precision: str | None = "day") -> str:
        """Return a day only as exactly as it is known: ≈2024-05 in Chinese, ≈May 2024 in English."""
        if value is None or precision == "unknown":
            return ""
        known = date.fromisoformat(value)
        if self.language != "en" or precision not in ("day", "month"):
            return dates.format_date(value, precision)
        month = _MONTHS[known.month - 1]
        return f"{known.day} {month} {known.year}" if precision == "day" else f"≈{month} {known.year}"

    def format_long_day(self, value: str) -> str:
        """Return a day as a cover has it."""
        known = date.fromisoformat(value)
        return (
            self.format_day(value) if self.language == "en" else f"{known.year}年{known.month}月{known.day}日"
        )

    def name_stage(self, code: str | None, track: str = "facility") -> str:
        """Return a stage in the words of its track."""
        return wording.name_stage(self.labels, code, track)

    def format_light(self, code: str | None) -> str:
        """Return a light as a mark and a word."""
        return wording.format_light(self.labels, code)

    def name_sector(self, code: str | None) -> str:
        """Return the name of a sector."""
        return wording.name_sector(self.report, code, self.language)


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
