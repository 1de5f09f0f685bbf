"""The only place where rows are written: one module for each noun."""
