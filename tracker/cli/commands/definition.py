"""`tracker definition …`: the rules that decide traffic lights and figures. Each has dated versions."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from tracker import read, values, write
from tracker.cli.params.fields import Field, add_field_options, select_typed_fields
from tracker.cli.params.missing_values import ask_required_fields
from tracker.cli.params.nouns import ListOutput, Noun, Section, ShowOutput, WriteResult
from tracker.cli.params.translated_help import keep_for_help_all
from tracker.cli.params.types import (
    AS_OF,
    DEFINITION,
    FUTURE_DAY,
    MONEY,
    NAME,
    SECTOR_CODE,
    Code,
    CodeList,
    NumberBetween,
)
from tracker.cli.terminal.columns import Column
from tracker.cli.terminal.tables import print_done
from tracker.locale import gettext
from tracker.values.codes import (
    Condition,
    EventKind,
    FigureForm,
    FigureMeasure,
    Region,
    RuleKind,
    Stage,
    Track,
)

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.labels import Labels
    from tracker.rules.definitions import Rule
    from tracker.store.journal import Batch
    from tracker.store.reader import Reader
    from tracker.write.definitions import AddedVersion

KEYS = ("code", "name", "kind", "version", "from_on", "definition")
FIELDS = {
    "name": Field("--name", NAME, "The name that reports print."),
    "base_stage": Field(
        "--base",
        Code(stage=Stage),
        "For a figure, the stage that commitments in the denominator have reached. For a light "
        "rule, the first stage to which the rule applies.",
    ),
    "reached_stage": Field(
        "--reached",
        Code(stage=Stage),
        "For a figure, the stage that commitments in the numerator have reached. For a light rule, "
        "the stage at which the rule ends.",
    ),
    "excluded_conditions": Field(
        "--excluding",
        CodeList(condition=Condition),
        "The numerator leaves out commitments with this condition, such as ended.",
    ),
    "yellow_days": Field(
        "--yellow", NumberBetween(0, 10_000), "The number of days after which the traffic light is yellow."
    ),
    "red_days": Field(
        "--red", NumberBetween(0, 10_000), "The number of days after which the traffic light is red."
    ),
    "track": Field(
        "--track", Code(track=Track), "Only commitments of this kind: facility, service or agreement."
    ),
    "region": Field("--region", Code(region=Region), "Only commitments of organisations from this region."),
    "event_kind": Field(
        "--event-kind", Code(event_kind=EventKind), "Only commitments made at this kind of event."
    ),
    "min_amount": Field(
        "--min-amount",
        MONEY,
        "Count only commitments with at least this amount; for a size band, the amount at which it begins.",
    ),
    "measure": Field(
        "--counts",
        Code(figure_measure=FigureMeasure),
        "What a figure counts or sums: commitments (the default), amount, received, received_in_period, "
        "or funds (the received part of the amounts).",
    ),
    "form": Field(
        "--form",
        Code(figure_form=FigureForm),
        "Whether a figure is a share or a number: rate (the default) or number.",
    ),
    "received_percent": Field(
        "--received",
        NumberBetween(0, 100),
        "The numerator counts only commitments that have received at least this percentage of their "
        "amount; 0 means any money.",
    ),
}


@click.group(
    "definition",
    cls=Noun,
    argument="rule_id",
    metavar="DEFINITION",
    row_type=DEFINITION,
    table="rules",
    is_cited=False,
)
def command() -> None:
    """Definitions: what each figure counts, and when a traffic light turns yellow or red.

    \b
    Examples:
      tracker definition list
      tracker definition add fair_start --name 签约会开工率 --base 签约 \\
          --reached 开工 --event-kind 签约仪式
      tracker definition edit no_progress --yellow 45 --from 2025-01-01
    """


@keep_for_help_all("--track", "--region", "--event-kind", "--counts", "--received")
@command.command()
@click.argument("code", metavar="CODE", type=SECTOR_CODE)
@click.option(
    "--kind", type=Code(rule_kind=RuleKind), default=RuleKind.FIGURE,
    help="The kind of definition: figure (the default), size_band, light_age, light_due, light_undated "
         "or light_action.",
)  # fmt: skip
@add_field_options(FIELDS)
@click.pass_obj
def add(app: App, /, code: str, kind: RuleKind, **typed: Any) -> None:  # noqa: ANN401  the values of FIELDS
    """Add a figure, a traffic-light rule or a size band. CODE is a short name in small Latin letters.

    \b
    Examples:
      tracker definition add fair_start --name 签约会开工率 --base 签约 \\
          --reached 开工 --event-kind 签约仪式
      tracker definition add big_kept --name 亿元以上履约率 --base 签约 \\
          --excluding 已结束 --min-amount 1亿元
      tracker definition add slow_service --kind light_age --name 服务类停滞 \\
          --track service --yellow 30
      tracker definition add landed --name 落地率 --base 签约 --received 0
      tracker definition add big_received --name 亿元以上项目到账 \\
          --base 签约 --counts received --form number --min-amount 1亿元
      tracker definition add size_5b --kind size_band --min-amount 50亿元

    \f

    The new definition applies to all days, and every report that is not issued yet prints it. A traffic-light
    rule counts days. light_age counts the days without progress. light_due counts the days after the date
    that is promised for the stage of --reached. light_undated counts the days without progress if no date is
    promised for that stage. light_action counts the days by which an open action is overdue.

    A figure counts commitments; with --counts, it sums their amounts or receipts. A figure is a share; with
    --form number, it is a number. With --received, the numerator counts only commitments for which money has
    arrived. Reports print the figure for all commitments, and for each sector, region and other group. A
    size_band is a range of amounts by which reports group commitments; it begins at --min-amount.
    """
    typed = ask_required_fields(FIELDS, typed, "min_amount" if kind == RuleKind.SIZE_BAND else "name")
    with app.open_batch("definition add") as batch:
        added = write.definitions.add(batch, code, kind, select_typed_fields(typed))
    done = gettext("Added definition {definition}.").format(definition=_describe_version(added))
    print_done(batch, done, added.warnings)


@command.add_list_command(
    click.option(
        "--as-of", type=AS_OF, metavar="DATE", help="List the definitions that were in force on this day."
    )
)
def list_definitions(reader: Reader, labels: Labels, as_of: date | None) -> ListOutput:
    """List the definitions in force: what each figure counts, and when each traffic-light rule applies.

    \b
    Examples:
      tracker definition list
      tracker definition list --as-of 2024-06-30
    """
    rules = read.definitions.list_rules(reader, as_of or reader.today)
    rows = read.row_list.LoadedRows([_make_rule_row(labels, rule) for rule in rules], KEYS, "code")
    return ListOutput(rows, (*_NAME_COLUMNS, *_VERSION_COLUMNS), KEYS)


@command.add_show_command()
def show(reader: Reader, labels: Labels, rule_id: int) -> ShowOutput:
    """Show all versions of a definition, and the day from which each one applies.

    \b
    Example:
      tracker definition show 履约率
    """
    versions = read.definitions.list_versions(reader, read.definitions.get_rule_code(reader, rule_id))
    today = values.dates.today().isoformat()
    begun = [rule for rule in versions if rule.from_on is None or rule.from_on <= today]
    rule = (begun or versions)[-1]
    record = _make_rule_row(labels, rule)
    columns = (
        *_NAME_COLUMNS,
        Column("rule_kind", lambda row: labels("rule_kind", row["kind"])),
        *_VERSION_COLUMNS,
    )
    fields = {column.name: column.text(record) for column in columns}
    records = [_make_rule_row(labels, version) for version in versions]
    return ShowOutput(
        {**rule._asdict(), **record}, KEYS, fields, (Section("versions", records, _VERSION_COLUMNS, least=2),)
    )


@keep_for_help_all("--region", "--event-kind", "--received")
@command.add_edit_command(
    FIELDS,
    click.option(
        "--from", "from_on", type=FUTURE_DAY, required=True, metavar="DAY",
        help="The first day on which the new version applies.",
    ),
)  # fmt: skip
def edit(batch: Batch, rule_id: int, changes: dict[str, Any]) -> WriteResult:
    """Add a new version of a definition. Give only what changes, and the first day of the new version.

    Issued reports keep the version of the definition with which they were issued.

    \b
    Examples:
      tracker definition edit no_progress --yellow 45 --from 2025-01-01
      tracker definition edit 履约率 --excluding 已结束 --from 2025-01-01
    """
    from_on = changes.pop("from_on")
    changed = write.definitions.add_version(batch, rule_id, changes, from_on)
    message = gettext("Added version {version} of {definition}. It applies from {day} on.")
    return WriteResult(
        message.format(version=changed.rule.version, definition=_describe_version(changed), day=from_on),
        changed.warnings,
    )


def _describe_version(added: AddedVersion) -> str:
    """Return the code, the name and the definition of the version that was added, on one line."""
    return gettext("{code} {name}: {definition}").format(
        code=added.rule.code, name=added.name, definition=added.definition
    )


def _make_rule_row(labels: Labels, rule: Rule) -> dict[str, Any]:
    """Return one version of a rule as a dict, with its name and its definition in words."""
    return {
        **{key: getattr(rule, key) for key in ("code", "kind", "version", "from_on")},
        "name": read.definitions.name_rule(labels, rule),
        "definition": read.definitions.define_rule(labels, rule),
    }


_NAME_COLUMNS = (
    Column("code", lambda row: row["code"], is_narrow=True),
    Column("name", lambda row: row["name"]),
)
_VERSION_COLUMNS = (
    Column("version", lambda row: str(row["version"]), is_narrow=True),
    Column("from_on", lambda row: row["from_on"] or "", is_narrow=True),
    Column("definition", lambda row: row["definition"]),
)
