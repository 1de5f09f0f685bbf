"""Read the citations that support a fact: a row is a named tuple of the columns of v_evidence."""

# Annotations are evaluated here: as text, each field of a named tuple would be compiled when a read starts.
from typing import NamedTuple

from tracker.locale import gettext
from tracker.store.citation_targets import COLUMN_BY_TABLE
from tracker.store.reader import Reader


class Evidence(NamedTuple):
    """A row of v_evidence; `quotation` is None while the source has no text attached."""

    citation_id: int
    source: str
    publisher: str | None
    source_title: str | None
    span_start: int
    span_end: int
    quotation: str | None
    fact: str
    fact_id: int
    field: str
    ref: str | None
    company: str | None

    @property
    def quotation_or_span(self) -> str:
        """Return the quotation, or its span when the text is not attached."""
        return self.quotation or gettext("characters {start}–{end}; the text is not attached").format(
            start=self.span_start, end=self.span_end
        )


def list_evidence(reader: Reader, *, ref: str | None = None, company: str | None = None) -> list[Evidence]:
    """Return the citations of a commitment and its related rows, or those of a company itself."""
    rule = f"citation_id IN ({_OF_COMMITMENT})" if ref is not None else "company = :name AND ref IS NULL"
    columns = ", ".join(Evidence._fields)
    sql = f"SELECT {columns} FROM v_evidence WHERE {rule} ORDER BY source, span_start, span_end, citation_id"
    return [Evidence(**row) for row in reader.rows(sql, name=ref if ref is not None else company)]


_COMMITMENT = "SELECT id FROM commitments WHERE ref = :name"
_PARTS = (
    "commitment_sectors",
    "commitment_representatives",
    "commitment_parties",
    "commitment_measures",
    "followups",
    "receipts",
)
"""The tables whose rows belong to a commitment."""
_OF_COMMITMENT = " UNION ALL ".join(
    (
        f"SELECT id FROM citations WHERE commitment_id = ({_COMMITMENT})",
        *(
            f"SELECT id FROM citations WHERE {COLUMN_BY_TABLE[part]} IN"
            f" (SELECT id FROM {part} WHERE commitment_id = ({_COMMITMENT}))"
            for part in _PARTS
        ),
    )
)
"""The ids of the citations of a commitment, each found by an index; the view itself reads all citations."""
