"""Test search: it finds what a plain scan of the folded texts finds."""

from __future__ import annotations

import json
import sqlite3

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpers.databases import copy_for_module, scale_examples
from helpers.rows import make_followup
from tracker.read import search as find
from tracker.store import engine, journal
from tracker.store.reader import open_reader
from tracker.store.search_index import document_grams, grams, pending, update
from tracker.store.search_index.documents import TABLE_BY_KIND, DocumentReader
from tracker.values import text
from tracker.values.codes import HitField, HitKind
from tracker.values.display_width import display_width
from tracker.write import followups

FOLDS = text.build_fold_table()
SLOW = settings(
    max_examples=scale_examples(60),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def edit_outside(location, *statements):
    """Run statements as another program does: plain SQL on a connection of its own, committed."""
    if location.dialect == "sqlite":
        connection = sqlite3.connect(location.address)
        connection.execute("PRAGMA foreign_keys = ON")
    else:
        import psycopg

        connection = psycopg.connect(location.address)
    try:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    finally:
        connection.close()


def write_batch(location, action):
    """Run a function in a batch, at whose end the search index is brought up to date."""
    with journal.open_batch(location, "test", "test") as opened:
        action(opened)


def index_pending(location, most=None):
    """Index pending rows, at most so many."""
    with engine.open_transaction(location) as connection:
        return update.index_pending_rows(connection, most)


def list_unindexed(location):
    """Return the ids of the rows that wait for the index, by kind."""
    with open_reader(location) as reader:
        return {kind: ids for kind in HitKind if (ids := pending.list_pending_ids(reader, kind))}


def list_hits(location, query, most=None):
    """Return the (kind, id) of every hit."""
    with open_reader(location) as reader:
        sections = find.search_register(reader, query, most=most)
    return [(section.kind, hit.document.row_id) for section in sections for hit in section.hits]


def read_all_texts(location):
    """Return the folded texts of every row by (kind, id), read without the index."""
    with open_reader(location) as reader:
        library = DocumentReader(reader, with_pinyin=True)
        return {
            (kind, document.row_id): [text.fold_text(field.text, FOLDS) for field in fields]
            for kind, table in TABLE_BY_KIND.items()
            for document in library.read(kind, [row["id"] for row in reader.rows(f"SELECT id FROM {table}")])
            for fields in [document.own + document.inherited]
        }


def scan_texts(texts, query):
    """Return the (kind, id) of each row whose texts contain all words of the query; the slow reference."""
    terms = text.fold_text(query, FOLDS).split()
    return {key for key, held in texts.items() if all(any(term in one for one in held) for term in terms)}


def find_ids(location, kind, query):
    """Return the ids of the hits of one kind."""
    return [row_id for of, row_id in list_hits(location, query) if of is kind]


def read_value(location, sql):
    with open_reader(location) as reader:
        return reader.value(sql)


WORDS = "青島卫星ＡＢab膜水處理。（(“…-_'\"*:^\u0001 \u3000\n①é"


@given(held=st.text(WORDS) | st.text(), start=st.integers(0, 20), length=st.integers(1, 12))
@pytest.mark.slow
def test_a_text_has_all_the_grams_of_its_substrings(held, start, length):
    folded = held.translate(grams.extend_fold_table({}))
    for term in folded[start : start + length].split():
        assert set(grams.list_needed_grams(term)) <= grams.make_grams(folded)


@pytest.mark.parametrize(
    ("term", "pieces"),
    [
        ("膜", ["膜"]),
        ("清大", ["清大"]),
        ("清大国", ["清大", "大国"]),
        ("qd", ["qd"]),
        ("qdg", ["qd", "dg"]),
        ("qdgh", ["qdgh"]),
        ("5g基站", ["5g", "g基", "基站"]),
        ("tanjing青", ["tanj", "anji", "njin", "jing", "g青"]),
    ],
)
def test_a_term_needs_only_its_most_selective_grams(term, pieces):
    assert grams.list_needed_grams(term) == pieces


@pytest.fixture(scope="module")
def register_and_texts(seeded_template, tmp_path_factory):
    """A database with every kind of character, half of it indexed at once; and its folded texts."""
    with copy_for_module(seeded_template, tmp_path_factory.mktemp("recall")) as location:
        names = ["海信（集團）", "海爾ABC", "*^\"quoted''", "a:b-c_d", "ＴＲＳ拓爾思", "曾姓企業", "é①…公司"]
        companies = [
            f"INSERT INTO companies (kind, name, note) VALUES ('company', '{name}', '第{place}家')"
            for place, name in enumerate(names)
        ]
        edit_outside(location, *companies[:4])
        index_pending(location)
        edit_outside(location, *companies[4:])
        commitment = read_value(location, "SELECT id FROM commitments WHERE ref = '2024-004'")
        edit_outside(
            location,
            f"UPDATE commitments SET summary = '“膜”與水處理…\n①期 Ａ區' WHERE id = {commitment}",
            "UPDATE sources SET note = '卫星' WHERE id = (SELECT min(id) FROM sources)",
        )
        write_batch(
            location,
            lambda opened: followups.add(opened, "2024-002", make_followup("2024-06-03", note="微信聯繫 ok")),
        )
        edit_outside(
            location, "UPDATE events SET note = '曾經的note' WHERE id = (SELECT min(id) FROM events)"
        )
        yield location, read_all_texts(location)


@st.composite
def draw_query(draw, texts):
    """Draw one to three words: parts of these texts, or other characters."""
    terms = []
    for _ in range(draw(st.integers(1, 3))):
        if draw(st.integers(0, 3)):
            one = draw(st.sampled_from(texts))
            start = draw(st.integers(0, max(0, len(one) - 1)))
            terms.append(one[start : start + draw(st.integers(1, 8))])
        else:
            terms.append(draw(st.text(WORDS, min_size=1, max_size=4)))
    return draw(st.sampled_from((" ", "\u3000"))).join(terms)


@SLOW
@given(data=st.data())
@pytest.mark.slow
def test_a_query_finds_the_same_rows_as_a_full_scan(register_and_texts, data):
    location, texts = register_and_texts
    query = data.draw(draw_query(sorted({one for held in texts.values() for one in held})))
    if not query.split():
        return
    assert set(list_hits(location, query)) == scan_texts(texts, query)


@pytest.mark.parametrize(
    "query", ["a", "的", "。", "膜", "青", "2", "(", "“", "^", '"', "*", "-", "①", "é", "…"]
)
def test_a_query_of_one_character_is_enough(register_and_texts, query):
    location, texts = register_and_texts
    hits = list_hits(location, query)
    assert set(hits) == scan_texts(texts, query)
    assert len(hits) == len(set(hits))


@pytest.mark.parametrize(
    ("query", "kind", "name", "field"),
    [
        ("清大", HitKind.COMPANY, "清大國華環境集團股份有限公司", HitField.NAME),
        ("清大国华", HitKind.COMPANY, "清大國華環境集團股份有限公司", HitField.NAME),
        ("qdgh", HitKind.COMPANY, "清大國華環境集團股份有限公司", HitField.PINYIN),
        ("qingdaguohua", HitKind.COMPANY, "清大國華環境集團股份有限公司", HitField.PINYIN),
        ("tanjing", HitKind.PERSON, "譚靖", HitField.PINYIN),
        ("譚靖", HitKind.PERSON, "譚靖", HitField.NAME),
        ("谭靖", HitKind.PERSON, "譚靖", HitField.NAME),
        ("卫星", HitKind.COMMITMENT, "2024-001", HitField.TITLE),
        ("衛星", HitKind.COMMITMENT, "2024-001", HitField.TITLE),
        ("２０２４-００１", HitKind.COMMITMENT, "2024-001", HitField.REF),
        ("膜 清大", HitKind.COMMITMENT, "2024-004", HitField.TITLE),
        ("膜 qdgh", HitKind.COMMITMENT, "2024-004", HitField.TITLE),
        ("谭靖", HitKind.COMMITMENT, "2024-001", HitField.VOICED_BY),
        ("tanjing", HitKind.COMMITMENT, "2024-001", HitField.PINYIN),
    ],
)
def test_the_best_match_comes_first_and_names_its_field(location, query, kind, name, field):
    with open_reader(location) as reader:
        section = next(
            section for section in find.search_register(reader, query, most=5) if section.kind is kind
        )
    hit = section.hits[0]
    assert hit.document.row["ref" if kind is HitKind.COMMITMENT else "name"] == name
    first = hit.matches[0]
    assert first.field.code is field
    assert first.field.text[first.start : first.end]


@pytest.mark.parametrize(
    ("name", "key"), [("曾明", "zengming"), ("單明", "shanming"), ("仇明", "qiuming"), ("解明", "xieming")]
)
def test_a_surname_keeps_its_reading_whichever_program_wrote_it(location, name, key):
    edit_outside(location, f"INSERT INTO representatives (name) VALUES ('{name}')")
    assert find_ids(location, HitKind.PERSON, key) == find_ids(location, HitKind.PERSON, name) != []
    write_batch(location, lambda opened: followups.add(opened, "2024-002", make_followup("2024-06-03")))
    assert list_unindexed(location) == {}
    assert find_ids(location, HitKind.PERSON, key) == find_ids(location, HitKind.PERSON, name) != []


COMPANY = "(SELECT id FROM companies WHERE name LIKE '清大%')"
EDITS = {
    "a name": (f"UPDATE companies SET name = '新名稱水務' WHERE id = {COMPANY}", "新名称", HitKind.COMPANY),
    "the name seen from a commitment": (
        f"UPDATE companies SET name = '新名稱水務' WHERE id = {COMPANY}",
        "新名称 膜",
        HitKind.COMMITMENT,
    ),
    "an alias": (
        f"INSERT INTO company_aliases (company_id, name) VALUES ({COMPANY}, '國華膜科')",
        "国华膜科",
        HitKind.COMPANY,
    ),
    "an alias seen from a commitment": (
        f"INSERT INTO company_aliases (company_id, name) VALUES ({COMPANY}, '國華膜科')",
        "国华膜科 危险",
        HitKind.COMMITMENT,
    ),
    "an alias by initials": (
        f"INSERT INTO company_aliases (company_id, name) VALUES ({COMPANY}, '國華膜科')",
        "ghmk",
        HitKind.COMPANY,
    ),
    "a company": ("INSERT INTO companies (kind, name) VALUES ('company', '藍鯨')", "蓝鲸", HitKind.COMPANY),
    "a title": (
        "UPDATE commitments SET title = '藍鯨計劃' WHERE ref = '2024-003'",
        "蓝鲸",
        HitKind.COMMITMENT,
    ),
    "a person": ("INSERT INTO representatives (name) VALUES ('藍鯨')", "lanjing", HitKind.PERSON),
    "a phone": ("UPDATE representatives SET phone = '0532-8000'", "0532", HitKind.PERSON),
    "a position": (
        """INSERT INTO positions (representative_id, organisation_text, title)
        SELECT min(id), '藍鯨院', '院長' FROM representatives""",
        "蓝鲸院",
        HitKind.PERSON,
    ),
    "a party": (
        """INSERT INTO commitment_parties (commitment_id, party_text, role)
        SELECT min(id), '藍鯨大學', 'partner' FROM commitments""",
        "蓝鲸大学",
        HitKind.COMMITMENT,
    ),
    "who voiced it": (
        """INSERT INTO commitment_representatives (commitment_id, representative_id)
        SELECT min(c.id), (SELECT id FROM representatives WHERE name = '譚靖')
        FROM commitments c WHERE ref = '2024-004'""",
        "譚靖 膜",
        HitKind.COMMITMENT,
    ),
    "a person seen from a commitment": (
        "UPDATE representatives SET name = '藍鯨' WHERE name = '譚靖'",
        "蓝鲸",
        HitKind.COMMITMENT,
    ),
    "a person seen from a commitment by pinyin": (
        "UPDATE representatives SET name = '藍鯨' WHERE name = '譚靖'",
        "lanjing",
        HitKind.COMMITMENT,
    ),
    "an event": (
        "UPDATE events SET note = '藍鯨' WHERE id = (SELECT min(id) FROM events)",
        "蓝鲸",
        HitKind.EVENT,
    ),
    "a sector": ("UPDATE sectors SET name = '藍鯨' WHERE id = 3", "蓝鲸", HitKind.SECTOR),
    "a source": (
        "UPDATE sources SET author = '藍鯨' WHERE id = (SELECT min(id) FROM sources)",
        "蓝鲸",
        HitKind.SOURCE,
    ),
}


@pytest.mark.parametrize(("statement", "query", "kind"), EDITS.values(), ids=EDITS)
def test_an_edit_by_another_program_is_found_at_once_and_after_the_next_write(
    location, statement, query, kind
):
    assert find_ids(location, kind, query) == []
    edit_outside(location, statement)
    at_once = find_ids(location, kind, query)
    assert at_once
    assert list_unindexed(location)
    write_batch(location, lambda opened: followups.add(opened, "2024-002", make_followup("2024-06-03")))
    assert list_unindexed(location) == {}
    assert sorted(find_ids(location, kind, query)) == sorted(at_once)


@pytest.mark.parametrize("is_drained", [False, True])
def test_after_a_rename_only_the_new_name_is_found(location, is_drained):
    before = find_ids(location, HitKind.COMMITMENT, "大北農")
    edit_outside(
        location,
        "DELETE FROM company_aliases WHERE name LIKE '%大北%'",
        "UPDATE companies SET name = '藍鯨種業', name_hans = NULL WHERE name LIKE '%大北農%'",
    )
    if is_drained:
        index_pending(location)
    assert [find_ids(location, kind, "大北农科技集团") for kind in (HitKind.COMPANY, HitKind.COMMITMENT)] == [
        [],
        [],
    ]
    assert len(find_ids(location, HitKind.COMPANY, "蓝鲸")) == 1
    assert find_ids(location, HitKind.COMMITMENT, "蓝鲸") == before


def merge_companies(location, name, into):
    """Merge a company into another by plain SQL."""
    edit_outside(
        location,
        f"UPDATE companies SET merged_into_id = (SELECT id FROM companies WHERE name = '{into}')"
        f" WHERE name = '{name}'",
    )


@pytest.mark.parametrize("is_drained", [False, True])
@pytest.mark.slow
def test_a_merged_company_is_found_under_both_names_and_shown_once(location, is_drained):
    edit_outside(
        location,
        "INSERT INTO companies (kind, name) VALUES ('company', '藍鯨甲')",
        "INSERT INTO companies (kind, name) VALUES ('company', '白鷺乙')",
        "UPDATE commitments SET company_id = (SELECT id FROM companies WHERE name = '藍鯨甲')"
        " WHERE ref = '2024-003'",
    )
    index_pending(location)
    merge_companies(location, "藍鯨甲", "白鷺乙")
    if is_drained:
        index_pending(location)
    for query in ("蓝鲸", "白鹭", "蓝鲸 白鹭", "lanjing", "bly"):
        assert len(find_ids(location, HitKind.COMPANY, query)) == 1, query
        assert len(find_ids(location, HitKind.COMMITMENT, query)) == 1, query
    edit_outside(location, "UPDATE companies SET merged_into_id = NULL")
    for query, count in (("蓝鲸", 1), ("白鹭", 1), ("蓝鲸 白鹭", 0)):
        assert len(find_ids(location, HitKind.COMPANY, query)) == count, query
    index_pending(location)
    assert len(find_ids(location, HitKind.COMPANY, "蓝鲸")) == 1


def test_a_row_deleted_and_inserted_again_with_its_id_is_found(location):
    edit_outside(location, "INSERT INTO companies (kind, name) VALUES ('company', '藍鯨')")
    index_pending(location)
    row_id = read_value(location, "SELECT max(id) FROM companies")
    edit_outside(location, f"DELETE FROM companies WHERE id = {row_id}")
    assert list_hits(location, "蓝鲸") == []
    index_pending(location)
    edit_outside(location, f"INSERT INTO companies (id, kind, name) VALUES ({row_id}, 'company', '藍鯨')")
    assert find_ids(location, HitKind.COMPANY, "蓝鲸") == [row_id]


def test_a_row_that_was_replaced_is_found(location):
    if location.dialect != "sqlite":
        pytest.skip("only SQLite has INSERT OR REPLACE")
    edit_outside(
        location,
        "INSERT INTO events (key, kind, name, starts_on, starts_precision)"
        " VALUES ('blue', 'visit', '白鷺', '2024-05-01', 'day')",
    )
    index_pending(location)
    row_id = read_value(location, "SELECT max(id) FROM events")
    edit_outside(
        location,
        "INSERT OR REPLACE INTO events (id, key, kind, name, starts_on, starts_precision)"
        f" VALUES ({row_id}, 'blue', 'visit', '藍鯨', '2024-05-01', 'day')",
    )
    assert find_ids(location, HitKind.EVENT, "蓝鲸") == [row_id]


@pytest.mark.slow
def test_only_the_standing_version_of_a_followup_is_found(location):
    made = []
    write_batch(
        location,
        lambda opened: made.append(
            followups.add(opened, "2024-002", make_followup("2024-06-03", note="藍鯨"))
        ),
    )
    write_batch(location, lambda opened: followups.correct(opened, made[0].id, {"note": "白鷺"}))
    assert find_ids(location, HitKind.FOLLOWUP, "蓝鲸") == []
    assert len(find_ids(location, HitKind.FOLLOWUP, "白鹭")) == 1
    write_batch(location, lambda opened: followups.void(opened, made[0].id, "說錯了"))
    assert find_ids(location, HitKind.FOLLOWUP, "白鹭") == []
    index_pending(location)
    assert find_ids(location, HitKind.FOLLOWUP, "白鹭") == []


@pytest.mark.slow
def test_rows_not_yet_indexed_are_found_too(location):
    edit_outside(
        location, *(f"INSERT INTO companies (kind, name) VALUES ('company', '藍鯨{n}號')" for n in range(40))
    )
    index_pending(location, 15)
    assert list_unindexed(location)
    assert len(find_ids(location, HitKind.COMPANY, "蓝鲸")) == 40
    index_pending(location)
    assert list_unindexed(location) == {}
    assert len(find_ids(location, HitKind.COMPANY, "蓝鲸")) == 40


CHANGES = (
    "UPDATE companies SET name = 'N{n}公司' || id WHERE id = {n}",
    """UPDATE companies SET merged_into_id = (
      SELECT min(id) FROM companies WHERE merged_into_id IS NULL AND id <> {n})
    WHERE id = {n} AND NOT EXISTS (SELECT 1 FROM companies m WHERE m.merged_into_id = {n})""",
    "UPDATE companies SET merged_into_id = NULL WHERE id = {n}",
    """INSERT INTO company_aliases (company_id, name)
    SELECT id, '別名{n}x' || (SELECT count(*) FROM company_aliases) FROM companies WHERE id = {n}""",
    "DELETE FROM company_aliases WHERE company_id = {n}",
    """UPDATE commitments SET company_id = (SELECT max(id) FROM companies WHERE id <= {n} + 1)
    WHERE id = {n}""",
    "UPDATE commitments SET title = '改題{n}' WHERE id = {n}",
    "INSERT INTO companies (kind, name) SELECT 'company', '新{n}y' || max(id) FROM companies",
    """INSERT INTO positions (representative_id, company_id, title)
    SELECT r.id, o.id, '職{n}z' || (SELECT count(*) FROM positions)
    FROM representatives r, companies o WHERE r.id = {n} AND o.id = {n}""",
    """DELETE FROM positions WHERE representative_id = {n}
    AND id NOT IN (SELECT position_id FROM commitment_representatives WHERE position_id IS NOT NULL)""",
    "UPDATE representatives SET name = '人{n}w' || id WHERE id = {n}",
    """INSERT INTO commitment_representatives (commitment_id, representative_id)
    SELECT c.id, r.id FROM commitments c, representatives r WHERE c.id = {n} AND r.id = 10 - {n}
    AND NOT EXISTS (SELECT 1 FROM commitment_representatives v
      WHERE v.commitment_id = c.id AND v.representative_id = r.id)""",
    "DELETE FROM commitment_representatives WHERE representative_id = {n}",
    "INSERT INTO representatives (name) SELECT '新{n}u' || max(id) FROM representatives",
    """INSERT INTO commitment_representatives (commitment_id, representative_id)
    SELECT {n}, r.id FROM representatives r WHERE r.id = (SELECT max(id) FROM representatives)
    AND NOT EXISTS (SELECT 1 FROM commitment_representatives v
      WHERE v.commitment_id = {n} AND v.representative_id = r.id)""",
    "UPDATE representatives SET name = '改{n}t' || id WHERE id = (SELECT max(id) FROM representatives)",
    "drain 3",
    "drain",
)


@settings(SLOW, max_examples=scale_examples(20))
@given(steps=st.lists(st.tuples(st.sampled_from(CHANGES), st.integers(1, 9)), max_size=8), data=st.data())
@pytest.mark.slow
def test_a_query_equals_a_scan_after_any_edits_and_partial_indexing(
    seeded_template, tmp_path_factory, steps, data
):
    with copy_for_module(seeded_template, tmp_path_factory.mktemp("edits")) as location:
        for step, n in steps:
            if step.startswith("drain"):
                index_pending(location, 3 if "3" in step else None)
            else:
                edit_outside(location, step.format(n=n))
        texts = read_all_texts(location)
        words = sorted({one for held in texts.values() for one in held})
        for query in (
            "公司",
            "新",
            "別名",
            "n",
            "改題 公司",
            "職",
            "人",
            "改",
            *(data.draw(draw_query(words)) for _ in range(3)),
        ):
            if query.split():
                assert set(list_hits(location, query)) == scan_texts(texts, query), query


@pytest.mark.slow
def test_a_mostly_stale_index_is_rebuilt(location, monkeypatch):
    if location.dialect != "sqlite":
        pytest.skip("PostgreSQL replaces an entry")
    monkeypatch.setattr(update, "_FEW_STALE", 0)
    entries = "SELECT count(*) FROM search_index"
    first = read_value(location, entries)
    for n in range(12):
        edit_outside(location, f"UPDATE commitments SET title = '藍鯨{n}'")
        index_pending(location, 10_000)
    assert read_value(location, entries) == first + 12 * 12
    index_pending(location)
    assert read_value(location, entries) == first
    assert read_value(location, "SELECT sum(changed_count) FROM search_state") == 0
    assert len(find_ids(location, HitKind.COMMITMENT, "蓝鲸11")) == 12


@pytest.mark.slow
def test_an_index_of_an_older_document_format_is_rebuilt(location, run, monkeypatch):
    voiced = find_ids(location, HitKind.COMMITMENT, "谭靖")
    assert run("db", "upgrade").exit_code == 0
    assert read_value(location, "SELECT sum(changed_count) FROM search_state") == 0
    monkeypatch.setattr(update, "DOCUMENT_FORMAT", update.DOCUMENT_FORMAT + 1)
    with engine.open_transaction(location) as connection:
        update.empty_outdated_index(connection)
    assert len(list_unindexed(location)) == len({kind for kind, _ in read_all_texts(location)})
    assert find_ids(location, HitKind.COMMITMENT, "谭靖") == voiced
    index_pending(location)
    assert list_unindexed(location) == {}
    assert sorted(find_ids(location, HitKind.COMMITMENT, "谭靖")) == sorted(voiced)
    with engine.open_transaction(location) as connection:
        update.empty_outdated_index(connection)
    assert list_unindexed(location) == {}


@pytest.mark.usefixtures("in_chinese")
def test_a_name_finds_people_then_titles_then_their_commitments(run):
    run("commitment", "edit", "2024-004", "--title", "谭靖实验室", "--because", "更正")
    shown = run("search", "谭靖").stdout.splitlines()
    assert shown.index("人员") < shown.index("承诺") < shown.index("  2024-004  【谭靖】实验室")
    voiced = shown.index("    表态人：【譚靖】")
    assert voiced > shown.index("  2024-004  【谭靖】实验室")
    assert shown[voiced - 2].startswith("  2024-00")
    assert "    拼音：【tanjing】（譚靖）" in run("search", "tanjing", "--kind", "承诺").stdout.splitlines()


@pytest.mark.slow
def test_catching_up_indexes_every_row_and_reports_progress(location, monkeypatch):
    monkeypatch.setattr(update, "_ROWS_PER_TRANSACTION", 15)
    edit_outside(
        location, *(f"INSERT INTO companies (kind, name) VALUES ('company', '藍鯨{n}')" for n in range(40))
    )
    told = []
    update.index_in_short_transactions(location, lambda done, total: told.append((done, total)))
    assert list_unindexed(location) == {}
    assert told[0][0] < told[-1][0]
    assert {total for _, total in told} == {40}
    assert len(find_ids(location, HitKind.COMPANY, "蓝鲸")) == 40


@pytest.mark.slow
def test_an_import_leaves_no_row_unindexed(location, run, tmp_path):
    sheet = tmp_path / "companies.csv"
    rows = "".join(f"藍鯨{n}號有限公司,第{n}家\n" for n in range(700))
    sheet.write_text(f"企业名称,备注\n{rows}", "utf-8")
    assert run("import", str(sheet), "--as", "companies", "--yes").exit_code == 0
    assert list_unindexed(location) == {}
    assert len(find_ids(location, HitKind.COMPANY, "蓝鲸 699")) == 1


@pytest.mark.slow
def test_a_page_of_hits_counts_the_hits_it_leaves_out(location):
    edit_outside(
        location, *(f"INSERT INTO companies (kind, name) VALUES ('company', '藍鯨{n}號')" for n in range(40))
    )
    index_pending(location)
    with open_reader(location) as reader:
        section = find.search_register(reader, "蓝鲸", [HitKind.COMPANY], most=5)[0]
    assert (len(section.hits), section.more, section.is_open) == (5, 35, False)


def test_the_closest_name_comes_first(location):
    names = ["青島藍鯨", "藍鯨科技", "藍鯨", "白鷺"]
    edit_outside(
        location,
        *(f"INSERT INTO companies (kind, name) VALUES ('company', '{name}')" for name in names),
        "UPDATE companies SET note = '與藍鯨同址' WHERE name = '白鷺'",
    )
    with open_reader(location) as reader:
        hits = find.search_register(reader, "蓝鲸", [HitKind.COMPANY])[0].hits
    assert [hit.document.row["name"] for hit in hits] == ["藍鯨", "藍鯨科技", "青島藍鯨", "白鷺"]


@pytest.mark.usefixtures("in_chinese")
def test_the_command_shows_which_part_of_which_name_matched(run, location):
    edit_outside(location, f"INSERT INTO company_aliases (company_id, name) VALUES ({COMPANY}, '國華膜科')")
    shown = run("search", "国华膜科").stdout
    assert shown.splitlines()[:3] == [
        "企业与机构",
        "  清大國華環境集團股份有限公司",
        "    其他名称：【國華膜科】",
    ]


@pytest.mark.usefixtures("in_chinese")
def test_every_word_of_a_query_counts(run):
    shown = run("search", "qdgh", "膜").stdout
    assert "2024-004  建设特种【膜】材料研发生产中心" in shown
    assert "拼音：【qdgh】" in shown
    assert "2024-005" not in shown


def test_a_search_without_hits_says_so(run):
    done = run("search", "查无此词")
    assert done.exit_code == 0
    assert "Nothing contains “查无此词”." in done.stdout
    assert json.loads(run("search", "查无此词", "--json").stdout) == []
    assert run("search", "查无此词", "--csv").stdout == (
        "kind,id,key,name,company,on,is_private,field,found\n"
    )


@pytest.mark.usefixtures("in_chinese")
def test_a_private_note_is_found_and_marked(run):
    run("followup", "add", "2024-002", "--on", "2024-06-03", "--note", "藍鯨密談", "--private")
    assert "〔内部〕" in run("search", "蓝鲸").stdout
    (hit,) = json.loads(run("search", "蓝鲸", "--json").stdout)
    assert (hit["is_private"], hit["key"], hit["field"]) == (True, "2024-002", "note")


@pytest.mark.any_engine
@pytest.mark.parametrize("columns", [40, 60, 120])
@pytest.mark.parametrize("query", ["a", "公司", "青岛 的", "2024"])
def test_no_line_is_wider_than_the_terminal(run, monkeypatch, columns, query):
    monkeypatch.setenv("COLUMNS", str(columns))
    shown = run("search", query, "--limit", "50").stdout
    assert max(display_width(line) for line in shown.splitlines()) <= max(columns, 44)


@pytest.mark.parametrize("words", [["  "], ["　"], ["a\x00b"]])
def test_a_query_without_a_word_is_refused(run, words):
    assert run("search", *words).exit_code == 2


def test_a_very_long_query_is_answered(run):
    assert run("search", "膜" * 300).exit_code == 0
    assert (
        run(
            "search",
            *(
                [
                    "a",
                    "b",
                    "c",
                    "d",
                    "e",
                    "f",
                    "g",
                    "h",
                    "i",
                    "j",
                    "k",
                    "l",
                    "m",
                    "n",
                    "o",
                    "p",
                    "q",
                    "r",
                    "s",
                    "t",
                    "u",
                    "v",
                    "w",
                    "x",
                    "y",
                    "z",
                ]
                * 12
            ),
        ).exit_code
        == 0
    )


@pytest.mark.usefixtures("in_chinese")
def test_kinds_are_named_by_code_or_label(run):
    by_code = run("search", "公司", "--kind", "person").stdout
    assert by_code == run("search", "公司", "--kind", "人员").stdout
    assert by_code.startswith("人员\n")


@pytest.mark.parametrize("few", [0, 1, 3, 1000])
def test_documents_get_the_same_grams_however_many_there_are(reader, monkeypatch, few):
    monkeypatch.setattr(document_grams, "_FEW_TEXTS", few)
    library, maker = DocumentReader(reader, with_pinyin=True), document_grams.GramMaker(reader)
    documents = [
        document
        for kind, table in TABLE_BY_KIND.items()
        for document in library.read(kind, [row["id"] for row in reader.rows(f"SELECT id FROM {table}")])
    ]
    assert len(documents) > 20
    for document in documents:
        own = "\n".join(field.text for field in document.own).translate(grams.extend_fold_table(FOLDS))
        assert grams.make_grams(own) <= maker.make_document_grams(document)
