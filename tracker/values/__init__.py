"""Values, and how they are read and written: codes, dates, periods, money, names. No database is needed."""

from typing import TYPE_CHECKING

from tracker.submodules import import_when_used

if TYPE_CHECKING:
    from tracker.values import (
        amounts,
        codes,
        company_names,
        credit_code,
        dates,
        encodings,
        heads,
        money,
        papers,
        periods,
        printed_dates,
        quotations,
        regular_files,
        spreadsheet_text,
        text,
        typed_dates,
    )
else:
    __getattr__ = import_when_used(__name__)
