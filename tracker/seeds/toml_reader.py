"""Strict reading of a seed file: every key is known and read once, every error names the file and the key."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from tracker.errors import BadInputError, FileError
from tracker.values import dates, money, text
from tracker.values.dates import PartialDate
from tracker.values.money import Money

Code = TypeVar("Code", bound=StrEnum)
Value = TypeVar("Value")
Span = tuple[int, int]


_STANDS: dict[type, str] = {
    str: "a text in quotation marks",
    int: "a whole number",
    bool: "true or false",
    dict: "a table",
    list: "a list",
}


class Entry:
    """One table of a TOML file; `where` is its path in the file, such as `commitment[3]`."""

    def __init__(self, file: Path, where: str, data: object) -> None:
        if not isinstance(data, dict):
            raise FileError(f"{file}: {where} is not a table", "see seeds/README.md for the format")
        self._file, self._where, self._data = file, where, data
        self._read: set[str] = set()

    def text(self, key: str) -> str:
        """Return a required text."""
        return self._required(key, self.optional_text(key))

    def optional_text(self, key: str) -> str | None:
        """Return a text, or None when the key is absent; an empty one is an error."""
        return self._text(key, text.parse_text)

    def name(self, key: str) -> str:
        """Return a required name."""
        return self._required(key, self.optional_name(key))

    def optional_name(self, key: str) -> str | None:
        """Return a name, or None when the key is absent."""
        return self._text(key, text.parse_name)

    def title(self, key: str) -> str:
        """Return a required title."""
        return self._required(key, self.optional_title(key))

    def optional_title(self, key: str) -> str | None:
        """Return a title, or None when the key is absent."""
        return self._text(key, text.parse_title)

    def optional_number(self, key: str) -> int | None:
        """Return a whole number, or None when the key is absent."""
        return self._take(key, int)

    def number(self, key: str) -> int:
        """Return a required whole number."""
        return self._required(key, self.optional_number(key))

    def optional_flag(self, key: str) -> bool | None:
        """Return true or false, or None when the key is absent."""
        return self._take(key, bool)

    def code(self, key: str, codes: type[Code]) -> Code:
        """Return a required code of a closed list."""
        found = self.optional_code(key, codes)
        if found is None:
            raise self.error(key, "is missing", f"known: {', '.join(codes)}")
        return found

    def optional_code(self, key: str, codes: type[Code]) -> Code | None:
        """Return a code of a closed list, or None when the key is absent."""
        found = self.optional_text(key)
        if found is not None and found not in set(codes):
            raise self.error(key, f"is '{found}'", f"known: {', '.join(codes)}")
        return None if found is None else codes(found)

    def partial_date(self, key: str) -> PartialDate:
        """Return a required date of any precision."""
        return self._required(key, self.optional_partial_date(key))

    def optional_partial_date(self, key: str) -> PartialDate | None:
        """Return a date of any precision, or None when the key is absent."""
        found = self._date(key)
        return None if found is None else self._parsed(key, dates.parse_date, found)

    def optional_day(self, key: str) -> date | None:
        """Return an exact day, or None when the key is absent."""
        found = self._date(key)
        return None if found is None else self._parsed(key, dates.parse_day, found)

    def optional_money(self, key: str) -> Money | None:
        """Return an amount with its currency, or None when the key is absent."""
        found = self.optional_text(key)
        return None if found is None else self._parsed(key, money.parse_money, found)

    def optional_entry(self, key: str) -> Entry | None:
        """Return a sub-table, or None when the key is absent."""
        found = self._take(key, dict)
        return None if found is None else Entry(self._file, f"{self._where}.{key}".lstrip("."), found)

    def listed(self, key: str) -> Iterator[Entry]:
        """Yield the sub-tables of a list."""
        for place, data in enumerate(self._take(key, list) or [], start=1):
            yield Entry(self._file, f"{self._where}.{key}[{place}]".lstrip("."), data)

    def entries(self, key: str) -> Iterator[Entry]:
        """Yield the sub-tables of a list; each must be read completely before the next."""
        for entry in self.listed(key):
            yield entry
            entry.close()

    def quotations(self) -> list[tuple[str, str]]:
        """Return (field, words) for every quotation that `quote` gives."""
        quote = self._take("quote", object)
        fields: dict[str, Any] = quote if isinstance(quote, dict) else {} if quote is None else {"row": quote}
        found = [
            (field, words)
            for field, given in fields.items()
            for words in (given if isinstance(given, list) else [given])
        ]
        for field, words in found:
            if not isinstance(words, str) or not words.strip():
                raise self.error("quote", f"of {field} is {words!r}", "the words of the text stand there")
        return found

    def citations(self, *, is_required: bool = True) -> list[tuple[str, Span]]:
        """Return (field, span) for every place that `cite` names."""
        cite = self._take("cite", object)
        if cite is None and not is_required:
            return []
        if cite is None:
            raise self.error("cite", "is missing", "every fact shows its place in the text")
        fields = cite if isinstance(cite, dict) else {"row": cite}
        found = [(field, span) for field, given in fields.items() for span in self._spans(field, given)]
        if not found:
            raise self.error("cite", "is empty", "every fact shows its place in the text")
        return found

    def peek(self, key: str) -> object:
        """Return what stands under a key, read or not."""
        return self._data.get(key)

    def keys(self) -> list[str]:
        """Return the keys that have not been read yet."""
        return [key for key in self._data if key not in self._read]

    def close(self) -> None:
        """Raise FileError when a key was not read: a typo, or a key of another table."""
        for key in self.keys():
            raise self.error(key, "is not known here", f"known: {', '.join(sorted(self._read))}")

    def refused(self, said: str) -> FileError:
        """Return the error for an entry that a rule of the database refuses."""
        return FileError(
            f"{self._file}: {self._where} breaks a rule of the database: {said}", "correct the entry"
        )

    def error(self, key: str, wrong: str, hint: str = "") -> FileError:
        """Return the error that names the file and the key."""
        return FileError(f"{self._file}: {self._where}.{key} {wrong}".replace(": .", ": "), hint)

    def _take(self, key: str, kind: type[Value]) -> Value | None:
        self._read.add(key)
        found: Any = self._data.get(key)
        if found is None:
            return None
        if not isinstance(found, kind) or (kind is int and isinstance(found, bool)):
            raise self.error(key, f"is {found}", f"{_STANDS[kind]} stands there")
        return found

    def _required(self, key: str, found: Value | None) -> Value:
        if found is None:
            raise self.error(key, "is missing")
        return found

    def _date(self, key: str) -> str | None:
        """Return the text of a date, which may stand without quotation marks."""
        bare = self._data.get(key)
        if type(bare) is date:
            self._read.add(key)
            return bare.isoformat()
        found = self.optional_text(key)
        if found is not None and dates.is_relative(found):
            hint = "write the date with its year: it is read on another day too"
            raise self.error(key, f"is '{found}'", hint)
        return found

    def _text(self, key: str, parse: Callable[[str], str]) -> str | None:
        found = self._take(key, str)
        if found == "":
            raise self.error(key, "is empty", "leave the key out when the source does not say")
        return None if found is None else self._parsed(key, parse, found)

    def _parsed(self, key: str, parse: Callable[[str], Value], typed: str) -> Value:
        try:
            return parse(typed)
        except BadInputError as error:
            raise self.error(key, f"is unreadable: {error}", error.hint) from None

    def _spans(self, field: str, given: object) -> Iterator[Span]:
        several = given if isinstance(given, list) and given and isinstance(given[0], list) else [given]
        for span in several:
            match span:
                case [int(start), int(end)] if 0 <= start < end and bool not in (type(start), type(end)):
                    yield start, end
                case _:
                    raise self.error(
                        f"cite.{field}", f"is {span!r}", "a span is [start, end] with start < end"
                    )


def read(file: Path) -> Entry:
    """Return the whole of a TOML file. Raises FileError when it is missing or not TOML."""
    try:
        return Entry(file, "", tomllib.loads(file.read_text(encoding="utf-8-sig")))
    except OSError as error:
        raise FileError(f"{file}: {error.strerror}", "check the path") from None
    except UnicodeDecodeError:
        raise FileError(
            f"{file}: this is not UTF-8 text", "save it as UTF-8: in an editor by Save As"
        ) from None
    except tomllib.TOMLDecodeError as error:
        raise FileError(f"{file}: {error}", "correct the file and try again") from None
