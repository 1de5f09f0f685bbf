"""The sheets with long lists: the register, the follow-ups of the period, and what needs attention."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from tracker.locale import gettext
from tracker.report import register_details, wording
from tracker.report.model.report import Partner, PeriodFollowup, RankedCommitment, RegisterLine
from tracker.report.wording import LIGHT_MARKS, NO_VALUE
from tracker.report.xlsx.book import Book
from tracker.report.xlsx.cells import (
    EMPTY_CELL,
    Cell,
    CellMaker,
    choose_column_width,
    estimate_text_width,
    make_count_cell,
    make_share_cell,
    make_text_cell,
)
from tracker.report.xlsx.page import Column, Page
from tracker.report.xlsx.painting import Painting
from tracker.report.xlsx.sheet_links import SheetLinks
from tracker.values.codes import PartyRole, Stage, Status, Track

_LEAST_AMOUNT_WIDTH = 11  # in characters
_A3 = 8  # the number by which Excel knows the paper size
_USUAL_COLUMNS = (
    "ref", "company", "title", "voiced_by", "sector", "voiced_on", "amount", "currency", "received", "stage",
    "stage_on", "status", "light", "last_progress_on", "next_action", "next_action_on", "next_action_by",
    "responsible", "is_counted", "evidence",
)  # fmt: skip
"""The columns of the register that fit on A4."""


def paint_register(book: Book, painting: Painting, links: SheetLinks) -> None:
    """Write the register: one row per confirmed commitment, as it stood on the cut-off day.

    The usual columns fit on A4, all columns on A3.
    """
    by_name = {column.name: column for column in _make_register_columns(painting, links)}
    del by_name["responsible" if painting.is_wide else "responsible_unit"]
    columns = list(by_name.values()) if painting.is_wide else [by_name[name] for name in _USUAL_COLUMNS]
    page = _start_page(book, painting, links.names["register"], columns)
    if painting.is_wide:
        page.sheet.page_setup.paperSize = _A3
    _write_list(page, "register", columns, painting.report.register)


def paint_followups(book: Book, painting: Painting, links: SheetLinks) -> None:
    """Write the sheet of the follow-ups that occurred in the period, in the order of their dates."""
    columns = _make_followup_columns(painting, links)
    page = _start_page(book, painting, links.names["followups"], columns)
    _write_list(page, "followups", columns, painting.report.happenings)


def paint_attention(book: Book, painting: Painting, links: SheetLinks) -> None:
    """Write the sheet of commitments with a red or yellow light or an overdue action."""
    columns = _make_attention_columns(painting, links)
    page = _start_page(book, painting, links.names["attention"], columns)
    _write_list(page, "attention", columns, painting.report.lines_needing_attention)


def _write_list(page: Page, code: str, columns: Sequence[Column], rows: Sequence[Any]) -> None:
    """Write the table of a list; its headings are printed again on each page."""
    page.sheet.print_title_rows = "1:1"
    page.write_table(code.capitalize(), columns, rows)


def _start_page(book: Book, painting: Painting, name: str, columns: Sequence[Column]) -> Page:
    """Return a new page whose first row and first two columns stay in view."""
    return Page(book, painting, name, columns, frozen="C2")


def choose_amount_width(cells: CellMaker, amounts: Iterable[int | None]) -> float:
    """Return the width of a column that shows each of the amounts in full; None is skipped."""
    longest = max((abs(amount) for amount in amounts if amount is not None), default=0)
    whole = f"{longest // cells.painting.unit:,}"
    return max(_LEAST_AMOUNT_WIDTH, len(whole) + (3 if cells.painting.unit == 1 else 6))


def _choose_stated_amount_width(cells: CellMaker, rows: Sequence[RegisterLine]) -> float:
    """Return the width of a column that shows each amount in full; a range with both its ends."""
    ranges = [row for row in rows if row.amount_upper is not None]
    ends = choose_amount_width(cells, (row.amount_upper for row in ranges)) if ranges else 0
    return choose_amount_width(cells, (row.amount for row in rows)) + ends


def make_amount_heading(painting: Painting, column: str, currency: str | None = None) -> str:
    """Return the heading of the column `amount` or `received`, with the unit of amounts.

    If a currency is given, the heading also names it: 金额（万美元）, Amount (million USD).
    """
    headings = {code: painting.labels("column", code) for code in ("amount", "received")}
    unit = painting.unit_in_brackets if currency is None else painting.name_unit_in_brackets(currency)
    gap = " " if painting.language == "en" else ""
    return f"{headings[column]}{gap}{unit}"


def _choose_light_width(cells: CellMaker) -> float:
    return max(estimate_text_width(cells.name_light(code)) for code in LIGHT_MARKS) + 2


def choose_stage_width(cells: CellMaker) -> float:
    """Return the width of a column of stages at which no word is broken."""
    return choose_column_width(10, (cells.name_stage(stage, track) for stage in Stage for track in Track))


def _make_register_columns(painting: Painting, links: SheetLinks) -> tuple[Column, ...]:
    return (
        *_make_promise_columns(painting),
        *_make_money_columns(painting),
        *(_make_milestone_column(painting, stage) for stage in register_details.MILESTONES),
        *_make_state_columns(painting, links),
        *_make_work_columns(painting),
        _make_counted_column(painting),
        Column("evidence", 7, _make_evidence_cell_maker(painting, links)),
    )


def _make_promise_columns(painting: Painting) -> tuple[Column, ...]:
    """Return the columns of the register that say who promised what, and when."""
    cells, rows = CellMaker(painting), painting.report.register
    sector_width = choose_column_width(10, (cells.name_sector(code) for code in {row.sector for row in rows}))
    roles: dict[str, str] = {code: painting.labels("party_role", code) for code in PartyRole}

    def voices_cell(row: RegisterLine) -> Cell:
        return make_text_cell("\n".join(map(wording.describe_speaker, row.voiced_by)))

    def partners_cell(row: RegisterLine) -> Cell:
        return make_text_cell("\n".join(_describe_partner(partner, roles) for partner in row.partners))

    return (
        Column("ref", 11, lambda row: make_text_cell(row.ref)),
        Column("company", 17, lambda row: make_text_cell(row.company)),
        Column("title", 16, lambda row: make_text_cell(row.title)),
        Column("voiced_by", 10, voices_cell),
        Column("event", 16, lambda row: make_text_cell(row.event_name)),
        Column("place", 9, lambda row: make_text_cell(row.place)),
        Column("parties", 16, partners_cell),
        Column("sector", sector_width, lambda row: Cell(cells.name_sector(row.sector))),
        Column("voiced_on", 12, lambda row: cells.day_cell(row.voiced_on, row.voiced_precision)),
    )


def _make_money_columns(painting: Painting) -> tuple[Column, ...]:
    """Return the columns of the register with the promised amount and what was received of it."""
    cells, rows = CellMaker(painting), painting.report.register
    amount_width = _choose_stated_amount_width(cells, rows)
    received_width = choose_amount_width(cells, (row.received for row in rows))

    def amount_cell(row: RegisterLine) -> Cell:
        return cells.stated_amount_cell(row.amount, row.amount_upper, row.amount_bound)

    def received_cell(row: RegisterLine) -> Cell:
        return cells.amount_cell(row.received)

    def share_cell(row: RegisterLine) -> Cell:
        return EMPTY_CELL if row.received is None else make_share_cell(row.received, row.amount)

    return (
        Column("amount", amount_width, amount_cell, make_amount_heading(painting, "amount")),
        Column("amount_text", 12, lambda row: make_text_cell(wording.get_amount_words(row))),
        Column("currency", 6, lambda row: make_text_cell(row.currency, "middle")),
        Column("received", received_width, received_cell, make_amount_heading(painting, "received")),
        Column("received_of_amount", 8, share_cell),
    )


def _make_milestone_column(painting: Painting, stage: Stage) -> Column:
    """Return the column with the day on which a commitment reached a stage.

    A dash says that the commitment is past the stage, but nobody recorded when it reached it.
    """
    cells = CellMaker(painting)

    def milestone_cell(row: RegisterLine) -> Cell:
        reached = row.milestones.get(stage)
        if reached is None:
            return Cell(NO_VALUE, tone="middle") if Stage(row.stage).rank > stage.rank else EMPTY_CELL
        return cells.day_cell(reached.on, reached.precision)

    return Column(stage, 12, milestone_cell, painting.labels("stage", stage, Track.FACILITY))


def _make_state_columns(painting: Painting, links: SheetLinks) -> tuple[Column, ...]:
    """Return the columns of the register that say what is due, and how far a commitment has got."""
    cells = CellMaker(painting)

    def overdue_cell(row: RegisterLine) -> Cell:
        days = row.count_days_overdue(painting.report.cut_off)
        return make_count_cell(days, "plain" if days is None else "red")

    def light_cell(row: RegisterLine) -> Cell:
        return cells.light_cell(row.light, links.attention.get(row.ref))

    def last_progress_cell(row: RegisterLine) -> Cell:
        return cells.day_cell(row.last_progress_on, row.last_progress_precision)

    return (
        Column("due_stage", 10, lambda row: cells.stage_cell(row.due_stage, row.track)),
        Column("due_on", 12, lambda row: cells.day_cell(row.due_on, row.due_precision)),
        Column("days_overdue", 7, overdue_cell),
        Column("stage", choose_stage_width(cells), lambda row: cells.stage_cell(row.stage, row.track)),
        Column("stage_on", 12, lambda row: cells.day_cell(row.stage_on, row.stage_precision)),
        _make_status_column(cells, 8),
        Column("light", _choose_light_width(cells), light_cell),
        Column("last_progress_on", 12, last_progress_cell),
    )


def _make_status_column(cells: CellMaker, least_width: float) -> Column:
    width = choose_column_width(least_width, map(cells.name_status, Status))
    return Column("status", width, lambda row: Cell(cells.name_status(row.status)))


def _make_work_columns(painting: Painting) -> tuple[Column, ...]:
    """Return the columns of the register that say what is to be done next, and who is responsible."""
    cells = CellMaker(painting)

    def responsible_cell(row: RegisterLine) -> Cell:
        return make_text_cell("\n".join(filter(None, (row.responsible_unit, row.responsible_person))))

    return (
        Column("next_action", 14, lambda row: make_text_cell(_format_actions(row))),
        Column("next_action_on", 12, lambda row: cells.day_cell(row.next_action_on)),
        Column("next_action_by", 7, lambda row: make_text_cell(row.next_action_by)),
        Column("responsible_unit", 12, lambda row: make_text_cell(row.responsible_unit)),
        Column("responsible_person", 8, lambda row: make_text_cell(row.responsible_person)),
        Column("responsible", 12, responsible_cell),
    )


def _describe_partner(partner: Partner, roles: Mapping[str, str]) -> str:
    """Return a partner with its role, and its share if the source gives one."""
    described = gettext("{party} ({role})").format(party=partner.party, role=roles[partner.role])
    return " ".join(filter(None, (described, partner.share and f"{partner.share}%")))


def _make_evidence_cell_maker(painting: Painting, links: SheetLinks) -> Any:  # noqa: ANN401  a cell for a line
    """Return a function that makes a cell with a line's number of quotations and a link to the first one."""
    counts: dict[str, int] = {}
    for quotation in painting.report.quotations:
        counts[quotation.ref] = counts.get(quotation.ref, 0) + 1

    def evidence_cell(row: RegisterLine) -> Cell:
        count = counts.get(row.ref, 0)
        return Cell(count, tone="link", link=links.evidence[row.ref]) if count else Cell(0)

    return evidence_cell


