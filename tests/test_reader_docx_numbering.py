"""Automatic numbers are written as Word shows them."""

from __future__ import annotations

import pytest

from docparse.readers.docx import read_docx
from docparse.readers.docx.number_formats import write_number
from tests.docx_files import abstract_list, level, list_instance, make_docx, numbered, paragraph, start_override

OUTLINE = (
    level(0, "decimal", "%1."),
    level(1, "decimal", "%1.%2."),
    level(2, "lowerLetter", "%3)"),
    level(3, "decimal", "%1.%2.%3.%4"),
)
ONE_LIST = abstract_list(0, *OUTLINE) + list_instance(1, 0)
STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Phan"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/>
  <w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="MucCon"><w:name w:val="Muc con"/><w:basedOn w:val="Muc"/></w:style>
<w:style w:type="paragraph" w:styleId="KhongSo"><w:name w:val="Khong so"/><w:basedOn w:val="Phan"/>
  <w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="CapHai"><w:name w:val="Cap hai"/><w:basedOn w:val="Phan"/>
  <w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="numbering" w:styleId="DanhSach"><w:name w:val="Danh sach"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
"""


def labels(body: str, numbering: str) -> list[str]:
    """The rendered number of each paragraph, '' where it has none."""
    document = read_docx(make_docx(body, numbering=numbering, styles=STYLES), "mau.docx")
    return [document.text[block.start : block.label_end or block.start] for block in document.blocks]


def items(*places: tuple[int, int]) -> str:
    """One paragraph for each (number id, level)."""
    return "".join(numbered("Rà soát hồ sơ", number, index) for number, index in places)


def levels(*indices: int) -> str:
    """One paragraph of list 1 for each level."""
    return items(*((1, index) for index in indices))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (levels(0, 1, 1, 2, 2, 1, 2, 0, 1, 2), "1. 1.1. 1.2. a) b) 1.3. a) 2. 2.1. a)"),
        (levels(0, 1, 2, 3, 3), "1. 1.1. a) 1.1.a.1 1.1.a.2"),
        (levels(1, 1, 0, 1), "1.1. 1.2. 2. 2.1."),
        (levels(2, 1, 0), "a) 1.2. 2."),
    ],
    ids=["restarts under each new item", "four levels", "first level passed over", "two levels passed over"],
)
def test_levels_of_one_list(body: str, expected: str) -> None:
    assert labels(body, ONE_LIST) == expected.split()


@pytest.mark.parametrize(
    ("overrides", "places", "expected"),
    [
        ((), ((1, 0), (1, 1), (2, 0), (2, 1), (1, 1), (1, 0)), "1.|1.1.|2.|2.1.|2.2.|3."),
        ((start_override(0, 5),), ((1, 0), (1, 0), (2, 0), (2, 0), (1, 0), (2, 0)), "1.|2.|5.|6.|7.|8."),
        ((start_override(0, 1),), ((1, 0), (1, 1), (2, 0), (2, 1), (2, 1)), "1.|1.1.|1.|1.1.|1.2."),
        ((start_override(1, 1),), ((1, 0), (1, 1), (1, 1), (2, 1), (2, 1), (1, 1)), "1.|1.1.|1.2.|1.1.|1.2.|1.3."),
        (
            tuple(start_override(index, 1) for index in range(4)),
            ((1, 0), (1, 1), (1, 0), (2, 1), (2, 1), (2, 0), (2, 1)),
            "1.|1.1.|2.|2.1.|2.2.|3.|3.1.",
        ),
        (
            (f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "Phần %1", start=3)}</w:lvlOverride>',),
            ((1, 0), (2, 0), (1, 0)),
            "1.|Phần B|3.",
        ),
    ],
    ids=["counts on", "restarts at five", "restarts at one", "second level", "first used deeper", "other format"],
)
def test_two_instances_of_one_list(
    overrides: tuple[str, ...], places: tuple[tuple[int, int], ...], expected: str
) -> None:
    numbering = ONE_LIST + list_instance(2, 0, *overrides)
    assert labels(items(*places), numbering) == expected.split("|")


def test_two_lists_count_apart() -> None:
    numbering = abstract_list(0, *OUTLINE) + abstract_list(1, *OUTLINE) + list_instance(1, 0) + list_instance(2, 1)
    assert labels(items((1, 0), (2, 0), (1, 0), (2, 0), (1, 1)), numbering) == ["1.", "1.", "2.", "2.", "2.1."]


@pytest.mark.parametrize(
    ("defined", "used", "expected"),
    [
        ((level(0, "upperRoman", "Phần %1"),), (0, 0), "Phần I|Phần II"),
        ((level(0, "decimal", "Điều %1."),), (0, 0), "Điều 1.|Điều 2."),
        ((level(0, "lowerLetter", "%1)", start=25),), (0, 0, 0, 0), "y)|z)|aa)|bb)"),
        ((level(0, "decimalZero", "%1/"),), (0,) * 10, "01/|02/|03/|04/|05/|06/|07/|08/|09/|10/"),
        ((level(0, "none", "Ghi chú:"),), (0, 0), "Ghi chú:|Ghi chú:"),
        ((level(0, "none", ""),), (0,), ""),
        ((level(0, "decimal", "%1.", start=None),), (0, 0), "0.|1."),
        ((level(0, "decimal", "%1."),), (0, 2, 0), "1.|1.|2."),
        (
            (level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", extra="<w:isLgl/>")),
            (0, 0, 1, 1),
            "I.|II.|2.1|2.2",
        ),
        (
            (level(0, "upperRoman", "%1."), level(1, "decimal", "%2.", extra='<w:lvlRestart w:val="0"/>')),
            (0, 1, 1, 0, 1),
            "I.|1.|2.|II.|3.",
        ),
        (
            (
                level(0, "upperRoman", "%1."),
                level(1, "decimal", "%2."),
                level(2, "lowerLetter", "%3)", extra='<w:lvlRestart w:val="1"/>'),
            ),
            (0, 1, 2, 2, 1, 2, 0, 1, 2),
            "I.|1.|a)|b)|2.|c)|II.|1.|a)",
        ),
        ((level(0, "bullet", "\uf0b7", font="Symbol"),), (0,), "-"),
        ((level(0, "bullet", "Ø", font="Wingdings"),), (0,), "-"),
        ((level(0, "bullet", "+"), level(1, "bullet", "o", font="Courier New")), (0, 1), "+|o"),
    ],
)
def test_formats_of_levels(defined: tuple[str, ...], used: tuple[int, ...], expected: str) -> None:
    numbering = abstract_list(0, *defined) + list_instance(1, 0)
    assert labels(levels(*used), numbering) == expected.split("|")


def test_a_custom_format_counts_its_digits() -> None:
    custom = (
        '<w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice></mc:AlternateContent>'
        '<w:lvlText w:val="%1"/></w:lvl>'
    )
    assert labels(levels(0), abstract_list(0, custom) + list_instance(1, 0)) == ["007"]


def test_numbers_through_paragraph_styles() -> None:
    numbering = abstract_list(
        0,
        level(0, "upperRoman", "%1.", extra='<w:pStyle w:val="Phan"/>'),
        level(1, "decimal", "%1.%2.", extra='<w:pStyle w:val="Muc"/>'),
    ) + list_instance(1, 0)
    none = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    deeper = '<w:numPr><w:ilvl w:val="1"/></w:numPr>'
    used = ["Phan", "Muc", "MucCon", "KhongSo", "CapHai", "Phan", "Muc"]
    body = "".join(paragraph("Nội dung", properties=f'<w:pStyle w:val="{style}"/>') for style in used)
    body += "".join(paragraph("Nội dung", properties=f'<w:pStyle w:val="Phan"/>{direct}') for direct in (none, deeper))
    assert labels(body, numbering) == ["I.", "I.1.", "I.2.", "", "I.3.", "II.", "II.1.", "", "II.2."]


def test_a_list_that_points_to_a_list_style() -> None:
    numbering = (
        abstract_list(0, *OUTLINE, before='<w:styleLink w:val="DanhSach"/>')
        + abstract_list(1, before='<w:numStyleLink w:val="DanhSach"/>')
        + list_instance(1, 0)
        + list_instance(2, 1)
    )
    assert labels(items((2, 0), (2, 1), (2, 2)), numbering) == ["1.", "1.1.", "a)"]


def test_a_link_in_a_circle_ends() -> None:
    numbering = abstract_list(0, before='<w:numStyleLink w:val="DanhSach"/>') + list_instance(1, 0)
    assert labels(levels(0), numbering) == [""]


@pytest.mark.parametrize(
    ("suffix", "text", "expected"),
    [
        ("tab", "Phạm vi", "Điều 1. Phạm vi"),
        ("space", "Phạm vi", "Điều 1. Phạm vi"),
        ("nothing", " Phạm vi", "Điều 1. Phạm vi"),
        ("nothing", "/ Phạm vi", "Điều 1./ Phạm vi"),
        ("tab", "", "Điều 1."),
    ],
)
def test_what_stands_between_number_and_text(suffix: str, text: str, expected: str) -> None:
    numbering = abstract_list(0, level(0, "decimal", "Điều %1.", suffix=suffix)) + list_instance(1, 0)
    document = read_docx(make_docx(numbered(text, 1), numbering=numbering), "mau.docx")
    assert document.text == expected
    assert document.blocks[0].label_end == len("Điều 1.")


def test_an_empty_numbered_cell_shows_its_number() -> None:
    cells = "".join(f"<w:tr><w:tc>{numbered('', 1)}</w:tc><w:tc>{paragraph(name)}</w:tc></w:tr>" for name in "AB")
    document = read_docx(make_docx(f"<w:tbl>{cells}</w:tbl>{paragraph()}", numbering=ONE_LIST), "mau.docx")
    assert document.text.split("\n") == ["1.", "A", "2.", "B"]


def test_an_empty_paragraph_that_ends_a_section_is_not_numbered() -> None:
    end = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:sectPr/>'
    assert labels(levels(0) + paragraph(properties=end) + levels(0), ONE_LIST) == ["1.", "2."]


def test_the_number_stands_on_the_first_line_only() -> None:
    broken = "<w:r><w:t>Mục đích</w:t><w:br/><w:t>và yêu cầu</w:t></w:r>"
    body = f'<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>{broken}</w:p>'
    document = read_docx(make_docx(body, numbering=ONE_LIST), "mau.docx")
    assert document.text == "1. Mục đích\nvà yêu cầu"
    assert [block.label_end for block in document.blocks] == [2, None]


@pytest.mark.parametrize("number", [9, -1])
def test_a_number_id_that_is_not_defined_means_no_number(number: int) -> None:
    assert labels(items((number, 0)), ONE_LIST) == [""]


@pytest.mark.parametrize(
    ("value", "style", "expected"),
    [
        (4, "upperRoman", "IV"),
        (1994, "lowerRoman", "mcmxciv"),
        (0, "upperRoman", "0"),
        (26, "upperLetter", "Z"),
        (0, "lowerLetter", "0"),
        (22, "ordinal", "22nd"),
        (12, "ordinal", "12th"),
        (4, "vietnameseCounting", "bốn"),
        (10, "vietnameseCounting", "mười"),
        (11, "vietnameseCounting", "mười một"),
        (35, "vietnameseCounting", "ba mươi lăm"),
        (100, "vietnameseCounting", "100"),
        (3, "decimalEnclosedCircle", "③"),
        (3, "unheard-of", "3"),
    ],
)
def test_written_numbers(value: int, style: str, expected: str) -> None:
    assert write_number(value, style) == expected
