"""Find facts in the text of an article by rules, and propose them, each with its span and its reasons.

All functions are pure, and none uses a database. Spans are half-open ranges [start, end) of characters (code
points) in the text as it is stored.
"""
