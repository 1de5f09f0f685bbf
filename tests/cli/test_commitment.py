"""Test adding, editing and removing commitments with options: all missing options are named at once."""

from __future__ import annotations

import json

import pytest

from helpers.databases import read_all_rows
from helpers.paths import ARTICLE
from helpers.results import read_refusal
from helpers.rows import add_source
from tracker.store import journal
from tracker.store.reader import open_reader

TITLE = "建设海洋大数据中心"
ENOUGH = ("--title", TITLE, "--on", "2024-06-20", "--firmness", "有意向", "--track", "建设类")
QINGDA, QIDIAN = "清大國華環境集團股份有限公司", "奇點數聯(北京)科技有限公司"


def show_commitment(run, ref):
    return json.loads(run("commitment", "show", ref, "--json").stdout)


def add_commitment(run, *words, company="清大国华"):
    """Add a commitment; return its reference."""
    done = run("commitment", "add", company, *ENOUGH, *words)
    assert done.exit_code == 0, done.output
    return done.stdout.split()[1].rstrip(":")


@pytest.mark.usefixtures("in_chinese")
def test_adding_prints_the_reference_and_the_batch(run):
    done = run("commitment", "add", "清大国华", *ENOUGH)
    first, row, last = done.stdout.splitlines()
    assert first == f"已录入 2024-013 {QINGDA} 〔待核实〕{TITLE}。"
    assert row.startswith(f"  新增 承诺事项 2024-013：企业 {QINGDA}；承诺事项 {TITLE}；类型 ")
    assert last.endswith("tracker undo 2")


@pytest.mark.parametrize(
    ("words", "amount", "upper", "bound"),
    [
        ("约3亿元", 300_000_000, None, "about"),
        ("3-5亿元", 300_000_000, 500_000_000, "range"),
        ("10亿元以上", 1_000_000_000, None, "at_least"),
        ("不超过新台币3亿元", 300_000_000, None, "at_most"),
        ("3亿元", 300_000_000, None, "exact"),
    ],
)
def test_an_amount_is_kept_as_exact_as_it_is_stated(run, words, amount, upper, bound):
    shown = show_commitment(run, add_commitment(run, "--amount", words))
    assert (shown["amount"], shown["amount_upper"], shown["amount_bound"]) == (amount, upper, bound)
    assert shown["amount_text"] == words
    edited = run("commitment", "edit", shown["ref"], "--amount", "2亿元")
    assert edited.exit_code == 0, edited.output
    shown = show_commitment(run, shown["ref"])
    assert (shown["amount"], shown["amount_upper"], shown["amount_bound"]) == (200_000_000, None, "exact")


def test_an_edit_may_confirm_a_draft_that_was_checked(run):
    ref = add_commitment(run)
    assert run("commitment", "edit", ref, "--confirm").exit_code == 0
    assert show_commitment(run, ref)["review"] == "confirmed"
    refused = run("commitment", "edit", ref, "--confirm", "--review", "withdrawn", "--because", "x")
    assert refused.exit_code == 2
    assert "--confirm and --review contradict each other" in refused.stderr


def test_an_amount_that_is_not_exact_is_shown_with_its_words(run):
    shown = run("commitment", "show", add_commitment(run, "--amount", "3-5亿元")).stdout
    assert "CNY 300 million–CNY 500 million (3-5亿元)" in shown
    shown = run("commitment", "show", add_commitment(run, "--amount", "约3亿元", "--different")).stdout
    assert "≈CNY 300 million (约3亿元)" in shown


