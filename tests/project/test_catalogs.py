"""Test the catalogs: they hold every message, and translations with the same placeholders."""

import ast
import re
from collections import Counter
from io import BytesIO

import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from tracker import locale
from tracker.docs import catalogs

pytestmark = pytest.mark.any_engine

FILES = catalogs.build_catalogs()
MARKS = {"gettext", "ngettext", "gettext_noop", "pgettext"}
_PLACEHOLDER = re.compile(r"\{(\w+)[^{}]*\}|%\((\w+)\)s")


def list_texts(path, content):
    read = read_po if path.suffix == ".po" else read_mo
    messages = [one for one in read(BytesIO(content)) if one.id]
    return {
        message.id if isinstance(message.id, str) else tuple(message.id): message.string
        for message in messages
    }


def test_every_language_has_a_catalog():
    assert locale.list_languages() == ["en", "zh-Hans", "zh-Hant"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: "/".join(path.parts[-3:]))
def test_the_catalogs_are_up_to_date(path):
    assert list_texts(path, path.read_bytes()) == list_texts(path, FILES[path]), (
        "renew them: python -m tracker.docs.catalogs"
    )


@pytest.mark.parametrize("language", ["zh_Hans", "zh_Hant"])
def test_translations_have_the_placeholders_of_their_message(language):
    path = locale.CATALOGS / language / "LC_MESSAGES" / "messages.po"
    different = []
    for message, translation in list_texts(path, FILES[path]).items():
        originals = [message] if isinstance(message, str) else message
        wanted = [Counter(_PLACEHOLDER.findall(text)) for text in originals]
        texts = [translation] if isinstance(translation, str) else translation
        different += [text for text in texts if text and Counter(_PLACEHOLDER.findall(text)) not in wanted]
    assert different == []


@pytest.mark.parametrize(
    ("words", "environment", "language"),
    [
        (["--lang", "zh-Hant", "due"], {"TRACKER_LANG": "en"}, "zh-Hant"),
        (["--db", "x", "--lang=ZH-HANS"], {}, "zh-Hans"),
        (["export", "2024Q2", "--lang", "zh-Hant"], {"LANG": "en_US.UTF-8"}, "en"),
        ([], {"TRACKER_LANG": "zh-Hans", "LC_ALL": "en_US.UTF-8"}, "zh-Hans"),
        ([], {"LC_ALL": "zh_TW.UTF-8", "LANG": "en_US.UTF-8"}, "zh-Hant"),
        ([], {"LC_MESSAGES": "zh_HK", "LANG": "zh_CN.UTF-8"}, "zh-Hant"),
        ([], {"LC_ALL": "", "LANG": "zh_CN.UTF-8"}, "zh-Hans"),
        ([], {"LANG": "zh_SG"}, "zh-Hans"),
        ([], {"LANG": "zh_Hant_MO"}, "zh-Hant"),
        ([], {"LANG": "de_DE.UTF-8"}, "en"),
        ([], {"LANG": "C.UTF-8"}, "en"),
        ([], {}, "en"),
        ([], {"TRACKER_LANG": "xx", "LANG": "zh_CN"}, "zh-Hans"),
    ],
)
def test_the_language_is_chosen_from_option_environment_and_locale(words, environment, language):
    assert locale.choose_language(words, environment) == language


@pytest.mark.parametrize(
    ("language", "choices", "items", "count"),
    [
        ("en", "a, b or c", "a, b, c", ["in 1 day", "in 1,200 days"]),
        ("zh-Hans", "a、b或c", "a、b、c", ["1 天后", "1,200 天后"]),
        ("zh-Hant", "a、b或c", "a、b、c", ["1 天後", "1,200 天後"]),
    ],
)
def test_lists_and_numbers_in_sentences_are_those_of_the_language(language, choices, items, count):
    with locale.speak(language):
        assert locale.join_choices("abc") == choices
        assert locale.join_items("abc") == items
        assert locale.join_choices(["a"]) == locale.join_items(["a"]) == "a"
        shown = [locale.format_count(days, "in {count:,} day", "in {count:,} days") for days in (1, 1200)]
    assert shown == count


def test_no_message_stands_inside_an_f_string_where_it_would_not_be_extracted():
    inside = [
        f"{file.relative_to(catalogs.CATALOGS.parent)}:{call.lineno}"
        for file in catalogs.CATALOGS.parent.rglob("*.py")
        for text in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in MARKS
    ]
    assert inside == []
