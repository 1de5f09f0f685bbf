"""The database as pages in a browser, served to this machine only."""
