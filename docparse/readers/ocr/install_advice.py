"""What to install so that scanned pages can be read, in the user's words, for the system that runs here."""

from __future__ import annotations

import platform

from docparse.readers.ocr.program import VARIABLE, find_tesseract

_PROGRAM = {
    "Windows": "Tesseract cho Windows (lệnh: winget install UB-Mannheim.TesseractOCR; khi cài, chọn thêm "
    "“Vietnamese” trong mục “Additional language data”)",
    "Darwin": "Tesseract và dữ liệu ngôn ngữ (lệnh: brew install tesseract tesseract-lang)",
    "Linux": "Tesseract và dữ liệu tiếng Việt (Debian, Ubuntu: sudo apt install tesseract-ocr tesseract-ocr-vie; "
    "Fedora: sudo dnf install tesseract tesseract-langpack-vie)",
}
_LANGUAGE = {
    "Windows": "dữ liệu tiếng Việt cho Tesseract (chạy lại bộ cài và chọn “Vietnamese” trong mục "
    "“Additional language data”, hoặc chép tệp vie.traineddata vào thư mục tessdata)",
    "Darwin": "dữ liệu tiếng Việt cho Tesseract (lệnh: brew install tesseract-lang)",
    "Linux": "dữ liệu tiếng Việt cho Tesseract (Debian, Ubuntu: sudo apt install tesseract-ocr-vie; "
    "Fedora: sudo dnf install tesseract-langpack-vie)",
}


def install_advice() -> str | None:
    """The sentence that says what is missing; None if pages can be recognised here."""
    program = find_tesseract()
    if program is not None and program.reads_vietnamese:
        return None
    table = _PROGRAM if program is None else _LANGUAGE
    needed = table.get(platform.system(), table["Linux"])
    return f"Để docparse tự nhận dạng chữ (OCR), hãy cài {needed}; nếu cài ở chỗ khác, đặt biến {VARIABLE}."
