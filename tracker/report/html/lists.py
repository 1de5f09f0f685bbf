"""The sections that list: restatements, attention, register, news, totals, evidence, sources, rules."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from tracker.report import wording
from tracker.report.html.markup import Child, Element, make
from tracker.report.html.parts import Cell, TableColumn, link, place, section, table
from tracker.report.html.words import Words
from tracker.report.model.report import PeriodFollowup, Quotation, RegisterLine, Restatement, Rule


def restatements(words: Words) -> Element | None:
    """Return what issued reports said otherwise, and the rows that caused it; nothing when all agree."""
    labels, found = words.labels, words.report.restatements
    if not found:
        return None
    tracks = {line.ref: line.track for line in words.report.register}

    def said(row: Restatement, value: str | None) -> str:
        track = tracks.get(row.ref or "", "facility")
        return wording.format_difference(labels, row, value, track, words.amount)

    def causes(row: Restatement) -> str:
        return "; ".join(wording.describe_causes(labels, row.causes))

    columns = (
        TableColumn(labels("column", "period"), lambda row: f"{row.period}:{row.revision}"),
        TableColumn(labels("column", "ref"), lambda row: link(row.ref) if row.ref else ""),
        TableColumn(labels("column", "what"), lambda row: wording.name_difference(labels, row)),
        TableColumn(labels("column", "old"), lambda row: said(row, row.old)),
        TableColumn(labels("column", "new"), lambda row: said(row, row.new)),
        TableColumn(labels("column", "cause"), causes, "long"),
    )
    return section("restatements", labels("text", "restatements"), table(columns, found))


def attention(words: Words) -> Element:
    """Return what needs somebody: red, yellow and overdue, with who is to do what by when."""
    labels = words.labels
    columns = (
        TableColumn(
            labels("column", "light"),
            lambda row: words.light(row.light) or labels("status", row.status),
            "tight",
        ),
        TableColumn(labels("column", "ref"), lambda row: link(row.ref), "tight"),
        TableColumn(labels("column", "company"), lambda row: row.company),
        TableColumn(labels("column", "title"), lambda row: row.title, "long"),
        TableColumn(labels("column", "stage"), lambda row: words.stage(row.stage, row.track), "tight"),
        TableColumn(labels("column", "last_progress_on"), _progress(words), "tight"),
        TableColumn(labels("column", "days_late"), lambda row: row.overdue_days, "number"),
        TableColumn(labels("column", "next_action"), lambda row: _next(words, row), "long"),
        TableColumn(labels("column", "who"), _who),
    )
    rows = words.report.attention
    content = table(columns, rows, "attention") if rows else make("p", labels("text", "none"))
    return section("attention", labels("text", "attention"), content)


def _next(words: Words, row: RegisterLine) -> str:
    return " ".join(filter(None, (words.day(row.next_action_on), row.next_action)))


def _who(row: RegisterLine) -> str:
    return ", ".join(
        dict.fromkeys(filter(None, (row.next_action_by, row.responsible_unit, row.responsible_person)))
    )


def _progress(words: Words) -> Cell:
    return lambda row: words.day(row.last_progress_on, row.last_progress_precision)


def register(words: Words) -> Element:
    """Return every commitment as it stood on the last day."""
    labels = words.labels

    def amount(row: RegisterLine) -> str:
        if row.amount is None:
            return labels("amount_status", row.amount_status)
        return words.money(row.amount, row.currency)

    columns = (
        TableColumn(labels("column", "ref"), lambda row: make("span", row.ref, id=place(row.ref)), "tight"),
        TableColumn(labels("column", "company"), lambda row: row.company),
        TableColumn(labels("column", "title"), _titled(words), "long"),
        TableColumn(labels("column", "sector"), lambda row: words.sector(row.sector)),
        TableColumn(labels("column", "firmness"), lambda row: labels("firmness", row.firmness), "tight"),
        TableColumn(
            labels("column", "voiced_on"), lambda row: words.day(row.voiced_on, row.voiced_precision), "tight"
        ),
        TableColumn(labels("column", "amount"), amount, "number"),
        TableColumn(
            labels("column", "received"),
            lambda row: "" if row.received is None else words.money(row.received, row.currency),
            "number",
        ),
        TableColumn(labels("column", "stage"), lambda row: words.stage(row.stage, row.track), "tight"),
        TableColumn(
            labels("column", "stage_on"), lambda row: words.day(row.stage_on, row.stage_precision), "tight"
        ),
        TableColumn(labels("column", "status"), lambda row: labels("status", row.status), "tight"),
        TableColumn(labels("column", "light"), lambda row: words.light(row.light), "tight"),
        TableColumn(labels("column", "responsible_unit"), lambda row: row.responsible_unit),
    )
    return section("register", labels("sheet", "register"), table(columns, words.report.register, "register"))


def _titled(words: Words) -> Cell:
    def cell(row: RegisterLine) -> Element:
        apart = None if row.is_counted else f" ({words.labels('text', 'not_counted')})"
        return make("span", row.title, apart, make("small", row.summary) if row.summary else None)

    return cell


def news(words: Words) -> Element:
    """Return what was heard in the period; private rows are not part of a report."""
    labels = words.labels

    def moved(row: PeriodFollowup) -> str:
        parts = (
            words.stage(row.stage, row.track),
            labels("condition", row.condition),
            labels("reason", row.reason),
        )
        return " · ".join(filter(None, parts))

    columns = (
        TableColumn(
            labels("column", "occurred_on"),
            lambda row: words.day(row.occurred_on, row.occurred_precision),
            "tight",
        ),
        TableColumn(labels("column", "ref"), lambda row: link(row.ref), "tight"),
        TableColumn(labels("column", "company"), lambda row: row.company),
        TableColumn(labels("column", "kind"), lambda row: labels("followup_kind", row.kind), "tight"),
        TableColumn(labels("column", "stage"), moved),
        TableColumn(labels("column", "note"), lambda row: row.note, "long"),
        TableColumn(labels("column", "next_action"), lambda row: _next(words, row), "long"),
        TableColumn(labels("column", "recorded_by"), lambda row: row.recorded_by, "tight"),
    )
    rows = words.report.happenings
    content = table(columns, rows) if rows else make("p", labels("text", "none"))
    return section("news", labels("sheet", "followups"), content)


def totals(words: Words) -> Element:
    """Return the announced totals, and how many of each have been identified."""
    labels = words.labels
    columns = (
        TableColumn(labels("column", "event"), lambda row: row.event),
        TableColumn(labels("column", "total_unit"), lambda row: labels("total_unit", row.unit)),
        TableColumn(
            labels("column", "identified"), lambda row: f"{row.identified:,} / {row.announced:,}", "number"
        ),
        TableColumn(labels("column", "amount"), lambda row: words.money(row.amount, row.currency), "number"),
        TableColumn(labels("column", "note"), lambda row: row.note, "long"),
    )
    rows = words.report.totals
    content = table(columns, rows) if rows else make("p", labels("text", "none"))
    return section("totals", labels("text", "totals"), content)


def evidence(words: Words) -> Element:
    """Return for each commitment the words of its sources, in their context."""
    content: list[Element] = []
    for ref, several in groupby(words.report.quotations, lambda row: row.ref):
        content.append(make("h3", link(ref)))
        content.append(make("ul", list(_quotations(list(several))), class_="evidence"))
    shown = make("div", content, class_="quotations") if content else make("p", words.labels("text", "none"))
    return section("evidence", words.labels("text", "evidence"), shown)


def _quotations(found: list[Quotation]) -> Iterator[Element]:
    """Yield each place with its words; of a text that is not attached, the places of a source in one line."""
    for row in found:
        if row.words is not None:
            before = f"…{row.before}" if row.before else ""
            after = f"{row.after}…" if row.after else ""
            quoted = make("q", before, make("mark", row.words), after)
            yield make("li", quoted, " ", make("small", *_said_where(row)))
    for source, several in groupby((row for row in found if row.words is None), lambda row: row.source):
        spans = dict.fromkeys(f"{row.span_start}–{row.span_end}" for row in several)
        yield make("li", make("small", _source(source), f": {', '.join(spans)}"))


def _said_where(row: Quotation) -> list[Child]:
    return [_source(row.source), f", {row.span_start}–{row.span_end}"]


def _source(key: str) -> Element:
    return make("a", key, href=f"#s-{key}")


def sources(words: Words) -> Element:
    """Return the sources, and which of them repeat others."""
    labels = words.labels
    columns = (
        TableColumn(labels("column", "key"), lambda row: make("span", row.key, id=f"s-{row.key}")),
        TableColumn(labels("column", "kind"), lambda row: labels("source_kind", row.kind), "tight"),
        TableColumn(labels("column", "source_title"), lambda row: row.title, "long"),
        TableColumn(labels("column", "publisher"), lambda row: row.publisher),
        TableColumn(
            labels("column", "published_at"), lambda row: (row.published_at or "").replace("T", " ")[:16]
        ),
        TableColumn(labels("column", "original"), lambda row: _source(row.original) if row.original else ""),
        TableColumn(labels("column", "citations"), lambda row: f"{row.citations:,}", "number"),
    )
    return section("sources", labels("sheet", "sources"), table(columns, words.report.sources))


def rules(words: Words) -> Element:
    """Return the rules in force with their parameters, and how the page counts and rounds."""
    labels = words.labels

    def name(row: Rule) -> str:
        return labels("figure", row.code) if row.kind == "figure" else row.code

    columns = (
        TableColumn(labels("column", "kind"), lambda row: labels("rule_kind", row.kind), "tight"),
        TableColumn(labels("column", "code"), name),
        TableColumn(labels("column", "version"), lambda row: str(row.version), "number"),
        TableColumn(labels("column", "base_stage"), lambda row: words.stage(row.base_stage)),
        TableColumn(labels("column", "reached_stage"), lambda row: words.stage(row.reached_stage)),
        TableColumn(
            labels("column", "excluded_conditions"),
            lambda row: ", ".join(
                labels("condition", code) for code in (row.excluded_conditions or "").split()
            ),
        ),
        TableColumn(labels("column", "yellow_days"), lambda row: row.yellow_days, "number"),
        TableColumn(labels("column", "red_days"), lambda row: row.red_days, "number"),
    )
    notes = [make("li", labels("text", code)) for code in ("note_rounding", "note_empty", "note_partial")]
    return section("rules", labels("text", "rules"), table(columns, words.report.rules), make("ul", notes))
