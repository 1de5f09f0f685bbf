"""Test the rules by which an article is read, on sentences that we made up."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.annotated_articles import load_folds
from helpers.databases import scale_examples
from tracker.articles.propose import propose_facts

pytestmark = pytest.mark.any_engine


def read(text: str, known: tuple[str, ...] = ()):
    return propose_facts(
        f"标题一行\n{text}\n", load_folds(), dict.fromkeys(known, "the register's name"), 2024
    )


@pytest.mark.parametrize(
    ("text", "name", "reason"),
    [
        ("昨日，东港科技有限公司与我市签约。", "东港科技有限公司", "legal_form"),
        ("昨日，東港科技有限公司與我市簽約。", "東港科技有限公司", "legal_form"),
        ("全球最大的轴承制造商Norvik Bearings将在青岛建厂。", "Norvik Bearings", "role"),
        ("海川精工（600999）拟增资。", "海川精工", "ticker"),
        ("北洋电器、南湖重工、东山石化等企业参加了签约仪式。", "南湖重工", "list"),
        ("昨日，华为将投资10亿元。", "华为", "well_known"),
        ("昨日，远帆将投资10亿元。", "远帆", "register"),
        ("奇峰数联（北京）科技有限公司将在青岛设立总部。", "奇峰数联（北京）科技有限公司", "legal_form"),
    ],
    ids=["legal form", "Traditional", "role", "ticker", "list", "well known", "register", "brackets"],
)  # fmt: skip
def test_an_organisation_is_found_with_its_reason(text, name, reason):
    found = {company.name: company.reasons for company in read(text, ("远帆",)).companies}
    assert reason in found[name]


@pytest.mark.parametrize(
    "text",
    [
        "该公司将投资。",
        "市政府与有关企业座谈。",
        "国家发展改革委员会召开会议。",
        "多家公司参加了签约。",
        "新华社记者报道。",
    ],
)
def test_what_is_no_name_is_not_proposed(text):
    assert read(text).companies == ()


def test_short_names_belong_to_the_organisation_that_declares_them():
    text = "远帆海洋装备股份有限公司（以下简称“远帆海装”）将在青岛建厂。远帆海装计划投资5亿元。"
    (company,) = read(text).companies
    assert company.name == "远帆海洋装备股份有限公司"
    assert "远帆海装" in company.forms
    assert len(company.mentions) == 3


@pytest.mark.parametrize(
    ("text", "name", "title", "company"),
    [
        ("东港科技有限公司董事长王大明说，要在青岛建厂。", "王大明", "董事长", "东港科技有限公司"),
        ("東港科技有限公司亞太區總裁王大明表示滿意。", "王大明", "亞太區總裁", "東港科技有限公司"),
        ("东港科技有限公司来访。其副总经理李小红介绍了项目。", "李小红", "副总经理", "东港科技有限公司"),
        ("东港科技有限公司总经理王大明、副总经理李小红出席。", "李小红", "副总经理", "东港科技有限公司"),
        ("东港科技有限公司CEO施泰恩迈尔表示，将在青岛建厂。", "施泰恩迈尔", "CEO", "东港科技有限公司"),
    ],
    ids=["title", "Traditional", "pronoun", "second person", "foreign"],
)
def test_a_person_is_found_with_title_and_organisation(text, name, title, company):
    (person,) = [each for each in read(text).people if each.name == name]
    assert (person.title, person.company) == (title, company)


def test_an_official_speaks_for_no_organisation():
    (person,) = read("市委书记赵大海会见了来宾。").people
    assert person.is_official


@pytest.mark.parametrize(
    ("printed", "amount", "currency"),
    [
        ("３．２６亿元", 326_000_000, "CNY"),
        ("50多亿元", 5_000_000_000, "CNY"),
        ("2亿美金", 200_000_000, "USD"),
        ("人民币5亿元", 500_000_000, "CNY"),
        ("80个亿", 8_000_000_000, "CNY"),
        ("9000万美元", 90_000_000, "USD"),
    ],
)
def test_an_amount_is_read_from_its_words(printed, amount, currency):
    text = f"东港科技有限公司将投资{printed}在青岛建设新工厂。"
    (commitment,) = read(text).commitments
    assert commitment.amount is not None
    assert commitment.amount[:2] == (amount, currency)
    assert f"标题一行\n{text}"[slice(*commitment.amount.span)] == printed


@pytest.mark.parametrize("other", ["年产值13亿元", "年产1亿台", "销售收入达30亿元"])
def test_output_and_sales_are_no_amount_of_a_commitment(other):
    proposed = read(f"东港科技有限公司将在青岛建设新工厂，{other}。").commitments
    assert [commitment.amount for commitment in proposed] == [None] * len(proposed)


@pytest.mark.parametrize(
    ("text", "firmness"),
    [
        ("东港科技有限公司与青岛市政府签署合作协议，投资3亿元建设新工厂。", "signed"),
        ("东港科技有限公司计划投资3亿元在青岛建设新工厂。", "plan"),
        ("东港科技有限公司董事长王大明说，要在青岛投资3亿元建新厂。", "plan"),
        ("东港科技有限公司希望在青岛投资3亿元，参与新工厂建设。", "interest"),
    ],
)
def test_the_verb_decides_the_firmness(text, firmness):
    (commitment,) = read(text).commitments
    assert commitment.firmness == firmness


def test_each_thing_of_a_list_is_a_commitment():
    proposed = read("东港科技有限公司将在青岛投资建设研发中心、物流基地与检测中心。").commitments
    assert len(proposed) == 3


def test_the_speaker_of_a_quotation_gives_the_organisation():
    text = "东港科技有限公司董事长王大明来访。“我们要在青岛投资3亿元建设新工厂。”王大明说。"
    (commitment,) = read(text).commitments
    assert (commitment.company, commitment.speaker) == ("东港科技有限公司", "王大明")


@pytest.mark.parametrize(
    "text",
    [
        "青岛市将投资30亿元建设产业园。",
        "市长赵大海表示，希望东港科技有限公司加快建设。",
        "东港科技有限公司否认将在青岛投资建厂，称该消息不属实。",
        "如果市场好转，企业将考虑投资。",
    ],
    ids=["city", "official", "denial", "condition"],
)
def test_what_no_organisation_promises_is_not_proposed(text):
    assert read(text).commitments == ()


@pytest.mark.parametrize(
    ("text", "number", "amount"),
    [
        ("会上，29家企业与我市签约64个项目，总投资超过2300亿元。", 64, 230_000_000_000),
        ("会上达成合作协议19项。", 19, None),
        ("今年实际利用外资35亿美元，同比增长8%。", None, None),
        ("会上达成26个合作项目。", 26, None),
    ],
)
def test_an_announced_total_is_a_number_without_an_owner(text, number, amount):
    found = [(total.number, total.amount and total.amount.amount) for total in read(text).totals]
    assert ((number, amount) in found) if number else found == []


def test_lines_that_a_page_broke_are_joined_and_spans_lead_to_the_stored_text():
    lines = [
        "标题一行",
        "昨日在青岛举行的签约仪式上，与会的各方代表就合作的细节进行了深入讨论和交流，东港科技有",
        "限公司将投资3亿元在青岛建设一座新工厂，产品主要面向海外市场并计划于明年投产使用，同",
        "时招聘工人，第一批设备已经从港口运到现场，安装工作由本地的施工队伍承担，预计年底前全部完",
        "成。",
    ]
    text = "\n".join(lines)
    (company,) = propose_facts(text, load_folds(), (), 2024).companies
    assert company.name == "东港科技有限公司"
    assert text[slice(*company.mentions[0])] == "东港科技有\n限公司"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "The company will build a plant in Qingdao.",
        "同社は青島に新工場を建設する。",
        "表|1|2|3\n" * 50,
        "。，、；" * 200,
    ],
    ids=["empty", "blank", "English", "Japanese", "table", "noise"],
)
def test_a_text_of_another_kind_proposes_no_commitment(text):
    assert propose_facts(text, load_folds()).commitments == ()


@given(st.text(alphabet="东港科技有限公司将在青岛投资3亿元建设、，。“”（）\n王董事长说AB ", max_size=120))
@settings(max_examples=scale_examples(60), deadline=None)
def test_every_span_lies_in_the_text(text):
    proposals = propose_facts(text, load_folds())
    spans = [span for company in proposals.companies for span in company.mentions]
    spans += [commitment.span for commitment in proposals.commitments]
    assert all(0 <= start < end <= len(text) for start, end in spans)
