"""Test who may read the files that commands make."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing

import pytest
from click.testing import CliRunner

from helpers.databases import FILE_ONLY, make_runner
from tracker.cli.main import main
from tracker.store.location import Location


@pytest.fixture(params=[0o022, 0o077, 0o000], ids=oct)
def umask(request):
    """Set a umask that lets all, the owner or everybody read; return it."""
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def read_modes(folder):
    """Return the modes of the files in a folder, by their names without the timestamp."""
    return {file.name: stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir() if file.is_file()}


MODES = [(None, 0o600), ("", 0o600), ("660", 0o660), ("0640", 0o640)]


def set_file_mode(monkeypatch, given):
    """Say in the surroundings which mode new files have; None says nothing."""
    if given is not None:
        monkeypatch.setenv("TRACKER_FILE_MODE", given)


@FILE_ONLY
@pytest.mark.slow
@pytest.mark.parametrize(("given", "mode"), MODES)
def test_a_backup_has_the_configured_mode(location, tmp_path, monkeypatch, umask, given, mode):
    set_file_mode(monkeypatch, given)
    assert make_runner(location)("db", "backup", str(tmp_path / "usb")).exit_code == 0
    assert set(read_modes(tmp_path / "usb").values()) == {mode}


@FILE_ONLY
@pytest.mark.slow
@pytest.mark.parametrize(("umask", "given", "mode"), [
    (0o000, *MODES[0]), (0o077, *MODES[1]), (0o022, *MODES[2]), (0o000, *MODES[3]),
], indirect=["umask"])  # fmt: skip
def test_new_databases_backups_and_snapshots_have_the_configured_mode(
    location, tmp_path, monkeypatch, umask, given, mode
):
    """Every kind of file is made with each mode and each umask; a backup above with all pairs of them."""
    set_file_mode(monkeypatch, given)
    run, folder = make_runner(location), tmp_path / "office"
    folder.mkdir()
    steps = [
        ("db", "backup", str(folder)),
        ("db", "snapshot", str(folder / "whole.db")),
        ("db", "snapshot", str(folder / "part.db"), "--without-people"),
        ("db", "copy", "--to", str(folder / "copy.db")),
    ]
    for step in steps:
        assert run(*step).exit_code == 0, step
    new = Location("sqlite", str(folder / "new.db"))
    (backup,) = folder.glob("copy-*.db")
    assert make_runner(new)("init", "--empty").exit_code == 0
    assert (
        make_runner(Location("sqlite", str(folder / "restored.db")))("db", "restore", str(backup)).exit_code
        == 0
    )
    assert make_runner(new)("db", "restore", str(backup), "--yes").exit_code == 0
    assert set(read_modes(folder).values()) == {mode}
    assert len(read_modes(folder)) == 7


@pytest.mark.skipif(os.name != "posix", reason="about POSIX modes")
def test_a_backup_of_a_server_has_the_configured_mode(location, tmp_path, umask):
    assert make_runner(location)("db", "backup", str(tmp_path / "usb")).exit_code == 0
    assert set(read_modes(tmp_path / "usb").values()) == {0o600}


@FILE_ONLY
@pytest.mark.slow
def test_a_database_that_is_there_keeps_its_mode(location, tmp_path):
    run = make_runner(location)
    assert run("db", "backup", str(tmp_path / "usb")).exit_code == 0
    (backup,) = (tmp_path / "usb").iterdir()
    for damage in (b"", b"a letter" * 7):  # over the mark of a SQLite file
        location.path.chmod(0o640)
        location.path.write_bytes(damage + location.path.read_bytes()[len(damage) :])
        assert run("db", "restore", str(backup), "--yes").exit_code == 0
        assert stat.S_IMODE(location.path.stat().st_mode) == 0o640
    assert {mode for name, mode in read_modes(location.path.parent).items() if "replaced" in name} == {0o600}


@FILE_ONLY
def test_the_journal_of_a_database_has_its_mode(location):
    location.path.chmod(0o600)
    with closing(sqlite3.connect(location.address, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("UPDATE companies SET note = 'x'")
        journal = location.path.with_name(location.path.name + "-journal")
        assert stat.S_IMODE(journal.stat().st_mode) == 0o600


@pytest.mark.slow
def test_exports_follow_the_umask(location, tmp_path, umask):
    run = make_runner(location)
    folder = tmp_path / "exports"
    folder.mkdir()
    assert run("export", "2024Q2", "-o", str(folder / "q2.xlsx")).exit_code == 0
    assert set(read_modes(folder).values()) == {0o666 & ~umask}


@FILE_ONLY
@pytest.mark.parametrize("given", ["999", "777", "rw", "0o600", "060", "400"])
def test_a_mode_that_no_database_can_have_is_refused(tmp_path, monkeypatch, given):
    monkeypatch.setenv("TRACKER_FILE_MODE", given)
    refused = CliRunner().invoke(main, ["--db", str(tmp_path / "new.db"), "init"])
    assert refused.exit_code == 2
    assert (
        f"TRACKER_FILE_MODE is “{given}”, which is not a file mode\n  → set the variable to 660"
        in refused.stderr
    )
    assert list(tmp_path.iterdir()) == []


@FILE_ONLY
def test_nothing_is_written_through_a_link_that_stands_in_the_way_of_a_backup(
    location, tmp_path, monkeypatch
):
    usb, mine = tmp_path / "usb", tmp_path / "mine"
    usb.mkdir()
    mine.write_text("mine")
    monkeypatch.setattr("tracker.store.sqlite_files.make_file_timestamp", lambda: "20240701T000000Z")
    (usb / f".copy-20240701T000000Z.db.{os.uname().nodename}.{os.getpid()}.part").symlink_to(mine)
    assert make_runner(location)("db", "backup", str(usb)).exit_code == 0
    assert mine.read_text() == "mine"