def _make_counted_column(painting: Painting) -> Column:
    """Return the column that says whether figures count a commitment: ✓, or the reason why they do not."""

    def counted_cell(row: RegisterLine) -> Cell:
        exclusion = wording.name_exclusion(painting.labels, row)
        return make_text_cell(exclusion) if exclusion else Cell("✓", tone="middle")

    exclusions = [
        painting.text(code) for code in ("excluded_agreement", "excluded_components", "excluded_undated")
    ]
    return Column("is_counted", choose_column_width(9, exclusions), counted_cell)


def _make_followup_columns(painting: Painting, links: SheetLinks) -> tuple[Column, ...]:
    cells, labels = CellMaker(painting), painting.labels
    return (
        Column("occurred_on", 12, lambda row: cells.day_cell(row.occurred_on, row.occurred_precision)),
        Column("ref", 11, lambda row: make_register_link(links, row)),
        Column("company", 24, lambda row: make_text_cell(row.company)),
        Column("title", 26, lambda row: make_text_cell(row.title)),
        Column("kind", 9, lambda row: Cell(labels("followup_kind", row.kind))),
        Column("stage", choose_stage_width(cells), lambda row: cells.stage_cell(row.stage, row.track)),
        Column("condition", 9, lambda row: Cell(labels("condition", row.condition))),
        Column("reason", 9, lambda row: Cell(labels("reason", row.reason))),
        Column("note", 38, lambda row: make_text_cell(row.note)),
        Column("next_action", 20, lambda row: make_text_cell(row.next_action)),
        Column("next_action_on", 12, lambda row: cells.day_cell(row.next_action_on)),
        Column("next_action_by", 10, lambda row: make_text_cell(row.next_action_by)),
        Column("recorded_by", 9, lambda row: make_text_cell(row.recorded_by)),
    )


