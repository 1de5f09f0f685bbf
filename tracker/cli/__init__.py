"""The command line program `tracker`: it parses options, calls the other packages, and prints."""

import gc

# Python looks for garbage after every 700 new objects: for imports and thousands of rows, 5 % of the time.
gc.set_threshold(20_000)
