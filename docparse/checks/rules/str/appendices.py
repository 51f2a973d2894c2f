"""STR009: an appendix that the text does not mention, or a second one without a number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.extract.sections.ordinals import roman_value
from docparse.values import Part, Span

_HEADING = re.compile(r"phụ\s+lục(?:\s+(?:số\s+)?(?P<number>[IVX]{1,5}|\d{1,2})\b)?", re.IGNORECASE)
_MENTION = re.compile(r"phụ\s+lục", re.IGNORECASE)
_ONE = r"(?:[IVX]{1,5}|\d{1,2})"
_RANGE = re.compile(
    rf"(?P<first>{_ONE})\s*(?:-|–|đến|tới)\s*(?:phụ\s+lục\s+)?(?:số\s+)?(?P<last>{_ONE})", re.IGNORECASE
)
_LISTED = re.compile(r"\b(?:[IVX]{1,5}|\d{1,2})\b")
_REACH = 60


def _find(context: Context) -> Iterator[Draft]:
    appendices = [(part, match) for part in context.analysis.parts if (match := _heading(context.text, part))]
    main = [part for part in context.analysis.parts if part.kind != "appendix"]
    # Of a file that holds appendices only, the text that mentions them is elsewhere.
    if not appendices or not main or not context.bodies[0]:
        return
    mentions, anywhere = _mentions(
        context.text, [part.span for part in main], frozenset(match.start() for _, match in appendices)
    )
    for number, (_, match) in enumerate(appendices):
        span = Span(*match.span())
        written = match["number"]
        if written is not None and mentions and _value(written) not in mentions and not anywhere:
            yield Draft(span=span, values={"what": f"Nội dung văn bản không nhắc đến {match.group()}"})
        elif written is None and number > 0 and len(appendices) > 1:
            yield Draft(span=span, values={"what": "Có từ hai phụ lục trở lên thì phải đánh số bằng chữ số La Mã"})


def _heading(text: str, part: Part) -> re.Match[str] | None:
    if part.kind != "appendix":
        return None
    return _HEADING.match(
        text, part.start + len(text[part.start : part.end]) - len(text[part.start : part.end].lstrip())
    )


def _mentions(text: str, spans: list[Span], headings: frozenset[int]) -> tuple[frozenset[int], bool]:
    """The numbers of the appendices that the text names; True where it names "các phụ lục" without numbers."""
    found: set[int] = set()
    anywhere = False
    for span in spans:
        for match in _MENTION.finditer(text, span.start, span.end):
            if match.start() in headings:
                continue
            behind = text[match.end() : match.end() + _REACH].split("\n")[0]
            numbers = [value for one in _LISTED.findall(behind) if (value := _value(one))]
            for pair in _RANGE.finditer(behind):
                numbers += range(_value(pair["first"]), _value(pair["last"]) + 1)
            found.update(numbers)
            anywhere = anywhere or not numbers
    return frozenset(found), anywhere


def _value(number: str) -> int:
    return int(number) if number.isdigit() else roman_value(number.upper()) or 0


_HEAD = "KẾ HOẠCH\nKiểm tra công tác văn thư năm 2023\nI. NỘI DUNG\nDanh sách đơn vị tại Phụ lục I{} kèm theo./.\n"
_END = "Nơi nhận:\n- Sở Tài chính;\n- Lưu: VT.\nGIÁM ĐỐC\nNguyễn Văn An\n"
_FIRST = "Phụ lục I\nDANH SÁCH ĐƠN VỊ\n(Kèm theo Kế hoạch số 45/KH-SNV ngày 10 tháng 4 năm 2023 của Sở)\nCác phòng.\n"
_SECOND = "{}\nMẪU BÁO CÁO\n(Kèm theo Kế hoạch số 45/KH-SNV ngày 10 tháng 4 năm 2023 của Sở Nội vụ)\nSố liệu.\n"

RULE = Rule(
    code="STR009",
    name="phụ lục không được nhắc đến hoặc chưa đánh số",
    subject="phụ lục",
    message="{what}.",
    why="Phụ lục kèm theo văn bản phải có chỉ dẫn trong văn bản đó; từ hai phụ lục trở lên đánh số bằng chữ số La Mã.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục III.1",
    severity="info",
    disposition="verify",
    fix="display-only",
    bad=(
        Example(f"{_HEAD.format('')}{_END}{_FIRST}{_SECOND.format('⟦Phụ lục II⟧')}"),
        Example(f"{_HEAD.format('')}{_END}{_FIRST}{_SECOND.format('⟦Phụ lục III⟧')}"),
    ),
    good=(
        Example(f"{_HEAD.format(', Phụ lục II')}{_END}{_FIRST}{_SECOND.format('Phụ lục II')}"),
        Example(f"{_HEAD.format('')}{_END}{_FIRST}"),
    ),
    check=_find,
)
