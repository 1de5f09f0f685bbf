"""Test `tracker export`: which file it writes, what it never overwrites, what a failure leaves."""

from __future__ import annotations

import errno
import os
import shlex
import subprocess
import sys
from pathlib import Path

import openpyxl
import pexpect
import pytest

from helpers.databases import copy_for_module, make_runner
from helpers.paths import ROOT
from helpers.results import read_refusal

pytestmark = pytest.mark.slow

OLD = "自己的表"


@pytest.fixture(scope="module")
def shared_database(seeded_template, tmp_path_factory):
    """A copy for commands that are refused: on PostgreSQL they still use up numbers of rows."""
    with copy_for_module(seeded_template, tmp_path_factory.mktemp("shared")) as location:
        yield location


@pytest.fixture
def run(shared_database):
    return make_runner(shared_database)


@pytest.fixture(autouse=True)
def working_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def list_files(folder="."):
    return sorted(str(file) for file in Path(folder).rglob("*") if file.is_file())


def read_cover(file):
    """Return the values on the first sheet of a workbook."""
    sheet = openpyxl.load_workbook(file).worksheets[0]
    return [cell for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None]


@pytest.mark.any_engine
def test_the_default_file_is_named_after_the_period(run):
    Path("data").mkdir()
    said = run("export", "2024Q2")
    assert (said.exit_code, said.stdout) == (0, "Wrote data/2024Q2.xlsx: 12 commitments, 0 follow-ups.\n")
    assert list_files() == ["data/2024Q2.xlsx"]


@pytest.mark.any_engine
def test_a_missing_folder_data_is_not_created(run, working_folder):
    assert "there is no folder data\n  → create the folder first" in read_refusal(run("export", "2024Q2"), 7)
    assert list(working_folder.iterdir()) == []


@pytest.mark.any_engine
@pytest.mark.parametrize(
    ("typed", "name", "shown"),
    [
        ("2024Q2", "2024Q2", "2024年第二季度"),
        ("２０２４ｑ２", "2024Q2", "2024年第二季度"),
        ("2024年二季度", "2024Q2", "2024年第二季度"),
        ("2024-06", "2024-06", "2024年6月"),
        ("2024年6月", "2024-06", "2024年6月"),
        ("2024H1", "2024H1", "2024年上半年"),
        ("2024年上半年", "2024H1", "2024年上半年"),
        ("2024", "2024", "2024年"),
        ("2024Q3", "2024Q3", "2024年第三季度"),
    ],
)
def test_a_period_may_be_written_in_several_forms(run, typed, name, shown):
    Path("data").mkdir()
    assert run("export", typed).exit_code == 0
    assert list_files() == [f"data/{name}.xlsx"]
    assert shown in read_cover(f"data/{name}.xlsx")


@pytest.mark.parametrize(("period", "register"), [("2024Q2", 13), ("2024Q1", 2), ("2010", 2)])
def test_the_report_shows_the_register_on_the_last_day_of_the_period(run, period, register):
    assert run("export", period, "-o", "q.xlsx").exit_code == 0
    assert openpyxl.load_workbook("q.xlsx")["承诺台账"].max_row == register


@pytest.mark.any_engine
@pytest.mark.parametrize("period", ["2024Q4", "2024H2x", "2024Q5", "2025", "2024-08"])
def test_a_future_or_invalid_period_writes_nothing(run, period):
    read_refusal(run("export", period, "-o", "q.xlsx"), 2)
    assert list_files() == []


@pytest.mark.parametrize(
    ("period", "provisional"), [("2024Q3", True), ("2024", True), ("2024-07", True), ("2024Q2", False)]
)
def test_a_report_of_a_running_period_is_marked_as_provisional(run, period, provisional):
    written = run("export", period, "-o", "q.xlsx")
    assert (written.exit_code, "The report is provisional: the period ends on" in written.stdout) == (
        0,
        provisional,
    )
    words = " ".join(map(str, read_cover("q.xlsx")))
    assert ("暂行数" in words) is provisional
    assert "预览，未签发" in words


