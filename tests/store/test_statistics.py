"""Test that every command that writes many rows ends with fresh statistics, by which queries are planned."""

from __future__ import annotations

import pytest

from helpers.databases import make_runner, reserve_database
from tracker.store.reader import open_reader

_PLANNED = {
    "sqlite": "SELECT stat FROM sqlite_stat1 WHERE tbl = 'companies' AND idx = 'ix_companies_name_folded'",
    "postgresql": "SELECT CAST(reltuples AS bigint) || '' FROM pg_class WHERE relname = 'companies'",
}


def read_counted_companies(location):
    """Return the number of companies that the planner of queries believes in."""
    with open_reader(location) as reader:
        return int(reader.value(_PLANNED[location.dialect]).split()[0])


def count_companies(location):
    with open_reader(location) as reader:
        return reader.value("SELECT count(*) FROM companies")


@pytest.fixture
def target(tmp_path, worker):
    with reserve_database(tmp_path, f"{worker}_counted") as location:
        yield location


@pytest.mark.slow
def test_an_import_renews_the_statistics(location, tmp_path):
    rows = "".join(f"新企业{number}有限公司,企业\n" for number in range(60))
    sheet = tmp_path / "companies.csv"
    sheet.write_text("企业名称,类别\n" + rows, "utf-8")
    imported = make_runner(location)("import", str(sheet), "--as", "companies", "--yes")
    assert imported.exit_code == 0, imported.output
    assert read_counted_companies(location) == count_companies(location) > 60


@pytest.mark.slow
def test_a_copy_renews_the_statistics(location, target):
    copied = make_runner(location)("db", "copy", "--to", target.address)
    assert copied.exit_code == 0, copied.output
    assert read_counted_companies(target) == count_companies(location)


@pytest.mark.slow
def test_a_loaded_dump_renews_the_statistics(location, target, tmp_path):
    assert make_runner(location)("db", "dump", str(tmp_path / "dump")).exit_code == 0
    loaded = make_runner(target)("db", "load", str(tmp_path / "dump"))
    assert loaded.exit_code == 0, loaded.output
    assert read_counted_companies(target) == count_companies(location)


@pytest.mark.slow
def test_init_and_seeds_renew_the_statistics(target):
    run = make_runner(target)
    assert run("init", "--empty").exit_code == 0
    assert run("db", "seed").exit_code == 0
    assert read_counted_companies(target) == count_companies(target) > 0
