"""`tracker db grants`: the SQL for a role that only reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.cli.params.translated_help import TranslatedHelp
from tracker.cli.terminal.wrap import print_line
from tracker.errors import RefusedError

if TYPE_CHECKING:
    from tracker.cli.app import App


@click.command(cls=TranslatedHelp)
@click.option("--role", metavar="NAME", default="analyst", show_default=True, help="The role that reads.")
@click.pass_obj
def grants(app: App, role: str) -> None:
    """Print the SQL that makes a role of PostgreSQL which reads everything and writes nothing.

    It is for tracker sql and for whatever analysts use. Give it to psql as whoever owns the tables:
    tracker db grants | psql -v ON_ERROR_STOP=1 URL. Run it again for a role that is there already. A SQLite
    file has no roles: who may read or write it is said by the permissions of the file.

    \b
    Example:
      tracker db grants --role analyst
    """
    from tracker.sql import readonly_roles

    with app.open_reader() as reader:
        if app.location.is_file:
            raise RefusedError(
                f"{app.location} is a SQLite file, which has no roles",
                "who may read or write it is said by the permissions of the file; tracker sql only reads",
            )
        for line in readonly_roles.build_grant_statements(reader, role):
            print_line(line)


COMMANDS = (grants,)
