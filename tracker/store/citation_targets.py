"""What a citation may support: of its columns one names a row, and so says of which table the fact is."""

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
"""The table by the column of citations."""

COLUMN_BY_TABLE = {table: column for column, table in TABLE_BY_COLUMN.items()}
"""The column of citations by the table."""
