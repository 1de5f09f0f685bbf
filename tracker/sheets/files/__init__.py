"""Spreadsheet files read as rows of cells; traps in them refused."""
