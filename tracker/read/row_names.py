"""Name the rows of every table, and format the values of their columns, for people.

A row is a dict as the journal of SQLite or PostgreSQL keeps it: dates are ISO text, flags are 0 and 1 or
booleans.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cached_property
from typing import Any

from tracker.locale import gettext, join_items
from tracker.read import definitions, office
from tracker.read.labels import Labels
from tracker.rules.figures import find_figure_kind
from tracker.store.citation_targets import TABLE_BY_COLUMN
from tracker.store.derived_columns import UNJOURNALLED_COLUMNS
from tracker.store.reader import Reader, list_columns
from tracker.values import dates, target_values
from tracker.values.amounts import FormatNumber, get_unit_word
from tracker.values.codes import AmountBound, Precision

RowState = Mapping[str, Any]

APPEND_ONLY_TABLES = ("followups", "receipts")
"""Tables to which rows are only added. The name of their row begins with its number."""

NAME_COLUMNS = {
    "codes": ("kind", "code", "track"),
    "rules": ("kind", "code", "version"),
    "sources": ("key",),
    "events": ("name",),
    "companies": ("name",),
    "company_aliases": ("company_id", "name"),
    "distinct_companies": ("company_id", "other_id"),
    "representatives": ("name", "distinction"),
    "positions": ("representative_id", "company_id", "organisation_text", "title"),
    "sectors": ("name_hans",),
    "company_sectors": ("company_id", "sector_id"),
    "event_sectors": ("event_id", "sector_id"),
    "event_participants": ("event_id", "company_id", "representative_id"),
    "announced_totals": ("key",),
    "commitments": ("ref",),
    "commitment_sectors": ("commitment_id", "sector_id"),
    "commitment_representatives": ("commitment_id", "representative_id"),
    "commitment_parties": ("commitment_id", "company_id", "party_text"),
    "commitment_measures": ("commitment_id", "kind"),
    "followups": ("commitment_id",),
    "action_outcomes": ("commitment_id", "action_id", "followup_id"),
    "receipts": ("commitment_id",),
    "papers": ("name",),
    "citations": ("source_id",),
    "proposals": ("kind", "source_id"),
    "office": (),
    "targets": ("period", "figure", "responsible_unit", "region", "sector_id"),
    "reports": ("period", "revision"),
    "report_prints": ("report_id", "format", "language"),
}
"""The columns whose values make up the name of a row, for every table with a journal."""

REFERENCE_TABLES = {
    **TABLE_BY_COLUMN,
    "action_id": "followups",
    "source_id": "sources",
    "original_id": "sources",
    "part_of_id": "events",
    "other_id": "companies",
    "report_id": "reports",
}
"""The table that a column refers to. `parent_id` and `merged_into_id` refer to rows of their own table."""

CODE_KINDS = {
    "region": "region",
    "event_kind": "event_kind",
    "track": "track",
    "scope": "scope",
    "firmness": "firmness",
    "amount_status": "amount_status",
    "amount_bound": "amount_bound",
    "revised_amount_bound": "amount_bound",
    "review": "review",
    "condition": "condition",
    "reason": "reason",
    "outcome": "outcome",
    "decision": "proposal_decision",
    "stage": "stage",
    "opening_stage": "stage",
    "due_stage": "stage",
    "base_stage": "stage",
    "reached_stage": "stage",
}
CODE_KINDS_OF_TABLE = {
    ("sources", "kind"): "source_kind",
    ("papers", "kind"): "paper_kind",
    ("events", "kind"): "event_kind",
    ("companies", "kind"): "company_kind",
    ("followups", "kind"): "followup_kind",
    ("commitment_measures", "kind"): "measure_kind",
    ("rules", "kind"): "rule_kind",
    ("rules", "measure"): "figure_measure",
    ("rules", "form"): "figure_form",
    ("company_sectors", "role"): "sector_role",
    ("event_participants", "role"): "participant_role",
    ("commitment_parties", "role"): "party_role",
    ("announced_totals", "unit"): "total_unit",
    ("proposals", "kind"): "proposal_kind",
}
"""The kind of code that a column holds: by its name, or by its name in one table."""

CODE_LIST_COLUMNS = {"excluded_conditions": "condition"}
"""Columns that hold several codes with blanks between, and the kind of these codes."""

FLAG_COLUMNS = ("is_priority", "is_private", "is_cumulative", "is_limit")
CURRENCY_COLUMNS = {
    "amount": "currency",
    "amount_upper": "currency",
    "revised_amount": "revised_currency",
    "revised_amount_upper": "revised_currency",
    "min_amount": "currency",
}
_FORMATS: Mapping[str, Callable[[Any], str]] = {
    "decided_at": dates.format_local_time,
    "issued_at": dates.format_local_time,
    "report_unit": get_unit_word,
}
_BOUND_COLUMNS = ("amount_bound", "revised_amount_bound")
UNSHOWN_COLUMNS = (
    *("id", "corrects_id", "is_void", "recorded_at", "recorded_by", *UNJOURNALLED_COLUMNS),
    *("frozen", "workbook", "file", "last_change_id", "payload", "reasons", "batch_id", "sha256"),
)
"""Columns left out of lists of values: the row's name or its batch shows them, or nobody typed them."""

