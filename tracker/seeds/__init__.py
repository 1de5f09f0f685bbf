"""Load TOML files into the database: labels and rules, facts from articles, and files written by hand."""

from typing import TYPE_CHECKING

from tracker.submodules import import_when_used

if TYPE_CHECKING:
    from tracker.seeds import article_file, load, load_handwritten, lookups, packaged_facts, upsert
else:
    __getattr__ = import_when_used(__name__)
