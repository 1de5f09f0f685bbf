"""Load what every database needs: labels of codes, rules, sectors, character folds, the data dictionary.

Character folds map characters to the form in which they are compared: Traditional to Simplified, full width
to half width, capitals to small letters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import EnumMeta, StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any

import sqlalchemy as sa
from pydantic import Field, create_model

from tracker.locale import gettext, gettext_noop
from tracker.seeds.upsert import REMOVED, Upsert
from tracker.store import dictionary, engine
from tracker.store.derived_columns import SIMPLIFIED_COLUMNS
from tracker.store.dictionary import Meaning
from tracker.store.search_index import update
from tracker.store.tables import char_folds, data_dictionary, rules
from tracker.values import codes, text
from tracker.values.codes import Gate, RuleKind, Stage, Track
from tracker.values.strict_toml import (
    ListOf,
    Mistake,
    PlainText,
    StrictTable,
    make_code_validator,
    raise_mistakes,
    read_toml_as_model,
)

WORD_KINDS = (
    *("column", "question", "text", "table", "check", "sheet", "about", "figure", "definition", "rule"),
    *("phrase", "bridge", "receipt_step", "group", "term", "meaning"),
)
"""Kinds of labels that are not codes of a column but words of screens and workbooks."""
_LABELS_HINT = gettext_noop("every code must have its labels in this file")
_STORED_KINDS = {"action_outcome": "outcome"}
"""Kinds that the database calls by a shorter name than the class has."""


class _Label(StrictTable):
    """The label of one code in English, Simplified and Traditional Chinese."""

    en: PlainText
    hans: PlainText
    hant: PlainText


class _RuleRow(StrictTable):
    """A light rule (when a light turns yellow or red), a figure's definition, or a size band of amounts."""

    kind: Annotated[RuleKind, make_code_validator(RuleKind)]
    code: PlainText
    version: int
    base_stage: Annotated[Stage, make_code_validator(Stage)] | None = None
    reached_stage: Annotated[Stage, make_code_validator(Stage)] | None = None
    excluded_conditions: PlainText | None = None
    yellow_days: int | None = None
    red_days: int | None = None
    min_amount: int | None = None
    currency: PlainText | None = None


class _GateRow(StrictTable):
    """A field that a commitment must have before it can reach a stage."""

    field: Annotated[Gate, make_code_validator(Gate)]
    stage: Annotated[Stage, make_code_validator(Stage)]


class _Rules(StrictTable):
    """The content of rules.toml."""

    rule: ListOf[_RuleRow]
    gate: ListOf[_GateRow]


class _Sector(StrictTable):
    """A sector; the file defines its parent before it."""

    code: PlainText
    name: PlainText
    name_hans: PlainText
    name_en: PlainText
    parent: PlainText | None = None
    gbt4754: PlainText | None = None


class _Sectors(StrictTable):
    """The content of sectors.toml."""

    sector: ListOf[_Sector]


def load_lookup_files(upsert: Upsert, folder: Path) -> list[str]:
    """Load the files labels.toml, rules.toml and sectors.toml, the character folds and the data dictionary.

    Returns the codes of the rules that were added. Raises FileError that lists every mistake of the first
    file that has any.
    """
    labels = read_toml_as_model(_make_labels_model(), folder / "labels.toml")
    rules_file = read_toml_as_model(_Rules, folder / "rules.toml")
    sectors = _read_sectors(folder / "sectors.toml")
    _load_labels(upsert, labels, {gate.field: gate.stage.rank for gate in rules_file.gate})
    added_rules = _load_rules(upsert, rules_file)
    _load_sectors(upsert, sectors)
    _load_folds(upsert.connection)
    _load_data_dictionary(upsert.connection)
    update.empty_outdated_index(upsert.connection)
    return added_rules


def map_code_lists_by_kind() -> dict[str, type[StrEnum]]:
    """Return every list of codes by the name of its kind, such as `followup_kind` for FollowupKind."""
    kinds = {}
    for name, value in vars(codes).items():
        if isinstance(value, EnumMeta) and value is not StrEnum:
            snake_case = "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_")
            kinds[_STORED_KINDS.get(snake_case, snake_case)] = value
    return kinds  # type: ignore[return-value]  # every EnumMeta in codes is a StrEnum


def _make_labels_model() -> type[StrictTable]:
    """Return the model of labels.toml: a table for each list of codes, and for each kind of words.

    Words are headings and other words of screens and workbooks.
    """
    kinds = map_code_lists_by_kind()
    tables: dict[str, object] = {kind: _make_table_model(codes, _Label) for kind, codes in kinds.items()}
    tables["stage"] = _make_table_model(Track, _make_table_model(Stage, _Label))
    return _make_table_model([*kinds, *WORD_KINDS], dict[str, _Label], tables)


def _make_table_model(
    keys: Iterable[str], default_type: object, types_by_key: Mapping[str, object] = MappingProxyType({})
) -> type[StrictTable]:
    """Return the model of a TOML table that has exactly these keys.

    The values of a key have its type in `types_by_key`, or else the type `default_type`.
    """
    fields: dict[str, Any] = {
        _make_field_name(key): (
            types_by_key.get(key, default_type),
            Field(alias=key, description=_LABELS_HINT),
        )
        for key in keys
    }
    return create_model("Labels", __base__=StrictTable, **fields)


