"""Groups of commands. They list their verbs in a fixed order, and suggest a command for a mistyped one."""

from __future__ import annotations

import importlib
import re
from collections.abc import Mapping, Sequence
from typing import IO, Any

import click

from tracker.cli.params.translated_help import TranslatedHelp, translate_help, translate_parameter
from tracker.locale import gettext, join_choices, join_items

_QUOTED = re.compile(r"'([^']*)'")
_NEGATIVE_AMOUNT = re.compile(r"-\s*([^-\sA-Za-z]|[A-Za-z$]{1,4}\s*\d)")
FIRST_VERBS = ("add", "list", "show", "edit")
_LAST_VERBS = ("void", "merge", "remove")
_SYNONYMS = {
    "create": "add", "new": "add", "record": "add", "insert": "add",
    "ls": "list", "all": "list",
    "view": "show", "get": "show", "info": "show", "cat": "show",
    "change": "edit", "update": "edit", "set": "edit", "modify": "edit",
    "delete": "remove", "rm": "remove", "del": "remove",
    "find": "search", "log": "history", "revert": "undo", "todo": "due",
    "person": "rep", "people": "rep", "representative": "rep", "pledge": "commitment",
}  # fmt: skip


class UsageMistake(click.UsageError):
    """An error for a mistyped command line; it is shown with an example and with the command for help."""

    def __init__(self, error: click.UsageError) -> None:
        super().__init__(_describe_usage_error(error), error.ctx)
        self.lacks_something = isinstance(error, click.MissingParameter)

    def show(self, file: IO[Any] | None = None) -> None:  # noqa: ARG002  click's signature
        """Print the message to standard error."""
        from tracker.cli.terminal.wrap import print_wrapped

        print_wrapped(gettext("Error: {message}").format(message=self.message), err=True)
        if self.ctx is None:
            return
        example = find_first_example(self.ctx.command) if self.lacks_something else None
        if example:
            print_wrapped("  → " + gettext("for example, type: {example}").format(example=example), err=True)
        help_command = f"{self.ctx.command_path} --help"
        print_wrapped("  → " + gettext("see: {command}").format(command=help_command), err=True)


class CommandWithAmount(TranslatedHelp):
    """A command whose argument AMOUNT may be negative. Click would take `-500` for an option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the arguments, with a negative amount moved behind `--`, after which there are no options."""
        valued = {
            name
            for option in self.get_params(ctx)
            if isinstance(option, click.Option) and not option.is_flag
            for name in option.opts
        }
        for place, word in enumerate(args):
            if word == "--":
                break
            if _NEGATIVE_AMOUNT.match(word) and (place == 0 or args[place - 1] not in valued):
                return super().parse_args(ctx, [*args[:place], *args[place + 1 :], "--", word])
        return super().parse_args(ctx, args)


class NounGroup(TranslatedHelp, click.Group):
    """The group of commands for one noun, such as `company`.

    The verbs are listed in a fixed order. `lazy_verbs` maps a verb to the module and function of its
    command, which are imported only when the verb is typed.
    """

    command_class = TranslatedHelp

    def __init__(
        self,
        *args: Any,  # noqa: ANN401  what click.Group takes
        lazy_verbs: Mapping[str, tuple[str, str]] | None = None,
        **options: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(*args, **options)
        self._lazy_verbs = lazy_verbs or {}

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """Return the verbs: first add, list, show and edit, and last void, merge and remove."""
        own = [
            verb for verb in self.commands if verb not in self._lazy_verbs
        ]  # a loaded verb keeps its place
        known = [*own, *self._lazy_verbs]
        first = [verb for verb in FIRST_VERBS if verb in known]
        last = [verb for verb in _LAST_VERBS if verb in known]
        return [*first, *(verb for verb in known if verb not in (*first, *last)), *last]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command for a verb; its module is imported if necessary."""
        if cmd_name in self._lazy_verbs and cmd_name not in self.commands:
            module, name = self._lazy_verbs[cmd_name]
            self.add_command(getattr(importlib.import_module(module), name))
        return super().get_command(ctx, cmd_name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the typed command. For an unknown one, raise UsageError with the most similar commands."""
        typed = args[0]
        if ctx.resilient_parsing or typed.startswith("-") or self.get_command(ctx, typed) is not None:
            return super().resolve_command(ctx, args)
        likely = [f"{ctx.command_path} {words}" for words in self.suggest_commands(ctx, args)]
        message = gettext("there is no command “{typed}”").format(typed=typed)
        if likely:
            message = gettext("there is no command “{typed}”. Did you mean: {commands}?").format(
                typed=typed, commands=join_choices(likely)
            )
        raise click.UsageError(message, ctx)

    def suggest_commands(self, ctx: click.Context, args: Sequence[str]) -> list[str]:
        """Return the verbs that the user may have meant; `args[0]` is the unknown verb."""
        typed = args[0].lower()
        if "correct" in self.commands and _SYNONYMS.get(typed, typed) in ("edit", "remove"):
            return ["correct", "void"]  # of what is append-only
        return find_similar_words(args[0], self.list_commands(ctx))


def find_similar_words(typed: str, known: Sequence[str]) -> list[str]:
    """Return the words of `known` that the user may have meant.

    They are a synonym of `typed`, or else words that begin with it, or else words of similar spelling.
    """
    from difflib import get_close_matches

    word = typed.lower()
    if (synonym := _SYNONYMS.get(word, word)) in known:
        return [synonym]
    longer = [name for name in known if name.startswith(word)]
    return longer or get_close_matches(word, known, n=2, cutoff=0.6)


def find_first_example(command: click.Command) -> str | None:
    """Return the first example in a command's help as one line; None if the help has no example."""
    text = re.sub(r"\s*\\\n\s*", " ", translate_help(command.help or "", gettext))
    found = re.search(r"[:：]\n\s+(tracker .*)", text)
    return found[1].strip() if found else None


def _translate_quotation_marks(hint: str) -> str:
    """Replace the quotation marks that click puts around names by those of the language shown."""
    # Translators: the name of an option or argument in an error, in quotation marks
    return _QUOTED.sub(lambda found: gettext("'{name}'").format(name=found[1]), hint)


def _describe_usage_error(error: click.UsageError) -> str:
    """Return the message about a mistyped command line, with arguments named as in the help."""
    if isinstance(error, click.BadParameter) and error.param is not None:
        error.param = translate_parameter(error.param)
        if error.ctx is not None and error.param_hint is None:
            error.param_hint = _translate_quotation_marks(error.param.get_error_hint(error.ctx))
    if isinstance(error, click.NoSuchOption):
        if not error.possibilities:
            return gettext("there is no option “{typed}”").format(typed=error.option_name)
        return gettext("there is no option “{typed}”. Did you mean: {options}?").format(
            typed=error.option_name, options=join_items(sorted(error.possibilities))
        )
    if not isinstance(error, click.MissingParameter) or error.param is None or error.ctx is None:
        return error.format_message()
    name = _translate_quotation_marks(error.param.get_error_hint(error.ctx))
    if isinstance(error.param, click.Option):
        return gettext("Missing option {name}.").format(name=name)
    return gettext("Missing argument {name}.").format(name=name)
