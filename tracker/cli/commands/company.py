"""`tracker company …`: companies and the organisations beside them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.commands import company_duplicates, company_edit
from tracker.cli.commands.company_brief import LANGUAGES
from tracker.cli.params.groups import NounGroup
from tracker.cli.params.types import COMPANY, SECTOR, TEXT, Code
from tracker.cli.terminal.tables import (
    Column,
    format_options,
    print_csv,
    print_fields,
    print_heading,
    print_json,
    print_list,
    print_table,
)
from tracker.errors import BadInputError
from tracker.values.codes import CompanyKind, Region

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.commitments import Company, Labels


@click.group("company", cls=NounGroup)
def command() -> None:
    """Companies and the organisations beside them.

    \b
    Examples:
      tracker company list
      tracker company show 清大国华
    """


for written in (*company_edit.COMMANDS, *company_duplicates.COMMANDS):
    command.add_command(written)


@command.command("list")
@click.option("--kind", type=Code(company_kind=CompanyKind), help="Only organisations of this kind.")
@click.option("--region", type=Code(region=Region), help="Only those based there.")
@click.option("--sector", type=SECTOR, metavar="NAME", help="Only those in this sector or a narrower one.")
@click.option("--text", type=TEXT, help="Only those in whose names, code or note this stands.")
@format_options
@click.pass_obj
def list_companies(
    app: App, kind: str | None, region: str | None, sector: int | None, text: str | None, fmt: str
) -> None:
    """List the organisations, those with commitments first.

    \b
    Examples:
      tracker company list
      tracker company list --kind association --csv
      tracker company list --region 省外 --sector 农业科技 --text 集团
    """
    from tracker.read import commitments as queries
    from tracker.store.reader import open_reader
    from tracker.values import dates

    with open_reader(app.location) as reader:
        labels = queries.Labels(reader)
        columns = (
            Column("company", lambda row: row.name),
            Column("kind", lambda row: labels("company_kind", row.kind), is_narrow=True),
            Column("sectors", lambda row: row.sectors or ""),
            Column("people", lambda row: row.people or ""),
            Column("commitment_count", lambda row: str(row.commitment_count or ""), is_narrow=True),
            Column(
                "last_followup_on",
                lambda row: dates.format_date(row.last_followup_on, row.last_followup_precision),
                is_narrow=True,
            ),
        )
        rows = queries.list_companies(reader, kind=kind, region=region, sector_id=sector, text=text)
        print_list(fmt, rows, columns, labels, queries.Company._fields)


@command.command()
@click.argument("company_id", metavar="NAME", type=COMPANY)
@click.option("--brief", "is_brief", is_flag=True, help="One page to print before a visit; nothing private.")
@click.option("--lang", type=click.Choice(LANGUAGES), help="The language of that page; else hans.")
@format_options
@click.pass_obj
def show(app: App, company_id: int, is_brief: bool, lang: str | None, fmt: str) -> None:
    """Show everything about one organisation. NAME is a name, an alias, or a part of one.

    \b
    Examples:
      tracker company show 清大国华
      tracker company show 清大国华 --brief
      tracker company show 奇点数联(北京) --json
    """
    if is_brief and fmt != "table":
        raise BadInputError("--brief is a page to print", f"leave out --{fmt}, or --brief")
    if is_brief:
        _print_brief(app, company_id, lang or "hans")
        return
    if lang:
        raise BadInputError("--lang is the language of the page to print", "add --brief")
    from tracker.cli.commands.commitment import EVIDENCE_COLUMNS, commitment_columns, row_to_dict
    from tracker.read import commitments as queries
    from tracker.read import people
    from tracker.store.reader import open_reader
    from tracker.values import dates

    with open_reader(app.location) as reader:
        labels = queries.Labels(reader)
        company = queries.get_company(reader, company_id)
        contacts = people.list_contacts(reader, company_id)
        commitments = queries.list_commitments(
            reader, dates.today(), queries.CommitmentFilters(company_id=company_id)
        )
        events = queries.list_company_events(reader, company_id)
        evidence = queries.list_evidence(reader, company=company.name)
    if fmt == "csv":
        print_csv([company._asdict()], queries.Company._fields)
        return
    if fmt == "json":
        parts: dict[str, Sequence[Any]] = {
            "contacts": contacts,
            "commitments": commitments,
            "events": events,
            "evidence": evidence,
        }
        print_json(
            company._asdict() | {key: [row_to_dict(row) for row in rows] for key, rows in parts.items()}
        )
        return

    print_fields(_describe_company(company, labels))
    print_heading(labels("text", "contacts"))
    print_table(contacts, CONTACT_COLUMNS, labels)
    print_heading(labels("text", "commitments"))
    print_table(commitments, commitment_columns(labels), labels)
    print_heading(labels("text", "events"))
    print_table(events, participation_columns(labels), labels)
    print_heading(labels("text", "evidence"))
    print_table(evidence, EVIDENCE_COLUMNS, labels)


def _print_brief(app: App, company_id: int, language: str) -> None:
    from tracker.cli.commands.company_brief import print_brief
    from tracker.read import commitments as queries
    from tracker.read import visit_brief
    from tracker.store.reader import open_reader
    from tracker.values import dates

    with open_reader(app.location) as reader:
        labels = queries.Labels(reader, language)
        found = visit_brief.prepare_briefing(reader, company_id, dates.today())
    print_brief(found, labels, language)


CONTACT_COLUMNS = (
    Column("person", lambda row: row.name),
    Column("position", lambda row: row.title),
    Column("phone", lambda row: row.phone or "", is_narrow=True),
    Column("wechat", lambda row: row.wechat or "", is_narrow=True),
    Column("email", lambda row: row.email or "", is_narrow=True),
    Column("until_on", lambda row: row.until_on or "", is_narrow=True),
)


def participation_columns(labels: Labels) -> tuple[Column, ...]:
    """Return the columns of the events that an organisation or a person took part in."""
    from tracker.values import dates

    return (
        Column(
            "starts_on",
            lambda row: dates.format_date(row["starts_on"], row["starts_precision"]),
            is_narrow=True,
        ),
        Column("event", lambda row: row["name"]),
        Column("role", lambda row: labels("participant_role", row["role"]), is_narrow=True),
    )


def _describe_company(company: Company, labels: Labels) -> list[tuple[str, str]]:
    values = {
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
        "note": company.note,
    }
    return [(labels("column", code), value or "") for code, value in values.items()]
