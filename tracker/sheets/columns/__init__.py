"""Decide which column of a sheet holds which field."""
