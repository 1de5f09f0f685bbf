"""`tracker company duplicates`, `distinct` and `merge`: find companies entered twice, and merge them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from tracker import read, values, write
from tracker.cli.commands.company_edit import format_company_name
from tracker.cli.conversation import close_actions
from tracker.cli.params.nouns import add_list_options
from tracker.cli.params.translated_help import TranslatedHelp
from tracker.cli.params.types import COMPANY
from tracker.cli.terminal.columns import Column
from tracker.cli.terminal.list_pages import ListOptions, print_rows
from tracker.cli.terminal.prompts import can_ask, require_confirmed
from tracker.cli.terminal.tables import print_done, print_fields
from tracker.cli.terminal.wrap import print_line
from tracker.errors import BadInputError
from tracker.locale import gettext, join_items

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.cli.app import App
    from tracker.read.companies import Company
    from tracker.read.labels import Labels
    from tracker.store.reader import Row


@click.command("duplicates", cls=TranslatedHelp)
@add_list_options
@click.pass_obj
def duplicates(app: App, /, **typed: Any) -> None:  # noqa: ANN401  the options
    """List pairs of organisations that may be the same one, if nobody has decided yet.

    Decide on each pair: use company merge if both are the same organisation, company distinct if they are
    two.

    \b
    Examples:
      tracker company duplicates
      tracker company duplicates --csv
    """
    view = ListOptions.take_options(typed)
    with app.open_reader() as reader:
        labels = read.labels.Labels(reader)
        rows = read.duplicates.find_duplicates(reader)
    columns = (
        Column("company", lambda row: f"{row.name} #{row.company_id}"),
        Column("other", lambda row: f"{row.other_name} #{row.other_id}"),
        Column("likeness", lambda row: labels("likeness", row.why), is_narrow=True),
    )
    keys = read.duplicates.LookAlikePair._fields
    print_rows(view, read.row_list.LoadedRows(rows, keys, "key"), columns, keys, labels)


@click.command("distinct", cls=TranslatedHelp)
@click.argument("one_id", metavar="A", type=COMPANY)
@click.argument("other_id", metavar="B", type=COMPANY)
@click.pass_obj
def distinct(app: App, one_id: int, other_id: int) -> None:
    """Record that A and B are different organisations, so that they are not listed as duplicates again.

    \b
    Example:
      tracker company distinct 北京大学 中关村科技企业家协会
    """
    with app.open_batch("company distinct") as batch:
        write.companies.record_as_different(batch, one_id, other_id)
        one, other = (
            format_company_name(read.existing.get_row_name(batch.reader, "company_id", row_id), row_id)
            for row_id in (one_id, other_id)
        )
    done = gettext("Recorded that {one} and {other} are different organisations.")
    print_done(batch, done.format(one=one, other=other))


@click.command("merge", cls=TranslatedHelp)
@click.argument("source_id", metavar="A", type=COMPANY)
@click.argument("target_id", metavar="B", type=COMPANY)
@click.option("--yes", is_flag=True, help="Merge the two organisations without a question.")
@click.pass_obj
def merge(app: App, source_id: int, target_id: int, yes: bool) -> None:
    """Merge A into B, if both are the same organisation. B gets all names, people and commitments of A.

    \b
    Example:
      tracker company merge 大北农集团 北京大北农 --yes
    """
    with app.open_reader() as reader:
        source, target = (read.companies.get_company(reader, row_id) for row_id in (source_id, target_id))
        events = read.companies.list_company_events(reader, source_id)
        labels = read.labels.Labels(reader)
    if not yes and source_id != target_id:
        _confirm_merge(source, target, events, labels)
    with app.open_batch("company merge") as batch:
        write.companies.merge(batch, source_id, target_id)
    done = gettext("Merged {company} into {target}.").format(
        company=format_company_name(source.name, source_id),
        target=format_company_name(target.name, target_id),
    )
    print_done(batch, done, cited=_describe_open_actions(app, target_id))


COMMANDS = (duplicates, distinct, merge)


def _describe_open_actions(app: App, company_id: int) -> list[str]:
    """Return a line for each action that is open at the company into which another one was merged."""
    with app.open_reader() as reader:
        today = values.dates.today()
        filters = read.commitment_filters.CommitmentFilters(company_id=company_id)
        refs = [row.ref for row in read.commitments.list_commitments(reader, today, filters)]
        actions = read.actions.list_open_actions(reader, today, refs=refs)
    still_open = gettext("Action that is still open: {action}")
    return [
        still_open.format(action=f"{action.ref} {close_actions.describe_action(action)}")
        for action in actions
    ]


def _confirm_merge(source: Company, target: Company, events: Sequence[Row], labels: Labels) -> None:
    """Show what will move from `source` to `target`, and ask whether to merge the two companies.

    Raises BadInputError without a terminal to ask at, and click.Abort if the user answers no.
    """
    if not can_ask():
        raise BadInputError(
            gettext("merging two organisations needs a confirmation, but there is no terminal to ask at"),
            gettext("add --yes to merge the organisations without a question"),
        )
    one, other = (format_company_name(company.name, company.company_id) for company in (source, target))
    print_line(f"{one} → {other}")
    moving = {
        "uscc": source.uscc,
        "aliases": source.aliases,
        "sectors": source.sectors,
        "member_sectors": source.member_sectors,
        "people": source.people,
        "commitment_count": str(source.commitment_count or ""),
        "event": join_items(row["name"] for row in events),
        "note": source.note,
    }
    print_fields((labels("column", code), value or "") for code, value in moving.items())
    require_confirmed(gettext("Are these two the same organisation?"))
