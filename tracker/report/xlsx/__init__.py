"""Write a report as an Excel workbook: one module per sheet, and the cells, styles and links they share."""
