"""What the user is told about pages whose text layer is missing or of little worth."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

from docparse.readers.pdf.faults import unreadable
from docparse.readers.pdf.quality import UNREAD, USABLE, PageKind
from docparse.text.syllables import is_vietnamese

_TOLD = {
    PageKind.SCAN: "{pages} là ảnh quét, không có lớp chữ: chưa đọc được nội dung.",
    PageKind.GARBLED: "{pages} có lớp chữ bị hỏng (phông không ghi đúng mã chữ): chưa đọc được nội dung.",
    PageKind.RECOGNISED: "{pages}: chữ lấy từ lớp nhận dạng (OCR) của bản quét, có thể sai dấu hoặc sai số; "
    "cần đối chiếu với bản gốc.",
    PageKind.OCR: "{pages}: chữ do Tesseract nhận dạng từ ảnh của trang, có thể sai dấu hoặc sai số; "
    "cần đối chiếu với bản gốc.",
}
_CUT_OFF = "{pages}: chữ tràn ra ngoài khổ giấy nên bị cắt; phần bị cắt không đọc được."
_SWITCHED_OFF = "Việc nhận dạng chữ (OCR) đang tắt; hãy bật lại rồi thử lại."
_FAILED = "Tesseract không đọc được các trang này; hãy quét lại rõ hơn (300 dpi, thẳng trang) rồi thử lại."
_NO_TEXT = "Tệp không có chữ."
_NO_VIETNAMESE = "Tệp không có chữ tiếng Việt."


def refuse_useless(kinds: Mapping[int, PageKind], path: str, *, ocr: bool) -> None:
    """Raises UnreadableFile if no page has usable text; ``ocr``: the user lets pages be recognised."""
    found = set(kinds.values())
    if found & USABLE or not found & {PageKind.SCAN, PageKind.GARBLED}:
        return
    code = "scanned" if PageKind.GARBLED not in found else "no_usable_text" if PageKind.SCAN in found else "garbled"
    raise unreadable(path, code, advice=recognition_advice(ocr=ocr))


def recognition_advice(*, ocr: bool) -> str:
    """What lets pages be recognised that were not."""
    if not ocr:
        return _SWITCHED_OFF
    from docparse.readers.ocr.install_advice import install_advice

    return install_advice() or _FAILED


def warnings_for(kinds: Mapping[int, PageKind], cut_off: Iterable[int], text: str, *, ocr: bool) -> tuple[str, ...]:
    """What the user should know: which pages were not read, or not reliably, or are ``cut_off``."""
    told = [
        template.format(pages=page_list(number for number, kind in kinds.items() if kind is about))
        for about, template in _TOLD.items()
        if about in kinds.values()
    ]
    if UNREAD & set(kinds.values()):
        told.append(recognition_advice(ocr=ocr))
    cut = page_list(cut_off)
    told += [_CUT_OFF.format(pages=cut)] if cut else []
    if not any(map(str.isalnum, text)):
        return (*told, _NO_TEXT)
    return tuple(told) if is_vietnamese(text) else (*told, _NO_VIETNAMESE)


def page_list(numbers: Iterable[int]) -> str:
    """The pages in words; '' for none.

    >>> page_list([1, 2, 3, 7])
    'Trang 1–3, 7'
    """
    groups = groupby(enumerate(sorted(numbers)), key=lambda pair: pair[1] - pair[0])
    spans = [[number for _, number in group] for _, group in groups]
    words = ", ".join(str(span[0]) if len(span) == 1 else f"{span[0]}–{span[-1]}" for span in spans)
    return f"Trang {words}" if words else ""
