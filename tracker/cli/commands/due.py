"""`tracker due`: list what is overdue, what is due today, and what is due soon."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker import read
from tracker.cli import actions
from tracker.cli.params.shared_options import add_known_at_option, add_mine_option
from tracker.cli.params.translated_help import TranslatedHelp, keep_for_help_all
from tracker.cli.params.types import AS_OF, COLLEAGUE, COMPANY, RESPONSIBLE_UNIT, TIME_SPAN
from tracker.cli.terminal.tables import add_format_options
from tracker.errors import BadInputError
from tracker.locale import gettext

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.values.dates import Duration


@keep_for_help_all("--raw", "--labels")
@click.command("due", cls=TranslatedHelp)
@click.option("--by", type=COLLEAGUE, metavar="WHO", help="Only items that this person or unit is to do.")
@add_mine_option
@click.option(
    "--within",
    type=TIME_SPAN,
    default="14d",
    metavar="TIME",
    help="How far to look ahead, such as 14d, 2w or 1m; if left out, 14d.",
)
@click.option(
    "--company",
    type=COMPANY,
    metavar="NAME",
    help="Only rows of this organisation: a name, an alias or part of a name.",
)
@click.option(
    "--unit", type=RESPONSIBLE_UNIT, metavar="NAME", help="Only commitments of this responsible unit."
)
@click.option("--as-of", type=AS_OF, metavar="DATE", help="Show what is due on this day; if left out, today.")
@add_known_at_option
@click.option(
    "--missing",
    "is_missing",
    is_flag=True,
    help="List the facts that active commitments need for their next stage, and that nobody has entered yet.",
)
@click.option(
    "--all",
    "shows_all",
    is_flag=True,
    help="Show all rows; without this option, a terminal shows the rows that fit.",
)
@click.option(
    "--ics",
    "calendar",
    type=click.Path(path_type=Path, allow_dash=True),
    metavar="FILE",
    help="Write the open actions and promised dates as a calendar to FILE; without --within, all of them.",
)
@click.option("--force", is_flag=True, help="Replace the FILE of --ics if it already exists.")
@add_format_options
@click.pass_obj
def command(
    app: App,
    by: str | None,
    within: Duration,
    company: int | None,
    unit: str | None,
    as_of: date | None,
    is_missing: bool,
    shows_all: bool,
    calendar: Path | None,
    force: bool,
    fmt: str,
) -> None:
    """List what is due, the most urgent first.

    The list contains next actions that are overdue or due soon; commitments with no contact for a long time
    and no next action; promised dates that have passed; and announced projects whose companies are not
    known yet. A commitment on hold is due on the day when somebody is to look at it again.

    \b
    Examples:
      tracker due
      tracker due --by 王芳 --within 两周
      tracker due --missing --mine
      tracker due --company 清大 --as-of 2024-12-31 --csv
      tracker due --mine --ics due.ics --force

    \f

    You can import the FILE of --ics into a calendar program again and again. Each import updates the dates
    that are already in the calendar, and cancels those that were closed within the last year. Private actions
    are left out. If FILE is -, the calendar is written to standard output.
    """
    source = click.get_current_context().get_parameter_source("within")
    has_span = source is not click.core.ParameterSource.DEFAULT
    if calendar is not None:
        _require_no_other_output(app, is_missing=is_missing, shows_all=shows_all, fmt=fmt)
        filters = read.due.DueFilters(by, company, unit)
        actions.write_calendar.write_calendar(
            app, calendar, filters, within if has_span else None, as_of, may_replace=force
        )
        return
    if is_missing:
        if has_span:
            raise BadInputError(
                gettext("--missing and --within cannot be combined"),
                gettext("leave out --within: a missing fact has no date"),
            )
        actions.list_missing.list_missing(app, by, company, unit, as_of, fmt, shows_all=shows_all)
        return
    actions.list_due.list_due(app, by, within, company, unit, as_of, fmt, shows_all=shows_all)


def _require_no_other_output(app: App, *, is_missing: bool, shows_all: bool, fmt: str) -> None:
    """Raise BadInputError if an option was typed that cannot be combined with the calendar of `--ics`."""
    others = {
        "--missing": is_missing,
        "--all": shows_all,
        f"--{fmt}": fmt != "table",
        "--known-at": app.known_at is not None,
    }
    for option in (option for option, is_given in others.items() if is_given):
        raise BadInputError(
            gettext("--ics and {option} cannot be combined").format(option=option),
            gettext("leave out one of the two"),
        )
