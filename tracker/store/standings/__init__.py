"""The kept states of commitments: their definition, the SQL that fills them, and their triggers."""
