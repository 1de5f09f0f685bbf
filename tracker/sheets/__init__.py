"""Sheets that other people keep: read, matched to fields, compared with the register, and written."""
