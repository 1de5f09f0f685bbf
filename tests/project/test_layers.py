"""Test that a library is imported only where it belongs, and that commands start light."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

from helpers.paths import ROOT

pytestmark = pytest.mark.any_engine

TRACKER = ROOT / "tracker"
ALEMBIC = ROOT / "alembic"

LIBRARIES = {
    "click": ["cli", "docs.command_reference", "docs.catalogs"],
    "rich": ["cli"],
    "docx": ["report.word.document"],
    "icalendar": ["cli.actions.write_calendar"],
    "jinja2": ["report.html.render", "browse.datasette_plugin", "browse.datasette_words"],
    "markupsafe": ["browse.datasette_plugin"],
    "openpyxl": ["report.xlsx", "copies.spreadsheet"],
    "alembic": ["store.migrate"],
    "sqlalchemy": ["store", "write", "report.issue", "docs", "copies", "check", "seeds", "sheets.plan"],
    "sqlite3": ["store", "copies.people", "copies.snapshot", "sql.sqlite", "browse"],
    "psycopg": ["store.server_url", "store.reader", "sql.postgresql"],
    "babel": ["docs.catalogs"],
    "opencc": ["values.text", "docs.catalogs", "browse.wording"],
    "pypinyin": ["values.text"],
    "prompt_toolkit": ["cli.terminal.line_editor"],
    "tomlkit": ["config"],
    "tomllib": [
        "config",
        "articles.words",
        "values.code_labels",
        "values.strict_toml",
        "sheets.columns.header_names",
        "store.dictionary",
        "docs.catalogs",
    ],
    "pydantic": ["values.strict_toml", "seeds.article_file", "seeds.lookups", "sheets.columns.map_schema"],
    "pydantic_core": ["values.strict_toml", "seeds.article_file"],
    "python_calamine": ["sheets.files"],
    "pypdfium2": ["documents.reading_child"],
    "datasette": ["browse"],
    "uvicorn": ["browse.serve"],
}
KNOWS_ENGINES = {
    "store.engine",
    "store.bulk_insert",
    "store.dialects",
    "store.triggers",
    "store.standings.standing_triggers",
    "store.rebuild_standings",
    "store.reader",
    "store.known_at",
    "store.migrate",
    "store.location",
    "store.server_url",
    "store.tables",
    "seeds.lookups",
    "store.search_index.engines",
    "sql.query",
    "browse.copy_for_browsing",
    "sql.postgresql",
    "copies.dump_folder",
    "copies.load",
    "check.run",
    "check.schema",
    "check.foreign_objects",
    "check.expected_schema",
    "check.values",
    "store.sqlite_files",
    "copies.snapshot",
}


def name_module(file: Path) -> str:
    """Return the name of a module below `tracker`, such as store.reader."""
    parts = file.relative_to(TRACKER).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


@cache
def parse_modules() -> dict[str, ast.AST]:
    """Return the syntax tree of each module by its name."""
    files = (file for file in sorted(TRACKER.rglob("*.py")) if "_alembic" not in file.parts)
    return {name_module(file): ast.parse(file.read_text("utf-8")) for file in files}


@cache
def list_imports_by_module() -> dict[str, set[str]]:
    """Return the full names of what each module imports, by the name of the module."""
    return {module: list_imports(tree) for module, tree in parse_modules().items()}


def walk_executed_nodes(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield every node that runs: what stands under `if TYPE_CHECKING` does not."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and getattr(node.test, "id", "") == "TYPE_CHECKING":
            continue
        yield node
        yield from walk_executed_nodes(node)


def list_imports(tree: ast.AST) -> set[str]:
    """Return the full names of what is imported, wherever it stands."""
    names = set()
    for node in walk_executed_nodes(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def list_libraries(names: Iterable[str]) -> set[str]:
    """Return the first parts of the names of what is imported."""
    return {name.partition(".")[0] for name in names}


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.slow
def test_a_library_is_imported_only_in_its_allowed_modules(library):
    importers = {
        module for module, names in list_imports_by_module().items() if library in list_libraries(names)
    }
    allowed = LIBRARIES[library]
    assert {
        name for name in importers if not any(f"{name}.".startswith(f"{home}.") for home in allowed)
    } == set()
    assert importers, f"nothing imports {library}: take it from the table"


@pytest.mark.slow
def test_the_table_lists_every_third_party_library():
    known = sys.stdlib_module_names | LIBRARIES.keys() | {"tracker"}
    for module, names in list_imports_by_module().items():
        assert list_libraries(names) <= known, module


def list_texts(tree: ast.AST) -> Iterator[str]:
    """Yield the string literals that are not docstrings."""
    docstrings = {
        node.body[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in docstrings:
            yield node.value


@pytest.mark.slow
def test_only_the_listed_modules_name_a_database_engine():
    knowing = {
        module
        for module, tree in parse_modules().items()
        if any(re.search(r"\b(sqlite|postgresql)\b", text) for text in list_texts(tree))
    }
    assert knowing == KNOWS_ENGINES


@pytest.mark.parametrize("file", sorted((ALEMBIC / "versions").glob("*.py")), ids=lambda file: file.name)
def test_a_revision_imports_nothing_from_tracker(file):
    libraries = list_libraries(list_imports(ast.parse(file.read_text("utf-8"))))
    assert libraries - sys.stdlib_module_names <= {"alembic", "sqlalchemy"}


def test_the_migration_folder_is_not_a_package():
    assert list(ALEMBIC.rglob("__init__.py")) == []


STARTED = """
import sys
from tracker.cli.main import main
try:
    main(sys.argv[1:], prog_name="tracker")
