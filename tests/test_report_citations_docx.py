"""The review table of legal bases as a Word file, read back with python-docx."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.shared import Pt

from docparse.report.citations_docx import render_citations_docx
from docparse.values import Header, LastKnown, Part, Status
from tests.made_analyses import make_analysis, make_citations

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def open_docx(*analyses: Any, lang: str = "vi") -> Any:
    return docx.Document(io.BytesIO(render_citations_docx(analyses, lang)))


def cells(table: Any) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_bases_come_first_and_all_are_numbered_through() -> None:
    (table,) = open_docx(make_analysis()).tables
    titles, *rows = cells(table)
    assert titles == [
        "TT", "Văn bản căn cứ, viện dẫn", "Tình trạng", "Thay thế bởi", "Căn cứ xác định", "Nguồn", "Tính đến ngày",
        "Viện dẫn tại",
    ]  # fmt: skip
    assert [row[0] for row in rows] == [
        "Căn cứ ban hành (2)",
        "1",
        "2",
        "Văn bản khác được viện dẫn (3)",
        "3",
        "4",
        "5",
    ]
    assert rows[1][1] == "Luật Du lịch\n19/06/2017\n(có thể là 09/2017/QH14)"
    assert rows[2][1] == "Nghị định 30/2020/NĐ-CP\n05/03/2020, Chính phủ"
    assert rows[2][7] == "đoạn 7, dòng 7 (2 lần)"
    assert rows[6][1].endswith("(chưa rõ là văn bản nào)")


def test_a_law_that_is_known_for_certain_has_its_number() -> None:
    law = replace(make_citations()[0], instrument_id="Luật|09/2017/QH14|2017-06-19")
    (table,) = open_docx(make_analysis(citations=(law,), relations=())).tables
    assert cells(table)[2][1] == "Luật Du lịch\n19/06/2017\n(số 09/2017/QH14)"


def test_the_page_and_its_letters() -> None:
    document = open_docx(make_analysis())
    (section,) = document.sections
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert document.tables[0].rows[0]._tr.find(f"{W}trPr/{W}tblHeader") is not None
    fonts = document.styles.element.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}rFonts")
    assert fonts.get(f"{W}ascii") == "Times New Roman"
    sizes = {
        run.font.size for row in document.tables[0].rows for c in row.cells for p in c.paragraphs for run in p.runs
    }
    # The smaller ones tell by which source, and where it is cited.
    assert sizes == {Pt(13), Pt(12)}
    assert document.paragraphs[0].text == "BẢNG RÀ SOÁT CĂN CỨ PHÁP LÝ VÀ VĂN BẢN ĐƯỢC VIỆN DẪN"


def test_validity_with_day_successor_and_source() -> None:
    last = LastKnown(state="in_force", as_of="2024-01-01", evidence="x", source="Công báo")
    statuses = (
        Status(on="2024-02-01", basis="document_date", state="unknown", last_known=last),
        Status(on="2026-11-23", basis="today", state="expired", replaced_by=("1/2025/NĐ-CP",), since="2025-07-01"),
    )
    cited = tuple(replace(one, statuses=statuses) for one in make_citations()[:1])
    document = open_docx(make_analysis(citations=cited, relations=()))
    shown = cells(document.tables[0])[2]
    assert (
        shown[2] == "ngày ký: còn hiệu lực theo nguồn đến 01/01/2024; chưa rõ sau đó; nay: hết hiệu lực từ 01/07/2025"
    )
    assert shown[3] == "1/2025/NĐ-CP"
    assert "Ngày ký 01/02/2024; “nay” là 23/11/2026." in [paragraph.text for paragraph in document.paragraphs]
    assert not any("Sổ tra cứu chưa có dữ liệu" in paragraph.text for paragraph in document.paragraphs)


def test_nobody_takes_what_was_not_looked_up_for_valid() -> None:
    bare = tuple(replace(one, statuses=()) for one in make_citations())
    document = open_docx(make_analysis(citations=bare))
    assert cells(document.tables[0])[2][2] == "không có trong sổ đăng ký"
    assert "đối chiếu từng văn bản trước khi ký" in document.paragraphs[-1].text


def test_the_document_itself_is_named_as_such() -> None:
    own = replace(make_citations()[2], relation="attached")
    part = Part(id="main", kind="main", start=0, end=10, header=Header(number=own.number))
    (table,) = open_docx(make_analysis(citations=(own,), relations=(), parts=(part,))).tables
    assert cells(table)[2][1].endswith("(chính văn bản này)")


def test_without_citations_it_says_so() -> None:
    document = open_docx(make_analysis(citations=(), relations=()))
    assert document.tables == []
    assert document.paragraphs[-1].text == "Không thấy văn bản nào được viện dẫn."


def test_each_document_has_its_own_table() -> None:
    assert len(open_docx(make_analysis("a.md"), make_analysis("b.md"), lang="en").tables) == 2


def test_hostile_text_is_text() -> None:
    odd = replace(make_citations()[1], title="<w:p>&\x00\ud800 ]]>", issuer="=1+1")
    (table,) = open_docx(make_analysis(citations=(odd,), relations=())).tables
    assert "<w:p>&" in cells(table)[2][1]
