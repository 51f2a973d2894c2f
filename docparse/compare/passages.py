"""Two documents paragraph by paragraph: the same, changed word by word, moved, put in, taken out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from docparse.compare.word_difference import WordDifference, word_differences
from docparse.lexicon.folding import fold_name
from docparse.values import Analysis, Block, BlockKind, Span

__all__ = ["PassagePair", "PassageState", "passage_pairs"]

# "form": nothing but case, marks drawn otherwise and numbers in front differ.
PassageState = Literal["same", "form", "changed", "added", "removed"]
# Two paragraphs with so many common pairs of neighbouring words (Dice) are one, changed.
_ALIKE = 0.5
_PAGE = (BlockKind.PAGE_HEADER, BlockKind.PAGE_FOOTER)


@dataclass(frozen=True, slots=True)
class PassagePair:
    """A paragraph of each document, None where one has none; ``moved``: it stands elsewhere among the others.

    ``words`` are the differences as ``word_differences`` gives them, offsets from the beginning of each paragraph.
    """

    one: Span | None
    other: Span | None
    state: PassageState
    moved: bool = False
    words: tuple[WordDifference, ...] = ()


def passage_pairs(one: Analysis, other: Analysis) -> list[PassagePair]:
    """The paragraphs in the order of ``other``, what was taken out where it stood before."""
    left, right = _paragraphs(one), _paragraphs(other)
    texts = ([_text(block, one) for block in left], [_text(block, other) for block in right])
    folded = ([fold_name(text) for text in texts[0]], [fold_name(text) for text in texts[1]])
    partner = _equal(*folded)
    partner |= _near(_rest(folded[0], partner), _rest(folded[1], set(partner.values())))
    in_order = _rising(partner)
    pairs = [
        _pair(left[mine], right[theirs], (texts[0][mine], texts[1][theirs]), mine not in in_order, (one, other))
        for mine, theirs in sorted(partner.items(), key=lambda pair: pair[1])
    ]
    return _with_single(pairs, left, right, partner)


def _paragraphs(analysis: Analysis) -> list[Block]:
    return [one for one in analysis.document.blocks if one.kind not in _PAGE and one.end > one.start]


def _text(block: Block, analysis: Analysis) -> str:
    return analysis.document.text[block.start : block.end]


def _equal(mine: Sequence[str], theirs: Sequence[str]) -> dict[int, int]:
    """Paragraphs with the same words: the first of one with the first of the other, and so on."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, said in enumerate(theirs):
        places[said].append(place)
    seen: Counter[str] = Counter()
    found = {}
    for place, said in enumerate(mine):
        if seen[said] < len(places.get(said, ())):
            found[place] = places[said][seen[said]]
            seen[said] += 1
    return found


def _rest(said: Sequence[str], taken: Mapping[int, int] | set[int]) -> dict[int, Counter[tuple[str, str]]]:
    """The pairs of neighbouring words of what has no partner yet."""
    rest = ((place, text.split()) for place, text in enumerate(said) if place not in taken)
    return {place: Counter(pairwise(("", *words, ""))) for place, words in rest}


def _near(
    mine: Mapping[int, Counter[tuple[str, str]]], theirs: Mapping[int, Counter[tuple[str, str]]]
) -> dict[int, int]:
    """Those most alike first; only what shares pairs of words is looked at."""
    having: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, pairs in theirs.items():
        for pair in pairs:
            having[pair].append(place)
    scores = []
    for place, pairs in mine.items():
        shared: Counter[int] = Counter()
        for pair, count in pairs.items():
            for candidate in having.get(pair, ()):
                shared[candidate] += min(count, theirs[candidate][pair])
        for candidate, common in shared.items():
            share = 2 * common / (pairs.total() + theirs[candidate].total())
            if share >= _ALIKE:
                scores.append((-share, abs(place - candidate), place, candidate))
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, place, candidate in sorted(scores):
        if place not in found and candidate not in taken:
            found[place] = candidate
            taken.add(candidate)
    return found


def _rising(partner: Mapping[int, int]) -> set[int]:
    """The most paragraphs that stand in one order in both (longest rising sequence, by patience)."""
    order = sorted(partner)
    tails: list[int] = []
    before: dict[int, int | None] = {}
    for place in order:
        at = _first_not_below(tails, place, partner)
        before[place] = tails[at - 1] if at else None
        tails[at : at + 1] = [place]
    kept: set[int] = set()
    last: int | None = tails[-1] if tails else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return kept


def _first_not_below(tails: Sequence[int], place: int, partner: Mapping[int, int]) -> int:
    low, high = 0, len(tails)
    while low < high:
        middle = (low + high) // 2
        if partner[tails[middle]] < partner[place]:
            low = middle + 1
        else:
            high = middle
    return low


def _pair(
    mine: Block, theirs: Block, texts: tuple[str, str], moved: bool, analyses: tuple[Analysis, Analysis]
) -> PassagePair:
    one, other = texts
    if one == other:
        return PassagePair(mine.span, theirs.span, "same", moved)
    numbers = (_number_end(mine, analyses[0]), _number_end(theirs, analyses[1]))
    words = word_differences(one, other, numbers)
    state: PassageState = "form" if all(word.kind == "form" for word in words) else "changed"
    return PassagePair(mine.span, theirs.span, state, moved, words)


def _number_end(block: Block, analysis: Analysis) -> int:
    """Length of the number in front of the paragraph, 0 where there is none."""
    if block.label_end is not None:
        return block.label_end - block.start
    section = next((one for one in analysis.sections if one.start == block.start and one.kind != "other"), None)
    if section is None or not analysis.document.text.startswith(section.label, block.start):
        return 0
    behind = analysis.document.text[block.start + len(section.label) : block.end]
    return len(section.label) + len(behind) - len(behind.lstrip())


def _with_single(
    pairs: Sequence[PassagePair], left: Sequence[Block], right: Sequence[Block], partner: Mapping[int, int]
) -> list[PassagePair]:
    taken = set(partner.values())
    rows: list[tuple[float, int, PassagePair]] = [
        (theirs, 1, pair) for theirs, pair in zip(sorted(partner.values()), pairs, strict=True)
    ]
    rows += [
        (place, 1, PassagePair(None, block.span, "added")) for place, block in enumerate(right) if place not in taken
    ]
    rows += list(_removed(left, partner))
    return [pair for _, _, pair in sorted(rows, key=lambda row: row[:2])]


def _removed(left: Sequence[Block], partner: Mapping[int, int]) -> Iterator[tuple[float, int, PassagePair]]:
    """Behind the partner of what stood before it."""
    last: float = -1
    for place, block in enumerate(left):
        if place in partner:
            last = partner[place]
        else:
            yield last + 0.5, 0, PassagePair(block.span, None, "removed")
