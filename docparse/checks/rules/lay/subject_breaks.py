"""LAY031: a line of the subject (trích yếu) broken by hand where the page breaks it otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docparse.checks.context import Context
from docparse.checks.printed_pages import SUBJECT, doubt
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import RenderedLine, Rendering, Span

_ABOUT = re.compile(r"v\s*/\s*v", re.IGNORECASE)
# The rest of a line that was wrapped before the writer's break, as a share of the line above it.
_STUB = 0.5


def _find(context: Context) -> Iterator[Draft]:
    if context.pages is None:
        return
    for part in context.analysis.parts:
        title = part.header.span_of("title")
        if title is None or part.kind != "main":
            continue
        pieces = list(_pieces(context, title))
        is_letter = _ABOUT.match(context.text, title.start) is not None
        for piece in pieces[:-1]:
            if is_letter or _leaves_stub(context.pages, piece):
                yield Draft(span=_last_word(context.text, piece), values={"word": doubt(context)})


def _pieces(context: Context, title: Span) -> Iterator[Span]:
    """The subject cut where the writer began a new line."""
    start = title.start
    for line in context.text[title.start : title.end].split("\n"):
        if line.strip():
            yield Span(start, start + len(line))
        start += len(line) + 1


def _leaves_stub(pages: Rendering, piece: Span) -> bool:
    """True if the page wraps ``piece`` and little of it is left on the line that the break ends."""
    lines: Sequence[RenderedLine] = pages.lines_of(piece)
    if len(lines) < 2 or not pages.exact:
        return False
    widest = max(line.x1 - line.x0 for line in lines[:-1])
    return lines[-1].x1 - lines[-1].x0 < _STUB * widest


def _last_word(text: str, piece: Span) -> Span:
    """The word before the break."""
    written = piece.of(text).rstrip()
    return Span(piece.start + written.rfind(" ") + 1, piece.start + len(written))


_HEAD = "SỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
_LETTER = _HEAD + "Số: 45/SNV-VP\nV/v kiểm tra công tác{}văn thư năm 2023\nHòa An, ngày 10 tháng 4 năm 2023\n{}"
_TO = "Kính gửi: Sở Tài chính\nCăn cứ nhiệm vụ được giao, Sở Nội vụ thông báo lịch kiểm tra."
_PLAN = _HEAD + "Số: 45/KH-SNV\nHòa An, ngày 10 tháng 4 năm 2023\nKẾ HOẠCH\n{}\n"
_BODY = "Căn cứ nhiệm vụ được giao, Sở Nội vụ ban hành Kế hoạch."
_TITLE = ("Kiểm tra công tác văn thư, lưu trữ và việc sử dụng", "con dấu", "tại các đơn vị năm 2023")


RULE = Rule(
    code="LAY031",
    name="ngắt dòng tay trong trích yếu",
    subject=SUBJECT,
    message="Trích yếu bị ngắt dòng bằng tay sau “{wrong}”: bỏ dấu ngắt để chữ tự xuống dòng.{word}",
    why="Trích yếu viết liền thành một cụm; dấu ngắt dòng đặt tay làm gãy dòng khi đổi phông hay lề, tách đôi trích yếu"
    " khi đưa vào phần mềm quản lý văn bản.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.5",
    severity="info",
    disposition="editorial",
    fix="display-only",
    rendered=True,
    bad=(
        Example(
            _LETTER.format("\n\n", _TO).replace("tác\n", "⟦tác⟧\n"),
            pages=(_LETTER.format("\n", _TO),),
        ),
        Example(
            _PLAN.format(f"{_TITLE[0]} con ⟦dấu⟧\n\ntại các đơn vị năm 2023") + _BODY,
            pages=(_PLAN.format("\n".join(_TITLE)) + _BODY,),
        ),
    ),
    good=(
        Example(_LETTER.format(" ", _TO), pages=(_LETTER.format("\n", _TO),)),
        Example(
            _PLAN.format(f"{_TITLE[0]}\n\ncon dấu tại các đơn vị năm 2023") + _BODY,
            pages=(_PLAN.format(f"{_TITLE[0]}\ncon dấu tại các đơn vị năm 2023") + _BODY,),
        ),
    ),
    check=_find,
)
