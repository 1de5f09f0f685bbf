"""Comparison of the rows of a sheet with the register: which are added, and which change stored rows."""
