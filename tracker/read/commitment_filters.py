"""Build queries for the references of the commitments that pass filters; indexes make them fast.

Filters on what a commitment states read the table `commitments`. Filters on its stage, condition or light
read the table `standings`, which has one row for each span of days in which they did not change.
"""

# Annotations are evaluated here: as text, each field of a named tuple would be compiled when a read starts.
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from tracker import read
from tracker.read import lookup
from tracker.read.row_list import has_few_rows
from tracker.read.sectors import SECTOR_AND_NARROWER
from tracker.store.company_sql import COMMITMENTS_OF_COMPANY
from tracker.store.dialects import DIALECTS, Dialect
from tracker.store.reader import Reader
from tracker.store.standings import standing_sql
from tracker.values.codes import HitKind, Light


class CommitmentFilters(NamedTuple):
    """The filters of a list of commitments. A filter that is None is not applied."""

    company_id: int | None = None
    """The company leads the commitment or is a further party of it."""
    party_id: int | None = None
    """The company is a further party of it."""
    representative_id: int | None = None
    """The person voiced it."""
    sector_id: int | None = None
    event_id: int | None = None
    total_id: int | None = None
    stage: str | None = None
    condition: str | None = None
    """A condition or a status."""
    light: str | None = None
    responsible_unit: str | None = None
    responsible_person: str | None = None
    voiced_since: date | None = None
    voiced_until: date | None = None
    due_since: date | None = None
    due_until: date | None = None
    currency: str | None = None
    amount_from: int | None = None
    amount_to: int | None = None
    text: str | None = None
    """It stands in the commitment's words, or a name that belongs to it."""
    review: str | None = None
    """Without it, withdrawn commitments are left out."""


class KeyQueries(NamedTuple):
    """SQL queries and their parameters, which find the commitments that pass filters.

    Together the queries return the reference of each of these commitments once.
    """

    queries: Sequence[str]
    parameters: dict[str, Any]
    is_countable: bool
    """Whether an index answers how many there are, or the register is small."""


def build_key_queries(reader: Reader, as_of: date, filters: CommitmentFilters) -> KeyQueries:
    """Return queries for the references of the commitments that pass filters on a day.

    Commitments that were voiced after that day are left out.
    """
    database = DIALECTS[reader.dialect]
    values = {name: value for name, value in filters._asdict().items() if value is not None}
    is_indexed = len(values) <= 1 and not values.keys() & _READ_ROW_BY_ROW
    is_indexed = is_indexed and values.get("light") in (None, Light.RED)
    for name in _TYPED_NAMES & values.keys():
        values[name] = lookup.make_printed_pattern(reader, values[name])
    own_conditions = {
        name: each for name, each in _build_commitment_conditions(database).items() if name in values
    }
    if "text" in values:
        own_conditions["text"] = f"c.id IN ({_find_ids_with_text(reader, values.pop('text'))})"
    if "review" not in values:
        own_conditions["review"] = "c.review <> 'withdrawn'"
    state_conditions = _build_state_conditions(database, values)
    parameters = {"as_of": as_of} | values
    parameters = {
        name: value.isoformat() if isinstance(value, date) else value for name, value in parameters.items()
    }
    if not state_conditions:
        queries = [_build_voiced_query(database, own_conditions)]
    elif _count_states_ended_after(reader, parameters["as_of"]) < _FEW:
        queries = _build_recent_state_queries(database, own_conditions, state_conditions)
    else:
        queries, is_indexed = [_build_past_state_query(database, own_conditions, state_conditions)], False
    return KeyQueries(queries, parameters, is_indexed or has_few_rows(reader, "commitments"))


def _count_states_ended_after(reader: Reader, day: str) -> int:
    """Count the rows of `standings` (the states of commitments) that ended after a day, but at most _FEW."""
    ends = f"SELECT until_on FROM standings WHERE until_on > :day LIMIT {_FEW}"
    return int(reader.value(f"SELECT count(*) FROM ({ends}) later", day=day))


def _build_voiced_query(database: Dialect, own_conditions: Mapping[str, str]) -> str:
    """Return the query for the commitments voiced up to the day whose own columns meet conditions."""
    voiced = f"{database.exclude_index('c.voiced_on')} <= {database.as_of}"
    conditions = ["c.merged_into_id IS NULL", voiced, *own_conditions.values()]
    return f"SELECT c.ref FROM commitments c WHERE {' AND '.join(conditions)}"


