"""A sample map file with every line that a map file can have, for `tracker import --help-all`.

Translators translate it as one message, so that the headers in the sample are in their language.
"""

from __future__ import annotations

SAMPLE_MAP = """\
as = "commitments"           # what the rows are, as with --as
sheet = "Projects"           # the sheet to read, as with --sheet
header_row = 4               # first header line, if the program misses it
unit = "CNY millions"        # for amounts whose header names no unit
blank = ["tbd", "n/k"]       # read these cells as blank; amounts keep them
ignore = ["No.", "F"]        # columns to leave out, by header or letter
[skip]                       # rows to leave out: those with this, or ""
"Status" = ["terminated"]
[columns]                    # header (or letter) of the column = field
"Project" = "title"
"Content" = { field = "title", join = ": " }   # add it to the title above
"Cost" = { field = "amount", unit = "USD m", round = true, else = "text" }
                             # round fractions; keep unreadable text as is
"Company" = { field = "company", split = ";", rest = "partners" }
                             # the first one leads; a legal form (Co., Ltd.)
                             # and a name of the register are never split
"Town" = { field = "place", blank = "above" }  # blank: as in the row above
"Year" = { field = "voiced_on", part = "year" }
"Month" = { field = "voiced_on", part = "month" }
"Due" = [{ field = "due_on", form = "quarter" }, "due_text"]
                             # read 2024-1 as a quarter (or "month"), and
                             # also keep the text as printed
[constants]                  # fields with one value for all rows
track = "facility"
firmness = "intention"
[labels.firmness]            # your word = the code that it means
"to be signed" = "intention"
[labels.company]             # your short name = the name in the register
"Acme" = "Acme Environmental Group Co., Ltd."
"""
