"""Imports point one way, and a command starts without what it does not use."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.paths import ROOT

pytestmark = pytest.mark.any_engine

TRACKER = ROOT / "tracker"
ALEMBIC = ROOT / "alembic"

LAYERS = {  # a layer's modules, and the layers that they may import beside their own
    "pure": (
        {
            "citable",
            "codes",
            "dates",
            "effects",
            "errors",
            "lifecycle",
            "location",
            "money",
            "periods",
            "pledges",
            "progress",
            "charset",
            "text",
            "quotations",
            "uscc",
        },
        set(),
    ),
    "door": ({"views", "overviews", "reader"}, {"pure"}),
    "search": (
        {f"search.{part}" for part in ("documents", "engines", "entries", "find", "grams", "pending")},
        {"pure", "door"},
    ),
    "asking": (
        {f"asking.{part}" for part in ("answer", "faults", "roles", "sqlite", "postgresql")},
        {"pure", "door"},
    ),
    "index": ({"search.index"}, {"pure", "engine", "search"}),
    "read": (
        {
            "names",
            "choices",
            "queries",
            "evidence",
            "likeness",
            "people",
            "history",
            "wording",
            "entering",
            "suggest",
            "agenda",
            "why",
            "briefing",
            "news",
            "overview",
            "sources",
            "events",
            "sectors",
            "receipts",
            "entries",
        },
        {"pure", "door", "search"},  # a list narrowed by a text holds what a search for it finds
    ),
    "data": ({"report.data", "report.frozen"}, set()),
    "report": (
        {"report.facts", "report.figures", "report.bridge", "report.groups", "report.issued", "report.causes"}
        | {"report.build", "report.compare"},
        {"pure", "door", "read", "data"},
    ),
    "paint": (
        {"report.exchange", "report.page", "report.excel", "report.saying"}
        | {
            f"report.page.{part}"
            for part in ("markup", "charts", "stacked", "words", "parts", "figures", "lists")
        }
        | {f"report.excel.{part}" for part in ("appendix", "bridge", "cells", "charts", "cover", "groups")}
        | {
            f"report.excel.{part}"
            for part in ("lists", "overview", "page", "painting", "places", "sheet", "styles")
        },
        {"pure", "data"},
    ),
    "file": ({"files"}, {"pure", "door"}),
    "tables": ({"models"}, {"pure"}),
    "engine": ({"db", "triggers"}, {"pure", "door", "tables"}),
    "journal": ({"journal", "bulk"}, {"pure", "door", "tables", "engine", "index"}),
    "migrate": ({"migrate"}, {"pure", "door", "file", "engine", "meaning"}),
    "write": (
        {
            "records.cited",
            "records.rows",
            "records.commitments",
            "records.parts",
            "records.followups",
            "records.handover",
            "records.receipts",
            "records.sources",
            "records.events",
            "records.sectors",
            "records.totals",
            "records.companies",
            "records.people",
            "records.standing",
            "records.undo",
        },
        {"pure", "door", "tables", "engine", "journal"},
    ),
    "issue": (
        {"records.reports"},
        {"pure", "tables", "engine", "journal", "data", "report"},
    ),
    "sheet": (
        {
            "sheets.archive",
            "sheets.opendocument",
            "sheets.merging",
            "sheets.reading",
            "sheets.writing",
            "sheets.fields",
            "sheets.mapping",
            "sheets.sample",
            "sheets.columns",
            "sheets.faults",
            "sheets.several",
            "sheets.values",
            "sheets.register",
            "sheets.chunks",
        },
        {"pure", "door", "read"},
    ),
    "plan": (
        {
            "sheets.planning",
            "sheets.index",
            "sheets.histories",
            "sheets.parts",
            "sheets.commitments",
            "sheets.companies",
            "sheets.people",
            "sheets.appended",
            "sheets.followups",
            "sheets.receipts",
        },
        {"pure", "door", "read", "sheet"},
    ),
    "import": (
        {"sheets.importing"},
        {"pure", "door", "read", "engine", "journal", "write", "sheet", "plan"},
    ),
    "meaning": ({"meanings"}, {"pure", "door", "tables"}),
    "audit": (
        {"audit"}
        | {f"audit.{part}" for part in ("facts", "history", "issued", "keys", "lookups", "naming", "rules")}
        | {"audit.shape", "audit.tables", "audit.values"},
        {"pure", "door", "read", "data", "report", "tables", "engine", "search", "meaning"},
    ),
    "transfer": (
        {"transfer.rows", "transfer.folder", "transfer.loading"} | {"transfer.backup", "transfer.snapshot"},
        {"pure", "door", "file", "tables", "engine", "index", "migrate"},
    ),
    "browse": (
        {"browse.content", "browse.describing", "browse.finding", "browse.plugin", "browse.serving"},
        {"pure", "door", "file", "tables", "meaning", "transfer", "paint"},
    ),
    "dictionary": ({"dictionary"}, {"pure", "door", "tables", "meaning", "data"}),
    "seeds": (
        {
            "seeds",
            "seeds.articles",
            "seeds.entries",
            "seeds.handwritten",
            "seeds.lookups",
            "seeds.upsert",
        },
        {"pure", "door", "read", "tables", "engine", "journal", "write", "index", "meaning"},
    ),
}
ACROSS = {
    ("records.commitments", "entering"),  # the date of an event is read the same way before and while writing
    ("records.cited", "evidence"),  # a place shows a fact by the rule that the audit knows
    ("records.companies", "likeness"),
    ("records.companies", "names"),  # one name in two scripts is one name wherever it is written down
    ("records.people", "names"),
    ("records.sectors", "names"),
    ("records.sources", "evidence"),  # a quotation becomes a span where it is written down
    ("records.undo", "queries"),  # a refusal calls rows what lists and shows call them
    ("records.undo", "wording"),
}
LIBRARIES = {
    "click": ["cli"],
    "rich": ["cli"],
    "openpyxl": ["report.excel", "sheets.writing"],
    "alembic": ["migrate"],
    "sqlalchemy": [
        "models",
        "db",
        "triggers",
        "migrate",
        "journal",
        "bulk",
        "records",
        "dictionary",
        "transfer",
        "audit",
        "seeds",
    ],
    "sqlite3": ["reader", "db", "files", "transfer.snapshot", "asking.sqlite", "browse"],
    "psycopg": ["reader", "asking.postgresql"],
    "opencc": ["text"],
    "pypinyin": ["text"],
    "cn2an": ["money"],
    "prompt_toolkit": ["cli.ask"],
    "tomllib": ["seeds", "sheets", "meanings"],
    "python_calamine": ["sheets.reading"],
    "datasette": ["browse"],
    "uvicorn": ["browse.serving"],
}
KNOWS_ENGINES = {
    "db",
    "views",
    "triggers",
    "reader",
    "migrate",
    "location",
    "models",
    "seeds.lookups",
    "search.engines",
    "asking.answer",
    "browse.content",
    "asking.postgresql",
    "transfer.folder",
    "transfer.loading",
    "audit",
    "audit.shape",
    "audit.tables",
    "audit.values",
    "files",
    "transfer.snapshot",
}


def name_of(file: Path) -> str:
    parts = file.relative_to(TRACKER).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


MODULES = {
    name_of(file): ast.parse(file.read_text("utf-8"))
    for file in sorted(TRACKER.rglob("*.py"))
    if "_alembic" not in file.parts
}
REVISIONS = {file.name: ast.parse(file.read_text("utf-8")) for file in (ALEMBIC / "versions").glob("*.py")}


def statements(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield every node that runs: what stands under `if TYPE_CHECKING` does not."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and getattr(node.test, "id", "") == "TYPE_CHECKING":
            continue
        yield node
        yield from statements(node)


def imported(tree: ast.AST) -> set[str]:
    """Return the full names of what is imported, wherever it stands."""
    names = set()
    for node in statements(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def ours(tree: ast.AST) -> set[str]:
    """Return the modules of this package that a module imports, such as report.build."""
    found = set()
    for name in imported(tree):
        if name.partition(".")[0] == "tracker":
            inner = name.removeprefix("tracker").removeprefix(".")
            found.add(inner if inner in MODULES else inner.rpartition(".")[0])
    return found - {""}


def layer_of(module: str) -> str:
    if module.partition(".")[0] == "cli":
        return "cli"
    (layer,) = [name for name, (modules, _) in LAYERS.items() if module in modules]
    return layer


LAYERED = [
    name
    for name in MODULES
    if name not in {"", "__main__", "report", "records", "sheets", "search", "transfer", "asking", "browse"}
]


def test_every_module_has_a_layer():
    assert [name for name in LAYERED if not layer_of(name)] == []


@pytest.mark.parametrize("module", [name for name in LAYERED if layer_of(name) != "cli"])
def test_a_module_imports_only_from_the_layers_below_it(module):
    layer = layer_of(module)
    below = LAYERS[layer][1] | {layer}
    upward = {name for name in ours(MODULES[module]) if layer_of(name) not in below}
    assert upward == {to for of, to in ACROSS if of == module}


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_may_import_only_what_it_does(layer):
    modules, below = LAYERS[layer]
    assert below - {layer_of(name) for module in modules for name in ours(MODULES[module])} == set()


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_library_is_imported_only_where_it_belongs(library):
    importers = {
        module
        for module, tree in MODULES.items()
        if any(name.partition(".")[0] == library for name in imported(tree))
    }
    allowed = LIBRARIES[library]
    assert {
        name for name in importers if not any(f"{name}.".startswith(f"{home}.") for home in allowed)
    } == set()
    assert importers, f"nothing imports {library}: take it from the table"


def test_every_third_party_library_is_in_the_table():
    known = sys.stdlib_module_names | LIBRARIES.keys() | {"tracker"}
    assert {name.partition(".")[0] for tree in MODULES.values() for name in imported(tree)} - known == set()


def texts(tree: ast.AST) -> Iterator[str]:
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


def test_the_names_of_engines_stand_only_where_the_engines_differ():
    knowing = {
        module
        for module, tree in MODULES.items()
        if any(re.search(r"\b(sqlite|postgresql)\b", text) for text in texts(tree))
    }
    assert knowing == KNOWS_ENGINES


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_revision_is_frozen_history_and_imports_nothing_of_ours(revision):
    libraries = {name.partition(".")[0] for name in imported(REVISIONS[revision])} - sys.stdlib_module_names
    assert libraries <= {"alembic", "sqlalchemy"}


def test_the_scripts_are_no_package_that_would_hide_the_library():
    assert list(ALEMBIC.rglob("__init__.py")) == []


STARTED = """
import sys
from tracker.cli import main
try:
    main(sys.argv[1:], prog_name="tracker")
finally:
    print(*sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
"""
DATABASE_LIBRARIES = {"sqlalchemy", "alembic", "openpyxl", "pypinyin", "opencc", "cn2an", "duckdb", "pandas"}
DATABASE_LIBRARIES |= {"prompt_toolkit", "python_calamine", "datasette", "uvicorn"}
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
    "sql --help": DATABASE_LIBRARIES | {"rich", "sqlite3", "psycopg"},
    "browse --help": DATABASE_LIBRARIES | {"rich", "sqlite3", "psycopg"},
    "receipt add --help": DATABASE_LIBRARIES | {"rich", "sqlite3", "psycopg"},
}


@pytest.mark.parametrize("words", STARTS)
def test_a_command_starts_without_what_it_does_not_use(location, words):
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
