"""Add, edit and remove representatives and the titles that they hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

import sqlalchemy as sa

from tracker.errors import AmbiguousError, BadInputError, NotFoundError, RefusedError
from tracker.locale import gettext, join_items, ngettext
from tracker.read import lookup
from tracker.store import engine
from tracker.store.journal import Batch, insert_row
from tracker.store.tables import companies, positions, representatives
from tracker.write import common


class Position(NamedTuple):
    """A title that a person holds at a company, or at an organisation of which only the name is known."""

    title: str
    company_id: int | None = None
    organisation_text: str | None = None
    since: date | None = None
    until: date | None = None


def make_position(given: Mapping[str, Any]) -> Position:
    """Return a Position with the given fields.

    Raises BadInputError unless there is a title, and either `company_id` or `organisation_text`.
    """
    given_places = [name for name in ("company_id", "organisation_text") if given.get(name) is not None]
    if len(given_places) != 1:
        wrong = (
            gettext("--company and --organisation cannot be combined")
            if given_places
            else gettext("--company is missing")
        )
        raise BadInputError(
            wrong,
            gettext(
                "give the organisation: --company NAME, or --organisation TEXT if it is not in the register"
            ),
        )
    if given.get("title") is None:
        raise BadInputError(
            gettext("--title is missing"),
            gettext(
                "write the title as on the business card, or as far as it is known, such as --title director"
            ),
        )
    return Position(**given)


def add(opened: Batch, values: Mapping[str, Any], *, positions: Iterable[Position] = ()) -> int:
    """Add a person with the positions held; return the person's id.

    A person with the same name as another one needs a `distinction`, which tells them apart. If they are at
    different organisations, the name of the organisation is used. If they are at the same one and the values
    have no `distinction`, raises RefusedError.
    """
    held = list(positions)
    distinction = values.get("distinction") or _choose_distinction(opened, values["name"], held)
    _require_unique_person(opened, values["name"], distinction)
    person_id = insert_row(opened.connection, representatives, {**values, "distinction": distinction})
    for at in held:
        find_or_add_position(opened, person_id, **at._asdict())
    return person_id


def edit(opened: Batch, person_id: int, values: Mapping[str, Any]) -> dict[str, Any]:
    """Change columns of a person; return their old values by name.

    Raises RefusedError when another person has the same name and distinction.
    """
    stored_row = common.lock_row(opened, representatives, person_id)
    edited = {**stored_row, **values}
    if (edited["name"], edited["distinction"]) != (stored_row["name"], stored_row["distinction"]):
        _require_unique_person(opened, edited["name"], edited["distinction"], person_id)
    return common.change_row(opened, representatives, person_id, values)


def remove(opened: Batch, person_id: int) -> str:
    """Delete a person; return the name.

    Raises RefusedError, which counts the rows that refer to the person.
    """
    name = str(common.lock_row(opened, representatives, person_id)["name"])
    instead = gettext("if the person has left the position: {command}").format(
        command="tracker rep edit NAME --left DAY"
    )
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
    """Return the id of a person's position, which is added if missing; set its first and last day if given.

    If neither company nor organisation is given, the position is at the only organisation where the person
    holds one. Raises BadInputError if there is not exactly one such organisation, and RefusedError for a
    position that would end before it began.
    """
    if company_id is None and organisation_text is None:
        company_id, organisation_text = _find_only_organisation(opened, person_id)
    days = {name: day for name, day in (("since_on", since), ("until_on", until)) if day is not None}
    position = _find_same_position(opened, person_id, title, company_id, organisation_text)
    _require_start_before_end({**(position or {"since_on": None, "until_on": None}), **days})
    if position is not None:
        common.change_row(opened, positions, position["id"], days)
        return int(position["id"])
    organisation = {"company_id": company_id, "organisation_text": organisation_text}
    row = {"representative_id": person_id, "title": title, **organisation, **days}
    return insert_row(opened.connection, positions, row)


def change_positions(
    opened: Batch,
    person_id: int,
    given: Mapping[str, Any],
    *,
    left: date | None = None,
    never_held: bool = False,
) -> None:
    """Add a position of a person, end one on the day `left`, or delete one if it was `never_held`.

    `given` holds fields of Position; to add a position, `title` is required. Raises BadInputError,
    NotFoundError and AmbiguousError.
    """
    if left is None and not never_held:
        if "title" not in given:
            raise BadInputError(gettext("--title is missing"), _get_position_hint())
        find_or_add_position(opened, person_id, **given)
        return
    position = find_position(opened, person_id, given.get("title"), given.get("company_id"))
    if never_held:
        remove_position(opened, position["id"])
    elif left is not None:
        end_position(opened, position["id"], left)


def describe_namesakes(opened: Batch, person_id: int) -> list[str]:
    """Return one sentence for each other person with the same name."""
    name = common.lock_row(opened, representatives, person_id)["name_folded"]
    query = sa.select(representatives).where(
        representatives.c.name_folded == name, representatives.c.id != person_id
    )
    return [
        gettext(
            "another person has the name {name}: {person}; if it is the same person, undo this "
            "command and use {command}"
        ).format(
            name=other["name"],
            person=_describe_person(opened, other),
            command=f"tracker rep edit {other['id']}",
        )
        for other in opened.connection.execute(query.order_by(representatives.c.id)).mappings().all()
    ]


def end_position(opened: Batch, position_id: int, until: date) -> None:
    """Set the last day of a position. Raises RefusedError for a day before it began."""
    position = common.lock_row(opened, positions, position_id)
    _require_start_before_end({**position, "until_on": until})
    common.change_row(opened, positions, position_id, {"until_on": until})


def remove_position(opened: Batch, position_id: int) -> None:
    """Delete a position that was never held.

    Raises RefusedError, which counts the rows that refer to the position.
    """
    title = common.lock_row(opened, positions, position_id)["title"]
    instead = gettext("if the person held the position, give its last day instead: {command}").format(
        command="tracker rep edit NAME --left DAY"
    )
    named = gettext("the position “{title}”").format(title=title)
    common.remove_row(opened, positions, position_id, named, instead)


def find_position(
    opened: Batch, person_id: int, title: str | None = None, company_id: int | None = None
) -> sa.RowMapping:
    """Return the only position of a person that has this title and company, where they are given.

    Positions that have not ended are preferred. Raises NotFoundError when none matches, AmbiguousError
    when several do.
    """
    positions_held = _read_positions(opened, person_id)
    matching = [row for row in positions_held if company_id in (None, row["at_id"])]
    if title is not None:
        folded_title, *folded = _fold_names(opened, [title, *(row["title"] for row in matching)])
        matching = [row for row, name in zip(matching, folded, strict=True) if name == folded_title]
    candidates = [row for row in matching if row["until_on"] is None] or matching
    listed = join_items(f"{row['organisation']} {row['title']}" for row in candidates or positions_held)
    if not candidates:
        raise NotFoundError(
            gettext("the person does not have this position"),
            gettext("the positions of the person: {positions}").format(positions=listed)
            if listed
            else gettext("the person has no position in the register"),
        )
    if len(candidates) > 1:
        ambiguous = ngettext(
            "this may mean {count} position: {positions}",
            "this may mean any of {count} positions: {positions}",
            len(candidates),
        )
        raise AmbiguousError(ambiguous.format(count=len(candidates), positions=listed), _get_position_hint())
    return candidates[0]


def _find_same_position(
    opened: Batch, person_id: int, title: str, company_id: int | None, organisation_text: str | None
) -> sa.RowMapping | None:
    rows = _read_positions(opened, person_id)
    folded_title, folded_organisation, *folded_rows = _fold_names(
        opened,
        [title, organisation_text or "", *(row["title"] for row in rows)]
        + [row["organisation_text"] or "" for row in rows],
    )
    folded_titles, folded_organisations = folded_rows[: len(rows)], folded_rows[len(rows) :]
    for row, row_title, row_organisation in zip(rows, folded_titles, folded_organisations, strict=True):
        if (row_title, row_organisation, row["at_id"]) == (folded_title, folded_organisation, company_id):
            return row
    return None


def _find_only_organisation(opened: Batch, person_id: int) -> tuple[int | None, str | None]:
    """Return the only organisation where a person holds positions, as company id and text.

    One of the two is None. Raises BadInputError unless there is just one organisation.
    """
    organisations = {(row["at_id"], row["organisation_text"]) for row in _read_positions(opened, person_id)}
    if len(organisations) != 1:
        raise BadInputError(
            gettext("--company is missing"),
            gettext(
                "give the organisation: --company NAME, or --organisation TEXT if it is not in the register"
            ),
        )
    return organisations.pop()


def _read_positions(opened: Batch, person_id: int) -> list[sa.RowMapping]:
    """Return the positions of a person.

    The column `at_id` of a row is the id of the company or, if that was merged, of the company into which it
    was merged.
    """
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
    """Return the name of an organisation that tells a person from a namesake; None if there is no namesake.

    Raises RefusedError for a namesake at the same organisation, and for a person without organisation.
    """
    query = sa.select(representatives).where(representatives.c.name_folded == _fold_names(opened, [name])[0])
    organisations = [
        organisation_name for at in held if (organisation_name := _get_organisation_name(opened, at))
    ]
    namesakes = opened.connection.execute(query).mappings().all()
    for namesake in namesakes:
        namesake_organisations = {row["organisation"] for row in _read_positions(opened, namesake["id"])}
        if not namesake_organisations.isdisjoint(organisations) or not organisations:
            raise _make_namesake_error(opened, namesake)
    return organisations[0] if namesakes else None


def _get_organisation_name(opened: Batch, at: Position) -> str | None:
    """Return the name of the company of a position, or the text that names its organisation."""
    if at.company_id is None:
        return at.organisation_text
    return str(common.lock_row(opened, companies, at.company_id)["name"])


def _require_unique_person(opened: Batch, name: str, distinction: str | None, person_id: int = 0) -> None:
    """Raise RefusedError when another person has the same name and the same distinction."""
    folded = _fold_names(opened, [name])[0]
    query = sa.select(representatives).where(
        representatives.c.name_folded == folded,
        representatives.c.distinction.is_not_distinct_from(distinction),
        representatives.c.id != person_id,
    )
    namesake = opened.connection.execute(query).mappings().first()
    if namesake is not None:
        raise _make_namesake_error(opened, namesake)


def _make_namesake_error(opened: Batch, person: sa.RowMapping) -> RefusedError:
    """Return the error that another person already has the name and distinction."""
    return RefusedError(
        gettext("the register already has a person with the name {name}: {person}").format(
            name=person["name"], person=_describe_person(opened, person)
        ),
        gettext(
            "if it is the same person: {command}; if it is another person, say how the two differ: "
            "--distinction TEXT"
        ).format(command=f"tracker rep edit {person['id']}"),
    )


def _describe_person(opened: Batch, person: sa.RowMapping) -> str:
    """Return the number of a person and the positions held, to tell namesakes apart."""
    held = [f"{row['organisation']} {row['title']}" for row in _read_positions(opened, person["id"])]
    if not held:
        return f"#{person['id']}"
    return gettext("#{number}, {positions}").format(number=person["id"], positions=join_items(held))


def _require_start_before_end(days: Mapping[str, Any]) -> None:
    """Raise RefusedError for a position that would end before it began."""
    if days["since_on"] and days["until_on"] and days["until_on"] < days["since_on"]:
        raise RefusedError(
            gettext("the position would end on {end}, before it begins on {start}").format(
                end=days["until_on"], start=days["since_on"]
            ),
            gettext("check the first and the last day"),
        )


def _get_position_hint() -> str:
    return gettext("say which position is meant: --company NAME --title TITLE")


def _fold_names(opened: Batch, texts: list[str]) -> list[str]:
    """Return texts in the form in which names are compared: script, width and capitals do not matter."""
    return lookup.fold_texts(engine.make_reader(opened.connection), texts)
