"""Test `commitment add --from FILE.toml`: it only adds, adds nothing twice, names every mistake."""

from __future__ import annotations

import re

import pytest

from helpers.databases import read_all_rows, select_tuples
from helpers.paths import ROOT
from helpers.rows import add_source
from tracker.store import journal

pytestmark = pytest.mark.any_engine

DABEINONG = "北京大北农科技股份有限公司"
FILE = """
[[company]]
name = "东港科技有限公司"
aliases = [{ name = "东港" }]

[[representative]]
name = "李明"

[[event]]
key = "fair"
kind = "symposium"
name = "海洋座谈会"
starts_on = "2024-05"

[[commitment]]
company = "东港"
event = "fair"
title = "建一座冷库"
track = "facility"
firmness = "intention"
amount = "2亿元"
voiced_by = [{ representative = "李明", title = "董事长" }]
parties = [{ company = "北京大学", role = "partner" }]
measures = [{ kind = "jobs", value = 30, unit = "jobs", value_text = "30人" }]

[[commitment]]
company = "DABEINONG"
event = "fair"
sector = "种业"
title = "建育种中心"
track = "agreement"
firmness = "plan"
voiced_on = "2024-05-07"
""".replace("DABEINONG", DABEINONG)
SEED_FILE = next((ROOT / "seeds" / "articles").glob("*.toml"))


@pytest.fixture
def add_from_file(run, tmp_path):
    """Return a function that runs `commitment add --from` on a file with this text."""

    def add_text(text=FILE):
        file = tmp_path / "road.toml"
        file.write_text(text, encoding="utf-8")
        return run("commitment", "add", "--from", str(file))

    return add_text


def read_refusal(result, code=7):
    """Require an error with this exit code and no output; return stderr without the folder of the file."""
    assert (result.exit_code, result.stdout) == (code, ""), result.output
    assert "Traceback" not in result.stderr
    return re.sub(r"\S*/road.toml", "road.toml", result.stderr)


LABELS = {
    'kind = "symposium"': 'kind = "座谈会"',
    'track = "facility"': 'track = "建設類"',
    'firmness = "intention"': 'firmness = "有意向"',
    'role = "partner"': 'role = "合作方"',
    'kind = "jobs"': 'kind = "就业岗位"',
    'track = "agreement"': 'track = "协议类"',
    'firmness = "plan"': 'firmness = "plan"',
}


def test_labels_stand_for_codes_as_on_the_command_line(add_from_file, location):
    text = FILE
    for code, label in LABELS.items():
        assert code in text
        text = text.replace(code, label)
    done = add_from_file(text)
    assert done.exit_code == 0, done.output
    rows = select_tuples(location, "SELECT track, firmness FROM commitments WHERE id > 12 ORDER BY id")
    assert rows == [("facility", "intention"), ("agreement", "plan")]
    assert add_from_file().exit_code == 0
    wrong = add_from_file(FILE.replace('"facility"', '"建筑类"'))
    assert "commitment[1].track: “建筑类” is not one of the possible values" in read_refusal(wrong)


@pytest.mark.usefixtures("in_chinese")
def test_one_file_is_written_in_one_batch(add_from_file, location):
    done = add_from_file()
    assert done.exit_code == 0, done.output
    first, *rows, last = re.sub(r"已从 \S+/", "已从 ", done.stdout).splitlines()
    assert first == "已从 road.toml 录入 2024-013、2024-014。"
    assert [row.split("：")[0] for row in rows if "承诺事项 2024" in row] == [
        "  新增 承诺事项 2024-013",
        "  新增 承诺事项 2024-014",
    ]
    assert last == "批次 2；撤销：tracker undo 2"
    sql = (
        "SELECT ref, title, voiced_on, voiced_precision, opening_stage, scope, amount, amount_text,"
        " amount_status, review, event, sector FROM v_commitments WHERE ref >= '2024-013' ORDER BY ref"
    )
    assert select_tuples(location, sql) == [
        ("2024-013", "建一座冷库", "2024-05-31", "month", "intent", "new", 200_000_000, "2亿元", "disclosed",
         "draft", "fair", None),
        ("2024-014", "建育种中心", "2024-05-07", "day", "intent", "new", None, None, "none", "draft", "fair",
         "seed_industry"),
    ]  # fmt: skip


