"""PDFs that cannot be read, or not wholly: which fault is named, which pages, and what to do."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.made_pdf import MadePage, make_pdf
from docparse.readers import ReadOptions, read
from docparse.readers.pdf import container, pages, read_pdf
from docparse.readers.pdf.verdicts import page_list
from docparse.values import UnreadableFile

GARBLED = "7KӵF KLӋQ 4X\\ӃW ÿӏQK Vӕ QJ‡\\ FӫD Gi·m ÿӕF 6ӣ CÙng 7KѭѫQJ YӅ YLӋF WLӃQ h‡nh NLӇP"
TEXT = "Sở Nội vụ báo cáo kết quả rà soát hồ sơ lưu trữ của các phòng chuyên môn trong quý này như sau"

# Whether or not Tesseract is installed here.
UNAIDED = ReadOptions(ocr=False)


def scan() -> MadePage:
    page = MadePage()
    page.picture()
    return page


def stamped_scan() -> MadePage:
    page = scan()
    page.stamp(300, 60, "Ký bởi: Sở Nội vụ", size=8)
    page.stamp(300, 70, "05/03/2026 10:11:12", size=8)
    return page


def garbled() -> MadePage:
    page = MadePage()
    page.paragraph(100, f"{GARBLED} {GARBLED}")
    return page


def plain() -> MadePage:
    page = MadePage()
    page.paragraph(100, f"{TEXT}.")
    return page


def recognised() -> MadePage:
    page = scan()
    for row in range(3):
        page.text(85, 100 + 20 * row, TEXT[:60], mode=3, size=10 + row)
    return page


def refusal(data: bytes) -> UnreadableFile:
    with pytest.raises(UnreadableFile) as caught:
        read_pdf(data, "thư mục/mau.pdf", UNAIDED)
    error = caught.value
    assert error.path == "thư mục/mau.pdf"
    assert error.message.endswith(".")
    assert error.remedy.startswith("Hãy ")
    return error


@pytest.mark.parametrize(
    ("made", "code"),
    [
        ([scan()], "scanned"),
        ([stamped_scan(), scan()], "scanned"),
        ([garbled()], "garbled"),
        ([garbled(), scan()], "no_usable_text"),
    ],
)
def test_files_without_usable_text(made: list[MadePage], code: str) -> None:
    error = refusal(make_pdf(made))
    assert error.code == code
    assert "OCR" in error.remedy


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n", b"%PDF-1.4\nxref\n0 0\ntrailer <<>>\n%%EOF", make_pdf([plain()])[:300]]
)
def test_damaged_files(data: bytes) -> None:
    assert refusal(data).code == "damaged"


def test_encrypted_files() -> None:
    keys = b"/O <%s> /U <%s>" % (b"ab" * 32, b"cd" * 32)
    entry = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 %s >> /ID [<00> <00>]" % keys
    locked = make_pdf([plain()]).replace(b"trailer\n<< ", b"trailer\n<< " + entry)
    assert refusal(locked).code == "encrypted"


def test_mixed_files_name_their_pages() -> None:
    document = read("mau.pdf", make_pdf([plain(), scan(), scan(), garbled(), recognised()]), options=UNAIDED)
    assert document.warnings[0].startswith("Trang 2–3 là ảnh quét")
    assert document.warnings[1].startswith("Trang 4 có lớp chữ bị hỏng")
    assert document.warnings[2].startswith("Trang 5: chữ lấy từ lớp nhận dạng (OCR)")
    assert [block.place.page for block in document.blocks] == [1, 5, 5, 5]
    assert document.text.startswith(TEXT)


def test_recognised_pages_have_no_sizes() -> None:
    document = read("mau.pdf", make_pdf([recognised()]))
    assert document.runs == ()


def test_text_that_the_sheet_cuts_off_is_told() -> None:
    page = MadePage()
    for row in range(4):
        page.text(400, 100 + 30 * row, "Cột này tràn ra ngoài khổ giấy in")
    page.text(85, 300, TEXT[:50])
    document = read("mau.pdf", make_pdf([page]))
    assert document.warnings == ("Trang 1: chữ tràn ra ngoài khổ giấy nên bị cắt; phần bị cắt không đọc được.",)


def test_empty_and_foreign_files_are_told() -> None:
    assert read("mau.pdf", make_pdf([MadePage()])).warnings == ("Tệp không có chữ.",)
    page = MadePage()
    page.text(85, 100, "The quick brown fox jumps over the lazy dog")
    assert read("mau.pdf", make_pdf([page])).warnings == ("Tệp không có chữ tiếng Việt.",)


@pytest.mark.parametrize(
    ("module", "limit", "value"),
    [(container, "MAX_PAGES", 1), (pages, "MAX_PAGE_CHARACTERS", 20), (pages, "MAX_CHARACTERS", 120)],
)
def test_limits(monkeypatch: pytest.MonkeyPatch, module: object, limit: str, value: int) -> None:
    monkeypatch.setattr(module, limit, value)
    assert refusal(make_pdf([plain(), plain()])).code == "too_large"


def test_absurd_sheets_are_no_pages() -> None:
    huge = MadePage(width=1e9, height=1e9)
    huge.text(85, 100, TEXT)
    assert read("mau.pdf", make_pdf([plain(), huge])).text == f"{TEXT}."


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_flipped_bytes_are_read_or_refused(data: st.DataObject) -> None:
    content = bytearray(make_pdf([plain(), scan()]))
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(9, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        read_pdf(bytes(content), "mau.pdf", UNAIDED)
    except UnreadableFile:
        return


@pytest.mark.parametrize(
    ("numbers", "words"), [([], ""), ([4], "Trang 4"), ([3, 1, 2], "Trang 1–3"), ([1, 3, 4, 9], "Trang 1, 3–4, 9")]
)
def test_pages_in_words(numbers: list[int], words: str) -> None:
    assert page_list(numbers) == words
