"""The report as plain values, and as JSON text that is the same for equal reports."""