@pytest.mark.slow
def test_parties_and_participants_belong_to_the_named_rows(add_from_file, run, location):
    add_from_file()
    sql = (
        "SELECT r.name, p.title, o.name AS at FROM commitment_representatives v"
        " JOIN representatives r ON r.id = v.representative_id JOIN positions p ON p.id = v.position_id"
        " JOIN companies o ON o.id = p.company_id JOIN commitments c ON c.id = v.commitment_id"
        " WHERE c.ref = '2024-013'"
    )
    assert select_tuples(location, sql) == [("李明", "董事长", "东港科技有限公司")]
    shown = run("commitment", "show", "2024-013", "--json").stdout
    assert '"party": "北京大學"' in shown
    assert '"value_text": "30人"' in shown


ALIKE = """
[[company]]
name = "清大国华科技有限公司"
"""


@pytest.mark.slow
def test_a_similar_company_is_refused_unless_marked_as_different(add_from_file, location):
    before = read_all_rows(location)
    said = read_refusal(add_from_file(ALIKE))
    assert "company[1].name: “清大国华科技有限公司” may be in the register already:" in said
    assert "清大國華環境集團股份有限公司 (#" in said
    assert "different = true" in said
    assert read_all_rows(location) == before
    assert add_from_file(ALIKE + "different = true").exit_code == 0
    assert len(read_all_rows(location)["distinct_companies"]) == 1
    assert add_from_file(ALIKE).exit_code == 0


@pytest.mark.slow
def test_loading_the_same_file_again_adds_nothing(add_from_file, location):
    add_from_file()
    before = read_all_rows(location)
    again = add_from_file()
    assert (again.exit_code, again.stdout) == (
        0,
        ("Nothing was changed: the register already has these values.\n"),
    )
    assert again.stderr == ""
    assert read_all_rows(location) == before


@pytest.mark.slow
def test_a_file_with_one_more_entry_adds_only_that_entry(add_from_file, location):
    add_from_file()
    fields = (
        'company = "东港"',
        'event = "fair"',
        'title = "办学校"',
        'track = "service"',
        'firmness = "plan"',
    )
    more = "\n".join([FILE, "[[commitment]]", *fields])
    assert add_from_file(more).stdout.startswith("Entered 2024-015 from ")
    assert len(select_tuples(location, "SELECT ref FROM commitments")) == 15


@pytest.mark.slow
def test_existing_rows_stay_and_are_reported(add_from_file, run, location):
    add_from_file()
    run("commitment", "edit", "2024-013", "--amount", "3亿元")
    done = add_from_file()
    assert done.stdout == "Nothing was changed: the register already has these values.\n"
    assert done.stderr == (
        "Note: commitments 2024-013: the register has other values for amount, amount_text, so they "
        "were left unchanged.\n"
    )
    assert select_tuples(location, "SELECT amount FROM commitments WHERE ref = '2024-013'") == [
        (300_000_000,)
    ]


@pytest.mark.slow
def test_a_removed_draft_is_added_again(add_from_file, run):
    add_from_file()
    run("commitment", "remove", "2024-014")
    assert add_from_file().stdout.startswith("Entered 2024-015 from ")


def test_a_known_company_in_another_script_is_not_added_again(add_from_file, location):
    before = len(select_tuples(location, "SELECT id FROM companies"))
    text = '[[company]]\nname = "清大国华环境集团股份有限公司"\n[[representative]]\nname = "陈福泰"\n'
    done = add_from_file(text)
    assert done.stdout.startswith("Nothing was changed"), done.output
    assert len(select_tuples(location, "SELECT id FROM companies")) == before


@pytest.mark.slow
def test_the_shipped_seed_can_be_loaded_as_a_handwritten_file(run, location):
    before = read_all_rows(location)
    assert run("commitment", "add", "--from", str(SEED_FILE)).stdout.startswith("Nothing was changed")
    assert read_all_rows(location) == before


