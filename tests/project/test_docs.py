"""Test the documents: sessions are run, and generated parts are compared."""

import ast
import os
import re
import subprocess
import sys

import pytest

from helpers.paths import ROOT
from tracker import errors
from tracker.docs import command_reference, data_dictionary
from tracker.store.views.public_views import VIEWS

pytestmark = pytest.mark.any_engine

READMES = {
    language: (ROOT / path).read_text(encoding="utf-8")
    for language, path in command_reference.READMES.items()
}
README = READMES["en"]


def list_console_steps(markdown):
    """Return (command, expected output) for every `$` line of the console blocks."""
    steps = []
    for block in re.findall(r"```console\n(.*?)```", markdown, re.DOTALL):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            steps.append((command, output))
    return steps


@pytest.mark.slow
@pytest.mark.parametrize("language", READMES)
def test_the_readme_session_prints_the_shown_output(tmp_path, language):
    (tmp_path / "bin").mkdir()
    tracker = tmp_path / "bin" / "tracker"
    tracker.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tracker "$@"\n')
    tracker.chmod(0o755)
    steps = list_console_steps(READMES[language])
    surroundings = {
        "PATH": f"{tracker.parent}:{os.environ['PATH']}",
        "COLUMNS": "110",
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
    }
    script = "exec 2>&1\n" + "".join(f"{command}\necho '<end of step>'\n" for command, _ in steps)
    done = subprocess.run(
        ["sh", "-c", script], cwd=tmp_path, env=surroundings, capture_output=True, check=False
    )
    printed = [strip_blanks(output) for output in done.stdout.decode().split("<end of step>\n")[:-1]]
    if os.environ.get("TRACKER_RENEW"):
        renew_readme(language, [command for command, _ in steps], printed)
    for (command, expected), output in zip(steps, printed, strict=True):
        assert (command, output) == (command, expected), (
            "renew it: TRACKER_RENEW=1 pytest tests/project/test_docs.py"
        )
    assert len(steps) >= 6


def strip_blanks(text):
    """Return the lines that are not blank, without blanks at their ends."""
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines() if line.strip())


def renew_readme(language, commands, printed):
    """Write what the commands print into the README of a language."""
    block = "".join(f"$ {command}\n{output}" for command, output in zip(commands, printed, strict=True))
    text = re.sub(
        r"```console\n.*?```", lambda _: f"```console\n{block}```", READMES[language], flags=re.DOTALL
    )
    (ROOT / command_reference.READMES[language]).write_text(text, encoding="utf-8")


@pytest.mark.parametrize("readme", READMES.values(), ids=READMES)
def test_the_readme_diagram_matches_the_models(readme):
    assert f"```mermaid\n{data_dictionary.render_diagram()}\n```" in readme


@pytest.mark.parametrize("language", READMES)
def test_the_readme_lists_exactly_the_existing_commands(monkeypatch, language):
    monkeypatch.setenv("LANGUAGE", language.replace("-", "_"))
    table, readme = command_reference.make_table(), READMES[language]
    assert table in readme, "renew it: python -m tracker.docs.command_reference"
    assert command_reference.replace_table(readme) == readme


@pytest.mark.parametrize(("language", "name"), data_dictionary.TWINS.items())
def test_the_data_dictionary_matches_the_models(monkeypatch, language, name):
    monkeypatch.setenv("LANGUAGE", language.replace("-", "_"))
    assert (ROOT / "data" / name).read_text(encoding="utf-8") == data_dictionary.render_dictionary(), (
        f"renew it: python -m tracker.docs.data_dictionary {language} > data/{name}"
    )


@pytest.mark.parametrize("name", ["start", "test", "test on PostgreSQL"])
def test_each_readme_command_is_one_line_and_the_same_in_every_language(name):
    found = [
        re.search(rf"<!-- command: {name} -->\n```sh\n(.*?)```", readme, re.DOTALL)
        for readme in READMES.values()
    ]
    assert all(found)
    assert found[0][1].count("\n") == 1
    assert {command[1] for command in found} == {found[0][1]}


@pytest.mark.parametrize(
    ("language", "pattern"),
    [("en", r"\*\*Exit codes\*\*: (.*?)Messages"), ("zh-Hans", r"\*\*退出码\*\*：(.*?)信息")],
)
def test_the_readme_names_every_exit_code(language, pattern):
    codes = {error.exit_code for error in vars(errors).values() if isinstance(error, type)}
    stated = re.search(pattern, READMES[language], re.DOTALL)[1]
    assert codes == {int(code) for code in re.findall(r"\d", stated)} - {0}


@pytest.mark.parametrize("readme", READMES.values(), ids=READMES)
def test_the_readme_names_only_views_that_exist(readme):
    for name in re.findall(r"`(v_\w+)`", readme):
        assert name in VIEWS


GUIDES = (
    *map(str, command_reference.READMES.values()),
    "tracker/README.md",
    "tests/README.md",
    "alembic/README.md",
    ".github/CONTRIBUTING.md",
)


@pytest.mark.parametrize("guide", GUIDES)
def test_links_in_a_guide_lead_to_files(guide):
    folder = (ROOT / guide).parent
    for link in re.findall(r"\]\(([^)#]+)\)", (ROOT / guide).read_text(encoding="utf-8")):
        assert (folder / link).exists(), link


def test_functions_named_in_the_program_guide_exist():
    guide = (ROOT / "tracker" / "README.md").read_text(encoding="utf-8")
    named = re.findall(r"`([\w/]+\.py):(\w+)`", guide)
    assert len(named) > 20
    for file, name in named:
        tree = ast.parse((ROOT / "tracker" / file).read_text(encoding="utf-8"))
        assert name in list_defined_names(tree), f"{file} has no {name}"


def test_files_and_folders_named_in_the_program_guide_exist():
    guide = (ROOT / "tracker" / "README.md").read_text(encoding="utf-8")
    for name in re.findall(r"`((?:\w+/)+(?:\w+\.(?:py|toml))?)`", guide):
        assert any(
            (base / name).exists() for base in (ROOT, *(ROOT / "tracker").rglob("*/"), ROOT / "tracker")
        ), name


def list_defined_names(tree):
    """Return the names of the functions, classes and variables of a module."""
    assigned = (
        node.targets[0] if isinstance(node, ast.Assign) else node.target
        for node in tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign)
    )
    defined = (node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef))
    return {*defined, *(node.id for node in assigned if isinstance(node, ast.Name))}


def test_the_change_log_names_every_revision():
    log = (ROOT / "alembic" / "README.md").read_text(encoding="utf-8")
    for file in (ROOT / "alembic" / "versions").glob("*.py"):
        assert f"(versions/{file.name})" in log, f"add {file.name} to alembic/README.md"


@pytest.mark.slow
def test_no_file_names_a_path_of_the_development_machine():
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    machine = re.compile(r"(?<![\w.])/(work|farm|root)/")
    for name in listed.stdout.splitlines():
        assert not machine.search((ROOT / name).read_text(encoding="utf-8", errors="replace")), name


def test_the_top_level_holds_only_the_agreed_entries():
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    tops = {name.split("/")[0] for name in listed.stdout.splitlines()}
    agreed = {"pyproject.toml", "README.md", "seeds", "tracker", "alembic", "data", "tests"}
    assert {top for top in tops if not top.startswith(".")} <= agreed