_MOST_LETTERS = 80


class RowFormatter:
    """Formats the names and values of rows with the labels of one language. It caches the rows that it reads.

    With `today`, the distance from today follows each day: `2024-07-20, in 19 days`.
    """

    def __init__(self, reader: Reader, labels: Labels, today: date | None = None) -> None:
        self._reader = reader
        self._today = today
        self._states: dict[tuple[str, int], RowState] = {}
        self._columns: dict[str, list[str]] = {}
        self.labels = labels

    @cached_property
    def _format_number(self) -> FormatNumber:
        return office.find_amount_format(self._reader)

    def read_state(self, table: str, row_id: int) -> RowState:
        """Return a row of a table; {} if there never was such a row.

        A deleted row is returned as the journal last recorded it.
        """
        if (table, row_id) not in self._states:
            self._states[table, row_id] = self._read_row(table, row_id)
        return self._states[table, row_id]

    def name_row(self, table: str, state: RowState) -> str:
        """Return the name of a row: `2024-001`, `青岛清大 王芳 总经理`, `12 2024-001`."""
        if table == "action_outcomes":
            return self._name_action(state)
        values = [self.format_value(table, column, state) for column in NAME_COLUMNS[table]]
        if table in APPEND_ONLY_TABLES:
            number = state.get("corrects_id") or state.get("id") or ""
            # Translators: the number of a follow-up or receipt, and the reference of its commitment
            return gettext("{number} on {ref}").format(number=number, ref=" ".join(values))
        if table == "citations":
            values += [
                self.name_row(
                    REFERENCE_TABLES[column], self.read_state(REFERENCE_TABLES[column], state[column])
                )
                for column in REFERENCE_TABLES
                if column != "source_id" and state.get(column) is not None
            ]
        return " ".join(filter(None, values))

    def name_column(self, code: str) -> str:
        """Return the heading of a column in the language of the labels; `code` is the code of its label."""
        return self.labels("column", code)

    def _name_action(self, outcome: RowState) -> str:
        """Return the name of an action, given the row of its outcome: `12 2024-001 注册公司 2024-09-10`."""
        rows = self._reader.rows(
            "SELECT next_action, next_action_on FROM followups WHERE id = :action OR corrects_id = :action"
            " ORDER BY id DESC LIMIT 1",
            action=outcome.get("action_id"),
        )
        planned = [str(value) for value in rows[0].values() if value] if rows else []
        ref = self.format_value("action_outcomes", "commitment_id", outcome)
        return " ".join([str(outcome.get("action_id", "")), ref, *planned])

    def name_row_with_table(self, table: str, state: RowState) -> str:
        """Return the label of a row's table and the name of the row: `跟进记录 12 2024-001`."""
        return f"{self.labels('table', table)} {self.name_row(table, state)}".rstrip()

    def describe_undo(self, number: int) -> str:
        """Return the note that an undo writes into the rows that it adds.

        `number` is the number of the batch (the command) that is undone.
        """
        return self.labels("text", "undo_of").format(number=number)

    def format_value(self, table: str, column: str, state: RowState) -> str:
        """Return a value as text: the label of a code, the name of another row, a date as far as known."""
        value = state.get(column)
        if value is None:
            return ""
        target = REFERENCE_TABLES.get(column, table if column in ("parent_id", "merged_into_id") else None)
        if target is not None:
            return self.name_row(target, self.read_state(target, value)) or f"#{value}"
        kind = CODE_KINDS_OF_TABLE.get((table, column)) or CODE_KINDS.get(column)
        if kind is not None and table != "codes":
            return self.labels(kind, value, self._find_commitment_track(table, state))
        if column in CODE_LIST_COLUMNS:
            return join_items(self.labels(CODE_LIST_COLUMNS[column], code) for code in value.split())
        if table == "targets" and column in ("figure", "value"):
            return self._format_target_column(column, state)
        return self._format_plain_value(column, value, state)

    def format_fields(self, table: str, state: RowState) -> dict[str, str]:
        """Return the values that are not part of a row's name, as texts keyed by the code of their label."""
        named = {*NAME_COLUMNS[table], *(REFERENCE_TABLES if table == "citations" else ())}
        columns = [
            name
            for name in self._list_shown_columns(table)
            if name not in named and (state.get(name) or name not in FLAG_COLUMNS)
        ]
        texts = {
            get_column_label_code(table, name): self.format_value(table, name, state) for name in columns
        }
        return {code: text for code, text in texts.items() if text}

    def list_differences(self, table: str, before: RowState, after: RowState) -> dict[str, tuple[str, str]]:
        """Return (old text, new text) for each value that two states of a row show differently.

        The key is the code of the value's label.
        """
        pairs = {
            get_column_label_code(table, column): (
                self.format_value(table, column, before),
                self.format_value(table, column, after),
            )
            for column in self._list_shown_columns(table)
        }
        for column in _BOUND_COLUMNS:
            bounds = [_read_amount_bound(column, state) for state in (before, after)]
            # That an amount is exact goes without saying where one is new or is no more.
            if set(bounds) <= {None, AmountBound.EXACT}:
                pairs.pop(column, None)
            else:
                old, new = (bound and self.labels("amount_bound", bound) for bound in bounds)
                pairs[column] = (old or "", new or "")
        return {code: pair for code, pair in pairs.items() if pair[0] != pair[1]}

    def _list_shown_columns(self, table: str) -> list[str]:
        """Return the columns to show, in the order of the table (PostgreSQL's journal has another order)."""
        if table not in self._columns:
            self._columns[table] = [
                name for name in list_columns(self._reader, table) if _is_shown_column(name)
            ]
        return self._columns[table]

    def _format_target_column(self, column: str, state: RowState) -> str:
        """Return a column of a target as text: `figure` as a label, `value` in the unit of the figure."""
        figure = state["figure"]
        if column == "figure":
            return self.labels.find("figure", figure) or str(figure)
        rules = definitions.list_versions(self._reader, figure)[-1:]
        kind = find_figure_kind(figure, rules)
        return target_values.format_value(kind, state["value"], state.get("currency"), self._format_number)

    def _format_plain_value(self, column: str, value: Any, state: RowState) -> str:  # noqa: ANN401  whatever a column holds
        """Return a value that is neither a code nor the id of another row as text."""
        if column in FLAG_COLUMNS:
            return self.labels("text", "yes" if value else "no")
        if column in CURRENCY_COLUMNS:
            return self._format_number(state[CURRENCY_COLUMNS[column]], value)
        if column == "field":
            return "" if value == "row" else self.name_column(get_column_label_code("commitments", value))
        if column in _FORMATS:
            return _FORMATS[column](value)
        if column.endswith("_on"):
            return self._format_day(str(value), state.get(column.removesuffix("_on") + "_precision"))
        text = str(value).replace("T", " ") if column == "published_at" else str(value)
        return text if len(text) <= _MOST_LETTERS else f"{text[:_MOST_LETTERS]}…"

    def _format_day(self, day: str, precision: str | None) -> str:
        text = dates.format_date(day, precision)
        if self._today is None or precision not in (None, Precision.DAY):
            return text
        distance = dates.format_distance(date.fromisoformat(day), self._today)
        return gettext("{day}, {distance}").format(day=text, distance=distance)

    def _find_commitment_track(self, table: str, state: RowState) -> str:
        """Return the track of the commitment that a row belongs to, on which the labels of stages depend.

        The track is the kind of thing that was promised, such as a facility.
        """
        if table == "rules":
            return "facility"
        owner = (
            state if table == "commitments" else self.read_state("commitments", state.get("commitment_id", 0))
        )
        return str(owner.get("track", "facility"))

    def _read_row(self, table: str, row_id: int) -> RowState:
        rows = self._reader.rows(f"SELECT * FROM {table} WHERE id = :id", id=row_id)
        if rows:
            return {name: to_journal_value(value) for name, value in rows[0].items()}
        before = self._reader.value(
            "SELECT before FROM changes WHERE table_name = :name AND row_id = :id AND before IS NOT NULL"
            " ORDER BY id DESC LIMIT 1",
            name=table,
            id=row_id,
        )
        return {} if before is None else dict(json.loads(before))


def _read_amount_bound(column: str, state: RowState) -> str | None:
    """Return the word for how exactly an amount is stated, such as `exact`; None if the row has no amount."""
    has_amount = state.get(column.removesuffix("_bound")) is not None
    return state.get(column) or (AmountBound.EXACT if has_amount else None)


def get_column_label_code(table: str, column: str) -> str:
    """Return the code of a column's label in the table `codes`: the name of the column without `_id`.

    Only the title of a source has a label with another code, `source_title`.
    """
    if (table, column) == ("sources", "title"):
        return "source_title"
    return column.removesuffix("_id")


def to_journal_value(value: object) -> object:
    """Return a value as the journal writes it: dates as ISO text."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    return value


def _is_shown_column(column: str) -> bool:
    paired = column in CURRENCY_COLUMNS.values() or column.endswith("_precision")
    return not paired and column not in UNSHOWN_COLUMNS
