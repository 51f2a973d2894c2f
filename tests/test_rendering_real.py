"""LibreOffice itself sets the pages of Word files made here, and the rules find what is wrong on them."""

from __future__ import annotations

import json
import socket
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document as Word
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

import docparse
from docparse.cli.entry import main
from docparse.pipeline.rendering import render
from docparse.readers.office.conversion import TO_PDF
from docparse.readers.office.conversions import Conversions
from docparse.values import Finding, Rendering

pytestmark = pytest.mark.slow

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
VML = f'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:r="{RELATIONS}"'
_SENTENCE = (
    "Các phòng, đơn vị thuộc Sở rà soát hồ sơ đã lập trong năm, phân loại theo thời hạn bảo quản, bố trí người làm việc"
    " với đoàn kiểm tra và gửi báo cáo về Văn phòng Sở để tổng hợp, trình lãnh đạo Sở xem xét, quyết định kịp thời."
).split()


@pytest.fixture(autouse=True)
def office(need_tool: Callable[[str], str], monkeypatch: pytest.MonkeyPatch) -> str:
    """The real one; renderings of other tests are forgotten."""
    monkeypatch.setattr("docparse.readers.office.renderings.RENDERINGS", Conversions(TO_PDF))
    return need_tool("soffice")


def _paper(*, ruled: bool = True, about: str = "V/v kiểm tra công tác văn thư") -> WordDocument:
    """A letter with its head; ``ruled``: with lines below the name of the organ and the tiêu ngữ."""
    word = Word()
    word.sections[0].page_width, word.sections[0].page_height = Mm(210), Mm(297)
    word.sections[0].left_margin, word.sections[0].right_margin = Mm(30), Mm(15)
    word.styles["Normal"].font.name, word.styles["Normal"].font.size = "Times New Roman", Pt(13)
    left, right = word.add_table(1, 2).rows[0].cells
    left.text = "UBND TỈNH HÒA AN"
    organ = left.add_paragraph("SỞ NỘI VỤ")
    right.text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    motto = right.add_paragraph("Độc lập - Tự do - Hạnh phúc")
    left.add_paragraph("Số: 45/SNV-VP")
    left.add_paragraph(about)
    right.add_paragraph("Hòa An, ngày 10 tháng 4 năm 2023")
    if ruled:
        _rule_below(organ)
        _rule_below(motto)
    word.add_paragraph("Kính gửi: Sở Tài chính")
    return word


def _rule_below(paragraph: Paragraph) -> None:
    """The border of Word's "Đường viền dưới"."""
    borders, bottom = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        bottom.set(qn(f"w:{name}"), value)
    borders.append(bottom)
    paragraph._p.get_or_add_pPr().append(borders)


def _signed(word: WordDocument, *, split: bool) -> WordDocument:
    word.add_paragraph(" ".join(_SENTENCE) + "/.")
    for line in ("Nơi nhận:", "- Như trên;", "- Lưu: VT, TH."):
        word.add_paragraph(line)
    word.add_paragraph("KT. GIÁM ĐỐC")
    word.add_paragraph("PHÓ GIÁM ĐỐC")
    word.add_paragraph("Nguyễn Văn An").paragraph_format.page_break_before = split
    return word


def _found(word: WordDocument, folder: Path, *codes: str) -> list[tuple[str, str]]:
    return [(finding.code, finding.text) for finding in _findings(word, folder, *codes)]


def _findings(word: WordDocument, folder: Path, *codes: str) -> tuple[Finding, ...]:
    path = folder / "van-ban.docx"
    word.save(str(path))
    analysis = docparse.check(path, rendered=True, select=codes, today="2023-04-10")
    assert analysis.verdict is not None
    assert analysis.verdict.checked, analysis.verdict.not_checked
    return analysis.findings or ()


def test_signature_block_on_two_pages(tmp_path: Path) -> None:
    (finding,) = _findings(_signed(_paper(), split=True), tmp_path, "LAY026", "LAY029")
    assert (finding.code, finding.text) == ("LAY026", "Nguyễn Văn An")
    assert "Word" in finding.message
    assert _found(_signed(_paper(), split=False), tmp_path, "LAY026", "LAY027", "LAY029") == []


