"""Whole databases: dumped as text, loaded, copied between engines."""
