"""Test all commands together: each option has help, and an option name means the same everywhere."""

from __future__ import annotations

from collections import defaultdict

import click
import pytest
from click.testing import CliRunner

from tracker.cli.main import main
from tracker.docs import command_reference

pytestmark = pytest.mark.any_engine

COMMANDS = dict(command_reference.list_commands(main))
OPTIONS = [
    (words, option)
    for words, command in [((), main), *COMMANDS.items()]
    for option in command.params
    if isinstance(option, click.Option)
]
NEEDING = [
    words
    for words, command in COMMANDS.items()
    if not isinstance(command, click.Group)
    and any(isinstance(given, click.Argument) and given.required for given in command.params)
]
READERS = {"list", "show", "due", "search", "history", "duplicates"}

MEANS = {  # the long name of an option that stands in several commands, and the kind of value it takes
    "--amount": {"amount"},
    "--as": {"text", "choice"},  # of the program, who records; of a sheet, what its rows are
    "--as-of": {"date"},
    "--because": {"text"},
    "--by": {"name", "name[:title]", "text"},
    "--clear": {"choice"},
    "--company": {"company", "name[:role]"},
    "--condition": {"condition"},
    "--confirm": {"boolean"},
    "--csv": {"boolean"},
    "--done": {"action", "number"},  # an open action of the commitment; when correcting, its number
    "--drop": {"action", "number"},
    "--due": {"date"},
    "--email": {"e-mail"},
    "--encoding": {"text", "choice"},  # of a sheet, any that Python knows
    "--event": {"event"},
    "--force": {"boolean"},
    "--from": {"path", "name", "day"},  # entered from a file; handed over from a person; in force from a day
    "--json": {"boolean"},
    "--kind": {"company kind", "followup kind", "event kind", "source kind", "hit kind", "rule kind"},
    "--note": {"text"},
    "--on": {"date", "day"},
    "--party": {"name[:role]", "name[:role][:share]", "company"},  # to take one away, no share; a filter
    "--parent": {"ref", "sector"},
    "--person": {"person", "name", "name[:role]"},
    "--phone": {"phone"},
    "--private": {"boolean"},
    "--quote": {"text"},
    "--reason": {"reason"},
    "--sector": {"sector"},
    "--since": {"date", "day", "head"},  # of check, a head of the history
    "--source": {"source"},
    "--stage": {"stage"},
    "--text": {"text", "boolean"},  # words to look for; of a source, its whole text
    "--title": {"title", "name"},
    "--to": {"name", "text"},  # who takes over; the database that is made
    "--unit": {"name", "total unit"},  # a responsible unit; of a total, what is counted
    "--until": {"date", "day"},
    "--within": {"time"},
    "--yes": {"boolean"},
}


def get_option_type(option):
    """Return the name of the type of an option's value."""
    return "boolean" if option.is_flag else option.type.name


def test_every_option_has_a_help_text():
    silent = [(*words, option.opts) for words, option in OPTIONS if not option.hidden and not option.help]
    assert silent == []


def test_every_help_text_of_an_option_is_a_sentence():
    texts = {(*words, option.opts[0]): option.help for words, option in OPTIONS if not option.hidden}
    ragged = {where: text for where, text in texts.items() if not text.endswith((".", "…")) or text[0] == " "}
    assert ragged == {}


@pytest.mark.parametrize("name", MEANS)
def test_an_option_takes_the_same_kind_of_value_everywhere(name):
    kinds = {get_option_type(option) for _, option in OPTIONS if name in option.opts}
    assert kinds <= MEANS[name]


def test_options_with_several_kinds_of_value_are_listed():
    commands = defaultdict(set)
    for words, option in OPTIONS:
        for name in option.opts:
            if name.startswith("--"):
                commands[name].add(words)
    kinds = {
        name: {get_option_type(option) for _, option in OPTIONS if name in option.opts} for name in commands
    }
    shared = {name for name, users in commands.items() if len(users) > 1 and len(kinds[name]) > 1}
    assert shared - MEANS.keys() == set(), "an option with two kinds of value: one name, one thing"


@pytest.mark.parametrize("words", [words for words in COMMANDS if words[-1] in READERS], ids=" ".join)
def test_every_read_command_offers_json_and_csv(words):
    names = {name for option in COMMANDS[words].params for name in option.opts}
    assert {"--json", "--csv"} <= names


@pytest.mark.parametrize("words", NEEDING, ids=" ".join)
def test_a_command_without_its_argument_says_that_it_is_missing(words):
    result = CliRunner().invoke(main, [*words])
    assert result.exit_code == 2, (result.output, result.exception)
    assert "Missing argument" in result.output
