"""Load the lookups and the articles that are shipped with the program; loading twice changes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import sqlalchemy as sa

from tracker.seeds import lookups
from tracker.seeds.load import load_article
from tracker.seeds.upsert import Upsert
from tracker.store import bulk_insert
from tracker.values.packaged_folders import find_packaged_folder


def load_lookups(connection: sa.Connection) -> list[str]:
    """Load labels, rules, sectors and character folds, or update those of an older program.

    Returns the codes of the rules that were added. Raises FileError that lists every mistake of a file.
    """
    return lookups.load_folder(Upsert(connection), find_packaged_folder("seeds"))


def load_articles(connection: sa.Connection, files: Sequence[Path] = ()) -> list[str]:
    """Load the articles that are shipped with the program, or the given files.

    Returns the conflicts: rows that a person has edited, which were kept. Raises FileError that lists every
    mistake of the first file that has any.
    """
    conflicts: list[str] = []
    for file in files or sorted((find_packaged_folder("seeds") / "articles").glob("*.toml")):
        conflicts += load_article(Upsert(connection), file)
    bulk_insert.renew_statistics(connection)
    return conflicts
