"""Paint a report as one self-contained page: no script, nothing from elsewhere. Computes no figure."""

from __future__ import annotations

from tracker.report.html import figures, lists, page_charts
from tracker.report.html.render import render_template
from tracker.report.html.words import TAGS, Words
from tracker.report.wording import LIGHT_MARKS

_SECTIONS = {
    "key": ("text", "key_figures"),
    "charts": ("text", "charts"),
    "restatements": ("text", "restatements"),
    "bridge": ("text", "bridge"),
    "attention": ("text", "attention"),
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
"""The sections in their order: the macro of sections.html that paints each, and the label of its heading."""


def paint_page(words: Words) -> bytes:
    """Return the page in UTF-8."""
    report = words.report
    page = render_template(
        "page.html",
        words=words,
        labels=words.labels,
        report=report,
        tag=TAGS[words.language],
        state=_name_state(words),
        facts=_list_facts(words),
        headings={
            place: words.labels(*label)
            for place, label in _SECTIONS.items()
            if place != "restatements" or report.restatements
        },
        key_figures=figures.pick_key_figures(report),
        names=lambda figure: figures.name_figure(words, figure),
        marks=LIGHT_MARKS,
        drawn_charts=list(page_charts.draw_charts(words)),
        columns=figures.make_columns(words) | lists.make_columns(words),
        sorted_ages=figures.sort_ages(report),
        group_tables=list(figures.make_group_tables(words)),
        quotations=list(lists.group_quotations(report.quotations)),
    )
    return page.encode()


def _name_state(words: Words) -> str:
    if words.issue is None:
        return words.labels("text", "preview")
    return f"{words.labels('column', 'report_revision')} {words.issue.revision}"


def _list_facts(words: Words) -> list[tuple[str, str]]:
    """Return what the header says of the report: each name with its value."""
    labels, report, issue = words.labels, words.report, words.issue
    last_day = words.format_long_day(report.last)
    facts = [
        (labels("text", "period"), f"{report.period} ({words.format_long_day(report.start)} – {last_day})"),
        (labels("text", "cut_off"), last_day),
        (labels("text", "unit"), words.unit_words),
    ]
    if issue is None:
        return [*facts, (labels("text", "made_at"), words.made_at)]
    return [
        *facts,
        (labels("column", "issued_at"), issue.issued_at.replace("T", " ").replace("Z", " UTC")),
        (labels("column", "issued_by"), issue.issued_by),
        (labels("column", "digest"), issue.digest),
    ]
