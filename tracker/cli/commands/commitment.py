"""`tracker commitment …`: what was promised, and how far it has got."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from tracker import read
from tracker.cli.params.groups import NounGroup
from tracker.cli.params.types import AS_OF, COMMITMENT, COMPANY, EVENT, RESPONSIBLE_UNIT, SECTOR, Code
from tracker.cli.terminal.columns import Column, print_heading
from tracker.cli.terminal.tables import (
    format_options,
    print_csv,
    print_fields,
    print_json,
    print_list,
    print_table,
)
from tracker.values.codes import Condition, Review, Stage, Status

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.commitments import Commitment
    from tracker.read.evidence import Evidence
    from tracker.read.followups import Followup
    from tracker.read.labels import Labels


_LAZY_VERBS = {verb: ("tracker.cli.commands.commitment_edit", verb) for verb in ("add", "edit", "remove")}
_LAZY_VERBS["why"] = ("tracker.cli.commands.why", "command")


@click.group("commitment", cls=NounGroup, lazy_verbs=_LAZY_VERBS)
def command() -> None:
    """Commitments: what was promised, and how far it has got.

    \b
    Examples:
      tracker commitment list --company 清大
      tracker commitment show 2024-001
    """


@command.command("list")
@click.option("--company", type=COMPANY, metavar="NAME", help="Name, alias or part of one.")
@click.option(
    "--sector", type=SECTOR, metavar="NAME", help="Code, name or part of one; includes its narrower sectors."
)
@click.option("--event", type=EVENT, metavar="NAME", help="Key, name or part of one.")
@click.option("--stage", type=Code(stage=Stage), help="Stage reached.")
@click.option(
    "--condition", type=Code(condition=Condition, status=Status), help="Condition, or derived status."
)
@click.option("--unit", type=RESPONSIBLE_UNIT, metavar="NAME", help="Responsible unit.")
@click.option(
    "--review", type=Code(review=Review), help="draft, confirmed or withdrawn; if left out, the first two."
)
@click.option("--as-of", type=AS_OF, metavar="DATE", help="As it stood on this day; today if left out.")
@format_options
@click.pass_obj
def list_commitments(
    app: App,
    company: int | None,
    sector: int | None,
    event: int | None,
    stage: Stage | None,
    condition: str | None,
    unit: str | None,
    review: Review | None,
    as_of: date | None,
    fmt: str,
) -> None:
    """List commitments, as they stand today or stood on a day.

    \b
    Examples:
      tracker commitment list
      tracker commitment list --company 清大 --stage 签约
      tracker commitment list --review 待核实
      tracker commitment list --condition stalled --as-of 2024Q3 --csv
    """
    from tracker.store.reader import open_reader
    from tracker.values import dates

    with open_reader(app.location) as reader:
        labels = read.labels.Labels(reader)
        filters = read.commitments.CommitmentFilters(
            company_id=company,
            sector_id=sector,
            event_id=event,
            stage=stage,
            condition=condition,
            responsible_unit=unit,
            review=review,
        )
        rows = read.commitments.list_commitments(reader, as_of or dates.today(), filters)
    print_list(fmt, rows, commitment_columns(labels), labels, read.commitments.Commitment._fields)


@command.command()
@click.argument("ref", type=COMMITMENT)
@click.option("--as-of", type=AS_OF, metavar="DATE", help="As it stood on this day; today if left out.")
@format_options
@click.pass_obj
def show(app: App, ref: str, as_of: date | None, fmt: str) -> None:
    """Show everything about commitment REF: parties, evidence, follow-ups, its state and why.

    \b
    Examples:
      tracker commitment show 2024-001
      tracker commitment show 2024-001 --as-of 2024-06-30 --json
    """
    from tracker.read.commitments import Commitment, get_commitment, read_related_rows
    from tracker.read.evidence import list_evidence
    from tracker.read.followups import list_followups
    from tracker.read.labels import Labels
    from tracker.store.reader import open_reader
    from tracker.values import dates

    day = as_of or dates.today()
    with open_reader(app.location) as reader:
        labels = Labels(reader)
        commitment = get_commitment(reader, ref, day)
        parts: dict[str, Any] = read_related_rows(reader, commitment.commitment_id)
        parts["followups"] = list_followups(reader, ref=commitment.ref, until=day)
        parts["evidence"] = list_evidence(reader, ref=commitment.ref)
        parts["receipts"] = [row for row in parts["receipts"] if row["received_on"] <= day.isoformat()]
    if fmt == "csv":
        print_csv([commitment._asdict()], Commitment._fields)
    elif fmt == "json":
        print_json(
            commitment._asdict() | {name: list(map(row_to_dict, rows)) for name, rows in parts.items()}
        )
    else:
        _print_commitment(commitment, parts, labels)


def commitment_columns(labels: Labels) -> tuple[Column, ...]:
    """Return the columns of a list of commitments."""
    from tracker.values import dates

    return (
        Column("ref", lambda row: row.ref, is_narrow=True),
        Column("company", lambda row: row.company),
        Column("title", lambda row: row.title),
        Column("stage", lambda row: labels("stage", row.stage, row.track)),
        Column("status", lambda row: labels("status", row.status), is_narrow=True),
        Column("light", lambda row: labels("light", row.light), is_narrow=True, is_needed=True),
        Column(
            "voiced_on", lambda row: dates.format_date(row.voiced_on, row.voiced_precision), is_narrow=True
        ),
        Column("next_action_on", lambda row: row.next_action_on or "", is_narrow=True),
    )


def followup_columns(labels: Labels) -> tuple[Column, ...]:
    """Return the columns of a list of follow-ups of one commitment."""
    from tracker.values import dates

    return (
        Column("followup_id", lambda row: str(row.followup_id), is_narrow=True),
        Column(
            "occurred_on",
            lambda row: dates.format_date(row.occurred_on, row.occurred_precision),
            is_narrow=True,
            is_needed=True,
        ),
        Column("kind", lambda row: labels("followup_kind", row.kind), is_narrow=True),
        Column("stage", lambda row: labels("stage", row.stage, row.track), is_narrow=True),
        Column("condition", lambda row: labels("condition", row.condition), is_narrow=True),
        Column("note", lambda row: _format_note(row, labels)),
        Column("next_action", lambda row: _join_words(row.next_action_on, row.next_action)),
        Column("recorded_by", lambda row: row.recorded_by, is_narrow=True),
    )


def _print_commitment(commitment: Commitment, parts: dict[str, Any], labels: Labels) -> None:
    print_fields(_describe_commitment(commitment, parts, labels))
    print_heading(labels("text", "state"))
    print_fields(_describe_state(commitment, parts["followups"], labels))
    print_heading(labels("text", "followups"))
    print_table(parts["followups"], followup_columns(labels), labels)
    if parts["receipts"]:
        print_heading(labels("text", "receipts"))
        print_table(parts["receipts"], _RECEIPT_COLUMNS, labels)
    print_heading(labels("text", "evidence"))
    print_table(parts["evidence"], EVIDENCE_COLUMNS, labels)


def _describe_commitment(
    commitment: Commitment, parts: dict[str, Any], labels: Labels
) -> list[tuple[str, str]]:
    from tracker.values import dates

    voices = (_join_words(v["name"], v["organisation"], v["title"]) for v in parts["voiced_by"])
    parties = (f"{party['party']} ({labels('party_role', party['role'])})" for party in parts["parties"])
    sectors = [commitment.sector_name, *(sector["name_hans"] for sector in parts["sectors"])]
    values = {
        "ref": commitment.ref,
        "title": commitment.title,
        "summary": commitment.summary,
        "company": commitment.company,
        "voiced_by": "; ".join(voices),
        "voiced_on": dates.format_date(commitment.voiced_on, commitment.voiced_precision),
        "event": commitment.event_name,
        "firmness": labels("firmness", commitment.firmness),
        "track": labels("track", commitment.track),
        "scope": labels("scope", commitment.scope),
        "sectors": "、".join(filter(None, sectors)),
        "parties": "; ".join(parties),
        "place": commitment.place,
        "measures": "; ".join(
            f"{labels('measure_kind', measure['kind'])} {measure['value_text']}"
            for measure in parts["measures"]
        ),
        "amount": format_promised_amount(commitment, labels),
        "due_on": commitment.due_text or dates.format_date(commitment.due_on, commitment.due_precision),
        "responsible_unit": commitment.responsible_unit,
        "responsible_person": commitment.responsible_person,
        "parent_ref": commitment.parent_ref,
        "announced_total": commitment.announced_total,
        "review": labels("review", commitment.review),
    }
    return [(labels("column", code), value or "") for code, value in values.items()]


def _describe_state(
    commitment: Commitment, followups: list[Followup], labels: Labels
) -> list[tuple[str, str]]:
    from tracker.rules import lifecycle
    from tracker.values import dates

    stage_on = dates.format_date(commitment.stage_on, commitment.stage_precision)
    condition_on = dates.format_date(commitment.condition_on, commitment.condition_precision)
    reached = [Stage(row.stage) for row in followups if row.stage]
    skipped = lifecycle.find_skipped_stages(Stage(commitment.opening_stage), reached, Stage(commitment.stage))
    stage, condition = (
        labels("stage", commitment.stage, commitment.track),
        labels("condition", commitment.condition),
    )
    values = {
        "stage": f"{stage} ← {_format_cause(commitment.stage_row, labels)} {stage_on}",
        "skipped": "、".join(labels("stage", stage, commitment.track) for stage in skipped),
        "condition": _join_words(
            condition,
            "←",
            _format_cause(commitment.condition_row, labels),
            condition_on,
            labels("reason", commitment.reason),
        ),
        "status": labels("status", commitment.status),
        "light": labels("light", commitment.light),
        "last_progress_on": dates.format_date(
            commitment.last_progress_on, commitment.last_progress_precision
        ),
        "last_contact_on": dates.format_date(commitment.last_contact_on, commitment.last_contact_precision),
        "next_action": _join_words(
            commitment.next_action_on, commitment.next_action_by, commitment.next_action
        ),
    }
    return [(labels("column", code), value or "") for code, value in values.items()]


def _join_words(*words: str | None) -> str:
    return " ".join(filter(None, words))


def _format_cause(row_id: int | None, labels: Labels) -> str:
    return labels("text", "as_voiced") if row_id is None else f"{labels('column', 'followup_id')} {row_id}"


def format_promised_amount(commitment: Commitment, labels: Labels) -> str:
    """Return the promised amount as people read it, and what it was revised to."""
    said = labels("amount_status", commitment.amount_status)
    if commitment.amount is not None and commitment.currency is not None:
        said = _format_money(commitment.amount, commitment.currency)
    if commitment.revised_amount is not None and commitment.revised_currency is not None:
        said += f" → {_format_money(commitment.revised_amount, commitment.revised_currency)}"
    return said


def _format_money(amount: int, currency: str) -> str:
    return f"{currency} {amount:,}"


def _format_note(followup: Followup, labels: Labels) -> str:
    marks = [
        labels("text", "private") if followup.is_private else "",
        labels("text", "corrected") if followup.is_corrected else "",
        labels("reason", followup.reason),
    ]
    return _join_words(*marks, followup.note)


def row_to_dict(row: Any) -> dict[str, Any]:  # noqa: ANN401  a named tuple or a dict
    """Return a row as a dict."""
    return row if isinstance(row, dict) else dict(row._asdict())


def _format_fact(row: Evidence) -> str:
    return f"{row.fact}.{row.field}"


EVIDENCE_COLUMNS = (
    Column("fact", _format_fact, is_narrow=True),
    Column("source", lambda row: row.source, is_narrow=True),
    Column("quotation", lambda row: row.words),
)

_RECEIPT_COLUMNS = (
    Column("receipt_id", lambda row: str(row["receipt_id"]), is_narrow=True),
    Column("received_on", lambda row: row["received_on"], is_narrow=True),
    Column("amount", lambda row: _format_money(row["amount"], row["currency"])),
    Column("note", lambda row: row["note"] or ""),
)
