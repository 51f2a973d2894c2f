"""The words of a text with what stands between them, once per document."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache, partial
from itertools import accumulate, chain, compress, pairwise
from typing import NamedTuple, overload

from docparse.text.marks import sound_key, strip_marks
from docparse.values import Span

_BETWEEN = re.compile(r"(\W+)")
_GAPS = (
    (re.compile(r"[ \t]+"), " "),
    (re.compile(r" *, *"), ","),
    (re.compile(r" *[-–‑] *"), "-"),
)
BREAK = "|"


class Word(NamedTuple):
    """``[start, end)`` in the text; ``base`` without marks, ``sound`` as it sounds.

    ``gap`` is what stands before it: one of " ", ",", "-", or BREAK for anything else.
    """

    start: int
    end: int
    text: str
    base: str
    sound: str
    gap: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Words(Sequence[Word]):
    """The words of a text in order, kept by columns; a ``Word`` is made where one is asked for.

    Rules that look at every word read the columns, or ask about each form once: a text repeats most of its words.
    """

    def __init__(self, texts: Sequence[str], gaps: Sequence[str], starts: Sequence[int], ends: Sequence[int]) -> None:
        """Words as written, what stands before each (see ``Word``), and where each begins and ends."""
        self.texts, self.gaps, self.starts, self.ends = texts, gaps, starts, ends

    @cached_property
    def bases(self) -> tuple[str, ...]:
        """The words without marks."""
        return tuple(map(strip_marks, self.texts))

    @cached_property
    def sounds(self) -> tuple[str, ...]:
        """The words as they sound."""
        return tuple(map(sound_key, self.texts))

    @cached_property
    def steps_by_base(self) -> list[str]:
        """The steps to the words (see ``steps_to``) without marks, and an empty one behind the last."""
        return [*steps_to(self.bases, self.gaps), ""]

    @cached_property
    def steps_by_sound(self) -> list[str]:
        """The steps to the words (see ``steps_to``) as they sound, and an empty one behind the last."""
        return [*steps_to(self.sounds, self.gaps), ""]

    @cached_property
    def forms(self) -> Mapping[str, Sequence[int]]:
        """The indices of the words that are written alike, in order."""
        places: dict[str, list[int]] = defaultdict(list)
        for index, form in enumerate(self.texts):
            places[form].append(index)
        return dict(places)

    def __len__(self) -> int:
        return len(self.texts)

    @overload
    def __getitem__(self, index: int) -> Word: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Word, ...]: ...

    def __getitem__(self, index: int | slice) -> Word | tuple[Word, ...]:
        if isinstance(index, slice):
            return tuple(map(self._word, range(*index.indices(len(self.texts)))))
        return self._word(index)

    def __iter__(self) -> Iterator[Word]:
        return map(self._word, range(len(self.texts)))

    def _word(self, index: int) -> Word:
        text, sound = self.texts[index], self.sounds[index]
        return _make((self.starts[index], self.ends[index], text, strip_marks(text), sound, self.gaps[index]))

    def where(self, wanted: Callable[[str], object]) -> list[int]:
        """The indices of the words whose form is ``wanted``, in order; each form is asked about once."""
        return sorted(chain.from_iterable(places for form, places in self.forms.items() if wanted(form)))

    def starts_of(self, *forms: str) -> list[int]:
        """Where the words begin (code points, in order) that are written so, exactly."""
        return sorted(self.starts[index] for form in forms for index in self.forms.get(form, ()))

    def starts_where(self, wanted: Callable[[str], object]) -> list[int]:
        """Where the words begin (code points, in order) whose form is ``wanted``."""
        return [self.starts[index] for index in self.where(wanted)]

    def sounding(self, sounds: Container[str]) -> list[int]:
        """The indices of the words that sound like one of ``sounds``, in order."""
        return self.where(lambda form: sound_key(form) in sounds)

    def pairs(self) -> Iterator[tuple[str, str]]:
        """How each two words sound that stand one blank apart."""
        return compress(pairwise(self.sounds), [gap == " " for gap in self.gaps[1:]])

    def doubled(self) -> list[int]:
        """The indices of the words that the next one repeats, whatever stands between."""
        return [index for index, (one, other) in enumerate(pairwise(self.texts)) if one == other]


# Without a call of Python's own for each word.
_make = partial(tuple.__new__, Word)


def split_words(text: str) -> Words:
    """The words (runs of letters and digits) of ``text`` in order."""
    pieces = _BETWEEN.split(text)
    places = [0, *accumulate(map(len, pieces))]
    # A text that begins or ends with something else has an empty word there.
    first, last = 0 if pieces[0] else 2, len(pieces) if pieces[-1] else len(pieces) - 1
    texts = pieces[first:last:2]
    gaps = [" " if between == " " else _gap(between) for between in pieces[first + 1 : last - 1 : 2]]
    return Words(texts, [BREAK, *gaps][: len(texts)], places[first:last:2], places[first + 1 : last + 1 : 2])


def steps_to(keys: Sequence[str], gaps: Sequence[str]) -> list[str]:
    """What leads from each word to the next one, as one string: its key, behind its gap if that is no blank."""
    return [key if gap == " " else gap + key for key, gap in zip(keys, gaps, strict=True)]


@lru_cache(maxsize=1_000)
def _gap(between: str) -> str:
    return next((kind for pattern, kind in _GAPS if pattern.fullmatch(between)), BREAK)
