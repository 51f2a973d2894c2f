"""LAY030: no line below the tiêu ngữ or below the name of the issuing organ."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docparse.checks.context import Context
from docparse.checks.printed_pages import SUBJECT, doubt
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Header, RenderedLine, RenderedRule, Rendering, Span

_MOTTO = re.compile(r"độc\s+lập\W{1,5}tự\s+do\W{1,5}hạnh\s+phúc", re.IGNORECASE)
# Points: so far above the foot of the letters, as an underline, and so far below the line may be drawn.
_ABOVE, _BELOW = 3.0, 30.0
_SHORTEST = 12.0


def _find(context: Context) -> Iterator[Draft]:
    if context.pages is None:
        return
    for part in context.analysis.parts:
        # An attached text has the letterhead of the document that it comes with.
        motto = _MOTTO.search(context.text, part.start, part.end) if part.kind == "main" else None
        if motto is None:
            continue
        drawn = _missing(context, Span(*motto.span()))
        if drawn is not None:
            yield Draft(span=drawn, values={"below": "tiêu ngữ", "length": "dài bằng dòng chữ", "word": doubt(context)})
        issuer = _issuer(part.header, motto.start())
        above = _missing(context, issuer) if issuer is not None else None
        if above is not None:
            length = "dài bằng 1/3 đến 1/2 dòng chữ"
            yield Draft(span=above, values={"below": "tên cơ quan ban hành", "length": length, "word": doubt(context)})


def _issuer(header: Header, motto: int) -> Span | None:
    """The name of the organ in the letterhead, not one that was found at the signature."""
    span = header.span_of("issuer")
    return span if span is not None and span.start < motto else None


def _missing(context: Context, span: Span) -> Span | None:
    """``span``, if it is printed and no line is below it."""
    pages = context.pages
    lines = pages.lines_of(span) if pages is not None else ()
    if pages is None or not lines or _is_drawn(pages, lines):
        return None
    return Span(max(span.start, context.text.rfind("\n", 0, span.end) + 1), span.end)


def _is_drawn(pages: Rendering, lines: Sequence[RenderedLine]) -> bool:
    return any(
        rule.page == lines[-1].page and rule.x1 - rule.x0 >= _SHORTEST and _is_below(rule, lines)
        for rule in pages.rules
    )


def _is_below(rule: RenderedRule, lines: Sequence[RenderedLine]) -> bool:
    """True for a line between the last of ``lines`` and the next but one, within their width."""
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    return rule.x0 < right and left < rule.x1 and -_ABOVE <= rule.y - lines[-1].y <= _BELOW


_TEXT = (
    "UBND TỈNH HÒA AN\n{}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n{}\nSố: 45/KH-SNV\nHòa An, ngày 10 tháng 4 năm 2023\n"
    "KẾ HOẠCH\nKiểm tra công tác văn thư năm 2023\nCăn cứ nhiệm vụ được giao, Sở ban hành Kế hoạch."
)
_ORGAN, _WORDS = "SỞ NỘI VỤ", "Độc lập - Tự do - Hạnh phúc"
_BELOW_HEAD = (
    "Số: 45/KH-SNV       Hòa An, ngày 10 tháng 4 năm 2023\n\nKẾ HOẠCH\nKiểm tra công tác văn thư năm 2023\n"
    "Căn cứ nhiệm vụ được giao, Sở ban hành Kế hoạch."
)


def _page(organ: str, motto: str) -> str:
    """The letterhead in two columns with what stands below the name and the tiêu ngữ."""
    return (
        "UBND TỈNH HÒA AN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        f"    {_ORGAN}                   {_WORDS}\n  {organ:<31}{motto}\n\n{_BELOW_HEAD}"
    )


_SHORT, _LONG = "─────", "─" * len(_WORDS)

RULE = Rule(
    code="LAY030",
    name="thiếu đường kẻ ở đầu văn bản",
    subject=SUBJECT,
    message="Không thấy đường kẻ dưới {below} ({length}).{word}",
    why="Phía dưới tiêu ngữ có đường kẻ ngang, nét liền, dài bằng dòng chữ; phía dưới tên cơ quan ban hành có đường kẻ"
    " ngang, nét liền, dài từ 1/3 đến 1/2 dòng chữ và đặt cân đối so với dòng chữ.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.1 và II.2",
    severity="info",
    disposition="should_fix",
    fix="display-only",
    rendered=True,
    bad=(
        Example(_TEXT.format(_ORGAN, f"⟦{_WORDS}⟧"), pages=(_page(_SHORT, ""),)),
        Example(_TEXT.format(f"⟦{_ORGAN}⟧", _WORDS), pages=(_page("", _LONG),)),
    ),
    good=(
        Example(_TEXT.format(_ORGAN, _WORDS), pages=(_page(_SHORT, _LONG),)),
        Example(
            _TEXT.format(f"{_ORGAN}\n-----", f"{_WORDS}\n-------------------"),
            pages=(_page("-----", "-------------------"),),
        ),
    ),
    check=_find,
)
