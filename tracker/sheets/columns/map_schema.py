"""Read a map file and check it; all mistakes in the file are reported at once.

A map file says which column of a sheet holds which field. Importing pydantic takes about 126 ms, so this
module is imported only when a map file is given.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    PlainValidator,
    TypeAdapter,
    ValidationInfo,
    model_validator,
)

from tracker.locale import gettext, gettext_noop, join_items
from tracker.sheets.columns.fields import FIELDS, JOINED_KINDS, LABELLED_KINDS, LIST_KINDS, FieldKind, RowKind
from tracker.sheets.columns.map_file import (
    AS_TEXT,
    BLANK_WORDS,
    DATE_FORMS,
    DATE_PARTS,
    FROM_ABOVE,
    ColumnUse,
    SheetMap,
)
from tracker.values.strict_toml import (
    ListOf,
    StrictTable,
    make_mistake_error,
    make_validation_error,
    read_toml_as_model,
)


def read_map(file: Path, noun: RowKind) -> SheetMap:
    """Read a map file, which says which column of a sheet holds which field.

    Raises FileError that lists every mistake with its key.
    """
    content = read_toml_as_model(_MapFile, file, context=noun)
    return SheetMap(
        noun,
        content.sheet,
        content.header_row,
        content.unit,
        BLANK_WORDS | frozenset(content.blank),
        frozenset(content.ignore),
        {header: frozenset(words) for header, words in content.skip.items()},
        {
            header: tuple(ColumnUse(**use.model_dump()) for use in uses)
            for header, uses in content.columns.items()
        },
        content.constants,
        content.labels,
    )


def _get_row_kind(info: ValidationInfo) -> RowKind:
    """Return the kind of the sheet, which `read_map` passed to the validators as their context."""
    return RowKind(str(info.context))


def _require_field(name: str, info: ValidationInfo) -> str:
    """Return the name of a field unchanged; refuse it if this kind of sheet has no such field."""
    noun = _get_row_kind(info)
    if name not in FIELDS[noun]:
        raise make_mistake_error(*_describe_unknown_field(name, noun))
    return name


def _describe_unknown_field(name: str, noun: RowKind) -> tuple[str, str]:
    """Return the message that a kind of sheet has no field `name`, and a hint that lists its fields."""
    return (
        gettext("“{name}” is not a field of {noun}").format(name=name, noun=noun),
        gettext("write one of these: {names}").format(names=join_items(FIELDS[noun])),
    )


def _require_same_row_kind(name: str, info: ValidationInfo) -> str:
    """Refuse a map file whose key `as` names another kind of sheet than the command line."""
    if name != info.context:
        raise make_mistake_error(
            gettext("the map file is for rows of the kind “{noun}”, not for the rows that you import").format(
                noun=name
            ),
            gettext("give --as {noun}, or another map file").format(noun=name),
        )
    return name


def _convert_to_column_use(use: object) -> object:
    """Return the entry of a column as a dict. A plain text such as "title" means `{ field = "title" }`."""
    if isinstance(use, str):
        return {"field": use}
    if not isinstance(use, dict) or not isinstance(use.get("field"), str):
        raise make_mistake_error(
            gettext("this column of the map file names no field"),
            gettext("write the field as {short} or as {long}").format(
                short='"title"', long='{ field = "title" }'
            ),
        )
    return use


def _read_column_uses(value: object, info: ValidationInfo) -> Sequence[_ColumnUseTable]:
    """Check the entry of a column in a map file, which is one use of the column or a list of uses."""
    if isinstance(value, list) and value:
        return TypeAdapter(ListOf[_ColumnUse]).validate_python(value, context=info.context)
    return (TypeAdapter(_ColumnUse).validate_python(value, context=info.context),)


class _ColumnUseTable(StrictTable):
    """The model of one use of a column in a map file: the field that the column holds, and options."""

    field: Annotated[str, AfterValidator(_require_field)]
    unit: str | None = None
    split: str | None = None
    rest: Annotated[str, AfterValidator(_require_field)] | None = None
    join: str | None = None
    blank: str | None = None
    part: str | None = None
    form: str | None = None
    round: bool | None = None
    otherwise: str | None = Field(default=None, alias="else")

    @model_validator(mode="after")
    def _require_fitting_options(self, info: ValidationInfo) -> Self:
        """Refuse the options of a column that do not fit its field, such as `unit` for a title."""
        noun, stated = _get_row_kind(info), self.model_dump(by_alias=True)
        wrong = [
            (
                key,
                gettext("the value “{value}” cannot be used for this key").format(value=stated[key]),
                gettext(_KEY_HINTS[key]),
            )
            for key in _find_unfit_keys(noun, self)
        ]
        if wrong:
            raise make_validation_error(wrong)
        return self


_WITH_WORDS: Mapping[RowKind, Sequence[str]] = dict.fromkeys(RowKind, ()) | {
    RowKind.COMMITMENTS: ("amount", "due_on")
}
"""The fields whose words have a field of their own."""
_ColumnUse = Annotated[_ColumnUseTable, BeforeValidator(_convert_to_column_use)]


_KEY_HINTS: Mapping[str, str] = {
    "unit": gettext_noop("the key unit is only for amounts of money"),
    "part": gettext_noop("the key part is year, month or day, and only for fields with a date"),
    "form": gettext_noop("the key form is month or quarter: it says how 2024-1 is read in a column of dates"),
    "rest": gettext_noop(
        "the key rest needs the key split; its value is the name of a field that can hold several values"
    ),
    "split": gettext_noop(
        "the key split needs a field that can hold several values; for any other field, also "
        "write the key rest with the name of such a field, which takes the second and later "
        "values"
    ),
    "join": gettext_noop(
        "the key join is only for text fields: it is the text between this column and the "
        "other column of the field"
    ),
    "round": gettext_noop(
        "the key round is only for amounts of money: true rounds them to whole yuan or dollars, and halves up"
    ),
    "else": gettext_noop(
        "the key else can only be “text”, and only for amount and due_on: a value that "
        "cannot be read is then stored as text"
    ),
    "blank": gettext_noop(
        "the key blank can only be “above”: a blank cell then takes the value of the cell above it"
    ),
}
"""What each key of a column is for."""


def _find_unfit_keys(noun: RowKind, use: _ColumnUseTable) -> list[str]:
    """Return the keys of a column, such as `unit`, that are not allowed for the field of the column."""
    kind = FIELDS[noun][use.field].kind
    splits_names = bool(use.split) and FIELDS[noun][use.rest or use.field].kind in LIST_KINDS
    fitting = {
        "unit": kind is FieldKind.MONEY,
        "part": use.part in DATE_PARTS and kind in (FieldKind.DATE, FieldKind.DAY),
        "form": use.form in DATE_FORMS and not use.part and kind is FieldKind.DATE,
        "rest": splits_names,
        "split": splits_names,
        "join": kind in JOINED_KINDS and not use.rest,
        "round": kind is FieldKind.MONEY,
        "else": use.otherwise == AS_TEXT and use.field in _WITH_WORDS[noun],
        "blank": use.blank == FROM_ABOVE,
    }
    stated = use.model_dump(by_alias=True, exclude_none=True)
    return [key for key, is_fitting in fitting.items() if key in stated and not is_fitting]


def _require_fields(values: Mapping[str, Any], info: ValidationInfo) -> Mapping[str, Any]:
    """Raise for each field in the map that this kind of sheet (commitments, receipts …) does not have."""
    noun = _get_row_kind(info)
    unknown = [name for name in values if name not in FIELDS[noun]]
    wrong = [(name, *_describe_unknown_field(name, noun)) for name in unknown]
    if wrong:
        raise make_validation_error(wrong)
    return values


def _require_labels(labels: Mapping[str, Mapping[str, str]], info: ValidationInfo) -> Mapping[str, Any]:
    """Refuse mistakes in [labels], which gives, by field, the value for each word in the sheet."""
    noun = _get_row_kind(info)
    wrong = [fault for name, words in labels.items() for fault in _find_label_faults(noun, name, words)]
    if wrong:
        raise make_validation_error(wrong)
    return labels


def _find_label_faults(noun: RowKind, name: str, words: Mapping[str, str]) -> Iterator[tuple[Any, str, str]]:
    """Yield (key or path of keys, message, hint) for each mistake in the labels of the field `name`."""
    kind, codes, _ = FIELDS[noun][name]
    if kind not in LABELLED_KINDS:
        labelled = [name for name, field in FIELDS[noun].items() if field.kind in LABELLED_KINDS]
        yield (
            name,
            gettext("a map file cannot translate the words of the field “{name}”").format(name=name),
            gettext("write one of these: {names}").format(names=join_items(labelled)),
        )
        return
    for word, code in words.items():
        if not code.strip():
            yield (
                (name, word),
                gettext("the text is empty"),
                gettext("write the value that this text of the sheet stands for"),
            )
        elif codes is not None and code not in set(codes):
            yield (
                (name, word),
                gettext("“{value}” is not one of the possible values").format(value=code),
                gettext("write one of these: {names}").format(names=join_items(codes)),
            )


_Written = Annotated[str, BeforeValidator(str)]
"""A value of any type, taken as it is written."""
_OfFields = AfterValidator(_require_fields)


class _MapFile(StrictTable):
    """The keys that a map file may have."""

    noun: Annotated[str, AfterValidator(_require_same_row_kind)] | None = Field(default=None, alias="as")
    sheet: str | None = None
    header_row: int | None = None
    unit: str | None = None
    blank: ListOf[_Written] = ()
    ignore: ListOf[_Written] = ()
    skip: dict[str, ListOf[_Written]] = Field(default_factory=dict)
    columns: dict[str, Annotated[tuple[_ColumnUseTable, ...], PlainValidator(_read_column_uses)]] = Field(
        default_factory=dict
    )
    constants: Annotated[dict[str, _Written], _OfFields] = Field(default_factory=dict)
    labels: Annotated[dict[str, dict[str, _Written]], _OfFields, AfterValidator(_require_labels)] = Field(
        default_factory=dict
    )
