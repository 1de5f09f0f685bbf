"""Test detecting the encoding of a text; where two fit, both readings are offered."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.errors import BadInputError, FileError
from tracker.values import encodings

pytestmark = pytest.mark.any_engine

HANS = "青岛市人民政府公告:全市签约项目情况,总投资1.2亿元。\n企业人员表示,计划年内开工建设。\n"
HANT = "青島市人民政府公告:全市簽約項目情況,總投資1.2億元。\n企業的代表表示,計畫年內開工建設是有把握的。\n"


@pytest.mark.parametrize(
    ("data", "encoding", "text"),
    [
        (HANS.encode(), "utf-8", HANS),
        (codecs.BOM_UTF8 + HANS.encode(), "utf-8", HANS),
        (HANS.replace("\n", "\r\n").encode(), "utf-8", HANS),
        (HANS.replace("\n", "\r").encode(), "utf-8", HANS),
        (b"plain words\r\nonly", "utf-8", "plain words\nonly"),
        ("𠮷野家😀".encode(), "utf-8", "𠮷野家😀"),
        ("a café,Jyväskylää,¥5\n".encode(), "utf-8", "a café,Jyväskylää,¥5\n"),
        (HANS.encode("gb18030"), "gb18030", HANS),
        (HANS.replace("\n", "\r\n").encode("gbk"), "gb18030", HANS),
        (HANT.encode("big5"), "big5", HANT),
        ("恒豐的碁峰是裏海".encode("cp950"), "big5", "恒豐的碁峰是裏海"),
        (HANS.encode("utf-16"), "utf-16", HANS),
        (HANS.replace("\n", "\r\n").encode("utf-16-be").join([codecs.BOM_UTF16_BE, b""]), "utf-16", HANS),
    ],
)
def test_the_encoding_of_a_text_is_detected(data, encoding, text):
    assert encodings.decode_with_candidates("a.txt", data) == {encoding: text}


@pytest.mark.parametrize(
    ("names", "encoding"),
    [
        (("utf-8", "UTF8", "utf-8-sig"), "utf-8"),
        (("utf-16", "UTF16"), "utf-16"),
        (("gb18030", "GBK", "gb2312", "cp936"), "gb18030"),
        (("big5", "Big5", "cp950"), "big5"),
    ],
)
def test_an_encoding_is_accepted_under_its_usual_names(names, encoding):
    assert {encodings.resolve_encoding(name) for name in names} == {encoding}


@pytest.mark.parametrize("name", ["klingon", "rot13", "hex", "shift_jis", ""])
def test_an_unknown_encoding_is_refused_with_the_known_ones(name):
    with pytest.raises(BadInputError, match="is not an encoding") as error:
        encodings.resolve_encoding(name)
    assert error.value.hint == "write one of these encodings: utf-8, utf-16, gb18030 or big5"


def test_lenient_decoding_keeps_a_control_character_if_the_encoding_is_certain():
    data = "一\x07".encode()
    with pytest.raises(FileError):
        encodings.decode_with_candidates("a.txt", data)
    assert encodings.decode_with_candidates("a.csv", data, is_strict=False) == {"utf-8": "一\x07"}
    assert encodings.decode_with_candidates("a.csv", "一\x07".encode("gbk"), "gbk", is_strict=False) == {
        "gb18030": "一\x07"
    }
    with pytest.raises(FileError) as error:
        encodings.decode_with_candidates("a.csv", f"{HANS}\ue000".encode("gb18030"), is_strict=False)
    assert error.value.hint.endswith("or give its encoding with --encoding")
    for encoding in (None, "utf-8"):
        with pytest.raises(FileError):
            encodings.decode_with_candidates("a.csv", "一\x00".encode(), encoding, is_strict=False)


@pytest.mark.parametrize("encoding", ["gb18030", "big5"])
def test_an_ambiguous_short_text_is_decoded_in_both_encodings(encoding):
    data = {"big5": "青島", "gb18030": "协议"}[encoding].encode(encoding)
    readings = encodings.decode_with_candidates("a.txt", data)
    assert set(readings) == {"gb18030", "big5"}
    assert encodings.decode_with_candidates("a.txt", data, encoding) == {encoding: readings[encoding]}


def test_short_chinese_words_that_are_valid_utf_8_keep_their_other_readings():
    assert encodings.decode_with_candidates("a.txt", "元".encode("gb18030")) == {
        "utf-8": "Ԫ",
        "gb18030": "元",
        "big5": "啋",
    }
    assert "gb18030" in encodings.decode_with_candidates("a.txt", "煤".encode("gb18030"))
    assert encodings.decode_with_candidates("a.txt", "Š".encode(), "utf-8") == {"utf-8": "Š"}


@pytest.mark.parametrize(
    ("data", "encoding", "says"),
    [
        (b"", None, "a.txt is empty"),
        (codecs.BOM_UTF8 + b" \r\n\t", None, "a.txt is empty"),
        (HANS.encode("utf-16")[:-1], None, "a.txt is not text in UTF-16"),
        (HANS.encode("gb18030"), "utf-16", "a.txt is not text in UTF-16"),
        (
            b"\x89PNG\r\n\x1a\n\x00\x00\x00",
            None,
            ("a.txt is not text in UTF-8, GB18030 or BIG5"),
        ),
        (b"PK\x03\x04" + bytes(20), None, "is not text"),
        (b"text\x00text", None, "is not text"),
        (HANS.encode("gb18030"), "utf-8", "a.txt is not text in UTF-8"),
        (HANS.encode("gb18030"), "big5", "a.txt is not text in BIG5"),
        (HANS.encode(), "gb18030", "a.txt is not text in GB18030"),
    ],
)
def test_data_that_is_not_text_is_refused(data, encoding, says):
    with pytest.raises(FileError, match=r"^a\.txt") as error:
        encodings.decode_with_candidates("a.txt", data, encoding)
    assert says in str(error.value)
    assert error.value.hint


@settings(deadline=None)
@given(st.text("青岛数据协议签署企业,。1.2亿元 \n", min_size=1), st.sampled_from(["utf-8", "gb18030"]))
def test_the_written_text_is_among_the_readings(text, encoding):
    if text.strip():
        assert text in encodings.decode_with_candidates("a.txt", text.encode(encoding)).values()


@settings(deadline=None)
@given(st.binary(min_size=1))
def test_any_bytes_are_decoded_or_refused(data):
    try:
        readings = encodings.decode_with_candidates("a.txt", data)
    except FileError:
        return
    assert all("\r" not in text and "\x00" not in text for text in readings.values())
