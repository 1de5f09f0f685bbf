"""Read the text of the PDF or Word file on standard input; limited_child.py runs this script.

The reply on standard output is pickled: `("text", text, counts)`, where the counts say how much of each kind
of content was left out, or `("error", kind, detail)`. The script imports nothing of the program.
"""

from __future__ import annotations

import io
import pickle
import sys
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from xml.etree import ElementTree as ET
from xml.parsers import expat

MOST_CHARACTERS = 5_000_000
LARGEST_PART = 256 << 20
"""Bytes of the XML of a text: a book of 1,000 pages has about 20 million."""
_PIECE = 1 << 20
_WRONG_PASSWORD = 4
_LINKS = "_rels/.rels"
_NOTE_PARTS = ("word/footnotes.xml", "word/endnotes.xml")
_TEXT_NAMESPACES = ("/wordprocessingml/2006/main", "/wordprocessingml/main", "/2006/math", "/math")
_SHOWN_AS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_LEFT_OUT = {"del", "moveFrom", "rt", "Fallback"}
"""Deleted and moved text, readings above characters, and the second copy of a text box for older programs."""
_RADICALS = str.maketrans(
    "⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻤⻥⻦⻨⻩⻬⻮⻰⻳",
    "母民虎西见角贝车长门青韦页风飞食马鬼鱼鸟麦黄齐齿龙龟",
)
"""Radicals that Unicode does not count as forms of the characters that look like them."""
_OFF = {"0", "false", "off"}


class _RefusedError(Exception):
    """Raised for a file that is not read: the kind of refusal, which the program explains, and a detail."""

    def __init__(self, kind: str, detail: str = "") -> None:
        super().__init__(kind, detail)


def main(kind: str) -> None:
    """Read the file on standard input and print the reply; `kind` is pdf or zip."""
    try:
        text, counts = (_read_pdf if kind == "pdf" else _read_word)(sys.stdin.buffer.read())
        reply: tuple[object, ...] = ("text", text, dict(counts))
    except _RefusedError as error:
        reply = ("error", *error.args)
    except MemoryError:
        reply = ("error", "memory", "")
    except Exception as error:  # noqa: BLE001  the libraries raise many kinds for damaged files
        reply = ("error", "damaged", str(error) or type(error).__name__)
    pickle.dump(reply, sys.stdout.buffer, protocol=5)


def _read_pdf(data: bytes) -> tuple[str, Mapping[str, int]]:
    """Return the text of a PDF, page after page, and how many pages have no text."""
    import pypdfium2  # noqa: PLC0415  under the limits

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise _RefusedError(
            "locked" if error.err_code == _WRONG_PASSWORD else "damaged", str(error)
        ) from None
    pages: list[str] = []
    length = 0
    for page in document:
        pages.append(page.get_textpage().get_text_bounded().strip("\r\n"))
        page.close()
        length += len(pages[-1])
        _refuse_long_text(length)
    text = "\n".join(filter(None, pages)).replace("\r\n", "\n").replace("\r", "\n")
    return _replace_radicals(text), Counter(pages_without_text=pages.count(""), pages=len(pages))


def _replace_radicals(text: str) -> str:
    """Replace radicals by the Chinese characters that look like them; many PDF files confuse the two.

    The library marks a hyphen at the end of a line; it becomes a plain hyphen.
    """
    text = text.replace("\x02", "-").replace("\ufffe", "-").translate(_RADICALS)
    return "".join(unicodedata.normalize("NFKC", char) if "⺀" <= char <= "⿕" else char for char in text)


