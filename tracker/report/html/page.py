"""Write a report as a single HTML page, without scripts and without links to other files.

All figures come from the report; nothing is computed here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from tracker.locale import gettext, show_in_language
from tracker.report.formatter import ReportFormatter
from tracker.report.html import figures, lists, page_charts, targets
from tracker.report.html.render import iterate_template
from tracker.report.wording import (
    LANGUAGE_TAGS,
    LIGHT_MARKS,
    describe_empty_lists,
    format_moment,
    name_period,
)

_SECTIONS = {
    "key": ("text", "key_figures"),
    "targets": ("sheet", "targets"),
    "charts": ("text", "charts"),
    "restatements": ("text", "restatements"),
    "bridge": ("text", "bridge"),
    "attention": ("text", "attention"),
    "lists": ("sheet", "lists"),
    "ages": ("text", "ages"),
    "news": ("sheet", "followups"),
    "groups": ("text", "groups"),
    "totals": ("text", "totals"),
    "register": ("sheet", "register"),
    "evidence": ("text", "evidence"),
    "sources": ("sheet", "sources"),
    "figures": ("sheet", "figures"),
    "rules": ("text", "rules"),
}
"""The sections in order: the file in templates/sections that paints each, and the label of its heading."""


def paint_page(formatter: ReportFormatter, file: IO[bytes]) -> None:
    """Write the page to a binary file in UTF-8, in the language of the formatter.

    The page is written in pieces, so that a long register does not fill the memory.
    """
    with show_in_language(LANGUAGE_TAGS[formatter.language]):
        for piece in _iterate_page(formatter):
            file.write(piece.encode())


def _iterate_page(formatter: ReportFormatter) -> Iterator[str]:
    """Yield the text of the page in pieces."""
    report = formatter.report
    return iterate_template(
        "page.html",
        formatter=formatter,
        labels=formatter.labels,
        report=report,
        tag=LANGUAGE_TAGS[formatter.language],
        period=name_period(report.period),
        state=_describe_report_state(formatter),
        warning=formatter.labels("text", "provisional" if formatter.issue is None else "before_end"),
        facts=_list_header_facts(formatter),
        headings={
            section: formatter.labels(*label)
            for section, label in _SECTIONS.items()
            if {"restatements": report.restatements, "targets": report.targets, "lists": report.lists}.get(
                section, True
            )
        },
        key_figures=figures.pick_key_figures(report),
        names=lambda figure: figures.name_figure(formatter, figure),
        marks=LIGHT_MARKS,
        drawn_charts=list(page_charts.draw_charts(formatter)),
        empty_lists=describe_empty_lists(),
        columns=figures.make_columns(formatter)
        | lists.make_columns(formatter)
        | targets.make_columns(formatter),
        sorted_ages=figures.sort_idle_day_counts(report),
        group_tables=list(figures.make_group_tables(formatter)),
        unprinted=lists.count_unprinted(report),
        quotations=lists.group_quotations(report.quotations),
    )


def _describe_report_state(formatter: ReportFormatter) -> str:
    """Return the word for a preview, or the number of the revision of an issued report."""
    if formatter.issue is None:
        return formatter.labels("text", "preview")
    return f"{formatter.labels('column', 'report_revision')} {formatter.issue.revision}"


def _list_header_facts(formatter: ReportFormatter) -> list[tuple[str, str]]:
    """Return the rows of the header of the page, such as period and office: (name, value)."""
    labels, report, issue = formatter.labels, formatter.report, formatter.issue
    first_day, last_day, cut_off = map(formatter.format_long_day, (report.start, report.last, report.cut_off))
    facts = [
        (
            labels("text", "period"),
            gettext("{period} ({first_day} – {last_day})").format(
                period=name_period(report.period), first_day=first_day, last_day=last_day
            ),
        ),
        (labels("text", "cut_off"), cut_off),
        (labels("text", "unit"), formatter.unit_name),
    ]
    if report.office is not None:
        facts.insert(0, (labels("text", "filing_unit"), report.office))
    if report.drafts is not None:
        facts.append(
            (labels("text", "drafts"), labels("text", "drafts_left_out").format(count=report.drafts))
        )
    if issue is None:
        return [*facts, (labels("text", "made_at"), formatter.made_at)]
    return [
        *facts,
        (labels("column", "issued_at"), format_moment(issue.issued_at, report.utc_offset)),
        (labels("column", "issued_by"), issue.issued_by),
        (labels("column", "digest"), issue.digest),
        *([] if issue.head is None else [(labels("text", "head"), issue.head)]),
    ]
