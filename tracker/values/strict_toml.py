"""Read TOML files into frozen pydantic models, and report all mistakes of a file at once, in sentences.

Importing pydantic takes about 126 ms, so only modules that read such a file import this one.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, NamedTuple, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, PlainValidator, Strict, ValidationError, ValidationInfo
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails, InitErrorDetails, PydanticCustomError, PydanticKnownError

from tracker.errors import BadInputError, FileError
from tracker.locale import gettext, gettext_noop, join_items, ngettext
from tracker.values import dates, money, regular_files, text
from tracker.values.dates import PartialDate
from tracker.values.money import Amount as StatedAmount

_LARGEST_FILE = 10_000_000
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_NEEDS_WHOLE_NUMBER = gettext_noop("{value} is not a whole number")
_NEEDS_TABLE = gettext_noop("{value} is not a TOML table")
_WRONG_TYPES = {
    "string_type": (
        gettext_noop("{value} is not a text"),
        gettext_noop("put the text in quotation marks"),
    ),
    "int_type": (_NEEDS_WHOLE_NUMBER, gettext_noop("write a whole number, without quotation marks")),
    "int_from_float": (_NEEDS_WHOLE_NUMBER, gettext_noop("write a whole number, without quotation marks")),
    "int_parsing_size": (
        gettext_noop("the number {value} is too large"),
        gettext_noop("write a smaller number"),
    ),
    "bool_type": (
        gettext_noop("{value} is neither true nor false"),
        gettext_noop("write true or false, without quotation marks"),
    ),
    "tuple_type": (gettext_noop("{value} is not a list"), gettext_noop("write a list, such as [ … ]")),
    "dict_type": (_NEEDS_TABLE, gettext_noop("write a table, such as { key = value }")),
    "model_type": (_NEEDS_TABLE, gettext_noop("write a table, such as { key = value }")),
}
"""What is wrong and what to write, by the code of pydantic's error for a value of another type."""


