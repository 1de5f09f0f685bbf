"""The folders and files that tests read."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
SNAPSHOTS = ROOT / "tests" / "snapshots"
RELEASED_SCHEMAS = ROOT / "tests" / "released_schemas"
ARTICLE = SHARED / "seed-article.txt"
