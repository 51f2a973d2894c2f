"""LAY028, LAY029: one word alone on the last line of a paragraph, one line alone on the last page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.printed_pages import SUBJECT, body_lines, doubt
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import BlockKind, RenderedLine, Span

# One syllable with what closes it; a symbol, a number or a web address takes a line of its own by its length.
_SYLLABLE = re.compile(r"[(\[“\"]*[^\W\d_]{1,7}[)\]”\".,;:!?…/]*")
_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})
# Points: lines of text are further apart.
_SAME_HEIGHT = 4.0


def _find_words(context: Context) -> Iterator[Draft]:
    if context.pages is None or not context.pages.exact:
        return
    for block in context.document.blocks:
        lines = context.pages.lines_of(block.span) if block.kind in _RUNNING and block.place.table is None else ()
        if len(lines) > 1 and _is_alone(context, lines, block.end):
            span = Span(lines[-1].start, block.end)
            page = str(lines[-1].page)
            yield Draft(span=span, values={"page": page, "word": doubt(context)}, form="một chữ ở dòng cuối")


def _is_alone(context: Context, lines: tuple[RenderedLine, ...], end: int) -> bool:
    """True if the last line has one syllable and stands below the others, not beside them."""
    above, last = lines[-2:]
    below = above.page != last.page or last.y > above.y + _SAME_HEIGHT
    return below and _SYLLABLE.fullmatch(context.text[last.start : end].strip()) is not None


def _find_line(context: Context) -> Iterator[Draft]:
    if context.pages is None or not context.pages.exact:
        return
    pages = len(context.pages.widths)
    whole = Span(0, len(context.text))
    last = [line for line in body_lines(context, whole) if line.page == pages and _has_words(context, line)]
    if pages > 1 and last and max(line.y for line in last) - min(line.y for line in last) <= _SAME_HEIGHT:
        span = Span(last[0].start, last[-1].end)
        if not _is_signature(context, span):
            yield Draft(span=span, values={"page": str(pages), "word": doubt(context)})


def _is_signature(context: Context, span: Span) -> bool:
    """True for the rest of a signature block that a page break has cut, which has a rule of its own."""
    return any(
        span.start < one.end and one.start < span.end
        for part in context.analysis.parts
        for one in part.header.signatures
    )


def _has_words(context: Context, line: RenderedLine) -> bool:
    return any(map(str.isalpha, context.text[line.start : line.end]))


_WHY = "Văn bản trình bày cân đối, dễ đọc; một chữ hay một dòng rơi riêng làm dài thêm dòng, thêm trang."
_SOURCE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6"
_HEAD = "KẾ HOẠCH\nKiểm tra công tác văn thư năm 2023\n"
_FIRST = "Các phòng chuẩn bị hồ sơ, bố trí người làm việc với đoàn kiểm tra theo đúng kế hoạch đã"
_SECOND = "Đoàn kiểm tra gửi thông báo cho đơn vị trước ngày kiểm tra ít nhất là năm ngày làm"

RULES = (
    Rule(
        code="LAY028",
        name="một chữ nằm riêng ở dòng cuối",
        subject=SUBJECT,
        message="Dòng cuối của đoạn (trang {page}) chỉ có một chữ “{wrong}”: rút gọn câu hoặc chỉnh dãn chữ.{word}",
        why=_WHY,
        source=_SOURCE,
        severity="info",
        disposition="editorial",
        fix="display-only",
        rendered=True,
        bad=(
            Example(f"{_HEAD}{_FIRST} ⟦nêu.⟧", pages=(f"{_HEAD}{_FIRST}\nnêu.",)),
            Example(f"{_HEAD}{_SECOND} ⟦việc;⟧", pages=(_HEAD, f"{_SECOND}\nviệc;")),
        ),
        good=(
            Example(f"{_HEAD}{_FIRST} nêu ở trên.", pages=(f"{_HEAD}{_FIRST}\nnêu ở trên.",)),
            Example(f"{_HEAD}{_SECOND} theo 87/2015/QH13.", pages=(f"{_HEAD}{_SECOND} theo\n87/2015/QH13.",)),
        ),
        check=_find_words,
    ),
    Rule(
        code="LAY029",
        name="trang cuối chỉ có một dòng",
        subject=SUBJECT,
        message="Trang {page} (trang cuối) chỉ có một dòng: dồn lên trang trước.{word}",
        why=_WHY,
        source=_SOURCE,
        severity="info",
        disposition="editorial",
        fix="display-only",
        rendered=True,
        bad=(
            Example(f"{_HEAD}{_FIRST} nêu.\n⟦Lưu: VT.⟧", pages=(f"{_HEAD}{_FIRST} nêu.", "Lưu: VT.")),
            Example(f"{_HEAD}{_SECOND} ⟦việc tại sở.⟧", pages=(f"{_HEAD}{_SECOND}", "việc tại sở.")),
        ),
        good=(
            Example(f"{_HEAD}{_FIRST} nêu.\nLưu: VT.", pages=(f"{_HEAD}{_FIRST} nêu.\nLưu: VT.",)),
            Example(f"{_HEAD}{_SECOND} việc.\nLưu: VT.", pages=(_HEAD, f"{_SECOND} việc.\nLưu: VT.")),
        ),
        check=_find_line,
    ),
)
