"""The search index: what it holds of each row, and how it is kept up to date."""
