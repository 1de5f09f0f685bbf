"""Read an unseen article: pure functions from its text to proposals, each with its place and its reasons.

Nothing here knows a database. Spans are half-open ranges of code points in the text as it is stored.
"""
