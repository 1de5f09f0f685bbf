"""The public views, and the pieces of SQL of which they are built."""
