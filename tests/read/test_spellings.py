"""Test that pinyin, initials and other legal forms find the same names as arguments and at the Tab key."""

from __future__ import annotations

import pytest

from helpers.databases import copy_for_module
from helpers.rows import add_company
from tracker.errors import AmbiguousError, NotFoundError
from tracker.read import completion, lookup
from tracker.store.reader import open_reader

CHENGHU, LAKE = "苏州澄湖精密机械有限公司", "苏州澄湖水务集团有限公司"


@pytest.fixture(scope="module")
def reader(seeded_template, tmp_path_factory):
    with copy_for_module(seeded_template, tmp_path_factory.mktemp("spellings")) as location:
        for name in (CHENGHU, LAKE):
            add_company(location, name)
        with open_reader(location) as opened:
            yield opened


FOUND = {
    "initials of a part": ("chjm", CHENGHU),
    "initials of the beginning": ("szchjm", CHENGHU),
    "pinyin of a part": ("jingmi", CHENGHU),
    "another legal form": ("苏州澄湖精密机械股份有限公司", CHENGHU),
    "without the place": ("澄湖精密机械公司", CHENGHU),
}


@pytest.mark.parametrize(("typed", "name"), FOUND.values(), ids=FOUND)
def test_a_spelling_finds_the_company(reader, typed, name):
    found = lookup.find_company(reader, typed)
    assert reader.value("SELECT name FROM companies WHERE id = :id", id=found) == name


@pytest.mark.parametrize("typed", ["chjm", "szchjm", "jingmi"])
def test_the_tab_key_offers_what_the_argument_finds(reader, typed):
    assert [choice.value for choice in completion.suggest_names(reader, "company", typed)] == [CHENGHU]


def test_initials_of_several_companies_are_listed(reader):
    with pytest.raises(AmbiguousError, match=f"{CHENGHU}.*\n.*{LAKE}"):
        lookup.find_company(reader, "szch")


@pytest.mark.parametrize(
    "typed",
    [
        "CHJM",
        "c",
        "chjx",
        "澄湖水利有限公司",
        "苏州有限公司",
        "江苏澄湖精密机械股份有限公司",
        "澄湖机械有限公司",
    ],
)
def test_other_texts_find_nothing(reader, typed):
    with pytest.raises(NotFoundError):
        lookup.find_company(reader, typed, full_name_only=typed == "c")


def test_a_whole_name_is_not_found_by_its_spelling(reader):
    with pytest.raises(NotFoundError):
        lookup.find_company(reader, "chjm", full_name_only=True)


@pytest.mark.parametrize(
    ("find", "typed"), [("person", "cft"), ("sector", "rgzn"), ("event", "qdxtj"), ("sector", "rengong")]
)
def test_other_names_are_found_by_pinyin_as_arguments_too(reader, find, typed):
    [offered] = completion.suggest_names(reader, find, typed)
    found = getattr(lookup, f"find_{find}")(reader, typed)
    assert found == getattr(lookup, f"find_{find}")(reader, offered.value)
