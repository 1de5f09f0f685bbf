"""Read a sheet of targets: one target in each row, in columns that are recognised by their headings.

A target is the value that a figure, such as the sum of receipts, is to reach in a period.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from tracker.errors import BadInputError
from tracker.locale import gettext, join_items
from tracker.read import lookup, targets
from tracker.read.targets import Target
from tracker.sheets.files.read_sheet import Cell, Cells, Sheet, open_sheet
from tracker.store.reader import Reader
from tracker.values.codes import Region
from tracker.values.dates import parse_day
from tracker.values.money import parse_currency
from tracker.values.periods import parse_period
from tracker.values.text import parse_name

_HEADINGS = {
    "period": ("period", "year", "期间", "年度", "年份", "报告期", "时间"),
    "figure": ("figure", "measure", "indicator", "指标", "指标名称", "项目"),
    "value": ("value", "target", "目标", "目标值", "目标数", "任务", "任务数", "计划数"),
    "unit": ("unit", "responsible_unit", "责任单位", "单位", "部门"),
    "region": ("region", "来源地", "地区"),
    "sector": ("sector", "industry", "行业", "产业"),
    "currency": ("currency", "币种"),
    "is_cumulative": ("cumulative", "is_cumulative", "累计"),
    "is_limit": ("limit", "is_limit", "at_most", "上限", "不超过"),
    "set_on": ("set_on", "day", "下达日期", "下达时间", "日期"),
    "note": ("note", "备注", "说明", "文号", "依据"),
}
"""The headings of each field; they are compared without blanks, and Traditional characters as Simplified."""
_REQUIRED = ("period", "figure", "value")
_MOST_ROWS = 10_000
_YES, _NO = ("是", "yes", "y", "1", "true", "√", "✓"), ("", "否", "no", "n", "0", "false")


class TargetRow(NamedTuple):
    """A row of the sheet: its number, and the texts of its filled cells by field."""

    number: int
    texts: dict[str, str]


def read_target_rows(reader: Reader, file: Path, sheet: str | None) -> Sequence[TargetRow]:
    """Return the filled rows below the headings.

    Raises BadInputError for wrong or missing headings, and FileError for a file that cannot be read.
    """
    opened = open_sheet(file, sheet)
    rows = _list_filled_rows(opened)
    first = next(rows, None)
    fields = {} if first is None else _match_headings(reader, first[1])
    missing = [_HEADINGS[field][2] for field in _REQUIRED if field not in fields.values()]
    if missing:
        raise BadInputError(
            gettext("{sheet} lacks the headings: {missing}").format(
                sheet=opened, missing=join_items(missing)
            ),
            gettext("to see the possible headings: {command}").format(command="tracker target import --help"),
        )
    shown = {(cell.row, column): cell.text for column, cells in opened.shown.items() for cell in cells}
    found = []
    for number, cells in rows:
        texts = {
            field: shown.get((number, column)) or _format_cell(cells[column])
            for column, field in fields.items()
            if column < len(cells)
        }
        found.append(TargetRow(number, {field: text for field, text in texts.items() if text}))
        if len(found) > _MOST_ROWS:
            raise BadInputError(
                gettext("{sheet} has more than {count:,} rows").format(sheet=opened, count=_MOST_ROWS),
                gettext("import the sheet in several parts"),
            )
    return found


def _list_filled_rows(opened: Sheet) -> Iterator[tuple[int, Cells]]:
    """Yield the rows that are not blank."""
    for number, cells in opened.rows:
        if any(_format_cell(cell) for cell in cells):
            yield number, cells


def make_target(reader: Reader, row: TargetRow, set_on: date) -> Target:
    """Return the target in a row; `set_on` is the day on which it was set if the row does not say.

    Raises BadInputError, NotFoundError or AmbiguousError for a cell that cannot be read.
    """
    texts = row.texts
    missing = [_HEADINGS[field][2] for field in _REQUIRED if field not in texts]
    if missing:
        raise BadInputError(
            gettext("these fields are missing: {missing}").format(missing=join_items(missing))
        )
    region = texts.get("region")
    target = Target(
        str(parse_period(texts["period"])),
        lookup.find_figure(reader, texts["figure"]),
        responsible_unit=parse_name(texts["unit"]) if "unit" in texts else None,
        region=None if region is None else _find_region(reader, region),
        sector_id=lookup.find_sector(reader, texts["sector"]) if "sector" in texts else None,
        currency=parse_currency(texts["currency"]) if "currency" in texts else None,
        is_cumulative=_parse_yes_or_no(texts.get("is_cumulative", "")),
        is_limit=_parse_yes_or_no(texts.get("is_limit", "")),
        set_on=(parse_day(texts["set_on"]) if "set_on" in texts else set_on).isoformat(),
        note=texts.get("note"),
    )
    return targets.complete_target(reader, target, texts["value"])


def _find_region(reader: Reader, text: str) -> str:
    """Return the code of a region from its code or label. Raises BadInputError for an unknown one."""
    code = text if text in set(Region) else lookup.find_code(reader, "region", text)
    if code is None:
        raise BadInputError(
            gettext("“{value}” is not one of the choices: {choices}").format(
                value=text, choices=join_items(lookup.list_codes(reader, "region"))
            )
        )
    return code


def _parse_yes_or_no(text: str) -> bool:
    """Return True for yes, False for no or an empty cell. Raises BadInputError for other text."""
    folded = text.casefold()
    if folded not in (*_YES, *_NO):
        raise BadInputError(
            gettext("“{text}” is neither yes nor no").format(text=text),
            gettext("write 是 or yes, or leave the cell empty"),
        )
    return folded in _YES


def _match_headings(reader: Reader, cells: Cells) -> dict[int, str]:
    """Return the field of each column, by the position of the column.

    Raises BadInputError for a heading that is unknown or occurs twice.
    """
    known = {name: field for field, names in _HEADINGS.items() for name in names}
    headings = ["".join(_format_cell(cell).split()) for cell in cells]
    folded_headings = lookup.fold_texts(reader, headings)
    fields: dict[int, str] = {}
    for column, (heading, folded) in enumerate(zip(headings, folded_headings, strict=True)):
        if not heading:
            continue
        field = known.get(folded)
        if field is None or field in fields.values():
            raise BadInputError(
                gettext("the program does not know the heading “{heading}”").format(heading=heading)
                if field is None
                else gettext("the heading “{heading}” occurs twice").format(heading=heading),
                gettext("to see the possible headings: {command}").format(
                    command="tracker target import --help"
                ),
            )
        fields[column] = field
    return fields


def _format_cell(cell: Cell) -> str:
    """Return a cell as text: a whole number without decimals, a date as ISO text (2024-06-18)."""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()
