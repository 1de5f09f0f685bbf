"""Build queries that find names by an index, however many names there are: whole names and their beginnings.

Some names are stored folded (made comparable: Simplified characters, half width, small letters) and in
pinyin; the others only as their source prints them. The folded names that begin with a text stand next to
each other in their index. The others stand at several places in theirs, one for each spelling of the text,
such as 青岛 and 青島. Each query returns a limited number of rows, and sorts no others.
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
    """A kind of names whose table also has them folded (made comparable) and in pinyin.

    `select` is a query with the columns `id`, `form` (the text to insert), `folded`, `printed` and `rank`.
    Its WHERE clause contains {condition}, which is filled in later. The table has the alias `o`, and the
    columns `name_folded` and `name_pinyin`.
    """

    select: str


class PrintedNames(NamedTuple):
    """A kind of names that are stored only as their source prints them, in `column` of `table`.

    `select` is a query with the columns `id`, `form` (the text to insert), `folded`, `printed` and `rank`.
    Its table has the alias `t`. {spellings}, the query of the spellings of the typed text, has the alias `s`;
    it and {condition} are filled in later. `key` is the SQL expression by which the names are indexed.
    """

    select: str
    table: str
    column: str
    key: str

    @property
    def spellings(self) -> str:
        """The name of the query in the WITH clause that finds the spellings of the typed text."""
        return f"{self.table}_{self.column}"

    def build_select(self, condition: str) -> str:
        """Return the query of the names that meet a condition; in it, `s` is a spelling of the typed text."""
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
    """Return the query of names that begin with `wanted`, at most `most` from each of `names`.

    `wanted` is folded (made comparable). The column `tier` is 0 for these names, and 1 for those of which
    only the pinyin or its initials begin with `wanted`.
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
    """Return the query of names that equal `wanted`, which is folded (made comparable).

    Of a very long text only the beginning is compared, so the query may also find other names.
    """
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
    """Return the WITH clause that finds the spellings of the text `compared`, such as 青岛 and 青島.

    For each of `names` it has a query of the spellings with which a name begins. The query adds one character
    after the other, and keeps a spelling only while a name begins with it. So it takes few steps for each
    character, although many characters can be printed in several ways.
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
  SELECT '', 0
  UNION ALL SELECT {longer}, s.length + 1 FROM {name.spellings} s JOIN alike a ON a.place = s.length + 1
  WHERE EXISTS (SELECT 1 FROM {name.table} t WHERE t.{name.column} IS NOT NULL AND {condition}))""")
    return f"WITH RECURSIVE {', '.join(parts)}"


def _compare_beginning(text: str, beginning: str, bytewise: str) -> str:
    """Return the SQL condition that `text` begins with `beginning`. All arguments are SQL expressions."""
    return f"{text}{bytewise} >= {beginning} AND {text}{bytewise} < {beginning} || '{LAST_CHARACTER}'"


def _make_printed_names(table: str, column: str, rank: int, key: str = "") -> PrintedNames:
    """Return the names in a column of a table; `rank` is their rank among the names of a row."""
    select = f"""
      SELECT t.id, t.{column} AS form, NULL AS folded, t.{column} AS printed, {rank} AS rank
      FROM {{spellings}} s CROSS JOIN {table} t WHERE {{condition}}"""
    return PrintedNames(select, table, column, key or build_name_key(f"t.{column}"))


COMPANY_NAMES: Sequence[FoldedNames | PrintedNames] = (
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

PERSON_NAMES: Sequence[FoldedNames | PrintedNames] = (
    FoldedNames(
        "SELECT o.id, o.name AS form, o.name_folded AS folded, NULL AS printed, 0 AS rank"
        " FROM representatives o WHERE {condition}"
    ),
    _make_printed_names("representatives", "name_hans", 1),
)

COMMITMENT_NAMES: Sequence[FoldedNames | PrintedNames] = (
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
