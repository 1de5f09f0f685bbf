"""SQL queries that a person types; they run on a connection that can only read."""
