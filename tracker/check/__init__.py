"""Check a database that any program may have edited against every rule."""
