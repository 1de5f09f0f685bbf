"""Test the settings of a person: where they stand, what they decide, and what they never decide."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import platformdirs
import pytest
from click.testing import CliRunner

from helpers.databases import FILE_ONLY
from helpers.results import read_output, read_refusal
from tracker import config
from tracker.cli.main import main
from tracker.cli.terminal import list_pages


@pytest.fixture
def file(tmp_path, monkeypatch):
    """The file of the settings, which does not exist yet; the current folder has no database."""
    monkeypatch.setenv("TRACKER_CONFIG", str(tmp_path / "own" / "config.toml"))
    monkeypatch.chdir(tmp_path)
    return tmp_path / "own" / "config.toml"


def run_without_db(*words, **environment):
    return CliRunner().invoke(main, words, env=environment)


def set_settings(**settings):
    words = [
        word
        for name, value in settings.items()
        for word in (f"--{'lang' if name == 'language' else name}", value)
    ]
    return read_output(run_without_db("config", "set", *words))


def show_settings():
    return json.loads(read_output(run_without_db("config", "show", "--json")))


@pytest.mark.any_engine
def test_the_file_stands_where_the_platform_keeps_settings(monkeypatch):
    monkeypatch.delenv("TRACKER_CONFIG")
    for folder in ("/somewhere", ""):
        monkeypatch.setenv("XDG_CONFIG_HOME", folder)
        assert config.find_settings_file() == str(
            platformdirs.user_config_path("pledge-tracker") / "config.toml"
        )


@pytest.mark.any_engine
def test_settings_are_set_shown_and_cleared(file):
    printed = set_settings(name="王芳", unit="商务局", language="zh-hans", pager="less -R")
    assert "Who records: not set → 王芳" in printed
    assert str(file) in printed.replace("\n", "")
    kept = {"name": "王芳", "unit": "商务局", "language": "zh-Hans", "pager": "less -R"}
    assert show_settings() == {"file": str(file), "database": None, "person": None, **kept}
    if sys.platform != "win32":
        assert file.stat().st_mode & 0o777 == 0o600
    cleared = read_output(run_without_db("config", "set", "--clear", "unit", "--name", "李强"))
    assert "商务局 → not set" in cleared
    assert (show_settings()["unit"], show_settings()["name"]) == (None, "李强")


@pytest.mark.any_engine
def test_what_a_person_wrote_beside_the_settings_stays(file):
    file.parent.mkdir()
    file.write_text('# mine\nname = "王芳"  # me\n', encoding="utf-8")
    set_settings(unit="商务局")
    assert file.read_text("utf-8") == '# mine\nname = "王芳"  # me\nunit = "商务局"\n'


MISTAKES = {
    "no TOML": ("name = ", "the settings in"),
    "an unknown key": ('lang = "en"', "there is no setting “lang”"),
    "no text": ("name = 3", "the value of the setting “name” is not text"),
    "an unknown language": ('language = "fr"', "“fr” is not a language"),
    "a path of some folder": ('database = "office.db"', "not the full path"),
}


@pytest.mark.any_engine
@pytest.mark.parametrize(("text", "message"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_in_the_file_is_named_by_the_commands_that_need_it(file, text, message):
    file.parent.mkdir()
    file.write_text(text, encoding="utf-8")
    for words in (["due"], ["config", "show"], ["config", "set", "--name", "x"]):
        read_refusal(run_without_db(*words), 7, message, "config.toml")
    assert "Commands" in read_output(run_without_db("--help"))
    assert file.read_text("utf-8") == text


WRONG = {
    "nothing": ([], "no setting is given"),
    "set and cleared": (["--name", "x", "--clear", "name"], "is also cleared with --clear"),
    "an unknown language": (["--lang", "fr"], "fr"),
    "a database in memory": (["--database", ":memory:"], "is not the path of a file"),
}


@pytest.mark.any_engine
@pytest.mark.parametrize(("words", "message"), WRONG.values(), ids=WRONG)
def test_a_wrong_setting_is_refused(file, words, message):
    refused = run_without_db("config", "set", *words)
    assert refused.exit_code in (2, 6), refused.output
    assert message in refused.stderr
    assert not file.exists()


@pytest.mark.slow
def test_the_database_of_the_settings_is_used_last_and_named_when_written(file, location):
    set_settings(database=location.address)
    assert "2024-004" in read_output(run_without_db("commitment", "list"))
    written = read_output(run_without_db("followup", "add", "2024-004", "电话"))
    assert f" Written to {location}, the database of your settings." in " ".join(written.split())
    assert "Written to" in read_output(run_without_db("undo", "--yes"))
    by_option = run_without_db("--db", location.address, "followup", "add", "2024-004", "电话")
    assert "Written to" not in read_output(by_option)
    by_variable = run_without_db("followup", "add", "2024-004", "电话", TRACKER_DB=location.address)
    assert "Written to" not in read_output(by_variable)


@pytest.mark.slow
@FILE_ONLY
def test_a_database_in_this_folder_comes_before_that_of_the_settings(file, location, tmp_path):
    set_settings(database=location.address)
    read_output(run_without_db("init", "--empty"))
    assert (tmp_path / "data" / "tracker.db").exists()
    assert read_output(run_without_db("commitment", "list", "--json")) == "[]\n"


@pytest.mark.slow
@FILE_ONLY
def test_commands_that_make_or_replace_a_database_never_use_that_of_the_settings(file, location, tmp_path):
    set_settings(database=location.address)
    read_output(run_without_db("db", "dump", "dumped"))
    (tmp_path / "backups").mkdir(exist_ok=True)
    read_output(run_without_db("db", "backup", "backups"))
    [backup] = (tmp_path / "backups").glob("*.db")
    before = location.path.read_bytes()
    (tmp_path / "data").mkdir()
    assert str(Path("data/tracker.db")) in read_output(run_without_db("db", "load", "dumped"))
    (tmp_path / "data" / "tracker.db").unlink()
    restored = read_output(run_without_db("db", "restore", str(backup), "--yes"))
    assert str(Path("data/tracker.db")) in restored
    assert location.path.read_bytes() == before


@pytest.mark.any_engine
def test_a_relative_path_is_kept_whole(file, tmp_path):
    set_settings(database="office.db")
    assert show_settings()["database"] == str(tmp_path / "office.db")
    missing = run_without_db("due").stderr.replace("\n", "").replace(" ", "")
    assert f"tracker--db{tmp_path / 'office.db'}init" in missing


@pytest.mark.any_engine
def test_the_language_of_the_settings_comes_before_the_locale(file):
    set_settings(language="zh-Hans")
    chinese = read_output(run_without_db("--help", TRACKER_LANG=None, LC_ALL="en_GB.UTF-8"))
    assert "用法" in chinese
    english = read_output(run_without_db("--help", TRACKER_LANG="en", LC_ALL="zh_CN.UTF-8"))
    assert "Usage" in english


def test_the_name_of_the_settings_records(file, location):
    set_settings(name="赵敏", database=location.address)
    read_output(run_without_db("followup", "add", "2024-004", "电话", TRACKER_USER=None))
    rows = json.loads(read_output(run_without_db("followup", "list", "--json")))
    assert [row["recorded_by"] for row in rows] == ["赵敏"]


@pytest.mark.any_engine
@pytest.mark.parametrize(("pager", "wanted", "command"), [("off", False, "less"), ("most", True, "most")])
def test_the_pager_of_the_settings_is_taken(file, monkeypatch, pager, wanted, command):
    monkeypatch.setenv("PAGER", "less")
    set_settings(pager=pager)
    assert (list_pages.use_configured_pager(), os.environ["PAGER"]) == (wanted, command)


@pytest.fixture
def shared_work(run):
    """2024-004 is the responsibility of 王芳, 2024-005 that of 李强, 2024-006 that of the unit 商务局."""
    assign = ("commitment", "assign", "--because", "分工", "--yes")
    read_output(run(*assign, "2024-004", "--to-person", "王芳", "--to-unit", "商务局"))
    read_output(run(*assign, "2024-005", "--to-person", "李强"))
    read_output(run(*assign, "2024-006", "--to-unit", "商务局"))


MINE = {
    "the person": ({"person": "李强", "unit": "商务局"}, {}, ["2024-005"]),
    "who records": ({"unit": "商务局"}, {}, ["2024-004"]),
    "the name": ({"name": "李强"}, {"TRACKER_USER": None}, ["2024-005"]),
    "the unit": ({"unit": "商务局"}, {"TRACKER_USER": None}, ["2024-004", "2024-006"]),
}


@pytest.mark.parametrize(("settings", "environment", "refs"), MINE.values(), ids=MINE)
def test_mine_is_the_work_of(file, run, shared_work, settings, environment, refs):
    set_settings(**settings)
    rows = json.loads(read_output(run("commitment", "list", "--mine", "--json", env=environment)))
    assert [row["ref"] for row in rows] == refs


def test_the_day_of_a_person_is_due(file, run, shared_work):
    set_settings(person="李强")
    for ref, what in (("2024-004", "回访"), ("2024-005", "送样")):
        by = () if ref == "2024-004" else ("--next-by", "李强")
        read_output(run("followup", "add", ref, "电话", "--next", "1w", what, *by))
    rows = json.loads(read_output(run("due", "--mine", "--json")))
    assert {(row["kind"], row["who"]) for row in rows} == {("coming", "李强")}
    assert json.loads(read_output(run("today", "--mine", "--since", "2024-06-01", "--json")))["due"] == []


def test_mine_needs_to_know_who_you_are(file, run):
    unknown = run("due", "--mine", env={"TRACKER_USER": None})
    read_refusal(unknown, 2, "tracker config set --person")
    both = run("commitment", "list", "--mine", "--person", "李强")
    read_refusal(both, 2, "--mine and --person")
