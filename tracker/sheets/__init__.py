"""Import of sheets that other people keep: reading, matching of columns, comparison with the register."""
