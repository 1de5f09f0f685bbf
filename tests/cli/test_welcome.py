"""Test `tracker` without a command: it names the next step for each state of the database."""

from __future__ import annotations

import json

import click
import pytest
from click.testing import CliRunner
from rich.cells import cell_len

from helpers.databases import make_runner
from tracker.cli.commands import welcome
from tracker.cli.main import main
from tracker.store import engine
from tracker.store.dictionary import load_example_questions
from tracker.store.location import HEAD
from tracker.store.reader import open_reader


@pytest.fixture
def working_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_without_a_database_the_welcome_page_suggests_init(working_folder):
    done = CliRunner().invoke(main, [])
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == (
        "There is no database at data/tracker.db.\n  → create a database with: tracker init\n"
    )
    assert list(working_folder.iterdir()) == []


def test_an_older_database_prompts_an_upgrade(location):
    with engine.open_transaction(location) as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    done = make_runner(location)()
    assert (done.exit_code, done.stderr) == (0, "")
    assert f"which is older than the revision {HEAD}" in done.stdout
    assert "db upgrade" in done.stdout.splitlines()[-1]


def test_a_database_of_another_program_is_an_error(working_folder):
    (working_folder / "other.db").write_text("一份文件", encoding="utf-8")
    assert CliRunner().invoke(main, ["--db", "other.db"]).exit_code == 6


@pytest.mark.slow
def test_an_empty_register_shows_the_first_steps(empty_location):
    lines = make_runner(empty_location)().stdout.splitlines()
    assert lines[1] == "The register is empty. Begin with:"
    for words in ("event add", "company add", "commitment add", "import"):
        assert any(line.startswith(f"  tracker {words} ") for line in lines), words


@pytest.mark.slow
@pytest.mark.usefixtures("in_chinese")
def test_a_filled_register_shows_its_state(run):
    run("followup", "add", "2024-001", "--on", "2024-05-01", "--note", "x", "--next-on", "2024-06-01")
    run("followup", "add", "2024-002", "--on", "2024-05-01", "--note", "x", "--next-on", "2024-07-01")
    said = ("--on", "2024-05-01", "--note", "x", "--next-on", "2024-07-09")
    run("--as", "李强", "followup", "add", "2024-003", *said)
    done = run()
    assert (done.exit_code, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[1] == "承诺事项 12   红灯 0   下一步已逾期 1   今日到期 1"
    assert lines[2].startswith("最近录入：20")
    assert lines[2].endswith("，李强，followup add")
    for words in ("due", "search", "event add", "company add", "commitment add", "import"):
        assert any(line.startswith(f"  tracker {words} ") for line in lines), words


@pytest.mark.usefixtures("in_chinese")
def test_the_counts_match_the_lists(run):
    run("followup", "add", "2024-001", "--on", "2024-05-01", "--note", "x", "--next-on", "2024-06-01")
    lines = run().stdout.splitlines()
    listed = run("commitment", "list", "--csv").stdout.splitlines()
    due = run("due", "--csv").stdout.splitlines()
    assert f"承诺事项 {len(listed) - 1} " in lines[1]
    assert f"下一步已逾期 {sum(line.startswith('overdue,') for line in due)} " in lines[1]


@pytest.mark.any_engine
@pytest.mark.usefixtures("in_chinese")
def test_the_welcome_page_fits_a_narrow_terminal(run, empty_location):
    for shown in (run().stdout, make_runner(empty_location)().stdout):
        assert max(cell_len(line) for line in shown.splitlines()[1:]) <= 60


@pytest.mark.any_engine
@pytest.mark.parametrize(
    "words", sorted({words for words, _ in (*welcome.FIRST_STEPS, *welcome.DAILY_STEPS)})
)
def test_every_named_command_exists(words):
    command = main
    for name in words.split():
        command = command.get_command(click.Context(command), name)
        assert command is not None, words


@pytest.mark.slow
@pytest.mark.usefixtures("in_chinese")
def test_red_lights_are_those_that_the_report_counts(run, location):
    """A draft, an agreement and a withdrawn commitment may be red, but count nowhere."""
    entered = {
        "2024-013": ("facility", "--confirm"),
        "2024-014": ("facility",),
        "2024-015": ("agreement", "--confirm"),
        "2024-016": ("service", "--confirm"),
    }
    for ref, (track, *more) in entered.items():
        said = ("--title", f"建厂 {ref}", "--on", "2024-01-10", "--firmness", "plan", "--track", track)
        done = run("commitment", "add", "大北农", *said, *more)
        assert done.exit_code == 0, done.output
    assert run("commitment", "edit", "2024-016", "--review", "withdrawn", "--because", "重复").exit_code == 0
    listed = json.loads(run("commitment", "list", "--json").stdout)
    assert {row["ref"] for row in listed if row["light"] == "red"} == {"2024-013", "2024-014", "2024-015"}
    question = next(each for each in load_example_questions() if each.key == "red-lights")
    with open_reader(location) as reader:
        assert {row["ref"] for row in reader.rows(question.sql)} & entered.keys() == {"2024-013"}
    assert "红灯 1 " in run().stdout.splitlines()[1]
