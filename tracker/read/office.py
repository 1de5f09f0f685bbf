"""Read the settings of the office: its name, and its defaults for reports and amounts."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from tracker.store.reader import Reader
from tracker.values.amounts import FormatNumber, format_amount

DEFAULT_LANGUAGE = "zh-Hans"
WAN, MILLION = 10_000, 1_000_000


class OfficeSettings(NamedTuple):
    """The settings of an office. A setting that the office has not made is None."""

    name: str | None = None
    report_language: str | None = None
    report_unit: int | None = None
    default_currency: str | None = None

    @property
    def language_of_reports(self) -> str:
        """The language of a report if the user chooses none; the language of the computer does not matter."""
        return self.report_language or DEFAULT_LANGUAGE

    def choose_unit(self, language: str) -> int:
        """Return the unit of the amounts in a report if the user chooses none.

        If the office has set no unit, it is a million in English and 10,000 in other languages.
        """
        return self.report_unit or (MILLION if language == "en" else WAN)


def find_amount_format(reader: Reader) -> FormatNumber:
    """Return the function that writes an amount with its currency, in the unit that the office has set."""
    return partial(format_amount, unit=read_settings(reader).report_unit)


def read_settings(reader: Reader) -> OfficeSettings:
    """Return the settings of the office; all are None if the office has made none."""
    rows = reader.rows(f"SELECT {', '.join(OfficeSettings._fields)} FROM office ORDER BY id")
    return OfficeSettings(**rows[0]) if rows else OfficeSettings()
