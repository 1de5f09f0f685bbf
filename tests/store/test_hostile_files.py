"""Test files that are none, that never end or belong to somebody else: refused with a reason, never read."""

from __future__ import annotations

import os
import socket
import sqlite3
import subprocess
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from helpers.databases import FILE_ONLY, make_runner
from tracker import errors
from tracker.cli.main import main
from tracker.copies import backup, dump_folder
from tracker.copies.table_rows import TABLES
from tracker.store import sqlite_files
from tracker.store.location import Location

pytestmark = pytest.mark.any_engine


def make_pipe(place):
    os.mkfifo(place / "odd")
    return place / "odd"


def make_folder(place):
    (place / "odd").mkdir()
    return place / "odd"


def make_socket(place):
    with closing(socket.socket(socket.AF_UNIX)) as bound:
        bound.bind(str(place / "odd"))
    return place / "odd"


ODD_FILES = {
    "device": (lambda _: Path("/dev/zero"), "this is a device"),
    "pipe": (make_pipe, "this is a pipe"),
    "folder": (make_folder, "this is a folder"),
    "socket": (make_socket, "this is a socket"),
    "system": (lambda _: Path("/dev/kmsg"), "this is a device"),
}
READERS = {
    "source add": ("source", "add", "{odd}", "--title", "x"),
    "import": ("import", "{odd}", "--as", "commitments"),
    "import --map": ("import", "{sheet}", "--as", "commitments", "--map", "{odd}"),
    "db seed": ("db", "seed", "{odd}"),
    "db restore": ("db", "restore", "{odd}", "--yes"),
    "source attach": ("source", "attach", "qilu-2024-04-28", "{odd}"),
}


@pytest.mark.parametrize("odd", ODD_FILES)
@pytest.mark.parametrize("command", READERS)
def test_what_is_no_file_is_never_read(command, odd, run, tmp_path):
    make, message = ODD_FILES[odd]
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("企业,承诺事项\n", encoding="utf-8")
    path = make(tmp_path)
    if not path.exists():
        pytest.skip(f"there is no {path} on this system")
    refused = run(*(word.format(odd=path, sheet=sheet) for word in READERS[command]))
    assert refused.exit_code in {2, 7}, refused.output
    assert message in refused.stderr or "is a directory" in refused.stderr
    assert "Traceback" not in refused.stderr


@pytest.mark.parametrize("odd", ["pipe", "folder"])
def test_an_output_file_that_is_none_is_refused(odd, run, tmp_path):
    path = ODD_FILES[odd][0](tmp_path)
    assert run("sql", "select 1", "--xlsx", str(path), "--force").exit_code == 7
    (tmp_path / "wrong.csv").write_text("企业,承诺事项\n,x\n", encoding="utf-8")
    refused = run("import", str(tmp_path / "wrong.csv"), "--as", "commitments", "--errors", str(path))
    assert refused.exit_code == 2


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("export", ("export", "2024Q2", "-o", "{link}", "--force")),
        ("sql", ("sql", "select 1", "--xlsx", "{link}", "--force")),
        ("snapshot", ("db", "snapshot", "{link}")),
    ],
)
@pytest.mark.parametrize("is_there", [True, False])
def test_nothing_is_written_through_a_link(command, words, is_there, run, tmp_path):
    mine, link = tmp_path / "mine", tmp_path / "link"
    if is_there:
        mine.write_text("mine")
    link.symlink_to(mine)
    assert run(*(word.format(link=link) for word in words)).exit_code == 7
    assert mine.exists() == is_there
    assert not is_there or mine.read_text() == "mine"
    assert link.is_symlink()


@pytest.mark.parametrize(
    "address", ["sqlite://", "sqlite:///", ":memory:", "sqlite:///:memory:", "sqlite:// "]
)
@pytest.mark.parametrize("command", [("commitment", "list"), ("init",), ("db", "info")])
def test_a_database_that_is_no_file_is_refused(address, command, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TRACKER_DB", address)
    refused = CliRunner().invoke(main, list(command))
    assert refused.exit_code == 6, refused.output
    assert f"“{address}” is not the path of a file" in refused.stderr
    assert list(tmp_path.iterdir()) == []


def make_songs(file):
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE songs (title TEXT)")


FOREIGN = {
    "a database of another program": make_songs,
    "a letter": lambda file: file.write_text("Dear Sir\n" * 500),
    "a picture": lambda file: file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(5000)),
}


@FILE_ONLY
@pytest.mark.parametrize("foreign", FOREIGN)
def test_a_file_of_another_program_is_not_replaced_by_a_backup(foreign, location, tmp_path):
    make_runner(location)("db", "backup", str(tmp_path / "usb"))
    (file,) = (tmp_path / "usb").iterdir()
    other = tmp_path / "other.db"
    FOREIGN[foreign](other)
    before = other.read_bytes()
    refused = make_runner(Location("sqlite", str(other)))("db", "restore", str(file), "--yes")
    assert refused.exit_code == 6
    assert "other.db is not a tracker database" in refused.stderr
    assert other.read_bytes() == before
    assert not list(tmp_path.glob("*replaced*"))


