"""Recognise the rows of a sheet that are not data: sums, section titles, signatures and remarks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from enum import Enum, auto

from tracker.sheets.files.read_sheet import Cell

_LONGEST_SUM = 20
_SUM = re.compile(
    r"(?:\W|[一二三四五六七八九十]+、)?(?:本页|本表|本项|全市|全县|全区|各项)?(?:合计|总计|小计|共计|合計|總計|小計|共計)"
    r"(?:\(.*\)|:.*|\d+个?(?:项目?|家)?)?|.{1,12}(?:小计|小計)|(?:grand ?)?total:?|subtotal:?",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"[一二三四五六七八九十]{1,3}[、.]\s*\D.*|\([一二三四五六七八九十]{1,3}\)\s*\D.*"
    r"|(?!.*(?:公司|集团|集團|厂|廠|院|所|中心|社)$)"
    r"(?:第[一二三四五六七八九十\d]{1,3}(?:批|类|類|部分|组|組)|[a-z]类)\W?.*",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    r"(?:填表|填报|填報|制表|製表|审核|審核|审批|复核|经办|统计|报送|单位负责|分管|主要|主管|填写)"
    r"(?:人员?|单位|部门|日期|时间|負責人|负责人|领导|人签字)?(?:\((?:签字|签章|签名|盖章|公章)\))?\s*:.*|(?:备注|備注|注|说明|說明|附注|填表说明|填报说明)\d?\s*:.*|以下(?:空白|无内容)"
)


class NonDataRow(Enum):
    """The kind of a row that is not data, such as a sum or a section title."""

    SUM = auto()
    SECTION = auto()
    """The title of a section, such as 一、在建项目."""
    REMARK = auto()
    """A line for signatures, or a remark under the table."""


def classify_row(cells: Sequence[Cell], *, is_merged: bool = False) -> NonDataRow | None:
    """Return the kind of a row that is not data, by its first filled cell; None for a row of data.

    A row is a section title only if its other cells hold nothing but numbers, such as the sums of the
    section. A row is a remark or a line for signatures only if each of its other texts contains a colon.
    `is_merged` says that the first filled cell is merged across several columns, as titles often are.
    """
    first = cells[0] or next((cell for cell in cells if cell), "")
    if not isinstance(first, str):
        return None
    words = unicodedata.normalize("NFKC", first).strip()
    if len(words) < _LONGEST_SUM and _SUM.fullmatch("".join(words.split())):
        return NonDataRow.SUM
    is_signature = _SIGNATURE.match(words) is not None
    if not (is_signature or is_merged or _SECTION.fullmatch(words)):
        return None
    further = [cell for cell in cells if isinstance(cell, str) and cell.strip() and cell is not first]
    if is_signature:
        is_alone = all(":" in unicodedata.normalize("NFKC", cell) for cell in further)
        return NonDataRow.REMARK if is_alone else None
    return None if any(map(_has_words, further)) else NonDataRow.SECTION


def _has_words(cell: str) -> bool:
    """Tell whether a cell holds more than a number or a count (5, 12.5%, 3个)."""
    return re.fullmatch(r"[\d.,%\s-]+(?:个|项|家)?", unicodedata.normalize("NFKC", cell)) is None
