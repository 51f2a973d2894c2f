"""What the user is told about pages whose text layer is missing or of little worth."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

from docparse.readers.pdf.faults import unreadable
from docparse.readers.pdf.quality import USABLE, PageKind
from docparse.text.syllables import is_vietnamese

_TOLD = {
    PageKind.SCAN: "{pages} là ảnh quét, không có lớp chữ: chưa đọc được nội dung.",
    PageKind.GARBLED: "{pages} có lớp chữ bị hỏng (phông không ghi đúng mã chữ): chưa đọc được nội dung.",
    PageKind.RECOGNISED: "{pages}: chữ lấy từ lớp nhận dạng (OCR) của bản quét, có thể sai dấu hoặc sai số; "
    "cần đối chiếu với bản gốc.",
}
_CUT_OFF = "{pages}: chữ tràn ra ngoài khổ giấy nên bị cắt; phần bị cắt không đọc được."
_NO_TEXT = "Tệp không có chữ."
_NO_VIETNAMESE = "Tệp không có chữ tiếng Việt."


def refuse_useless(kinds: Mapping[int, PageKind], path: str) -> None:
    """Raises UnreadableFile if no page has usable text."""
    found = set(kinds.values())
    if found & USABLE or not found & {PageKind.SCAN, PageKind.GARBLED}:
        return
    if PageKind.GARBLED not in found:
        raise unreadable(path, "scanned")
    raise unreadable(path, "no_usable_text" if PageKind.SCAN in found else "garbled")


def warnings_for(kinds: Mapping[int, PageKind], cut_off: Iterable[int], text: str) -> tuple[str, ...]:
    """What the user should know: which pages were not read, or not reliably, or are ``cut_off``."""
    told = [
        template.format(pages=page_list(number for number, kind in kinds.items() if kind is about))
        for about, template in _TOLD.items()
        if about in kinds.values()
    ]
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
