"""Files whose parts refer to themselves, or round in a ring."""

from __future__ import annotations

from collections.abc import Callable

from tests.docx_files import abstract_list, level, list_instance, make_docx, numbered, paragraph
from tests.hostile.case import Case, case, each
from tests.hostile.containers import (
    CATALOG,
    ONE_PAGE,
    bare_page_pdf,
    compound_file,
    make_zip,
    page_pdf,
    pdf_file,
    pdf_stream,
    replace_part,
)
from tests.hostile.good_files import excel_stream, good_docx, sheet_parts, word_header

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_SHOWN = pdf_stream(b"/F Do")
_WRITTEN = pdf_stream(b"BT /F 9 Tf (a) Tj ET")
_TWO_BILLION = b"%PDF-1.4\nxref\n0 2147483647\ntrailer <</Root 1 0 R>>\nstartxref\n9\n%%EOF"


def cases() -> list[Case]:
    docx = each(
        [
            ("style-based-on-itself", ".docx", lambda: _styled(_style("A", "A")), "read"),
            (
                "styles-based-in-a-ring",
                ".docx",
                lambda: _styled(_style("A", "B") + _style("B", "C") + _style("C", "A")),
                "read",
            ),
            ("styles-in-a-long-row", ".docx", _long_row_of_styles, "read"),
            ("lists-in-a-ring", ".docx", _lists_in_a_ring, "read"),
            ("list-of-itself", ".docx", lambda: make_docx(numbered("a", 1), numbering=list_instance(1, 1)), "read"),
            ("body-is-its-own-header", ".docx", lambda: _linked("header", "document.xml"), ""),
            ("body-is-its-own-styles", ".docx", lambda: _linked("styles", "document.xml"), "read"),
            ("relationships-of-themselves", ".docx", lambda: _linked("styles", "_rels/document.xml.rels"), "read"),
            ("links-out-of-the-package", ".docx", lambda: _linked("styles", "../../../../styles.xml"), "read"),
            ("links-to-an-absolute-place", ".docx", lambda: _linked("styles", "file:///etc/passwd"), "read"),
            ("note-that-refers-to-itself", ".docx", _note_of_itself, "read"),
            ("number-beyond-all-bounds", ".docx", lambda: make_docx(numbered("a", 10**30)), "read"),
        ]
    )
    sheets = each(
        [
            ("shared-strings-are-the-sheet", ".xlsx", _strings_are_the_sheet, ""),
            ("formula-of-itself", ".xlsx", lambda: _sheet('<row r="1"><c r="A1"><f>A1</f><v>1</v></c></row>'), "read"),
            (
                "string-out-of-range",
                ".xlsx",
                lambda: _sheet('<row r="1"><c r="A1" t="s"><v>999999999</v></c></row>'),
                "",
            ),
            ("string-below-zero", ".xlsx", lambda: _sheet('<row r="1"><c r="A1" t="s"><v>-5</v></c></row>'), ""),
            (
                "cell-at-the-far-end",
                ".xlsx",
                lambda: _sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
                "",
            ),
            (
                "cell-beyond-the-far-end",
                ".xlsx",
                lambda: _sheet('<row r="99999999999"><c r="ZZZZZZ9"><v>1</v></c></row>'),
                "",
            ),
            ("merged-over-everything", ".xlsx", _merged_over_everything, ""),
            (
                "number-of-many-digits",
                ".xlsx",
                lambda: _sheet(f'<row r="1"><c r="A1"><v>{"9" * 9000}</v></c></row>'),
                "",
            ),
            ("date-before-time", ".xlsx", lambda: _sheet('<row r="1"><c r="A1" s="1"><v>-99999999</v></c></row>'), ""),
        ]
    )
    compound = [
        case("sectors-in-a-ring", ".xls", lambda: compound_file({"Workbook": excel_stream()}, {2: 3, 3: 2})),
        case("directory-in-a-ring", ".xls", lambda: compound_file({"Workbook": excel_stream()}, {1: 1})),
        case("sectors-out-of-the-file", ".xls", lambda: compound_file({"Workbook": excel_stream()}, {2: 10**9})),
        case(
            "records-beyond-the-stream",
            ".xls",
            lambda: compound_file({"Workbook": excel_stream((0x85, b""))[:-4000] + b"\xff" * 4000}),
        ),
        case(
            "sectors-in-a-ring",
            ".doc",
            lambda: compound_file({"WordDocument": word_header()}, {2: 3, 3: 2}),
            tools=True,
        ),
    ]
    return [*docx, *sheets, *compound, *_pdf()]


