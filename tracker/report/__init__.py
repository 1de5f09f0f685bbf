"""The periodic report: first built as plain values, then written as a workbook, an HTML page or JSON."""
