"""`tracker db grants`: print the SQL for a PostgreSQL role that may only read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.cli.params.translated_help import TranslatedHelp
from tracker.cli.terminal.wrap import print_line
from tracker.errors import RefusedError
from tracker.locale import gettext

if TYPE_CHECKING:
    from tracker.cli.app import App


@click.command(cls=TranslatedHelp)
@click.option("--role", metavar="NAME", default="analyst", show_default=True, help="The name of the role.")
@click.pass_obj
def grants(app: App, role: str) -> None:
    """Print the SQL that creates a PostgreSQL role which can read everything and write nothing.

    Use the role for tracker sql and for the programs of analysts. Run the SQL as the owner of the tables:
    tracker db grants | psql -v ON_ERROR_STOP=1 URL. You can run the SQL again for a role that exists. A
    SQLite file has no roles; the permissions of the file say who can read or write it.

    \b
    Example:
      tracker db grants --role analyst
    """
    from tracker.sql import readonly_roles

    with app.open_reader() as reader:
        if app.location.is_file:
            raise RefusedError(
                gettext("{database} is a SQLite file, which has no roles").format(database=app.location),
                gettext("set the permissions of the file instead; tracker sql never writes"),
            )
        for line in readonly_roles.build_grant_statements(reader, role):
            print_line(line)


COMMANDS = (grants,)