def _format_actions(row: RegisterLine) -> str | None:
    """Return the next action of a commitment, followed by its further ones with their days and people."""
    further = [
        " ".join(filter(None, (action.due_on, action.what, action.who))) for action in row.further_actions
    ]
    return "\n".join([row.next_action or "—", *further]) if further else row.next_action


def make_register_link(links: SheetLinks, row: PeriodFollowup | RegisterLine | RankedCommitment) -> Cell:
    """Return a cell with the reference of a commitment and a link to its row in the register."""
    link = links.register.get(row.ref)
    return Cell(row.ref, tone="link" if link else "plain", link=link)


def _make_attention_columns(painting: Painting, links: SheetLinks) -> tuple[Column, ...]:
    cells = CellMaker(painting)
    cut_off = date.fromisoformat(painting.report.cut_off)

    def idle_days_cell(row: RegisterLine) -> Cell:
        since = date.fromisoformat(row.last_progress_on or row.voiced_on)
        return make_count_cell((cut_off - since).days)

    def overdue_days_cell(row: RegisterLine) -> Cell:
        return make_count_cell(row.overdue_days, "bold")

    return (
        Column("light", _choose_light_width(cells), lambda row: cells.light_cell(row.light)),
        Column("ref", 11, lambda row: make_register_link(links, row)),
        Column("company", 24, lambda row: make_text_cell(row.company)),
        Column("title", 25, lambda row: make_text_cell(row.title)),
        Column("stage", choose_stage_width(cells), lambda row: cells.stage_cell(row.stage, row.track)),
        _make_status_column(cells, 9),
        Column("days_without_progress", 9, idle_days_cell),
        Column("due_on", 12, lambda row: cells.day_cell(row.due_on, row.due_precision)),
        Column("next_action", 24, lambda row: make_text_cell(_format_actions(row))),
        Column("next_action_by", 10, lambda row: make_text_cell(row.next_action_by)),
        Column("next_action_on", 12, lambda row: cells.day_cell(row.next_action_on)),
        Column("days_late", 9, overdue_days_cell),
        Column("responsible_unit", 14, lambda row: make_text_cell(row.responsible_unit)),
        Column("responsible_person", 10, lambda row: make_text_cell(row.responsible_person)),
        _make_counted_column(painting),
    )