QUOTED = FILE.replace(
    'amount = "2亿元"', 'amount = "2亿元"\nquote = { row = "要建冷库", amount_text = ["2亿元"] }'
)
BODY = "李明说,东港要建冷库,投资2亿元,又说要建学校。"


@pytest.fixture
def memo_source(location):
    """The source `memo`, which holds the text BODY."""
    with journal.open_batch(location, "source add", "王芳") as batch:
        add_source(batch.connection, "memo", BODY)


@pytest.mark.usefixtures("memo_source")
@pytest.mark.slow
def test_quotations_are_stored_with_their_spans(add_from_file, location):
    assert add_from_file('text = "memo"\n' + QUOTED).exit_code == 0
    sql = (
        "SELECT field, span_start, span_end FROM citations ci JOIN commitments c ON c.id = ci.commitment_id"
        " WHERE c.ref = '2024-013' ORDER BY field"
    )
    assert [(field, BODY[start:end]) for field, start, end in select_tuples(location, sql)] == [
        ("amount_text", "2亿元"), ("row", "要建冷库"),
    ]  # fmt: skip


def change_file(old, new):
    """Return FILE with the first place of `old` replaced."""
    assert old in FILE
    return FILE.replace(old, new, 1)


BROKEN = {
    "no TOML": ("[[company", "road.toml: "),
    "an unknown key": (change_file("track =", "trakc ="), ("  commitment[1].track: the file lacks "
                                                          "this key")),
    "of another table": (
        change_file('key = "fair"', 'key = "fair"\nref = "x"'),
        "event[1].ref: the program does not know this key",
    ),
    "an unknown list": ('[[pledge]]\ntitle = "x"\n', "road.toml: pledge: the program does not know this key"),
    "a missing date": (
        change_file('event = "fair"\ntitle = "建一', 'title = "建一'), "voiced_on: the file lacks this key",
    ),
    "a signature of what": (change_file('"intention"', '"signed"'), ("opening_stage: the file lacks "
                                                                    "this key")),
    "an unknown company": (
        change_file(f'"{DABEINONG}"', '"不存在"'), "the table companies has no row with the name “不存在”",
    ),
    "a part of a name": (
        change_file(f'"{DABEINONG}"', '"北京"'), "the table companies has no row with the name “北京”",
    ),
    "an unreadable amount": (change_file("2亿元", "两"), "commitment[1].amount: “两” does not say which"),
    "a nothing": (change_file("2亿元", "0元"), "commitment[1].amount: "),
    "the future": (change_file("2024-05-07", "2024-08"), "voiced_on: the date ≈2024-08 is in the future"),
    "today is another day tomorrow": (
        change_file("2024-05-07", "今天"), "[2].voiced_on: “今天” is not a fixed date",
    ),
    "a day of another year": (
        change_file('key = "fair"', 'key = "fair"\nends_on = "6月18日"'),
        "[1].ends_on: “6月18日” is not a fixed date",
    ),
    "twice": (
        FILE + '[[event]]\nkey="fair"\nkind="visit"\nname="x"\nstarts_on="2024"', "event[2]: this entry",
    ),
    "a rule of the database": (change_file('"30人"', '"30人"').replace("value = 30", f"value = {2**70}"),
                               "commitment[1].measures[1]: the entry breaks a rule of the database"),
    "words of no text": (QUOTED, ("commitment[1].quote: the file does not say from which text the "
                                 "quotation is taken")),
    "of an unknown text": ('text = "x"\n' + QUOTED, ("quote: the text of source “x” is not "
                                                    "attached")),
    "empty words": ('text = "memo"\n' + QUOTED.replace("要建冷库", " "), "[1].quote.row: “ ” is not"),
    "not there": ('text = "memo"\n' + QUOTED.replace('冷库",', '机场",'), "quote: the text"),
    "two places": (
        'text = "memo"\n' + QUOTED.replace("要建冷库", "要建"),
        "the quotation “要建” occurs 2 times in the text:",
    ),
}  # fmt: skip


