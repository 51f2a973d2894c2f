"""ABB004: an abbreviation with a letter or a mark wrong ("HDND", "UNBD", "SKHCCN")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

from docparse.checks.abbreviations import known_abbreviations
from docparse.checks.context import Context
from docparse.checks.near_codes import is_one_slip_away, organ_codes, type_codes, without_marks
from docparse.checks.rule import Draft, Example, Rule
from docparse.lexicon import awards
from docparse.values import Span

_LEAST_LETTERS = 4
# A slip is rarer than what it was meant to be.
_LEAST_OFTENER = 2
_LONGEST_HEAD = 40
_FIRST_WORD = re.compile(r"[\W_]*(?P<word>[A-ZĐ]+)(?!\w)")


def _find(context: Context) -> Iterator[Draft]:
    counts = Counter(use.short for use in context.abbreviations)
    own = {use.short for use in context.abbreviations if use.defines}
    for use in context.abbreviations:
        if use.short in _known() or use.short in own or use.short in context.house.abbreviations:
            continue
        right = _without_lost_mark(use.short, counts) or _shifted(use.short) or _one_slip(use.short, counts)
        if right is not None and not context.is_in_quotes(use.span):
            yield Draft(span=use.span, suggestions=(right,))
    known = {use.span for use in context.abbreviations}
    yield from (draft for draft in _in_table_heads(context) if draft.span not in known)


def _in_table_heads(context: Context) -> Iterator[Draft]:
    """A block in capitals that begins with the slip: in a table, whose words are no running text."""
    for block in context.document.blocks:
        if block.end - block.start > _LONGEST_HEAD:
            continue
        found = _FIRST_WORD.match(context.text, block.start, block.end)
        right = _shifted(found["word"]) if found is not None else None
        if found is not None and right is not None:
            yield Draft(span=Span(*found.span("word")), suggestions=(right,))


def _without_lost_mark(short: str, counts: Mapping[str, int]) -> str | None:
    """ "HDND" → "HĐND": the only known abbreviation with these letters; a short one must be in the text too."""
    right = _plain().get(short)
    return right if right is not None and (len(short) >= _LEAST_LETTERS or right in counts) else None


def _shifted(short: str) -> str | None:
    """ "SST" → "STT": the wrong one of two neighbours typed twice, in a word that needs no explanation."""
    return _doubled_wrongly().get(short)


@cache
def _doubled_wrongly() -> Mapping[str, str]:
    """What comes of an everyday abbreviation with a double letter if its neighbour is doubled instead."""
    slips: dict[str, str] = {}
    for short, known in known_abbreviations().items():
        for index in range(1, len(short) - 1) if known.use == "everyday" else ():
            before, letter = short[index - 1], short[index]
            if letter == short[index + 1] != before:
                slips[short[:index] + before + short[index + 1 :]] = short
    return {slip: short for slip, short in slips.items() if slip not in _known()}


def _one_slip(short: str, counts: Mapping[str, int]) -> str | None:
    """ "UNBD" → "UBND", where the document has the right one much oftener."""
    if len(short) < _LEAST_LETTERS:
        return None
    near = [
        other
        for other in counts
        if other in known_abbreviations()
        and counts[other] >= _LEAST_OFTENER * counts[short]
        and sorted(other) == sorted(short)
    ]
    near = near or [
        other
        for other in counts
        if len(other) < len(short) and other in _known() and _is_doubled(short, other) and counts[other] > counts[short]
    ]
    return near[0] if len(near) == 1 else None


def _is_doubled(short: str, other: str) -> bool:
    """True if ``short`` is ``other`` with one letter typed twice."""
    if not is_one_slip_away(short, other):
        return False
    return any(short[index] == short[index - 1] and short[:index] + short[index + 1 :] == other
               for index in range(1, len(short)))  # fmt: skip


@cache
def _known() -> frozenset[str]:
    """Abbreviations, codes of organs and types, those of awards."""
    return frozenset(known_abbreviations()) | organ_codes() | type_codes() | {
        short for award in awards() for short in award.abbreviations
    }  # fmt: skip


@cache
def _plain() -> Mapping[str, str]:
    """Known abbreviations with marks, by their plain letters, where that tells one from the others."""
    marked = [short for short in known_abbreviations() if without_marks(short) != short]
    count = Counter(map(without_marks, marked))
    return {without_marks(short): short for short in marked if count[without_marks(short)] == 1}


RULE = Rule(
    code="ABB004",
    name="chữ viết tắt sai",
    subject="chính tả chữ viết tắt",
    message="Có phải “{right}”?",
    why="Chữ viết tắt mất dấu, thừa hoặc đảo chữ cái so với chữ viết tắt vẫn dùng.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục III",
    severity="warning",
    disposition="should_fix",
    fix="suggested",
    bad=(
        Example("Kết quả được báo cáo ⟦HDND⟧ tỉnh tại kỳ họp giữa năm."),
        Example("Cột ⟦SST⟧ của biểu mẫu ghi theo thứ tự từ 01."),
        Example("⟦SST⟧ 7, QĐ 12\nNội dung công việc"),
        Example("Trình UBND tỉnh. UBND tỉnh giao Sở Nội vụ. Sở báo cáo ⟦UNBD⟧ tỉnh hằng quý."),
    ),
    good=(
        Example("Kết quả được báo cáo HĐND tỉnh, UBND tỉnh."),
        Example("Áp dụng tiêu chuẩn HDPE cho đường ống; mã SKU của thiết bị."),
    ),
    check=_find,
)
