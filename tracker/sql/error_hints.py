"""What is wrong with a query that somebody typed: where in it, what was probably meant, what to do next."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches

from tracker.errors import BadInputError, NotFoundError, RefusedError
from tracker.values.display_width import display_width

Relations = Mapping[str, Sequence[str]]
"""The tables and views of a database, and the columns of each."""

_LIST_HINT = 'what there is: tracker sql "select * from data_dictionary"'
_LEAST_SIMILARITY = 0.5  # of two Chinese characters one may be wrong
_SHOWN_CHARACTERS = 60


def syntax_error(sql: str, at: int | None, said: str) -> BadInputError:
    """Return the error for a query that cannot be read from a place on."""
    return BadInputError(_point_at(sql, at, said), "nothing was asked; look before the mark for a slip")


def no_query_error(said: str) -> BadInputError:
    """Return the error for what is not one query."""
    return BadInputError(said, "give one query: it begins with SELECT, WITH or VALUES")


def query_error(sql: str, at: int | None, said: str) -> BadInputError:
    """Return the error for a query that is read and cannot be answered."""
    return BadInputError(_point_at(sql, at, said), _LIST_HINT)


def unknown_table_error(sql: str, name: str, known: Relations) -> NotFoundError:
    """Return the error for a name that no table and no view has."""
    return NotFoundError(
        _point_at(sql, find_word(sql, name), f"there is no table or view {name}"), _suggest_names(name, known)
    )


def unknown_column_error(sql: str, name: str, known: Relations) -> NotFoundError:
    """Return the error for a column that nothing in the query has."""
    spoken = {word.lower() for word in re.findall(r"\w+", sql)}
    named = [columns for table, columns in known.items() if table.lower() in spoken] or known.values()
    columns = dict.fromkeys(column for names in named for column in names)
    at = find_word(sql, name)
    return NotFoundError(
        _point_at(sql, at, f"there is no column {name}"),
        _suggest_names(name.rsplit(".", maxsplit=1)[-1], columns),
    )


def refused_error(what: str) -> RefusedError:
    """Return the error for what would do more than read."""
    return RefusedError(
        f"tracker sql only reads: {what}", "nothing was changed; what writes has a command of its own"
    )


def parameter_error() -> BadInputError:
    """Return the error for a query with a place for a value."""
    return BadInputError("a parameter has no value here", "write the value itself into the query")


def find_word(sql: str, word: str) -> int | None:
    """Return where a word stands in a query by itself, in whatever quotes."""
    parts = r"\W*\.\W*".join(map(re.escape, word.split(".")))
    found = re.search(rf"(?<!\w){parts}(?!\w)", sql, re.IGNORECASE)
    return found.start() if found else None


def _suggest_names(name: str, known: Iterable[str]) -> str:
    """Return the nearest names, as advice."""
    lowered = {other.lower(): other for other in known}
    near = [
        lowered[other] for other in get_close_matches(name.lower(), lowered, n=3, cutoff=_LEAST_SIMILARITY)
    ]
    return f"did you mean {' or '.join(near)}?" if near else _LIST_HINT


def _point_at(sql: str, at: int | None, said: str) -> str:
    """Return a message with the line of the query that it is about, and a mark below the place."""
    if at is None:
        return said
    before, line = sql[:at], sql.count("\n", 0, at) + 1
    start = before.rfind("\n") + 1
    text = sql[start:].partition("\n")[0].replace("\t", " ")
    column = at - start
    cut = max(0, column - _SHOWN_CHARACTERS // 2)
    shown = (
        ("…" if cut else "")
        + text[cut : cut + _SHOWN_CHARACTERS]
        + ("…" if len(text) > cut + _SHOWN_CHARACTERS else "")
    )
    gap = display_width(text[cut:column]) + bool(cut)
    return f"line {line}, column {column + 1}: {said}\n    {shown}\n    {' ' * gap}^"
