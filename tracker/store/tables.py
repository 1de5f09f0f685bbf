"""The tables: columns with their meaning, named constraints, deliberate deletes. No data."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

import sqlalchemy as sa

from tracker.store.citation_targets import TABLE_BY_COLUMN
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
Moment = sa.Text().with_variant(sa.TIMESTAMP(timezone=True), "postgresql")
Part = sa.Column[Any] | sa.Constraint | sa.Index


def _table(name: str, comment: str, *parts: Part | list[Part]) -> sa.Table:
    flat: list[Part] = [sa.Column("id", Id, primary_key=True, comment="Row number; never used again.")]
    for part in parts:
        flat.extend(part if isinstance(part, list) else [part])
    return sa.Table(name, metadata, *flat, comment=comment, sqlite_autoincrement=True)


def _text(name: str, comment: str, *, required: bool = False) -> list[Part]:
    column = sa.Column(name, sa.Text, nullable=not required, comment=comment, info={"is_typed": True})
    return [column, _check(f"{name} <> ''", f"{name}_not_empty")]


def _code(name: str, codes: type[StrEnum], comment: str, *, required: bool = False) -> list[Part]:
    listed = ", ".join(f"'{code}'" for code in codes)
    # SQLite makes the list of an IN anew for every row that is written.
    compared = " OR ".join(f"{name} = '{code}'" for code in codes)
    return [
        sa.Column(name, sa.Text, nullable=not required, comment=comment),
        _check(f"{name} IN ({listed})", name).ddl_if(dialect="postgresql"),
        _check(compared, name).ddl_if(dialect="sqlite"),
    ]


def _day(name: str, comment: str, *, required: bool = False) -> list[Part]:
    exists = _check(f"{name} IS date({name}, '+0 days')", f"{name}_exists").ddl_if(dialect="sqlite")
    return [sa.Column(name, sa.Date, nullable=not required, comment=comment), exists]


def _partial_day(name: str, comment: str, *, required: bool = False) -> list[Part]:
    precision = name.removesuffix("_on") + "_precision"
    return [
        *_day(name, f"{comment} The last possible day.", required=required),
        *_code(precision, codes.Precision, f"How exactly {name} is known.", required=required),
        _check(f"({name} IS NULL) = ({precision} IS NULL)", f"{name}_with_precision"),
    ]


def _money(name: str, currency: str, comment: str, *, required: bool = False) -> list[Part]:
    return [
        *_whole(name, sa.BigInteger(), comment, required=required),
        sa.Column(currency, sa.Text, nullable=not required, comment=f"ISO 4217 code of {name}."),
        _check(f"({name} IS NULL) = ({currency} IS NULL)", f"{name}_with_currency"),
        _check(f"length({currency}) = 3 AND {currency} = upper({currency})", f"{currency}_iso"),
    ]


def _flag(name: str, comment: str) -> list[Part]:
    either = _check(f"{name} IN (0, 1)", name).ddl_if(dialect="sqlite")
    return [sa.Column(name, sa.Boolean, nullable=False, default=False, comment=comment), either]


def _reference(
    name: str,
    table: str,
    comment: str,
    *,
    required: bool = False,
    delete: str = "RESTRICT",
    index: bool = True,
) -> list[Part]:
    parts: list[Part] = [
        sa.Column(
            name, Id, sa.ForeignKey(f"{table}.id", ondelete=delete), nullable=not required, comment=comment
        )
    ]
    # Without this, statistics make an index of mostly NULLs look useless, and lookups scan the table.
    given = None if required else sa.text(f"{name} IS NOT NULL")
    return [*parts, sa.Index(None, name, sqlite_where=given)] if index else parts


def _number(name: str, comment: str, *, required: bool = False) -> list[Part]:
    return _whole(name, sa.Integer(), comment, required=required)


def _whole(name: str, kind: sa.Integer, comment: str, *, required: bool) -> list[Part]:
    typed = _check(f"typeof({name}) IN ('integer', 'null')", f"{name}_whole").ddl_if(dialect="sqlite")
    return [sa.Column(name, kind, nullable=not required, comment=comment), typed]


def _moment(name: str, comment: str, *, required: bool = True) -> sa.Column[Any]:
    return sa.Column(name, Moment, nullable=not required, comment=f"{comment} UTC.")


def _check(rule: str, name: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(rule, name=name)


def _not_itself(name: str) -> sa.CheckConstraint:
    return _check(f"{name} <> id", f"{name}_is_another")


def _one_of(*names: str) -> str:
    """Return the rule that exactly one of the columns is given (booleans do not add on PostgreSQL)."""
    return " + ".join(f"CASE WHEN {name} IS NULL THEN 0 ELSE 1 END" for name in names) + " = 1"


def _name_keys() -> list[Part]:
    return [
        sa.Column("name_folded", sa.Text, comment="The name folded for comparison; kept by a trigger."),
        sa.Column("name_pinyin", sa.Text, comment="Pinyin and initials; NULL until the next write fills it."),
    ]


batches = _table(
    "batches",
    "One command that wrote. A batch without finished_at is being written.",
    _text("command", "The command as typed, without values.", required=True),
    _text("actor", "Who recorded it.", required=True),
    _text("reason", "Why, where the command asks for a reason."),
    _moment("started_at", "When it began.", required=True),
    _moment("finished_at", "When it was complete.", required=False),
    _reference("undoes_id", "batches", "The batch that this one took back."),
    _check("undoes_id < id", "undoes_earlier"),
    sa.Index("ix_batches_open", "id", sqlite_where=sa.text("finished_at IS NULL")),
)

changes = _table(
    "changes",
    "Every row that was inserted, updated or deleted, by whatever program. Append-only.",
    _reference("batch_id", "batches", "The command; NULL for an edit made in another program."),
    _text("table_name", "The table of the changed row.", required=True),
    sa.Column("row_id", Id, nullable=False, comment="The id of the changed row."),
    _code("operation", codes.Operation, "What was done.", required=True),
    _text("before", "The row before an update or delete, as JSON without derived keys."),
    _moment("changed_at", "When it was done."),
    sa.Index(None, "table_name", "row_id"),
)

lookups = _table(
    "codes",
    "Every label: the codes of the tables, the columns, sheets and figures, in three scripts.",
    _text("kind", "What the code is a value of.", required=True),
    _text("code", "The value as stored.", required=True),
    _text("track", "The track the label is for; 'any' where tracks do not matter.", required=True),
    _number("rank", "Order in lists; for stages how far they are, 10 to 90.", required=True),
    _text("label_en", "English.", required=True),
    _text("label_hans", "Simplified Chinese.", required=True),
    _text("label_hant", "Traditional Chinese.", required=True),
    sa.UniqueConstraint("kind", "code", "track"),
)

rules = _table(
    "rules",
    "Light rules and figure definitions, versioned; their parameters are data.",
    _code("kind", codes.RuleKind, "What the parameters are for.", required=True),
    _text("code", "The name of the rule.", required=True),
    _number("version", "Counts up; reports name the version they used.", required=True),
    _code("base_stage", codes.Stage, "The lowest stage it looks at, or the one that makes the denominator."),
    _code("reached_stage", codes.Stage, "The highest stage it looks at, or the one that must be reached."),
    _text("excluded_conditions", "Conditions left out, with a space between."),
    _number("yellow_days", "Days after which the light is yellow."),
    _number("red_days", "Days after which the light is red."),
    _check("yellow_days < red_days", "yellow_before_red"),
    sa.UniqueConstraint("kind", "code", "version"),
)

char_folds = sa.Table(
    "char_folds",
    metadata,
    sa.Column(
        "codepoint", sa.Integer, primary_key=True, autoincrement=False, comment="A Unicode code point."
    ),
    sa.Column("folded", sa.Integer, nullable=False, comment="The code point it is compared as."),
    comment="One code point and its folded form: Traditional, full-width and capital to plain.",
    sqlite_with_rowid=False,
)

data_dictionary = _table(
    "data_dictionary",
    "What every table, view and column means, in English and Chinese.",
    _text("table_name", "The table or view.", required=True),
    _text("column_name", "The column; NULL for the table or view as a whole."),
    _text("name_hans", "What it is called in the Chinese views."),
    _text("meaning_en", "What it means, in English.", required=True),
    _text("meaning_hans", "What it means, in Chinese.", required=True),
    _text("unit", "The unit of its numbers; 'currency' is the main unit of the currency beside it."),
    _text("example", "A value it may hold."),
    sa.Index("uq_data_dictionary_column", "table_name", sa.text("coalesce(column_name, '')"), unique=True),
)

search_queue = _table(
    "search_queue",
    "Rows whose search index is behind.",
    _text("table_name", "The table of the row.", required=True),
    sa.Column("row_id", Id, nullable=False, comment="The id of the row."),
    sa.Index(None, "table_name", "row_id"),
)

search_docs = _table(
    "search_docs",
    "Entries of the search index that a changed row got in place of its first, whose number tells the row.",
    _text("table_name", "The table of the row.", required=True),
    sa.Column("row_id", Id, nullable=False, comment="The id of the row."),
    sa.UniqueConstraint("table_name", "row_id"),
)

search_state = _table(
    "search_state",
    "How far the search index has got in a table.",
    _text("table_name", "The table.", required=True),
    sa.Column("indexed_id", Id, nullable=False, comment="Rows above this id are not indexed yet."),
    sa.Column("changed_count", Id, nullable=False, comment="Entries made for rows that had changed."),
    sa.UniqueConstraint("table_name"),
)

sources = _table(
    "sources",
    "An article, announcement, contract, register entry, site visit or bank slip that facts come from.",
    _text("key", "Short name to type.", required=True),
    _code("kind", codes.SourceKind, "What it is.", required=True),
    _text("title", "Title as printed."),
    _text("publisher", "Who published this copy, as printed."),
    _text("original_publisher", "Who it says it took the text from, as printed."),
    _reference("original_id", "sources", "The source that this one repeats."),
    _text("author", "Author as printed."),
    _text("url", "Where it was found."),
    _text("published_at", "Local date, or date and time, as printed, in ISO form."),
    _text("language", "BCP 47 tag of the text, such as zh-Hant."),
    _number("char_count", "Length of the text in code points."),
    _text("sha256", "Digest of the text in UTF-8 with \\n line ends, in hexadecimal."),
    _text("body", "The text itself; NULL until it is attached."),
    _text("note", "What is worth knowing about this source, in our own words."),
    _not_itself("original_id"),
    _check("length(sha256) = 64", "sha256_length"),
    _check("published_at LIKE '____-__-__%'", "published_at_iso"),
    _check("body IS NULL OR (sha256 IS NOT NULL AND char_count = length(body))", "body_length"),
    sa.UniqueConstraint("key"),
)

events = _table(
    "events",
    "A roadshow, visit, symposium or signing.",
    _text("key", "Short name to type.", required=True),
    _code("kind", codes.EventKind, "What kind of occasion.", required=True),
    _text("name", "Name as printed, or a plain description.", required=True),
    *_partial_day("starts_on", "First day.", required=True),
    *_day("ends_on", "Last day, when it lasted longer than one."),
    _text("date_text", "The date as printed."),
    _text("place", "Where."),
    _reference("part_of_id", "events", "The larger event it was part of."),
    _text("note", "What is worth knowing, in our own words."),
    _check("starts_precision <> 'day' OR ends_on >= starts_on", "ends_after_start"),
    _not_itself("part_of_id"),
    sa.UniqueConstraint("key"),
)

companies = _table(
    "companies",
    "A company, or another organisation that stands beside one.",
    _code("kind", codes.CompanyKind, "What kind of organisation.", required=True),
    _text("name", "Name as printed where it was first met.", required=True),
    _text("name_hans", "Name in Simplified Chinese."),
    _text("name_en", "Name in English, where a source gives it."),
    _text("uscc", "Unified social credit code, 18 characters."),
    _code("region", codes.Region, "Where it is based, seen from the city; NULL when no source says."),
    _text("note", "What is worth knowing, in our own words."),
    *_name_keys(),
    _reference("merged_into_id", "companies", "The company this row turned out to be."),
    _not_itself("merged_into_id"),
    _check("length(uscc) = 18", "uscc_length"),
    sa.UniqueConstraint("name"),
    sa.UniqueConstraint("uscc"),
    sa.Index(None, "name_folded"),
)

company_aliases = _table(
    "company_aliases",
    "Another name of an organisation.",
    _reference("company_id", "companies", "The organisation.", required=True, delete="CASCADE", index=False),
    _text("name", "The other name as printed.", required=True),
    *_name_keys(),
    sa.UniqueConstraint("company_id", "name"),
    sa.Index(None, "name_folded"),
)

distinct_companies = _table(
    "distinct_companies",
    "A person's decision that two look-alikes are different organisations.",
    _reference(
        "company_id", "companies", "The one with the lower id.", required=True, delete="CASCADE", index=False
    ),
    _reference("other_id", "companies", "The other one.", required=True, delete="CASCADE"),
    _text("decided_by", "Who decided.", required=True),
    _moment("decided_at", "When it was decided."),
    _check("company_id < other_id", "in_order"),
    sa.UniqueConstraint("company_id", "other_id"),
)

representatives = _table(
    "representatives",
    "A person.",
    _text("name", "Name as printed.", required=True),
    _text("distinction", "What tells this person from another one of the same name."),
    _text("name_hans", "Name in Simplified Chinese."),
    _text("origin", "Where the person comes from, when a source says so."),
    _text("phone", "Telephone number."),
    _text("email", "E-mail address."),
    _text("wechat", "WeChat name."),
    _text("note", "What is worth knowing, in our own words."),
    *_name_keys(),
    sa.Index(
        "uq_representatives_name_distinction", "name", sa.text("coalesce(distinction, '')"), unique=True
    ),
    sa.Index(None, "name_folded"),
)

positions = _table(
    "positions",
    "A title that a person holds at an organisation.",
    _reference("representative_id", "representatives", "Who.", required=True, delete="CASCADE", index=False),
    _reference("company_id", "companies", "At which organisation."),
    _text("organisation_text", "The organisation as printed, where it is not one of ours."),
    _text("title", "Title as printed.", required=True),
    *_day("since_on", "First day in it, when known."),
    *_day("until_on", "Last day in it, when known."),
    _check(_one_of("company_id", "organisation_text"), "one_organisation"),
    _check("until_on >= since_on", "until_after_since"),
    sa.Index(
        "uq_positions_holding",
        "representative_id",
        "title",
        sa.text("coalesce(company_id, 0)"),
        sa.text("coalesce(organisation_text, '')"),
        unique=True,
    ),
)

sectors = _table(
    "sectors",
    "An industry.",
    _text("code", "Short name to type.", required=True),
    _text("name", "Name as printed where it was first met.", required=True),
    _text("name_hans", "Name in Simplified Chinese.", required=True),
    _text("name_en", "Name in English.", required=True),
    _reference("parent_id", "sectors", "The wider industry."),
    _text("gbt4754", "Code in GB/T 4754-2017, where one fits."),
    *_flag("is_priority", "Whether the city says that it wants this industry."),
    _not_itself("parent_id"),
    sa.UniqueConstraint("code"),
)

company_sectors = _table(
    "company_sectors",
    "A sector of an organisation, or of an association's members.",
    _reference("company_id", "companies", "The organisation.", required=True, delete="CASCADE", index=False),
    _reference("sector_id", "sectors", "The sector.", required=True),
    _code("role", codes.SectorRole, "Its own, or that of its members.", required=True),
    sa.UniqueConstraint("company_id", "sector_id", "role"),
)

event_sectors = _table(
    "event_sectors",
    "A sector that the delegation of an event is said to cover.",
    _reference("event_id", "events", "The event.", required=True, delete="CASCADE", index=False),
    _reference("sector_id", "sectors", "The sector.", required=True),
    sa.UniqueConstraint("event_id", "sector_id"),
)

event_participants = _table(
    "event_participants",
    "Who took part in an event, and as what.",
    _reference("event_id", "events", "The event.", required=True, delete="CASCADE"),
    _reference("company_id", "companies", "The organisation."),
    _reference("representative_id", "representatives", "Or the person."),
    _code("role", codes.ParticipantRole, "As what.", required=True),
    _check(_one_of("company_id", "representative_id"), "one_participant"),
    sa.Index(
        "uq_event_participants_part",
        "event_id",
        "role",
        sa.text("coalesce(company_id, 0)"),
        sa.text("coalesce(representative_id, 0)"),
        unique=True,
    ),
)

announced_totals = _table(
    "announced_totals",
    "Projects that a source gives only as a number; commitments identified later link to it.",
    _text("key", "Short name to type.", required=True),
    _reference("event_id", "events", "Where they were announced.", required=True),
    _number("count", "How many were announced.", required=True),
    _code("unit", codes.TotalUnit, "What is counted.", required=True),
    *_money("amount", "currency", "Their amount in all, when a source gives it."),
    _text("note", "What is said of them, in our own words."),
    _check("count > 0", "count_positive"),
    sa.UniqueConstraint("key"),
)

commitments = _table(
    "commitments",
    "One thing that an organisation said it will do, as the source states it.",
    _text("ref", "Reference to type: the year it was voiced and a number.", required=True),
    _reference("company_id", "companies", "The organisation that leads it.", required=True),
    _reference("event_id", "events", "Where it was voiced."),
    _reference("sector_id", "sectors", "The primary sector, so that sums count once."),
    _text("title", "What was promised, in our own words.", required=True),
    _text("summary", "The same at more length, in our own words."),
    _code("track", codes.Track, "What kind of thing it is.", required=True),
    _code("scope", codes.Scope, "Something new here, or an extension.", required=True),
    _code("firmness", codes.Firmness, "How strongly the source says it.", required=True),
    _code("opening_stage", codes.Stage, "The stage when it was voiced.", required=True),
    *_partial_day("voiced_on", "When it was voiced.", required=True),
    _text("place", "Where it is to be done, as far as the source says."),
    *_money("amount", "currency", "The promised amount in whole main units; NULL when undisclosed."),
    _text("amount_text", "The amount as printed."),
    _code("amount_status", codes.AmountStatus, "Whether the source gives an amount.", required=True),
    _code("due_stage", codes.Stage, "The stage promised by due_on."),
    *_partial_day("due_on", "The promised date."),
    _text("due_text", "The promised date as printed."),
    _text("project_code", "Code in the national online approval platform."),
    _reference("parent_id", "commitments", "The commitment it is a component of."),
    _reference("announced_total_id", "announced_totals", "The announced total it belongs to."),
    _text("responsible_unit", "The unit of the city that looks after it."),
    _text("responsible_person", "The person there."),
    _code("review", codes.Review, "Whether a person has checked it.", required=True),
    _reference("merged_into_id", "commitments", "The commitment this row turned out to be."),
    _not_itself("parent_id"),
    _not_itself("merged_into_id"),
    _check("amount > 0", "amount_positive"),
    _check("(amount_status = 'disclosed') = (amount IS NOT NULL)", "amount_disclosed"),
    _check("voiced_precision <> 'day' OR due_on >= voiced_on", "due_after_voiced"),
    _check("firmness = 'signed' OR opening_stage IN ('lead', 'intent')", "opening_not_firmer"),
    sa.UniqueConstraint("ref"),
)

commitment_sectors = _table(
    "commitment_sectors",
    "A further sector of a commitment.",
    _reference(
        "commitment_id", "commitments", "The commitment.", required=True, delete="CASCADE", index=False
    ),
    _reference("sector_id", "sectors", "The sector.", required=True),
    sa.UniqueConstraint("commitment_id", "sector_id"),
)

commitment_representatives = _table(
    "commitment_representatives",
    "Who voiced a commitment, and in which position.",
    _reference(
        "commitment_id", "commitments", "The commitment.", required=True, delete="CASCADE", index=False
    ),
    _reference("representative_id", "representatives", "Who.", required=True),
    _reference("position_id", "positions", "In which position, when the source says."),
    sa.UniqueConstraint("commitment_id", "representative_id"),
)

commitment_parties = _table(
    "commitment_parties",
    "A further party to a commitment.",
    _reference(
        "commitment_id", "commitments", "The commitment.", required=True, delete="CASCADE", index=False
    ),
    _reference("company_id", "companies", "Which organisation."),
    _text("party_text", "What kind of party, where the source names none."),
    _code("role", codes.PartyRole, "As what.", required=True),
    _check(_one_of("company_id", "party_text"), "one_party"),
    sa.Index(
        "uq_commitment_parties_part",
        "commitment_id",
        "role",
        sa.text("coalesce(company_id, 0)"),
        sa.text("coalesce(party_text, '')"),
        unique=True,
    ),
)

commitment_measures = _table(
    "commitment_measures",
    "A promised quantity that is not money.",
    _reference(
        "commitment_id", "commitments", "The commitment.", required=True, delete="CASCADE", index=False
    ),
    _code("kind", codes.MeasureKind, "What is measured.", required=True),
    *_whole("value", sa.BigInteger(), "The quantity in `unit`.", required=True),
    _text("unit", "The unit, in English: tonnes a year, square metres, jobs.", required=True),
    _text("value_text", "The quantity in short, in the script of the source.", required=True),
    sa.UniqueConstraint("commitment_id", "kind"),
)

followups = _table(
    "followups",
    "What happened to a commitment after it was voiced. Append-only.",
    _reference("commitment_id", "commitments", "The commitment.", required=True, index=False),
    _code(
        "kind", codes.FollowupKind, "Progress and reopen may move it; contact and note do not.", required=True
    ),
    *_partial_day("occurred_on", "When it was true.", required=True),
    _moment("recorded_at", "When we learned it.", required=True),
    _text("recorded_by", "Who recorded it.", required=True),
    _code("stage", codes.Stage, "The stage it had reached, when this row says so."),
    _code("condition", codes.Condition, "The condition it was in, when this row says so."),
    _code("reason", codes.Reason, "Why it was put on hold, ended or reopened."),
    _text("note", "What happened, in our own words."),
    *_flag("is_private", "For the office only; never printed."),
    *_money("revised_amount", "revised_currency", "The promised amount as revised."),
    *_partial_day("revised_due_on", "The promised date as revised."),
    _text("next_action", "What is to be done next."),
    *_day("next_action_on", "By when; for a commitment on hold, when to look again."),
    _text("next_action_by", "By whom."),
    sa.Column("corrects_id", Id, comment="The original row that this one replaces."),
    *_flag("is_void", "The original row never happened."),
    _check("kind IN ('progress', 'reopen') OR (stage IS NULL AND condition IS NULL)", "only_progress_moves"),
    _check(
        "kind <> 'reopen' OR (stage IS NOT NULL AND condition IS NOT NULL AND condition = 'active'"
        " AND reason IS NOT NULL)",
        "reopen_complete",
    ),
    _check("condition <> 'ended' OR reason IS NOT NULL", "ended_has_reason"),
    _check(
        "condition <> 'on_hold' OR (reason IS NOT NULL AND next_action_on IS NOT NULL)", "on_hold_has_review"
    ),
    _check("next_action_on IS NOT NULL OR (next_action IS NULL AND next_action_by IS NULL)", "next_has_date"),
    _check("revised_amount > 0", "revised_amount_positive"),
    _check("corrects_id < id", "corrects_earlier"),
    _check("NOT is_void OR (corrects_id IS NOT NULL AND note IS NOT NULL)", "void_has_reason"),
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

receipts = _table(
    "receipts",
    "Money that arrived for a commitment; a negative amount is a refund. Append-only.",
    _reference("commitment_id", "commitments", "The commitment.", required=True),
    *_day("received_on", "The day it arrived.", required=True),
    *_money("amount", "currency", "Whole main units; negative for a refund.", required=True),
    _text("amount_text", "The amount as typed.", required=True),
    _text("note", "What is worth knowing, in our own words."),
    _moment("recorded_at", "When we learned it.", required=True),
    _text("recorded_by", "Who recorded it.", required=True),
    sa.Column("corrects_id", Id, comment="The original row that this one replaces."),
    *_flag("is_void", "The original row never happened."),
    _check("amount <> 0", "amount_not_zero"),
    _check("corrects_id < id", "corrects_earlier"),
    _check("NOT is_void OR (corrects_id IS NOT NULL AND note IS NOT NULL)", "void_has_reason"),
    sa.UniqueConstraint("id", "commitment_id"),
    sa.ForeignKeyConstraint(
        ["corrects_id", "commitment_id"],
        ["receipts.id", "receipts.commitment_id"],
        name="fk_receipts_corrects_same_commitment",
        ondelete="RESTRICT",
    ),
    sa.Index("ix_receipts_correction", "corrects_id", "id"),
)

reports = _table(
    "reports",
    "An issued report: what leaders signed, frozen. Append-only.",
    _text("period", "The period as people write it, such as 2024Q2.", required=True),
    _number("revision", "Counts up for each period.", required=True),
    *_day("cut_off_on", "Its last day: what occurred up to it counts.", required=True),
    _moment("issued_at", "When it was issued."),
    _text("issued_by", "Who issued it.", required=True),
    _text("language", "The language of the workbook: en, zh-Hans or zh-Hant.", required=True),
    _number(
        "unit", "The unit of amounts in the workbook, in main units: 1, 10000 or 100000000.", required=True
    ),
    _text("frozen", "Every figure and row of it, as JSON.", required=True),
    _text("sha256", "Digest of `frozen`, in hexadecimal.", required=True),
    sa.Column("workbook", sa.LargeBinary, nullable=False, comment="The workbook, byte for byte."),
    sa.Column(
        "last_change_id", Id, nullable=False, comment="The newest row of the journal when it was issued."
    ),
    _check("revision > 0", "revision_positive"),
    _check("length(sha256) = 64", "sha256_length"),
    sa.UniqueConstraint("period", "revision"),
)

report_lines = _table(
    "report_lines",
    "A counted commitment as an issued report shows it. Append-only.",
    _reference("report_id", "reports", "The report.", required=True, index=False),
    _reference("commitment_id", "commitments", "The commitment.", required=True),
    _code("stage", codes.Stage, "Its stage at the cut-off.", required=True),
    _code("condition", codes.Condition, "Its condition at the cut-off.", required=True),
    _code("status", codes.Status, "Its derived status at the cut-off.", required=True),
    _code("light", codes.Light, "Its light at the cut-off, when active."),
    _whole("amount", sa.BigInteger(), "The promised amount as last revised by the cut-off.", required=False),
    sa.Column("currency", sa.Text, comment="ISO 4217 code of amount."),
    _whole("received", sa.BigInteger(), "What had arrived in that currency.", required=False),
    _flag("is_new", "Whether it was voiced in the period."),
    sa.UniqueConstraint("report_id", "commitment_id"),
)


def _fact_columns() -> Iterator[Part]:
    for column, table in TABLE_BY_COLUMN.items():
        delete = "RESTRICT" if table in {"followups", "receipts"} else "CASCADE"
        yield from _reference(column, table, f"The row of {table} it supports.", delete=delete, index=False)
        given = sa.text(f"{column} IS NOT NULL")
        yield sa.Index(
            f"uq_citations_{column}",
            column,
            "field",
            "source_id",
            "span_start",
            unique=True,
            sqlite_where=given,
        )


citations = _table(
    "citations",
    "One place in a source that states one fact: code points [span_start, span_end) of its text.",
    _reference("source_id", "sources", "The source.", required=True),
    _number("span_start", "First code point, counted from 0.", required=True),
    _number("span_end", "The code point after the last.", required=True),
    _text("field", "The column, or the fact as a whole ('row'), that the place supports.", required=True),
    list(_fact_columns()),
    _check("span_start >= 0 AND span_start < span_end", "span_order"),
    _check(_one_of(*TABLE_BY_COLUMN), "one_fact"),
)

APPEND_ONLY_TABLES = ("followups", "receipts", "changes", "reports", "report_lines")
SEARCH_TABLES = ("search_queue", "search_docs", "search_state")
UNJOURNALLED_TABLES = ("batches", "changes", "char_folds", "data_dictionary", "report_lines", *SEARCH_TABLES)
DERIVED_COLUMNS = ("name_folded", "name_pinyin")
FOLDED_TABLES = ("companies", "company_aliases", "representatives")


def is_modelled(name: str | None, kind: str, _parents: object = None) -> bool:
    """Tell alembic to leave the search index alone: its tables are of another make on each engine."""
    return kind != "table" or not str(name).startswith("search_index")


def full_metadata() -> sa.MetaData:
    """Return the metadata with the options that only PostgreSQL reads: naming one loads its whole dialect."""
    for index in [index for table in metadata.sorted_tables for index in table.indexes]:
        where = index.dialect_options["sqlite"]["where"]
        if where is not None:
            index.dialect_options["postgresql"]["where"] = where
    return metadata
