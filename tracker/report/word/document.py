"""Write the brief as a Word document; the same brief always gives the same bytes."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from tracker.locale import gettext, show_in_language
from tracker.report import brief
from tracker.report.brief import Brief, BriefTable
from tracker.report.formatter import ReportFormatter
from tracker.report.wording import LANGUAGE_TAGS, name_period

CREATOR = "pledge-tracker"
_FACES = {"hans": "Microsoft YaHei", "hant": "Microsoft JhengHei", "en": "Microsoft YaHei"}
_INK, _SOFT, _BLACK = RGBColor(0x1F, 0x3B, 0x5C), RGBColor(0x59, 0x59, 0x59), RGBColor(0, 0, 0)
_BAR, _HEAD, _CARD = "5B8DB8", "DDE6F0", "F1F4F8"
_BAR_CELLS, _CARDS_IN_ROW = 24, 4
_PAGE_WIDTH = 180  # millimetres within the margins
_FIXED_TIME = (1980, 1, 1, 0, 0, 0)
_NO_PICTURE = "docProps/thumbnail.jpeg"


def paint_document(formatter: ReportFormatter, file: IO[bytes]) -> None:
    """Write the brief of a report to a binary file, in the language of the formatter."""
    with show_in_language(LANGUAGE_TAGS[formatter.language]):
        written = brief.write_brief(formatter)
        document = docx.Document()
        _set_up_page(document, formatter)
        _set_properties(document, formatter, written)
        _write_heading(document, written)
        _write_cards(document, written)
        _write_sentence(document, written, written.bridge, brief.BRIDGE)
        _write_bars(document, written)
        for table, widths in (
            (written.signed, (22, 50, 48, 34, 26)),
            (written.slipped, (22, 44, 38, 34, 24, 18)),
            (written.owed, (18, 54, 60, 24, 24)),
            (written.largest, (22, 50, 48, 34, 26)),
        ):
            if table is not None:
                _write_table(document, written, table, widths)
        _write_definitions(document, written)
    _save_document(document, file)


def _set_up_page(document: Any, formatter: ReportFormatter) -> None:  # noqa: ANN401  python-docx hides its class
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(15)
    section.top_margin = section.bottom_margin = Mm(12)
    section.header_distance = section.footer_distance = Mm(6)
    style, face = document.styles["Normal"], _FACES[formatter.language]
    style.font.name, style.font.size = face, Pt(9)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), face)
    language = OxmlElement("w:lang")
    for name in ("w:val", "w:eastAsia"):
        language.set(qn(name), LANGUAGE_TAGS[formatter.language])
    style.element.rPr.append(language)
    style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(0)


def _set_properties(document: Any, formatter: ReportFormatter, written: Brief) -> None:  # noqa: ANN401
    """Fill in the properties of the file, such as title and author, in place of those of python-docx."""
    report, issue, properties = formatter.report, formatter.issue, document.core_properties
    moment = datetime.fromisoformat(f"{report.cut_off}T00:00:00+00:00")
    if issue is not None:
        moment = datetime.fromisoformat(issue.issued_at)
    properties.created = properties.modified = moment.astimezone(UTC).replace(tzinfo=None)
    properties.author = properties.last_modified_by = CREATOR
    properties.title, properties.subject = written.title, name_period(report.period)
    properties.language, properties.keywords = LANGUAGE_TAGS[formatter.language], report.period
    properties.category = "preview" if issue is None else "issued"
    properties.comments = "" if issue is None else issue.digest
    properties.revision = 1 if issue is None else issue.revision
    properties.version = "" if issue is None else str(issue.revision)


def _write_heading(document: Any, written: Brief) -> None:  # noqa: ANN401
    title = document.add_paragraph().add_run(written.title)
    title.bold, title.font.size, title.font.color.rgb = True, Pt(16), _INK
    facts = document.add_paragraph().add_run(" · ".join(written.facts))
    facts.font.size, facts.font.color.rgb = Pt(9), _SOFT
    _leave_space(document, 3)


def _write_cards(document: Any, written: Brief) -> None:  # noqa: ANN401
    """Write the large figures in rows of four cells; the name and value of each link to its definition."""
    cards = written.cards
    table = document.add_table(rows=-(-len(cards) // _CARDS_IN_ROW), cols=_CARDS_IN_ROW)
    table.style = "Table Grid"
    _set_widths(table, [_PAGE_WIDTH / _CARDS_IN_ROW] * _CARDS_IN_ROW)
    for number, card in enumerate(cards):
        cell = table.cell(number // _CARDS_IN_ROW, number % _CARDS_IN_ROW)
        _set_background(cell, _CARD)
        name = cell.paragraphs[0]
        name.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _add_link(name, card.name, f"definition_{card.code}")
        value = cell.add_paragraph()
        value.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = _add_link(value, card.value, f"definition_{card.code}")
        run.bold, run.font.size, run.font.color.rgb = True, Pt(17), _INK
        for text in filter(None, (card.change, card.so_far, card.target)):
            below = cell.add_paragraph()
            below.alignment = WD_ALIGN_PARAGRAPH.CENTER
            below.add_run(text).font.size = Pt(8)


def _write_sentence(document: Any, written: Brief, text: str, definition: str = "") -> None:  # noqa: ANN401
    """Write a sentence that links to the definition with this code; without such a definition, plain text."""
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(6), Pt(3)
    paragraph.paragraph_format.keep_with_next = True
    if definition in {each.code for each in written.definitions}:
        run = _add_link(paragraph, text, f"definition_{definition}")
        run.font.color.rgb = _BLACK
    else:
        run = paragraph.add_run(text)
    run.font.size = Pt(10)


def _write_bars(document: Any, written: Brief) -> None:  # noqa: ANN401
    """Draw the chart of stages as a table of shaded cells, because python-docx draws no charts."""
    _write_sentence(document, written, written.bars_title, "live")
    if not written.bars:
        return
    table = document.add_table(rows=len(written.bars), cols=_BAR_CELLS + 2)
    _set_widths(table, [30, *[(_PAGE_WIDTH - 46) / _BAR_CELLS] * _BAR_CELLS, 16])
    for bar, row in zip(written.bars, table.rows, strict=True):
        cells = row.cells
        cells[0].paragraphs[0].add_run(bar.name).font.size = Pt(8)
        filled = max(1, round(bar.share * _BAR_CELLS))
        # One cell for the whole bar: between several, printers leave hairlines.
        drawn = cells[1].merge(cells[filled])
        rest = [cells[filled + 1].merge(cells[_BAR_CELLS])] if filled < _BAR_CELLS else []
        _set_background(drawn, _BAR)
        for cell in (cells[0], drawn, *rest, cells[-1]):
            _draw_white_borders(cell)
        number = _add_link(cells[-1].paragraphs[0], f"{bar.number:,}", "definition_live")
        number.font.color.rgb = _BLACK


def _write_table(document: Any, written: Brief, listed: BriefTable, widths: Sequence[float]) -> None:  # noqa: ANN401
    """Write the sentence above a table and the table; `widths` are those of its columns in millimetres."""
    _write_sentence(document, written, listed.sentence, listed.definition)
    if not listed.rows:
        return
    table = document.add_table(rows=1, cols=len(listed.headings))
    table.style = "Table Grid"
    for cell, heading in zip(table.rows[0].cells, listed.headings, strict=True):
        run = cell.paragraphs[0].add_run(heading)
        run.bold, run.font.size = True, Pt(8)
        _set_background(cell, _HEAD)
    for row in listed.rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.paragraphs[0].add_run(text).font.size = Pt(8)
    _set_widths(table, widths)


def _write_definitions(document: Any, written: Brief) -> None:  # noqa: ANN401
    """Write the definitions of the figures on the back of the page."""
    heading = document.add_paragraph()
    heading.paragraph_format.page_break_before = True
    run = heading.add_run(gettext("What the figures count"))
    run.bold, run.font.size, run.font.color.rgb = True, Pt(12), _INK
    for number, definition in enumerate(written.definitions):
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.space_before = Pt(4)
        _add_bookmark(paragraph, f"definition_{definition.code}", number)
        paragraph.add_run(definition.name).bold = True
        paragraph.add_run(gettext(": {text}").format(text=definition.text))


def _leave_space(document: Any, points: float) -> None:  # noqa: ANN401
    document.paragraphs[-1].paragraph_format.space_after = Pt(points)


def _set_widths(table: Any, widths: Sequence[float]) -> None:  # noqa: ANN401
    """Set the widths of the columns in millimetres, also in each cell, because Word reads them there."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)


