"""What receipts and follow-ups share: their list's options, and showing one with its corrections."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.cli.commands.shared_columns import EVIDENCE_COLUMNS
from tracker.cli.params.nouns import Details, Section
from tracker.cli.params.types import AS_OF, COMMITMENT, COMPANY, DATE
from tracker.cli.terminal.columns import Column

if TYPE_CHECKING:
    from tracker.read.corrections import EntryHistory
    from tracker.read.labels import Labels
    from tracker.store.reader import Row

LIST_OPTIONS = (
    click.argument("ref", type=COMMITMENT, required=False),
    click.option("--company", type=COMPANY, metavar="NAME", help="Name, alias or part of one."),
    click.option("--since", type=DATE, metavar="DATE", help="From the first day of this date."),
    click.option("--until", type=AS_OF, metavar="DATE", help="Up to this day."),
)
_RECORDED_COLUMNS = (
    Column("recorded_at", lambda row: row["recorded_at"].replace("T", " ").rstrip("Z"), is_narrow=True),
    Column("recorded_by", lambda row: row["recorded_by"], is_narrow=True),
)


def format_note(row: Row, labels: Labels) -> str:
    """Return the note of a row, after the marks for voided and private."""
    void = f"〔{labels('text', 'voided')}〕" if row["is_void"] else ""
    private = labels("text", "private") if row.get("is_private") else ""
    return f"{void}{private}{row['note'] or ''}"


def describe_history(entry: EntryHistory, number: str, columns: tuple[Column, ...]) -> Details:
    """Describe a receipt or follow-up: its last row, all of its rows if it was corrected, its evidence.

    `number` is the key of the number that people call it by; `id` is the number of its last row.
    """
    last = entry.rows[-1]
    shown_columns = (*columns, *_RECORDED_COLUMNS)
    return Details(
        {number: entry.number, "ref": entry.ref, **last},
        list(last),
        {
            number: str(entry.number),
            "ref": f"{entry.ref} {entry.title}",
            **{column.name: column.text(last) for column in shown_columns},
        },
        (
            Section("rows", entry.rows, (*_RECORDED_COLUMNS, *columns), least=2),
            Section("evidence", entry.evidence, EVIDENCE_COLUMNS),
        ),
        csv_rows=entry.rows,
    )
