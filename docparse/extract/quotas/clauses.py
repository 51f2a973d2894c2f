"""Where the sentence and the clause around a figure begin and end."""

from __future__ import annotations

import re

_SENTENCE = re.compile(r"[.!?…]\s+(?=[A-ZÀ-ỸĐ\d“\"(])")
_CLAUSE_OPEN = re.compile(
    r";\s*|(?<=[^\W\d])\s*\((?:trong đó|gồm|bao gồm)?:?\s*|,?\s*trong đó:?\s*|,\s+|\s+và\s+", re.IGNORECASE
)
_CLAUSE_CLOSE = re.compile(r"\s*(?:;|\.(?:\s|$)|\(?trong đó|/\.)", re.IGNORECASE)
_DANGLING = re.compile(r"(?:[\s.,;:/(×+”\"]|\s(?:và|trong đó|x|=)(?=\W*$)|\s\()+$", re.IGNORECASE)
_BULLET = re.compile(r"\s*(?:[-–+•*]\s*|\(?[a-zđ\d]{1,2}\)\s*|(?:\d+\.)+\d*\s+|[IVX]+\.\s+)")
_LABEL = re.compile(r"[^:;.\n]{2,160}:\s*")


def sentence_start(text: str, block_start: int, position: int) -> int:
    """The beginning of the sentence that holds ``position``."""
    start = block_start
    for stop in _SENTENCE.finditer(text, max(block_start, position - 1200), position):
        start = stop.end()
    return start


def sentence_end(text: str, position: int, block_end: int) -> int:
    """The end of the sentence that holds ``position``."""
    stop = _SENTENCE.search(text, position, block_end)
    return stop.start() + 1 if stop is not None else block_end


def clause_start(text: str, floor: int, position: int) -> int:
    """The beginning of the clause of the figure that leads at ``position``; ``floor`` is the end of the one before."""
    start = floor
    for opening in _CLAUSE_OPEN.finditer(text, floor, position):
        if opening[0].strip()[:1] == ";" or floor_is_figure(text, floor, opening.start()):
            start = opening.end()
    return start


def floor_is_figure(text: str, floor: int, position: int) -> bool:
    """True if a figure ends at ``floor``: then commas and "và" part what belongs to it from what follows."""
    return floor > 0 and text[floor - 1 : floor].strip() != "" and position >= floor


def skip_bullet(text: str, start: int, end: int) -> int:
    """Behind the dash, letter or number that opens a list item."""
    found = _BULLET.match(text, start, end)
    return found.end() if found is not None else start


def clause_end(text: str, position: int, limit: int) -> int:
    """The end of the clause that goes on at ``position``."""
    stop = _CLAUSE_CLOSE.search(text, position, limit)
    end = stop.start() if stop is not None else limit
    return position + len(_DANGLING.sub("", text[position:end]))


def label_before(text: str, start: int, position: int) -> tuple[int, int] | None:
    """The label "…:" that ends right before ``position`` in the sentence from ``start``: its interval."""
    colon = text.rfind(":", start, position)
    if colon < 0:
        return None
    begin = max(text.rfind(mark, start, colon) for mark in (";", ":", "\n"))
    begin = skip_bullet(text, start if begin < 0 else begin + 1, colon)
    while begin < colon and text[begin] in " (,":
        begin += 1
    return (begin, colon) if colon > begin else None
