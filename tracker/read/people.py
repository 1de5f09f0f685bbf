"""Read representatives (people who speak for an organisation) and the titles that they hold."""

from __future__ import annotations

from typing import NamedTuple

from tracker import read
from tracker.read.events import build_event_order
from tracker.read.row_list import OrderTerm, QueriedRows
from tracker.store.company_sql import build_root_join
from tracker.store.reader import Reader, Row
from tracker.values.codes import HitKind


class Person(NamedTuple):
    """A row of v_representatives. `positions` are the titles that the person holds at present."""

    representative_id: int
    name: str
    distinction: str | None
    name_hans: str | None
    origin: str | None
    positions: str | None
    phone: str | None
    email: str | None
    wechat: str | None
    note: str | None


class Position(NamedTuple):
    """A row of v_positions: a title, and how to reach the person."""

    position_id: int
    representative_id: int
    name: str
    distinction: str | None
    name_hans: str | None
    company_id: int | None
    organisation: str
    title: str
    since_on: str | None
    until_on: str | None
    phone: str | None
    email: str | None
    wechat: str | None


def select_people(reader: Reader, *, company_id: int | None = None, text: str | None = None) -> QueriedRows:
    """Return the people who hold or held a title at the company and whose texts contain the words of `text`.

    A filter that is None is not applied.
    """
    where = ["1 = 1"]
    parameters: dict[str, object] = {}
    if company_id is not None:
        where.append(_AT)
        parameters["company_id"] = company_id
    if text is not None:
        matching_ids = read.search.find_ids(reader, text, HitKind.PERSON)
        where.append(f"v.representative_id IN ({', '.join(map(str, matching_ids)) or 'NULL'})")
    return QueriedRows(
        reader,
        f"SELECT {', '.join(Person._fields)} FROM v_representatives v WHERE {' AND '.join(where)}",
        parameters,
        make=Person,
        columns=Person._fields,
        key="representative_id",
        order=[OrderTerm("representative_id")],
    )


def get_person(reader: Reader, person_id: int) -> Person:
    """Return one person by the id."""
    sql = f"SELECT {', '.join(Person._fields)} FROM v_representatives WHERE representative_id = :id"
    return Person(**reader.rows(sql, id=person_id)[0])


def list_positions(reader: Reader, person_id: int) -> list[Position]:
    """Return the positions of a person: current ones first, then former ones."""
    return _read_positions(reader, "representative_id = :id", person_id)


def list_contacts(reader: Reader, company_id: int) -> list[Position]:
    """Return the positions held at a company, with phone and email: current ones first, then former ones."""
    return _read_positions(reader, "company_id = :id", company_id)


def list_voiced_commitments(reader: Reader, person_id: int) -> list[Row]:
    """Return the commitments that a person voiced."""
    return reader.rows(
        "SELECT c.ref, c.title, company.name AS company, c.voiced_on, c.voiced_precision, c.review"
        " FROM commitment_representatives v JOIN commitments c ON c.id = v.commitment_id"
        " JOIN companies named ON named.id = c.company_id"
        f" {build_root_join('named', 'company')}"
        " WHERE v.representative_id = :id AND c.merged_into_id IS NULL ORDER BY c.ref",
        id=person_id,
    )


def list_person_events(reader: Reader, person_id: int) -> list[Row]:
    """Return the events that a person took part in, with the person's role in each."""
    return reader.rows(
        "SELECT e.key, e.name, e.starts_on, e.starts_precision, p.role FROM event_participants p"
        " JOIN events e ON e.id = p.event_id WHERE p.representative_id = :id"
        f" ORDER BY {build_event_order(reader)}",
        id=person_id,
    )


def _read_positions(reader: Reader, condition: str, row_id: int) -> list[Position]:
    """Return the positions that meet a SQL condition; `row_id` is the value of its parameter `:id`."""
    columns = ", ".join(Position._fields)
    sql = f"SELECT {columns} FROM v_positions WHERE {condition} ORDER BY until_on IS NOT NULL, position_id"
    return [Position(**row) for row in reader.rows(sql, id=row_id)]


_AT = "v.representative_id IN (SELECT representative_id FROM v_positions WHERE company_id = :company_id)"
