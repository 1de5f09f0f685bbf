"""Plan the rows of a sheet of companies; a row is matched by credit code, else by name or alias."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from tracker.errors import BadInputError
from tracker.locale import gettext
from tracker.sheets.cells.chunks import Chunk
from tracker.sheets.plan.base import FirstRows, PlanningContext, RowValues
from tracker.store.company_sql import build_root_id
from tracker.store.tables import companies, company_aliases, company_sectors
from tracker.values.codes import CompanyKind, SectorRole

_COLUMNS = ("id", "kind", "name", "name_hans", "name_en", "uscc", "region", "note")


class CompanyPlanner:
    """Plans rows of companies. An unknown name in a row with a known credit code becomes an alias."""

    def __init__(self, work: PlanningContext) -> None:
        self._work = work
        self._rows = {row["id"]: row for row in work.register.reader.rows(_STORED)}
        self._codes = {row["uscc"]: row["id"] for row in self._rows.values() if row["uscc"] is not None}
        self._sectors = {tuple(row.values()) for row in work.register.reader.rows(_SECTORS)}
        self._firsts = FirstRows(work.faults)

    def plan_chunk(self, chunk: Chunk) -> None:
        """Plan the rows of a chunk, and write what they add and change."""
        work = self._work
        new: list[RowValues] = []
        changed: list[tuple[int, RowValues]] = []
        aliases: list[RowValues] = []
        sectors: list[RowValues] = []
        for row, given in work.read_rows(chunk, ("name",)):
            company_id = work.try_find(row, "uscc" if "uscc" in given else "name", self._find_company, given)
            if company_id is None and not self._has_name_for_new_company(row, given):
                continue
            if company_id is None:
                company_id = self._plan_new_company(row, given, new)
                before = {}
            else:
                before = self._rows[company_id]
            if self._has_contradiction(row, company_id, given):
                continue
            more = self._plan_names_and_sectors(row, company_id, given, aliases, sectors)
            if before:
                self._plan_company_update(row, company_id, given, more, changed)
        work.insert_rows(companies, new)
        work.update_rows(companies, changed)
        work.insert_rows(company_aliases, aliases)
        work.insert_rows(company_sectors, sectors)

    def finish_plan(self) -> None:
        """Do nothing, because each row has already been checked when it was planned."""

    def _find_company(self, given: RowValues) -> int | None:
        """Return the id of the company that a row is about, by its name or credit code; None if it is new."""
        named = self._work.register.find_company(given["name"]) if "name" in given else None
        coded = self._codes.get(given.get("uscc", ""))
        if coded is not None:
            coded = self._work.register.current[coded]
        if None not in (named, coded) and named != coded:
            names = [
                self._work.register.company_names[company_id]
                for company_id in (named, coded)
                if company_id is not None
            ]
            raise BadInputError(
                gettext("the name is a name of {named}, but the credit code is that of {coded}").format(
                    named=names[0], coded=names[1]
                ),
                gettext("check the name and the credit code"),
            )
        return named if coded is None else coded

    def _has_name_for_new_company(self, row: int, given: RowValues) -> bool:
        """Tell whether a row about an unknown company gives a name for it; add a fault if it does not."""
        if "name" not in given and "uscc" not in self._work.faults.get_wrong_fields(row):
            self._work.faults.add_missing_value(row, "name", gettext("an organisation needs its name"))
        return "name" in given

    def _plan_new_company(self, row: int, given: RowValues, new: list[RowValues]) -> int:
        """Append the row of a new company to `new`, and return the id that it will have."""
        register = self._work.register
        company_id = register.add_company(given["name"])
        register.unwritten.pop()
        values = {"kind": CompanyKind.COMPANY, **given, "id": company_id}
        self._rows[company_id] = {name: values.get(name) for name in _COLUMNS}
        new.append(self._rows[company_id])
        self._remember_names(company_id, given)
        self._work.counts.count_created(row, given["name"])
        return company_id

    def _remember_names(self, company_id: int, given: RowValues) -> None:
        """Remember the names and the credit code that a row gives, so that later rows find the company."""
        for name in ("name_hans", "name_en", "uscc"):
            if name in given:
                self._work.register.add_company_name(company_id, given[name])
        if "uscc" in given:
            self._codes[given["uscc"]] = company_id

    def _has_contradiction(self, row: int, company_id: int, given: RowValues) -> bool:
        """Tell whether an earlier row gives the same company other values or another name; add faults."""
        name, first = (
            self._work.register.company_names[company_id],
            self._firsts.find_first_row(company_id, row),
        )
        values = {column: given[column] for column in _COLUMNS if column in given and column != "name"}
        hint = gettext("keep only one of the two")
        if self._firsts.report_contradictions(company_id, row, name, values, hint):
            return True
        if (
            first == row
            or "name" not in given
            or self._work.register.find_company(given["name"]) == company_id
        ):
            return False
        wrong = gettext("row {row} already describes {company}, under another name").format(
            row=first, company=name
        )
        self._work.faults.add_field_fault(
            row, "name", wrong, gettext("check the credit code, or write one of the names as an alias")
        )
        return True

    def _plan_names_and_sectors(
        self,
        row: int,
        company_id: int,
        given: RowValues,
        aliases: list[RowValues],
        sectors: list[RowValues],
    ) -> dict[str, list[Any]]:
        """Plan the aliases and sectors that a row adds to a company; return the new ones by field.

        Rows to insert are appended to `aliases` and `sectors`.
        """
        register, added = self._work.register, defaultdict(list)
        for name in _list_names(given):
            owner_id = self._work.try_find(row, "aliases", register.find_company, name)
            if owner_id is None:
                register.add_company_name(company_id, name)
                aliases.append({"company_id": company_id, "name": name})
                added["aliases"].append(name)
            elif owner_id != company_id:
                message = gettext("“{name}” is already a name of {company}").format(
                    name=name, company=register.company_names[owner_id]
                )
                self._work.faults.add_field_fault(row, "aliases", message, gettext("check the name"))
        for sector in dict.fromkeys(given.get("sectors", ())):
            if (company_id, sector) not in self._sectors:
                self._sectors.add((company_id, sector))
                sectors.append({"company_id": company_id, "sector_id": sector, "role": SectorRole.OWN})
                added["sectors"].append(sector)
        return added

    def _plan_company_update(
        self,
        row: int,
        company_id: int,
        given: RowValues,
        more: dict[str, list[Any]],
        changed: list[tuple[int, RowValues]],
    ) -> None:
        """Append the new values of a stored company to `changed`; add a fault for a second credit code."""
        work, before = self._work, self._rows[company_id]
        new = {name: given[name] for name in _COLUMNS[1:] if name in given and name != "name"}
        new = {name: value for name, value in new.items() if before[name] != value}
        if "uscc" in new and before["uscc"] is not None:
            work.faults.add_field_fault(
                row,
                "uscc",
                gettext("{company} already has another credit code: {code}").format(
                    company=before["name"], code=before["uscc"]
                ),
                gettext(
                    "if this is another organisation, write its full name; if not, correct the "
                    "credit code: tracker company edit NAME --uscc CODE"
                ),
                new["uscc"],
            )
            return
        if not new and not more:
            work.counts.count_unchanged(row)
            return
        if new:
            changed.append((company_id, new))
        differences = {name: (before[name], value) for name, value in new.items()}
        differences |= {name: (None, f"+{len(added)}") for name, added in more.items()}
        work.counts.count_updated(row, before["name"], differences)
        self._rows[company_id] = {**before, **new}
        self._remember_names(company_id, new)


def _list_names(given: RowValues) -> list[str]:
    """Return all names of a company in a row: its aliases, then its name."""
    return [*given.get("aliases", ()), *([given["name"]] if "name" in given else ())]


_STORED = f"SELECT {', '.join(_COLUMNS)} FROM companies"
_SECTORS = f"""
SELECT {build_root_id("o")} AS company_id, cs.sector_id FROM company_sectors cs
JOIN companies o ON o.id = cs.company_id WHERE cs.role = '{SectorRole.OWN}'"""
