"""Test splitting several names in one cell."""

import re

import pytest

from tracker.sheets.columns import split_names

pytestmark = pytest.mark.any_engine

KNOWN = {"Cereal, Oil", "甲、乙、丙公司", "A, B, C"}


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("甲公司、乙公司；丙公司", ["甲公司", "乙公司", "丙公司"]),
        (", 甲,,乙 ,", ["甲", "乙"]),
        ("", []),
        ("Foo Co., Ltd.", ["Foo Co., Ltd."]),
        ("Foo, Inc., Bar, LLC, Baz", ["Foo, Inc.", "Bar, LLC", "Baz"]),
        ("Foo Co.，Ｌｔｄ．（北京）、Bar", ["Foo Co.，Ｌｔｄ．（北京）", "Bar"]),
        (
            "Foo, Pte Ltd, Bar, S.A. de C.V., Baz, Co.Ltd",
            ["Foo, Pte Ltd", "Bar, S.A. de C.V.", "Baz, Co.Ltd"],
        ),
        ("Foo, Co., Ltd", ["Foo, Co., Ltd"]),
        ("Foo Co.\nLtd", ["Foo Co. Ltd"]),
        ("Total, S.A.S., IBM, SAS, Sasa, Incinc", ["Total, S.A.S.", "IBM", "SAS", "Sasa", "Incinc"]),
        ("Cold Storage, Colin, Limited Brands", ["Cold Storage", "Colin", "Limited Brands"]),
        ("某某,有限公司", ["某某,有限公司"]),
        ("Cereal, Oil, Cereal", ["Cereal, Oil", "Cereal"]),
        ("丁、甲、乙、丙公司", ["丁", "甲、乙、丙公司"]),
        ("A, B, C, D", ["A, B, C", "D"]),
        ("A, B", ["A", "B"]),
        ("and A, B, and C Bank, and", ["and A", "B", "C Bank", "and"]),
        ("Android, Andes", ["Android", "Andes"]),
    ],
)
def test_several_names_in_one_cell_are_split(words, names):
    assert split_names.split_names(words, re.compile(r"[,，、；\n]"), KNOWN.__contains__) == names


@pytest.mark.parametrize(
    ("words", "may_be_several"),
    [
        ("甲有限公司、乙有限公司", True),
        ("甲有限公司(苏州)；乙集團", True),
        ("甲有限公司/乙股份有限公司", True),
        ("甲有限公司,乙有限公司", True),
        ("甲有限公司 乙有限公司", True),
        ("Foo Co., Ltd., Bar Inc.", True),
        ("甲有限公司", False),
        ("甲、乙有限公司", False),
        ("Foo Co., Ltd.", False),
        ("Cereal, Oil and Food", False),
        ("甲有限公司（原乙、丙）", False),
        ("", False),
    ],
)
def test_legal_forms_around_a_separator_suggest_several_names(words, may_be_several):
    assert split_names.looks_like_several_names(words) is may_be_several
