"""`tracker browse`: serve a copy of the database as pages for a browser."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from typing import TYPE_CHECKING

import click

from tracker.cli.params.translated_help import TranslatedHelp
from tracker.cli.terminal.progress import show_progress
from tracker.cli.terminal.wrap import print_line
from tracker.errors import NotReadyError

if TYPE_CHECKING:
    from tracker.cli.app import App


@click.command("browse", cls=TranslatedHelp)
@click.option(
    "--port", type=click.IntRange(0, 65535), default=0, metavar="NUMBER", help="Else one that is free."
)
@click.option("--no-open", is_flag=True, help="Open no browser.")
@click.pass_obj
def command(app: App, port: int, no_open: bool) -> None:
    """Look at the database in a browser: lists to filter and search, answers with charts. Ctrl-C ends it.

    The pages show a copy made at this moment, are read-only, and are for this machine alone: their address
    ends in a token, without which other users of the machine see nothing. The words of private follow-ups and
    the history are not in them. A query may take 5 seconds and shows 1,000 rows. Needs the extra web:
    pip install 'pledge-tracker[web]'

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
            f"tracker browse needs the extra web, which is not installed: {error.name} is missing",
            "install it with: pip install 'pledge-tracker[web]'",
        ) from error
    at = datetime.now().astimezone()
    notice = (
        f"A copy of the register, made on {at:%Y-%m-%d at %H:%M}. It does not change;"
        " run tracker browse again for a fresh one. The words of private follow-ups are left out."
    )

    def announce_address(address: str, opener: str) -> None:
        print_line(f"{address} shows a copy of {app.location}. Ctrl-C ends it.")
        sys.stdout.flush()
        if not no_open:
            _open_browser(opener)

    serve_pages(app.location, port, notice, announce_address, lambda: show_progress("Making the copy"))
    print_line("Ended; the copy is gone.")


def _open_browser(address: str) -> None:
    """Open a graphical browser if there is a screen; a text browser would take over the terminal."""
    import threading
    import webbrowser

    has_screen = sys.platform != "linux" or {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys()
    if has_screen:
        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
