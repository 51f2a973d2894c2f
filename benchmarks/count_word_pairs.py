"""Counts which syllables official prose joins to words, and makes ``docparse/checks/data/word_pairs.csv``.

``python -m benchmarks.count_word_pairs [--corpus ../shared/corpus] [--out docparse/checks/data/word_pairs.csv]``

A row is a pair that stands at least ``--least`` times in the legal part, whose syllables are drawn to each other
(pointwise mutual information), and the pairs one mark or one letter away that are in use as well: whatever else is so
near to it has hardly ever been written, or is a slip (``benchmarks.pair_witnesses``). It holds no text of the corpus,
only counted pairs. ``--without`` leaves files out, so that the rule can be tried on text that the table has not seen.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from benchmarks.pair_witnesses import Pair, Witnesses, is_near
from docparse.text.marks import sound_key
from docparse.text.syllables import is_syllable

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"
TABLE = ROOT / "docparse" / "checks" / "data" / "word_pairs.csv"
# Syllables joined by single blanks: a pair never reaches over a mark, a number or a line.
_RUN = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)+")
# How strongly the two must be drawn to each other (in nats) for a slip to be told, and for it to be sure.
_DRAWN = 3.5
_DRAWN_FOR_SURE = 5.0
_OFTEN_FOR_SURE = 300
# A neighbour seen no oftener than this is itself a slip of some writer.
_SEEN = 2
_SHARE = 1 / 2000


def main(arguments: Sequence[str] | None = None) -> int:
    """Count the corpus and write the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.count_word_pairs", description=__doc__)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--out", type=Path, default=TABLE)
    parser.add_argument("--least", type=int, default=60)
    parser.add_argument("--without", nargs="*", default=(), help="files to leave out")
    options = parser.parse_args(arguments)
    legal = _count(options.corpus / "legal", options.without)
    everywhere = legal + _count(options.corpus / "general", options.without)
    rows = sorted(_rows(legal, everywhere, options.least))
    with options.out.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("words", "sure", "also_right"))
        writer.writerows(rows)
    print(f"{len(rows)} pairs in {options.out}")
    return 0


def _count(folder: Path, without: Sequence[str]) -> Counter[Pair]:
    counts: Counter[Pair] = Counter()
    for path in sorted(folder.glob("*.jsonl.gz")):
        if path.name in without:
            continue
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for record in file:
                for run in _RUN.findall(json.loads(record)["text"].lower()):
                    words = run.split(" ")
                    counts.update(pairwise(words))
    return counts


def _rows(legal: Mapping[Pair, int], everywhere: Mapping[Pair, int], least: int) -> Iterator[tuple[str, str, str]]:
    usual, seen = _by_sound(legal), _by_sound(everywhere)
    drawn = _Attraction(seen)
    neighbours = _Neighbours(seen)
    for sounds, (count, words) in usual.items():
        force = drawn(sounds)
        if count >= least and force >= _DRAWN and all(len(word) > 1 and is_syllable(word) for word in words):
            near = sorted(" ".join(seen[other][1]) for other in neighbours.of(sounds))
            sure = force >= _DRAWN_FOR_SURE and count >= _OFTEN_FOR_SURE
            yield " ".join(words), "yes" if sure else "", "; ".join(near)


def _by_sound(counts: Mapping[Pair, int]) -> dict[Pair, tuple[int, Pair]]:
    """The pairs by sound: how often, and their commonest spelling."""
    totals: Counter[Pair] = Counter()
    best: dict[Pair, tuple[int, Pair]] = {}
    key = lru_cache(maxsize=None)(sound_key)
    for (first, second), count in counts.items():
        sounds = key(first), key(second)
        totals[sounds] += count
        best[sounds] = max(best.get(sounds, (0, ("", ""))), (count, (first, second)))
    return {sounds: (total, best[sounds][1]) for sounds, total in totals.items()}


class _Attraction:
    """Pointwise mutual information of two syllables, in nats."""

    def __init__(self, seen: Mapping[Pair, tuple[int, Pair]]) -> None:
        self._seen = seen
        self._first: Counter[str] = Counter()
        self._second: Counter[str] = Counter()
        for (first, second), (count, _) in seen.items():
            self._first[first] += count
            self._second[second] += count
        self._all = sum(self._first.values())

    def __call__(self, pair: Pair) -> float:
        return math.log(self._seen[pair][0] * self._all / (self._first[pair[0]] * self._second[pair[1]]))


class _Neighbours:
    """The pairs in use that differ from a pair in the marks, or in one letter, of one of its syllables."""

    def __init__(self, seen: Mapping[Pair, tuple[int, Pair]]) -> None:
        self._seen = seen
        self._witnesses = Witnesses(seen)
        self._by_first: dict[str, list[Pair]] = defaultdict(list)
        self._by_second: dict[str, list[Pair]] = defaultdict(list)
        for pair, (count, _) in seen.items():
            if count > _SEEN:
                self._by_first[pair[0]].append(pair)
                self._by_second[pair[1]].append(pair)

    def of(self, pair: Pair) -> Iterator[Pair]:
        least = _SEEN + self._seen[pair][0] * _SHARE
        for place, others in ((0, self._by_second[pair[1]]), (1, self._by_first[pair[0]])):
            for other in others:
                often = self._seen[other][0] > least
                if often and is_near(other[place], pair[place]) and self._witnesses.is_right(other, pair, place):
                    yield other


if __name__ == "__main__":
    raise SystemExit(main())
