"""Run revisions on the connection of tracker.store.migrate, inside its transaction.

When alembic is run by hand (`alembic revision --autogenerate -m … --rev-id 0002`), open the database that
TRACKER_DB names.
"""

from alembic import context

from tracker.store import engine as db
from tracker.store import location, tables


def _run(connection):
    context.configure(
        connection=connection,
        target_metadata=tables.load_full_metadata(),
        include_name=tables.is_table_for_alembic,
        render_as_batch=False,
        transactional_ddl=True,
        autogenerate_plugins=["alembic.autogenerate.*", "alembic.ext.checkconstraint_byname"],
    )
    context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    _run(given)
else:
    with db.create_engine(location.locate_database(None)).begin() as opened:
        _run(opened)
