"""Amounts with the words that say what they are of, so that two statements of one thing can be compared."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from docparse.checks.context import Context
from docparse.extract.quotas.numbers import DIGITS, read_digits
from docparse.text.marks import sound_key
from docparse.values import BlockKind, Span

_SCALES = {"nghìn": 1e3, "ngàn": 1e3, "triệu": 1e6, "tỷ": 1e9, "tỉ": 1e9, "": 1.0}
_AMOUNT = re.compile(
    rf"(?<![\w.,/-])(?P<number>{DIGITS.pattern})\s+"
    r"(?P<scale>(?:nghìn tỷ|ngàn tỷ|nghìn|ngàn|triệu|tỷ|tỉ)?)\s*đồng(?!\w|\s*/)"
)
_WORD = re.compile(r"[^\W\d_]+|\d+")
_LINKS = frozenset(map(sound_key, "là đạt khoảng với số tiền hơn gần được bằng".split()))
_OPENING = re.compile(r"tổng|kinh phí|vốn đầu tư|giá trị", re.IGNORECASE)
_LEAD = 8
_LOOK_BACK = 160


@dataclass(frozen=True, slots=True)
class Stated:
    """One amount in dong; ``decimals`` is the size of its last digit."""

    span: Span
    value: float
    step: float


def repeated_amounts(context: Context) -> Sequence[tuple[Stated, Stated]]:
    """Pairs of amounts in the running text behind the same words, where the text states just two values for them."""
    return context.once(_find_repeated)


def _find_repeated(context: Context) -> list[tuple[Stated, Stated]]:
    stated: dict[tuple[str, ...], list[Stated]] = defaultdict(list)
    for match in context.at_numbers(_AMOUNT):
        lead = _lead(context.text, match.start())
        amount = _read(match)
        if lead is not None and amount is not None and _is_running_text(context, amount.span):
            stated[lead].append(amount)
    pairs = (amounts for amounts in stated.values() if len(amounts) == 2)
    return [(first, second) for first, second in pairs if first.value != second.value]


def _read(match: re.Match[str]) -> Stated | None:
    value = read_digits(match["number"])
    if value is None:
        return None
    scale = 1.0
    for word in match["scale"].split():
        scale *= _SCALES[word]
    decimals = len(match["number"].partition(",")[2])
    return Stated(Span(*match.span()), value * scale, scale * 10**-decimals)


def _lead(text: str, start: int) -> tuple[str, ...] | None:
    """The words from "tổng" or "kinh phí" on, without those that only join; None where too few to be one thing."""
    line = text.rfind("\n", 0, start) + 1
    clause = re.split(r"[.;:()+]", text[max(line, start - _LOOK_BACK) : start])[-1]
    opening = list(_OPENING.finditer(clause))
    words = [sound_key(word) for word in _WORD.findall(clause[opening[-1].start() :])] if opening else []
    while words and words[-1] in _LINKS:
        words.pop()
    return tuple(words) if len(words) >= _LEAD else None


def _is_running_text(context: Context, span: Span) -> bool:
    block = context.document.block_at(span.start)
    return (block is None or block.kind is not BlockKind.CELL) and not context.is_quoted(span)
