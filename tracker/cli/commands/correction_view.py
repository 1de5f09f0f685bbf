"""Showing one entry of an append-only table: what stands, and what it said before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.cli.terminal.columns import Column, print_heading
from tracker.cli.terminal.tables import print_csv, print_fields, print_json, print_table

if TYPE_CHECKING:
    from tracker.read.corrections import EntryHistory
    from tracker.read.labels import Labels
    from tracker.store.reader import Row


def format_note(row: Row, labels: Labels) -> str:
    """Return the note of a row, after what it is marked as."""
    void = f"〔{labels('text', 'voided')}〕" if row["is_void"] else ""
    private = labels("text", "private") if row.get("is_private") else ""
    return f"{void}{private}{row['note'] or ''}"


def print_corrected_row(
    fmt: str, entry: EntryHistory, number: str, columns: tuple[Column, ...], labels: Labels
) -> None:
    """Print an entry: its last row in fields, all of its rows if there are several, its evidence.

    `number` is the key of the number that people call it by; `id` is that of its last row.
    """
    from tracker.cli.commands.commitment import EVIDENCE_COLUMNS

    last = entry.rows[-1]
    if fmt == "json":
        print_json(
            {
                number: entry.number,
                "ref": entry.ref,
                **last,
                "rows": entry.rows,
                "evidence": [row._asdict() for row in entry.evidence],
            }
        )
    elif fmt == "csv":
        print_csv(entry.rows, list(last))
    else:
        recorded = (
            Column(
                "recorded_at", lambda row: row["recorded_at"].replace("T", " ").rstrip("Z"), is_narrow=True
            ),
            Column("recorded_by", lambda row: row["recorded_by"], is_narrow=True),
        )
        named = {number: str(entry.number), "ref": f"{entry.ref} {entry.title}"}
        named |= {column.name: column.text(last) for column in (*columns, *recorded)}
        print_fields((labels("column", code), value) for code, value in named.items())
        if len(entry.rows) > 1:
            print_heading(labels("text", "rows"))
            print_table(entry.rows, (*recorded, *columns), labels)
        if entry.evidence:
            print_heading(labels("text", "evidence"))
            print_table(entry.evidence, EVIDENCE_COLUMNS, labels)
