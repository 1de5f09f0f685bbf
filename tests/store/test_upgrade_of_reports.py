"""Test that an upgrade from revision 0023 keeps what an office signed, byte for byte, and all of its data."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from hashlib import sha256

import pytest

from helpers.databases import make_runner, reserve_database
from helpers.released import make_released_database, read_released_dump

pytestmark = pytest.mark.slow
SIGNED = "7ad678bbc9a3dc357eefe96a4044fc149d263b1ef715f9958f4e3ded9e90c45d"
"""The digest of the workbook that `report issue 2024Q2 -o FILE` wrote with the program of revision 0023."""
PRINTED = "bb43fd32b314c8b9d3bc033a7ad177a3fd8c3dccbc1660be472208f82aa3c750"
"""The digest of what `report print 2024Q2 --lang en --format json` wrote then."""
PRINTS = {
    "the signed workbook": ((), SIGNED),
    "a kept print": (("--lang", "en", "--format", "json"), PRINTED),
}


@pytest.fixture(scope="module")
def upgraded(tmp_path_factory, worker):
    """The kept database of revision 0023, on the engine of this run, brought to the newest revision."""
    folder = tmp_path_factory.mktemp("reports")
    with reserve_database(folder, f"{worker}_reports") as location:
        make_released_database(location, "0023")
        done = make_runner(location)("db", "upgrade")
        assert done.exit_code == 0, (done.output, done.exception)
        yield location


def read_json(location, *words):
    done = make_runner(location)(*words, "--json")
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


@pytest.mark.parametrize(("options", "digest"), PRINTS.values(), ids=PRINTS)
def test_what_was_signed_is_printed_again_byte_for_byte(upgraded, tmp_path, options, digest):
    file = tmp_path / "again"
    done = make_runner(upgraded)("report", "print", "2024Q2", *options, "-o", str(file))
    assert done.exit_code == 0, done.output
    assert sha256(file.read_bytes()).hexdigest() == digest


def test_another_print_has_the_frozen_figures_and_nothing_else(upgraded, tmp_path):
    with closing(sqlite3.connect(":memory:")) as old:
        old.executescript(read_released_dump("0023"))
        [frozen] = old.execute("SELECT frozen FROM reports").fetchone()
    file = tmp_path / "again.json"
    done = make_runner(upgraded)("report", "print", "2024Q2", "--format", "json", "-o", str(file))
    assert done.exit_code == 0, done.output
    assert json.loads(file.read_text("utf-8"))["report"] == json.loads(frozen)


def test_the_data_is_what_it_was_and_keeps_every_rule(upgraded):
    assert read_json(upgraded, "office", "show")["name"] == "青岛市投资促进局"
    shown = read_json(upgraded, "commitment", "show", "2024-004")
    assert (shown["stage"], shown["next_action"], len(shown["papers"])) == ("signed", "回访", 1)
    assert [row["amount"] for row in shown["receipts"]] == [12_000_000, 3_000_000]
    assert {row["ref"] for row in read_json(upgraded, "commitment", "list")} >= {"2024-013", "2024-014"}
    assert {row["figure"] for row in read_json(upgraded, "target", "list")} == {"new_pledges", "signings"}
    for words in (("report", "verify"), ("check",)):
        done = make_runner(upgraded)(*words)
        assert done.exit_code == 0, done.output
    assert read_json(upgraded, "report", "compare", "2024Q2") == []
