"""What users are told of files that cannot be read: every message says what is wrong, every remedy what to do."""

from __future__ import annotations

import re

import pytest

from docparse.readers import pictures, refusals
from docparse.readers.archive import faults as archive_faults
from docparse.readers.docx import faults as docx_faults
from docparse.readers.html import faults as html_faults
from docparse.readers.pdf import faults as pdf_faults
from docparse.readers.spreadsheet import faults as spreadsheet_faults
from docparse.values import UnreadableFile

# Every code that "errors" of the JSON may hold for a file. One fault has one code, whatever the format.
CODES = {
    "binary_workbook", "conversion_failed", "conversion_timeout", "damaged", "directory", "empty", "encoding",
    "encrypted", "garbled", "libreoffice_broken", "no_file", "no_libreoffice", "no_usable_text", "not_a_word_file",
    "not_found", "not_text", "old_word_file", "permission", "scanned", "too_large", "unreadable", "unsafe",
    "unsupported_format",
}  # fmt: skip
# Words of programmers, or of another language.
FOREIGN = re.compile(r"\b(?:exception|error|failed|None|null|bytes|parse|traceback|stack)\b", re.IGNORECASE)


def every_refusal() -> list[UnreadableFile]:
    """One error of each kind that the readers raise."""
    path = "vd.docx"
    return [
        *(refusals.refuse(reason, path) for reason in refusals._REASONS),
        *(docx_faults.unreadable(path, fault) for fault in docx_faults._FAULTS),
        *(
            pdf_faults.unreadable(path, fault, detail="6000 trang", advice="Cài Tesseract.")
            for fault in pdf_faults._FAULTS
        ),
        *(html_faults.unreadable(path, fault) for fault in html_faults._FAULTS),
        *(spreadsheet_faults.unreadable(path, fault) for fault in spreadsheet_faults._FAULTS),
        *(archive_faults.unreadable(path, fault, count=2, example="a.zip/b.docx") for fault in archive_faults._FAULTS),
        *(pictures._unreadable(path, fault, "Cài Tesseract.") for fault in pictures._FAULTS),
    ]


@pytest.mark.parametrize("error", every_refusal(), ids=lambda error: f"{error.code}-{error.message[:40]}")
def test_a_refusal_is_for_a_clerk(error: UnreadableFile) -> None:
    for text in (error.message, error.remedy):
        assert text.endswith(".")
        assert "{" not in text
        assert "  " not in text
        assert text == text.strip()
        assert FOREIGN.search(text) is None
    assert re.match(r"(?:Hãy|Nếu|Cần|Muốn) ", error.remedy)
    assert len(error.message) + len(error.remedy) < 400


def test_one_fault_has_one_code_in_every_format() -> None:
    codes = {error.code for error in every_refusal()}
    assert codes - CODES == set()
