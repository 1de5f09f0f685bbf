"""Ask at the terminal for arguments and options that the user did not type."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol

import click

from tracker import read, store
from tracker.cli.params.types import Code, ParsedText, RegisterType
from tracker.cli.terminal.prompts import DefaultAnswer, Suggest, ask_value, can_ask, read_number
from tracker.cli.terminal.wrap import print_wrapped
from tracker.errors import BadInputError
from tracker.locale import gettext, gettext_noop

if TYPE_CHECKING:
    from tracker.read.completion import Suggestion

_ASKING_VERBS = ("add", "edit", "correct", "void")
_QUESTIONS = {
    "ref": gettext_noop("Which commitment (reference or part of its title)"),
    "company": gettext_noop("Which organisation (name or initials)"),
    "person": gettext_noop("Which person (name or initials)"),
    "event": gettext_noop("Which event (name or key)"),
    "source": gettext_noop("Which source (title or key)"),
    "sector": gettext_noop("Which sector (name or code)"),
    "total": gettext_noop("Which announced total (key)"),
    "name": gettext_noop("The name"),
    "amount": gettext_noop("The amount"),
    "integer": gettext_noop("The number"),
    "key": gettext_noop("The key"),
    "code": gettext_noop("The code"),
    "text": gettext_noop("The text"),
}
"""The question for an argument, by the name of its type."""


class AskedField(Protocol):
    """The attributes of a field that a question needs. The class `fields.Field` has them."""

    @property
    def option(self) -> str: ...  # noqa: D102
    @property
    def type(self) -> Any: ...  # noqa: ANN401, D102
    @property
    def help(self) -> str: ...  # noqa: D102
    @property
    def multiple(self) -> bool: ...  # noqa: D102
    @property
    def is_required(self) -> bool: ...  # noqa: D102


def ask_value_of_type(
    kind: click.ParamType[Any],
    question: str,
    *,
    default: DefaultAnswer | None = None,
    explanation: str = "",
    is_required: bool = True,
) -> Any:  # noqa: ANN401  the value of that type
    """Ask for a value of the type `kind`, and return it; None if it is left out.

    The question shows the choices of the type, and the Tab key completes the answer.
    """
    context = click.get_current_context()
    return ask_value(
        question,
        lambda typed: kind.convert(typed, None, context),
        default=default,
        choices=_list_choices(kind),
        suggest=_find_suggester(kind),
        explanation=explanation,
        is_required=is_required,
    )  # fmt: skip


def ask_field(field: AskedField, *, default: DefaultAnswer | None = None, is_required: bool = True) -> Any:  # noqa: ANN401
    """Ask for the value of a field, and return it; the question is the help text of its option."""
    meaning = gettext(field.help)
    question = gettext("{question} ({option})").format(question=meaning.rstrip(".。"), option=field.option)
    explanation = gettext("On the command line: {option}").format(option=field.option)
    value = ask_value_of_type(
        field.type, question, default=default, explanation=explanation, is_required=is_required
    )
    return (value,) if field.multiple and value is not None else value


def ask_required_fields(
    fields: Mapping[str, AskedField], typed: Mapping[str, Any], *names: str
) -> dict[str, Any]:
    """Return the typed values, with answers for the required fields `names` that were not typed.

    Raises BadInputError with the missing option if there is no terminal to ask at.
    """
    filled = dict(typed)
    for name in names:
        if filled[name] is None:
            if not can_ask():
                raise BadInputError(
                    gettext("{option} is missing").format(option=fields[name].option),
                    gettext("add {option}: {meaning}").format(
                        option=fields[name].option, meaning=gettext(fields[name].help).rstrip(".。")
                    ),
                )
            filled[name] = ask_field(fields[name])
    return filled


def ask_changes(fields: Mapping[str, AskedField]) -> dict[str, Any]:
    """Ask which fields to change and for their new values; return them by field name."""
    changes: dict[str, Any] = {}
    listed = list(fields)
    for number, name in enumerate(listed, start=1):
        meaning = gettext(fields[name].help)
        print_wrapped(f"{number:>3} {meaning}", err=True)
    question = gettext("What should change? Type a number, or press Enter to end")
    while number := ask_value(question, lambda typed: read_number(typed, len(listed)), is_required=False):
        name = listed[number - 1]
        field = fields[name]
        value = ask_field(field, is_required=field.is_required or field.multiple)
        changes[name] = (*changes.get(name, ()), *value) if field.multiple else value
    return changes


def ask_for_missing_parameter(
    ctx: click.Context, args: list[str], missing: click.Parameter
) -> list[str] | None:
    """Ask for a missing argument or option, and return the typed words with the answer added.

    Returns None if there is no terminal to ask at, or if the command never asks.
    """
    if ctx.info_name not in _ASKING_VERBS or ctx.resilient_parsing or not can_ask():
        return None
    with ctx:
        typed = _ask_parameter(missing)
    if isinstance(missing, click.Option):
        return [*args, missing.opts[0], typed] if "--" not in args else [missing.opts[0], typed, *args]
    return [*args, *(() if "--" in args else ("--",)), typed]


def _ask_parameter(parameter: click.Parameter) -> str:
    """Ask for an argument or option until its type accepts the answer; return the answer as typed."""
    help_text = gettext(parameter.help) if isinstance(parameter, click.Option) and parameter.help else ""
    kind = parameter.type
    if help_text:
        question = gettext("{question} ({option})").format(
            question=help_text.rstrip(".。"), option=parameter.opts[0]
        )
    else:
        question = (
            gettext(_QUESTIONS[kind.name]) if kind.name in _QUESTIONS else parameter.human_readable_name
        )

    def check_answer(typed: str) -> str:
        kind.convert(typed, parameter, click.get_current_context())
        return typed

    return str(ask_value(question, check_answer, choices=_list_choices(kind), suggest=_find_suggester(kind)))


def _list_choices(kind: click.ParamType[Any]) -> list[str]:
    """Return the values to choose from, in the language shown; an empty list if the type has none."""
    if isinstance(kind, click.Choice):
        return [str(choice) for choice in kind.choices]
    if isinstance(kind, Code):
        with click.get_current_context().find_root().obj.open_reader() as reader:
            return kind.list_choices(reader)
    return []


def _find_suggester(kind: click.ParamType[Any]) -> Suggest | None:
    """Return a function that completes a typed text for this type; None if the type has no completions."""
    location = click.get_current_context().find_root().obj.location
    if isinstance(kind, RegisterType) and not isinstance(kind, Code):

        def suggest_stored_values(typed: str) -> list[Suggestion]:
            # The database is open only meanwhile: an open reader keeps others from writing.
            with store.reader.open_reader(location) as reader:
                return kind.suggest_values(reader, typed)

        return suggest_stored_values
    if isinstance(kind, ParsedText) and kind.suggested_words:
        words = kind.suggested_words

        def suggest_words(typed: str) -> list[Suggestion]:
            return [
                read.completion.Suggestion(word, "", word, continues=True)
                for word in words
                if word.startswith(typed)
            ]

        return suggest_words
    return None
