"""``annotate`` for PDF: a highlight lies over exactly the glyphs of its finding, and everything else stays."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from pypdfium2 import raw

import docparse
from benchmarks.made_pdf import LETTER, MadePage, make_pdf, width_of
from docparse.cli import main
from docparse.edit.annotated import Annotated
from docparse.edit.pdf import annotate_pdf
from docparse.readers import read
from docparse.values import Finding, UnreadableFile
from tests.made_findings import analysis_of, find, make_finding

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "samples" / "ke-hoach-so-noi-vu.pdf"
SCAN = ROOT / "samples" / "ke-hoach-so-noi-vu-quet.pdf"
WORDS = "Đề nghị Khôi thi đua các thôn họp trước ngày 05/3/2031 tại nhà văn hóa"


def page_of(words: str = WORDS) -> MadePage:
    page = MadePage()
    page.text(50, 100, words)
    return page


def annotate(content: bytes, *words: str) -> Annotated:
    document = read("mau.pdf", content)
    return annotate_pdf(content, analysis_of(document, *(find(document.text, word) for word in words)))


def text_of(annotation: Any, key: bytes) -> str:
    size = raw.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    buffer = (raw.FPDF_WCHAR * (size // 2))()
    raw.FPDFAnnot_GetStringValue(annotation, key, buffer, size)
    return bytes(buffer).decode("utf-16-le").rstrip("\0")


def quads_of(annotation: Any) -> list[tuple[float, float, float, float]]:
    """Left, bottom, right and top of each."""
    quads = []
    for index in range(raw.FPDFAnnot_CountAttachmentPoints(annotation)):
        quad = raw.FS_QUADPOINTSF()
        raw.FPDFAnnot_GetAttachmentPoints(annotation, index, quad)
        quads.append((quad.x1, quad.y3, quad.x2, quad.y1))
    return quads


def annotations(content: bytes) -> list[dict[str, Any]]:
    """All of the file, as values."""
    found = []
    pdf = pypdfium2.PdfDocument(content)
    for number, page in enumerate(pdf, 1):
        for index in range(raw.FPDFPage_GetAnnotCount(page.raw)):
            annotation = raw.FPDFPage_GetAnnot(page.raw, index)
            found.append({
                "page": number, "kind": raw.FPDFAnnot_GetSubtype(annotation), "quads": quads_of(annotation),
                **{key: text_of(annotation, key.encode()) for key in ("Contents", "T", "NM")},
            })  # fmt: skip
            raw.FPDFPage_CloseAnnot(annotation)
    pdf.close()
    return found


def highlights(content: bytes) -> list[dict[str, Any]]:
    return [one for one in annotations(content) if one["kind"] == raw.FPDF_ANNOT_HIGHLIGHT]


@pytest.mark.parametrize("words", ["Khôi", "Khôi thi đua", "á", "05/3/2031", "Đề", "hóa", "thôn họp trước ngày 05"])
def test_the_highlight_covers_the_glyphs(words: str) -> None:
    (found,) = highlights(annotate(make_pdf([page_of()]), words).content)
    ((left, bottom, right, top),) = found["quads"]
    start = 50 + WORDS.index(words) * 14 * LETTER
    assert (left, right) == pytest.approx((start, start + width_of(words)), abs=0.1)
    assert bottom < 742 < top


def test_a_finding_over_two_lines_has_a_box_on_each() -> None:
    page = MadePage()
    page.paragraph(100, f"{WORDS}, mang theo sổ sách và giấy giới thiệu của thôn mình để đối chiếu.")
    (found,) = highlights(
        annotate(make_pdf([page]), "Khôi thi đua các thôn họp trước ngày 05/3/2031 tại nhà văn hóa").content
    )
    assert len(found["quads"]) == 2
    heights = [bottom for _, bottom, _, _ in found["quads"]]
    assert heights == sorted(heights, reverse=True)


def test_the_note_tells_message_suggestion_and_rule() -> None:
    analysis = docparse.check(SAMPLE)
    annotated = annotate_pdf(SAMPLE.read_bytes(), analysis)
    assert analysis.findings
    for finding, found in zip(analysis.findings, highlights(annotated.content), strict=True):
        assert finding.message in found["Contents"]
        assert f"{finding.code} – {finding.source}" in found["Contents"]
        assert found["T"] == "docparse"
        assert all(text in found["Contents"] for text in finding.suggestions[:1])


def test_a_second_run_adds_nothing() -> None:
    first = annotate(make_pdf([page_of()]), "Khôi", "hóa")
    second = annotate(first.content, "Khôi", "hóa")
    assert (len(first.placed), len(second.placed), len(second.present)) == (2, 0, 2)
    assert second.content == first.content
    third = annotate(first.content, "Khôi", "họp")
    assert (len(third.placed), len(third.present)) == (1, 1)
    assert len(annotations(third.content)) == 3


def test_the_same_fault_on_two_pages_is_two_highlights() -> None:
    content = make_pdf([page_of(), page_of(f"Về việc khác: {WORDS}")])
    document = read("mau.pdf", content)
    starts = [match.start() for match in re.finditer("Khôi", document.text)]
    findings = [make_finding(document.text, start, start + 4) for start in starts]
    annotated = annotate_pdf(content, analysis_of(document, *findings))
    assert [found["page"] for found in annotations(annotated.content)] == [1, 2]


def test_what_was_there_stays_byte_for_byte_and_reads_the_same() -> None:
    page = page_of()
    page.fill_in(85, 200, "Bùi Văn Lâm")
    page.remark(85, 240, "Đề nghị bổ sung phao cho đội 3")
    page.stamp(300, 300, "Ký bởi: Đội trưởng", size=8)
    content = make_pdf([page])
    annotated = annotate(content, "Khôi", "Lâm", "phao")
    assert annotated.content.startswith(content)
    assert len(annotated.placed) == 3
    assert read("moi.pdf", annotated.content).text == read("mau.pdf", content).text
    kinds = [found["kind"] for found in annotations(annotated.content)]
    assert kinds[:3] == [found["kind"] for found in annotations(content)]
    assert kinds[3:] == [raw.FPDF_ANNOT_HIGHLIGHT] * 3


def test_without_findings_the_file_is_the_same() -> None:
    content = make_pdf([page_of()])
    assert annotate(content).content == content


def test_a_finding_without_a_place_is_listed() -> None:
    """The text is not that of the file: nothing is marked at a guess."""
    document = read("mau.pdf", make_pdf([page_of()]))
    other = make_pdf([page_of(WORDS.replace("các thôn", "các bản"))])
    annotated = annotate_pdf(other, analysis_of(document, find(document.text, "Khôi")))
    assert [(one.reason, one.finding.text) for one in annotated.unplaced] == [("unplaced_page", "Khôi")]
    assert annotated.content == other


def signed(content: bytes) -> bytes:
    """``content`` with a signature field that is filled in, as much of it as a reader counts."""
    field = b"/Subtype /Widget /FT /Sig /V << /Type /Sig /Filter /X /ByteRange [0 1 2 3] /Contents <00> >> /T (ky) "
    filled = content.replace(b"/Subtype /Widget /FT /Sig", field)
    number = re.search(rb"(\d+) 0 obj\n<< /Type /Annot " + re.escape(field[:20]), filled)
    assert number
    return filled.replace(b"/Type /Catalog", b"/Type /Catalog /AcroForm << /SigFlags 3 /Fields [%s 0 R] >>" % number[1])


def test_a_signed_file_is_told_of() -> None:
    page = page_of()
    page.stamp(300, 300, "Ký bởi: Đội trưởng", size=8)
    annotated = annotate(signed(make_pdf([page])), "Khôi")
    assert annotated.notes == ("note_signed",)
    assert annotate(annotated.content, "Khôi").notes == ()


@pytest.mark.parametrize(("permissions", "allowed"), [(0xFFFFFFFF, True), (0xFFFFFFE4, True), (0xFFFFFFC4, False)])
def test_the_owner_may_forbid_notes(permissions: int, allowed: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(raw, "FPDF_GetDocPermissions", lambda document: permissions)
    content = make_pdf([page_of()])
    if allowed:
        assert annotate(content, "Khôi").placed
    else:
        with pytest.raises(UnreadableFile, match="không cho ghi nhận xét"):
            annotate(content, "Khôi")


def test_the_command_writes_a_copy_and_says_what_it_did(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "moi.pdf"
    assert main(["annotate", str(SAMPLE), "-o", str(out)]) == 0
    said = capsys.readouterr().err
    assert "đã ghi 1 nhận xét" in said
    assert len(highlights(out.read_bytes())) == 1
    assert main(["annotate", str(SAMPLE), "-o", str(tmp_path / "moi.docx")]) == 2
    assert main(["annotate", str(out), "-o", str(tmp_path / "nua.pdf")]) == 0
    assert "đã ghi 0 nhận xét" in capsys.readouterr().err
    assert (tmp_path / "nua.pdf").read_bytes() == out.read_bytes()


@pytest.mark.slow
def test_a_scan_is_marked_and_reads_the_same_afterwards(need_tool: Callable[[str], str], tmp_path: Path) -> None:
    need_tool("tesseract")
    path = tmp_path / "quet.pdf"
    with pypdfium2.PdfDocument(SCAN) as scan, pypdfium2.PdfDocument.new() as first_page:
        first_page.import_pages(scan, [0])
        first_page.save(path)
    document = docparse.read(path)
    assert any(run.confidence is not None for run in document.runs)
    analysis = analysis_of(document, make_finding(document.text, 0, 30), find(document.text, "Nghị định số 113"))
    annotated = annotate_pdf(path.read_bytes(), analysis)
    assert len(annotated.placed) == 2
    path.write_bytes(annotated.content)
    assert docparse.read(path).text == document.text
    assert annotate_pdf(annotated.content, analysis).content == annotated.content


@pytest.mark.slow
def test_poppler_shows_the_highlight_over_the_word(need_tool: Callable[[str], str], tmp_path: Path) -> None:
    from PIL import Image

    path = tmp_path / "moi.pdf"
    path.write_bytes(annotate(make_pdf([page_of()]), "Khôi thi").content)
    subprocess.run([need_tool("pdftoppm"), "-r", "72", "-png", str(path), str(tmp_path / "trang")], check=True)
    picture = Image.open(next(tmp_path.glob("trang*.png"))).convert("RGB")
    coloured = [x for x in range(picture.width) if len(set(_pixel(picture, x, 99))) > 1 or _pale(picture, x)]
    start = 50 + WORDS.index("Khôi") * 14 * LETTER
    assert start - 6 < min(coloured) <= start + 1
    assert start + width_of("Khôi thi") - 2 <= max(coloured) < start + width_of("Khôi thi") + 6


def _pixel(picture: Any, x: int, y: int) -> tuple[int, int, int]:
    return picture.getpixel((x, y))  # type: ignore[no-any-return]


def _pale(picture: Any, x: int) -> bool:
    red, _, blue = _pixel(picture, x, 102)
    return red != blue


@pytest.mark.slow
def test_signatures_of_real_files_still_cover_what_was_signed(
    shared: Path, need_tool: Callable[[str], str], tmp_path: Path
) -> None:
    tool = need_tool("pdfsig")
    for path in sorted((shared / "docs" / "pdf").glob("ubnd-scan_vht*.pdf")):
        analysis = docparse.check(path)
        annotated = annotate_pdf(path.read_bytes(), analysis)
        assert annotated.notes == ("note_signed",)
        copy = tmp_path / path.name
        copy.write_bytes(annotated.content)
        before, after = (_valid_signatures(tool, each) for each in (path, copy))
        assert before == after > 0


def _valid_signatures(tool: str, path: Path) -> int:
    told = subprocess.run([tool, "-nocert", str(path)], capture_output=True, check=False).stdout
    return told.count(b"Signature is Valid")


def test_every_finding_of_real_files_is_placed(shared: Path) -> None:
    for path in sorted((shared / "docs" / "pdf").glob("vp-*-SNV-*.pdf")):
        analysis = docparse.check(docparse.read(path, ocr=False))
        findings: tuple[Finding, ...] = analysis.findings or ()
        annotated = annotate_pdf(path.read_bytes(), analysis)
        assert annotated.placed == findings
