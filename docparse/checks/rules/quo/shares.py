"""QUO006: the shares of a whole that do not make a hundred per cent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.extract.quotas.numbers import read_digits
from docparse.text.literals import contains_any
from docparse.values import Span

_OPENING = re.compile(r"cơ cấu[^.;\n%]{0,80}?:\s*|\bcòn lại\b", re.IGNORECASE)
_SHARE = re.compile(r"(?P<n>\d+(?:,\d+)?)\s?%")
_CHANGE = re.compile(r"tăng|giảm|so với|bằng|vượt|đạt|từ \d|đến|trên|dưới|ít nhất|kế hoạch", re.IGNORECASE)
_YEAR = re.compile(r"\bnăm \d{4}")
_ENOUGH, _NEAR = 3, 8.0
_REACH = 600


def _find(context: Context) -> Iterator[Draft]:
    text = context.text
    if not contains_any(text, ("ơ cấu", "còn lại")):
        return
    seen = set[int]()
    for match in _OPENING.finditer(text):
        low, high = max(0, match.start() - _REACH), min(len(text), match.end() + _REACH)
        start = max(text.rfind(mark, low, match.start()) for mark in ("\n", ". ", ";")) + 1
        ends = [place for mark in ("\n", ". ", ";") if (place := text.find(mark, match.end(), high)) >= 0]
        sentence = Span(max(start, low), min(ends, default=high))
        if start not in seen:
            seen.add(start)
            yield from _judge(text, sentence)


def _judge(text: str, sentence: Span) -> Iterator[Draft]:
    shares = list(_SHARE.finditer(text, sentence.start, sentence.end))
    values = [read_digits(share["n"]) or 0.0 for share in shares]
    said = sentence.of(text)
    # Shares of several years are no parts of one whole.
    if len(shares) < _ENOUGH or _CHANGE.search(said) or len(_YEAR.findall(said)) > 1:
        return
    slack = 0.05 * len(shares) if any("," in share["n"] for share in shares) else 0.5 * len(shares)
    gap = abs(sum(values) - 100)
    # Far from a hundred they are shares of different wholes.
    if slack < gap <= _NEAR:
        whole = f"{sum(values):.2f}".rstrip("0").rstrip(".").replace(".", ",")
        yield Draft(span=Span(shares[0].start(), shares[-1].end()), values={"sum": whole})


RULE = Rule(
    code="QUO006",
    name="tỷ trọng không đủ 100%",
    subject="tổng số trong bảng và trong câu",
    message="Các tỷ trọng cộng lại là {sum}%, không phải 100%.",
    why="Tỷ trọng của các phần trong một tổng thể cộng lại bằng 100%.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6",
    severity="info",
    disposition="verify",
    fix="display-only",
    bad=(
        Example("Cơ cấu kinh tế: nông nghiệp ⟦25%, công nghiệp 40%, dịch vụ 38%⟧."),
        Example("Vốn trung ương chiếm ⟦50,5%, vốn tỉnh 30,5%, còn lại 17,0%⟧ là vốn xã."),
    ),
    good=(
        Example("Cơ cấu kinh tế: nông nghiệp 25%, công nghiệp 40%, dịch vụ 35%."),
        Example("Khu vực nông nghiệp tăng 3%, công nghiệp tăng 9%, còn lại dịch vụ tăng 8%."),
    ),
    check=_find,
)
