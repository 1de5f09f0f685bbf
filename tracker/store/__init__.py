"""The database: tables, views, triggers, engines, migrations, journal, chain of digests, search index."""

from typing import TYPE_CHECKING

from tracker.submodules import import_when_used

if TYPE_CHECKING:
    from tracker.store import (
        bulk_insert,
        citation_targets,
        damage,
        dialects,
        dictionary,
        engine,
        file_modes,
        journal,
        known_at,
        location,
        lock_wait,
        migrate,
        reader,
        rebuild_standings,
        search_index,
        server_url,
        sqlite_files,
        tables,
        triggers,
    )
else:
    __getattr__ = import_when_used(__name__)
