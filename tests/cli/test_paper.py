"""Test `tracker paper` and --paper: files are kept byte for byte, with all or nothing, in every copy."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pytest
import sqlalchemy as sa

from helpers.databases import make_runner, reserve_database, select_tuples
from tracker.store import engine as db
from tracker.store.location import Location
from tracker.values import papers

CONTENT = bytes(range(256)) * 40
CONTRACT = b"%PDF-1.7 " + CONTENT


@pytest.fixture
def files(tmp_path):
    """Two files to keep: contract.pdf and slip.jpg."""
    paths = {"contract.pdf": CONTRACT, "slip.jpg": b"\xff\xd8\xff" + CONTENT}
    for name, content in paths.items():
        (tmp_path / name).write_bytes(content)
    return {name: str(tmp_path / name) for name in paths}


@pytest.fixture
def kept(run, files):
    """A register with a paper of follow-up 1, one of receipt 1, and one of a source."""
    for words in (
        ("followup", "add", "2024-001", "合同已签", "--paper", files["contract.pdf"]),
        ("receipt", "add", "2024-001", "100万元", "--on", "2024-06-20", "--paper", files["slip.jpg"]),
        ("source", "add", "--no-file", "--title", "合同", "--key", "ht", "--paper", files["contract.pdf"]),
    ):
        done = run(*words)
        assert done.exit_code == 0, done.output
    return run


def list_papers(run, *words):
    return json.loads(run("paper", "list", *words, "--json").stdout)


def load_kept(run, tmp_path, number):
    target = tmp_path / "out"
    done = run("paper", "show", str(number), "-o", str(target), "--force")
    assert done.exit_code == 0, done.output
    return target.read_bytes()


def test_papers_are_listed_with_what_they_are_evidence_of(kept):
    facts = [(row["ref"], row["followup_id"], row["receipt_id"], row["source"]) for row in list_papers(kept)]
    assert facts == [("2024-001", 1, None, None), ("2024-001", None, 1, None), (None, None, None, "ht")]
    kinds = [(row["file_name"], row["file_kind"], row["size"]) for row in list_papers(kept, "2024-001")]
    assert kinds == [("contract.pdf", "pdf", len(CONTRACT)), ("slip.jpg", "picture", len(CONTENT) + 3)]
    for words in (("followup", "show", "1"), ("commitment", "show", "2024-001"), ("source", "show", "ht")):
        assert "contract.pdf" in kept(*words).stdout
        assert json.loads(kept(*words, "--json").stdout)["papers"][0]["paper_id"] in (1, 3)


def test_a_paper_is_written_out_byte_for_byte(kept, tmp_path):
    assert load_kept(kept, tmp_path, 1) == CONTRACT


def test_a_correction_keeps_the_papers_of_its_followup(kept, files):
    kept("followup", "correct", "1", "--note", "合同已于今日签署")
    added = kept("paper", "add", files["slip.jpg"], "--followup", "1")
    assert added.stdout.splitlines()[0] == "Kept slip.jpg (10 kB) as paper 4."
    assert len(json.loads(kept("followup", "show", "1", "--json").stdout)["papers"]) == 2


@pytest.mark.slow
def test_undo_takes_papers_back_and_does_not_bring_their_bytes(kept, files):
    kept("paper", "add", files["slip.jpg"], "--followup", "1")
    undone = kept("undo", "--yes")
    assert len(list_papers(kept)) == 3
    refused = kept("undo", "--yes", _find_batch(undone))
    assert refused.exit_code == 5
    assert "the file “slip.jpg” was removed together with its content" in refused.stderr
    assert kept("check").exit_code == 0


@pytest.mark.slow
def test_the_undo_of_a_removal_is_refused(kept):
    refused = kept("undo", "--yes", _find_batch(kept("paper", "remove", "1")))
    assert refused.exit_code == 5
    assert "the file “contract.pdf” was removed together with its content" in refused.stderr
    assert kept("check").exit_code == 0


def test_the_journal_does_not_hold_the_bytes(kept, location):
    kept("paper", "remove", "1")
    ((before,),) = select_tuples(location, "SELECT before FROM changes WHERE operation = 'delete'")
    assert len(before) < 400
    assert "contract.pdf" in before


REFUSED = [
    ("for a void follow-up", ("--followup", "2"), 5, "was voided"),
    ("twice", ("--followup", "1"), 5, "already has the same file, as paper 1"),
    ("for no follow-up", ("--followup", "99"), 3, "no follow-up 99"),
    ("for nothing", (), 2, "one follow-up, receipt or source"),
    ("for two", ("--followup", "1", "--receipt", "1"), 2, "one follow-up, receipt or source"),
]


@pytest.mark.any_engine
@pytest.mark.parametrize(("words", "code", "message"), [c[1:] for c in REFUSED], ids=[c[0] for c in REFUSED])
def test_a_paper_is_refused(kept, files, words, code, message):
    kept("followup", "add", "2024-001", "误记")
    kept("followup", "void", "2", "--because", "误记")
    refused = kept("paper", "add", files["contract.pdf"], *words)
    assert (refused.exit_code, len(list_papers(kept))) == (code, 3), refused.output
    assert message in refused.stderr


@pytest.mark.any_engine
def test_a_file_that_is_empty_too_large_or_missing_stops_the_whole_command(run, files, tmp_path, monkeypatch):
    monkeypatch.setattr(papers, "LARGEST", 9_000)
    (tmp_path / "empty").touch()
    for file, message in (
        ("empty", "is empty"),
        ("contract.pdf", "at most 0 MB"),
        ("missing", "No such file"),
    ):
        words = ("followup", "add", "2024-001", "合同已签", "--paper", str(tmp_path / file))
        refused = run(*words)
        assert refused.exit_code == 7
        assert message in refused.stderr
    assert json.loads(run("followup", "list", "2024-001", "--json").stdout) == []


@pytest.mark.slow
def test_check_finds_bytes_that_were_altered(kept, location):
    with db.open_transaction(location) as connection:
        connection.execute(
            sa.text("UPDATE papers SET content = :other WHERE id = 1"), {"other": CONTRACT[::-1]}
        )
    found = kept("check")
    assert found.exit_code == 8
    assert "the file of paper 1 was altered" in found.output
    assert kept("paper", "show", "1", "-o", "x.pdf").exit_code == 8


@pytest.mark.slow
def test_dumps_and_copies_carry_papers(kept, location, tmp_path):
    kept("db", "dump", str(tmp_path / "dump"))
    with reserve_database(tmp_path, "loaded") as loaded, reserve_database(tmp_path, "copied") as copied:
        done = make_runner(loaded)("db", "load", str(tmp_path / "dump"))
        assert done.exit_code == 0, done.output
        done = kept("db", "copy", "--to", copied.address)
        assert done.exit_code == 0, done.output
        for other in (loaded, copied):
            assert load_kept(make_runner(other), tmp_path, 1) == CONTRACT
            assert make_runner(other)("check").exit_code == 0


@pytest.mark.slow
def test_a_backup_carries_papers(kept, location, tmp_path):
    kept("db", "backup", str(tmp_path / "kept"))
    (backup,) = (tmp_path / "kept").iterdir()
    with reserve_database(tmp_path, "restored") as restored:
        done = make_runner(restored)("db", "restore", str(backup), "--yes")
        assert done.exit_code == 0, done.output
        assert load_kept(make_runner(restored), tmp_path, 2)[3:] == CONTENT


@pytest.mark.slow
def test_a_snapshot_leaves_papers_out_unless_asked(kept, tmp_path):
    for options, contents in (((), {None}), (("--with-papers",), {CONTRACT, b"\xff\xd8\xff" + CONTENT})):
        file = tmp_path / f"snapshot{len(options)}.db"
        kept("db", "snapshot", str(file), *options)
        with closing(sqlite3.connect(file)) as connection:
            assert {row[0] for row in connection.execute("SELECT content FROM papers")} == contents
    assert CONTENT[:200] not in (tmp_path / "snapshot0.db").read_bytes()
    run = make_runner(_locate(tmp_path / "snapshot0.db"))
    checked = run("check")
    assert (checked.exit_code, "leaves out the file of paper 1" in checked.output) == (0, True), (
        checked.output
    )
    assert run("paper", "show", "1", "-o", str(tmp_path / "x")).exit_code == 3


@pytest.mark.slow
def test_a_snapshot_without_notes_has_no_papers(kept, tmp_path):
    file = tmp_path / "public.db"
    assert kept("db", "snapshot", str(file), "--without-notes", "--with-papers").exit_code == 2
    kept("db", "snapshot", str(file), "--without-notes")
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT count(*) FROM papers").fetchone() == (0,)
    assert make_runner(_locate(file))("check").exit_code == 0


def _find_batch(done):
    """Return the number in `tracker undo NUMBER`, which a command prints at its end."""
    return done.stdout.partition("tracker undo ")[2].split()[0]


def _locate(file):
    return Location("sqlite", str(file))
