"""Test loading fact files: every mistake is named with file and key, and people's edits are kept."""

from __future__ import annotations

import hashlib
import re
import shutil
import tomllib
from functools import cache

import pytest
import sqlalchemy as sa

from helpers.databases import read_all_rows
from helpers.paths import ARTICLE, ROOT
from tracker import write
from tracker.errors import FileError
from tracker.seeds import lookups, packaged_facts
from tracker.seeds.upsert import Upsert
from tracker.store import engine as db
from tracker.store import journal
from tracker.store.citation_targets import TABLE_BY_COLUMN
from tracker.store.reader import open_reader
from tracker.store.tables import APPEND_ONLY_TABLES, metadata
from tracker.values import codes, text
from tracker.values.packaged_folders import find_packaged_folder

pytestmark = pytest.mark.any_engine

FOLDER = ROOT / "seeds"
ARTICLES = sorted((FOLDER / "articles").glob("*.toml"))

MEMO = (
    "東港日報5月7日訊:5月6日,東港科技董事長李明來青島出席海洋座談會。李明說,要投資2億元建冷庫,年底開工,"
    "年處理3萬噸,用上人工智能,與本地高校合作,碼頭租自城港公司。現場另有5個項目簽約。東港的主業是海洋。"
)

SEED = """
text = "memo"

[expect]
sources = 1
sectors = 1
companies = 2
company_aliases = 1
company_sectors = 1
representatives = 1
positions = 1
events = 1
event_participants = 1
event_sectors = 1
announced_totals = 1
commitments = 1
commitment_sectors = 1
commitment_representatives = 1
commitment_parties = 2
commitment_measures = 1
citations = 19

[[source]]
key = "memo"
kind = "article"
publisher = "東港日報"
published_at = "2024-05-07"
language = "zh-Hant"
char_count = 105
note = "报社自己的稿件。"
cite = { publisher = «東港日報» }

[[sector]]
code = "marine"
is_priority = true
cite = { is_priority = «海洋» }

[[company]]
name = "東港科技"
kind = "company"
name_hans = "东港科技"
region = "country"
cite = { name = «東港科技» }

[[company.aliases]]
name = "東港"
cite = «東港»

[[company.sectors]]
sector = "marine"
role = "own"
cite = «東港的主業是海洋»

[[company]]
name = "城港公司"
kind = "company"
cite = { name = «城港公司» }

[[representative]]
name = "李明"
origin = "东港"
cite = { name = «李明» }

[[representative.positions]]
company = "東港科技"
title = "董事長"
cite = «東港科技董事長李明»

[[event]]
key = "fair"
kind = "symposium"
name = "海洋座談會"
starts_on = "2024-05-06"
ends_on = "2024-05-07"
date_text = "5月6日"
place = "青島"
cite = { date_text = «5月6日» }

[[event.participants]]
company = "東港科技"
role = "visitor"
cite = «東港科技»

[[event.sectors]]
sector = "marine"
cite = «海洋座談會»

[[announced_total]]
key = "signed-on-the-day"
event = "fair"
count = 5
unit = "project"
amount = "30亿元"
cite = { count = «5個項目» }

[[commitment]]
ref = "2024-901"
company = "東港科技"
event = "fair"
sector = "marine"
title = "建一座冷库"
summary = "要建冷库;地点未说明。"
track = "facility"
scope = "new"
firmness = "intention"
opening_stage = "intent"
voiced_on = "2024-05-06"
amount = "2亿元"
amount_text = "2億元"
amount_status = "disclosed"
due_stage = "started"
due_on = "2024"
due_text = "年底"
review = "draft"
cite = { row = «要投資2億元建冷庫», amount_text = «2億元» }

[[commitment.sectors]]
sector = "artificial_intelligence"
cite = «人工智能»

[[commitment.voiced_by]]
representative = "李明"
company = "東港科技"
title = "董事長"
cite = «李明說»

[[commitment.parties]]
party_text = "本地高校"
role = "partner"
cite = «本地高校»

[[commitment.parties]]
company = "城港公司"
role = "counterparty"
cite = «城港公司»

[[commitment.measures]]
kind = "capacity"
value = 30000
unit = "tonnes a year"
value_text = "3萬噸"
cite = { value_text = «3萬噸» }
"""
"""Every table once; «words» stands for the span of their first place in MEMO."""


def format_span(words):
    """Return the span of these words in MEMO, as a seed writes it."""
    return f"[{MEMO.index(words)}, {MEMO.index(words) + len(words)}]"


def fill_in_spans(seed=SEED):
    """Replace each «quotation» of a seed by its span in MEMO."""
    return re.sub("«(.+?)»", lambda found: format_span(found[1]), seed)


