"""Make the grams of documents for the search index, from their folded texts and the names of their companies.

A gram is a short piece of a folded text. The index finds texts by the grams that they contain.
"""

from __future__ import annotations

from tracker.store.reader import Reader, read_folds
from tracker.store.search_index import grams
from tracker.store.search_index.documents import Document, DocumentField
from tracker.store.search_index.engines import ENGINES, make_company_gram

_FEW_TEXTS = 20
"""Up to this number of texts, only the folds of their characters are read; after that, the whole table is."""


class GramMaker:
    """Makes the grams of documents. The grams of each company are made only once."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._can_replace = ENGINES[reader.dialect].can_replace
        self._folds: dict[int, int] = {}
        self._text_count = 0
        self._inherited: dict[int, set[str]] = {}

    def make_document_grams(self, document: Document) -> set[str]:
        """Return the grams of all texts of a document."""
        document_grams = grams.make_grams(self._fold_fields(document.own))
        if not document.inherited:
            return document_grams
        company: int = document.row["company_id"]
        if company not in self._inherited:
            self._inherited[company] = self._make_company_grams(
                company, self._fold_fields(document.inherited)
            )
        document_grams |= self._inherited[company]
        return document_grams

    def _make_company_grams(self, company: int, names: str) -> set[str]:
        """Return the grams that the names of a company add to each document of the company.

        `names` is the folded text of the names.
        """
        if self._can_replace:
            return grams.make_grams(names)
        return grams.make_pairs(names) | {make_company_gram(company)}

    def _fold_fields(self, fields: list[DocumentField]) -> str:
        """Return the texts of some fields as one folded text."""
        text = "\n".join(field.text for field in fields)
        self._text_count += 1
        if self._text_count <= _FEW_TEXTS:
            self._folds |= grams.extend_fold_table(read_folds(self._reader, text))
        elif self._text_count == _FEW_TEXTS + 1:
            self._folds = grams.extend_fold_table(self._reader.fold_table)
        return text.translate(self._folds)
