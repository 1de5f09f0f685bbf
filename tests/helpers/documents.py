"""Write small PDF and Word files, with what real ones have that matters to their text."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LINKS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="%s"/></Relationships>'
)


def make_pdf(*pages: Sequence[str], trailer: str = "") -> bytes:
    """Return a PDF with these lines on its pages, by a font that is not embedded.

    The reader leaves out a line that repeats another one, and one of a single character: its font is missing.
    """
    to_unicode = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def"
        " 1 begincodespacerange <0000> <FFFF> endcodespacerange"
        " 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end"
    )
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        (
            "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R]"
            " /ToUnicode 6 0 R >>"
        ),
        (
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /FontDescriptor 5 0 R"
            " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>"
        ),
        (
            "<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0"
            " /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>"
        ),
        _make_stream(to_unicode),
    ]
    kids = []
    for lines in pages:
        shown = " ".join(
            f"1 0 0 1 50 {780 - 20 * number} Tm <{line.encode('utf-16-be').hex()}> Tj"
            for number, line in enumerate(lines)
        )
        objects.append(_make_stream(f"BT /F1 12 Tf {shown} ET"))
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 700 842] /Contents {len(objects)} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>"
    data, places = b"%PDF-1.5\n", []
    for number, written in enumerate(objects, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n{written}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    end += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + end.encode()


def _make_stream(content: str) -> str:
    return f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"


def make_word(body: str, *, before: str = "", parts: Mapping[str, str] = {}) -> bytes:
    """Return a .docx file with this XML as its body; `before` stands before the root element."""
    document = f'{before}<w:document xmlns:w="{_WORD}" xmlns:mc="urn:mc"><w:body>{body}</w:body></w:document>'
    return make_zip({"_rels/.rels": _LINKS % "word/document.xml", "word/document.xml": document, **parts})


def make_workbook_links() -> bytes:
    """Return a zip file whose main part is a workbook."""
    return make_zip({"_rels/.rels": _LINKS % "xl/workbook.xml", "xl/workbook.xml": "<workbook/>"})


def make_zip(parts: Mapping[str, str]) -> bytes:
    """Return a zip file of these parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in parts.items():
            opened.writestr(name, content)
    return file.getvalue()


def write_runs(*texts: str) -> str:
    """Return the XML of a paragraph with one run per text."""
    return "<w:p>" + "".join(f"<w:r><w:t>{escape(text)}</w:t></w:r>" for text in texts) + "</w:p>"
