"""Load what every database needs: labels in three scripts, rules, sectors, character folds."""

from __future__ import annotations

from collections.abc import Iterator
from enum import EnumMeta, StrEnum
from pathlib import Path

import sqlalchemy as sa

from tracker.seeds import toml_reader
from tracker.seeds.toml_reader import Entry
from tracker.seeds.upsert import Upsert
from tracker.store import dictionary, engine
from tracker.store.dictionary import Meaning
from tracker.store.reader import read_fold_table
from tracker.store.search_index import update
from tracker.store.tables import char_folds, data_dictionary
from tracker.values import codes, text
from tracker.values.codes import RuleKind, Stage, Track

WORD_KINDS = (
    *("column", "question", "text", "table", "check"),
    *("sheet", "about", "figure", "definition", "bridge", "group", "term", "meaning"),
)
"""Kinds of labels that are not codes of a column: what screens and workbooks say."""


def load_folder(upsert: Upsert, folder: Path) -> None:
    """Load labels.toml, rules.toml and sectors.toml of a folder, and the character folds."""
    _load_labels(upsert, toml_reader.read(folder / "labels.toml"), code_lists_by_kind())
    _load_rules(upsert, toml_reader.read(folder / "rules.toml"))
    _load_sectors(upsert, toml_reader.read(folder / "sectors.toml"))
    _load_folds(upsert.connection)
    _load_dictionary(upsert.connection)
    update.empty_outdated_index(upsert.connection)


def code_lists_by_kind() -> dict[str, type[StrEnum]]:
    """Return every closed list of codes under its kind: FollowupKind → followup_kind."""
    found = {}
    for name, value in vars(codes).items():
        if isinstance(value, EnumMeta) and value is not StrEnum:
            found["".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_")] = value
    return found  # type: ignore[return-value]  # every EnumMeta in codes is a StrEnum


def _load_labels(upsert: Upsert, file: Entry, kinds: dict[str, type[StrEnum]]) -> None:
    for kind, known in kinds.items():
        for track, table in _tracks(file, kind):
            for code in known:
                rank = code.rank if isinstance(code, Stage) else list(known).index(code)
                _put_label(upsert, table, (kind, code.value, track), rank)
            table.close()
    for kind in WORD_KINDS:
        table = _required(file, kind)
        for rank, word in enumerate(table.keys()):
            _put_label(upsert, table, (kind, word, "any"), rank)
    file.close()


def _tracks(file: Entry, kind: str) -> Iterator[tuple[str, Entry]]:
    table = _required(file, kind)
    if kind != "stage":
        yield "any", table
        return
    for track in Track:
        yield track, _required(table, track)
    table.close()


def _put_label(upsert: Upsert, table: Entry, key: tuple[str, str, str], rank: int) -> None:
    label = _required(table, key[1])
    upsert.put(
        "codes",
        dict(zip(("kind", "code", "track"), key, strict=True)),
        {
            "rank": rank,
            "label_en": label.text("en"),
            "label_hans": label.text("hans"),
            "label_hant": label.text("hant"),
        },
    )
    label.close()


def _required(table: Entry, key: str) -> Entry:
    found = table.optional_entry(key)
    if found is None:
        raise table.error(key, "is missing", "every code has its labels here")
    return found


def _load_rules(upsert: Upsert, file: Entry) -> None:
    for rule in file.entries("rule"):
        key = {
            "kind": rule.code("kind", RuleKind).value,
            "code": rule.text("code"),
            "version": rule.number("version"),
        }
        values = {
            "base_stage": rule.optional_code("base_stage", Stage),
            "reached_stage": rule.optional_code("reached_stage", Stage),
            "excluded_conditions": rule.optional_text("excluded_conditions"),
            "yellow_days": rule.optional_number("yellow_days"),
            "red_days": rule.optional_number("red_days"),
        }
        upsert.put("rules", key, values)
    file.close()


def _load_sectors(upsert: Upsert, file: Entry) -> None:
    ids: dict[str, int] = {}
    for sector in file.entries("sector"):
        code, parent = sector.text("code"), sector.optional_text("parent")
        if parent is not None and parent not in ids:
            raise sector.error("parent", f"is '{parent}', which no sector above it has")
        values = {
            "name": sector.text("name"),
            "name_hans": sector.text("name_hans"),
            "name_en": sector.text("name_en"),
            "parent_id": None if parent is None else ids[parent],
            "gbt4754": sector.optional_text("gbt4754"),
        }
        ids[code] = upsert.put("sectors", {"code": code}, values)
    file.close()


def _load_folds(connection: sa.Connection) -> None:
    wanted = text.build_fold_table()
    if read_fold_table(engine.make_reader(connection)) == wanted:
        return
    connection.execute(sa.delete(char_folds))
    connection.exec_driver_sql(
        "INSERT INTO char_folds (codepoint, folded) VALUES (?, ?)"
        if connection.dialect.name == "sqlite"
        else "INSERT INTO char_folds (codepoint, folded) VALUES (%s, %s)",
        list(wanted.items()),
    )
    update.empty_index(connection)


def _load_dictionary(connection: sa.Connection) -> None:
    wanted = dictionary.list_meanings(engine.make_reader(connection))
    columns = [data_dictionary.c[name] for name in Meaning._fields]
    stored = connection.execute(sa.select(*columns).order_by(data_dictionary.c.id)).all()
    if [Meaning(*row) for row in stored] == wanted:
        return
    connection.execute(sa.delete(data_dictionary))
    connection.execute(sa.insert(data_dictionary), [meaning._asdict() for meaning in wanted])
