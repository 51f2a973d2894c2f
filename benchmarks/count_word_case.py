"""Counts how official prose writes the words of a sentence, and makes ``docparse/checks/data/word_case.csv``.

``python -m benchmarks.count_word_case [--corpus ../shared/corpus/legal] [--out docparse/checks/data/word_case.csv]``

Counted are pairs of words inside a sentence, where nothing but the words themselves calls for a capital: four words in
small letters stand before the pair. The table says of each frequent pair which of its words is never a capital there;
it holds no text of the corpus, only pairs that stand in it at least ``--least`` times.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from docparse.text.marks import sound_key

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "corpus" / "legal"
TABLE = ROOT / "docparse" / "checks" / "data" / "word_case.csv"
_WORD = re.compile(r"\w+")
_BEFORE = 4
# Up to this share of capitals is a slip of a writer, not a usage; half a capital is added to what was seen.
_RARE = 0.01
Pair = tuple[str, str]
Pattern = tuple[bool, bool]


def main(arguments: Sequence[str] | None = None) -> int:
    """Count the corpus and write the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.count_word_case", description=__doc__)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--out", type=Path, default=TABLE)
    parser.add_argument("--least", type=int, default=100)
    options = parser.parse_args(arguments)
    rows = sorted(_rows(_counts(options.corpus), options.least))
    with options.out.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("words", "small"))
        writer.writerows(rows)
    print(f"{len(rows)} pairs in {options.out}")
    return 0


def _counts(corpus: Path) -> Mapping[Pair, Counter[Pattern]]:
    counts: dict[Pair, Counter[Pattern]] = defaultdict(Counter)
    for path in sorted(corpus.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for record in file:
                for line in json.loads(record)["text"].split("\n"):
                    for pair, pattern in _pairs(line):
                        counts[pair][pattern] += 1
    return counts


def _pairs(line: str) -> Iterator[tuple[Pair, Pattern]]:
    """The pairs behind four small words, and which of their words have a capital."""
    small, done = 0, 0
    words = [(match.start(), match.group()) for match in _WORD.finditer(line)]
    for (start, first), (next_start, second) in pairwise(words):
        small = small if line[done:start] == " " else 0
        done = start + len(first)
        if small >= _BEFORE and line[done:next_start] == " " and _is_plain(first) and _is_plain(second):
            yield (first.lower(), second.lower()), (first[0].isupper(), second[0].isupper())
        small = small + 1 if first.islower() else 0


def _is_plain(word: str) -> bool:
    """No number and no abbreviation."""
    return word.isalpha() and (len(word) == 1 or not word.isupper())


def _rows(counts: Mapping[Pair, Counter[Pattern]], least: int) -> Iterator[tuple[str, str]]:
    """The pairs by sound, in their commonest spelling, with the words of them that are never a capital."""
    spellings: dict[Pair, list[Pair]] = defaultdict(list)
    for first, second in counts:
        spellings[sound_key(first), sound_key(second)].append((first, second))
    for pairs in spellings.values():
        together = sum((counts[pair] for pair in pairs), Counter[Pattern]())
        small = _which(together) if together.total() >= least else ""
        if small:
            commonest = max(pairs, key=lambda pair: (counts[pair].total(), pair))
            yield " ".join(commonest), small


def _which(patterns: Counter[Pattern]) -> str:
    """Which words of a pair are never a capital: "first", "second", "both" or "" (neither)."""
    first = _is_rare(patterns[True, False] + patterns[True, True], patterns.total())
    second = _is_rare(patterns[False, True] + patterns[True, True], patterns.total())
    return ("both" if second else "first") if first else ("second" if second else "")


def _is_rare(seen: int, total: int) -> bool:
    return (seen + 0.5) / total <= _RARE


if __name__ == "__main__":
    raise SystemExit(main())
