"""List the fields that must be filled before a commitment can reach its next stage."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

from tracker.cli import terminal
from tracker.cli.terminal.columns import Column
from tracker.cli.terminal.fit_page import describe_cut
from tracker.cli.terminal.tables import print_list
from tracker.cli.terminal.wrap import print_line, print_wrapped
from tracker.locale import join_items
from tracker.read import missing
from tracker.read.due import MOST_COUNTED, DueFilters
from tracker.read.labels import Labels
from tracker.read.missing import IncompleteCommitment

if TYPE_CHECKING:
    from tracker.cli.app import App


def list_missing(
    app: App,
    by: str | None,
    company: int | None,
    unit: str | None,
    as_of: date | None,
    fmt: str,
    *,
    shows_all: bool,
) -> None:
    """Print one row per commitment with missing fields; JSON and CSV have one row per missing field."""
    filters = DueFilters(by=by, company_id=company, unit=unit)
    with app.open_reader() as reader:
        labels, day = Labels(reader), as_of or reader.today
        if fmt != "table":
            print_list(
                fmt,
                missing.list_missing_fields(reader, day, filters),
                (),
                labels,
                missing.MissingField._fields,
            )
            return
        if sys.stdout.isatty() and not shows_all:
            limit = MOST_COUNTED + 1
            gaps = list(missing.list_incomplete_commitments(reader, day, filters, limit))
            print_fitting_gaps(gaps, labels)
        else:
            _print_all_gaps(missing.list_incomplete_commitments(reader, day, filters), labels)


def _print_all_gaps(gaps: Iterator[IncompleteCommitment], labels: Labels) -> None:
    """Print one row per commitment, while the rows are read from the database."""
    first_gap = next(gaps, None)
    if first_gap is None:
        print_line(labels("text", "nothing_missing"))
    else:
        print_list("table", chain([first_gap], gaps), _make_columns(labels), labels, ())


def print_fitting_gaps(gaps: Sequence[IncompleteCommitment], labels: Labels) -> None:
    """Print the rows that fit the screen, at least one, and how many there are.

    With more than MOST_COUNTED gaps there may be further ones in the database, and the sentence says so.
    """
    if not gaps:
        print_line(labels("text", "nothing_missing"))
        return
    height = shutil.get_terminal_size().lines
    first_gaps = gaps[:height]
    layout = terminal.draw.lay_out_table(first_gaps, _make_columns(labels), labels)
    hidden = terminal.draw.describe_hidden_headings(layout.hidden_headings)
    shown = terminal.draw.count_fitting_rows(layout, first_gaps, height, hidden)
    is_counted = len(gaps) <= MOST_COUNTED
    if shown < len(gaps):
        longest_cut = describe_cut(len(gaps), len(gaps), is_counted=is_counted)
        shown = max(terminal.draw.count_fitting_rows(layout, first_gaps, height, hidden, longest_cut), 1)
    terminal.draw.print_table(layout, gaps[:shown])
    terminal.draw.print_hidden_headings(layout.hidden_headings)
    if shown < len(gaps):
        print_wrapped(describe_cut(shown, len(gaps), is_counted=is_counted), dim=True, err=True)


def _make_columns(labels: Labels) -> tuple[Column, ...]:
    return (
        Column("ref", lambda gap: gap.first.ref, is_narrow=True),
        Column("missing", lambda gap: join_items(labels("gate", gate) for gate in gap.missing), least=16),
        Column(
            "next_stage", lambda gap: labels("stage", gap.first.next_stage, gap.first.track), is_narrow=True
        ),
        Column(
            "title",
            lambda gap: f"{gap.first.company}\n{labels.mark_review(gap.first.title, gap.first.review)}",
            least=24,
        ),
        Column("who", lambda gap: gap.first.who or "", is_narrow=True),
    )
