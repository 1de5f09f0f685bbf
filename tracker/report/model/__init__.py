"""The report as plain values, and as JSON text that is equal for equal reports."""
