"""Remove invisible characters from cells, and blanks inside Chinese names."""

from __future__ import annotations

import re
from collections.abc import Callable

from tracker.sheets.columns.fields import COMPANY_NAMES, FIELDS, LIST_KINDS, NAMES_OF, PERSON_NAMES, RowKind
from tracker.sheets.columns.map_file import ColumnUse
from tracker.values import text

_ENDS_A_NAME = re.compile(r"(?:公司|集团|集團|厂|廠|中心|研究院|合作社|商会|商會|协会|協會)$")
_BRANCH = re.compile(r"\S{0,12}(?:分公司|子公司|办事处|辦事處|代表处|代表處|分厂|分廠|分行|支行)")


def make_cleaner(noun: RowKind, use: ColumnUse) -> Callable[[str], str]:
    """Return a function that removes invisible characters from a cell; from names it also removes blanks."""
    companies, people = NAMES_OF.get(noun, (COMPANY_NAMES, PERSON_NAMES))
    if use.split is not None and not use.split.strip():
        return text.remove_invisible  # a blank separates the names
    if use.field not in companies | people:
        return text.remove_invisible
    join = remove_blanks_in_company_name if use.field in companies else remove_blanks_in_person_name
    if use.rest or FIELDS[noun][use.field].kind in LIST_KINDS:
        return lambda cell: join(text.remove_invisible(cell))  # a line end separates the names
    return lambda cell: join(text.remove_invisible(cell).replace("\r\n", " ").replace("\n", " "))


def remove_blanks_in_company_name(name: str) -> str:
    """Return the name of a company without the blanks between its Chinese characters: 柳 工 → 柳工.

    A blank between two complete names (甲公司 乙公司) is kept.
    """

    def replace_gap(gap: re.Match[str]) -> str:
        before, after = name[: gap.start()], name[gap.end() :]
        return gap[0] if _ENDS_A_NAME.search(before) and not _BRANCH.match(after) else ""

    return text.GAP.sub(replace_gap, name)


def remove_blanks_in_person_name(name: str) -> str:
    """Return the name of a person without the blanks between its Chinese characters: 张 三 → 张三.

    A blank between two complete names (张三 李四) is kept.
    """
    parts = text.GAP.split(name)
    is_padded = min(map(len, parts)) == 1 or text.COMPOUND_SURNAME.fullmatch(parts[0]) is not None
    is_one = is_padded and len("".join(parts)) <= 4
    return "".join(parts) if is_one else name
