"""Test `tracker due --ics`: what is in the calendar, what leaves it, and the form of the file."""

from __future__ import annotations

import re

import icalendar
import pytest

from helpers.databases import FILE_ONLY, copy_for_each_test, make_runner, prepare_once, reserve_database
from tracker.read import calendar_items
from tracker.store.dialects import DIALECTS
from tracker.store.reader import open_reader
from tracker.store.standings.standing_sql import build_contains_day

TASK = "催办：带合同, 盖章; 问\\税号" + "并约下次见面时间" * 8


def write_dates(location):
    """Write an open action of 李强, a private one, a promised quarter, and one action that was done."""
    run = make_runner(location)
    for words in (
        ("followup", "add", "2024-004", "x", "--next", "2024-07-20", TASK, "--next-by", "李强"),
        ("followup", "add", "2024-005", "x", "--next", "2024-07-03", "回访"),
        ("followup", "add", "2024-006", "x", "--private", "--next", "2024-07-04", "密谈"),
        ("commitment", "edit", "2024-007", "--due", "2024Q3", "--due-stage", "签约", "--because", "来函"),
    ):
        done = run(*words)
        assert done.exit_code == 0, done.output


with_dates = prepare_once(write_dates)
location = copy_for_each_test("with_dates")


def read_bytes(run, *words):
    done = run("due", "--ics", "-", *words)
    assert done.exit_code == 0, done.output
    return done.stdout_bytes


def read_events(run, *words):
    """Return the events of the calendar by the reference of their commitment and whether they are actions."""
    calendar = icalendar.Calendar.from_ical(read_bytes(run, *words))
    assert not calendar.errors
    assert len({event.uid for event in calendar.events}) == len(calendar.events)
    return {event.description[:8]: event for event in calendar.events}


def read_strictly(data):
    """Return the properties of each event, read by the grammar of RFC 5545 without a library."""
    assert data.endswith(b"\r\n")
    lines = data.removesuffix(b"\r\n").split(b"\r\n")
    assert all(0 < len(line) <= 75 for line in lines)
    assert not re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", b"".join(lines))
    for line in lines:
        line.decode("utf-8")  # a fold inside a character is allowed, but some programs do not read it
    unfolded = data.replace(b"\r\n ", b"").decode("utf-8").splitlines()
    events, stack = [], []
    for line in unfolded:
        name, value = re.fullmatch(r"([A-Z-]+)(?:;[A-Z]+=[A-Za-z-]+)*:(.*)", line).groups()
        if name == "BEGIN":
            stack.append(value)
            events += [{}] if value == "VEVENT" else []
        elif name == "END":
            assert stack.pop() == value
        elif stack[-1] == "VEVENT":
            assert name not in events[-1]
            events[-1][name] = value
    assert stack == []
    return events


@pytest.mark.slow
def test_the_calendar_holds_open_actions_and_promised_dates(run):
    shown = {ref: (str(event.start), str(event.end), str(event["SUMMARY"]), event["STATUS"])
             for ref, event in read_events(run).items()}  # fmt: skip
    tsing = "清大國華環境集團股份有限公司"
    assert shown == {
        "2024-004": ("2024-07-20", "2024-07-21", f"{tsing}: {TASK}", "CONFIRMED"),
        "2024-005": ("2024-07-03", "2024-07-04", f"{tsing}: 回访", "CONFIRMED"),
        "2024-007": ("2024-09-30", "2024-10-01", f"{tsing}: signed (promised for ≈2024 Q3)", "CONFIRMED"),
    }


