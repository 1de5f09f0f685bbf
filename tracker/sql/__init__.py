"""SQL queries that a person types, run over a connection that can only read."""
