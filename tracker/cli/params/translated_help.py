r"""Help texts in the language shown. Commands hold English texts, which are translated when printed.

`--help` leaves out what is rarely needed: the options that `keep_for_help_all` names, and all paragraphs of a
docstring after a line with a form feed (\f). `--help-all` shows everything.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from copy import copy
from functools import cached_property
from inspect import cleandoc
from typing import TYPE_CHECKING, TypeVar

import click

from tracker.cli.params.wide_formatter import TranslatedContext
from tracker.cli.terminal.wrap import print_line
from tracker.locale import gettext

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

Translate = Callable[[str], str]
_Command = TypeVar("_Command", bound=click.Command)

_SENTENCE_END = re.compile(r"(?<=[.;]) |(?<=[。；])")
_SHOWN_LITERALLY = "\b\n"
"""The beginning of a paragraph whose lines click leaves as they are."""
_REST = "\f"
"""The paragraph behind which a docstring has what only `--help-all` shows."""
_SHOWS_ALL = "tracker.help_all"


class TranslatedHelp(click.Command):
    """A command whose help is translated when it is printed."""

    context_class = TranslatedContext
    rare: Collection[str] = ()
    """The options that only `--help-all` shows."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the command line; at a terminal, ask for a missing argument or option."""
        while True:
            try:
                return super().parse_args(ctx, list(args))
            except click.MissingParameter as error:
                from tracker.cli.params.missing_values import ask_for_missing_parameter

                if (
                    error.param is None
                    or (completed := ask_for_missing_parameter(ctx, args, error.param)) is None
                ):
                    raise
                args = completed

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the translated help into the formatter."""
        shown = self if shows_all_help(ctx) else self._make_short_copy()
        super(TranslatedHelp, translate_command(shown)).format_help(ctx, formatter)

    def _make_short_copy(self) -> TranslatedHelp:
        """Return a copy of the command that has only the options and paragraphs for `--help`."""
        short = copy(self)
        short.help = cleandoc(self.help or "").partition(f"\n{_REST}\n")[0]
        short.params = [parameter for parameter in self.params if not set(parameter.opts) & set(self.rare)]
        return short

    @property
    def has_more_help(self) -> bool:
        """Whether `--help-all` shows more than `--help`."""
        return bool(self.rare) or _REST in (self.help or "")

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Return the arguments and options; `--help` and `--help-all` come last."""
        self._help_all_option.help = gettext("Show the whole help and exit.")
        return [*super().get_params(ctx), self._help_all_option]

    @cached_property
    def _help_all_option(self) -> click.Option:
        """The option `--help-all`; it is hidden if it would show no more than `--help`."""
        return click.Option(
            ["--help-all"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            hidden=not self.has_more_help,
            callback=_print_all_help,
        )

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option `--help` with its text in the language shown now.

        Click keeps the option, so its text would stay in the first language.
        """
        option = super().get_help_option(ctx)
        if option:
            option.help = gettext("Show this message and exit.")
        return option

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002  a line is never cut
        """Return the first sentence of the help, which the list of commands shows."""
        return find_first_sentence(translate_help(self.help or "", gettext))

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Return the options that complete the unfinished word, with their help translated."""
        return translate_completions(super().shell_complete(ctx, incomplete))


def keep_for_help_all(*options: str) -> Callable[[_Command], _Command]:
    """Return a decorator that hides `options` of a command from `--help`, but not from `--help-all`."""

    def hide_options(command: _Command) -> _Command:
        if not isinstance(command, TranslatedHelp):
            raise TypeError(command.name)
        command.rare = options
        return command

    return hide_options


def translate_command(command: _Command, translate: Translate = gettext) -> _Command:
    """Return a copy of a command in which the help, the options and the names of values are translated.

    `translate` is called with each text that the help can show. With another function in place of
    gettext, a caller can collect these texts.
    """
    translated = copy(command)
    translated.help = translate_help(command.help or "", translate)
    translated.epilog = command.epilog and translate(command.epilog)
    translated.options_metavar = command.options_metavar and translate(command.options_metavar)
    translated.params = [translate_parameter(parameter, translate) for parameter in command.params]
    if isinstance(translated, click.Group):
        translated.subcommand_metavar = translate(translated.subcommand_metavar)
    return translated


def translate_parameter(parameter: click.Parameter, translate: Translate = gettext) -> click.Parameter:
    """Return a copy of an argument or option in which its help and the name of its value are translated."""
    translated = copy(parameter)
    if parameter.metavar:
        translated.metavar = translate(parameter.metavar)
    elif isinstance(parameter, click.Option) and not _needs_no_value_name(parameter):
        repeats = "..." if parameter.nargs != 1 else ""
        last_word = parameter.type.name.rpartition(" ")[
            2
        ]  # a company kind is a KIND: the option says of what
        translated.metavar = translate(last_word.upper()) + repeats
    if isinstance(translated, click.Option) and translated.help:
        translated.help = translate(translated.help)
    return translated


def translate_completions(items: list[CompletionItem]) -> list[CompletionItem]:
    """Translate the help of each completion for the Tab key, and return the same list."""
    for item in items:
        item.help = item.help and gettext(item.help)
    return items


def translate_help(text: str, translate: Translate) -> str:
    """Translate a help text, one paragraph at a time; a paragraph of examples is translated as a whole."""
    paragraphs = [paragraph for paragraph in cleandoc(text).split("\n\n") if paragraph not in ("", _REST)]
    return "\n\n".join(_translate_paragraph(paragraph, translate) for paragraph in paragraphs)


def find_first_sentence(text: str) -> str:
    """Return the first sentence of a text on one line, without its full stop."""
    paragraph = " ".join(text.split("\n\n", maxsplit=1)[0].split())
    return _SENTENCE_END.split(paragraph)[0].rstrip(".;。；")


def shows_all_help(ctx: click.Context) -> bool:
    """Tell whether `--help-all` was typed."""
    return _SHOWS_ALL in ctx.meta


def _print_all_help(ctx: click.Context, _option: click.Parameter, is_given: bool) -> None:
    if is_given and not ctx.resilient_parsing:
        ctx.meta[_SHOWS_ALL] = True
        print_line(ctx.get_help())
        ctx.exit()


def _translate_paragraph(paragraph: str, translate: Translate) -> str:
    r"""Translate a paragraph. One that begins with `\b` keeps its line breaks; others become one line."""
    if paragraph.startswith(_SHOWN_LITERALLY):
        return _SHOWN_LITERALLY + translate(paragraph.removeprefix(_SHOWN_LITERALLY))
    return translate(" ".join(paragraph.split()))


def _needs_no_value_name(option: click.Option) -> bool:
    """Tell whether the help of an option needs no name for its value, such as TEXT.

    A flag has no value, and the help of a choice lists its values.
    """
    has_own_metavar = type(option.type).get_metavar is not click.ParamType.get_metavar
    return option.is_flag or option.count or has_own_metavar