def split_sections():
    """Return SEED by section; of sections with one name the first counts."""
    return {re.match(r"\[*([\w.]*)", part)[1]: part for part in reversed(SEED.strip().split("\n\n"))}


def change_seed(section, key, value):
    """Return SEED with another value of a key, in the first section of that name; None leaves the key out."""
    old = split_sections()[section]
    line = "" if value is None else f"{key} = {value}\n"
    new, count = re.subn(rf"^{key} = .*\n?", lambda _: line, old, flags=re.MULTILINE)
    if not count:
        new = f"{old.rstrip()}\n{line}"
    return SEED.replace(old, new.rstrip(), 1)


def get_section_path(section):
    """Return a section as messages name it: company.aliases → company[1].aliases[1]."""
    if section in ("", "text", "expect"):
        return section.replace("text", "")
    return ".".join(f"{name}[1]" for name in section.split("."))


def get_key_path(section, key):
    return f"{get_section_path(section)}.{key}".lstrip(".")


@pytest.fixture(scope="module")
def shared_connection(empty_template):
    """One connection for all tests here that keep nothing; opening one costs more than a load."""
    with db.create_engine(empty_template).connect() as connection:
        yield connection


@pytest.fixture
def connection(shared_connection):
    """A connection to a database with lookups only, in a transaction that is rolled back."""
    yield shared_connection
    shared_connection.rollback()


@pytest.fixture
def require_refusal(connection, tmp_path):
    """Return a function that requires that a seed is refused, and returns the message."""

    def load_seed(seed):
        file = tmp_path / "memo.toml"
        file.write_bytes(seed if isinstance(seed, bytes) else fill_in_spans(seed).encode())
        said = load_refused_file(connection, file)
        connection.rollback()
        return said

    return load_seed


def load_refused_file(connection, file):
    """Load a file that must be refused; return the message without the name of the file."""
    with pytest.raises(FileError) as error:
        packaged_facts.load_articles(connection, [file])
    said = str(error.value)
    assert said.startswith(str(file))
    return said.removeprefix(str(file)).removeprefix(": ")


def select_column(location, sql):
    with open_reader(location) as reader:
        return [next(iter(row.values())) for row in reader.rows(sql)]


CODES = [
    ("source", "kind"),
    ("company", "kind"),
    ("company", "region"),
    ("company.sectors", "role"),
    ("event", "kind"),
    ("event.participants", "role"),
    ("announced_total", "unit"),
    ("commitment", "track"),
    ("commitment", "scope"),
    ("commitment", "firmness"),
    ("commitment", "opening_stage"),
    ("commitment", "amount_status"),
    ("commitment", "due_stage"),
    ("commitment", "review"),
    ("commitment.parties", "role"),
    ("commitment.measures", "kind"),
]

REFERENCES = [
    ("source", "original"),
    ("sector", "code"),
    ("company.sectors", "sector"),
    ("representative.positions", "company"),
    ("event", "part_of"),
    ("event.participants", "company"),
    ("event.sectors", "sector"),
    ("announced_total", "event"),
    ("commitment", "company"),
    ("commitment", "event"),
    ("commitment", "sector"),
    ("commitment", "parent"),
    ("commitment", "announced_total"),
    ("commitment.sectors", "sector"),
    ("commitment.voiced_by", "representative"),
    ("commitment.voiced_by", "company"),
]

OPTIONAL = {
    "source": {"publisher", "published_at", "language", "note"},
    "sector": {"is_priority"},
    "company": {"name_hans", "region"},
    "representative": {"origin"},
    "event": {"ends_on", "date_text", "place"},
    "announced_total": {"amount"},
    "commitment": {
        "event", "sector", "summary", "amount", "amount_text", "due_stage", "due_on", "due_text"
    },
    "commitment.voiced_by": {"company", "title"},
}  # fmt: skip
CHOICES = {
    ("representative.positions", "company"),
    ("event.participants", "company"),
    ("commitment.parties", "party_text"),
}


def list_keys(section):
    return re.findall(r"^(\w+) = ", split_sections()[section], flags=re.MULTILINE)


TABLES = [section for section in split_sections() if section not in ("text", "expect")]
KEYS = [(section, key) for section in TABLES for key in list_keys(section)]
REQUIRED = [
    (section, key)
    for section, key in KEYS
    if key not in OPTIONAL.get(section, ()) and (section, key) not in CHOICES and key != "char_count"
]
TEXTS = [(s, k) for s, k in KEYS if re.search(rf'^{k} = "', split_sections()[s], flags=re.MULTILINE)]


