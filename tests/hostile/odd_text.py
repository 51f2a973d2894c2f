"""Text that is text, but not as anybody writes it."""

from __future__ import annotations

from dataclasses import replace

from benchmarks.made_pdf import MadePage, make_pdf
from tests.docx_files import make_docx, paragraph
from tests.hostile.case import Case, case, each
from tests.hostile.containers import make_zip, page_pdf, patch_headers, pdf_stream, replace_part
from tests.hostile.good_files import LINES, good_docx, good_text

_LONE = "a\ud800b"
_BIDI = "\u202e\u2066Kính gửi\u2069 27/KH\u200f-UBND\u202c"
_CONTROL = "Kính gửi \x1b[31mđỏ\x07\x08\x1b]0;tên\x07"

# These take more than a moment.
_SLOW = set(
    """
    digits-and-dots digits-and-slashes digits-of-a-megabyte blanks-of-a-megabyte line-feeds-of-a-megabyte
    quotes-by-thousands pipes-by-thousands links-by-thousands numbers-in-one-line figures-by-thousands
    rule-words-by-thousands dates-by-thousands tabs-by-thousands dots-by-thousands references-unclosed
    word-of-a-megabyte word-of-a-megabyte-in-vietnamese hyphens-by-thousands runs-by-thousands
    text-of-twelve-megabytes lines-by-thousands boxes-by-thousands annotations-by-thousands
    capitals-by-thousands letters-too-many-for-a-page
    """.split()
)


