"""Make the tables of commitments, follow-ups and sources on the HTML page, and group the quotations."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from tracker.locale import gettext, join_clauses, join_items
from tracker.read import definitions
from tracker.report import wording
from tracker.report.formatter import ReportFormatter
from tracker.report.html.columns import ActionsCell, LightCell, TableColumn, TitleCell
from tracker.report.model.report import PeriodFollowup, Quotation, RegisterLine, Report, Restatement


def make_columns(formatter: ReportFormatter) -> dict[str, Sequence[TableColumn]]:
    """Return the columns of each table, by the name that the templates in templates/sections use for it."""
    return {
        "restatements": _make_restatement_columns(formatter),
        "attention": _make_attention_columns(formatter),
        "largest": _make_largest_columns(formatter),
        "overdue": _make_overdue_columns(formatter),
        "news": _make_followup_columns(formatter),
        "totals": _make_announced_total_columns(formatter),
        "register": _make_register_columns(formatter),
        "sources": _make_source_columns(formatter),
        "rules": _make_rule_columns(formatter),
    }


def group_quotations(
    quotations: Sequence[Quotation],
) -> Iterator[tuple[str, list[Quotation], dict[str, list[str]]]]:
    """Yield for each commitment its reference, its quotations, and its passages without quoted words.

    The words of a passage are missing if the text of its source is not stored. Such passages are listed by
    the key of their source. Each is given as the positions of its first and last character: `12–30`.
    """
    for ref, of_commitment in groupby(quotations, lambda row: row.ref):
        rows = list(of_commitment)
        unattached: dict[str, list[str]] = {}
        for row in rows:
            if row.words is None:
                spans = unattached.setdefault(row.source, [])
                span = f"{row.span_start}–{row.span_end}"
                spans += [] if span in spans else [span]
        yield ref, [row for row in rows if row.words is not None], unattached


def count_unprinted(report: Report) -> dict[str, int]:
    """Return how many actions, summaries and quotations the page shows on the screen but not on paper."""
    return {
        "actions": sum(len(row.further_actions) for row in report.lines_needing_attention),
        "summaries": sum(bool(row.summary) for row in report.register),
        "quotations": sum(bool(row.before or row.after) for row in report.quotations),
    }


def _make_restatement_columns(formatter: ReportFormatter) -> Sequence[TableColumn]:
    labels = formatter.labels
    tracks = {line.ref: line.track for line in formatter.report.register}

    def format_value(row: Restatement, value: str | None) -> str:
        track = tracks.get(row.ref or "", "facility")
        return wording.format_difference(labels, row, value, track, formatter.format_amount)

    def format_causes(row: Restatement) -> str:
        return join_clauses(wording.describe_causes(labels, row.causes, formatter.report.utc_offset))

    return (
        TableColumn(labels("column", "period"), _name_issued_report),
        TableColumn(labels("column", "ref"), lambda row: row.ref, form="link"),
        TableColumn(
            labels("column", "what"), lambda row: wording.name_difference(labels, formatter.report.rules, row)
        ),
        TableColumn(labels("column", "old"), lambda row: format_value(row, row.old)),
        TableColumn(labels("column", "new"), lambda row: format_value(row, row.new)),
        TableColumn(labels("column", "cause"), format_causes, "long"),
    )


def _name_issued_report(row: Restatement) -> str:
    """Return the period and the revision of the issued report that would be different today."""
    return gettext("{title}, revision {revision}").format(
        title=wording.name_period(row.period), revision=row.revision
    )


def _make_attention_columns(formatter: ReportFormatter) -> Sequence[TableColumn]:
    labels = formatter.labels
    return (
        TableColumn(
            labels("column", "light"),
            lambda row: (
                _make_light_cell_maker(formatter)(row) or LightCell("none", labels("status", row.status))
            ),
            "tight",
            "light",
        ),
        TableColumn(labels("column", "ref"), lambda row: row.ref, "tight", "link"),
        TableColumn(labels("column", "company"), lambda row: row.company),
        TableColumn(labels("column", "title"), lambda row: row.title, "long"),
        TableColumn(
            labels("column", "stage"), lambda row: formatter.name_stage(row.stage, row.track), "tight"
        ),
        TableColumn(labels("column", "last_progress_on"), _make_progress_formatter(formatter), "tight"),
        TableColumn(labels("column", "days_late"), lambda row: row.overdue_days, "number"),
        TableColumn(
            labels("column", "next_action"), lambda row: _make_actions_cell(formatter, row), "long", "actions"
        ),
        TableColumn(labels("column", "who"), _name_responsible_people),
        TableColumn(labels("column", "is_counted"), lambda row: wording.name_exclusion(labels, row) or "✓"),
    )


def _make_largest_columns(formatter: ReportFormatter) -> Sequence[TableColumn]:
    labels = formatter.labels
    return (
        *_make_rank_and_title_columns(formatter),
        TableColumn(labels("column", "amount"), formatter.format_stated_money, "number tight"),
        TableColumn(labels("column", "amount_text"), wording.get_amount_words),
        TableColumn(
            labels("column", "stage"), lambda row: formatter.name_stage(row.stage, row.track), "tight"
        ),
        *_make_responsible_columns(formatter),
    )


def _make_overdue_columns(formatter: ReportFormatter) -> Sequence[TableColumn]:
    labels = formatter.labels
    return (
        *_make_rank_and_title_columns(formatter),
        TableColumn(
            labels("column", "due_stage"),
            lambda row: formatter.name_stage(row.due_stage, row.track),
            "tight",
        ),
        TableColumn(
            labels("column", "due_on"),
            lambda row: formatter.format_day(row.due_on, row.due_precision),
            "tight",
        ),
        TableColumn(labels("column", "days_overdue"), lambda row: f"{row.days_overdue:,}", "number"),
        *_make_responsible_columns(formatter),
    )


def _make_rank_and_title_columns(formatter: ReportFormatter) -> Sequence[TableColumn]:
    """Return the columns that name a ranked commitment: rank, reference, company and title."""
    labels = formatter.labels
    return (
        TableColumn(labels("column", "rank"), lambda row: str(row.rank), "number"),
        TableColumn(labels("column", "ref"), lambda row: row.ref, "tight", "link"),
        TableColumn(labels("column", "company"), lambda row: row.company),
        TableColumn(labels("column", "title"), lambda row: row.title, "long"),
    )


def _make_responsible_columns(formatter: ReportFormatter) -> Sequence[TableColumn]:
    labels = formatter.labels
    return (
        TableColumn(labels("column", "responsible_unit"), lambda row: row.responsible_unit),
        TableColumn(labels("column", "responsible_person"), lambda row: row.responsible_person, "tight"),
    )


def _make_light_cell_maker(formatter: ReportFormatter) -> Callable[[RegisterLine], LightCell | None]:
    """Return a function that makes the light of a register line for a cell; None if it has no light."""
    return lambda row: LightCell(row.light, formatter.format_light(row.light)) if row.light else None


def _make_actions_cell(formatter: ReportFormatter, row: RegisterLine) -> ActionsCell | None:
    """Return the open actions of a register line for a cell, with their due dates; None if there are none."""
    further = [
        " ".join(filter(None, (formatter.format_day(action.due_on), action.what, action.who)))
        for action in row.further_actions
    ]
    first = _format_next_action(formatter, row)
    whole = join_clauses(filter(None, (first, *further)))
    return ActionsCell(first, whole.removeprefix(first), len(further)) if whole else None


def _format_next_action(formatter: ReportFormatter, row: RegisterLine) -> str:
    return " ".join(filter(None, (formatter.format_day(row.next_action_on), row.next_action)))


def _name_responsible_people(row: RegisterLine) -> str:
    """Return the names of those who are responsible for a commitment and its next action."""
    people = filter(None, (row.next_action_by, row.responsible_unit, row.responsible_person))
    return join_items(dict.fromkeys(people))


def _make_progress_formatter(formatter: ReportFormatter) -> Callable[[RegisterLine], str]:
    """Return a function that formats the day of the last progress of a register line."""
    return lambda row: formatter.format_day(row.last_progress_on, row.last_progress_precision)


def _make_register_columns(formatter: ReportFormatter) -> Sequence[TableColumn]:
    labels = formatter.labels

    def format_amount(row: RegisterLine) -> str:
        if row.amount is None:
            return labels("amount_status", row.amount_status)
        return formatter.format_stated_money(row)

    return (
        TableColumn(labels("column", "ref"), lambda row: row.ref, "tight", "anchor"),
        TableColumn(labels("column", "company"), lambda row: row.company),
        TableColumn(labels("column", "title"), _make_title_cell_maker(formatter), "long", "title"),
        TableColumn(
            labels("column", "voiced_by"),
            lambda row: join_clauses(map(wording.describe_speaker, row.voiced_by)),
        ),
        TableColumn(labels("column", "sector"), lambda row: formatter.name_sector(row.sector)),
        TableColumn(labels("column", "firmness"), lambda row: labels("firmness", row.firmness), "tight"),
        TableColumn(
            labels("column", "voiced_on"),
            lambda row: formatter.format_day(row.voiced_on, row.voiced_precision),
            "tight",
        ),
        TableColumn(labels("column", "amount"), format_amount, "number"),
        TableColumn(
            labels("column", "received"),
            lambda row: "" if row.received is None else formatter.format_money(row.received, row.currency),
            "number",
        ),
        TableColumn(
            labels("column", "stage"), lambda row: formatter.name_stage(row.stage, row.track), "tight"
        ),
        TableColumn(
            labels("column", "stage_on"),
            lambda row: formatter.format_day(row.stage_on, row.stage_precision),
            "tight",
        ),
        TableColumn(labels("column", "status"), lambda row: labels("status", row.status), "tight"),
        TableColumn(labels("column", "light"), _make_light_cell_maker(formatter), "tight", "light"),
        *_make_responsible_columns(formatter),
    )


def _make_title_cell_maker(formatter: ReportFormatter) -> Callable[[RegisterLine], TitleCell]:
    """Return a function that makes the title of a register line for a cell.

    If figures do not count the commitment, the reason follows as the remark.
    """
    return lambda row: TitleCell(
        row.title, wording.name_exclusion(formatter.labels, row) or None, row.summary
    )


def _make_followup_columns(formatter: ReportFormatter) -> Sequence[TableColumn]:
    labels = formatter.labels

    def describe_followup(row: PeriodFollowup) -> str:
        phrases = (
            formatter.name_stage(row.stage, row.track),
            labels("condition", row.condition),
            labels("reason", row.reason),
        )
        return " · ".join(filter(None, phrases))

    return (
        TableColumn(
            labels("column", "occurred_on"),
            lambda row: formatter.format_day(row.occurred_on, row.occurred_precision),
            "tight",
        ),
        TableColumn(labels("column", "ref"), lambda row: row.ref, "tight", "link"),
        TableColumn(labels("column", "company"), lambda row: row.company),
        TableColumn(labels("column", "kind"), lambda row: labels("followup_kind", row.kind), "tight"),
        TableColumn(labels("column", "stage"), describe_followup),
        TableColumn(labels("column", "note"), lambda row: row.note, "long"),
        TableColumn(labels("column", "next_action"), lambda row: _format_next_action(formatter, row), "long"),
        TableColumn(labels("column", "recorded_by"), lambda row: row.recorded_by, "tight"),
    )


def _make_announced_total_columns(formatter: ReportFormatter) -> Sequence[TableColumn]:
    labels = formatter.labels
    return (
        TableColumn(labels("column", "event"), lambda row: row.event),
        TableColumn(labels("column", "total_unit"), lambda row: labels("total_unit", row.unit)),
        TableColumn(
            labels("column", "identified"), lambda row: f"{row.identified:,} / {row.announced:,}", "number"
        ),
        TableColumn(
            labels("column", "amount"), lambda row: formatter.format_money(row.amount, row.currency), "number"
        ),
        TableColumn(labels("column", "note"), lambda row: row.note, "long"),
    )


def _make_source_columns(formatter: ReportFormatter) -> Sequence[TableColumn]:
    labels = formatter.labels
    return (
        TableColumn(labels("column", "key"), lambda row: row.key, form="source_anchor"),
        TableColumn(labels("column", "kind"), lambda row: labels("source_kind", row.kind), "tight"),
        TableColumn(labels("column", "source_title"), lambda row: row.title, "long"),
        TableColumn(labels("column", "publisher"), lambda row: row.publisher),
        TableColumn(
            labels("column", "published_at"), lambda row: (row.published_at or "").replace("T", " ")[:16]
        ),
        TableColumn(labels("column", "original"), lambda row: row.original, form="source"),
        TableColumn(labels("column", "citations"), lambda row: f"{row.citations:,}", "number"),
    )


def _make_rule_columns(formatter: ReportFormatter) -> Sequence[TableColumn]:
    labels = formatter.labels

    return (
        TableColumn(labels("column", "kind"), lambda row: labels("rule_kind", row.kind), "tight"),
        TableColumn(labels("column", "rule"), lambda row: definitions.name_rule(labels, row)),
        TableColumn(labels("column", "version"), lambda row: str(row.version), "number"),
        TableColumn(labels("column", "definition"), lambda row: definitions.define_rule(labels, row), "long"),
        TableColumn(labels("column", "from_on"), lambda row: formatter.format_day(row.from_on)),
    )
