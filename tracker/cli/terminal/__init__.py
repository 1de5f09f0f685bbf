"""Output on the terminal and files: tables, wrapped text, highlights, progress bars, safe writing."""
