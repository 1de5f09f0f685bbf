"""`tracker init`: create the database."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker import seeds, store
from tracker.cli.params.translated_help import TranslatedHelp
from tracker.cli.terminal.wrap import print_line
from tracker.locale import gettext

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from tracker.cli.app import App


@click.command("init", cls=TranslatedHelp)
@click.option(
    "--empty",
    is_flag=True,
    help="Load only the code lists (lookups), without the facts of the example article.",
)
@click.pass_obj
def command(app: App, empty: bool) -> None:
    """Create the database, with the code lists (lookups) and the facts of the example article.

    A database that already exists is left as it is. Only you can read the new file. To choose other file
    permissions, set TRACKER_FILE_MODE, such as 660 for a folder that your group shares.

    \b
    Examples:
      tracker init
      tracker --db office.db init --empty
    """

    def load_lookups_and_articles(connection: Connection) -> None:
        with store.journal.open_batch_on_connection(connection, "init", app.actor):
            seeds.packaged_facts.load_lookups(connection)
            if not empty:
                seeds.packaged_facts.load_articles(connection)

    location = app.new_location
    if store.migrate.initialise_database(location, load_lookups_and_articles):
        print_line(gettext("Created {database}.").format(database=location))
    else:
        print_line(gettext("{database} exists already; nothing was changed.").format(database=location))
