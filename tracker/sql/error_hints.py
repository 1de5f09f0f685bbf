"""Errors for typed queries, with the position of the fault and similar names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches

from tracker.errors import BadInputError, NotFoundError, RefusedError
from tracker.locale import gettext, gettext_noop, join_choices
from tracker.values.display_width import display_width

Relations = Mapping[str, Sequence[str]]
"""The column names of each table and view, by the name of the table or view."""

_LIST_HINT = gettext_noop('list all tables and columns: tracker sql "select * from data_dictionary"')
_LEAST_SIMILARITY = 0.5  # lets one of two Chinese characters be wrong
_SHOWN_CHARACTERS = 60


def make_syntax_error(sql: str, at: int | None, message: str) -> BadInputError:
    """Return the error for a syntax error; `at` is its position in the query in characters from 0."""
    return BadInputError(
        _mark_position(sql, at, message),
        gettext("the query was not run; look for a typing mistake just before the mark"),
    )


def make_no_query_error(message: str) -> BadInputError:
    """Return the error for a text that is not exactly one query."""
    return BadInputError(message, gettext("give one query that begins with SELECT, WITH or VALUES"))


def make_query_error(sql: str, at: int | None, message: str) -> BadInputError:
    """Return the error for a query that the database rejects though its syntax is right.

    `at` is the position of the fault in characters from 0, or None.
    """
    return BadInputError(_mark_position(sql, at, message), gettext(_LIST_HINT))


def make_unknown_table_error(sql: str, name: str, relations: Relations) -> NotFoundError:
    """Return the error for a table or view that does not exist, with similar names."""
    return NotFoundError(
        _mark_position(
            sql,
            find_word_position(sql, name),
            gettext("there is no table or view “{name}”").format(name=name),
        ),
        _suggest_names(name, relations),
    )


def make_unknown_column_error(sql: str, name: str, relations: Relations) -> NotFoundError:
    """Return the error for a column that no table of the query has, with similar names."""
    query_words = {word.lower() for word in re.findall(r"\w+", sql)}
    queried = [columns for table, columns in relations.items() if table.lower() in query_words]
    columns = dict.fromkeys(column for names in queried or relations.values() for column in names)
    at = find_word_position(sql, name)
    return NotFoundError(
        _mark_position(sql, at, gettext("there is no column “{name}”").format(name=name)),
        _suggest_names(name.rsplit(".", maxsplit=1)[-1], columns),
    )


def make_refused_error(reason: str) -> RefusedError:
    """Return the error for a statement that would do more than read; `reason` is what it would do."""
    return RefusedError(
        gettext("tracker sql can only read: {reason}").format(reason=reason),
        gettext("nothing was changed; to write, use another command: tracker --help lists all"),
    )


def make_parameter_error() -> BadInputError:
    """Return the error for a query with a placeholder such as `?` or `:name`."""
    return BadInputError(
        gettext("the query contains a parameter without a value"),
        gettext("write the value itself into the query, not a parameter"),
    )


def find_word_position(sql: str, word: str) -> int | None:
    """Return the position of a word in a query, in characters from 0; None if it does not occur.

    `a.b` is also found as `"a"."b"`.
    """
    pattern = r"\W*\.\W*".join(map(re.escape, word.split(".")))
    match = re.search(rf"(?<!\w){pattern}(?!\w)", sql, re.IGNORECASE)
    return match.start() if match else None


def _suggest_names(name: str, candidates: Iterable[str]) -> str:
    """Return a hint with up to three similar names; if there are none, a hint how to list all names."""
    lowered = {other.lower(): other for other in candidates}
    near = [
        lowered[other] for other in get_close_matches(name.lower(), lowered, n=3, cutoff=_LEAST_SIMILARITY)
    ]
    if not near:
        return gettext(_LIST_HINT)
    return gettext("did you mean {names}?").format(names=join_choices(near))


def _mark_position(sql: str, at: int | None, message: str) -> str:
    """Return a message, the line of the query with the position `at`, and a ^ below that position."""
    if at is None:
        return message
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
    placed = gettext("line {line}, column {column}: {message}").format(
        line=line, column=column + 1, message=message
    )
    return f"{placed}\n    {shown}\n    {' ' * gap}^"
