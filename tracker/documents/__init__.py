"""Read the text of PDF and Word files, and refuse dangerous ones."""
