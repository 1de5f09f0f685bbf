"""The columns of the table citations that name the cited row. Each citation fills exactly one of them."""

TABLE_BY_COLUMN = {
    "cited_source_id": "sources",
    "event_id": "events",
    "event_participant_id": "event_participants",
    "event_sector_id": "event_sectors",
    "company_id": "companies",
    "company_alias_id": "company_aliases",
    "company_sector_id": "company_sectors",
    "representative_id": "representatives",
    "position_id": "positions",
    "sector_id": "sectors",
    "announced_total_id": "announced_totals",
    "commitment_id": "commitments",
    "commitment_sector_id": "commitment_sectors",
    "commitment_representative_id": "commitment_representatives",
    "commitment_party_id": "commitment_parties",
    "commitment_measure_id": "commitment_measures",
    "followup_id": "followups",
    "receipt_id": "receipts",
}
"""The column of citations → the table that it refers to."""

COLUMN_BY_TABLE = {table: column for column, table in TABLE_BY_COLUMN.items()}
"""The table → the column of citations that refers to it."""