@pytest.mark.parametrize(
    ("words", "note"),
    [
        (("--title", "新建园区", "--amount", "7亿元"), "has the same amount and may be the same one"),
        (
            ("--title", "建设海洋大数据中心及研发楼"),
            "is stated in the same words and may be the same one",
        ),
        (("--title", "新建园区", "--event", "2024-04-27-symposium"), None),
        (("--title", "新建园区", "--amount", "7亿美元"), None),
    ],
    ids=["amount", "words", "event alone", "currency"],
)
def test_the_same_project_of_another_organisation_is_pointed_out(run, words, note):
    first = add_commitment(
        run,
        "--amount",
        "约7亿元",
        "--event",
        "2024-04-27-symposium",
        "--summary",
        "拟建设海洋大数据中心及其研发楼",
    )
    typed = ("--on", "2024-06-21", "--firmness", "有意向", "--track", "建设类", *words)
    done = run("commitment", "add", QIDIAN, *typed)
    assert done.exit_code == 0, done.output
    named = f"Note: commitment {first} of {QINGDA} {note}"
    assert (named in done.stderr) if note else ("may be the same" not in done.stderr)


def test_words_that_name_no_amount_or_date_are_kept(run):
    ref = add_commitment(run, "--amount-text", "面议", "--due", "长期")
    shown = show_commitment(run, ref)
    assert (shown["amount"], shown["amount_text"], shown["amount_status"]) == (None, "面议", "undisclosed")
    assert (shown["due_on"], shown["due_text"]) == (None, "长期")
    assert "面议" in run("commitment", "show", ref).stdout


@pytest.mark.parametrize(
    ("words", "day", "precision", "text"),
    [
        ("2025年上半年", "2025-06-30", "year", "2025年上半年"),
        ("年底", "2024-12-31", "year", None),
        ("2025-2026", "2026-12-31", "year", "2025-2026"),
        ("2025-06", "2025-06-30", "month", None),
        ("十五五末", "2030-12-31", "year", "十五五末"),
    ],
)
def test_a_promised_date_keeps_words_that_say_more_than_it(run, words, day, precision, text):
    shown = show_commitment(run, add_commitment(run, "--due", words))
    assert (shown["due_on"], shown["due_precision"], shown["due_text"]) == (day, precision, text)


@pytest.mark.slow
def test_a_commitment_voiced_nobody_knows_when_is_counted_in_no_period(run, tmp_path):
    done = run("commitment", "add", "清大国华", *ENOUGH[:2], "--on", "不详", *ENOUGH[4:], "--confirm")
    assert done.exit_code == 0, done.output
    shown = show_commitment(run, "2024-013")
    assert (shown["voiced_on"], shown["voiced_precision"]) == ("2024-07-01", "unknown")
    assert not shown["is_counted"]
    path = tmp_path / "q3.json"
    assert run("export", "2024Q3", "--format", "json", "-o", str(path)).exit_code == 0
    exported = json.loads(path.read_text("utf-8"))
    undated = [line for line in exported["report"]["bridge"] if line["code"] == "undated"]
    assert undated == [{"code": "undated", "sign": 0, "number": 1, "refs": ["2024-013"]}]
    assert [line["number"] for line in exported["report"]["bridge"] if line["code"] == "new"] == [0]
    assert run("check").exit_code == 0


