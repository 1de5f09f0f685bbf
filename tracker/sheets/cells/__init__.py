"""Cells read into values, and the faults found in them."""