@pytest.mark.parametrize("section", ["text", "expect", *TABLES])
def test_an_unknown_key_is_refused_at_every_level(require_refusal, section):
    assert require_refusal(change_seed(section, "colour", '"red"')).startswith(
        f"{get_key_path(section, 'colour')}: the program does not know this key"
    )


@pytest.mark.parametrize(("section", "key"), REQUIRED)
def test_a_required_key_that_is_missing_is_named(require_refusal, section, key):
    assert require_refusal(change_seed(section, key, None)).startswith(
        f"{get_key_path(section, key)}: the file lacks this key"
    )


@pytest.mark.parametrize(("section", "key"), TEXTS)
def test_an_empty_text_is_refused(require_refusal, section, key):
    said = require_refusal(change_seed(section, key, '""'))
    assert said.startswith(get_key_path(section, key))
    assert "empty" in said


@pytest.mark.parametrize("blank", ['" "', '"\\t"', '"　"'])
def test_a_text_of_blanks_alone_is_refused(require_refusal, blank):
    assert require_refusal(change_seed("commitment", "title", blank)).startswith("commitment[1].title")


@pytest.mark.parametrize(("section", "key"), CODES)
def test_an_unknown_code_is_refused(require_refusal, section, key):
    assert require_refusal(change_seed(section, key, '"purple"')).startswith(
        f"{get_key_path(section, key)}: “purple” is not one of the possible values"
    )


@pytest.mark.parametrize(("section", "key"), REFERENCES)
def test_a_reference_to_nothing_is_refused(require_refusal, section, key):
    assert require_refusal(change_seed(section, key, '"无此"')).startswith(
        f"{get_key_path(section, key)}: the table "
    )


@pytest.mark.parametrize(
    ("section", "key", "value"),
    [
        ("event", "starts_on", '"2024-02-30"'),
        ("event", "starts_on", '"soon"'),
        ("event", "starts_on", "2024-05-06T08:00:00"),
        ("event", "starts_on", "20240506"),
        ("event", "starts_on", '"今天"'),
        ("event", "ends_on", '"2024-05"'),
        ("commitment", "voiced_on", '"2024-13"'),
        ("commitment", "voiced_on", '"2024Q5"'),
        ("commitment", "due_on", '"2024-11-31"'),
    ],
)
def test_an_invalid_date_is_refused(require_refusal, section, key, value):
    assert require_refusal(change_seed(section, key, value)).startswith(get_key_path(section, key))


@pytest.mark.parametrize(
    ("section", "key", "value"),
    [
        ("commitment", "amount", '"abc"'),
        ("commitment", "amount", '"500"'),
        ("commitment", "amount", "200000000"),
        ("announced_total", "amount", '"a lot"'),
    ],
)
def test_an_invalid_amount_is_refused(require_refusal, section, key, value):
    assert require_refusal(change_seed(section, key, value)).startswith(get_key_path(section, key))


@pytest.mark.parametrize(
    ("section", "key", "value"),
    [
        ("announced_total", "count", '"five"'),
        ("announced_total", "count", "true"),
        ("announced_total", "count", "5.5"),
        ("commitment.measures", "value", '"30000"'),
        ("sector", "is_priority", '"yes"'),
        ("company", "name", '"東\\u0000港"'),
        ("company", "aliases", '"東港"'),
        ("company", "sectors", '["marine"]'),
    ],
)
def test_a_value_of_the_wrong_type_is_refused(require_refusal, section, key, value):
    seed = change_seed(section, key, value)
    if key in ("aliases", "sectors"):
        seed = seed.replace(split_sections()[f"company.{key}"], "")
    assert require_refusal(seed).startswith(get_key_path(section, key))


@pytest.mark.parametrize(
    ("section", "key", "value"),
    [
        ("source", "sha256", '"abc"'),
        ("source", "published_at", '"7 May"'),
        ("event", "ends_on", '"2023-05-06"'),
        ("announced_total", "count", "0"),
        ("announced_total", "count", "99999999999999999999"),
        ("commitment", "amount", None),
        ("commitment", "amount", '"0元"'),
        ("commitment", "amount", '"-2亿元"'),
        ("commitment", "amount_status", '"undisclosed"'),
        ("commitment", "due_on", '"2023"'),
        ("commitment.measures", "value", "99999999999999999999"),
    ],
)
def test_a_value_that_breaks_a_table_constraint_is_refused_with_its_section(
    require_refusal, section, key, value
):
    assert require_refusal(change_seed(section, key, value)).startswith(get_section_path(section))


