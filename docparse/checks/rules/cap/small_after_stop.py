"""CAP016: a small letter after a full stop ("… theo quy định. các đơn vị báo cáo")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import BlockKind, Span

_STOP = re.compile(r"\. (?P<word>[^\W\d_A-ZĐ]+)(?= \w)")
# A word of letters with another before it: no abbreviation ("v.v."), no number, no address of a site.
_BEFORE = re.compile(r"\w (?P<before>[^\W\d_]{2,})\)?$")
_ROMAN = re.compile("[ivx]+")
_ABBREVIATIONS = frozenset(("vv", "tr", "tp", "tx", "ths", "ts", "gs", "pgs", "bs", "ks", "kt", "tm", "tl", "no", "vs"))


def _find(context: Context) -> Iterator[Draft]:
    for match in _STOP.finditer(context.text):
        word, span = match["word"], Span(*match.span("word"))
        if word.islower() and _ends_sentence(match) and not _is_elsewhere(context, span):
            yield Draft(span=span, suggestions=(word[0].upper() + word[1:],))


def _ends_sentence(match: re.Match[str]) -> bool:
    """A word in small letters before the stop that is no abbreviation, and no numeral behind it."""
    found = _BEFORE.search(match.string, max(0, match.start() - 12), match.start())
    if found is None or _ROMAN.fullmatch(match["word"]):
        return False
    return found["before"].islower() and found["before"] not in _ABBREVIATIONS


def _is_elsewhere(context: Context, span: Span) -> bool:
    """In a table or a quotation, where sentences are not the writer's."""
    block = context.document.block_at(span.start)
    return (block is not None and block.kind is BlockKind.CELL) or context.is_quoted(span)


RULE = Rule(
    code="CAP016",
    name="viết thường sau dấu chấm",
    subject="viết hoa đầu câu",
    message="Sau dấu chấm, đầu câu viết hoa: “{right}”.",
    why="Viết hoa chữ cái đầu âm tiết thứ nhất của một câu hoàn chỉnh, sau dấu chấm câu.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục II, mục I",
    severity="warning",
    disposition="should_fix",
    fix="suggested",
    bad=(
        Example("Hồ sơ được lưu theo quy định. ⟦các⟧ đơn vị báo cáo trước ngày 15."),
        Example("Văn phòng rà soát hồ sơ. ⟦kết⟧ quả gửi về Sở Nội vụ."),
    ),
    good=(
        Example("Hồ sơ được lưu theo quy định. Các đơn vị báo cáo trước ngày 15."),
        Example("Gồm sổ sách, biểu mẫu, v.v. và các hồ sơ khác; xem tr. 5 của tập tài liệu."),
    ),
    check=_find,
)
