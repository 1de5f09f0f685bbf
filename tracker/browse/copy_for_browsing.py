"""Make the copy of the database that the web pages show: its main views as tables, with indexes for search.

The copy exists only while the pages are served. Triggers, the journal and the texts of private follow-ups are
removed from it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from tracker.copies import load
from tracker.progress import Progress, ignore_progress
from tracker.store import sqlite_files
from tracker.store.company_sql import LEFT_JOIN_ROOT, build_displayed_name, build_root_id
from tracker.store.damage import READ_ERRORS
from tracker.store.driver_errors import explain_driver_error
from tracker.store.location import Location
from tracker.store.reader import open_reader
from tracker.store.sqlite_clock import fix_today
from tracker.store.tables import SEARCH_TABLES

_REMOVE_PRIVATE = (
    "UPDATE followups SET note = NULL, next_action = NULL WHERE is_private",
    "DROP TABLE changes",
    "DROP TABLE links",
    "DROP TABLE unlinked_changes",
    "DROP TABLE IF EXISTS search_index",
    *(f"DROP TABLE {table}" for table in SEARCH_TABLES),
)
_FAST_PRAGMAS = (
    "journal_mode = OFF",
    "synchronous = OFF",
    "foreign_keys = OFF",
    "ignore_check_constraints = ON",
    "legacy_alter_table = ON",
)


class BrowsedTable(NamedTuple):
    """How the pages show and search one table or view.

    A view becomes a table: `key` is its primary key, `number` the column with the number of the row, and
    `refers` has its foreign keys. `names`, `texts` and `hidden_texts` are lists of columns and SQL
    expressions that are searched; those in `hidden_texts`, such as pinyin, are not shown.
    """

    key: str
    number: str
    names: str
    texts: str
    refers: Mapping[str, tuple[str, str]] = {}
    hidden_texts: str = ""


_COMPANY = {"company_id": ("v_companies", "company_id")}
_COMMITMENT = {"ref": ("v_commitments", "ref")}
_COMPANY_NAMES = f"""
CREATE TEMPORARY TABLE called AS
SELECT v.company_id, group_concat(k.name_pinyin, ' ') AS pinyin,
  concat_words(v.name, v.name_hans, v.name_en, v.aliases, group_concat(k.name_pinyin, ' ')) AS names
FROM v_companies v JOIN companies o ON {build_root_id("o")} = v.company_id
JOIN (SELECT id, name_pinyin FROM companies UNION ALL SELECT company_id, name_pinyin FROM company_aliases) k
  ON k.id = o.id