@pytest.mark.parametrize(
    ("section", "given", "other"),
    [
        ("representative.positions", "company", 'organisation_text = "東港集團"'),
        ("event.participants", "company", 'representative = "李明"'),
        ("commitment.parties", "party_text", 'company = "城港公司"'),
    ],
)
def test_exactly_one_of_two_alternative_keys_is_required(require_refusal, section, given, other):
    key, _, value = other.partition(" = ")
    for seed in (change_seed(section, key, value), change_seed(section, given, None)):
        assert "give exactly one of these keys: " in require_refusal(seed)
        assert require_refusal(seed).startswith(get_section_path(section))


@pytest.mark.parametrize(
    ("cite", "path"),
    [
        ("[9, 5]", "cite.row"),
        ("[5, 5]", "cite.row"),
        ("[-1, 5]", "cite.row"),
        ("[5, 9999]", "cite.row"),
        ("[5]", "cite.row"),
        ("[5, 6, 7]", "cite.row"),
        ("[0.5, 1.5]", "cite.row"),
        ("[false, true]", "cite.row"),
        ("[[5, 6], 7]", "cite.row"),
        ("[[5, 6], [9, 7]]", "cite.row"),
        ('"5-6"', "cite.row"),
        ("false", "cite.row"),
        ("[]", "cite.row"),
        ("{}", "cite"),
        ("{ row = [] }", "cite.row"),
        ("{ firmnes = [5, 6] }", "cite.firmnes"),
        ("{ sector = [5, 6] }", "cite.sector"),
        ("{ row = [5, 6], place = [9, 7] }", "cite.place"),
    ],
)
def test_an_invalid_span_is_refused(require_refusal, cite, path):
    assert require_refusal(change_seed("commitment", "cite", cite)).startswith(f"commitment[1].{path}: ")


@pytest.mark.parametrize(
    ("table", "count"), [("citations", "18"), ("commitments", "2"), ("companies", None), ("receipts", "1")]
)
def test_row_counts_that_differ_from_expect_are_refused(require_refusal, table, count):
    assert require_refusal(change_seed("expect", table, count)).startswith(f"expect.{table}: ")


def test_a_file_without_expected_counts_is_refused(require_refusal):
    assert require_refusal(SEED.replace(split_sections()["expect"], "")) == (
        "expect: the file lacks this key"
    )


@pytest.mark.parametrize("key", ["char_count", "text"])
def test_the_cited_text_must_be_a_source_of_known_length(require_refusal, key):
    seed = change_seed("source", key, None) if key == "char_count" else change_seed("text", "text", '"other"')
    assert require_refusal(seed).startswith("text: ")


@pytest.mark.parametrize(
    ("firmness", "opening"),
    [
        ("interest", "negotiating"),
        ("intention", "signed"),
        ("plan", "framework"),
        ("plan", "lead"),
        ("signed", "intent"),
        ("signed", "registered"),
    ],
)
def test_the_opening_stage_must_fit_the_firmness(require_refusal, firmness, opening):
    seed = SEED.replace('"intention"', f'"{firmness}"').replace('"intent"', f'"{opening}"')
    wrong = f"a commitment with the firmness “{firmness}” cannot begin at the stage “{opening}”"
    assert require_refusal(seed).startswith(f"commitment[1].opening_stage: {wrong}")


def test_a_title_that_the_speaker_does_not_hold_is_refused(require_refusal):
    assert require_refusal(change_seed("commitment.voiced_by", "title", '"總裁"')).startswith(
        "commitment[1].voiced_by[1].title: the person has no position “總裁”"
    )


@pytest.mark.parametrize(
    ("section", "table", "path"),
    [
        ("source", "sources", "source[2]"),
        ("sector", "sectors", "sector[2]"),
        ("representative", "representatives", "representative[2]"),
        ("event", "events", "event[2]"),
        ("announced_total", "announced_totals", "announced_total[2]"),
        ("company.aliases", "company_aliases", "company[1].aliases[2]"),
        ("commitment.measures", "commitment_measures", "commitment[1].measures[2]"),
    ],
)
def test_a_duplicate_entry_is_refused_even_when_expected(require_refusal, section, table, path):
    entry = split_sections()[section]
    seed = SEED.replace(entry, f"{entry}\n\n{entry}", 1)
    for name in (table, "citations"):
        seed = re.sub(
            rf"(?m)^{name} = (\d+)$", lambda found: f"{found[0][: -len(found[1])]}{int(found[1]) + 1}", seed
        )
    assert require_refusal(seed).startswith(path)


def test_a_duplicate_span_is_refused_even_when_expected(require_refusal):
    seed = change_seed("commitment.sectors", "cite", "[«人工智能», «人工智能»]")
    assert require_refusal(seed.replace("citations = 19", "citations = 20")).startswith(
        "commitment[1].sectors[1]"
    )


