"""Tell the format of a workbook, and open one that is a zip file of XML parts, without trusting it."""

from __future__ import annotations

import lzma
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.etree import ElementTree as ET

from tracker.errors import FileError
from tracker.locale import gettext

_ZIP_ERRORS = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, NotImplementedError, RuntimeError, EOFError, KeyError),
    *(OSError, OverflowError, ET.ParseError, ValueError),
)
"""The errors that zipfile raises for damaged files, and the XML parser for damaged parts."""
_ZIP_END, _ZIP_64_END = b"PK\x05\x06", b"PK\x06\x06"
_IN_ZIP_64_END = 0xFFFFFFFF
"""This size of the list of parts means that the size is in the record _ZIP_64_END."""
_ZIP_END_SIZE = 1 << 17
"""Number of bytes at the end of a zip file in which its end records are looked for; a comment may follow."""
PIECE_SIZE = 1 << 20
"""Number of bytes of a part that are read at once."""
_MOST_PARTS = 10_000
"""The most parts of a workbook; one with a thousand sheets and pictures has fewer."""
_MOST_DIRECTORY = 4 << 20
"""The largest size, in bytes, of the list of parts."""


def detect_format(file: Path) -> str:
    """Return the format of a file by its content: xlsx, ods, xls, encrypted, text or other."""
    with file.open("rb") as opened:
        head = opened.read(4096)
    if head[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        return "encrypted" if _contains_bytes(file, "EncryptedPackage".encode("utf-16-le")) else "xls"
    if head[:2] == b"PK":
        return _detect_zip_format(file)
    if head[:4] in (b"%PDF", b"\x89PNG", b"Rar!", b"\x1f\x8b\x08\x00") or b"<html" in head[:1024].lower():
        return "other"
    has_zero = b"\x00" in head and head[:2] not in (b"\xff\xfe", b"\xfe\xff")
    return "other" if has_zero else "text"


@contextmanager
def open_zip(file: Path) -> Iterator[zipfile.ZipFile]:
    """Open a zip file for a `with` block, in which every error of the zip file becomes a FileError.

    The size of its list of parts is checked before the list is read.
    """
    try:
        if _measure_zip_directory(file) > _MOST_DIRECTORY:
            raise FileError(
                gettext("{file} contains more packed parts than any workbook").format(file=file),
                gettext("find out where the file comes from before you use it"),
            )
        with zipfile.ZipFile(file) as opened:
            if len(opened.infolist()) > _MOST_PARTS:
                raise FileError(
                    gettext("{file} contains {count:,} parts, but a workbook has at most {most:,}").format(
                        file=file, count=len(opened.infolist()), most=_MOST_PARTS
                    ),
                    gettext("find out where the file comes from before you use it"),
                )
            yield opened
    except _ZIP_ERRORS as error:
        raise make_damaged_error(file, error) from None


def require_unlocked(file: Path, opened: zipfile.ZipFile) -> None:
    """Raise FileError for a workbook that is protected by a password."""
    if any(part.flag_bits & 1 for part in opened.infolist()):
        raise make_locked_error(file)


def require_harmless_xml(file: Path, opened: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Raise FileError for an XML part that is not UTF-8, defines entities, or is encrypted."""
    tail = b""
    with opened.open(part) as stream:
        while piece := stream.read(PIECE_SIZE):
            text = tail + piece
            if not tail and text[:2] in (b"\xff\xfe", b"\xfe\xff"):
                not_utf8 = gettext("the part {part} of the file is not in UTF-8").format(part=part.filename)
                raise make_damaged_error(file, ValueError(not_utf8))
            if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
                raise FileError(
                    gettext(
                        "{file}: the part {part} contains XML entities, which no spreadsheet program writes"
                    ).format(file=file, part=part.filename),
                    gettext("nothing was read; find out where the file comes from before you use it"),
                )
            if b"encryption-data" in text and part.filename == "META-INF/manifest.xml":
                raise make_locked_error(file)
            tail = piece[-256:]


def make_damaged_error(file: Path, error: BaseException) -> FileError:
    """Return the error for a workbook that cannot be read."""
    reason = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
    return FileError(
        gettext("{file} cannot be read as a workbook: {reason}").format(file=file, reason=reason),
        gettext("open the file in a spreadsheet program and save it as .xlsx"),
    )


def make_locked_error(file: Path) -> FileError:
    """Return the error for a workbook that is protected by a password."""
    return FileError(
        gettext("{file} is protected by a password").format(file=file),
        gettext("save the file without a password and try again"),
    )


def _contains_bytes(file: Path, wanted: bytes) -> bool:
    tail = b""
    with file.open("rb") as opened:
        while piece := opened.read(PIECE_SIZE):
            if wanted in tail + piece:
                return True
            tail = piece[-len(wanted) :]
    return False


def _detect_zip_format(file: Path) -> str:
    with open_zip(file) as opened:
        names = set(opened.namelist())
        if "xl/workbook.xml" in names or "[Content_Types].xml" in names:
            return "xlsx" if any(name.startswith("xl/") for name in names) else "other"
        is_ods = "mimetype" in names and b"opendocument.spreadsheet" in opened.open("mimetype").read(200)
        return "ods" if is_ods else "other"


def _measure_zip_directory(file: Path) -> int:
    """Return the size in bytes of the list of parts, which the end of a zip file states."""
    with file.open("rb") as opened:
        opened.seek(max(0, file.stat().st_size - _ZIP_END_SIZE))
        end = opened.read()
    sizes = [
        int.from_bytes(end[at + first : at + last], "little")
        for mark, first, last in ((_ZIP_END, 12, 16), (_ZIP_64_END, 40, 48))
        if (at := end.rfind(mark)) >= 0
    ]
    return max((size for size in sizes if size != _IN_ZIP_64_END), default=0)
