"""Test the `--help` texts against snapshots, and run every example in them."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from helpers.databases import SERVER, make_runner
from helpers.help_pages import WIDTH, read_examples, read_help
from helpers.paths import ROOT, SNAPSHOTS
from helpers.snapshots import require_same
from tracker.cli.main import main
from tracker.cli.params.groups import FIRST_VERBS, NounGroup
from tracker.store.chain import heads
from tracker.store.reader import open_reader
from tracker.values.display_width import display_width

pytestmark = pytest.mark.any_engine

SHEET = "企业,项目名称,表态日期,类型,承诺力度\n某某公司,建设研发中心,2024-05-06,建设类,有意向\n"


def list_commands(group, words=()):
    """Yield the words of every command, the program itself first."""
    yield words
    if isinstance(group, click.Group):
        context = click.Context(group)
        for name in group.list_commands(context):
            yield from list_commands(group.get_command(context, name), (*words, name))


COMMANDS = list(list_commands(main))


def find_command(words):
    command = main
    for word in words:
        command = command.get_command(click.Context(command), word)
    return command


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_the_help_matches_its_snapshots(words):
    name = "-".join(("cli-help", *words)) + ".txt"
    require_same(name, read_help(words))


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_help_fits_the_width_and_shows_no_markup(words):
    shown = read_help(words)
    assert max(map(len, shown.splitlines())) <= WIDTH
    assert "\\b" not in shown


LANGUAGES = ("en", "zh-Hans", "zh-Hant")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_help_fits_a_screen_of_80_columns_and_40_lines(language, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    pages = {
        words: CliRunner().invoke(main, ["--lang", language, *words, "--help"], prog_name="tracker").stdout
        for words in COMMANDS
    }
    pages = {words: page.splitlines() for words, page in pages.items()}
    assert {" ".join(words): len(lines) for words, lines in pages.items() if len(lines) > 40} == {}
    assert [line for lines in pages.values() for line in lines if display_width(line) > WIDTH] == []


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_the_whole_help_shows_every_option_and_command(words):
    command = find_command(words)
    whole = CliRunner().invoke(main, [*words, "--help-all"], prog_name="tracker", terminal_width=WIDTH).stdout
    options = [each for each in command.params if isinstance(each, click.Option) and not each.hidden]
    assert all(re.search(rf"^  .*{option.opts[0]}\b", whole, re.MULTILINE) for option in options)
    if isinstance(command, click.Group):
        listed = command.list_commands(click.Context(command))
        assert all(re.search(rf"^  {name}\b", whole, re.MULTILINE) for name in listed)
    known = {name for option in options for name in option.opts}
    assert known >= set(command.rare), "keep_for_help_all names options of the command"
    short = read_help(words)
    assert ("--help-all" in short) == (short != whole), "the short help says that there is more"


def test_the_tab_key_offers_the_options_that_the_short_help_leaves_out():
    assert "--scope" not in read_help(("commitment", "edit"))
    command = find_command(("commitment", "edit"))
    offered = command.shell_complete(click.Context(command), "--")
    assert {"--scope", "--title", "--help-all"} <= {item.value for item in offered}


def test_every_help_snapshot_belongs_to_a_command():
    known = {"-".join(("cli-help", *words)) + ".txt" for words in COMMANDS}
    assert {file.name for file in SNAPSHOTS.glob("cli-help*.txt")} == known


def test_the_short_and_the_long_help_option_print_the_same():
    assert CliRunner().invoke(main, ["-h"]).stdout == CliRunner().invoke(main, ["--help"]).stdout


def test_the_command_list_repeats_the_summary_of_each_command():
    listed = CliRunner().invoke(main, ["--help-all"]).stdout
    for words in COMMANDS:
        if len(words) == 1:
            assert re.search(rf"^  {words[0]} +\S", listed, re.MULTILINE)


ENDS_WITH = {
    ("source", "attach"): 8,
    ("db", "load"): 7,
    ("db", "restore"): 7,
    ("reassign",): 3,
    ("company", "merge"): 5,
    ("target", "show"): 3,
    ("target", "remove"): 3,
    ("target", "import"): 7,
    ("commitment", "confirm"): 3,
    ("company", "remove"): 3,
    ("rep", "remove"): 3,
    ("source", "remove"): 3,
    ("event", "remove"): 3,
    ("sector", "remove"): 3,
}
if SERVER is None:
    ENDS_WITH["db", "grants"] = 5  # a file has no roles
else:
    ENDS_WITH["sql",] = 5  # the tests' role could write
"""The exit code of examples that cannot succeed on the seeded facts; any other example ends with 0."""


HEAD_IN_EXAMPLES = "57-3f2a9c0d1e2f"


def get_newest_batch_id(location):
    with open_reader(location) as reader:
        return reader.value("SELECT max(id) FROM batches")


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
@pytest.mark.slow
def test_every_command_has_examples_and_they_work(words, location, tmp_path, monkeypatch):
    shown, run = read_examples(words), make_runner(location)
    assert shown, "its help has no Examples: block with a command on a line of its own"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TRACKER_CONFIG", str(tmp_path / "config.toml"))
    Path("data").mkdir()
    Path("article.txt").write_text("另一篇文章", encoding="utf-8")
    Path("projects.csv").write_text(SHEET, encoding="utf-8")
    Path("map.toml").write_text('unit = "万元"\n', encoding="utf-8")
    shutil.copy(next((ROOT / "seeds" / "articles").glob("*.toml")), "roadshow.toml")
    known = None
    if words == ("undo",) or any("12" in example for example in shown):  # what it names
        known = run("followup", "add", "2024-002", "--on", "今天", "--note", "电话联系").stdout.split()[2]
    if words[0:1] == ("receipt",):
        known = run("receipt", "add", "2024-001", "1元", "--on", "今天").stdout.split()[2]
    if words[0:1] == ("paper",):
        for name in ("contract.pdf", "slip-1.jpg", "slip-2.jpg"):
            Path(name).write_text(name, encoding="utf-8")
        run("receipt", "add", "2024-001", "1元", "--on", "今天", "--paper", "article.txt")
        known = "1"
    if "report" in words and "issue" not in words:
        for _ in range(2):
            run("report", "issue", "2024Q2", "--yes", "--again")
    if words == ("commitment", "remove"):
        run("commitment", "add", "大北农", "--title=x", "--on=今天", "--firmness=plan", "--track=service")
    if words == ("browse",):  # it goes on until it is ended
        monkeypatch.setattr(pytest.importorskip("tracker.browse.serve"), "serve_pages", lambda *_: None)
    with open_reader(location) as reader:
        named = {"12": known, HEAD_IN_EXAMPLES: heads.read_head(reader).short}
    wrote = get_newest_batch_id(location)
    for example in shown:
        before = wrote
        done = run(*(named.get(word, word) for word in example))
        wrote = get_newest_batch_id(location)
        if wrote > before and words[:1] != ("db",) and not {"issue", "print"} & {*example}:
            assert f"Batch {wrote}; to undo it: tracker undo {wrote}\n" in done.output
        assert done.exit_code == ENDS_WITH.get(words, 0), (example, done.output)


def list_groups(group, words=()):
    """Yield the words of every group, and the group."""
    yield words, group
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from list_groups(command, (*words, name))


GROUPS = dict(list_groups(main))


@pytest.mark.parametrize("words", GROUPS, ids=" ".join)
def test_verbs_are_listed_in_the_order_of_use(words):
    group = GROUPS[words]
    assert isinstance(group, NounGroup), "write @click.group(…, cls=Verbs)"
    listed = group.list_commands(click.Context(group))
    usual = [verb for verb in FIRST_VERBS if verb in listed]
    assert listed[: len(usual)] == usual


def test_a_verb_keeps_its_place_after_it_was_loaded():
    group = NounGroup(
        "commitment", lazy_verbs={"assign": ("tracker.cli.commands.commitment_assign", "command")}
    )
    group.add_command(click.Command("look"))
    assert group.get_command(click.Context(group), "assign")
    group.add_command(click.Command("weigh"))
    assert group.list_commands(click.Context(group)) == ["look", "weigh", "assign"]


SLIPS = {
    "commitments list": "tracker commitment?",
    "commit list": "tracker commitment?",
    "list commitments": "tracker commitment list?",
    "show 2024-001": "tracker commitment show?",
    "commitment ls": "tracker commitment list?",
    "commitment lsit": "tracker commitment list?",
    "company view 清大": "tracker company show?",
    "due --compny 清大": "--company?",
}


@pytest.mark.parametrize("words", SLIPS)
def test_a_mistyped_command_suggests_the_right_one(words):
    done = CliRunner().invoke(main, words.split(), prog_name="tracker")
    assert done.exit_code == 2
    assert f"Did you mean: {SLIPS[words]}" in done.stderr
    assert "--help" in done.stderr


@pytest.mark.parametrize("words", ["xyzzy", "commitment xyzzy"])
def test_a_word_unlike_any_command_gets_no_suggestion(words):
    done = CliRunner().invoke(main, words.split(), prog_name="tracker")
    assert done.exit_code == 2
    assert "there is no command “xyzzy”" in done.stderr
    assert "Did you mean" not in done.stderr


def test_a_missing_argument_is_named_with_an_example(run):
    done = run("receipt", "add", "2024-001", prog_name="tracker")
    assert done.exit_code == 2
    assert done.stderr.splitlines() == [
        "Error: Missing argument 'AMOUNT'.",
        "  → for example, type: tracker receipt add 2024-001 1.2亿元 --on 2024-06-20",
        "  → see: tracker receipt add --help",
    ]


def test_the_version_is_the_package_version():
    from tracker import __version__

    shown = CliRunner().invoke(main, ["--version"], prog_name="tracker").stdout
    assert shown == f"tracker, version {__version__}\n"