@pytest.mark.parametrize(
    "content", [b"text = memo", b"text = ", b"\xff\xfe", b"[[source]\n", "text = '青'".encode("gb18030")]
)
def test_a_file_that_is_not_utf_8_toml_is_refused(require_refusal, content):
    assert require_refusal(content)


@pytest.mark.parametrize("name", ["missing.toml", "."])
def test_an_unreadable_file_is_refused(connection, tmp_path, name):
    assert load_refused_file(connection, tmp_path / name)


def test_all_mistakes_of_a_file_are_reported_at_once(connection, tmp_path):
    seed = change_seed("company", "region", '"moon"').replace("count = 5", 'count = "five"')
    seed = seed.replace('role = "visitor"', 'role = "guest"\ncolour = "red"')
    seed = seed.replace('title = "建一座冷库"', "")
    file = tmp_path / "memo.toml"
    file.write_text(fill_in_spans(seed), encoding="utf-8")
    with pytest.raises(FileError) as error:
        packaged_facts.load_articles(connection, [file])
    roles, keys = ", ".join(codes.ParticipantRole), "cite, company, representative, role"
    number = "write a whole number, without quotation marks"
    assert str(error.value).splitlines() == [
        f"{file} has 5 mistakes:",
        (
            "  company[1].region: “moon” is not one of the possible values → write one of these: city, "
            "province, country, abroad"
        ),
        (
            "  event[1].participants[1].role: “guest” is not one of the possible values "
            f"→ write one of these: {roles}"
        ),
        (
            "  event[1].participants[1].colour: the program does not know this key "
            f"→ write one of these: {keys}"
        ),
        f"  announced_total[1].count: “five” is not a whole number → {number}",
        "  commitment[1].title: the file lacks this key",
    ]
    assert error.value.hint == "nothing was written; correct the mistakes in the file"


@pytest.mark.parametrize(
    ("seed", "path"),
    [
        (change_seed("commitment", "titel", '"x"'), "commitment[1].titel"),
        (change_seed("commitment", "firmness", '"sure"'), "commitment[1].firmness"),
        (change_seed("commitment.measures", "cite", "[5, 9999]"), "commitment[1].measures[1].cite.row"),
        (change_seed("expect", "citations", "1"), "expect.citations"),
        ("text = ", "Invalid value"),
    ],
)
@pytest.mark.slow
def test_a_refused_file_exits_with_7_and_changes_nothing(run, location, tmp_path, seed, path):
    file, before = tmp_path / "memo.toml", read_all_rows(location)
    file.write_text(fill_in_spans(seed), encoding="utf-8")
    result = run("db", "seed", str(file))
    assert result.exit_code == 7
    assert f"Error: {file}: " in result.stderr
    assert path in result.stderr
    assert read_all_rows(location) == before


@pytest.mark.slow
def test_one_bad_file_keeps_both_files_from_loading(run, location, tmp_path):
    good, bad, before = tmp_path / "a.toml", tmp_path / "b.toml", read_all_rows(location)
    good.write_text(fill_in_spans(), encoding="utf-8")
    bad.write_text("text = ", encoding="utf-8")
    assert run("db", "seed", str(good), str(bad)).exit_code == 7
    assert read_all_rows(location) == before


