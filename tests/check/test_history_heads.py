"""Test `tracker check --since HEAD`: heads that were noted elsewhere tell copies and rewritten histories."""

from __future__ import annotations

import re

import pytest

from helpers.databases import make_runner
from helpers.outside import edit_outside
from tracker.store import engine
from tracker.store.chain import heads, links
from tracker.store.location import Location
from tracker.store.reader import open_reader
from tracker.values.codes import LinkKind

pytestmark = pytest.mark.slow


def add_followups(location, count):
    for _ in range(count):
        done = make_runner(location)("followup", "add", "2024-001", "--on", "2024-06-21", "--note", "回访")
        assert done.exit_code == 0, done.output


def read_head(location):
    with open_reader(location) as reader:
        return heads.read_head(reader)


def rewrite_history(location):
    """Alter a row past the triggers, and compute the whole chain anew, as whoever can write can."""
    edit_outside(
        location,
        "UPDATE followups SET recorded_by = '李雷' WHERE id = 1",
        "DELETE FROM links",
        triggers=False,
    )
    with engine.open_transaction(location) as connection:
        for batch_id in (1, 2, 3):
            links.add_link(connection, batch_id, {})


def test_a_history_goes_back_to_its_own_earlier_heads(location):
    first = read_head(location)
    add_followups(location, 2)
    done = make_runner(location)("check", "--since", first.short, "--since", str(read_head(location)))
    assert done.exit_code == 0, done.output
    lines = done.stdout.splitlines()
    assert f"The history contains the head {first.short}; 2 batches were written after it." in lines
    assert (
        f"The history contains the head {read_head(location).short}; 0 batches were written after it."
        in lines
    )


def test_an_older_copy_is_told_from_a_rewritten_history(location):
    add_followups(location, 1)
    later = read_head(location)._replace(batch_id=9)
    older = make_runner(location)("check", "--since", str(later))
    assert older.exit_code == 8
    assert "this database is an older copy: its history ends with batch 2" in older.output


def test_a_history_that_was_rewritten_as_a_whole_contradicts_the_head_that_was_noted(location):
    first = read_head(location)
    add_followups(location, 2)
    noted = read_head(location)
    rewrite_history(location)
    assert make_runner(location)("check").exit_code == 0
    done = make_runner(location)("check", "--since", first.short, "--since", noted.short)
    assert done.exit_code == 8
    assert f"{noted.short}: the history after batch 1, up to batch 3, was rewritten" in " ".join(
        done.output.split()
    )


@pytest.mark.parametrize("text", ["", "57", "abc", "57-12", "57-xyzxyzxyz", "57 3f2a9c0d1e2f"])
def test_what_is_no_head_is_refused(location, text):
    done = make_runner(location)("check", "--since", text)
    assert done.exit_code == 2
    assert "is not a history head" in done.output


def test_info_backup_report_and_cover_name_the_head(location, tmp_path):
    run = make_runner(location)
    before = read_head(location)
    assert f"History head  {before}" in " ".join(run("db", "info").output.split()).replace("head ", "head  ")
    assert run("report", "issue", "2024Q2", "--yes", "--lang", "en").exit_code == 0
    assert before.short in run("report", "list").output
    with open_reader(location) as reader:
        assert reader.value("SELECT head FROM reports") == str(before)
    backed_up = run("db", "backup", str(tmp_path / "usb"))
    name = r"-\d{8}T\d{6}Z-" + re.escape(read_head(location).short)
    assert re.search(name, backed_up.output), backed_up.output
    page = tmp_path / "again.html"
    assert run("report", "print", "2024Q2", "--format", "html", "-o", str(page)).exit_code == 0
    assert str(before) in page.read_text("utf-8")


def test_a_report_that_is_older_than_the_chain_is_printed_without_a_head(location, tmp_path):
    run = make_runner(location)
    assert run("report", "issue", "2024Q2", "--yes", "--lang", "en").exit_code == 0
    edit_outside(location, "UPDATE reports SET head = NULL", triggers=False)
    for ending in ("html", "json"):
        file = tmp_path / f"again.{ending}"
        assert run("report", "print", "2024Q2", "--format", ending, "-o", str(file)).exit_code == 0
        assert "History head" not in file.read_text("utf-8")
        assert '"head"' not in file.read_text("utf-8")


def test_a_snapshot_with_deletions_says_that_its_history_is_its_own(location, tmp_path):
    add_followups(location, 1)
    noted = read_head(location)
    file = tmp_path / "handed.db"
    done = make_runner(location)("db", "snapshot", str(file), "--without-notes")
    assert "The history of this file begins again" in done.output
    run = make_runner(Location("sqlite", str(file)))
    assert "a snapshot with deletions, made after batch 2" in run("db", "info").output
    refused = run("check", "--since", noted.short)
    assert refused.exit_code == 8
    assert "this database is a snapshot with deletions" in refused.output
    with open_reader(Location("sqlite", str(file))) as reader:
        assert [link.kind for link in links.read_links(reader)] == [LinkKind.SNAPSHOT]
