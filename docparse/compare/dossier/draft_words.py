"""Do given words, a day or a figure stand in a draft, or in the place of it that is named?"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from docparse.checks.abbreviations import known_abbreviations
from docparse.checks.written_dates import full_dates
from docparse.compare.dossier.figures import with_all_figures
from docparse.compare.dossier.written_words import words_in
from docparse.compare.quota_values import in_base_unit
from docparse.compare.subject_words import subject_words, weight_of
from docparse.extract.quotas.figures import find_figures
from docparse.lexicon.folding import fold_name
from docparse.lexicon.units import unit_by_name
from docparse.values import Analysis, Quota, Section, Span

__all__ = ["DraftWords"]

# Of a passage of so many words a draft may have changed some: so much of it, by three words in a row, is enough.
_LONG, _MOSTLY = 8, 0.7
# So much of three telling words or more in one paragraph may be the same in other words.
_FEWEST, _NEARLY = 3, 0.75
_GAP = re.compile(r"…|\.{3,}|\[\s*…\s*\]")
_LABEL = re.compile(r"^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|[-+•])\s*(?=\S)", re.IGNORECASE)
_OUTER = ("phụ lục", "phần", "chương", "điều", "mục", "tiểu mục")
# "30/9/2026" is "30 tháng 9 năm 2026".
_DAY_WORDS, _DIGITS = ("", "tháng", "năm"), re.compile(r"\d+")
_ZEROS = re.compile(r"^0+(?=\d+$)")
_DAY = re.compile(r"\d{1,2}/\d{1,2}/\d{4}")
_UNIT = {"dieu": "điều", "muc": "mục", "tieu_muc": "tiểu mục", "chuong": "chương", "phan": "phần"}


class DraftWords:
    """A draft, to be searched without regard to case, marks, line feeds, abbreviations and the form of a day."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._words = _keys(analysis.document.text)
        self._starts: list[int] = []
        pieces, at = [" "], 1
        for key, _ in self._words:
            self._starts.append(at)
            pieces.append(f"{key} ")
            at += len(key) + 1
        self._folded = "".join(pieces)

    def find(self, said: str, inside: Span | None = None) -> list[Span]:
        """Where ``said`` stands, inside ``inside`` if that is given."""
        if _DAY.fullmatch(said.strip()):
            found = [day for day, iso in self._days if iso in dict(self._days_of(said)).values()]
        elif figure := _figure(said):
            found = [Span(one.start, one.end) for one in self._figures if _value(one) == _value(figure)]
        else:
            found = list(self._passages(said))
        return [one for one in found if inside is None or inside.contains(one)]

    def nearly_has(self, said: str) -> bool:
        """True if a paragraph has most of the words of ``said``: it may say the same in other words."""
        words = _heavy(said)
        return len(words) >= _FEWEST and any(len(words & own) >= _NEARLY * len(words) for own in self._paragraphs)

    def place(self, places: Sequence[tuple[str, str]]) -> Span | None:
        """The widest of the units that are named, as ("điều", "4"), where the draft has just one such unit."""
        named = sorted((place for place in places if place[0] in _OUTER), key=lambda place: _OUTER.index(place[0]))
        for kind, label in named:
            units = [one for one in self._analysis.sections if _is_called(one, kind, label)]
            if len(units) == 1:
                return Span(units[0].start, units[0].end)
        return None

    def _passages(self, said: str) -> Iterator[Span]:
        """Each part between dots of omission must stand there; the first is where the whole stands."""
        # What number it takes in the draft is not said with it.
        said = _LABEL.sub("", said, count=1)
        parts = [keys for piece in _GAP.split(said) if (keys := [key for key, _ in _keys(piece)])]
        if parts and all(any(self._places(keys)) for keys in parts):
            yield from self._places(parts[0])
        elif parts and sum(map(len, parts)) >= _LONG:
            yield from self._mostly([key for keys in parts for key in keys])

    def _places(self, keys: Sequence[str]) -> Iterator[Span]:
        wanted, at = f" {' '.join(keys)} ", -1
        while (at := self._folded.find(wanted, at + 1)) >= 0:
            first = bisect_right(self._starts, at + 1) - 1
            yield Span(self._words[first][1].start, self._words[first + len(keys) - 1][1].end)

    def _mostly(self, keys: Sequence[str]) -> Iterator[Span]:
        threes = [keys[at : at + 3] for at in range(len(keys) - 2)]
        found = [places[0] for three in threes if (places := list(self._places(three)))]
        if len(found) >= _MOSTLY * len(threes):
            yield found[0]

    @cached_property
    def _paragraphs(self) -> list[frozenset[str]]:
        text = self._analysis.document.text
        return [_heavy(text[block.start : block.end]) for block in self._analysis.document.blocks]

    @cached_property
    def _days(self) -> list[tuple[Span, str]]:
        return list(self._days_of(self._analysis.document.text))

    def _days_of(self, text: str) -> Iterator[tuple[Span, str]]:
        for day in full_dates(text):
            yield day.span, f"{day.year}-{int(day.month):02d}-{int(day.day):02d}"

    @cached_property
    def _figures(self) -> Sequence[Quota]:
        return with_all_figures(self._analysis).quotas


def _keys(text: str) -> list[tuple[str, Span]]:
    """The words of ``text`` as they are compared, each with its place."""
    found = []
    for word in words_in(text, 0, len(text)):
        known = known_abbreviations().get(word.written)
        keys = [word.key]
        if known is not None:
            keys = fold_name(known.full).split()
        elif word.kind == "date":
            keys = [part for pair in zip(_DAY_WORDS, _DIGITS.findall(word.written), strict=False) for part in pair][1:]
        found += [(_ZEROS.sub("", key), Span(word.start, word.end)) for key in keys]
    return found


def _heavy(said: str) -> frozenset[str]:
    return frozenset(word for word in subject_words(said).words if weight_of(frozenset((word,))) == 1)


def _figure(said: str) -> Quota | None:
    """``said`` as a figure with its unit, if it is nothing else."""
    for one in find_figures(said, 0, len(said)):
        if not said[: one.start].strip() and not said[one.end :].strip():
            return Quota(
                start=one.start, end=one.end, subject=None, indicator=None, min=one.min, max=one.max,
                unit=one.unit.name, comparison=one.comparison, value_text=said,
            )  # fmt: skip
    return None


def _value(figure: Quota) -> tuple[object, object]:
    known = unit_by_name(figure.unit) if figure.unit is not None else None
    return in_base_unit(figure), known.base_unit if known is not None else figure.unit


def _is_called(section: Section, kind: str, label: str) -> bool:
    """True of the unit; what drafters call "mục III" stands as a part, a chapter or without any word."""
    if section.number.casefold() != label.casefold():
        return False
    called = _UNIT.get(section.kind)
    return called == kind or (kind in ("mục", "phần") and called not in ("điều", "chương") and section.level == 1)
