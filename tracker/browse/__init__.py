"""The database as web pages, which only the browser on this machine can open."""
