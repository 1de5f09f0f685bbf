"""The actions of `tracker target`: read a typed target, print targets, import a sheet of them.

A target is the value that a figure should reach in a period. It is for all commitments, or for those of one
unit, region or sector.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tracker import write
from tracker.cli.params.nouns import Section, ShowOutput, print_show_output
from tracker.cli.terminal.columns import Column
from tracker.cli.terminal.list_pages import ListOptions, print_rows
from tracker.cli.terminal.tables import print_done
from tracker.cli.terminal.wrap import print_line, print_wrapped
from tracker.errors import BadInputError, NotFoundError, TrackerError
from tracker.locale import gettext, ngettext
from tracker.read import targets as read_targets
from tracker.read.labels import Labels
from tracker.read.office import find_amount_format
from tracker.read.row_list import LoadedRows
from tracker.read.targets import Target

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.cli.app import App
    from tracker.store.reader import Reader
    from tracker.values.periods import Period

_MOST_FAULTS, _MOST_SHOWN = 20, 20


def make_target_key(
    reader: Reader,
    *,
    period: Period,
    figure: str,
    unit: str | None,
    region: str | None,
    sector: int | None,
    currency: str | None,
) -> Target:
    """Return a target without a value, with which all versions of the target can be looked up.

    Raises BadInputError if more than one of unit, region and sector is given.
    """
    if sum(part is not None for part in (unit, region, sector)) > 1:
        raise BadInputError(
            gettext("a target can be for only one unit, region or sector"),
            gettext("give one of --unit, --region and --sector"),
        )
    key = Target(str(period), figure, unit, region, sector, currency)
    return read_targets.complete_target(reader, key, None)


def make_target(
    reader: Reader,
    *,
    value: str,
    set_on: date,
    note: str | None,
    is_cumulative: bool,
    is_limit: bool,
    **key: Any,  # noqa: ANN401  what make_target_key takes
) -> Target:
    """Return the target that the user typed. `key` has the arguments of `make_target_key`.

    Raises BadInputError if the value does not fit the figure.
    """
    named = make_target_key(reader, **key)._replace(currency=key["currency"])
    target = named._replace(
        set_on=set_on.isoformat(), note=note, is_cumulative=is_cumulative, is_limit=is_limit
    )
    return read_targets.complete_target(reader, target, value)


def describe_target(app: App, target: Target) -> str:
    """Return a target as a phrase: period, figure, unit, region or sector, and value."""
    with app.open_reader() as reader:
        return _TargetFormatter(reader).format_target(target)


def describe_target_value(app: App, target: Target) -> str:
    """Return the value of a target as text, such as `at most 10` or `60亿元 since 1 January`."""
    with app.open_reader() as reader:
        return _TargetFormatter(reader).format_value(target)


def print_targets(reader: Reader, view: ListOptions, targets: Sequence[Target]) -> None:
    """Print a list of targets."""
    wording = _TargetFormatter(reader)
    rows = [wording.make_row(target) for target in targets]
    print_rows(
        view, LoadedRows(rows, read_targets.KEYS, "key"), _LIST_COLUMNS, read_targets.KEYS, wording.labels
    )


def show_target(reader: Reader, key: Target, fmt: str) -> None:
    """Print all versions of the target `key`. Raises NotFoundError if nobody has set this target."""
    versions = read_targets.list_versions(reader, key)
    if not versions:
        raise NotFoundError(
            gettext("there is no target {key}").format(key=key.key),
            gettext("see: {command}").format(command="tracker target list"),
        )
    wording = _TargetFormatter(reader)
    rows = [wording.make_row(version) for version in versions]
    fields = {column.name: column.text(rows[-1]) for column in _LIST_COLUMNS}
    section = Section("versions", rows, _VERSION_COLUMNS, least=2)
    print_show_output(fmt, ShowOutput(rows[-1], read_targets.KEYS, fields, (section,)), wording.labels)


def import_targets(app: App, file: Path, sheet: str | None, set_on: date, *, yes: bool) -> None:
    """Set all targets in a sheet. Without `yes`, print the targets and write nothing.

    Raises BadInputError with a list of the rows that cannot be read; then no target is set.
    """
    from tracker.sheets import target_rows

    with app.open_reader() as reader:
        wording = _TargetFormatter(reader)
        targets, faults = [], []
        for row in target_rows.read_target_rows(reader, file, sheet):
            try:
                targets.append(target_rows.make_target(reader, row, set_on))
            except TrackerError as error:
                faults.append(
                    gettext("row {number}: {message}").format(number=row.number, message=str(error))
                )
        lines = [wording.format_target(target) for target in targets]
    _require_no_faults(file, faults)
    if not yes:
        for line in lines[:_MOST_SHOWN]:
            print_wrapped(line)
        if len(lines) > _MOST_SHOWN:
            print_line(gettext("… and {count} more").format(count=len(lines) - _MOST_SHOWN))
        print_line(gettext("Nothing was written yet. To write the changes, add: --yes"))
        return
    with app.open_batch("target import") as batch:
        done = [write.targets.set_target(batch, target) for target in targets]
    written = sum(each.before != each.target for each in done)
    message = ngettext("Set {count} target from {file}.", "Set {count} targets from {file}.", written)
    warnings = dict.fromkeys(warning for each in done for warning in each.warnings)
    print_done(batch, message.format(count=f"{written:,}", file=file.name), warnings)


def _require_no_faults(file: Path, faults: Sequence[str]) -> None:
    if not faults:
        return
    listed = [f"  {fault}" for fault in faults[:_MOST_FAULTS]]
    if len(faults) > _MOST_FAULTS:
        listed.append("  " + gettext("… and {count} more").format(count=len(faults) - _MOST_FAULTS))
    raise BadInputError(
        gettext("{file} cannot be imported:\n{problems}").format(file=file.name, problems="\n".join(listed)),
        gettext("correct these rows; nothing was written"),
    )


class _TargetFormatter:
    """Formats targets as text, with the labels, sector names and number format of the register."""

    def __init__(self, reader: Reader) -> None:
        self._reader, self.labels = reader, Labels(reader)
        self._format_number = find_amount_format(reader)
        self._sectors = {row["code"]: row["name"] for row in reader.rows("SELECT code, name FROM sectors")}

    def format_target(self, target: Target) -> str:
        """Return a target as a phrase: period, figure, unit, region or sector, and value."""
        return gettext("{period} {figure}, {part}: {value}").format(
            period=target.period,
            figure=self._name_figure(target),
            part=read_targets.name_target_part(self.labels, target, self._sectors),
            value=self.format_value(target),
        )

    def make_row(self, target: Target) -> dict[str, Any]:
        """Return a target as a dict: its stored values, and the names of its figure and its commitments.

        The key `part` names the commitments that it is for: a unit, region or sector, or all commitments.
        """
        columns = ("period", "figure", "region", "sector", "value", "currency", "is_cumulative", "is_limit")
        return {
            "key": target.key,
            **{name: getattr(target, name) for name in (*columns, "set_on", "version", "note")},
            "name": self._name_figure(target),
            "unit": target.responsible_unit,
            "target": self.format_value(target),
            "part": read_targets.name_target_part(self.labels, target, self._sectors),
        }

    def _name_figure(self, target: Target) -> str:
        return read_targets.name_figure(self._reader, self.labels, target.figure)

    def format_value(self, target: Target) -> str:
        """Return the value as text, such as `at most 10` or `60亿元 since 1 January`.

        The text for the value None is `withdrawn`.
        """
        if target.value is None:
            return gettext("withdrawn")
        value = target.format_value(self._format_number)
        text = gettext("at most {value}").format(value=value) if target.is_limit else value
        return gettext("{value} since 1 January").format(value=text) if target.is_cumulative else text


_VALUE_COLUMNS = (
    Column("target", lambda row: row["target"], is_needed=True),
    Column("set_on", lambda row: row["set_on"], is_narrow=True),
    Column("version", lambda row: str(row["version"]), is_narrow=True),
    Column("note", lambda row: row["note"] or ""),
)
_LIST_COLUMNS = (
    Column("period", lambda row: row["period"], is_narrow=True, is_needed=True),
    Column("figure", lambda row: row["name"]),
    Column("target_part", lambda row: row["part"]),
    *_VALUE_COLUMNS,
)
_VERSION_COLUMNS = _VALUE_COLUMNS
