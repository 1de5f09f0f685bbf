"""Test the catalogs: they hold every message, and translations with the same placeholders."""

import ast
import gettext as gettext_library
import re
import shutil
import warnings
from collections import Counter
from copy import deepcopy
from functools import partial
from io import BytesIO

import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po, write_po

from tracker import locale
from tracker.docs import catalogs

pytestmark = pytest.mark.any_engine

CATALOGS = locale.CATALOGS
PATHS = sorted(CATALOGS.glob("*/LC_MESSAGES/*.[mp]o"))
MARKS = {"gettext", "ngettext", "gettext_noop", "pgettext"}
_PLACEHOLDER = re.compile(r"\{(\w+)[^{}]*\}|%\((\w+)\)s")


@pytest.fixture(scope="module")
def extracted():
    """All messages of the program and of its help, extracted once without a warning: it takes two seconds."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return catalogs.extract_messages()


@pytest.fixture(scope="module")
def files(extracted):
    """The content that each file of the catalogs should have, by path."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(catalogs, "extract_messages", lambda: deepcopy(extracted))
        return catalogs.build_catalogs()


def list_texts(path, content):
    read = read_po if path.suffix == ".po" else read_mo
    messages = [one for one in read(BytesIO(content)) if one.id]
    return {
        message.id if isinstance(message.id, str) else tuple(message.id): message.string
        for message in messages
    }


def test_every_language_has_a_catalog():
    assert locale.list_languages() == ["en", "zh-Hans", "zh-Hant"]


def test_no_file_of_the_catalogs_is_missing_or_left_over(files):
    assert set(files) == set(PATHS)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: "/".join(path.parts[-3:]))
def test_the_catalogs_are_up_to_date(path, files):
    assert list_texts(path, path.read_bytes()) == list_texts(path, files[path]), (
        "renew them: python -m tracker.docs.catalogs"
    )


@pytest.mark.parametrize("language", ["zh_Hans", "zh_Hant"])
def test_translations_have_the_placeholders_of_their_message(language, files):
    path = locale.CATALOGS / language / "LC_MESSAGES" / "messages.po"
    different = []
    for message, translation in list_texts(path, files[path]).items():
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
        ("zh-Hans", "a、b 或 c", "a、b、c", ["1 天后", "1,200 天后"]),
        ("zh-Hant", "a、b 或 c", "a、b、c", ["1 天後", "1,200 天後"]),
    ],
)
def test_lists_and_numbers_in_sentences_are_those_of_the_language(language, choices, items, count):
    with locale.show_in_language(language):
        assert locale.join_choices("abc") == choices
        assert locale.join_items("abc") == items
        assert locale.join_choices(["a"]) == locale.join_items(["a"]) == "a"
        shown = [locale.format_count(days, "in {count:,} day", "in {count:,} days") for days in (1, 1200)]
    assert shown == count


@pytest.mark.parametrize(
    ("language", "choices", "clauses"),
    [
        ("en", "元, wan or 亿元", "说明 已签约。金额 1; 下一步"),
        ("zh-Hans", "元、wan 或亿元", "说明 已签约。金额 1；下一步"),
    ],
)
def test_chinese_has_a_blank_beside_latin_text_and_no_semicolon_after_a_full_stop(language, choices, clauses):
    with locale.show_in_language(language):
        assert locale.join_choices(["元", "wan", "亿元"]) == choices
        assert locale.join_clauses(["说明 已签约。", "金额 1", "下一步"]) == clauses
        assert locale.join_clauses([]) == ""


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


@pytest.fixture
def pseudo_language(tmp_path, monkeypatch, extracted):
    """A fourth language, Esperanto, whose every text is the English one between ⟦ and ⟧."""
    monkeypatch.setattr(catalogs, "extract_messages", lambda: deepcopy(extracted))
    for module in (locale, catalogs):
        monkeypatch.setattr(module, "CATALOGS", tmp_path)
    for language in ("zh_Hans", "zh_Hant"):
        shutil.copytree(CATALOGS / language, tmp_path / language)
    catalogs.create_empty_catalogs("eo")
    gettext_library.bindtextdomain("messages", str(tmp_path))
    for _ in range(2):  # the first time the texts are filled in, the second time they are compiled
        for path, content in catalogs.build_catalogs().items():
            path.write_bytes(content)
        for path in tmp_path.glob("eo/LC_MESSAGES/*.po"):
            with path.open("rb") as file:
                catalog = read_po(file, locale="eo")
            for message in catalog:
                if message.id:
                    texts = [message.id] if isinstance(message.id, str) else message.id
                    marked = tuple(f"⟦{text}⟧" for text in texts)
                    message.string = marked[0] if isinstance(message.id, str) else marked
            with path.open("wb") as file:
                write_po(file, catalog)
    locale._load_catalog.cache_clear()
    yield "eo"
    gettext_library.bindtextdomain("messages", str(CATALOGS))
    locale._load_catalog.cache_clear()


@pytest.mark.slow
def test_a_fourth_language_needs_only_its_catalogs(location, run, pseudo_language):
    assert locale.list_languages() == ["en", "eo", "zh-Hans", "zh-Hant"]
    run = partial(run, env={"TRACKER_LANG": pseudo_language})
    shown = run("followup", "add", "--help")
    assert (shown.exit_code, "⟦What happened.⟧" in shown.stdout) == (0, True), shown.output
    assert "⟦Usage: tracker followup add⟧ ⟦[OPTIONS]⟧ ⟦REF… [WORDS]⟧" in shown.stdout
    missing = run("followup", "add")
    assert missing.stderr.startswith("⟦Error: ⟦Missing argument ⟦'⟦REF… [WORDS]⟧'⟧.⟧⟧")
    wrong = run("followup", "add", "2024-001", "--stage", "x")
    assert "⟦“x” is not one of the choices: lead ⟦lead⟧⟦, ⟧intent ⟦intent⟧" in wrong.stderr
    written = run(
        "followup", "add", "2024-001", "--stage", "⟦framework⟧", "--on", "2024-06-18", "--note", "x"
    )
    assert written.exit_code == 0, written.output
    listed = run("followup", "list", "2024-001").stdout
    assert "⟦framework⟧" in listed
    assert "⟦Stage⟧" in listed


@pytest.mark.parametrize("language", ["zh_Hans", "zh_Hant"])
def test_every_message_is_translated_and_none_is_left_over(language):
    path = locale.CATALOGS / language / "LC_MESSAGES" / "messages.po"
    with path.open("rb") as file:
        catalog = read_po(file, locale=language)
    texts = {
        message.id: [message.string] if isinstance(message.string, str) else message.string
        for message in catalog
        if message.id
    }
    assert [message for message, translations in texts.items() if not all(translations)] == []
    assert [message.id for message in catalog if message.fuzzy] == []
    assert list(catalog.obsolete) == []
    assert [(message.id, errors) for message, errors in catalog.check()] == []


def test_extraction_meets_no_warning_and_no_message_that_babel_skips(extracted):
    assert len(extracted) > 1
    skipped = [
        f"{file.relative_to(locale.CATALOGS.parent)}:{call.lineno}"
        for file in locale.CATALOGS.parent.rglob("*.py")
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in ("gettext", "gettext_noop", "ngettext", "format_count")
        and any(isinstance(argument, ast.JoinedStr) for argument in call.args)
    ]
    assert skipped == []
