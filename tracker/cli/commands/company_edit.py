"""`tracker company add`, `edit` and `remove`; `add` first looks for companies with similar names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import click

from tracker import read, write
from tracker.cli.params.fields import (
    Field,
    add_edit_options,
    add_field_options,
    add_quotation_options,
    cite_quotation,
    collect_changes,
)
from tracker.cli.params.translated_help import TranslatedHelp
from tracker.cli.params.types import COMPANY, LONG_TEXT, NAME, PROPER_NAME, SECTOR, TEXT, USCC, Code
from tracker.cli.terminal.columns import Column
from tracker.cli.terminal.prompts import ask_confirmation, ask_value, can_ask
from tracker.cli.terminal.tables import print_done, print_table
from tracker.cli.terminal.wrap import print_line
from tracker.errors import RefusedError
from tracker.locale import gettext
from tracker.values.codes import CompanyKind, Likeness, Region

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.duplicates import LookAlike
    from tracker.store.journal import Batch
    from tracker.values.quotations import Quotation

FIELDS = {
    "kind": Field(
        "--kind", Code(company_kind=CompanyKind), "What kind of organisation it is.", is_required=True
    ),
    "region": Field(
        "--region",
        Code(region=Region),
        "Where the organisation is based: city, province, country (other provinces) or abroad.",
    ),
    "uscc": Field("--uscc", USCC, "Unified social credit code, 18 characters."),
    "name_hans": Field("--name-hans", PROPER_NAME, "The name in Simplified Chinese."),
    "name_en": Field("--name-en", NAME, "The name in English."),
    "note": Field("--note", LONG_TEXT, "A note."),
    "aliases": Field(
        "--alias",
        PROPER_NAME,
        "Another name of the organisation, such as a short form. Can be repeated.",
        multiple=True,
    ),
    "sectors": Field(
        "--sector", SECTOR, "A sector to which the organisation belongs. Can be repeated.", multiple=True
    ),
}
"""The option, type and help of each column of a company, and of its aliases and sectors."""

CHANGES = {
    "name": Field("--name", PROPER_NAME, "The new name.", is_required=True),
    **FIELDS,
    "gone_aliases": Field(
        "--remove-alias", TEXT, "A name to remove from the other names. Can be repeated.", multiple=True
    ),
    "gone_sectors": Field(
        "--remove-sector",
        SECTOR,
        "A sector to remove from the organisation. Can be repeated.",
        multiple=True,
    ),
}


@click.command("add", cls=TranslatedHelp)
@click.argument("name", metavar="NAME", type=PROPER_NAME)
@add_field_options(FIELDS)
@click.option(
    "--different",
    "--yes",
    "is_different",
    is_flag=True,
    help="Add the organisation without a question, and record that organisations with similar "
    "names are different.",
)
@add_quotation_options
@click.pass_obj
def add(
    app: App,
    /,
    name: str,
    is_different: bool,
    quotation: Quotation | None,
    **typed: Any,  # noqa: ANN401  the values of FIELDS
) -> None:
    """Add organisation NAME. If the register has similar names, the program shows them and asks first.

    \b
    Examples:
      tracker company add 青岛某某科技有限公司 --region 市内 --sector 集成电路
      tracker company add 某某集团 --alias 某某 --note "名片" --different
    """
    names_and_sectors = {key: typed.pop(key) for key in ("aliases", "sectors")}
    values = {"name": name, **typed, "kind": typed["kind"] or CompanyKind.COMPANY}
    with app.open_reader() as reader:
        read.duplicates.require_new_company(reader, name, values["uscc"])
        names = [name, *names_and_sectors["aliases"]]
        alikes = read.duplicates.find_look_alikes_of_names(reader, names, values["uscc"])
    same = None if is_different or not alikes else choose_same_company(app, name, alikes)
    if same is not None:
        _offer_alias(app, name, same)
        return
    with app.open_batch("company add") as batch:
        company_id = write.companies.add(batch, values, **names_and_sectors)
        for alike in alikes:
            write.companies.record_as_different(batch, company_id, alike.company_id)
        cited = cite_quotation(batch, quotation, "companies", company_id)
    different = gettext("the new organisation is recorded as different from {company}")
    notes = [different.format(company=format_company_name(alike.name, alike.company_id)) for alike in alikes]
    done = gettext("Added organisation {company}.").format(company=format_company_name(name, company_id))
    print_done(batch, done, notes, cited=cited)


@click.command("edit", cls=TranslatedHelp)
@click.argument("company_id", metavar="NAME", type=COMPANY)
@add_edit_options(CHANGES, "companies", "company_id")
@add_quotation_options
@click.pass_obj
def edit(
    app: App,
    /,
    company_id: int,
    clear: tuple[str, ...],
    quotation: Quotation | None,
    **typed: Any,  # noqa: ANN401  the values of CHANGES
) -> None:
    """Change organisation NAME, its other names and its sectors. Give only the options that change.

    \b
    Examples:
      tracker company edit 清大国华 --region 省外 --alias 清大环境
      tracker company edit 奇点数联 --sector 人工智能 --clear note
    """
    values = collect_changes(CHANGES, typed, clear, besides=quotation)
    list_changes: dict[str, Callable[[Batch, int, Any], object]] = {
        "aliases": write.companies.add_alias,
        "sectors": write.companies.add_sector,
        "gone_aliases": write.companies.remove_alias,
        "gone_sectors": write.companies.remove_sector,
    }
    typed_lists = {key: values.pop(key, ()) for key in list_changes}
    with app.open_batch("company edit") as batch:
        write.companies.edit(batch, company_id, values)
        for key, change in list_changes.items():
            for value in typed_lists[key]:
                change(batch, company_id, value)
        cited = cite_quotation(batch, quotation, "companies", company_id)
        name = read.existing.get_row_name(batch.reader, "company_id", company_id)
    done = gettext("Changed organisation {company}.").format(company=format_company_name(name, company_id))
    print_done(batch, done, cited=cited)


@click.command("remove", cls=TranslatedHelp)
@click.argument("company_id", metavar="NAME", type=COMPANY)
@click.pass_obj
def remove(app: App, company_id: int) -> None:
    """Remove organisation NAME, added by mistake. The command refuses if something refers to it.

    \b
    Example:
      tracker company remove 某某集团
    """
    with app.open_batch("company remove") as batch:
        name = write.companies.remove(batch, company_id)
    done = gettext("Removed organisation {company}.").format(company=format_company_name(name, company_id))
    print_done(batch, done)


COMMANDS = (add, edit, remove)


def choose_same_company(app: App, name: str, alikes: Sequence[LookAlike]) -> LookAlike | None:
    """Show the companies with names similar to `name`, and ask which of them is the same company.

    Returns None if the answer is that `name` is a new company. Raises RefusedError with the list of
    similar companies if there is no terminal to ask at.
    """
    if not can_ask():
        listed = "\n".join(f"  {format_company_name(alike.name, alike.company_id)}" for alike in alikes)
        raise RefusedError(
            gettext("“{name}” may be in the register already:\n{companies}").format(
                name=name, companies=listed
            ),
            gettext(
                "if it is one of these, give that organisation the name: {command}; if it is none "
                "of these, add --different"
            ).format(command=f"tracker company edit '#{alikes[0].company_id}' --alias …"),
        )
    _print_look_alikes(app, alikes)
    numbers = {str(alike.company_id): alike for alike in alikes}
    answers = click.Choice([*numbers, "0"])

    def read_company_number(typed: str) -> str:
        return str(answers.convert(read.lookup.normalize_ref(typed).removeprefix("#"), None, None))

    question = gettext("“{name}”: type the number of the same organisation, or 0 for a new one")
    return numbers.get(ask_value(question.format(name=name), read_company_number))


def _print_look_alikes(app: App, alikes: Sequence[LookAlike]) -> None:
    """Print a table of the companies with similar names; a column says why each name is similar."""
    with app.open_reader() as reader:
        labels = read.labels.Labels(reader)
        whys = {alike.company_id: labels("likeness", alike.why) for alike in alikes}
        rows = [read.companies.get_company(reader, company_id) for company_id in whys]
    columns = (
        Column("number", lambda row: str(row.company_id), is_narrow=True),
        Column("company", lambda row: row.name),
        Column("likeness", lambda row: whys[row.company_id]),
        Column("aliases", lambda row: row.aliases or ""),
        Column("people", lambda row: row.people or ""),
        Column("commitment_count", lambda row: str(row.commitment_count or ""), is_narrow=True),
    )
    print_table(rows, columns, labels)


def _offer_alias(app: App, name: str, same: LookAlike) -> None:
    """Print that no company was added, and ask whether to add `name` as an alias of the company `same`."""
    company = format_company_name(same.name, same.company_id)
    print_line(
        gettext("Nothing was added, because the organisation is already in the register: {company}.").format(
            company=company
        )
    )
    if same.why is Likeness.SAME_NAME:
        return
    if ask_confirmation(
        gettext("Keep “{name}” as another name of this organisation?").format(name=name), default=True
    ):
        with app.open_batch("company edit") as batch:
            write.companies.add_alias(batch, same.company_id, name)
        print_done(
            batch, gettext("“{name}” is now another name of {company}.").format(name=name, company=company)
        )


def format_company_name(name: str, company_id: int) -> str:
    """Return the name of a company with the number that users can type for it: `奇点数联 (#2)`."""
    return gettext("{name} (#{number})").format(name=name, number=company_id)
