"""Names as they are counted over many papers: each part of a name, its variants, and what is wrong with one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from docparse.checks.office_mentions import Report
from docparse.text.marks import strip_marks
from docparse.text.syllables import is_syllable, respell

__all__ = ["Doubt", "NameCounts", "Words", "by_model", "joined", "parts_of"]

Words = tuple[str, ...]
# Names of more words are counted by their parts.
_LONGEST = 8
# A spelling that is that much rarer than another of the same letters is probably a slip of it.
_RARE = 4
_BY_MODEL = "SPL2"


class Doubt(NamedTuple):
    """What a name is taken for by the rule ``code``, or "" for the papers; ``sure`` if that is to be believed."""

    meant: str
    times: int
    code: str = ""
    sure: bool = True


class NameCounts:
    """``names``: how often each stands, and the numbers of the papers that hold it."""

    def __init__(self, names: Mapping[Words, tuple[int, set[int]]]) -> None:
        self._counts: Counter[Words] = Counter()
        holders: dict[Words, set[int]] = defaultdict(set)
        for words, (count, papers) in names.items():
            for part in parts_of(words):
                self._counts[part] += count
                holders[part] |= papers
        self._papers = {part: len(found) for part, found in holders.items()}
        self._variants: dict[str, list[Words]] = defaultdict(list)
        for part in self._counts:
            self._variants[strip_marks(joined(part))].append(part)

    def of(self, words: Words) -> tuple[int, int]:
        """How often they stand, in longer names too, and in how many papers."""
        return self._counts[words], self._papers.get(words, 0)

    def doubt(self, words: Words, reports: Sequence[Report], times: int) -> Doubt | None:
        """The first reason to think that the name is meant for another; ``times`` make one frequent."""
        return self._rare(words, times) or self._told(reports) or self._misplaced(words)

    def _rare(self, words: Words, times: int) -> Doubt | None:
        """A far more frequent spelling of the same letters."""
        usual = max(self._variants[strip_marks(joined(words))], key=lambda one: (self._counts[one], one))
        count = self._counts[usual]
        if joined(usual).lower() == joined(words).lower() or count < max(times, _RARE * self._counts[words]):
            return None
        return Doubt(joined(usual), count)

    def _told(self, reports: Sequence[Report]) -> Doubt | None:
        """What a rule proposes: by its tables, or by the model, which is believed where the papers know it too."""
        for report in reports:
            count = self._counts[tuple(report.right.split(" "))]
            return Doubt(report.right, count, report.code, sure=bool(count) or not by_model(report))
        return None

    def _misplaced(self, words: Words) -> Doubt | None:
        """A tone mark on a letter that no style puts it on."""
        right = tuple(map(_well_placed, words))
        return Doubt(joined(right), self._counts[right]) if right != words else None


def by_model(report: Report) -> bool:
    """True for rules that ask the model, which are no authority on what it has never met."""
    return report.code.startswith(_BY_MODEL)


def parts_of(words: Words) -> set[Words]:
    """The whole, and each stretch of two words and more."""
    return {words} | {
        words[first : first + size]
        for size in range(2, min(len(words), _LONGEST) + 1)
        for first in range(len(words) - size + 1)
    }


def joined(words: Words) -> str:
    """The name as it is written."""
    return " ".join(words)


def _well_placed(word: str) -> str:
    return word if not is_syllable(word) or word == respell(word, "new") else respell(word, "old")
