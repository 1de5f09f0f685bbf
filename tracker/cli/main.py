"""The command `tracker`, its global options and its list of commands.

The module of a command is imported only when that command is typed.
"""

from __future__ import annotations

import errno
import gc
import importlib
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache, partial
from io import TextIOWrapper
from typing import IO, TYPE_CHECKING, Any

import click
from click.exceptions import NoArgsIsHelpError

from tracker import __version__, config, locale, progress, store
from tracker.cli import actions
from tracker.cli.app import App
from tracker.cli.params.groups import FIRST_VERBS, NounGroup, UsageMistake, find_similar_words
from tracker.cli.params.translated_help import keep_for_help_all, shows_all_help, translate_completions
from tracker.cli.params.types import COLLEAGUE
from tracker.cli.terminal.prompts import NO_INPUT
from tracker.cli.terminal.wrap import print_wrapped
from tracker.errors import ConversationLeftError, DatabaseError, FileError, TrackerError
from tracker.locale import gettext, join_hint, join_items

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


COMMANDS = {
    "init": ("init", "Create the database, and load the facts of the example article."),
    "today": ("today", "Show what changed, what is due and what turned red."),
    "due": ("due", "List due actions and promises, and neglected commitments."),
    "commitment": ("commitment", "Commitments: promises of organisations, and their progress."),
    "company": ("company", "Companies and other organisations."),
    "rep": ("rep", "Representatives: the people, their titles and contacts."),
    "followup": ("followup", "Follow-ups: what happened to a commitment after it was made."),
    "reassign": ("reassign", "Hand all open work of one person to another."),
    "paper": ("paper", "Papers: files that are kept as evidence."),
    "receipt": ("receipt", "Receipts: money that arrived for a commitment."),
    "event": ("event", "Events: roadshows, visits and meetings with commitments."),
    "total": ("total", "Announced totals: numbers of projects without their names."),
    "sector": ("sector", "Sectors: the list of industries."),
    "definition": ("definition", "Definitions: what figures count, when traffic lights change."),
    "target": ("target", "Targets: values to reach in a year, quarter or month."),
    "source": ("source", "Sources: where the facts come from, and their texts."),
    "read": ("read_", "Find the commitments in an article, and propose them."),
    "import": ("import_", "Import a sheet of companies, people, commitments and so on."),
    "search": ("search", "Search everything by a word, pinyin or initials."),
    "config": ("config", "Your own settings on this computer: database, name, language."),
    "office": ("office", "Your office: its name, language, unit of amounts and currency."),
    "report": ("report", "Issued reports, which stay exactly as they were signed."),
    "history": ("history", "History: what was changed, by whom and when."),
    "undo": ("undo", "Undo what an earlier command wrote."),
    "check": ("check", "Check the database against every rule."),
    "export": ("export", "Write the report of a period: tracker export 2024Q2."),
    "browse": ("browse", "Show the register in a browser, with charts."),
    "sql": ("sql", "Run an SQL query, which can only read."),
    "completion": ("completion", "Set up the Tab key to complete commands, references and names."),
    "db": ("db", "Manage the database: upgrade, back up, restore, share or copy."),
}


_RARE_COMMANDS = (
    *("init", "reassign", "paper", "total", "sector", "definition", "target", "config", "office", "check"),
    *("sql", "completion"),
)
"""The commands that `tracker --help` only names."""
_TAB_SECONDS = 0.5
"""How long the Tab key waits for a file that another program is writing to."""


class ShownError(click.ClickException):
    """An error of the program in the form that click prints: message, hint and exit code."""

    def __init__(self, error: TrackerError) -> None:
        super().__init__(f"{error}\n  → {error.hint}" if error.hint else str(error))
        self.exit_code = error.exit_code  # type: ignore[misc]  # click declares it per class

    def show(self, file: IO[Any] | None = None) -> None:  # noqa: ARG002  click's signature
        """Print the message to standard error."""
        print_wrapped(gettext("Error: {message}").format(message=self.format_message()), err=True)


@cache
def _exempt_modules_from_garbage_collection() -> None:
    """Make garbage collection skip all objects of imported modules, which are never freed anyway."""
    gc.freeze()


