"""Digests of rows, for the chain of digests. They are the same on SQLite and PostgreSQL.

The digest is that of a row's canonical form: two lines of text, with the names of its columns that are not
NULL in alphabetical order, and their values as a JSON list. Computed columns and the contents of stored files
are left out. As NULL is left out, a nullable column that is added later changes no digest. Flags are 0 or 1,
moments are in UTC to the second, and byte strings are replaced by their digests.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from functools import cache
from itertools import compress, repeat
from operator import is_not, itemgetter
from typing import Any

import sqlalchemy as sa

from tracker.store.derived_columns import UNJOURNALLED_COLUMNS
from tracker.store.tables import Moment, metadata
from tracker.values import dates

DIGEST_SIZE = hashlib.sha256().digest_size
ABSENT = b""
"""Stands for the digest of a row that does not exist."""

_encode_values = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_STAMP_LENGTH = len("2024-06-01T00:00:00Z")


class RowDigester:
    """Computes digests of rows. The values of each row are in the order of `columns`."""

    def __init__(self, columns: Sequence[str]) -> None:
        kept = sorted(name for name in columns if name not in UNJOURNALLED_COLUMNS)
        self._names = kept
        self._names_by_filled: dict[bytes, str] = {}
        self._all_names = " ".join(kept)
        positions = [columns.index(name) for name in kept]
        self._select_values: Callable[[Sequence[Any]], Sequence[Any]] = (
            itemgetter(*positions) if len(positions) > 1 else lambda row: [row[each] for each in positions]
        )
        converters = _list_converters()
        self._converted = [(place, converters[name]) for place, name in enumerate(kept) if name in converters]

    def digest_row(self, row: Sequence[Any]) -> bytes:
        """Return the SHA-256 digest of the canonical form of a row."""
        values, names = self._select_values(row), self._all_names
        if self._converted:
            values = list(values)
            for place, convert in self._converted:
                if values[place] is not None:
                    values[place] = convert(values[place])
        if None in values:
            filled = bytes(map(is_not, values, repeat(None)))
            names, values = self._join_names(filled), tuple(compress(values, filled))
        return hash_text(f"{names}\n{_encode_values(values)}")

    def _join_names(self, filled: bytes) -> str:
        """Return the names of the columns that are not NULL; `filled` has 1 for these, 0 for others."""
        if filled not in self._names_by_filled:
            self._names_by_filled[filled] = " ".join(compress(self._names, filled))
        return self._names_by_filled[filled]


def hash_text(text: str) -> bytes:
    """Return the SHA-256 digest of a text. The text may contain surrogates, which UTF-8 does not allow."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()


def digest_journal_state(before: str | None) -> bytes:
    """Return the digest of a row's earlier state, which a journal entry keeps as JSON.

    Return ABSENT if there was no row before (None). A text that is not a JSON object is digested as it is.
    """
    if before is None:
        return ABSENT
    with suppress(ValueError):
        state = json.loads(before)
        if isinstance(state, dict):
            return _make_digester(tuple(state)).digest_row(tuple(state.values()))
    return hash_text(before)


def digest_entry(entry: Sequence[Any], state: bytes) -> bytes:
    """Return one digest of a journal entry and of the changed row as it was after the change.

    `entry` holds the values of ENTRY_COLUMNS. `state` is the digest of that row.
    """
    entry_id, batch_id, table, row_id, operation, before, changed_at = entry
    text = f"{entry_id} {batch_id} {table} {row_id} {operation} {format_moment(changed_at)}\n{before or ''}"
    return hashlib.sha256(state + text.encode("utf-8", "surrogatepass")).digest()


ENTRY_COLUMNS = ("id", "batch_id", "table_name", "row_id", "operation", "before", "changed_at")


def format_moment(moment: str) -> str:
    """Return a stored moment as text in UTC, to the second; any other text is returned as it is."""
    if len(moment) == _STAMP_LENGTH and moment.endswith("Z"):
        return moment
    with suppress(ValueError):
        instant = datetime.fromisoformat(moment)
        return dates.format_utc(instant if instant.tzinfo else instant.replace(tzinfo=UTC))
    return moment


@cache
def _make_digester(columns: tuple[str, ...]) -> RowDigester:
    """Return a digester for rows with these columns. There is one for each list of columns."""
    return RowDigester(columns)


@cache
def _list_converters() -> Mapping[str, Callable[[Any], object]]:
    """Return the functions that bring values into the canonical form, by the name of the column."""
    converters: dict[str, Callable[[Any], object]] = {}
    for table in metadata.tables.values():
        for column in table.columns:
            if column.type is Moment:
                converters[column.name] = _format_any_moment
            elif isinstance(column.type, sa.Boolean):
                converters[column.name] = _write_flag_as_number
            elif isinstance(column.type, sa.LargeBinary):
                converters[column.name] = _digest_bytes
    return converters


def _format_any_moment(value: object) -> object:
    """Return a moment in its canonical form; any other value as it is."""
    return format_moment(value) if isinstance(value, str) else value


def _write_flag_as_number(value: object) -> object:
    """Return a flag as 0 or 1; any other value as it is."""
    return int(value) if isinstance(value, bool) else value


def _digest_bytes(value: object) -> object:
    """Return the hexadecimal digest of bytes; any other value as it is."""
    return hashlib.sha256(value).hexdigest() if isinstance(value, bytes) else value
