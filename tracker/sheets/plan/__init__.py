"""Compare the rows of a sheet with the register: which rows are new, and which change stored rows."""