def _set_background(cell: Any, color: str) -> None:  # noqa: ANN401
    """Give a cell a background colour."""
    shading = OxmlElement("w:shd")
    for name, value in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", color)):
        shading.set(qn(name), value)
    cell._tc.get_or_add_tcPr().append(shading)


def _draw_white_borders(cell: Any) -> None:  # noqa: ANN401
    """Draw a white line above and below a cell, so that the bars of two rows do not touch."""
    borders = OxmlElement("w:tcBorders")
    for side in ("w:top", "w:bottom"):
        line = OxmlElement(side)
        for name, value in (("w:val", "single"), ("w:sz", "24"), ("w:color", "FFFFFF")):
            line.set(qn(name), value)
        borders.append(line)
    cell._tc.get_or_add_tcPr().insert_element_before(borders, "w:shd", "w:noWrap", "w:tcMar", "w:vAlign")


def _add_link(paragraph: Any, text: str, anchor: str) -> Any:  # noqa: ANN401
    """Add a text that links to a bookmark of the document; return its run."""
    run = paragraph.add_run(text)
    run.font.size, run.font.color.rgb = Pt(8), _SOFT
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), anchor)
    link.append(run._r)
    paragraph._p.append(link)
    return run


def _add_bookmark(paragraph: Any, name: str, number: int) -> None:  # noqa: ANN401
    for kind in ("Start", "End"):
        mark = OxmlElement(f"w:bookmark{kind}")
        mark.set(qn("w:id"), str(number))
        if kind == "Start":
            mark.set(qn("w:name"), name)
        paragraph._p.append(mark)


def _save_document(document: Any, file: IO[bytes]) -> None:  # noqa: ANN401
    """Write the document so that the same content gives the same bytes: fixed order of parts, fixed times.

    The preview picture of python-docx's template is left out, because it shows another document.
    """
    package = document.part.package
    for key, relation in list(package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            del package.rels[key]
    saved = io.BytesIO()
    document.save(saved)
    with ZipFile(saved) as parts, ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name in parts.namelist():
            if name != _NO_PICTURE:
                entry = ZipInfo(name, _FIXED_TIME)
                entry.compress_type = ZIP_DEFLATED
                archive.writestr(entry, parts.read(name))
