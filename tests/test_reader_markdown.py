"""Markdown: marks leave the text and stay as attributes; crawled pages are put together again."""

from __future__ import annotations

import html
import json
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.growth import MARKDOWN
from docparse.readers import read
from docparse.values import BlockKind, Document, Run, Span


def md(text: str) -> Document:
    return read("a.md", text.encode())


def blocks(document: Document) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks]


def formatted(document: Document, name: str) -> list[str]:
    return [document.text[run.start : run.end] for run in document.runs if getattr(run, name)]


@pytest.mark.parametrize(
    ("written", "read_as", "bold", "italic"),
    [
        ("**KẾ HOẠCH**", "KẾ HOẠCH", ["KẾ HOẠCH"], []),
        ("*Căn cứ Luật Lưu trữ;*", "Căn cứ Luật Lưu trữ;", [], ["Căn cứ Luật Lưu trữ;"]),
        ("***Nơi nhận:***", "Nơi nhận:", ["Nơi nhận:"], ["Nơi nhận:"]),
        ("__Đậm__ và _nghiêng_", "Đậm và nghiêng", ["Đậm"], ["nghiêng"]),
        ("**Điều 1.** Phạm vi", "Điều 1. Phạm vi", ["Điều 1."], []),
        ("**1. Mục đích: **Nâng cao", "1. Mục đích: Nâng cao", ["1. Mục đích: "], []),
        ("**1. Phạm vi:**** **Toàn xã", "1. Phạm vi: Toàn xã", ["1. Phạm vi:", " "], []),
        ("gồm** 12** chỉ tiêu", "gồm 12 chỉ tiêu", [" 12"], []),
        ("**BỘ TRƯỞNG ***điện:*", "BỘ TRƯỞNG điện:", ["BỘ TRƯỞNG "], ["điện:"]),
        ("*Hà Nội, ng**ày 05 tháng 6*", "Hà Nội, ngày 05 tháng 6", [], ["Hà Nội, ngày 05 tháng 6"]),
        ("*Căn cứ Luật số 5**;*", "Căn cứ Luật số 5;", [], ["Căn cứ Luật số 5;"]),
        ("theo quy định*.*", "theo quy định.", [], ["."]),
        ("** Ghi chú: số tạm tính*", "* Ghi chú: số tạm tính", [], ["* Ghi chú: số tạm tính"]),
        ("* (Kèm theo công văn)*", "(Kèm theo công văn)", [], ["(Kèm theo công văn)"]),
        ("nghiêng *một **đậm** phần* thôi", "nghiêng một đậm phần thôi", ["đậm"], ["một đậm phần"]),
        # Typed asterisks stay.
        ("Trị giá (USD)*", "Trị giá (USD)*", [], []),
        ("Số liệu (*) tạm tính (**) cả năm", "Số liệu (*) tạm tính (**) cả năm", [], []),
        ("* Ghi chú: số tạm tính", "* Ghi chú: số tạm tính", [], []),
        ("* một\n* hai", "* một\n* hai", [], []),
        ("diện tích 2*3*4 mét", "diện tích 2*3*4 mét", [], []),
        ("tệp *.docx; *.pdf; *.odt", "tệp *.docx; *.pdf; *.odt", [], []),
        ("lượng* và giá* tạm tính", "lượng* và giá* tạm tính", [], []),
        ("**chưa đóng", "**chưa đóng", [], []),
        ("ma_so_ho_so", "ma_so_ho_so", [], []),
        ("Họ tên: ______ Lớp: ____", "Họ tên: ______ Lớp: ____", [], []),
    ],
)
def test_emphasis(written: str, read_as: str, bold: list[str], italic: list[str]) -> None:
    document = md(written)
    assert document.text == read_as
    assert "".join(formatted(document, "bold")) == "".join(bold)
    assert "".join(formatted(document, "italic")) == "".join(italic)


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("Lưu: VT, VP<sup>XT</sup>", "Lưu: VT, VPXT"),
        ("Khoa học &amp; Công nghệ &#272;ồng&nbsp;Tháp", "Khoa học & Công nghệ Đồng Tháp"),
        ("TT NS&VSMT; P.CNTT&TT;", "TT NS&VSMT; P.CNTT&TT;"),
        ("<Nội dung> cần điền", "<Nội dung> cần điền"),
        ("dòng một<br>dòng hai<br/>dòng ba", "dòng một\ndòng hai\ndòng ba"),
        ("<p>đoạn một</p><p>đoạn hai</p>", "đoạn một\nđoạn hai"),
        ("<!-- trang 1 -->Nội dung", "Nội dung"),
        ("xem [Cổng thông tin](https://tinh.gov.vn/a_b) để biết", "xem Cổng thông tin để biết"),
        ('theo [Nghị định 7](nghi-dinh.html "tên") và [2](3)', "theo Nghị định 7 và [2](3)"),
        ("![Quốc huy](quoc-huy.png)Số: 12/SYT", "Số: 12/SYT"),
        ("thư <mailto:vt@tinh.gov.vn> và <https://tinh.gov.vn>", "thư mailto:vt@tinh.gov.vn và https://tinh.gov.vn"),
        (r"1\. Mục \*đích\* a\_b \| c", "1. Mục *đích* a_b | c"),
        (r"C:\van-ban", r"C:\van-ban"),
        ("chạy `a*b*c` nhé", "chạy a*b*c nhé"),
        ("```\n**giữ** nguyên\n  - dòng\n```", "**giữ** nguyên\n- dòng"),
        ("> trích dẫn\n> dòng tiếp", "trích dẫn dòng tiếp"),
        ("số[1] và [^2] cuối", "số[1] và [^2] cuối"),
        ("---\ntitle: Kế hoạch\nauthor: VP\n---\nNội dung", "Nội dung"),
        ("BỘ Y TẾ\n-------\nSố: 5/BYT", "BỘ Y TẾ\nSố: 5/BYT"),
        ("KẾ HOẠCH\n**-------**\nNăm 2031", "KẾ HOẠCH\nNăm 2031"),
    ],
)
def test_other_marks(written: str, read_as: str) -> None:
    assert md(written).text == read_as


