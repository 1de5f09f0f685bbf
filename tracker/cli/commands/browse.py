"""`tracker browse`: show a copy of the register in a web browser."""

from __future__ import annotations

import os
import sys
import threading
from datetime import datetime
from typing import TYPE_CHECKING

import click

from tracker.cli.params.translated_help import TranslatedHelp
from tracker.cli.params.types import NumberBetween
from tracker.cli.terminal.progress import show_progress
from tracker.cli.terminal.wrap import print_line
from tracker.errors import NotReadyError
from tracker.locale import gettext

if TYPE_CHECKING:
    from tracker.cli.app import App


@click.command("browse", cls=TranslatedHelp)
@click.option(
    "--port",
    type=NumberBetween(0, 65535),
    default=0,
    metavar="NUMBER",
    help="The port of the pages; if left out, any free port.",
)
@click.option("--no-open", is_flag=True, help="Do not open the pages in a browser.")
@click.pass_obj
def command(app: App, port: int, no_open: bool) -> None:
    """Show the register in a browser, with lists to filter and search, and with charts.

    Press Ctrl-C to stop. The pages show a copy of the register that is made when the command starts. The
    pages can only be read, and only on this machine: their address ends in a secret token. The texts of
    private follow-ups and the history are left out. A query may take 5 seconds and shows at most 1,000
    rows.

    The pages need an extra library: pip install 'pledge-tracker[web]'

    \b
    Examples:
      tracker browse
      tracker browse --port 8001 --no-open
    """
    try:
        from tracker.browse.serve import serve_pages
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("tracker"):
            raise
        raise NotReadyError(
            gettext("tracker browse needs the library {library}, which is not installed").format(
                library=error.name
            ),
            gettext("install the library with: pip install 'pledge-tracker[web]'"),
        ) from error
    at = datetime.now().astimezone()
    notice = gettext(
        "This is a copy of the register, made on {moment}. The copy does not change; to get a new "
        "one, run tracker browse again. The texts of private follow-ups are left out."
    ).format(moment=f"{at:%Y-%m-%d %H:%M}")

    def announce_address(address: str, opener: str) -> None:
        print_line(
            gettext("{address} shows a copy of {database}. Press Ctrl-C to stop.").format(
                address=address, database=app.location
            )
        )
        sys.stdout.flush()
        if not no_open:
            _open_browser(opener)

    serve_pages(
        app.location, port, notice, announce_address, lambda: show_progress(gettext("Making the copy"))
    )
    print_line(gettext("The pages are closed, and the copy is deleted."))


def _open_browser(address: str) -> None:
    """Open the address in a graphical browser; do nothing without a screen.

    Without a screen, a text browser would take over the terminal.
    """
    import webbrowser

    has_screen = sys.platform != "linux" or {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys()
    if has_screen:
        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
