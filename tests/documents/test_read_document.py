"""Test the text of PDF and Word files, and that dangerous and unreadable ones are refused."""

from __future__ import annotations

import io
import random
import zipfile
from pathlib import Path

import pytest

from helpers.documents import make_pdf, make_word, make_workbook_links, make_zip, write_runs
from tracker import errors, limited_child
from tracker.documents import reading_child
from tracker.documents.read_document import detect_document, read_document

pytestmark = [pytest.mark.any_engine, pytest.mark.slow]

LINES = ("某某新材料有限公司计划投资3.6亿", "元建设冷库。")


def read(data):
    kind = detect_document(data)
    assert kind is not None
    return read_document("a.pdf", kind, data)


def refuse(data):
    with pytest.raises(errors.FileError) as raised:
        read(data)
    assert raised.value.hint
    return str(raised.value)


def test_the_pages_of_a_pdf_stand_one_below_the_other():
    document = read(make_pdf(LINES, ["第二页"]))
    assert document == ("某某新材料有限公司计划投资3.6亿\n元建设冷库。\n第二页", "PDF", ())


def test_radicals_of_a_pdf_are_read_as_characters():
    assert read(make_pdf(["清⼤的董事⻓⽴⾔"])).text == "清大的董事长立言"


def test_a_page_without_text_is_said():
    document = read(make_pdf(["甲乙"], []))
    assert document.notes == ("1 page of 2 holds no text; it may be a scanned picture",)


