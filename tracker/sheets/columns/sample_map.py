"""A sample map file with every line that a map file can have, for `tracker import --help-all`.

Translators translate it as one message, so that the headers in the sample are in their language.
"""

from __future__ import annotations

SAMPLE_MAP = """\
as = "commitments"           # what the rows are, as with --as
sheet = "Projects"           # the sheet to read, as with --sheet
header_row = 4               # first row of the header, if the program
                             # does not find it
unit = "CNY millions"        # for amounts whose header names no unit
blank = ["tbd", "n/k"]       # words to read as blank; a column of amounts
                             # keeps them as text
ignore = ["No.", "F"]        # columns to leave out, by header or letter
[skip]                       # leave out the rows with one of these texts
                             # in this column ("" means a blank cell)
"Status" = ["terminated"]
[columns]                    # header (or letter) of the column = field
"Project" = "title"
"Content" = { field = "title", join = ": " }   # add it to the title above
"Cost" = { field = "amount", unit = "USD m", round = true, else = "text" }
                             # round to whole dollars; keep as text what is
                             # not an amount
"Company" = { field = "company", split = ";", rest = "partners" }
                             # the first company leads, the others are
                             # partners; a legal form (Co., Ltd.) or a name
                             # that is in the register is never split
"Town" = { field = "place", blank = "above" }
                             # a blank cell means the value of the row above
"Year" = { field = "voiced_on", part = "year" }
"Month" = { field = "voiced_on", part = "month" }
"Due" = [{ field = "due_on", form = "quarter" }, "due_text"]
                             # read 2024-1 as the first quarter (or, with
                             # "month", as January); keep the printed text too
[constants]                  # fields with one value for all rows
track = "facility"
firmness = "intention"
[labels.firmness]            # your word = the code that it means
"to be signed" = "intention"
[labels.company]             # your short name = the name in the register
"Acme" = "Acme Environmental Group Co., Ltd."
"""
