"""The text before its tracked changes: deletions kept, insertions dropped, moves at the old place, old formats."""

from __future__ import annotations

import sys
from pathlib import Path
from subprocess import run as run_program

import pytest

import docparse
from docparse.readers.docx import read_docx
from docparse.readers.options import ReadOptions
from docparse.values import Document
from tests.docx_files import abstract_list, level, list_instance, make_docx, numbered, paragraph

LIST = abstract_list(0, level(0, "decimal", "%1."), level(1, "lowerLetter", "%2)")) + list_instance(1, 0)
IN_LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def both(body: str, **parts: str) -> tuple[Document, Document]:
    """The document after its changes, and before them."""
    data = make_docx(body, **parts)
    return read_docx(data, "mau.docx"), read_docx(data, "mau.docx", ReadOptions(as_original=True))


def texts(body: str, **parts: str) -> tuple[str, str]:
    after, before = both(body, **parts)
    return after.text, before.text


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def deleted(text: str) -> str:
    return f'<w:del><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def mark(change: str) -> str:
    return f"<w:rPr><w:{change}/></w:rPr>"


FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:{0}> REF moc </w:{0}></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:{1}>Phụ lục</w:{1}></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


@pytest.mark.parametrize(
    ("inside", "after", "before"),
    [
        (run("giao ") + deleted("Phòng") + f"<w:ins>{run('Sở')}</w:ins>", "giao Sở", "giao Phòng"),
        (f"<w:moveFrom>{run('đi ')}</w:moveFrom>{run('ở ')}<w:moveTo>{run('đến')}</w:moveTo>", "ở đến", "đi ở"),
        (f"{run('một')}<w:ins>{run(' mới')}{deleted(' thôi')}</w:ins>", "một mới", "một"),
        (f'<w:hyperlink r:id="x"><w:ins>{run("mới")}</w:ins>{deleted("cũ")}</w:hyperlink>', "mới", "cũ"),
        (run("x") + "<w:del>" + FIELD.format("delInstrText", "delText") + "</w:del>", "x", "xPhụ lục"),
        (run("x") + "<w:ins>" + FIELD.format("instrText", "t") + "</w:ins>", "xPhụ lục", "x"),
        (run("ẩn", "<w:vanish/><w:rPrChange><w:rPr/></w:rPrChange>") + run("thấy"), "thấy", "ẩnthấy"),
        (run("sở", "<w:caps/><w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>"), "SỞ", "sở"),
    ],
    ids=[
        "deletion and insertion", "move", "deletion inside an insertion", "in a link", "deleted field",
        "inserted field", "hidden later", "in capitals later",
    ],
)  # fmt: skip
def test_runs(inside: str, after: str, before: str) -> None:
    assert texts(f"<w:p>{inside}</w:p>") == (after, before)


@pytest.mark.parametrize(
    ("body", "after", "before"),
    [
        (paragraph("Sở Nội ", properties=mark("ins")) + paragraph("vụ"), "Sở Nội \nvụ", "Sở Nội vụ"),
        (paragraph("Sở Nội ", properties=mark("del")) + paragraph("vụ"), "Sở Nội vụ", "Sở Nội \nvụ"),
        (paragraph("một") + f"<w:p><w:pPr>{mark('ins')}</w:pPr><w:ins>{run('hai')}</w:ins></w:p>" + paragraph("ba"),
         "một\nhai\nba", "một\nba"),
        (f"<w:p><w:pPr>{mark('moveFrom')}</w:pPr><w:moveFrom>{run('đoạn')}</w:moveFrom></w:p>" + paragraph("giữa")
         + f"<w:p><w:pPr>{mark('moveTo')}</w:pPr><w:moveTo>{run('đoạn')}</w:moveTo></w:p>" + paragraph("cuối"),
         "giữa\nđoạn\ncuối", "đoạn\ngiữa\ncuối"),
    ],
    ids=["split", "joined", "inserted paragraph", "moved paragraph"],
)  # fmt: skip
def test_paragraph_marks(body: str, after: str, before: str) -> None:
    stripped = [tuple("\n".join(line.strip() for line in text.split("\n")) for text in (after, before))]
    assert [texts(body)] == stripped


@pytest.mark.parametrize(
    ("body", "after", "before"),
    [
        (numbered("Một", 1) + f"<w:p><w:pPr>{IN_LIST}{mark('ins')}</w:pPr><w:ins>{run('Thêm')}</w:ins></w:p>"
         + numbered("Hai", 1), "1. Một\n2. Thêm\n3. Hai", "1. Một\n2. Hai"),
        (numbered("Một", 1) + f"<w:p><w:pPr>{IN_LIST}{mark('del')}</w:pPr>{deleted('Bỏ')}</w:p>" + numbered("Hai", 1),
         "1. Một\n2. Hai", "1. Một\n2. Bỏ\n3. Hai"),
        (paragraph("Mục", properties=f"{IN_LIST}<w:pPrChange><w:pPr/></w:pPrChange>"), "1. Mục", "Mục"),
        (paragraph("Mục", properties=f"<w:pPrChange><w:pPr>{IN_LIST}</w:pPr></w:pPrChange>"), "Mục", "1. Mục"),
        (paragraph("Mục", properties=IN_LIST.replace("</w:numPr>", "<w:ins/></w:numPr>")), "1. Mục", "Mục"),
    ],
    ids=["inserted item", "deleted item", "number added", "number removed", "number marked as inserted"],
)  # fmt: skip
def test_automatic_numbers(body: str, after: str, before: str) -> None:
    assert texts(body, numbering=LIST) == (after, before)


