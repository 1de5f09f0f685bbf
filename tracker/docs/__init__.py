"""Documents generated from the program: the data dictionary and the command reference."""