@pytest.mark.usefixtures("memo_source")
@pytest.mark.parametrize(("text", "message"), BROKEN.values(), ids=BROKEN)
@pytest.mark.slow
def test_a_mistake_is_reported_with_its_key_and_nothing_is_written(add_from_file, location, text, message):
    before = read_all_rows(location)
    assert message in read_refusal(add_from_file(text))
    assert read_all_rows(location) == before


def test_mistakes_are_reported_together_without_follow_on_mistakes(add_from_file, location):
    before = read_all_rows(location)
    text = change_file('name = "东港科技有限公司"', "")
    for right, wrong in (
        ('kind = "symposium"', 'kind = "party"'),
        ('name = "海洋座谈会"', 'name = ""\ncolour = "blue"'),
        ('"种业"', '"无此行业"'),
        ('"agreement"', "7"),
        ('"plan"', '"x"'),
    ):
        assert right in text
        text = text.replace(right, wrong)
    said = read_refusal(add_from_file(text)).splitlines()
    assert said[0] == "Error: road.toml has 6 mistakes:"
    assert [re.match(r"  (\S+): ", line)[1] for line in said[1:-1]] == [
        "company[1].name", "event[1].kind", "event[1].name", "event[1].colour",
        "commitment[2].track", "commitment[2].firmness",
    ]  # fmt: skip
    assert said[-1] == "  → nothing was written; correct the mistakes in the file"
    assert read_all_rows(location) == before


def test_unknown_names_are_reported_together_with_other_mistakes(add_from_file):
    text = change_file('kind = "symposium"', 'kind = "party"').replace('"种业"', '"无此行业"')
    text = text.replace('company = "北京大学"', 'company = "无此大学"').replace(DABEINONG, "无此公司")
    said = read_refusal(add_from_file(text)).splitlines()
    assert [re.match(r"  (\S+): ", line)[1] for line in said[1:-1]] == [
        "event[1].kind", "commitment[1].parties[1].company", "commitment[2].company", "commitment[2].sector",
    ]  # fmt: skip


@pytest.mark.parametrize("words", [["清大国华"], ["--title", "x"], ["--confirm", "--title", "x"]])
def test_the_option_from_allows_no_option_but_confirm(run, tmp_path, words):
    assert "--from can be combined only with --confirm" in read_refusal(
        run("commitment", "add", *words, "--from", str(tmp_path / "x.toml")), 2
    )


def test_a_missing_file_is_refused(run, tmp_path):
    assert "road.toml cannot be read: No such file" in read_refusal(
        run("commitment", "add", "--from", str(tmp_path / "road.toml"))
    )


@pytest.mark.slow
def test_a_file_with_a_byte_order_mark_and_bare_dates_is_read(add_from_file, location):
    text = FILE.replace('voiced_on = "2024-05-07"', "voiced_on = 2024-05-07")
    assert add_from_file("\ufeff" + text).exit_code == 0
    sql = "SELECT title FROM v_commitments WHERE voiced_on = '2024-05-07'"
    assert select_tuples(location, sql) == [("建育种中心",)]


def test_a_file_in_another_encoding_is_refused_by_name(run, tmp_path):
    (tmp_path / "gbk.toml").write_bytes(FILE.encode("gb18030"))
    said = run("commitment", "add", "--from", str(tmp_path / "gbk.toml"))
    assert said.exit_code == 7
    assert "gbk.toml: this is not UTF-8 text" in said.stderr
    assert "save the file as UTF-8" in said.stderr


def test_a_value_of_the_wrong_type_is_described_in_words(add_from_file):
    said = read_refusal(add_from_file(FILE.replace('track = "agreement"', "track = 2024-05-01")))
    assert "commitment[2].track: 2024-05-01 is not a text" in said
    assert "put the text in quotation marks" in said


@pytest.mark.parametrize("text", ["", "# nothing", "\ufeff"])
def test_an_empty_file_is_refused(add_from_file, text):
    assert "road.toml contains nothing that can be entered" in read_refusal(add_from_file(text))
