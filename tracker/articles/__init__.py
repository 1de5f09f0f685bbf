"""Read an unseen article: pure functions from its text to proposals, each with its span and its reasons.

Nothing here knows a database. Spans are half-open ranges of characters (code points) in the text as it is
stored.
"""