def cases() -> list[Case]:
    texts = each(
        [
            ("nul-inside", ".txt", lambda: good_text() + b"\0" + good_text(), "not_text"),
            ("nul-at-the-end", ".txt", lambda: good_text() + b"\0", "not_text read"),
            ("half-a-letter-at-the-end", ".txt", lambda: good_text() + b"\xe1\xbb", "damaged encoding read"),
            ("lone-surrogate", ".txt", lambda: _LONE.encode("utf-8", "surrogatepass"), "damaged encoding not_text"),
            (
                "lone-surrogate-in-utf16",
                ".txt",
                lambda: ("\ufeff" + _LONE * 50).encode("utf-16-le", "surrogatepass"),
                "",
            ),
            ("odd-number-of-bytes-in-utf16", ".txt", lambda: ("\ufeff" + LINES[0]).encode("utf-16-le") + b"a", ""),
            ("utf32", ".txt", lambda: good_text().decode().encode("utf-32"), ""),
            ("overlong-letters", ".txt", lambda: b"\xc0\xaf\xe0\x80\xaf" * 200, ""),
            ("random-bytes", ".txt", lambda: bytes((n * n * 31 + n // 7) % 256 for n in range(9_000)), "not_text"),
            ("directions-turned", ".txt", lambda: (_BIDI * 500).encode(), "read"),
            ("terminal-controls", ".txt", (_CONTROL * 9).encode, ""),
            ("marks-by-thousands", ".txt", lambda: ("a" + "\u0301\u0323" * 50_000).encode(), "read"),
            ("marks-without-letter", ".txt", lambda: ("\u0301" * 100_000).encode(), "read"),
            ("invisible", ".txt", lambda: ("\u200b\u2060\ufeff\u00ad" * 50_000).encode(), ""),
            ("line-separators", ".txt", lambda: ("a\u2028b\u2029c\x85d\x0be\x0cf\r\r\n\n" * 2_000).encode(), "read"),
            ("word-of-a-megabyte", ".txt", lambda: b"a" * 1_000_000, "read"),
            ("word-of-a-megabyte-in-vietnamese", ".txt", lambda: ("ộ" * 500_000).encode(), "read"),
            ("digits-of-a-megabyte", ".txt", lambda: b"1" * 1_000_000, "read"),
            ("digits-and-dots", ".txt", lambda: b"1." * 300_000, "read"),
            ("digits-and-slashes", ".txt", lambda: b"1/" * 200_000, "read"),
            ("blanks-of-a-megabyte", ".txt", lambda: b"a" + b" " * 1_000_000 + b"b", "read"),
            ("line-feeds-of-a-megabyte", ".txt", lambda: b"a" + b"\n" * 1_000_000 + b"b", "too_large"),
            ("tabs-by-thousands", ".txt", lambda: b"a\tb" * 100_000, "read"),
            ("hyphens-by-thousands", ".txt", lambda: b"- " * 200_000, "read"),
            ("dots-by-thousands", ".txt", lambda: b"." * 500_000, "read"),
            ("quotes-by-thousands", ".txt", lambda: "“".encode() * 100_000, "read"),
            ("capitals-by-thousands", ".txt", lambda: ("ỦY BAN NHÂN DÂN " * 15_000).encode(), "read"),
            ("stars-by-thousands", ".md", lambda: b"**" * 200_000, "read"),
            ("pipes-by-thousands", ".md", lambda: b"|" * 100_000 + b"\n" + b"|-" * 50_000 + b"|\n", "read"),
            ("links-by-thousands", ".md", lambda: b"# a\n\n**b**\n\n" + b"[a](" * 50_000, "read"),
            ("entities-by-thousands", ".md", lambda: b"# a\n\n**b** " + b"&amp;" * 50_000, "read"),
            ("tags-unclosed", ".html", lambda: b"<html><p>a" + b"<b" * 100_000, ""),
            ("attributes-unclosed", ".html", lambda: b'<html><p a="' + b"x" * 500_000, ""),
            ("comments-unclosed", ".html", lambda: b"<html>" + b"<!--" * 100_000, ""),
            ("references-unclosed", ".html", lambda: b"<html><p>" + b"&#x" * 100_000 + b"&#99999999999;", ""),
            ("rule-words-by-thousands", ".txt", lambda: ("Căn cứ " * 40_000).encode(), "read"),
            (
                "numbers-in-one-line",
                ".txt",
                lambda: ("Quyết định số 15/QĐ-UBND ngày 1/2/2030, " * 1_500).encode(),
                "read",
            ),
            ("dates-by-thousands", ".txt", lambda: ("ngày 31/02/2030 đến " * 10_000).encode(), "read"),
            ("figures-by-thousands", ".txt", lambda: ("đạt 95% trở lên; " * 2_000).encode(), "read"),
        ]
    )
    packed = each(
        [
            ("nul-in-text", ".docx", lambda: _with_body("a&#0;b"), "damaged"),
            ("control-in-text", ".docx", lambda: _with_body("a&#27;b"), "damaged"),
            ("surrogate-in-text", ".docx", lambda: _with_body("a&#xD800;b"), "damaged"),
            ("directions-turned", ".docx", lambda: make_docx(paragraph(_BIDI)), "read"),
            ("word-of-a-megabyte", ".docx", lambda: make_docx(paragraph("a" * 1_000_000)), "read"),
            ("text-of-twelve-megabytes", ".docx", lambda: make_docx(paragraph("ab " * 4_000_000)), "too_large"),
            (
                "runs-by-thousands",
                ".docx",
                lambda: make_docx(f"<w:p>{'<w:r><w:t>a</w:t></w:r>' * 50_000}</w:p>"),
                "read",
            ),
            ("wrong-encoding-in-declaration", ".docx", _wrong_declaration, ""),
            ("utf7-in-declaration", ".docx", lambda: _declared("utf-7"), ""),
            ("wrong-checksum", ".docx", lambda: patch_headers(good_docx(), 14, 16, b"\1\2\3\4"), "damaged"),
            ("wrong-sizes", ".docx", lambda: patch_headers(good_docx(), 18, 20, b"\xff\xff\xff\x7f"), "damaged read"),
            ("wrong-method", ".docx", lambda: patch_headers(good_docx(), 8, 10, b"\x63\0"), "damaged encrypted"),
            (
                "path-out-of-the-package",
                ".docx",
                lambda: replace_part(good_docx(), "../../../evil.xml", "<a/>"),
                "read",
            ),
            ("paths-out-of-the-archive", ".zip", _paths_out, ""),
            ("name-with-nul", ".zip", lambda: make_zip({"a.txt": good_text()}).replace(b"a.txt", b"a\0txt"), ""),
            ("name-of-thousands-of-letters", ".zip", lambda: make_zip({"a" * 30_000 + ".txt": good_text()}), ""),
            (
                "same-name-twice",
                ".zip",
                lambda: make_zip({"a.txt": b"1", "b.txt": b"2"}).replace(b"b.txt", b"a.txt"),
                "",
            ),
            (
                "device-names",
                ".zip",
                lambda: make_zip({"con.txt": good_text(), "aux/nul.txt": b"a", "c:\\x.txt": b"a"}),
                "",
            ),
        ]
    )
    pdf = [
        case("words-over-the-edge", ".pdf", _words_over_the_edge),
        case("letters-on-one-spot", ".pdf", _letters_on_one_spot),
        case("lines-by-thousands", ".pdf", _lines_by_thousands),
        case("boxes-by-thousands", ".pdf", _boxes_by_thousands),
        case(
            "empty-pages",
            ".pdf",
            lambda: make_pdf([MadePage()] * 50),
            "scanned no_text read no_usable_text",
            tools=True,
        ),
        case("annotations-by-thousands", ".pdf", _annotations_by_thousands),
        case("letters-too-many-for-a-page", ".pdf", _too_many_letters, "too_large"),
    ]
    return [replace(one, slow=one.slow or one.id in _SLOW) for one in (*texts, *packed, *pdf)]


def _with_body(text: str) -> bytes:
    return make_docx(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")


def _wrong_declaration() -> bytes:
    return _declared("utf-16")


def _declared(encoding: str) -> bytes:
    body = f'<?xml version="1.0" encoding="{encoding}"?><w:document xmlns:w="urn:a"><w:body/></w:document>'
    return replace_part(good_docx(), "word/document.xml", body)


def _paths_out() -> bytes:
    return make_zip(
        dict.fromkeys(("../../evil.txt", "..\\..\\evil.txt", "a/../../evil.txt", "//evil.txt"), good_text())
    )


def _words_over_the_edge() -> bytes:
    page = MadePage()
    for row in range(500):
        page.text(-5_000 + 30 * row, 20 * row - 3_000, "Kính gửi các đơn vị")
    return make_pdf([page])


def _letters_on_one_spot() -> bytes:
    page = MadePage()
    for _ in range(20_000):
        page.text(100, 100, "a")
    return make_pdf([page])


def _lines_by_thousands() -> bytes:
    lines = b"".join(b"%d 0 m %d 842 l S 0 %d m 595 %d l S\n" % (n, n, n, n) for n in range(4_000))
    return _page(lines * 5)


def _boxes_by_thousands() -> bytes:
    boxes = b"".join(b"%d %d 2 2 re S\n" % (3 * x, 3 * y) for x in range(190) for y in range(260))
    return _page(boxes + b"BT /F 12 Tf 50 500 Td (Kinh gui) Tj ET")


def _too_many_letters() -> bytes:
    return _page(b"BT /F 1 Tf " + b"(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj " * 10_000 + b"ET")


def _annotations_by_thousands() -> bytes:
    page = MadePage()
    page.text(85, 80, LINES[5])
    for number in range(3_000):
        page.stamp(100, number % 800, "Ký bởi")
    return make_pdf([page])


def _page(content: bytes) -> bytes:
    helvetica = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    return page_pdf(pdf_stream(content), helvetica, entries="/Resources << /Font << /F 5 0 R >> >>")
