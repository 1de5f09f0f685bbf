"""Read spreadsheet files as rows of cells, and refuse dangerous ones."""
