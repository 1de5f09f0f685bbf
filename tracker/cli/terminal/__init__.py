"""Print to the terminal and write files: tables, wrapped text, questions, progress bars."""
