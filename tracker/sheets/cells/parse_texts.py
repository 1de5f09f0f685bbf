"""Parse cells into texts, names, codes and yes/no answers, by the same rules as the command line."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from tracker.errors import BadInputError
from tracker.locale import gettext
from tracker.read import lookup
from tracker.sheets.cells.cell_text import format_cell, put_cell_on_one_line
from tracker.sheets.cells.column_parser import CellParser
from tracker.sheets.columns import split_names
from tracker.sheets.columns.fields import FieldKind
from tracker.sheets.files.read_sheet import Cell
from tracker.values import credit_code, text

_YES, _NO = {"true", "是", "yes", "y", "1", "√", "✓"}, {"false", "否", "no", "n", "0", "×"}
_SEPARATORS = re.compile(r"[、;；\n，]")


def parse_text(cell: Cell) -> str:
    """Return the text of a cell; for a number, the digits that the sheet shows.

    Raises BadInputError for a number so long that the sheet may have lost digits.
    """
    return text.parse_text(
        cell if type(cell) is str and "\r" not in cell and "_x" not in cell else format_cell(cell)
    )


def parse_title(cell: Cell) -> str:
    """Return a title, with the lines of a cell joined into one."""
    return text.parse_title(put_cell_on_one_line(cell))


def parse_name(cell: Cell) -> str:
    """Return a name, with the lines of a cell joined into one."""
    return text.parse_name(put_cell_on_one_line(cell))


def make_known_name_parser(own: Mapping[str, str]) -> CellParser:
    """Return the parser of names. `own` maps names as the sheet writes them to names in the register."""
    return lambda cell: own.get(said := parse_name(cell), said)


def parse_phone(cell: Cell) -> str:
    """Return the telephone number in a cell."""
    return text.parse_phone(format_cell(cell))


def parse_email(cell: Cell) -> str:
    """Return the e-mail address in a cell."""
    return text.parse_email(format_cell(cell))


def parse_uscc(cell: Cell) -> str:
    """Return the unified social credit code in a cell. Raises BadInputError if its check digit is wrong."""
    return credit_code.parse_credit_code(format_cell(cell))


def parse_ref(cell: Cell) -> str:
    """Return the reference of a commitment, in the spelling in which the database stores references."""
    return lookup.normalize_ref(parse_text(cell))


def parse_yes_or_no(cell: Cell) -> bool:
    """Return True for a cell with yes, 是 or the like, False for no. Raises BadInputError for other text."""
    answer = str(int(cell)) if isinstance(cell, (bool, float)) else str(cell).strip().lower()
    if answer not in _YES | _NO:
        raise BadInputError(
            gettext("“{value}” is neither yes nor no").format(value=cell), gettext("write yes or no")
        )
    return answer in _YES


def make_names_parser(split: str | None, is_whole: Callable[[str], bool]) -> CellParser:
    """Return the parser of several names in one cell. `split` holds the characters that separate names.

    A blank separates names only if it is the only separator, because names contain blanks. A text for which
    `is_whole` returns True is one name.
    """
    between = re.compile(f"[{re.escape(split.strip() or split)}]") if split else _SEPARATORS

    def parse_names(cell: Cell) -> list[str]:
        return [
            text.parse_name(name) for name in split_names.split_names(format_cell(cell), between, is_whole)
        ]

    return parse_names


def make_code_parser(
    codes_by_word: Mapping[str, Any], code_list: str, fold: Callable[[str], str]
) -> CellParser:
    """Return the parser of codes. `codes_by_word` maps each code and its labels to the code.

    `fold` makes words comparable (script, width and case); the keys of `codes_by_word` were made by it.
    """

    def parse_code(cell: Cell) -> Any:  # noqa: ANN401  a member of the list of codes
        shown = format_cell(cell)
        code = codes_by_word.get(fold(shown).strip().lower())
        if code is None:
            raise BadInputError(
                gettext("“{value}” is not one of the possible values").format(value=shown),
                gettext("write one of these: {codes}").format(codes=code_list),
            )
        return code

    return parse_code


PARSERS: Mapping[FieldKind, CellParser] = {
    FieldKind.TEXT: parse_text,
    FieldKind.TITLE: parse_title,
    FieldKind.NAME: parse_name,
    FieldKind.COMPANY: parse_name,
    FieldKind.SECTOR: parse_name,
    FieldKind.EVENT: parse_name,
    FieldKind.TOTAL: parse_name,
    FieldKind.REF: parse_ref,
    FieldKind.FLAG: parse_yes_or_no,
    FieldKind.USCC: parse_uscc,
    FieldKind.PHONE: parse_phone,
    FieldKind.EMAIL: parse_email,
}
"""Parsers that are the same for every column."""
