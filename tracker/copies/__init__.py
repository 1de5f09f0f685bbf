"""Copies of whole databases: backups, snapshots, dumps, and copies between SQLite and PostgreSQL."""

from typing import TYPE_CHECKING

from tracker.submodules import import_when_used

if TYPE_CHECKING:
    from tracker.copies import backup, dump_folder, load, snapshot, spreadsheet, table_rows
else:
    __getattr__ = import_when_used(__name__)
