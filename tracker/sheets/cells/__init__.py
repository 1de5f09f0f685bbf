"""Turn the cells of a sheet into values, and collect the faults: cells and rows that cannot be imported."""
