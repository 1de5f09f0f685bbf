"""Build queries that find names by their beginning with an index, however many names there are.

Names are stored folded (made comparable) and in pinyin, or only as printed. The folded names that begin with
a text are one range of their index. The printed names are several ranges, one for each way in which names
print the text, such as 青岛 and 青島. Each query returns a limited number of rows, and sorts no others.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tracker.store import dialects
from tracker.store.name_keys import LONGEST_KEY, build_name_key
from tracker.store.reader import Reader, find_unfolded_characters

LAST_CHARACTER = "\U0010ffff"
"""The last character there is. The range of the texts that begin with a text ends with it."""


class FoldedNames(NamedTuple):
    """Names that are stored folded, in the column `name_folded`, and in pinyin, in `name_pinyin`.

    `select` is a query of names with `id`, `form` (the text to insert), `folded`, `printed` and `rank`. In
    it, {condition} stands in the WHERE clause, and `o` is the table with these columns.
    """

    select: str


class PrintedNames(NamedTuple):
    """Names that are stored only as printed.

    `select` is as in FoldedNames. In it, {spellings} s stands before `t`, the table with the names. `key` is
    the expression with `column` that has an index.
    """

    select: str
    table: str
    column: str
    key: str

    @property
    def spellings(self) -> str:
        """The name of the part of the WITH clause that `_build_spellings` makes for these names."""
        return f"{self.table}_{self.column}"

    def build_select(self, condition: str) -> str:
        """Return the query of the names that meet a condition about a spelling `s` of the typed text."""
        return self.select.format(
            spellings=self.spellings,
            condition=f"s.length = :length AND t.{self.column} IS NOT NULL AND {condition}",
        )


class NameQuery(NamedTuple):
    """A query of names as an SQL text, the WITH clause that must stand before it, and its parameters."""

    with_clause: str
    select: str
    parameters: dict[str, object]


def build_beginning_query(
    reader: Reader, names: Sequence[FoldedNames | PrintedNames], wanted: str, most: int
) -> NameQuery:
    """Return the query of names that begin with the folded text `wanted`, at most `most` of each kind.

    They have the tier 0. The tier is 1 if only the pinyin of a name or its initials begin with the text.
    """
    engine = dialects.DIALECTS[reader.dialect]
    compared = wanted[:LONGEST_KEY]
    keys = ["o.name_folded"]
    if wanted and wanted.isascii():
        keys += [build_name_key("o.name_pinyin"), engine.pick_initials("o.name_pinyin")]
    selects = []
    for name in names:
        if isinstance(name, PrintedNames):
            condition = _compare_beginning(name.key, "s.form", engine.bytewise)
            # No ORDER BY: it would sort all that match. They come in the order of the index anyway.
            selects.append(f"SELECT m.*, 0 AS tier FROM ({name.build_select(condition)} LIMIT {most}) m")
            continue
        for number, key in enumerate(keys):
            condition = f"{key}{engine.bytewise} >= :low AND {key}{engine.bytewise} < :high"
            select = name.select.format(condition=condition)
            selects.append(
                f"SELECT m.*, {min(number, 1)} AS tier FROM ("
                f"{select} ORDER BY {key}{engine.bytewise} LIMIT {most}) m"
            )
    return NameQuery(
        _build_spellings(reader, names, compared),
        "\nUNION ALL ".join(selects),
        {"low": compared, "high": f"{compared}{LAST_CHARACTER}", "length": len(compared)},
    )


def build_whole_name_query(
    reader: Reader, names: Sequence[FoldedNames | PrintedNames], wanted: str
) -> NameQuery:
    """Return the query of names that are the folded text `wanted`, or may be if it is very long."""
    bytewise = dialects.DIALECTS[reader.dialect].bytewise
    selects = [
        name.build_select(f"{name.key}{bytewise} = s.form")
        if isinstance(name, PrintedNames)
        else name.select.format(condition="o.name_folded = :wanted")
        for name in names
    ]
    compared = wanted[:LONGEST_KEY]
    return NameQuery(
        _build_spellings(reader, names, compared),
        "\nUNION ALL ".join(selects),
        {"wanted": wanted, "length": len(compared)},
    )


def _build_spellings(reader: Reader, names: Sequence[FoldedNames | PrintedNames], compared: str) -> str:
    """Return the WITH clause that finds the ways in which each column of names prints a folded text.

    It adds one character of the text after the other, and keeps a spelling only while a name begins with it.
    So it takes few steps for each character, although many characters can be printed in several ways.
    """
    engine = dialects.DIALECTS[reader.dialect]
    alike = find_unfolded_characters(reader, compared)
    places = [(place, ord(char)) for place, folded in enumerate(compared, 1) for char in alike[folded]]
    values = ", ".join(f"({place}, {codepoint})" for place, codepoint in [(0, 0), *places])
    parts = [f"alike (place, codepoint) AS (VALUES {values})"]
    longer = f"s.form || {engine.character}(a.codepoint)"
    for name in names:
        if isinstance(name, PrintedNames):
            condition = _compare_beginning(name.key, f"({longer})", engine.bytewise)
            parts.append(f"""{name.spellings} (form, length) AS (
  SELECT CAST('' AS text), 0
  UNION ALL SELECT {longer}, s.length + 1 FROM {name.spellings} s JOIN alike a ON a.place = s.length + 1
  WHERE EXISTS (SELECT 1 FROM {name.table} t WHERE t.{name.column} IS NOT NULL AND {condition}))""")
    return f"WITH RECURSIVE {', '.join(parts)}"


def _compare_beginning(text: str, beginning: str, bytewise: str) -> str:
    """Return the condition that a text begins with another one. All arguments are SQL."""
    return f"{text}{bytewise} >= {beginning} AND {text}{bytewise} < {beginning} || '{LAST_CHARACTER}'"


def _make_printed_names(table: str, column: str, rank: int, key: str = "") -> PrintedNames:
    """Return the names in a column of a table."""
    select = f"""
      SELECT t.id, t.{column} AS form, NULL AS folded, t.{column} AS printed, {rank} AS rank
      FROM {{spellings}} s CROSS JOIN {table} t WHERE {{condition}}"""
    return PrintedNames(select, table, column, key or build_name_key(f"t.{column}"))


COMPANY_BEGINNINGS: Sequence[FoldedNames | PrintedNames] = (
    FoldedNames(
        "SELECT o.id, o.name AS form, o.name_folded AS folded, NULL AS printed, 0 AS rank"
        " FROM companies o WHERE {condition}"
    ),
    FoldedNames(
        "SELECT o.company_id AS id, o.name AS form, o.name_folded AS folded, NULL AS printed, 1 AS rank"
        " FROM company_aliases o WHERE {condition}"
    ),
    _make_printed_names("companies", "name_hans", 1),
    _make_printed_names("companies", "name_en", 2),
    _make_printed_names("companies", "uscc", 2, key="t.uscc"),
)

PERSON_BEGINNINGS: Sequence[FoldedNames | PrintedNames] = (
    FoldedNames(
        "SELECT o.id, o.name AS form, o.name_folded AS folded, NULL AS printed, 0 AS rank"
        " FROM representatives o WHERE {condition}"
    ),
    _make_printed_names("representatives", "name_hans", 1),
)

COMMITMENT_BEGINNINGS: Sequence[FoldedNames | PrintedNames] = (
    PrintedNames(
        "SELECT t.id, t.ref AS form, NULL AS folded, t.title AS printed, 0 AS rank"
        " FROM {spellings} s CROSS JOIN commitments t WHERE {condition} AND t.merged_into_id IS NULL",
        "commitments",
        "title",
        build_name_key("t.title"),
    ),
    FoldedNames(
        "SELECT c.id, c.ref AS form, o.name_folded AS folded, NULL AS printed, 0 AS rank"
        " FROM companies o CROSS JOIN companies named CROSS JOIN commitments c"
        " WHERE {condition} AND (named.id = o.id OR named.merged_into_id = o.id) AND c.company_id = named.id"
        " AND c.merged_into_id IS NULL"
    ),
)
"""Commitments are found by their titles and by the names of their companies.

CROSS JOIN keeps SQLite from looking up the company of every commitment.
"""
