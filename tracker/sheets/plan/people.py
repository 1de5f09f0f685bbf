"""Plan the rows of a sheet of representatives.

A row is matched with a stored person by name, then by distinction (a text that tells people of one name
apart), company, or contact, such as the phone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from tracker.errors import BadInputError
from tracker.locale import gettext, join_items, ngettext
from tracker.sheets.cells.chunks import Chunk
from tracker.sheets.cells.known_names import parse_stored_day
from tracker.sheets.plan.base import FirstRows, PlanningContext, RowValues
from tracker.store.tables import positions, representatives

_COLUMNS = ("id", "name", "distinction", "name_hans", "origin", "phone", "email", "wechat", "note")
_NAMING = ("name", "company", "title", "distinction")
_REACHED_BY = ("phone", "email", "wechat")


@dataclass
class KnownPerson:
    """A person of the register or of an earlier row, with their positions.

    `positions` is keyed by the company id and the title as `KnownNames.fold_name` returns it.
    """

    columns: RowValues
    positions: dict[tuple[int, str], RowValues] = field(default_factory=dict)

    @property
    def companies(self) -> set[int]:
        """The ids of the companies where the person holds positions."""
        return {company for company, _ in self.positions}

    def __str__(self) -> str:
        titles = " ".join(dict.fromkeys(held["title"] for held in self.positions.values()))
        distinction = self.columns["distinction"]
        return " ".join(filter(None, (titles, distinction and f"[{distinction}]"))) or gettext(
            "(neither title nor distinction)"
        )


class PeoplePlanner:
    """Plans rows of representatives and their positions."""

    def __init__(self, work: PlanningContext) -> None:
        self._work = work
        self._people = {row["id"]: KnownPerson(row) for row in work.register.reader.rows(_STORED)}
        for row in work.register.reader.rows(_HELD):
            at = (work.register.current[row["company_id"]], work.register.fold_name(row["title"]))
            held = {
                **row,
                "since_on": parse_stored_day(row["since_on"]),
                "until_on": parse_stored_day(row["until_on"]),
            }
            self._people[row["representative_id"]].positions[at] = held
        self._firsts = FirstRows(work.faults)
        self._named: dict[str, list[int]] = defaultdict(list)
        self._named_without_gaps: dict[str, list[int]] = defaultdict(list)
        for person_id, person in self._people.items():
            name = person.columns["name"]
            self._named[work.register.fold_name(name)].append(person_id)
            joined_name = work.register.remove_blanks(name)
            if joined_name != name:
                self._named_without_gaps[work.register.fold_name(joined_name)].append(person_id)

    def plan_chunk(self, chunk: Chunk) -> None:
        """Plan the rows of a chunk, and write what they add and change."""
        work = self._work
        new: list[RowValues] = []
        new_positions: list[RowValues] = []
        changed: list[tuple[int, RowValues]] = []
        changed_positions: list[tuple[int, RowValues]] = []
        for row, given in work.read_rows(chunk, _NAMING):
            if not self._has_required_fields(row, given):
                continue
            company_id = self._find_organisation(row, given)
            if company_id is None and "company" in given:
                continue
            try:
                person_id = self._find_person(given, company_id)
            except BadInputError as error:
                work.faults.add_field_fault(row, "name", str(error), error.hint)
                continue
            if company_id is not None and "title" not in given and not self._works_at(person_id, company_id):
                self._report_missing_title(row)
                continue
            is_new = person_id is None
            if person_id is None:
                person_id = self._plan_new_person(row, given, company_id, new)
            if self._has_contradiction(row, person_id, company_id, given):
                continue
            differences = {} if is_new else self._plan_person_change(person_id, given, changed)
            differences |= self._plan_position(person_id, given, company_id, new_positions, changed_positions)
            if not is_new and differences:
                work.counts.count_updated(row, given["name"], differences)
            elif not is_new:
                work.counts.count_unchanged(row)
        work.write_companies()
        work.insert_rows(representatives, new)
        work.update_rows(representatives, changed)
        work.insert_rows(positions, new_positions)
        work.update_rows(positions, changed_positions)

    def finish_plan(self) -> None:
        """Do nothing, because each row has already been checked when it was planned."""

    def _has_required_fields(self, row: int, given: RowValues) -> bool:
        """Tell whether a row gives every field that a person and a position need; add a fault if not."""
        faults = self._work.faults
        if "name" not in given:
            faults.add_missing_value(row, "name", gettext("a person needs a name"))
            return False
        if "title" in given and "company" not in given:
            faults.add_field_fault(
                row,
                "company",
                gettext("the row gives a title, but not the organisation where the person has it"),
                gettext("fill in the cell"),
            )
            return False
        since, until = given.get("since_on"), given.get("until_on")
        if (since or until) and "title" not in given:
            self._report_missing_title(row)
            return False
        if since and until and until < since:
            message = gettext("the position would end before its first day, {day}").format(day=since)
            faults.add_field_fault(row, "until_on", message, gettext("check the first and the last day"))
            return False
        return True

    def _report_missing_title(self, row: int) -> None:
        hint = gettext(
            "write the title as on the business card, or as far as it is known, such as “director”"
        )
        self._work.faults.add_field_fault(
            row,
            "title",
            gettext("the row gives an organisation, but not the title that the person has there"),
            hint,
        )

    def _find_organisation(self, row: int, given: RowValues) -> int | None:
        """Return the id of the company that a row names; None if it names none or has a fault.

        A company that the register does not have is added if the row also gives a title.
        """
        if "company" not in given:
            return None
        register = self._work.register
        find: Callable[[str], int | None] = (
            register.find_or_add_company if "title" in given else register.find_company
        )
        company_id = self._work.try_find(row, "company", find, given["company"])
        if company_id is None and "company" not in self._work.faults.get_wrong_fields(row):
            self._report_missing_title(row)
        return company_id

    def _works_at(self, person_id: int | None, company_id: int) -> bool:
        """Tell whether a person holds a position at a company."""
        return person_id is not None and company_id in self._people[person_id].companies

    def _has_contradiction(self, row: int, person_id: int, company_id: int | None, given: RowValues) -> bool:
        """Tell whether an earlier row gives the same person or position other values; add faults then."""
        columns: RowValues = {name: given[name] for name in _COLUMNS[2:] if name in given}
        days: RowValues = {name: given[name] for name in ("since_on", "until_on") if name in given}
        at = (person_id, company_id, self._work.register.fold_name(given.get("title", "")))
        hint = gettext(
            "keep only one of the two rows; if they are about two people with the same name, fill in "
            "the column “distinction”"
        )
        has_faults = [
            self._firsts.report_contradictions(thing, row, given["name"], values, hint)
            for thing, values in ((person_id, columns), (at, days))
        ]
        return any(has_faults)

    def _find_person(self, given: RowValues, company_id: int | None) -> int | None:
        """Return the id of the person that a row is about, or None for a new person.

        Raises BadInputError if several people match.
        """
        folded = self._work.register.fold_name(given["name"])
        candidates = self._named.get(folded) or self._named_without_gaps.get(folded, [])
        if "distinction" in given:
            candidates = [
                one for one in candidates if self._people[one].columns["distinction"] == given["distinction"]
            ]
        elif company_id is not None:
            there = [one for one in candidates if company_id in self._people[one].companies]
            candidates = there or [
                one for one in candidates if self._is_same_person(self._people[one], given)
            ]
        if len(candidates) > 1 and "title" in given and company_id is not None:
            at = (company_id, self._work.register.fold_name(given["title"]))
            candidates = [one for one in candidates if at in self._people[one].positions] or candidates
        if len(candidates) > 1:
            people = join_items(self._people[one] for one in candidates)
            raise BadInputError(
                ngettext(
                    "{count} person is called “{name}”", "{count} people are called “{name}”", len(candidates)
                ).format(count=len(candidates), name=given["name"]),
                gettext("give the title of the person, or in brackets the distinction: {people}").format(
                    people=people
                ),
            )
        return candidates[0] if candidates else None

    @staticmethod
    def _is_same_person(person: KnownPerson, given: RowValues) -> bool:
        """Tell whether a known person with the name in a row is the person whom the row means.

        This is so if the phone, e-mail address or WeChat name is the same. It is also so if the known person
        has no position and no distinction (a text that tells people of one name apart).
        """
        reached = any(name in given and person.columns[name] == given[name] for name in _REACHED_BY)
        return reached or (not person.positions and person.columns["distinction"] is None)

    def _plan_new_person(
        self, row: int, given: RowValues, company_id: int | None, new: list[RowValues]
    ) -> int:
        """Append the columns of a new person to `new`, and return the id of the person."""
        register, key = self._work.register, self._work.register.fold_name(given["name"])
        person_id = self._work.take_new_id("representatives")
        columns = {
            **dict.fromkeys(_COLUMNS),
            **{n: given[n] for n in _COLUMNS[1:] if n in given},
            "id": person_id,
        }
        if self._named[key] and columns["distinction"] is None and company_id is not None:
            columns["distinction"] = register.company_names[company_id]
        new.append(columns)
        self._people[person_id] = KnownPerson(columns)
        self._named[key].append(person_id)
        at = "" if company_id is None else f" {register.company_names[company_id]}"
        self._work.counts.count_created(row, f"{given['name']}{at} {given.get('title', '')}".rstrip())
        return person_id

    def _plan_person_change(
        self, person_id: int, given: RowValues, changed: list[tuple[int, RowValues]]
    ) -> dict[str, tuple[object, object]]:
        """Plan the changes that a row makes to a stored person; return (old, new) for each changed field."""
        before = self._people[person_id].columns
        new = {n: given[n] for n in _COLUMNS[2:] if n in given and before[n] != given[n]}
        if new:
            changed.append((person_id, new))
            self._people[person_id].columns = {**before, **new}
        return {name: (before[name], value) for name, value in new.items()}

    def _plan_position(
        self,
        person_id: int,
        given: RowValues,
        company_id: int | None,
        new_positions: list[RowValues],
        changed_positions: list[tuple[int, RowValues]],
    ) -> dict[str, tuple[object, object]]:
        """Plan the position that a row gives; return (old, new) for each field of it that differs."""
        if company_id is None or "title" not in given:
            return {}
        positions_held = self._people[person_id].positions
        at = (company_id, self._work.register.fold_name(given["title"]))
        days: RowValues = {name: given[name] for name in ("since_on", "until_on") if name in given}
        if at not in positions_held:
            position: RowValues = {"id": self._work.take_new_id("positions"), "representative_id": person_id}
            position |= {"company_id": company_id, "title": given["title"], **days}
            positions_held[at] = {"since_on": None, "until_on": None, **position}
            new_positions.append(position)
            return {"title": (None, given["title"])}
        before = positions_held[at]
        new: RowValues = {name: value for name, value in days.items() if before[name] != value}
        if new:
            changed_positions.append((before["id"], new))
            positions_held[at] = {**before, **new}
        return {name: (before[name], value) for name, value in new.items()}


_STORED = f"SELECT {', '.join(_COLUMNS)} FROM representatives ORDER BY id"
_HELD = """
SELECT id, representative_id, company_id, title, since_on, until_on FROM positions
WHERE company_id IS NOT NULL"""
