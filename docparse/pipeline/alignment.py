"""Where the characters of a text stand among those of the printed pages.

Both are taken without white space and in small letters. Stretches that occur once on the pages are found
first and grown as far as both agree, whatever their order (text boxes are printed elsewhere than they are read);
between two of them the rest is compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

__all__ = ["align"]

NOWHERE = -1
_LONG, _SHORT = 16, 6
# Comparing character by character takes the product of both lengths.
_MOST_COMPARED = 250_000


def align(text: str, printed: str) -> list[int]:
    """For each character of ``text`` the index of the same character of ``printed``, or -1."""
    found = [NOWHERE] * len(text)
    _anchor(text, printed, (0, len(text)), (0, len(printed)), _LONG, found)
    _fill(text, printed, found)
    return found


def _anchor(text: str, printed: str, within: tuple[int, int], on: tuple[int, int], size: int, found: list[int]) -> None:
    """Find stretches of ``size`` characters that occur once in ``printed[on]``, and grow them."""
    places = _places_of_unique(printed, on, size)
    taken: set[int] = set()
    at, end = within
    while at <= end - size:
        place = places.get(text[at : at + size], NOWHERE)
        if place == NOWHERE or place in taken or found[at] != NOWHERE:
            at += 1
            continue
        at = _grow(text, printed, at, place, within, on, found, taken)


def _places_of_unique(printed: str, on: tuple[int, int], size: int) -> dict[str, int]:
    places: dict[str, int] = {}
    for at in range(on[0], on[1] - size + 1):
        piece = printed[at : at + size]
        places[piece] = NOWHERE if piece in places else at
    return places


def _grow(
    text: str,
    printed: str,
    at: int,
    place: int,
    within: tuple[int, int],
    on: tuple[int, int],
    found: list[int],
    taken: set[int],
) -> int:
    """Note the whole stretch around ``at`` on which both agree; where it ends in ``text``."""
    back = 0
    while (
        at - back > within[0]
        and place - back > on[0]
        and found[at - back - 1] == NOWHERE
        and place - back - 1 not in taken
        and text[at - back - 1] == printed[place - back - 1]
    ):
        back += 1
    start, shift = at - back, place - at
    stop = at
    while (
        stop < within[1] and stop + shift < on[1] and stop + shift not in taken and text[stop] == printed[stop + shift]
    ):
        stop += 1
    for index in range(start, stop):
        found[index] = index + shift
        taken.add(index + shift)
    return stop


def _fill(text: str, printed: str, found: list[int]) -> None:
    """Compare what lies between two neighbours that were found in this order."""
    for start, stop in list(_gaps(found)):
        first = found[start - 1] + 1 if start else 0
        last = found[stop] if stop < len(text) else len(printed)
        if last <= first:
            continue
        if (stop - start) * (last - first) > _MOST_COMPARED:
            _anchor(text, printed, (start, stop), (first, last), _SHORT, found)
        else:
            _compare(text, printed, (start, stop), (first, last), found)


def _gaps(found: Sequence[int]) -> list[tuple[int, int]]:
    gaps = []
    start = None
    for index, place in enumerate(found):
        if place == NOWHERE and start is None:
            start = index
        elif place != NOWHERE and start is not None:
            gaps.append((start, index))
            start = None
    return gaps if start is None else [*gaps, (start, len(found))]


def _compare(text: str, printed: str, within: tuple[int, int], on: tuple[int, int], found: list[int]) -> None:
    matcher = SequenceMatcher(None, text[slice(*within)], printed[slice(*on)], autojunk=False)
    for match in matcher.get_matching_blocks():
        for step in range(match.size):
            found[within[0] + match.a + step] = on[0] + match.b + step
