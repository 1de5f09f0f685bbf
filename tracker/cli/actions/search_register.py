"""Search the register, and print the results with the matching text highlighted."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from tracker.cli.terminal import highlight
from tracker.cli.terminal.tables import print_csv, print_json
from tracker.cli.terminal.wrap import print_drawn_lines, print_line
from tracker.locale import gettext
from tracker.read import search
from tracker.read.labels import Labels
from tracker.values import dates
from tracker.values.codes import HitField, HitKind
from tracker.values.display_width import display_width
from tracker.values.text import parse_text
from tracker.values.visible_text import show_controls

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.search import Hit, Match, Section
    from tracker.store.search_index.documents import DocumentField

_DEFAULT_LIMIT = 5


_KEYS = ("kind", "id", "key", "name", "company", "on", "is_private", "field", "found")


_HEAD_COLUMNS = {
    HitKind.COMPANY: ("name",),
    HitKind.PERSON: ("name",),
    HitKind.COMMITMENT: ("ref", "title"),
    HitKind.FOLLOWUP: ("number", "ref", "day"),
    HitKind.RECEIPT: ("number", "ref", "day"),
    HitKind.EVENT: ("key", "name", "day"),
    HitKind.SECTOR: ("key", "name"),
    HitKind.SOURCE: ("key", "title", "day"),
}


_NAME_FIELDS = {HitField.NAME, HitField.NAME_HANS, HitField.NAME_EN}


def search_register(
    app: App, words: tuple[str, ...], kind: HitKind | None, limit: int | None, fmt: str
) -> None:
    """Print the rows of the register that contain every word of `words`, grouped by kind of row.

    At most `limit` rows of each kind are printed; None means 5 on the screen, and all in JSON or CSV.
    """
    query = parse_text(" ".join(words))
    kinds = (kind,) if kind else tuple(HitKind)
    most = limit or (_DEFAULT_LIMIT if fmt == "table" else None)
    with app.open_reader() as reader:
        sections = [section for section in search.search_register(reader, query, kinds, most) if section.hits]
        labels = Labels(reader)
    hits = [_make_json_object(hit) for section in sections for hit in section.hits]
    if fmt == "json":
        print_json(hits)
    elif fmt == "csv":
        print_csv(({key: hit[key] for key in _KEYS} for hit in hits), _KEYS)
    else:
        _print_sections(sections, query, labels)


def _print_sections(sections: list[Section], query: str, labels: Labels) -> None:
    columns = shutil.get_terminal_size((120, 24)).columns
    for number, section in enumerate(sections):
        print_line(f"{chr(10) if number else ''}{labels('hit_kind', section.kind)}", bold=True)
        for hit in section.hits:
            print_drawn_lines(_format_hit(hit, columns, labels))
        if section.more or section.is_open:
            print_line(f"  {_describe_further_hits(section)}", dim=True)
    if not sections:
        print_line(gettext("Nothing contains “{query}”.").format(query=query))
        hint = gettext("try fewer words, or a shorter part of a word; pinyin and initials of names work too")
        print_line(f"  → {hint}")


def _describe_further_hits(section: Section) -> str:
    """Return a line that says how many results of a kind are not shown, and which option shows them."""
    if section.is_open:
        message = gettext("… at least {count} more results. To see them: --kind {kind} --limit 100")
    else:
        message = gettext("… up to {count} more results. To see them: --kind {kind} --limit 100")
    return message.format(count=section.more, kind=section.kind)


def _format_hit(hit: Hit, columns: int, labels: Labels) -> Iterator[str]:
    """Yield the lines of a result: its name, then one line per other field that matches."""
    row = _make_printable_row(hit)
    heads = [row[name] for name in _HEAD_COLUMNS[hit.document.kind] if row.get(name)]
    below = _choose_job_title(hit) if hit.document.kind is HitKind.PERSON else row.get("company")
    below = None if below in heads else below
    head: list[highlight.Char] = []
    for text in heads:
        head += [
            *(highlight.mark_spans("  ", ()) if head else ()),
            *highlight.mark_spans(text, _list_match_spans(hit, text)),
        ]
    head += highlight.mark_spans(_format_privacy_and_review(row, labels), ())
    for number, line in enumerate(highlight.break_marked_text(head, columns - 4)):
        yield f"{'    ' if number else '  '}{highlight.style_line(line)}"
    if below:
        for line in highlight.break_marked_text(
            highlight.mark_spans(below, _list_match_spans(hit, below)), columns - 4
        ):
            yield f"    {highlight.style_line(line)}"
    for field in dict.fromkeys(match.field for match in hit.matches):
        if field.text not in (*heads, below):
            text, spans = _cut_to_matching_pinyin(field, _list_match_spans(hit, field.text))
            label = "    " + gettext("{label}: ").format(label=_get_field_label(hit, field.code, labels))
            of = ""
            if field.spelled_name and field.spelled_name not in (*heads, below):
                of = gettext("  ({name})").format(name=show_controls(field.spelled_name))
            room = max(20, columns - display_width(label) - display_width(of))
            shown = highlight.cut_around_mark(highlight.mark_spans(text, spans), room)
            yield f"{label}{highlight.style_line(shown)}{of}"


def _list_match_spans(hit: Hit, text: str) -> list[tuple[int, int]]:
    """Return the (start, end) of each match in the field of the result whose text is `text`."""
    return [(match.start, match.end) for match in hit.matches if match.field.text == text]


def _cut_to_matching_pinyin(
    field: DocumentField, spans: list[tuple[int, int]]
) -> tuple[str, list[tuple[int, int]]]:
    """Return the text of a field and the (start, end) of its matches.

    Of a field in pinyin, only the first word that matches is returned.
    """
    if field.code is not HitField.PINYIN:
        return field.text, spans
    start = field.text.rfind(" ", 0, spans[0][0]) + 1
    word = field.text[start:].split(" ")[0]
    return word, [
        (first - start, last - start) for first, last in spans if start <= first < start + len(word)
    ]


def _format_privacy_and_review(row: Mapping[str, Any], labels: Labels) -> str:
    """Return what is printed after the name of a result: private, draft or withdrawn; '' for none of them."""
    private = f"  {labels('text', 'private')}" if row.get("is_private") else ""
    review = labels.mark_review("", row.get("review"))
    return f"{private}  {review}" if review else private


def _get_field_label(hit: Hit, code: HitField, labels: Labels) -> str:
    """Return the label of a field of a result.

    A person or commitment can be found by the name of its company; that name gets the label “company”.
    """
    belongs = (
        code in _NAME_FIELDS and hit.document.kind is not HitKind.COMPANY and "company" in hit.document.row
    )
    return labels("hit_field", HitField.COMPANY if belongs else code)


def _choose_job_title(hit: Hit) -> str | None:
    """Return the job title to show for a person: one that matches if possible; None if there is none."""
    matched = [match.field.text for match in hit.matches if match.field.code is HitField.POSITION]
    held = [field.text for field in hit.document.own if field.code is HitField.POSITION]
    return next(iter([*matched, *held]), None)


def _make_printable_row(hit: Hit) -> dict[str, Any]:
    """Return a copy of a result's row, with its number as `#12` and its date as it is printed."""
    row = dict(hit.document.row)
    if row.get("number"):
        row["number"] = f"#{row['number']}"
    if row.get("day"):
        row["day"] = dates.format_date(row["day"][:10], row["day_precision"])
    return row


def _make_json_object(hit: Hit) -> dict[str, Any]:
    row, first = hit.document.row, hit.matches[0]
    key = row.get("number") or row.get("ref") or row.get("key")
    return {
        "kind": str(hit.document.kind),
        "id": row.get("number") or hit.document.row_id,
        "key": row.get("ref") or key,
        "name": row.get("title") or row.get("name"),
        "company": row.get("company"),
        "on": row.get("day"),
        "is_private": row.get("is_private", 0),
        "review": row.get("review"),
        "field": str(first.field.code),
        "found": first.field.text[max(0, first.start - 20) : first.end + 20],
        "matches": [_make_json_match(match) for match in hit.matches],
    }


def _make_json_match(match: Match) -> dict[str, Any]:
    return {
        "field": str(match.field.code),
        "text": match.field.text,
        "of": match.field.spelled_name,
        "start": match.start,
        "end": match.end,
    }