def test_paragraph_formats() -> None:
    change = '<w:pPrChange><w:pPr><w:jc w:val="right"/></w:pPr></w:pPrChange>'
    after, before = both(paragraph("Chữ", properties=f'<w:jc w:val="center"/>{change}'))
    assert (after.blocks[0].alignment, before.blocks[0].alignment) == ("center", "right")


def table(*rows: tuple[str, tuple[str, ...]]) -> str:
    """Rows of (inside of w:trPr, cells); a cell is its text, or "text|inside of w:tcPr"."""
    written = ""
    for properties, cells in rows:
        parts = (cell.partition("|") for cell in cells)
        inside = "".join(f"<w:tc><w:tcPr>{more}</w:tcPr>{paragraph(text)}</w:tc>" for text, _, more in parts)
        written += f"<w:tr><w:trPr>{properties}</w:trPr>{inside}</w:tr>"
    return f"<w:tbl>{written}</w:tbl>"


@pytest.mark.parametrize(
    ("body", "after", "before"),
    [
        (table(("", ("A",)), ("<w:ins/>", ("B",)), ("<w:del/>", ("C",))), "A B", "A C"),
        (table(("", ("A", "B|<w:cellIns/>", "C|<w:cellDel/>"))), "A B", "A C"),
        (table(("", ("A|<w:cellMerge w:vMerge='rest'/>",)), ("", ("B|<w:cellMerge w:vMerge='cont'/>",))), "A", "A B"),
        (table(("", ("A|<w:vMerge w:val='restart'/>",)), ("", ("B|<w:cellMerge w:vMergeOrig='cont'/>",))),
         "A B", "A"),
    ],
    ids=["rows", "cells", "merged later", "parted later"],
)  # fmt: skip
def test_tables(body: str, after: str, before: str) -> None:
    assert texts(body) == (after.replace(" ", "\n"), before.replace(" ", "\n"))


def test_notes_follow_their_marks() -> None:
    body = (
        f'<w:p>{run("Nguồn")}<w:del><w:r><w:footnoteReference w:id="2"/></w:r></w:del>'
        '<w:ins><w:r><w:footnoteReference w:id="3"/></w:r></w:ins></w:p>'
    )
    notes = "".join(
        f'<w:footnote w:id="{number}">{paragraph(text)}</w:footnote>' for number, text in ((2, "x"), (3, "y"))
    )
    assert texts(body, footnotes=notes) == ("Nguồn\n[1] y", "Nguồn\n[1] x")


@pytest.mark.parametrize(
    "body",
    [
        f"<w:p>{deleted('x')}</w:p>",
        paragraph("x", properties=mark("ins")),
        paragraph("x", run="<w:b/><w:rPrChange><w:rPr/></w:rPrChange>"),
        paragraph("x", properties="<w:pPrChange><w:pPr/></w:pPrChange>"),
        table(("<w:ins/>", ("x",))),
    ],
)
def test_changes_of_every_kind_are_told(body: str) -> None:
    after, before = both(body)
    assert ["đã chấp nhận tất cả" in warning for warning in after.warnings] == [True]
    assert ["bản gốc" in warning for warning in before.warnings] == [True]


def test_a_file_without_changes_reads_the_same() -> None:
    after, before = both(paragraph("Một") + table(("", ("A", "B"))) + numbered("Hai", 1), numbering=LIST)
    assert after == before


def test_python_and_the_command_line(tmp_path: Path) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(make_docx(f"<w:p>{deleted('Phòng')}<w:ins>{run('Sở')}</w:ins></w:p>"))
    assert (docparse.read(path).text, docparse.read(path, as_original=True).text) == ("Sở", "Phòng")
    command = [sys.executable, "-X", "utf8", "-m", "docparse", "text", str(path), "--as-original", "--quiet"]
    done = run_program(command, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == "Phòng"


def test_a_decision_under_revision(root: Path) -> None:
    path = root / "samples" / "quyet-dinh-theo-doi-sua-doi.docx"
    original = docparse.read(path, as_original=True).text
    present = (
        "05/2018/TT-BNNPTNT", "trên địa bàn tỉnh An Lộc và vùng giáp ranh.", "Điều 2. Giải thích từ ngữ",
        "có trạm bơm; doanh nghiệp,", "b) Ghi nhật ký", "c) Mở máy", "2\nGò Sậy", "3\nVĩnh Cát",
        "01 tháng 3 năm 2026", "Điều 7. Tổ chức thực hiện",
    )  # fmt: skip
    assert [words for words in present if words not in original] == []
    assert [words for words in ("67/2018/NĐ-CP", "do Nhà nước đầu tư", "Rạch Mít") if words in original] == []
