"""`tracker commitment …`: list and show commitments."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from tracker import read, rules, values
from tracker.cli.commands.evidence_view import make_evidence_section
from tracker.cli.commands.shared_columns import (
    describe_joint_commitments,
    format_promised_amount,
    format_received_amount,
    join_words,
    make_commitment_columns,
    make_followup_columns,
)
from tracker.cli.params.nouns import ListOutput, Noun, print_section, row_to_dict
from tracker.cli.params.papers import make_paper_columns
from tracker.cli.params.shared_options import add_known_at_option, add_mine_option
from tracker.cli.params.translated_help import keep_for_help_all
from tracker.cli.params.types import (
    AS_OF,
    COLLEAGUE,
    COMMITMENT,
    COMPANY,
    DATE,
    DUE_UNTIL,
    EVENT,
    MONEY,
    PERSON,
    PROMISED_DATE,
    RESPONSIBLE_UNIT,
    SECTOR,
    TEXT,
    Code,
)
from tracker.cli.terminal.columns import Column, print_heading
from tracker.cli.terminal.lights import format_traffic_light
from tracker.cli.terminal.tables import (
    add_format_options,
    print_csv,
    print_fields,
    print_json,
    print_table,
)
from tracker.cli.terminal.wrap import print_wrapped
from tracker.errors import BadInputError
from tracker.locale import gettext, join_items
from tracker.values.codes import Condition, Light, Review, Stage, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.cli.app import App
    from tracker.read.actions import Action
    from tracker.read.commitment_filters import CommitmentFilters
    from tracker.read.commitments import Commitment
    from tracker.read.followups import Followup
    from tracker.read.labels import Labels
    from tracker.store.reader import Reader
    from tracker.values.amounts import FormatNumber
    from tracker.values.dates import PartialDate
    from tracker.values.money import Money


_LAZY_VERBS = {
    "add": ("tracker.cli.commands.commitment_add", "command"),
    "edit": ("tracker.cli.commands.commitment_edit", "edit"),
    "confirm": ("tracker.cli.commands.commitment_edit", "confirm"),
    "remove": ("tracker.cli.commands.commitment_edit", "remove"),
    "assign": ("tracker.cli.commands.commitment_assign", "command"),
    "why": ("tracker.cli.commands.why", "command"),
}


@click.group(
    "commitment",
    cls=Noun,
    argument="ref",
    metavar="REF",
    row_type=COMMITMENT,
    table="commitments",
    lazy_verbs=_LAZY_VERBS,
)
def command() -> None:
    """Commitments: what organisations promised, and how far each promise has got.

    \b
    Examples:
      tracker commitment list --company 清大
      tracker commitment show 2024-001
    """


FILTER_OPTIONS = (
    click.option(
        "--company",
        type=COMPANY,
        metavar="NAME",
        help="Only rows of this organisation: a name, an alias or part of a name.",
    ),
    click.option(
        "--sector",
        type=SECTOR,
        metavar="NAME",
        help="Only this sector and its narrower sectors: a code, a name or part of a name.",
    ),
    click.option(
        "--event", type=EVENT, metavar="NAME", help="Only this event: its key, its name or part of the name."
    ),
    click.option("--stage", type=Code(stage=Stage), help="Only commitments that are at this stage."),
    click.option(
        "--condition",
        type=Code(condition=Condition, status=Status),
        help="Only commitments with this condition (such as on hold) or status (such as lost).",
    ),
    click.option(
        "--light",
        type=Code(light=Light),
        help="Only commitments with this traffic light: green, yellow or red.",
    ),
    click.option(
        "--unit", type=RESPONSIBLE_UNIT, metavar="NAME", help="Only commitments of this responsible unit."
    ),
    click.option(
        "--person", type=COLLEAGUE, metavar="NAME", help="Only commitments of this responsible person."
    ),
    add_mine_option,
    click.option("--rep", type=PERSON, metavar="NAME", help="Only commitments that this person made."),
    click.option(
        "--party",
        type=COMPANY,
        metavar="NAME",
        help="Only commitments in which this other organisation takes part.",
    ),
    click.option(
        "--text",
        type=TEXT,
        help="Only commitments with this text in a field, or in the name of an organisation or person.",
    ),
    click.option(
        "--voiced-since", type=DATE, metavar="DATE", help="Only commitments made on or after this date."
    ),
    click.option(
        "--voiced-until", type=AS_OF, metavar="DATE", help="Only commitments made on or before this date."
    ),
    click.option(
        "--due-since",
        type=PROMISED_DATE,
        metavar="DATE",
        help="Only commitments promised for this date or a later one.",
    ),
    click.option(
        "--due-until",
        type=DUE_UNTIL,
        metavar="DATE",
        help="Only commitments promised for this date or an earlier one.",
    ),
    click.option(
        "--amount-from", type=MONEY, metavar="AMOUNT", help="Only commitments with at least this amount."
    ),
    click.option(
        "--amount-to", type=MONEY, metavar="AMOUNT", help="Only commitments with at most this amount."
    ),
    click.option(
        "--review",
        type=Code(review=Review),
        help="Only commitments in this state of the review: draft, confirmed or withdrawn; if left out, "
        "draft and confirmed.",
    ),
)
"""The options that choose commitments; `make_commitment_filters` takes their values."""


@keep_for_help_all(
    *("--rep", "--party", "--voiced-since", "--voiced-until", "--due-since", "--due-until", "--amount-from"),
    *("--amount-to", "--known-at", "--limit", "--after", "--no-pager", "--raw", "--labels"),
)
@command.add_list_command(
    *FILTER_OPTIONS,
    click.option(
        "--as-of", type=AS_OF, metavar="DATE", help="Show the state on this day; if left out, today."
    ),
)
def list_commitments(
    reader: Reader,
    labels: Labels,
    as_of: date | None,
    **typed: Any,  # noqa: ANN401  the filters, by the names of the options
) -> ListOutput:
    """List commitments as they are today, or as they were on a past day.

    \b
    Examples:
      tracker commitment list
      tracker commitment list --company 清大 --stage 签约
      tracker commitment list --review 待核实 --sort -amount
      tracker commitment list --condition stalled --as-of 2024Q3 --csv
    """
    day = as_of or reader.today
    keys: tuple[str, ...] = read.commitments.Commitment._fields
    filters = make_commitment_filters(**typed)
    if filters.company_id is None:
        rows = read.commitments.select_commitments(reader, day, filters)
        return ListOutput(rows, make_commitment_columns(labels), keys)
    of_company = read.commitments.list_company_commitments(reader, filters.company_id, day, filters)
    joint = describe_joint_commitments(of_company)
    keys = (*keys, "role", "share")
    columns = make_commitment_columns(labels, with_role=bool(joint))
    return ListOutput(read.row_list.LoadedRows(of_company, keys, "ref"), columns, keys, joint)


def make_commitment_filters(
    *,
    company: int | None,
    party: int | None,
    rep: int | None,
    sector: int | None,
    event: int | None,
    unit: str | None,
    person: str | None,
    voiced_since: PartialDate | None,
    voiced_until: date | None,
    due_since: PartialDate | None,
    due_until: date | None,
    amount_from: Money | None,
    amount_to: Money | None,
    **other_filters: Any,  # noqa: ANN401  the filters that are called as their options are
) -> CommitmentFilters:
    """Return the filters for a list of commitments from the typed options.

    `other_filters` maps other fields of CommitmentFilters to their values. Raises BadInputError for
    amounts in two currencies.
    """
    currencies = {money.currency for money in (amount_from, amount_to) if money}
    if len(currencies) > 1:
        raise BadInputError(
            gettext("--amount-from and --amount-to are in different currencies"),
            gettext("give both amounts in the same currency"),
        )
    return read.commitment_filters.CommitmentFilters(
        company_id=company,
        party_id=party,
        representative_id=rep,
        sector_id=sector,
        event_id=event,
        responsible_unit=unit,
        responsible_person=person,
        voiced_since=voiced_since and voiced_since.first_day,
        voiced_until=voiced_until,
        due_since=due_since and due_since.first_day,
        due_until=due_until,
        currency=next(iter(currencies), None),
        amount_from=amount_from and amount_from.amount,
        amount_to=amount_to and amount_to.amount,
        **other_filters,
    )


@command.command()
@click.argument("ref", metavar="REF", type=COMMITMENT)
@click.option("--as-of", type=AS_OF, metavar="DATE", help="Show the state on this day; if left out, today.")
@add_known_at_option
@add_format_options
@click.pass_obj
def show(app: App, ref: str, as_of: date | None, fmt: str) -> None:
    """Show everything about commitment REF: organisations, sources, follow-ups, and reasons for its state.

    \b
    Examples:
      tracker commitment show 2024-001
      tracker commitment show 2024-001 --as-of 2024-06-30 --json
    """
    with app.open_reader() as reader:
        day = as_of or reader.today
        labels = read.labels.Labels(reader)
        commitment = read.commitments.get_commitment(reader, ref, day)
        related_rows: dict[str, Any] = read.commitments.read_related_rows(reader, commitment.commitment_id)
        missing = read.missing.find_missing_fields(reader, commitment.ref, day)
        related_rows["actions"] = read.actions.list_open_actions(reader, day, refs=[commitment.ref])
        related_rows["followups"] = read.followups.list_followups(reader, ref=commitment.ref, until=day)
        related_rows["papers"] = read.papers.list_papers(reader, ref=commitment.ref)
        related_rows["evidence"] = read.evidence.list_commitment_evidence(reader, commitment.ref)
        evidence = make_evidence_section(reader, related_rows["evidence"], labels)
        origin = read.proposals.find_origin(reader, commitment.ref)
        format_number = read.office.find_amount_format(reader)
        related_rows["receipts"] = [
            row for row in related_rows["receipts"] if row["received_on"] <= day.isoformat()
        ]
    if fmt == "csv":
        print_csv([commitment._asdict()], read.commitments.Commitment._fields)
    elif fmt == "json":
        print_json(
            commitment._asdict()
            | {name: list(map(row_to_dict, rows)) for name, rows in related_rows.items()}
            | {"missing": missing, "origin": origin and origin._asdict()}
        )
    else:
        _print_commitment(commitment, related_rows, missing, labels, format_number)
        print_section(evidence, labels)
        if origin:
            print_wrapped(gettext("From {source}: {origin}").format(source=origin.source, origin=origin))


def _print_commitment(
    commitment: Commitment,
    related_rows: dict[str, Any],
    missing: Sequence[str],
    labels: Labels,
    format_number: FormatNumber,
) -> None:
    """Print a commitment: its fields, its state and open actions, then its follow-ups and receipts.

    `missing` holds the codes of the fields that it needs to reach its next stage.
    """
    print_fields(_describe_commitment(commitment, related_rows, labels, format_number))
    print_heading(labels("text", "state"))
    state = _describe_state(commitment, related_rows["followups"], labels)
    lacking = join_items(labels("gate", gate) for gate in missing)
    print_fields(
        [
            *state,
            (labels("column", "missing"), lacking),
            *_describe_actions(related_rows["actions"], labels),
        ]
    )
    print_heading(labels("text", "followups"))
    print_table(related_rows["followups"], make_followup_columns(labels), labels)
    if related_rows["receipts"]:
        print_heading(labels("text", "receipts"))
        print_table(related_rows["receipts"], _make_receipt_columns(format_number), labels)
    if related_rows["papers"]:
        print_heading(labels("text", "papers"))
        print_table(related_rows["papers"], make_paper_columns(labels), labels)


def _describe_commitment(
    commitment: Commitment, related_rows: dict[str, Any], labels: Labels, format_number: FormatNumber
) -> list[tuple[str, str]]:
    """Return the (label, value) pairs of the commitment's own fields."""
    voices = (join_words(v["name"], v["organisation"], v["title"]) for v in related_rows["voiced_by"])
    parties = (
        gettext("{name} ({role})").format(
            name=party["party"], role=join_words(labels("party_role", party["role"]), party["share"])
        )
        for party in related_rows["parties"]
    )
    sectors = [commitment.sector_name, *(sector["name_hans"] for sector in related_rows["sectors"])]
    fields = {
        "ref": commitment.ref,
        "title": commitment.title,
        "summary": commitment.summary,
        "company": commitment.company,
        "voiced_by": join_items(voices),
        "voiced_on": values.dates.format_date(commitment.voiced_on, commitment.voiced_precision),
        "event": commitment.event_name,
        "firmness": labels("firmness", commitment.firmness),
        "track": labels("track", commitment.track),
        "scope": labels("scope", commitment.scope),
        "sectors": join_items(filter(None, sectors)),
        "parties": join_items(parties),
        "place": commitment.place,
        "measures": join_items(
            f"{labels('measure_kind', measure['kind'])} {measure['value_text']}"
            for measure in related_rows["measures"]
        ),
        "amount": format_promised_amount(commitment, labels, format_number),
        "due_on": commitment.due_text
        or values.dates.format_date(commitment.due_on, commitment.due_precision),
        "responsible_unit": commitment.responsible_unit,
        "responsible_person": commitment.responsible_person,
        "parent_ref": commitment.parent_ref,
        "announced_total": commitment.announced_total,
        "review": labels("review", commitment.review),
    }
    return [(labels("column", code), value or "") for code, value in fields.items()]