def test_superscript_is_kept_as_formatting() -> None:
    assert formatted(md("VP<sup>XT</sup>"), "superscript") == ["XT"]


def test_headings_have_their_level() -> None:
    document = md("# KẾ HOẠCH\n## **1. Mục đích** ##\nNâng cao chất lượng\n#\n")
    assert [(block.kind, block.outline) for block in document.blocks] == [
        (BlockKind.HEADING, 1), (BlockKind.HEADING, 2), (BlockKind.PARAGRAPH, None),
    ]  # fmt: skip
    assert blocks(document) == ["KẾ HOẠCH", "1. Mục đích", "Nâng cao chất lượng"]


def test_hard_breaks_part_lines() -> None:
    assert blocks(md("**KẾ HOẠCH**  \n**Tổ chức hội thi**\\\n**của Sở**")) == ["KẾ HOẠCH", "Tổ chức hội thi", "của Sở"]


def test_formatting_never_reaches_over_a_block_end() -> None:
    document = md("**TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH**")
    assert all("\n" not in document.text[run.start : run.end] for run in document.runs)
    assert formatted(document, "bold") == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"]


CRAWLED = """\
|
**ỦY BAN NHÂN DÂN
**
TỈNH AN HÒA
-------
|
**CỘNG HÒA XÃ HỘI
CHỦ NGHĨA VIỆT NAM**
Độc lập - Tự do - Hạnh phúc
---------------
|
|
Số: 0412/KH-UBND
|
*An Hòa, ngày 21
tháng 5 năm 2031*
|


**KẾ HOẠCH**

TỔ
CHỨC HỘI THI CÁN BỘ VĂN PHÒNG GIỎI TRÊN ĐỊA BÀN
TỈNH AN HÒA

*Căn cứ Quyết định số
415/QĐ-UBND ngày 12 tháng 3 năm 2031 của Ủy ban nhân dân tỉnh An Hòa về công tác
văn thư;*

**1.
Mục đích**

- Nâng cao kỹ năng soạn thảo
của đội ngũ cán bộ, công chức theo quy định tại khoản
2 Điều 5 và khoản
3. Điều 6 của Quy chế; góp phần phát triển kinh tế
- xã hội[1] của tỉnh.

** **

|
Nơi nhận:
- Như trên;
- VPUB: CVP, các PCVP,
TH, KGVX;
- Lưu: VT.
|
**KT. CHỦ TỊCH
**
PHÓ CHỦ TỊCH
Trần Văn Ba
|

**PHỤ LỤC**

|
**TT**
|
**Nội dung công
việc**
|
**Ghi chú**
|
|
**A. Việc chung**
|
|
1
|
Chuẩn bị hội
trường
|
|
|
2
|
Mời đại biểu
|
gấp
|

[1] Giai
đoạn 2026 - 2030.
"""


