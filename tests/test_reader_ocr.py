"""Recognition of pages without Tesseract itself: its answer, the picture's cleaning, rulings, letterhead, doubts."""

from __future__ import annotations

import io
import random
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

import docparse
from benchmarks.made_pdf import MadePage, make_pdf
from docparse.checks import check
from docparse.readers import ReadOptions, read, read_text
from docparse.readers.ocr import header_readings, install_advice, program, scanned_pages
from docparse.readers.ocr.cleaning import clean, has_ink
from docparse.readers.ocr.header_blanks import find_figures
from docparse.readers.ocr.hocr import Word, read_hocr
from docparse.readers.ocr.letterhead import mend_letterhead
from docparse.readers.ocr.program import Tesseract
from docparse.readers.ocr.ruling import find_rulings, without_rulings
from docparse.readers.ocr.skew import find_skew
from docparse.readers.ocr.specks import without_specks
from docparse.readers.ocr.upright import letters_read, lies_wrong
from docparse.readers.pdf.container import open_pdf
from docparse.readers.pdf.contents import read_content
from docparse.readers.pdf.pages import read_pages
from docparse.report.contract import analysis_to_dict
from docparse.values import Document, Reading, Run, UnreadableFile

ANSWER = """<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml"><body><div class='ocr_page'>
<span class='ocr_line' title="bbox 100 200 400 260; baseline 0 -90; x_size 50">
 <span class='ocrx_word' title='bbox 100 205 180 248; x_wconf 96'>Sở</span>
 <span class='ocrx_word' title='bbox 200 205 280 248; x_wconf 41'>QĐÐ</span>
 <span class='ocrx_word' title='bbox 300 205 390 260; x_wconf 90'><strong>vụ</strong></span>
 <span class='ocrx_word' title='bbox 395 205 399 248; x_wconf 90'> </span>
</span></div></body></html>""".encode()


def words(text: str, *, y: int = 100, sure: float = 0.9) -> list[Word]:
    """A line of words, each as wide as its letters; "~" before one makes it unsure."""
    made, x = [], 100
    for part in text.split():
        bare = part.removeprefix("~")
        made.append(Word(bare, x, y - 40, x + 20 * len(bare), y, y, 50, 1, sure if bare == part else 0.2))
        x += 20 * len(bare) + 15
    return made


def test_the_answer_is_words_with_places() -> None:
    first, second, third = read_hocr(ANSWER)
    assert (first.text, first.x0, first.x1, first.confidence) == ("Sở", 100, 180, 0.96)
    assert second.text == "QĐ"
    assert third.text == "vụ"
    # The line's own baseline is far off; the words without a letter that hangs down show it.
    assert {word.y for word in (first, second, third)} == {248}


@pytest.mark.parametrize("answer", [b"", b"<html", ANSWER[:200]])
def test_a_broken_answer_has_no_words(answer: bytes) -> None:
    assert read_hocr(answer) == []


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("TĨNH QUANG NGAI", "TỈNH QUẢNG NGÃI"),
        ("ÚY BAN NHÂN DÂN", "ỦY BAN NHÂN DÂN"),
        ("QUYÉT ĐỊNH", "QUYẾT ĐỊNH"),
        ("Quyét định", "Quyét định"),
        ("SỞ LÂM NGHIỆP", "SỞ LÂM NGHIỆP"),
        ("Số: ~Éđã /TTr-UBND", "Số: /TTr-UBND"),
        ("Số:O4{_ /TTr-UBND", "Số: /TTr-UBND"),
        ("Số: 57 /TTr-UBND", "Số: 57 /TTr-UBND"),
        ("Số: ~57 /TTr-UBND", "Số: /TTr-UBND"),
        ("Số: 57/TTr-UBND", "Số: 57/TTr-UBND"),
        ("An Lộc, ngày ~0† tháng 02 năm 2025", "An Lộc, ngày tháng 02 năm 2025"),
        ("An Lộc, ngàW/{ tháng 02 năm 2025", "An Lộc, ngày tháng 02 năm 2025"),
        ("Quảng Ngãi, ngày 07 tháng 02 năm 2025", "Quảng Ngãi, ngày 07 tháng 02 năm 2025"),
    ],
)
def test_the_letterhead_is_mended(line: str, mended: str) -> None:
    assert " ".join(word.text for word in mend_letterhead(words(line), 3000)) == mended


def test_what_is_mended_is_less_sure() -> None:
    mended = mend_letterhead(words("TĨNH QUANG NGAI"), 3000)
    assert {word.confidence for word in mended} == {0.6}
    blank = mend_letterhead(words("Số: ~Éđã /TTr-UBND"), 3000)
    assert {word.confidence for word in blank} == {0.2}


def test_the_text_below_the_letterhead_is_left_alone() -> None:
    line = words("TĨNH QUANG NGAI", y=2000)
    assert mend_letterhead(line, 3000) == line