PARAGRAPHS = [
    ("runs", write_runs("计划投", "资3亿元") + write_runs("明年开工"), "计划投资3亿元\n明年开工"),
    (
        "what other readers lose: dates marked by Word, inserted words, fields, content controls, links",
        ("<w:p><w:smartTag><w:r><w:t>6月18日</w:t></w:r></w:smartTag><w:ins><w:r><w:t>投资</w:t></w:r></w:ins>"
        "<w:fldSimple><w:r><w:t>3</w:t></w:r></w:fldSimple>"
        "<w:sdt><w:sdtContent><w:r><w:t>亿元</w:t></w:r></w:sdtContent></w:sdt>"
        "<w:hyperlink><w:r><w:t>公告</w:t></w:r></w:hyperlink></w:p>"),
        "6月18日投资3亿元公告",
    ),
    (
        "deleted and moved words, the code of a field, and readings are no text",
        ("<w:p><w:del><w:r><w:delText>5</w:delText><w:tab/></w:r></w:del><w:moveFrom><w:r><w:t>6</w:t></w:r>"
        "</w:moveFrom><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:ruby><w:rt><w:r><w:t>zhong</w:t></w:r>"
        "</w:rt><w:rubyBase><w:r><w:t>中</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>"),
        "中",
    ),
    (
        "a table",
        "<w:tbl>" + f"<w:tr><w:tc>{write_runs('企业')}</w:tc><w:tc>{write_runs('甲公司')}</w:tc></w:tr>" * 2
        + "</w:tbl>" + write_runs("完"),
        "企业\t甲公司\n企业\t甲公司\n完",
    ),
    (
        "a text box stands before its paragraph, once",
        ("<w:p><w:r><w:t>前</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>"
        f"{write_runs('框')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>{write_runs('框')}"
        "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>后</w:t></w:r></w:p>"),
        "框\n前后",
    ),
    (
        "tabs and breaks",
        ("<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>一</w:t><w:tab/><w:t>二</w:t><w:br/>"
        "<w:t>三</w:t><w:noBreakHyphen/></w:r></w:p>"),
        "一\t二\n三-",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("body", "text"), [case[1:] for case in PARAGRAPHS], ids=[c[0] for c in PARAGRAPHS])
def test_the_text_of_a_word_file(body, text):
    assert read(make_word(body)) == (text, "Word", ())


def test_what_is_left_out_of_a_word_file_is_said():
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr>"
    body = f"<w:p><w:pPr><w:numPr/></w:pPr>{hidden}<w:t>明</w:t><w:sym/></w:r></w:p>"
    document = read(make_word(body))
    assert document.text == "明"
    assert document.notes == (
        "Word numbers 1 paragraph automatically; this number is not part of the text",
        "1 piece of hidden text was left out",
        "1 symbol of a picture font was left out",
    )


def test_footnotes_follow_the_text():
    note = make_word(write_runs("注"))
    with_note = make_word(write_runs("文"), parts={"word/footnotes.xml": _document_part(note)})
    assert read(with_note).text == "文\n注"


def _document_part(word):
    return zipfile.ZipFile(io.BytesIO(word)).read("word/document.xml").decode()


HASH = "00" * 32
PASSWORD = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{HASH}> /U <{HASH}> /P -4 >> /ID [<00> <00>]"
REFUSED = [
    ("a scan", make_pdf([], []), "its 2 pages are pictures"),
    ("a PDF with a password", make_pdf(["甲"], trailer=PASSWORD), "protected by a password"),
    ("half a PDF", b"%PDF-1.5\n1 0 obj\n", "is damaged"),
    ("characters of a font's own", make_pdf(["\ue000\ue001\ue002"]), "do not say which characters"),
    ("an old Word file", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "older Word format"),
    (
        "a Word file with a password",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "protected by a password",
    ),
    ("RTF", b"{\\rtf1 }", "older Word format"),
    ("a workbook", make_workbook_links(), "is a workbook"),
    ("another zip file", make_zip({"a.txt": "甲"}), "neither PDF nor Word"),
    ("half a zip file", make_word(write_runs("甲"))[:200], "is damaged"),
    ("an empty Word file", make_word("<w:p/>"), "holds no text"),
    ("entities", make_word(write_runs("甲"), before='<!DOCTYPE w [<!ENTITY a "b">]>'), "XML entities"),
    ("XML that breaks off", make_word("<w:p>"), "is damaged"),
]


@pytest.mark.parametrize(
    ("data", "message"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED]
)
def test_a_file_that_is_not_read_is_refused(data, message):
    assert message in refuse(data)


def test_a_file_that_unpacks_to_very_much_is_refused(monkeypatch, tmp_path):
    script = tmp_path / "child.py"
    text = Path(reading_child.__file__).read_text("utf-8")
    text = text.replace("MOST_CHARACTERS = 5_000_000", "MOST_CHARACTERS = 1000")
    script.write_text(text.replace("LARGEST_PART = 256 << 20", "LARGEST_PART = 100_000"), "utf-8")
    monkeypatch.setattr(reading_child, "__file__", str(script))
    assert "has more than" in refuse(make_word(write_runs("甲" * 2000)))
    assert "has more than" in refuse(make_pdf([f"{number}甲乙丙丁" * 10 for number in range(30)]))
    assert "unpacks to more than" in refuse(make_word(" " * 200_000))


@pytest.mark.parametrize(
    ("done", "message"),
    [
        ("bytearray(4 << 30)", "needs more than 2 GB"),
        ("while True: hash(None)", "more than 1 seconds"),
        ("__import__('os').abort()", "needs more than 2 GB"),
    ],
)
def test_the_limits_of_memory_and_time_end_only_the_child(done, message, monkeypatch, tmp_path):
    script = tmp_path / "child.py"
    text = Path(reading_child.__file__).read_text("utf-8")
    script.write_text(text.replace("    import pypdfium2", f"    {done}\n    import pypdfium2"), "utf-8")
    monkeypatch.setattr(limited_child, "MOST_SECONDS", 1)
    monkeypatch.setattr(reading_child, "__file__", str(script))
    assert message in refuse(make_pdf(["甲"]))


def test_files_with_random_bytes_are_read_or_refused():
    chance = random.Random(18)
    for data in (make_pdf(LINES), make_word(write_runs(*LINES))) * 5:
        broken = bytearray(data)
        for _ in range(10):
            broken[chance.randrange(20, len(broken))] = chance.randrange(256)
        try:
            assert isinstance(read(bytes(broken)).text, str)
        except errors.FileError as error:
            assert error.exit_code == 7  # noqa: PT017  either is right
