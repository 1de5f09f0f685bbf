"""The rows of a list: a page of them, all of them one by one, or only their number."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple, Protocol

from tracker.errors import BadInputError, NotFoundError
from tracker.locale import gettext, join_items
from tracker.store.reader import Reader


class Page(NamedTuple):
    """The choice of the wanted rows of a list, and their order; by default all rows in the list's order."""

    sort: str | None = None
    """The key of a column, after `-` for the highest values first; rows without a value come last."""
    after: str | None = None
    """The key of a row: only the rows that follow it."""
    limit: int | None = None
    """At most so many rows."""


class RowList(Protocol):
    """The rows of a list."""

    def read_page(self, page: Page) -> Iterator[Any]:
        """Yield the rows of a page one by one. Raises BadInputError for an unknown column or row."""

    def count(self) -> int | None:
        """Return the number of all rows; None where counting them would take as long as reading them."""

    def get_key(self, row: Any) -> str:  # noqa: ANN401  a row of this list
        """Return the key of a row, which `Page.after` takes."""


class OrderTerm(NamedTuple):
    """A term by which rows are sorted: a column of the query, or an expression over its columns."""

    sql: str
    is_descending: bool = False
    may_be_null: bool = False
    """Rows without a value come last."""

    def sort_sql(self) -> str:
        """Return the term as ORDER BY wants it."""
        nulls = f"{self.sql} IS NULL, " if self.may_be_null else ""
        return f"{nulls}{self.sql}{' DESC' if self.is_descending else ''}"


class QueriedRows:
    """The rows of a query; only the wanted ones are read."""

    def __init__(
        self,
        reader: Reader,
        sql: str,
        parameters: Mapping[str, object],
        *,
        make: Callable[..., Any],
        columns: Sequence[str],
        key: str,
        order: Sequence[OrderTerm],
        is_countable: bool = True,
        key_queries: Sequence[str] = (),
    ) -> None:
        """Take a query without an order; `make` makes a row of its `columns`, of which `key` is unique.

        The terms of `order` may name further columns of the query. `key_queries` return the keys of the
        wanted rows, no key twice, and read less than `sql`; they have the columns of `order` too.
        """
        self._reader, self._sql, self._parameters = reader, sql, parameters
        self._make, self._columns, self._key = make, columns, key
        self._order, self._is_countable, self._key_queries = order, is_countable, key_queries

    def __iter__(self) -> Iterator[Any]:
        return self.read_page(Page())

    def read_page(self, page: Page) -> Iterator[Any]:
        """Yield the rows of a page one by one. Raises BadInputError for an unknown column or row."""
        order = self._choose_order(page.sort)
        where, limits = "", dict(self._parameters)
        if page.after is not None:
            rule, values = build_later_condition(order, self._find_row(page.after, order))
            where, limits = f" WHERE {rule}", limits | values
        ending = f" ORDER BY {', '.join(term.sort_sql() for term in order)}"
        if page.limit is not None:
            ending += f" LIMIT {page.limit:d}"  # a parameter keeps SQLite from finding the best plan
        rows = self._sql
        if self._key_queries:
            is_page = page.sort is None and page.limit is not None
            rows = self._select_by_keys(self._join_keys(where) + ending if is_page else self._join_keys())
        sql = f"SELECT {', '.join(self._columns)} FROM ({rows}) q{where}{ending}"
        for row in self._reader.iterate_rows(sql, **limits):
            yield self._make(**row)

    def count(self) -> int | None:
        """Return the number of all rows; None where counting them would take as long as reading them."""
        if not self._is_countable:
            return None
        counts = [f"(SELECT count(*) FROM ({sql}) q)" for sql in self._key_queries or (self._sql,)]
        return int(self._reader.value(f"SELECT {' + '.join(counts)}", **self._parameters))

    def get_key(self, row: Any) -> str:  # noqa: ANN401  a row of this list
        """Return the key of a row, which `Page.after` takes."""
        return str(getattr(row, self._key))

    def _select_by_keys(self, keys: str) -> str:
        """Return the query, limited to the rows whose key is one of `keys`."""
        key = self._key
        return f"SELECT * FROM ({self._sql}) every WHERE {key} IN (SELECT {key} FROM ({keys}) chosen)"

    def _join_keys(self, where: str = "") -> str:
        """Return the query of all keys. In this form, SQLite merges ordered rows instead of sorting them."""
        return " UNION ALL ".join(f"SELECT {self._key} FROM ({sql}) k{where}" for sql in self._key_queries)

    def _choose_order(self, sort: str | None) -> Sequence[OrderTerm]:
        if sort is None:
            return self._order
        name = require_column(sort, self._columns)
        return OrderTerm(name, sort.startswith("-"), may_be_null=True), OrderTerm(self._key)

    def _find_row(self, key: str, order: Sequence[OrderTerm]) -> tuple[Any, ...]:
        """Return the values of a row by which the list is sorted. Raises NotFoundError."""
        terms = ", ".join(term.sql for term in order)
        rows, key_text = self._sql, f"CAST({self._key} AS text)"
        if self._key_queries:
            key_text = self._key  # a text, which an index finds
            keys = self._join_keys(f" WHERE {self._key} = :row_key")
            rows = keys if terms == self._key else self._select_by_keys(keys)
        found = self._reader.tuples(
            f"SELECT {terms} FROM ({rows}) q WHERE {key_text} = :row_key",
            **self._parameters,
            row_key=key,
        )
        if not found:
            raise make_missing_row_error(key)
        return tuple(map(self._reader.make_comparable, found[0]))


