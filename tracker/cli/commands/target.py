"""`tracker target …`: the values that figures should reach in a year, quarter or month."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tracker import read, values, write
from tracker.cli import actions
from tracker.cli.params.groups import NounGroup
from tracker.cli.params.nouns import add_list_options
from tracker.cli.params.shared_options import add_known_at_option
from tracker.cli.params.translated_help import TranslatedHelp
from tracker.cli.params.types import (
    AS_OF,
    CURRENCY,
    DAY,
    FIGURE,
    PERIOD,
    RESPONSIBLE_UNIT,
    SECTOR,
    TEXT,
    Code,
)
from tracker.cli.terminal.list_pages import ListOptions
from tracker.cli.terminal.tables import add_format_options, print_done
from tracker.locale import gettext
from tracker.values.codes import Region

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.values.periods import Period


def _add_target_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add the arguments and options that identify a target: PERIOD, FIGURE, --unit, --region and so on."""
    options = (
        click.argument("period", metavar="PERIOD", type=PERIOD),
        click.argument("figure", metavar="FIGURE", type=FIGURE),
        click.option(
            "--unit",
            type=RESPONSIBLE_UNIT,
            metavar="NAME",
            help="The target counts only commitments of this responsible unit.",
        ),
        click.option(
            "--region",
            type=Code(region=Region),
            help="The target counts only commitments of organisations from this region.",
        ),
        click.option(
            "--sector",
            type=SECTOR,
            metavar="SECTOR",
            help="The target counts only commitments with this main sector.",
        ),
        click.option(
            "--currency",
            type=CURRENCY,
            metavar="CODE",
            help="The currency of the target, such as CNY or USD; if left out, the currency that VALUE "
            "names, or that of the office.",
        ),
    )
    for option in reversed(options):
        function = option(function)
    return function


@click.group("target", cls=NounGroup)
def command() -> None:
    """Targets: what a figure is to reach in a period, for all commitments or one unit, region or sector.

    A report prints the targets of its own period and of longer periods around it. For each target, it shows
    how much is reached and how much of the time is over; it also compares units, regions and sectors. An
    issued report keeps the targets that it was issued with.

    \b
    Examples:
      tracker target set 2024 signed_amount 300亿元
      tracker target set 2024 本期签约 120 --unit 市商务局
      tracker target list
    """


@command.command("set", cls=TranslatedHelp)
@_add_target_options
@click.argument("value", metavar="VALUE")
@click.option(
    "--on", "set_on", type=DAY, metavar="DAY", help="The day on which the target was set; today if left out."
)
@click.option(
    "--cumulative",
    "is_cumulative",
    is_flag=True,
    help="Count everything since 1 January, not only what happens in PERIOD.",
)
@click.option(
    "--at-most", "is_limit", is_flag=True, help="VALUE is an upper limit: a smaller value is better."
)
@click.option("--note", type=TEXT, help="A note, such as the name of the document that sets the target.")
@click.pass_obj
def set_target(app: App, /, value: str, set_on: date | None, note: str | None, **typed: Any) -> None:  # noqa: ANN401  the options
    """Set the target of a figure for PERIOD: a number, an amount, or a percentage.

    FIGURE is the code or the name of a figure: new_pledges, signings, signed_amount, starts, operations,
    receipts_in_period, or any other figure that reports print, such as fulfilment_rate.

    If you set a target again, the program adds a version, which is valid from the day of --on. The first
    version is valid for earlier days too. The targets of units, regions or sectors need not add up to the
    target for all commitments: a report prints the difference.

    \b
    Examples:
      tracker target set 2024 signed_amount 300亿元 --on 2024-01-15
      tracker target set 2024Q2 receipts_in_period 60亿元 --cumulative
      tracker target set 2024 starts 45 --unit 市商务局
      tracker target set 2024 履约率 85%
      tracker target set 2024 red 10 --at-most
    """
    with app.open_reader() as reader:
        target = actions.targets.make_target(
            reader, value=value, set_on=set_on or values.dates.today(), note=note, **typed
        )
    with app.open_batch("target set") as batch:
        done = write.targets.set_target(batch, target)
    described = actions.targets.describe_target(app, done.target)
    if done.before is None:
        message = gettext("Set the target {target}.").format(target=described)
    elif done.before.value is None or done.before == done.target:
        message = gettext("The target is {target}.").format(target=described)
    else:
        message = gettext("Changed the target to {target}. It was {value}.").format(
            target=described, value=actions.targets.describe_target_value(app, done.before)
        )
    print_done(batch, message, done.warnings)


