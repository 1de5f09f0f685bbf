"""Test the labels of codes in messages that know no database."""

import pytest

from tracker import locale
from tracker.values.code_labels import get_code_label

pytestmark = pytest.mark.any_engine


@pytest.mark.parametrize(
    ("kind", "code", "track", "en", "hans"),
    [
        ("review", "confirmed", "facility", "confirmed", "已核实"),
        ("stage", "operating", "facility", "operating", "投产"),
        ("stage", "operating", "service", "in service", "上线运行"),
        ("review", "unheard of", "facility", "unheard of", "unheard of"),
    ],
)
def test_a_code_has_the_label_of_the_language(kind, code, track, en, hans):
    shown = []
    for language in ("en", "zh-Hans"):
        with locale.show_in_language(language):
            shown.append(get_code_label(kind, code, track))
    assert shown == [en, hans]
