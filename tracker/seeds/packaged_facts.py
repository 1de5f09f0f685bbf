"""The facts that travel with the program: lookups and articles, loaded strictly and repeatably."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import sqlalchemy as sa

from tracker.seeds import lookups
from tracker.seeds.load import load_article
from tracker.seeds.upsert import Upsert
from tracker.store import location as place


def load_lookups(connection: sa.Connection) -> None:
    """Load labels, rules, sectors and character folds; those of an older program are brought up to date.

    Raises FileError that names the file and the key.
    """
    lookups.load_folder(Upsert(connection), place.find_packaged_folder("seeds"))


def load_articles(connection: sa.Connection, files: Sequence[Path] = ()) -> list[str]:
    """Load the articles that travel with the program, or those files; return the conflicts, which were kept.

    Raises FileError that names the file and the key.
    """
    conflicts: list[str] = []
    for file in files or sorted((place.find_packaged_folder("seeds") / "articles").glob("*.toml")):
        conflicts += load_article(Upsert(connection), file)
    return conflicts
