"""Plan the parts of commitments that rows add: sectors, partners, and the people who voiced them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import sqlalchemy as sa

from tracker.errors import BadInputError
from tracker.locale import gettext
from tracker.read import shares
from tracker.rules.commitment_fields import describe_excess_shares, split_name_and_share
from tracker.sheets.plan.base import PlanningContext, RowValues
from tracker.store.company_sql import build_root_id
from tracker.store.tables import commitment_parties, commitment_representatives, commitment_sectors
from tracker.values.codes import PartyRole

Rows = list[tuple[Any, ...]]


class _PartTable(NamedTuple):
    """The table for one kind of parts, its columns, and a query for the stored parts of commitments.

    `always` has the values of the last columns, which are the same in all rows.
    """

    table: sa.Table
    columns: Sequence[str]
    always: tuple[str, ...]
    stored: str


PART_TABLES = {
    "sectors": _PartTable(
        commitment_sectors,
        ("commitment_id", "sector_id"),
        (),
        "SELECT commitment_id, sector_id FROM commitment_sectors WHERE commitment_id IN ({})",
    ),
    "partners": _PartTable(
        commitment_parties,
        ("commitment_id", "company_id", "share", "role"),
        (PartyRole.PARTNER.value,),
        f"SELECT p.commitment_id, {build_root_id('o')} AS company_id, p.share FROM commitment_parties p"
        " JOIN companies o ON o.id = p.company_id WHERE p.commitment_id IN ({})",
    ),
    "voiced_by": _PartTable(
        commitment_representatives,
        ("commitment_id", "representative_id"),
        (),
        "SELECT commitment_id, representative_id FROM commitment_representatives WHERE commitment_id IN ({})",
    ),
}


class PartsPlanner:
    """Plans the parts that the rows of a chunk add; it never changes or removes stored parts."""

    def __init__(self, work: PlanningContext, fields: set[str]) -> None:
        self._work = work
        self.fields = [name for name in PART_TABLES if name in fields]
        self._people = _PeopleByName(work) if "voiced_by" in fields else None
        self._stored_parts: dict[str, dict[tuple[Any, ...], Any]] = {}
        """By field: the commitment and the part → the share of a partner."""
        self._stored_shares: dict[int, list[tuple[str, str]]] = {}
        """The name and share of each party that has a share, by the id of the commitment."""
        self._rows: dict[str, Rows] = {}

    def load_stored_parts(self, ids: list[int]) -> None:
        """Load the stored parts of the commitments with these ids; forget those of the last chunk."""
        self._rows = defaultdict(list)
        self._stored_parts = {
            name: {
                (first, part): share
                for first, part, *share in map(
                    dict.values, self._work.register.query_by_ids(PART_TABLES[name].stored, ids)
                )
            }
            for name in self.fields
        }
        if "partners" in self.fields:
            self._stored_shares = shares.read_shares(self._work.register.reader, ids)

    def plan_parts(
        self, row: int, commitment_id: int, values: Mapping[str, Any], more: RowValues
    ) -> dict[str, int]:
        """Plan the parts that a row adds to a commitment; return by field how many of them are new.

        `values` holds the fields of the commitment by name. `more` holds the parts: a list for each field.
        """
        added = {}
        for name, named_parts in more.items():
            stored = self._stored_parts[name]
            if name == "partners":
                new = self._find_new_partners(row, commitment_id, named_parts)
            else:
                parts = dict.fromkeys(self._find_part(row, name, values, part) for part in named_parts)
                new = [(part,) for part in parts if part and (commitment_id, part) not in stored]
            self._rows[name].extend((commitment_id, *part, *PART_TABLES[name].always) for part in new)
            if new:
                added[name] = len(new)
        return added

    def write_parts(self) -> None:
        """Write the new parts of the chunk."""
        for name, rows in self._rows.items():
            columns = PART_TABLES[name].columns
            made = [dict(zip(columns, row, strict=True)) for row in rows]
            self._work.insert_rows(PART_TABLES[name].table, made)

    def _find_new_partners(self, row: int, commitment_id: int, named: Sequence[str]) -> Rows:
        """Return (id, share) of each partner that the commitment does not have yet.

        The texts in `named` are names, some with a share: 北京大学:49%. A share that cannot be read, or that
        differs from the one in the register, is a fault.
        """
        stored, partners = self._stored_parts["partners"], dict[Any, Any]()
        for text in named:
            split = self._work.try_find(row, "partners", split_name_and_share, text)
            if split is None:
                continue
            name, share = split
            company_id = self._work.try_find(row, "partners", self._work.register.find_or_add_company, name)
            if company_id is None:
                continue
            if (commitment_id, company_id) not in stored:
                partners[company_id] = share
            elif share not in (None, *stored[commitment_id, company_id]):
                self._work.faults.add_field_fault(
                    row,
                    "partners",
                    gettext(
                        "in the register, {company} takes part in this commitment, but not with this share"
                    ).format(company=name),
                    gettext("change the share in the register: {command}").format(
                        command=f"tracker commitment edit REF --party {name}:{share}"
                    ),
                    text,
                )
        self._report_excess_shares(row, commitment_id, partners)
        return list(partners.items())

    def _report_excess_shares(self, row: int, commitment_id: int, partners: Mapping[int, str | None]) -> None:
        """Add a fault if the shares of the new partners and the stored ones add up to more than 100 %."""
        names = self._work.register.company_names
        new = [(names[company_id], share) for company_id, share in partners.items() if share is not None]
        excess = describe_excess_shares([*self._stored_shares.get(commitment_id, []), *new]) if new else None
        if excess is not None:
            self._work.faults.add_field_fault(
                row, "partners", excess, gettext("check the shares of the organisations")
            )

    def _find_part(self, row: int, name: str, values: Mapping[str, Any], part: Any) -> int | None:  # noqa: ANN401
        """Return the id of the company, person or sector that `part` names.

        Return None for a name that is not found, after adding a fault, and for the main sector, which is a
        field of the commitment itself.
        """
        if name == "sectors":
            return None if part == values.get("sector_id") else int(part)
        find: Callable[[Any], int] = self._work.register.find_or_add_company
        if name == "voiced_by" and self._people is not None:
            find = self._people.make_finder(values["company_id"])
        return self._work.try_find(row, name, find, part)


class _PeopleByName:
    """Finds representatives by name; of several with one name, the one with a position at the company."""

    def __init__(self, work: PlanningContext) -> None:
        self._register = work.register
        self._people: dict[str, set[int]] = defaultdict(set)
        self._held: set[tuple[int, int]] = set()
        for row in work.register.reader.rows(_NAMES):
            self._people[work.register.fold_name(work.register.remove_blanks(row["name"]))].add(row["id"])
            if row["company_id"] is not None:
                self._held.add((row["id"], work.register.current[row["company_id"]]))

    def make_finder(self, company_id: int) -> Callable[[str], int]:
        """Return a function that finds the id of a representative by name, preferably one of that company.

        The function raises BadInputError unless exactly one person matches.
        """

        def find_person(name: str) -> int:
            people = self._people.get(self._register.fold_name(name), set())
            here = {person for person in people if (person, company_id) in self._held} or people
            if len(here) != 1:
                wrong = (
                    gettext("“{name}” may mean any of several people")
                    if here
                    else gettext("the register has no representative “{name}”")
                )
                raise BadInputError(
                    wrong.format(name=name),
                    gettext("import the representatives first: {option}").format(
                        option="--as representatives"
                    ),
                )
            return next(iter(here))

        return find_person


_NAMES = """
SELECT r.id, r.name, p.company_id FROM representatives r
LEFT JOIN positions p ON p.representative_id = r.id
UNION ALL SELECT id, name_hans, NULL FROM representatives WHERE name_hans IS NOT NULL"""
