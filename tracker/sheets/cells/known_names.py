"""Turn names in a sheet (of companies, sectors, events …) into ids, and labels into codes.

A code is the fixed value by which the database stores a label: `signed` for 已签约.

All names of the register are loaded once, so that no cell needs a query of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from tracker.errors import BadInputError
from tracker.locale import gettext, gettext_noop, join_items
from tracker.read import lookup
from tracker.sheets.cells import parse_amounts, parse_dates, parse_texts
from tracker.sheets.cells.column_parser import CellParser
from tracker.sheets.columns.fields import FIELDS, LIST_KINDS, PRINTED_FIELDS, FieldKind
from tracker.sheets.columns.header_names import HeaderNames
from tracker.sheets.columns.map_file import SheetMap
from tracker.sheets.columns.match_headers import Column
from tracker.sheets.files.read_sheet import Cell, Sheet
from tracker.store.company_sql import build_root_id
from tracker.store.reader import Reader, Row
from tracker.values import text

_AMBIGUOUS = -1
_MOST_IN_QUERY = 5_000


class AddedCompany(NamedTuple):
    """A company that is not in the register and that the sheet adds."""

    id: int
    name: str


class KnownNames:
    """The company names of the register, loaded once, and the companies that the sheet adds to them."""

    def __init__(self, reader: Reader, words: HeaderNames, new_id: Callable[[str], int]) -> None:
        self.reader = reader
        self._words = words
        self._new_id = new_id
        self.added: list[AddedCompany] = []
        self.unwritten: list[AddedCompany] = []
        self.company_names: dict[int, str] = {}
        self.current: dict[int, int] = {}
        self._companies: dict[str, int] = {}
        self._asked: dict[str, int] = {}
        self._known: dict[FieldKind, dict[str, int]] = {}
        self._companies_without_gaps: dict[str, int] = {}
        for row in reader.rows(_COMPANIES):
            self.company_names[row["id"]] = row["name"]
            self.current[row["id"]] = row["current_id"]
        for row in reader.rows(_COMPANY_NAMES):
            current_id, name = self.current[row["company_id"]], row["name"]
            self._remember_name(self._companies, self.fold_name(name), current_id)
            joined_name = self.remove_blanks(name)
            if joined_name != name:
                self._remember_name(self._companies_without_gaps, self.fold_name(joined_name), current_id)

    def fold_name(self, name: str) -> str:
        """Return the form in which names are compared: Simplified characters, half width, small letters."""
        return text.fold_text(name.strip(), self._words.folds)

    @staticmethod
    def remove_blanks(name: str) -> str:
        """Return a name without invisible characters and blanks; names stored long ago may hold some."""
        return text.GAP.sub("", text.remove_invisible(name))

    def find_company(self, name: str) -> int | None:
        """Return the id of the company with this name, credit code or alias; None if there is none.

        Raises BadInputError if several companies have the name.
        """
        company_id = self._asked.get(name) or self._companies.get(folded := self.fold_name(name))
        if company_id is None:
            company_id = self._companies_without_gaps.get(folded)
        if company_id == _AMBIGUOUS:
            raise BadInputError(
                gettext("“{name}” is the name of several organisations in the register").format(name=name),
                gettext("write the full name of the organisation"),
            )
        if company_id is not None:
            self._asked[name] = company_id
        return company_id

    def find_or_add_company(self, name: str) -> int:
        """Return the id of the company with this name; add the company if the register has none.

        Raises BadInputError if several companies have the name.
        """
        company_id = self.find_company(name)
        return self.add_company(name) if company_id is None else company_id

    def add_company(self, name: str) -> int:
        """Remember a company that is to be inserted into the register, and return its new id."""
        made = AddedCompany(self._new_id("companies"), name)
        self.added.append(made)
        self.unwritten.append(made)
        self.add_company_name(made.id, name)
        self.company_names[made.id] = name
        self.current[made.id] = made.id
        return made.id

    def add_company_name(self, company_id: int, name: str) -> None:
        """Remember another name of a company, so that later rows find the company by it."""
        self._companies.setdefault(self.fold_name(name), company_id)

    def make_parser(self, name: str, column: Column, sheet: Sheet, asked: SheetMap) -> CellParser:
        """Return the function that turns the cells of a column into values of the field `name`."""
        field, own = FIELDS[asked.noun][name], asked.labels.get(name, {})
        makers: dict[FieldKind, Callable[[], CellParser]] = {
            FieldKind.DATE: lambda: parse_dates.make_date_parser(
                sheet.day_zero,
                column.use.form,
                keeps_words=name in PRINTED_FIELDS and column.position >= 0,
                may_be_unknown=name == "voiced_on",
            ),
            FieldKind.DAY: lambda: parse_dates.make_day_parser(sheet.day_zero),
            FieldKind.MONEY: lambda: parse_amounts.make_money_parser(column, asked.blank),
            FieldKind.SECTORS: lambda: self._make_sectors_parser(name, column.use.split, own),
            FieldKind.NAME: lambda: parse_texts.make_known_name_parser(own),
            FieldKind.COMPANY: lambda: parse_texts.make_known_name_parser(own),
        }
        if column.use.part is not None:
            return parse_dates.make_date_part_parser(column.use.part)
        if field.codes is not None:
            return self._make_code_parser(field.codes, own)
        if field.kind in _LISTED_KINDS:
            return self._make_name_to_id_parser(name, field.kind, own)
        if field.kind in makers:
            return makers[field.kind]()
        return (
            self.make_names_parser(column, asked)
            if field.kind in LIST_KINDS
            else parse_texts.PARSERS[field.kind]
        )

    def make_names_parser(self, column: Column, asked: SheetMap) -> CellParser:
        """Return the function that splits a cell into names. The known name of a company is never split."""
        fields = (column.use.field, column.use.rest)
        own = {word: name for field in fields if field for word, name in asked.labels.get(field, {}).items()}
        read = parse_texts.make_names_parser(
            column.use.split, lambda name: name in own or self.fold_name(name) in self._companies
        )
        return lambda cell: [own.get(name, name) for name in read(cell)]

    def query_by_ids(self, sql: str, ids: list[int]) -> Iterator[Row]:
        """Run a query for many ids, some thousand at a time; the ids replace `{}` in the SQL."""
        for start in range(0, len(ids), _MOST_IN_QUERY):
            yield from self.reader.rows(sql.format(", ".join(map(str, ids[start : start + _MOST_IN_QUERY]))))

    def _make_code_parser(self, codes: type[StrEnum], own: Mapping[str, str]) -> CellParser:
        """Return the parser for codes and their labels. `own` maps the words of the sheet to codes."""
        kind = _to_snake_case(codes.__name__)
        codes_by_word: dict[str, Any] = {}
        sql = "SELECT code, label_en, label_hans, label_hant FROM codes WHERE kind = :kind"
        for row in self.reader.rows(sql, kind=kind):
            for word in row.values():
                codes_by_word.setdefault(self._words.fold_text(word).strip().lower(), codes(row["code"]))
        for word, code in own.items():
            codes_by_word[self._words.fold_text(word).strip().lower()] = codes(code)
        listed = join_items(lookup.list_codes(self.reader, kind))
        return parse_texts.make_code_parser(codes_by_word, listed, self._words.fold_text)

    def _make_name_to_id_parser(self, name: str, kind: FieldKind, own: Mapping[str, str]) -> CellParser:
        """Return the parser that turns the name of a sector, an event or an announced total into its id.

        `own` maps the words of the sheet to names in the register.
        """
        sql, unknown, ambiguous, command = _LISTED_KINDS[kind]
        if kind not in self._known:
            ids_by_name: dict[str, int] = {}
            for row in self.reader.rows(sql):
                self._remember_name(ids_by_name, self.fold_name(row["name"]), row["id"])
            self._known[kind] = ids_by_name
        table = self._known[kind]

        def parse_known_name(cell: Cell) -> int:
            name_in_cell = parse_texts.parse_name(cell)
            meant = own.get(name_in_cell, name_in_cell)
            row_id = table.get(self.fold_name(meant))
            if row_id is None or row_id == _AMBIGUOUS:
                wrong = gettext(unknown if row_id is None else ambiguous).format(name=meant)
                hint = gettext(
                    "list the possible names with: {command}; then write the right name into a map "
                    'file: [labels.{field}] "{name}" = "…"'
                )
                if name_in_cell in own:
                    hint = gettext(
                        "list the possible names with: {command}; then correct this line of the map "
                        'file: [labels.{field}] "{name}" = "{meant}"'
                    )
                raise BadInputError(
                    wrong, hint.format(command=command, field=name, name=name_in_cell, meant=meant)
                )
            return row_id

        return parse_known_name

    def _make_sectors_parser(self, name: str, split: str | None, own: Mapping[str, str]) -> CellParser:
        """Return the parser that splits a cell into the names of sectors, and returns their ids.

        `own` maps the words of the sheet to names in the register.
        """
        one = self._make_name_to_id_parser(name, FieldKind.SECTOR, own)
        ids_by_name = self._known[FieldKind.SECTOR]
        several = parse_texts.make_names_parser(
            split, lambda name: name in own or self.fold_name(name) in ids_by_name
        )
        return lambda cell: [one(name) for name in several(cell)]

    @staticmethod
    def _remember_name(ids_by_name: dict[str, int], key: str, row_id: int) -> None:
        """Remember the id that belongs to a name; mark the name as ambiguous if several rows have it."""
        ids_by_name[key] = _AMBIGUOUS if ids_by_name.get(key, row_id) != row_id else row_id


def parse_stored_day(stored: date | str | None) -> date | None:
    """Return a stored day as a date: SQLite gives a text, PostgreSQL a date."""
    return date.fromisoformat(stored) if isinstance(stored, str) else stored


def _to_snake_case(name: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("_")


_COMPANIES = f"SELECT id, name, {build_root_id('companies')} AS current_id FROM companies"
_COMPANY_NAMES = """
SELECT id AS company_id, name FROM companies
UNION ALL SELECT company_id, name FROM company_aliases
UNION ALL SELECT id, name_hans FROM companies WHERE name_hans IS NOT NULL
UNION ALL SELECT id, name_en FROM companies WHERE name_en IS NOT NULL
UNION ALL SELECT id, uscc FROM companies WHERE uscc IS NOT NULL"""
_LISTED_KINDS = {
    FieldKind.SECTOR: (
        """SELECT id, code AS name FROM sectors UNION ALL SELECT id, name FROM sectors
        UNION ALL SELECT id, name_hans FROM sectors UNION ALL SELECT id, name_en FROM sectors""",
        gettext_noop("the register has no sector “{name}”"),
        gettext_noop("“{name}” may mean any of several sectors"),
        "tracker sector list",
    ),
    FieldKind.EVENT: (
        "SELECT id, key AS name FROM events UNION ALL SELECT id, name FROM events",
        gettext_noop("the register has no event “{name}”"),
        gettext_noop("“{name}” may mean any of several events"),
        "tracker event list",
    ),
    FieldKind.TOTAL: (
        "SELECT id, key AS name FROM announced_totals",
        gettext_noop("the register has no announced total “{name}”"),
        gettext_noop("“{name}” may mean any of several announced totals"),
        "tracker total list",
    ),
}