def test_signature_block_alone(tmp_path: Path) -> None:
    word = _signed(_paper(), split=False)
    next(one for one in word.paragraphs if one.text == "KT. GIÁM ĐỐC").paragraph_format.page_break_before = True
    assert _found(word, tmp_path, "LAY026", "LAY027") == [("LAY027", "KT. GIÁM ĐỐC")]


def test_lines_below_the_letterhead(tmp_path: Path) -> None:
    found = _found(_signed(_paper(ruled=False), split=False), tmp_path, "LAY030")
    assert found == [("LAY030", "SỞ NỘI VỤ"), ("LAY030", "Độc lập - Tự do - Hạnh phúc")]
    assert _found(_signed(_paper(), split=False), tmp_path, "LAY030") == []


def test_hard_break_in_the_subject(tmp_path: Path) -> None:
    word = _signed(_paper(about="V/v kiểm tra công tác\nvăn thư năm 2023"), split=False)
    assert _found(word, tmp_path, "LAY031") == [("LAY031", "tác")]
    assert _found(_signed(_paper(), split=False), tmp_path, "LAY031") == []


def test_lone_words_are_those_that_poppler_sees(tmp_path: Path, office: str, need_tool: Callable[[str], str]) -> None:
    word = _paper()
    for length in range(14, len(_SENTENCE)):
        word.add_paragraph(" ".join(_SENTENCE[:length]).rstrip(",.") + ".")
    found = [text for _, text in _found(word, tmp_path, "LAY028")]
    convert = [office, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*convert, "--outdir", tmp_path, tmp_path / "van-ban.docx"], check=True, capture_output=True)
    command = [need_tool("pdftotext"), "-layout", tmp_path / "van-ban.pdf", "-"]
    shown = subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8").splitlines()
    lone = [line.strip() for line in shown if len(line.split()) == 1 and line.strip().endswith(".")]
    assert lone
    assert found == lone


def test_every_character_is_placed(tmp_path: Path) -> None:
    word = _signed(_paper(), split=False)
    table = word.add_table(0, 3)
    for number in range(60):
        row = table.add_row().cells
        row[0].text, row[1].text, row[2].text = str(number), f"Đơn vị số {number}", "Đã nộp báo cáo"
    path = tmp_path / "bang.docx"
    word.save(str(path))
    document = docparse.read(path)
    pages = render(document)
    assert isinstance(pages, Rendering)
    assert pages.exact
    assert len(pages.widths) > 1
    placed = "".join(document.text[line.start : line.end] for line in pages.lines)
    assert "".join(placed.split()) == "".join(document.text.split())


def test_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Several files go through LibreOffice together; the settings file may ask for it."""
    paths = [tmp_path / f"{name}.docx" for name in ("a", "b")]
    for path in paths:
        _signed(_paper(ruled=False), split=True).save(str(path))
    (tmp_path / "docparse.toml").write_text("rendered = true\n", encoding="utf-8")
    for chosen in (["--rendered", "--no-config"], ["--config", str(tmp_path / "docparse.toml")]):
        main(["check", *map(str, paths), "--format", "json", "--fail-on", "never", *chosen])
        answer = json.loads(capsys.readouterr().out)
        codes = [{finding["code"] for finding in document["findings"]} for document in answer["documents"]]
        assert all({"LAY026", "LAY030"} <= found for found in codes)
        assert not {"LAY026", "LAY030"} & set(answer["run"]["rules_off"])


def test_nothing_is_fetched_for_a_page(tmp_path: Path) -> None:
    """A picture that a Word file links to elsewhere stays where it is."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        word = _signed(_paper(), split=False)
        address = f"http://127.0.0.1:{server.getsockname()[1]}/a.png"
        link = word.part.relate_to(address, f"{RELATIONS}/image", is_external=True)
        picture = f'<w:pict {nsdecls("w")} {VML}><v:shape style="width:90pt;height:90pt"><v:imagedata r:id="{link}"/>'
        word.add_paragraph().add_run()._r.append(parse_xml(f"{picture}</v:shape></w:pict>"))
        assert _found(word, tmp_path, "LAY026", "LAY030") == []
        server.setblocking(False)
        with pytest.raises(BlockingIOError):
            server.accept()