GROUP BY v.company_id"""
"""All names of each company, by which what belongs to it is found too, and their pinyin."""
_NAMES_OF_COMMITMENT = """(
  SELECT called.names FROM v_commitments c JOIN called USING (company_id) WHERE c.ref = {view}.ref)"""
_VOICES = """(
  SELECT group_concat(concat_words(r.name, r.name_hans, r.name_pinyin), ' ')
  FROM commitment_representatives voicing JOIN representatives r ON r.id = voicing.representative_id
  WHERE voicing.commitment_id = v_commitments.commitment_id)"""
PARTIES = f"""(
  SELECT group_concat({build_displayed_name("p.party_text")}, ' ')
  FROM commitment_parties p LEFT JOIN companies o ON o.id = p.company_id {LEFT_JOIN_ROOT}
  WHERE p.commitment_id = v_commitments.commitment_id)"""
"""The further parties of each commitment."""
BROWSED_TABLES = {
    "v_companies": BrowsedTable(
        "company_id",
        "company_id",
        "name, name_hans, name_en, uscc, aliases",
        "sectors, people, note",
        hidden_texts="(SELECT pinyin FROM called WHERE called.company_id = v_companies.company_id)",
    ),
    "v_people": BrowsedTable(
        "representative_id",
        "representative_id",
        "name, name_hans",
        "positions, phone, email, wechat",
        hidden_texts="(SELECT name_pinyin FROM representatives r WHERE r.id = v_people.representative_id)",
    ),
    "v_commitments": BrowsedTable(
        "ref",
        "commitment_id",
        "ref, title",
        "summary, company, sector_name, event_name, place, next_action, responsible_unit, responsible_person,"
        f" {PARTIES}",
        _COMPANY,
        f"(SELECT names FROM called WHERE called.company_id = v_commitments.company_id), {_VOICES}",
    ),
    "v_parties": BrowsedTable("party_id", "party_id", "ref, title", "company, share", _COMPANY | _COMMITMENT),
    "v_followups": BrowsedTable(
        "followup_id",
        "followup_id",
        "note",
        "ref, title, company, next_action, next_action_by, recorded_by",
        _COMMITMENT,
        _NAMES_OF_COMMITMENT.format(view="v_followups"),
    ),
    "v_receipts": BrowsedTable(
        "receipt_id",
        "receipt_id",
        "note",
        "ref, title, company, amount_text",
        _COMMITMENT,
        _NAMES_OF_COMMITMENT.format(view="v_receipts"),
    ),
    "v_evidence": BrowsedTable(
        "citation_id", "citation_id", "source_title", "ref, company, quotation", _COMMITMENT
    ),
    "events": BrowsedTable("id", "id", "key, name", "place, date_text, note"),
    "sectors": BrowsedTable("id", "id", "code, name, name_hans, name_en", "gbt4754"),
    "sources": BrowsedTable("id", "id", "key, title", "publisher, author, note, body"),
}
_ROWS_OF = {"v_parties": "commitments", "v_people": "representatives", "v_evidence": "citations"}
"""The table that a view has about as many rows as, where the names do not say it."""
_ROWS_AT_ONCE = 2_000
_COPYING_PERCENT = 70
"""The percentage of the work that copying the rows of a server takes."""


def make_browsing_copy(location: Location, file: Path, progress: Progress = ignore_progress) -> None:
    """Write the copy of a SQLite or PostgreSQL database into a new file.

    `progress` is called with the percentage that is done, and 100. Raises DatabaseError for a database that
    cannot be used, and FileError for a full disk.
    """
    with open_reader(location):
        pass
    if location.is_file:
        sqlite_files.copy_database(location.path, file)
    else:
        target = Location("sqlite", str(file))
        load.copy_database(
            location, target, searchable=False, progress=_scale_progress(progress, 0, _COPYING_PERCENT)
        )
    try:
        _turn_views_into_tables(
            file, _scale_progress(progress, 0 if location.is_file else _COPYING_PERCENT, 100)
        )
    except READ_ERRORS as error:
        raise explain_driver_error(Location("sqlite", str(file)), error) from error


def _scale_progress(progress: Progress, first: int, last: int) -> Progress:
    """Return a callback for a part of the work; it reports from `first` to `last` percent of the whole."""
    return lambda done, total: progress(first + (last - first) * done // max(1, total), 100)


def _turn_views_into_tables(file: Path, progress: Progress) -> None:
    """Remove triggers, the journal and private texts from the copy; replace its views by indexed tables."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        for pragma in _FAST_PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        add_concat_function(connection)
        fix_today(connection)
        connection.execute("BEGIN")
        for (trigger,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall():
            connection.execute(f'DROP TRIGGER "{trigger}"')
        for statement in _REMOVE_PRIVATE:
            connection.execute(statement)
        converter = make_index_text_converter(connection)
        sizes = [_estimate_rows(connection, view) for view in BROWSED_TABLES]
        done = 0
        for size, (view, shown) in zip(sizes, BROWSED_TABLES.items(), strict=True):
            if view.startswith("v_"):
                _replace_view_by_table(connection, view, shown)
            if view == "v_companies":
                connection.execute(_COMPANY_NAMES)
                connection.execute("CREATE UNIQUE INDEX temp.by_company ON called (company_id)")
            for count in _index_table(connection, view, shown, converter):
                progress(done + count, sum(sizes))
            done += size
        progress(done, done)
        connection.execute("COMMIT")


def add_concat_function(connection: sqlite3.Connection) -> None:
    """Add the SQL function `concat_words`, which joins texts by line feeds and skips empty ones."""
    connection.create_function("concat_words", -1, lambda *texts: "\n".join(filter(None, texts)))


def get_index_name(view: str) -> str:
    """Return the name of the full-text index of a table or view."""
    return f"words_of_{view.removeprefix('v_')}"


class IndexTextConverter(dict[str, str]):
    """Converts texts for the full-text index into a form in which they can be compared.

    Traditional characters become Simplified ones, for instance. Each character beyond ASCII becomes a word of
    its own, so that search finds single Chinese characters.
    """

    def __init__(self, folds: Mapping[int, int]) -> None:
        super().__init__()
        self._folds = folds

    def fold(self, text: str) -> str:
        """Return a text of the same length with its characters made comparable; no blanks are added."""
        return text.translate(self._folds)

    def __missing__(self, char: str) -> str:
        folded = chr(self._folds.get(ord(char), ord(char)))
        self[char] = folded if folded.isascii() else f" {folded} "
        return self[char]

    def __call__(self, text: str) -> str:
        """Return a text as the index stores it: comparable, with blanks around characters beyond ASCII."""
        return "".join(map(self.__getitem__, text))

    def make_search_term(self, typed: str) -> str:
        """Return the full-text query for what a person typed: rows must contain every word.

        A word that ends in a Latin letter or digit also matches longer words that begin with it.
        """
        asked = []
        for word in typed.replace('"', " ").split():
            pieces = self(word).strip()
            asked.append(f'"{pieces}"' + ("*" if pieces[-1:].isascii() and pieces[-1:].isalnum() else ""))
        return " ".join(asked) or '""'


def make_index_text_converter(connection: sqlite3.Connection) -> IndexTextConverter:
    """Return an IndexTextConverter that uses the table char_folds of an open copy."""
    return IndexTextConverter(dict(connection.execute("SELECT codepoint, folded FROM char_folds")))


def _replace_view_by_table(connection: sqlite3.Connection, view: str, shown: BrowsedTable) -> None:
    """Replace a view by a table with the same rows, and with the keys that `shown` names."""
    columns = connection.execute(f"SELECT name, type FROM pragma_table_info('{view}')").fetchall()
    definitions = [
        f'"{name}" {"INTEGER" if name == shown.number else kind}{" PRIMARY KEY" if name == shown.key else ""}'
        for name, kind in columns
    ]  # a number that a view works out has no type, and a page's address would not equal it
    if shown.number != shown.key:
        definitions.append(f"UNIQUE ({shown.number})")
    definitions += [
        f"FOREIGN KEY ({column}) REFERENCES {table} ({key})" for column, (table, key) in shown.refers.items()
    ]
    connection.execute(f"CREATE TEMPORARY TABLE held AS SELECT * FROM {view}")
    connection.execute(f"DROP VIEW {view}")
    connection.execute(f"CREATE TABLE {view} ({', '.join(definitions)})")
    connection.execute(f"INSERT INTO {view} SELECT * FROM held")
    connection.execute("DROP TABLE held")


def _estimate_rows(connection: sqlite3.Connection, view: str) -> int:
    """Estimate the number of rows of a view by those of its main table, because the view is slow."""
    table = _ROWS_OF.get(view, view.removeprefix("v_"))
    return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def _index_table(
    connection: sqlite3.Connection, view: str, shown: BrowsedTable, converter: IndexTextConverter
) -> Iterator[int]:
    """Add a full-text index to a table; yield the number of rows indexed so far."""
    name = get_index_name(view)
    connection.execute(f"CREATE VIRTUAL TABLE {name} USING fts5 (names, words, content='')")
    connection.execute(f"INSERT INTO {name} ({name}, rank) VALUES ('rank', 'bm25(10.0, 1.0)')")
    searched = f"concat_words({', '.join(filter(None, (shown.texts, shown.hidden_texts)))})"
    rows = connection.execute(f"SELECT {shown.number}, concat_words({shown.names}), {searched} FROM {view}")
    done = 0
    while lot := rows.fetchmany(_ROWS_AT_ONCE):
        converted_lot = [(number, converter(names), converter(rest)) for number, names, rest in lot]
        connection.executemany(f"INSERT INTO {name} (rowid, names, words) VALUES (?, ?, ?)", converted_lot)
        done += len(lot)
        yield done
