"""Where a finding of the server stands in the paragraphs of the office: its words with what is around them.

The server read an exported file, whose text is not the office's letter by letter (labels of lists, fields).
"""

from __future__ import annotations

from typing import Any, Sequence

__all__ = ["Placed", "place_findings"]

# What is before or behind a finding is compared this far.
_AROUND = 40


class Placed:
    """A stretch of one paragraph, in code points."""

    __slots__ = ("end", "paragraph", "start")

    def __init__(self, paragraph: int, start: int, end: int) -> None:
        self.paragraph, self.start, self.end = paragraph, start, end

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Placed) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __repr__(self) -> str:
        return "Placed({}, {}, {})".format(*self._key())

    def _key(self) -> tuple[int, int, int]:
        return self.paragraph, self.start, self.end


def place_findings(paragraphs: Sequence[str], findings: Sequence[Any]) -> list[Placed | None]:
    """A place for each finding; None where its words are not in the document, or it has none.

    Of several stretches with the same words that one whose surroundings are most alike is taken; of equal ones the
    first that no earlier finding of the same rule has.
    """
    taken: set[tuple[str, Placed]] = set()
    found = []
    for finding in findings:
        place = _best(paragraphs, finding, taken)
        if place is not None:
            taken.add((finding["code"], place))
        found.append(place)
    return found


def _best(paragraphs: Sequence[str], finding: Any, taken: set[tuple[str, Placed]]) -> Placed | None:
    lines = [line for line in finding["text"].split("\n") if line.strip()]
    if not lines:
        return None
    words = lines[0].strip()
    before = finding["before"].rpartition("\n")[2]
    after = finding["after"].partition("\n")[0] if len(lines) == 1 else ""
    best, likeness = None, -1
    for place in _stretches(paragraphs, words):
        if (finding["code"], place) in taken:
            continue
        text = paragraphs[place.paragraph]
        alike = _ends_alike(text[: place.start], before) + _starts_alike(text[place.end :], after)
        if alike > likeness:
            best, likeness = place, alike
    return best


def _stretches(paragraphs: Sequence[str], words: str) -> list[Placed]:
    found = []
    for index, text in enumerate(paragraphs):
        at = text.find(words)
        while at >= 0:
            found.append(Placed(index, at, at + len(words)))
            at = text.find(words, at + 1)
    return found


def _starts_alike(one: str, other: str) -> int:
    """How many letters both begin with; as many as are compared where both are the whole rest."""
    one, other = one[:_AROUND].rstrip(), other[:_AROUND].rstrip()
    if one == other:
        return _AROUND
    return next((at for at, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))


def _ends_alike(one: str, other: str) -> int:
    return _starts_alike(one[::-1], other[::-1])
