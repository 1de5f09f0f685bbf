"""Test telling rows of data from sums, section titles and lines for signatures."""

from __future__ import annotations

import pytest

from tracker.sheets.cells.other_rows import NonDataRow, classify_row

pytestmark = pytest.mark.any_engine


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        (("合计", "", "1.2"), NonDataRow.SUM),
        (("测甲有限公司", "合计", "1.2"), None),
        (("合 计：", "", ""), NonDataRow.SUM),
        (("", "總計（3個）", "5"), NonDataRow.SUM),
        (("制造业小计", "", "5"), NonDataRow.SUM),
        (("Total", "", 5.0), NonDataRow.SUM),
        (("合计科技有限公司", "项目", "5"), None),
        (("一、在建项目", "", ""), NonDataRow.SECTION),
        (("一、在建项目", "", "12,000"), NonDataRow.SECTION),
        (("一、在建项目", "3个", 12000.0), NonDataRow.SECTION),
        (("一、", "测甲有限公司", "项目"), None),
        (("（二）签约项目", "", ""), NonDataRow.SECTION),
        (("第一批：", "", ""), NonDataRow.SECTION),
        (("第一类医疗器械有限公司", "", ""), None),
        (("一", "", ""), None),
        (("填表人：张三", "", "审核人：李四"), NonDataRow.REMARK),
        (("备注：以上均为意向", "", ""), NonDataRow.REMARK),
        (("备注：见附件", "测甲有限公司", "项目"), None),
        (("单位负责人（签字）：", "", ""), NonDataRow.REMARK),
        (("以下空白", "", ""), NonDataRow.REMARK),
        (("统计局数据中心", "", ""), None),
        ((3.0, "测甲有限公司", "项目"), None),
        (("测甲有限公司", "", ""), None),
    ],
)
def test_a_row_is_data_or_not(cells, kind):
    assert classify_row(cells) is kind


def test_a_cell_merged_across_the_table_is_a_title_if_it_stands_alone():
    assert classify_row(("在建项目", "", "", 3.0), is_merged=True) is NonDataRow.SECTION
    assert classify_row(("在建项目", "", "", "测甲"), is_merged=True) is None
