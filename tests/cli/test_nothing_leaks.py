"""Test that no command prints or writes a password, and a telephone number only where it is asked for."""

from __future__ import annotations

import zipfile

import pytest

from helpers.command_walk import list_calls
from helpers.databases import copy_for_module, make_runner
from tracker.store.location import Location

pytestmark = pytest.mark.slow

PASSWORD, PHONE, SECRET = "geheim-4711", "13987654321", "不宜外传的话"
SHEET = "企业,承诺事项,表态日期,类型,承诺力度\n甲公司,建厂,2024-05-06,建设类,有意向\n"


@pytest.fixture
def working_folder(tmp_path, monkeypatch):
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    (folder / "sheet.csv").write_text(SHEET, encoding="utf-8")
    return folder


@pytest.fixture
def register(seeded_template, tmp_path):
    """A register with the number of a person, and with a private follow-up."""
    with copy_for_module(seeded_template, tmp_path) as location:
        run = make_runner(location)
        for words in (
            ("rep", "edit", "#1", "--phone", PHONE),
            ("followup", "add", "2024-004", SECRET, "--on", "2024-06-20", "--private"),
            ("receipt", "add", "2024-004", "10万元", "--on", "2024-06-20"),
        ):
            done = run(*words)
            assert done.exit_code == 0, done.output
        yield location


def read_file(file):
    """Return the name and the bytes of a file; the parts of a workbook or backup are unpacked."""
    parts = [str(file).encode(), file.read_bytes()]
    if file.suffix in {".xlsx", ".zip"}:
        with zipfile.ZipFile(file) as packed:
            parts += [packed.read(name) for name in packed.namelist()]
    return b"\n".join(parts)


def list_files(folder):
    """Return the files of a folder, each with the time of its last change."""
    return {(file, file.stat().st_mtime_ns) for file in folder.rglob("*") if file.is_file()}


def walk(location, folder, *secrets):
    """Run every command; return for each secret the commands that print it, and that write it to a file."""
    run = make_runner(location)
    found = {secret: (set(), set()) for secret in secrets}
    for words in list_calls():
        before = list_files(folder)
        done = run(*words)
        assert isinstance(done.exception, SystemExit | None), (words, done.exception)
        written = b"".join(read_file(file) for file, _ in list_files(folder) - before)
        for secret, (printing, writing) in found.items():
            if secret in done.stdout + done.stderr:
                printing.add(" ".join(words[:2]))
            if secret.encode() in written:
                writing.add(" ".join(words[:2]))
    return found


NOWHERE = (set(), set())


def test_no_command_prints_or_writes_the_password_of_the_server(register, working_folder):
    addresses = [f"postgresql://li:{PASSWORD}@127.0.0.1:1/db?sslpassword={PASSWORD}"]
    if not register.is_file:
        address = f"postgresql://postgres:{PASSWORD}@{register.address.rpartition('@')[2]}"
        assert make_runner(Location("postgresql", address))("db", "info").exit_code == 0
        addresses.append(address)
    for address in addresses:
        assert walk(Location("postgresql", address), working_folder, PASSWORD) == {PASSWORD: NOWHERE}


@pytest.mark.any_engine
def test_numbers_and_private_words_are_printed_only_where_they_are_asked_for(register, working_folder):
    copies = {"db backup", "db snapshot", "db dump", "db copy"}
    assert walk(register, working_folder, PHONE, SECRET) == {
        PHONE: ({"rep show", "rep list"}, copies),
        SECRET: (
            {"commitment show", "followup list", "followup show", "followup correct", "history 2024-004"},
            copies,
        ),
    }


@pytest.mark.any_engine
def test_a_snapshot_without_people_prints_and_writes_no_number(register, working_folder, tmp_path):
    file = tmp_path / "public.db"
    assert make_runner(register)("db", "snapshot", str(file), "--without-people").exit_code == 0
    assert walk(Location("sqlite", str(file)), working_folder, PHONE) == {PHONE: NOWHERE}
