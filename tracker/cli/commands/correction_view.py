"""What `tracker receipt` and `tracker followup` share: options of `list`, and the output of `show`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker import read, values
from tracker.cli.commands.evidence_view import make_evidence_section
from tracker.cli.commands.shared_columns import join_words
from tracker.cli.params.nouns import Section, ShowOutput
from tracker.cli.params.papers import make_paper_section
from tracker.cli.params.types import AS_OF, COMMITMENT, COMPANY, DATE
from tracker.cli.terminal.columns import Column

if TYPE_CHECKING:
    from tracker.read.corrections import EntryHistory
    from tracker.read.labels import Labels
    from tracker.store.reader import Reader, Row

LIST_OPTIONS = (
    click.argument("ref", metavar="[REF]", type=COMMITMENT, required=False),
    click.option(
        "--company",
        type=COMPANY,
        metavar="NAME",
        help="Only rows of this organisation: a name, an alias or part of a name.",
    ),
    click.option("--since", type=DATE, metavar="DATE", help="Only rows from this date on."),
    click.option("--until", type=AS_OF, metavar="DATE", help="Only rows up to this date."),
)
_RECORDED_COLUMNS = (
    Column("recorded_at", lambda row: values.dates.format_local_time(row["recorded_at"]), is_narrow=True),
    Column("recorded_by", lambda row: row["recorded_by"], is_narrow=True),
)


def format_note(row: Row, labels: Labels) -> str:
    """Return the note of a receipt or follow-up; the marks “voided” and “private” come before it."""
    private = labels("text", "private") if row.get("is_private") else ""
    note = join_words(private, row["note"])
    return labels.mark(labels("text", "voided"), note) if row["is_void"] else note


def make_history_output(
    reader: Reader, history: EntryHistory, number_key: str, columns: tuple[Column, ...], labels: Labels
) -> ShowOutput:
    """Return what `show` prints for a receipt or follow-up: newest version, corrections, files, citations.

    `number_key` is the JSON key of the number that users type, such as `receipt_id`; the JSON key `id` is
    the id of the newest version. The table of all versions is printed only if there was a correction.
    """
    last = history.rows[-1]
    papers = read.papers.list_papers(reader, **{number_key: history.number})
    shown_columns = (*columns, *_RECORDED_COLUMNS)
    return ShowOutput(
        {number_key: history.number, "ref": history.ref, "review": history.review, **last},
        list(last),
        {
            number_key: str(history.number),
            "ref": join_words(history.ref, labels.mark_review(history.title, history.review)),
            **{column.name: column.text(last) for column in shown_columns},
        },
        (
            Section("rows", history.rows, (*_RECORDED_COLUMNS, *columns), least=2),
            make_paper_section(papers, labels),
            make_evidence_section(reader, history.evidence, labels, least=1),
        ),
        csv_rows=history.rows,
    )
