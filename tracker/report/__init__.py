"""The periodic report: built as pure data, then painted."""
