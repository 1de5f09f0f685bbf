"""The meaning of every table, view and column, and the views with Chinese names.

The English meanings are the comments of the tables and the docstrings of the view functions. The Chinese ones
stand in seeds/dictionary.toml; a column without a Chinese name there has its label in seeds/labels.toml.
"""

from __future__ import annotations

import inspect
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

import sqlalchemy as sa

from tracker.store import reader
from tracker.store.reader import Reader
from tracker.store.tables import metadata
from tracker.store.views import public_views
from tracker.values.code_labels import load_labels
from tracker.values.packaged_folders import find_packaged_folder

_TABLE_OF_VIEW = {
    "v_standing": "followups",
    "v_lights": "rules",
    "v_evidence": "citations",
    "v_announced": "announced_totals",
    "v_people": "representatives",
    "v_news": "followups",
    "v_participants": "event_participants",
    "v_measures": "commitment_measures",
}
"""The table whose column comments hold for a view that is not named after its table."""


class Meaning(NamedTuple):
    """A row of data_dictionary. Without `column_name` it is about the table or view itself."""

    table_name: str
    column_name: str | None
    name_hans: str | None
    meaning_en: str
    meaning_hans: str
    unit: str | None = None
    example: str | None = None


class Group(NamedTuple):
    """Tables and views that serve one purpose, with its name; `names` is in the order to show them."""

    title_en: str
    title_hans: str
    names: tuple[str, ...]


TO_ASK = Group(
    "To ask",
    "查询",
    (
        *("v_register", "v_news", "v_history", "v_commitments", "v_due", "v_actions", "v_missing"),
        *("v_followups", "v_receipts", "v_companies", "v_people", "v_parties", "v_measures", "v_events"),
        *("v_participants", "v_pipeline", "v_cohorts", "v_announced", "v_state_by_quarter", "v_report_lines"),
    ),
)
TO_LOOK_UP = Group(
    "To look up",
    "查阅",
    (
        *("v_sources", "v_evidence", "v_papers", "v_positions", "v_lights"),
        *("events", "sectors", "sources", "codes", "rules", "data_dictionary"),
    ),
)


def list_groups() -> list[Group]:
    """Return the groups in which tables and views are shown: to ask, to look up, internal (all others)."""
    shown = {*TO_ASK.names, *TO_LOOK_UP.names}
    others = (
        name for name in (*public_views.VIEWS, *(table.name for table in _sort_tables())) if name not in shown
    )
    return [TO_ASK, TO_LOOK_UP, Group("Internal", "内部", tuple(others))]


class Question(NamedTuple):
    """A question of an analyst, and the SQL that answers it. `chart` names the columns of its chart."""

    key: str
    text_en: str
    text_hans: str
    sql: str
    chart: tuple[str, ...] = ()


def load_example_questions() -> list[Question]:
    """Return the questions in seeds/questions.toml."""
    return [
        Question(key, texts["en"], texts["hans"], texts["sql"].strip(), tuple(texts.get("chart", ())))
        for key, texts in _load_seed_file("questions.toml").items()
    ]


def list_meanings(opened: Reader) -> list[Meaning]:
    """Return the meanings of all views, tables and columns of an open database."""
    return [*_list_view_meanings(opened), *_list_table_meanings()]


def map_chinese_view_names() -> dict[str, str]:
    """Return the Chinese name of each view, by the name of the view."""
    return {name: texts["hans"] for name, texts in _load_texts()["view"].items()}


def build_chinese_views(opened: Reader) -> list[str]:
    """Return the CREATE VIEW statements of the Chinese views, one for each view of an open database."""
    names = map_chinese_view_names()
    return [
        _build_chinese_view(name, names[name], reader.list_columns(opened, name))
        for name in public_views.VIEWS
    ]


def get_chinese_column_name(view: str, column: str) -> str:
    """Return the name of a column in the Chinese view."""
    name: str = _read_column_texts(view, column).get("hans") or load_labels()["column"][column]["hans"]
    return name


def find_label(kind: str, code: str, script: str = "hans") -> str:
    """Return a label from seeds/labels.toml, not from the database."""
    label: str = load_labels()[kind][code][script]
    return label


def find_code_kind(view: str, column: str) -> str | None:
    """Return the kind of the codes that a column holds, such as stage; None if it holds none."""
    return _read_column_texts(view, column).get("codes")


def list_code_labels(kind: str, script: str = "hans") -> dict[str, str]:
    """Return the codes of a kind, in their order, with their labels: those of a Chinese view by default."""
    labels = load_labels()[kind]["facility"] if kind == "stage" else load_labels()[kind]
    return {code: label[script] for code, label in labels.items()}