def test_specks_are_no_words() -> None:
    assert without_specks(words("~Vy ~2N")) == []
    assert [word.text for word in without_specks(words("Hồ ~— Lan ~2N"))] == ["Hồ", "Lan", "2N"]


def test_lines_that_run_backwards_lie_wrong() -> None:
    line = words("Ủy ban nhân dân các xã")
    assert not lies_wrong(line)
    assert lies_wrong(line[::-1])
    assert lies_wrong([])
    assert letters_read(line) == 17


def page(width: int = 800, height: int = 1000) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    image = Image.new("RGB", (width, height), "white")
    return image, ImageDraw.Draw(image)


def test_ink_in_colour_is_taken_out_and_print_under_it_stays() -> None:
    image, draw = page()
    draw.rectangle((100, 400, 300, 500), fill=(205, 35, 45))
    draw.rectangle((150, 440, 250, 460), fill=(60, 10, 12))
    draw.rectangle((100, 600, 300, 620), fill=(40, 55, 160))
    grey = clean(image)
    assert grey.getpixel((110, 410)) == grey.getpixel((200, 610)) == 255
    assert grey.getpixel((200, 450)) < 80


def test_blue_stays_in_the_letterhead_of_a_first_page() -> None:
    image, draw = page()
    draw.rectangle((100, 100, 300, 120), fill=(40, 55, 160))
    draw.rectangle((400, 100, 500, 120), fill=(205, 35, 45))
    grey = clean(image, first=True)
    assert grey.getpixel((200, 110)) < 80
    assert grey.getpixel((450, 110)) == 255


