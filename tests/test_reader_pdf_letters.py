"""Letters of a PDF: marks drawn apart, letters written font by font, double prints, codes that fonts get wrong."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.made_pdf import MadePage, make_pdf, width_of
from docparse.readers.pdf.doubles import drop_doubles
from docparse.readers.pdf.font_slips import as_latin, has_slips, mend
from docparse.readers.pdf.fonts import style_bits
from docparse.readers.pdf.pieces import Look, Piece, Space
from docparse.readers.pdf.quality import is_readable
from docparse.readers.pdf.symbols import named_symbols
from docparse.values import Document

WORDS = ("Điều", "trưởng", "phòng", "nghiệp", "hộp", "ủy", "ế", "Ủy", "quyền", "số", "2026", "kế", "hoạch", "Sở")


def opened(*pages: MadePage) -> Document:
    from docparse.readers import read

    return read("mau.pdf", make_pdf(pages))


def draw_apart(page: MadePage, x: float, y: float, words: str, *, raised: float) -> None:
    """Letters without their marks first, then each mark by itself over or under its letter."""
    marks: list[tuple[float, str]] = []
    for at, letter in enumerate(words):
        base, *above = unicodedata.normalize("NFD", letter)
        place = x + width_of(" ") * at
        page.text(place, y, base)
        marks += [(place, mark) for mark in above]
    for place, mark in reversed(marks):
        page.text(place, y - raised, mark)


@pytest.mark.parametrize("raised", [0, 4])
def test_marks_drawn_apart_join_their_letters(raised: float) -> None:
    page = MadePage()
    first, second = "Phó Trưởng phòng", "ủy quyền cho chuyên viên"
    draw_apart(page, 85, 100, first, raised=raised)
    draw_apart(page, 85, 116, second, raised=raised)
    page.text(85, 200, "Một dòng đủ dài để biết lề phải của trang này ở đâu.")
    text = opened(page).text
    assert text.split("\n")[:2] == [first, second]
    assert unicodedata.is_normalized("NFC", text)


def test_marks_of_one_line_never_go_to_the_line_above() -> None:
    page = MadePage()
    draw_apart(page, 85, 100, "aaaaaaaa", raised=0)
    draw_apart(page, 85, 114, "ấấấấấấấấ", raised=5)
    assert "aaaaaaaa" in opened(page).text.replace("\n", " ")
    assert "ấấấấấấấấ" in opened(page).text


def draw_font_by_font(page: MadePage, x: float, y: float, words: str) -> None:
    """Plain letters with their spaces first, then those that another font has to give."""
    late = []
    run, start = "", x
    for at, letter in enumerate(words):
        place = x + width_of(" ") * at
        if ord(letter) < 0x180:
            start = start if run else place
            run += letter
            continue
        if run:
            page.text(start, y, run)
            run = ""
        late.append((place, letter))
    if run:
        page.text(start, y, run)
    for place, letter in late:
        page.text(place, y, letter, font="italic")


def test_letters_written_font_by_font_stand_in_their_words() -> None:
    page = MadePage()
    lines = [
        "Ủy ban nhân dân tỉnh báo cáo kết quả thực hiện kế hoạch",
        "số hóa tài liệu lưu trữ của các sở, ban, ngành ở tỉnh",
        "Phòng Tổ chức - Hành chính chủ trì, phối hợp với Thanh tra",
    ]
    for row, words in enumerate(lines):
        draw_font_by_font(page, 85, 100 + 40 * row, words)
    assert opened(page).text.split("\n") == lines


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=3, max_size=8))
def test_words_come_back_whole_however_they_are_written(words: list[str]) -> None:
    line = " ".join(words)
    plain, shuffled = MadePage(), MadePage()
    plain.text(85, 100, line)
    draw_font_by_font(shuffled, 85, 100, line)
    assert opened(plain).text == line
    assert opened(shuffled).text == line


@pytest.mark.parametrize("shift", [0.0, 0.4, 1.2])
def test_words_printed_twice_stand_once(shift: float) -> None:
    """The whole line again, a hair to the right: too far back in the file for the library to see."""
    page = MadePage()
    words = "KẾ HOẠCH CÔNG TÁC NĂM 2026 CỦA PHÒNG TỔNG HỢP VÀ CỦA VĂN PHÒNG".split()
    for start in (60, 60 + shift):
        for at, word in enumerate(words):
            page.text(start + width_of(" ".join([*words[:at], ""])), 100, word)
    assert opened(page).text == " ".join(words)


def test_a_word_printed_twice_is_bold() -> None:
    look = Look(bold=False, italic=False, size=14, angle=0)
    one, other = (Piece("Sở", x, x + 14, 100, look, Space.NONE) for x in (85, 86))
    beside, below = one._replace(x0=120, x1=134), one._replace(y=118)
    kept = drop_doubles([one, beside, below, other])
    assert [(piece.x0, piece.y, piece.look.bold) for piece in kept] == [
        (85, 100, True), (120, 100, False), (85, 118, False),
    ]  # fmt: skip


def test_spaces_that_are_only_gaps() -> None:
    page = MadePage()
    x = 85.0
    for word in "Sở Nội vụ báo cáo".split():
        page.text(x, 100, word)
        x += width_of(word) + 4
    assert opened(page).text == "Sở Nội vụ báo cáo"


def test_watermarks_are_left_out() -> None:
    page = MadePage()
    page.text(85, 100, "Sở Nội vụ báo cáo")
    page.content.append(f"BT /F0 60 Tf 0.7 0.7 -0.7 0.7 100 300 Tm <{'BẢN NHÁP'.encode('utf-16-be').hex()}> Tj ET")
    assert opened(page).text == "Sở Nội vụ báo cáo"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Sở Công Th\u01a3ơng", "Sở Công Thương"),
        ("h\u01a3ớng dẫn", "hướng dẫn"),
        ("CỘNG HÕA", "CỘNG HÒA"),
        ("phõng", "phòng"),
        ("làm rõ", "làm rõ"),
        ("võ thuật", "võ thuật"),
        ("hạnh phöc", "hạnh phúc"),
    ],
)
def test_letters_that_a_word_processor_writes_wrongly(written: str, shown: str) -> None:
    assert mend(written) == shown


def test_letters_are_only_mended_where_the_fault_shows() -> None:
    assert not has_slips("Võ Văn Tõ")
    page = MadePage()
    page.text(85, 100, "Kính gửi: Ông Võ Văn Tõ")
    assert opened(page).text == "Kính gửi: Ông Võ Văn Tõ"
    page.text(85, 140, "Sở Công Th\u01a3ơng h\u01a3ớng dẫn các phõng")
    assert opened(page).text.endswith("Sở Công Thương hướng dẫn các phòng")


@pytest.mark.parametrize(("word", "latin"), [("\u0412\u0421\u0422", "BCT"), ("Москва", "Москва"), ("Sở", "Sở")])
def test_letters_that_look_alike(word: str, latin: str) -> None:
    assert as_latin(word) == latin


@pytest.mark.parametrize(
    ("text", "font", "shown"),
    [("\uf0b7", "ABCDEF+SymbolMT", "•"), ("\uf0a8 Khẩn", "Wingdings-Regular", "□ Khẩn"), ("\ue123", "Arial", "\ufffd")],
)
def test_symbols(text: str, font: str, shown: str) -> None:
    assert named_symbols(text, font) == shown


@pytest.mark.parametrize(
    ("text", "readable"),
    [
        ("Thực hiện Kế hoạch số 57/KH-UBND của Ủy ban nhân dân tỉnh về cải cách hành chính năm nay", True),
        ("The quick brown fox jumps over the lazy dog again and again until the evening comes", True),
        ("UBND HĐND TTHC CCVC VPUB NN PTNT KHĐT TNMT LĐTBXH GDĐT VHTT Kế hoạch của Sở", True),
        ("7KӵF KLӋQ 4X\\ӃW ÿӏQK Vӕ QJ‡\\ FӫD Gi·m ÿӕF 6ӣ CÙng 7KѭѫQJ YӅ YLӋF WLӃQ h‡nh NLӇP", False),
        ("Céng hoµ x· héi chñ nghÜa ViÖt Nam §éc lËp Tù do H¹nh phóc QuyÕt ®Þnh cña Thñ t­íng", False),
    ],
)
def test_what_no_language_writes(text: str, readable: bool) -> None:
    assert is_readable(text.split()) is readable


@given(st.binary(max_size=200))
def test_font_programs_of_any_bytes(program: bytes) -> None:
    assert style_bits(program) >= 0


def test_the_style_bits_of_a_font_program() -> None:
    head = bytes(44) + b"\x00\x03" + bytes(8)
    record = b"head" + bytes(4) + (28).to_bytes(4, "big") + len(head).to_bytes(4, "big")
    program = b"\x00\x01\x00\x00" + (1).to_bytes(2, "big") + bytes(6) + record + head
    assert style_bits(program) == 3
