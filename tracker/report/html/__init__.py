"""A report as a single HTML page that needs no other file."""