finally:
    print(*sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
"""
DATABASE_LIBRARIES = {"sqlalchemy", "alembic", "openpyxl", "pypinyin", "opencc", "duckdb", "pandas"}
DATABASE_LIBRARIES |= {
    "icalendar",
    "docx",
    "jinja2",
    "prompt_toolkit",
    "python_calamine",
    "datasette",
    "uvicorn",
    "pydantic",
}
STARTS = {
    "--help": DATABASE_LIBRARIES | {"rich", "sqlite3", "psycopg"},
    "--version": DATABASE_LIBRARIES | {"rich", "sqlite3", "psycopg"},
    "commitment add --help": DATABASE_LIBRARIES | {"rich", "psycopg"},
    "commitment --help": DATABASE_LIBRARIES | {"rich", "psycopg"},
    "commitment list": DATABASE_LIBRARIES,
    "commitment list --json": DATABASE_LIBRARIES | {"rich"},
    "commitment show 2024-001": DATABASE_LIBRARIES,
    "due": DATABASE_LIBRARIES,
    "company list": DATABASE_LIBRARIES,
    "company show 大北農": DATABASE_LIBRARIES,
    "followup list": DATABASE_LIBRARIES,
    "source show qilu-2024-04-28": DATABASE_LIBRARIES,
    "event show 2024-04-27-symposium": DATABASE_LIBRARIES,
    "sector show 农业科技": DATABASE_LIBRARIES,
    "total list": DATABASE_LIBRARIES,
    "receipt list": DATABASE_LIBRARIES,
    "sql VALUES(1)": DATABASE_LIBRARIES,
    "sql --help": DATABASE_LIBRARIES | {"rich", "sqlite3", "psycopg"},
    "browse --help": DATABASE_LIBRARIES | {"rich", "sqlite3", "psycopg"},
    "receipt add --help": DATABASE_LIBRARIES | {"rich", "sqlite3", "psycopg"},
}


@pytest.mark.parametrize("words", STARTS)
@pytest.mark.slow
def test_a_command_does_not_import_libraries_that_it_does_not_use(location, words):
    done = subprocess.run(
        [sys.executable, "-c", STARTED, "--db", location.address, *words.split()],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
    )
    assert done.returncode == 0, done.stderr
    unwanted = STARTS[words] | ({"psycopg"} if location.dialect == "sqlite" else set())
    assert unwanted & set(done.stderr.split()) == set()
