"""Which lines of a text file continue the paragraph above them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from docparse.readers.lines import Line, LineKind

_ITEM = re.compile(
    r"(?:[-–+•*]\s|(?:\d{1,3}|[IVXLC]+|[a-zđ])[.)/]\s|\d+(?:\.\d+)+\.?\s|Điều \d+[a-zđ]?[.:]"
    r"|(?:Chương|Mục|Phần) (?:[IVXLC]+|\d+)\b|Phụ lục\b|PHỤ LỤC\b|Nơi nhận\b|Kính gửi\b|\[\d+\] )"
)
_SENTENCE_END = re.compile(r"[.;:!?…]['\"”’)]?$")


def join_wrapped(
    text: str, lines: Sequence[Line], bare: Callable[[Line], str] | None = None
) -> Iterator[list[Line]]:
    """Groups of lines that make one paragraph each; blank lines always part them."""
    group: list[Line] = []
    for line in lines:
        if line.kind is LineKind.BLANK:
            if group:
                yield group
            group = []
            continue
        words = bare(line) if bare else text[line.start : line.end]
        if group:
            before = bare(group[-1]) if bare else text[group[-1].start : group[-1].end]
            if _begins(before, words):
                yield group
                group = []
        group.append(line)
    if group:
        yield group


def _begins(before: str, words: str) -> bool:
    ended = bool(_SENTENCE_END.search(before))
    if _ITEM.match(words):
        return ended or not before[-1:].islower()
    return ended and words[:1].isupper()
