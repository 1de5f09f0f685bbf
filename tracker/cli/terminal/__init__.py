"""Output to the terminal and to files: tables, wrapped text, highlights, progress bars, safe writing."""
