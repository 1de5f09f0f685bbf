"""Test that the register is read as it was known at the end of any day, after every kind of write."""

from __future__ import annotations

import shlex
from datetime import date, timedelta

import pytest

from helpers.databases import copy_for_module, make_runner
from helpers.journal_days import date_changes, read_last_change
from tracker.errors import NotFoundError
from tracker.store.derived_columns import DERIVED_TABLES
from tracker.store.known_at import show_as_known_at
from tracker.store.reader import open_reader
from tracker.store.tables import UNJOURNALLED_TABLES, metadata
from tracker.store.views import public_views

FIRST = date(2024, 8, 1)
AS_OF = date(2024, 7, 1)
WRITES = """
followup add 2024-004 --stage 签约 --on 2024-06-18 --next 2024-07-20 催办
followup add 2024-005 --condition on_hold --reason land --on 2024-06-01 --next-on 2024-09-01
followup correct 1 --stage 在谈
receipt add 2024-004 1.2亿元 --on 2024-06-25
commitment edit 2024-004 --title 建设膜材料中心 --amount 3亿元 --because 已查明
commitment add 清大国华 --title 建研发中心 --on 2024-06-18 --firmness 有意向 --track 建设类 --parent 2024-005
company edit 清大国华 --region 省外 --name-en Tsingda
company add 青島新材料有限公司 --kind company
company merge 青島新材料有限公司 清大国华 --yes
rep edit 谭靖 --phone 13912345678
event edit 推介座谈会 --kind signing
followup void 1 --because 记错
definition edit no_progress --yellow 20 --red 30 --from 2024-06-01
receipt correct 1 --amount 1亿元
undo 6 --yes
commitment edit 2024-006 --review withdrawn --because 误录
commitment remove 2024-013
report issue 2024Q2 --yes
"""


@pytest.fixture(scope="module")
def journal(seeded_template, tmp_path_factory):
    """Return a database after all WRITES, each made on a day of its own, and its contents after each."""
    with copy_for_module(seeded_template, tmp_path_factory.mktemp("known")) as location:
        run = make_runner(location)
        with pytest.MonkeyPatch.context() as surroundings:
            surroundings.setenv("TRACKER_TODAY", AS_OF.isoformat())
            surroundings.setenv("TRACKER_USER", "王芳")
            contents = [(read_last_change(location), read_contents(location))]
            for line in WRITES.strip().splitlines():
                done = run(*shlex.split(line))
                assert done.exit_code == 0, (line, done.output)
                contents.append((read_last_change(location), read_contents(location)))
        days = [FIRST + timedelta(days=number) for number in range(len(contents))]
        date_changes(location, dict(zip(days, (last for last, _ in contents), strict=True)))
        yield location, [found for _, found in contents]


def read_contents(location, day=None):
    """Return the rows of all tables and views, as known now or at the end of a day."""
    names = [name for name in metadata.tables if name not in UNJOURNALLED_TABLES] + list(DERIVED_TABLES)
    with open_reader(location, with_temporary_tables=True) as reader:
        if day:
            show_as_known_at(reader, day, AS_OF)
        found = {}
        for name in (*names, "report_lines"):
            rows = reader.rows(f"SELECT * FROM {name}")
            for row in rows:
                row.pop("id", None)
                row.pop("name_pinyin", None)
            found[name] = sorted(map(repr, rows))
        for name in public_views.VIEWS:
            of_day = public_views.select_as_of(name, reader.dialect)
            rows = reader.rows(f"SELECT * FROM ({of_day}) v", as_of=AS_OF.isoformat())
            found[f"{name} as of"] = sorted(map(repr, rows))
            if day:
                found[name] = sorted(map(repr, reader.rows(f"SELECT * FROM {name}")))
        return found


@pytest.mark.slow
@pytest.mark.parametrize("number", range(len(WRITES.strip().splitlines()) + 1))
def test_every_table_and_view_is_as_it_was_known(journal, number):
    location, contents = journal
    known = read_contents(location, FIRST + timedelta(days=number))
    expected = contents[number]
    for name in expected:
        assert known[name] == expected[name], name
    for name in public_views.VIEWS:
        assert known[name] == expected[f"{name} as of"], name


@pytest.mark.slow
def test_before_the_journal_begins_nothing_was_known(journal):
    location, _ = journal
    with open_reader(location, with_temporary_tables=True) as reader, pytest.raises(NotFoundError) as raised:
        show_as_known_at(reader, FIRST - timedelta(days=1), AS_OF)
    assert str(raised.value) == "at the end of 2024-07-31, the register was still empty"
    assert raised.value.hint == "the journal of changes begins on 2024-08-01"
