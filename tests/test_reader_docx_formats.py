"""Character formatting: direct settings, styles and defaults combine as in Word."""

from __future__ import annotations

import pytest

from docparse.readers.docx import read_docx
from docparse.values import Document
from tests.docx_files import abstract_list, list_instance, make_docx, numbered, paragraph

STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Dam"><w:name w:val="Dam"/><w:basedOn w:val="N"/>
  <w:rPr><w:b/><w:sz w:val="26"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="DamNghieng"><w:name w:val="Dam nghieng"/><w:basedOn w:val="Dam"/>
  <w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="ThoiDam"><w:name w:val="Thoi dam"/><w:basedOn w:val="Dam"/>
  <w:rPr><w:b w:val="0"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="HoaHet"><w:name w:val="Hoa het"/><w:rPr><w:caps/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Manh"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="An"><w:name w:val="An"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="VongA"><w:name w:val="A"/><w:basedOn w:val="VongB"/>
  <w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="VongB"><w:name w:val="B"/><w:basedOn w:val="VongA"/></w:style>
"""


def read(body: str, styles: str = STYLES) -> Document:
    return read_docx(make_docx(body, styles=styles), "mau.docx")


def look(document: Document) -> list[tuple[str, str, float | None]]:
    """(text, letters of what is set: b i u s, size) of each run."""
    names = (("bold", "b"), ("italic", "i"), ("underline", "u"), ("superscript", "s"))
    return [
        (document.text[r.start : r.end], "".join(sign for name, sign in names if getattr(r, name)), r.size)
        for r in document.runs
    ]


@pytest.mark.parametrize(
    ("style", "direct", "expected"),
    [
        ("", "", ("", 14.0)),
        ("", "<w:b/><w:i/>", ("bi", 14.0)),
        ("", '<w:b w:val="0"/>', ("", 14.0)),
        ("", '<w:u w:val="single"/>', ("u", 14.0)),
        ("", '<w:u w:val="none"/>', ("", 14.0)),
        ("", '<w:vertAlign w:val="superscript"/>', ("s", 14.0)),
        ("", '<w:vertAlign w:val="subscript"/>', ("", 14.0)),
        ("", '<w:sz w:val="27"/>', ("", 13.5)),
        ("Dam", "", ("b", 13.0)),
        ("Dam", '<w:b w:val="false"/>', ("", 13.0)),
        ("Dam", '<w:rStyle w:val="Manh"/>', ("", 13.0)),
        ("Dam", '<w:rStyle w:val="Manh"/><w:b/>', ("b", 13.0)),
        ("DamNghieng", "", ("bi", 13.0)),
        ("ThoiDam", "", ("", 13.0)),
        ("ThoiDam", '<w:rStyle w:val="Manh"/>', ("b", 13.0)),
        ("VongA", "", ("i", 14.0)),
        ("KhongCo", "", ("", 14.0)),
    ],
)
def test_settings_combine(style: str, direct: str, expected: tuple[str, float]) -> None:
    body = paragraph("Chữ", properties=f'<w:pStyle w:val="{style}"/>' if style else "", run=direct)
    assert look(read(body)) == [("Chữ", *expected)]


def test_defaults_that_are_bold_stay_bold_in_a_bold_style() -> None:
    styles = (
        "<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:styleId="Dam"><w:name w:val="Dam"/><w:rPr><w:b/></w:rPr></w:style>'
    )
    body = paragraph("một", properties='<w:pStyle w:val="Dam"/>') + paragraph("hai")
    assert look(read(body, styles)) == [("một", "b", None), ("hai", "b", None)]


def test_neighbours_of_equal_format_are_one_run() -> None:
    runs = "".join(
        f'<w:r><w:rPr>{setting}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
        for text, setting in (("Kính ", "<w:b/>"), ("gửi", "<w:b/><w:lang/>"), (":", ""), ("x", "<w:b/>"))
    )
    assert look(read(f"<w:p>{runs}</w:p>", styles="")) == [("Kính gửi", "b", None), ("x", "b", None)]


def test_plain_text_without_a_known_size_has_no_run() -> None:
    assert read_docx(make_docx(paragraph("Chữ thường")), "mau.docx").runs == ()


def test_capitals_by_format_are_capitals_in_the_text() -> None:
    body = paragraph("Sở Thủy lợi", properties='<w:pStyle w:val="HoaHet"/>') + paragraph("đường", run="<w:caps/>")
    assert read(body).text == "SỞ THỦY LỢI\nĐƯỜNG"


@pytest.mark.parametrize("hidden", ["<w:vanish/>", '<w:rStyle w:val="An"/>'])
def test_hidden_text_is_left_out_with_a_warning(hidden: str) -> None:
    document = read(paragraph("thấy") + paragraph("ẩn", run=hidden))
    assert document.text == "thấy"
    assert len(document.warnings) == 1
    assert "chữ ẩn" in document.warnings[0]


def test_hidden_rows_are_left_out() -> None:
    rows = "".join(f"<w:tr><w:trPr>{how}</w:trPr><w:tc>{paragraph('A')}</w:tc></w:tr>" for how in ("", "<w:hidden/>"))
    assert read(f"<w:tbl>{rows}</w:tbl>").text == "A"


def test_a_hidden_paragraph_mark_puts_the_next_paragraph_on_the_same_line() -> None:
    mark = '<w:pStyle w:val="Dam"/><w:rPr><w:vanish/><w:specVanish/></w:rPr>'
    document = read(paragraph("Tiêu đề. ", properties=mark) + paragraph("Nội dung") + paragraph("Tiếp"))
    assert document.text == "Tiêu đề. Nội dung\nTiếp"
    assert [block.style for block in document.blocks] == ["Dam", "Normal"]


def test_the_number_looks_like_the_paragraph_mark_unless_its_level_says_otherwise() -> None:
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
        "<w:rPr><w:i w:val='0'/></w:rPr></w:lvl>"
    )
    body = numbered("Chữ", 1).replace("</w:numPr>", "</w:numPr><w:rPr><w:b/><w:i/></w:rPr>")
    data = make_docx(body, numbering=abstract_list(0, level) + list_instance(1, 0))
    assert look(read_docx(data, "mau.docx")) == [("1.", "b", None)]


@pytest.mark.parametrize(
    ("font", "char", "expected"),
    [("Symbol", "\uf0b1", "±"), ("Wingdings", "\uf0a8", "□"), ("Times New Roman", "a", "a"), ("Symbol", "12", "12")],
)
def test_text_set_in_a_symbol_font(font: str, char: str, expected: str) -> None:
    assert read(paragraph(char, run=f'<w:rFonts w:ascii="{font}"/>')).text == expected


def test_an_unknown_symbol_is_left_out_with_a_warning() -> None:
    body = '<w:p><w:r><w:t>A</w:t><w:sym w:font="Wingdings" w:char="F021"/><w:sym w:char="zz"/></w:r></w:p>'
    document = read(body)
    assert document.text == "A"
    assert "2 ký hiệu" in document.warnings[0]
