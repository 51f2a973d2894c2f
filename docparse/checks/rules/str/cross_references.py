"""STR006: a reference to a part of this document that is not there ("tại Mục IV Kế hoạch này" of three)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.extract.sections.ordinals import roman_value
from docparse.text.literals import contains_any
from docparse.values import Section, Span

# Only what the text itself calls its own: "này", or "Như Điều 3" in Nơi nhận.
_TYPES = r"(?:Kế hoạch|Quyết định|Nghị quyết|Quy chế|Quy định|Chương trình|Đề án|Hướng dẫn|Chỉ thị|Điều lệ)"
_OWN = re.compile(
    rf"(?P<unit>Điều|Chương|Mục|mục|Phần|phần)\s+(?P<number>\d{{1,3}}|[IVXL]{{1,6}})(?!\w|[-/.]\d)"
    rf"(?:\s+của)?\s+(?P<host>{_TYPES})\s+này\b"
)
_AS_ARTICLE = re.compile(r"(?i:như)\s+(?P<unit>Điều)\s+(?P<number>\d{1,3})\b")
_KINDS = {"điều": "dieu", "chương": "chuong", "mục": "muc", "phần": "phan"}


def _find(context: Context) -> Iterator[Draft]:
    text = context.text
    if contains_any(text, (" này",)):
        for match in _OWN.finditer(text):
            span = Span(match.start("unit"), match.end("number"))
            if not context.is_quoted(span):
                yield from _judge(context, match, span, context.part_of(span))
    for lines in context.recipients:
        for line in lines:
            article = _AS_ARTICLE.search(text, line.span.start, line.span.end)
            if article is not None:
                span = Span(article.start("unit"), article.end("number"))
                yield from _judge(context, article, span, context.part_of(span))


def _judge(context: Context, match: re.Match[str], span: Span, part: int) -> Iterator[Draft]:
    kind = _KINDS[match["unit"].lower()]
    numbers = _numbers(context.analysis.sections, part)
    mine = numbers.get(kind, frozenset())
    # A host without such parts in this file is attached elsewhere, or was not read as one.
    if len(mine) >= 2 and _is_beyond(match["number"], mine):
        last = max(mine, key=lambda number: _value(number))
        yield Draft(span=span, values={"unit": match["unit"], "last": last})


def _numbers(sections: tuple[Section, ...], part: int) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for section in sections:
        if section.part == part:
            found.setdefault(section.kind, set()).add(section.number)
    return {kind: frozenset(numbers) for kind, numbers in found.items()}


def _is_beyond(number: str, mine: frozenset[str]) -> bool:
    """The same way of counting, and further than it goes."""
    alike = [other for other in mine if other.isdigit() == number.isdigit()]
    return number not in mine and len(alike) == len(mine) and _value(number) > max(map(_value, mine))


def _value(number: str) -> int:
    return int(number) if number.isdigit() else roman_value(number) or 0


_HEAD = "QUYẾT ĐỊNH\nVề việc thành lập Tổ công tác\nĐiều 1. Thành lập Tổ công tác.\nĐiều 2. Tổ công tác làm việc {}.\n"
_PLAN = "KẾ HOẠCH\nKiểm tra công tác văn thư\nI. MỤC ĐÍCH\nNâng cao chất lượng.\nII. NỘI DUNG\n{}\nIII. KINH PHÍ\nTỉnh."
_TAIL = "Điều 3. Chánh Văn phòng chịu trách nhiệm thi hành./.\nNơi nhận:\n- Như {};\n- Lưu: VT."

RULE = Rule(
    code="STR006",
    name="dẫn chiếu phần không có",
    subject="dẫn chiếu trong văn bản",
    message="Văn bản không có {wrong}; {unit} cuối cùng là {last}.",
    why="Dẫn chiếu trong văn bản phải chỉ đúng phần có thật của văn bản.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6",
    severity="warning",
    disposition="must_fix",
    fix="display-only",
    bad=(
        Example(_HEAD.format("theo ⟦Điều 7⟧ Quyết định này") + _TAIL.format("Điều 3")),
        Example(_HEAD.format("hằng tháng") + _TAIL.format("⟦Điều 5⟧")),
        Example(_PLAN.format("Thực hiện theo ⟦Mục V⟧ Kế hoạch này.")),
    ),
    good=(
        Example(_HEAD.format("theo Điều 3 Quyết định này") + _TAIL.format("Điều 3")),
        Example(_HEAD.format("theo Điều 7 Nghị định số 30/2020/NĐ-CP") + _TAIL.format("Điều 3")),
        Example(_PLAN.format("Thực hiện theo Mục III Kế hoạch này.")),
    ),
    check=_find,
)
