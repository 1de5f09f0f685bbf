"""Load files of facts: the lookups, the facts of articles, and files that a person wrote by hand."""