def _make_field_name(key: str) -> str:
    """Return the name of the model's attribute for a key of the file.

    It is not the key itself, because a key such as `register` is a method of every model.
    """
    return f"{key}_"


def _load_labels(upsert: Upsert, labels: StrictTable, gate_ranks: Mapping[str, int]) -> None:
    """Load the labels of all codes. `gate_ranks` has the rank by which each gate is sorted.

    A gate is a field that a stage requires; its rank is that of the stage.
    """
    upsert.put_rows("codes", ("kind", "code", "track"), _list_labels(labels, gate_ranks))


def _list_labels(labels: StrictTable, gate_ranks: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    """Yield a row of the table `codes` for each label."""
    for kind, codes_of_kind in map_code_lists_by_kind().items():
        table = getattr(labels, _make_field_name(kind))
        for track in Track if kind == "stage" else ("any",):
            by_code = table if track == "any" else getattr(table, _make_field_name(track))
            for place, code in enumerate(codes_of_kind):
                rank = code.rank if isinstance(code, Stage) else place
                if isinstance(code, Gate):
                    rank = gate_ranks[code]
                label = getattr(by_code, _make_field_name(code))
                yield _make_label_row((kind, code.value, track), rank, label)
    for kind in WORD_KINDS:
        for rank, (word, label) in enumerate(getattr(labels, _make_field_name(kind)).items()):
            yield _make_label_row((kind, word, "any"), rank, label)


def _make_label_row(key: tuple[str, str, str], rank: int, label: _Label) -> dict[str, Any]:
    labels = {f"label_{script}": text_in_script for script, text_in_script in label}
    return {**dict(zip(("kind", "code", "track"), key, strict=True)), "rank": rank, **labels}


def _load_rules(upsert: Upsert, rules_file: _Rules) -> list[str]:
    """Add the versions of rules that the database does not have; return the codes of the added rules.

    A stored version is never changed: an office may have changed it, or have its own rule with that code. A
    rule that a person removed stays removed.
    """
    added = []
    stored = {tuple(row) for row in upsert.connection.execute(sa.select(rules.c.code, rules.c.version))}
    for rule in rules_file.rule:
        if (rule.code, rule.version) not in stored:
            values = rule.model_dump()
            key = {"kind": rule.kind.value, **{name: values[name] for name in ("code", "version")}}
            parameters = {name: value for name, value in values.items() if name not in key}
            if upsert.put_row("rules", key, parameters) != REMOVED:
                added.append(rule.code)
    return added


def _read_sectors(file: Path) -> Sequence[_Sector]:
    """Return the sectors in a file. Raises FileError that lists every mistake."""
    sectors = read_toml_as_model(_Sectors, file).sector
    codes: set[str | None] = {None}
    mistakes = []
    for number, sector in enumerate(sectors, start=1):
        if sector.parent not in codes:
            wrong = gettext("the sector “{code}” is not defined earlier in the file").format(
                code=sector.parent
            )
            mistakes.append(Mistake(f"sector[{number}].parent", wrong))
        codes.add(sector.code)
    raise_mistakes(file, mistakes)
    return sectors


def _load_sectors(upsert: Upsert, sectors: Sequence[_Sector]) -> None:
    ids: dict[str | None, int | None] = {None: None}
    for sector in sectors:
        names = {name: getattr(sector, name) for name in ("name", "name_hans", "name_en", "gbt4754")}
        values = {**names, "parent_id": ids[sector.parent]}
        ids[sector.code] = upsert.put_row("sectors", {"code": sector.code}, values)


def _load_folds(connection: sa.Connection) -> None:
    """Write the character folds into the table char_folds, if this program has others than the table."""
    fold_table = text.build_fold_table()
    if engine.make_reader(connection).fold_table == fold_table:
        return
    connection.execute(sa.delete(char_folds))
    connection.exec_driver_sql(
        "INSERT INTO char_folds (codepoint, folded) VALUES (?, ?)"
        if connection.dialect.name == "sqlite"
        else "INSERT INTO char_folds (codepoint, folded) VALUES (%s, %s)",
        list(fold_table.items()),
    )
    for table, columns in SIMPLIFIED_COLUMNS.items():  # lets the triggers convert what is stored
        connection.exec_driver_sql(f"UPDATE {table} SET {columns[0]} = {columns[0]}")
    update.empty_index(connection)


def _load_data_dictionary(connection: sa.Connection) -> None:
    meanings = dictionary.list_meanings(engine.make_reader(connection))
    columns = [data_dictionary.c[name] for name in Meaning._fields]
    stored = connection.execute(sa.select(*columns).order_by(data_dictionary.c.id)).all()
    if [Meaning(*row) for row in stored] == meanings:
        return
    connection.execute(sa.delete(data_dictionary))
    connection.execute(sa.insert(data_dictionary), [meaning._asdict() for meaning in meanings])
