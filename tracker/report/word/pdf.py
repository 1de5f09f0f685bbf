"""Convert a Word document to PDF by LibreOffice, if that is installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from tracker.errors import FileError
from tracker.locale import gettext

_SECONDS = 120
_PROGRAMS = ("soffice", "libreoffice")


def convert_to_pdf(document: bytes) -> bytes:
    """Return a Word document as PDF. Raises FileError if LibreOffice is missing or makes no file."""
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        raise FileError(
            gettext("a PDF file needs LibreOffice, which is not on this machine"),
            gettext("install LibreOffice, or write a Word document: -o FILE.docx"),
        )
    with TemporaryDirectory() as folder:
        source, made = Path(folder, "brief.docx"), Path(folder, "brief.pdf")
        source.write_bytes(document)
        command = [
            program, f"-env:UserInstallation={Path(folder, 'profile').as_uri()}", "--headless",
            "--convert-to", "pdf", "--outdir", folder, str(source),
        ]  # fmt: skip
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)  # noqa: S603  our own words
        except (subprocess.SubprocessError, OSError):
            made.unlink(missing_ok=True)
        if not made.exists():
            raise FileError(
                gettext("LibreOffice made no PDF file"),
                gettext(
                    "close the other windows of LibreOffice and try again, or write a Word document: "
                    "-o FILE.docx"
                ),
            )
        return made.read_bytes()