@pytest.mark.parametrize(
    ("name", "old", "new", "path"),
    [
        (
            "labels",
            'green = { en = "green"',
            'geen = { en = "green"',
            ("light.green: the file lacks this key"),
        ),
        (
            "labels",
            "[light]",
            '[light]\nblue = { en = "b", hans = "蓝", hant = "藍" }',
            "light.blue: the program does not know this key",
        ),
        ("labels", 'hant = "綠"', 'hand = "綠"', "light.green.hant: the file lacks this key"),
        ("labels", "[track]", "[tracks]", "track: the file lacks this key"),
        (
            "rules",
            "yellow_days = 60",
            "yelow_days = 60",
            "rule[1].yelow_days: the program does not know this key",
        ),
        (
            "rules",
            'kind = "light_age"',
            'kind = "lamp"',
            ("rule[1].kind: “lamp” is not one of the possible values"),
        ),
        (
            "sectors",
            'parent = "agricultural_technology"',
            'parent = "farming"',
            "sector[2].parent: the sector “farming” is not defined earlier in the file",
        ),
        ("sectors", 'name_en = "Seed industry"', "", "sector[2].name_en: the file lacks this key"),
    ],
)
def test_lookup_files_are_checked_as_strictly(connection, tmp_path, name, old, new, path):
    for file in FOLDER.glob("*.toml"):
        shutil.copy(file, tmp_path)
    file = tmp_path / f"{name}.toml"
    whole = file.read_text(encoding="utf-8")
    assert old in whole
    file.write_text(whole.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(FileError) as error:
        lookups.load_lookup_files(Upsert(connection), tmp_path)
    lines = str(error.value).splitlines()
    assert lines[0].startswith(str(file))
    assert any(line.startswith((f"{file}: {path}", f"  {path}")) for line in lines)


# Repeatable: what a person made of a row stays.


class SeededDatabase:
    """A database into which SEED was loaded, in one transaction that is rolled back."""

    def __init__(self, connection, file):
        self.connection, self._file = connection, file

    def load(self, seed=SEED):
        """Load a seed as `tracker db seed` does; return the conflicts."""
        self._file.write_text(fill_in_spans(seed), encoding="utf-8")
        with journal.open_batch_on_connection(self.connection, "db seed", "test"):
            return packaged_facts.load_articles(self.connection, [self._file])

    def edit_outside(self, *statements):
        """Run statements as another program does: outside a batch."""
        for statement in statements:
            self.connection.execute(sa.text(statement))

    def edit_in_batch(self, *statements):
        """Run statements in a batch, as a command does."""
        with journal.open_batch_on_connection(self.connection, "commitment edit", "李娜", "核对后更正"):
            self.edit_outside(*statements)

    def select_column(self, sql):
        return list(self.connection.scalars(sa.text(sql)))

    def read_rows(self):
        """Return every table but char_folds, without pinyin, because any write fills pinyin in."""
        tables = [table for table in metadata.sorted_tables if table.name != "char_folds"]
        return {
            table.name: [
                dict(row) | {"name_pinyin": None}
                for row in self.connection.execute(sa.select(table).order_by(*table.primary_key)).mappings()
            ]
            for table in tables
        }


@pytest.fixture
def seeded_database(connection, tmp_path):
    opened = SeededDatabase(connection, tmp_path / "memo.toml")
    assert opened.load() == []
    return opened


EDITED_ELSEWHERE = pytest.mark.parametrize(
    "hand", [SeededDatabase.edit_outside, SeededDatabase.edit_in_batch]
)


def test_a_second_load_changes_nothing(seeded_database):
    before = seeded_database.read_rows()
    assert before["batches"][-1]["command"] == "db seed"
    assert seeded_database.load() == []
    assert seeded_database.read_rows() == before


@pytest.mark.slow
def test_a_second_load_of_the_shipped_seeds_changes_nothing(run, location):
    before = read_all_rows(location)
    result = run("db", "seed")
    assert (result.exit_code, result.stdout) == (0, ("The register already holds every fact of the files.\n"))
    assert run("db", "upgrade").exit_code == 0
    assert read_all_rows(location) == before


@pytest.mark.slow
def test_a_conflict_exits_with_8_and_the_rest_is_loaded(run, location):
    with db.open_transaction(location) as connection:
        connection.execute(sa.text("UPDATE commitments SET title = '我的标题' WHERE ref = '2024-001'"))
        connection.execute(sa.text("DELETE FROM commitment_measures"))
    result = run("db", "seed")
    assert result.exit_code == 8
    assert (
        "2 rows differ from the files and were left as they are; the other rows were loaded:" in result.stderr
    )
    assert (
        "commitments 2024-001: title were edited after an earlier load, so they were left unchanged"
        in result.stderr
    )
    assert "commitment_measures" in result.stderr


@EDITED_ELSEWHERE
@pytest.mark.parametrize(
    ("table", "edit", "conflict"),
    [
        ("commitments", "title = '建两座冷库'", "commitments 2024-901: title were edited"),
        (
            "commitments",
            "place = '西海岸', summary = '地点已问到'",
            "commitments 2024-901: summary were edited",
        ),
        ("commitments", "amount = 210000000", "commitments 2024-901: amount were edited"),
        ("commitments", "voiced_on = '2024-05-05'", "commitments 2024-901: voiced_on were edited"),
        ("events", "place = '北京'", "events fair: place were edited"),
        ("representatives", "origin = NULL", "representatives 李明: origin were edited"),
        ("sectors", "is_priority = (1 = 0) WHERE code = 'marine'", "sectors marine: is_priority were edited"),
        ("citations", "span_end = span_end + 1 WHERE field = 'amount_text'", "amount_text"),
    ],
)
def test_a_row_edited_by_a_person_is_kept_and_reported(seeded_database, hand, table, edit, conflict):
    hand(seeded_database, f"UPDATE {table} SET {edit}")
    before = seeded_database.read_rows()
    (found,) = seeded_database.load()
    assert conflict in found
    assert found.endswith("were edited after an earlier load, so they were left unchanged")
    assert seeded_database.read_rows() == before


@pytest.mark.parametrize(
    ("table", "edit"),
    [
        ("companies", "name = '東港科技集團' WHERE name = '東港科技'"),
        ("representatives", "name = '李鳴'"),
        ("events", "key = 'marine-fair'"),
        ("announced_totals", "key = 'others'"),
        ("commitments", "ref = '2024-902'"),
        ("positions", "title = '總裁'"),
        ("company_aliases", "name = '東港集團'"),
    ],
)
def test_a_row_renamed_by_a_person_is_kept_and_not_added_again(seeded_database, table, edit):
    seeded_database.edit_outside(f"UPDATE {table} SET {edit}")
    before = seeded_database.read_rows()
    (found,) = seeded_database.load()
    assert found.startswith(table)
    assert seeded_database.read_rows() == before


REMOVALS = {
    "a commitment and its parts": ["DELETE FROM commitments"],
    "a citation": ["DELETE FROM citations WHERE field = 'amount_text'"],
    "a party": ["DELETE FROM commitment_parties WHERE party_text IS NOT NULL"],
    "an alias": ["DELETE FROM company_aliases"],
    "a total": ["DELETE FROM announced_totals"],
    "a position": ["DELETE FROM commitment_representatives", "DELETE FROM positions"],
    "a position but not the speaker": [
        "UPDATE commitment_representatives SET position_id = NULL",
        "DELETE FROM positions",
    ],
    "a person": ["DELETE FROM commitment_representatives", "DELETE FROM representatives"],
    "an event": ["DELETE FROM commitments", "DELETE FROM announced_totals", "DELETE FROM events"],
    "a company": [
        "DELETE FROM commitments",
        "DELETE FROM event_participants",
        "DELETE FROM positions",
        "DELETE FROM companies WHERE name = '東港科技'",
    ],
    "a title that was edited before": ["UPDATE commitments SET title = '冷库'", "DELETE FROM commitments"],
    "an edited alias": ["UPDATE company_aliases SET name = '東港股份'", "DELETE FROM company_aliases"],
}


@EDITED_ELSEWHERE
@pytest.mark.parametrize("what", REMOVALS)
def test_a_row_removed_by_a_person_is_not_added_again(seeded_database, hand, what):
    hand(seeded_database, *REMOVALS[what])
    before = seeded_database.read_rows()
    assert any(
        conflict.endswith("was removed after an earlier load, so it was not loaded again")
        for conflict in seeded_database.load()
    )
    assert seeded_database.read_rows() == before


@pytest.mark.parametrize(
    ("section", "key", "value", "sql", "found"),
    [
        ("commitment", "title", '"建第二座冷库"', "SELECT title FROM commitments", "建第二座冷库"),
        ("commitment", "amount", '"3亿元"', "SELECT amount FROM commitments", 300_000_000),
        ("commitment", "due_on", '"2024Q4"', "SELECT due_precision FROM commitments", "quarter"),
        ("source", "note", '"另一说明"', "SELECT note FROM sources", "另一说明"),
        ("commitment.measures", "value", "40000", "SELECT value FROM commitment_measures", 40_000),
        ("sector", "is_priority", "false", "SELECT is_priority FROM sectors WHERE code = 'marine'", False),
        ("commitment.measures", "cite", "[1, 3]", "SELECT count(*) FROM citations WHERE span_end = 3", 1),
    ],
)
def test_a_newer_seed_updates_an_unedited_row(seeded_database, section, key, value, sql, found):
    newer = change_seed(section, key, value)
    assert seeded_database.load(newer) == []
    assert seeded_database.select_column(sql) == [found]
    commands = (
        "SELECT b.command FROM changes c JOIN batches b ON b.id = c.batch_id ORDER BY c.id DESC LIMIT 1"
    )
    assert seeded_database.select_column(commands) == ["db seed"]
    before = seeded_database.read_rows()
    assert seeded_database.load(newer) == []
    assert seeded_database.read_rows() == before


@EDITED_ELSEWHERE
def test_a_newer_seed_updates_only_the_unedited_fields(seeded_database, hand):
    hand(seeded_database, "UPDATE commitments SET title = '我的标题'")
    newer = change_seed("commitment", "title", '"新标题"').replace('place = "青島"', 'place = "青島西海岸"')
    assert seeded_database.load(newer) == [
        ("commitments 2024-901: title were edited after an earlier load, so they were left unchanged")
    ]
    assert seeded_database.select_column("SELECT title FROM commitments") == ["我的标题"]
    assert seeded_database.select_column("SELECT place FROM events") == ["青島西海岸"]


def test_attaching_a_text_is_not_an_edit_of_a_seeded_source(seeded_database):
    digest = hashlib.sha256(MEMO.encode()).hexdigest()
    with_digest = change_seed("source", "sha256", f'"{digest}"')
    seeded_database.load(with_digest)
    [source] = seeded_database.select_column("SELECT id FROM sources WHERE key = 'memo'")
    with journal.open_batch_on_connection(seeded_database.connection, "source attach", "test") as batch:
        write.sources.attach_text(batch, source, MEMO)
    assert seeded_database.select_column("SELECT body FROM sources") == [MEMO]
    assert seeded_database.load(with_digest.replace("报社自己的稿件。", "另一说明")) == []
    assert seeded_database.select_column("SELECT note FROM sources") == ["另一说明"]


# The seeds that travel.


def parse_toml(file):
    return tomllib.loads(file.read_text(encoding="utf-8"))


def test_the_shipped_seeds_load_completely(seeded_template):
    expected = {}
    for file in ARTICLES:
        for table, count in parse_toml(file)["expect"].items():
            expected[table] = expected.get(table, 0) + count
    assert expected["commitments"] > 0
    del expected["sectors"]  # those of the file are cited, the table holds all of sectors.toml
    found = {table: len(rows) for table, rows in read_all_rows(seeded_template).items() if table in expected}
    assert found == expected


@pytest.mark.parametrize(
    ("arc", "table"),
    [(arc, table) for arc, table in TABLE_BY_COLUMN.items() if table not in APPEND_ONLY_TABLES],
)
def test_every_fact_is_cited(seeded_template, arc, table):
    which = "WHERE f.is_priority" if table == "sectors" else ""
    sql = f"SELECT f.id, count(c.id) AS places FROM {table} f LEFT JOIN citations c ON c.{arc} = f.id {which}"
    with open_reader(seeded_template) as reader:
        found = reader.rows(f"{sql} GROUP BY f.id")
    assert found
    assert [row["id"] for row in found if not row["places"]] == []


def test_every_priority_sector_has_a_citation_for_its_priority(seeded_template):
    sql = (
        "SELECT code FROM sectors s WHERE s.is_priority <> EXISTS ("
        "SELECT 1 FROM citations c WHERE c.sector_id = s.id AND c.field = 'is_priority')"
    )
    assert select_column(seeded_template, sql) == []


def test_every_stated_field_of_a_commitment_is_cited(seeded_template):
    cited = "EXISTS (SELECT 1 FROM citations ci WHERE ci.commitment_id = c.id AND ci.field = '{}')"
    for name in ("amount_text", "place", "due_text", "event_id", "sector_id", "firmness", "voiced_on"):
        sql = f"SELECT ref FROM commitments c WHERE c.{name} IS NOT NULL AND NOT {cited.format(name)}"
        assert select_column(seeded_template, sql) == [], name


WRITTEN = [
    file
    for pattern in ("*.md", "seeds/**/*", "data/*.md")
    for file in sorted(ROOT.glob(pattern))
    if file.suffix in {".md", ".toml"}
]
PRINTED = {"name", "name_hans", "title", "date_text"}
LONGEST = 12


def list_printed_values(entry):
    """Yield every name, title and date as printed, at any depth; titles of commitments are our own words."""
    for key, value in entry.items():
        if isinstance(value, list):
            for inner in value:
                if isinstance(inner, dict):
                    yield from list_printed_values(inner)
        elif key in PRINTED and "ref" not in entry:
            yield value


@cache
def get_fold_table():
    return text.build_fold_table()


def fold_without_blanks(words):
    """Fold a text and remove its blanks, so that it can be searched for in the article."""
    return "".join(text.fold_text(words, get_fold_table()).split())


@cache
def list_article_runs():
    """Return every run of LONGEST characters in the article."""
    article = fold_without_blanks(ARTICLE.read_text(encoding="utf-8"))
    return frozenset(article[n : n + LONGEST] for n in range(len(article) - LONGEST + 1))


@cache
def list_printed_names():
    """Return the printed names, titles and dates of all seed files, the shortest first."""
    return sorted(
        {fold_without_blanks(name) for file in ARTICLES for name in list_printed_values(parse_toml(file))},
        key=len,
    )


@pytest.mark.skipif(not ARTICLE.exists(), reason=f"the article is not at {ARTICLE}")
@pytest.mark.parametrize("file", WRITTEN, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_file_repeats_a_sentence_of_the_article(file):
    whole = fold_without_blanks(file.read_text(encoding="utf-8"))
    for name in reversed(list_printed_names()):
        whole = whole.replace(name, "\n")
    found = [
        whole[n : n + LONGEST] for n in range(len(whole)) if whole[n : n + LONGEST] in list_article_runs()
    ]
    assert found == []


def test_the_seeds_are_shipped_with_the_package():
    assert find_packaged_folder("seeds") == FOLDER
    assert ARTICLES
