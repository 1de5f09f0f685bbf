"""Read issued reports by period and revision, verify them, and find their differences from other figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tracker.errors import MismatchError, NotFoundError
from tracker.locale import gettext
from tracker.report.issued import causes
from tracker.report.model import canonical_json
from tracker.report.model.report import Figure, IssueStamp, RegisterLine, Report, Restatement
from tracker.store.reader import Reader, Row

COMPARED_FIELDS = ("stage", "condition", "status", "light", "amount", "currency", "received", "is_new")
"""The fields of a stored line; a difference in any of them is a restatement."""


WIDE_WORKBOOK = "xlsx-wide"
"""The format of a workbook whose register has all its columns, on A3."""


class IssuedReport(NamedTuple):
    """An issued report with its period, revision, day and digest, but without its figures and workbook."""

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
    head: str | None
    lines: int
    is_wide: bool

    @property
    def key(self) -> str:
        """The period and revision as commands take them, such as 2024Q2:1."""
        return f"{self.period}:{self.revision}"

    @property
    def stamp(self) -> IssueStamp:
        """The stamp that is printed on the report, with its revision, time, person and digest."""
        return IssueStamp(self.revision, self.issued_at, self.issued_by, self.sha256, self.head)

    @property
    def print_format(self) -> PrintFormat:
        """The file format, the language and the unit of amounts of the issued workbook."""
        return PrintFormat(WIDE_WORKBOOK if self.is_wide else "xlsx", self.language, self.unit)


class PrintFormat(NamedTuple):
    """The file format, the language and the unit of amounts in which an issued report is printed."""

    format: str
    language: str
    unit: int


class ComparedFigures(NamedTuple):
    """The figures and register lines with which an issued report is compared, and their cut-off day.

    That day is later than the report's own if the report was issued before the end of its period.
    """

    cut_off: str
    figures: Sequence[Figure]
    register: Sequence[RegisterLine]


def list_issued(reader: Reader) -> list[IssuedReport]:
    """Return the issued reports, newest first."""
    return [
        _make_issued_report(row)
        for row in reader.rows(f"{_ISSUED_SQL} ORDER BY r.cut_off_on DESC, r.period, r.revision DESC")
    ]


def find_issued(reader: Reader, period: str, revision: int | None = None) -> IssuedReport:
    """Return an issued report of a period, by default its newest revision. Raises NotFoundError."""
    issued = find_issued_or_none(reader, period, revision)
    if issued is None:
        if revision is None:
            message = gettext("the report of {period} has not been issued")
        else:
            message = gettext("the report of {period} has no issued revision {revision}")
        raise NotFoundError(
            message.format(period=period, revision=revision),
            gettext(
                "list the issued reports: tracker report list; issue this one: tracker report issue {period}"
            ).format(period=period),
        )
    return issued


def find_issued_or_none(reader: Reader, period: str, revision: int | None = None) -> IssuedReport | None:
    """Return an issued report of a period, by default its newest revision; None if there is none."""
    rows = reader.rows(f"{_ISSUED_SQL} WHERE r.period = :period ORDER BY r.revision DESC", period=period)
    return next((_make_issued_report(row) for row in rows if revision in (None, row["revision"])), None)


def _make_issued_report(row: Row) -> IssuedReport:
    """Return an issued report from its row.

    `is_wide`, which says that the register was printed with all columns, is NULL in the rows of older
    versions of the program. They printed no such report.
    """
    return IssuedReport(**dict(row) | {"is_wide": bool(row["is_wide"])})


def load_issued(reader: Reader, issued: IssuedReport) -> Report:
    """Return an issued report with its stored figures.

    Raises MismatchError if they differ from their digest.
    """
    text = reader.value("SELECT frozen FROM reports WHERE id = :id", id=issued.report_id)
    if canonical_json.compute_digest(text) != issued.sha256:
        raise MismatchError(
            gettext(
                "the stored figures of the report {period}, revision {revision}, were changed after "
                "it was issued"
            ).format(period=issued.period, revision=issued.revision),
            gettext("restore the database from a backup"),
        )
    return canonical_json.load_report(text)


def load_workbook(reader: Reader, issued: IssuedReport) -> bytes:
    """Return the bytes of the issued workbook."""
    return bytes(reader.value("SELECT workbook FROM reports WHERE id = :id", id=issued.report_id))


def load_print(reader: Reader, issued: IssuedReport, print_format: PrintFormat) -> bytes | None:
    """Return the file that was printed from an issued report in this format; None if there is none."""
    file = reader.value(
        "SELECT file FROM report_prints"
        " WHERE report_id = :id AND format = :format AND language = :language AND unit = :unit",
        id=issued.report_id,
        **print_format._asdict(),
    )
    return None if file is None else bytes(file)


def find_restatements(
    reader: Reader,
    issued: IssuedReport,
    compared: ComparedFigures,
    until: int | None = None,
) -> list[Restatement]:
    """Return the differences between an issued report and other figures for its period, with their causes.

    `until` is the id of the last journal entry that the other figures include; None for the newest one.
    """
    before = load_issued(reader, issued)
    after = before._replace(**compared._asdict())
    return causes.explain_restatements(
        reader,
        list(find_differences(before, after, issued.revision)),
        after=issued.last_change_id,
        until=until,
        cut_off_on=max(before.cut_off, after.cut_off),
    )


def find_differences(before: Report, after: Report, revision: int) -> Iterator[Restatement]:
    """Yield the differences between two reports of a period: in the cut-off day, figures and counted lines.

    `revision` is the revision of the report `before`.
    """
    if before.cut_off != after.cut_off:
        yield Restatement(before.period, revision, None, "cut_off", before.cut_off, after.cut_off)
    old_figures, new_figures = _format_figures(before), _format_figures(after)
    unknown = _find_codes_in_only_one_report(before, after)
    for name in sorted(old_figures.keys() | new_figures.keys()):
        if name.split()[0] in unknown:
            continue
        old, new = old_figures.get(name), new_figures.get(name)
        # A currency without a row has nothing, which is what a row with 0 says.
        if old != new and not {old, new} <= {None, "0", "0/0"}:
            yield Restatement(before.period, revision, None, name, old, new)
    old_lines, new_lines = _select_counted_lines(before), _select_counted_lines(after)
    for ref in sorted(old_lines.keys() | new_lines.keys()):
        for field in _list_differing_fields(old_lines.get(ref), new_lines.get(ref)):
            yield Restatement(
                before.period,
                revision,
                ref,
                field,
                _format_field(old_lines.get(ref), field),
                _format_field(new_lines.get(ref), field),
            )


def find_altered_reports(reader: Reader) -> Iterator[tuple[IssuedReport, str]]:
    """Yield the issued reports whose stored figures or lines were altered, each with an error message."""
    for issued in list_issued(reader):
        try:
            stored = load_issued(reader, issued)
        except MismatchError as error:
            yield issued, str(error)
            continue
        rows = reader.rows(_LINES_SQL, id=issued.report_id)
        lines = {row["ref"]: row for row in rows}
        counted = _select_counted_lines(stored)
        if lines.keys() != counted.keys():
            yield issued, gettext("this issued report does not store the same lines that were issued")
        for ref in lines.keys() & counted.keys():
            if any(
                _convert_flag_to_number(lines[ref][field])
                != _convert_flag_to_number(getattr(counted[ref], field))
                for field in COMPARED_FIELDS
            ):
                yield (
                    issued,
                    gettext(
                        "in this issued report, the stored line of commitment {ref} differs from the "
                        "line that was issued"
                    ).format(ref=ref),
                )


def find_live_refs(reader: Reader, issued: IssuedReport) -> set[str]:
    """Return the references of the commitments that an issued report shows as live (active or on hold)."""
    rows = reader.rows(_LINES_SQL, id=issued.report_id)
    return {row["ref"] for row in rows if row["condition"] in ("active", "on_hold")}


def _format_figures(report: Report) -> Mapping[str, str | None]:
    """Return each figure as text, by its code and currency; a rate is `numerator/denominator`."""
    return {
        " ".join(filter(None, (figure.code, figure.currency))): _format_figure(
            figure.value, figure.numerator, figure.denominator
        )
        for figure in report.figures
    }


def _format_figure(value: float | None, numerator: int | None, denominator: int | None) -> str | None:
    if denominator is not None:
        return f"{numerator}/{denominator}"
    return None if value is None else str(value)


def _find_codes_in_only_one_report(before: Report, after: Report) -> set[str]:
    """Return the codes of the program's own figures that only one of the reports has.

    The program that made the other report was older and did not compute them. Figures that an office defined
    are not among them.
    """
    old, new = (
        {figure.code for figure in report.figures if figure.version is None} for report in (before, after)
    )
    return old ^ new


def _select_counted_lines(report: Report) -> dict[str, RegisterLine]:
    """Return the counted lines of a report by reference."""
    return {line.ref: line for line in report.register if line.is_counted}


def _list_differing_fields(old: RegisterLine | None, new: RegisterLine | None) -> list[str]:
    """Return the fields in which two lines differ; only `is_counted` if one of the lines is missing."""
    if old is None or new is None:
        return ["is_counted"]
    return [
        field
        for field in COMPARED_FIELDS
        if _convert_flag_to_number(getattr(old, field)) != _convert_flag_to_number(getattr(new, field))
    ]


def _format_field(line: RegisterLine | None, field: str) -> str | None:
    """Return a field of a register line as text; `is_counted` is 0 if there is no line, else 1."""
    if field == "is_counted":
        return "1" if line is not None else "0"
    value = None if line is None else getattr(line, field)
    return None if value is None else str(value)


def _convert_flag_to_number(value: object) -> object:
    """Return 1 for True and 0 for False; any other value as it is."""
    return int(value) if isinstance(value, bool) else value


_ISSUED_SQL = """
SELECT r.id AS report_id, r.period, r.revision, r.cut_off_on, r.issued_at, r.issued_by, r.language, r.unit,
  r.sha256, r.last_change_id, r.head, r.is_wide,
  (SELECT count(*) FROM report_lines l WHERE l.report_id = r.id) AS lines
FROM reports r"""

_LINES_SQL = """
SELECT c.ref, l.stage, l.condition, l.status, l.light, l.amount, l.currency, l.received, l.is_new
FROM report_lines l JOIN commitments c ON c.id = l.commitment_id WHERE l.report_id = :id"""
