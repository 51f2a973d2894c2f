"""Short names of several documents."""

from __future__ import annotations

import pytest

from docparse.report.document_labels import document_labels, sentence_case
from docparse.values import Analysis, Document, Header, Part


def paper(path: str, issuer: str | None = None, number: str | None = None, issuer_id: str | None = None) -> Analysis:
    header = Header(issuer=issuer, number=number, issuer_id=issuer_id)
    document = Document(path=path, text="", reader="text", sha256="0" * 64, blocks=())
    return Analysis(document=document, parts=(Part(id="main", kind="main", start=0, end=0, header=header),))


@pytest.mark.parametrize(
    ("papers", "labels"),
    [
        ([paper("a.docx", "SỞ Y TẾ"), paper("b.docx", "SỞ NỘI VỤ")], ["Sở Y tế", "Sở Nội vụ"]),
        ([paper("a.docx", "SỞ Y TẾ", "1/KH"), paper("b.docx", "SỞ Y TẾ", "2/KH")], ["1/KH", "2/KH"]),
        ([paper("x/kh-lan-1.docx", "SỞ Y TẾ"), paper("x/kh-lan-2.docx", "SỞ Y TẾ")], ["1.docx", "2.docx"]),
        ([paper("a/kh.docx"), paper("b/kh.docx")], ["kh.docx [1]", "kh.docx [2]"]),
        ([paper("a.docx"), paper("b.docx", "UBND XÃ TÂN LỘC")], ["a.docx", "UBND xã Tân Lộc"]),
        ([paper("ke-hoach.docx")], ["ke-hoach.docx"]),
        (
            [paper("a.docx", "SỞ " + "RẤT DÀI " * 9), paper("b.docx")],
            ["Sở rất dài rất dài rất dài rất dài rất…", "b.docx"],
        ),
    ],
)
def test_labels_tell_papers_apart(papers: list[Analysis], labels: list[str]) -> None:
    assert document_labels(papers) == labels


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("SỞ KHOA HỌC VÀ CÔNG NGHỆ", "Sở Khoa học và Công nghệ"),
        ("ỦY BAN NHÂN DÂN  TỈNH LÀO CAI", "Ủy ban nhân dân tỉnh Lào Cai"),
        ("Hội Nông dân xã Pù Nhi", "Hội Nông dân xã Pù Nhi"),
        ("", ""),
    ],
)
def test_capitals_of_a_letterhead_are_those_of_a_sentence(written: str, shown: str) -> None:
    assert sentence_case(written) == shown