class LazyGroup(NounGroup):
    """The group of all commands. It imports a command when it is typed, and turns errors into messages."""

    def main(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401  click's signature
        """Run the program. A character that the terminal's encoding lacks is printed as an escape."""
        _exempt_modules_from_garbage_collection()
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")
        progress.report_wait = partial(print_wrapped, err=True)
        words = kwargs.get("args") or sys.argv[1:]
        locale.use_language(locale.choose_language(words, os.environ, _read_configured_language()))
        if "_TRACKER_COMPLETE" in os.environ:
            importlib.import_module(
                "tracker.cli.commands.completion"
            )  # registers our shells in place of click's
            store.lock_wait.BUSY_SECONDS = _TAB_SECONDS
        return super().main(*args, **kwargs)

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:  # noqa: ANN401  click's signature
        """Parse the global options; errors become messages."""
        with _explain_errors():
            return super().make_context(*args, **kwargs)

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """Return the names of all commands, in the order in which the help lists them."""
        return list(COMMANDS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return the command with this name; None if there is none."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"tracker.cli.commands.{COMMANDS[cmd_name][0]}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands into the help, without importing the commands."""
        rare = () if shows_all_help(ctx) else _RARE_COMMANDS
        with formatter.section(gettext("Commands")):
            formatter.write_dl(
                [(name, gettext(line)) for name, (_, line) in COMMANDS.items() if name not in rare]
            )
        if rare:
            formatter.write_paragraph()
            formatter.write_text(gettext("Further commands: {names}").format(names=join_items(rare)))

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem[str]]:
        """Return the commands and options that begin with the unfinished word; no command is imported."""
        from click.shell_completion import CompletionItem

        options = translate_completions(click.Command.shell_complete(self, ctx, incomplete))
        nouns = [
            CompletionItem(name, help=gettext(line))
            for name, (_, line) in COMMANDS.items()
            if name.startswith(incomplete)
        ]
        return nouns + options

    def suggest_commands(self, ctx: click.Context, args: Sequence[str]) -> list[str]:
        """Return the commands that are most like an unknown one.

        If the user typed a verb first, such as `list company`, the words are returned in the right
        order.
        """
        nouns = self.list_commands(ctx)
        near = find_similar_words(args[0], nouns)
        if near or args[0] not in FIRST_VERBS:
            return near
        named = [noun for word in args[1:2] for noun in find_similar_words(word, nouns)]
        return [f"{noun} {args[0]}" for noun in named or ["commitment"]]

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  whatever the command returns
        """Run the command; errors become messages with an exit code."""
        with _explain_errors(ctx):
            result = super().invoke(ctx)
            ctx.obj.print_configured_database()
            sys.stdout.flush()  # a closed pipe is found here, where click ends quietly
            return result


def _read_configured_language() -> str | None:
    """Return the language in the user's settings; None if there is none, or the settings are invalid.

    A command that needs the settings reports the mistake.
    """
    try:
        return config.read_settings().language
    except FileError:
        return None


@contextmanager
def _explain_errors(ctx: click.Context | None = None) -> Iterator[None]:
    """Turn every expected error in a `with` block into an exception that click prints with an exit code.

    After an unexpected error, the database is checked. If a rule is broken, that rule is reported; if
    not, the error is raised again, because the program has a bug.
    """
    try:
        yield
    except NoArgsIsHelpError:
        raise
    except click.UsageError as error:
        raise UsageMistake(error) from error
    except TrackerError as error:
        _mention_written_batch(ctx, error)
        raise ShownError(error) from error
    except (click.Abort, KeyboardInterrupt) as error:
        raise ShownError(_make_stopped_error(ctx, error)) from error
    except OSError as error:
        if error.errno == errno.EPIPE:
            raise
        reason = gettext(error.strerror or str(error))
        message = gettext("{file} cannot be used: {reason}").format(file=error.filename, reason=reason)
        raise ShownError(FileError(message, gettext("nothing was changed"))) from error
    except (click.ClickException, click.exceptions.Exit):
        raise
    except Exception as error:
        if (explained := _explain_failure(ctx, error)) is None:
            raise
        raise ShownError(explained) from error


def _make_stopped_error(ctx: click.Context | None, error: click.Abort | KeyboardInterrupt) -> TrackerError:
    """Return the error to print after the user stopped a command with Ctrl-C or at a question."""
    if isinstance(error, click.Abort):
        return ConversationLeftError(gettext("the command was stopped"), gettext("nothing was written"))
    print_wrapped("", err=True)  # the terminal shows ^C on this line
    left = ConversationLeftError(gettext("the command was stopped"))
    _mention_written_batch(ctx, left)
    return left


def _mention_written_batch(ctx: click.Context | None, error: TrackerError) -> None:
    """Add to the hint of an error that a batch was written before it, and the number of the batch.

    Only errors of the database and a stop by the user can come after a batch; others stay unchanged.
    """
    written_batch = ctx and ctx.obj and ctx.obj.written_batch
    if written_batch and isinstance(error, (DatabaseError, ConversationLeftError)):
        written = gettext("batch {batch} was written before the command stopped; to see it: tracker history")
        error.hint = join_hint(written.format(batch=written_batch), error.hint)


def _explain_failure(ctx: click.Context | None, error: Exception) -> TrackerError | None:
    """Return an error that names the broken rule behind an unexpected error; None if no rule is broken."""
    if ctx is None or ctx.obj is None:
        return None
    return actions.explain_failure.explain_failure(ctx.obj, error)


@keep_for_help_all("--lang", "--no-input", "--version")
@click.group(
    "tracker",
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "--db",
    metavar="PATH_OR_URL",
    help="The database to use; if left out, TRACKER_DB, data/tracker.db in this folder, or your settings.",
)
@click.option(
    "--as",
    "actor",
    shell_complete=COLLEAGUE.shell_complete,  # read when something is recorded, so that a list needs no name
    envvar="TRACKER_USER",
    metavar="NAME",
    help="The name of the person who records; if left out, TRACKER_USER, your settings or your login.",
)
@click.option(
    "--lang",
    type=click.Choice(locale.list_languages(), case_sensitive=False),
    expose_value=False,  # it was read before the line was parsed, so that every message is in the language
    help="The language of the output; if left out, TRACKER_LANG, your settings or your system.",
)
@click.option(
    "--no-input",
    is_flag=True,
    expose_value=False,
    callback=lambda ctx, _option, value: ctx.meta.update({NO_INPUT: value}),
    help="Never ask; a missing value is an error.",
)
@click.version_option(__version__, prog_name="tracker")
@click.pass_context
def main(ctx: click.Context, db: str | None, actor: str | None) -> None:
    """Keep track of who promised what, and what became of each promise.

    \b
    Begin with:
      tracker init
      tracker commitment list
      tracker followup add 2024-001 --on 今天 --note "…"
      tracker export 2024Q2

    \f

    To use a database on a PostgreSQL server, write --db postgresql://USER@HOST/NAME. Keep the password in
    PGPASSWORD, ~/.pgpass or a service file (postgresql:///?service=NAME), because other users of the
    machine can read the words of a command.
    """
    ctx.obj = App(db, actor)
    ctx.call_on_close(ctx.obj.close)
    if ctx.invoked_subcommand is None:
        from tracker.cli.commands import welcome

        welcome.show_welcome(ctx.obj)
