"""People, and the titles that they hold at organisations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

import sqlalchemy as sa

from tracker.errors import AmbiguousError, BadInputError, NotFoundError, RefusedError
from tracker.read import lookup
from tracker.store import engine
from tracker.store.journal import Batch, insert_row
from tracker.store.tables import companies, positions, representatives
from tracker.write import common


class Position(NamedTuple):
    """A title at an organisation: one of ours, or one that is only named."""

    title: str
    company_id: int | None = None
    organisation_text: str | None = None
    since: date | None = None
    until: date | None = None


def make_position(given: Mapping[str, Any]) -> Position:
    """Return the position with these fields. Raises BadInputError unless it has a title and one place."""
    places = [name for name in ("company_id", "organisation_text") if given.get(name) is not None]
    if len(places) != 1:
        wrong = "both --company and --organisation are given" if places else "--company is missing"
        raise BadInputError(
            wrong, "say where: --company NAME, or --organisation TEXT for one not in the register"
        )
    if given.get("title") is None:
        raise BadInputError("--title is missing", "write it as on the card, or what is known: 负责人")
    return Position(**given)


def add(opened: Batch, values: Mapping[str, Any], *, positions: Iterable[Position] = ()) -> int:
    """Add a person with the positions held; return its id.

    A namesake at another organisation is told apart by the organisation; one at the same needs a
    `distinction` in the values. Raises RefusedError when there is none.
    """
    held = list(positions)
    distinction = values.get("distinction") or _choose_distinction(opened, values["name"], held)
    _require_other_person(opened, values["name"], distinction)
    person_id = insert_row(opened.connection, representatives, {**values, "distinction": distinction})
    for at in held:
        find_or_add_position(opened, person_id, **at._asdict())
    return person_id


def edit(opened: Batch, person_id: int, values: Mapping[str, Any]) -> dict[str, Any]:
    """Change columns of a person; return what they were. Raises RefusedError for the name of another."""
    found = common.lock_row(opened, representatives, person_id)
    after = {**found, **values}
    if (after["name"], after["distinction"]) != (found["name"], found["distinction"]):
        _require_other_person(opened, after["name"], after["distinction"], person_id)
    return common.change_row(opened, representatives, person_id, values)


def remove(opened: Batch, person_id: int) -> str:
    """Delete a person; return the name. Raises RefusedError that lists the rows that refer to the person."""
    name = str(common.lock_row(opened, representatives, person_id)["name"])
    instead = "one who has left the post is not removed: tracker rep edit NAME --left DAY"
    common.remove_row(opened, representatives, person_id, name, instead)
    return name


def find_or_add_position(
    opened: Batch,
    person_id: int,
    title: str,
    company_id: int | None = None,
    *,
    organisation_text: str | None = None,
    since: date | None = None,
    until: date | None = None,
) -> int:
    """Find or make a position of a person, bring its days up to date where they are given; return its id.

    Without an organisation it is at the one where the person holds a position. Raises BadInputError when
    there is no such one, RefusedError for a position that would end before it began.
    """
    if company_id is None and organisation_text is None:
        company_id, organisation_text = _find_only_organisation(opened, person_id)
    days = {name: day for name, day in (("since_on", since), ("until_on", until)) if day is not None}
    found = _find_same_position(opened, person_id, title, company_id, organisation_text)
    _require_order({**(found or {"since_on": None, "until_on": None}), **days})
    if found is not None:
        common.change_row(opened, positions, found["id"], days)
        return int(found["id"])
    where = {"company_id": company_id, "organisation_text": organisation_text}
    row = {"representative_id": person_id, "title": title, **where, **days}
    return insert_row(opened.connection, positions, row)


def change_positions(
    opened: Batch,
    person_id: int,
    given: Mapping[str, Any],
    *,
    left: date | None = None,
    never_held: bool = False,
) -> None:
    """Give a person a further position, end the one that is meant, or take it away.

    `given` holds fields of Position, of which a title is needed for a further one. Raises BadInputError,
    NotFoundError and AmbiguousError.
    """
    if left is None and not never_held:
        if "title" not in given:
            raise BadInputError("--title is missing", "say which position: --company NAME --title TITLE")
        find_or_add_position(opened, person_id, **given)
        return
    meant = find_position(opened, person_id, given.get("title"), given.get("company_id"))
    if never_held:
        remove_position(opened, meant["id"])
    elif left is not None:
        end_position(opened, meant["id"], left)


def describe_namesakes(opened: Batch, person_id: int) -> list[str]:
    """Return a sentence on every other person of the same name."""
    name = common.lock_row(opened, representatives, person_id)["name_folded"]
    query = sa.select(representatives).where(
        representatives.c.name_folded == name, representatives.c.id != person_id
    )
    return [
        f"another {other['name']} is {_describe_person(opened, other)}; if it is the same person, take this"
        f" back and use tracker rep edit {other['id']}"
        for other in opened.connection.execute(query.order_by(representatives.c.id)).mappings().all()
    ]


def end_position(opened: Batch, position_id: int, until: date) -> None:
    """End a position. Raises RefusedError for a day before it began."""
    found = common.lock_row(opened, positions, position_id)
    _require_order({**found, "until_on": until})
    common.change_row(opened, positions, position_id, {"until_on": until})


def remove_position(opened: Batch, position_id: int) -> None:
    """Take away a position that was never held. Raises RefusedError that names what refers to it."""
    title = common.lock_row(opened, positions, position_id)["title"]
    instead = "one that was held is ended: tracker rep edit NAME --left DAY"
    common.remove_row(opened, positions, position_id, f"the position {title}", instead)


def find_position(
    opened: Batch, person_id: int, title: str | None = None, company_id: int | None = None
) -> sa.RowMapping:
    """Return the one position of a person that is meant, one still held before others.

    Raises NotFoundError when there is none, AmbiguousError when there are several.
    """
    known = _read_positions(opened, person_id)
    found = [row for row in known if company_id in (None, row["at_id"])]
    if title is not None:
        wanted, *folded = _fold_names(opened, [title, *(row["title"] for row in found)])
        found = [row for row, name in zip(found, folded, strict=True) if name == wanted]
    held = [row for row in found if row["until_on"] is None] or found
    listed = "；".join(f"{row['organisation']} {row['title']}" for row in held or known) or "none"
    if not held:
        raise NotFoundError("there is no such position", f"positions: {listed}")
    if len(held) > 1:
        raise AmbiguousError(
            f"it may be {len(held)} positions: {listed}", "say which one: --company NAME --title TITLE"
        )
    return held[0]


def _find_same_position(
    opened: Batch, person_id: int, title: str, company_id: int | None, organisation_text: str | None
) -> sa.RowMapping | None:
    known = _read_positions(opened, person_id)
    given, place, *rest = _fold_names(
        opened,
        [title, organisation_text or "", *(row["title"] for row in known)]
        + [row["organisation_text"] or "" for row in known],
    )
    titles, places = rest[: len(known)], rest[len(known) :]
    for row, held, at in zip(known, titles, places, strict=True):
        if (held, at, row["at_id"]) == (given, place, company_id):
            return row
    return None


def _find_only_organisation(opened: Batch, person_id: int) -> tuple[int | None, str | None]:
    """Return the only organisation where a person holds a position."""
    held = {(row["at_id"], row["organisation_text"]) for row in _read_positions(opened, person_id)}
    if len(held) != 1:
        raise BadInputError("--company is missing", "say where: --company NAME, or --organisation TEXT")
    return held.pop()


def _read_positions(opened: Batch, person_id: int) -> list[sa.RowMapping]:
    """Return the positions of a person; `at_id` is the organisation, or the one that it went into."""
    named, at = companies.alias("named"), companies.alias("at")
    query = (
        sa.select(
            positions,
            at.c.id.label("at_id"),
            sa.func.coalesce(at.c.name, positions.c.organisation_text).label("organisation"),
        )
        .select_from(
            positions.outerjoin(named, named.c.id == positions.c.company_id).outerjoin(
                at, at.c.id == sa.func.coalesce(named.c.merged_into_id, named.c.id)
            )
        )
        .where(positions.c.representative_id == person_id)
    )
    return list(opened.connection.execute(query.order_by(positions.c.id)).mappings())


def _choose_distinction(opened: Batch, name: str, held: list[Position]) -> str | None:
    """Return what tells a person from a namesake elsewhere: the organisation; None when there is no namesake.

    Raises RefusedError for a namesake at the same organisation.
    """
    query = sa.select(representatives).where(representatives.c.name_folded == _fold_names(opened, [name])[0])
    organisations = [found for at in held if (found := _organisation_name(opened, at))]
    namesakes = opened.connection.execute(query).mappings().all()
    for namesake in namesakes:
        known = {row["organisation"] for row in _read_positions(opened, namesake["id"])}
        if not known.isdisjoint(organisations) or not organisations:
            raise _namesake_error(opened, namesake)
    return organisations[0] if namesakes else None


def _organisation_name(opened: Batch, at: Position) -> str | None:
    if at.company_id is None:
        return at.organisation_text
    return str(common.lock_row(opened, companies, at.company_id)["name"])


def _require_other_person(opened: Batch, name: str, distinction: str | None, person_id: int = 0) -> None:
    """Raise RefusedError when another person has the same name and nothing tells the two apart."""
    folded = _fold_names(opened, [name])[0]
    query = sa.select(representatives).where(
        representatives.c.name_folded == folded,
        representatives.c.distinction.is_not_distinct_from(distinction),
        representatives.c.id != person_id,
    )
    found = opened.connection.execute(query).mappings().first()
    if found is not None:
        raise _namesake_error(opened, found)


def _namesake_error(opened: Batch, person: sa.RowMapping) -> RefusedError:
    return RefusedError(
        f"{person['name']} is in the register already: {_describe_person(opened, person)}",
        f"the same person: tracker rep edit {person['id']}; another one: say what tells them apart with"
        " --distinction TEXT",
    )


def _describe_person(opened: Batch, person: sa.RowMapping) -> str:
    held = [f"{row['organisation']} {row['title']}" for row in _read_positions(opened, person["id"])]
    return "，".join([f"#{person['id']}", *held])


def _require_order(days: Mapping[str, Any]) -> None:
    if days["since_on"] and days["until_on"] and days["until_on"] < days["since_on"]:
        raise RefusedError(
            f"the position would end on {days['until_on']}, before it began on {days['since_on']}",
            "check the two days",
        )


def _fold_names(opened: Batch, texts: list[str]) -> list[str]:
    return lookup.fold_texts(engine.make_reader(opened.connection), texts)
