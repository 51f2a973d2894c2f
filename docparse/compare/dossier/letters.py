"""The comments that a letter makes on a draft."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docparse.compare.dossier.answers import comments_in_tables
from docparse.compare.statements import Passage
from docparse.values import Analysis, BlockKind

__all__ = ["AGREES", "Comment", "comments_of"]

_ITEM = re.compile(r"^\s*(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]|[-+•])\s+", re.IGNORECASE)
# What asks for something to be changed.
_ASKS = re.compile(
    r"bổ sung|chỉnh sửa|sửa|thay (?:cụm từ|thế|bằng)|lược bỏ|\bbỏ\b|xem xét|làm rõ|rà soát|cân nhắc|điều chỉnh|"
    r"nghiên cứu|quy định (?:rõ|cụ thể)|gộp|tách|[“\"]",
    re.IGNORECASE,
)
_PROPOSES = re.compile(r"đề nghị|kiến nghị|đề xuất", re.IGNORECASE)
# What is asked of whoever gathers the comments.
_OF_THE_DRAFTER = re.compile(r"\b(?:tổng hợp|hoàn thiện|hoàn chỉnh|trình|ban hành|báo cáo)\b", re.IGNORECASE)
# What leads to the comments in the same paragraph, up to the colon.
_OPENING = re.compile(r".*\b(?:như sau|ý kiến)\s*:\s*", re.IGNORECASE)
AGREES = re.compile(
    r"^\W*(?:[^.;]{0,80}\s)?(?:cơ bản )?(?:thống nhất|nhất trí|đồng ý|không có ý kiến)"
    r"(?![^.;]*\b(?:tuy nhiên|song|nhưng|đề nghị)\b)",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"^\W*(?:trên đây là|các nội dung (?:còn lại|khác)|ngoài ra.{0,30}thống nhất|nơi nhận)", re.IGNORECASE
)
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment: who makes it, where it stands, what it says (line feeds as blanks)."""

    commenter: str | None
    passage: Passage
    text: str


def comments_of(analysis: Analysis, document: int) -> list[Comment]:
    """The comments of the file with index ``document``: rows of its table, else items, else paragraphs that ask."""
    rows = comments_in_tables(analysis, document)
    if rows:
        return [
            Comment(row.commenter, row.comment, row.comment_text) for row in rows if not AGREES.match(row.comment_text)
        ]
    found = list(_items(analysis, document)) or list(_paragraphs(analysis, document))
    return [
        Comment(analysis.header.issuer, passage, text)
        for passage, text in found
        if _asks(text) and not AGREES.match(text)
    ]


def _asks(text: str) -> bool:
    if _ASKS.search(text):
        return True
    return _PROPOSES.search(text) is not None and _OF_THE_DRAFTER.search(text) is None


def _paragraphs(analysis: Analysis, document: int) -> Iterator[tuple[Passage, str]]:
    """Paragraphs that propose a change, without the words that lead to it."""
    text = analysis.document.text
    for start, end in _body(analysis):
        opening = _OPENING.match(text, start, end)
        said = " ".join(text[opening.end() if opening else start : end].split())
        if _PROPOSES.search(said) and _ASKS.search(said) and not _CLOSING.match(said):
            yield Passage(document, opening.end() if opening else start, end), said


def _items(analysis: Analysis, document: int) -> Iterator[tuple[Passage, str]]:
    """Numbered paragraphs of the body, each with the paragraphs that follow it; the innermost where they are nested."""
    text = analysis.document.text
    open_item: tuple[int, int] | None = None
    for block in _body(analysis):
        said = text[block[0] : block[1]]
        if _ITEM.match(said) or _CLOSING.match(said):
            # An item that ends in a colon only opens those below it.
            if open_item and not text[slice(*open_item)].rstrip().endswith(":"):
                yield Passage(document, *open_item), " ".join(text[slice(*open_item)].split())
            open_item = None if _CLOSING.match(said) else block
        elif open_item:
            open_item = (open_item[0], block[1])
    if open_item:
        yield Passage(document, *open_item), " ".join(text[slice(*open_item)].split())


def _body(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """What stands between the head and the signature."""
    ends = [one.start for one in analysis.header.signatures]
    last = min(ends, default=len(analysis.document.text))
    for block in analysis.document.blocks:
        if block.kind in _PROSE and block.start < last:
            yield block.start, block.end
