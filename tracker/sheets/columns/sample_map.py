"""A sample map with every line that a map can have, for `tracker import --help`."""

from __future__ import annotations

SAMPLE_MAP = """\
as = "commitments"           # what the rows are, as with --as
sheet = "项目表"             # the sheet to read, as with --sheet
header_row = 4               # its first line, where it is not found
unit = "万元"                # of amounts whose header names none
blank = ["待定", "面议"]     # cells that say nothing; an amount keeps them
ignore = ["序号", "F"]       # columns to leave out, by header or letter
[skip]                       # rows to leave out: where this, or "", stands
"状态" = ["已终止"]
[columns]                    # header, or letter of the column, = field
"项目名称" = "title"
"建设内容" = { field = "title", join = "：" }  # behind it; in this order
"投资额" = { field = "amount", unit = "亿元" }
"企业" = { field = "company", split = "、", rest = "partners" }
                             # the first leads; no legal form (Co., Ltd.) is
                             # split off, nor a name that the register has
"镇街" = { field = "place", blank = "above" }  # what stands above
"年" = { field = "voiced_on", part = "year" }
"月" = { field = "voiced_on", part = "month" }
"期限" = [{ field = "due_on", form = "quarter" }, "due_text"]
                             # 2024-1; or "month"; and as it is printed
[constants]                  # fields that no column gives
track = "facility"
firmness = "intention"
[labels.firmness]            # what the sheet's own words for codes mean
"拟签" = "intention"
[labels.company]             # and its own names
"清大" = "清大国华环境集团股份有限公司"
"""
