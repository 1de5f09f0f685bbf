"""`tracker history`: show what was changed, by whom, when and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from tracker.cli import actions
from tracker.cli.params.translated_help import TranslatedHelp
from tracker.cli.params.types import COLLEAGUE, COMMITMENT, COMPANY, DATE, NUMBER
from tracker.cli.terminal.tables import add_format_options

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from tracker.values.dates import PartialDate


class _CommitmentOrCompany(click.ParamType[Any]):
    """The type of the words after `tracker history`: a commitment, or `company` and a company's name."""

    name = "thing"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem[str]]:
        """Return what the Tab key offers: references and `company`; after `company`, company names."""
        from click.shell_completion import CompletionItem

        before = ctx.params["thing"]
        if before == ("company",):
            return COMPANY.shell_complete(ctx, param, incomplete)
        if before:
            return []
        word = [CompletionItem("company")] if "company".startswith(incomplete) else []
        return word + COMMITMENT.shell_complete(ctx, param, incomplete)


@click.command("history", cls=TranslatedHelp)
@click.argument("thing", nargs=-1, type=_CommitmentOrCompany(), metavar="[REF | company NAME]")
@click.option(
    "--since",
    type=DATE,
    metavar="DATE",
    help="Only changes since this day; a month such as 2024-06 means its first day.",
)
@click.option("--by", type=COLLEAGUE, metavar="WHO", help="Only changes that this person recorded.")
@click.option(
    "--limit", type=NUMBER, default=20, show_default=True, help="The largest number of batches to show."
)
@add_format_options
@click.pass_context
def command(
    ctx: click.Context,
    thing: tuple[str, ...],
    since: PartialDate | None,
    by: str | None,
    limit: int,
    fmt: str,
) -> None:
    """Show all changes, or only those of commitment REF or of one company, newest first.

    A batch is what one command wrote. To undo a batch: tracker undo BATCH

    \b
    Examples:
      tracker history
      tracker history 2024-001
      tracker history company 清大国华
      tracker history --since 2024-06 --by 王芳 --csv
    """
    actions.show_history.show_history(ctx, thing, since, by, limit, fmt)
