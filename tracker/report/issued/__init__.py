"""Issued reports: stored, verified, and compared with the register."""
