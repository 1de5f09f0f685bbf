"""Test random input on the command line and in sheets: it is accepted, or refused with no change."""

from __future__ import annotations

import csv
import io
import json
import re

import click
import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from helpers.databases import THOROUGH, copy_for_module, make_runner
from helpers.dialogue import run_with_answers
from helpers.help_pages import read_examples
from tracker.cli.main import main
from tracker.cli.params import types
from tracker.docs import command_reference
from tracker.store.reader import open_reader

pytestmark = pytest.mark.slow

OPTIONS, SHEETS = (2500, 1500) if THOROUGH else (100, 50)
"""How many bad inputs are tried."""
MANY = {"deadline": None, "suppress_health_check": list(HealthCheck)}
NOT_TRIED = {"browse", "db copy", "db seed", "completion"}
"""A server, a database anywhere, what may load the rest and say so, and a script for a shell."""
COMMANDS = {" ".join(words): command for words, command in command_reference.list_commands(main)}
EXAMPLES = sorted(
    {
        tuple(example)
        for name in COMMANDS.keys() - NOT_TRIED
        for example in read_examples(tuple(name.split()))
        if example[0] != "db"  # a name of a file that is mistyped is a file anywhere
    }
)
TYPED = (
    *(
        "2024-004",
        "2024-005",
        "清大",
        "大北农",
        "qilu-2024-04-28",
        "2024-04-27-symposium",
        "农业科技",
        "1",
        "2",
    ),
    *("今天", "2024-06-20", "2024-06", "2024Q2", "2024-02-30", "9999-12-31", "0000-00-00", "2w", "上个月"),
    *("3500万", "-1", "0", "99999999999999999999", "1e400", "NaN", "3.5亿美元", "壹佰万元", "1/2", "٣", "½"),
    *("签约", "意向", "暂缓", "终止", "用地", "市场", "contact", "reopen", "建设类", "有意向", "plan", "CNY"),
    *(
        "",
        " ",
        "-",
        "--",
        "\\N",
        "%s%(x)s",
        "{0}",
        "'; DROP TABLE companies; --",
        '"',
        "a\nb",
        "\t",
        "\u202e",
    ),
    *(
        "某" * 3000,
        "𠮷野",
        "e\u0301",
        "…",
        "\udcff",
        "\u200b",
        "\ufeff",
        "☃",
        "=1+1",
        "@",
        "100:1",
        "2024Q9:9",
    ),
)
WORDS = st.sampled_from(TYPED) | st.text(
    st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=12
)
FILES = st.sampled_from(
    ["sheet.csv", "letter.txt", "noise.bin", "missing.csv", "folder", "missing/out.xlsx", "out.xlsx"]
)
GOOD = {
    "commitments": {
        "企业": "某某公司",
        "项目名称": "建研发中心",
        "表态日期": "2024-05-06",
        "类型": "建设类",
        "承诺力度": "有意向",
        "金额(万元)": "3500",
    },
    "companies": {"企业": "某某公司", "行业": "农业科技", "说明": "x"},
    "representatives": {
        "姓名": "陈示例",
        "企业": "清大国华环境集团股份有限公司",
        "职务": "经理",
        "电话": "13900001234",
    },
    "followups": {
        "编号": "2024-004",
        "日期": "2024-06-20",
        "阶段": "签约",
        "说明": "协议已签",
        "状态": "",
        "原因": "",
    },
    "receipts": {"编号": "2024-001", "到账日期": "2024-06-20", "到账金额(万元)": "3500"},
}
"""A row of a sheet of each kind."""


def build_value_strategy(parameter):
    """Return a strategy for the values of an option or argument, right or wrong."""
    words = FILES if isinstance(parameter.type, click.Path | click.File) else WORDS
    return st.lists(words, min_size=max(parameter.nargs, 1), max_size=max(parameter.nargs, 2))