@command.command(cls=TranslatedHelp)
@_add_target_options
@click.option(
    "--on",
    "set_on",
    type=DAY,
    metavar="DAY",
    help="The first day on which the target is no longer valid; today if left out.",
)
@click.pass_obj
def remove(app: App, /, set_on: date | None, **typed: Any) -> None:  # noqa: ANN401  the options
    """Withdraw a target from a day on. To correct a mistake, use `tracker undo` instead.

    \b
    Example:
      tracker target remove 2024 starts --unit 市商务局
    """
    with app.open_reader() as reader:
        key = actions.targets.make_target_key(reader, **typed)
    with app.open_batch("target remove") as batch:
        done = write.targets.withdraw_target(batch, key, set_on or values.dates.today())
    message = gettext("Withdrew the target {target}.").format(
        target=actions.targets.describe_target(app, done.before or done.target)
    )
    print_done(batch, message, done.warnings)


@command.command("list", cls=TranslatedHelp)
@click.option(
    "--period", type=PERIOD, metavar="PERIOD", help="Only the targets of this year, quarter or month."
)
@click.option(
    "--as-of",
    type=AS_OF,
    metavar="DATE",
    help="List the targets that are valid on this day; if left out, today.",
)
@add_known_at_option
@add_list_options
@click.pass_obj
def list_targets(app: App, /, period: Period | None, as_of: date | None, **typed: Any) -> None:  # noqa: ANN401  the options
    """List the targets that are valid today.

    \b
    Examples:
      tracker target list
      tracker target list --period 2024
    """
    view = ListOptions.take_options(typed)
    with app.open_reader() as reader:
        name = None if period is None else str(period)
        actions.targets.print_targets(
            reader, view, read.targets.list_targets(reader, as_of or reader.today, name)
        )


@command.command(cls=TranslatedHelp)
@_add_target_options
@add_known_at_option
@add_format_options
@click.pass_obj
def show(app: App, /, fmt: str, **typed: Any) -> None:  # noqa: ANN401  the options
    """Show a target with all its versions, and the day on which each one was set.

    \b
    Example:
      tracker target show 2024 signed_amount
    """
    with app.open_reader() as reader:
        actions.targets.show_target(reader, actions.targets.make_target_key(reader, **typed), fmt)


@command.command("import", cls=TranslatedHelp)
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--sheet", metavar="NAME", help="The sheet to read, if the workbook has several.")
@click.option(
    "--on",
    "set_on",
    type=DAY,
    metavar="DAY",
    help="The day on which the targets were set, for rows without set_on; today if left out.",
)
@click.option("--yes", is_flag=True, help="Write the targets; without --yes nothing is written.")
@click.pass_obj
def import_targets(app: App, file: Path, sheet: str | None, set_on: date | None, yes: bool) -> None:
    """Set targets from a workbook or CSV file, one target per row. If one row is wrong, nothing is written.

    The first row has the headings of the columns, in English or Chinese. Every file needs the columns period,
    figure and target. The columns unit, region, sector, currency, cumulative, limit, set_on and note may be
    left out. Without --yes nothing is written.

    \b
    Example:
      tracker target import targets-2024.xlsx --on 2024-01-15 --yes
    """
    actions.targets.import_targets(app, file, sheet, set_on or values.dates.today(), yes=yes)
