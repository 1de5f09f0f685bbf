"""The database: tables, views, triggers, engines, migrations, journal, search index."""

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
        heads,
        journal,
        location,
        migrate,
        reader,
        row_views,
        search_index,
        server_url,
        sqlite_files,
        summary_views,
        tables,
        triggers,
        views,
    )
else:
    __getattr__ = import_when_used(__name__)