class LoadedRows:
    """Rows that are all in memory already, for lists that are short in every register."""

    def __init__(self, rows: Sequence[Any], columns: Sequence[str], key: str) -> None:
        self._rows, self._columns, self._key = rows, columns, key

    def read_page(self, page: Page) -> Iterator[Any]:
        """Yield the rows of a page. Raises BadInputError for an unknown column or row."""
        rows = self._rows
        if page.sort is not None:
            name = require_column(page.sort, self._columns)
            filled = [row for row in rows if _get_value(row, name) is not None]
            empty = [row for row in rows if _get_value(row, name) is None]
            filled.sort(key=lambda row: _get_value(row, name), reverse=page.sort.startswith("-"))
            rows = [*filled, *empty]
        if page.after is not None:
            names = [self.get_key(row) for row in rows]
            if page.after not in names:
                raise make_missing_row_error(page.after)
            rows = rows[names.index(page.after) + 1 :]
        yield from islice(rows, page.limit)

    def count(self) -> int:
        """Return the number of all rows."""
        return len(self._rows)

    def get_key(self, row: Any) -> str:  # noqa: ANN401  a row of this list
        """Return the key of a row, which `Page.after` takes."""
        return str(_get_value(row, self._key))


def build_later_condition(order: Sequence[OrderTerm], values: Sequence[Any]) -> tuple[str, dict[str, Any]]:
    """Return the SQL condition, with its parameters, of the rows that come after a row with these values."""
    alternatives, same_so_far, parameters = [], "", {}
    for number, (term, value) in enumerate(zip(order, values, strict=True)):
        name = f"after_{number}"
        if value is None:  # such rows come last, so that none follows by this term
            same_so_far += f"{term.sql} IS NULL AND "
            continue
        parameters[name] = value
        later = f"{term.sql} {'<' if term.is_descending else '>'} :{name}"
        if term.may_be_null:
            later = f"({later} OR {term.sql} IS NULL)"
        alternatives.append(f"({same_so_far}{later})")
        same_so_far += f"{term.sql} = :{name} AND "
    return f"({' OR '.join(alternatives) or '1 = 0'})", parameters


def require_column(typed: str, columns: Sequence[str]) -> str:
    """Return the key of a column, without the `-` of a descending order. Raises BadInputError."""
    name = typed.removeprefix("-")
    if name not in columns:
        raise BadInputError(
            gettext("“{name}” is not a column of this list").format(name=name),
            gettext("choose from: {columns}").format(columns=join_items(columns)),
        )
    return name


def make_missing_row_error(key: str) -> NotFoundError:
    """Return the error about a row that no page of the list has."""
    return NotFoundError(
        gettext("this list has no row “{key}”").format(key=key),
        gettext("after --after, give the key of the last row that was printed"),
    )


def _get_value(row: Any, name: str) -> Any:  # noqa: ANN401  any value of a named tuple or dict
    return row[name] if isinstance(row, dict) else getattr(row, name)
