"""Papers: files that are kept as evidence. Their first bytes, else their names, show what type they have."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from tracker.errors import FileError
from tracker.locale import gettext
from tracker.values.codes import PaperKind
from tracker.values.regular_files import read_regular_file

LARGEST = 20_000_000
"""The most bytes of a file that is kept: a scanned contract of 100 pages has about 10 million."""
_KINDS_BY_MARK = {
    b"%PDF-": PaperKind.PDF,
    b"\x89PNG": PaperKind.PICTURE,
    b"\xff\xd8\xff": PaperKind.PICTURE,
    b"GIF8": PaperKind.PICTURE,
    b"BM": PaperKind.PICTURE,
    b"II*\x00": PaperKind.PICTURE,
    b"MM\x00*": PaperKind.PICTURE,
}
_PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""Marks of zip files and of old Office files, which hold texts and workbooks alike."""
_KINDS_BY_ENDING = {
    **dict.fromkeys(("doc", "docx", "wps"), PaperKind.WORD),
    **dict.fromkeys(("xls", "xlsx", "xlsm", "et"), PaperKind.WORKBOOK),
}
_SAMPLE = 4096


class Paper(NamedTuple):
    """A file that is kept as evidence: its name and its bytes."""

    name: str
    content: bytes

    @property
    def kind(self) -> PaperKind:
        """The type of the file."""
        for mark, kind in _KINDS_BY_MARK.items():
            if self.content.startswith(mark):
                return kind
        if self.content[8:12] == b"WEBP" or self.content[4:12] in (b"ftypheic", b"ftypmif1"):
            return PaperKind.PICTURE
        if self.content.startswith(_PACKED):
            return _KINDS_BY_ENDING.get(self.name.rpartition(".")[2].lower(), PaperKind.OTHER)
        is_text = not any(byte < ord("\t") for byte in self.content[:_SAMPLE])
        return PaperKind.TEXT if is_text else PaperKind.OTHER


def read_paper(file: str) -> Paper:
    """Read the file at a path. Raises FileError if it is missing, empty, too large or not a regular file."""
    path = Path(file)
    content = read_regular_file(path, LARGEST, gettext("add a smaller scan of the paper"))
    if not content:
        raise FileError(gettext("{name} is empty").format(name=file), gettext("check the file"))
    return Paper(path.name.encode("utf-8", "replace").decode(), content)
