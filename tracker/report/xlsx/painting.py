"""The input of a workbook: a report, and the language and unit of amounts in which it is written."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from tracker.locale import gettext
from tracker.read import definitions
from tracker.report import wording
from tracker.report.model.report import IssueStamp, Report, Restatement

if TYPE_CHECKING:
    from tracker.read.labels import Labels

WAN = 10_000


class Painting(NamedTuple):
    """A report with the settings for its workbook.

    `language` is en, hans or hant. `unit` is 1, 10,000, 1,000,000 or 100,000,000. `issue` is None for a
    preview. `row_written` is called after each row of a table. `is_wide` prints all columns of the register,
    on A3.
    """

    report: Report
    labels: Labels
    unit: int = WAN
    issue: IssueStamp | None = None
    made_at: str = ""
    language: str = "hans"
    row_written: Callable[[], None] = lambda: None
    is_wide: bool = False

    def text(self, code: str) -> str:
        """Return a text of the report by its code, such as a title, in the language of the report."""
        return self.labels("text", code)

    def name_figure(self, code: str) -> str:
        """Return the name of a figure."""
        return definitions.name_figure(self.labels, self.report.rules, code)

    def define_figure(self, code: str) -> str:
        """Return the sentence that says how a figure is counted, by the rules on the report's last day."""
        return definitions.define_figure(self.labels, self.report.rules, code)

    @property
    def period(self) -> str:
        """The period as people write it: `2024 Q2`, 2024年第二季度."""
        return wording.name_period(self.report.period)

    @property
    def unit_name(self) -> str:
        """The full name of the unit of amounts."""
        return wording.name_unit(self.labels, self.unit)

    @property
    def unit_in_brackets(self) -> str:
        """The unit of amounts in brackets, for headings of columns; '' for the unit 1."""
        codes = {1: "of_one", 10_000: "of_wan", 1_000_000: "of_million", 100_000_000: "of_yi"}
        names = {code: self.labels("text", code) for code in ("of_one", "of_wan", "of_million", "of_yi")}
        return names[codes[self.unit]]

    def name_unit_in_brackets(self, currency: str) -> str:
        """Return the unit of amounts with a currency, in brackets: （万美元）, (million USD)."""
        return gettext("({unit})").format(unit=self.name_unit(currency))

    def name_unit(self, currency: str) -> str:
        """Return the unit of amounts with a currency: 万美元, million USD."""
        return wording.name_money_unit(self.labels, self.unit, currency, self.language)

    @property
    def warning(self) -> str:
        """The warning that the period was not over when the report was made or issued."""
        return self.text("provisional" if self.issue is None else "before_end")

    @property
    def revision_changes(self) -> list[Restatement]:
        """The differences from the last issued revision for the same period."""
        return [each for each in self.report.restatements if each.period == self.report.period]

    @property
    def previous_period_changes(self) -> list[Restatement]:
        """The differences from the last issued report for the period before."""
        return [each for each in self.report.restatements if each.period != self.report.period]
