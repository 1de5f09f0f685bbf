"""The meanings of tables and columns in plain English: comments on PostgreSQL, and rows of data_dictionary.

SQLite keeps no comments. The rows of data_dictionary are loaded anew by every upgrade, on both databases.
"""

from alembic import op

revision = "0007"
down_revision = "0006"

ID = ("id", "Row number; never used again.", "Row number. It is never used again.")
NO_ID = ("char_folds",)
COMMENTS = {
    # table: (column, or "" for the table itself; the old comment; the new one)
    "announced_totals": (
        (
            "",
            "Projects that a source gives only as a number; commitments identified later link to it.",
            "One row per number of projects that were announced without their names. Commitments refer to it.",
        ),
        ("event_id", "Where they were announced.", "The event where the projects were announced."),
        ("count", "How many were announced.", "Number of projects that were announced."),
        ("unit", "What is counted.", "What the number counts: projects or groups of projects."),
        (
            "amount",
            "Their amount in all, when a source gives it.",
            "Total amount of these projects, if a source gives it.",
        ),
        ("currency", "ISO 4217 code of amount.", "Currency of amount, as an ISO 4217 code."),
        (
            "note",
            "What is said of them, in our own words.",
            "What the source says about them, in our own words.",
        ),
    ),
    "batches": (
        (
            "",
            "One command that wrote. A batch without finished_at is being written.",
            "One row per command that wrote. While it is still writing, finished_at is NULL.",
        ),
        (
            "command",
            "The command as typed, without values.",
            "The command as typed, without the values of its options.",
        ),
        ("actor", "Who recorded it.", "The person who ran the command."),
        ("reason", "Why, where the command asks for a reason.", "The reason, if the command asks for one."),
        ("started_at", "When it began. UTC.", "When the command began to write. In UTC."),
        ("finished_at", "When it was complete. UTC.", "When the command had written everything. In UTC."),
        ("undoes_id", "The batch that this one took back.", "The batch that this one undid."),
    ),
    "changes": (
        (
            "",
            "Every row that was inserted, updated or deleted, by whatever program. Append-only.",
            "One row per inserted, updated or deleted row, whichever program wrote. Append-only.",
        ),
        (
            "batch_id",
            "The command; NULL for an edit made in another program.",
            "The batch that made the change; NULL if another program made it.",
        ),
        ("operation", "What was done.", "What was done to the row: insert, update or delete."),
        (
            "before",
            "The row before an update or delete, as JSON without derived keys.",
            "The row before an update or delete, as JSON, without the columns that triggers compute.",
        ),
        ("changed_at", "When it was done. UTC.", "When the change was made. In UTC."),
    ),
    "char_folds": (
        (
            "",
            "One code point and its folded form: Traditional, full-width and capital to plain.",
            "One row per character that is compared as another: Traditional, full-width and capital ones.",
        ),
        ("codepoint", "A Unicode code point.", "Unicode code point of a character."),
        (
            "folded",
            "The code point it is compared as.",
            "Code point of the character that it is compared as.",
        ),
    ),
    "citations": (
        (
            "",
            "One place in a source that states one fact: code points [span_start, span_end) of its text.",
            "One row per place in a source that states a fact: code points [span_start, span_end) of its text.",
        ),
        (
            "span_start",
            "First code point, counted from 0.",
            "Position of the first code point, counted from 0.",
        ),
        ("span_end", "The code point after the last.", "Position after the last code point."),
        (
            "field",
            "The column, or the fact as a whole ('row'), that the place supports.",
            "The column that the place supports, or 'row' for the fact as a whole.",
        ),
        ("cited_source_id", "The row of sources it supports.", "The row of sources that the place supports."),
        ("event_id", "The row of events it supports.", "The row of events that the place supports."),
        (
            "event_participant_id",
            "The row of event_participants it supports.",
            "The row of event_participants that the place supports.",
        ),
        (
            "event_sector_id",
            "The row of event_sectors it supports.",
            "The row of event_sectors that the place supports.",
        ),
        ("company_id", "The row of companies it supports.", "The row of companies that the place supports."),
        (
            "company_alias_id",
            "The row of company_aliases it supports.",
            "The row of company_aliases that the place supports.",
        ),
        (
            "company_sector_id",
            "The row of company_sectors it supports.",
            "The row of company_sectors that the place supports.",
        ),
        (
            "representative_id",
            "The row of representatives it supports.",
            "The row of representatives that the place supports.",
        ),
        ("position_id", "The row of positions it supports.", "The row of positions that the place supports."),
        ("sector_id", "The row of sectors it supports.", "The row of sectors that the place supports."),
        (
            "announced_total_id",
            "The row of announced_totals it supports.",
            "The row of announced_totals that the place supports.",
        ),
        (
            "commitment_id",
            "The row of commitments it supports.",
            "The row of commitments that the place supports.",
        ),
        (
            "commitment_sector_id",
            "The row of commitment_sectors it supports.",
            "The row of commitment_sectors that the place supports.",
        ),
        (
            "commitment_representative_id",
            "The row of commitment_representatives it supports.",
            "The row of commitment_representatives that the place supports.",
        ),
        (
            "commitment_party_id",
            "The row of commitment_parties it supports.",
            "The row of commitment_parties that the place supports.",
        ),
        (
            "commitment_measure_id",
            "The row of commitment_measures it supports.",
            "The row of commitment_measures that the place supports.",
        ),
        ("followup_id", "The row of followups it supports.", "The row of followups that the place supports."),
        ("receipt_id", "The row of receipts it supports.", "The row of receipts that the place supports."),
    ),
    "codes": (
        (
            "",
            "Every label: the codes of the tables, the columns, sheets and figures, in three scripts.",
            "One row per code and track, with its labels in English and in both Chinese scripts.",
        ),
        (
            "kind",
            "What the code is a value of.",
            "The list that the code belongs to, such as stage or reason.",
        ),
        ("code", "The value as stored.", "The code as it is stored in the tables."),
        (
            "track",
            "The track the label is for; 'any' where tracks do not matter.",
            "The track that the label is for; 'any' if the label is the same on every track.",
        ),
        (
            "rank",
            "Order in lists; for stages how far they are, 10 to 90.",
            "Position in lists; for a stage also how far it is, from 10 to 90.",
        ),
        ("label_en", "English.", "Label in English."),
        ("label_hans", "Simplified Chinese.", "Label in Simplified Chinese."),
        ("label_hant", "Traditional Chinese.", "Label in Traditional Chinese."),
    ),
    "commitment_measures": (
        ("", "A promised quantity that is not money.", "One row per promised quantity that is not money."),
        ("value", "The quantity in `unit`.", "The quantity, counted in `unit`."),
    ),
    "commitment_parties": (
        ("", "A further party to a commitment.", "One row per further party to a commitment."),
        ("company_id", "Which organisation.", "The company; NULL if the source names none."),
        (
            "party_text",
            "What kind of party, where the source names none.",
            "Kind of party in the words of the source, if it names no company.",
        ),
        ("role", "As what.", "Role of the party."),
    ),
    "commitment_representatives": (
        (
            "",
            "Who voiced a commitment, and in which position.",
            "One row per person who voiced a commitment.",
        ),
        ("representative_id", "Who.", "The person."),
        (
            "position_id",
            "In which position, when the source says.",
            "The position in which the person spoke, if the source says so.",
        ),
    ),
    "commitment_sectors": (
        ("", "A further sector of a commitment.", "One row per further sector of a commitment."),
    ),
    "commitments": (
        (
            "",
            "One thing that an organisation said it will do, as the source states it.",
            "One row per commitment: one thing that a company said it will do, as the source states it.",
        ),
        ("company_id", "The organisation that leads it.", "The company that leads the commitment."),
        ("event_id", "Where it was voiced.", "The event where it was voiced."),
        (
            "sector_id",
            "The primary sector, so that sums count once.",
            "The primary sector. Sums by sector count the commitment only there.",
        ),
        ("summary", "The same at more length, in our own words.", "A longer description, in our own words."),
        (
            "track",
            "What kind of thing it is.",
            "Kind of thing that was promised. It decides how the stages are called.",
        ),
        (
            "scope",
            "Something new here, or an extension.",
            "Whether it is something new in the city, or an extension.",
        ),
        (
            "firmness",
            "How strongly the source says it.",
            "How strongly the source states it, from interest to signed.",
        ),
        ("opening_stage", "The stage when it was voiced.", "Stage on the day when it was voiced."),
        (
            "voiced_on",
            "When it was voiced. The last possible day.",
            "When it was voiced. Stored as the last possible day.",
        ),
        (
            "amount",
            "The promised amount in whole main units; NULL when undisclosed.",
            "Promised amount in whole main units of the currency; NULL if undisclosed.",
        ),
        ("currency", "ISO 4217 code of amount.", "Currency of amount, as an ISO 4217 code."),
        ("due_stage", "The stage promised by due_on.", "The stage that is promised for due_on."),
        (
            "due_on",
            "The promised date. The last possible day.",
            "The promised date. Stored as the last possible day.",
        ),
        (
            "project_code",
            "Code in the national online approval platform.",
            "Project code on the national online approval platform.",
        ),
        (
            "parent_id",
            "The commitment it is a component of.",
            "The commitment that this one is a component of.",
        ),
        (
            "announced_total_id",
            "The announced total it belongs to.",
            "The announced total that it belongs to.",
        ),
        ("responsible_person", "The person there.", "The person in that unit who looks after it."),
        ("review", "Whether a person has checked it.", "Whether a person has checked it against its source."),
        (
            "merged_into_id",
            "The commitment this row turned out to be.",
            "The commitment that this row turned out to be.",
        ),
    ),
    "companies": (
        (
            "",
            "A company, or another organisation that stands beside one.",
            "One row per company, or other organisation: association, government office, university, facility.",
        ),
        ("kind", "What kind of organisation.", "Kind of organisation."),
        (
            "name",
            "Name as printed where it was first met.",
            "Name as printed in the first source that names it.",
        ),
        ("name_en", "Name in English, where a source gives it.", "Name in English, if a source gives it."),
        (
            "region",
            "Where it is based, seen from the city; NULL when no source says.",
            "Where it is based, seen from the city; NULL if no source says so.",
        ),
        ("note", "What is worth knowing, in our own words.", "Remarks on the company, in our own words."),
        (
            "name_folded",
            "The name folded for comparison; kept by a trigger.",
            "The name folded for comparison. A trigger keeps it up to date.",
        ),
        (
            "name_pinyin",
            "Pinyin and initials; NULL until the next write fills it.",
            "Pinyin of the name and its initials. NULL until the next write fills it.",
        ),
        (
            "merged_into_id",
            "The company this row turned out to be.",
            "The company that this row turned out to be. It stands for this one in lists and figures.",
        ),
    ),
    "company_aliases": (
        ("", "Another name of an organisation.", "One row per further name of a company."),
        ("company_id", "The organisation.", "The company."),
        ("name", "The other name as printed.", "The further name as printed."),
        (
            "name_folded",
            "The name folded for comparison; kept by a trigger.",
            "The name folded for comparison. A trigger keeps it up to date.",
        ),
        (
            "name_pinyin",
            "Pinyin and initials; NULL until the next write fills it.",
            "Pinyin of the name and its initials. NULL until the next write fills it.",
        ),
    ),
    "company_sectors": (
        (
            "",
            "A sector of an organisation, or of an association's members.",
            "One row per sector of a company, or of an association's members.",
        ),
        ("company_id", "The organisation.", "The company or association."),
        ("role", "Its own, or that of its members.", "Whether the sector is its own or that of its members."),
    ),
    "data_dictionary": (
        (
            "",
            "What every table, view and column means, in English and Chinese.",
            "One row per table, view and column, with its meaning in English and Chinese.",
        ),
        ("table_name", "The table or view.", "Name of the table or view."),
        (
            "column_name",
            "The column; NULL for the table or view as a whole.",
            "Name of the column; NULL in the row about the table or view as a whole.",
        ),
        ("name_hans", "What it is called in the Chinese views.", "Its name in the Chinese views."),
        ("meaning_en", "What it means, in English.", "Its meaning in English."),
        ("meaning_hans", "What it means, in Chinese.", "Its meaning in Chinese."),
        (
            "unit",
            "The unit of its numbers; 'currency' is the main unit of the currency beside it.",
            "Unit of its numbers; 'currency' is the main unit of the currency in the same row.",
        ),
        ("example", "A value it may hold.", "An example of a value."),
    ),
    "distinct_companies": (
        (
            "",
            "A person's decision that two look-alikes are different organisations.",
            "One row per pair of companies with similar names that a person judged to be different.",
        ),
        ("company_id", "The one with the lower id.", "The company with the lower id."),
        ("other_id", "The other one.", "The other company."),
        ("decided_by", "Who decided.", "The person who decided."),
        ("decided_at", "When it was decided. UTC.", "When that person decided. In UTC."),
    ),
    "event_participants": (
        (
            "",
            "Who took part in an event, and as what.",
            "One row per company or person that took part in an event, and role.",
        ),
        ("company_id", "The organisation.", "The company that took part; NULL for a person."),
        ("representative_id", "Or the person.", "The person who took part; NULL for a company."),
        ("role", "As what.", "Role of the participant."),
    ),
    "event_sectors": (
        (
            "",
            "A sector that the delegation of an event is said to cover.",
            "One row per sector that the delegation at an event is said to cover.",
        ),
    ),
    "events": (
        (
            "",
            "A roadshow, visit, symposium or signing.",
            "One row per event: a roadshow, visit, symposium or signing.",
        ),
        ("kind", "What kind of occasion.", "Kind of event."),
        (
            "starts_on",
            "First day. The last possible day.",
            "First day of the event. Stored as the last possible day.",
        ),
        (
            "ends_on",
            "Last day, when it lasted longer than one.",
            "Last day of the event, if it lasted longer than one day.",
        ),
        ("place", "Where.", "Place of the event."),
        ("part_of_id", "The larger event it was part of.", "The larger event that this one was part of."),
        ("note", "What is worth knowing, in our own words.", "Remarks on the event, in our own words."),
    ),
    "followups": (
        (
            "",
            "What happened to a commitment after it was voiced. Append-only.",
            "One row per follow-up: news, contact or note on a commitment after it was voiced. Append-only.",
        ),
        (
            "kind",
            "Progress and reopen may move it; contact and note do not.",
            "Kind of follow-up. Only progress and reopen can change the stage or the condition.",
        ),
        (
            "occurred_on",
            "When it was true. The last possible day.",
            "When it happened. Stored as the last possible day.",
        ),
        ("recorded_at", "When we learned it. UTC.", "When it was recorded. In UTC."),
        ("recorded_by", "Who recorded it.", "The person who recorded it."),
        (
            "stage",
            "The stage it had reached, when this row says so.",
            "The stage that the commitment had reached; NULL if this row does not say.",
        ),
        (
            "condition",
            "The condition it was in, when this row says so.",
            "The condition that the commitment was in; NULL if this row does not say.",
        ),
        (
            "reason",
            "Why it was put on hold, ended or reopened.",
            "Why the commitment was put on hold, ended or reopened.",
        ),
        (
            "is_private",
            "For the office only; never printed.",
            "Whether the row is for the office only. Such a row is never printed.",
        ),
        ("revised_amount", "The promised amount as revised.", "The promised amount as this row revises it."),
        (
            "revised_currency",
            "ISO 4217 code of revised_amount.",
            "Currency of revised_amount, as an ISO 4217 code.",
        ),
        (
            "revised_due_on",
            "The promised date as revised. The last possible day.",
            "The promised date as this row revises it. Stored as the last possible day.",
        ),
        (
            "next_action_on",
            "By when; for a commitment on hold, when to look again.",
            "Day by which that is to be done; for a commitment on hold, the day to look at it again.",
        ),
        ("next_action_by", "By whom.", "The person who is to do it."),
        (
            "is_void",
            "The original row never happened.",
            "Whether this row says that the original row never happened.",
        ),
    ),
    "positions": (
        (
            "",
            "A title that a person holds at an organisation.",
            "One row per title that a person holds or held at an organisation.",
        ),
        ("representative_id", "Who.", "The person."),
        (
            "company_id",
            "At which organisation.",
            "The company; NULL if the organisation has no row in companies.",
        ),
        (
            "organisation_text",
            "The organisation as printed, where it is not one of ours.",
            "The organisation as printed, if it has no row in companies.",
        ),
        ("since_on", "First day in it, when known.", "First day in the position, if known."),
        ("until_on", "Last day in it, when known.", "Last day in the position, if known."),
    ),
    "receipts": (
        (
            "",
            "Money that arrived for a commitment; a negative amount is a refund. Append-only.",
            "One row per amount of money that arrived for a commitment, or was refunded. Append-only.",
        ),
        ("received_on", "The day it arrived.", "Day when the money arrived."),
        (
            "amount",
            "Whole main units; negative for a refund.",
            "Amount in whole main units of the currency; negative for a refund.",
        ),
        ("currency", "ISO 4217 code of amount.", "Currency of amount, as an ISO 4217 code."),
        ("note", "What is worth knowing, in our own words.", "Remarks on the receipt, in our own words."),
        ("recorded_at", "When we learned it. UTC.", "When it was recorded. In UTC."),
        ("recorded_by", "Who recorded it.", "The person who recorded it."),
        (
            "is_void",
            "The original row never happened.",
            "Whether this row says that the original row never happened.",
        ),
    ),
    "report_lines": (
        (
            "",
            "A counted commitment as an issued report shows it. Append-only.",
            "One row per counted commitment in an issued report, as that report shows it. Append-only.",
        ),
        ("stage", "Its stage at the cut-off.", "Stage of the commitment on the cut-off day."),
        ("condition", "Its condition at the cut-off.", "Condition of the commitment on the cut-off day."),
        (
            "status",
            "Its derived status at the cut-off.",
            "Derived status of the commitment on the cut-off day.",
        ),
        (
            "light",
            "Its light at the cut-off, when active.",
            "Light of the commitment on the cut-off day; NULL if it was not active.",
        ),
        (
            "amount",
            "The promised amount as last revised by the cut-off.",
            "Promised amount as last revised by the cut-off day.",
        ),
        ("currency", "ISO 4217 code of amount.", "Currency of amount, as an ISO 4217 code."),
        (
            "received",
            "What had arrived in that currency.",
            "Money that had arrived in that currency by the cut-off day.",
        ),
        (
            "is_new",
            "Whether it was voiced in the period.",
            "Whether the commitment was voiced in the period.",
        ),
    ),
    "reports": (
        (
            "",
            "An issued report: what leaders signed, frozen. Append-only.",
            "One row per issued report, frozen as it was signed. Append-only.",
        ),
        (
            "period",
            "The period as people write it, such as 2024Q2.",
            "The period in the form that people type, such as 2024Q2.",
        ),
        (
            "revision",
            "Counts up for each period.",
            "Number of the issue for that period, counting up from 1.",
        ),
        (
            "cut_off_on",
            "Its last day: what occurred up to it counts.",
            "Last day that the report covers. Everything that happened up to it counts.",
        ),
        ("issued_at", "When it was issued. UTC.", "When it was issued. In UTC."),
        ("issued_by", "Who issued it.", "The person who issued it."),
        (
            "language",
            "The language of the workbook: en, zh-Hans or zh-Hant.",
            "Language of the workbook: en, zh-Hans or zh-Hant.",
        ),
        (
            "unit",
            "The unit of amounts in the workbook, in main units: 1, 10000 or 100000000.",
            "Unit of amounts in the workbook, as a number of main units: 1, 10000 or 100000000.",
        ),
        ("frozen", "Every figure and row of it, as JSON.", "Every figure and row of the report, as JSON."),
        ("sha256", "Digest of `frozen`, in hexadecimal.", "SHA-256 digest of `frozen`, in hexadecimal."),
        ("workbook", "The workbook, byte for byte.", "The workbook file, byte for byte."),
        (
            "last_change_id",
            "The newest row of the journal when it was issued.",
            "Id of the newest row of `changes` when it was issued.",
        ),
    ),
    "representatives": (
        (
            "",
            "A person.",
            "One row per person who voiced a commitment, holds a position or took part in an event.",
        ),
        (
            "distinction",
            "What tells this person from another one of the same name.",
            "What distinguishes this person from another one with the same name.",
        ),
        (
            "origin",
            "Where the person comes from, when a source says so.",
            "Where the person comes from, if a source says so.",
        ),
        ("note", "What is worth knowing, in our own words.", "Remarks on the person, in our own words."),
        (
            "name_folded",
            "The name folded for comparison; kept by a trigger.",
            "The name folded for comparison. A trigger keeps it up to date.",
        ),
        (
            "name_pinyin",
            "Pinyin and initials; NULL until the next write fills it.",
            "Pinyin of the name and its initials. NULL until the next write fills it.",
        ),
    ),
    "rules": (
        (
            "",
            "Light rules and figure definitions, versioned; their parameters are data.",
            "One row per version of a light rule or figure definition, with its parameters.",
        ),
        (
            "kind",
            "What the parameters are for.",
            "What the rule decides: a light, a list of due calls, or a figure.",
        ),
        ("code", "The name of the rule.", "Name of the rule."),
        (
            "version",
            "Counts up; reports name the version they used.",
            "Version number, counting up for each rule. The highest version is in force.",
        ),
        (
            "base_stage",
            "The lowest stage it looks at, or the one that makes the denominator.",
            "The lowest stage a light rule applies to, or the stage that a figure's denominator counts.",
        ),
        (
            "reached_stage",
            "The highest stage it looks at, or the one that must be reached.",
            "The stage from which a light rule no longer applies, or the stage that a figure's numerator counts.",
        ),
        (
            "excluded_conditions",
            "Conditions left out, with a space between.",
            "Conditions that are left out, separated by spaces.",
        ),
        (
            "yellow_days",
            "Days after which the light is yellow.",
            "Number of days after which the light is yellow.",
        ),
        ("red_days", "Days after which the light is red.", "Number of days after which the light is red."),
    ),
    "search_docs": (
        (
            "",
            "Entries of the search index that a changed row got in place of its first, whose number tells the row.",
            "One row per changed row that has a new entry in the search index; id is the number of that entry.",
        ),
        ("table_name", "The table of the row.", "Table of the changed row."),
        ("row_id", "The id of the row.", "Id of the changed row."),
    ),
    "search_queue": (
        (
            "",
            "Rows whose search index is behind.",
            "One row per changed row that the search index does not show yet.",
        ),
        ("table_name", "The table of the row.", "Table of the changed row."),
        ("row_id", "The id of the row.", "Id of the changed row."),
    ),
    "search_state": (
        (
            "",
            "How far the search index has got in a table.",
            "One row per table, with how much of it the search index holds.",
        ),
        ("table_name", "The table.", "Name of the table."),
        (
            "indexed_id",
            "Rows above this id are not indexed yet.",
            "Rows with a higher id are not indexed yet.",
        ),
        (
            "changed_count",
            "Entries made for rows that had changed.",
            "Number of entries that were made for changed rows.",
        ),
    ),
    "sectors": (
        ("", "An industry.", "One row per industry."),
        (
            "name",
            "Name as printed where it was first met.",
            "Name as printed in the first source that names it.",
        ),
        ("parent_id", "The wider industry.", "The wider industry that this one is part of."),
        ("gbt4754", "Code in GB/T 4754-2017, where one fits.", "Code in GB/T 4754-2017, if one fits."),
    ),
    "sources": (
        (
            "",
            "An article, announcement, contract, register entry, site visit or bank slip that facts come from.",
            "One row per source of facts: article, announcement, contract, register entry, site visit, bank slip.",
        ),
        ("kind", "What it is.", "Kind of source."),
        ("publisher", "Who published this copy, as printed.", "Publisher of this copy, as printed."),
        (
            "original_publisher",
            "Who it says it took the text from, as printed.",
            "Publisher that this copy says it took the text from, as printed.",
        ),
        ("original_id", "The source that this one repeats.", "The source whose text this one repeats."),
        ("url", "Where it was found.", "Web address where it was found."),
        (
            "published_at",
            "Local date, or date and time, as printed, in ISO form.",
            "Local date (or date and time) of publication as printed, in ISO form.",
        ),
        (
            "sha256",
            "Digest of the text in UTF-8 with \\n line ends, in hexadecimal.",
            "SHA-256 digest of the text in UTF-8 with \\n line ends, in hexadecimal.",
        ),
        (
            "body",
            "The text itself; NULL until it is attached.",
            "Text of the source; NULL until it is attached.",
        ),
        (
            "note",
            "What is worth knowing about this source, in our own words.",
            "Remarks on the source, in our own words.",
        ),
    ),
}


def _comment(table, column, text):
    of = f"COLUMN {table}.{column}" if column else f"TABLE {table}"
    quoted = text.replace("'", "''")
    op.get_bind().exec_driver_sql(f"COMMENT ON {of} IS '{quoted}'".replace("%", "%%"))


def _list_comments():
    for table, comments in COMMENTS.items():
        if table not in NO_ID:
            yield table, *ID
        for comment in comments:
            yield table, *comment


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        for table, column, _, new in _list_comments():
            _comment(table, column, new)


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        for table, column, old, _ in _list_comments():
            _comment(table, column, old)
