"""Test that what a command prints after it wrote names everything that it wrote."""

from __future__ import annotations

import pytest

from helpers.databases import make_runner

QINGDA = "清大國華環境集團股份有限公司"
TITLE = "建设特种膜材料研发生产中心"

CONFIRMED = {
    "commitment add 清大国华 --title 建冷库 --on 2024-06-18 --firmness 有意向 --track 建设类 --amount 1.2亿元"
    " --due 2026-10-01 --party 北京大学 --by 陈福泰 --measure jobs=300人": [
        f"已录入 2024-013 {QINGDA} 〔待核实〕建冷库。",
        "表态日期 2024-06-18，13 天前",
        "表态时阶段 意向",
        "金额 1.2 亿元；金额原文 1.2亿元",
        "承诺期限 2026-10-01，822 天后",
        "核对 待核实",
        "新增 合作方 2024-013 北京大學",
        f"新增 表态人 2024-013 陳福泰：职务 陳福泰 {QINGDA} 董事長",
        "新增 规模 2024-013 就业岗位：数值 300；计量单位 人",
    ],
    "commitment edit 2024-004 --amount 2亿元 --on 2024-05 --because 更正": [
        f"已修改 2024-004 {QINGDA} {TITLE}。",
        "金额 2 亿元",
        "表态日期 2024-04-27，65 天前 → ≈2024年5月",
    ],
    "receipt add 2024-004 1.2亿元 --on 2024-06-25 --note 首期": [
        f"已记录到账 1（2024-06-25）：2024-004 {QINGDA} {TITLE}，1.2 亿元。",
        "到账日期 2024-06-25，6 天前；金额 1.2 亿元；金额原文 1.2亿元；说明 首期",
    ],
    "event add 海洋推介会 --kind 推介会 --on 2024-06-18 --until 2024-06-20 --place 青岛"
    " --company 清大国华:推介": [
        "已新增活动 2024-06-18-roadshow：海洋推介会。",
        "时间 2024-06-18，13 天前；结束日期 2024-06-20，11 天前；地点 青岛",
        f"新增 参加者 海洋推介会 {QINGDA}：身份 推介",
    ],
    "event edit 推介座谈会 --place 黄岛 --person 赵豪志:来访": [
        "2024-04-27-symposium。",
        "修改 活动 2024中關村科技企業家青島行推介座談會：地点 ",
        "→ 黄岛",
        "新增 参加者 2024中關村科技企業家青島行推介座談會 趙豪志：身份 来访",
    ],
    "company add 青岛冷链有限公司 --region 市内 --alias 冷链 --sector 种业": [
        "已新增机构 青岛冷链有限公司（#",
        "类别 企业；地区 市内",
        "新增 其他名称 青岛冷链有限公司 冷链",
        "新增 企业行业 青岛冷链有限公司 种业",
    ],
    "company edit 清大国华 --note 国企": [f"已修改机构 {QINGDA}（#", f"修改 企业 {QINGDA}：说明 ", "国企"],
    "company distinct 北京大学 中关村科技企业家协会": ["北京大學（#", "中關村科技企業家協會（#"],
    "rep add 王敏 --company 清大国华 --title 副总经理 --since 2024-06-01 --phone 0532-85911111": [
        "已新增企业代表 王敏（#",
        "新增 代表人 王敏：电话 0532-85911111",
        f"新增 职务 王敏 {QINGDA} 副总经理：起 2024-06-01，30 天前",
    ],
    "rep edit 谭靖 --wechat tj": ["已修改企业代表 譚靖（#", "修改 代表人 譚靖：微信 tj"],
    "sector add cold --name 冷链 --name-en Cold --priority": [
        "已新增行业 cold：冷链。",
        "新增 行业 冷链：代码 cold",
        "英文名称 Cold",
    ],
    "sector edit 服务业 --no-priority": ["修改 行业 服务业：重点引进 是 → 否"],
    "total add --event 推介座谈会 --count 12 --amount 30亿元 --note 签约": [
        "已新增公布总数 ",
        "金额 30 亿元；说明 签约",
    ],
    "total edit 2024-04-25-research-projects --note 产学研": ["已修改公布总数 ", "产学研"],
    "source add --no-file --kind bank_slip --title 回单 --published 2024-06-25": [
        "已新增来源 ",
        "标题 回单",
        "2024-06-25",
    ],
    "source edit qilu --note 转载": ["已修改来源 qilu-2024-04-28。", "说明 ", "转载"],
}


@pytest.mark.parametrize(
    ("line", "named"), CONFIRMED.items(), ids=[" ".join(line.split()[:2]) for line in CONFIRMED]
)
@pytest.mark.usefixtures("in_chinese")
def test_a_confirmation_names_every_value_that_was_written(run, line, named):
    done = run(*line.split())
    assert done.exit_code == 0, done.output
    for text in named:
        assert text in done.stdout


@pytest.mark.usefixtures("in_chinese")
def test_a_void_names_what_is_void(run):
    run("receipt", "add", "2024-004", "1.2亿元", "--on", "2024-06-25")
    done = run("receipt", "void", "1", "--because", "记错了项目")
    assert f"已作废到账 1：2024-004 {QINGDA} {TITLE}。" in done.stdout
    assert "到账日期 2024-06-25，6 天前；金额 1.2 亿元" in done.stdout
    assert "记错了项目" in done.stdout


@pytest.mark.usefixtures("in_chinese")
def test_a_removal_names_what_is_gone(run):
    run("company", "add", "青岛冷链有限公司", "--region", "市内")
    done = run("company", "remove", "青岛冷链")
    assert "删除 企业 青岛冷链有限公司：类别 企业；地区 市内" in done.stdout


@pytest.mark.usefixtures("in_chinese")
def test_more_rows_than_a_screen_holds_are_counted(run, tmp_path):
    sheet = tmp_path / "people.csv"
    rows = "".join(f"人{number},清大国华,工程师\n" for number in range(30))
    sheet.write_text(f"姓名,单位,职务\n{rows}", encoding="utf-8")
    done = run("import", str(sheet), "--as", "representatives", "--yes")
    assert "  新增 代表人 × 30\n" in done.stdout
    assert "  新增 职务 × 30\n" in done.stdout


@pytest.mark.slow
def test_loading_the_seeds_counts_what_it_wrote(empty_location):
    done = make_runner(empty_location)("db", "seed")
    assert done.exit_code == 0, done.output
    assert "  New commitment × 12\n" in done.stdout
    assert done.stdout.endswith("The register already holds every fact of the files.\n")
