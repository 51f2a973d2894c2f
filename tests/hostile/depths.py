"""Files nested deeper than any program writes them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from tests.docx_files import make_docx, paragraph
from tests.hostile.case import Case, case
from tests.hostile.containers import (
    CATALOG,
    ONE_PAGE,
    bare_page_pdf,
    make_zip,
    page_pdf,
    pdf_file,
    pdf_stream,
    replace_part,
)
from tests.hostile.good_files import good_docx, odt_parts, sheet_parts

DEEP = 100_000
# Around the depth that XML parsers allow (256), and far beyond it; (levels, what is right).
_XML_DEPTHS = ((30, "read"), (80, "read too_large"), (240, "read too_large"), (DEEP, "too_large"))
_RUN = "<w:r><w:t>Sâu</w:t></w:r>"
# Kind → what opens and what closes one level; the text within.
_NESTS: dict[str, tuple[str, str, str]] = {
    "content-controls": ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", paragraph("Sâu")),
    "tables": ("<w:tbl><w:tr><w:tc>", f"{paragraph('x')}</w:tc></w:tr></w:tbl>", paragraph("Sâu")),
    "links": ("<w:hyperlink>", "</w:hyperlink>", _RUN),
    "alternatives": (
        '<mc:AlternateContent><mc:Choice Requires="wps">',
        "</mc:Choice></mc:AlternateContent>",
        paragraph("Sâu"),
    ),
    "text-boxes": ("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>", paragraph("Sâu")),
    "fields": ('<w:fldSimple w:instr="REF a">', "</w:fldSimple>", _RUN),
}
_INLINE = {"links", "fields"}


def cases() -> list[Case]:
    docx = [
        case(f"nested-{kind}-{levels}", ".docx", partial(_nested_docx, kind, levels), answers)
        for kind in _NESTS
        for levels, answers in _XML_DEPTHS
    ]
    return [*docx, *_markup(), *_pdf()]


def _markup() -> list[Case]:
    makers: tuple[tuple[str, str, Callable[[], bytes], str], ...] = (
        ("divisions", ".html", lambda: _web("<div>", "</div>"), ""),
        ("tables", ".html", lambda: _web("<table><tr><td>", "</td></tr></table>"), ""),
        ("lists", ".html", lambda: _web("<ul><li>", "</li></ul>"), ""),
        ("emphasis", ".html", lambda: _web("<b>", "</b>"), ""),
        ("unclosed-divisions", ".html", lambda: _web("<div>", ""), ""),
        ("elements", ".xml", lambda: b'<?xml version="1.0"?>' + b"<a>" * DEEP + b"</a>" * DEEP, ""),
        ("relationships", ".docx", lambda: _in_part("_rels/.rels"), "too_large"),
        ("styles", ".docx", lambda: _in_part("word/styles.xml"), "too_large"),
        ("cells", ".xlsx", lambda: make_zip(sheet_parts("<row><c>" * DEEP + "</c></row>" * DEEP)), "too_large damaged"),
        ("quotes", ".md", lambda: b"> " * DEEP + b"S\xc3\xa2u\n\n" + b"**a**\n\n" * 3, ""),
        ("list-levels", ".md", lambda: "".join(f"{' ' * n}- **a**\n" for n in range(2_000)).encode(), ""),
        ("brackets", ".txt", lambda: b"(" * DEEP + b")" * DEEP, "read"),
        ("brackets", ".md", lambda: b"# a\n\n**b**\n\n" + b"[" * DEEP + b"](" * DEEP + b")" * DEEP, "read"),
    )
    converted = (
        case("nested-spans", ".odt", _deep_odt, tools=True),
        case("nested-groups", ".rtf", lambda: b"{\\rtf1 " + b"{" * DEEP + b"a" + b"}" * DEEP + b"}", "", tools=True),
    )
    return [*(case(f"nested-{name}", suffix, make, answers) for name, suffix, make, answers in makers), *converted]


def _pdf() -> list[Case]:
    return [
        case("nested-page-tree", ".pdf", _deep_page_tree),
        case("nested-arrays", ".pdf", lambda: bare_page_pdf("/Deep " + "[" * DEEP + "]" * DEEP)),
        case("nested-dictionaries", ".pdf", lambda: bare_page_pdf("/A << " * DEEP + ">> " * DEEP)),
        case("nested-arrays-of-content", ".pdf", lambda: page_pdf(pdf_stream(b"[" * DEEP + b"]" * DEEP + b" TJ"))),
        case("nested-graphics-states", ".pdf", lambda: page_pdf(pdf_stream(b"q " * DEEP))),
        case("nested-marked-content", ".pdf", lambda: page_pdf(pdf_stream(b"/P << >> BDC " * DEEP))),
        case("nested-outlines", ".pdf", _deep_outline),
    ]


def _nested_docx(kind: str, levels: int) -> bytes:
    opening, closing, inside = _NESTS[kind]
    body = opening * levels + inside + closing * levels
    return make_docx(f"<w:p>{body}</w:p>" if kind in _INLINE else body)


def _in_part(name: str) -> bytes:
    return replace_part(good_docx(), name, "<a>" * DEEP + "</a>" * DEEP)


def _web(opening: str, closing: str) -> bytes:
    return f"<!DOCTYPE html><html><body>{opening * DEEP}<p>Sâu</p>{closing * DEEP}</body></html>".encode()


def _deep_odt() -> bytes:
    return make_zip(odt_parts(f"<text:p>{'<text:span>' * DEEP}a{'</text:span>' * DEEP}</text:p>"))


def _deep_page_tree() -> bytes:
    levels = 20_000
    tree = [
        f"<< /Type /Pages /Kids [{n + 1} 0 R] /Count 1 {f'/Parent {n - 1} 0 R' if n > 2 else ''} >>"
        for n in range(2, levels + 2)
    ]
    page = f"<< /Type /Page /Parent {levels + 1} 0 R /MediaBox [0 0 595 842] >>"
    return pdf_file([CATALOG, *tree, page])


def _deep_outline() -> bytes:
    items = [f"<< /Title (a) /Parent {n - 1} 0 R /First {n + 1} 0 R /Last {n + 1} 0 R >>" for n in range(5, 20_000)]
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"
    outline = "<< /Type /Outlines /First 5 0 R /Last 5 0 R >>"
    return pdf_file(["<< /Type /Catalog /Pages 2 0 R /Outlines 4 0 R >>", ONE_PAGE, page, outline, *items])
