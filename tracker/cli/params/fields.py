"""Options that several commands share: one for each field of a row, `--clear`, and quotations to cite."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from tracker import read, values, write
from tracker.cli.params.missing_values import ask_changes
from tracker.cli.params.types import LONG_TEXT, NUMBER, SOURCE, TEXT
from tracker.cli.terminal.prompts import can_ask, edit_text
from tracker.errors import BadInputError
from tracker.locale import gettext

if TYPE_CHECKING:
    from tracker.store.journal import Batch
    from tracker.values.quotations import Quotation


class Field(NamedTuple):
    """A field that users can set with an option: the option, the type of its value, and its help text."""

    option: str
    type: Any
    help: str
    multiple: bool = False
    is_required: bool = False
    is_first: bool = False
    """Whether it is parsed before the other options, because their types need its value."""


Fields = Mapping[str, Field]
Command = Callable[..., Any]


def add_field_options(fields: Fields) -> Callable[[Command], Command]:
    """Add an option for each field to a command, and `-e` if a field is a long text.

    The command gets each field as a keyword argument; it is None, or () for an option that can be
    repeated, if the option was not typed. `-e` opens an editor for the long text.
    """

    def add_options(function: Command) -> Command:
        long_fields = [name for name, field in fields.items() if field.type is LONG_TEXT]
        if long_fields:
            function = add_editor_option(long_fields[0], fields[long_fields[0]].option)(function)
        return _add_options(fields, function)

    return add_options


def add_editor_option(
    name: str, option: str, read_stored_text: Callable[[Mapping[str, Any]], str | None] | None = None
) -> Callable[[Command], Command]:
    """Add the option `-e`, with which the user writes the field `name` in an editor.

    The editor shows the typed value of `option`. If there is none, it shows what `read_stored_text(typed
    values)` returns.
    """

    def add_option(function: Command) -> Command:
        @wraps(function)
        def run_with_editor(*args: Any, is_edited: bool, **typed: Any) -> Any:  # noqa: ANN401  what the command takes
            if is_edited:
                before = typed[name] or (read_stored_text(typed) if read_stored_text and can_ask() else None)
                typed[name] = edit_text(before, option)
                if "clear" in typed and before and typed[name] is None:
                    typed["clear"] = (*typed["clear"], option.removeprefix("--"))
            return function(*args, **typed)

        return click.option(
            "-e", "--editor", "is_edited", is_flag=True, help="Write the text in your editor."
        )(run_with_editor)

    return add_option


def _add_options(fields: Fields, function: Command) -> Command:
    """Add the option of each field to a command, in the order of `fields`."""
    for name, field in reversed(list(fields.items())):
        option = click.option(
            field.option,
            name,
            type=field.type,
            help=field.help,
            multiple=field.multiple,
            is_eager=field.is_first,
        )
        function = option(function)
    return function


def add_edit_options(fields: Fields, table: str, argument: str) -> Callable[[Command], Command]:
    """Add an option for each field, `--clear FIELD` to empty a field, and `-e` if a field is a long text.

    `collect_changes` combines the typed values. `argument` is the name of the command's argument that
    says which row of `table` to change; `-e` opens an editor with the stored text of that row.
    """

    def add_options(function: Command) -> Command:
        long_fields = [name for name, field in fields.items() if field.type is LONG_TEXT]
        if long_fields:
            [name] = long_fields

            def read_stored_text(typed: Mapping[str, Any]) -> str | None:
                with click.get_current_context().find_root().obj.open_reader() as reader:
                    return read.current_texts.read_current_text(reader, table, typed[argument], name)

            function = add_editor_option(name, fields[name].option, read_stored_text)(function)
        optional = [field for field in fields.values() if not field.multiple and not field.is_required]
        names = [field.option.removeprefix("--") for field in optional]
        clear = click.option(
            "--clear",
            multiple=True,
            type=click.Choice(names),
            metavar="FIELD",
            help="Remove the value of this field.",
        )
        return _add_options(fields, clear(function))

    return add_options


def collect_changes(
    fields: Fields, typed: Mapping[str, Any], clear: tuple[str, ...], *, besides: object = None
) -> dict[str, Any]:
    """Return the changes that the user wants: field name to new value, or to None if `--clear` empties it.

    If no change was typed, ask for one at a terminal; without a terminal, raise BadInputError. `besides`
    is something else that the command will write, such as a quotation; if it is true, there may be no
    change. Raises BadInputError if a field is both set and cleared.
    """
    given = select_typed_fields(typed)
    for name, field in fields.items():
        option = field.option.removeprefix("--")
        if option in clear:
            if name in given:
                raise BadInputError(
                    gettext("--{option} is given, and is also cleared with --clear").format(option=option),
                    gettext("keep only one of the two"),
                )
            given[name] = None
    if not given and not besides and can_ask():
        given = ask_changes(fields)
    if not given and not besides:
        raise BadInputError(
            gettext("no change is given"),
            gettext("add an option for the value that should change; --help-all lists the options"),
        )
    return given


def select_typed_fields(typed: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields that were typed: those whose value is neither None nor ()."""
    return {name: value for name, value in typed.items() if value not in (None, ())}


