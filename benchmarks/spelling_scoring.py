"""What a proofreading program tells of texts with known errors: what it found, what it told falsely."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from docparse.speller import written_paragraphs
from docparse.speller.pieces import MARK, plain_word

RATES = (0.25, 0.5, 1.0)


@dataclass(frozen=True, slots=True)
class Told:
    """``text[start:end]`` is doubtful.

    ``score`` is infinite for what is told whatever the threshold; ``adds``: a word is said to be missing there.
    """

    start: int
    end: int
    suggestions: tuple[str, ...] = ()
    score: float = math.inf
    source: str = ""
    adds: bool = False


@dataclass(frozen=True, slots=True)
class Error:
    """``text[start:end]`` should be one of ``right``; ``kind`` names the slip, ``traits`` what it is grouped by."""

    start: int
    end: int
    right: tuple[str, ...]
    kind: str
    traits: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A text and the errors known in it; findings at the places ``apart`` count neither way."""

    name: str
    text: str
    errors: tuple[Error, ...] = ()
    apart: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """An error beside the best score of what was told of it (None: missed), and whether the right form came first."""

    error: Error
    score: float | None
    first: bool
    where: str


@dataclass(slots=True)
class Outcome:
    """What a program told of some sheets."""

    hits: list[Hit] = field(default_factory=list)
    alarms: list[tuple[Told, str]] = field(default_factory=list)
    syllables: int = 0

    def add(self, other: Outcome) -> None:
        self.hits += other.hits
        self.alarms += other.alarms
        self.syllables += other.syllables

    @property
    def alarm_rate(self) -> float:
        """False findings in 1,000 syllables."""
        return len(self.alarms) / max(1, self.syllables) * 1000

    def threshold(self, rate: float) -> float | None:
        """What a score must exceed for ``rate`` alarms in 1,000; None where no threshold is enough."""
        allowed = int(rate * self.syllables / 1000)
        scores = sorted((told.score for told, _ in self.alarms), reverse=True)
        if len(scores) <= allowed:
            return -math.inf
        return scores[allowed] if scores[allowed] < math.inf else None


def found(hits: Iterable[Hit], above: float = -math.inf) -> list[Hit]:
    """Those whose error was told with a higher score."""
    return [hit for hit in hits if hit.score is not None and (hit.score > above)]


def recall(hits: Sequence[Hit], above: float = -math.inf) -> float | None:
    """Errors found of all; None where there are none."""
    return len(found(hits, above)) / len(hits) if hits else None


def first(hits: Sequence[Hit]) -> float | None:
    """The share of the found errors whose right form is suggested first."""
    told = [hit for hit in hits if hit.score is not None]
    return sum(hit.first for hit in told) / len(told) if told else None


def judge(find: Callable[[str], Sequence[Told]], sheets: Iterable[Sheet]) -> Outcome:
    """Let a program read the sheets."""
    outcome = Outcome()
    for sheet in sheets:
        told = find(sheet.text)
        outcome.add(score_sheet(sheet, told))
    return outcome


def score_sheet(sheet: Sheet, told: Sequence[Told]) -> Outcome:
    """Findings beside the errors of one sheet: a finding that touches an error has found it."""
    places = [(error.start, error.end) for error in sheet.errors]
    hits = []
    for error in sheet.errors:
        near = [one for one in told if one.start < error.end and error.start < one.end]
        score = max((one.score for one in near), default=None)
        right = any(_is_right(sheet, one) for one in near)
        hits.append(Hit(error, score, right, around(sheet.text, error.start, error.end)))
    free = [
        one for one in told if not any(one.start < end and start < one.end for start, end in (*places, *sheet.apart))
    ]
    alarms = [(one, f"{sheet.name[-30:]}: {around(sheet.text, one.start, one.end)}") for one in free]
    return Outcome(hits, alarms, syllable_count(sheet.text))


def _is_right(sheet: Sheet, told: Told) -> bool:
    """True if the first suggestion makes good all errors that the finding touches."""
    if not told.suggestions:
        return False
    touched = [error for error in sheet.errors if told.start < error.end and error.start < told.end]
    start = min(told.start, *(error.start for error in touched))
    end = max(told.end, *(error.end for error in touched))
    proposed = sheet.text[start : told.start] + told.suggestions[0] + sheet.text[told.end : end]
    return any(_folded(proposed) == _folded(meant) for meant in _meant(sheet.text, start, end, touched))


def _meant(text: str, start: int, end: int, errors: Sequence[Error]) -> list[str]:
    """``text[start:end]`` with its errors corrected, in each way that is right."""
    ways = [""]
    at = start
    for error in errors:
        ways = [way + text[at : error.start] + right for way in ways for right in error.right]
        at = error.end
    return [way + text[at:end] for way in ways]


def _folded(text: str) -> list[str]:
    return [plain_word(word) for word in re.findall(r"\w+", text)]


def around(text: str, start: int, end: int) -> str:
    """The place between marks, with the words beside it, in one line."""
    shown = f"{text[max(0, start - 30) : start]}«{text[start:end]}»{text[end : end + 30]}"
    return shown.replace("\n", " | ")


def syllable_count(text: str) -> int:
    """Words of ``text``; numbers, dates and symbols do not count."""
    return sum(piece.shape != MARK for line in written_paragraphs(text) for piece in line)
