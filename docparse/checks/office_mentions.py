"""The names and words of one document that an office's lexicon may be made of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from docparse.checks.listed_words import judges_spelling
from docparse.checks.word_pairs import is_word_pair
from docparse.lexicon.word_list import plain_entry
from docparse.text.marks import sound_key, strip_marks
from docparse.text.tokens import tokenize
from docparse.values import Analysis, Document, Finding

__all__ = ["Mentions", "Report", "Run", "mentions_in"]

# Behind these a sentence goes on.
_INSIDE = frozenset(",-–/&'’")
_APOSTROPHES = frozenset("'’")
_VOWELS = frozenset("aeiouy")
_SPACES = frozenset(" \u00a0")


class Run(NamedTuple):
    """Words with capitals side by side, as they are written.

    ``starts``: they begin a sentence, and the first may owe its capital to that. ``around`` are the words with what
    stands before them in the same wider name.
    """

    words: tuple[str, ...]
    starts: bool
    around: str


class Report(NamedTuple):
    """``phrase`` is told by the rule ``code``, which proposes ``right`` for the whole ("" for nothing)."""

    phrase: str
    code: str
    right: str


@dataclass(slots=True)
class Mentions:
    """What stands in one document, each as often as it does; all spelled as ``plain_entry`` does.

    ``plain`` are words in small letters, ``pairs`` two of them side by side, ``reports`` what the rules of spelling
    say.
    """

    runs: list[Run] = field(default_factory=list)
    plain: list[str] = field(default_factory=list)
    pairs: list[str] = field(default_factory=list)
    reports: list[Report] = field(default_factory=list)


class _Word(NamedTuple):
    start: int
    end: int
    text: str
    # True where one space alone parts it from the word before it.
    joined: bool
    starts: bool

    @property
    def is_plain(self) -> bool:
        return self.text == self.text.lower()

    @property
    def is_capital(self) -> bool:
        """A capital, or one inside ("iOffice"); not all capitals (a heading), not without a vowel (an abbreviation)."""
        if self.is_plain or (len(self.text) > 1 and self.text.isupper()):
            return False
        return not _VOWELS.isdisjoint(strip_marks(self.text))


def mentions_in(analysis: Analysis) -> Mentions:
    """The names and words of a document with its findings; recognised text does not count: its marks are not sure."""
    words = _with_apostrophes(_words(analysis.document), analysis.document.text)
    found = Mentions(plain=[plain_entry(word.text) for word in words if word.is_plain], pairs=list(_pairs(words)))
    spans = []
    for first, last in _segments(words):
        segment = words[first:last]
        around = _wider(words, first, last)
        found.runs.append(Run(tuple(plain_entry(word.text) for word in segment), segment[0].starts, around))
        spans.append((segment[0].start, segment[-1].end))
    for finding in analysis.findings or ():
        if judges_spelling(finding.code) and finding.suggestions and finding.start < finding.end:
            found.reports += _reports(finding, analysis.document.text, words, spans)
    return found


def _words(document: Document) -> Iterator[_Word]:
    text = document.text
    recognised = [(run.start, run.end) for run in document.runs if run.confidence is not None]
    starts = [start for start, _ in recognised]
    done, last, opening = 0, 0, True
    for start, end, kind in tokenize(text):
        if "\n" in text[done:start]:
            opening = True
        at = bisect_right(starts, start) - 1
        if kind == "word" and text[start:end].isalpha() and not (at >= 0 and start < recognised[at][1]):
            yield _Word(start, end, text[start:end], text[last:start] in _SPACES, opening)
            last, opening = end, False
        elif kind == "mark":
            opening = text[start] not in _INSIDE
        else:
            opening = False
        done = end


def _with_apostrophes(words: Iterable[_Word], text: str) -> list[_Word]:
    """The words; what an apostrophe joins ("H’Mông") is one."""
    whole: list[_Word] = []
    for word in words:
        last = whole[-1] if whole else None
        if last is not None and word.start == last.end + 1 and text[last.end] in _APOSTROPHES:
            whole[-1] = last._replace(end=word.end, text=text[last.start : word.end])
        else:
            whole.append(word)
    return whole


def _pairs(words: Sequence[_Word]) -> Iterator[str]:
    for one, other in pairwise(words):
        if other.joined and one.is_plain and other.is_plain:
            yield plain_entry(f"{one.text} {other.text}")


def _segments(words: Sequence[_Word]) -> Iterator[tuple[int, int]]:
    """First and last (exclusive) of words with capitals side by side.

    One that forms a word with the small letters behind it ("Văn hóa") is known, and parts what stands around it.
    """
    first: int | None = None
    for index, word in enumerate(words):
        belongs = word.is_capital and not _opens_word(words, index)
        if first is not None and not (belongs and word.joined):
            yield first, index
            first = None
        if belongs and first is None:
            first = index
    if first is not None:
        yield first, len(words)


def _opens_word(words: Sequence[_Word], index: int) -> bool:
    if index + 1 >= len(words) or not words[index + 1].joined or not words[index + 1].text.islower():
        return False
    return is_word_pair(sound_key(words[index].text), sound_key(words[index + 1].text))


def _wider(words: Sequence[_Word], first: int, last: int) -> str:
    """The words and the name that they end, such as "Trung tâm Văn hóa" before them."""
    start = first
    while start > 0 and words[start].joined and (words[start - 1].is_capital or _ends_name(words, start - 1)):
        start -= 1
    return " ".join(word.text for word in words[start:last])


def _ends_name(words: Sequence[_Word], index: int) -> bool:
    return index > 0 and words[index - 1].is_capital and _opens_word(words, index - 1)


def _reports(finding: Finding, text: str, words: Sequence[_Word], spans: Sequence[tuple[int, int]]) -> Iterator[Report]:
    """What is told of a name, or else of the word with each of its neighbours; of a lost or doubled word nothing."""
    if len(finding.suggestions[0].split()) != len(finding.text.split()):
        return
    at = bisect_right(spans, (finding.start, len(text))) - 1
    if at >= 0 and finding.end <= spans[at][1]:
        yield _report(finding, text, *spans[at])
        return
    starts = [word.start for word in words]
    first, last = bisect_right(starts, finding.start) - 1, bisect_left(starts, finding.end)
    if first < 0 or first >= last or finding.end > words[last - 1].end:
        return
    if last - first > 1:
        yield _report(finding, text, words[first].start, words[last - 1].end)
        return
    if first > 0 and words[first].joined:
        yield _report(finding, text, words[first - 1].start, words[first].end)
    if last < len(words) and words[last].joined:
        yield _report(finding, text, words[first].start, words[last].end)


def _report(finding: Finding, text: str, start: int, end: int) -> Report:
    right = text[start : finding.start] + finding.suggestions[0] + text[finding.end : end]
    return Report(plain_entry(text[start:end]), finding.code, plain_entry(right))
