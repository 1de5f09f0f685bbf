"""Load the labels, rules and articles that come with the program; loading them twice changes nothing."""

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
    """Load labels, rules, sectors and character folds, or update those from an older program.

    Returns the codes of the rules that were added. Raises FileError that lists every mistake in a file.
    """
    return lookups.load_lookup_files(Upsert(connection), find_packaged_folder("seeds"))


def load_articles(connection: sa.Connection, files: Sequence[Path] = ()) -> list[str]:
    """Load the articles that come with the program, or those in the given files.

    Returns a message for each row that was not updated because a person had edited it. Raises FileError that
    lists every mistake of the first file that has any.
    """
    conflicts: list[str] = []
    for file in files or sorted((find_packaged_folder("seeds") / "articles").glob("*.toml")):
        conflicts += load_article(Upsert(connection), file)
    bulk_insert.renew_statistics(connection)
    return conflicts