@pytest.mark.any_engine
def test_an_existing_file_is_replaced_only_with_force(run):
    Path("q.xlsx").write_text(OLD, encoding="utf-8")
    said = read_refusal(run("export", "2024Q2", "-o", "q.xlsx"), 7)
    assert "q.xlsx already exists\n  → give another -o, or add --force to replace the file" in said
    assert Path("q.xlsx").read_text(encoding="utf-8") == OLD
    assert run("export", "2024Q2", "-o", "q.xlsx", "--force").exit_code == 0
    assert "2024年第二季度" in read_cover("q.xlsx")


@pytest.mark.any_engine
def test_a_preview_at_a_chosen_path_is_not_replaced_either(run):
    assert run("export", "2024Q2", "-o", "q.xlsx").exit_code == 0
    read_refusal(run("export", "2024Q2", "-o", "q.xlsx"), 7)


@pytest.mark.any_engine
def test_an_earlier_preview_is_replaced(run):
    Path("data").mkdir()
    for _ in range(2):
        assert run("export", "2024Q2").exit_code == 0
    assert list_files() == ["data/2024Q2.xlsx"]


def save_as_person(file):
    """Save a workbook as a person does in Excel."""
    book = openpyxl.load_workbook(file)
    book.properties.lastModifiedBy = "王芳"
    book.save(file)


def remove_mark(file):
    """Remove the mark by which the program recognises its own previews."""
    book = openpyxl.load_workbook(file)
    book.properties.category = None
    book.save(file)


def replace_mark(file):
    """Replace the mark of a preview by words of a person."""
    book = openpyxl.load_workbook(file)
    book.properties.category = "preview of my own"
    book.save(file)


@pytest.mark.any_engine
@pytest.mark.parametrize(
    "change",
    [
        save_as_person,
        remove_mark,
        replace_mark,
        lambda file: file.write_text(OLD, encoding="utf-8"),
        lambda file: file.write_bytes(file.read_bytes()[:-100]),
        lambda file: file.write_bytes(b""),
    ],
    ids=["saved by a person", "no mark", "another mark", "text", "cut short", "empty"],
)
def test_a_preview_that_somebody_changed_is_not_replaced(run, change):
    Path("data").mkdir()
    file = Path("data/2024Q2.xlsx")
    assert run("export", "2024Q2").exit_code == 0
    change(file)
    kept = file.read_bytes()
    assert "data/2024Q2.xlsx already exists" in read_refusal(run("export", "2024Q2"), 7)
    assert file.read_bytes() == kept
    assert run("export", "2024Q2", "--force").exit_code == 0


@pytest.mark.any_engine
@pytest.mark.parametrize("output", ["nowhere/q.xlsx", "a/b/q.xlsx"])
def test_a_missing_folder_is_named_and_not_created(run, working_folder, output):
    assert f"there is no folder {Path(output).parent}" in read_refusal(
        run("export", "2024Q2", "-o", output), 7
    )
    assert list(working_folder.iterdir()) == []


@pytest.mark.any_engine
@pytest.mark.parametrize("words", [[], ["--force"]], ids=["plain", "force"])
@pytest.mark.parametrize("command", [("export",), ("report", "issue")], ids=" ".join)
def test_a_folder_or_device_as_target_is_refused_and_nothing_is_issued(run, working_folder, command, words):
    Path("folder").mkdir()
    os.mkfifo("pipe")
    for name in ("folder", "pipe"):
        said = read_refusal(run(*command, "2024Q2", "-o", name, *words), 7)
        assert f"{name} already exists and is not a file" in said
    assert sorted(file.name for file in working_folder.iterdir()) == ["folder", "pipe"]
    assert '"period"' not in run("report", "list", "--json").stdout