@st.composite
def draw_command(draw):
    """Draw a command with some of its options and arguments, most of them wrong."""
    name = draw(st.sampled_from(sorted(COMMANDS.keys() - NOT_TRIED)))
    words = name.split()
    for parameter in COMMANDS[name].params:
        if isinstance(parameter, click.Argument):
            words += (
                draw(build_value_strategy(parameter))[: max(parameter.nargs, 1)]
                if draw(st.integers(0, 9))
                else []
            )
        elif draw(st.integers(0, 3)) == 0 or (parameter.required and draw(st.booleans())):
            words.append(draw(st.sampled_from(parameter.opts)))
            if not (parameter.is_flag or parameter.count):
                words += draw(build_value_strategy(parameter))[: parameter.nargs]
    return words


@st.composite
def draw_mistyped_example(draw):
    """Draw an example of the help with one or two words that are wrong, missing or added."""
    words = list(draw(st.sampled_from(EXAMPLES)))
    for _ in range(draw(st.integers(1, 2))):
        place = draw(st.integers(0, len(words) - 1))
        words[place : place + draw(st.integers(0, 1))] = draw(st.lists(WORDS, max_size=1))
        words = words or [""]
    return words


@st.composite
def draw_sheet(draw):
    """Draw a sheet with some wrong cells: its bytes, a file name, and the noun to import it as."""
    noun = draw(st.sampled_from(sorted(GOOD)))
    rows = [list(GOOD[noun].keys()), *[list(GOOD[noun].values()) for _ in range(draw(st.integers(0, 3)))]]
    for _ in range(draw(st.integers(0, 4))):
        row = draw(st.sampled_from([*rows[1:], *rows]))
        place = draw(st.integers(0, len(row)))
        row[place : place + draw(st.integers(0, 1))] = [draw(WORDS)]
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    encoding = draw(st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16"]))
    content = text.getvalue().encode(encoding, "replace")
    if draw(st.integers(0, 5)) == 0:
        place = draw(st.integers(0, len(content)))
        content = content[:place] + draw(st.binary(max_size=3)) + content[place:]
    return content, draw(st.sampled_from(["sheet.csv", "sheet.csv", "sheet.csv", "sheet.xlsx"])), noun


@pytest.fixture(scope="module")
def shared_database(seeded_template, tmp_path_factory):
    with copy_for_module(seeded_template, tmp_path_factory.mktemp("bad")) as location:
        yield location


@pytest.fixture
def working_folder(tmp_path, monkeypatch):
    """A working folder with a sheet, a letter, a folder and a file of noise."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    (tmp_path / "sheet.csv").write_text("企业,项目名称\n某某公司,建厂\n", "utf-8")
    (tmp_path / "letter.txt").write_text("一封信", "utf-8")
    (tmp_path / "noise.bin").write_bytes(bytes(range(256)) * 9)


def read_contents(location):
    """Return what any write changes: the bytes of a file, or the size of the journal on a server."""
    if location.is_file:
        return location.path.read_bytes()
    with open_reader(location) as opened:
        return opened.rows("SELECT count(*), max(id), (SELECT count(*) FROM batches) AS batches FROM changes")


def require_refused_whole(location, words):
    """Run a command; return its exit code. If it fails, it must say why and change nothing.

    If it succeeds on a file, the file is put back as it was.
    """
    before = read_contents(location)
    done = make_runner(location)(*words, input="")
    assert done.exception is None or isinstance(done.exception, SystemExit), (words, done.exc_info)
    if done.exit_code:
        assert done.exit_code in range(1, 9), (words, done.output)
        assert done.stderr.strip(), (words, done.output)
        assert read_contents(location) == before, words
    elif location.is_file:
        location.path.write_bytes(before)
    return done.exit_code


HUGE, DAYS = ("0", str(2**63), "9" * 20), ("0001-01-01", "9999-12-31")
"""Numbers that are no row, and days that the calendar has and nobody means."""


def list_extreme_examples():
    """Yield examples of commands with each number and each day replaced by an extreme one."""
    others = [
        ["history", "--limit", "20"],
        ["search", "清大", "--limit", "20"],
        ["undo", "1"],
        ["today", "--since", "2024-06-01"],
        ["due", "--as-of", "2024-06-01"],
        ["commitment", "list", "--as-of", "2024-06-01"],
    ]
    for example in [*map(list, EXAMPLES), *others]:
        for place, word in enumerate(example):
            edges = HUGE if word.isdecimal() else DAYS if re.fullmatch(r"\d{4}-\d\d-\d\d", word) else ()
            yield from ([*example[:place], edge, *example[place + 1 :]] for edge in edges)
            number = re.search(r"(?<==)\d+", word)
            if number:
                yield [*example[:place], word.replace(number[0], HUGE[2]), *example[place + 1 :]]


@pytest.mark.parametrize("words", sorted(set(map(tuple, list_extreme_examples()))), ids=" ".join)
def test_an_extreme_number_or_day_is_written_or_refused_as_a_whole(shared_database, working_folder, words):
    require_refused_whole(shared_database, words)


@settings(max_examples=OPTIONS, **MANY)
@given(words=draw_command() | draw_mistyped_example())
def test_any_command_line_is_carried_out_or_refused_as_a_whole(shared_database, working_folder, words):
    event(f"exit code {require_refused_whole(shared_database, words)}")


@settings(max_examples=SHEETS, **MANY)
@given(sheet=draw_sheet())
def test_any_sheet_is_imported_or_refused_as_a_whole(shared_database, working_folder, tmp_path, sheet):
    content, name, noun = sheet
    (tmp_path / name).write_bytes(content)
    event(f"exit code {require_refused_whole(shared_database, ['import', name, '--as', noun, '--yes'])}")


DISTANT_DAYS = {
    "followup add 2024-001 电话 --on 12月1日": "2023-12-01, 213 days ago",
    "followup add 2024-001 电话 --next 6月1日 回访": "2025-06-01, in 335 days",
    "followup add 2024-001 --note 改期 --due 6月1日": "2025-06-01, in 335 days",
    "receipt add 2024-001 3万元 --on 7月20日": "2023-07-20, 347 days ago",
    "commitment add 清大国华 --title 冷库 --on 7月20日": "2023-07-20, 347 days ago",
    "commitment edit 2024-001 --due 6月1日 --because 更正": "2025-06-01, in 335 days",
    "commitment list --as-of 8月1日": "2023-08-01, 335 days ago",
    "due --as-of 8月1日": "2023-08-01, 335 days ago",
    "event add 推介 --kind roadshow --on 7月20日": "2023-07-20, 347 days ago",
    "source add --no-file --title 回单 --published 7月20日": "2023-07-20, 347 days ago",
    "rep add 王敏 --since 7月20日": "2023-07-20, 347 days ago",
    "rep edit 谭靖 --left 7月20日": "2023-07-20, 347 days ago",
    "history --since 7月20日": "2023-07-20, 347 days ago",
    "today --since 7月20日": "2023-07-20, 347 days ago",
    "receipt list --until 7月20日": "2023-07-20, 347 days ago",
}


@pytest.mark.parametrize(("line", "meant"), DISTANT_DAYS.items(), ids=DISTANT_DAYS)
def test_a_day_without_a_year_that_jumps_far_is_refused_in_a_script(run, line, meant):
    result = run(*line.split())
    assert result.exit_code == 2, result.output
    words = f"{meant}; write the date with its year: {meant[:10]} or "
    assert any(f"day with this date {verb} {words}" in result.stderr for verb in ("was", "is"))


@pytest.mark.slow
@pytest.mark.parametrize(("answer", "code", "kept"), [("y", 0, ["2023-07-20"]), ("n", 2, [])])
def test_a_day_without_a_year_that_jumps_far_is_asked_about_at_a_terminal(location, answer, code, kept):
    words = ("source", "add", "--no-file", "--title", "回单", "--published", "7月20日", "--kind", "bank_slip")
    question = "the last day with this date was 2023-07-20, 347 days ago. Do you mean that day? [y/N]"
    ended, _, shown = run_with_answers(location, words, [(question, answer)])
    assert ended == code, shown
    sources = json.loads(make_runner(location)("source", "list", "--json").stdout)
    assert [row["published_at"] for row in sources if row["title"] == "回单"] == kept


def test_the_tab_key_never_asks_about_a_day(monkeypatch):
    monkeypatch.setattr(types, "can_ask", lambda: True)
    command = click.Command("add", params=[click.Option(["--on"], type=types.DAY)])
    context = command.make_context("add", ["--on", "7月20日"], resilient_parsing=True)
    assert context.params == {"on": None}
