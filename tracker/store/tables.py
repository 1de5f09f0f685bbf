"""The tables, with a comment on every column and a name for every constraint.

The comments are the data dictionary; a change of one needs a revision that renews it on PostgreSQL.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Any

import sqlalchemy as sa

from tracker.store.citation_targets import TABLE_BY_COLUMN
from tracker.store.derived_columns import DERIVED_TABLES
from tracker.store.dialects import DIALECTS
from tracker.store.name_keys import build_name_key
from tracker.values import codes

metadata = sa.MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


class WholeSecond(sa.TIMESTAMP):
    """A timestamp with time zone that PostgreSQL rounds to the whole second, as this program writes it."""

    precision = 0


Moment = sa.Text().with_variant(WholeSecond(timezone=True), "postgresql")
Part = sa.Column[Any] | sa.Constraint | sa.Index
_INEXACT_BOUNDS = [bound for bound in codes.AmountBound if bound is not codes.AmountBound.EXACT]


def _make_table(name: str, comment: str, *schema_items: Part | list[Part]) -> sa.Table:
    """Return a table with a column `id` and the given columns, constraints and indexes."""
    flat: list[Part] = [sa.Column("id", Id, primary_key=True, comment="Row number. It is never used again.")]
    for schema_item in schema_items:
        flat.extend(schema_item if isinstance(schema_item, list) else [schema_item])
    return sa.Table(name, metadata, *flat, comment=comment, sqlite_autoincrement=True)


def _make_derived_table(name: str, comment: str, *columns: Part) -> sa.Table:
    """Return a table whose rows only triggers write. It has neither a column `id` nor foreign keys.

    With foreign keys, another program that deletes or renumbers a row could get an error because of derived
    rows.
    """
    return sa.Table(name, metadata, *columns, comment=comment)


def _index_open_standings(name: str, *columns: str, where: str = "") -> sa.Index:
    """Return an index over the last row of each commitment in `standings`.

    It contains only the rows that meet `where`.
    """
    condition = " AND ".join(filter(None, ("until_on IS NULL", where)))
    return sa.Index(f"ix_standings_{name}", *columns, sqlite_where=sa.text(condition))


def _index_by_bytes(table: str, key: str, name: str = "", *, where: str | None = None) -> sa.Index:
    """Return a PostgreSQL index that compares texts by their bytes; it finds texts by how they begin.

    SQLite compares texts by their bytes anyway. `key` is a column, or an expression with a `name`. The index
    holds the rows that meet `where`.
    """
    collated = f'{key} COLLATE "C"'  # an option of PostgreSQL would load its dialect
    return _index_expression(f"ix_{table}_{name or key}_bytes", collated, where, "postgresql")


def _index_on_file(table: str, key: str, name: str, *, where: str | None = None) -> sa.Index:
    """Return an index that only SQLite has, over the expression `key` of the rows that meet `where`."""
    return _index_expression(f"ix_{table}_{name}", key, where, "sqlite")


def _index_expression(name: str, key: str, where: str | None, dialect: str) -> sa.Index:
    """Return an index that only one engine has, over an expression of the rows that meet `where`.

    The condition is given for SQLite; `load_full_metadata` copies it for PostgreSQL.
    """
    condition = None if where is None else sa.text(where)
    index = sa.Index(name, sa.text(key), sqlite_where=condition, info={"dialect": dialect})
    return index.ddl_if(dialect=dialect)


def _index_beginnings(table: str, column: str, *, required: bool = False) -> list[Part]:
    """Return the indexes, one for each engine, that find texts in a column by how they begin."""
    key = build_name_key(column)
    where = None if required else f"{column} IS NOT NULL"
    return [_index_on_file(table, key, column, where=where), _index_by_bytes(table, key, column)]


def _index_reference_numbers() -> list[Part]:
    """Return the indexes, one for each engine, that find the highest number of a year among references."""
    key, where = "substr(ref, 1, 5), length(ref), ref", "ltrim(substr(ref, 6), '0123456789') = ''"
    return [
        _index_on_file("commitments", key, "number", where=where),
        _index_by_bytes("commitments", key, "number", where=where),
    ]


def _text_column(name: str, comment: str, *, required: bool = False) -> list[Part]:
    """Return a column for text, and the constraint that the text is not empty."""
    column = sa.Column(name, sa.Text, nullable=not required, comment=comment, info={"is_typed": True})
    return [column, _check_constraint(f"{name} <> ''", f"{name}_not_empty")]


def _code_column(name: str, codes: Iterable[StrEnum], comment: str, *, required: bool = False) -> list[Part]:
    """Return a column for a code, and the constraint that it is one of `codes`."""
    codes = list(codes)
    listed = ", ".join(f"'{code}'" for code in codes)
    # SQLite builds the list of an IN anew for every row that is written.
    compared = " OR ".join(f"{name} = '{code}'" for code in codes)
    return [
        sa.Column(name, sa.Text, nullable=not required, comment=comment),
        _check_constraint(f"{name} IN ({listed})", name).ddl_if(dialect="postgresql"),
        _check_constraint(compared, name).ddl_if(dialect="sqlite"),
    ]


def _day_column(name: str, comment: str, *, required: bool = False) -> list[Part]:
    """Return a column for a date, and the constraint that the date exists (no 30 February)."""
    exists = _check_constraint(f"{name} IS date({name}, '+0 days')", f"{name}_exists").ddl_if(
        dialect="sqlite"
    )
    return [sa.Column(name, sa.Date, nullable=not required, comment=comment), exists]


def _partial_day_columns(name: str, comment: str, *, required: bool = False) -> list[Part]:
    """Return a column for a partial date, a column for its precision, and their constraints."""
    precision = name.removesuffix("_on") + "_precision"
    return [
        *_day_column(name, f"{comment} Stored as the last possible day.", required=required),
        *_code_column(precision, codes.Precision, f"How exactly {name} is known.", required=required),
        _check_constraint(f"({name} IS NULL) = ({precision} IS NULL)", f"{name}_with_precision"),
    ]


def _money_columns(name: str, currency: str, comment: str, *, required: bool = False) -> list[Part]:
    """Return a column for an amount (yuan or dollars, not cents), one for its currency, and constraints."""
    return [
        *_integer_column(name, sa.BigInteger(), comment, required=required),
        sa.Column(
            currency, sa.Text, nullable=not required, comment=f"Currency of {name}, as an ISO 4217 code."
        ),
        _check_constraint(f"({name} IS NULL) = ({currency} IS NULL)", f"{name}_with_currency"),
        _check_constraint(f"length({currency}) = 3 AND {currency} = upper({currency})", f"{currency}_iso"),
    ]


def _flag_column(name: str, comment: str) -> list[Part]:
    """Return a column for true or false."""
    either = _check_constraint(f"{name} IN (0, 1)", name).ddl_if(dialect="sqlite")
    return [sa.Column(name, sa.Boolean, nullable=False, default=False, comment=comment), either]


def _reference_column(
    name: str,
    table: str,
    comment: str,
    *,
    required: bool = False,
    delete: str = "RESTRICT",
    index: bool = True,
) -> list[Part]:
    """Return a column that refers to a row of another table by its id, and an index over the column.

    `delete` says what happens to a row when the row that it refers to is deleted.
    """
    schema_items: list[Part] = [
        sa.Column(
            name, Id, sa.ForeignKey(f"{table}.id", ondelete=delete), nullable=not required, comment=comment
        )
    ]
    # Statistics make an index of mostly NULLs look useless, so that SQLite would scan the table instead.
    is_set = None if required else sa.text(f"{name} IS NOT NULL")
    return [*schema_items, sa.Index(None, name, sqlite_where=is_set)] if index else schema_items


def _number_column(name: str, comment: str, *, required: bool = False) -> list[Part]:
    """Return a column for a whole number."""
    return _integer_column(name, sa.Integer(), comment, required=required)


def _integer_column(name: str, kind: sa.Integer, comment: str, *, required: bool) -> list[Part]:
    """Return a column for a whole number of the given SQL type, and the constraint that it is whole."""
    typed = _check_constraint(f"typeof({name}) IN ('integer', 'null')", f"{name}_whole").ddl_if(
        dialect="sqlite"
    )
    return [sa.Column(name, kind, nullable=not required, comment=comment), typed]


def _moment_column(name: str, comment: str, *, required: bool = True) -> sa.Column[Any]:
    """Return a column for a moment, which is stored in UTC."""
    return sa.Column(name, Moment, nullable=not required, comment=f"{comment} In UTC.")


def _check_constraint(rule: str, name: str) -> sa.CheckConstraint:
    """Return the constraint with this name that every row meets the SQL condition `rule`."""
    return sa.CheckConstraint(rule, name=name)


def _other_row_constraint(name: str) -> sa.CheckConstraint:
    """Return the constraint that no row refers to itself in the column `name`."""
    return _check_constraint(f"{name} <> id", f"{name}_is_another")


def _exactly_one_given(*names: str) -> str:
    """Return the SQL condition that exactly one of the columns is not NULL."""
    return f"{_count_given(*names)} = 1"


def _at_most_one_given(*names: str) -> str:
    """Return the SQL condition that at most one of the columns is not NULL."""
    return f"{_count_given(*names)} <= 1"


def _count_given(*names: str) -> str:
    """Return SQL for the number of the columns that are not NULL.

    Each column is turned into 0 or 1, because PostgreSQL cannot add booleans.
    """
    return " + ".join(f"CASE WHEN {name} IS NULL THEN 0 ELSE 1 END" for name in names)


def _simplified_column(name: str) -> sa.Column[Any]:
    """Return the column that holds the text of another column, `name`, in Simplified Chinese."""
    return sa.Column(
        f"{name}_simplified",
        sa.Text,
        comment=f"The column {name} in Simplified Chinese. A trigger keeps it up to date.",
    )


def _name_key_columns(table: str) -> list[Part]:
    """Return the columns that hold a name in Simplified Chinese, folded, and in pinyin, and their indexes."""
    initials = {name: engine.pick_initials("name_pinyin") for name, engine in DIALECTS.items()}
    return [
        _simplified_column("name"),
        sa.Column(
            "name_folded", sa.Text, comment="The name folded for comparison. A trigger keeps it up to date."
        ),
        sa.Column(
            "name_pinyin",
            sa.Text,
            comment="Pinyin of the name and its initials. NULL until the next write fills it.",
        ),
        sa.Index(None, "name_folded"),
        _index_by_bytes(table, "name_folded"),
        *_index_beginnings(table, "name_pinyin", required=True),  # the rows without pinyin are found too
        _index_on_file(table, initials["sqlite"], "initials"),
        _index_by_bytes(table, initials["postgresql"], "initials"),
    ]


batches = _make_table(
    "batches",
    "One row per command that wrote. While it is still writing, finished_at is NULL.",
    _text_column("command", "The command as typed, without the values of its options.", required=True),
    _text_column("actor", "The person who ran the command.", required=True),
    _text_column("reason", "The reason, if the command asks for one."),
    _moment_column("started_at", "When the command began to write.", required=True),
    _moment_column("finished_at", "When the command had written everything.", required=False),
    _reference_column("undoes_id", "batches", "The batch that this one undid."),
    _check_constraint("undoes_id < id", "undoes_earlier"),
    sa.Index("ix_batches_open", "id", sqlite_where=sa.text("finished_at IS NULL")),
)

changes = _make_table(
    "changes",
    "One row per inserted, updated or deleted row, whichever program wrote. Append-only.",
    _reference_column(
        "batch_id", "batches", "The batch that made the change; NULL if another program made it."
    ),
    _text_column("table_name", "The table of the changed row.", required=True),
    sa.Column("row_id", Id, nullable=False, comment="The id of the changed row."),
    _code_column(
        "operation", codes.Operation, "What was done to the row: insert, update or delete.", required=True
    ),
    _text_column(
        "before", "The row before an update or delete, as JSON, without the columns that triggers compute."
    ),
    _moment_column("changed_at", "When the change was made."),
    sa.Index(None, "table_name", "row_id"),
    sa.Index("ix_changes_elsewhere", "changed_at", "batch_id", sqlite_where=sa.text("batch_id IS NULL")),
    sa.Index("ix_changes_deleted", "table_name", sqlite_where=sa.text("operation = 'delete'")),
)

links = _make_table(
    "links",
    "One row per link of the chain of digests: a batch closes with the digest of the rows it wrote and of the"
    " link before it. Append-only.",
    _reference_column("batch_id", "batches", "The batch with whose end the link was made.", required=True),
    _code_column("kind", codes.LinkKind, "What the link is over: one batch, or every row.", required=True),
    _text_column("batch_ids", "Ids of the batches it is over, such as 1-3 5.", required=True),
    _text_column("entry_ids", "Ids of the rows of `changes` it is over, such as 1-40 44; NULL without any."),
    sa.Column(
        "row_digests",
        sa.LargeBinary,
        nullable=False,
        comment="Digests of these batches, then of these rows of `changes` with the rows they are about.",
    ),
    _text_column(
        "digest", "SHA-256 digest of the link and of the digest before it, in hexadecimal.", required=True
    ),
    _check_constraint("length(digest) = 64", "digest_length"),
)

unlinked_changes = _make_table(
    "unlinked_changes",
    "One row per row of `changes` that another program wrote and no link of the chain is over yet.",
    _reference_column("change_id", "changes", "The row of `changes`.", required=True, index=False),
)

lookups = _make_table(
    "codes",
    "One row per code and track, with its labels in English and in both Chinese scripts.",
    _text_column("kind", "The list that the code belongs to, such as stage or reason.", required=True),
    _text_column("code", "The code as it is stored in the tables.", required=True),
    _text_column(
        "track",
        "The track that the label is for; 'any' if the label is the same on every track.",
        required=True,
    ),
    _number_column(
        "rank", "Position in lists; for a stage also how far it is, from 10 to 90.", required=True
    ),
    _text_column("label_en", "Label in English.", required=True),
    _text_column("label_hans", "Label in Simplified Chinese.", required=True),
    _text_column("label_hant", "Label in Traditional Chinese.", required=True),
    sa.UniqueConstraint("kind", "code", "track"),
)

rules = _make_table(
    "rules",
    "One row per version of a light rule, a figure definition or a size band, with its parameters.",
    _code_column(
        "kind",
        codes.RuleKind,
        "What the rule decides: a light, a list of due calls, a figure, or a size of amounts.",
        required=True,
    ),
    _text_column("code", "Name of the rule.", required=True),
    _number_column(
        "version",
        "Version number, counting up for each rule. The highest version that has begun is in force.",
        required=True,
    ),
    _code_column(
        "base_stage",
        codes.Stage,
        "The lowest stage a light rule applies to, or the stage that a figure's denominator counts.",
    ),
    _code_column(
        "reached_stage",
        codes.Stage,
        "The stage from which a light rule no longer applies, or the stage that a figure's numerator counts.",
    ),
    _text_column("excluded_conditions", "Conditions that are left out, separated by spaces."),
    _number_column("yellow_days", "Number of days after which the light is yellow."),
    _number_column("red_days", "Number of days after which the light is red."),
    _text_column("name", "Name of an office's own rule; NULL if seeds/labels.toml has the name."),
    _code_column("track", codes.Track, "The only track that the rule looks at; NULL for all."),
    _code_column("region", codes.Region, "The only region whose companies the rule looks at; NULL for all."),
    _code_column(
        "event_kind", codes.EventKind, "The only kind of event that the rule looks at; NULL for all."
    ),
    _money_columns(
        "min_amount", "currency", "The least amount that the rule looks at; NULL for any or none."
    ),
    _day_column("from_on", "First day on which the version is in force; NULL if it always was."),
    _code_column(
        "measure",
        codes.FigureMeasure,
        "What a figure counts or sums; NULL for the number of commitments.",
    ),
    _code_column("form", codes.FigureForm, "Whether a figure is a rate or a number; NULL for a rate."),
    _number_column(
        "received_percent",
        "Percentage of its amount that a commitment in the numerator has received; 0 for any money.",
    ),
    _check_constraint("yellow_days < red_days", "yellow_before_red"),
    _check_constraint("min_amount > 0", "min_amount_positive"),
    _check_constraint("received_percent BETWEEN 0 AND 100", "received_percent_range"),
    sa.UniqueConstraint("kind", "code", "version"),
)

char_folds = sa.Table(
    "char_folds",
    metadata,
    sa.Column(
        "codepoint",
        sa.Integer,
        primary_key=True,
        autoincrement=False,
        comment="Unicode code point of a character.",
    ),
    sa.Column(
        "folded", sa.Integer, nullable=False, comment="Code point of the character that it is compared as."
    ),
    comment="One row per character that is compared as another: Traditional, full-width and capital ones.",
    sqlite_with_rowid=False,
)

data_dictionary = _make_table(
    "data_dictionary",
    "One row per table, view and column, with its meaning in English and Chinese.",
    _text_column("table_name", "Name of the table or view.", required=True),
    _text_column("column_name", "Name of the column; NULL in the row about the table or view as a whole."),
    _text_column("name_hans", "Its name in the Chinese views."),
    _text_column("meaning_en", "Its meaning in English.", required=True),
    _text_column("meaning_hans", "Its meaning in Chinese.", required=True),
    _text_column("unit", "Unit of its numbers; 'currency' is the main unit of the currency in the same row."),
    _text_column("example", "An example of a value."),
    sa.Index("uq_data_dictionary_column", "table_name", sa.text("coalesce(column_name, '')"), unique=True),
)

search_queue = _make_table(
    "search_queue",
    "One row per changed row that the search index does not show yet.",
    _text_column("table_name", "Table of the changed row.", required=True),
    sa.Column("row_id", Id, nullable=False, comment="Id of the changed row."),
    sa.Index(None, "table_name", "row_id"),
)

search_docs = _make_table(
    "search_docs",
    "One row per changed row that has a new entry in the search index; id is the number of that entry.",
    _text_column("table_name", "Table of the changed row.", required=True),
    sa.Column("row_id", Id, nullable=False, comment="Id of the changed row."),
    sa.UniqueConstraint("table_name", "row_id"),
)

search_state = _make_table(
    "search_state",
    "One row per table, with how much of it the search index holds.",
    _text_column("table_name", "Name of the table.", required=True),
    sa.Column("indexed_id", Id, nullable=False, comment="Rows with a higher id are not indexed yet."),
    sa.Column(
        "changed_count", Id, nullable=False, comment="Number of entries that were made for changed rows."
    ),
    sa.UniqueConstraint("table_name"),
)

sources = _make_table(
    "sources",
    "One row per source of facts: article, announcement, contract, register entry, site visit, bank slip.",
    _text_column("key", "Short name to type.", required=True),
    _code_column("kind", codes.SourceKind, "Kind of source.", required=True),
    _text_column("title", "Title as printed."),
    _simplified_column("title"),
    _text_column("publisher", "Publisher of this copy, as printed."),
    _simplified_column("publisher"),
    _text_column("original_publisher", "Publisher that this copy says it took the text from, as printed."),
    _reference_column("original_id", "sources", "The source whose text this one repeats."),
    _text_column("author", "Author as printed."),
    _text_column("url", "Web address where it was found."),
    _text_column("published_at", "Local date (or date and time) of publication as printed, in ISO form."),
    _text_column("language", "BCP 47 tag of the text, such as zh-Hant."),
    _number_column("char_count", "Length of the text in code points."),
    _text_column("sha256", "SHA-256 digest of the text in UTF-8 with \\n line ends, in hexadecimal."),
    _text_column("body", "Text of the source; NULL until it is attached."),
    _text_column("note", "Remarks on the source, in our own words."),
    _other_row_constraint("original_id"),
    _check_constraint("length(sha256) = 64", "sha256_length"),
    _check_constraint("published_at LIKE '____-__-__%'", "published_at_iso"),
    _check_constraint("body IS NULL OR (sha256 IS NOT NULL AND char_count = length(body))", "body_length"),
    sa.UniqueConstraint("key"),
)

events = _make_table(
    "events",
    "One row per event: a roadshow, visit, symposium or signing.",
    _text_column("key", "Short name to type.", required=True),
    _code_column("kind", codes.EventKind, "Kind of event.", required=True),
    _text_column("name", "Name as printed, or a plain description.", required=True),
    _simplified_column("name"),
    *_partial_day_columns("starts_on", "First day of the event.", required=True),
    *_day_column("ends_on", "Last day of the event, if it lasted longer than one day."),
    _text_column("date_text", "The date as printed."),
    _text_column("place", "Place of the event."),
    _reference_column("part_of_id", "events", "The larger event that this one was part of."),
    _text_column("note", "Remarks on the event, in our own words."),
    _check_constraint("starts_precision <> 'day' OR ends_on >= starts_on", "ends_after_start"),
    _other_row_constraint("part_of_id"),
    sa.UniqueConstraint("key"),
)

companies = _make_table(
    "companies",
    "One row per company, or other organisation: association, government office, university, facility.",
    _code_column("kind", codes.CompanyKind, "Kind of organisation.", required=True),
    _text_column("name", "Name as printed in the first source that names it.", required=True),
    _text_column("name_hans", "Name in Simplified Chinese."),
    _text_column("name_en", "Name in English, if a source gives it."),
    _text_column("uscc", "Unified social credit code, 18 characters."),
    _code_column("region", codes.Region, "Where it is based, seen from the city; NULL if no source says so."),
    _text_column("note", "Remarks on the company, in our own words."),
    *_name_key_columns("companies"),
    _reference_column(
        "merged_into_id",
        "companies",
        "The company that this row turned out to be. It stands for this one in lists and figures.",
    ),
    _other_row_constraint("merged_into_id"),
    _check_constraint("length(uscc) = 18", "uscc_length"),
    sa.UniqueConstraint("name"),
    sa.UniqueConstraint("uscc"),
    *_index_beginnings("companies", "name_hans"),
    *_index_beginnings("companies", "name_en"),
    _index_by_bytes("companies", "uscc"),
)

company_aliases = _make_table(
    "company_aliases",
    "One row per further name of a company.",
    _reference_column(
        "company_id", "companies", "The company.", required=True, delete="CASCADE", index=False
    ),
    _text_column("name", "The further name as printed.", required=True),
    *_name_key_columns("company_aliases"),
    sa.UniqueConstraint("company_id", "name"),
)

distinct_companies = _make_table(
    "distinct_companies",
    "One row per pair of companies with similar names that a person judged to be different.",
    _reference_column(
        "company_id",
        "companies",
        "The company with the lower id.",
        required=True,
        delete="CASCADE",
        index=False,
    ),
    _reference_column("other_id", "companies", "The other company.", required=True, delete="CASCADE"),
    _text_column("decided_by", "The person who decided.", required=True),
    _moment_column("decided_at", "When that person decided."),
    _check_constraint("company_id < other_id", "in_order"),
    sa.UniqueConstraint("company_id", "other_id"),
)

representatives = _make_table(
    "representatives",
    "One row per person who voiced a commitment, holds a position or took part in an event.",
    _text_column("name", "Name as printed.", required=True),
    _text_column("distinction", "What distinguishes this person from another one with the same name."),
    _text_column("name_hans", "Name in Simplified Chinese."),
    _text_column("origin", "Where the person comes from, if a source says so."),
    _text_column("phone", "Telephone number."),
    _text_column("email", "E-mail address."),
    _text_column("wechat", "WeChat name."),
    _text_column("note", "Remarks on the person, in our own words."),
    *_name_key_columns("representatives"),
    sa.Index(
        "uq_representatives_name_distinction", "name", sa.text("coalesce(distinction, '')"), unique=True
    ),
    *_index_beginnings("representatives", "name_hans"),
)

positions = _make_table(
    "positions",
    "One row per title that a person holds or held at an organisation.",
    _reference_column(
        "representative_id", "representatives", "The person.", required=True, delete="CASCADE", index=False
    ),
    _reference_column(
        "company_id", "companies", "The company; NULL if the organisation has no row in companies."
    ),
    _text_column("organisation_text", "The organisation as printed, if it has no row in companies."),
    _simplified_column("organisation_text"),
    _text_column("title", "Title as printed.", required=True),
    _simplified_column("title"),
    *_day_column("since_on", "First day in the position, if known."),
    *_day_column("until_on", "Last day in the position, if known."),
    _check_constraint(_exactly_one_given("company_id", "organisation_text"), "one_organisation"),
    _check_constraint("until_on >= since_on", "until_after_since"),
    sa.Index(
        "uq_positions_holding",
        "representative_id",
        "title",
        sa.text("coalesce(company_id, 0)"),
        sa.text("coalesce(organisation_text, '')"),
        unique=True,
    ),
)

sectors = _make_table(
    "sectors",
    "One row per industry.",
    _text_column("code", "Short name to type.", required=True),
    _text_column("name", "Name as printed in the first source that names it.", required=True),
    _text_column("name_hans", "Name in Simplified Chinese.", required=True),
    _text_column("name_en", "Name in English.", required=True),
    _reference_column("parent_id", "sectors", "The wider industry that this one is part of."),
    _text_column("gbt4754", "Code in GB/T 4754-2017, if one fits."),
    *_flag_column("is_priority", "Whether the city says that it wants this industry."),
    _other_row_constraint("parent_id"),
    sa.UniqueConstraint("code"),
)

company_sectors = _make_table(
    "company_sectors",
    "One row per sector of a company, or of an association's members.",
    _reference_column(
        "company_id", "companies", "The company or association.", required=True, delete="CASCADE", index=False
    ),
    _reference_column("sector_id", "sectors", "The sector.", required=True),
    _code_column(
        "role", codes.SectorRole, "Whether the sector is its own or that of its members.", required=True
    ),
    sa.UniqueConstraint("company_id", "sector_id", "role"),
)

event_sectors = _make_table(
    "event_sectors",
    "One row per sector that the delegation at an event is said to cover.",
    _reference_column("event_id", "events", "The event.", required=True, delete="CASCADE", index=False),
    _reference_column("sector_id", "sectors", "The sector.", required=True),
    sa.UniqueConstraint("event_id", "sector_id"),
)

event_participants = _make_table(
    "event_participants",
    "One row per company or person that took part in an event, and role.",
    _reference_column("event_id", "events", "The event.", required=True, delete="CASCADE"),
    _reference_column("company_id", "companies", "The company that took part; NULL for a person."),
    _reference_column(
        "representative_id", "representatives", "The person who took part; NULL for a company."
    ),
    _code_column("role", codes.ParticipantRole, "Role of the participant.", required=True),
    _check_constraint(_exactly_one_given("company_id", "representative_id"), "one_participant"),
    sa.Index(
        "uq_event_participants_part",
        "event_id",
        "role",
        sa.text("coalesce(company_id, 0)"),
        sa.text("coalesce(representative_id, 0)"),
        unique=True,
    ),
)

announced_totals = _make_table(
    "announced_totals",
    "One row per number of projects that were announced without their names. Commitments refer to it.",
    _text_column("key", "Short name to type.", required=True),
    _reference_column("event_id", "events", "The event where the projects were announced.", required=True),
    _number_column("count", "Number of projects that were announced.", required=True),
    _code_column(
        "unit", codes.TotalUnit, "What the number counts: projects or groups of projects.", required=True
    ),
    *_money_columns("amount", "currency", "Total amount of these projects, if a source gives it."),
    _text_column("note", "What the source says about them, in our own words."),
    _check_constraint("count > 0", "count_positive"),
    sa.UniqueConstraint("key"),
)

commitments = _make_table(
    "commitments",
    "One row per commitment: one thing that a company said it will do, as the source states it.",
    _text_column("ref", "Reference to type: the year it was voiced and a number.", required=True),
    _reference_column("company_id", "companies", "The company that leads the commitment.", required=True),
    _reference_column("event_id", "events", "The event where it was voiced.", index=False),
    _reference_column(
        "sector_id",
        "sectors",
        "The primary sector. Sums by sector count the commitment only there.",
        index=False,
    ),
    _text_column("title", "What was promised, in our own words.", required=True),
    _text_column("summary", "A longer description, in our own words."),
    _code_column(
        "track",
        codes.Track,
        "Kind of thing that was promised. It decides how the stages are called.",
        required=True,
    ),
    _code_column(
        "scope", codes.Scope, "Whether it is something new in the city, or an extension.", required=True
    ),
    _code_column(
        "firmness",
        codes.Firmness,
        "How strongly the source states it, from interest to signed.",
        required=True,
    ),
    _code_column("opening_stage", codes.Stage, "Stage on the day when it was voiced.", required=True),
    *_partial_day_columns("voiced_on", "When it was voiced.", required=True),
    _text_column("place", "Where it is to be done, as far as the source says."),
    _simplified_column("place"),
    *_money_columns(
        "amount", "currency", "Promised amount in whole main units of the currency; NULL if undisclosed."
    ),
    *_integer_column(
        "amount_upper", sa.BigInteger(), "Upper end of a range; NULL for any other amount.", required=False
    ),
    _code_column(
        "amount_bound", codes.AmountBound, "How exactly the source states the amount; NULL without one."
    ),
    _text_column("amount_text", "The amount as printed."),
    _code_column("amount_status", codes.AmountStatus, "Whether the source gives an amount.", required=True),
    _code_column("due_stage", codes.Stage, "The stage that is promised for due_on."),
    *_partial_day_columns("due_on", "The promised date."),
    _text_column("due_text", "The promised date as printed."),
    _text_column("project_code", "Project code on the national online approval platform."),
    _reference_column("parent_id", "commitments", "The commitment that this one is a component of."),
    _reference_column("announced_total_id", "announced_totals", "The announced total that it belongs to."),
    _text_column("responsible_unit", "The unit of the city that looks after it."),
    _text_column("responsible_person", "The person in that unit who looks after it."),
    _code_column(
        "review", codes.Review, "Whether a person has checked it against its source.", required=True
    ),
    _reference_column("merged_into_id", "commitments", "The commitment that this row turned out to be."),
    _other_row_constraint("parent_id"),
    _other_row_constraint("merged_into_id"),
    _check_constraint("amount > 0", "amount_positive"),
    _check_constraint("amount_upper > amount", "amount_upper_above"),
    _check_constraint(
        "(amount_upper IS NOT NULL) = (amount_bound IS NOT NULL AND amount_bound = 'range')",
        "amount_upper_of_range",
    ),
    _check_constraint("amount_bound IS NULL OR amount IS NOT NULL", "amount_bound_with_amount"),
    _check_constraint("(amount_status = 'disclosed') = (amount IS NOT NULL)", "amount_disclosed"),
    _check_constraint("voiced_precision <> 'day' OR due_on >= voiced_on", "due_after_voiced"),
    _check_constraint("firmness = 'signed' OR opening_stage IN ('lead', 'intent')", "opening_not_firmer"),
    sa.UniqueConstraint("ref"),
    _index_by_bytes("commitments", "ref"),
    *_index_beginnings("commitments", "title", required=True),
    *_index_reference_numbers(),
    sa.Index("ix_commitments_amount", "amount", "currency", sqlite_where=sa.text("amount IS NOT NULL")),
    sa.Index("ix_commitments_voiced", "voiced_on", "review", "merged_into_id"),
    sa.Index(
        "ix_commitments_set_aside",
        "review",
        "merged_into_id",
        sqlite_where=sa.text("review <> 'confirmed' OR merged_into_id IS NOT NULL"),
    ),
    *(
        sa.Index(
            f"ix_commitments_{name}",
            f"{name}_id",
            "review",
            "merged_into_id",
            sqlite_where=sa.text(f"{name}_id IS NOT NULL"),
        )
        for name in ("event", "sector")
    ),
    sa.Index(
        "ix_commitments_total",
        "announced_total_id",
        "voiced_on",
        "review",
        "merged_into_id",
        sqlite_where=sa.text("announced_total_id IS NOT NULL"),
    ),
)

commitment_sectors = _make_table(
    "commitment_sectors",
    "One row per further sector of a commitment.",
    _reference_column(
        "commitment_id", "commitments", "The commitment.", required=True, delete="CASCADE", index=False
    ),
    _reference_column("sector_id", "sectors", "The sector.", required=True),
    sa.UniqueConstraint("commitment_id", "sector_id"),
)

commitment_representatives = _make_table(
    "commitment_representatives",
    "One row per person who voiced a commitment.",
    _reference_column(
        "commitment_id", "commitments", "The commitment.", required=True, delete="CASCADE", index=False
    ),
    _reference_column("representative_id", "representatives", "The person.", required=True),
    _reference_column(
        "position_id", "positions", "The position in which the person spoke, if the source says so."
    ),
    sa.UniqueConstraint("commitment_id", "representative_id"),
)

commitment_parties = _make_table(
    "commitment_parties",
    "One row per further party to a commitment.",
    _reference_column(
        "commitment_id", "commitments", "The commitment.", required=True, delete="CASCADE", index=False
    ),
    _reference_column("company_id", "companies", "The company; NULL if the source names none."),
    _text_column("party_text", "Kind of party in the words of the source, if it names no company."),
    _simplified_column("party_text"),
    _code_column("role", codes.PartyRole, "Role of the party.", required=True),
    _text_column("share", "Share of the party in percent, as printed: 49%."),
    _check_constraint(_exactly_one_given("company_id", "party_text"), "one_party"),
    sa.Index(
        "uq_commitment_parties_part",
        "commitment_id",
        "role",
        sa.text("coalesce(company_id, 0)"),
        sa.text("coalesce(party_text, '')"),
        unique=True,
    ),
)

commitment_measures = _make_table(
    "commitment_measures",
    "One row per promised quantity that is not money.",
    _reference_column(
        "commitment_id", "commitments", "The commitment.", required=True, delete="CASCADE", index=False
    ),
    _code_column("kind", codes.MeasureKind, "What is measured.", required=True),
    *_integer_column("value", sa.BigInteger(), "The quantity, counted in `unit`.", required=True),
    _text_column("unit", "The unit, in English: tonnes a year, square metres, jobs.", required=True),
    _text_column("value_text", "The quantity in short, in the script of the source.", required=True),
    sa.UniqueConstraint("commitment_id", "kind"),
)

followups = _make_table(
    "followups",
    "One row per follow-up: news, contact or note on a commitment after it was voiced. Append-only.",
    _reference_column("commitment_id", "commitments", "The commitment.", required=True, index=False),
    _code_column(
        "kind",
        codes.FollowupKind,
        "Kind of follow-up. Only progress and reopen can change the stage or the condition.",
        required=True,
    ),
    *_partial_day_columns("occurred_on", "When it happened.", required=True),
    _moment_column("recorded_at", "When it was recorded.", required=True),
    _text_column("recorded_by", "The person who recorded it.", required=True),
    _code_column(
        "stage", codes.Stage, "The stage that the commitment had reached; NULL if this row does not say."
    ),
    _code_column(
        "condition",
        codes.Condition,
        "The condition that the commitment was in; NULL if this row does not say.",
    ),
    _code_column("reason", codes.Reason, "Why the commitment was put on hold, ended or reopened."),
    _text_column("note", "What happened, in our own words."),
    *_flag_column("is_private", "Whether the row is for the office only. Such a row is never printed."),
    *_money_columns("revised_amount", "revised_currency", "The promised amount as this row revises it."),
    *_partial_day_columns("revised_due_on", "The promised date as this row revises it."),
    _text_column("next_action", "What is to be done next."),
    *_day_column(
        "next_action_on",
        "Day by which that is to be done; for a commitment on hold, the day to look at it again.",
    ),
    _text_column("next_action_by", "The person who is to do it."),
    sa.Column("corrects_id", Id, comment="The original row that this one replaces."),
    *_flag_column("is_void", "Whether this row says that the original row never happened."),
    *_integer_column(
        "revised_amount_upper",
        sa.BigInteger(),
        "Upper end of a range; NULL for any other revised amount.",
        required=False,
    ),
    _code_column(
        "revised_amount_bound",
        _INEXACT_BOUNDS,
        "How the revised amount is inexact: about, at_least, at_most or range; NULL if it is exact.",
    ),
    _text_column("revised_amount_text", "The revised amount as typed."),
    _check_constraint(
        "kind IN ('progress', 'reopen') OR (stage IS NULL AND condition IS NULL)", "only_progress_moves"
    ),
    _check_constraint(
        "kind <> 'reopen' OR (stage IS NOT NULL AND condition IS NOT NULL AND condition = 'active'"
        " AND reason IS NOT NULL)",
        "reopen_complete",
    ),
    _check_constraint("condition <> 'ended' OR reason IS NOT NULL", "ended_has_reason"),
    _check_constraint(
        "condition <> 'on_hold' OR (reason IS NOT NULL AND next_action_on IS NOT NULL)", "on_hold_has_review"
    ),
    _check_constraint(
        "next_action_on IS NOT NULL OR (next_action IS NULL AND next_action_by IS NULL)", "next_has_date"
    ),
    _check_constraint("revised_amount > 0", "revised_amount_positive"),
    _check_constraint("revised_amount_upper > revised_amount", "revised_amount_upper_above"),
    _check_constraint(
        "(revised_amount_upper IS NOT NULL) ="
        " (revised_amount_bound IS NOT NULL AND revised_amount_bound = 'range')",
        "revised_amount_upper_of_range",
    ),
    _check_constraint(
        "revised_amount IS NOT NULL OR (revised_amount_bound IS NULL AND revised_amount_text IS NULL)",
        "revised_amount_words_with_amount",
    ),
    _check_constraint("corrects_id < id", "corrects_earlier"),
    _check_constraint("NOT is_void OR (corrects_id IS NOT NULL AND note IS NOT NULL)", "void_has_reason"),
    sa.UniqueConstraint("id", "commitment_id"),
    sa.ForeignKeyConstraint(
        ["corrects_id", "commitment_id"],
        ["followups.id", "followups.commitment_id"],
        name="fk_followups_corrects_same_commitment",
        ondelete="RESTRICT",
    ),
    sa.Index("ix_followups_correction", "corrects_id", "id"),
    sa.Index("ix_followups_reopening", "commitment_id", sqlite_where=sa.text("kind = 'reopen'")),
    sa.Index(
        "ix_followups_revision",
        "commitment_id",
        sqlite_where=sa.text("revised_amount IS NOT NULL OR revised_due_on IS NOT NULL"),
    ),
    sa.Index(
        "ix_followups_next_action_on", "next_action_on", sqlite_where=sa.text("next_action_on IS NOT NULL")
    ),
    *(
        sa.Index(
            f"ix_followups_{name}",
            "occurred_on",
            "corrects_id",
            "is_void",
            "id",
            sqlite_where=sa.text(f"occurred_precision {is_day}"),
        )
        for name, is_day in (("days", "= 'day'"), ("vague_days", "<> 'day'"))
    ),
    sa.Index(
        "ix_followups_moves",
        "recorded_at",
        sqlite_where=sa.text("stage IS NOT NULL OR condition IS NOT NULL"),
    ),
    sa.Index(
        "ix_followups_actions",
        "commitment_id",
        "next_action_on",
        "occurred_on",
        "corrects_id",
        "is_void",
        "id",
        sqlite_where=sa.text("next_action_on IS NOT NULL"),
    ),
    sa.Index(
        "ix_followups_timeline",
        "commitment_id",
        "occurred_on",
        "kind",
        "stage",
        "condition",
        "corrects_id",
        "is_void",
        "id",
    ),
)

action_outcomes = _make_table(
    "action_outcomes",
    "One row per action that a follow-up closes. It counts while that follow-up stands. Append-only.",
    sa.Column("commitment_id", Id, nullable=False, index=True, comment="The commitment of both follow-ups."),
    sa.Column(
        "action_id", Id, nullable=False, comment="The original row of the follow-up that opened the action."
    ),
    sa.Column(
        "followup_id",
        Id,
        nullable=False,
        index=True,
        comment="The row of the follow-up that closes the action. A correction of it has rows of its own.",
    ),
    _code_column(
        "outcome", codes.ActionOutcome, "What became of the action: done, dropped or moved.", required=True
    ),
    sa.UniqueConstraint("action_id", "followup_id"),
    *(
        sa.ForeignKeyConstraint(
            [column, "commitment_id"],
            ["followups.id", "followups.commitment_id"],
            name=f"fk_action_outcomes_{column}_same_commitment",
            ondelete="RESTRICT",
        )
        for column in ("action_id", "followup_id")
    ),
)

receipts = _make_table(
    "receipts",
    "One row per amount of money that arrived for a commitment, or was refunded. Append-only.",
    _reference_column("commitment_id", "commitments", "The commitment.", required=True),
    *_day_column("received_on", "Day when the money arrived.", required=True),
    *_money_columns(
        "amount",
        "currency",
        "Amount in whole main units of the currency; negative for a refund.",
        required=True,
    ),
    _code_column(
        "amount_bound",
        [bound for bound in _INEXACT_BOUNDS if bound is not codes.AmountBound.RANGE],
        "How the amount is inexact: about, at_least or at_most; NULL if it is exact.",
    ),
    _text_column("amount_text", "The amount as typed.", required=True),
    _text_column("note", "Remarks on the receipt, in our own words."),
    _moment_column("recorded_at", "When it was recorded.", required=True),
    _text_column("recorded_by", "The person who recorded it.", required=True),
    sa.Column("corrects_id", Id, comment="The original row that this one replaces."),
    *_flag_column("is_void", "Whether this row says that the original row never happened."),
    _check_constraint("amount <> 0", "amount_not_zero"),
    _check_constraint("corrects_id < id", "corrects_earlier"),
    _check_constraint("NOT is_void OR (corrects_id IS NOT NULL AND note IS NOT NULL)", "void_has_reason"),
    sa.UniqueConstraint("id", "commitment_id"),
    sa.ForeignKeyConstraint(
        ["corrects_id", "commitment_id"],
        ["receipts.id", "receipts.commitment_id"],
        name="fk_receipts_corrects_same_commitment",
        ondelete="RESTRICT",
    ),
    sa.Index("ix_receipts_correction", "corrects_id", "id"),
    sa.Index("ix_receipts_days", "received_on", "corrects_id", "is_void", "id"),
)

papers = _make_table(
    "papers",
    "One row per file that is kept as evidence of a follow-up, a receipt or a source.",
    _reference_column(
        "followup_id", "followups", "The follow-up that it is evidence of, by its original row."
    ),
    _reference_column("receipt_id", "receipts", "The receipt that it is evidence of, by its original row."),
    _reference_column("source_id", "sources", "The source whose file it is."),
    _text_column("name", "Name of the file when it was added.", required=True),
    _code_column("kind", codes.PaperKind, "Kind of file, by its content.", required=True),
    _number_column("size", "Length of the file in bytes.", required=True),
    _text_column("sha256", "SHA-256 digest of the file, in hexadecimal.", required=True),
    sa.Column(
        "content",
        sa.LargeBinary,
        comment="The file, byte for byte; NULL in copies that leave papers out. Not in the journal.",
    ),
    _check_constraint(_exactly_one_given("followup_id", "receipt_id", "source_id"), "one_fact"),
    _check_constraint("length(sha256) = 64", "sha256_length"),
    _check_constraint("size > 0", "size_positive"),
    _check_constraint("content IS NULL OR length(content) = size", "content_size"),
)

office = _make_table(
    "office",
    "At most one row: the name of the office, and what it has set for reports and amounts.",
    _text_column("name", "Name of the office, as reports print it."),
    _text_column("report_language", "Language of a report that names none: en, zh-Hans or zh-Hant."),
    _number_column(
        "report_unit",
        "Unit of amounts in a report that names none, as a number of main units: 1, 10000, 1000000 or"
        " 100000000.",
    ),
    sa.Column(
        "default_currency",
        sa.Text,
        comment="Currency of amounts that are typed without one, as an ISO 4217 code.",
    ),
    _check_constraint("report_language IN ('en', 'zh-Hans', 'zh-Hant')", "report_language_known"),
    _check_constraint("report_unit IN (1, 10000, 1000000, 100000000)", "report_unit_known"),
    _check_constraint(
        "length(default_currency) = 3 AND default_currency = upper(default_currency)", "default_currency_iso"
    ),
    sa.Index("uq_office_one_row", sa.text("(id * 0)"), unique=True),
)

targets = _make_table(
    "targets",
    "One row per version of a target for a figure in a period.",
    _text_column("period", "The period in the form that people type, such as 2024 or 2024Q2.", required=True),
    _text_column("figure", "Code of the figure that is to reach the target.", required=True),
    _text_column("responsible_unit", "The responsible unit that the target is for; NULL for all."),
    _code_column("region", codes.Region, "The region whose companies the target is for; NULL for all."),
    _reference_column("sector_id", "sectors", "The primary sector that the target is for; NULL for all."),
    _integer_column(
        "value",
        sa.BigInteger(),
        "The number or amount to be reached, of a rate hundredths of a percent; NULL if the target was"
        " withdrawn.",
        required=False,
    ),
    sa.Column("currency", sa.Text, comment="Currency of value, as an ISO 4217 code; NULL if it has none."),
    _flag_column(
        "is_cumulative",
        "Whether it counts from 1 January on instead of from the first day of the period.",
    ),
    _flag_column("is_limit", "Whether the figure is to stay at or below the value instead of reaching it."),
    *_day_column("set_on", "Day on which the version was set.", required=True),
    _text_column("note", "Note, such as the document that sets the target."),
    _number_column(
        "version",
        "Version number, counting up for each target. The first always holds, a later one from the day on"
        " which it was set.",
        required=True,
    ),
    _check_constraint("value >= 0", "value_not_negative"),
    _check_constraint("version > 0", "version_positive"),
    _check_constraint("length(currency) = 3 AND currency = upper(currency)", "currency_iso"),
    _check_constraint(_at_most_one_given("responsible_unit", "region", "sector_id"), "one_scope"),
    sa.Index(
        "uq_targets_version",
        "period",
        "figure",
        sa.text("coalesce(responsible_unit, '')"),
        sa.text("coalesce(region, '')"),
        sa.text("coalesce(sector_id, 0)"),
        sa.text("coalesce(currency, '')"),
        "version",
        unique=True,
    ),
)

reports = _make_table(
    "reports",
    "One row per issued report, frozen as it was signed. Append-only.",
    _text_column("period", "The period in the form that people type, such as 2024Q2.", required=True),
    _number_column("revision", "Number of the issue for that period, counting up from 1.", required=True),
    *_day_column(
        "cut_off_on",
        "Last day that the report covers. Everything that happened up to it counts.",
        required=True,
    ),
    _moment_column("issued_at", "When it was issued."),
    _text_column("issued_by", "The person who issued it.", required=True),
    _text_column("language", "Language of the workbook: en, zh-Hans or zh-Hant.", required=True),
    _number_column(
        "unit",
        "Unit of amounts in the workbook, as a number of main units: 1, 10000, 1000000 or 100000000.",
        required=True,
    ),
    _text_column("frozen", "Every figure and row of the report, as JSON.", required=True),
    _text_column("sha256", "SHA-256 digest of `frozen`, in hexadecimal.", required=True),
    sa.Column("workbook", sa.LargeBinary, nullable=False, comment="The workbook file, byte for byte."),
    sa.Column(
        "last_change_id", Id, nullable=False, comment="Id of the newest row of `changes` when it was issued."
    ),
    _text_column("head", "Head of the chain of digests when it was issued: batch number and digest."),
    sa.Column(
        "is_wide",
        sa.Boolean,
        comment="Whether the register of the workbook has all its columns, on A3; NULL in reports issued"
        " before.",
    ),
    _check_constraint("is_wide IN (0, 1)", "is_wide").ddl_if(dialect="sqlite"),
    _check_constraint("revision > 0", "revision_positive"),
    _check_constraint("length(sha256) = 64", "sha256_length"),
    sa.UniqueConstraint("period", "revision"),
)

report_lines = _make_table(
    "report_lines",
    "One row per counted commitment in an issued report, as that report shows it. Append-only.",
    _reference_column("report_id", "reports", "The report.", required=True, index=False),
    _reference_column("commitment_id", "commitments", "The commitment.", required=True),
    _code_column("stage", codes.Stage, "Stage of the commitment on the cut-off day.", required=True),
    _code_column(
        "condition", codes.Condition, "Condition of the commitment on the cut-off day.", required=True
    ),
    _code_column(
        "status", codes.Status, "Derived status of the commitment on the cut-off day.", required=True
    ),
    _code_column(
        "light", codes.Light, "Light of the commitment on the cut-off day; NULL if it was not active."
    ),
    _integer_column(
        "amount", sa.BigInteger(), "Promised amount as last revised by the cut-off day.", required=False
    ),
    sa.Column("currency", sa.Text, comment="Currency of amount, as an ISO 4217 code."),
    _integer_column(
        "received",
        sa.BigInteger(),
        "Money that had arrived in that currency by the cut-off day.",
        required=False,
    ),
    _flag_column("is_new", "Whether the commitment was voiced in the period."),
    sa.UniqueConstraint("report_id", "commitment_id"),
)

report_prints = _make_table(
    "report_prints",
    "One row per print of an issued report in another format, language or unit than its workbook."
    " Append-only.",
    _reference_column("report_id", "reports", "The report.", required=True, index=False),
    _text_column(
        "format",
        "Format of the file, such as html; xlsx-wide is a workbook whose register has all its columns.",
        required=True,
    ),
    _text_column("language", "Language of the file: en, zh-Hans or zh-Hant.", required=True),
    _number_column(
        "unit",
        "Unit of amounts in the file, as a number of main units: 1, 10000, 1000000 or 100000000.",
        required=True,
    ),
    sa.Column("file", sa.LargeBinary, nullable=False, comment="The file, byte for byte."),
    sa.UniqueConstraint("report_id", "format", "language", "unit"),
)


def _list_cited_row_columns() -> Iterator[Part]:
    """Yield the columns of citations that name the cited row, one per table, with their unique indexes."""
    for column, table in TABLE_BY_COLUMN.items():
        delete = "RESTRICT" if table in {"followups", "receipts"} else "CASCADE"
        yield from _reference_column(
            column, table, f"The row of {table} that the place supports.", delete=delete, index=False
        )
        is_set = sa.text(f"{column} IS NOT NULL")
        yield sa.Index(
            f"uq_citations_{column}",
            column,
            "field",
            "source_id",
            "span_start",
            unique=True,
            sqlite_where=is_set,
        )


citations = _make_table(
    "citations",
    "One row per place in a source that states a fact: code points [span_start, span_end) of its text.",
    _reference_column("source_id", "sources", "The source.", required=True),
    _number_column("span_start", "Position of the first code point, counted from 0.", required=True),
    _number_column("span_end", "Position after the last code point.", required=True),
    _text_column(
        "field", "The column that the place supports, or 'row' for the fact as a whole.", required=True
    ),
    list(_list_cited_row_columns()),
    _check_constraint("span_start >= 0 AND span_start < span_end", "span_order"),
    _check_constraint(_exactly_one_given(*TABLE_BY_COLUMN), "one_fact"),
)

proposals = _make_table(
    "proposals",
    "One row per fact that the rules read in a source, or that a person picked there, with the decision.",
    _reference_column("source_id", "sources", "The source.", required=True, delete="CASCADE"),
    _number_column("span_start", "Position of the first code point, counted from 0.", required=True),
    _number_column("span_end", "Position after the last code point.", required=True),
    _code_column(
        "kind", codes.ProposalKind, "What is proposed, such as company or commitment.", required=True
    ),
    _text_column("payload", "The proposed fields, as JSON.", required=True),
    _number_column("engine_version", "Version of the rules that read the source.", required=True),
    _text_column("reasons", "Names of the reasons, with blanks between; NULL for what a person picked."),
    _code_column("decision", codes.ProposalDecision, "What was decided; NULL while it is open."),
    _text_column("decided_by", "Who decided it."),
    _moment_column("decided_at", "When it was decided.", required=False),
    _reference_column(
        "batch_id", "batches", "The batch that wrote the decision, and the rows that were taken."
    ),
    _check_constraint("span_start >= 0 AND span_start < span_end", "span_order"),
    _check_constraint(
        "(decision IS NULL) = (decided_by IS NULL) AND (decision IS NULL) = (decided_at IS NULL)"
        " AND (decision IS NOT NULL OR batch_id IS NULL)",
        "decided_whole",
    ),
)

standings = _make_derived_table(
    "standings",
    "One row per commitment and span of days in which its state did not change. Triggers make it.",
    sa.Column("commitment_id", Id, primary_key=True, autoincrement=False, comment="The commitment."),
    sa.Column("from_on", sa.Date, primary_key=True, comment="First day of the span."),
    sa.Column("until_on", sa.Date, comment="Day after the last day of the span; NULL while it lasts."),
    sa.Column("stage", sa.Text, nullable=False, comment="The highest stage that is verified."),
    sa.Column("stage_rank", sa.Integer, nullable=False, comment="How far the stage is, from 10 to 90."),
    sa.Column("stage_row", Id, comment="The follow-up that reports the stage; NULL for the opening stage."),
    sa.Column(
        "reached_rank",
        sa.Integer,
        nullable=False,
        comment="Rank of the highest stage ever reached, also before a reopening.",
    ),
    sa.Column("condition", sa.Text, nullable=False, comment="Active, on_hold, ended or fulfilled."),
    sa.Column("condition_row", Id, comment="The follow-up that states the condition."),
    sa.Column("progress_row", Id, comment="The last follow-up that reports progress."),
    sa.Column("progress_on", sa.Date, comment="Day of the last progress."),
    sa.Column("contact_row", Id, comment="The last follow-up that is not only a note."),
    sa.Column("contact_on", sa.Date, comment="Day of the last contact or progress."),
    sa.Column("next_row", Id, comment="The follow-up with the open action that is due first."),
    sa.Column("amount_row", Id, comment="The follow-up that last revised the amount."),
    sa.Column("due_row", Id, comment="The follow-up that last revised the promised date."),
    sa.Column("due_on", sa.Date, comment="The promised date, as last revised."),
    sa.Column(
        "followup_count", sa.Integer, nullable=False, comment="Number of follow-ups, without voided ones."
    ),
    sa.Column("is_counted", sa.Boolean, nullable=False, comment="Whether figures count the commitment."),
    sa.Column("review", sa.Text, nullable=False, comment="Whether a person has checked the commitment."),
    sa.Column(
        "yellow_on",
        sa.Date,
        comment="Day on which the light turns yellow if nothing more happens; NULL if never.",
    ),
    sa.Column(
        "red_on", sa.Date, comment="Day on which the light turns red if nothing more happens; NULL if never."
    ),
    sa.Column(
        "silent_on",
        sa.Date,
        comment="Day from which a call is due if nothing more happens; NULL if never.",
    ),
    sa.Column("ref", sa.Text, nullable=False, comment="Reference of the commitment, by which lists sort."),
    # SQLite reads an index alone only if it also holds the columns of the condition on its rows.
    _index_open_standings("list", "ref", "stage", "stage_rank", "condition", "review", "from_on", "until_on",
                          "yellow_on", "red_on", "followup_count", "commitment_id"),
    _index_open_standings("commitment", "commitment_id", "condition", "review", "from_on", "until_on"),
    _index_open_standings("stage", "stage", "ref", "review", "from_on", "until_on", "commitment_id"),
    _index_open_standings("red", "red_on", "from_on", "ref", "is_counted", "review", "until_on", "condition",
                          "commitment_id", where="condition = 'active' AND red_on IS NOT NULL"),
    _index_open_standings("began", "from_on", "red_on", "ref", "review", "until_on", "condition",
                          "commitment_id", where="condition = 'active' AND red_on IS NOT NULL"),
    _index_open_standings("silent", "silent_on", "ref", "review", "from_on", "until_on", "condition",
                          "next_row",
                          where="condition = 'active' AND next_row IS NULL AND silent_on IS NOT NULL"),
    _index_open_standings("due", "due_on", "ref", "review", "from_on", "until_on", "condition", "stage_rank",
                          "commitment_id", where="condition = 'active' AND due_on IS NOT NULL"),
    sa.Index("ix_standings_ending", "until_on", sqlite_where=sa.text("until_on IS NOT NULL")),
)  # fmt: skip

action_spans = _make_derived_table(
    "action_spans",
    "One row per action that a standing follow-up opened, from opening to closing. Triggers make it.",
    sa.Column(
        "action_id",
        Id,
        primary_key=True,
        autoincrement=False,
        comment="Number of the follow-up that opened the action.",
    ),
    sa.Column("commitment_id", Id, nullable=False, comment="The commitment."),
    sa.Column("opening_row", Id, nullable=False, comment="The standing row of that follow-up."),
    sa.Column("opened_on", sa.Date, nullable=False, comment="Day of that follow-up."),
    sa.Column("due_on", sa.Date, nullable=False, comment="Day by which it is to be done."),
    sa.Column("closing_row", Id, comment="The row of the follow-up that closed the action; NULL while open."),
    sa.Column("closed_on", sa.Date, comment="Day of that follow-up; NULL while the action is open."),
    sa.Column("outcome", sa.Text, comment="What became of it: done, dropped or moved; NULL while open."),
    sa.Index(None, "commitment_id", "due_on"),
    sa.Index(
        "ix_action_spans_open",
        "due_on",
        "opened_on",
        "closed_on",
        "commitment_id",
        sqlite_where=sa.text("closed_on IS NULL"),
    ),
    sa.Index("ix_action_spans_closing", "closed_on", sqlite_where=sa.text("closed_on IS NOT NULL")),
)

APPEND_ONLY_TABLES = (
    "followups",
    "action_outcomes",
    "receipts",
    "changes",
    "links",
    "reports",
    "report_lines",
    "report_prints",
)
SEARCH_TABLES = ("search_queue", "search_docs", "search_state")
UNJOURNALLED_TABLES = (
    "batches",
    "changes",
    "links",
    "unlinked_changes",
    "char_folds",
    "data_dictionary",
    "report_lines",
    *DERIVED_TABLES,
    *SEARCH_TABLES,
)
"""Tables without entries in the journal."""


def is_table_for_alembic(name: str | None, kind: str, _parents: object = None) -> bool:
    """Tell alembic whether to compare a table with this module: not the tables of the search index."""
    return kind != "table" or not str(name).startswith("search_index")


def load_full_metadata() -> sa.MetaData:
    """Return the metadata with the options for PostgreSQL; setting these loads its SQLAlchemy dialect."""
    for index in [index for table in metadata.sorted_tables for index in table.indexes]:
        where = index.dialect_options["sqlite"]["where"]
        if where is not None:
            index.dialect_options["postgresql"]["where"] = where
    return metadata