def add_option_different(text: str) -> Callable[[Command], Command]:
    """Add `--different`, which adds a row although it looks like a stored one; `text` is its help."""
    return click.option("--different", "is_different", is_flag=True, help=text)


def add_quotation_options(function: Command) -> Command:
    """Add `--source`, `--quote` and `--nth` to a command, which say what passage of a source to cite.

    The command gets them as one argument `quotation`; it is None if none was typed.
    """

    @click.option("--source", type=SOURCE, metavar="KEY", help="The source that states these facts.")
    @click.option(
        "--quote",
        "quotes",
        type=TEXT,
        multiple=True,
        help="The words of the source that state the facts. Can be repeated.",
    )
    @click.option(
        "--nth", "choices", type=NUMBER, multiple=True, metavar="NUMBER",
        help="Which occurrence to cite, if the quoted words occur more than once; 1 is the first.",
    )  # fmt: skip
    @wraps(function)
    def run_with_quotation(
        *args: Any,  # noqa: ANN401  what the command takes
        source: int | None,
        quotes: tuple[str, ...],
        choices: tuple[int, ...],
        **typed: Any,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401
        return function(*args, quotation=_read_quotation(source, quotes, choices), **typed)

    return run_with_quotation


def cite_quotation(batch: Batch, quotation: Quotation | None, table: str, row_id: int) -> list[str]:
    """Store the quotation as a citation for a row that the batch wrote; return lines for `print_done`.

    Raises NotFoundError if the source does not contain the words, and AmbiguousError if it contains them
    several times.
    """
    if quotation is None:
        return []
    cited = write.sources.cite(batch, table, row_id, quotation)
    sentence = gettext("Cited characters {start}–{end} of source {source}: {words}")
    return [
        sentence.format(source=source, start=start, end=end, words=words)
        for source, start, end, words in cited
    ]


def _read_quotation(
    source: int | None, quotes: tuple[str, ...], choices: tuple[int, ...]
) -> Quotation | None:
    """Return the quotation that `--source`, `--quote` and `--nth` give; None if none of them was typed.

    Raises BadInputError if one of them was typed without `--source` or without `--quote`.
    """
    if (source is None) != (not quotes):
        raise BadInputError(
            gettext("--source and --quote must be given together"),
            gettext("give the key of the source and the quoted words"),
        )
    if choices and not quotes:
        raise BadInputError(
            gettext("--nth works only together with --source and --quote"),
            gettext("add --source and --quote, or leave out --nth"),
        )
    if source is None:
        return None
    return values.quotations.Quotation(source, quotes, choices)