class StrictTable(BaseModel):
    """A model of a table in a TOML file. It accepts no unknown keys and no values of a wrong type."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


Table = TypeVar("Table", bound=StrictTable)
Item = TypeVar("Item")
ListOf = Annotated[tuple[Item, ...], Strict(False)]  # noqa: FBT003  its only argument; TOML lists become tuples
"""A list of a TOML file, kept as a tuple."""


class Mistake(NamedTuple):
    """A mistake in a file: the path of the key, the message that says what is wrong, and what to type."""

    path: str
    wrong: str
    hint: str = ""

    def __str__(self) -> str:
        if not self.path:
            return self.wrong
        # Translators: the key of a file, and what is wrong there
        return gettext("{path}: {wrong}").format(path=self.path, wrong=self.wrong)


def read_toml(file: Path) -> dict[str, Any]:
    """Return the content of a TOML file. Raises FileError when it is missing, not UTF-8 or not TOML."""
    try:
        data = regular_files.read_regular_file(
            file, _LARGEST_FILE, gettext("split the file into several files")
        )
        return tomllib.loads(data.decode("utf-8-sig").replace("\r\n", "\n"))
    except RecursionError:
        raise FileError(
            gettext("{file}: lists are nested too deeply").format(file=file),
            gettext("correct the file and try again"),
        ) from None
    except UnicodeDecodeError:
        raise FileError(
            gettext("{file}: this is not UTF-8 text").format(file=file),
            gettext("save the file as UTF-8, with “Save As” in an editor"),
        ) from None
    except tomllib.TOMLDecodeError as error:
        raise FileError(
            gettext("{file}: this is not valid TOML: {reason}").format(file=file, reason=error),
            gettext("correct the file and try again"),
        ) from None


def read_toml_as_model(model: type[Table], file: Path, context: object = None) -> Table:
    """Return the content of a TOML file as a `model`. Raises FileError, which lists every mistake.

    `context` is handed on to the validators of the model.
    """
    table, mistakes = parse_table(model, read_toml(file), context=context)
    raise_mistakes(file, mistakes)
    assert table is not None  # noqa: S101  there is no mistake
    return table


class LabelsAllowed(NamedTuple):
    """The `context` for files in which a person may write the label of a code instead of the code.

    `find_code(kind, label)` returns the code of that kind, such as event_kind; None if no code has that
    label.
    """

    find_code: Callable[[str, str], str | None]


def parse_table(
    model: type[Table], data: object, path: str = "", *, context: object = None, hidden: Sequence[str] = ()
) -> tuple[Table | None, list[Mistake]]:
    """Return (table as a `model`, no mistakes), or (None, all mistakes of the table).

    `path` is the path of the table in its file, for messages; `context` is handed on to the validators. When
    a key is unknown, the hint lists the known keys, but not those in `hidden`.
    """
    try:
        return model.model_validate(data, context=context), []
    except ValidationError as error:
        return None, [
            _describe_error(model, details, path, hidden)
            for details in error.errors(include_url=False, include_context=True)
        ]


def raise_mistakes(file: Path, mistakes: Sequence[Mistake]) -> None:
    """Raise FileError, which lists the mistakes of a file. Do nothing if there are no mistakes."""
    if len(mistakes) == 1:
        message = gettext("{file}: {message}").format(file=file, message=mistakes[0])
        raise FileError(message, mistakes[0].hint)
    if mistakes:
        heading = ngettext(
            "{file} has {count} mistake:", "{file} has {count} mistakes:", len(mistakes)
        ).format(file=file, count=len(mistakes))
        lines = [f"  {each} → {each.hint}" if each.hint else f"  {each}" for each in mistakes]
        raise FileError(
            "\n".join([heading, *lines]), gettext("nothing was written; correct the mistakes in the file")
        )


def make_mistake_error(wrong: str, hint: str = "") -> PydanticCustomError:
    """Return the error by which a validator reports one mistake: what is wrong, and what to type."""
    return PydanticCustomError("mistake", "{wrong}", {"wrong": wrong, "hint": hint})


def make_validation_error(mistakes: Iterable[tuple[str | tuple[str, ...], str, str]]) -> ValidationError:
    """Return the error by which a model reports mistakes in several keys.

    Each mistake has the key (or the path of keys), the message that says what is wrong, and what to type.
    """
    return ValidationError.from_exception_data(
        "mistakes",
        [
            InitErrorDetails(
                type=make_mistake_error(wrong, hint),
                loc=(path,) if isinstance(path, str) else path,
                input=None,
            )
            for path, wrong, hint in mistakes
        ],
    )


def make_text_validator(parse: Callable[[str], object], *, takes_bare_date: bool = False) -> PlainValidator:
    """Return a validator that reads a text with `parse`. A BadInputError from `parse` becomes a mistake.

    With `takes_bare_date`, the value may also be a TOML date, which has no quotation marks.
    """

    def read_text(value: object) -> object:
        if takes_bare_date and type(value) is date:
            value = value.isoformat()
        return _parse_text(parse, value)

    return PlainValidator(read_text)


def make_code_validator(codes: type[StrEnum]) -> PlainValidator:
    """Return a validator that accepts the codes of the list `codes`.

    If the context is a LabelsAllowed, it accepts the labels of the codes too.
    """
    kind = re.sub("(?<!^)(?=[A-Z])", "_", codes.__name__).lower()

    def read_code(value: object, info: ValidationInfo) -> object:
        def parse_code(typed: str) -> StrEnum:
            code: str | None = text.parse_text(typed)
            if code not in set(codes) and isinstance(info.context, LabelsAllowed):
                code = info.context.find_code(kind, typed)
            if code not in set(codes):
                raise make_mistake_error(
                    gettext("“{value}” is not one of the possible values").format(value=typed),
                    _make_code_hint(codes),
                )
            return codes(code)

        return _parse_text(parse_code, value)

    return PlainValidator(read_code)


def _parse_text(parse: Callable[[str], object], value: object) -> object:
    """Return the result of `parse`. Raises a mistake if the value is not a text, or if `parse` refuses it."""
    if not isinstance(value, str):
        raise PydanticKnownError("string_type")
    if not value:
        raise make_mistake_error(
            gettext("the text is empty"),
            gettext("leave the key out if the source says nothing about it"),
        )
    try:
        return parse(value)
    except BadInputError as error:
        raise make_mistake_error(str(error), error.hint) from None


def _refuse_relative_dates(parse: Callable[[str], object]) -> Callable[[str], object]:
    """Return a function that does the same as `parse`, but refuses dates without a year: 今天, 6月18日."""

    def parse_absolute(typed: str) -> object:
        plain = text.parse_text(typed)
        if dates.is_relative_date(plain):
            raise make_mistake_error(
                gettext("“{value}” is not a fixed date: it depends on the day on which it is read").format(
                    value=plain
                ),
                gettext("write the date with its year, because the file may be read on another day"),
            )
        return parse(plain)

    return parse_absolute


PlainText = Annotated[str, make_text_validator(text.parse_text)]
Name = Annotated[str, make_text_validator(text.parse_name)]
ProperName = Annotated[str, make_text_validator(text.parse_proper_name)]
Title = Annotated[str, make_text_validator(text.parse_title)]
AnyDate = Annotated[
    PartialDate, make_text_validator(_refuse_relative_dates(dates.parse_date), takes_bare_date=True)
]
Day = Annotated[date, make_text_validator(_refuse_relative_dates(dates.parse_day), takes_bare_date=True)]


class PrintedAmount(NamedTuple):
    """An amount and the text that it was read from."""

    money: StatedAmount
    text: str


def _parse_amount(typed: str) -> PrintedAmount:
    plain = text.parse_text(typed)
    return PrintedAmount(money.parse_amount(plain), plain)


Amount = Annotated[PrintedAmount, make_text_validator(_parse_amount)]
ExactAmount = Annotated[money.Money, make_text_validator(money.parse_money)]


def _describe_error(
    model: type[StrictTable], error: ErrorDetails, table_path: str, hidden: Sequence[str]
) -> Mistake:
    """Turn one error of pydantic into a mistake."""
    path, kind, value = format_path(error["loc"], table_path), error["type"], error["input"]
    if kind == "mistake":
        return Mistake(path, error["ctx"]["wrong"], error["ctx"]["hint"])
    if kind == "missing":
        return Mistake(path, gettext("the file lacks this key"), _find_hint(model, error["loc"]))
    if kind == "extra_forbidden":
        keys = sorted(_find_table_fields(model, error["loc"][:-1]).keys() - set(hidden))
        return Mistake(path, gettext("the program does not know this key"), _make_choice_hint(keys))
    if kind in _WRONG_TYPES:
        wrong, hint = _WRONG_TYPES[kind]
        return Mistake(path, gettext(wrong).format(value=_format_value(value)), gettext(hint))
    wrong = gettext("the value {value} cannot be used here: {reason}")
    return Mistake(path, wrong.format(value=_format_value(value), reason=error["msg"]))


def format_path(keys: Sequence[str | int], table_path: str = "") -> str:
    """Return the path of a key in a file, as people read it: commitment[1].cite, columns.“企业”.unit."""
    path = table_path
    for key in keys:
        if isinstance(key, int):
            path += f"[{key + 1}]"
        else:
            path += f".{key}" if _BARE_KEY.fullmatch(key) else f".“{key}”"
    return path.lstrip(".")


def _find_table_fields(model: type[StrictTable], path: Sequence[str | int]) -> dict[str, FieldInfo]:
    """Return the fields of the table at `path` inside `model`, by their keys in the file."""
    fields = {field.alias or name: field for name, field in model.model_fields.items()}
    for depth, key in enumerate(path, start=1):
        inner = (
            list(_find_classes_in_annotation(fields[key].annotation, StrictTable)) if key in fields else []
        )
        if inner:
            return _find_table_fields(inner[0], path[depth:])
    return fields


def _find_hint(model: type[StrictTable], path: Sequence[str | int]) -> str:
    """Return the hint for a missing key: the description of its field, or the codes that it may have."""
    field = _find_table_fields(model, path[:-1])[str(path[-1])]
    codes = list(_find_classes_in_annotation(field.annotation, StrEnum))
    if field.description:
        return gettext(field.description)
    return _make_code_hint(codes[0]) if codes else ""


def _find_classes_in_annotation(annotation: object, wanted: type) -> Iterator[Any]:
    """Yield the subclasses of `wanted` in a type annotation: `tuple[Alias, ...] | None` → Alias."""
    if isinstance(annotation, type) and issubclass(annotation, wanted):
        yield annotation
    for argument in get_args(annotation):
        yield from _find_classes_in_annotation(argument, wanted)


def _make_code_hint(codes: type[StrEnum]) -> str:
    return _make_choice_hint(list(codes))


def _make_choice_hint(names: Sequence[str]) -> str:
    """Return the hint that lists the possible names."""
    return gettext("write one of these: {names}").format(names=join_items(names))


def _format_value(value: object) -> str:
    """Return a value as a TOML file writes it; a list or table only as […] or {…}."""
    if isinstance(value, str):
        return f"“{value}”"
    if isinstance(value, bool):
        return str(value).lower()
    return "[…]" if isinstance(value, list) else "{…}" if isinstance(value, dict) else str(value)
