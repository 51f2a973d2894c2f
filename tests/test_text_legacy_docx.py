"""Word files typed in old fonts, read as Unicode; each letter leads to its characters in the file."""

from __future__ import annotations

from xml.sax.saxutils import escape

import pytest

from docparse.readers import read
from docparse.readers.docx import map_runs
from docparse.text.encodings import TCVN3, VNI, Charset
from docparse.text.encodings.codes import characters_of
from docparse.values import Span
from tests.docx_files import make_docx


def run(text: str, font: str, *, properties: str = "") -> str:
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>'
    return f'<w:r><w:rPr>{fonts}{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def old(text: str, font: str = ".VnTime", charset: Charset = TCVN3) -> str:
    return run(characters_of(charset.encode(text)), font)


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


LETTER = (
    paragraph(old("ủy ban nhân dân xã an hòa", ".VnTimeH")),
    paragraph(old("Số: 15/CV-UB"), run(" ngày 20 tháng 9", "Times New Roman")),
    paragraph(old("Kính gửi: "), run("Sở Nội vụ có ý kiến", ".VnTime")),
    paragraph(old("Đề nghị trường trung học cơ sở báo cáo trước ngày 15/9."), old(" Hòa", "VNI-Times", VNI)),
)
TEXT = (
    "ỦY BAN NHÂN DÂN XÃ AN HÒA\nSố: 15/CV-UB ngày 20 tháng 9\nKính gửi: Sở Nội vụ có ý kiến\n"
    "Đề nghị trường trung học cơ sở báo cáo trước ngày 15/9. Hòa"
)


def test_old_fonts_beside_new_ones() -> None:
    document = read("thu.docx", make_docx("".join(LETTER)))
    assert document.text == TEXT
    assert any("phông cũ" in warning for warning in document.warnings)


def test_the_soft_hyphen_is_a_letter_in_abc_fonts_only() -> None:
    soft = '<w:r><w:rPr><w:rFonts w:ascii="{0}"/></w:rPr><w:t>{1}</w:t><w:softHyphen/><w:t>{2}</w:t></w:r>'
    body = paragraph(soft.format(".VnTime", "tr", "êng häc")) + paragraph(soft.format("Arial", "thi", "đua"))
    assert read("a.docx", make_docx(body)).text == "trường học\nthiđua"


def test_fonts_of_styles_and_of_letters_beyond_ascii() -> None:
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:rPrDefault>'
        "</w:docDefaults>"
    )
    plain = f"<w:p><w:r><w:t>{characters_of(TCVN3.encode('Sở Nội vụ'))}</w:t></w:r></w:p>"
    assert read("a.docx", make_docx(plain, styles=styles)).text == "Sở Nội vụ"
    split = '<w:p><w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="VNI-Times"/></w:rPr><w:t>{}</w:t></w:r></w:p>'
    assert read("a.docx", make_docx(split.format(VNI.encode("Sở Nội vụ")))).text == "Sở Nội vụ"


def test_a_unicode_file_with_an_old_font_name_is_left_alone() -> None:
    body = "".join(paragraph(run(line, ".VnTime")) for line in TEXT.split("\n"))
    document = read("a.docx", make_docx(body))
    assert document.text == TEXT
    assert not any("phông cũ" in warning for warning in document.warnings)


@pytest.mark.parametrize("word", ["ỦY BAN", "15/CV-UB", "Sở Nội vụ", "trường", "Hòa", "òa", "trước ngày"])
def test_every_word_leads_to_its_characters(word: str) -> None:
    mapped = map_runs(make_docx("".join(LETTER)), "thu.docx")
    start = mapped.document.text.index(word)
    written = "".join((span.element.text or "")[span.element_start : span.element_end]
                      for span in mapped.spans(Span(start, start + len(word))) if span.element is not None)  # fmt: skip
    expected = (word, TCVN3.encode(word), TCVN3.encode(word.lower()), VNI.encode(word))
    assert written in expected
