"""Lists of rows: read one page of a list or all its rows one by one, or count them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple, Protocol

from tracker.errors import BadInputError, NotFoundError
from tracker.locale import gettext, join_items
from tracker.store.reader import Reader


class PageRequest(NamedTuple):
    """Which rows of a list a caller wants, and in which order. By default, all rows in the list's order."""

    sort: str | None = None
    """The key of a column, after `-` for the highest values first; rows without a value come last."""
    after: str | None = None
    """The key of a row: only the rows that follow it."""
    limit: int | None = None
    """At most so many rows."""


class RowList(Protocol):
    """A list that is read page by page: the interface of QueriedRows and LoadedRows."""

    def read_page(self, page: PageRequest) -> Iterator[Any]:
        """Yield the rows that `page` asks for, one by one.

        Raises BadInputError if `page.sort` is not a column of the list, NotFoundError if `page.after` is not
        the key of a row.
        """

    def count(self) -> int | None:
        """Return the number of all rows; None if counting them would take as long as reading them."""

    def get_key(self, row: Any) -> str:  # noqa: ANN401  a row of this list
        """Return the key of a row of this list. `PageRequest.after` takes such a key."""


class OrderTerm(NamedTuple):
    """A term by which rows are sorted: a column of the query, or an expression over its columns."""

    sql: str
    is_descending: bool = False
    may_be_null: bool = False
    """Rows without a value come last."""

    def build_sql(self) -> str:
        """Return the term as a part of an ORDER BY clause."""
        nulls = f"{self.sql} IS NULL, " if self.may_be_null else ""
        return f"{nulls}{self.sql}{' DESC' if self.is_descending else ''}"


class QueriedRows:
    """A list whose rows are the result of a SQL query. Only the rows of a wanted page are read."""

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
        page_queries: Sequence[str] = (),
        found_by: str | None = None,
    ) -> None:
        """Take a query without ORDER BY, and what is needed to sort its rows and to make objects of them.

        `make` makes an object from the values of `columns`. The column `key` identifies a row. The terms of
        `order` may use further columns of the query.

        `key_queries` are optional queries that are faster than `sql`. Together they return the key of each
        row once, and the columns of `order`. They also return the column `found_by`, by which an index finds
        the row of `sql`; by default it is the column `key`.

        `page_queries` are like `key_queries`, but there is one for each value by which `order` sorts first,
        in the order of these values. They serve pages: a query is run only if the earlier ones do not fill
        the page.
        """
        self._reader, self._sql, self._parameters = reader, sql, parameters
        self._make, self._columns, self._key = make, columns, key
        self._order, self._is_countable = order, is_countable
        self._key_queries, self._page_queries = key_queries, page_queries
        self._found_by = found_by or key

    def __iter__(self) -> Iterator[Any]:
        return self.read_page(PageRequest())

    def read_page(self, page: PageRequest) -> Iterator[Any]:
        """Yield the rows that `page` asks for, one by one.

        Raises BadInputError if `page.sort` is not a column of the list, NotFoundError if `page.after` is not
        the key of a row.
        """
        order = self._choose_order(page.sort)
        where, limits = "", dict(self._parameters)
        if page.after is not None:
            rule, values = build_condition_for_rows_after(order, self._read_sort_values(page.after, order))
            where, limits = f" WHERE {rule}", limits | values
        ending = _build_order(order)
        if page.limit is not None:
            ending += f" LIMIT {page.limit:d}"  # a parameter keeps SQLite from finding the best plan
        rows = self._sql
        if self._page_queries and page.sort is None and page.limit is not None:
            rows = self._select_by_keys(self._build_page_query(where, page.limit))
        elif self._key_queries:
            is_page = page.sort is None and page.limit is not None
            rows = self._select_by_keys(
                self._build_keys_query(where, ending) if is_page else self._build_keys_query()
            )
        sql = f"SELECT {', '.join(self._columns)} FROM ({rows}) q{where}{ending}"
        for row in self._reader.iterate_rows(sql, **limits):
            yield self._make(**row)

    def count(self) -> int | None:
        """Return the number of all rows; None if counting them would take as long as reading them."""
        if not self._is_countable:
            return None
        counts = [f"(SELECT count(*) FROM ({sql}) q)" for sql in self._key_queries or (self._sql,)]
        return int(self._reader.value(f"SELECT {' + '.join(counts)}", **self._parameters))

    def get_key(self, row: Any) -> str:  # noqa: ANN401  a row of this list
        """Return the key of a row of this list. `PageRequest.after` takes such a key."""
        return str(getattr(row, self._key))

    def _select_by_keys(self, keys: str) -> str:
        """Return the query of the list, limited to the rows whose keys the query `keys` returns."""
        found_by = self._found_by
        return (
            f"SELECT * FROM ({self._sql}) every WHERE {found_by} IN (SELECT {found_by} FROM ({keys}) chosen)"
        )

    def _build_keys_query(self, where: str = "", ending: str = "") -> str:
        """Return one query for the keys of all rows, or only of those that the clause `where` selects.

        It unites the queries by UNION ALL, so that SQLite merges their ordered rows instead of sorting all of
        them. `ending` is the order and the limit of a page; PostgreSQL reads no more than a page of each
        query only if each has them.
        """
        columns = ", ".join(dict.fromkeys([self._found_by, *(term.sql for term in self._order)]))
        selects = [f"SELECT {columns} FROM ({sql}) k{where}{ending}" for sql in self._key_queries]
        if ending:
            selects = [f"SELECT {columns} FROM ({select}) page" for select in selects]
        return f"{' UNION ALL '.join(selects)}{ending}"

    def _build_page_query(self, where: str, limit: int) -> str:
        """Return one query for the keys of the first `limit` rows that the clause `where` selects."""
        selects: list[str] = []
        ending = f"{where}{_build_order(self._order[1:])} LIMIT"
        for sql in self._page_queries:
            # In the place of LIMIT, SQLite asks only once how many rows there were before.
            left = f"{limit:d}"
            if selects:
                left += f" - (SELECT count(*) FROM ({' UNION ALL '.join(selects)}) earlier)"
            keys = f"SELECT {self._found_by} FROM ({sql}) k{ending} {left}"
            selects.append(f"SELECT {self._found_by} FROM ({keys}) first_rows")
        # PostgreSQL cannot tell from the other limits how few rows these are, and would read whole tables.
        return f"{' UNION ALL '.join(selects)} LIMIT {limit:d}"

    def _choose_order(self, sort: str | None) -> Sequence[OrderTerm]:
        if sort is None:
            return self._order
        name = require_column(sort, self._columns)
        return OrderTerm(name, sort.startswith("-"), may_be_null=True), OrderTerm(self._key)

    def _read_sort_values(self, key: str, order: Sequence[OrderTerm]) -> tuple[Any, ...]:
        """Return the values by which the row with this key is sorted, one per term. Raises NotFoundError."""
        terms = ", ".join(term.sql for term in order)
        rows, key_text = self._sql, f"CAST({self._key} AS text)"
        if self._key_queries:
            if self._found_by == self._key:
                key_text = self._key  # a text, which an index finds
            keys = self._build_keys_query(f" WHERE {key_text} = :row_key")
            rows = keys if terms == self._key else self._select_by_keys(keys)
        found = self._reader.tuples(
            f"SELECT {terms} FROM ({rows}) q WHERE {key_text} = :row_key",
            **self._parameters,
            row_key=key,
        )
        if not found:
            raise make_missing_row_error(key)
        return tuple(map(self._reader.make_comparable, found[0]))


