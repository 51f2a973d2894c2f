"""PDF files that would keep the PDF library busy are told from their bytes, and ordinary ones pass."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest

from benchmarks.made_pdf import MadePage, make_pdf
from docparse.readers.pdf import hazards
from docparse.readers.pdf.hazards import find_hazard
from tests.hostile.containers import pdf_file, pdf_stream

FLATE = "/Filter /FlateDecode"
FORM = "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources"


def form(shows: int, child: str) -> bytes:
    return pdf_stream(b"/F Do " * shows, f"{FORM} {child}")


def nest(*shows: int, indirect: bool = False) -> bytes:
    """Forms that each show the next one so many times; the resources stand in the form or by themselves."""
    objects: list[bytes | str] = []
    for place, count in enumerate(shows):
        inside = f"<< /XObject << /F {2 * place + 3} 0 R >> >>"
        objects += [form(count, f"{2 * place + 2} 0 R" if indirect else inside), inside if indirect else "<< >>"]
    return pdf_file([*objects, form(1, "<< >>")])


@pytest.mark.parametrize("indirect", [False, True])
@pytest.mark.parametrize(
    ("shows", "too_many"),
    [
        ((1, 1, 1), False),
        ((900,), False),
        ((200, 200), False),
        ((400, 400), True),
        ((10,) * 6, True),
        ((2,) * 10, False),
    ],
)
def test_forms_are_counted_with_those_that_they_show(shows: tuple[int, ...], too_many: bool, indirect: bool) -> None:
    assert (find_hazard(nest(*shows, indirect=indirect)) is not None) is too_many


def test_forms_in_a_ring_end() -> None:
    ring = pdf_file([form(1, "<< /XObject << /F 2 0 R >> >>"), form(1, "<< /XObject << /F 1 0 R >> >>")])
    assert find_hazard(ring) is None


@pytest.mark.parametrize(
    ("entries", "packings", "too_large"),
    [
        (FLATE, 1, True),
        ("/Filter [/FlateDecode /FlateDecode]", 2, True),
        (f"{FLATE} /Type /XObject /Subtype /Image", 1, False),
        (f"{FLATE} /Type /EmbeddedFile", 1, False),
        ("", 0, False),
    ],
)
def test_what_streams_unpack_to(entries: str, packings: int, too_large: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hazards, "MOST_UNPACKED_BYTES", 100_000)
    data = bytes(100_001)
    for _ in range(packings):
        data = zlib.compress(data)
    assert (find_hazard(pdf_file([pdf_stream(data, entries)])) is not None) is too_large


@pytest.mark.parametrize(
    ("content", "too_deep"),
    [(b"/P <</MCID 0>> BDC " * 6_000, True), (b"/P BMC EMC " * 20_000, False), (b"/P BMC " * 100, False)],
)
def test_marks_that_are_never_closed(content: bytes, too_deep: bool) -> None:
    assert (find_hazard(pdf_file([pdf_stream(zlib.compress(content), FLATE)])) is not None) is too_deep


def test_ordinary_files_pass() -> None:
    page = MadePage()
    page.paragraph(100, "Sở Nội vụ báo cáo kết quả rà soát hồ sơ lưu trữ của các phòng chuyên môn.")
    page.picture()
    page.stamp(300, 60, "Số: 12")
    assert find_hazard(make_pdf([page] * 3)) is None
    assert find_hazard(b"%PDF-1.7 stream obj endstream") is None


def test_no_real_file_is_taken_for_a_hazard(shared: Path) -> None:
    files = sorted((shared / "docs").rglob("*.pdf"))
    assert files
    assert [path.name for path in files if find_hazard(path.read_bytes())] == []
