"""Whole databases: backed up, dumped as text, loaded, copied between engines."""