def list_column_labels(column: str, script: str = "hans") -> dict[str, str]:
    """Return the codes that a column may hold, in their order, with their labels."""
    kind = find_code_kind("", column)
    return list_code_labels(kind, script) if kind else {}


def list_labels() -> Iterator[tuple[str, str, str]]:
    """Yield kind, code and track of every label in seeds/labels.toml."""
    for kind, table in load_labels().items():
        if kind == "stage":
            yield from ((kind, code, track) for track, codes in table.items() for code in codes)
        else:
            yield from ((kind, code, "any") for code in table)


def _build_chinese_view(view: str, name: str, columns: list[str]) -> str:
    shown = ",\n  ".join(
        f"{_select_chinese_column(view, column, columns)} AS {chinese_name}"
        for column in columns
        for chinese_name in _list_chinese_names(view, column)
    )
    return f"CREATE VIEW {name} AS\nSELECT {shown}\nFROM {view} v"


def _list_chinese_names(view: str, column: str) -> list[str]:
    """Return the names of a column in the Chinese view: its name, and a further one if it has one."""
    further_name = _read_column_texts(view, column).get("also")
    return [get_chinese_column_name(view, column), *([further_name] if further_name else [])]


def _select_chinese_column(view: str, column: str, columns: list[str]) -> str:
    """Return the SQL of a column of a Chinese view, with labels for codes and words for flags."""
    kind = _read_column_texts(view, column).get("codes")
    if kind:
        track = _find_track(columns) if kind == "stage" else "'any'"
        label = f"SELECT k.label_hans FROM codes k WHERE k.kind = '{kind}' AND k.code = v.{column}"
        return f"coalesce(({label} AND k.track = {track}), v.{column})"
    if column.startswith("is_") or "_is_" in column:
        yes, no = (load_labels()["text"][word]["hans"] for word in ("yes", "no"))
        return f"CASE WHEN v.{column} THEN '{yes}' WHEN NOT v.{column} THEN '{no}' END"
    return f"v.{column}"


def _find_track(columns: list[str]) -> str:
    """Return the SQL of the track of a row of view `v`, which decides the labels of its stages."""
    if "track" in columns:
        track = "v.track"
    elif "ref" in columns:
        track = "(SELECT c.track FROM commitments c WHERE c.ref = v.ref)"
    else:
        return "'facility'"
    return f"coalesce({track}, 'facility')"


def _list_view_meanings(opened: Reader) -> Iterator[Meaning]:
    for view, text in public_views.VIEWS.items():
        texts = _load_texts()["view"][view]
        yield Meaning(view, None, texts["hans"], inspect.getdoc(text) or "", texts["zh"])
        for column in reader.list_columns(opened, view):
            name = get_chinese_column_name(view, column)
            yield _make_meaning(
                view, column, name, _read_column_texts(view, column).get("en") or _find_comment(view, column)
            )


def _list_table_meanings() -> Iterator[Meaning]:
    for table in _sort_tables():
        yield Meaning(table.name, None, None, table.comment or "", _load_texts()["table"][table.name])
        for column in table.columns:
            yield _make_meaning(table.name, column.name, None, column.comment or "")


def _make_meaning(table: str, column: str, name: str | None, english: str) -> Meaning:
    """Return the meaning of a column, with its Chinese text, unit and example from the seeds."""
    texts = _read_column_texts(table, column)
    return Meaning(table, column, name, english, texts["zh"], texts.get("unit"), texts.get("example"))


def _read_column_texts(table: str, column: str) -> Mapping[str, str]:
    """Return a column's entry in seeds/dictionary.toml; an entry for one table goes before a general one."""
    columns = _load_texts()["column"]
    return {**columns.get(column, {}), **columns.get(f"{table}.{column}", {})}


def _find_comment(view: str, column: str) -> str:
    """Return the English meaning of a view's column: the comment of the column of that name in a table.

    The table that the view shows is searched first, then commitments, then all others.
    """
    rows_of = _TABLE_OF_VIEW.get(view, view.removeprefix("v_"))
    tables = [metadata.tables.get(rows_of), metadata.tables["commitments"]]
    for table in [*tables, *_sort_tables()]:
        if table is not None and column in table.columns:
            return table.columns[column].comment or ""
    raise LookupError(f"{view}.{column} has no meaning in English; give it one in seeds/dictionary.toml")


@cache
def _sort_tables() -> list[sa.Table]:
    """Return the tables, each after those that it refers to. It takes a millisecond, so it is done once."""
    return metadata.sorted_tables


@cache
def _load_texts() -> dict[str, Any]:
    return _load_seed_file("dictionary.toml")


def _load_seed_file(name: str) -> dict[str, Any]:
    return tomllib.loads((find_packaged_folder("seeds") / name).read_text(encoding="utf-8"))
