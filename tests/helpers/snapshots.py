"""Compare texts with the files in tests/snapshots."""

from __future__ import annotations

import os

from helpers.paths import SNAPSHOTS

RENEW = "TRACKER_RENEW"


def require_same(name, text):
    """Compare a text with its snapshot, or renew the snapshot when TRACKER_RENEW is set."""
    file = SNAPSHOTS / name
    if os.environ.get(RENEW):
        file.write_text(text, encoding="utf-8")
    kept = file.read_text(encoding="utf-8") if file.exists() else ""
    assert text == kept, (
        f"{file.name} differs. If the change is meant: {RENEW}=1 pytest tests, then read the git diff"
    )
