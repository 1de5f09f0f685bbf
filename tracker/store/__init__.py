"""The database: tables, views, triggers, engines, migrations, journal, search index."""
