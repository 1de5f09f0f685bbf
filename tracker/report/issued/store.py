"""Issued reports as they are stored: found by period and revision, verified, and compared line by line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tracker.errors import MismatchError, NotFoundError
from tracker.report.issued import causes
from tracker.report.model import canonical_json
from tracker.report.model.report import Figure, Issue, Line, Report, Restatement
from tracker.store.reader import Reader

FIELDS = ("stage", "condition", "status", "light", "amount", "currency", "received", "is_new")
"""What a frozen line says of a commitment; a difference in any of them is a restatement."""


class Issued(NamedTuple):
    """A stored report without its large parts."""

    report_id: int
    period: str
    revision: int
    cut_off_on: str
    issued_at: str
    issued_by: str
    language: str
    unit: int
    sha256: str
    last_change_id: int
    lines: int

    @property
    def issue(self) -> Issue:
        """What the painters print of it."""
        return Issue(self.revision, self.issued_at, self.issued_by, self.sha256)


def all_issued(reader: Reader) -> list[Issued]:
    """Return the issued reports, newest first."""
    return [
        Issued(**row)
        for row in reader.rows(f"{_ISSUED} ORDER BY r.cut_off_on DESC, r.period, r.revision DESC")
    ]


def find(reader: Reader, period: str, revision: int | None = None) -> Issued:
    """Return an issued report, the newest revision when none is given. Raises NotFoundError."""
    found = newest(reader, period, revision)
    if found is None:
        which = period if revision is None else f"{period} revision {revision}"
        raise NotFoundError(
            f"{which} was not issued", f"see: tracker report list; issue it: tracker report issue {period}"
        )
    return found


def newest(reader: Reader, period: str, revision: int | None = None) -> Issued | None:
    """Return the newest revision of a period's report, or that one; None when there is none."""
    rows = reader.rows(f"{_ISSUED} WHERE r.period = :period ORDER BY r.revision DESC", period=period)
    return next((Issued(**row) for row in rows if revision in (None, row["revision"])), None)


def report(reader: Reader, issued: Issued) -> Report:
    """Return the frozen report. Raises MismatchError when it is not what was signed."""
    text = reader.value("SELECT frozen FROM reports WHERE id = :id", id=issued.report_id)
    if canonical_json.digest(text) != issued.sha256:
        raise MismatchError(
            f"the frozen figures of {issued.period} revision {issued.revision} are not those issued",
            "restore the database from a backup",
        )
    return canonical_json.load(text)


def workbook(reader: Reader, issued: Issued) -> bytes:
    """Return the workbook that was issued, byte for byte."""
    return bytes(reader.value("SELECT workbook FROM reports WHERE id = :id", id=issued.report_id))


def restatements(
    reader: Reader,
    issued: Issued,
    figures: Sequence[Figure],
    register: Sequence[Line],
    until: int | None = None,
) -> list[Restatement]:
    """Return where an issued report differs from its period as other figures and lines show it, and why.

    `until` is the last change of the journal that these figures and lines know of, when it is not the newest.
    """
    before = report(reader, issued)
    found = list(differences(before, before._replace(figures=figures, register=register), issued.revision))
    return causes.explained(
        reader, found, after=issued.last_change_id, until=until, cut_off_on=issued.cut_off_on
    )


def differences(before: Report, after: Report, revision: int) -> Iterator[Restatement]:
    """Yield every figure and every counted line that two reports of a period show differently."""
    old_figures, new_figures = _figures(before), _figures(after)
    for name in sorted(old_figures.keys() | new_figures.keys()):
        old, new = old_figures.get(name), new_figures.get(name)
        if old != new:
            yield Restatement(before.period, revision, None, name, old, new)
    old_lines, new_lines = _counted(before), _counted(after)
    for ref in sorted(old_lines.keys() | new_lines.keys()):
        for field in _differing(old_lines.get(ref), new_lines.get(ref)):
            yield Restatement(
                before.period,
                revision,
                ref,
                field,
                _said(old_lines.get(ref), field),
                _said(new_lines.get(ref), field),
            )


def flaws(reader: Reader) -> Iterator[tuple[Issued, str]]:
    """Yield every issued report whose figures or lines are not those that were issued."""
    for issued in all_issued(reader):
        try:
            stored = report(reader, issued)
        except MismatchError as error:
            yield issued, str(error)
            continue
        rows = reader.rows(_LINES, id=issued.report_id)
        lines = {row["ref"]: row for row in rows}
        counted = _counted(stored)
        if lines.keys() != counted.keys():
            yield issued, "its lines are not those of its register"
        for ref in lines.keys() & counted.keys():
            if any(_plain(lines[ref][field]) != _plain(getattr(counted[ref], field)) for field in FIELDS):
                yield issued, f"the line of {ref} is not the one of its register"


def live(reader: Reader, issued: Issued) -> set[str]:
    """Return the references of the commitments that an issued report shows as live."""
    rows = reader.rows(_LINES, id=issued.report_id)
    return {row["ref"] for row in rows if row["condition"] in ("active", "on_hold")}


def _figures(of: Report) -> Mapping[str, str | None]:
    return {
        " ".join(filter(None, (figure.code, figure.currency))): _number(
            figure.value, figure.numerator, figure.denominator
        )
        for figure in of.figures
    }


def _number(value: float | None, numerator: int | None, denominator: int | None) -> str | None:
    if denominator is not None:
        return f"{numerator}/{denominator}"
    return None if value is None else str(value)


def _counted(of: Report) -> dict[str, Line]:
    return {line.ref: line for line in of.register if line.is_counted}


def _differing(old: Line | None, new: Line | None) -> list[str]:
    if old is None or new is None:
        return ["is_counted"]
    return [field for field in FIELDS if _plain(getattr(old, field)) != _plain(getattr(new, field))]


def _said(line: Line | None, field: str) -> str | None:
    if field == "is_counted":
        return "1" if line is not None else "0"
    value = None if line is None else getattr(line, field)
    return None if value is None else str(value)


def _plain(value: object) -> object:
    return int(value) if isinstance(value, bool) else value


_ISSUED = """
SELECT r.id AS report_id, r.period, r.revision, r.cut_off_on, r.issued_at, r.issued_by, r.language, r.unit,
  r.sha256, r.last_change_id,
  (SELECT count(*) FROM report_lines l WHERE l.report_id = r.id) AS lines
FROM reports r"""

_LINES = """
SELECT c.ref, l.stage, l.condition, l.status, l.light, l.amount, l.currency, l.received, l.is_new
FROM report_lines l JOIN commitments c ON c.id = l.commitment_id WHERE l.report_id = :id"""
