"""The public views, and the SQL of those that are not written in one piece."""
