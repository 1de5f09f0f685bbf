"""The figures of a period, computed from the register."""
