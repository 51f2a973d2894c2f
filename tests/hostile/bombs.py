"""Small files that unpack to something huge: zip, XML entities, deflated streams, pictures."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable
from functools import cache, partial

from tests.docx_files import TRANSITIONAL, part_xml
from tests.hostile.case import Case, case, each
from tests.hostile.containers import (
    CATALOG,
    ONE_PAGE,
    make_zip,
    page_pdf,
    patch_headers,
    pdf_file,
    pdf_stream,
    replace_part,
)
from tests.hostile.good_files import good_docx, good_html, good_text, good_xlsx, odt_parts, png, sheet_parts

MEGABYTE = 1 << 20
_BODY = "word/document.xml"
_DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in TRANSITIONAL.items())
_LAUGHS = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10 if i else "ha"}">' for i in range(10))
_LONG = f'<!ENTITY a "{"a" * 50_000}">'
_OUTSIDE = '<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY n SYSTEM "http://localhost:9/x">'
_PARAMETER = '<!ENTITY % p SYSTEM "http://localhost:9/p.dtd"> %p;'
_REFUSED = "unsafe damaged too_large"


def cases() -> list[Case]:
    return [*_zips(), *_entities(), *_streams(), *_pictures()]


def _zips() -> list[Case]:
    return each(
        [
            (
                "bomb-in-picture",
                ".docx",
                lambda: replace_part(good_docx(), "word/media/a.bmp", _zeros(30)),
                "too_large",
            ),
            ("bomb-in-body", ".docx", lambda: replace_part(good_docx(), _BODY, _blanks(40)), "too_large"),
            ("bomb-that-understates-its-size", ".docx", _understated, "damaged too_large"),
            ("bomb-of-members", ".docx", _many_members, "too_large"),
            (
                "bomb-in-sheet",
                ".xlsx",
                lambda: replace_part(good_xlsx(), "xl/worksheets/sheet1.xml", _blanks(70)),
                "too_large",
            ),
            (
                "bomb-in-strings",
                ".xlsx",
                lambda: replace_part(good_xlsx(), "xl/sharedStrings.xml", _blanks(70)),
                "too_large",
            ),
            ("bomb-of-text", ".zip", lambda: make_zip({"a.txt": _blanks(70), "b.txt": good_text()}), ""),
            ("bomb-of-members", ".zip", _many_texts, ""),
            ("bomb-nested-nine-deep", ".zip", _nested, ""),
            ("bomb-of-overlapping-members", ".zip", _overlapping, ""),
            ("bomb-that-holds-itself", ".zip", _holds_itself, ""),
            ("bomb-of-tiny-ratio", ".odt", lambda: make_zip(odt_parts() | {"content.xml": _blanks(40)}), "too_large"),
        ]
    )


def _entities() -> list[Case]:
    prologs = (
        ("laughs", _LAUGHS, "&e9;"),
        ("long-entity-often", _LONG, "&a;" * 20_000),
        ("outside-entity", _OUTSIDE, "&f;&n;"),
        ("parameter-entity", _PARAMETER, "x"),
    )
    found = []
    for name, declared, used in prologs:
        docx = partial(_xml_bomb, declared, used)
        found.append(case(f"entities-{name}", ".docx", partial(_with_body, docx), "unsafe"))
        found.append(case(f"entities-{name}-in-sheet", ".xlsx", partial(_sheet_bomb, declared, used), _REFUSED))
        found.append(case(f"entities-{name}", ".html", partial(_web_bomb, declared, used)))
        found.append(case(f"entities-{name}", ".xml", partial(_plain_bomb, declared, used)))
    return [
        *found,
        case("entities-in-styles", ".docx", partial(_in_part, "word/styles.xml"), "unsafe"),
        case("entities-in-relationships", ".docx", partial(_in_part, "_rels/.rels"), "unsafe"),
        case(
            "entities-in-utf16",
            ".docx",
            lambda: _with_body(lambda: _xml_bomb(_LAUGHS, "&e9;").encode("utf-16")),
            "unsafe",
        ),
        case("entities-in-content", ".odt", _odt_bomb, f"{_REFUSED} conversion_failed", tools=True),
        case("attributes-by-thousands", ".docx", partial(_with_body, _many_attributes), "damaged too_large read"),
        case("namespaces-by-thousands", ".docx", partial(_with_body, _many_namespaces), "damaged too_large read"),
    ]


def _streams() -> list[Case]:
    flate, both = "/Filter /FlateDecode", "/Filter [/FlateDecode /FlateDecode]"
    rows: tuple[tuple[str, Callable[[], bytes], str], ...] = (
        ("deflated-content", lambda: page_pdf(pdf_stream(_deflated(), flate)), "too_large"),
        ("deflated-content-twice", lambda: page_pdf(pdf_stream(zlib.compress(_deflated()), both)), "too_large"),
        ("deflated-object-stream", lambda: _object_stream_bomb(_deflated()), "too_large"),
        ("deflated-font-map", lambda: _font_map_bomb(_deflated()), "too_large"),
        # Each pair of bytes stands for 128 blanks.
        ("run-length-content", lambda: page_pdf(pdf_stream(b"\x81 " * MEGABYTE, "/Filter /RunLengthDecode")), ""),
        ("content-repeated-by-thousands", _repeated_content, ""),
        ("forms-inside-forms", _forms_inside_forms, "too_large"),
        ("pattern-of-tiny-tiles", _tiny_tiles, ""),
    )
    return [case(name, ".pdf", make, answers) for name, make, answers in rows]


@cache
def _deflated() -> bytes:
    return zlib.compress(_blanks(70), 9)


def _pictures() -> list[Case]:
    """Headers that promise 100,000 × 100,000 points."""
    side = 100_000
    tiff = b"II*\0\x08\0\0\0" + struct.pack("<H", 4)
    for tag, value in ((256, side), (257, side), (258, 8), (262, 1)):
        tiff += struct.pack("<HHII", tag, 4, 1, value)
    frame = struct.pack(">HBHHB", 17, 8, 65_000, 65_000, 3) + b"\1\x11\0\2\x11\0\3\x11\0"
    jpeg = b"\xff\xd8\xff\xc0" + frame + b"\xff\xda\0\x0c\3\1\0\2\0\3\0\0\x3f\0" + bytes(500) + b"\xff\xd9"
    gif = b"GIF89a" + struct.pack("<HHBBB", 65_000, 65_000, 0x80, 0, 0) + bytes(6) + b";"
    bmp = b"BM" + struct.pack("<IIIIiiHHIIiiII", 1000, 0, 54, 40, side, side, 1, 24, 0, 0, 0, 0, 0, 0) + bytes(900)
    pixels = zlib.compress(bytes(1000))
    found = [
        case("huge-picture-with-pixels", ".png", lambda: png(40_000, 40_000), "too_large", tools=True),
        case("huge-picture", ".png", lambda: png(side, side, pixels), "too_large damaged", tools=True),
        case("huge-picture", ".tif", lambda: tiff + bytes(4), "too_large damaged", tools=True),
        case("huge-picture", ".jpg", lambda: jpeg, "too_large damaged", tools=True),
        case("huge-picture", ".gif", lambda: gif, "too_large damaged", tools=True),
        case("huge-picture", ".bmp", lambda: bmp, "too_large damaged not_text", tools=True),
    ]
    packings = (("flate", "/FlateDecode", pixels), ("jpeg", "/DCTDecode", jpeg), ("fax", "/CCITTFaxDecode", b"\0" * 99))
    for name, packing, data in packings:
        make = partial(_page_with_picture, _picture(data, side, "/DeviceRGB", 8, packing))
        found.append(case(f"huge-picture-in-page-{name}", ".pdf", make, tools=True))
    return [*found, case("huge-picture-in-page-with-pixels", ".pdf", _page_of_many_pixels, tools=True)]


def _picture(data: bytes, side: int, colours: str, bits: int, packing: str) -> bytes:
    return pdf_stream(
        data,
        f"/Type /XObject /Subtype /Image /Width {side} /Height {side} /BitsPerComponent {bits} "
        f"/ColorSpace {colours} /Filter {packing}",
    )


def _page_of_many_pixels() -> bytes:
    full = zlib.compress(bytes(30_000 * 30_000 // 8), 9)
    return _page_with_picture(_picture(full, 30_000, "/DeviceGray", 1, "/FlateDecode"))


def _zeros(megabytes: int) -> bytes:
    return bytes(megabytes * MEGABYTE)


def _blanks(megabytes: int) -> bytes:
    return b" " * (megabytes * MEGABYTE)


def _understated() -> bytes:
    """Both headers say a hundred bytes; the deflated data go on and on."""
    package = make_zip({_BODY: part_xml("document", "<w:body/>") + " " * (40 * MEGABYTE)})
    return patch_headers(package, 22, 24, struct.pack("<I", 100))


def _many_members() -> bytes:
    parts = {f"word/media/{number}.xml": "" for number in range(25_000)}
    return make_zip({_BODY: part_xml("document", "<w:body/>")} | parts, zipfile.ZIP_STORED)


def _many_texts() -> bytes:
    return make_zip({f"{number}.txt": "x" for number in range(25_000)}, zipfile.ZIP_STORED)


def _nested() -> bytes:
    data = make_zip({"0.txt": good_text()})
    for depth in range(9):
        data = make_zip({f"{depth}-{copy}.zip": data for copy in range(6)})
    return data


def _overlapping() -> bytes:
    """Thousands of members that all share one body: the directory names the same place again and again."""
    data = make_zip({"a.txt": b"a" * (4 * MEGABYTE)})
    start = data.index(b"PK\x01\x02")
    end = data.index(b"PK\x05\x06")
    members = 5_000
    directory = data[start:end] * members
    closing = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, members, members, len(directory), start, 0)
    return data[:start] + directory + closing


def _holds_itself() -> bytes:
    """As near to a quine as a plain store gets: a zip that holds a zip of the same name that holds …"""
    data = make_zip({"vong.zip": b"PK\x03\x04"}, zipfile.ZIP_STORED)
    for _ in range(200):
        data = make_zip({"vong.zip": data}, zipfile.ZIP_STORED)
    return data


def _with_body(make: Callable[[], str | bytes]) -> bytes:
    return replace_part(good_docx(), _BODY, make())


def _xml_bomb(declared: str, used: str) -> str:
    text = f"<w:p><w:r><w:t>{used}</w:t></w:r></w:p>"
    return f"<!DOCTYPE w:document [{declared}]><w:document {_DECLARED}><w:body>{text}</w:body></w:document>"


def _in_part(name: str) -> bytes:
    return replace_part(good_docx(), name, f"<!DOCTYPE a [{_LAUGHS}]><a>&e9;</a>")


def _sheet_bomb(declared: str, used: str) -> bytes:
    row = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    return make_zip(sheet_parts(row, f"<si><t>{used}</t></si>", f"<!DOCTYPE sst [{declared}]>"))


def _odt_bomb() -> bytes:
    return make_zip(odt_parts("<text:p>&e9;</text:p>", before=f"<!DOCTYPE a [{_LAUGHS}]>"))


def _web_bomb(declared: str, used: str) -> bytes:
    return good_html().replace(b"<!DOCTYPE html>", f"<!DOCTYPE html [{declared}]>".encode()) + used.encode()


def _plain_bomb(declared: str, used: str) -> bytes:
    return f'<?xml version="1.0"?><!DOCTYPE a [{declared}]><a>{used}</a>'.encode()


def _many_attributes() -> str:
    inside = " ".join(f'w:a{number}="1"' for number in range(100_000))
    return part_xml("document", f"<w:body><w:p {inside}/></w:body>")


def _many_namespaces() -> str:
    inside = " ".join(f'xmlns:n{number}="urn:{number}"' for number in range(40_000))
    return part_xml("document", f"<w:body><w:p {inside}/></w:body>")


def _page_with_picture(picture: bytes) -> bytes:
    entries = "/Resources << /XObject << /I 5 0 R >> >>"
    return page_pdf(pdf_stream(b"595 0 0 842 0 0 cm /I Do"), picture, entries=entries)


def _object_stream_bomb(packed: bytes) -> bytes:
    stream = pdf_stream(packed, "/Type /ObjStm /N 1000000 /First 4000000 /Filter /FlateDecode")
    return pdf_file([CATALOG, "<< /Type /Pages /Kids [9 0 R] /Count 1 >>", stream])


def _font_map_bomb(packed: bytes) -> bytes:
    return page_pdf(
        pdf_stream(b"BT /F 12 Tf 50 500 Td (Kinh gui) Tj ET"),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>",
        pdf_stream(packed, "/Filter /FlateDecode"),
        entries="/Resources << /Font << /F 5 0 R >> >>",
    )


def _repeated_content() -> bytes:
    """One stream of a page named forty thousand times."""
    page = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents [{'4 0 R ' * 40_000}] >>"
    return pdf_file([CATALOG, ONE_PAGE, page, pdf_stream(b"0 0 m 1 1 l S " * 20)])


def _forms_inside_forms() -> bytes:
    """Each form shows the next one ten times: ten to the twelfth lines."""
    form = "/Type /XObject /Subtype /Form /BBox [0 0 9 9]"
    forms = [
        pdf_stream(b"/F Do " * 10, f"{form} /Resources << /XObject << /F {number} 0 R >> >>") for number in range(6, 18)
    ]
    last = pdf_stream(b"0 0 m 1 1 l S", form)
    return page_pdf(pdf_stream(b"/F Do"), *forms, last, entries="/Resources << /XObject << /F 5 0 R >> >>")


def _tiny_tiles() -> bytes:
    tile = "/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 .01 .01] /XStep .01 /YStep .01 /Resources << >>"
    return page_pdf(
        pdf_stream(b"/Pattern cs /P scn 0 0 14400 14400 re f"),
        pdf_stream(b"0 0 .01 .01 re f", tile),
        entries="/Resources << /Pattern << /P 5 0 R >> >>",
    )
