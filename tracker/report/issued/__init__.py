"""Issued reports: reading, verifying and comparing them."""
