"""Change the settings of the office. The table `office` has one row, which the first change inserts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from tracker.read.office import OfficeSettings, read_settings
from tracker.store import engine
from tracker.store.journal import Batch, insert_row
from tracker.store.tables import office


def change_settings(opened: Batch, changes: Mapping[str, Any]) -> OfficeSettings:
    """Set fields of OfficeSettings to new values, or to None; return all settings.

    Nothing is written if no value differs. Two simultaneous changes wait for each other, so that there is
    never a second row of settings.
    """
    connection = opened.connection
    engine.take_advisory_lock(connection, "office")
    before = read_settings(engine.make_reader(connection))
    after = before._replace(**changes)
    if after == before:
        return before
    row_id = connection.scalar(sa.select(office.c.id).with_for_update())
    if row_id is None:
        insert_row(connection, office, after._asdict())
    else:
        connection.execute(sa.update(office).where(office.c.id == row_id).values(after._asdict()))
    return after
