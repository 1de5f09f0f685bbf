"""Which column of a sheet holds which field."""