def _pdf() -> list[Case]:
    form = "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >>"
    font = "/Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [5 0 R] /ToUnicode 5 0 R"
    show_form, show_font = "/Resources << /XObject << /F 5 0 R >> >>", "/Resources << /Font << /F 5 0 R >> >>"
    rows: tuple[tuple[str, Callable[[], bytes], str], ...] = (
        ("page-tree-of-itself", lambda: _tree("<< /Type /Pages /Kids [2 0 R] /Count 1 >>"), ""),
        ("page-tree-in-a-ring", lambda: _tree(*(f"<< /Type /Pages /Kids [{n} 0 R] /Count 2 >>" for n in (3, 2))), ""),
        ("page-tree-of-a-billion", lambda: _tree("<< /Type /Pages /Kids [] /Count 1000000000 >>"), "damaged too_large"),
        ("page-tree-below-zero", lambda: _tree("<< /Type /Pages /Kids [] /Count -5 >>"), "damaged"),
        ("page-tree-is-a-reference", lambda: _tree("2 0 R"), "damaged"),
        ("one-page-ten-thousand-times", _one_page_often, "too_large"),
        ("catalog-is-the-page-tree", lambda: pdf_file(["<< /Pages 1 0 R /Kids [1 0 R] /Count 1 >>"]), ""),
        ("form-that-shows-itself", lambda: page_pdf(_SHOWN, pdf_stream(b"/F Do", form), entries=show_form), ""),
        ("font-of-itself", lambda: page_pdf(_WRITTEN, f"<< {font} >>", entries=show_font), ""),
        ("font-that-is-missing", lambda: page_pdf(pdf_stream(b"BT /Nowhere 12 Tf 50 500 Td (Kinh gui) Tj ET")), ""),
        ("length-of-itself", lambda: page_pdf(b"<< /Length 4 0 R >>\nstream\nBT ET\nendstream"), ""),
        ("length-below-zero", lambda: page_pdf(b"<< /Length -9 >>\nstream\nBT ET\nendstream"), ""),
        ("object-stream-of-itself", _object_stream_of_itself, ""),
        ("text-of-huge-size", lambda: page_pdf(pdf_stream(b"BT /F 1e30 Tf 1e30 0 0 1e30 0 0 Tm (a) Tj ET")), ""),
        ("box-of-no-size", lambda: bare_page_pdf("/MediaBox [0 0 0 0]"), ""),
        ("box-of-largest-size", lambda: bare_page_pdf("/MediaBox [0 0 14400 14400]"), ""),
        ("box-beyond-all-size", lambda: bare_page_pdf("/MediaBox [-1e30 -1e30 1e30 1e30]"), ""),
        ("box-of-no-numbers", lambda: bare_page_pdf("/MediaBox [(a) null true /b]"), ""),
        ("cross-references-in-a-ring", lambda: pdf_file([CATALOG], "/Root 1 0 R /Prev 9"), "damaged"),
        ("cross-references-of-themselves", _table_of_itself, "damaged"),
        ("cross-references-of-two-billion", lambda: _TWO_BILLION, "damaged"),
    )
    return [case(name, ".pdf", make, answers) for name, make, answers in rows]


def _tree(*objects: str) -> bytes:
    return pdf_file([CATALOG, *objects])


def _one_page_often() -> bytes:
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"
    return _tree(f"<< /Type /Pages /Kids [{'3 0 R ' * 10_000}] /Count 10000 >>", page)


def _object_stream_of_itself() -> bytes:
    stream = pdf_stream(b"3 0 << /Type /Page >>", "/Type /ObjStm /N 1 /First 4 /Extends 3 0 R")
    return pdf_file([CATALOG, ONE_PAGE, stream])


def _table_of_itself() -> bytes:
    data = pdf_file([CATALOG])
    place = data.rindex(b"startxref\n") + len(b"startxref\n")
    table = int(data[place:].split()[0])
    return data.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev %d /XRefStm %d" % (table, table))


def _style(identifier: str, base: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{identifier}"><w:basedOn w:val="{base}"/>'
        f'<w:link w:val="{identifier}"/><w:next w:val="{identifier}"/></w:style>'
    )


def _styled(styles: str) -> bytes:
    return make_docx(paragraph("Kính gửi", properties='<w:pStyle w:val="A"/>'), styles=styles)


def _long_row_of_styles() -> bytes:
    row = "".join(_style(f"S{number}", f"S{number + 1}") for number in range(5_000))
    used = "".join(paragraph("a", properties=f'<w:pStyle w:val="S{number}"/>') for number in range(0, 5_000, 5))
    return make_docx(used, styles=row)


def _lists_in_a_ring() -> bytes:
    link = '<w:numStyleLink w:val="{}"/>'.format
    style = (
        '<w:style w:type="numbering" w:styleId="{0}"><w:pPr><w:numPr><w:numId w:val="{1}"/></w:numPr></w:pPr></w:style>'
    ).format
    lists = abstract_list(1, level(0, "decimal", "%1."), before=link("B")) + abstract_list(2, before=link("A"))
    return make_docx(
        numbered("a", 1) + numbered("b", 2),
        styles=style("A", 1) + style("B", 2),
        numbering=lists + list_instance(1, 1) + list_instance(2, 2),
    )


def _linked(kind: str, target: str) -> bytes:
    return replace_part(
        good_docx(),
        "word/_rels/document.xml.rels",
        f'<Relationships xmlns="{_PACKAGE}">'
        f'<Relationship Id="a" Type="{_OFFICE}/{kind}" Target="{target}"/></Relationships>',
    )


def _note_of_itself() -> bytes:
    mark = '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    return make_docx(paragraph("a") + mark, footnotes=f'<w:footnote w:id="2">{mark}{paragraph("b")}</w:footnote>')


def _sheet(rows: str) -> bytes:
    return make_zip(sheet_parts(rows, "<si><t>a</t></si>"))


def _strings_are_the_sheet() -> bytes:
    parts = sheet_parts('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')
    links = "xl/_rels/workbook.xml.rels"
    return make_zip(parts | {links: parts[links].replace("sharedStrings.xml", "worksheets/sheet1.xml")})


def _merged_over_everything() -> bytes:
    parts = sheet_parts('<row r="1"><c r="A1"><v>1</v></c></row>')
    name = "xl/worksheets/sheet1.xml"
    merged = '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    return make_zip(parts | {name: parts[name].replace("</sheetData>", merged)})
