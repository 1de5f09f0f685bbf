"""Test the Tab key in bash, zsh and fish: the words that a program would get after it."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from functools import partial

import click
import pexpect
import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from helpers.databases import copy_for_module, make_runner
from helpers.paths import ROOT
from helpers.rows import add_source
from tracker.cli.commands import completion
from tracker.cli.main import COMMANDS, main
from tracker.cli.params.action_types import MovedAction, OpenAction
from tracker.cli.params.types import NameAsTyped, RegisterType
from tracker.read import completion as choices
from tracker.read import lookup
from tracker.store import journal
from tracker.store.reader import open_reader
from tracker.store.tables import representatives

pytestmark = pytest.mark.any_engine

SECONDS = 120
PROMPT = "READY>"
TAB, HOME = "\t", "\x01"
START = {
    "bash": (["--norc", "--noprofile", "-i"], f"PS1='{PROMPT}'; bind 'set enable-bracketed-paste off'"),
    "zsh": (["-f", "-i"], f"PS1='{PROMPT}'; unsetopt zle_bracketed_paste prompt_sp; bindkey -e"),
    "fish": (["--no-config", "-i"], f"function fish_prompt; echo -n '{PROMPT}'; end; set -g fish_greeting"),
}
LOADED = {
    "bash": 'eval "$(tracker completion bash)"',
    "zsh": 'autoload -Uz compinit && compinit -u -D && eval "$(tracker completion zsh)"',
    "fish": "tracker completion fish | source",
}


class Shell:
    """An interactive shell that has loaded the completion in the way that its script says."""

    def __init__(self, name, environment, folder):
        self.name = name
        words, start = START[name]
        self.child = pexpect.spawn(
            name, words, env=environment, cwd=folder, encoding="utf-8", timeout=SECONDS, dimensions=(40, 110)
        )
        self.child.sendline(f"{start}; {LOADED[name]}; echo LOA''DED")
        self.child.expect("LOADED")
        self.child.expect(PROMPT)

    def press(self, line, tabs=1):
        """Type a line and Tab; return the words of the completed line and the list below it."""
        self.child.send(line + TAB * tabs + HOME + r"printf '<%s>\n' " + "\r")
        self.child.expect(r"<tracker>\r?\n")
        shown = self.child.before
        self.child.expect(re.escape(PROMPT))
        return re.findall(r"<(.*?)>\r?\n", self.child.before, re.DOTALL), shown


def shell_environment(location, folder):
    """Return environment variables with which a shell finds this program and this database."""
    program = folder / "tracker"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tracker "$@"\n')
    program.chmod(0o755)
    ours = {"TERM": "xterm", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "PYTHONPATH": str(ROOT)}
    ours |= {"TRACKER_DB": location.address, "HOME": str(folder), "PATH": f"{folder}:{os.environ['PATH']}"}
    return {**os.environ, **ours}


@pytest.fixture(scope="module")
def shared_database(seeded_template, tmp_path_factory):
    with copy_for_module(seeded_template, tmp_path_factory.mktemp("completion")) as location:
        with journal.open_batch(location, "test", "陈晓明") as batch:
            add_source(batch.connection, "announcement")
        yield location


@pytest.fixture(scope="module", params=START)
def shell(request, shared_database, tmp_path_factory):
    if shutil.which(request.param) is None:
        pytest.skip(f"{request.param} is not installed")
    folder = tmp_path_factory.mktemp(request.param)
    (folder / "投资 协议(1).txt").write_text("x", encoding="utf-8")
    opened = Shell(request.param, shell_environment(shared_database, folder), folder)
    yield opened
    opened.child.close(force=True)


LONG = "奇点数联(北京)科技有限公司"
PRESSED = {  # the line, and its last word after Tab
    "a noun": ("tracker comp", "comp"),  # company and completion begin so
    "a whole noun": ("tracker compa", "company"),
    "a verb": ("tracker commitment sh", "show"),
    "an option": ("tracker commitment list --as", "--as-of"),
    "a reference": ("tracker commitment show 2024-01", "2024-01"),
    "a whole reference": ("tracker commitment show 2024-010", "2024-010"),
    "a name as printed": ("tracker company show 清", "清大國華環境集團股份有限公司"),
    "a name in Simplified": ("tracker company show 清大国", "清大国华环境集团股份有限公司"),
    "brackets": ("tracker company show 奇点", LONG),
    "in quotes": ('tracker company show "奇点', LONG),
    "in single quotes": ("tracker company show '奇点", LONG),
    "joined to its option": ("tracker followup list --company=奇点", f"--company={LONG}"),
    "a label": ("tracker commitment list --stage 签", "签约"),
    "a code": ("tracker commitment list --condition no", "no_update"),
    "an event by its name": (
        "tracker commitment list --event 青岛市长",
        "青岛市长赴北京走访人工智能机构和企业",
    ),
    "a person who records": ("tracker --as 陈", "陈晓明"),
    "a file": ("tracker source attach x 投", "投资 协议(1).txt"),
    "no such database": ("tracker --db nowhere.db company show 清", "清"),
    "nothing like it": ("tracker company show 银河", "银河"),
}


@pytest.mark.parametrize("case", PRESSED)
@pytest.mark.slow
def test_tab_completes_a_partial_word(shell, case):
    line, last = PRESSED[case]
    words, _ = shell.press(line)
    assert words == [*line.split()[1:-1], last]


@pytest.mark.parametrize("typed", ["qdsl", "qidianshu"])
@pytest.mark.slow
def test_pinyin_is_replaced_by_the_name_where_the_shell_allows_it(shell, typed):
    words, _ = shell.press(f"tracker company show {typed}")
    assert words[-1] == (typed if shell.name == "fish" else "奇點數聯(北京)科技有限公司")


@pytest.mark.slow
def test_matches_inside_a_name_are_listed_and_the_typed_word_stays(shell):
    words, shown = shell.press("tracker company show 科技", tabs=1 if shell.name != "bash" else 2)
    assert "博銳尚格科技股份有限公司" in shown
    if shell.name != "fish":  # which puts in the first, as it does with its own
        assert words[-1] == "科技"


@pytest.mark.slow
def test_references_are_listed_with_company_and_title(shell):
    _, shown = shell.press("tracker commitment show 2024-0", tabs=2)
    assert re.search("2024-004.*清大國華環境集團股份有限公司 建设特种膜材料研发生产中心", shown)


SPLIT = {
    "": ([""], "", ""),
    "a": (["a"], "a", ""),
    "a ": (["a", ""], "", ""),
    "a  b": (["a", "b"], "b", ""),
    "a 'b c": (["a", "b c"], "'b c", "'"),
    'a "b \\" c': (["a", 'b " c'], '"b \\" c', '"'),
    "a b\\ c": (["a", "b c"], "b\\ c", ""),
    "a '' b": (["a", "", "b"], "b", ""),
    "a 'b'c": (["a", "bc"], "'b'c", ""),
    "a b\\": (["a", "b"], "b\\", ""),
    "a 'b\\'": (["a", "b\\"], "'b\\'", ""),
}


@pytest.mark.parametrize("line", SPLIT)
def test_an_unfinished_line_is_split_as_the_shell_does(line):
    assert completion.split_unfinished_line(line) == SPLIT[line]


@given(st.lists(st.text(min_size=1), min_size=1))
@pytest.mark.slow
def test_quoted_words_are_split_into_the_original_words(words):
    assert completion.split_unfinished_line(" ".join(map(shlex.quote, words)))[0] == words


def ask_for_completion(monkeypatch, capsys, location, shell, *words, **surroundings):
    """Return the lines that a shell would get for these words, without starting the shell."""
    monkeypatch.setattr(sys, "argv", ["tracker", *words])
    for name, value in {
        "_TRACKER_COMPLETE": f"{shell}_complete",
        "TRACKER_DB": location.address,
        **surroundings,
    }.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SystemExit) as ended:
        main(prog_name="tracker")
    assert ended.value.code == 0
    return capsys.readouterr().out.splitlines()


@pytest.fixture
def completion_lines(monkeypatch, capsys, shared_database):
    """A function that returns the lines that a shell would get for these words."""
    return partial(ask_for_completion, monkeypatch, capsys, shared_database)


def completed_words(lines):
    """Return the completed words without their types and descriptions."""
    return [re.sub(r"^plain,|\t.*", "", line) for line in lines]


def test_a_name_shared_by_two_people_is_offered_by_number(shared_database):
    with journal.open_batch(shared_database, "test", "test") as batch:
        for distinction in ("一", "二"):
            batch.connection.execute(sa.insert(representatives).values(name="曾强", distinction=distinction))
    with open_reader(shared_database) as reader:
        offered = choices.suggest_names(reader, "person", "曾")
        found = [lookup.find_person(reader, choice.value) for choice in offered if choice.folded == "曾强"]
    assert len(set(found)) == 2
    assert all(choice.value.startswith("#") for choice in offered if choice.folded == "曾强")


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (("export", ""), ["2024Q3", "2024Q2", "2024Q1", "2023Q4", "2024"]),
        (("followup", "add", "2024-001", "--on", ""), ["今天", "昨天"]),
        (("completion", ""), ["bash", "zsh", "fish"]),
        (("completion", "z"), ["zsh"]),
        (("commitment", "show", "建设危险废物收"), ["2024-005"]),
        (("commitment", "list", "--sector", "spec"), ["special_membranes"]),
        (("history", "2024-01"), ["2024-012", "2024-011", "2024-010"]),
        (("history", "comp"), ["company"]),
        (("history", "company", "清大"), ["清大國華環境集團股份有限公司"]),
        (("history", "company", "清大国华", ""), [""]),
        (("history", "2024-001", ""), [""]),
        (("history", "--by", "陈"), ["陈晓明"]),
    ],
    ids=" ".join,
)
@pytest.mark.slow
def test_each_argument_offers_its_own_values(completion_lines, words, wanted):
    assert completed_words(completion_lines("zsh", "tracker", *words)) == wanted


def list_types(command):
    """Yield the type of every value on the command line."""
    for parameter in command.params:
        yield parameter.type
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            yield from list_types(command.get_command(context, name))


FROM_REGISTER = sorted(
    {
        kind
        for kind in list_types(main)
        if isinstance(kind, RegisterType) and not isinstance(kind, (MovedAction, OpenAction))
    },
    key=lambda kind: kind.name,
)


@pytest.mark.parametrize("kind", FROM_REGISTER, ids=lambda kind: kind.name)
@pytest.mark.parametrize("typed", ["", "青", "a", "'%_\\", "王:董"])
def test_every_type_offers_values_from_the_register(shared_database, kind, typed):
    with open_reader(shared_database) as reader:
        offered = kind.suggest_values(reader, typed)
    assert offered or typed or isinstance(kind, NameAsTyped)  # no colleague or unit has been named


ACTIONS = {  # the words before the Tab key, and the words and descriptions that it offers
    "of the reference": ("2024-004 已领 --done", ["1\t2024-07-15 注册公司", "2\t2024-08-01 开户"]),
    "of a part of the title": ("特种膜 --drop", ["1\t2024-07-15 注册公司", "2\t2024-08-01 开户"]),
    "with the mark of a move": ("2024-004 --move", ["1=\t2024-07-15 注册公司", "2=\t2024-08-01 开户"]),
    "none where one is open and only the day is needed": ("2024-005 --move", []),
    "only those of the commitment": ("2024-005 --done", ["3\t2024-07-20 回访"]),
    "none without a commitment": ("--done", []),
}


@pytest.mark.parametrize(("words", "offered"), ACTIONS.values(), ids=ACTIONS)
def test_options_that_close_an_action_offer_the_open_ones(location, monkeypatch, capsys, words, offered):
    run = make_runner(location)
    for ref, day, what in (
        ("2024-004", "2024-07-15", "注册公司"),
        ("2024-004", "2024-08-01", "开户"),
        ("2024-005", "2024-07-20", "回访"),
    ):
        assert run("followup", "add", ref, "来访", "--next", day, what).exit_code == 0
    typed = ("tracker", "followup", "add", *words.split(), "")
    lines = ask_for_completion(monkeypatch, capsys, location, "zsh", *typed)
    assert [line.removeprefix("plain,") for line in lines if line and line != "more,"] == offered


@pytest.mark.slow
def test_every_suggested_value_finds_its_row(completion_lines, shared_database):
    """What Tab puts on the line is understood, and means what it was offered for."""
    run = make_runner(shared_database)
    for typed in ("清", "北", "奇", "b", "中", "青", ""):
        for value in completed_words(completion_lines("zsh", "tracker", "company", "show", typed)):
            if value != "more,":
                assert run("company", "show", value).exit_code == 0, value


@pytest.mark.slow
def test_a_long_list_of_suggestions_is_cut_and_not_inserted(completion_lines, shared_database, monkeypatch):
    monkeypatch.setattr("tracker.read.completion.MOST_SUGGESTIONS", 5)
    monkeypatch.setattr(completion, "MOST_SUGGESTIONS", 5)
    lines = completion_lines("zsh", "tracker", "commitment", "show", "2024-0")
    assert lines[0] == "more,"
    assert len(lines) == 6


@pytest.mark.parametrize("columns", [40, 60, 100])
@pytest.mark.slow
def test_listed_suggestions_fit_the_terminal(completion_lines, columns):
    line = "tracker commitment show 2024-0"
    lines = completion_lines("bash", line, "2024-0", COMP_TYPE="63", COLUMNS=str(columns))
    assert {cell_len(line.removeprefix("plain,")) <= columns for line in lines} == {True}
    assert "(" in lines[0]


STARTED = """
import sys
from tracker.cli.main import main
try:
    main(prog_name="tracker")
finally:
    print(*sorted(sys.modules), file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("noun", "words"),
    [("commitment", "commitment show 2024-0"), ("company", "company show 清"), (None, "co")],
)
@pytest.mark.slow
def test_completion_imports_only_the_commands_of_one_noun(shared_database, noun, words):
    done = subprocess.run(
        [sys.executable, "-c", STARTED, f"tracker {words}", words.split()[-1]],
        capture_output=True, text=True, check=True,
        env=os.environ | {
            "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8",
            "_TRACKER_COMPLETE": "bash_complete", "TRACKER_DB": shared_database.address,
        },
    )  # fmt: skip
    assert done.stdout
    loaded = set(done.stderr.split())
    heavy = {"rich", "sqlalchemy", "alembic", "openpyxl", "pypinyin", "opencc", "prompt_toolkit"}
    assert loaded & heavy == set()
    assert {name for name in loaded if name.removeprefix("tracker.cli.commands.") in COMMANDS} == {
        f"tracker.cli.commands.{name}" for name in (noun, "completion") if name
    }
