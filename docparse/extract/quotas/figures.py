"""Figures with a unit: number or range, unit, comparator. Whether one is a quota is not decided here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docparse.extract.quotas.comparators import bounds, comparator_after, comparator_before
from docparse.extract.quotas.not_figures import is_label_or_reference, is_part_of_symbol
from docparse.extract.quotas.number_words import MAGNITUDES, NUMBER_WORDS, read_number_words
from docparse.extract.quotas.numbers import DIGITS, read_digits
from docparse.extract.quotas.units import FoundUnit, read_unit
from docparse.text.literals import contains_any
from docparse.values import Comparison
from docparse.values.construction import quickly_built

# What their spellings with a small and a capital letter share.
_BEFORE_WORDS = ("t nhất", "ối thiểu", "ối đa", "hông quá")
_WORD = "|".join(word for word in NUMBER_WORDS if word not in MAGNITUDES)
_IN_WORDS = re.compile(
    rf"(?<!\w)(?:ít nhất|tối thiểu|tối đa|không quá)\s+(?:là\s+|có\s+)?((?:{_WORD})(?:\s(?:{_WORD}))*)(?=\s)",
    re.IGNORECASE,
)
_LINK = re.compile(r"\s?(?:-|–|—|~|đến|tới)\s?(?=\d)")
_FRACTION = re.compile(r"\s?/\s?(\d+(?:[.,]\d+)*)(?=\s)")


@quickly_built
@dataclass(frozen=True, slots=True)
class Figure:
    """A figure at ``[start, end)`` (number to unit, "trở lên" included); ``lead`` is where its comparator begins."""

    start: int
    end: int
    lead: int
    low: float
    high: float
    unit: FoundUnit
    comparison: Comparison

    @property
    def min(self) -> float | None:
        return bounds(self.comparison, self.low, self.high)[0]

    @property
    def max(self) -> float | None:
        return bounds(self.comparison, self.low, self.high)[1]

    @property
    def bounded(self) -> bool:
        """True if a comparator stands beside the figure."""
        return self.comparison not in ("=", "range")


def find_figures(text: str, start: int, end: int) -> Iterator[Figure]:
    """The figures of the block ``[start, end)`` in order."""
    if not may_hold_words(text, start, end):
        yield from _figures_in_digits(text, start, end)
    else:
        both = [*_figures_in_digits(text, start, end), *_figures_in_words(text, start, end)]
        yield from sorted(both, key=lambda figure: figure.start)


def may_hold_words(text: str, start: int, end: int) -> bool:
    """True if a comparator stands in ``[start, end)`` that a number in words may follow."""
    return contains_any(text[start:end], _BEFORE_WORDS)


def _figures_in_words(text: str, start: int, end: int) -> Iterator[Figure]:
    """ "ít nhất một đảng viên": words are read as a number only behind a comparator."""
    for words in _IN_WORDS.finditer(text, start, end):
        value = read_number_words(words[1].lower())
        unit = read_unit(text, words.end(), end)
        if value and unit is not None and unit.row is not None:
            yield _compared(text, words.start(1), value, value, unit, start, end)


def _figures_in_digits(text: str, start: int, end: int) -> Iterator[Figure]:
    position = start
    while (number := DIGITS.search(text, position, end)) is not None:
        figure = _figure_at(text, number, start, end)
        position = figure.end if figure is not None else _past(text, number, end)
        if figure is not None:
            yield figure


def _past(text: str, number: re.Match[str], end: int) -> int:
    """Behind a number that is no figure, with the rest of a symbol or date it is written into."""
    position = number.end()
    while position < end and (
        text[position].isdigit() or (text[position] in "/." and text[position + 1 : position + 2].isdigit())
    ):
        position += 1
    return position


def _figure_at(text: str, number: re.Match[str], floor: int, limit: int) -> Figure | None:
    start = number.start()
    low = read_digits(number[0])
    if low is None or is_part_of_symbol(text, start, number.end()):
        return None
    first = read_unit(text, number.end(), limit)
    amount = _range_at(text, number, first, low, limit) or _fraction_at(text, number, low, limit)
    if amount is None and first is not None:
        amount = low, first
    if amount is None:
        return None
    high, unit = amount
    if is_label_or_reference(text, start, number[0], unit, floor, limit):
        return None
    return _compared(text, start, low, high, unit, floor, limit)


def _range_at(
    text: str, number: re.Match[str], first: FoundUnit | None, low: float, limit: int
) -> tuple[float, FoundUnit] | None:
    """ "01-02 tập thể", "1%-1,5%", "10 đến 15 tỷ đồng"; ``first`` is the unit of the number, which may be repeated."""
    if first is not None and first.row is None:
        first = None
    link = _LINK.match(text, first.end if first is not None else number.end(), limit)
    second = DIGITS.match(text, link.end(), limit) if link is not None else None
    if second is None or (high := read_digits(second[0])) is None or high <= low:
        return None
    unit = read_unit(text, second.end(), limit)
    if unit is None or (first is not None and not unit.name.startswith(first.name)):
        return None
    return high, unit


def _fraction_at(text: str, number: re.Match[str], low: float, limit: int) -> tuple[float, FoundUnit] | None:
    """ "19/19 tiêu chí": the part is the figure."""
    whole = _FRACTION.match(text, number.end(), limit)
    if whole is None or (total := read_digits(whole[1])) is None or total < low:
        return None
    unit = read_unit(text, whole.end(), limit)
    return (low, unit) if unit is not None and unit.row is not None and unit.kind != "time" else None


def _compared(text: str, start: int, low: float, high: float, unit: FoundUnit, floor: int, limit: int) -> Figure:
    before, after = comparator_before(text, start, floor), comparator_after(text, unit.end, limit)
    comparison: Comparison = "range" if high > low else "="
    lead, end = start, unit.end
    if before is not None:
        comparison, lead = (before[0] if high == low or before[0] != "~" else "range"), before[1]
    if after is not None:  # "cao hơn mức tối đa từ 5% trở lên": what follows has the last word
        comparison, end = after
    elif before is None and high == low and text[max(floor, start - 4) : start].lower().endswith("từ "):
        comparison = ">="  # "mỗi năm mở từ 05 lớp"
    return Figure(start, end, lead, low, high, unit, comparison)
