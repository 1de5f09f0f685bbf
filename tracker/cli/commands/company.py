"""`tracker company …`: list and show companies, associations, universities and other organisations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker import locale, read, values
from tracker.cli.commands import company_duplicates, company_edit
from tracker.cli.commands.company_brief import print_brief
from tracker.cli.commands.evidence_view import make_evidence_section
from tracker.cli.commands.shared_columns import (
    describe_joint_commitments,
    make_commitment_columns,
    make_participation_columns,
)
from tracker.cli.params.nouns import ListOutput, Noun, Section, ShowOutput, print_show_output
from tracker.cli.params.shared_options import add_known_at_option
from tracker.cli.params.types import COMPANY, SECTOR, TEXT, Code
from tracker.cli.terminal.columns import Column
from tracker.cli.terminal.tables import add_format_options
from tracker.errors import BadInputError
from tracker.locale import gettext
from tracker.values.codes import CompanyKind, Region

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.labels import Labels
    from tracker.store.reader import Reader


@click.group("company", cls=Noun, argument="company_id", metavar="NAME", row_type=COMPANY, table="companies")
def command() -> None:
    """Companies and other organisations.

    \b
    Examples:
      tracker company list
      tracker company show 清大国华
    """


for verb in (*company_edit.COMMANDS, *company_duplicates.COMMANDS):
    command.add_command(verb)


@command.add_list_command(
    click.option("--kind", type=Code(company_kind=CompanyKind), help="Only organisations of this kind."),
    click.option(
        "--region", type=Code(region=Region), help="Only organisations that are based in this region."
    ),
    click.option(
        "--sector", type=SECTOR, metavar="NAME", help="Only organisations in this sector or a narrower one."
    ),
    click.option(
        "--text", type=TEXT, help="Only organisations with this text in a name, the credit code or the note."
    ),
)
def list_companies(
    reader: Reader, labels: Labels, kind: str | None, region: str | None, sector: int | None, text: str | None
) -> ListOutput:
    """List the organisations. Those with commitments come first.

    \b
    Examples:
      tracker company list
      tracker company list --kind association --csv
      tracker company list --region 省外 --sector 农业科技 --text 集团
    """
    rows = read.companies.select_companies(reader, kind=kind, region=region, sector_id=sector, text=text)
    return ListOutput(rows, _make_company_columns(labels), read.companies.Company._fields)


@command.command()
@click.argument("company_id", metavar="NAME", type=COMPANY)
@click.option(
    "--brief",
    "is_brief",
    is_flag=True,
    help="Show one page to print before a visit, without private follow-ups.",
)
@click.option(
    "--lang",
    type=click.Choice(locale.list_languages(), case_sensitive=False),
    help="The language of the page that --brief writes; if left out, that of the program.",
)
@add_known_at_option
@add_format_options
@click.pass_obj
def show(app: App, company_id: int, is_brief: bool, lang: str | None, fmt: str) -> None:
    """Show everything about one organisation. NAME is one of its names or aliases, or a part of one.

    \b
    Examples:
      tracker company show 清大国华
      tracker company show 清大国华 --brief
      tracker company show 奇点数联(北京) --json
    """
    if is_brief and fmt != "table":
        raise BadInputError(
            gettext("--brief prints a page, not JSON or CSV"),
            gettext("leave out --{format} or --brief").format(format=fmt),
        )
    if lang and not is_brief:
        raise BadInputError(
            gettext("--lang works only together with --brief"),
            gettext("add --brief, or leave out --lang"),
        )
    if is_brief:
        with locale.show_in_language(lang or locale.get_language()), app.open_reader() as reader:
            briefing = read.visit_brief.prepare_briefing(reader, company_id, reader.today)
            format_number = read.office.find_amount_format(reader)
            print_brief(briefing, read.labels.Labels(reader), format_number)
        return
    with app.open_reader() as reader:
        labels = read.labels.Labels(reader)
        details = _read_details(reader, labels, company_id)
    print_show_output(fmt, details, labels)


def _read_details(reader: Reader, labels: Labels, company_id: int) -> ShowOutput:
    """Return what `company show` prints: the company, its contacts, commitments, events and citations."""
    company = read.companies.get_company(reader, company_id)
    contacts = read.people.list_contacts(reader, company_id)
    commitments = read.commitments.list_company_commitments(reader, company_id, reader.today)
    joint = describe_joint_commitments(commitments)
    columns = make_commitment_columns(labels, with_role=bool(joint))
    events = read.companies.list_company_events(reader, company_id)
    evidence = read.evidence.list_company_evidence(reader, company.company_id)
    return ShowOutput(
        company._asdict(),
        read.companies.Company._fields,
        {
            "number": f"#{company.company_id}",
            "company": company.name,
            "company_hans": company.name_hans,
            "name_en": company.name_en,
            "kind": labels("company_kind", company.kind),
            "region": labels("region", company.region),
            "uscc": company.uscc,
            "aliases": company.aliases,
            "sectors": company.sectors,
            "member_sectors": company.member_sectors,
            "joint_count": joint,
            "note": company.note,
        },
        (
            Section("contacts", contacts, _CONTACT_COLUMNS, least=0),
            Section("commitments", commitments, columns, least=0),
            Section("events", events, make_participation_columns(labels), least=0),
            make_evidence_section(reader, evidence, labels),
        ),
    )


def _make_company_columns(labels: Labels) -> tuple[Column, ...]:
    return (
        Column("company", lambda row: row.name),
        Column("kind", lambda row: labels("company_kind", row.kind), is_narrow=True),
        Column("sectors", lambda row: row.sectors or ""),
        Column("people", lambda row: row.people or ""),
        Column("commitment_count", lambda row: str(row.commitment_count or ""), is_narrow=True),
        Column("joint_count", lambda row: str(row.joint_count or ""), is_narrow=True),
        Column(
            "last_followup_on",
            lambda row: values.dates.format_date(row.last_followup_on, row.last_followup_precision),
            is_narrow=True,
        ),
    )


_CONTACT_COLUMNS = (
    Column("person", lambda row: row.name),
    Column("position", lambda row: row.title),
    Column("phone", lambda row: row.phone or "", is_narrow=True),
    Column("wechat", lambda row: row.wechat or "", is_narrow=True),
    Column("email", lambda row: row.email or "", is_narrow=True),
    Column("until_on", lambda row: row.until_on or "", is_narrow=True),
)
