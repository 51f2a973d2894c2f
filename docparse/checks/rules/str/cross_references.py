"""STR006: a reference to a part of this document that is not there ("tại Mục IV Kế hoạch này" of three)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

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
    counted = _numbers(context.analysis.sections)
    if contains_any(text, (" này",)):
        for match in _OWN.finditer(text):
            span = Span(match.start("unit"), match.end("number"))
            if not context.is_quoted(span):
                yield from _judge(match, span, counted, context.part_of(span))
    for lines in context.recipients:
        for line in lines:
            article = _AS_ARTICLE.search(text, line.span.start, line.span.end)
            if article is not None:
                span = Span(article.start("unit"), article.end("number"))
                yield from _judge(article, span, counted, context.part_of(span))


@dataclass(slots=True)
class _Count:
    """The units of one kind in one part: their numbers, the highest, and whether all are counted alike."""

    numbers: set[str]
    last: str
    digits: bool
    alike: bool = True

    def add(self, number: str) -> None:
        self.numbers.add(number)
        self.alike = self.alike and number.isdigit() == self.digits
        if _value(number) > _value(self.last):
            self.last = number


def _numbers(sections: Sequence[Section]) -> dict[tuple[int, str], _Count]:
    found: dict[tuple[int, str], _Count] = {}
    for section in sections:
        number = section.number
        found.setdefault((section.part, section.kind), _Count({number}, number, number.isdigit())).add(number)
    return found


def _judge(match: re.Match[str], span: Span, counted: Mapping[tuple[int, str], _Count], part: int) -> Iterator[Draft]:
    mine = counted.get((part, _KINDS[match["unit"].lower()]))
    # A host without such parts in this file is attached elsewhere, or was not read as one.
    if mine is None or len(mine.numbers) < 2 or not mine.alike or match["number"].isdigit() != mine.digits:
        return
    if match["number"] not in mine.numbers and _value(match["number"]) > _value(mine.last):
        yield Draft(span=span, values={"unit": match["unit"], "last": mine.last})


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
