"""The brief of a report as a document of one page, and as a PDF file."""
