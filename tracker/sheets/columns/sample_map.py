"""A sample map with every line that a map can have, for `tracker import --help`.

It is one message of the catalogs: each language has a sample with headers of its own.
"""

from __future__ import annotations

SAMPLE_MAP = """\
as = "commitments"           # what the rows are, as with --as
sheet = "Projects"           # the sheet to read, as with --sheet
header_row = 4               # its first line, if it is not found
unit = "CNY millions"        # of amounts whose header names none
blank = ["tbd", "n/k"]       # cells that say nothing; an amount keeps them
ignore = ["No.", "F"]        # columns to leave out, by header or letter
[skip]                       # rows to leave out: those with this, or ""
"Status" = ["terminated"]
[columns]                    # header, or letter of the column, = field
"Project" = "title"
"Content" = { field = "title", join = ": " }   # behind it; in this order
"Cost" = { field = "amount", unit = "USD m", round = true, else = "text" }
                             # fractions rounded; the unreadable as printed
"Company" = { field = "company", split = ";", rest = "partners" }
                             # the first leads; no legal form (Co., Ltd.) is
                             # split off, nor a name that the register has
"Town" = { field = "place", blank = "above" }  # what stands above
"Year" = { field = "voiced_on", part = "year" }
"Month" = { field = "voiced_on", part = "month" }
"Due" = [{ field = "due_on", form = "quarter" }, "due_text"]
                             # 2024-1; or "month"; and as it is printed
[constants]                  # fields that no column gives
track = "facility"
firmness = "intention"
[labels.firmness]            # what the sheet's own words for codes mean
"to be signed" = "intention"
[labels.company]             # and its own names
"Acme" = "Acme Environmental Group Co., Ltd."
"""
