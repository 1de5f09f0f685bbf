"""Test that the password of a server is taken from where libpq takes it, and repeated nowhere."""

from __future__ import annotations

import socket
import struct
import threading
from contextlib import contextmanager

import pytest
from click.testing import CliRunner

from tracker.cli.main import main
from tracker.copies.backup import get_database_name
from tracker.errors import DatabaseError
from tracker.store.location import Location, locate_database

pytest.importorskip("psycopg", reason="the extra postgres is not installed")
pytestmark = pytest.mark.any_engine

PIECES = ("geheim", "s3cr", "t:x", "tx@")
SHOWN = {
    "postgresql://li:geheim@host:1/db": "postgresql://li@host:1/db",
    "postgres://host/db?user=li&password=geheim": "postgresql://li@host/db",
    "postgresql://li@host/db?sslmode=require&sslpassword=geheim": "postgresql://li@host/db?sslmode=require",
    "postgresql://li:geheim%40%2F%3A@host/db": "postgresql://li@host/db",
    "postgresql://li:geheim?x#y@host/db": "postgresql://li@host/db",
    "postgresql+psycopg://li:geheim@host": "postgresql://li@host",
    "postgresql://li:geheim@h1:1,h2:2/db": "postgresql:///db?user=li&host=h1,h2&port=1,2",
    "postgresql://li:geheim@[::1]:1/db": "postgresql:///db?user=li&host=::1&port=1",
    "postgresql://li:geheim@%2Frun%2Fpg/db": "postgresql:///db?user=li&host=/run/pg",
    "postgresql://host/db?user=li@office&password=geheim": "postgresql://li%40office@host/db",
    "postgresql://host/承诺?password=geheim": "postgresql://host/承诺",
    "postgresql:///?service=office": "postgresql:///?service=office",
    "postgresql://": "postgresql://",
}
REFUSED = [
    "postgresql://u:s3cr@t:x@127.0.0.1:1/db",
    "postgresql://u:s3cr@tx@127.0.0.1:1/db",
    "postgresql://u:s3cr/geheim@127.0.0.1:1/db",
    "postgresql://u:1/geheim@127.0.0.1:1/db",
    "postgresql://u:1?2/s3cr=geheim@127.0.0.1:1/db",
    "postgresql://u:s3cr@127.0.0.1:1/db@geheim",
    "postgresql://u:geheim%zz@127.0.0.1:1/db",
    "postgresql://u:@127.0.0.1:geheim/db",
    "host=127.0.0.1 port=1 password=geheim",
    "password = geheim",
    "dbname=db password='a://geheim'",
    "PASSWORD=geheim://x",
    "u:geheim@127.0.0.1/db",
    "postgresql:/u:geheim@127.0.0.1/db",
    "postgres:u:geheim@127.0.0.1/db",
    "mysql://u:geheim@127.0.0.1/db",
    "sqlite://u:geheim@127.0.0.1/db",
    "sqlite:///host=127.0.0.1 password=geheim",
    "jdbc:postgresql://u:geheim@127.0.0.1/db",
]
COMMANDS = [
    ("commitment", "list"), ("init",), ("db", "info"), ("db", "backup", "usb"), ("sql", "select 1"),
    ("followup", "add", "2024-001", "--on", "今天", "--note", "x"), ("browse", "--no-open"),
]  # fmt: skip


@pytest.mark.parametrize(("given", "shown"), SHOWN.items())
def test_a_url_is_shown_without_its_password_and_means_the_same(given, shown):
    location = locate_database(given)
    assert str(location) == shown
    assert str(locate_database(shown)) == shown


@pytest.mark.parametrize("given", REFUSED)
def test_an_address_that_would_be_misread_is_refused_without_repeating_it(given):
    with pytest.raises(DatabaseError) as refused:
        locate_database(given)
    message = f"{refused.value} {refused.value.hint}"
    assert "postgresql://" in message
    assert not [piece for piece in PIECES if piece in message]


