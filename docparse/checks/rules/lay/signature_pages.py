"""LAY026, LAY027: a signature block that a page break cuts, or that stands on a page of its own."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.printed_pages import SUBJECT, body_lines, doubt, page_of
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Signature, Span


def _find_split(context: Context) -> Iterator[Draft]:
    if context.pages is None or not context.pages.exact:
        return
    for part in context.analysis.parts:
        for signature in part.header.signatures:
            head, name = page_of(context, signature.start), page_of(context, signature.end - 1)
            if head is not None and name is not None and head != name:
                values = {"first": str(head), "last": str(name), "word": doubt(context)}
                yield Draft(span=_name(context, signature), values=values)


def _name(context: Context, signature: Signature) -> Span:
    """The last line of the block, which the page break has cut off."""
    start = context.text.rfind("\n", signature.start, signature.end) + 1
    return Span(max(start, signature.start), signature.end)


def _find_alone(context: Context) -> Iterator[Draft]:
    if context.pages is None or not context.pages.exact:
        return
    for part in context.analysis.parts:
        first = min(part.header.signatures, key=lambda signature: signature.start, default=None)
        if first is None:
            continue
        page, above = page_of(context, first.start), _last_page(context, Span(part.start, first.start))
        if page is not None and above is not None and above < page:
            end = context.text.find("\n", first.start, first.end)
            span = Span(first.start, end if end > 0 else first.end)
            yield Draft(span=span, values={"page": str(page), "word": doubt(context)})


def _last_page(context: Context, before: Span) -> int | None:
    """The page of the last sentence before the signature; Nơi nhận is none."""
    ends = [paragraph.span for body in context.bodies for paragraph in body if _is_within(paragraph.span, before)]
    pages = [line.page for span in ends[-1:] for line in body_lines(context, span)]
    return max(pages, default=None)


def _is_within(span: Span, whole: Span) -> bool:
    return whole.start <= span.start and span.end <= whole.end


_SOURCE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.7"
_HEAD = (
    "SỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 45/KH-SNV\n"
    "Hòa An, ngày 10 tháng 4 năm 2023\nKẾ HOẠCH\nKiểm tra công tác văn thư năm 2023\n"
    "Căn cứ nhiệm vụ được giao, Sở Nội vụ ban hành Kế hoạch kiểm tra.\n"
)
_END = "Các phòng báo cáo kết quả trước ngày 30 tháng 6./.\n"
_TO = "Nơi nhận:\n- Các phòng;\n- Lưu: VT, TH.\n"


def _example(signed: str, *pages: str) -> Example:
    return Example(f"{_HEAD}{_END}{_TO}{signed}", pages=pages)


_BOTH = ("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", "Nguyễn Văn An")
_ONE = ("GIÁM ĐỐC", "Trần Thị Bình")

RULES = (
    Rule(
        code="LAY026",
        name="khối chữ ký tách hai trang",
        subject=SUBJECT,
        message="Chức vụ ký ở trang {first}, họ tên ở trang {last}: giữ cả khối chữ ký trên một trang.{word}",
        why="Chức vụ, chữ ký và họ tên của người có thẩm quyền là một khối; bị ngắt trang thì trang sau không cho biết"
        " ký văn bản nào, dễ bị thay trang.",
        source=_SOURCE,
        severity="info",
        disposition="should_fix",
        fix="display-only",
        rendered=True,
        bad=(
            _example(f"{_BOTH[0]}\n⟦{_BOTH[1]}⟧", f"{_HEAD}{_END}{_TO}{_BOTH[0]}", _BOTH[1]),
            _example(f"{_ONE[0]}\n⟦{_ONE[1]}⟧", f"{_HEAD}{_END}", f"{_TO}{_ONE[0]}", _ONE[1]),
        ),
        good=(
            _example("\n".join(_BOTH), f"{_HEAD}{_END}{_TO}" + "\n".join(_BOTH)),
            _example("\n".join(_ONE), _HEAD, f"{_END}{_TO}" + "\n".join(_ONE)),
        ),
        check=_find_split,
    ),
    Rule(
        code="LAY027",
        name="trang chữ ký không có nội dung",
        subject=SUBJECT,
        message="Trang {page} chỉ có khối chữ ký, không có dòng nội dung nào: dồn lại, hoặc để hai dòng nội dung"
        " cùng trang.{word}",
        why="Trang ký không có nội dung thì không cho biết ký văn bản nào, dễ bị ghép vào văn bản khác.",
        source=_SOURCE,
        severity="info",
        disposition="should_fix",
        fix="display-only",
        rendered=True,
        bad=(
            _example(f"⟦KT. GIÁM ĐỐC⟧\nPHÓ GIÁM ĐỐC\n{_BOTH[1]}", f"{_HEAD}{_END}", _TO + "\n".join(_BOTH)),
            _example(f"⟦{_ONE[0]}⟧\n{_ONE[1]}", f"{_HEAD}{_END}{_TO}", "\n".join(_ONE)),
        ),
        good=(
            _example("\n".join(_BOTH), f"{_HEAD}{_END}{_TO}" + "\n".join(_BOTH)),
            _example("\n".join(_ONE), _HEAD, f"{_END}{_TO}" + "\n".join(_ONE)),
        ),
        check=_find_alone,
    ),
)