def test_crawled_page_is_put_together_again() -> None:
    document = md(CRAWLED)
    assert blocks(document) == [
        "ỦY BAN NHÂN DÂN TỈNH AN HÒA",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 0412/KH-UBND",
        "An Hòa, ngày 21 tháng 5 năm 2031",
        "KẾ HOẠCH",
        "TỔ CHỨC HỘI THI CÁN BỘ VĂN PHÒNG GIỎI TRÊN ĐỊA BÀN TỈNH AN HÒA",
        "Căn cứ Quyết định số 415/QĐ-UBND ngày 12 tháng 3 năm 2031 của Ủy ban nhân dân tỉnh An Hòa về công tác"
        " văn thư;",
        "1. Mục đích",
        "- Nâng cao kỹ năng soạn thảo của đội ngũ cán bộ, công chức theo quy định tại khoản 2 Điều 5 và khoản 3. Điều 6"
        " của Quy chế; góp phần phát triển kinh tế - xã hội[1] của tỉnh.",
        "Nơi nhận:",
        "- Như trên;",
        "- VPUB: CVP, các PCVP, TH, KGVX;",
        "- Lưu: VT.",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Trần Văn Ba",
        "PHỤ LỤC",
        "TT",
        "Nội dung công việc",
        "Ghi chú",
        "A. Việc chung",
        "1",
        "Chuẩn bị hội trường",
        "2",
        "Mời đại biểu",
        "gấp",
        "[1] Giai đoạn 2026 - 2030.",
    ]


def test_crawled_tables_have_rows_and_columns() -> None:
    document = md(CRAWLED)
    seats = {text: block.place for text, block in zip(blocks(document), document.blocks, strict=True)}
    assert [(seats[text].table, seats[text].row, seats[text].column) for text in (
        "ỦY BAN NHÂN DÂN TỈNH AN HÒA", "Độc lập - Tự do - Hạnh phúc", "Số: 0412/KH-UBND", "Nơi nhận:", "Trần Văn Ba",
        "Ghi chú", "A. Việc chung", "Chuẩn bị hội trường", "Mời đại biểu", "gấp",
    )] == [
        (1, 1, 1), (1, 1, 2), (1, 2, 1), (2, 1, 1), (2, 1, 2), (3, 1, 3), (3, 2, 1), (3, 3, 2), (3, 4, 2), (3, 4, 3),
    ]  # fmt: skip
    assert seats["KẾ HOẠCH"].table is None
    assert seats["KẾ HOẠCH"].paragraph == 1
    assert seats["KẾ HOẠCH"].line == 20
    assert document.blocks[-1].kind is BlockKind.FOOTNOTE


def test_page_without_blank_lines() -> None:
    """The same page as another crawler leaves it: first lines shorter, as tags stood before them."""
    body = re.sub(r"\n\n+", "\n", CRAWLED.replace("** **", ""))
    texts = blocks(md(body))
    assert texts[:6] == blocks(md(CRAWLED))[:6]
    assert "1. Mục đích" in texts
    assert sum(text.startswith("- Nâng cao") and text.endswith("của tỉnh.") for text in texts) == 1


@pytest.mark.parametrize(
    "table",
    [
        "| STT | Đơn vị | Số lượng |\n|:---|:---:|---:|\n| 1 | Phòng **A** | 02 |\n| 2 | | 03 |",
        "STT | Đơn vị | Số lượng\n--- | --- | ---\n1 | Phòng **A** | 02\n2 | | 03",
        "<table><tr><th>STT</th><th>Đơn vị</th><th>Số lượng</th></tr>\n<tr><td>1</td><td>Phòng <b>A</b></td><td>02</td>"
        "</tr>\n<tr><td>2</td><td></td><td>03</td></tr></table>",
    ],
    ids=["pipes", "pipes without ends", "html"],
)
def test_tables_on_lines(table: str) -> None:
    document = md(f"Danh sách:\n\n{table}\n\nHết.")
    found = [(block.span.of(document.text), block.place.row, block.place.column) for block in document.blocks[1:-1]]
    assert found == [
        ("STT", 1, 1), ("Đơn vị", 1, 2), ("Số lượng", 1, 3), ("1", 2, 1), ("Phòng A", 2, 2), ("02", 2, 3),
        ("2", 3, 1), ("03", 3, 3),
    ]  # fmt: skip
    assert formatted(document, "bold") == ["A"]
    assert blocks(document)[-1] == "Hết."


