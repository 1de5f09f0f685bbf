"""Queries that somebody types: answered by an engine that can do nothing but read."""
