"""All tables of the register, its journal and its lookups."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.Text().with_variant(sa.TIMESTAMP(timezone=True), "postgresql")


def upgrade() -> None:
    op.create_table(
        "batches",
        sa.Column("id", ID, nullable=False, comment="Row number; never used again."),
        sa.Column("command", sa.Text(), nullable=False, comment="The command as typed, without values."),
        sa.Column("actor", sa.Text(), nullable=False, comment="Who recorded it."),
        sa.Column("reason", sa.Text(), nullable=True, comment="Why, where the command asks for a reason."),
        sa.Column("started_at", MOMENT, nullable=False, comment="When it began. UTC."),
        sa.Column("finished_at", MOMENT, nullable=True, comment="When it was complete. UTC."),
        sa.CheckConstraint("actor <> ''", name=op.f("ck_batches_actor_not_empty")),
        sa.CheckConstraint("command <> ''", name=op.f("ck_batches_command_not_empty")),
        sa.CheckConstraint("reason <> ''", name=op.f("ck_batches_reason_not_empty")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_batches")),
        comment="One command that wrote. A batch without finished_at is being written.",
        sqlite_autoincrement=True,
    )
    op.create_table(
        "char_folds",
        sa.Column(
            "codepoint", sa.Integer(), autoincrement=False, nullable=False, comment="A Unicode code point."
        ),
        sa.Column("folded", sa.Integer(), nullable=False, comment="The code point it is compared as."),
        sa.PrimaryKeyConstraint("codepoint", name=op.f("pk_char_folds")),
        comment="One code point and its folded form: Traditional, full-width and capital to plain.",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "codes",
        sa.Column("id", ID, nullable=False, comment="Row number; never used again."),
        sa.Column("kind", sa.Text(), nullable=False, comment="What the code is a value of."),
        sa.Column("code", sa.Text(), nullable=False, comment="The value as stored."),
        sa.Column(
            "track",
            sa.Text(),
            nullable=False,
            comment="The track the label is for; 'any' where tracks do not matter.",
        ),
        sa.Column(
            "rank",
            sa.Integer(),
            nullable=False,
            comment="Order in lists; for stages how far they are, 10 to 90.",
        ),
        sa.Column("label_en", sa.Text(), nullable=False, comment="English."),
        sa.Column("label_hans", sa.Text(), nullable=False, comment="Simplified Chinese."),
        sa.Column("label_hant", sa.Text(), nullable=False, comment="Traditional Chinese."),
        sa.CheckConstraint("code <> ''", name=op.f("ck_codes_code_not_empty")),
        sa.CheckConstraint("kind <> ''", name=op.f("ck_codes_kind_not_empty")),
        sa.CheckConstraint("label_en <> ''", name=op.f("ck_codes_label_en_not_empty")),
        sa.CheckConstraint("label_hans <> ''", name=op.f("ck_codes_label_hans_not_empty")),
        sa.CheckConstraint("label_hant <> ''", name=op.f("ck_codes_label_hant_not_empty")),
        sa.CheckConstraint("track <> ''", name=op.f("ck_codes_track_not_empty")),
        sa.CheckConstraint("typeof(rank) IN ('integer', 'null')", name=op.f("ck_codes_rank_whole")).ddl_if(
            dialect="sqlite"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_codes")),
        sa.UniqueConstraint("kind", "code", "track", name=op.f("uq_codes_kind_code_track")),
        comment="Every label: the codes of the tables, the columns, sheets and figures, in three scripts.",
        sqlite_autoincrement=True,
    )
    op.create_table(
        "companies",
        sa.Column("id", ID, nullable=False, comment="Row number; never used again."),
        sa.Column("kind", sa.Text(), nullable=False, comment="What kind of organisation."),
        sa.Column("name", sa.Text(), nullable=False, comment="Name as printed where it was first met."),
        sa.Column("name_hans", sa.Text(), nullable=True, comment="Name in Simplified Chinese."),
        sa.Column("name_en", sa.Text(), nullable=True, comment="Name in English, where a source gives it."),
        sa.Column("uscc", sa.Text(), nullable=True, comment="Unified social credit code, 18 characters."),
        sa.Column(
            "region",
            sa.Text(),
            nullable=True,
            comment="Where it is based, seen from the city; NULL when no source says.",
        ),
        sa.Column("note", sa.Text(), nullable=True, comment="What is worth knowing, in our own words."),
        sa.Column(
            "name_folded",
            sa.Text(),
            nullable=True,
            comment="The name folded for comparison; kept by a trigger.",
        ),
        sa.Column(
            "name_pinyin",
            sa.Text(),
            nullable=True,
            comment="Pinyin and initials; NULL until the next write fills it.",
        ),
        sa.Column("merged_into_id", ID, nullable=True, comment="The company this row turned out to be."),
        sa.CheckConstraint(
            "kind IN ('company', 'association', 'government', 'university', 'facility')",
            name=op.f("ck_companies_kind"),
        ),
        sa.CheckConstraint("name <> ''", name=op.f("ck_companies_name_not_empty")),
        sa.CheckConstraint("name_en <> ''", name=op.f("ck_companies_name_en_not_empty")),
        sa.CheckConstraint("name_hans <> ''", name=op.f("ck_companies_name_hans_not_empty")),
        sa.CheckConstraint("note <> ''", name=op.f("ck_companies_note_not_empty")),
        sa.CheckConstraint(
            "region IN ('city', 'province', 'country', 'abroad')", name=op.f("ck_companies_region")
        ),
        sa.CheckConstraint("uscc <> ''", name=op.f("ck_companies_uscc_not_empty")),
        sa.CheckConstraint("length(uscc) = 18", name=op.f("ck_companies_uscc_length")),
        sa.CheckConstraint("merged_into_id <> id", name=op.f("ck_companies_merged_into_id_is_another")),
        sa.ForeignKeyConstraint(
            ["merged_into_id"],
            ["companies.id"],
            name=op.f("fk_companies_merged_into_id"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_companies")),
        sa.UniqueConstraint("name", name=op.f("uq_companies_name")),
        sa.UniqueConstraint("uscc", name=op.f("uq_companies_uscc")),
        comment="A company, or another organisation that stands beside one.",
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_companies_merged_into_id"), "companies", ["merged_into_id"], unique=False)
    op.create_index(op.f("ix_companies_name_folded"), "companies", ["name_folded"], unique=False)
    op.create_table(
        "events",
        sa.Column("id", ID, nullable=False, comment="Row number; never used again."),
        sa.Column("key", sa.Text(), nullable=False, comment="Short name to type."),
        sa.Column("kind", sa.Text(), nullable=False, comment="What kind of occasion."),
        sa.Column("name", sa.Text(), nullable=False, comment="Name as printed, or a plain description."),
        sa.Column("starts_on", sa.Date(), nullable=False, comment="First day. The last possible day."),
        sa.Column("starts_precision", sa.Text(), nullable=False, comment="How exactly starts_on is known."),
        sa.Column("ends_on", sa.Date(), nullable=True, comment="Last day, when it lasted longer than one."),
        sa.Column("date_text", sa.Text(), nullable=True, comment="The date as printed."),
        sa.Column("place", sa.Text(), nullable=True, comment="Where."),
        sa.Column("part_of_id", ID, nullable=True, comment="The larger event it was part of."),
        sa.Column("note", sa.Text(), nullable=True, comment="What is worth knowing, in our own words."),
        sa.CheckConstraint("date_text <> ''", name=op.f("ck_events_date_text_not_empty")),
        sa.CheckConstraint(
            "ends_on IS date(ends_on, '+0 days')", name=op.f("ck_events_ends_on_exists")
        ).ddl_if(dialect="sqlite"),
        sa.CheckConstraint("key <> ''", name=op.f("ck_events_key_not_empty")),
        sa.CheckConstraint(
            "kind IN ('roadshow', 'visit', 'symposium', 'signing')", name=op.f("ck_events_kind")
        ),
        sa.CheckConstraint("name <> ''", name=op.f("ck_events_name_not_empty")),
        sa.CheckConstraint("note <> ''", name=op.f("ck_events_note_not_empty")),
        sa.CheckConstraint("place <> ''", name=op.f("ck_events_place_not_empty")),
        sa.CheckConstraint(
            "starts_on IS date(starts_on, '+0 days')", name=op.f("ck_events_starts_on_exists")
        ).ddl_if(dialect="sqlite"),
        sa.CheckConstraint(
            "starts_precision <> 'day' OR ends_on >= starts_on", name=op.f("ck_events_ends_after_start")
        ),
        sa.CheckConstraint(
            "starts_precision IN ('day', 'month', 'quarter', 'year', 'unknown')",
            name=op.f("ck_events_starts_precision"),
        ),
        sa.CheckConstraint(
            "(starts_on IS NULL) = (starts_precision IS NULL)",
            name=op.f("ck_events_starts_on_with_precision"),
        ),
        sa.CheckConstraint("part_of_id <> id", name=op.f("ck_events_part_of_id_is_another")),
        sa.ForeignKeyConstraint(
            ["part_of_id"], ["events.id"], name=op.f("fk_events_part_of_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_events")),
        sa.UniqueConstraint("key", name=op.f("uq_events_key")),
        comment="A roadshow, visit, symposium or signing.",
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_events_part_of_id"), "events", ["part_of_id"], unique=False)
    op.create_table(
        "representatives",
        sa.Column("id", ID, nullable=False, comment="Row number; never used again."),
        sa.Column("name", sa.Text(), nullable=False, comment="Name as printed."),
        sa.Column(
            "distinction",
            sa.Text(),
            nullable=True,
            comment="What tells this person from another one of the same name.",
        ),
        sa.Column("name_hans", sa.Text(), nullable=True, comment="Name in Simplified Chinese."),
        sa.Column(
            "origin", sa.Text(), nullable=True, comment="Where the person comes from, when a source says so."
        ),
        sa.Column("phone", sa.Text(), nullable=True, comment="Telephone number."),
        sa.Column("email", sa.Text(), nullable=True, comment="E-mail address."),
        sa.Column("wechat", sa.Text(), nullable=True, comment="WeChat name."),
        sa.Column("note", sa.Text(), nullable=True, comment="What is worth knowing, in our own words."),
        sa.Column(
            "name_folded",
            sa.Text(),
            nullable=True,
            comment="The name folded for comparison; kept by a trigger.",
        ),
        sa.Column(
            "name_pinyin",
            sa.Text(),
            nullable=True,
            comment="Pinyin and initials; NULL until the next write fills it.",
        ),
        sa.CheckConstraint("distinction <> ''", name=op.f("ck_representatives_distinction_not_empty")),
        sa.CheckConstraint("email <> ''", name=op.f("ck_representatives_email_not_empty")),
        sa.CheckConstraint("name <> ''", name=op.f("ck_representatives_name_not_empty")),
        sa.CheckConstraint("name_hans <> ''", name=op.f("ck_representatives_name_hans_not_empty")),
        sa.CheckConstraint("note <> ''", name=op.f("ck_representatives_note_not_empty")),
        sa.CheckConstraint("origin <> ''", name=op.f("ck_representatives_origin_not_empty")),
        sa.CheckConstraint("phone <> ''", name=op.f("ck_representatives_phone_not_empty")),
        sa.CheckConstraint("wechat <> ''", name=op.f("ck_representatives_wechat_not_empty")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_representatives")),
        comment="A person.",
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_representatives_name_folded"), "representatives", ["name_folded"], unique=False)
    op.create_index(
        "uq_representatives_name_distinction",
        "representatives",
        ["name", sa.literal_column("coalesce(distinction, '')")],
        unique=True,
    )
    op.create_table(
        "rules",
        sa.Column("id", ID, nullable=False, comment="Row number; never used again."),
        sa.Column("kind", sa.Text(), nullable=False, comment="What the parameters are for."),
        sa.Column("code", sa.Text(), nullable=False, comment="The name of the rule."),
        sa.Column(
            "version", sa.Integer(), nullable=False, comment="Counts up; reports name the version they used."
        ),
        sa.Column(
            "base_stage",
            sa.Text(),
            nullable=True,
            comment="The lowest stage it looks at, or the one that makes the denominator.",
        ),
        sa.Column(
            "reached_stage",
            sa.Text(),
            nullable=True,
            comment="The highest stage it looks at, or the one that must be reached.",
        ),
        sa.Column(
            "excluded_conditions",
            sa.Text(),
            nullable=True,
            comment="Conditions left out, with a space between.",
        ),
        sa.Column(
            "yellow_days", sa.Integer(), nullable=True, comment="Days after which the light is yellow."
        ),
        sa.Column("red_days", sa.Integer(), nullable=True, comment="Days after which the light is red."),
        sa.CheckConstraint(
            "base_stage IN ('lead', 'intent', 'negotiating', 'framework', 'signed', 'registered', 'started', 'operating', 'at_capacity')",
            name=op.f("ck_rules_base_stage"),
        ),
        sa.CheckConstraint("code <> ''", name=op.f("ck_rules_code_not_empty")),
        sa.CheckConstraint("excluded_conditions <> ''", name=op.f("ck_rules_excluded_conditions_not_empty")),
        sa.CheckConstraint("kind IN ('light_age', 'light_due', 'figure')", name=op.f("ck_rules_kind")),
        sa.CheckConstraint(
            "reached_stage IN ('lead', 'intent', 'negotiating', 'framework', 'signed', 'registered', 'started', 'operating', 'at_capacity')",
            name=op.f("ck_rules_reached_stage"),
        ),
        sa.CheckConstraint(
            "typeof(red_days) IN ('integer', 'null')", name=op.f("ck_rules_red_days_whole")
        ).ddl_if(dialect="sqlite"),
        sa.CheckConstraint(
            "typeof(version) IN ('integer', 'null')", name=op.f("ck_rules_version_whole")
        ).ddl_if(dialect="sqlite"),
        sa.CheckConstraint(
            "typeof(yellow_days) IN ('integer', 'null')", name=op.f("ck_rules_yellow_days_whole")
        ).ddl_if(dialect="sqlite"),
        sa.CheckConstraint("yellow_days < red_days", name=op.f("ck_rules_yellow_before_red")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rules")),
        sa.UniqueConstraint("kind", "code", "version", name=op.f("uq_rules_kind_code_version")),
        comment="Light rules and figure definitions, versioned; their parameters are data.",
        sqlite_autoincrement=True,
    )
    op.create_table(
        "search_queue",
        sa.Column("id", ID, nullable=False, comment="Row number; never used again."),
        sa.Column("table_name", sa.Text(), nullable=False, comment="The table of the row."),
        sa.Column("row_id", ID, nullable=False, comment="The id of the row."),
        sa.CheckConstraint("table_name <> ''", name=op.f("ck_search_queue_table_name_not_empty")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_queue")),
        sa.UniqueConstraint("table_name", "row_id", name=op.f("uq_search_queue_table_name_row_id")),
        comment="Rows whose search index is behind.",
        sqlite_autoincrement=True,
    )
    op.create_table(
        "sectors",
        sa.Column("id", ID, nullable=False, comment="Row number; never used again."),
        sa.Column("code", sa.Text(), nullable=False, comment="Short name to type."),
        sa.Column("name", sa.Text(), nullable=False, comment="Name as printed where it was first met."),
        sa.Column("name_hans", sa.Text(), nullable=False, comment="Name in Simplified Chinese."),
        sa.Column("name_en", sa.Text(), nullable=False, comment="Name in English."),
        sa.Column("parent_id", ID, nullable=True, comment="The wider industry."),
        sa.Column("gbt4754", sa.Text(), nullable=True, comment="Code in GB/T 4754-2017, where one fits."),
        sa.Column(
            "is_priority",
            sa.Boolean(),
            nullable=False,
            comment="Whether the city says that it wants this industry.",
        ),
        sa.CheckConstraint("code <> ''", name=op.f("ck_sectors_code_not_empty")),
        sa.CheckConstraint("gbt4754 <> ''", name=op.f("ck_sectors_gbt4754_not_empty")),
        sa.CheckConstraint("name <> ''", name=op.f("ck_sectors_name_not_empty")),
        sa.CheckConstraint("name_en <> ''", name=op.f("ck_sectors_name_en_not_empty")),
        sa.CheckConstraint("name_hans <> ''", name=op.f("ck_sectors_name_hans_not_empty")),
        sa.CheckConstraint("is_priority IN (0, 1)", name=op.f("ck_sectors_is_priority")).ddl_if(
            dialect="sqlite"
        ),
        sa.CheckConstraint("parent_id <> id", name=op.f("ck_sectors_parent_id_is_another")),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["sectors.id"], name=op.f("fk_sectors_parent_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sectors")),
        sa.UniqueConstraint("code", name=op.f("uq_sectors_code")),
        comment="An industry.",
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_sectors_parent_id"), "sectors", ["parent_id"], unique=False)
    op.create_table(
        "sources",
        sa.Column("id", ID, nullable=False, comment="Row number; never used again."),
        sa.Column("key", sa.Text(), nullable=False, comment="Short name to type."),
        sa.Column("kind", sa.Text(), nullable=False, comment="What it is."),
        sa.Column("title", sa.Text(), nullable=True, comment="Title as printed."),
        sa.Column("publisher", sa.Text(), nullable=True, comment="Who published this copy, as printed."),
        sa.Column(
            "original_publisher",
            sa.Text(),
            nullable=True,
            comment="Who it says it took the text from, as printed.",
        ),
        sa.Column("original_id", ID, nullable=True, comment="The source that this one repeats."),
        sa.Column("author", sa.Text(), nullable=True, comment="Author as printed."),
        sa.Column("url", sa.Text(), nullable=True, comment="Where it was found."),
        sa.Column(
            "published_at",
            sa.Text(),
            nullable=True,
            comment="Local date, or date and time, as printed, in ISO form.",
        ),
        sa.Column("language", sa.Text(), nullable=True, comment="BCP 47 tag of the text, such as zh-Hant."),
        sa.Column("char_count", sa.Integer(), nullable=True, comment="Length of the text in code points."),
        sa.Column(
            "sha256",
            sa.Text(),
            nullable=True,
            comment="Digest of the text in UTF-8 with \\n line ends, in hexadecimal.",
        ),
        sa.Column("body", sa.Text(), nullable=True, comment="The text itself; NULL until it is attached."),
        sa.Column(
            "note",
            sa.Text(),
            nullable=True,
            comment="What is worth knowing about this source, in our own words.",
        ),
        sa.CheckConstraint("author <> ''", name=op.f("ck_sources_author_not_empty")),
        sa.CheckConstraint("body <> ''", name=op.f("ck_sources_body_not_empty")),
        sa.CheckConstraint("key <> ''", name=op.f("ck_sources_key_not_empty")),
        sa.CheckConstraint(
            "kind IN ('article', 'announcement', 'contract', 'register', 'site_visit', 'bank_slip')",
            name=op.f("ck_sources_kind"),
        ),
        sa.CheckConstraint("language <> ''", name=op.f("ck_sources_language_not_empty")),
        sa.CheckConstraint("note <> ''", name=op.f("ck_sources_note_not_empty")),
        sa.CheckConstraint("original_publisher <> ''", name=op.f("ck_sources_original_publisher_not_empty")),
        sa.CheckConstraint("published_at <> ''", name=op.f("ck_sources_published_at_not_empty")),
        sa.CheckConstraint("published_at LIKE '____-__-__%'", name=op.f("ck_sources_published_at_iso")),
        sa.CheckConstraint("publisher <> ''", name=op.f("ck_sources_publisher_not_empty")),
        sa.CheckConstraint("sha256 <> ''", name=op.f("ck_sources_sha256_not_empty")),
        sa.CheckConstraint("title <> ''", name=op.f("ck_sources_title_not_empty")),
        sa.CheckConstraint(
            "typeof(char_count) IN ('integer', 'null')", name=op.f("ck_sources_char_count_whole")
        ).ddl_if(dialect="sqlite"),
        sa.CheckConstraint("url <> ''", name=op.f("ck_sources_url_not_empty")),
        sa.CheckConstraint(
            "body IS NULL OR (sha256 IS NOT NULL AND char_count = length(body))",
            name=op.f("ck_sources_body_length"),
        ),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_sources_sha256_length")),
        sa.CheckConstraint("original_id <> id", name=op.f("ck_sources_original_id_is_another")),
        sa.ForeignKeyConstraint(
            ["original_id"], ["sources.id"], name=op.f("fk_sources_original_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sources")),
        sa.UniqueConstraint("key", name=op.f("uq_sources_key")),
        comment="An article, announcement, contract, register entry, site visit or bank slip that facts come from.",
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_sources_original_id"), "sources", ["original_id"], unique=False)
    op.create_table(
        "announced_totals",
        sa.Column("id", ID, nullable=False, comment="Row number; never used again."),
        sa.Column("key", sa.Text(), nullable=False, comment="Short name to type."),
        sa.Column("event_id", ID, nullable=False, comment="Where they were announced."),
        sa.Column("count", sa.Integer(), nullable=False, comment="How many were announced."),
        sa.Column("unit", sa.Text(), nullable=False, comment="What is counted."),
        sa.Column(
            "amount", sa.BigInteger(), nullable=True, comment="Their amount in all, when a source gives it."
        ),
        sa.Column("currency", sa.Text(), nullable=True, comment="ISO 4217 code of amount."),
        sa.Column("note", sa.Text(), nullable=True, comment="What is said of them, in our own words."),
        sa.CheckConstraint("key <> ''", name=op.f("ck_announced_totals_key_not_empty")),
        sa.CheckConstraint("note <> ''", name=op.f("ck_announced_totals_note_not_empty")),
        sa.CheckConstraint(
            "typeof(amount) IN ('integer', 'null')", name=op.f("ck_announced_totals_amount_whole")
        ).ddl_if(dialect="sqlite"),
        sa.CheckConstraint(
            "typeof(count) IN ('integer', 'null')", name=op.f("ck_announced_totals_count_whole")
        ).ddl_if(dialect="sqlite"),
        sa.CheckConstraint("unit IN ('project', 'project_group')", name=op.f("ck_announced_totals_unit")),
        sa.CheckConstraint(
            "(amount IS NULL) = (currency IS NULL)", name=op.f("ck_announced_totals_amount_with_currency")
        ),
        sa.CheckConstraint("count > 0", name=op.f("ck_announced_totals_count_positive")),
        sa.CheckConstraint(
            "length(currency) = 3 AND currency = upper(currency)",
            name=op.f("ck_announced_totals_currency_iso"),
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_announced_totals_event_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_announced_totals")),
        sa.UniqueConstraint("key", name=op.f("uq_announced_totals_key")),
        comment="Projects that a source gives only as a number; commitments identified later link to it.",
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_announced_totals_event_id"), "announced_totals", ["event_id"], unique=False)
    op.create_table(
        "changes",
        sa.Column("id", ID, nullable=False, comment="Row number; never used again."),
        sa.Column(
            "batch_id", ID, nullable=True, comment="The command; NULL for an edit made in another program."
        ),
        sa.Column("table_name", sa.Text(), nullable=False, comment="The table of the changed row."),
        sa.Column("row_id", ID, nullable=False, comment="The id of the changed row."),
        sa.Column("operation", sa.Text(), nullable=False, comment="What was done."),
        sa.Column(
            "before",
            sa.Text(),
            nullable=True,
            comment="The row before an update or delete, as JSON without derived keys.",
        ),
        sa.Column("changed_at", MOMENT, nullable=False, comment="When it was done. UTC."),
        sa.CheckConstraint("before <> ''", name=op.f("ck_changes_before_not_empty")),
        sa.CheckConstraint("operation IN ('insert', 'update', 'delete')", name=op.f("ck_changes_operation")),
        sa.CheckConstraint("table_name <> ''", name=op.f("ck_changes_table_name_not_empty")),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["batches.id"], name=op.f("fk_changes_batch_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_changes")),
        comment="Every row that was inserted, updated or deleted, by whatever program. Append-only.",
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_changes_batch_id"), "changes", ["batch_id"], unique=False)
    op.create_index(op.f("ix_changes_table_name_row_id"), "changes", ["table_name", "row_id"], unique=False)
    op.create_table(
        "company_aliases",
        sa.Column("id", ID, nullable=False, comment="Row number; never used again."),
        sa.Column("company_id", ID, nullable=False, comment="The organisation."),
        sa.Column("name", sa.Text(), nullable=False, comment="The other name as printed."),
        sa.Column(
            "name_folded",
            sa.Text(),
            nullable=True,
            comment="The name folded for comparison; kept by a trigger.",
        ),
        sa.Column(
            "name_pinyin",
            sa.Text(),
            nullable=True,
            comment="Pinyin and initials; NULL until the next write fills it.",
        ),
        sa.CheckConstraint("name <> ''", name=op.f("ck_company_aliases_name_not_empty")),
        sa.ForeignKeyConstraint(
            ["company_id"], ["companies.id"], name=op.f("fk_company_aliases_company_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_company_aliases")),
        sa.UniqueConstraint("company_id", "name", name=op.f("uq_company_aliases_company_id_name")),
        comment="Another name of an organisation.",
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_company_aliases_name_folded"), "company_aliases", ["name_folded"], unique=False)
    op.create_table(
        "company_sectors",
        sa.Column("id", ID, nullable=False, comment="Row number; never used again."),
        sa.Column("company_id", ID, nullable=False, comment="The organisation."),
        sa.Column("sector_id", ID, nullable=False, comment="The sector."),
        sa.Column("role", sa.Text(), nullable=False, comment="Its own, or that of its members."),
        sa.CheckConstraint("role IN ('own', 'members')", name=op.f("ck_company_sectors_role")),
        sa.ForeignKeyConstraint(
            ["company_id"], ["companies.id"], name=op.f("fk_company_sectors_company_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["sector_id"], ["sectors.id"], name=op.f("fk_company_sectors_sector_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_company_sectors")),
        sa.UniqueConstraint(
            "company_id", "sector_id", "role", name=op.f("uq_company_sectors_company_id_sector_id_role")
        ),
        comment="A sector of an organisation, or of an association's members.",
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_company_sectors_sector_id"), "company_sectors", ["sector_id"], unique=False)
    op.create_table(
        "distinct_companies",
        sa.Column("id", ID, nullable=False, comment="Row number; never used again."),
        sa.Column("company_id", ID, nullable=False, comment="The one with the lower id."),
        sa.Column("other_id", ID, nullable=False, comment="The other one."),
        sa.Column("decided_by", sa.Text(), nullable=False, comment="Who decided."),
        sa.Column("decided_at", MOMENT, nullable=False, comment="When it was decided. UTC."),
        sa.CheckConstraint("decided_by <> ''", name=op.f("ck_distinct_companies_decided_by_not_empty")),
        sa.CheckConstraint("company_id < other_id", name=op.f("ck_distinct_companies_in_order")),
        sa.ForeignKeyConstraint(
            ["company_id"],
            ["companies.id"],
            name=op.f("fk_distinct_companies_company_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["companies.id"], name=op.f("fk_distinct_companies_other_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_distinct_companies")),
        sa.UniqueConstraint("company_id", "other_id", name=op.f("uq_distinct_companies_company_id_other_id")),
        comment="A person's decision that two look-alikes are different organisations.",
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_distinct_companies_other_id"), "distinct_companies", ["other_id"], unique=False)
    op.create_table(
        "event_participants",
        sa.Column("id", ID, nullable=False, comment="Row number; never used again."),
        sa.Column("event_id", ID, nullable=False, comment="The event."),
        sa.Column("company_id", ID, nullable=True, comment="The organisation."),
        sa.Column("representative_id", ID, nullable=True, comment="Or the person."),
        sa.Column("role", sa.Text(), nullable=False, comment="As what."),
        sa.CheckConstraint(
            "role IN ('visitor', 'host', 'site', 'presenter', 'signatory', 'attendee')",
            name=op.f("ck_event_participants_role"),
        ),
        sa.CheckConstraint(
            "CASE WHEN company_id IS NULL THEN 0 ELSE 1 END + CASE WHEN representative_id IS NULL THEN 0 ELSE 1 END = 1",
            name=op.f("ck_event_participants_one_participant"),
        ),
        sa.ForeignKeyConstraint(
            ["company_id"],
            ["companies.id"],
            name=op.f("fk_event_participants_company_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_event_participants_event_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["representative_id"],
            ["representatives.id"],
            name=op.f("fk_event_participants_representative_id"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_participants")),
        comment="Who took part in an event, and as what.",
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_event_participants_company_id"), "event_participants", ["company_id"], unique=False
    )
    op.create_index(op.f("ix_event_participants_event_id"), "event_participants", ["event_id"], unique=False)
    op.create_index(
        op.f("ix_event_participants_representative_id"),
        "event_participants",
        ["representative_id"],
        unique=False,
    )
    op.create_index(
        "uq_event_participants_part",
        "event_participants",
        [
            "event_id",
            "role",
            sa.literal_column("coalesce(company_id, 0)"),
            sa.literal_column("coalesce(representative_id, 0)"),
        ],
        unique=True,
    )
    op.create_table(
        "event_sectors",
        sa.Column("id", ID, nullable=False, comment="Row number; never used again."),
        sa.Column("event_id", ID, nullable=False, comment="The event."),
        sa.Column("sector_id", ID, nullable=False, comment="The sector."),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_event_sectors_event_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["sector_id"], ["sectors.id"], name=op.f("fk_event_sectors_sector_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_sectors")),
        sa.UniqueConstraint("event_id", "sector_id", name=op.f("uq_event_sectors_event_id_sector_id")),
        comment="A sector that the delegation of an event is said to cover.",
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_event_sectors_sector_id"), "event_sectors", ["sector_id"], unique=False)
    op.create_table(
        "positions",
        sa.Column("id", ID, nullable=False, comment="Row number; never used again."),
        sa.Column("representative_id", ID, nullable=False, comment="Who."),
        sa.Column("company_id", ID, nullable=True, comment="At which organisation."),
        sa.Column(
            "organisation_text",
            sa.Text(),
            nullable=True,
            comment="The organisation as printed, where it is not one of ours.",
        ),
        sa.Column("title", sa.Text(), nullable=False, comment="Title as printed."),
        sa.Column("since_on", sa.Date(), nullable=True, comment="First day in it, when known."),
        sa.Column("until_on", sa.Date(), nullable=True, comment="Last day in it, when known."),
        sa.CheckConstraint("organisation_text <> ''", name=op.f("ck_positions_organisation_text_not_empty")),
        sa.CheckConstraint(
            "since_on IS date(since_on, '+0 days')", name=op.f("ck_positions_since_on_exists")
        ).ddl_if(dialect="sqlite"),
        sa.CheckConstraint("title <> ''", name=op.f("ck_positions_title_not_empty")),
        sa.CheckConstraint(
            "until_on IS date(until_on, '+0 days')", name=op.f("ck_positions_until_on_exists")
        ).ddl_if(dialect="sqlite"),
        sa.CheckConstraint(
            "CASE WHEN company_id IS NULL THEN 0 ELSE 1 END + CASE WHEN organisation_text IS NULL THEN 0 ELSE 1 END = 1",
            name=op.f("ck_positions_one_organisation"),
        ),
        sa.CheckConstraint("until_on >= since_on", name=op.f("ck_positions_until_after_since")),
        sa.ForeignKeyConstraint(
            ["company_id"], ["companies.id"], name=op.f("fk_positions_company_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["representative_id"],
            ["representatives.id"],
            name=op.f("fk_positions_representative_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_positions")),
        comment="A title that a person holds at an organisation.",
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_positions_company_id"), "positions", ["company_id"], unique=False)
    op.create_index(
        "uq_positions_holding",
        "positions",
        [
            "representative_id",
            "title",
            sa.literal_column("coalesce(company_id, 0)"),
            sa.literal_column("coalesce(organisation_text, '')"),
        ],
        unique=True,
    )
    op.create_table(
        "commitments",
        sa.Column("id", ID, nullable=False, comment="Row number; never used again."),
        sa.Column(
            "ref",
            sa.Text(),
            nullable=False,
            comment="Reference to type: the year it was voiced and a number.",
        ),
        sa.Column("company_id", ID, nullable=False, comment="The organisation that leads it."),
        sa.Column("event_id", ID, nullable=True, comment="Where it was voiced."),
        sa.Column("sector_id", ID, nullable=True, comment="The primary sector, so that sums count once."),
        sa.Column("title", sa.Text(), nullable=False, comment="What was promised, in our own words."),
        sa.Column("summary", sa.Text(), nullable=True, comment="The same at more length, in our own words."),
        sa.Column("track", sa.Text(), nullable=False, comment="What kind of thing it is."),
        sa.Column("scope", sa.Text(), nullable=False, comment="Something new here, or an extension."),
        sa.Column("firmness", sa.Text(), nullable=False, comment="How strongly the source says it."),
        sa.Column("opening_stage", sa.Text(), nullable=False, comment="The stage when it was voiced."),
        sa.Column(
            "voiced_on", sa.Date(), nullable=False, comment="When it was voiced. The last possible day."
        ),
        sa.Column("voiced_precision", sa.Text(), nullable=False, comment="How exactly voiced_on is known."),
        sa.Column(
            "place", sa.Text(), nullable=True, comment="Where it is to be done, as far as the source says."
        ),
        sa.Column(
            "amount",
            sa.BigInteger(),
            nullable=True,
            comment="The promised amount in whole main units; NULL when undisclosed.",
        ),
        sa.Column("currency", sa.Text(), nullable=True, comment="ISO 4217 code of amount."),
        sa.Column("amount_text", sa.Text(), nullable=True, comment="The amount as printed."),
        sa.Column("amount_status", sa.Text(), nullable=False, comment="Whether the source gives an amount."),
        sa.Column("due_stage", sa.Text(), nullable=True, comment="The stage promised by due_on."),
        sa.Column("due_on", sa.Date(), nullable=True, comment="The promised date. The last possible day."),
        sa.Column("due_precision", sa.Text(), nullable=True, comment="How exactly due_on is known."),
        sa.Column("due_text", sa.Text(), nullable=True, comment="The promised date as printed."),
        sa.Column(
            "project_code", sa.Text(), nullable=True, comment="Code in the national online approval platform."
        ),
        sa.Column("parent_id", ID, nullable=True, comment="The commitment it is a component of."),
        sa.Column("announced_total_id", ID, nullable=True, comment="The announced total it belongs to."),
        sa.Column(
            "responsible_unit", sa.Text(), nullable=True, comment="The unit of the city that looks after it."
        ),
        sa.Column("responsible_person", sa.Text(), nullable=True, comment="The person there."),
        sa.Column("review", sa.Text(), nullable=False, comment="Whether a person has checked it."),
        sa.Column("merged_into_id", ID, nullable=True, comment="The commitment this row turned out to be."),
        sa.CheckConstraint(
            "(amount_status = 'disclosed') = (amount IS NOT NULL)",
            name=op.f("ck_commitments_amount_disclosed"),
        ),
        sa.CheckConstraint(
            "amount_status IN ('disclosed', 'undisclosed', 'none')", name=op.f("ck_commitments_amount_status")
        ),
        sa.CheckConstraint("amount_text <> ''", name=op.f("ck_commitments_amount_text_not_empty")),
        sa.CheckConstraint(
            "due_on IS date(due_on, '+0 days')", name=op.f("ck_commitments_due_on_exists")
        ).ddl_if(dialect="sqlite"),
        sa.CheckConstraint(
            "due_precision IN ('day', 'month', 'quarter', 'year', 'unknown')",
            name=op.f("ck_commitments_due_precision"),
        ),
        sa.CheckConstraint(
            "due_stage IN ('lead', 'intent', 'negotiating', 'framework', 'signed', 'registered', 'started', 'operating', 'at_capacity')",
            name=op.f("ck_commitments_due_stage"),
        ),
        sa.CheckConstraint("due_text <> ''", name=op.f("ck_commitments_due_text_not_empty")),
        sa.CheckConstraint(
            "firmness = 'signed' OR opening_stage IN ('lead', 'intent')",
            name=op.f("ck_commitments_opening_not_firmer"),
        ),
        sa.CheckConstraint(
            "firmness IN ('interest', 'intention', 'plan', 'signed')", name=op.f("ck_commitments_firmness")
        ),
        sa.CheckConstraint(
            "opening_stage IN ('lead', 'intent', 'negotiating', 'framework', 'signed', 'registered', 'started', 'operating', 'at_capacity')",
            name=op.f("ck_commitments_opening_stage"),
        ),
        sa.CheckConstraint("place <> ''", name=op.f("ck_commitments_place_not_empty")),
        sa.CheckConstraint("project_code <> ''", name=op.f("ck_commitments_project_code_not_empty")),
        sa.CheckConstraint("ref <> ''", name=op.f("ck_commitments_ref_not_empty")),
        sa.CheckConstraint(
            "responsible_person <> ''", name=op.f("ck_commitments_responsible_person_not_empty")
        ),
        sa.CheckConstraint("responsible_unit <> ''", name=op.f("ck_commitments_responsible_unit_not_empty")),
        sa.CheckConstraint(
            "review IN ('draft', 'confirmed', 'withdrawn')", name=op.f("ck_commitments_review")
        ),
        sa.CheckConstraint("scope IN ('new', 'further')", name=op.f("ck_commitments_scope")),
        sa.CheckConstraint("summary <> ''", name=op.f("ck_commitments_summary_not_empty")),
        sa.CheckConstraint("title <> ''", name=op.f("ck_commitments_title_not_empty")),
        sa.CheckConstraint(
            "track IN ('facility', 'service', 'agreement')", name=op.f("ck_commitments_track")
        ),
        sa.CheckConstraint(
            "typeof(amount) IN ('integer', 'null')", name=op.f("ck_commitments_amount_whole")
        ).ddl_if(dialect="sqlite"),
        sa.CheckConstraint(
            "voiced_on IS date(voiced_on, '+0 days')", name=op.f("ck_commitments_voiced_on_exists")
        ).ddl_if(dialect="sqlite"),
        sa.CheckConstraint(
            "voiced_precision <> 'day' OR due_on >= voiced_on", name=op.f("ck_commitments_due_after_voiced")
        ),
        sa.CheckConstraint(
            "voiced_precision IN ('day', 'month', 'quarter', 'year', 'unknown')",
            name=op.f("ck_commitments_voiced_precision"),
        ),
        sa.CheckConstraint(
            "(amount IS NULL) = (currency IS NULL)", name=op.f("ck_commitments_amount_with_currency")
        ),
        sa.CheckConstraint(
            "(due_on IS NULL) = (due_precision IS NULL)", name=op.f("ck_commitments_due_on_with_precision")
        ),
        sa.CheckConstraint(
            "(voiced_on IS NULL) = (voiced_precision IS NULL)",
            name=op.f("ck_commitments_voiced_on_with_precision"),
        ),
        sa.CheckConstraint("amount > 0", name=op.f("ck_commitments_amount_positive")),
        sa.CheckConstraint(
            "length(currency) = 3 AND currency = upper(currency)", name=op.f("ck_commitments_currency_iso")
        ),
        sa.CheckConstraint("merged_into_id <> id", name=op.f("ck_commitments_merged_into_id_is_another")),
        sa.CheckConstraint("parent_id <> id", name=op.f("ck_commitments_parent_id_is_another")),
        sa.ForeignKeyConstraint(
            ["announced_total_id"],
            ["announced_totals.id"],
            name=op.f("fk_commitments_announced_total_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["company_id"], ["companies.id"], name=op.f("fk_commitments_company_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_commitments_event_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["merged_into_id"],
            ["commitments.id"],
            name=op.f("fk_commitments_merged_into_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["commitments.id"], name=op.f("fk_commitments_parent_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["sector_id"], ["sectors.id"], name=op.f("fk_commitments_sector_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commitments")),
        sa.UniqueConstraint("ref", name=op.f("uq_commitments_ref")),
        comment="One thing that an organisation said it will do, as the source states it.",
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_commitments_announced_total_id"), "commitments", ["announced_total_id"], unique=False
    )
    op.create_index(op.f("ix_commitments_company_id"), "commitments", ["company_id"], unique=False)
    op.create_index(op.f("ix_commitments_event_id"), "commitments", ["event_id"], unique=False)
    op.create_index(op.f("ix_commitments_merged_into_id"), "commitments", ["merged_into_id"], unique=False)
    op.create_index(op.f("ix_commitments_parent_id"), "commitments", ["parent_id"], unique=False)
    op.create_index(op.f("ix_commitments_sector_id"), "commitments", ["sector_id"], unique=False)
    op.create_table(
        "commitment_measures",
        sa.Column("id", ID, nullable=False, comment="Row number; never used again."),
        sa.Column("commitment_id", ID, nullable=False, comment="The commitment."),
        sa.Column("kind", sa.Text(), nullable=False, comment="What is measured."),
        sa.Column("value", sa.BigInteger(), nullable=False, comment="The quantity in `unit`."),
        sa.Column(
            "unit",
            sa.Text(),
            nullable=False,
            comment="The unit, in English: tonnes a year, square metres, jobs.",
        ),
        sa.Column(
            "value_text",
            sa.Text(),
            nullable=False,
            comment="The quantity in short, in the script of the source.",
        ),
        sa.CheckConstraint(
            "kind IN ('capacity', 'area', 'jobs', 'output')", name=op.f("ck_commitment_measures_kind")
        ),
        sa.CheckConstraint(
            "typeof(value) IN ('integer', 'null')", name=op.f("ck_commitment_measures_value_whole")
        ).ddl_if(dialect="sqlite"),
        sa.CheckConstraint("unit <> ''", name=op.f("ck_commitment_measures_unit_not_empty")),
        sa.CheckConstraint("value_text <> ''", name=op.f("ck_commitment_measures_value_text_not_empty")),
        sa.ForeignKeyConstraint(
            ["commitment_id"],
            ["commitments.id"],
            name=op.f("fk_commitment_measures_commitment_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commitment_measures")),
        sa.UniqueConstraint("commitment_id", "kind", name=op.f("uq_commitment_measures_commitment_id_kind")),
        comment="A promised quantity that is not money.",
        sqlite_autoincrement=True,
    )
    op.create_table(
        "commitment_parties",
        sa.Column("id", ID, nullable=False, comment="Row number; never used again."),
        sa.Column("commitment_id", ID, nullable=False, comment="The commitment."),
        sa.Column("company_id", ID, nullable=True, comment="Which organisation."),
        sa.Column(
            "party_text", sa.Text(), nullable=True, comment="What kind of party, where the source names none."
        ),
        sa.Column("role", sa.Text(), nullable=False, comment="As what."),
        sa.CheckConstraint("party_text <> ''", name=op.f("ck_commitment_parties_party_text_not_empty")),
        sa.CheckConstraint("role IN ('partner', 'counterparty')", name=op.f("ck_commitment_parties_role")),
        sa.CheckConstraint(
            "CASE WHEN company_id IS NULL THEN 0 ELSE 1 END + CASE WHEN party_text IS NULL THEN 0 ELSE 1 END = 1",
            name=op.f("ck_commitment_parties_one_party"),
        ),
        sa.ForeignKeyConstraint(
            ["commitment_id"],
            ["commitments.id"],
            name=op.f("fk_commitment_parties_commitment_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["company_id"],
            ["companies.id"],
            name=op.f("fk_commitment_parties_company_id"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commitment_parties")),
        comment="A further party to a commitment.",
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_commitment_parties_company_id"), "commitment_parties", ["company_id"], unique=False
    )
    op.create_index(
        "uq_commitment_parties_part",
        "commitment_parties",
        [
            "commitment_id",
            "role",
            sa.literal_column("coalesce(company_id, 0)"),
            sa.literal_column("coalesce(party_text, '')"),
        ],
        unique=True,
    )
    op.create_table(
        "commitment_representatives",
        sa.Column("id", ID, nullable=False, comment="Row number; never used again."),
        sa.Column("commitment_id", ID, nullable=False, comment="The commitment."),
        sa.Column("representative_id", ID, nullable=False, comment="Who."),
        sa.Column("position_id", ID, nullable=True, comment="In which position, when the source says."),
        sa.ForeignKeyConstraint(
            ["commitment_id"],
            ["commitments.id"],
            name=op.f("fk_commitment_representatives_commitment_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["position_id"],
            ["positions.id"],
            name=op.f("fk_commitment_representatives_position_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["representative_id"],
            ["representatives.id"],
            name=op.f("fk_commitment_representatives_representative_id"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commitment_representatives")),
        sa.UniqueConstraint(
            "commitment_id",
            "representative_id",
            name=op.f("uq_commitment_representatives_commitment_id_representative_id"),
        ),
        comment="Who voiced a commitment, and in which position.",
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_commitment_representatives_position_id"),
        "commitment_representatives",
        ["position_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_commitment_representatives_representative_id"),
        "commitment_representatives",
        ["representative_id"],
        unique=False,
    )
    op.create_table(
        "commitment_sectors",
        sa.Column("id", ID, nullable=False, comment="Row number; never used again."),
        sa.Column("commitment_id", ID, nullable=False, comment="The commitment."),
        sa.Column("sector_id", ID, nullable=False, comment="The sector."),
        sa.ForeignKeyConstraint(
            ["commitment_id"],
            ["commitments.id"],
            name=op.f("fk_commitment_sectors_commitment_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["sector_id"], ["sectors.id"], name=op.f("fk_commitment_sectors_sector_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commitment_sectors")),
        sa.UniqueConstraint(
            "commitment_id", "sector_id", name=op.f("uq_commitment_sectors_commitment_id_sector_id")
        ),
        comment="A further sector of a commitment.",
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_commitment_sectors_sector_id"), "commitment_sectors", ["sector_id"], unique=False
    )
    op.create_table(
        "followups",
        sa.Column("id", ID, nullable=False, comment="Row number; never used again."),
        sa.Column("commitment_id", ID, nullable=False, comment="The commitment."),
        sa.Column(
            "kind",
            sa.Text(),
            nullable=False,
            comment="Progress and reopen may move it; contact and note do not.",
        ),
        sa.Column(
            "occurred_on", sa.Date(), nullable=False, comment="When it was true. The last possible day."
        ),
        sa.Column(
            "occurred_precision", sa.Text(), nullable=False, comment="How exactly occurred_on is known."
        ),
        sa.Column("recorded_at", MOMENT, nullable=False, comment="When we learned it. UTC."),
        sa.Column("recorded_by", sa.Text(), nullable=False, comment="Who recorded it."),
        sa.Column(
            "stage", sa.Text(), nullable=True, comment="The stage it had reached, when this row says so."
        ),
        sa.Column(
            "condition", sa.Text(), nullable=True, comment="The condition it was in, when this row says so."
        ),
        sa.Column("reason", sa.Text(), nullable=True, comment="Why it was put on hold, ended or reopened."),
        sa.Column("note", sa.Text(), nullable=True, comment="What happened, in our own words."),
        sa.Column("is_private", sa.Boolean(), nullable=False, comment="For the office only; never printed."),
        sa.Column(
            "revised_amount", sa.BigInteger(), nullable=True, comment="The promised amount as revised."
        ),
        sa.Column("revised_currency", sa.Text(), nullable=True, comment="ISO 4217 code of revised_amount."),
        sa.Column(
            "revised_due_on",
            sa.Date(),
            nullable=True,
            comment="The promised date as revised. The last possible day.",
        ),
        sa.Column(
            "revised_due_precision", sa.Text(), nullable=True, comment="How exactly revised_due_on is known."
        ),
        sa.Column("next_action", sa.Text(), nullable=True, comment="What is to be done next."),
        sa.Column(
            "next_action_on",
            sa.Date(),
            nullable=True,
            comment="By when; for a commitment on hold, when to look again.",
        ),
        sa.Column("next_action_by", sa.Text(), nullable=True, comment="By whom."),
        sa.Column("corrects_id", ID, nullable=True, comment="The original row that this one replaces."),
        sa.Column("is_void", sa.Boolean(), nullable=False, comment="The original row never happened."),
        sa.CheckConstraint(
            "condition <> 'ended' OR reason IS NOT NULL", name=op.f("ck_followups_ended_has_reason")
        ),
        sa.CheckConstraint(
            "condition <> 'on_hold' OR (reason IS NOT NULL AND next_action_on IS NOT NULL)",
            name=op.f("ck_followups_on_hold_has_review"),
        ),
        sa.CheckConstraint(
            "condition IN ('active', 'on_hold', 'ended', 'fulfilled')", name=op.f("ck_followups_condition")
        ),
        sa.CheckConstraint(
            "kind <> 'reopen' OR (stage IS NOT NULL AND condition IS NOT NULL AND condition = 'active' AND reason IS NOT NULL)",
            name=op.f("ck_followups_reopen_complete"),
        ),
        sa.CheckConstraint(
            "kind IN ('progress', 'contact', 'note', 'reopen')", name=op.f("ck_followups_kind")
        ),
        sa.CheckConstraint(
            "kind IN ('progress', 'reopen') OR (stage IS NULL AND condition IS NULL)",
            name=op.f("ck_followups_only_progress_moves"),
        ),
        sa.CheckConstraint("next_action <> ''", name=op.f("ck_followups_next_action_not_empty")),
        sa.CheckConstraint("next_action_by <> ''", name=op.f("ck_followups_next_action_by_not_empty")),
        sa.CheckConstraint(
            "next_action_on IS date(next_action_on, '+0 days')",
            name=op.f("ck_followups_next_action_on_exists"),
        ).ddl_if(dialect="sqlite"),
        sa.CheckConstraint("note <> ''", name=op.f("ck_followups_note_not_empty")),
        sa.CheckConstraint(
            "occurred_on IS date(occurred_on, '+0 days')", name=op.f("ck_followups_occurred_on_exists")
        ).ddl_if(dialect="sqlite"),
        sa.CheckConstraint(
            "occurred_precision IN ('day', 'month', 'quarter', 'year', 'unknown')",
            name=op.f("ck_followups_occurred_precision"),
        ),
        sa.CheckConstraint(
            "reason IN ('funding', 'land', 'approval', 'market', 'policy', 'partner', 'strategy', 'elsewhere', 'no_response', 'resumed', 'other')",
            name=op.f("ck_followups_reason"),
        ),
        sa.CheckConstraint("recorded_by <> ''", name=op.f("ck_followups_recorded_by_not_empty")),
        sa.CheckConstraint(
            "revised_due_on IS date(revised_due_on, '+0 days')",
            name=op.f("ck_followups_revised_due_on_exists"),
        ).ddl_if(dialect="sqlite"),
        sa.CheckConstraint(
            "revised_due_precision IN ('day', 'month', 'quarter', 'year', 'unknown')",
            name=op.f("ck_followups_revised_due_precision"),
        ),
        sa.CheckConstraint(
            "stage IN ('lead', 'intent', 'negotiating', 'framework', 'signed', 'registered', 'started', 'operating', 'at_capacity')",
            name=op.f("ck_followups_stage"),
        ),
        sa.CheckConstraint(
            "typeof(revised_amount) IN ('integer', 'null')", name=op.f("ck_followups_revised_amount_whole")
        ).ddl_if(dialect="sqlite"),
        sa.CheckConstraint(
            "(occurred_on IS NULL) = (occurred_precision IS NULL)",
            name=op.f("ck_followups_occurred_on_with_precision"),
        ),
        sa.CheckConstraint(
            "(revised_amount IS NULL) = (revised_currency IS NULL)",
            name=op.f("ck_followups_revised_amount_with_currency"),
        ),
        sa.CheckConstraint(
            "(revised_due_on IS NULL) = (revised_due_precision IS NULL)",
            name=op.f("ck_followups_revised_due_on_with_precision"),
        ),
        sa.CheckConstraint(
            "NOT is_void OR (corrects_id IS NOT NULL AND note IS NOT NULL)",
            name=op.f("ck_followups_void_has_reason"),
        ),
        sa.CheckConstraint("corrects_id < id", name=op.f("ck_followups_corrects_earlier")),
        sa.CheckConstraint("is_private IN (0, 1)", name=op.f("ck_followups_is_private")).ddl_if(
            dialect="sqlite"
        ),
        sa.CheckConstraint("is_void IN (0, 1)", name=op.f("ck_followups_is_void")).ddl_if(dialect="sqlite"),
        sa.CheckConstraint(
            "length(revised_currency) = 3 AND revised_currency = upper(revised_currency)",
            name=op.f("ck_followups_revised_currency_iso"),
        ),
        sa.CheckConstraint(
            "next_action_on IS NOT NULL OR (next_action IS NULL AND next_action_by IS NULL)",
            name=op.f("ck_followups_next_has_date"),
        ),
        sa.CheckConstraint("revised_amount > 0", name=op.f("ck_followups_revised_amount_positive")),
        sa.ForeignKeyConstraint(
            ["commitment_id"],
            ["commitments.id"],
            name=op.f("fk_followups_commitment_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["corrects_id", "commitment_id"],
            ["followups.id", "followups.commitment_id"],
            name="fk_followups_corrects_same_commitment",
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_followups")),
        sa.UniqueConstraint("id", "commitment_id", name=op.f("uq_followups_id_commitment_id")),
        comment="What happened to a commitment after it was voiced. Append-only.",
        sqlite_autoincrement=True,
    )
    op.create_index("ix_followups_correction", "followups", ["corrects_id", "id"], unique=False)
    op.create_index(
        "ix_followups_timeline",
        "followups",
        ["commitment_id", "occurred_on", "kind", "stage", "condition", "corrects_id", "is_void", "id"],
        unique=False,
    )
    op.create_table(
        "receipts",
        sa.Column("id", ID, nullable=False, comment="Row number; never used again."),
        sa.Column("commitment_id", ID, nullable=False, comment="The commitment."),
        sa.Column("received_on", sa.Date(), nullable=False, comment="The day it arrived."),
        sa.Column(
            "amount", sa.BigInteger(), nullable=False, comment="Whole main units; negative for a refund."
        ),
        sa.Column("currency", sa.Text(), nullable=False, comment="ISO 4217 code of amount."),
        sa.Column("amount_text", sa.Text(), nullable=False, comment="The amount as typed."),
        sa.Column("note", sa.Text(), nullable=True, comment="What is worth knowing, in our own words."),
        sa.Column("recorded_at", MOMENT, nullable=False, comment="When we learned it. UTC."),
        sa.Column("recorded_by", sa.Text(), nullable=False, comment="Who recorded it."),
        sa.Column("corrects_id", ID, nullable=True, comment="The original row that this one replaces."),
        sa.Column("is_void", sa.Boolean(), nullable=False, comment="The original row never happened."),
        sa.CheckConstraint("amount_text <> ''", name=op.f("ck_receipts_amount_text_not_empty")),
        sa.CheckConstraint("note <> ''", name=op.f("ck_receipts_note_not_empty")),
        sa.CheckConstraint(
            "received_on IS date(received_on, '+0 days')", name=op.f("ck_receipts_received_on_exists")
        ).ddl_if(dialect="sqlite"),
        sa.CheckConstraint("recorded_by <> ''", name=op.f("ck_receipts_recorded_by_not_empty")),
        sa.CheckConstraint(
            "typeof(amount) IN ('integer', 'null')", name=op.f("ck_receipts_amount_whole")
        ).ddl_if(dialect="sqlite"),
        sa.CheckConstraint(
            "(amount IS NULL) = (currency IS NULL)", name=op.f("ck_receipts_amount_with_currency")
        ),
        sa.CheckConstraint(
            "NOT is_void OR (corrects_id IS NOT NULL AND note IS NOT NULL)",
            name=op.f("ck_receipts_void_has_reason"),
        ),
        sa.CheckConstraint("amount <> 0", name=op.f("ck_receipts_amount_not_zero")),
        sa.CheckConstraint("corrects_id < id", name=op.f("ck_receipts_corrects_earlier")),
        sa.CheckConstraint("is_void IN (0, 1)", name=op.f("ck_receipts_is_void")).ddl_if(dialect="sqlite"),
        sa.CheckConstraint(
            "length(currency) = 3 AND currency = upper(currency)", name=op.f("ck_receipts_currency_iso")
        ),
        sa.ForeignKeyConstraint(
            ["commitment_id"], ["commitments.id"], name=op.f("fk_receipts_commitment_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["corrects_id", "commitment_id"],
            ["receipts.id", "receipts.commitment_id"],
            name="fk_receipts_corrects_same_commitment",
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipts")),
        sa.UniqueConstraint("id", "commitment_id", name=op.f("uq_receipts_id_commitment_id")),
        comment="Money that arrived for a commitment; a negative amount is a refund. Append-only.",
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_receipts_commitment_id"), "receipts", ["commitment_id"], unique=False)
    op.create_index("ix_receipts_correction", "receipts", ["corrects_id", "id"], unique=False)
    op.create_table(
        "citations",
        sa.Column("id", ID, nullable=False, comment="Row number; never used again."),
        sa.Column("source_id", ID, nullable=False, comment="The source."),
        sa.Column("span_start", sa.Integer(), nullable=False, comment="First code point, counted from 0."),
        sa.Column("span_end", sa.Integer(), nullable=False, comment="The code point after the last."),
        sa.Column(
            "field",
            sa.Text(),
            nullable=False,
            comment="The column, or the fact as a whole ('row'), that the place supports.",
        ),
        sa.Column("cited_source_id", ID, nullable=True, comment="The row of sources it supports."),
        sa.Column("event_id", ID, nullable=True, comment="The row of events it supports."),
        sa.Column(
            "event_participant_id", ID, nullable=True, comment="The row of event_participants it supports."
        ),
        sa.Column("event_sector_id", ID, nullable=True, comment="The row of event_sectors it supports."),
        sa.Column("company_id", ID, nullable=True, comment="The row of companies it supports."),
        sa.Column("company_alias_id", ID, nullable=True, comment="The row of company_aliases it supports."),
        sa.Column("company_sector_id", ID, nullable=True, comment="The row of company_sectors it supports."),
        sa.Column("representative_id", ID, nullable=True, comment="The row of representatives it supports."),
        sa.Column("position_id", ID, nullable=True, comment="The row of positions it supports."),
        sa.Column("sector_id", ID, nullable=True, comment="The row of sectors it supports."),
        sa.Column(
            "announced_total_id", ID, nullable=True, comment="The row of announced_totals it supports."
        ),
        sa.Column("commitment_id", ID, nullable=True, comment="The row of commitments it supports."),
        sa.Column(
            "commitment_sector_id", ID, nullable=True, comment="The row of commitment_sectors it supports."
        ),
        sa.Column(
            "commitment_representative_id",
            ID,
            nullable=True,
            comment="The row of commitment_representatives it supports.",
        ),
        sa.Column(
            "commitment_party_id", ID, nullable=True, comment="The row of commitment_parties it supports."
        ),
        sa.Column(
            "commitment_measure_id", ID, nullable=True, comment="The row of commitment_measures it supports."
        ),
        sa.Column("followup_id", ID, nullable=True, comment="The row of followups it supports."),
        sa.Column("receipt_id", ID, nullable=True, comment="The row of receipts it supports."),
        sa.CheckConstraint("field <> ''", name=op.f("ck_citations_field_not_empty")),
        sa.CheckConstraint(
            "typeof(span_end) IN ('integer', 'null')", name=op.f("ck_citations_span_end_whole")
        ).ddl_if(dialect="sqlite"),
        sa.CheckConstraint(
            "typeof(span_start) IN ('integer', 'null')", name=op.f("ck_citations_span_start_whole")
        ).ddl_if(dialect="sqlite"),
        sa.CheckConstraint(
            "CASE WHEN cited_source_id IS NULL THEN 0 ELSE 1 END + CASE WHEN event_id IS NULL THEN 0 ELSE 1 END + CASE WHEN event_participant_id IS NULL THEN 0 ELSE 1 END + CASE WHEN event_sector_id IS NULL THEN 0 ELSE 1 END + CASE WHEN company_id IS NULL THEN 0 ELSE 1 END + CASE WHEN company_alias_id IS NULL THEN 0 ELSE 1 END + CASE WHEN company_sector_id IS NULL THEN 0 ELSE 1 END + CASE WHEN representative_id IS NULL THEN 0 ELSE 1 END + CASE WHEN position_id IS NULL THEN 0 ELSE 1 END + CASE WHEN sector_id IS NULL THEN 0 ELSE 1 END + CASE WHEN announced_total_id IS NULL THEN 0 ELSE 1 END + CASE WHEN commitment_id IS NULL THEN 0 ELSE 1 END + CASE WHEN commitment_sector_id IS NULL THEN 0 ELSE 1 END + CASE WHEN commitment_representative_id IS NULL THEN 0 ELSE 1 END + CASE WHEN commitment_party_id IS NULL THEN 0 ELSE 1 END + CASE WHEN commitment_measure_id IS NULL THEN 0 ELSE 1 END + CASE WHEN followup_id IS NULL THEN 0 ELSE 1 END + CASE WHEN receipt_id IS NULL THEN 0 ELSE 1 END = 1",
            name=op.f("ck_citations_one_fact"),
        ),
        sa.CheckConstraint("span_start >= 0 AND span_start < span_end", name=op.f("ck_citations_span_order")),
        sa.ForeignKeyConstraint(
            ["announced_total_id"],
            ["announced_totals.id"],
            name=op.f("fk_citations_announced_total_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["cited_source_id"], ["sources.id"], name=op.f("fk_citations_cited_source_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["commitment_id"], ["commitments.id"], name=op.f("fk_citations_commitment_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["commitment_measure_id"],
            ["commitment_measures.id"],
            name=op.f("fk_citations_commitment_measure_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["commitment_party_id"],
            ["commitment_parties.id"],
            name=op.f("fk_citations_commitment_party_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["commitment_representative_id"],
            ["commitment_representatives.id"],
            name=op.f("fk_citations_commitment_representative_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["commitment_sector_id"],
            ["commitment_sectors.id"],
            name=op.f("fk_citations_commitment_sector_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["company_alias_id"],
            ["company_aliases.id"],
            name=op.f("fk_citations_company_alias_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["company_id"], ["companies.id"], name=op.f("fk_citations_company_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["company_sector_id"],
            ["company_sectors.id"],
            name=op.f("fk_citations_company_sector_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_citations_event_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["event_participant_id"],
            ["event_participants.id"],
            name=op.f("fk_citations_event_participant_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["event_sector_id"],
            ["event_sectors.id"],
            name=op.f("fk_citations_event_sector_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["followup_id"], ["followups.id"], name=op.f("fk_citations_followup_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["position_id"], ["positions.id"], name=op.f("fk_citations_position_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["receipt_id"], ["receipts.id"], name=op.f("fk_citations_receipt_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["representative_id"],
            ["representatives.id"],
            name=op.f("fk_citations_representative_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["sector_id"], ["sectors.id"], name=op.f("fk_citations_sector_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name=op.f("fk_citations_source_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_citations")),
        comment="One place in a source that states one fact: code points [span_start, span_end) of its text.",
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_citations_source_id"), "citations", ["source_id"], unique=False)
    op.create_index(
        "uq_citations_announced_total_id",
        "citations",
        ["announced_total_id", "field", "source_id", "span_start"],
        unique=True,
        sqlite_where=sa.text("announced_total_id IS NOT NULL"),
        postgresql_where=sa.text("announced_total_id IS NOT NULL"),
    )
    op.create_index(
        "uq_citations_cited_source_id",
        "citations",
        ["cited_source_id", "field", "source_id", "span_start"],
        unique=True,
        sqlite_where=sa.text("cited_source_id IS NOT NULL"),
        postgresql_where=sa.text("cited_source_id IS NOT NULL"),
    )
    op.create_index(
        "uq_citations_commitment_id",
        "citations",
        ["commitment_id", "field", "source_id", "span_start"],
        unique=True,
        sqlite_where=sa.text("commitment_id IS NOT NULL"),
        postgresql_where=sa.text("commitment_id IS NOT NULL"),
    )
    op.create_index(
        "uq_citations_commitment_measure_id",
        "citations",
        ["commitment_measure_id", "field", "source_id", "span_start"],
        unique=True,
        sqlite_where=sa.text("commitment_measure_id IS NOT NULL"),
        postgresql_where=sa.text("commitment_measure_id IS NOT NULL"),
    )
    op.create_index(
        "uq_citations_commitment_party_id",
        "citations",
        ["commitment_party_id", "field", "source_id", "span_start"],
        unique=True,
        sqlite_where=sa.text("commitment_party_id IS NOT NULL"),
        postgresql_where=sa.text("commitment_party_id IS NOT NULL"),
    )
    op.create_index(
        "uq_citations_commitment_representative_id",
        "citations",
        ["commitment_representative_id", "field", "source_id", "span_start"],
        unique=True,
        sqlite_where=sa.text("commitment_representative_id IS NOT NULL"),
        postgresql_where=sa.text("commitment_representative_id IS NOT NULL"),
    )
    op.create_index(
        "uq_citations_commitment_sector_id",
        "citations",
        ["commitment_sector_id", "field", "source_id", "span_start"],
        unique=True,
        sqlite_where=sa.text("commitment_sector_id IS NOT NULL"),
        postgresql_where=sa.text("commitment_sector_id IS NOT NULL"),
    )
    op.create_index(
        "uq_citations_company_alias_id",
        "citations",
        ["company_alias_id", "field", "source_id", "span_start"],
        unique=True,
        sqlite_where=sa.text("company_alias_id IS NOT NULL"),
        postgresql_where=sa.text("company_alias_id IS NOT NULL"),
    )
    op.create_index(
        "uq_citations_company_id",
        "citations",
        ["company_id", "field", "source_id", "span_start"],
        unique=True,
        sqlite_where=sa.text("company_id IS NOT NULL"),
        postgresql_where=sa.text("company_id IS NOT NULL"),
    )
    op.create_index(
        "uq_citations_company_sector_id",
        "citations",
        ["company_sector_id", "field", "source_id", "span_start"],
        unique=True,
        sqlite_where=sa.text("company_sector_id IS NOT NULL"),
        postgresql_where=sa.text("company_sector_id IS NOT NULL"),
    )
    op.create_index(
        "uq_citations_event_id",
        "citations",
        ["event_id", "field", "source_id", "span_start"],
        unique=True,
        sqlite_where=sa.text("event_id IS NOT NULL"),
        postgresql_where=sa.text("event_id IS NOT NULL"),
    )
    op.create_index(
        "uq_citations_event_participant_id",
        "citations",
        ["event_participant_id", "field", "source_id", "span_start"],
        unique=True,
        sqlite_where=sa.text("event_participant_id IS NOT NULL"),
        postgresql_where=sa.text("event_participant_id IS NOT NULL"),
    )
    op.create_index(
        "uq_citations_event_sector_id",
        "citations",
        ["event_sector_id", "field", "source_id", "span_start"],
        unique=True,
        sqlite_where=sa.text("event_sector_id IS NOT NULL"),
        postgresql_where=sa.text("event_sector_id IS NOT NULL"),
    )
    op.create_index(
        "uq_citations_followup_id",
        "citations",
        ["followup_id", "field", "source_id", "span_start"],
        unique=True,
        sqlite_where=sa.text("followup_id IS NOT NULL"),
        postgresql_where=sa.text("followup_id IS NOT NULL"),
    )
    op.create_index(
        "uq_citations_position_id",
        "citations",
        ["position_id", "field", "source_id", "span_start"],
        unique=True,
        sqlite_where=sa.text("position_id IS NOT NULL"),
        postgresql_where=sa.text("position_id IS NOT NULL"),
    )
    op.create_index(
        "uq_citations_receipt_id",
        "citations",
        ["receipt_id", "field", "source_id", "span_start"],
        unique=True,
        sqlite_where=sa.text("receipt_id IS NOT NULL"),
        postgresql_where=sa.text("receipt_id IS NOT NULL"),
    )
    op.create_index(
        "uq_citations_representative_id",
        "citations",
        ["representative_id", "field", "source_id", "span_start"],
        unique=True,
        sqlite_where=sa.text("representative_id IS NOT NULL"),
        postgresql_where=sa.text("representative_id IS NOT NULL"),
    )
    op.create_index(
        "uq_citations_sector_id",
        "citations",
        ["sector_id", "field", "source_id", "span_start"],
        unique=True,
        sqlite_where=sa.text("sector_id IS NOT NULL"),
        postgresql_where=sa.text("sector_id IS NOT NULL"),
    )


def downgrade() -> None:
    op.drop_index(
        "uq_citations_sector_id",
        table_name="citations",
        sqlite_where=sa.text("sector_id IS NOT NULL"),
        postgresql_where=sa.text("sector_id IS NOT NULL"),
    )
    op.drop_index(
        "uq_citations_representative_id",
        table_name="citations",
        sqlite_where=sa.text("representative_id IS NOT NULL"),
        postgresql_where=sa.text("representative_id IS NOT NULL"),
    )
    op.drop_index(
        "uq_citations_receipt_id",
        table_name="citations",
        sqlite_where=sa.text("receipt_id IS NOT NULL"),
        postgresql_where=sa.text("receipt_id IS NOT NULL"),
    )
    op.drop_index(
        "uq_citations_position_id",
        table_name="citations",
        sqlite_where=sa.text("position_id IS NOT NULL"),
        postgresql_where=sa.text("position_id IS NOT NULL"),
    )
    op.drop_index(
        "uq_citations_followup_id",
        table_name="citations",
        sqlite_where=sa.text("followup_id IS NOT NULL"),
        postgresql_where=sa.text("followup_id IS NOT NULL"),
    )
    op.drop_index(
        "uq_citations_event_sector_id",
        table_name="citations",
        sqlite_where=sa.text("event_sector_id IS NOT NULL"),
        postgresql_where=sa.text("event_sector_id IS NOT NULL"),
    )
    op.drop_index(
        "uq_citations_event_participant_id",
        table_name="citations",
        sqlite_where=sa.text("event_participant_id IS NOT NULL"),
        postgresql_where=sa.text("event_participant_id IS NOT NULL"),
    )
    op.drop_index(
        "uq_citations_event_id",
        table_name="citations",
        sqlite_where=sa.text("event_id IS NOT NULL"),
        postgresql_where=sa.text("event_id IS NOT NULL"),
    )
    op.drop_index(
        "uq_citations_company_sector_id",
        table_name="citations",
        sqlite_where=sa.text("company_sector_id IS NOT NULL"),
        postgresql_where=sa.text("company_sector_id IS NOT NULL"),
    )
    op.drop_index(
        "uq_citations_company_id",
        table_name="citations",
        sqlite_where=sa.text("company_id IS NOT NULL"),
        postgresql_where=sa.text("company_id IS NOT NULL"),
    )
    op.drop_index(
        "uq_citations_company_alias_id",
        table_name="citations",
        sqlite_where=sa.text("company_alias_id IS NOT NULL"),
        postgresql_where=sa.text("company_alias_id IS NOT NULL"),
    )
    op.drop_index(
        "uq_citations_commitment_sector_id",
        table_name="citations",
        sqlite_where=sa.text("commitment_sector_id IS NOT NULL"),
        postgresql_where=sa.text("commitment_sector_id IS NOT NULL"),
    )
    op.drop_index(
        "uq_citations_commitment_representative_id",
        table_name="citations",
        sqlite_where=sa.text("commitment_representative_id IS NOT NULL"),
        postgresql_where=sa.text("commitment_representative_id IS NOT NULL"),
    )
    op.drop_index(
        "uq_citations_commitment_party_id",
        table_name="citations",
        sqlite_where=sa.text("commitment_party_id IS NOT NULL"),
        postgresql_where=sa.text("commitment_party_id IS NOT NULL"),
    )
    op.drop_index(
        "uq_citations_commitment_measure_id",
        table_name="citations",
        sqlite_where=sa.text("commitment_measure_id IS NOT NULL"),
        postgresql_where=sa.text("commitment_measure_id IS NOT NULL"),
    )
    op.drop_index(
        "uq_citations_commitment_id",
        table_name="citations",
        sqlite_where=sa.text("commitment_id IS NOT NULL"),
        postgresql_where=sa.text("commitment_id IS NOT NULL"),
    )
    op.drop_index(
        "uq_citations_cited_source_id",
        table_name="citations",
        sqlite_where=sa.text("cited_source_id IS NOT NULL"),
        postgresql_where=sa.text("cited_source_id IS NOT NULL"),
    )
    op.drop_index(
        "uq_citations_announced_total_id",
        table_name="citations",
        sqlite_where=sa.text("announced_total_id IS NOT NULL"),
        postgresql_where=sa.text("announced_total_id IS NOT NULL"),
    )
    op.drop_index(op.f("ix_citations_source_id"), table_name="citations")
    op.drop_table("citations")
    op.drop_index("ix_receipts_correction", table_name="receipts")
    op.drop_index(op.f("ix_receipts_commitment_id"), table_name="receipts")
    op.drop_table("receipts")
    op.drop_index("ix_followups_timeline", table_name="followups")
    op.drop_index("ix_followups_correction", table_name="followups")
    op.drop_table("followups")
    op.drop_index(op.f("ix_commitment_sectors_sector_id"), table_name="commitment_sectors")
    op.drop_table("commitment_sectors")
    op.drop_index(
        op.f("ix_commitment_representatives_representative_id"), table_name="commitment_representatives"
    )
    op.drop_index(op.f("ix_commitment_representatives_position_id"), table_name="commitment_representatives")
    op.drop_table("commitment_representatives")
    op.drop_index("uq_commitment_parties_part", table_name="commitment_parties")
    op.drop_index(op.f("ix_commitment_parties_company_id"), table_name="commitment_parties")
    op.drop_table("commitment_parties")
    op.drop_table("commitment_measures")
    op.drop_index(op.f("ix_commitments_sector_id"), table_name="commitments")
    op.drop_index(op.f("ix_commitments_parent_id"), table_name="commitments")
    op.drop_index(op.f("ix_commitments_merged_into_id"), table_name="commitments")
    op.drop_index(op.f("ix_commitments_event_id"), table_name="commitments")
    op.drop_index(op.f("ix_commitments_company_id"), table_name="commitments")
    op.drop_index(op.f("ix_commitments_announced_total_id"), table_name="commitments")
    op.drop_table("commitments")
    op.drop_index("uq_positions_holding", table_name="positions")
    op.drop_index(op.f("ix_positions_company_id"), table_name="positions")
    op.drop_table("positions")
    op.drop_index(op.f("ix_event_sectors_sector_id"), table_name="event_sectors")
    op.drop_table("event_sectors")
    op.drop_index("uq_event_participants_part", table_name="event_participants")
    op.drop_index(op.f("ix_event_participants_representative_id"), table_name="event_participants")
    op.drop_index(op.f("ix_event_participants_event_id"), table_name="event_participants")
    op.drop_index(op.f("ix_event_participants_company_id"), table_name="event_participants")
    op.drop_table("event_participants")
    op.drop_index(op.f("ix_distinct_companies_other_id"), table_name="distinct_companies")
    op.drop_table("distinct_companies")
    op.drop_index(op.f("ix_company_sectors_sector_id"), table_name="company_sectors")
    op.drop_table("company_sectors")
    op.drop_index(op.f("ix_company_aliases_name_folded"), table_name="company_aliases")
    op.drop_table("company_aliases")
    op.drop_index(op.f("ix_changes_table_name_row_id"), table_name="changes")
    op.drop_index(op.f("ix_changes_batch_id"), table_name="changes")
    op.drop_table("changes")
    op.drop_index(op.f("ix_announced_totals_event_id"), table_name="announced_totals")
    op.drop_table("announced_totals")
    op.drop_index(op.f("ix_sources_original_id"), table_name="sources")
    op.drop_table("sources")
    op.drop_index(op.f("ix_sectors_parent_id"), table_name="sectors")
    op.drop_table("sectors")
    op.drop_table("search_queue")
    op.drop_table("rules")
    op.drop_index("uq_representatives_name_distinction", table_name="representatives")
    op.drop_index(op.f("ix_representatives_name_folded"), table_name="representatives")
    op.drop_table("representatives")
    op.drop_index(op.f("ix_events_part_of_id"), table_name="events")
    op.drop_table("events")
    op.drop_index(op.f("ix_companies_name_folded"), table_name="companies")
    op.drop_index(op.f("ix_companies_merged_into_id"), table_name="companies")
    op.drop_table("companies")
    op.drop_table("codes")
    op.drop_table("char_folds")
    op.drop_table("batches")
