"""Read the number formats of an .ods file as the codes that number_formats.py understands.

The formats are in styles.xml, and in content.xml before its body. The caller must have refused files with XML
entities.
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from contextlib import suppress
from xml.parsers import expat

from tracker.sheets.files.number_formats import DateFormat, NumberFormat, parse_format

_DATA_KINDS = ("number", "percentage", "currency", "date", "time", "text")
_DATA_STYLES = {f"number:{kind}-style" for kind in _DATA_KINDS}
_LETTERS = {"number:day": "d", "number:hours": "h", "number:minutes": "h", "number:seconds": "s"}
_LETTERS |= {"number:am-pm": "h", "number:quarter": "q", "number:text-content": "@"}
_LETTERS |= {"number:scientific-number": "0E+0", "number:fraction": "0E+0"}


_MOST_PLACES = 40


class _BodyReachedError(Exception):
    """Raised at the body of content.xml to stop the parser, because all styles come before the body."""


def read_formats(opened: zipfile.ZipFile) -> Mapping[str, NumberFormat | DateFormat]:
    """Return, by the name of a cell style, the formats that change the meaning of a number."""
    reader = _StyleReader()
    for part in ("styles.xml", "content.xml"):
        if part in opened.namelist():
            with opened.open(part) as stream, suppress(_BodyReachedError):
                reader.make_parser().ParseFile(stream)
    formats: dict[str, NumberFormat | DateFormat] = {}
    for name in reader.cell_styles:
        form = parse_format(reader.find_code(name))
        if form is not None:
            formats[name] = form
    return formats


class _StyleReader:
    """Collects the cell styles of a file, and the data styles (number formats) to which they refer."""

    def __init__(self) -> None:
        self.cell_styles: dict[str, Mapping[str, str]] = {}
        self._codes: dict[str, str] = {}
        self._maps: dict[str, list[tuple[str, str]]] = {}
        self._name = ""
        self._pieces: list[str] | None = None
        self._words: list[str] = []
        self._number: Mapping[str, str] = {}
        self._embedded: dict[int, str] = {}
        self._position = 0

    def make_parser(self) -> expat.XMLParserType:
        """Return a parser that collects the styles of one XML part, styles.xml or content.xml."""
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._handle_start_tag
        parser.EndElementHandler = self._handle_end_tag
        parser.CharacterDataHandler = self._words.append
        return parser

    def find_code(self, cell_style: str) -> str:
        """Return the format code of a cell style, which may inherit it from its parent style."""
        seen: set[str] = set()
        while cell_style in self.cell_styles and cell_style not in seen:
            seen.add(cell_style)
            attributes = self.cell_styles[cell_style]
            data_style = attributes.get("style:data-style-name")
            if data_style is not None:
                return self._join_sections(data_style)
            cell_style = attributes.get("style:parent-style-name", "")
        return "General"

    def _join_sections(self, data_style: str) -> str:
        """Return the format code of a data style; sections with a condition, such as `[<0]…`, come first."""
        codes = [
            f"[{condition.replace('value()', '')}]{self._codes.get(other, 'General')}"
            for condition, other in self._maps.get(data_style, ())
        ]
        return ";".join([*codes, self._codes.get(data_style, "General")])

    def _handle_start_tag(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "office:body":
            raise _BodyReachedError
        self._words.clear()
        if tag in _DATA_STYLES:
            self._name, self._pieces = attributes.get("style:name", ""), []
        elif tag == "style:style" and attributes.get("style:family") == "table-cell":
            self.cell_styles[attributes.get("style:name", "")] = attributes
        elif self._pieces is not None:
            self._note_part(tag, attributes)

    def _note_part(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Store an element of a data style; texts and numbers are stored when their element ends."""
        if self._pieces is None:
            return
        if tag == "style:map":
            condition = attributes.get("style:condition", "")
            other = attributes.get("style:apply-style-name", "")
            self._maps.setdefault(self._name, []).append((condition, other))
        elif tag == "number:number":
            self._number, self._embedded = attributes, {}
        elif tag == "number:embedded-text":
            self._position = _read_count(attributes, "number:position")
        elif tag in ("number:year", "number:month"):
            self._pieces.append(_format_date_part(tag, attributes))
        else:
            self._pieces.append(_LETTERS.get(tag, ""))

    def _handle_end_tag(self, tag: str) -> None:
        if self._pieces is None:
            return
        words = "".join(self._words)
        if tag in _DATA_STYLES:
            self._codes[self._name], self._pieces = "".join(self._pieces), None
        elif tag in ("number:text", "number:currency-symbol"):
            self._pieces.append("%" if words == "%" else f'"{words}"')
        elif tag == "number:embedded-text":
            self._embedded[self._position] = words
        elif tag == "number:number":
            self._pieces.append(_format_digits(self._number, self._embedded))
        self._words.clear()


def _format_digits(attributes: Mapping[str, str], embedded: Mapping[int, str]) -> str:
    """Return the format code of a number: its leading zeros, texts between its digits, and its scale."""
    places = max(_read_count(attributes, "number:min-integer-digits"), *embedded, 0)
    digits = "".join(
        "0" + (f'"{embedded[place - 1]}"' if place - 1 in embedded else "")
        for place in range(min(places, _MOST_PLACES), 0, -1)
    )
    factor = attributes.get("number:display-factor", "1").partition(".")[0]
    return f"{digits or '#'}{',' * (factor.count('0') // 3)}"


def _format_date_part(tag: str, attributes: Mapping[str, str]) -> str:
    """Return the format code of the year or month in a date, such as yyyy or mm."""
    is_long = attributes.get("number:style") == "long"
    if tag == "number:year":
        return "yyyy" if is_long else "yy"
    if attributes.get("number:textual") == "true":
        return "mmmm" if is_long else "mmm"
    return "mm" if is_long else "m"


def _read_count(attributes: Mapping[str, str], name: str) -> int:
    words = attributes.get(name, "0")
    return int(words) if words.isascii() and words.isdecimal() else 0
