"""Check a database, which other programs may have changed, against every rule."""
