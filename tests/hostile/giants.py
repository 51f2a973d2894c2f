"""Files that are only too large; marked slow."""

from __future__ import annotations

from benchmarks.made_pdf import MadePage, make_pdf
from tests.docx_files import make_docx, numbered, paragraph
from tests.hostile.case import Case, each
from tests.hostile.containers import make_zip
from tests.hostile.good_files import LINES, good_text, sheet_parts


def cases() -> list[Case]:
    return each(
        [
            ("text-of-200-megabytes-in-one-line", ".txt", lambda: b"Kinh gui cac don vi, " * 10_000_000, "too_large"),
            ("text-of-a-million-lines", ".txt", lambda: "Một dòng.\n".encode() * 1_000_000, "read too_large"),
            ("markdown-of-a-million-lines", ".md", lambda: "- **Một** dòng.\n".encode() * 1_000_000, "read too_large"),
            ("word-of-50-megabytes", ".txt", lambda: b"a" * 50_000_000, "too_large"),
            (
                "web-page-of-50-megabytes",
                ".html",
                lambda: b"<html>" + b"<p>Mot dong.</p>" * 3_000_000,
                "read too_large",
            ),
            ("paragraphs-200000", ".docx", lambda: make_docx(paragraph("Một đoạn.") * 200_000), "read too_large"),
            (
                "numbered-paragraphs-50000",
                ".docx",
                lambda: make_docx(numbered("Một đoạn.", 1) * 50_000),
                "read too_large",
            ),
            ("cells-100000-in-one-table", ".docx", lambda: make_docx(_table(10_000, 10)), "read too_large"),
            ("cells-100000-in-one-row", ".docx", lambda: make_docx(_table(1, 100_000)), "read too_large"),
            ("tables-20000", ".docx", lambda: make_docx(_table(1, 2) * 20_000), "read too_large"),
            ("pages-5000", ".pdf", _many_pages, "too_large"),
            ("pages-1500", ".pdf", lambda: _many_pages(1_500), "read"),
            ("rows-300000", ".xlsx", _many_rows, "read too_large"),
            ("texts-500", ".zip", lambda: make_zip({f"{n}.txt": good_text() for n in range(500)}), ""),
        ],
        slow=True,
    )


def _table(rows: int, columns: int) -> str:
    cell = f"<w:tc>{paragraph('Một ô')}</w:tc>"
    row = f"<w:tr>{cell * columns}</w:tr>"
    return f"<w:tbl>{row * rows}</w:tbl>"


def _many_pages(count: int = 5_000) -> bytes:
    page = MadePage()
    for row, line in enumerate(LINES):
        page.text(85, 80 + 30 * row, line)
    return make_pdf([page] * count)


def _many_rows() -> bytes:
    rows = "".join(
        f'<row r="{n}"><c r="A{n}"><v>{n}</v></c><c r="B{n}"><v>{n % 97}</v></c></row>' for n in range(1, 300_001)
    )
    return make_zip(sheet_parts(rows))
