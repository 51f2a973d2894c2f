"""PUN005: a bracket or quotation mark that is opened and not closed, or closed and not opened, in one paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Span

_PAIRS = {"(": ")", "[": "]", "“": "”", "«": "»"}
_OPENS = {closing: opening for opening, closing in _PAIRS.items()}
_MARKS = re.compile(r"[()\[\]“”«»]")
# "a)", "1)", "đ1)", "(i)" … label items; smileys and half-open intervals do not occur in these papers.
_LABEL = re.compile(r"(?:^|(?<=[\s;:,.(“”\"]))(?:\d{1,3}|[a-zđ]\d?|[ivxIVX]{1,5}|[A-Z])\)|(?<=[^\W\d_])\d{1,2}\)")
# How far apart the two of a pair may stand: amending texts quote whole articles.
_REACH = {"(": 1500, "[": 1500, "“": 60_000, "«": 60_000}
_PLAIN = '"'


class _Mark(NamedTuple):
    mark: str
    place: int


def _find(context: Context) -> Iterator[Draft]:
    left: list[_Mark] = []
    for block in context.document.blocks:
        if _MARKS.search(context.text, block.start, block.end) is not None:
            left += _unpaired(context.text[block.start : block.end], block.start)
    for one in _unpaired_over_blocks(left):
        if not _is_half_of_plain_pair(context.text, one):
            span = Span(one.place, one.place + 1)
            yield Draft(span=span, values={"mark": one.mark, "missing": _PAIRS.get(one.mark) or _OPENS[one.mark]})


class _Alone:
    """The marks without a partner so far; each kind of opening mark is a stack, so that a partner is found at once."""

    def __init__(self) -> None:
        self._marks: dict[int, _Mark] = {}
        self._open: dict[str, list[_Mark]] = {}

    def __iter__(self) -> Iterator[_Mark]:
        return iter(self._marks.values())

    def partner_of(self, mark: str) -> _Mark | None:
        """The nearest opening mark that ``mark`` closes."""
        opened = self._open.get(_OPENS.get(mark, ""))
        return opened[-1] if opened else None

    def take_partner(self, mark: str) -> None:
        """Drop the one that ``mark`` closes."""
        del self._marks[self._open[_OPENS[mark]].pop().place]

    def add(self, one: _Mark) -> None:
        self._marks[one.place] = one
        self._open.setdefault(one.mark, []).append(one)


def _unpaired(text: str, offset: int) -> Iterator[_Mark]:
    """The marks of one block that find no partner in it."""
    labels: set[int] | None = None
    alone = _Alone()
    for found in _MARKS.finditer(text):
        mark, place = found.group(), found.start()
        if alone.partner_of(mark) is not None:
            alone.take_partner(mark)
            continue
        if mark == ")" and labels is None:
            labels = {label.end() - 1 for label in _LABEL.finditer(text)}
        if labels is None or place not in labels:
            alone.add(_Mark(mark, offset + place))
    return iter(alone)


def _unpaired_over_blocks(left: list[_Mark]) -> Iterator[_Mark]:
    """Those that find none in other blocks either; what is quoted inside a quotation was paired in its block."""
    alone = _Alone()
    for one in left:
        partner = alone.partner_of(one.mark)
        if partner is not None and one.place - partner.place <= _REACH[partner.mark]:
            alone.take_partner(one.mark)
        else:
            alone.add(one)
    return iter(alone)


def _is_half_of_plain_pair(text: str, one: _Mark) -> bool:
    """A quotation begun with a plain mark and ended with a curly one, or the other way round, is whole."""
    if one.mark not in "“”":
        return False
    begin, end = (one.place, one.place + 6000) if one.mark == "“" else (max(0, one.place - 6000), one.place)
    return text.count(_PLAIN, begin, end) % 2 == 1


RULE = Rule(
    code="PUN005",
    name="dấu ngoặc, dấu nháy không thành cặp",
    subject="dấu ngoặc, dấu nháy thành cặp",
    message="Dấu “{mark}” không có dấu “{missing}” đi cùng.",
    why="Dấu ngoặc và dấu nháy mở phải có dấu đóng tương ứng.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I (kỹ thuật trình bày); quy tắc dấu câu tiếng Việt",
    severity="warning",
    disposition="should_fix",
    fix="display-only",
    bad=(
        Example("Các đơn vị ⟦(⟧theo danh sách kèm theo gửi báo cáo."),
        Example("Phong trào ⟦“⟧Dân vận khéo được nhân rộng."),
        Example("Kinh phí 20 triệu đồng⟦)⟧ do tỉnh cấp."),
    ),
    good=(
        Example("a) Các đơn vị (theo danh sách kèm theo) gửi báo cáo; b) các xã phối hợp; 1) họp."),
        Example("Phong trào “Dân vận khéo” (giai đoạn 2021 - 2025) được nhân rộng."),
        Example("Điều 1 được sửa như sau:\n“1. Báo cáo hằng quý;\n2. Báo cáo hằng năm.”"),
    ),
    check=_find,
)
