"""Test that the pieces of Datasette's templates that are translated stand in the installed Datasette."""

import pytest

pytest.importorskip("datasette", reason="the extra web is not installed")
from datasette.filters import Filters
from jinja2 import Environment

from tracker.browse import datasette_words, metadata
from tracker.locale import gettext, show_in_language

TEMPLATES = {file.name: file.read_text("utf-8") for file in datasette_words.TEMPLATES.glob("*.html")}
PAGES = ("table.html", "row.html", "query.html", "database.html", "error.html", "_footer.html")


@pytest.mark.any_engine
def test_every_piece_stands_in_a_template():
    changed = TEMPLATES.copy()
    for piece, code in datasette_words.CODE:
        assert any(piece in source for source in changed.values()), piece
        changed = {name: source.replace(piece, code) for name, source in changed.items()}
    for around, words in datasette_words.WORDS:
        assert any(around.format(words) in source for source in changed.values()), (around, words)


@pytest.mark.any_engine
@pytest.mark.parametrize("name", PAGES)
def test_a_changed_template_is_a_template(name):
    changed = datasette_words.translate_template(TEMPLATES[name])
    assert changed != TEMPLATES[name]
    Environment(autoescape=True).parse(changed)


@pytest.mark.any_engine
def test_every_word_of_the_column_menu_is_translated():
    source = datasette_words.TABLE_SCRIPT.read_text("utf-8")
    for around, words in datasette_words.SCRIPT_WORDS:
        assert source.count(around.format(words)) == 1, words
    assert datasette_words.translate_table_script() == source
    with show_in_language("zh-Hans"):
        script = datasette_words.translate_table_script()
    for around, words in datasette_words.SCRIPT_WORDS:
        assert around.format(words) not in script


@pytest.mark.any_engine
def test_every_filter_and_text_has_a_translation():
    displays = [display for _, display, _ in Filters([]).lookups()]
    words = [each for each in displays if each.replace(" ", "").isalpha()]
    assert set(datasette_words.FILTERS) == set(words)
    with show_in_language("zh-Hans"):
        for text in (
            *words,
            *metadata.UNITS,
            *datasette_words.SPOKEN,
            *(words for _, words in datasette_words.WORDS),
        ):
            assert gettext(text) != text
