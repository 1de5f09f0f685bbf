"""The periodic report: it is first built as plain values, and then written in several file formats."""