@pytest.mark.any_engine
@pytest.mark.slow
def test_the_file_is_what_the_standard_asks_for(run):
    data = read_bytes(run)
    events = read_strictly(data)
    required = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE", "STATUS", "LAST-MODIFIED"}
    assert all(required <= event.keys() for event in events)
    assert len(events) == 3
    moments = [event[name] for event in events for name in ("DTSTAMP", "LAST-MODIFIED")]
    assert all(re.fullmatch(r"\d{8}T\d{6}Z", moment) for moment in moments)
    summary = next(event["SUMMARY"] for event in events if "2024-004" in event["DESCRIPTION"])
    assert summary.endswith(TASK.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;"))
    assert read_bytes(run) == data


CHANGES = {
    "a correction": (("followup", "correct", "1", "--next-on", "2024-07-22"), "CONFIRMED"),
    "a new title": (("commitment", "edit", "2024-004", "--title", "新", "--because", "x"), "CONFIRMED"),
    "done": (("followup", "add", "2024-004", "x", "--done", "1"), "CANCELLED"),
    "dropped": (("followup", "add", "2024-004", "x", "--drop", "1"), "CANCELLED"),
    "void": (("followup", "void", "1", "--because", "x"), "CANCELLED"),
    "made private": (("followup", "correct", "1", "--private"), "CANCELLED"),
    "ended": (
        ("followup", "add", "2024-004", "--condition", "ended", "--reason", "用地", "--on", "今天"),
        "CANCELLED",
    ),
    "withdrawn": (("commitment", "edit", "2024-004", "--review", "withdrawn", "--because", "x"), "CANCELLED"),
}


@pytest.mark.slow
@pytest.mark.parametrize("change", CHANGES)
def test_a_change_raises_the_sequence_and_what_is_closed_is_cancelled(run, change):
    words, status = CHANGES[change]
    before = read_events(run)
    done = run(*words)
    assert done.exit_code == 0, done.output
    after = read_events(run)
    old, new = before["2024-004"], after["2024-004"]
    assert (new.uid, new["STATUS"]) == (old.uid, status)
    assert new.sequence > old.sequence == 0
    assert TASK not in new["SUMMARY"] or change != "made private"
    assert new["SUMMARY"].startswith("Closed: ") == (status == "CANCELLED")
    assert [after[ref].sequence for ref in ("2024-005", "2024-007")] == [0, 1], "nothing else has changed"


@pytest.mark.slow
def test_an_action_that_opens_again_comes_back_with_a_higher_sequence(run):
    sequences = [read_events(run)["2024-005"].sequence]
    for words, status in (
        (("followup", "add", "2024-005", "x", "--done", "2"), "CANCELLED"),
        (("undo", "--yes"), "CONFIRMED"),
    ):
        assert run(*words).exit_code == 0
        event = read_events(run)["2024-005"]
        assert event["STATUS"] == status
        sequences.append(event.sequence)
    assert sequences == sorted(set(sequences))


@pytest.mark.slow
def test_a_promise_that_was_kept_is_cancelled(run):
    assert run("followup", "add", "2024-007", "--stage", "签约", "--on", "今天").exit_code == 0
    event = read_events(run)["2024-007"]
    assert (event["STATUS"], event.sequence) == ("CANCELLED", 2)


@pytest.mark.slow
def test_what_was_closed_more_than_a_year_ago_is_left_out(run, monkeypatch):
    assert run("followup", "add", "2024-005", "x", "--done", "2").exit_code == 0
    assert "2024-005" in read_events(run)
    assert "2024-005" not in read_events(run, "--as-of", "2099-01-01")


@pytest.mark.slow
def test_private_actions_stay_out_and_are_counted(run, tmp_path):
    done = run("due", "--ics", str(tmp_path / "due.ics"))
    assert done.stdout == f"Wrote {tmp_path / 'due.ics'}: 3 open items, 0 closed items.\n"
    assert done.stderr == "1 private action is left out.\n"
    assert "密谈" not in (tmp_path / "due.ics").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "refs"),
    [
        (("--within", "3w"), ["2024-004", "2024-005"]),
        (("--by", "李强"), ["2024-004"]),
        (("--mine",), ["2024-004"]),
        (("--company", "清大国华", "--within", "14d"), ["2024-005"]),
        (("--unit", "商务局"), []),
        (("--as-of", "2024-06-01"), ["2024-007"]),
    ],
)
@pytest.mark.slow
def test_the_filters_of_due_hold(run, words, refs):
    who = ("--as", "李强") if words == ("--mine",) else ()
    done = run(*who, "due", "--ics", "-", *words)
    events = icalendar.Calendar.from_ical(done.stdout_bytes).events
    assert sorted(event.description[:8] for event in events if event["STATUS"] == "CONFIRMED") == refs


