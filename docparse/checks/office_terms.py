"""The names and words of an office, gathered from its own papers; what is probably a slip stands apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from docparse.checks.office_mentions import Mentions, Report
from docparse.checks.office_vocabulary import OfficeVocabulary
from docparse.text.marks import has_marks, strip_marks
from docparse.text.syllables import is_syllable, respell

__all__ = ["OfficeTerm", "OfficeTerms", "TermTally"]

Words = tuple[str, ...]
# Names of more words are counted by their parts.
_LONGEST = 8
# A spelling that is that much rarer than another of the same letters is probably a slip of it.
_RARE = 4
_SHORTEST_WORD = 3
# Rules that ask the model are no authority on names that it has never met.
_BY_MODEL = "SPL2"


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeTerm:
    """``text`` stands ``count`` times in ``documents`` documents, for example ``within`` a longer name.

    A doubtful one is probably meant for ``meant``, which stands ``meant_count`` times; ``code`` is the rule that says
    so.
    """

    text: str
    count: int
    documents: int
    within: str = ""
    meant: str = ""
    meant_count: int = 0
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeTerms:
    """What was found in ``documents`` documents, the most frequent first."""

    taken: tuple[OfficeTerm, ...]
    doubtful: tuple[OfficeTerm, ...]
    documents: int


class _Found(NamedTuple):
    times: int
    documents: int


class _Doubt(NamedTuple):
    meant: str
    times: int
    code: str


class TermTally:
    """Counts what the documents mention; asked for the terms at the end."""

    def __init__(self, vocabulary: OfficeVocabulary) -> None:
        self._vocabulary = vocabulary
        self._papers: dict[Hashable, int] = {}
        self._runs: Counter[tuple[Words, bool]] = Counter()
        self._holders: dict[tuple[Words, bool], set[int]] = defaultdict(set)
        self._plain: Counter[str] = Counter()
        self._plain_holders: dict[str, set[int]] = defaultdict(set)
        self._reports: Counter[Report] = Counter()
        self._report_holders: dict[Report, set[int]] = defaultdict(set)
        self._around: dict[Words, Counter[str]] = defaultdict(Counter)

    def add(self, mentions: Mentions, paper: Hashable) -> None:
        """Count what one file mentions; files of one ``paper`` are one document."""
        number = self._papers.setdefault(paper, len(self._papers))
        for run in mentions.runs:
            self._runs[run.words, run.starts] += 1
            self._holders[run.words, run.starts].add(number)
            self._around[run.words][run.around] += 1
        for word in mentions.plain:
            self._plain[word] += 1
            if not self._vocabulary.knows_word(word):
                self._plain_holders[word].add(number)
        for report in mentions.reports:
            self._reports[report] += 1
            self._report_holders[report].add(number)

    def terms(self, *, documents: int, times: int) -> OfficeTerms:
        """What stands in as many documents, and as often, as asked, and is not known without."""
        names = self._names()
        windows = _windows(names)
        variants = _by_letters(windows)
        reported = self._reported()
        terms = [*self._foreign_words(), *self._told_words(reported)]
        for words, (count, holders) in self._unknown_names(names, windows, reported).items():
            term = OfficeTerm(text=_joined(words), count=count, documents=holders, within=self._wider(words))
            doubts = (
                _rare(words, count, variants, times),
                _told(term.text, reported, windows),
                _misplaced(words, windows),
            )
            terms.append(_doubted(term, next(filter(None, doubts), None)))
        # A rare writing of something frequent is worth being seen even where it stands once.
        often = [term for term in terms if (term.count >= times and term.documents >= documents) or term.meant_count]
        taken = [term for term in often if not _is_doubtful(term)]
        return OfficeTerms(
            taken=_ordered(self._without_longer(taken)),
            doubtful=_ordered([term for term in often if _is_doubtful(term)]),
            documents=len(self._papers),
        )

    def _names(self) -> dict[Words, tuple[int, set[int]]]:
        """The runs, without a first word that owes its capital to its place alone."""
        inside: Counter[str] = Counter()
        for (words, starts), count in self._runs.items():
            for word in words[1:] if starts else words:
                inside[word] += count
        names: dict[Words, tuple[int, set[int]]] = {}
        for (words, starts), count in self._runs.items():
            usual = words[1:] if starts and self._is_ordinary(words, inside) else words
            before, holders = names.get(usual, (0, set()))
            names[usual] = (before + count, holders | self._holders[words, starts])
        names.pop((), None)
        return names

    def _is_ordinary(self, words: Words, inside: Mapping[str, int]) -> bool:
        """True of the first word of a sentence that has no capital elsewhere."""
        first = words[0]
        if self._plain[first.lower()] or inside.get(first):
            return self._plain[first.lower()] > inside.get(first, 0)
        return (words[1:], False) in self._runs

    def _unknown_names(
        self,
        names: Mapping[Words, object],
        windows: Mapping[Words, _Found],
        reported: Mapping[str, Sequence[Report]],
    ) -> dict[Words, _Found]:
        """Names with a word that docparse has not met beside its neighbours, or of which a rule tells."""
        return {
            words: windows[words]
            for words in names
            if words in windows and (self._unexplained(words) or (len(words) > 1 and _joined(words) in reported))
        }

    def _without_longer(self, terms: Sequence[OfficeTerm]) -> list[OfficeTerm]:
        """Without the names of which a shorter one says all that is not known; what they add are ordinary words."""
        listed = {tuple(term.text.split(" ")) for term in terms}
        kept = []
        for term in terms:
            words = tuple(term.text.split(" "))
            shorter = (set(part) for part in _parts(words) if part != words and part in listed)
            strange = self._unexplained(words)
            if not strange or not any(self._are_ordinary(strange - part) for part in shorter if strange & part):
                kept.append(term)
        return kept

    def _are_ordinary(self, words: Set[str]) -> bool:
        return all(self._plain[word.lower()] for word in words)

    def _unexplained(self, words: Words) -> frozenset[str]:
        """The words of a name that are known neither alone, being no syllables, nor with a neighbour."""
        if len(words) == 1:
            return frozenset(word for word in words if self._is_strange(word))
        known = [self._vocabulary.knows_pair(*pair) for pair in pairwise(words)]
        beside = zip([False, *known], [*known, False], strict=True)
        return frozenset(word for word, pairs in zip(words, beside, strict=True) if not any(pairs))

    def _is_strange(self, word: str) -> bool:
        return len(word) >= _SHORTEST_WORD and not self._vocabulary.knows_word(word)

    def _wider(self, words: Words) -> str:
        """The longer name in which they stand most often."""
        around = self._around.get(words)
        usual = around.most_common(1)[0][0] if around else ""
        return usual if usual != _joined(words) else ""

    def _foreign_words(self) -> Iterator[OfficeTerm]:
        for word, holders in self._plain_holders.items():
            if len(word) >= _SHORTEST_WORD:
                yield OfficeTerm(text=word, count=self._plain[word], documents=len(holders))

    def _reported(self) -> Mapping[str, Sequence[Report]]:
        reported: dict[str, list[Report]] = defaultdict(list)
        for report in self._reports:
            reported[report.phrase].append(report)
        return reported

    def _told_words(self, reported: Mapping[str, Sequence[Report]]) -> Iterator[OfficeTerm]:
        """Phrases in small letters of which a rule tells: slips that were copied, or terms."""
        for phrase, reports in reported.items():
            if phrase == phrase.lower():
                most = max(reports, key=self._reports.__getitem__)
                yield OfficeTerm(
                    text=phrase, count=self._reports[most], documents=len(self._report_holders[most]),
                    meant=most.right, code=most.code,
                )  # fmt: skip


def _windows(names: Mapping[Words, tuple[int, set[int]]]) -> dict[Words, _Found]:
    """Each name, and each part of two words and more, with all places where it stands."""
    counts: Counter[Words] = Counter()
    holders: dict[Words, set[int]] = defaultdict(set)
    for words, (count, documents) in names.items():
        for part in _parts(words):
            counts[part] += count
            holders[part] |= documents
    return {part: _Found(count, len(holders[part])) for part, count in counts.items()}


def _parts(words: Words) -> set[Words]:
    """The whole, and each stretch of two words and more."""
    return {words} | {
        words[first : first + size]
        for size in range(2, min(len(words), _LONGEST) + 1)
        for first in range(len(words) - size + 1)
    }


def _by_letters(windows: Mapping[Words, _Found]) -> Mapping[str, Sequence[tuple[str, int]]]:
    """The spellings that differ in marks only, and how often each stands."""
    variants: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for words, found in windows.items():
        variants[strip_marks(_joined(words))].append((_joined(words), found.times))
    return variants


def _rare(words: Words, count: int, variants: Mapping[str, Sequence[tuple[str, int]]], times: int) -> _Doubt | None:
    """A far more frequent spelling of the same letters."""
    text = _joined(words)
    usual, usual_count = max(variants[strip_marks(text)], key=lambda variant: (variant[1], variant[0]))
    if usual.lower() == text.lower() or usual_count < max(times, _RARE * count):
        return None
    return _Doubt(usual, usual_count, "")


def _told(text: str, reported: Mapping[str, Sequence[Report]], windows: Mapping[Words, _Found]) -> _Doubt | None:
    """What a rule proposes: by its tables, or by the model where the papers know the proposal too."""
    for report in reported.get(text, ()):
        found = windows.get(tuple(report.right.split(" ")))
        if found is not None or not report.code.startswith(_BY_MODEL):
            return _Doubt(report.right, found.times if found else 0, report.code)
    return None


def _misplaced(words: Words, windows: Mapping[Words, _Found]) -> _Doubt | None:
    """A tone mark on a letter that no style puts it on."""
    right = tuple(map(_well_placed, words))
    if right == words:
        return None
    found = windows.get(right)
    return _Doubt(_joined(right), found.times if found else 0, "")


def _well_placed(word: str) -> str:
    return word if not is_syllable(word) or word == respell(word, "new") else respell(word, "old")


def _doubted(term: OfficeTerm, doubt: _Doubt | None) -> OfficeTerm:
    if doubt is None:
        return term
    return replace(term, meant=doubt.meant, meant_count=doubt.times, code=doubt.code)


def _is_doubtful(term: OfficeTerm) -> bool:
    """Meant for something else, or in small letters with marks though it is no syllable."""
    return bool(term.meant) or (term.text == term.text.lower() and has_marks(term.text))


def _ordered(terms: Sequence[OfficeTerm]) -> tuple[OfficeTerm, ...]:
    return tuple(sorted(terms, key=lambda term: (-term.documents, -term.count, term.text)))


def _joined(words: Words) -> str:
    return " ".join(words)
