"""The data dictionary (the meanings of all tables, views and columns), and the views with Chinese names.

The English meanings are the comments of the tables and the docstrings of the functions that build views. The
Chinese ones are in seeds/dictionary.toml. A column that has no Chinese name there has the name in
seeds/labels.toml.
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
    """A row of data_dictionary. If `column_name` is None, it is the meaning of the whole table or view."""

    table_name: str
    column_name: str | None
    name_hans: str | None
    meaning_en: str
    meaning_hans: str
    unit: str | None = None
    example: str | None = None


class TableGroup(NamedTuple):
    """A group of tables and views that serve one purpose. `names` is in the order in which they are shown."""

    title_en: str
    title_hans: str
    names: tuple[str, ...]


TO_ASK = TableGroup(
    "To ask",
    "查询",
    (
        *("v_register", "v_news", "v_history", "v_commitments", "v_due", "v_actions", "v_missing"),
        *("v_followups", "v_receipts", "v_companies", "v_people", "v_parties", "v_measures", "v_events"),
        *("v_participants", "v_pipeline", "v_cohorts", "v_announced", "v_state_by_quarter", "v_report_lines"),
    ),
)
TO_LOOK_UP = TableGroup(
    "To look up",
    "查阅",
    (
        *("v_sources", "v_evidence", "v_papers", "v_positions", "v_lights"),
        *("events", "sectors", "sources", "codes", "rules", "data_dictionary"),
    ),
)


def list_groups() -> list[TableGroup]:
    """Return the tables and views in three groups: to answer questions, to look things up, and all others."""
    shown = {*TO_ASK.names, *TO_LOOK_UP.names}
    others = (
        name for name in (*public_views.VIEWS, *(table.name for table in _sort_tables())) if name not in shown
    )
    return [TO_ASK, TO_LOOK_UP, TableGroup("Internal", "内部", tuple(others))]


class ExampleQuestion(NamedTuple):
    """A question that an analyst may ask, and the SQL that answers it.

    `chart` names the columns of which a chart is drawn.
    """

    key: str
    text_en: str
    text_hans: str
    sql: str
    chart: tuple[str, ...] = ()


def load_example_questions() -> list[ExampleQuestion]:
    """Return the example questions in seeds/questions.toml."""
    return [
        ExampleQuestion(key, texts["en"], texts["hans"], texts["sql"].strip(), tuple(texts.get("chart", ())))
        for key, texts in _load_seed_file("questions.toml").items()
    ]


def list_meanings(opened: Reader) -> list[Meaning]:
    """Return the meanings of all views, tables and columns. The columns of views are read from `opened`."""
    return [*_list_view_meanings(opened), *_list_table_meanings()]


def map_chinese_view_names() -> dict[str, str]:
    """Return the Chinese name of each view, by its English name."""
    return {name: texts["hans"] for name, texts in _load_dictionary_texts()["view"].items()}


def build_chinese_views(opened: Reader) -> list[str]:
    """Return the CREATE VIEW statements of the views with Chinese names and columns, one for each view."""
    names = map_chinese_view_names()
    return [
        _build_chinese_view(name, names[name], reader.list_columns(opened, name))
        for name in public_views.VIEWS
    ]


def get_chinese_column_name(view: str, column: str) -> str:
    """Return the name that a column of a view has in the Chinese view."""
    name: str = _read_column_texts(view, column).get("hans") or load_labels()["column"][column]["hans"]
    return name


def get_seed_label(kind: str, code: str, script: str = "hans") -> str:
    """Return the label of a code from seeds/labels.toml. `script` is `en`, `hans` or `hant`."""
    label: str = load_labels()[kind][code][script]
    return label


def find_code_kind(view: str, column: str) -> str | None:
    """Return the kind of codes in a column of a view, such as stage; None if it does not hold codes."""
    return _read_column_texts(view, column).get("codes")


def list_code_labels(kind: str, script: str = "hans") -> dict[str, str]:
    """Return the codes of a kind with their labels, in the order of seeds/labels.toml.

    `script` is `en`, `hans` or `hant`. The labels of stages depend on the track of a commitment (facility,
    service or agreement); those for a facility are returned.
    """
    labels = load_labels()[kind]["facility"] if kind == "stage" else load_labels()[kind]
    return {code: label[script] for code, label in labels.items()}


def list_column_labels(column: str, script: str = "hans") -> dict[str, str]:
    """Return the codes that a column may hold with their labels, in the order of seeds/labels.toml.

    The result is {} if the column holds no codes. `script` is `en`, `hans` or `hant`.
    """
    kind = find_code_kind("", column)
    return list_code_labels(kind, script) if kind else {}


def list_labels() -> Iterator[tuple[str, str, str]]:
    """Yield (kind of code, code, track) for every label in seeds/labels.toml.

    The track of a commitment is facility, service or agreement. Only labels of stages depend on it; for all
    others it is `any`.
    """
    for kind, table in load_labels().items():
        if kind == "stage":
            yield from ((kind, code, track) for track, codes in table.items() for code in codes)
        else:
            yield from ((kind, code, "any") for code in table)


def _build_chinese_view(view: str, name: str, columns: list[str]) -> str:
    """Return the CREATE VIEW statement for the Chinese view `name` of a view with these columns."""
    shown = ",\n  ".join(
        f"{_select_chinese_column(view, column, columns)} AS {chinese_name}"
        for column in columns
        for chinese_name in _list_chinese_names(view, column)
    )
    return f"CREATE VIEW {name} AS\nSELECT {shown}\nFROM {view} v"


def _list_chinese_names(view: str, column: str) -> list[str]:
    """Return the Chinese names of a column: one, or two if the column appears under a second name as well."""
    further_name = _read_column_texts(view, column).get("also")
    return [get_chinese_column_name(view, column), *([further_name] if further_name else [])]


def _select_chinese_column(view: str, column: str, columns: list[str]) -> str:
    """Return SQL for a column of a Chinese view, with labels instead of codes and words instead of flags."""
    kind = _read_column_texts(view, column).get("codes")
    if kind:
        track = _select_track(columns) if kind == "stage" else "'any'"
        label = f"SELECT k.label_hans FROM codes k WHERE k.kind = '{kind}' AND k.code = v.{column}"
        return f"coalesce(({label} AND k.track = {track}), v.{column})"
    if column.startswith("is_") or "_is_" in column:
        yes, no = (load_labels()["text"][word]["hans"] for word in ("yes", "no"))
        return f"CASE WHEN v.{column} THEN '{yes}' WHEN NOT v.{column} THEN '{no}' END"
    return f"v.{column}"


def _select_track(columns: list[str]) -> str:
    """Return SQL for the track (facility, service or agreement) of a row of view `v`.

    The labels of stages depend on the track. `columns` are the columns of the view.
    """
    if "track" in columns:
        track = "v.track"
    elif "ref" in columns:
        track = "(SELECT c.track FROM commitments c WHERE c.ref = v.ref)"
    else:
        return "'facility'"
    return f"coalesce({track}, 'facility')"


def _list_view_meanings(opened: Reader) -> Iterator[Meaning]:
    """Yield the meanings of all views and of their columns."""
    for view, text in public_views.VIEWS.items():
        texts = _load_dictionary_texts()["view"][view]
        yield Meaning(view, None, texts["hans"], inspect.getdoc(text) or "", texts["zh"])
        for column in reader.list_columns(opened, view):
            name = get_chinese_column_name(view, column)
            yield _make_meaning(
                view,
                column,
                name,
                _read_column_texts(view, column).get("en") or _find_english_meaning(view, column),
            )


def _list_table_meanings() -> Iterator[Meaning]:
    """Yield the meanings of all tables and of their columns."""
    for table in _sort_tables():
        yield Meaning(
            table.name, None, None, table.comment or "", _load_dictionary_texts()["table"][table.name]
        )
        for column in table.columns:
            yield _make_meaning(table.name, column.name, None, column.comment or "")


def _make_meaning(table: str, column: str, name: str | None, english: str) -> Meaning:
    """Return the meaning of a column; its Chinese text, unit and example come from seeds/dictionary.toml."""
    texts = _read_column_texts(table, column)
    return Meaning(table, column, name, english, texts["zh"], texts.get("unit"), texts.get("example"))


def _read_column_texts(table: str, column: str) -> Mapping[str, str]:
    """Return the texts of a column in seeds/dictionary.toml.

    Texts for the column of one table replace those for the column of that name in all tables.
    """
    columns = _load_dictionary_texts()["column"]
    return {**columns.get(column, {}), **columns.get(f"{table}.{column}", {})}


def _find_english_meaning(view: str, column: str) -> str:
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
    """Return all tables, each after the tables that it refers to. It takes a millisecond, so it is cached."""
    return metadata.sorted_tables


@cache
def _load_dictionary_texts() -> dict[str, Any]:
    return _load_seed_file("dictionary.toml")


def _load_seed_file(name: str) -> dict[str, Any]:
    return tomllib.loads((find_packaged_folder("seeds") / name).read_text(encoding="utf-8"))
