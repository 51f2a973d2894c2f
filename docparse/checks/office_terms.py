"""The names and words of an office, gathered from its own papers; what is probably a slip stands apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from docparse.checks.office_mentions import Mentions, Report
from docparse.checks.office_names import Doubt, NameCounts, Words, by_model, joined, parts_of
from docparse.checks.office_vocabulary import OfficeVocabulary
from docparse.checks.pair_counts import PairCounts
from docparse.text.marks import has_marks

__all__ = ["OfficeTerm", "OfficeTerms", "TermTally"]

_SHORTEST_WORD = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeTerm:
    """``text`` stands ``count`` times in ``documents`` documents, for example ``within`` a longer name.

    The rule ``code``, or "" for the papers themselves, takes it for ``meant``, which stands ``meant_count`` times;
    it is ``doubtful`` where that is to be believed.
    """

    text: str
    count: int
    documents: int
    within: str = ""
    meant: str = ""
    meant_count: int = 0
    code: str = ""
    doubtful: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeTerms:
    """What was found in ``documents`` documents, the most frequent first."""

    taken: tuple[OfficeTerm, ...]
    doubtful: tuple[OfficeTerm, ...]
    documents: int


class TermTally:
    """Counts what the documents mention; asked for the terms at the end."""

    def __init__(self, vocabulary: OfficeVocabulary) -> None:
        self._vocabulary = vocabulary
        self._papers: dict[Hashable, int] = {}
        self._runs: Counter[tuple[Words, bool]] = Counter()
        self._holders: dict[tuple[Words, bool], set[int]] = defaultdict(set)
        self._around: dict[Words, Counter[str]] = defaultdict(Counter)
        self._plain: Counter[str] = Counter()
        self._plain_holders: dict[str, set[int]] = defaultdict(set)
        self._pairs = PairCounts()
        self._reports: dict[str, Counter[Report]] = defaultdict(Counter)

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
        self._pairs.add(mentions.pairs, number)
        for report in mentions.reports:
            self._reports[report.phrase][report] += 1

    def terms(self, *, documents: int, times: int) -> OfficeTerms:
        """What stands in as many documents, and as often, as asked, and is not known without.

        A rare writing of a frequent name is told even where it stands once.
        """
        every = [*self._names(times), *self._foreign_words(), *self._told_phrases()]
        told = [
            term
            for term in every
            if (term.count >= times and term.documents >= documents)
            or (_is_name(term) and term.doubtful and term.meant_count)
        ]
        return OfficeTerms(
            taken=_ordered(self._without_longer([term for term in told if not term.doubtful])),
            doubtful=_ordered([term for term in told if term.doubtful]),
            documents=len(self._papers),
        )

    def _names(self, times: int) -> Iterator[OfficeTerm]:
        """Names with a word that docparse has not met beside its neighbours, or of which a rule tells."""
        names = self._whole_names()
        counts = NameCounts(names)
        for words in names:
            reports = self._reports_on(joined(words)) if len(words) > 1 else ()
            if reports or self._unexplained(words):
                count, papers = counts.of(words)
                doubt = counts.doubt(words, reports, times)
                yield _term(joined(words), count, papers, doubt, within=self._wider(words))

    def _whole_names(self) -> dict[Words, tuple[int, set[int]]]:
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
        return usual if usual != joined(words) else ""

    def _without_longer(self, terms: Sequence[OfficeTerm]) -> list[OfficeTerm]:
        """Without the names of which a shorter one says all that is not known; what they add are ordinary words."""
        listed = {tuple(term.text.split(" ")) for term in terms}
        kept = []
        for term in terms:
            words = tuple(term.text.split(" "))
            shorter = (set(part) for part in parts_of(words) if part != words and part in listed)
            strange = self._unexplained(words) if _is_name(term) else frozenset()
            if not any(self._are_ordinary(strange - part) for part in shorter if strange & part):
                kept.append(term)
        return kept

    def _are_ordinary(self, words: Set[str]) -> bool:
        return all(self._plain[word.lower()] for word in words)

    def _foreign_words(self) -> Iterator[OfficeTerm]:
        """Words in small letters that are not known; with marks they are more likely syllables with a slip."""
        for word, holders in self._plain_holders.items():
            if len(word) >= _SHORTEST_WORD:
                yield OfficeTerm(
                    text=word, count=self._plain[word], documents=len(holders), doubtful=has_marks(word)
                )  # fmt: skip

    def _told_phrases(self) -> Iterator[OfficeTerm]:
        """Phrases in small letters of which a rule tells; where it asks the model the papers may hold with them.

        Words that everybody writes side by side are no terms: listed, they would hide the slips that yield them.
        """
        usual: dict[Hashable, tuple[int, int, str]] = {}
        for phrase in self._reports:
            count, papers = self._pairs.of(phrase)
            if count and not self._vocabulary.is_usual_pair(*phrase.split(" ")):
                change = _change(self._reports_on(phrase)[0])
                usual[change] = max(usual.get(change, (0, 0, "")), (count, papers, phrase))
        for count, papers, phrase in usual.values():
            report = self._reports_on(phrase)[0]
            meant = self._pairs.of(report.right)[0]
            sure = not by_model(report) or meant >= count
            yield _term(phrase, count, papers, Doubt(report.right, meant, report.code, sure))

    def _reports_on(self, phrase: str) -> Sequence[Report]:
        """What rules tell of it, the most frequent first."""
        reports = self._reports.get(phrase)
        return [report for report, _ in reports.most_common()] if reports else ()


def _change(report: Report) -> Hashable:
    """The rule and the word, whichever neighbour it is shown with."""
    sides = zip(report.phrase.split(" "), report.right.split(" "), strict=False)
    return report.code, tuple(pair for pair in sides if pair[0] != pair[1])


def _term(text: str, count: int, documents: int, doubt: Doubt | None, within: str = "") -> OfficeTerm:
    if doubt is None:
        return OfficeTerm(text=text, count=count, documents=documents, within=within)
    return OfficeTerm(
        text=text, count=count, documents=documents, within=within,
        meant=doubt.meant, meant_count=doubt.times, code=doubt.code, doubtful=doubt.sure,
    )  # fmt: skip


def _is_name(term: OfficeTerm) -> bool:
    return term.text != term.text.lower()


def _ordered(terms: Sequence[OfficeTerm]) -> tuple[OfficeTerm, ...]:
    return tuple(sorted(terms, key=lambda term: (-term.documents, -term.count, term.text)))
