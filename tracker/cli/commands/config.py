"""`tracker config …`: a user's own settings on this computer, kept in a TOML file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker import config, locale, store
from tracker.cli.params.groups import NounGroup
from tracker.cli.params.translated_help import TranslatedHelp
from tracker.cli.params.types import COLLEAGUE, PROPER_NAME, RESPONSIBLE_UNIT, TEXT
from tracker.cli.terminal.tables import add_format_options, print_csv, print_fields, print_json
from tracker.cli.terminal.wrap import print_line
from tracker.errors import BadInputError
from tracker.locale import gettext, gettext_noop

if TYPE_CHECKING:
    from collections.abc import Iterator

_LABELS = {
    "file": gettext_noop("Settings file"),
    "database": gettext_noop("Database"),
    "name": gettext_noop("Who records"),
    "person": gettext_noop("Responsible person"),
    "unit": gettext_noop("Responsible unit"),
    "language": gettext_noop("Language"),
    "pager": gettext_noop("Pager"),
}

_OPTIONS = {"lang" if name == "language" else name: name for name in config.Settings._fields}
"""The settings by the names of their options."""


@click.group("config", cls=NounGroup)
def command() -> None:
    """Your own settings on this computer. To change the settings of the office, use tracker office.

    \b
    Examples:
      tracker config show
      tracker config set --person 王芳 --unit 商务局
    """


@command.command(cls=TranslatedHelp)
@add_format_options
def show(fmt: str) -> None:
    """Show your settings and the file that holds them.

    \b
    Example:
      tracker config show
    """
    record = {"file": config.find_settings_file(), **config.read_settings()._asdict()}
    if fmt == "json":
        print_json(record)
    elif fmt == "csv":
        print_csv([record], list(record))
    else:
        unset = gettext("not set")
        print_fields((gettext(_LABELS[name]), value or unset) for name, value in record.items())


@command.command("set", cls=TranslatedHelp)
@click.option(
    "--database",
    metavar="PATH_OR_URL",
    help="The database to use if --db, TRACKER_DB and this folder give none.",
)
@click.option(
    "--name",
    type=PROPER_NAME,
    help="The name of the person who records, if neither --as nor TRACKER_USER gives it.",
)
@click.option(
    "--person", type=COLLEAGUE, metavar="NAME", help="The responsible person whose work --mine shows."
)
@click.option(
    "--unit",
    type=RESPONSIBLE_UNIT,
    metavar="NAME",
    help="The responsible unit whose work --mine shows, if no person is known.",
)
@click.option(
    "--lang",
    "language",
    type=click.Choice(locale.list_languages(), case_sensitive=False),
    help="The language of what is printed.",
)
@click.option(
    "--pager",
    type=TEXT,
    help="The program that shows long lists page by page, such as less; write off for none.",
)
@click.option(
    "--clear",
    multiple=True,
    type=click.Choice(list(_OPTIONS)),
    metavar="SETTING",
    help="Remove this setting.",
)
def set_settings(clear: tuple[str, ...], **typed: str | None) -> None:
    """Change your settings. init, restore and load never use the database that is set here.

    \b
    Examples:
      tracker config set --database data/office.db
      tracker config set --name 王芳 --person 王芳 --unit 商务局 --lang zh-Hans
      tracker config set --clear database
    """
    given = {name: value for name, value in typed.items() if value is not None}
    for option in clear:
        if _OPTIONS[option] in given:
            raise BadInputError(
                gettext("--{option} is given, and is also cleared with --clear").format(option=option),
                gettext("keep only one of the two"),
            )
    if not given and not clear:
        raise BadInputError(
            gettext("no setting is given"),
            gettext("give at least one of these options: {options}").format(
                options=", ".join(f"--{option}" for option in _OPTIONS)
            ),
        )
    if "database" in given:
        given["database"] = _make_address_absolute(given["database"])
    before = config.read_settings()._asdict()
    config.change_settings({**given, **dict.fromkeys(_OPTIONS[option] for option in clear)})
    for line in _describe_changes(before, config.read_settings()._asdict()):
        print_line(line)
    print_line(gettext("Your settings are in {file}.").format(file=config.find_settings_file()))


def _make_address_absolute(address: str) -> str:
    """Return the address of a database; the path of a SQLite file is made absolute.

    Raises DatabaseError if the address cannot be read.
    """
    location = store.location.locate_database(address)
    return str(location.path.expanduser().absolute()) if location.is_file else location.address


def _describe_changes(before: dict[str, str | None], after: dict[str, str | None]) -> Iterator[str]:
    """Yield a line `setting: old → new` for each setting that changed."""
    unset = gettext("not set")
    for name, value in after.items():
        if value != before[name]:
            changed = gettext("{setting}: {before} → {after}")
            yield changed.format(
                setting=gettext(_LABELS[name]), before=before[name] or unset, after=value or unset
            )