def has_few_rows(reader: Reader, table: str) -> bool:
    """Tell whether a table has so few rows that counting them one by one is quick."""
    return int(reader.value(f"SELECT max(id) FROM {table}") or 0) <= _MOST_COUNTED_ROWS


def _build_order(order: Sequence[OrderTerm]) -> str:
    """Return the ORDER BY clause of a query."""
    return f" ORDER BY {', '.join(term.build_sql() for term in order)}"


class LoadedRows:
    """A list of rows that are all in memory; for lists that are short in every register."""

    def __init__(self, rows: Sequence[Any], columns: Sequence[str], key: str) -> None:
        self._rows, self._columns, self._key = rows, columns, key

    def read_page(self, page: PageRequest) -> Iterator[Any]:
        """Yield the rows that `page` asks for, one by one.

        Raises BadInputError if `page.sort` is not a column of the list, NotFoundError if `page.after` is not
        the key of a row.
        """
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
        """Return the key of a row of this list. `PageRequest.after` takes such a key."""
        return str(_get_value(row, self._key))


def build_condition_for_rows_after(
    order: Sequence[OrderTerm], values: Sequence[Any]
) -> tuple[str, dict[str, Any]]:
    """Return the SQL condition of the rows that come after a certain row in a list, and its parameters.

    `order` are the terms by which the list is sorted. `values` are the values of that row, one for each term.
    """
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
    """Return the column that a typed sort order names; a `-` before it asks for descending order.

    Raises BadInputError if the list has no such column.
    """
    name = typed.removeprefix("-")
    if name not in columns:
        raise BadInputError(
            gettext("“{name}” is not a column of this list").format(name=name),
            gettext("choose from: {columns}").format(columns=join_items(columns)),
        )
    return name


def make_missing_row_error(key: str) -> NotFoundError:
    """Return the error that no row of the list has this key."""
    return NotFoundError(
        gettext("this list has no row “{key}”").format(key=key),
        gettext("after --after, give the key of the last row that was printed"),
    )


def _get_value(row: Any, name: str) -> Any:  # noqa: ANN401  any value of a named tuple or dict
    return row[name] if isinstance(row, dict) else getattr(row, name)


_MOST_COUNTED_ROWS = 20_000
