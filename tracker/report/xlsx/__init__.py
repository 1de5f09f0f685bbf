"""Write a report as an Excel workbook: one module per sheet, and the cells, styles and links they share.

A *painting* is the input: the report with its language and unit of amounts. A *tone* is the name of a cell
style.
"""
