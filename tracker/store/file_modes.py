"""Who may read and write database files: only their owner, unless TRACKER_FILE_MODE says otherwise.

The mode applies to new databases, backups and snapshots. SQLite gives the journal of a database the same
mode.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from tracker.errors import BadInputError
from tracker.locale import gettext

if TYPE_CHECKING:
    from pathlib import Path

_VARIABLE = "TRACKER_FILE_MODE"
_OWNER_ALONE = "600"
_MODE_FORM = re.compile(r"0?6[046][046]")
"""Modes such as 660: the owner reads and writes; group and others may do nothing, read, or read and write."""


def create_private_file(file: Path) -> None:
    """Create an empty file that only its owner may use, or with the mode of TRACKER_FILE_MODE.

    The umask has no effect. Raises FileExistsError if the path exists, even as a symbolic link, and
    BadInputError for a mode with which a database cannot work.
    """
    mode = _read_file_mode()
    os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    file.chmod(mode)


def _read_file_mode() -> int:
    """Return the mode for new files. Raises BadInputError for a mode with which a database cannot work."""
    written = os.environ.get(_VARIABLE) or _OWNER_ALONE
    if not _MODE_FORM.fullmatch(written):
        raise BadInputError(
            gettext("the variable {variable} is “{written}”, which is not a file mode").format(
                variable=_VARIABLE, written=written
            ),
            gettext(
                "set the variable to 660 for a folder that your group shares, or to 600, 640, 644, 664 or 666"
            ),
        )
    return int(written, 8)
