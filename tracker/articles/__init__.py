"""Read an unseen article: pure functions from its text to proposals, each with its span and its reasons.

These modules do not use a database. Spans are half-open ranges [start, end) of characters (code points) in
the text as it is stored.
"""
