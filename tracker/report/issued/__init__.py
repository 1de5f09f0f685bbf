"""Issued reports: reading them, verifying them, and comparing them with later figures."""
