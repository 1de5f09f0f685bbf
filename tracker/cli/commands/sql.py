"""`tracker sql`: run an SQL query that can only read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker.cli import actions
from tracker.cli.params.shared_options import add_known_at_option
from tracker.cli.params.translated_help import TranslatedHelp
from tracker.cli.params.types import AS_OF, NUMBER, NumberBetween
from tracker.cli.terminal.tables import add_format_options

if TYPE_CHECKING:
    from datetime import date

    from tracker.cli.app import App


_SECONDS, _LEAST_SECONDS, _MOST_SECONDS = 60, 0.001, 86_400


class _QueryCommand(TranslatedHelp):
    """A command whose QUERY may begin with `--`, the mark of an SQL comment."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the arguments; a word that begins with `--` and contains a blank is QUERY, not an option."""
        for place, word in enumerate(args):
            if word.startswith("--") and any(letter.isspace() for letter in word.partition("=")[0]):
                return super().parse_args(ctx, [*args[:place], *args[place + 1 :], "--", word])
        return super().parse_args(ctx, args)


@click.command("sql", cls=_QueryCommand)
@click.argument("query", metavar="[QUERY]", required=False)
@add_format_options
@click.option(
    "--xlsx", type=click.Path(path_type=Path), metavar="FILE", help="Write the rows to FILE as a workbook."
)
@click.option("--force", is_flag=True, help="Replace FILE if it already exists.")
@click.option(
    "--timeout",
    type=NumberBetween(_LEAST_SECONDS, _MOST_SECONDS),
    default=_SECONDS,
    show_default=True,
    metavar="SECONDS",
    help="The longest time that the database may work on the query.",
)
@click.option("--limit", type=NUMBER, metavar="N", help="The largest number of rows to print.")
@click.option(
    "--as-of", type=AS_OF, metavar="DATE", help="The day whose state the views show; if left out, today."
)
@add_known_at_option
@click.pass_obj
def command(
    app: App,
    query: str | None,
    fmt: str,
    xlsx: Path | None,
    force: bool,
    timeout: float,
    limit: int | None,
    as_of: date | None,
) -> None:
    """Run QUERY, one SQL query. Nothing is ever changed, whatever the query says.

    The table data_dictionary explains the views and their columns in English and Chinese. If QUERY is - or
    left out, it is read from standard input. A table shows at most 1,000 rows, the other formats 1,000,000;
    --limit changes this number, and a message says when rows are left out.

    On PostgreSQL, connect with a role that can only read; tracker db grants creates one.

    \b
    Examples:
      tracker sql "select ref, company from v_commitments where light = 'red'"
      tracker sql "select 编号, 企业, 阶段 from 承诺台账 where 亮灯 = '红'" --csv
      tracker sql "select * from data_dictionary where table_name = 'v_due'"
      tracker sql "select * from v_due" --xlsx due.xlsx
      tracker sql "select * from v_register" --as-of 2024Q3
    """
    actions.answer_query.answer_query(app, query, fmt, xlsx, force, timeout, limit, as_of)
