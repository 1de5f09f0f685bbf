"""Write a report as an Excel workbook: the modules of its sheets, and the cells, styles and links they share.

A *painting* is a report with the language and unit of amounts in which it is written. A *tone* is the name of
a style of cells.
"""
