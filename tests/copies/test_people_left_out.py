"""Test that a snapshot without people holds no value that any version of a person's row ever had.

Thirty people are written, renamed, given other numbers, and some removed; their names and numbers stand in
texts of every kind, in either script, in full width, with gaps, and the file is searched byte for byte.
"""

from __future__ import annotations

import random
import re
import sqlite3
from contextlib import closing
from itertools import count

import pytest

from helpers.databases import FILE_ONLY, copy_for_module, make_runner
from helpers.rows import ROWS, insert_row
from tracker.store import journal
from tracker.store.location import Location
from tracker.values import text

pytestmark = pytest.mark.slow

FAMILY = ["欧阳", "歐陽", "司馬", "王", "李", "張", "陈", "刘", "吕", "曾", "John Smith ", "Anna Müller "]
GIVEN = ["鐵心", "福泰", "国庆", "静怡", "晓东", "雨桐", "志远", "慧敏", "建軍", "丽华", "子涵", "文博"]
FOLDS = text.build_fold_table()
SIMPLIFIED = {point: folded for point, folded in FOLDS.items() if point >= 0x3400 and folded >= 0x3400}
TRADITIONAL = {
    folded: point for point, folded in SIMPLIFIED.items() if chr(point) in "歐陽鐵張馬軍國慶靜華麗曉東"
}
WIDE = {point: point + 0xFEE0 for point in range(0x21, 0x7F)}
ENCODINGS = ("utf-8", "utf-16-le", "gb18030")
WRITTEN = {
    "as it is": lambda value: value,
    "simplified": lambda value: value.translate(SIMPLIFIED),
    "traditional": lambda value: value.translate(SIMPLIFIED).translate(TRADITIONAL),
    "full width": lambda value: value.translate(WIDE),
    "capitals": str.upper,
    "blanks": " ".join,
    "wide blanks": "\u3000".join,
    "invisible": "\u200b".join,
    "points": "·".join,
}
NUMBERS = {
    "groups": lambda number: f"{number[:3]}-{number[3:7]}-{number[7:]}",
    "blanks": lambda number: f"{number[:3]} {number[3:7]} {number[7:]}",
    "country": lambda number: f"+86 {number}",
    "brackets": lambda number: f"({number[:3]}){number[3:]}",
    "chinese": lambda number: number.translate(str.maketrans("0123456789", "零一二三四五六七八九")),
}
PLACES = {
    "followups": "note", "receipts": "note", "events": "note", "companies": "note", "sources": "url",
    "commitments": "summary", "company_aliases": "name", "announced_totals": "note",
}  # fmt: skip


