"""CIT023: one instrument cited with two titles."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import takewhile

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.text.marks import sound_key
from docparse.values import Citation, Span

_WORD = re.compile(r"\w+")
_OPENING = frozenset(map(sound_key, "về việc ban hành phê duyệt quy định".split()))
_ENOUGH = 6
_LONGEST = 40
_ALIKE = 0.75


def _find(context: Context) -> Iterator[Draft]:
    titled: dict[str, list[Citation]] = defaultdict(list)
    for citation in context.analysis.citations:
        if citation.form == "full" and citation.title_span is not None and citation.number and citation.date:
            titled[citation.key].append(citation)
    for first, *later in titled.values():
        for citation in later:
            yield from _differences(context.text, first, citation)


def _differences(text: str, first: Citation, later: Citation) -> Iterator[Draft]:
    """Words of the later title that are others in the first; titles are often cut short, which is no difference."""
    one, two = _words(text, first.title_span), _words(text, later.title_span)
    if min(len(one), len(two)) < _ENOUGH:
        return
    matcher = SequenceMatcher(
        None, [sound_key(w.group()) for w in one], [sound_key(w.group()) for w in two], autojunk=False
    )
    if matcher.ratio() < _ALIKE:
        return
    for kind, left, until, start, end in matcher.get_opcodes():
        if kind == "replace" and until - left == end - start <= 2 and end < len(two):
            span = Span(two[start].start(), two[end - 1].end())
            yield Draft(
                span=span,
                values={"other": text[one[left].start() : one[until - 1].end()], "number": later.number or ""},
            )


def _words(text: str, span: Span | None) -> list[re.Match[str]]:
    if span is None:
        return []
    words = list(_WORD.finditer(text, span.start, span.end))
    while words and sound_key(words[0].group()) in _OPENING:
        del words[0]
    # In tables set as text a number begins the next row.
    return list(takewhile(lambda word: not word.group().isdigit(), words[:_LONGEST]))


RULE = Rule(
    code="CIT023",
    name="một văn bản viện dẫn hai trích yếu",
    subject="trích yếu của văn bản viện dẫn",
    message="Trích yếu của văn bản số {number} ở đây ghi “{wrong}”, ở trên ghi “{other}”: đối chiếu với bản gốc.",
    why="Viện dẫn phải ghi đúng trích yếu nội dung của văn bản.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.b",
    severity="warning",
    disposition="verify",
    fix="display-only",
    bad=(
        Example(
            "Theo Quyết định số 85/QĐ-TTg ngày 15/3/2022 của Thủ tướng Chính phủ về kiểm tra công vụ "
            "tại các xã biên giới.\n"
            "Báo cáo việc thực hiện Quyết định số 85/QĐ-TTg ngày 15/3/2022 của Thủ tướng Chính phủ về kiểm tra "
            "⟦dịch⟧ vụ tại các xã biên giới."
        ),
        Example(
            "Theo Kế hoạch số 57/KH-UBND ngày 09/4/2021 của UBND tỉnh về phát triển kinh tế số và xã hội số.\n"
            "Tổng kết Kế hoạch số 57/KH-UBND ngày 09/4/2021 của UBND tỉnh về phát triển kinh tế ⟦rừng⟧ và xã hội số."
        ),
    ),
    good=(
        Example(
            "Theo Quyết định số 85/QĐ-TTg ngày 15/3/2022 của Thủ tướng Chính phủ về kiểm tra công vụ "
            "tại các xã biên giới.\n"
            "Báo cáo việc thực hiện Quyết định số 85/QĐ-TTg ngày 15/3/2022 của Thủ tướng Chính phủ về kiểm tra công vụ."
        ),
        Example("Theo Kế hoạch số 57/KH-UBND ngày 09/4/2021 của UBND tỉnh về chuyển đổi số."),
    ),
    check=_find,
)
