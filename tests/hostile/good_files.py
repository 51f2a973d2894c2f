"""Whole, small files of every format, to be damaged."""

from __future__ import annotations

import struct
import zlib
from functools import cache

from benchmarks.made_pdf import MadePage, make_pdf
from tests.docx_files import abstract_list as abstract
from tests.docx_files import level, list_instance, make_docx, paragraph
from tests.hostile.containers import compound_file, make_zip

LINES = (
    "ỦY BAN NHÂN DÂN HUYỆN LÂM HẠ",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Số: 27/KH-UBND",
    "KẾ HOẠCH",
    "Kiểm kê kho vật tư năm 2031",
    "Căn cứ Quyết định số 1408/QĐ-UBND ngày 05/3/2030 của Ủy ban nhân dân tỉnh;",
    "1. Phòng Kinh tế chủ trì kiểm kê, báo cáo trước ngày 30/6/2031.",
    "2. Phấn đấu 95% thôn có sổ kho.",
)
XML = '<?xml version="1.0" encoding="UTF-8"?>'


@cache
def good_docx() -> bytes:
    """With a table, a list, a style and a footnote part, so that damage meets all of them."""
    cells = "".join(f"<w:tc>{paragraph(f'Ô {column}')}</w:tc>" for column in range(3))
    table = f"<w:tr>{cells}</w:tr>" * 3
    return make_docx(
        "".join(map(paragraph, LINES)) + f"<w:tbl>{table}</w:tbl>",
        styles='<w:style w:type="paragraph" w:styleId="Than"><w:name w:val="Thân"/></w:style>',
        numbering=abstract(1, level(0, "decimal", "%1.")) + list_instance(1, 1),
        footnotes=f'<w:footnote w:id="2">{paragraph("Chú thích")}</w:footnote>',
    )


@cache
def good_pdf() -> bytes:
    page = MadePage()
    for row, line in enumerate(LINES):
        page.text(85, 80 + 30 * row, line)
    return make_pdf([page, page])


@cache
def good_html() -> bytes:
    inside = "".join(f"<p>{line}</p>" for line in LINES)
    return f"<!DOCTYPE html><html><head><title>Kế hoạch</title></head><body>{inside}</body></html>".encode()


@cache
def good_text() -> bytes:
    return "\n\n".join(LINES).encode()


@cache
def good_xlsx() -> bytes:
    rows = "".join(
        f'<row r="{row}"><c r="A{row}" t="s"><v>{row - 1}</v></c><c r="B{row}"><v>{row * 7}</v></c></row>'
        for row in range(1, 5)
    )
    return make_zip(sheet_parts(rows, "".join(f"<si><t>Xã số {row}</t></si>" for row in range(4))))


def sheet_parts(rows: str, shared: str = "", before: str = "") -> dict[str, str]:
    """The parts of a workbook with one sheet; ``before`` stands before the root of the shared strings."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    content = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    types = (("workbook", "sheet.main"), ("worksheets/sheet1", "worksheet"), ("sharedStrings", "sharedStrings"))
    overrides = "".join(f'<Override PartName="/xl/{n}.xml" ContentType="{content}.{kind}+xml"/>' for n, kind in types)
    return {
        "[Content_Types].xml": f'{XML}<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
        "_rels/.rels": f'{XML}<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{XML}<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
        '<sheet name="Phụ lục" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{XML}<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="r2" Type="{office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'{XML}<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>',
        "xl/sharedStrings.xml": f'{XML}{before}<sst xmlns="{main}">{shared}</sst>',
    }


def odt_parts(body: str = "", manifest: str = "", before: str = "") -> dict[str, str]:
    """The parts of an OpenDocument text; ``manifest`` stands inside the entry of its content."""
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    names = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    kind = "application/vnd.oasis.opendocument.text"
    inside = body or "".join(f"<text:p>{line}</text:p>" for line in LINES)
    return {
        "mimetype": kind,
        "META-INF/manifest.xml": f'{XML}<manifest:manifest xmlns:manifest="{names}" manifest:version="1.2">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        f'<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">{manifest}'
        "</manifest:file-entry></manifest:manifest>",
        "content.xml": f'{XML}{before}<office:document-content xmlns:office="{office}" xmlns:text="{text}" '
        f'office:version="1.2"><office:body><office:text>{inside}</office:text></office:body>'
        "</office:document-content>",
    }


@cache
def good_odt() -> bytes:
    return make_zip(odt_parts())


@cache
def good_rtf() -> bytes:
    def escape(text: str) -> str:
        return "".join(char if ord(char) < 128 else f"\\u{ord(char)}?" for char in text)

    inside = "".join(f"{escape(line)}\\par\n" for line in LINES)
    return f"{{\\rtf1\\ansi\\deff0{{\\fonttbl{{\\f0 Arial;}}}}\n{inside}}}".encode("ascii")


@cache
def good_doc() -> bytes:
    """A compound file with the streams of a Word document, the text of which is missing."""
    return compound_file({"WordDocument": word_header(), "1Table": bytes(4096)})


def word_header(flags: int = 0x0200) -> bytes:
    """The first stream of a .doc: its header block only; bit 8 of ``flags`` means encrypted."""
    return struct.pack("<HHHHHH", 0xA5EC, 0x00C1, 0, 0x0409, 0, flags).ljust(4096, b"\0")


@cache
def good_xls() -> bytes:
    return compound_file({"Workbook": excel_stream()})


def excel_stream(*records: tuple[int, bytes]) -> bytes:
    """A BIFF8 stream with ``records`` after its first one."""
    begin = (0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0x0DBB, 0x07CC, 0, 6))
    stream = b"".join(struct.pack("<HH", kind, len(body)) + body for kind, body in (begin, *records, (0x000A, b"")))
    return stream.ljust(4096, b"\0")


def png(width: int, height: int, rows: bytes | None = None) -> bytes:
    """A grey picture of one bit a pixel; ``rows`` replaces its packed pixels."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    if rows is None:
        rows = zlib.compress((b"\0" + b"\xff" * ((width + 7) // 8)) * height)
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@cache
def good_zip() -> bytes:
    return make_zip({"a/ke hoach.txt": good_text(), "b.docx": good_docx()})
