"""Recipients: the dash items under "Nơi nhận:" (Decree 30/2020, Phụ lục I, mục II.9b)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from docparse.extract.header.lines import Line, lines_in
from docparse.extract.header.positions import begins_position
from docparse.extract.header.shape import bare, fold_space, is_upper
from docparse.values import Document, Header, Part, Span

_HEAD = re.compile(r"^\W*n[ơo]i\s+nh[ậâ]n\s*[:.;]?\s*", re.IGNORECASE)
_DASH = re.compile(r"[-–—+•]\s*")
_INLINE = re.compile(r"(?<=[;.:])\s+[-–•]\s+(?=\S)|(?<=[;.:])[-–•]\s+(?=\S)|\s{2,}[-–•]\s+(?=\S)")
_ARCHIVE = re.compile(r"^[-–—+•]?\s*lưu\b", re.IGNORECASE)
_COPY_MARK = re.compile(r"^[A-ZĐ]{1,5}[.\s]*\(?\d{1,4}\)?$|^\(?\d{1,4}\)?\s*(?:bản|b|KH|QĐ|CV)?$")
_MARK_TAIL = re.compile(r"\s([A-ZĐ]{1,5}\.\s?\(?\d{1,4}\)?)[.;]?$")
_SENTENCE = 260
_MOST = 60


@dataclass(frozen=True, slots=True)
class Recipients:
    """``items`` with their spans (dash included), the span of the whole block, the copy mark if any."""

    items: tuple[str, ...]
    item_spans: tuple[Span, ...]
    span: Span
    copy_mark: str | None
    head: int
    last: int


def find_recipients(lines: Sequence[Line], document: Document) -> Recipients | None:
    """The recipients among the lines of a part; the last "Nơi nhận" counts."""
    heads = [index for index, line in enumerate(lines) if _HEAD.match(line.text)]
    return _recipients_at(lines, heads[-1], document) if heads else None


def find_recipient_lines(document: Document, part: Part) -> tuple[Span, ...]:
    """Where each recipient of ``part`` stands, from its dash to the end of its last line."""
    known = part.header.span_of("recipients")
    # A header tells where they are, or that there are none; a text that has no header may have them all the same.
    if known is None and part.header != Header():
        return ()
    found = find_recipients(lines_in(document, known or part.span), document)
    return found.item_spans if found is not None else ()


def _recipients_at(lines: Sequence[Line], head: int, document: Document) -> Recipients:
    text = document.text
    pieces: list[list[Span]] = []
    copy_mark: str | None = None
    last = head
    start = lines[head].start + _HEAD.match(text[lines[head].start : lines[head].end]).end()  # type: ignore[union-attr]
    if start < lines[head].end:
        pieces.extend([item] for item in _inline_items(text, start, lines[head].end))
    for index in range(head + 1, min(len(lines), head + _MOST)):
        line = lines[index]
        if line.right or _stands_beside(line, lines[head]):
            continue
        if _ends_list(lines[head], line, pieces[-1][0] if pieces else None, text):
            break
        last = index
        if _COPY_MARK.match(line.text):
            copy_mark = line.text
        elif _DASH.match(line.text) or not pieces:
            pieces.extend([item] for item in _inline_items(text, line.start, line.end))
        else:
            pieces[-1].append(Span(line.start, line.end))
    spans = [Span(lot[0].start, lot[-1].end) for lot in pieces]
    kept = [(item, span) for lot, span in zip(pieces, spans, strict=True) if (item := _clean(_written(lot, text)))]
    if copy_mark is None and spans:
        copy_mark = _raised_tail(spans[-1], document) or _typed_tail(spans[-1].of(text))
    return Recipients(
        tuple(item for item, _ in kept), tuple(span for _, span in kept),
        Span(lines[head].start, lines[last].end), copy_mark, head, last,
    )  # fmt: skip


def _stands_beside(line: Line, head: Line) -> bool:
    """True in another column of the table whose column the list goes down."""
    if head.cell is None or line.cell is None:
        return False
    return line.cell[0] == head.cell[0] and line.cell[2] != head.cell[2]


def _written(pieces: Sequence[Span], text: str) -> str:
    """An item of several lines: what stands between them in another column is none of it."""
    return " ".join(piece.of(text) for piece in pieces)


def _ends_list(head: Line, line: Line, last: Span | None, text: str) -> bool:
    if head.cell is not None and (line.cell is None or line.cell[0] != head.cell[0]):
        return True
    if _DASH.match(line.text):
        return False
    archived = last is not None and bool(_ARCHIVE.match(last.of(text)))
    if archived and not _COPY_MARK.match(line.text):
        return True
    return len(line.text) > _SENTENCE or (is_upper(line.text) and begins_position(line.text))


def _inline_items(text: str, start: int, end: int) -> list[Span]:
    """The items of one line: "- Như trên; - Lưu: VT." holds two."""
    cuts = [start, *(match.start() + _lead(match.group()) for match in _INLINE.finditer(text, start + 1, end)), end]
    pieces = [(low, high) for low, high in pairwise(cuts) if text[low:high].strip()]
    return [Span(low + _lead(text[low:high]), low + len(text[low:high].rstrip())) for low, high in pieces]


def _lead(piece: str) -> int:
    return len(piece) - len(piece.lstrip())


def _clean(item: str) -> str:
    return _DASH.sub("", fold_space(item), count=1).strip(" ;.,") if item else ""


def _typed_tail(item: str) -> str | None:
    """The drafter's sign and the number of copies after the units: "- Lưu: VT, NV. PL.(300)"."""
    match = _MARK_TAIL.search(item) if _ARCHIVE.match(item) else None
    return match[1] if match is not None else None


def _raised_tail(span: Span, document: Document) -> str | None:
    """The drafter's sign set as a superscript at the end of the Lưu line."""
    if not _ARCHIVE.match(span.of(document.text)):
        return None
    raised = [run for run in document.runs_in(span) if run.superscript and bare(document.text[run.start : run.end])]
    return fold_space(document.text[raised[-1].start : raised[-1].end]) if raised else None