def test_an_empty_sheet_has_no_ink() -> None:
    grain = Image.frombytes("L", (400, 400), random.Random(1).randbytes(160_000)).point(lambda value: 215 + value // 8)
    assert not has_ink(grain)
    ImageDraw.Draw(grain).text((50, 50), "AB", fill=0)
    assert has_ink(grain)


@pytest.mark.parametrize("angle", [-2.3, -0.5, 0.0, 0.8, 3.0])
def test_skew_is_measured(angle: float) -> None:
    image, draw = page(1600, 2000)
    for row in range(30):
        draw.rectangle((200, 200 + 50 * row, 1400 - 37 * (row % 5), 212 + 50 * row), fill="black")
    askew = image.convert("L").rotate(-angle, fillcolor=255, resample=Image.Resampling.BICUBIC)
    assert find_skew(askew) == pytest.approx(angle, abs=0.15)


def test_rulings_are_found_and_painted_over() -> None:
    image, draw = page(1200, 1200)
    for at in (200, 500, 800):
        draw.rectangle((200, at, 1000, at + 3), fill="black")
        draw.rectangle((at, 200, at + 3, 800), fill="black")
    draw.rectangle((300, 300, 420, 400), fill="black")
    grey = image.convert("L")
    rulings = find_rulings(grey, 300)
    assert sorted(ruling.level for ruling in rulings) == [False] * 3 + [True] * 3
    rules = [ruling.rule() for ruling in rulings if ruling.level]
    assert [round(rule.y0) for rule in rules] == [48, 120, 192]
    bare = without_rulings(grey, rulings, 300)
    assert bare.getpixel((600, 201)) == bare.getpixel((201, 600)) == 255
    assert bare.getpixel((350, 350)) == 0


# Finding the program, and what is said without it.


@pytest.fixture
def without_tesseract(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (program, install_advice, scanned_pages, header_readings):
        monkeypatch.setattr(module, "find_tesseract", lambda: None)


@pytest.mark.parametrize(("system", "words_of_it"), [
    ("Windows", "winget install"), ("Darwin", "brew install tesseract"), ("Linux", "apt install tesseract-ocr"),
    ("Haiku", "apt install"),
])  # fmt: skip
def test_the_advice_names_the_package(
    without_tesseract: None, monkeypatch: pytest.MonkeyPatch, system: str, words_of_it: str
) -> None:
    monkeypatch.setattr(install_advice.platform, "system", lambda: system)
    assert words_of_it in (install_advice.install_advice() or "")


def test_the_advice_asks_for_the_language_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(install_advice, "find_tesseract", lambda: Tesseract("tesseract", frozenset({"eng"})))
    assert "dữ liệu tiếng Việt" in (install_advice.install_advice() or "")
    monkeypatch.setattr(install_advice, "find_tesseract", lambda: Tesseract("tesseract", frozenset({"vie"})))
    assert install_advice.install_advice() is None


def test_a_named_program_that_does_not_run_is_not_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(program.VARIABLE, str(tmp_path / "tesseract"))
    assert program.find_tesseract.__wrapped__() is None


def png() -> bytes:
    image, _ = page()
    written = io.BytesIO()
    image.save(written, "PNG")
    return written.getvalue()


def test_pictures_and_scans_without_the_program_say_what_to_install(without_tesseract: None) -> None:
    scan = MadePage()
    scan.picture()
    for name, data in (("anh.png", png()), ("quet.pdf", make_pdf([scan]))):
        with pytest.raises(UnreadableFile) as caught:
            read(name, data)
        assert caught.value.code == "scanned"
        assert "tesseract-ocr-vie" in caught.value.remedy or "Tesseract" in caught.value.remedy


def test_recognition_that_is_switched_off_says_so() -> None:
    with pytest.raises(UnreadableFile) as caught:
        read("anh.png", png(), ReadOptions(ocr=False))
    assert "đang tắt" in caught.value.remedy


# Number and day of the letterhead.


def letterhead(number: str, date: str) -> bytes:
    made = MadePage()
    made.text(85, 80, "SỞ NỘI VỤ", size=12)
    made.text(300, 80, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=10)
    made.text(85, 110, number, size=12)
    made.text(300, 110, date, size=12)
    made.paragraph(200, "Sở Nội vụ báo cáo kết quả rà soát hồ sơ lưu trữ của các phòng chuyên môn trong quý này.")
    return make_pdf([made])


@pytest.mark.parametrize(
    ("number", "date", "written"),
    [
        ("Số:        /KH-SNV", "An Lộc, ngày      tháng 5 năm 2026", ["", "", "5"]),
        ("Số: 57/KH-SNV", "An Lộc, ngày 05 tháng 5 năm 2026", ["57", "05", "5"]),
        ("Số: 12-KH/TU", "An Lộc, ngày 05 tháng      năm 2026", ["12", "05", ""]),
    ],
)
def test_the_figures_of_the_letterhead(number: str, date: str, written: list[str]) -> None:
    with open_pdf(letterhead(number, date), "mau.pdf") as pdf:
        content = read_content(next(read_pages(pdf, "mau.pdf")))
    figures = list(find_figures(content.lines))
    assert [figure.written for figure in figures] == written
    assert all(figure.line.x0 <= figure.box.x0 < figure.box.x1 <= figure.line.x1 for figure in figures)


DRAFT = """SỞ NỘI VỤ
Số: /KH-SNV
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
An Lộc, ngày tháng 5 năm 2026

KẾ HOẠCH
Rà soát hồ sơ lưu trữ năm 2026

1. Văn phòng Sở phục vụ cuộc họp của Khôi thi đua các thôn.
"""


def with_readings(text: str, *seen: tuple[str, str]) -> Document:
    """The document with what the picture says: a figure before the words that follow its place."""
    document = read_text(text, "ke-hoach.txt")
    places = [document.text.index(after) for _, after in seen]
    readings = [
        Reading(start=at, end=at, text=figure, confidence=0.8) for (figure, _), at in zip(seen, places, strict=True)
    ]
    return replace(document, readings=tuple(readings))


def test_stamped_figures_fill_the_header_and_are_unsure() -> None:
    analysis = docparse.extract(with_readings(DRAFT, ("88", "/KH-SNV"), ("16", "tháng 5")))
    assert (analysis.header.number, analysis.header.date) == ("88/KH-SNV", "2026-05-16")
    assert set(analysis.header.unsure) == {"number", "date"}
    told = analysis_to_dict(analysis)
    assert [one["text"] for one in told["readings"]] == ["88", "16"]
    assert told["header"]["unsure"] == list(analysis.header.unsure)


def test_the_text_goes_before_the_picture() -> None:
    document = read_text(DRAFT.replace("Số: /", "Số: 57/"), "ke-hoach.txt")
    at = document.text.index("57/")
    document = replace(document, readings=(Reading(start=at, end=at + 2, text="59", confidence=0.9),))
    header = docparse.extract(document).header
    assert header.number == "57/KH-SNV"
    assert header.unsure == ("number",)


def test_without_readings_nothing_is_unsure() -> None:
    header = docparse.extract(read_text(DRAFT, "ke-hoach.txt")).header
    assert (header.number, header.date, header.unsure) == (None, "2026-05", ())


# Findings in recognised text.


def recognised(text: str, confidence: float) -> Document:
    document = read_text(text, "ke-hoach.txt")
    return replace(document, runs=(Run(start=0, end=len(document.text), confidence=confidence),))


@pytest.mark.parametrize(
    ("document", "dispositions"),
    [
        (recognised(DRAFT, 0.95), {"verify"}),
        (recognised(DRAFT, 0.5), {"verify"}),
        (read_text(DRAFT, "ke-hoach.txt"), {"must_fix"}),
    ],
    ids=["sure", "unsure", "typed"],
)
def test_slips_of_recognition_are_told_apart(document: Document, dispositions: set[str]) -> None:
    findings = check(docparse.extract(document)).findings or ()
    spelling = [finding for finding in findings if finding.text == "Khôi"]
    assert {finding.disposition for finding in spelling} == dispositions
    assert all(("nhận dạng chữ" in finding.message) == (dispositions == {"verify"}) for finding in spelling)