TYPED = {
    "only what it needs": (
        (),
        {"company": QINGDA, "title": TITLE, "voiced_on": "2024-06-20", "firmness": "intention",
         "track": "facility", "scope": "new", "opening_stage": "intent", "amount_status": "undisclosed",
         "review": "draft"},
    ),
    "an amount as typed": (
        ("--amount", "1.2亿元"),
        {"amount": 120_000_000, "currency": "CNY", "amount_text": "1.2亿元", "amount_status": "disclosed"},
    ),
    "no price": (("--amount-status", "不涉及"), {"amount": None, "amount_status": "none"}),
    "a promised stage": (
        ("--due", "2026", "--due-stage", "开工", "--due-text", "后年"),
        {"due_on": "2026-12-31", "due_precision": "year", "due_stage": "started", "due_text": "后年"},
    ),
    "checked": (("--confirm",), {"review": "confirmed"}),
    "the words": (
        ("--summary", "内容", "--place", "青岛", "--unit", "商务局", "--person", "王芳", "--scope=further"),
        {"summary": "内容", "place": "青岛", "responsible_unit": "商务局", "responsible_person": "王芳",
         "scope": "further"},
    ),
    "a component": (("--parent", "2024-004"), {"parent_ref": "2024-004"}),
    "a sector and further ones": (
        ("--sector", "manufacturing", "--sector", "services"),
        {"sector": "manufacturing"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("words", "kept"), TYPED.values(), ids=TYPED)
def test_the_options_are_stored(run, words, kept):
    row = show_commitment(run, add_commitment(run, *words))
    assert {name: row[name] for name in kept} == kept


def test_parties_speakers_and_measures_are_stored(run):
    row = show_commitment(run, add_commitment(
        run, "--by", "陈福泰", "--party", "北京大学", "--party", "驻青高校：签约对方",
        "--sector", "manufacturing", "--sector", "services",
        "--measure", "产能=500吨/年=年產500噸", "--measure", "jobs=300 people",
    ))  # fmt: skip
    assert [(voice["name"], voice["title"]) for voice in row["voiced_by"]] == [("陳福泰", "董事長")]
    assert [(party["party"], party["role"]) for party in row["parties"]] == [
        ("北京大學", "partner"), ("驻青高校", "counterparty"),
    ]  # fmt: skip
    assert [sector["code"] for sector in row["sectors"]] == ["services"]
    assert [(one["kind"], one["value"], one["unit"], one["value_text"]) for one in row["measures"]] == [
        ("capacity", 500, "吨/年", "年產500噸"), ("jobs", 300, "people", "300 people"),
    ]  # fmt: skip


def test_the_date_defaults_to_the_date_of_the_event(run):
    words = ("--title", "x", "--event", "青岛行推介", "--firmness", "plan", "--track", "service")
    assert run("commitment", "add", "大北农", *words).exit_code == 0
    assert show_commitment(run, "2024-013")["voiced_on"] == "2024-04-27"


DRAFT_NOTE = (
    "Note: {0} is a draft, which is not in the figures until you confirm it: tracker commitment "
    "confirm {0}.\n"
)


def test_unlinked_names_and_likely_repeats_are_noted(run):
    done = run("commitment", "add", "清大国华", *ENOUGH, "--party", "驻青高校")
    kept = (
        "Note: the organisation “驻青高校” is kept as text, because the register has no "
        "organisation with that name.\n"
    )
    assert done.stderr == kept + DRAFT_NOTE.format("2024-013")
    again = run("commitment", "add", "清大国华", *ENOUGH, "--different")
    assert again.stderr == f"Note: commitment 2024-013 may be the same one: {TITLE}.\n" + DRAFT_NOTE.format(
        "2024-014"
    )


@pytest.mark.slow
def test_the_words_of_a_source_are_cited_as_printed(run, location):
    with journal.open_batch(location, "source add", "王芳") as batch:
        add_source(batch.connection, "t", "我們要在青島建設大數據中心。")
    ref = add_commitment(run, "--source", "t", "--quote", "要在青岛建设")
    (cited,) = show_commitment(run, ref)["evidence"]
    assert (cited["quotation"], cited["fact"]) == ("要在青島建設", "commitments")
    more = run("commitment", "edit", ref, "--source", "t", "--quote", "大数据中心")
    assert more.stdout.splitlines()[:2] == [
        f"Changed {ref} {QINGDA} [draft] {TITLE}.",
        "Cited characters 8–13 of source t: 大數據中心",
    ]
    assert [row["quotation"] for row in show_commitment(run, ref)["evidence"]] == [
        "要在青島建設",
        "大數據中心",
    ]


MISSING = {
    "everything": ((), "these options are missing: COMPANY, --title, --firmness, --track, --on or --event"),
    "all but the company": (
        ("清大国华",), "these options are missing: --title, --firmness, --track, --on or --event",
    ),
    "the document of a signature": (
        ("清大国华", *ENOUGH, "--firmness", "已签署"), "these options are missing: --opening-stage\n",
    ),
    "the day": (
        ("清大国华", "--title=x", "--firmness=plan", "--track=service"),
        "these options are missing: --on or --event\n",
    ),
}  # fmt: skip


@pytest.mark.any_engine
@pytest.mark.parametrize(("words", "message"), MISSING.values(), ids=MISSING)
def test_all_missing_options_are_named_at_once(run, location, words, message):
    before = read_all_rows(location)
    assert f"Error: {message}" in read_refusal(run("commitment", "add", *words), 2)
    assert read_all_rows(location) == before


WRONG = {
    "an unknown company": (("不存在", *ENOUGH), 3, "no organisation is called “不存在”"),
    "several companies": (("北京", *ENOUGH), 4, "“北京” may mean any of these 6"),
    "an unknown person": (("清大国华", *ENOUGH, "--by", "李雷"), 3, "no person is called “李雷”"),
    "an unreadable amount": (("清大国华", *ENOUGH, "--amount", "很多"), 2, "“很多” is not an amount"),
    "no quantity": (("清大国华", *ENOUGH, "--measure", "产能=很多"), 2, "“很多” is not a quantity"),
    "no kind of quantity": (
        ("清大国华", *ENOUGH, "--measure", "500吨"), 2,
        "“500吨” is not one of the choices: capacity, area, jobs, output\n",
    ),
    "no role": (("清大国华", *ENOUGH, "--party", "北京大学:朋友"), 2, "“朋友” is not one of the choices"),
    "an empty title": (("清大国华", *ENOUGH, "--title", " "), 2, "the text is empty"),
    "tomorrow": (("清大国华", *ENOUGH, "--on", "2024-07-02"), 5, ("the date 2024-07-02 is in "
                                                                      "the future")),
    "due before": (("清大国华", *ENOUGH, "--due", "2024-06-19"), 5, ("before the day on which the "
"commitment was made")),
    "half a quotation": (("清大国华", *ENOUGH, "--quote", "x"), 2, "--source"),
    "a text not attached": (
        ("清大国华", *ENOUGH, "--source", "qilu-2024-04-28", "--quote", "x"), 3, "is not attached"
    ),
}  # fmt: skip


@pytest.mark.any_engine
@pytest.mark.parametrize(("words", "code", "message"), WRONG.values(), ids=WRONG)
def test_a_wrong_option_is_refused_and_nothing_is_written(run, location, words, code, message):
    before = read_all_rows(location)
    assert message in read_refusal(run("commitment", "add", *words), code)
    assert read_all_rows(location) == before


@pytest.mark.slow
def test_a_draft_is_edited_without_a_reason(run):
    ref = add_commitment(
        run, "--place", "青岛", "--party", "北京大学", "--by", "陈福泰", "--measure", "jobs=3 people"
    )
    done = run(
        "commitment", "edit", ref, "--title", "另一标题", "--amount", "2亿元", "--clear", "place",
        "--remove-party", "北京大学", "--remove-by", "陈福泰", "--remove-measure", "jobs",
        "--sector", "services",
    )  # fmt: skip
    assert done.stdout.splitlines() == [
        f"Changed {ref} {QINGDA} [draft] 另一标题.",
        (
            f"  Changed commitment {ref}: Sector 服务业; Commitment {TITLE} → 另一标题; Place 青岛 → (none);"
            " Amount CNY 200 million; Amount as printed 2亿元; Amount disclosed undisclosed → disclosed"
        ),
        f"  Deleted speaker {ref} 陳福泰: Position 陳福泰 {QINGDA} 董事長",
        f"  Deleted party {ref} 北京大學: Role partner",
        f"  Deleted quantity {ref} jobs: Value 3; Unit of count people; Quantity as printed 3 people",
        "Batch 3; to undo it: tracker undo 3",
    ]
    row = show_commitment(run, ref)
    assert (row["title"], row["amount"], row["place"], row["sector"]) == (
        "另一标题",
        200_000_000,
        None,
        "services",
    )
    assert (row["parties"], row["voiced_by"], row["measures"]) == ([], [], [])


def test_editing_a_confirmed_commitment_needs_and_stores_a_reason(run, location):
    words = ("commitment", "edit", "2024-004", "--title", "另一标题")
    assert "add the reason: --because WHY" in read_refusal(run(*words), 5)
    assert run(*words, "--because", "原文更正").exit_code == 0
    with open_reader(location) as reader:
        reason = reader.value("SELECT reason FROM batches ORDER BY id DESC LIMIT 1")
    assert (reason, show_commitment(run, "2024-004")["title"]) == ("原文更正", "另一标题")


def test_an_edit_to_the_same_values_changes_nothing(run, location):
    before = read_all_rows(location)
    done = run("commitment", "edit", "2024-004", "--place", show_commitment(run, "2024-004")["place"])
    assert done.stdout == "Nothing was changed: the register already has these values.\n"
    assert read_all_rows(location) == before


def test_a_withdrawn_commitment_is_not_listed(run):
    ref = add_commitment(run)
    assert run("commitment", "edit", ref, "--review", "withdrawn").exit_code == 0
    assert ref not in run("commitment", "list").stdout


UNEDITED = {
    "nothing given": ((), 2, "no change is given"),
    "a required field cleared": (
        ("--clear", "title"),
        2,
        "lacks the field “Commitment” (title)",
    ),
    "given and cleared": (("--place", "x", "--clear", "place"), 2, "also cleared with --clear"),
    "a part that is not there": (
        ("--remove-party", "北京大学", "--because", "x"),
        3,
        "this organisation does not take part in",
    ),
}


@pytest.mark.parametrize(("words", "code", "message"), UNEDITED.values(), ids=UNEDITED)
def test_a_refused_edit_changes_nothing(run, location, words, code, message):
    before = read_all_rows(location)
    assert message in read_refusal(run("commitment", "edit", "2024-004", *words), code)
    assert read_all_rows(location) == before


@pytest.mark.slow
def test_the_reference_of_a_removed_draft_is_not_reused(run, location):
    before = read_all_rows(location)["commitments"]
    ref = add_commitment(run)
    assert run("commitment", "remove", ref).stdout.startswith(f"Removed {ref} {QINGDA} [draft] {TITLE}.\n")
    assert read_all_rows(location)["commitments"] == before
    assert (ref, add_commitment(run)) == ("2024-013", "2024-014")


def test_a_confirmed_commitment_is_withdrawn_instead_of_removed(run):
    said = read_refusal(run("commitment", "remove", "2024-004"), 5)
    assert (
        "→ withdraw the commitment instead: tracker commitment edit 2024-004 --review withdrawn --because …"
    ) in said


NAMESAKES = ("清大国华", "大北农", "奇点数联")


@pytest.fixture
def add_namesakes(run):
    """Two representatives of the same name and title in two companies."""
    for company in NAMESAKES:
        assert run("rep", "add", "陈总", "--company", company, "--title=总经理").exit_code == 0


@pytest.mark.parametrize("who", ["陈总", "陈总:总经理", "陈"])
@pytest.mark.parametrize("company", NAMESAKES[1:])
@pytest.mark.slow
def test_the_speaker_is_the_namesake_at_the_company(run, add_namesakes, company, who):
    done = run("commitment", "add", "--by", who, *ENOUGH, company)
    assert done.exit_code == 0, done.output
    assert done.stderr == DRAFT_NOTE.format("2024-013")
    (voice,) = show_commitment(run, "2024-013")["voiced_by"]
    assert voice["name"] == "陈总"
    assert voice["organisation"] == show_commitment(run, "2024-013")["company"]


@pytest.mark.slow
def test_an_edit_looks_for_the_speaker_at_the_new_company(run, add_namesakes):
    assert run("commitment", "add", "大北农", *ENOUGH).exit_code == 0
    assert run("commitment", "edit", "2024-013", "--by", "陈总").exit_code == 0
    moved = run("commitment", "edit", "2024-013", "--by", "陈总", "--company", "奇点数联")
    assert moved.exit_code == 0, moved.output
    assert "陈总 holds a position at 北京大北農科技集團股份有限公司, not at the organisation" in moved.stderr
    voices = [voice["organisation"] for voice in show_commitment(run, "2024-013")["voiced_by"]]
    assert len(set(voices)) == 2


@pytest.mark.slow
def test_a_speaker_known_at_another_company_is_pointed_out(run):
    done = run("commitment", "add", "奇点数联", *ENOUGH, "--by", "陈福泰")
    assert done.exit_code == 0, done.output
    assert done.stderr == (
        "Note: 陳福泰 holds a position at 清大國華環境集團股份有限公司, not at the organisation of the "
        "commitment; if you mean another person of that name: tracker rep add.\n"
    ) + DRAFT_NOTE.format("2024-013")
    own = run("commitment", "add", "清大国华", *ENOUGH, "--by", "陈福泰")
    assert own.stderr == DRAFT_NOTE.format("2024-014")


@pytest.mark.slow
def test_a_confirmed_commitment_never_becomes_a_draft_again(run, location):
    """What was promised never changes: a pledge that was checked is not made to vanish."""
    add = run("commitment", "add", "清大国华", *ENOUGH, "--confirm")
    assert add.exit_code == 0
    for review in ("confirmed", "withdrawn"):
        before = read_all_rows(location)
        for words in ((), ("--because", "x")):
            refused = run("commitment", "edit", "2024-013", "--review", "draft", *words)
            assert refused.exit_code == 5, refused.output
            assert f"2024-013: the commitment is {review}, and cannot become a draft again" in refused.stderr
        assert run("commitment", "edit", "2024-013", "--title", "完全不同").exit_code == 5
        removed = run("commitment", "remove", "2024-013")
        assert removed.exit_code == 5
        hints = {
            "confirmed": (
                "withdraw the commitment instead: "
                "tracker commitment edit 2024-013 --review withdrawn --because …"
            ),
            "withdrawn": "leave the commitment as it is",
        }
        assert hints[review] in removed.stderr
        assert read_all_rows(location) == before
        run("commitment", "edit", "2024-013", "--review", "withdrawn", "--because", "x")


@pytest.mark.slow
def test_an_undo_reverts_a_confirmation(run):
    assert run("commitment", "add", "清大国华", *ENOUGH).exit_code == 0
    assert run("commitment", "edit", "2024-013", "--review", "confirmed").exit_code == 0
    assert run("commitment", "edit", "2024-013", "--review", "withdrawn", "--because", "x").exit_code == 0
    assert run("undo", "4", "--yes").exit_code == 0
    assert show_commitment(run, "2024-013")["review"] == "confirmed"
    assert run("undo", "3", "--yes").exit_code == 0
    assert show_commitment(run, "2024-013")["review"] == "draft"
    assert run("commitment", "remove", "2024-013").exit_code == 0


@pytest.mark.slow
def test_a_list_is_filtered_by_review_state(run):
    run("commitment", "add", "清大国华", *ENOUGH)
    run("commitment", "edit", "2024-001", "--review", "withdrawn", "--because", "x")

    def list_refs(*words):
        return {row["ref"] for row in json.loads(run("commitment", "list", "--json", *words).stdout)}

    assert "2024-013" in list_refs("--review", "draft")
    assert list_refs("--review", "withdrawn") == {"2024-001"}
    assert list_refs("--review", "draft") | list_refs("--review", "confirmed") == list_refs()
    assert (
        list_refs("--review", "待核实") == list_refs("--review", "待核實") == list_refs("--review", "draft")
    )


def test_evidence_is_counted_without_the_text_and_shown_as_sentences_with_it(run):
    shown = run("commitment", "show", "2024-004", env={"COLUMNS": "200"}).stdout.partition("Evidence\n")[2]
    (line,) = shown.splitlines()
    assert line.startswith("    10 citations of qilu-2024-04-28 cannot be shown, because its text is not ")
    run("source", "attach", "qilu-2024-04-28", str(ARTICLE))
    shown = run("commitment", "show", "2024-004").stdout.partition("Evidence\n")[2]
    assert "qilu-2024-04-28: speaker, commitment: Firmness" in shown
    assert shown.count("qilu-2024-04-28: ") == 4
    assert "    【" in shown
