"""The search index: its content, and how it is kept up to date."""