@pytest.mark.parametrize("name", ["companies.csv", "dump.json"])
@pytest.mark.parametrize("kind", ["link", "pipe"])
@pytest.mark.slow
def test_a_dump_whose_file_stands_elsewhere_is_not_loaded(name, kind, run, tmp_path):
    folder = tmp_path / "dump"
    assert run("db", "dump", str(folder)).exit_code == 0
    (folder / name).rename(tmp_path / name)
    (folder / name).symlink_to(tmp_path / name) if kind == "link" else os.mkfifo(folder / name)
    target = tmp_path / "loaded.db"
    refused = make_runner(Location("sqlite", str(target)))("db", "load", str(folder))
    assert refused.exit_code == 7, refused.output
    assert ("is a symbolic link to" if kind == "link" else "this is a pipe") in refused.stderr
    assert not target.exists()


def test_a_row_of_a_dump_without_end_is_not_read(run, tmp_path, monkeypatch):
    folder = tmp_path / "dump"
    assert run("db", "dump", str(folder)).exit_code == 0
    with (folder / "companies.csv").open("a") as opened:
        opened.write("x" * 20_000)
    monkeypatch.setattr(dump_folder, "_LONGEST_ROW", 10_000)
    (companies,) = [table for table in TABLES if table.name == "companies"]
    with pytest.raises(errors.FileError, match=r"companies\.csv: row \d+ has more than 10,000 characters"):
        list(dump_folder.DumpFolder(folder).iterate_rows(companies))


def write_zip(file, parts):
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, size in parts.items():
            with packed.open(name, "w") as opened:
                for _ in range(size):
                    opened.write(bytes(1 << 20))
    return file


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ({"companies.csv": 70}, "would unpack to 73 MB, [0-9,]+ times its own size, which no backup does"),
        ({"../companies.csv": 0}, "contains files that do not belong in one"),
        ({"setup.py": 0}, "contains files that do not belong in one"),
        ({"companies.csv": 1}, "not contain a complete dump"),
    ],
)
def test_a_zip_file_that_is_no_backup_is_not_unpacked(parts, message, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    file = write_zip(tmp_path / "backup.zip", parts)
    with pytest.raises(errors.FileError, match=message):
        backup.restore_backup(Location("postgresql", "postgresql://nowhere/office"), file)
    assert list(tmp_path.iterdir()) == [file]


def test_a_backup_that_the_disk_cannot_hold_is_not_unpacked(tmp_path, monkeypatch):
    monkeypatch.setattr("shutil.disk_usage", lambda _: type("Usage", (), {"free": 1000}))
    file = write_zip(tmp_path / "backup.zip", {"companies.csv": 1})
    with pytest.raises(errors.FileError, match=r"unpacks to 1 MB, but the disk of .* has only 0 MB"):
        backup.restore_backup(Location("postgresql", "postgresql://nowhere/office"), file)


def test_what_a_killed_command_left_is_removed_by_the_next_one(run, tmp_path):
    with subprocess.Popen(["true"]) as ended:
        ended.wait()
    node, folder = os.uname().nodename, tmp_path / "usb"
    folder.mkdir()
    stale = [
        folder / f".office-20240101T000000Z.db.{node}.{ended.pid}.part",
        folder / f".x.db-parts.{node}.{ended.pid}.part",
    ]
    stale[0].write_text("half")
    Path(f"{stale[0]}-journal").write_text("half")
    stale[1].mkdir()
    (stale[1] / "copy.db").write_text("half")
    kept = [
        folder / f".office.db.{node}.{os.getpid()}.part",  # its process runs
        folder / f".office.db.{node}.1.part",  # its process runs and belongs to somebody else
        folder / f".office.db.other-{node}.{ended.pid}.part",  # its machine is another one
        folder / f".{node}.part",
        folder / f"office.db.{node}.{ended.pid}.part",
    ]
    for file in kept:
        file.write_text("kept")
    assert run("sql", "select 1", "--xlsx", str(folder / "answer.xlsx")).exit_code == 0
    assert sorted(folder.iterdir()) == sorted([*kept, folder / "answer.xlsx"])


def test_a_temporary_folder_is_for_its_owner_alone_and_removed_at_the_end(tmp_path):
    with sqlite_files.make_part_folder(tmp_path / "x.db") as folder:
        assert folder.stat().st_mode & 0o777 == 0o700
        (folder / "copy.db").write_text("x")
    assert list(tmp_path.iterdir()) == []