@pytest.mark.any_engine
@pytest.mark.parametrize("command", [("export",), ("report", "issue")])
@pytest.mark.parametrize("target", ["shared/q.xlsx", "shared/new.xlsx"])
def test_nothing_is_written_through_a_symbolic_link(run, command, target):
    Path("shared").mkdir()
    Path("shared/q.xlsx").write_text(OLD, encoding="utf-8")
    Path("q.xlsx").symlink_to(target)
    refused = run(*command, "2024Q2", "-o", "q.xlsx", "--force" if command == ("export",) else "--yes")
    assert f"q.xlsx is a symbolic link to {target}" in read_refusal(refused, 7)
    assert [file.name for file in Path("shared").iterdir()] == ["q.xlsx"]
    assert Path("shared/q.xlsx").read_text(encoding="utf-8") == OLD


@pytest.mark.any_engine
@pytest.mark.parametrize(
    ("where", "number"), [("fsync", errno.ENOSPC), ("fsync", errno.EIO), ("replace", errno.EACCES)]
)
@pytest.mark.parametrize("there", [False, True], ids=["new", "over an old one"])
def test_a_failing_disk_leaves_only_the_old_file(run, monkeypatch, where, number, there):
    def fail(*_):
        raise OSError(number, os.strerror(number))

    if there:
        Path("q.xlsx").write_text(OLD, encoding="utf-8")
    monkeypatch.setattr(*((os, "fsync") if where == "fsync" else (Path, "replace")), fail)
    said = read_refusal(run("export", "2024Q2", "-o", "q.xlsx", "--force"), 7)
    assert (
        f"q.xlsx was not written: {os.strerror(number)}\n  → free some disk space, or give another path;"
        in said
    )
    assert list_files() == (["q.xlsx"] if there else [])
    assert not there or Path("q.xlsx").read_text(encoding="utf-8") == OLD


@pytest.mark.any_engine
@pytest.mark.parametrize("size", [1000, 5000])
def test_a_full_disk_is_reported_in_two_lines(seeded_template, tmp_path, size):
    program = (
        f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}));"
        "from tracker.cli.main import main; main()"
    )
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    surroundings = {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    full = subprocess.run(
        [sys.executable, "-c", program, "--db", seeded_template.address, "export", "2024Q2", "-o", "q.xlsx"],
        env=os.environ | surroundings | {"TMPDIR": str(temporary)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (full.returncode, full.stdout) == (7, ""), full.stderr
    assert "q.xlsx was not written: File too large" in full.stderr
    assert len(full.stderr.splitlines()) == 2
    assert list_files() == []


SLOW = (
    "from tracker.cli.main import main; from tracker.cli.terminal import progress;"
    " progress._PATIENCE = {patience}; main()"
)


@pytest.mark.any_engine
@pytest.mark.parametrize(
    ("words", "patiences"), [(("export",), (-1, 600)), (("report", "issue", "--yes"), (-1,))]
)
def test_a_long_export_shows_a_progress_bar_only_on_the_terminal(location, words, patiences):
    """A short one shows none; a patience of no time makes every one long."""
    shown = {}
    for patience in patiences:
        asked = [*words, "2024Q2", "-o", f"{patience}.xlsx"]
        program = shlex.join([sys.executable, "-c", SLOW.format(patience=patience)])
        command = f"{program} --db {shlex.quote(location.address)} {shlex.join(asked)} > said.txt"
        surroundings = os.environ | {"PYTHONPATH": str(ROOT)}
        ran = pexpect.spawn("/bin/sh", ["-c", command], encoding="utf-8", env=surroundings, timeout=120)
        ran.expect(pexpect.EOF)
        ran.close()
        assert ran.exitstatus == 0, ran.before
        shown[patience] = ran.before
        assert f"Wrote {patience}.xlsx" in Path("said.txt").read_text(encoding="utf-8")
        assert "Computing the figures" not in Path("said.txt").read_text(encoding="utf-8")
    assert "Computing the figures" in shown[-1]
    assert shown.get(600, "").strip() == ""


def test_the_same_facts_give_the_same_sheets(run):
    for name in ("a.xlsx", "b.xlsx"):
        assert run("export", "2024Q2", "-o", name).exit_code == 0
    first, second = (openpyxl.load_workbook(name) for name in ("a.xlsx", "b.xlsx"))
    for name in first.sheetnames[1:]:
        rows = [list(book[name].iter_rows(values_only=True)) for book in (first, second)]
        assert rows[0] == rows[1]
