"""Forms of a PDF file that show forms: how many are shown in all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

__all__ = ["FormNests", "number_before"]

# A pattern that begins with its letters is found many times faster than one that begins with a digit.
_OBJECT = re.compile(rb"obj\b")
_NUMBER_BEFORE = re.compile(rb"(?<!\d)(\d{1,7})\s+\d{1,5}\s+$")
_LONGEST_NUMBER = 20
_REFERENCE = re.compile(rb"(?<!\d)(\d{1,7})\s+\d{1,5}\s+R\b")
_LONGEST_RESOURCES = 16_384
# Deeper ones are not shown by the PDF library.
_DEEPEST = 40


@dataclass(slots=True)
class FormNests:
    """The forms of the file ``data``: how often each shows others, and the dictionary that says which."""

    data: bytes
    _shows: dict[int, int] = field(default_factory=dict)
    _heads: dict[int, bytes] = field(default_factory=dict)

    def add(self, number: int, head: bytes, shows: int) -> None:
        """Take in the form in object ``number`` with its dictionary; it shows something ``shows`` times."""
        self._shows[number] = shows
        self._heads[number] = head

    def exceed(self, most: int) -> bool:
        """True if one form may show more than ``most`` others, counted with all that those show."""
        if sum(shows > 1 for shows in self._shows.values()) < 2:
            return False
        children = self._children()
        shown = dict.fromkeys(self._shows, 0)
        for _ in range(_DEEPEST):
            shown = {
                form: self._shows[form] * (1 + max((shown[child] for child in children[form]), default=0))
                for form in shown
            }
            if any(count > most for count in shown.values()):
                return True
        return False

    def _children(self) -> dict[int, set[int]]:
        """The forms that each form may show: named in its dictionary, or in the resources that it refers to."""
        places = {number_before(self.data, found.start()): found.end() for found in _OBJECT.finditer(self.data)}
        return {form: set(self._named(head, places)) for form, head in self._heads.items()}

    def _named(self, head: bytes, places: dict[int, int]) -> Iterator[int]:
        for number in _references(head):
            if number in self._shows:
                yield number
            elif number in places:
                start = places[number]
                inside = self.data[start : start + _LONGEST_RESOURCES].partition(b"endobj")[0]
                yield from (inner for inner in _references(inside) if inner in self._shows)


def number_before(data: bytes, place: int) -> int:
    """The number of the object whose ``obj`` stands at ``place``; 0 where none is written there."""
    found = _NUMBER_BEFORE.search(data[max(0, place - _LONGEST_NUMBER) : place])
    return int(found[1]) if found else 0


def _references(dictionary: bytes) -> Iterator[int]:
    return (int(found[1]) for found in _REFERENCE.finditer(dictionary))
