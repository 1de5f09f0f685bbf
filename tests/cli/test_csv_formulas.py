"""Test CSV for spreadsheet programs: formulas are escaped, `--raw` and dumps are exact, imports read it."""

from __future__ import annotations

import csv
import io
import json

import pytest

from helpers.databases import make_runner
from helpers.results import read_output, read_refusal

pytestmark = pytest.mark.any_engine

FORMULAS = ['=HYPERLINK("http://x.example","点")', "+1", "@SUM(A1)", "-1+1"]


def read_csv(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.fixture
def run_with_formulas(run):
    """Run commands on a database with companies whose names are formulas."""
    for name in FORMULAS:
        read_output(run("company", "add", "--kind", "company", "--different", "--", name))
    return run


@pytest.mark.slow
def test_lists_and_queries_escape_formulas(run_with_formulas):
    for words in (("company", "list"), ("sql", "select * from v_companies order by company_id")):
        escaped = [row["name"] for row in read_csv(read_output(run_with_formulas(*words, "--csv")))]
        assert escaped[-len(FORMULAS) :] == [f"'{name}" for name in FORMULAS]
        exact = [row["name"] for row in read_csv(read_output(run_with_formulas(*words, "--csv", "--raw")))]
        assert exact[-len(FORMULAS) :] == FORMULAS
        as_json = [row["name"] for row in json.loads(read_output(run_with_formulas(*words, "--json")))]
        assert as_json[-len(FORMULAS) :] == FORMULAS


def test_numbers_and_headings_of_a_query(run):
    query = """select -5 as a, '-5' as b, -1.5 as c, '-5%' as d, 1 as "=x" """
    assert read_output(run("sql", query, "--csv")) == "a,b,c,d,'=x\n-5,-5,-1.5,'-5%,1\n"


@pytest.mark.parametrize("sign", ["\r", "\n"])
def test_no_line_end_in_a_text_begins_a_row(run, sign):
    printed = read_output(run("sql", f"select 'a{sign}=1+1' as a, 2 as b", "--csv", "--raw"))
    assert printed == f'a,b\n"a{sign}=1+1",2\n'


def test_raw_without_csv_is_refused(run):
    for words in (("company", "list"), ("sql", "select 1", "--json")):
        assert "--raw works only together with --csv" in read_refusal(run(*words, "--raw"), 2)


@pytest.mark.slow
def test_what_was_exported_is_imported_as_it_was(run_with_formulas, empty_location, tmp_path):
    exported = read_output(run_with_formulas("company", "list", "--csv"))
    (tmp_path / "companies.csv").write_text(exported, encoding="utf-8")
    other = make_runner(empty_location)
    read_output(other("import", str(tmp_path / "companies.csv"), "--as", "companies", "--yes"))
    names = {row["name"] for row in json.loads(read_output(other("company", "list", "--json")))}
    assert names == {
        row["name"] for row in json.loads(read_output(run_with_formulas("company", "list", "--json")))
    }


def test_a_list_of_faults_escapes_formulas(run, tmp_path):
    (tmp_path / "sheet.csv").write_text("企业,承诺事项,表态日期\n甲公司,建厂,=1+1\n", encoding="utf-8")
    errors = tmp_path / "errors.csv"
    assert (
        run("import", str(tmp_path / "sheet.csv"), "--as", "commitments", "--errors", str(errors)).exit_code
        == 2
    )
    assert "'=1+1" in {row["value"] for row in read_csv(errors.read_text(encoding="utf-8-sig"))}


@pytest.mark.slow
def test_a_dump_is_exact(run_with_formulas, tmp_path):
    read_output(run_with_formulas("db", "dump", str(tmp_path / "dump")))
    names = {
        row["name"] for row in read_csv((tmp_path / "dump" / "companies.csv").read_text(encoding="utf-8"))
    }
    assert set(FORMULAS) <= names
