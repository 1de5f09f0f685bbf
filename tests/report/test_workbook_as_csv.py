"""Test that the workbook in LibreOffice says what the documented SQL says in sqlite3."""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
from decimal import Decimal

import pytest

from helpers.databases import SERVER, make_runner
from tracker.read.labels import Labels
from tracker.store import dictionary
from tracker.store.reader import open_reader

pytestmark = [
    pytest.mark.skipif(SERVER is not None, reason="the sqlite3 shell reads a file"),
    pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not here"),
    pytest.mark.skipif(not shutil.which("sqlite3"), reason="the sqlite3 shell is not here"),
    pytest.mark.slow,
]
EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
WAN = 10_000
FIGURES = {
    "new_pledges": "本期新增承诺", "counted": "累计统计承诺", "live": "存续承诺", "active": "推进中",
    "on_hold": "暂缓", "fulfilled": "已兑现", "ended": "已结束",
}  # fmt: skip
RECEIVED = """
SELECT r.currency, sum(CASE WHEN r.received_on >= '2024-04-01' THEN r.amount ELSE 0 END) AS amount
FROM v_receipts r JOIN v_commitments c ON c.ref = r.ref
WHERE r.received_on <= '2024-06-30' AND c.review = 'confirmed' AND c.track <> 'agreement'
GROUP BY r.currency"""


@pytest.fixture(scope="module")
def sheets(furnished, tmp_path_factory):
    """The sheets of the quarter as rows of text, by name; LibreOffice takes ten seconds."""
    place = tmp_path_factory.mktemp("converted")
    with pytest.MonkeyPatch.context() as surroundings:
        surroundings.setenv("TRACKER_TODAY", "2024-07-01")
        assert make_runner(furnished)("export", "2024Q2", "-o", str(place / "q.xlsx")).exit_code == 0
    profile = f"-env:UserInstallation=file://{place}/profile"
    convert = (
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        EVERY_SHEET,
        "--outdir",
        place,
        place / "q.xlsx",
    )
    subprocess.run(convert, check=True, capture_output=True, timeout=120)
    return {
        file.stem.removeprefix("q-"): list(csv.reader(io.StringIO(file.read_text(encoding="utf-8"))))
        for file in place.glob("q-*.csv")
    }


@pytest.fixture(scope="module")
def labels(furnished):
    with open_reader(furnished) as reader:
        return Labels(reader, "hans")


def read_table(rows):
    """Return the rows below the row of headings as dicts."""
    heading, *body = rows
    return [dict(zip(heading, row, strict=True)) for row in body]


def query_in_shell(location, sql):
    """Return the rows that the sqlite3 shell prints for a query, as dicts."""
    command = ("sqlite3", "-csv", "-header", location.address, sql)
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return read_table(list(csv.reader(done.stdout.splitlines())))


def answer_question(location, key):
    """Return the answer of the sqlite3 shell to a documented question."""
    [question] = [question for question in dictionary.load_example_questions() if question.key == key]
    return query_in_shell(location, question.sql)


def parse_amount(text):
    """Return an amount of the database in ten thousands, as the cell shows it."""
    return Decimal(text) / WAN if text else None


def parse_number(text):
    return Decimal(text) if text else None


def parse_day(text):
    """Return a day as ISO text. LibreOffice writes days that are known to the month in its own form."""
    other = re.fullmatch(r"(\d+)/(\d+)/(\d{4})", text)
    return f"{other[3]}-{int(other[1]):02}-{int(other[2]):02}" if other else text


def test_the_register_equals_the_documented_query(sheets, furnished, labels):
    expected = [
        (
            row["ref"], row["company"], row["title"], row["voiced_on"], parse_amount(row["amount"]),
            parse_amount(row["received"]), labels("stage", row["stage"], row["track"]),
            "\n".join(filter(None, (row["responsible_unit"], row["responsible_person"]))),
        )
        for row in answer_question(furnished, "register-of-a-quarter")
    ]  # fmt: skip
    found = [
        (
            row["编号"], row["企业"], row["承诺事项"], parse_day(row["表态日期"]),
            parse_number(row["金额（万元）"]), parse_number(row["已到账（万元）"]),
            row["阶段"], row["责任单位与责任人"],
        )
        for row in read_table(sheets["承诺台账"])
    ]  # fmt: skip
    assert found == expected
    assert len(found) > 250


def test_the_followups_equal_the_documented_query(sheets, furnished, labels):
    expected = [
        (
            row["occurred_on"], row["ref"], row["company"], row["title"],
            labels("followup_kind", row["kind"]), row["note"], row["next_action"], row["next_action_on"],
            row["recorded_by"],
        )
        for row in answer_question(furnished, "followups-of-a-quarter")
    ]  # fmt: skip
    columns = ("日期", "编号", "企业", "承诺事项", "类别", "说明", "下一步", "下一步日期", "记录人")
    found = [tuple(row[name] for name in columns) for row in read_table(sheets["本期跟进"])]
    assert found == expected
    assert len(found) > 100


def test_the_key_figures_equal_the_documented_query(sheets, furnished):
    rows = sheets["主要指标"]
    head = next(number for number, row in enumerate(rows) if "指标" in row)
    figures = [(row["指标"], row["币种"], row["数值"]) for row in read_table(rows[head:])]
    [counts] = answer_question(furnished, "figures-of-a-quarter")
    for name, label in FIGURES.items():
        assert (label, "", counts[name]) in figures
    received = {row["currency"]: parse_amount(row["amount"]) for row in query_in_shell(furnished, RECEIVED)}
    shown = {currency: Decimal(value) for label, currency, value in figures if label == "本期到账"}
    assert shown == received
    assert len(received) > 1
