"""Addressees: "Kính gửi: …" on one line, or a list of dashes (Decree 30/2020, Phụ lục I, mục II.9)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from docparse.extract.header.fixed_lines import is_addressee_line
from docparse.extract.header.lines import Line
from docparse.extract.header.shape import CAPITALS, begins_lower, is_upper
from docparse.values import Span

_HEAD = re.compile(r"^(?:Đồng\s+)?k[íi]nh\s+(?:g[ửưu]i|trình)\s*[:.;]?\s*", re.IGNORECASE)
_WIRED = re.compile(r"\bđiện\s*:\s*", re.IGNORECASE)
_DASH = re.compile(r"^[-–—+•]\s*")
_INLINE_DASH = re.compile(r"(?:^|[;.]\s+)[-–•]\s+")
_OPEN_END = re.compile(r"(?:,|\b(?:các|và|của|với|thuộc))$", re.IGNORECASE)
# A crawled page may run the letter's first sentence into the line.
_SENTENCE_BEHIND = re.compile(rf"(?<=\w{{2}}[a-zà-ỹ])\.\s+(?=[{CAPITALS}].{{40}})")
_EDGES = " ;.,:"
_SEARCHED = 16
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Addressees:
    """Names without dashes and closing marks, and the lines they stand on."""

    names: tuple[str, ...]
    span: Span


def find_addressees(after: Sequence[Line]) -> Addressees | None:
    """The addressees among the lines after the letterhead."""
    for index, line in enumerate(after[:_SEARCHED]):
        head = _HEAD.match(line.text) if is_addressee_line(line.text) else _wire_head(line.text)
        if head is None:
            continue
        used = [line, *_following(after[index + 1 :], line.text[head.end() :].strip())]
        names = _names([line.text[head.end() :], *(one.text for one in used[1:])])
        return Addressees(names, Span(used[0].start, used[-1].end)) if names else None
    return None


def _wire_head(text: str) -> re.Match[str] | None:
    """A telegram names its sender first: "THỦ TƯỚNG CHÍNH PHỦ điện: …"."""
    match = _WIRED.search(text) if "iện" in text or "IỆN" in text else None
    return match if match is not None and is_upper(text[: match.start()]) else None


def _following(lines: Sequence[Line], opened: str) -> list[Line]:
    kept: list[Line] = []
    named = bool(opened)
    for line in lines:
        text = line.text
        if len(text) > _LONGEST:
            break
        first = not kept and not named
        before = kept[-1].text if kept else opened
        goes_on = not before.endswith(".") and (begins_lower(text) or bool(_OPEN_END.search(before)))
        if not (_DASH.match(text) or first or goes_on):
            break
        kept.append(line)
        if first and not _DASH.match(text):
            named = True
    return kept


def _names(texts: Sequence[str]) -> tuple[str, ...]:
    items: list[str] = []
    for text in texts:
        pieces = _INLINE_DASH.split(text) if _INLINE_DASH.search(text) else [text]
        for number, piece in enumerate(pieces):
            if number == 0 and items and not _DASH.match(text):
                items[-1] = f"{items[-1]} {piece}"
            elif piece.strip(_EDGES):
                items.append(piece)
    items = [_SENTENCE_BEHIND.split(item, maxsplit=1)[0] for item in items]
    if len(items) == 1:
        items = items[0].split(";")
    return tuple(name for name in (_DASH.sub("", item.strip()).strip(_EDGES) for item in items) if name)
