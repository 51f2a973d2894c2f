"""PDF files in old fonts, read as Unicode."""

from __future__ import annotations

import pytest

from docparse.readers import read
from docparse.readers.pdf.legacy_fonts import OldFonts
from docparse.readers.pdf.pieces import Look, RawPiece, Space
from docparse.text.encodings import TCVN3, VNI
from docparse.text.encodings.font_text import with_soft_hyphens
from tests.legacy_pdf import make_old_pdf

SENTENCE = "Đề nghị các trường trung học cơ sở báo cáo trước ngày 15 tháng 9 năm 2009 về cơ quan thường trực,"
REST = "lưu lại hồ sơ của từng trường – bản chính “có dấu” – để kiểm tra."


def test_abc_and_vni_beside_unicode_names() -> None:
    data = make_old_pdf(
        [
            [(TCVN3.encode("ủy ban nhân dân xã an hòa"), ".VnTimeH")],
            [(TCVN3.encode(SENTENCE), "ABCDEF+.VnTime,Bold")],
            [(TCVN3.encode(REST), ".VnTime")],
            [(VNI.encode("Nơi nhận: như trên; lưu Văn phòng."), "VNI-Times")],
            [(TCVN3.encode("Trang trống – "), ".VnTime"), ("trang 3", "TimesNewRoman")],
        ],
        size=8,
    )
    lines = read("cu.pdf", data).text.replace("\n", " ")
    for written in (
        "ỦY BAN NHÂN DÂN XÃ AN HÒA",
        SENTENCE,
        REST,
        "Nơi nhận: như trên; lưu Văn phòng.",
        "Trang trống – trang 3",
    ):
        assert written in lines


@pytest.mark.parametrize("word", "trường lưu thư ưu chưa nước hướng đưa lương-hưu tư-thưởng".split())
def test_a_hyphen_that_stands_for_a_letter(word: str) -> None:
    assert TCVN3.decode(with_soft_hyphens(TCVN3.encode(word).replace("\xad", "-"))).text == word


@pytest.mark.parametrize("word", ["15/Q§-UB", "2009-2010", "kinh-tÕ", "-", "-C¸c", "A-1-b-2-c-3-d"])
def test_a_hyphen_that_stands_for_itself(word: str) -> None:
    assert with_soft_hyphens(word) == word


class _Names:
    def names(self) -> list[tuple[int, str]]:
        return [(1, "VNI-Times")]


def test_a_mark_drawn_by_itself_goes_to_its_letter() -> None:
    look = Look(bold=False, italic=False, size=14, angle=0, font=1)
    drawn = [("h", Space.GUESSED), ("o", Space.NONE), ("ø", Space.NONE), ("a", Space.NONE), ("bình", Space.WRITTEN)]
    pieces = [
        RawPiece(text, (10.0 * at, 0.0), (10.0 * at, 0.0, 10.0 * at + 9, 12.0), look, space, False, at)
        for at, (text, space) in enumerate(drawn)
    ]
    read_pieces = OldFonts(_Names()).decode(pieces)  # type: ignore[arg-type]
    assert [piece.text for piece in read_pieces] == ["h", "ò", "a", "bình"]
    assert read_pieces[1].origin == (10.0, 0.0)
    assert read_pieces[1].box == (10.0, 0.0, 29.0, 12.0)
