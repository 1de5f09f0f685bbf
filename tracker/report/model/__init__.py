"""A report as values, and as text that is equal for equal facts."""