def _describe_state(
    commitment: Commitment, followups: list[Followup], labels: Labels
) -> list[tuple[str, str]]:
    """Return the (label, value) pairs of the state, with the follow-ups that set stage and condition."""
    stage_on = values.dates.format_date(commitment.stage_on, commitment.stage_precision)
    condition_on = values.dates.format_date(commitment.condition_on, commitment.condition_precision)
    numbers: dict[int | None, int] = {row.row_id: row.followup_id for row in followups}
    reached = [Stage(row.stage) for row in followups if row.stage]
    skipped = rules.lifecycle.find_skipped_stages(
        Stage(commitment.opening_stage), reached, Stage(commitment.stage)
    )
    stage, condition = (
        labels("stage", commitment.stage, commitment.track),
        labels("condition", commitment.condition),
    )
    fields = {
        "stage": f"{stage} ← {_name_deciding_followup(numbers.get(commitment.stage_row), labels)} {stage_on}",
        "skipped": join_items(labels("stage", stage, commitment.track) for stage in skipped),
        "condition": join_words(
            condition,
            "←",
            _name_deciding_followup(numbers.get(commitment.condition_row), labels),
            condition_on,
            labels("reason", commitment.reason),
        ),
        "status": labels("status", commitment.status),
        "light": format_traffic_light(commitment.light, labels),
        "last_progress_on": values.dates.format_date(
            commitment.last_progress_on, commitment.last_progress_precision
        ),
        "last_contact_on": values.dates.format_date(
            commitment.last_contact_on, commitment.last_contact_precision
        ),
    }
    return [(labels("column", code), value or "") for code, value in fields.items()]


def _describe_actions(actions: list[Action], labels: Labels) -> list[tuple[str, str]]:
    """Return a (label, value) pair for each open action, with the number that users type to close it."""
    column = labels("column", "next_action")
    return [
        (
            column,
            gettext("{action} ({source})").format(
                action=join_words(row.due_on, row.who, row.what),
                source=_name_deciding_followup(row.action_id, labels),
            ),
        )
        for row in actions
    ]


def _name_deciding_followup(number: int | None, labels: Labels) -> str:
    """Return the name of the follow-up that set the stage or condition, such as `follow-up 12`.

    If `number` is None, no follow-up has set it since the commitment was made: return `as voiced`.
    """
    if number is None:
        return labels("text", "as_voiced")
    return gettext("follow-up {number}").format(number=number)


def _make_receipt_columns(format_number: FormatNumber) -> tuple[Column, ...]:
    return (
        Column("receipt_id", lambda row: str(row["receipt_id"]), is_narrow=True),
        Column("received_on", lambda row: row["received_on"], is_narrow=True),
        Column(
            "amount",
            lambda row: format_received_amount(row, format_number),
        ),
        Column("note", lambda row: row["note"] or ""),
    )
