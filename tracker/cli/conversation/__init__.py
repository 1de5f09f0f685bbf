"""Entering a commitment by answering questions."""
