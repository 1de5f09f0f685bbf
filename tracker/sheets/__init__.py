"""Import spreadsheets: read the file, match its columns to fields, and compare its rows with the register."""
