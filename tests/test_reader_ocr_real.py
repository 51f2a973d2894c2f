"""Tesseract itself on our scans, on pictures of pages, and on the real scans where they are at hand."""

from __future__ import annotations

import csv
import io
import os
import stat
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

import docparse
from benchmarks.ocr import SAMPLES, SCAN, SOURCE, error_rate
from docparse.readers import ReadOptions, read
from docparse.readers.ocr import tesseract
from docparse.readers.ocr.program import Tesseract, find_tesseract
from docparse.values import Analysis, UnreadableFile

pytestmark = pytest.mark.slow

# The most letters that may be wrong on our own scans.
CER = 0.005
# Broken font maps: their pages are drawn and recognised.
GARBLED = ("sct-laocai_QD-1050-kiem-tra-VLNCN-2026.pdf", "sct-laocai_TB-1894-ket-qua-sau-kiem-tra-VLNCN-ban-ky.pdf")


@pytest.fixture(autouse=True)
def installed(need_tool: Callable[[str], str]) -> None:
    need_tool("tesseract")


@cache
def analysed(path: Path) -> Analysis:
    return docparse.extract(path)


def test_our_scan_is_read_as_it_was_written() -> None:
    scanned, written = analysed(SCAN), analysed(SOURCE)
    assert error_rate(scanned.document.text, written.document.text) <= CER
    for field in ("parent_issuer", "issuer", "number", "symbol", "place", "date", "type", "title"):
        assert getattr(scanned.header, field) == getattr(written.header, field), field
    assert {one.number for one in scanned.citations} >= {one.number for one in written.citations if one.number}
    assert scanned.document.warnings[0].startswith("Trang 1–4: chữ do Tesseract nhận dạng")


def test_every_recognised_letter_has_its_confidence() -> None:
    document = analysed(SCAN).document
    sure = [run for run in document.runs if run.confidence is not None]
    covered = sum(run.end - run.start for run in sure)
    assert covered >= 0.95 * len("".join(document.text.split("\n")))
    assert all(0 <= (run.confidence or 0) <= 1 for run in sure)


def test_no_slip_of_recognition_is_an_error_of_the_author() -> None:
    findings = docparse.check(analysed(SCAN), today="2026-06-01").findings or ()
    assert all(finding.disposition == "verify" for finding in findings if finding.code == "SPL001")


def test_stamped_figures_are_read() -> None:
    analysis = analysed(SAMPLES / "thong-bao-dong-dau.pdf")
    assert (analysis.header.number, analysis.header.date) == ("742/TB-SNNMT", "2026-05-14")
    assert [reading.text for reading in analysis.document.readings] == ["742", "14"]


def test_without_recognition_the_stamps_stay_unread() -> None:
    document = read(SAMPLES / "thong-bao-dong-dau.pdf", options=ReadOptions(ocr=False))
    assert document.readings == ()
    assert docparse.extract(document).header.number is None


@pytest.fixture(scope="module")
def notice() -> Image.Image:
    page = pypdfium2.PdfDocument((SAMPLES / "thong-bao-dong-dau.pdf").read_bytes())[0]
    return page.render(scale=200 / 72).to_pil().convert("RGB")


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    written = io.BytesIO()
    image.save(written, kind, **options)
    return written.getvalue()


@pytest.mark.parametrize(("kind", "angle"), [("PNG", 0), ("JPEG", 90), ("WEBP", 180), ("TIFF", 270)])
def test_pictures_of_a_page_are_read_however_it_lies(notice: Image.Image, kind: str, angle: int) -> None:
    header = docparse.extract(read("anh", saved(notice.rotate(angle, expand=True), kind))).header
    assert (header.issuer, header.symbol) == ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "TB-SNNMT")
    # The thin strokes of the stamp may be too little; what is not read is left blank.
    assert header.date == "2026-05-14" or (header.date == "2026-05" and "date" in header.unsure)


def test_a_picture_of_many_pages_is_one_document(notice: Image.Image) -> None:
    half = notice.crop((0, 0, notice.width, notice.height // 2))
    document = read("anh.tif", saved(half, "TIFF", save_all=True, append_images=[half], dpi=(200, 200)))
    assert {block.place.page for block in document.blocks} == {1, 2}
    assert document.reader == "picture"


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n....", b"II*\x00" + bytes(40)])
def test_broken_pictures_are_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read("anh", data)
    assert caught.value.code == "damaged"


def test_pictures_as_large_as_a_bomb_are_refused() -> None:
    with pytest.raises(UnreadableFile) as caught:
        read("anh.png", saved(Image.new("1", (20_000, 20_000)), "PNG"))
    assert caught.value.code == "too_large"


@pytest.mark.skipif(os.name != "posix", reason="the stand-in is a shell script")
def test_a_page_that_takes_too_long_is_given_up(tmp_path: Path, notice: Image.Image) -> None:
    slow = tmp_path / "tesseract"
    slow.write_text("#!/bin/sh\nsleep 60\n", encoding="utf-8")
    slow.chmod(slow.stat().st_mode | stat.S_IXUSR)
    recogniser = tesseract.Recogniser(Tesseract(str(slow), frozenset({"vie"})), 200, seconds=0.5)
    with pytest.raises(tesseract.OutOfTimeError):
        recogniser.read(notice)


# Real scans, where they are at hand. Numbers and days written by hand are left blank and told as unsure.


def index(shared: Path) -> dict[str, dict[str, str]]:
    with (shared / "docs" / "INDEX.csv").open(encoding="utf-8-sig", newline="") as file:
        return {Path(row["file"]).name: row for row in csv.DictReader(file)}


def bare(text: str) -> str:
    return " ".join(text.upper().replace("ỦY BAN NHÂN DÂN", "UBND").split())


def test_real_scans_have_the_header_of_the_index(shared: Path) -> None:
    rows = index(shared)
    paths = sorted((shared / "docs" / "pdf_scan").glob("*.pdf"))
    assert paths
    for path in [*paths, *(shared / "docs" / "pdf" / name for name in GARBLED)]:
        header, row = docparse.extract(path).header, rows[path.name]
        named = bare(" ".join(filter(None, (header.parent_issuer, header.issuer))))
        assert named.startswith(bare(row["issuer"])), path.name
        assert header.type == row["doc_type"], path.name
        assert (header.date or "")[:7] == row["date"][:7], path.name
        assert header.symbol == row["number"].partition("/")[2] or "symbol" in header.unsure, path.name
        assert header.number == row["number"] or "number" in header.unsure, path.name


def test_the_program_reads_vietnamese() -> None:
    program = find_tesseract()
    assert program is not None
    assert program.reads_vietnamese
