"""What meets the terminal: tables, wrapped text, highlights, progress bars, files put in place whole."""