def _read_word(data: bytes) -> tuple[str, Mapping[str, int]]:
    """Return the text of a .docx file with its footnotes, and how much of each kind of content was left out.

    Each paragraph is a line.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        parts = {part.filename: part for part in opened.infolist()}
        if any(part.flag_bits & 1 for part in parts.values()):
            raise _RefusedError("locked")
        text_part = _find_text_part(opened) if _LINKS in parts else ""
        if not text_part.startswith("word/"):
            raise _RefusedError("not_word", text_part)
        reader = _WordReader()
        for name in (text_part, *(name for name in _NOTE_PARTS if name in parts)):
            if parts[name].file_size > LARGEST_PART:
                raise _RefusedError("too_large")
            with opened.open(name) as stream:
                while piece := stream.read(_PIECE):
                    reader.parser.Parse(piece)
            reader.parser.Parse(b"", True)  # noqa: FBT003  the end of the part
            reader.begin_part()
    return reader.text, reader.counts


def _find_text_part(opened: zipfile.ZipFile) -> str:
    """Return the name of the main part, which lies in word/ for texts, xl/ for workbooks, ppt/ for slides."""
    if opened.getinfo(_LINKS).file_size > _PIECE:
        raise _RefusedError("too_large")
    for link in ET.fromstring(opened.read(_LINKS)):  # noqa: S314  small, and under the limits
        if link.get("Type", "").endswith("/officeDocument"):
            return link.get("Target", "").lstrip("/")
    return ""


class _WordReader:
    """Collects the text that Word shows, and counts by kind the content that is left out.

    Each paragraph is a line; the cells of a table row are on one line with tabs between. A text box comes
    before the paragraph to which it belongs.
    """

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self._lines: list[str] = []
        self._length = 0
        self.begin_part()

    def begin_part(self) -> None:
        """Make a new parser for the next XML part of the file."""
        self._paragraphs: list[list[str]] = []
        self._hidden_runs: list[bool] = []
        self._skipped = 0
        self._is_text = False
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartDoctypeDeclHandler = self._refuse_entities
        self.parser.StartElementHandler = self._handle_start_tag
        self.parser.EndElementHandler = self._handle_end_tag
        self.parser.CharacterDataHandler = self._handle_text

    @property
    def text(self) -> str:
        """The text that has been read so far."""
        return "".join(self._lines).strip("\n")

    def _refuse_entities(self, *_: object) -> None:
        raise _RefusedError("entities")

    def _handle_start_tag(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, tag = name.rpartition(" ")
        if self._skipped or tag in _LEFT_OUT:
            self._skipped += 1
        elif tag == "p":
            self._paragraphs.append([])
        elif tag == "r":
            self._hidden_runs.append(False)
        elif tag == "t":
            self._is_text = namespace.endswith(_TEXT_NAMESPACES)
        elif tag in _SHOWN_AS and self._hidden_runs:  # outside of runs, a tab is a place on the ruler
            self._append_text(_SHOWN_AS[tag])
        elif tag == "vanish" and self._hidden_runs:
            self._hidden_runs[-1] = not any(value in _OFF for value in attributes.values())
            self.counts["hidden"] += self._hidden_runs[-1]
        elif tag == "numPr":
            self.counts["automatic_numbers"] += 1
        elif tag == "sym":
            self.counts["symbols"] += 1

    def _handle_text(self, words: str) -> None:
        if self._is_text and not self._skipped:
            self._append_text(words)

    def _append_text(self, words: str) -> None:
        """Append words to the current paragraph, unless they are outside of one or hidden."""
        if self._paragraphs and not (self._hidden_runs and self._hidden_runs[-1]):
            self._paragraphs[-1].append(words)
            self._length += len(words)
            _refuse_long_text(self._length)

    def _handle_end_tag(self, name: str) -> None:
        tag = name.rpartition(" ")[2]
        if self._skipped:
            self._skipped -= 1
        elif tag == "p" and self._paragraphs:
            self._lines += ("".join(self._paragraphs.pop()), "\n")
        elif tag == "tc" and self._lines:
            self._lines[-1] = "\t"
        elif tag == "tr" and self._lines:
            self._lines[-1] = "\n"
        elif tag == "r":
            self._hidden_runs.pop()
        elif tag == "t":
            self._is_text = False


def _refuse_long_text(length: int) -> None:
    """Refuse a file whose text has more than MOST_CHARACTERS characters."""
    if length > MOST_CHARACTERS:
        raise _RefusedError("too_long")


if __name__ == "__main__":
    with suppress(BrokenPipeError):  # the program has ended
        main(sys.argv[1])
