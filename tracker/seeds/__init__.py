"""Load files of facts: the lookups, the facts of articles, and files that a person wrote by hand."""

from typing import TYPE_CHECKING

from tracker.submodules import import_when_used

if TYPE_CHECKING:
    from tracker.seeds import article_file, load, load_handwritten, lookups, packaged_facts, upsert
else:
    __getattr__ = import_when_used(__name__)