@pytest.mark.parametrize(
    "path", ["office.db", "./dbname=x", "a b/c.db", "C:\\x@y.db", "甲@乙.db", "/a:b@c.db"]
)
def test_paths_stay_paths(path):
    assert locate_database(path) == Location("sqlite", path)


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("given", [*SHOWN, *REFUSED])
@pytest.mark.slow
def test_no_command_prints_a_password(given, words, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PGCONNECT_TIMEOUT", "2")
    monkeypatch.setenv("PGHOST", "127.0.0.1")
    for name in ("host", "h1", "h2"):
        given = given.replace(f"@{name}", "@127.0.0.1:1").replace(f"//{name}/", "//127.0.0.1:1/")
    given = given.replace(":1:1", ":1")
    result = CliRunner().invoke(main, ["--db", given, *words])
    assert (result.exit_code, type(result.exception)) == (6, SystemExit), result.output
    assert not [piece for piece in PIECES if piece in result.output], result.output
    assert not [file for file in tmp_path.rglob("*") if "geheim" in file.name]


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("postgresql://li:geheim@host/office", "office"),
        ("postgresql://li:geheim@host", "tracker"),
        ("postgresql://host?dbname=office&password=geheim", "office"),
        ("postgresql://host/a%2F..%2Fb", "a_.._b"),
    ],
)
def test_a_backup_is_named_after_the_database(address, name):
    assert get_database_name(locate_database(address)) == name


@contextmanager
def start_asking_server():
    """Yield the port of a server that asks for a password and ends, and the list of passwords it got."""
    passwords: list[str] = []

    def answer(listening):
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            with connection, connection.makefile("rwb") as stream:
                (length,) = struct.unpack("!i", stream.read(4))
                stream.read(length - 4)
                stream.write(b"R" + struct.pack("!ii", 8, 3))  # AuthenticationCleartextPassword
                stream.flush()
                if stream.read(1) == b"p":
                    (length,) = struct.unpack("!i", stream.read(4))
                    passwords.append(stream.read(length - 4).rstrip(b"\0").decode())

    with socket.create_server(("127.0.0.1", 0)) as listening:
        threading.Thread(target=answer, args=(listening,), daemon=True).start()
        yield listening.getsockname()[1], passwords


@pytest.mark.parametrize("words", [COMMANDS[0], COMMANDS[1]], ids=" ".join)
@pytest.mark.parametrize("means", ["PGPASSWORD", "pgpass", "service", "url", "parameter"])
def test_each_way_to_give_a_password_works_and_none_shows_it(means, words, tmp_path, monkeypatch):
    monkeypatch.setenv("PGSSLMODE", "disable")
    monkeypatch.setenv("PGGSSENCMODE", "disable")
    with start_asking_server() as (port, passwords):
        address = f"postgresql://li@127.0.0.1:{port}/office"
        if means == "PGPASSWORD":
            monkeypatch.setenv("PGPASSWORD", "geheim")
        elif means == "pgpass":
            (tmp_path / "pgpass").write_text(f"127.0.0.1:{port}:office:li:geheim\n")
            (tmp_path / "pgpass").chmod(0o600)
            monkeypatch.setenv("PGPASSFILE", str(tmp_path / "pgpass"))
        elif means == "service":
            service = f"[office]\nhost=127.0.0.1\nport={port}\nuser=li\ndbname=office\npassword=geheim\n"
            (tmp_path / "services").write_text(service)
            monkeypatch.setenv("PGSERVICEFILE", str(tmp_path / "services"))
            address = "postgresql:///?service=office"
        elif means == "url":
            address = address.replace("li@", "li:geheim@")
        else:
            address += "?password=geheim"
        result = CliRunner().invoke(main, ["--db", address, *words])
        assert passwords == ["geheim"]
    assert result.exit_code == 6
    assert "geheim" not in result.output