@pytest.mark.slow
def test_dumps_and_copies_keep_the_identifiers(run, tmp_path):
    run("db", "dump", str(tmp_path / "dump"))
    with reserve_database(tmp_path, "loaded") as loaded, reserve_database(tmp_path, "copied") as copied:
        assert make_runner(loaded)("db", "load", str(tmp_path / "dump")).exit_code == 0
        assert run("db", "copy", "--to", copied.address).exit_code == 0
        assert {read_bytes(make_runner(other)) for other in (loaded, copied)} == {read_bytes(run)}


@pytest.mark.slow
def test_registers_give_identifiers_of_their_own(run, empty_location):
    other = make_runner(empty_location)
    new = ("--firmness=plan", "--track=service", "--on=2024-06-01", "--due=2024-08-01", "--due-stage=签约")
    assert other("company", "add", "乙公司", "--kind", "company").exit_code == 0
    assert other("commitment", "add", "乙公司", "--title=甲", *new).exit_code == 0
    uids = [set(re.findall(rb"UID:(.*)\r", read_bytes(each))) for each in (run, other)]
    assert [len(found) for found in uids] == [4, 2]
    assert not uids[0] & uids[1]


@pytest.mark.slow
def test_work_that_is_handed_over_leaves_the_first_calendar(run):
    (before,) = icalendar.Calendar.from_ical(read_bytes(run, "--by", "李强")).events
    assert run("reassign", "--from", "李强", "--to", "赵敏", "--yes").exit_code == 0
    (after,) = icalendar.Calendar.from_ical(read_bytes(run, "--by", "李强")).events
    assert (after.uid, after["STATUS"]) == (before.uid, "CANCELLED")
    assert after.sequence > before.sequence
    (taken,) = icalendar.Calendar.from_ical(read_bytes(run, "--by", "赵敏")).events
    assert (taken["STATUS"], taken.start) == ("CONFIRMED", before.start)


@pytest.mark.any_engine
@pytest.mark.slow
def test_an_existing_file_is_replaced_only_with_force(run, tmp_path):
    file = tmp_path / "due.ics"
    file.write_text("x", encoding="utf-8")
    refused = run("due", "--ics", str(file))
    assert refused.exit_code == 7
    assert "→ give another --ics, or add --force to replace the file" in refused.stderr
    assert file.read_text(encoding="utf-8") == "x"
    assert run("due", "--ics", str(file), "--force").exit_code == 0
    assert len(read_strictly(file.read_bytes())) == 3


@FILE_ONLY
def test_each_action_is_found_by_an_index(with_dates):
    """A scan of the follow-ups for each action would take minutes in a register of 10,000 commitments."""
    day = DIALECTS["sqlite"].as_of
    query = calendar_items._ACTIONS.format(day=day, holds=build_contains_day("s", day), where="1 = 1")
    with open_reader(with_dates) as reader:
        plan = reader.rows(f"EXPLAIN QUERY PLAN {query}", as_of="2024-07-01")
    assert [row["detail"].split()[1] for row in plan if row["detail"].startswith("SCAN")].count("f") == 0


@pytest.mark.any_engine
@pytest.mark.parametrize("option", ["--missing", "--all", "--json", "--csv", "--known-at=2099-01-01"])
def test_the_calendar_refuses_other_outputs(run, option):
    refused = run("due", "--ics", "-", option)
    assert refused.exit_code == 2
    assert f"--ics and {option.partition('=')[0]} cannot be combined" in refused.stderr


@pytest.mark.any_engine
@pytest.mark.slow
@pytest.mark.usefixtures("in_chinese")
def test_the_calendar_is_in_the_language_shown(run):
    event = read_events(run)["2024-007"]
    assert event["SUMMARY"] == "清大國華環境集團股份有限公司：签约（承诺于 ≈2024年第三季度）"
    assert "承诺期限只写到 ≈2024年第三季度" in event["DESCRIPTION"]
