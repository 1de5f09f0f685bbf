"""The search index: what it contains, and how it is kept up to date."""
