"""Files that are something else than their names say, or nothing at all."""

from __future__ import annotations

import gzip
import io
import tarfile

from tests.docx_files import make_docx
from tests.hostile.case import Case, case, each
from tests.hostile.containers import compound_file, make_zip, pdf_file
from tests.hostile.good_files import good_docx, good_html, good_pdf, good_text, good_xlsx, good_zip, png

_WORD_2003 = (
    '<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Word.Document"?>'
    '<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body><w:p><w:r>'
    "<w:t>Kính gửi</w:t></w:r></w:p></w:body></w:wordDocument>"
)
_MHTML = (
    b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="=b"\r\n\r\n--=b\r\n'
    b"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
)
_PROGRAM = b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00" + bytes(range(256)) * 20


def cases() -> list[Case]:
    empty = each(
        [
            ("empty", ".docx", bytes, "empty"),
            ("empty", ".pdf", bytes, "empty"),
            ("empty", ".txt", bytes, "empty"),
            ("one-byte", ".docx", lambda: b"P", "read no_text"),
            ("one-line-feed", ".txt", lambda: b"\n", "read no_text"),
            ("only-byte-order-mark", ".txt", lambda: b"\xef\xbb\xbf", "read no_text"),
            ("only-blanks", ".txt", lambda: b" " * 70_000, "read no_text"),
            ("zeros", ".docx", lambda: bytes(50_000), "not_text"),
            ("zeros", ".pdf", lambda: bytes(50_000), "not_text"),
            ("zeros", ".txt", lambda: bytes(1), "not_text damaged"),
            ("ones", ".doc", lambda: b"\xff" * 50_000, "not_text encoding"),
        ]
    )
    named = each(
        [
            ("web-page", ".doc", good_html, "read"),
            ("web-page-with-mark", ".docx", lambda: b"\xef\xbb\xbf\r\n" + good_html(), "read"),
            ("web-page-in-mhtml", ".doc", lambda: _MHTML + good_html() + b"\r\n--=b--\r\n", ""),
            ("mhtml-without-end", ".mht", lambda: _MHTML * 300, ""),
            ("word-2003-xml", ".doc", _WORD_2003.encode, ""),
            ("docx", ".pdf", good_docx, "read"),
            ("docx", ".txt", good_docx, "read"),
            ("docx", "", good_docx, "read"),
            ("pdf", ".docx", good_pdf, "read"),
            ("pdf-after-mail-header", ".pdf", lambda: b"From: a\r\n\r\n" + good_pdf(), "read"),
            ("text", ".pdf", good_text, "read"),
            ("text", ".docx", good_text, "read"),
            ("sheet", ".docx", good_xlsx, "read"),
            ("program", ".docx", lambda: _PROGRAM, "not_text"),
            ("program", ".exe", lambda: _PROGRAM, "not_text"),
            ("program-of-linux", ".doc", lambda: b"\x7fELF\x02\x01\x01" + bytes(5000), "not_text"),
            ("zip-of-texts", ".docx", good_zip, ""),
            ("tape-archive", ".docx", _tape, ""),
            ("gzip", ".docx", lambda: gzip.compress(good_text(), mtime=0), "unsupported_format"),
            ("seven-zip", ".docx", lambda: b"7z\xbc\xaf\x27\x1c\x00\x04" + bytes(500), "unsupported_format"),
            ("rar", ".doc", lambda: b"Rar!\x1a\x07\x01\x00" + bytes(500), "unsupported_format"),
            ("installer", ".doc", lambda: compound_file({"\x05SummaryInformation": bytes(4096)}), "unsupported_format"),
            ("slides-97", ".doc", lambda: compound_file({"PowerPoint Document": bytes(4096)}), "unsupported_format"),
            ("slides", ".docx", lambda: make_zip({"ppt/presentation.xml": "<p/>"}), "unsupported_format"),
            ("e-book", ".odt", lambda: make_zip({"mimetype": "application/epub+zip"}), "unsupported_format"),
            (
                "video",
                ".docx",
                lambda: b"\x00\x00\x00\x18ftypmp42" + bytes(range(256)) * 8,
                "not_text unsupported_format",
            ),
            ("database", ".doc", lambda: b"SQLite format 3\x00" + bytes(4000), "not_text"),
            ("json", ".docx", lambda: b'{"so": "12/QD"}', "read"),
            ("drawing", ".doc", lambda: b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', ""),
            ("postscript", ".pdf", lambda: b"%!PS-Adobe-3.0\nshowpage\n", ""),
            ("form-data", ".pdf", lambda: b"%FDF-1.2\n1 0 obj << /FDF << >> >> endobj\n%%EOF", ""),
            ("pdf-of-nothing", ".pdf", lambda: pdf_file(["<< /Type /Catalog >>"]), "damaged"),
            ("docx-of-nothing", ".docx", lambda: make_docx(""), "read no_text"),
            (
                "zip-of-nothing",
                ".docx",
                lambda: b"PK\x05\x06" + bytes(18),
                "damaged unsupported_format empty no_documents",
            ),
        ]
    )
    picture = case("picture-named-txt", ".txt", lambda: png(200, 100), tools=True)
    return [*_numbered(empty), *_numbered(named), picture]


def _numbered(found: list[Case]) -> list[Case]:
    """Ids that stay apart where only the names differ."""
    return [
        Case(
            id=f"{one.id}-named{one.name or '-nothing'}".replace(".", "-"),
            name=one.name,
            make=one.make,
            answers=one.answers,
        )
        for one in found
    ]


def _tape() -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as tape:
        member = tarfile.TarInfo("ke hoach.txt")
        member.size = len(good_text())
        tape.addfile(member, io.BytesIO(good_text()))
    return stream.getvalue()
