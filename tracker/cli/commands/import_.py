"""`tracker import`: add the rows of a spreadsheet or CSV file to the register."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker.cli import actions
from tracker.cli.params.translated_help import TranslatedHelp
from tracker.cli.params.types import TEXT
from tracker.sheets.columns import sample_map

if TYPE_CHECKING:
    from tracker.cli.app import App

_NOUNS = ("companies", "representatives", "commitments", "followups", "receipts")


_HELP = f"""Import the rows of FILE (.xlsx, .xls, .ods or .csv). Without --yes, only show the changes.

The program finds the header row and the columns by their names, in Chinese or English. A blank cell
changes nothing. If one row is wrong, no row is imported. Importing the same file again adds nothing.
A commitment is recognised by its reference or project code, or else by company, title and date;
a company by its credit code or name; a person by name and company.

\b
Examples:
  tracker import projects.csv --as commitments
  tracker import projects.csv --as commitments --show-map
  tracker import projects.csv --as commitments --map map.toml --yes

\f

\b
A map file says how to read the columns. Every line may be left out:
{textwrap.indent(sample_map.SAMPLE_MAP, "  ")}"""


@click.command("import", cls=TranslatedHelp, help=_HELP)
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option(
    "--as", "noun", type=click.Choice(_NOUNS), required=True, help="What each row is, such as a commitment."
)
@click.option("--sheet", metavar="NAME", help="The sheet to read; needed if the workbook has several sheets.")
@click.option(
    "--map",
    "map_file",
    type=click.Path(path_type=Path),
    help="A map file (TOML) that says how to read the columns.",
)
@click.option(
    "--encoding", metavar="NAME", help="The encoding of a CSV file that is not in UTF-8: gb18030 or big5."
)
@click.option(
    "--confirm",
    "is_confirmed",
    is_flag=True,
    help="Confirm the imported commitments at once, because you have checked them against their source.",
)
@click.option("--because", type=TEXT, help="The reason for the change, if confirmed commitments change.")
@click.option(
    "--errors",
    type=click.Path(path_type=Path),
    help="Write all mistakes in the sheet to this CSV file.",
)
@click.option(
    "--show-map",
    is_flag=True,
    help="Print the map that the import would use, so that you can save and edit it.",
)
@click.option("--yes", "is_write", is_flag=True, help="Write the changes; without --yes nothing is written.")
@click.pass_obj
def command(
    app: App,
    file: Path,
    noun: str,
    sheet: str | None,
    map_file: Path | None,
    encoding: str | None,
    is_confirmed: bool,
    because: str | None,
    errors: Path | None,
    show_map: bool,
    is_write: bool,
) -> None:
    """Import the rows of a file; `_HELP` above is the help text of this command."""
    actions.import_sheet.import_sheet(
        app, file, noun, sheet, map_file, encoding, is_confirmed, because, errors, show_map, is_write
    )
