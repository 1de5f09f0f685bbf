"""Painting a report as one self-contained page: no script, nothing from elsewhere. Computes no figure."""

from __future__ import annotations

from pathlib import Path

from tracker.report.html import figures, lists
from tracker.report.html.markup import Element, make, page
from tracker.report.html.words import TAGS, Words

STYLE = Path(__file__).with_name("style.css")


def paint(words: Words) -> bytes:
    """Return the page in UTF-8."""
    title = f"{words.labels('text', 'report')} {words.report.period}"
    head = make(
        "head",
        make("meta", charset="utf-8"),
        make("meta", name="viewport", content="width=device-width, initial-scale=1"),
        make("title", title),
        make("style", STYLE.read_text(encoding="utf-8")),
    )
    found = [made for paint_section in _SECTIONS if (made := paint_section(words)) is not None]
    body = make("body", _header(words), _contents(words, found), make("main", found))
    return page(make("html", head, body, lang=TAGS[words.language])).encode()


_SECTIONS = (
    figures.key_figures,
    figures.charts,
    lists.restatements,
    figures.bridge,
    lists.attention,
    figures.counts,
    lists.news,
    figures.groups,
    lists.totals,
    lists.register,
    lists.evidence,
    lists.sources,
    figures.all_figures,
    lists.rules,
)


def _header(words: Words) -> Element:
    labels, report, issue = words.labels, words.report, words.issue
    rows = [
        (
            labels("text", "period"),
            f"{report.period} ({words.long_day(report.start)} – {words.long_day(report.last)})",
        ),
        (labels("text", "cut_off"), words.long_day(report.last)),
        (labels("text", "unit"), words.unit_words),
    ]
    if issue is None:
        state = labels("text", "preview")
        rows.append((labels("text", "made_at"), words.made_at))
    else:
        state = f"{labels('column', 'report_revision')} {issue.revision}"
        rows += [
            (labels("column", "issued_at"), issue.issued_at.replace("T", " ").replace("Z", " UTC")),
            (labels("column", "issued_by"), issue.issued_by),
            (labels("column", "digest"), issue.digest),
        ]
    provisional = make("span", labels("text", "provisional"), class_="badge warning")
    return make(
        "header",
        make("h1", labels("text", "report"), " ", make("span", report.period)),
        make("p", make("span", state, class_="badge"), " ", provisional if report.is_provisional else None),
        make("dl", [make("div", make("dt", name), make("dd", value)) for name, value in rows]),
    )


def _contents(words: Words, found: list[Element]) -> Element:
    links = [make("li", make("a", made[0].text, href=f"#{made.get('id')}")) for made in found]
    return make("nav", make("h2", words.labels("text", "contents")), make("ol", links))
