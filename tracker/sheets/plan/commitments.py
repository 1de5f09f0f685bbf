"""Plan the rows of a sheet of commitments: which add one, which change a stored one, which break a rule."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from tracker.errors import BadInputError
from tracker.locale import gettext, join_items, ngettext
from tracker.read import histories, lookup
from tracker.rules import commitment_fields, lifecycle, trees
from tracker.sheets.cells.chunks import Chunk
from tracker.sheets.cells.known_names import parse_stored_day
from tracker.sheets.columns.fields import FIELDS, RowKind
from tracker.sheets.lists import format_list
from tracker.sheets.plan.base import FirstRows, PlanningContext, RowValues
from tracker.sheets.plan.commitment_parts import PartsPlanner
from tracker.sheets.plan.find_commitment import CommitmentIndex, KnownCommitment
from tracker.values.codes import Precision, Review, Stage, Track
from tracker.values.dates import PartialDate
from tracker.values.money import Amount
from tracker.write import commitments

_COLUMNS = ("id", "ref", *commitment_fields.fields_to_columns(dict.fromkeys(commitment_fields.FIELDS)))
_AS_FIELD = {
    "company": "company_id",
    "event": "event_id",
    "sector": "sector_id",
    "announced_total": "announced_total_id",
    "parent_ref": "parent_id",
    "voiced_on": "voiced",
    "due_on": "due",
}
_AS_COLUMN = {name: column for column, name in _AS_FIELD.items()}
_NAMING = ("ref", "project_code", "company", "title", "voiced_on")
_KNOWN_BY = {"company_id", "title", "voiced"}
_MOVES = ("track", "opening_stage", "voiced")


class _StoredCommitmentRow(NamedTuple):
    """A row about a stored commitment: fields in `values`, parts (sectors, partners, people) in `more`."""

    number: int
    target: KnownCommitment
    values: RowValues
    more: RowValues


class _Edit(NamedTuple):
    """A change that a row makes to a stored commitment: the fields before and after."""

    row: _StoredCommitmentRow
    before: RowValues
    after: RowValues


class CommitmentPlanner:
    """Decides for each row whether it adds a commitment, changes or repeats a stored one, or is wrong.

    `next_ref` returns the next free reference of a year.
    """

    def __init__(self, work: PlanningContext, fields: set[str], next_ref: Callable[[int], str]) -> None:
        self._work, self._next_ref = work, next_ref
        self._fields = {_AS_FIELD.get(name, name) for name in fields}
        self._index = CommitmentIndex(work.register)
        self._firsts = FirstRows(work.faults)
        self._withdrawn: list[str] = []
        self._respelled: list[str] = []
        """New references that the register has in another spelling, such as `2024-6 beside 2024-006`."""
        self._parts = PartsPlanner(work, fields)
        self._has_amount_text = "amount_text" in fields

    def plan_chunk(self, chunk: Chunk) -> None:
        """Plan the rows of a chunk, and write what they add and change."""
        named = {_AS_FIELD.get(name, name): values for name, values in chunk.values.items()}
        if "amount" in named:
            named["amount"] = [amount and Amount(*amount) for amount in named["amount"]]
        chunk = chunk._replace(values=named)
        new: list[tuple[int, RowValues, RowValues]] = []
        old: list[_StoredCommitmentRow] = []
        unnamed = list(self._work.read_rows(chunk, _NAMING, unnamed=True))
        for number, values in self._work.read_rows(chunk, _NAMING):
            self._assign_row_to_new_or_stored(number, values, new, old)
        for number, values in unnamed:
            self._require_no_contradiction(number, values, {}, knows_commitment=False)
            if "ref" not in self._fields and "project_code" not in self._fields:
                self._require_columns(number, values)
        self._parts.load_stored_parts([row.target.id for row in old])
        made = [self._plan_new_commitment(*row) for row in new]
        changed = self._plan_changes(old)
        self._work.write_companies()
        self._work.write_rows(commitments.insert_rows, made)
        self._work.write_rows(commitments.update_rows, changed)
        self._parts.write_parts()

    def finish_plan(self) -> None:
        """Add notes on new references that look like stored ones, and on rows of withdrawn commitments."""
        if self._respelled:
            self._work.counts.notes.append(
                gettext(
                    "new references look like references of other commitments: {pairs}; if they "
                    "mean the same commitment, write the reference as in the register"
                ).format(pairs=format_list(self._respelled))
            )
        if not self._withdrawn:
            return
        self._work.counts.notes.append(
            ngettext(
                "commitment {refs} stays withdrawn, so it does not count in the figures; to restore "
                "it: tracker commitment edit REF --review confirmed --because WHY",
                "commitments {refs} stay withdrawn, so they do not count in the figures; to restore "
                "one of them: tracker commitment edit REF --review confirmed --because WHY",
                len(self._withdrawn),
            ).format(refs=format_list(self._withdrawn))
        )

    def _assign_row_to_new_or_stored(
        self,
        number: int,
        values: RowValues,
        new: list[tuple[int, RowValues, RowValues]],
        old: list[_StoredCommitmentRow],
    ) -> None:
        """Append a row to `old` if its commitment is stored, else to `new`; a row with a fault to neither."""
        faults, register = self._work.faults, self._work.register
        for name, find in (
            ("company_id", register.find_or_add_company),
            ("parent_id", self._find_parent_commitment),
        ):
            if name in values:
                found_id = self._work.try_find(number, _AS_COLUMN[name], find, values.pop(name))
                values |= {} if found_id is None else {name: found_id}
        if "company" in faults.get_wrong_fields(number):
            return
        try:
            target = self._index.find_commitment(values, values.get("company_id"), values.get("voiced"))
        except BadInputError as error:
            faults.add_field_fault(number, "ref" if "ref" in values else "company", str(error), error.hint)
            return
        more = {name: values.pop(name) for name in self._parts.fields if name in values}
        if target is None:
            whole = self._remember_new_commitment(number, values)
            if whole is not None:
                new.append((number, whole, more))
            return
        first = self._firsts.find_first_row(target.id, number)
        if first == number:
            values.pop("ref", None)
            old.append(_StoredCommitmentRow(number, target, values, more))
        else:
            hint = gettext(
                "keep only one of the rows, or distinguish them by title, reference or project code"
            )
            message = gettext("row {row} already describes commitment {ref}").format(
                row=first, ref=target.ref
            )
            faults.add_field_fault(number, "ref", message, hint)

    def _find_parent_commitment(self, ref: str) -> int:
        parent = self._index.find_by_ref(ref)
        if parent is None:
            raise BadInputError(
                gettext("there is no commitment {ref}, of which this row would be a component").format(
                    ref=ref
                ),
                gettext("put the row of the larger commitment above this row"),
            )
        return parent.id

    def _remember_new_commitment(self, number: int, row_values: RowValues) -> RowValues | None:
        """Return the completed fields of a new commitment; None if they have faults.

        The commitment is remembered, so that later rows can name it.
        """
        values = commitment_fields.complete_fields(row_values, self._work.today)
        is_sound = self._require_no_contradiction(number, values, {})
        is_whole = not self._report_missing_fields(number, values)
        if not values.keys() >= _KNOWN_BY:
            return None
        spelled = lookup.complete_reference(values.get("ref", ""))
        if spelled not in (None, values.get("ref")) and spelled in self._index.by_ref:
            self._respelled.append(
                gettext("{new_ref} (in the register: {known_ref})").format(
                    new_ref=values["ref"], known_ref=spelled
                )
            )
        first_day = values["voiced"].first_day
        values["id"] = self._work.take_new_id("commitments")
        if "ref" not in values:
            values["ref"] = self._take_unused_ref(values["voiced"].year)
        known = KnownCommitment(values["id"], values["ref"], first_day, values.get("project_code"))
        self._index.add_commitment(known, values["company_id"], values["title"])
        self._firsts.find_first_row(known.id, number)
        return values if is_sound and is_whole else None

    def _plan_new_commitment(self, number: int, values: RowValues, more: RowValues) -> RowValues:
        """Plan the parts of a new commitment, count its row, and return its columns."""
        self._parts.plan_parts(number, values["id"], values, more)
        company = self._work.register.company_names[values["company_id"]]
        self._work.counts.count_created(number, values["ref"], company, values["title"])
        if values["review"] is Review.DRAFT:
            self._work.counts.draft_rows.add(number)
        return commitment_fields.fields_to_columns(values)

    def _take_unused_ref(self, year: int) -> str:
        """Return the next reference of a year that no commitment of the register or the sheet has."""
        ref = self._next_ref(year)
        while ref in self._index.by_ref:
            ref = self._next_ref(year)
        return ref

    def _report_missing_fields(self, number: int, values: RowValues) -> bool:
        """Add a fault for each required field that is missing; return whether any is missing.

        If no column gives the field, the fault concerns the whole sheet and is added only once.
        """
        missing = commitment_fields.find_missing_fields(values)
        for name in missing:
            field = _AS_COLUMN.get(name, name)
            if name in self._fields:
                message = gettext("a new commitment needs this field")
                self._work.faults.add_missing_value(number, field, message)
                continue
            codes = FIELDS[RowKind.COMMITMENTS][field].codes
            hint = gettext(
                "in a map file, name the column that holds this field, or give one value for all "
                'rows: [constants] {field} = "…"'
            ).format(field=field)
            if codes:
                hint = gettext(
                    "in a map file, name the column that holds this field, or give one value for all "
                    'rows: [constants] {field} = "…" (possible values: {codes})'
                ).format(field=field, codes=join_items(codes))
            self._work.faults.add_sheet_fault(
                number,
                gettext("no column gives the field {field}, which a new commitment needs").format(
                    field=field
                ),
                hint,
            )
        return bool(missing)

    def _require_columns(self, number: int, values: RowValues) -> None:
        """Add a fault for each required field that no column gives.

        This is for rows in which the company or title could not be read, so that their values cannot be
        checked.
        """
        provided = dict.fromkeys(self._fields, True) | commitment_fields.complete_fields(
            values, self._work.today
        )
        if "event_id" in self._fields:
            provided.setdefault("voiced", True)
        self._report_missing_fields(number, provided)

    def _require_no_contradiction(
        self, number: int, values: RowValues, before: RowValues, *, knows_commitment: bool = True
    ) -> bool:
        """Add a fault for each contradiction among the fields of a commitment; return whether there is none.

        Contradictions that are already in the stored fields `before` are not reported. Fields of the sheet
        that could not be read do not count as missing. `knows_commitment` is False for a row that does not
        say which commitment it is about: then no field counts as missing.
        """
        flaws = commitment_fields.find_contradictions(values, self._work.today)
        if not flaws:
            return True
        old_messages = {
            flaw.message for flaw in commitment_fields.find_contradictions(before, self._work.today)
        }
        unread = self._work.faults.get_wrong_fields(number)
        flaws = [
            flaw
            for flaw in flaws
            if flaw.message not in old_messages
            and (
                flaw.lacks is None
                or (knows_commitment and _AS_COLUMN.get(flaw.lacks, flaw.lacks) not in unread)
            )
        ]
        for flaw in flaws:
            self._work.faults.add_field_fault(
                number, _AS_COLUMN.get(flaw.field, flaw.field), flaw.message, flaw.hint
            )
        return not flaws

    def _plan_changes(self, old: list[_StoredCommitmentRow]) -> list[tuple[int, RowValues]]:
        """Compare rows with the stored commitments; return (id, changed columns) of those that differ."""
        register = self._work.register
        stored = {row["id"]: row for row in register.query_by_ids(_STORED, [row.target.id for row in old])}
        for stored_row in stored.values():
            stored_row |= {name: parse_stored_day(stored_row[name]) for name in ("voiced_on", "due_on")}
            stored_row["company_id"] = register.current[stored_row["company_id"]]
        fields = {
            row_id: commitment_fields.fields_from_row(stored_row) for row_id, stored_row in stored.items()
        }
        self._drop_revised_dates([row for row in old if "due" in row.values], fields)
        changed: list[tuple[int, RowValues]] = []
        moved: list[_Edit] = []
        for row in old:
            stored_row, before = stored[row.target.id], fields[row.target.id]
            differing = self._select_differing_fields(before, row.values)
            after = commitment_fields.apply_edit(before, differing, self._work.today) if differing else before
            edit = _Edit(row, before, after)
            if not self._is_change_allowed(edit):
                continue
            if before["review"] is Review.WITHDRAWN and after["review"] is Review.WITHDRAWN:
                self._withdrawn.append(row.target.ref)
            all_columns = commitment_fields.fields_to_columns(
                {name: after.get(name) for name in commitment_fields.FIELDS}
            )
            columns = {name: value for name, value in all_columns.items() if stored_row[name] != value}
            added = self._parts.plan_parts(row.number, row.target.id, after, row.more)
            if not columns and not added:
                self._work.counts.count_unchanged(row.number)
                continue
            self._require_reason(edit, [*differing, *added])
            if columns:
                changed.append((row.target.id, columns))
            if any(name in differing for name in _MOVES):
                moved.append(edit)
            differences = {
                _AS_COLUMN.get(name, name): self._get_old_and_new_value(name, edit) for name in differing
            }
            differences |= {name: (None, f"+{count}") for name, count in added.items()}
            self._work.counts.count_updated(row.number, row.target.ref, differences)
        self._check_stored_followups(moved)
        return changed

    def _drop_revised_dates(self, rows: list[_StoredCommitmentRow], fields: Mapping[int, RowValues]) -> None:
        """Remove the promised date from a row if a follow-up has already changed the promise to that date.

        Lists show the new date, and people copy it into their sheet. Such a date is no change of the
        commitment.
        """
        rows = [
            row for row in rows if not _is_same_value(fields[row.target.id].get("due"), row.values["due"])
        ]
        followups_by_id = histories.read_followups(
            self._work.register.reader, [row.target.id for row in rows]
        )
        for row in rows:
            if _is_same_value(
                histories.find_revised_due_date(followups_by_id.get(row.target.id, ())), row.values["due"]
            ):
                del row.values["due"]

    def _select_differing_fields(self, before: RowValues, values: RowValues) -> RowValues:
        """Return the fields of a row that differ from the stored ones."""
        differing = {
            name: value for name, value in values.items() if not _is_same_value(before.get(name), value)
        }
        if not self._has_amount_text and "amount" not in differing:
            differing.pop("amount_text", None)  # The reader made it of the amount and its unit.
        return differing

    def _get_old_and_new_value(self, name: str, edit: _Edit) -> tuple[object, object]:
        """Return the old and new value of a field for the list of changes; a company is shown by its name."""
        values = (edit.before.get(name), edit.after.get(name))
        if name != "company_id":
            return values
        old, new = (self._work.register.company_names.get(company or 0) for company in values)
        return old, new

    def _is_change_allowed(self, edit: _Edit) -> bool:
        """Tell whether the rules allow a change; add a fault for each rule that forbids it."""
        number, target = edit.row.number, edit.row.target
        is_sound = self._require_no_contradiction(number, edit.after, edit.before)
        is_whole = not self._report_missing_fields(number, edit.after)
        for flaw in commitment_fields.find_forbidden_review_changes(edit.before, edit.after):
            message = gettext("{ref}: {message}").format(ref=target.ref, message=flaw.message)
            self._work.faults.add_field_fault(number, flaw.field, message, flaw.hint)
            is_whole = False
        circle = trees.find_circle(target.id, edit.after.get("parent_id"), self._index.parents.get)
        if circle is not None:
            wrong = (
                gettext("commitment {ref} would be a component of itself")
                if circle == target.id
                else gettext("the larger commitment to which {ref} belongs would be a component of itself")
            ).format(ref=target.ref)
            self._work.faults.add_field_fault(
                number, "parent_ref", wrong, gettext("check the references of the commitments")
            )
        return is_sound and is_whole and circle is None

    def _require_reason(self, edit: _Edit, changed: list[str]) -> None:
        """Add a fault if a confirmed or withdrawn commitment is changed without a reason."""
        field, ref = _AS_COLUMN.get(changed[0], changed[0]), edit.row.target.ref
        review, reason = edit.before["review"], self._work.because
        for flaw in commitment_fields.find_missing_reason(ref, review, reason, field):
            self._work.faults.add_field_fault(edit.row.number, flaw.field, flaw.message, flaw.hint)

    def _check_stored_followups(self, moved: list[_Edit]) -> None:
        """Add a fault for each edit in `moved` that would make a stored follow-up break a rule.

        `moved` has the edits of fields on which the rules for follow-ups depend.
        """
        rows = {edit.row.target.id: edit.row.number for edit in moved}
        moves = {edit.row.target.id: (_make_terms(edit.before), _make_terms(edit.after)) for edit in moved}
        for target_id, message in histories.find_breaking_changes(
            self._work.register.reader, moves, self._work.today
        ):
            self._work.faults.add_field_fault(
                rows[target_id], "voiced_on", message, gettext("correct that commitment first")
            )


def _make_terms(values: RowValues) -> lifecycle.CommitmentTerms:
    """Return the fields of a commitment that the rules need to check its follow-ups."""
    return lifecycle.CommitmentTerms(Track(values["track"]), Stage(values["opening_stage"]), values["voiced"])


def _is_same_value(stored: object, value: object) -> bool:
    """Tell whether a value is equal to the stored one.

    Two months, quarters or years are equal if they start on the same day. Their last days may differ, because
    the last day of a period that was not over was stored as the day of entry.
    """
    if isinstance(stored, PartialDate) and isinstance(value, PartialDate):
        is_period = stored.precision is value.precision is not Precision.DAY
        return stored == value or (is_period and stored.first_day == value.first_day)
    return stored == value


_STORED = (
    f"SELECT {', '.join(name for name in _COLUMNS if name != 'ref')} FROM commitments WHERE id IN ({{}})"
)