def make_people(number=30):
    """Return people: each with two or three versions of a name, number, address and WeChat name."""
    choice = random.Random(7)
    mobile, serial = count(13_912_340_000, 7_919), count(1)
    people = []
    for place in range(number):
        family = FAMILY[place % len(FAMILY)]
        versions = []
        for version in range(2 + place % 2):
            latin = family.strip().isascii() or "ü" in family
            given = (
                f"Q{'abcdefghij'[version]}{place}"
                if latin
                else GIVEN[(place // 6) % 12] + "甲乙丙丁"[version]
            )
            landline = f"0532-85{next(serial):02}{choice.randint(1000, 9999)}"
            versions.append({
                "name": f"{family}{given}",
                "phone": landline if place % 5 == 0 else str(next(mobile)),
                "email": f"p{place}.{version}x@example.com",
                "wechat": f"wx_{place}_{version}_abc",
            })  # fmt: skip
        people.append(versions)
    return people


PEOPLE = make_people()


def list_spellings():
    """Return every way in which a value of a person is written into texts."""
    spellings = []
    for versions in PEOPLE:
        for version in versions:
            for value in (version["name"], version["email"], version["wechat"]):
                spellings += [write(value) for write in WRITTEN.values()]
            phone = version["phone"]
            spellings += [phone, phone.translate(WIDE), " ".join(phone)]
            if "-" in phone:
                spellings += [phone.replace("-", ""), phone[5:], f"{phone[5:9]} {phone[9:]}"]
            else:
                spellings += [write(phone) for write in NUMBERS.values()]
    return sorted(set(spellings))


SPELLINGS = list_spellings()


@pytest.fixture(scope="module")
def peopled_database(empty_template, tmp_path_factory):
    """A register in which thirty people were written, changed and partly removed, and are named in texts."""
    with copy_for_module(empty_template, tmp_path_factory.mktemp("peopled")) as location:
        with journal.open_batch(location, "test", "王芳") as batch:
            for table in ("sources", "events", "companies", "commitments"):
                insert_row(batch.connection, table, ROWS[table])
        for number, versions in enumerate(PEOPLE, 1001):
            for place, version in enumerate(versions):
                with journal.open_batch(location, "test", f"记录员{number}甲") as batch:
                    if place == 0:
                        insert_row(batch.connection, "representatives", {"id": number, **version})
                        continue
                    columns = ", ".join(f"{name} = %s" for name in version)
                    write(
                        batch.connection,
                        f"UPDATE representatives SET {columns} WHERE id = {number}",
                        *version.values(),
                    )
            if number % 4 == 0:
                with journal.open_batch(location, "test", "王芳") as batch:
                    write(batch.connection, f"DELETE FROM representatives WHERE id = {number}")
        with journal.open_batch(location, "test", "王芳") as batch:
            plant_spellings(batch.connection)
        yield location


def write(connection, statement, *values):
    mark = "?" if connection.dialect.name == "sqlite" else "%s"
    connection.exec_driver_sql(statement.replace("%s", mark), tuple(values))


def plant_spellings(connection):
    """Write every spelling into a text; the columns take turns.

    Each follow-up is about the newest commitment: a long history is computed anew for each row of it.
    """
    serial, commitment_id = count(2000), ROWS["commitments"]["id"]
    for place, spelling in enumerate(SPELLINGS):
        table, column = list(PLACES.items())[place % len(PLACES)]
        row = {**ROWS[table], "id": next(serial), column: f"前{spelling}后"}
        for unique in ("key", "ref"):
            if unique in row:
                row[unique] = f"{row['id']}-{place}"
        if table == "companies":
            row["name"] = f"第{place}公司"
        if table == "commitments":
            commitment_id = row["id"]
        if table == "followups":
            row["commitment_id"] = commitment_id
        insert_row(connection, table, row)


def list_present(file, words):
    """Return the words that stand in a file in one of the encodings."""
    content = file.read_bytes()
    return [word for word in words if any(word.encode(encoding) in content for encoding in ENCODINGS)]


def take_snapshot(location, file, *words):
    done = make_runner(location)("db", "snapshot", str(file), "--without-people", *words)
    assert done.exit_code == 0, done.output
    return done.stdout


@pytest.mark.any_engine  # people are removed from the copy, which is a SQLite file of any database
def test_no_byte_of_thirty_people_is_left(peopled_database, tmp_path):
    if peopled_database.is_file:  # whether the search finds what is there
        assert len(list_present(peopled_database.path, SPELLINGS)) > len(SPELLINGS) * 0.9
    take_snapshot(peopled_database, tmp_path / "out.db")
    assert list_present(tmp_path / "out.db", SPELLINGS) == []
    officers = [f"记录员{number}甲" for number in range(1001, 1031)]
    assert list_present(tmp_path / "out.db", officers) == []
    if peopled_database.is_file:  # on a server, rows with ids of their own leave its sequences behind
        checked = make_runner(Location("sqlite", str(tmp_path / "out.db")))("check")
        assert checked.exit_code == 0, checked.output


@pytest.fixture
def pointing_database(location):
    """A register whose texts point to a person in ways that no column states."""
    run = make_runner(location)
    steps = [
        (
            "rep",
            "add",
            "歐陽鐵心",
            "--company",
            "清大",
            "--title",
            "总经理",
            "--email",
            "tiexin.oy@example.com",
        ),
        ("followup", "add", "2024-004", "--on", "2024-06-20", "--note", "歐陽總来电,欧阳女士同行,老歐陽未到"),
        ("followup", "add", "2024-005", "--on", "2024-06-20", "--note", "林总来电,歐陽 總又来电"),
        ("company", "edit", "清大", "--note", "见 Ouyang Tiexin 名片;歐陽鐵心"),
        ("event", "add", "鐵心拜访", "--kind", "visit", "--on", "2024-06-01", "--key", "visit-ouyangtiexin"),
    ]
    for step in steps:
        done = run(*step)
        assert done.exit_code == 0, (step, done.output)
    return location


def test_what_may_be_left_is_listed_and_also_takes_it_out(pointing_database, tmp_path):
    told = take_snapshot(pointing_database, tmp_path / "one.db")
    listed = re.findall(r"^  (.+?) × (\d+): (.+)$", told, re.MULTILINE)
    words = {word: (int(number), places) for word, number, places in listed}
    assert words["歐陽總"] == (2, "follow-up Note")
    assert words["欧阳女士"] == (1, "follow-up Note")
    assert {"Ouyang Tiexin", "老歐陽", "鐵心"} <= words.keys()
    assert words["Ouyang Tiexin"] == (2, "company Note, event Key")
    assert words["林总"] == (1, "follow-up Note")
    assert "--also WORD" in told
    assert list_present(tmp_path / "one.db", ["歐陽鐵心", "tiexin.oy@example.com"]) == []
    also = [option for word in ("欧阳总", "歐陽女士", "ouyangtiexin", "林总") for option in ("--also", word)]
    told = take_snapshot(pointing_database, tmp_path / "two.db", *also)
    assert (
        list_present(tmp_path / "two.db", ["歐陽總", "歐陽 總", "欧阳女士", "Ouyang Tiexin", "ouyangtiexin"])
        == []
    )
    assert list_present(tmp_path / "two.db", ["林总"]) == []
    assert "老歐陽" in told
    assert "歐陽總" not in told


@pytest.mark.parametrize(
    ("words", "message"),
    [(("--also", "张总"), "--without-people"), (("--without-people", "--also", "张"), "two characters")],
)
def test_a_word_to_take_out_needs_people_left_out_and_two_characters(location, tmp_path, words, message):
    refused = make_runner(location)("db", "snapshot", str(tmp_path / "out.db"), *words)
    assert (refused.exit_code, message in refused.stderr) == (2, True)
    assert list(tmp_path.glob("out*")) == []


@FILE_ONLY
@pytest.mark.parametrize("option", ["--without-people", "--without-notes"])
def test_tables_views_and_triggers_of_other_programs_are_left_out(location, tmp_path, option):
    with closing(sqlite3.connect(location.address)) as other:
        other.executescript(
            "CREATE TABLE contacts (name TEXT); INSERT INTO contacts VALUES ('私人电话簿');"
            "CREATE VIEW my_view AS SELECT '私人视图' AS name;"
            "CREATE TRIGGER my_trigger AFTER INSERT ON companies BEGIN SELECT '私人触发器'; END;"
            'CREATE VIRTUAL TABLE "my words" USING fts5 (body); INSERT INTO "my words" VALUES (\'私人索引\');'
        )
    done = make_runner(location)("db", "snapshot", str(tmp_path / "out.db"), option)
    assert done.exit_code == 0, done.output
    for name in ("contacts", "my_view", "my words"):
        assert name in done.stdout
    assert list_present(tmp_path / "out.db", ["私人电话簿", "私人视图", "私人触发器", "私人索引"]) == []
    whole = make_runner(location)("db", "snapshot", str(tmp_path / "whole.db"))
    assert whole.exit_code == 0
    assert list_present(tmp_path / "whole.db", ["私人电话簿"])