def test_lines_of_a_cell_are_blocks() -> None:
    document = md("| A<br>B | C |\n|---|---|\n| một \\| hai | ba |")
    assert blocks(document) == ["A", "B", "C", "một | hai", "ba"]


@pytest.mark.parametrize(
    ("written", "read"), [(">  1", "1"), (">\t> \tMột", "Một"), (">   \n> hai", "hai"), ("> - ba", "- ba")]
)
def test_blanks_behind_a_quotation_mark_are_no_text(written: str, read: str) -> None:
    assert md(written).text == read


marks = st.text(alphabet="aĐế1.|*_#>-[]()<b>/&;\\`\n\r \u00a0\u200be\u0301", max_size=120)


@given(marks)
def test_blocks_and_map_fit_any_text(written: str) -> None:
    document = md(written or "\n")
    assert "\n".join(blocks(document)) == document.text
    assert all(block == block.strip() and block for block in blocks(document))
    assert document.source is not None
    assert len(document.source) == len(document.text)
    for piece in document.source.pieces:
        new = document.text[piece.start : piece.end]
        old = written[piece.source_start : piece.source_end]
        if piece.length == piece.source_length:
            assert all(a == b or a.isspace() for a, b in zip(new, old, strict=True))
        else:
            assert new == unicodedata.normalize("NFC", html.unescape(old).replace("\u200b", "")) or new.isspace()
    for run in document.runs:
        assert 0 <= run.start < run.end <= len(document.text)
    assert list(document.runs) == sorted(document.runs, key=lambda run: run.start)


@given(st.lists(st.sampled_from(["|", "|", "|", "a", "b c", "", "**d**", "---"]), max_size=40))
def test_any_bars_give_cells_in_reading_order(lines: list[str]) -> None:
    document = md("\n".join(lines) or "\n")
    assert "".join(document.text.split()) == "".join("".join(lines).replace("---", "").split()).replace(
        "|", ""
    ).replace("**", "")
    places = [block.place for block in document.blocks]
    assert [place.line for place in places] == sorted(place.line or 0 for place in places)
    seats = [(place.table, place.row or 0, place.column or 0) for place in places if place.table]
    assert seats == sorted(seats, key=lambda seat: (seat[0] or 0, *seat[1:]))


def test_a_span_over_a_bold_edge_leads_back_to_both_sides() -> None:
    written = "**Căn cứ** Luật *Lưu trữ*"
    document = md(written)
    assert document.source is not None
    assert document.source.span_to_source(Span(0, len(document.text))).of(written) == "Căn cứ** Luật *Lưu trữ"
    assert document.runs == (Run(start=0, end=6, bold=True), Run(start=12, end=19, italic=True))


@pytest.mark.parametrize("line", MARKDOWN)
def test_long_runs_of_unclosed_marks_are_read(line: str) -> None:
    """A reader that looked back from each of them would be at it for hours; ``benchmarks.growth`` has the times."""
    assert md(line * 10_000).reader == "markdown"


def _fold(text: str) -> str:
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text).replace("*", " ")).strip()


def test_real_pages_hold_every_citation_in_one_block(shared: Path) -> None:
    """The reference analyses quote citations; a paragraph cut in two or a lost character would break one."""
    missing: list[str] = []
    for gold in sorted((shared / "gold").glob("*.json")):
        analysis = json.loads(gold.read_text(encoding="utf-8"))
        if not str(analysis.get("file", "")).endswith(".md"):
            continue
        texts = [_fold(text) for text in blocks(read(shared / analysis["file"]))]
        quoted = [_fold(citation["text"]) for citation in analysis["citations"]]
        missing += [quote for quote in quoted if not any(quote in text for text in texts)]
    assert not missing


def test_real_pages_are_blocks_and_maps(shared: Path) -> None:
    for path in sorted((shared / "docs" / "md").glob("*.md")):
        document = read(path)
        assert "\n".join(blocks(document)) == document.text
        assert document.source is not None
        assert len(document.source) == len(document.text)
