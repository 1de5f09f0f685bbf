"""Read the text of a PDF or Word file in a child process with limited memory and time."""

from __future__ import annotations

import pickle
import signal
import subprocess
import unicodedata
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tracker import limited_child
from tracker.documents import reading_child
from tracker.errors import FileError
from tracker.locale import gettext, ngettext

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF_MARK_WITHIN = 1024
"""Readers of PDF look for its mark in these first bytes, because some programs write others before it."""
_TIME_IS_UP = getattr(signal, "SIGXCPU", None)
_UNREADABLE_CATEGORIES = {"Cc", "Cn", "Co", "Cs"}
_MOST_UNREADABLE = 5
"""A text is refused if more than one character in so many is unreadable."""


class Document(NamedTuple):
    """The text of a file, the name of its format to show to the user, and notes about the text."""

    text: str
    format: str
    notes: tuple[str, ...]


def detect_document(data: bytes) -> str | None:
    """Return the format of a file by its bytes: pdf, zip, doc, encrypted or rtf; None for plain text."""
    if b"%PDF-" in data[:_PDF_MARK_WITHIN]:
        return "pdf"
    if data[:4] == b"PK\x03\x04":
        return "zip"
    if data[:8] == _OLD_OFFICE:
        return "encrypted" if "EncryptedPackage".encode("utf-16-le") in data else "doc"
    return "rtf" if data[:5] == b"{\\rtf" else None


def read_document(name: str, kind: str, data: bytes) -> Document:
    """Return the text of a PDF or Word file; `kind` is the format that `detect_document` returned.

    Raises FileError, which names the file, if it is damaged, locked, too large or dangerous, if it has no
    text, or if its format is not supported.
    """
    if kind == "encrypted":
        raise _explain_refusal(name, "locked", "")
    if kind in ("doc", "rtf"):
        raise FileError(
            gettext("{file} is a file of an older Word format, which is not read").format(file=name),
            gettext("open the file in Word or WPS and save it as .docx"),
        )
    text, counts = _read_in_child(name, kind, data)
    text, unreadable = _replace_unreadable(text)
    letters = len(text) - sum(map(str.isspace, text))
    if not letters:
        raise _make_no_text_error(name, counts.get("pages", 0))
    if unreadable * _MOST_UNREADABLE > letters:
        raise FileError(
            gettext("{file}: the fonts of the file do not say which characters they draw").format(file=name),
            gettext("copy the text by hand or have it recognised (OCR), and give a file with that text"),
        )
    notes = tuple(_describe_counts({**counts, "unreadable": unreadable}))
    return Document(text, "PDF" if kind == "pdf" else "Word", notes)


def _read_in_child(name: str, kind: str, data: bytes) -> tuple[str, Mapping[str, int]]:
    """Return the text of a file from a child process, and how much of each kind of content was left out."""
    command = limited_child.make_command(reading_child.__file__, kind)
    done = subprocess.run(command, input=data, capture_output=True, check=False)  # noqa: S603  our own script
    try:
        reply = pickle.loads(done.stdout)  # noqa: S301  our own child wrote it
    except (EOFError, pickle.UnpicklingError):
        if -done.returncode == _TIME_IS_UP:
            raise _explain_refusal(name, "time", "") from None
        raise _explain_refusal(name, "memory", "") from None
    if reply[0] == "error":
        raise _explain_refusal(name, *reply[1:])
    return reply[1], reply[2]


def _explain_refusal(name: str, kind: str, detail: str) -> FileError:
    """Return the error for a file that the child process refused; its reply has a kind and a detail."""
    as_text = gettext("open the file, copy the text that you need, and save it as plain text")
    other_file = gettext("give a .pdf, a .docx or a file with plain text")
    message, hint = {
        "locked": (
            gettext("{file} is protected by a password"),
            gettext("save the file without a password and try again"),
        ),
        "entities": (
            gettext("{file} contains XML entities, which Word never writes"),
            gettext("nothing was read; find out where the file comes from before you use it"),
        ),
        "too_large": (gettext("{file} unpacks to more than {size} MB of text"), as_text),
        "too_long": (gettext("{file} has more than {characters:,} characters"), as_text),
        "time": (gettext("{file}: reading it takes more than {seconds} seconds of computing"), as_text),
        "memory": (gettext("{file}: the text needs more than {memory} GB of memory"), as_text),
        "not_word": (gettext("{file} is neither PDF nor Word nor plain text"), other_file),
    }.get(kind, (gettext("{file} is damaged: {reason}"), as_text))
    if kind == "not_word" and detail.startswith("xl/"):
        message, hint = (
            gettext("{file} is a workbook"),
            gettext("import the workbook with: tracker import {file}"),
        )
    fields = {
        "file": name,
        "reason": detail,
        "size": reading_child.LARGEST_PART >> 20,
        "characters": reading_child.MOST_CHARACTERS,
        "seconds": limited_child.MOST_SECONDS,
        "memory": limited_child.MOST_MEMORY >> 30,
    }
    return FileError(message.format(**fields), hint.format(**fields))


def _make_no_text_error(name: str, pages: int) -> FileError:
    if not pages:
        return FileError(
            gettext("{file} holds no text").format(file=name), gettext("check whether this is the right file")
        )
    message = ngettext(
        "{file} holds no text: its {count} page is a picture",
        "{file} holds no text: its {count} pages are pictures",
        pages,
    )
    return FileError(
        message.format(file=name, count=pages),
        gettext("have the text recognised (OCR), and give a file with that text"),
    )


def _replace_unreadable(text: str) -> tuple[str, int]:
    """Return the text with � in place of meaningless characters, and how many were replaced.

    These are control characters, halves of surrogate pairs, and characters that a font invents.
    """
    unreadable = {
        char for char in set(text) - set("\n\t") if unicodedata.category(char) in _UNREADABLE_CATEGORIES
    }
    replaced = text.translate(dict.fromkeys(map(ord, unreadable), "\ufffd"))
    return replaced, replaced.count("\ufffd")


def _describe_counts(counts: Mapping[str, int]) -> Iterator[str]:
    """Yield a sentence for each kind of content that was left out of the text."""
    if count := counts.get("pages_without_text", 0):
        message = ngettext(
            "{count} page of {pages} holds no text; it may be a scanned picture",
            "{count} pages of {pages} hold no text; they may be scanned pictures",
            count,
        )
        yield message.format(count=count, pages=counts["pages"])
    if count := counts.get("unreadable", 0):
        message = ngettext(
            "{count} unreadable character was replaced by �",
            "{count} unreadable characters were replaced by �",
            count,
        )
        yield message.format(count=count)
    if count := counts.get("automatic_numbers", 0):
        message = ngettext(
            "Word numbers {count} paragraph automatically; this number is not part of the text",
            "Word numbers {count} paragraphs automatically; these numbers are not part of the text",
            count,
        )
        yield message.format(count=count)
    if count := counts.get("hidden", 0):
        message = ngettext(
            "{count} piece of hidden text was left out", "{count} pieces of hidden text were left out", count
        )
        yield message.format(count=count)
    if count := counts.get("symbols", 0):
        message = ngettext(
            "{count} symbol of a picture font was left out",
            "{count} symbols of picture fonts were left out",
            count,
        )
        yield message.format(count=count)