def _build_recent_state_queries(
    database: Dialect, own_conditions: Mapping[str, str], state_conditions: Mapping[str, str]
) -> list[str]:
    """Return queries for the commitments whose state on a recent day meets conditions.

    They read only the rows of `standings` (the states of commitments) that ended after the day or have not
    ended. These rows are few.
    """
    joins, conditions = "", [*own_conditions.values(), *state_conditions.values()]
    if own_conditions.keys() | (state_conditions.keys() & _AMOUNTS) != {"review"}:
        joins = " JOIN commitments c ON c.id = s.commitment_id"
    else:
        conditions[0] = conditions[0].replace("c.review", "s.review")  # the index of states holds it too
    joins += _build_revision_join(state_conditions)
    return [
        f"SELECT s.ref FROM standings s{joins} WHERE {' AND '.join([holds, *conditions])}"
        for holds in standing_sql.build_contains_day_parts(database, "s", database.as_of)
    ]


def _build_past_state_query(
    database: Dialect, own_conditions: Mapping[str, str], state_conditions: Mapping[str, str]
) -> str:
    """Return the query for the commitments whose state on a past day meets conditions.

    It looks up the state of each commitment on that day, because too many states ended after the day to read
    them all.
    """
    day = database.as_of
    began = f"SELECT max(b.from_on) FROM standings b WHERE b.commitment_id = c.id AND b.from_on <= {day}"
    conditions = " AND ".join([*own_conditions.values(), *state_conditions.values()])
    return (
        f"SELECT c.ref FROM commitments c"
        f" JOIN standings s ON s.commitment_id = c.id AND s.from_on = ({began})"
        f"{_build_revision_join(state_conditions)} WHERE {conditions}"
    )


def _build_revision_join(state_conditions: Mapping[str, str]) -> str:
    """Return the JOIN of the follow-up that revised the amount, or '' if no condition is on the amount."""
    return (
        " LEFT JOIN followups revised ON revised.id = s.amount_row"
        if state_conditions.keys() & _AMOUNTS
        else ""
    )


def _find_ids_with_text(reader: Reader, typed: str) -> str:
    """Return the ids of the commitments whose texts contain the typed words, as SQL such as `3, 17`."""
    return ", ".join(map(str, read.search.find_ids(reader, typed, HitKind.COMMITMENT))) or "NULL"


def _build_commitment_conditions(database: Dialect) -> dict[str, str]:
    """Return the SQL conditions on a row `c` of commitments, keyed by the name of the filter."""
    return {
        "review": "c.review = :review",
        "company_id": f"c.id IN {COMMITMENTS_OF_COMPANY}",
        "sector_id": f"""c.id IN (
  SELECT id FROM commitments WHERE sector_id IN {SECTOR_AND_NARROWER}
  UNION SELECT commitment_id FROM commitment_sectors WHERE sector_id IN {SECTOR_AND_NARROWER})""",
        "event_id": "c.event_id = :event_id",
        "total_id": "c.announced_total_id = :total_id",
        "party_id": """c.id IN (
  SELECT commitment_id FROM v_parties WHERE company_id = :party_id AND role <> 'lead')""",
        "representative_id": """c.id IN (
  SELECT commitment_id FROM commitment_representatives WHERE representative_id = :representative_id)""",
        "voiced_since": "c.voiced_on >= :voiced_since",
        "voiced_until": "c.voiced_on <= :voiced_until",
        **{name: database.build_contains_condition(f"c.{name}", f":{name}") for name in _TYPED_NAMES},
    }


def _build_state_conditions(database: Dialect, values: Mapping[str, Any]) -> dict[str, str]:
    """Return the SQL conditions on a row `s` of standings, keyed by the name of the filter.

    Only the filters in `values` have a condition.
    """
    day = database.as_of
    amount, currency = (f"coalesce(revised.revised_{name}, c.{name})" for name in ("amount", "currency"))
    conditions = {
        "stage": "s.stage = :stage",
        "condition": f"(s.condition = :condition OR {standing_sql.build_status('s', day)} = :condition)",
        "light": standing_sql.build_has_light("s", values["light"], day) if "light" in values else "",
        "due_since": "s.due_on >= :due_since",
        "due_until": "s.due_on <= :due_until",
        "currency": f"{currency} = :currency",
        "amount_from": f"{amount} >= :amount_from",
        "amount_to": f"{amount} <= :amount_to",
    }
    return {name: each for name, each in conditions.items() if name in values}


_TYPED_NAMES = {"responsible_unit", "responsible_person"}
"""The filters that hold a part of a name, in any script and width."""
_AMOUNTS = {"currency", "amount_from", "amount_to"}
"""The filters on the amount in force, as voiced or as a follow-up revised it."""
_READ_ROW_BY_ROW = {*_TYPED_NAMES, *_AMOUNTS, "condition", "due_since", "due_until"}
"""The filters without an index. Of the lights, only red has one."""
_FEW = 1_000
