"""SQL queries that a person types, answered by a connection that can only read."""
