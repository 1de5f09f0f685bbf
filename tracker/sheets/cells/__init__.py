"""Parse the cells of a sheet into values, and collect the faults."""
