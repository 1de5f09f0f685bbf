"""`tracker commitment assign`: change the responsible unit or person of many commitments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from tracker import read, values, write
from tracker.cli.commands.commitment import FILTER_OPTIONS, make_commitment_filters
from tracker.cli.params.translated_help import TranslatedHelp, keep_for_help_all
from tracker.cli.params.types import COLLEAGUE, COMMITMENT, RESPONSIBLE_UNIT, TEXT
from tracker.cli.terminal.change_lines import MAXIMUM_LINES
from tracker.cli.terminal.columns import Column
from tracker.cli.terminal.prompts import can_ask, require_confirmed
from tracker.cli.terminal.tables import print_done, print_table, print_warnings
from tracker.cli.terminal.wrap import print_wrapped
from tracker.errors import BadInputError, NotFoundError, RefusedError
from tracker.locale import format_count, gettext
from tracker.values.codes import Review

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.commitments import Commitment
    from tracker.read.labels import Labels
    from tracker.store.reader import Reader


def _add_filter_options(function: Any) -> Any:  # noqa: ANN401  a decorator of click
    """Add the filter options of `tracker commitment list` to a command."""
    for option in reversed(FILTER_OPTIONS):
        function = option(function)
    return function


@keep_for_help_all(
    *("--rep", "--party", "--voiced-since", "--voiced-until", "--due-since", "--due-until"),
    *("--amount-from", "--amount-to"),
)
@click.command("assign", cls=TranslatedHelp)
@click.argument("refs", metavar="[REF]…", type=COMMITMENT, nargs=-1)
@click.option("--to-unit", type=RESPONSIBLE_UNIT, metavar="NAME", help="The unit that becomes responsible.")
@click.option("--to-person", type=COLLEAGUE, metavar="NAME", help="The person who becomes responsible.")
@_add_filter_options
@click.option(
    "--because",
    type=TEXT,
    metavar="WHY",
    help="The reason for the change; needed unless all the commitments are drafts.",
)
@click.option("--yes", is_flag=True, help="Change the commitments without asking first.")
@click.pass_obj
def command(
    app: App,
    /,
    refs: tuple[str, ...],
    to_unit: str | None,
    to_person: str | None,
    because: str | None,
    yes: bool,
    **filters: Any,  # noqa: ANN401  the filters, by the names of the options
) -> None:
    """Change the responsible unit or person of many commitments. Choose the commitments by REF or by filters.

    The filters are those of tracker commitment list. Open actions stay with the person who is to do them. To
    hand them over: tracker reassign

    \b
    Examples:
      tracker commitment assign 2024-004 2024-007 --to-person 王芳 --because 分工
      tracker commitment assign --company 清大 --stage 意向 --to-unit 商务局 \\
          --because 机构调整 --yes
    """
    responsible = {
        name: value
        for name, value in (("responsible_unit", to_unit), ("responsible_person", to_person))
        if value is not None
    }
    chosen_filters = {name: value for name, value in filters.items() if value is not None}
    if not responsible:
        raise BadInputError(gettext("no change is given"), gettext("add --to-unit NAME or --to-person NAME"))
    if bool(refs) == bool(chosen_filters):
        raise BadInputError(
            gettext("choose the commitments either by their references or by filters"),
            gettext("for example: {command}").format(command="tracker commitment assign --company 清大 …"),
        )
    with app.open_reader() as reader:
        labels = read.labels.Labels(reader)
        chosen = _list_chosen_commitments(reader, refs, filters)
        _print_preview(chosen, responsible, labels)
    changing = _select_changing_commitments(chosen, responsible)
    if not changing:
        print_wrapped(gettext("Nothing was changed: the register already has these values."))
        return
    _require_reason(changing, because)
    if not yes:
        if not can_ask():
            print_wrapped(gettext("Nothing was written yet. To write the changes, add: --yes"))
            return
        require_confirmed(
            format_count(len(changing), "Change {count:,} commitment?", "Change {count:,} commitments?")
        )
    with app.open_batch("commitment assign", because) as batch:
        if _list_chosen_commitments(batch.reader, refs, filters) != chosen:
            raise RefusedError(
                gettext("the commitments have changed since they were shown"),
                gettext("run the command again"),
            )
        write.commitments.assign(batch, [row.ref for row in changing], responsible)
    done = format_count(len(changing), "Changed {count:,} commitment.", "Changed {count:,} commitments.")
    print_done(batch, done, is_shown=True)


def _list_chosen_commitments(
    reader: Reader, refs: Sequence[str], filters: Mapping[str, Any]
) -> list[Commitment]:
    """Return the commitments in `refs`; if `refs` is empty, those that the filters select.

    They are sorted by reference. Raises NotFoundError if the filters select none.
    """
    today = values.dates.today()
    if refs:
        return [read.commitments.get_commitment(reader, ref, today) for ref in sorted(set(refs))]
    chosen = read.commitments.list_commitments(reader, today, make_commitment_filters(**filters))
    if not chosen:
        raise NotFoundError(
            gettext("no commitment matches these filters"),
            gettext("see: {command}").format(command="tracker commitment list"),
        )
    return chosen


def _select_changing_commitments(
    chosen: Sequence[Commitment], responsible: Mapping[str, str]
) -> list[Commitment]:
    """Return the commitments whose responsible unit or person differs from the new values."""
    return [row for row in chosen if any(getattr(row, name) != value for name, value in responsible.items())]


def _print_preview(chosen: Sequence[Commitment], responsible: Mapping[str, str], labels: Labels) -> None:
    """Print a table of the commitments that will change, with old and new values; long tables are cut.

    A warning says how many commitments already have the new values. `responsible` maps responsible_unit
    or responsible_person to the new value.
    """
    changing = _select_changing_commitments(chosen, responsible)
    columns = [
        Column("ref", lambda row: row.ref, is_narrow=True),
        Column("title", lambda row: f"{row.company} {labels.mark_review(row.title, row.review)}"),
        *(_make_change_column(name, value) for name, value in responsible.items()),
    ]
    if changing:
        print_table(changing[:MAXIMUM_LINES], columns, labels)
    if len(changing) > MAXIMUM_LINES:
        print_wrapped(gettext("… and {count} more").format(count=f"{len(changing) - MAXIMUM_LINES:,}"))
    if same := len(chosen) - len(changing):
        print_warnings(
            [
                format_count(
                    same,
                    "{count:,} commitment already has these values and does not change",
                    "{count:,} commitments already have these values and do not change",
                )
            ]
        )


def _make_change_column(name: str, value: str) -> Column:
    """Return a table column that shows `old → new` for each commitment; `name` is the changed field."""

    def describe_change(row: Commitment) -> str:
        before = getattr(row, name)
        return value if before == value else f"{before or '—'} → {value}"

    return Column(name, describe_change, is_needed=True)


def _require_reason(changing: Sequence[Commitment], because: str | None) -> None:
    """Raise RefusedError if a commitment that is not a draft would be changed without a reason."""
    judged = sum(row.review != Review.DRAFT for row in changing)
    if judged and because is None:
        raise RefusedError(
            format_count(
                judged,
                "{count:,} commitment is not a draft, so a change needs a reason, which is kept",
                "{count:,} commitments are not drafts, so a change needs a reason, which is kept",
            ),
            gettext("add the reason: --because WHY"),
        )
