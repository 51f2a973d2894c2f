"""CAP003: types of documents named in general, but with capitals ("các Nghị quyết, Quyết định của Ủy ban")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from docparse.checks.anchors import matches_at
from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.lexicon import doc_types
from docparse.values import Span

_PLURALS = ("các", "Các", "những", "Những", "mọi", "nhiều")
# Terms that a document defines for itself, or programmes with a name of their own, are not the general word.
_NAMED_TYPES = ("Dự án", "Công ước", "Hiệp định", "Điều ước quốc tế", "Hiến pháp", "Hợp đồng", "Giấy phép", "Văn bản")
# What makes the documents definite: a number, a name, a title, a list that follows, or the ones just named.
_DEFINITE = re.compile(
    r"\s*(?:[:“\"(\[/]|\d|số\b|(?:này|trên|nêu|nói|sau|sau đây|đó|kèm|dưới|ban hành kèm|hướng dẫn số)\b|về việc\b"
    r"|Đại hội|Trung ương|Hội nghị|mục tiêu|[A-ZĐ]{2,}\b|[^.;:\n]{0,80}(?::|\bsố \d))"
)
# Titles of amending instruments name the amended ones so.
_AMENDED = ("điều của ", "điều ", "sửa đổi, bổ sung ")


def _find(context: Context) -> Iterator[Draft]:
    text = context.text
    for match in matches_at(_pattern(), text, context.words.starts_of(*_PLURALS)):
        span = _capitals(match)
        if span is None or _DEFINITE.match(text, match.end()) or context.is_quoted(span):
            continue
        if text[max(0, match.start() - 20) : match.start()].endswith(_AMENDED):
            continue
        yield Draft(span=span, suggestions=(_small(span.of(text)),))


def _capitals(match: re.Match[str]) -> Span | None:
    """From the first to the last type with a capital."""
    names = [name for name in _name().finditer(match.string, *match.span("list")) if name[0][0].isupper()]
    if not names or any(name[0].isupper() for name in names):
        return None
    return Span(names[0].start(), names[-1].end())


def _small(words: str) -> str:
    return _name().sub(lambda name: name[0][0].lower() + name[0][1:], words)


@cache
def _name() -> re.Pattern[str]:
    """A type's name, its first letter in either case."""
    names = sorted({kind.name for kind in doc_types()} - set(_NAMED_TYPES), key=len, reverse=True)
    return re.compile("|".join(f"[{name[0]}{name[0].lower()}]{name[1:]}" for name in names) + r"(?!\w)")


@cache
def _pattern() -> re.Pattern[str]:
    name = f"(?:{_name().pattern})(?!\\w)"
    return re.compile(rf"\b(?:{'|'.join(_PLURALS)}) (?P<list>{name}(?:(?:, | và | hoặc |; ){name})*)")


RULE = Rule(
    code="CAP003",
    name="viết hoa tên loại văn bản nói chung",
    subject="viết hoa tên loại văn bản nói chung",
    message="Nói chung, không nêu một văn bản cụ thể, thì viết thường: “{right}”.",
    why="Tên loại văn bản chỉ viết hoa khi nói đến một văn bản cụ thể.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.6",
    severity="info",
    disposition="editorial",
    fix="suggested",
    bad=(
        Example("Sở tổ chức thực hiện các ⟦Nghị quyết, Quyết định⟧ của Hội đồng nhân dân tỉnh."),
        Example("Văn phòng theo dõi các ⟦Kế hoạch⟧ đã được phê duyệt."),
    ),
    good=(
        Example("Sở tổ chức thực hiện các nghị quyết, quyết định của Hội đồng nhân dân tỉnh."),
        Example("Căn cứ các Nghị quyết số 12/NQ-HĐND và số 13/NQ-HĐND của Hội đồng nhân dân tỉnh."),
        Example("Quán triệt các Nghị quyết Đại hội đại biểu toàn quốc."),
    ),
    check=_find,
)
