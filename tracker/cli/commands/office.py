"""`tracker office …`: the name of the office, and its default language, unit and currency."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from tracker import read, write
from tracker.cli.params.groups import NounGroup
from tracker.cli.params.report_options import LANGUAGES, AmountUnit
from tracker.cli.params.translated_help import TranslatedHelp
from tracker.cli.params.types import CURRENCY, NAME
from tracker.cli.terminal.tables import add_format_options, print_csv, print_done, print_fields, print_json
from tracker.errors import BadInputError
from tracker.locale import gettext
from tracker.values.amounts import UNITS, get_unit_word

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.office import OfficeSettings


@click.group("office", cls=NounGroup)
def command() -> None:
    """The name of your office, and its default language, unit of amounts and currency.

    \b
    Examples:
      tracker office show
      tracker office set --name "Qingdao Investment Office" --lang en
    """


@command.command(cls=TranslatedHelp)
@add_format_options
@click.pass_obj
def show(app: App, fmt: str) -> None:
    """Show the settings of your office. A setting that nobody has changed shows its default.

    \b
    Example:
      tracker office show
    """
    with app.open_reader() as reader:
        settings, labels = read.office.read_settings(reader), read.labels.Labels(reader)
    if fmt == "json":
        print_json(settings._asdict())
    elif fmt == "csv":
        print_csv([settings._asdict()], settings._fields)
    else:
        print_fields(_describe_settings(settings, labels))


@command.command("set", cls=TranslatedHelp)
@click.option("--name", type=NAME, help="The name of the office, as it is printed on the cover of reports.")
@click.option(
    "--lang", "report_language", type=click.Choice(list(LANGUAGES)), help="The default language of reports."
)
@click.option(
    "--amounts-in",
    "unit",
    type=AmountUnit(),
    help="The unit of amounts in lists and confirmations, and the default unit in reports: "
    "wan (10,000 yuan), yi (100 million yuan), million or yuan.",
)
@click.option(
    "--currency",
    "default_currency",
    type=CURRENCY,
    metavar="CODE",
    help="The currency of amounts that are typed without one, such as CNY or USD.",
)
@click.pass_obj
def set_settings(app: App, /, unit: str | None, **typed: str | None) -> None:
    """Change the settings of your office. Issued reports stay as they are.

    \b
    Examples:
      tracker office set --name "Qingdao Investment Office"
      tracker office set --lang en --amounts-in 元 --currency USD
    """
    changes: dict[str, Any] = {name: value for name, value in typed.items() if value is not None}
    if unit is not None:
        changes["report_unit"] = UNITS[unit]
    if not changes:
        raise BadInputError(
            gettext("no setting is given"),
            gettext("give at least one of these options: {options}").format(
                options="--name, --lang, --amounts-in, --currency"
            ),
        )
    with app.open_batch("office set") as batch:
        write.office.change_settings(batch, changes)
    print_done(batch, gettext("Changed the settings of the office."))


def _describe_settings(settings: OfficeSettings, labels: read.labels.Labels) -> list[tuple[str, str]]:
    """Return the (name, value) pairs of all settings; a setting that nobody has made shows its default."""
    default = gettext("{value} (default)")
    language = settings.language_of_reports
    unit = get_unit_word(settings.choose_unit(language))
    currency = settings.default_currency or gettext("none; give the currency with each amount")
    return [
        (labels("column", "office_name"), settings.name or gettext("none")),
        (
            labels("column", "report_language"),
            language if settings.report_language else default.format(value=language),
        ),
        (labels("column", "report_unit"), unit if settings.report_unit else default.format(value=unit)),
        (labels("column", "default_currency"), currency),
    ]
